/** What the id of a period says: its year (`2026`, or a school year `2025-2026`), and which part of it. */
import { at, given } from "../numbers/at";
import { add, fromDecimalText, fromScaled, toDecimalText, toNumber } from "../numbers/exact";
import { daySerial } from "./dates";
import type { PeriodKind } from "./ids";

/** `part`: `03` (a month), `Q1`, `H2` (of a school year: its second semester), `9M`, `D3`; "" for the year itself. */
export type PeriodParts = { readonly year: string; readonly part: string };

type Division = {
  readonly kind: PeriodKind;
  readonly pattern: RegExp;
  /** Before its number; the number has as many digits as `digits` says at least. */
  readonly sign: string;
  readonly digits: number;
  /** How many of them a year has; null: as many as the cluster likes. */
  readonly count: number | null;
  /** Of a school year. */
  readonly school: boolean;
};

/** The finest first. */
const DIVISIONS: readonly Division[] = [
  { kind: "month", pattern: /^(0[1-9]|1[0-2])$/, sign: "", digits: 2, count: 12, school: false },
  { kind: "quarter", pattern: /^Q([1-4])$/, sign: "Q", digits: 1, count: 4, school: false },
  { kind: "drive", pattern: /^D([1-9][0-9]?)$/, sign: "D", digits: 1, count: null, school: false },
  { kind: "drive", pattern: /^D([1-9][0-9]?)$/, sign: "D", digits: 1, count: null, school: true },
  { kind: "half", pattern: /^H([12])$/, sign: "H", digits: 1, count: 2, school: false },
  { kind: "semester", pattern: /^H([12])$/, sign: "H", digits: 1, count: 2, school: true },
  { kind: "nine-months", pattern: /^9M$/, sign: "9M", digits: 0, count: 1, school: false },
  { kind: "year", pattern: /^$/, sign: "", digits: 0, count: 1, school: false },
  { kind: "school-year", pattern: /^$/, sign: "", digits: 0, count: 1, school: true },
];

/** Kinds that a year is drawn by, the finest first. */
export const FINEST_FIRST: readonly PeriodKind[] = [...new Set(DIVISIONS.filter(({ digits }) => digits > 0).map(({ kind }) => kind))];

/** `number`: "" where a year has but one of them. */
export type Part = PeriodParts & { readonly kind: PeriodKind; readonly number: string };

const ID = /^([12][0-9]{3})(?:-([12][0-9]{3}))?(?:-([0-9A-Z]+))?$/;

/** A whole number written in digits, with so much more. */
function moved(digits: string, by: -1 | 0 | 1): string {
  return toDecimalText(add(given(fromDecimalText(digits)), fromScaled(by, 0)), 0);
}

/** null: no id of a period. */
export function partOfPeriod(id: string): Part | null {
  const match = ID.exec(id);
  if (match === null) {
    return null;
  }
  const [first, second, part = ""] = [at(match, 1), match[2], match[3]];
  const isSchool = second !== undefined;
  const division = DIVISIONS.find(({ pattern, school }) => school === isSchool && pattern.test(part));
  if (division === undefined || (isSchool && second !== moved(first, 1))) {
    return null;
  }
  const year = isSchool ? `${first}-${second}` : first;
  return { year, part, kind: division.kind, number: division.pattern.exec(part)?.[1] ?? "" };
}

export function periodId({ year, part }: PeriodParts): string {
  return part === "" ? year : `${year}-${part}`;
}

/** By year, then by number; of one kind. */
export function inOrder(one: PeriodParts, other: PeriodParts): number {
  const key = ({ year, part }: PeriodParts): string => year + part.replace(/[^0-9]/g, "").padStart(2, "0");
  return key(one) < key(other) ? -1 : 1;
}

const FIRST_YEAR = "1000";

/** The same part a year earlier; null: there is no such year by any name. */
export function yearBefore({ year, part }: PeriodParts): PeriodParts | null {
  const years = year.split("-");
  return years[0] === FIRST_YEAR ? null : { year: years.map((one) => moved(one, -1)).join("-"), part };
}

function divisionOf({ kind, year }: Part): Division {
  return given(DIVISIONS.find((one) => one.kind === kind && one.school === year.includes("-")));
}

function withNumber(part: Part, number: string): PeriodParts {
  const { sign, digits } = divisionOf(part);
  return { year: part.year, part: sign + number.padStart(digits, "0") };
}

/** The part before this one, of its own kind. `last`: the one with the highest number of the year before, where a cluster has its own. */
export function partBefore(part: Part, last: (year: string) => PeriodParts | null): PeriodParts | null {
  const less = part.number === "" ? "0" : moved(part.number, -1);
  if (less !== "0") {
    return withNumber(part, less);
  }
  const before = yearBefore(part);
  if (before === null || part.number === "") {
    return before;
  }
  const { count } = divisionOf(part);
  return count === null ? last(before.year) : withNumber({ ...part, ...before }, `${count}`);
}

/** The part after this one, of its own kind; drives have no last one. */
export function partAfter(part: Part): PeriodParts {
  const { count } = divisionOf(part);
  const year = part.year
    .split("-")
    .map((one) => moved(one, 1))
    .join("-");
  if (part.number === "") {
    return { year, part: part.part };
  }
  return moved(part.number, 0) === `${count ?? ""}` ? withNumber({ ...part, year }, "1") : withNumber(part, moved(part.number, 1));
}

/** First and last month of what has its months by its name; null: a drive or of a school year, whose days are the cluster's own. */
export function monthsOf({ year, kind, number }: Part): { readonly year: number; readonly first: number; readonly last: number } | null {
  const length = { month: 1, quarter: 3, half: 6, "nine-months": 9, year: 12, drive: null, semester: null, "school-year": null }[kind];
  if (length === null) {
    return null;
  }
  const last = length * (number === "" ? 1 : toNumber(given(fromDecimalText(number))));
  return { year: toNumber(given(fromDecimalText(year))), first: last - length + 1, last };
}

/** A school year ends with August: the next begins with September. */
const LAST_OF_SCHOOL_YEAR = 8;

/** The last day that a period's id tells, drives and semesters with their year; null for what is no id. Days as Excel counts them. */
export function lastDayOf(id: string): number | null {
  const part = partOfPeriod(id);
  if (part === null) {
    return null;
  }
  const own = monthsOf(part);
  const isSchool = part.year.includes("-");
  const year = toNumber(given(fromDecimalText(part.year.slice(-4))));
  return daySerial(year, (own?.last ?? (isSchool ? LAST_OF_SCHOOL_YEAR : 12)) + 1, 1) - 1;
}
