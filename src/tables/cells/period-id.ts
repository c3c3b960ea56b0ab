/** What a period is called: `2021-Q1` … `2021-Q4`, `2021-H1`, `2021-H2`, `2021-9M`, `2021-D1` … (drives), `2021`. */
import type { Cell } from "../../core/model/cell";
import type { PeriodKind } from "../../core/model/ids";
import { given } from "../../core/numbers/at";
import { textOf } from "./cells";

const ID = /^[12][0-9]{3}(?:-(?:(Q)[1-4]|(H)[12]|(9M)|(D)[1-9][0-9]?))?$/;
const KIND_OF_LETTER: ReadonlyMap<string | undefined, PeriodKind> = new Map([
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
  return ID.test(id) ? id : null;
}

/** What an id (one that `readPeriodId` gave) says about itself. */
export function kindOfPeriod(id: string): PeriodKind {
  const letter = given(ID.exec(id))
    .slice(1)
    .find((part) => part !== undefined);
  return KIND_OF_LETTER.get(letter) ?? "year";
}
