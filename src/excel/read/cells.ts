/** `Range.values` and `Range.valueTypes` as cells: blanks, texts and error values told apart. */
import { isErrorName } from "../../core/model/cell";
import type { Cell, Cells } from "../../core/model/cell";

/** What the values alone leave open: an error value, or the same signs typed as text. */
export function looksLikeError(value: unknown): boolean {
  return isErrorName(value);
}

/** Error values that this version does not know (#FIELD!, #BLOCKED! …) are still errors, never text. */
function errorCell(value: unknown): Cell {
  return { error: isErrorName(value) ? value : "#VALUE!" };
}

export function toCell(value: unknown, type: string | undefined): Cell {
  if (type === "Error") {
    return errorCell(value);
  }
  if (value === "" || value === null || value === undefined) {
    return null;
  }
  return typeof value === "string" || typeof value === "number" || typeof value === "boolean" ? value : { error: "#VALUE!" };
}

export function toCells(values: readonly (readonly unknown[])[], types: readonly (readonly string[])[] | null): Cells {
  return values.map((row, index) => row.map((value, column) => toCell(value, types?.[index]?.[column])));
}
