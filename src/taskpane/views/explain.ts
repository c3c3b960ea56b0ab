/** Why a unit has these points for a criterion, line by line. */
import { explain } from "../../core/analysis/explain";
import { explainLines } from "../../text/explanations/explain";
import type { Language } from "../../schema/language";
import type { Reading } from "../../review/opened";

export function explainScore(reading: Reading, unit: number, criterion: number, language: Language): readonly string[] {
  return explainLines(explain(reading.book, reading.review, unit, criterion), language);
}
