/** What a period is called: `2021-Q1` … `2021-Q4`, `2021-H1`, `2021-H2`, `2021-9M`, `2021-D1` … (drives), `2021`. */
import type { Cell } from "../../core/model/cell";
import type { PeriodKind } from "../../core/model/ids";
import { given } from "../../core/numbers/at";
import { partsOfPeriod } from "../../core/periods/parts";
import { textOf } from "./cells";

const KIND_OF_LETTER: ReadonlyMap<string, PeriodKind> = new Map([
  ["Q", "quarter"],
  ["H", "half"],
  ["9M", "nine-months"],
  ["D", "drive"],
]);

/** The id a cell holds, also a year typed as a number or in small letters; null when it is none. */
export function readPeriodId(cell: Cell): string | null {
  const id = textOf(cell)
    .replace(/\s*[-\u2010-\u2015\u2212]\s*/, "-")
    .toUpperCase();
  return partsOfPeriod(id) === null ? null : id;
}

/** What an id (one that `readPeriodId` gave) says about itself. */
export function kindOfPeriod(id: string): PeriodKind {
  const { part } = given(partsOfPeriod(id));
  return KIND_OF_LETTER.get(part.replace(/[0-9]+$/, "")) ?? "year";
}
