/** Opens a period: its rows, its line among the periods and the cell that shows it, as one action of the workbook. */
import { fillIn } from "../../../text/fill";
import { periodWords } from "../../../text/period-words";
import type { Language } from "../../../schema/language";
import type { Reading } from "../../../review/opened";
import { openingWriting, planOpening } from "../../../review/steps/open-period/plan";
import { OPEN_ACTION, OPEN_STEP } from "../../../review/steps/open-period/words";
import { isStale } from "../correction";
import type { Kit } from "../tools";

export function openPeriod(kit: Kit, reading: Reading, period: string): Promise<void> {
  const again = (): Promise<void> => openPeriod(kit, reading, period);
  return kit.act(OPEN_ACTION, async () => {
    const plan = planOpening(reading, period);
    if (plan.kind !== "planned") {
      kit.fail(OPEN_ACTION, { code: "period-closed", detail: period }, kit.refresh);
      return;
    }
    const { growth, edits } = openingWriting(reading, plan);
    const result = await kit.port.appendRows(growth, OPEN_ACTION.log, edits);
    if (kit.attempt(OPEN_ACTION, result, isStale(result) ? kit.refresh : again)) {
      const said = (language: Language): string =>
        fillIn(OPEN_STEP.done, language, { period: periodWords(period, language), count: `${plan.rows.length}` });
      await kit.wrote({ kind: "step", words: { vi: said("vi"), en: said("en") } });
    }
  });
}
