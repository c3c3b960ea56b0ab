/** Writes a ballot, or a decision, into the workbook: all of it or nothing, logged, to be undone as one. */
import type { Bilingual } from "../../../schema/language";
import type { Reading } from "../../../review/opened";
import { voteRefusal, type Writing } from "../../../review/steps/votes/plan";
import { VOTE_ACTION } from "../../../review/steps/votes/words";
import type { Kit } from "../tools";

export function writeVotes(kit: Kit, reading: Reading, writing: Writing, said: Bilingual): Promise<void> {
  return kit.act(VOTE_ACTION, async () => {
    const refused = voteRefusal(reading);
    if (refused !== null) {
      kit.fail(VOTE_ACTION, { code: refused === "sealed" ? "period-closed" : "period-early", detail: reading.review.period }, kit.refresh);
      return;
    }
    const { rows, edits } = writing;
    const result =
      rows.length > 0
        ? await kit.port.appendRows([{ table: "EmuVotes", rows }], VOTE_ACTION.log, edits)
        : await kit.port.applyEdits(edits, VOTE_ACTION.log);
    if (kit.attempt(VOTE_ACTION, result, () => writeVotes(kit, reading, writing, said))) {
      await kit.wrote({ kind: "step", words: said });
    }
  });
}
