/** Rows that the model rubric has and the other rubrics do not: parts of a criterion, and pools outside the maximum. */
import type { RubricRow } from "../../content";
import type { Translate } from "../translate";
import { assumed, PERCENT } from "../rows";

/** A decimal number in parameters, as the workbook's language writes it. */
export function decimal(t: Translate, number: number): string {
  return t(`${number}`.replace(".", ","), `${number}`);
}

/**
 * One of the rows that the result of the criterion above it is put together from: measured, without points of its own.
 */
export function part(code: string, text: string, measure: "value" | "count", unitOfMeasure: string, parameters: string): RubricRow {
  return assumed({ code, text, measure, "unit-of-measure": unitOfMeasure, parameters });
}

/** A rate with its target in per cents, so that 0.9 is "90 %". */
export function rate(row: RubricRow): RubricRow {
  return assumed({ measure: "ratio", "unit-of-measure": PERCENT, ...row });
}

/** Bonuses or deductions outside the 1000 points; `parameters`: between which limits all of them together count. */
export function pool(code: string, text: string, parameters: string): RubricRow {
  return { code, text, parameters, assumedColumns: ["text", "parameters"] };
}
