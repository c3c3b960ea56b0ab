/** Days as Excel counts them: whole numbers, 1 January 2021 is 44197. */
import { at, given } from "./at";
import { fromDecimalText, toNumber } from "./exact";

/** The serial of a day of the calendar (month and day from 1), from March 1900 on. */
export function daySerial(year: number, month: number, day: number): number {
  // Years are taken to begin in March, so that the leap day is their last.
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const days = 365 * from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  // 1 March of the year 0 is 693,899 days before the day 0 of Excel.
  return days + Math.floor((153 * months + 2) / 5) + day - 1 - 693_899;
}

/** Last month of the periods whose id tells it; drives and years are taken to end with the year. */
const LAST_MONTH: ReadonlyMap<string, number> = new Map([
  ["Q1", 3],
  ["Q2", 6],
  ["Q3", 9],
  ["Q4", 12],
  ["H1", 6],
  ["H2", 12],
  ["9M", 9],
]);

/** The last day that a period's id (`2021-Q1`, `2021`) tells; null for what is no id. */
export function lastDayOf(id: string): number | null {
  const match = /^([0-9]{4})(?:-(.+))?$/.exec(id);
  if (match === null) {
    return null;
  }
  const year = toNumber(given(fromDecimalText(at(match, 1))));
  const month = LAST_MONTH.get(match[2] ?? "") ?? 12;
  return daySerial(year, month + 1, 1) - 1;
}
