/** The entry behind a cell of the scores, and the cell of the sheet that its result is typed in. */
import type { Entry } from "../../model/book";
import { numberAt } from "../../numbers/at";
import type { Desk } from "./desk";

/** undefined: the unit has no row for this criterion in the period. */
export function entryIn({ book, cells }: Pick<Desk, "book" | "cells">, cell: number): Entry | undefined {
  return book.entries[numberAt(cells, cell)];
}

export function resultColumn(entry: Entry): "actual" | "numerator" {
  return entry.actual === null ? "numerator" : "actual";
}
