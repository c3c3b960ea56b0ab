/** Whether the rubric of a workbook may still grow. Apart from the plan: the step asks this before it fetches the grammar. */
import { NO_REPORT, sealedPeriods } from "../../../tables/seal/report";
import type { Reading } from "../../opened";

/** A seal covers the rubric: no criterion is added to a workbook of which a period is sealed. */
export function isRubricSealed({ book, seals }: Pick<Reading, "book" | "seals">): boolean {
  const called = (book.periods ?? []).some(({ status }) => status === "sealed");
  return called || sealedPeriods(seals?.report ?? NO_REPORT).size > 0;
}
