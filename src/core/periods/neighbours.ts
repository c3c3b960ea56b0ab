/**
 * Which period comes before which: the one before it in its own kind, and the same one last year. A period that the workbook does
 * not list, or in which nobody has said anything, is not there: it is never a row of zeros.
 */
import { given } from "../numbers/at";
import type { Book, Entry } from "../model/book";
import type { EntryState } from "../model/ids";
import { fromDecimalText, subtract, ONE, toDecimalText } from "../numbers/exact";
import { inOrder, partsOfPeriod, periodId, type PeriodParts } from "./parts";

const FIRST_YEAR = "1000";

/** One less than a whole number above 0 written in digits. */
function oneLess(digits: string): string {
  return toDecimalText(subtract(given(fromDecimalText(digits)), ONE), 0);
}

function yearBefore({ year, part }: PeriodParts): PeriodParts | null {
  return year === FIRST_YEAR ? null : { year: oneLess(year), part };
}

/** The drive with the highest number in a year. */
function lastDrive(year: string, known: Iterable<string>): PeriodParts | null {
  const drives = [...known].flatMap((id) => {
    const parts = partsOfPeriod(id);
    return parts !== null && parts.year === year && parts.part.startsWith("D") ? [parts] : [];
  });
  return drives.sort(inOrder).at(-1) ?? null;
}

/** @param known ids among which the drives of last year are looked for */
function previousOf(parts: PeriodParts, known: Iterable<string>): PeriodParts | null {
  const { year, part } = parts;
  const [kind, number] = [part.slice(0, 1), part.slice(1)];
  const before = yearBefore(parts);
  if (part === "" || part === "9M" || (number === "1" && before === null)) {
    return before;
  }
  if (number !== "1") {
    return { year, part: kind + oneLess(number) };
  }
  const lastYear = oneLess(year);
  return kind === "D" ? lastDrive(lastYear, known) : { year: lastYear, part: kind === "Q" ? "Q4" : "H2" };
}

export const NEIGHBOURS = ["previous", "last-year"] as const;
export type NeighbourKind = (typeof NEIGHBOURS)[number];

/** `no-name`: there is no such period by any name · `not-listed` in EmuPeriods · `no-entries`: nobody has said anything in it. */
export type Absence = "no-name" | "not-listed" | "no-entries";

export type Neighbour =
  { readonly there: true; readonly id: string } | { readonly there: false; readonly id: string | null; readonly why: Absence };

const REPORTS: ReadonlySet<EntryState> = new Set<EntryState>(["reported", "not-arisen", "faulty"]);

/**
 * Does the row report anything? A row made ready for a unit and left blank does not, nor does one that only says what is assigned
 * to it: a target, a baseline, that there is none.
 */
export function saysSomething({ state, actual, numerator, denominator, self, crossCheck, appraised }: Entry): boolean {
  return REPORTS.has(state) || [actual, numerator, denominator, self, crossCheck, appraised].some((figure) => figure !== null);
}

/** Periods in which somebody has said something. */
export function saidPeriods(book: Book): ReadonlySet<string> {
  return new Set(book.entries.filter(saysSomething).map(({ period }) => period));
}

/** Units (indices) that have said something in a period. */
export function saidUnits(book: Book, period: string): ReadonlySet<number> {
  return new Set(book.entries.filter((entry) => entry.period === period && saysSomething(entry)).map(({ unit }) => unit));
}

/** null: it is there. */
export function absenceOf(book: Book, id: string): Exclude<Absence, "no-name"> | null {
  if (book.periods !== null && !book.periods.some((period) => period.id === id)) {
    return "not-listed";
  }
  return saidPeriods(book).has(id) ? null : "no-entries";
}

/** @param other the book in which the neighbour is looked for: last year's may be another workbook */
export function neighbourOf(book: Book, id: string, which: NeighbourKind, other: Book = book): Neighbour {
  const parts = partsOfPeriod(id);
  const listed = [...(other.periods ?? []).map((period) => period.id), ...saidPeriods(other)];
  const found = parts && (which === "previous" ? previousOf(parts, listed) : yearBefore(parts));
  if (found === null) {
    return { there: false, id: null, why: "no-name" };
  }
  const name = periodId(found);
  const why = absenceOf(other, name);
  return why === null ? { there: true, id: name } : { there: false, id: name, why };
}

/** Kinds that a year is drawn by, the finest first. */
const DRAWN = ["Q", "D", "H"] as const;

/**
 * The periods of its year that a small chart goes through, in their order: those of its own kind; of a year or of nine months,
 * those of the finest kind that is there. Only what is there.
 */
export function seriesOf(book: Book, id: string): readonly string[] {
  const parts = partsOfPeriod(id);
  if (parts === null) {
    return [];
  }
  const there = [...saidPeriods(book)].flatMap((period) => {
    const found = partsOfPeriod(period);
    return found?.year === parts.year && absenceOf(book, period) === null ? [found] : [];
  });
  const own = parts.part.slice(0, 1);
  const kind = DRAWN.find((letter) => letter === own) ?? DRAWN.find((letter) => there.some(({ part }) => part.startsWith(letter)));
  return there
    .filter(({ part }) => kind !== undefined && part.startsWith(kind))
    .sort(inOrder)
    .map(periodId);
}
