/** Days as Excel counts them: whole numbers, 1 January 2021 is 44197. */

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
