/**
 * Which period comes before which: the one before it in its own kind, and the same one last year. A period that the workbook does
 * not list, or in which nobody has said anything, is not there: it is never a row of zeros.
 */
import type { Book, Entry } from "../model/book";
import type { EntryState } from "../model/ids";
import { FINEST_FIRST, inOrder, partBefore, partOfPeriod, periodId, yearBefore, type PeriodParts } from "../model/period-parts";

/** The drive with the highest number in a year. @param known ids among which it is looked for */
function lastDrive(year: string, known: Iterable<string>): PeriodParts | null {
  const drives = [...known].flatMap((id) => {
    const part = partOfPeriod(id);
    return part?.year === year && part.kind === "drive" ? [part] : [];
  });
  return drives.sort(inOrder).at(-1) ?? null;
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
  const part = partOfPeriod(id);
  const listed = [...(other.periods ?? []).map((period) => period.id), ...saidPeriods(other)];
  const found = part && (which === "previous" ? partBefore(part, (year) => lastDrive(year, listed)) : yearBefore(part));
  if (found === null) {
    return { there: false, id: null, why: "no-name" };
  }
  const name = periodId(found);
  const why = absenceOf(other, name);
  return why === null ? { there: true, id: name } : { there: false, id: name, why };
}

/**
 * The periods of its year that a small chart goes through, in their order: those of its own kind; of a year or of nine months,
 * those of the finest kind that is there. Only what is there.
 */
export function seriesOf(book: Book, id: string): readonly string[] {
  const own = partOfPeriod(id);
  if (own === null) {
    return [];
  }
  const there = [...saidPeriods(book)].flatMap((period) => {
    const found = partOfPeriod(period);
    return found?.year === own.year && absenceOf(book, period) === null ? [found] : [];
  });
  const drawn = FINEST_FIRST.find((kind) => kind === own.kind) ?? FINEST_FIRST.find((kind) => there.some((one) => one.kind === kind));
  return there
    .filter(({ kind }) => kind === drawn)
    .sort(inOrder)
    .map(periodId);
}
