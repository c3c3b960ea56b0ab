/** Writes a ballot, or a decision, into the workbook: all of it or nothing, logged, to be undone as one. */
import type { Bilingual } from "../../../schema/language";
import type { Writing } from "../../../review/steps/votes/plan";
import type { Kit } from "../tools";

export function writeVotes(kit: Kit, writing: Writing, said: Bilingual): Promise<void> {
  return kit.act("vote", async () => {
    const { rows, edits } = writing;
    const result = rows.length > 0 ? await kit.port.appendRows("EmuVotes", rows, "vote", edits) : await kit.port.applyEdits(edits, "vote");
    if (kit.attempt("vote", result, () => writeVotes(kit, writing, said))) {
      await kit.wrote({ kind: "step", words: said });
    }
  });
}
