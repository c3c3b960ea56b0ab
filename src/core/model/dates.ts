/** Days as Excel counts them: whole numbers, 1 January 2021 is 44197. */
import { at, given } from "../numbers/at";
import { fromDecimalText, toNumber } from "../numbers/exact";

/** The serial of a day of the calendar (month and day from 1), from March 1900 on. */
export function daySerial(year: number, month: number, day: number): number {
  // Years are taken to begin in March, so that the leap day is their last.
  const [from, months] = month > 2 ? [year, month - 3] : [year - 1, month + 9];
  const days = 365 * from + Math.floor(from / 4) - Math.floor(from / 100) + Math.floor(from / 400);
  // 1 March of the year 0 is 693,899 days before the day 0 of Excel.
  return days + Math.floor((153 * months + 2) / 5) + day - 1 - 693_899;
}

export type CalendarDay = { readonly year: number; readonly month: number; readonly day: number };

/** The day of the calendar that an Excel date serial stands for. */
export function calendarDay(serial: number): CalendarDay {
  // Days since 1 March of year 0, so that leap days come last in a year; Excel counts a 29 February 1900 that never was.
  const days = Math.floor(serial) + (serial < 61 ? 693_900 : 693_899);
  const era = Math.floor(days / 146_097);
  const dayOfEra = days - era * 146_097;
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  );
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const march = Math.floor((5 * dayOfYear + 2) / 153);
  const month = march < 10 ? march + 3 : march - 9;
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * march + 2) / 5) + 1,
  };
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
