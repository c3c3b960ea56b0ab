/** Which cells of the entries people have typed figures into, in the period that is reviewed. */
import type { Book, Cell } from "./book";
import { cellIn, filledRowsIn, placed, valueIn } from "./tables";

export type Input = {
  readonly cell: Cell;
  readonly column: string;
  readonly row: number;
  readonly unit: string;
  readonly criterion: string;
};

export const FIGURES = ["target", "numerator", "denominator", "actual", "baseline", "self", "cross-check", "appraised"] as const;

/** Figures in rows that the review counts: not "not assigned" or the like. */
export function figures(book: Book, period: string, columns: readonly string[] = FIGURES): readonly Input[] {
  const entries = placed(book, "EmuEntries");
  const found: Input[] = [];
  for (const row of filledRowsIn(entries)) {
    if (valueIn(entries, row, "period") !== period || valueIn(entries, row, "state") !== "") {
      continue;
    }
    for (const column of columns) {
      const cell = cellIn(entries, row, column);
      if (cell.kind === "number" && cell.raw === null && cell.formula === null) {
        found.push({ cell, column, row, unit: valueIn(entries, row, "unit"), criterion: valueIn(entries, row, "criterion") });
      }
    }
  }
  return found;
}
