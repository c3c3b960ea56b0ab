/** Adds the rows that were previewed to the rubric, as one action of the workbook. */
import type { Reading } from "../../../review/opened";
import { isRubricSealed } from "../../../review/steps/rubric/sealed";
import { fillIn } from "../../../text/fill";
import { newRows, type RubricRow } from "../../../review/steps/rubric/plan";
import { RUBRIC_ACTION, RUBRIC_STEP } from "../../../review/steps/rubric/words";
import { isStale } from "../correction";
import type { Kit } from "../tools";

export function writeRubric(kit: Kit, reading: Reading, rows: readonly RubricRow[]): Promise<void> {
  const again = (): Promise<void> => writeRubric(kit, reading, rows);
  return kit.act(RUBRIC_ACTION, async () => {
    if (isRubricSealed(reading)) {
      kit.fail(RUBRIC_ACTION, { code: "period-closed", detail: reading.review.period }, kit.refresh);
      return;
    }
    const result = await kit.port.appendRows([{ table: "EmuRubric", rows: newRows(rows) }], RUBRIC_ACTION.log);
    if (kit.attempt(RUBRIC_ACTION, result, isStale(result) ? kit.refresh : again)) {
      const values = { rows: `${rows.length}` };
      await kit.wrote({ kind: "step", words: { vi: fillIn(RUBRIC_STEP.done, "vi", values), en: fillIn(RUBRIC_STEP.done, "en", values) } });
    }
  });
}
