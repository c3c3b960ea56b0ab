/** The usual periods of a year, all open: months, quarters, halves, nine months, the year. */
import { given } from "../../core/numbers/at";
import { daySerial } from "../../core/model/dates";
import { monthsOf, partOfPeriod } from "../../core/model/period-parts";
import { fromDecimalText, toNumber } from "../../core/numbers/exact";
import { kindOfPeriod } from "../../tables/cells/period-id";
import type { TableRow } from "../content";

/** The row of one period (an id that `readPeriodId` gave), open; the dates of drives and school years are the cluster's own and stay blank. */
export function periodRow(id: string): TableRow<"EmuPeriods"> {
  const months = monthsOf(given(partOfPeriod(id)));
  const kind = kindOfPeriod(id);
  if (months === null) {
    return { id, kind, status: "open" };
  }
  const { year, first, last } = months;
  return { id, kind, from: daySerial(year, first, 1), to: daySerial(year, last + 1, 1) - 1, status: "open" };
}

/** Quarters, halves, nine months and the year itself. */
export function yearPeriods(year: number): readonly TableRow<"EmuPeriods">[] {
  return ["-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-9M", ""].map((part) => periodRow(`${year}${part}`));
}

/** How a year can be divided; drives by their number (`drives:4`). */
export const DIVISIONS = ["months", "quarters", "halves", "year", "school-year", "semesters"] as const;
export type Division = (typeof DIVISIONS)[number];

const PARTS: { readonly [Way in Division]: readonly string[] } = {
  months: ["01", "02", "03", "04", "05", "06", "07", "08", "09", "10", "11", "12"],
  quarters: ["Q1", "Q2", "Q3", "Q4"],
  halves: ["H1", "H2"],
  year: [],
  "school-year": [],
  semesters: ["H1", "H2"],
};

/** Parts of a year, and the year itself. */
function withYear(year: string, parts: readonly string[]): readonly TableRow<"EmuPeriods">[] {
  return [...parts.map((part) => `${year}-${part}`), year].map(periodRow);
}

/**
 * @param year `2026`, or a school year `2025-2026`
 * @param division one of `DIVISIONS`, or `drives:4`
 * @returns null: there is no such division of such a year
 */
export function dividedYear(year: string, division: string): readonly TableRow<"EmuPeriods">[] | null {
  const drives = /^drives:([1-9][0-9]?)$/.exec(division)?.[1];
  if (drives !== undefined) {
    return drivePeriods(year, toNumber(given(fromDecimalText(drives))));
  }
  const way = DIVISIONS.find((one) => one === division);
  const ofSchool = way === "school-year" || way === "semesters";
  return way === undefined || ofSchool !== (kindOfPeriod(year) === "school-year") ? null : withYear(year, PARTS[way]);
}

/** Drives of a year and the year itself. */
export function drivePeriods(year: string, drives: number): readonly TableRow<"EmuPeriods">[] {
  return withYear(
    year,
    Array.from({ length: drives }, (_drive, index) => `D${index + 1}`),
  );
}
