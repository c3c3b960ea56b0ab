/** The usual periods of a year, all open: quarters, halves, nine months, the year. */
import type { PeriodKind } from "../../core/model/ids";
import { given } from "../../core/numbers/at";
import { fromDecimalText, toNumber } from "../../core/numbers/exact";
import { kindOfPeriod } from "../../tables/cells/period-id";
import type { TableRow } from "../content";

/** Excel's serial of a day of 1900-03-01 or later. */
export function dateSerial(year: number, month: number, day: number): number {
  // Years that begin in March put the leap day last, so that the lengths of the months before it follow one formula.
  const marchYear = month > 2 ? year : year - 1;
  const monthFromMarch = (month + 9) % 12;
  const leapDays = Math.floor(marchYear / 4) - Math.floor(marchYear / 100) + Math.floor(marchYear / 400);
  const days = 365 * marchYear + leapDays + Math.floor((153 * monthFromMarch + 2) / 5) + day;
  return days - DAYS_BEFORE_1900;
}

const DAYS_BEFORE_1900 = 693_900;

function lastDay(year: number, month: number): number {
  return month === 12 ? dateSerial(year, 12, 31) : dateSerial(year, month + 1, 1) - 1;
}

export function yearPeriods(year: number): readonly TableRow<"EmuPeriods">[] {
  const spans: readonly [id: string, kind: PeriodKind, firstMonth: number, lastMonth: number][] = [
    [`${year}-Q1`, "quarter", 1, 3],
    [`${year}-Q2`, "quarter", 4, 6],
    [`${year}-Q3`, "quarter", 7, 9],
    [`${year}-Q4`, "quarter", 10, 12],
    [`${year}-H1`, "half", 1, 6],
    [`${year}-H2`, "half", 7, 12],
    [`${year}-9M`, "nine-months", 1, 9],
    [`${year}`, "year", 1, 12],
  ];
  return spans.map(([id, kind, first, last]) => ({
    id,
    kind,
    from: dateSerial(year, first, 1),
    to: lastDay(year, last),
    status: "open",
  }));
}

/** The row of one period (an id that `readPeriodId` gave), open; the dates of a drive are the cluster's own and stay blank. */
export function periodRow(id: string): TableRow<"EmuPeriods"> {
  const year = toNumber(given(fromDecimalText(id.slice(0, 4))));
  return yearPeriods(year).find((row) => row.id === id) ?? { id, kind: kindOfPeriod(id), status: "open" };
}

/** Drives of a year and the year itself; the dates of the drives are the cluster's own and stay blank. */
export function drivePeriods(year: number, drives: number): readonly TableRow<"EmuPeriods">[] {
  const each = Array.from({ length: drives }, (_drive, index): TableRow<"EmuPeriods"> => ({
    id: `${year}-D${index + 1}`,
    kind: "drive",
    status: "open",
  }));
  return [...each, ...yearPeriods(year).filter(({ kind }) => kind === "year")];
}
