/** What the id of a period says: its year, and which part of it. */
import { at } from "../numbers/at";

const ID = /^([12][0-9]{3})(?:-(Q[1-4]|H[12]|9M|D[1-9][0-9]?))?$/;

/** `part`: `Q1`, `H2`, `9M`, `D3`; "" for the year itself. */
export type PeriodParts = { readonly year: string; readonly part: string };

/** null: no id of a period. */
export function partsOfPeriod(id: string): PeriodParts | null {
  const match = ID.exec(id);
  return match && { year: at(match, 1), part: match[2] ?? "" };
}

export function periodId({ year, part }: PeriodParts): string {
  return part === "" ? year : `${year}-${part}`;
}

/** By year, then by number; of one kind. */
export function inOrder(one: PeriodParts, other: PeriodParts): number {
  const key = ({ year, part }: PeriodParts): string => year + part.slice(0, 1) + part.slice(1).padStart(2, "0");
  return key(one) < key(other) ? -1 : 1;
}
