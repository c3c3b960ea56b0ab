/**
 * The one way from a snapshot to what every screen and every command works on: what kind of workbook it is, its tables as a book, the
 * period, the review of that period and the seals.
 */
import type { Book, Period } from "../core/model/book";
import { TABLE_NAMES, type TableName } from "../core/model/finding";
import { reviewInSteps } from "../core/review";
import { within, type Steps } from "../core/steps";
import { SCHEMA_VERSION } from "../document/names";
import { languageOfTables, upgradeMoves } from "../document/patch/upgrade";
import type { OwnContent, Snapshot } from "../document/port";
import { readOwn } from "../tables/own/read-own";
import { readBookInSteps } from "../tables/read-book";
import { readPeriodId } from "../tables/cells/period-id";
import { verifyInSteps, withSealFindings } from "../tables/seal/report";
import type { TableSources } from "../tables/source";
import type { Reading, Workbook } from "./opened";

/** The period to open at. */
export type Wanted = {
  /** As somebody typed it: the workbook must have it. null: nobody asked. */
  readonly asked?: string | null;
  /** Shown so far: goes on being shown where the workbook has no cell that names one. */
  readonly before?: string | null;
};

export type Opened =
  | Exclude<Workbook, { readonly kind: "unknown" }>
  /** `typed` is none of the periods that the workbook has. */
  | { readonly kind: "no-period"; readonly typed: string; readonly periods: readonly string[] };

/** Shares of the work: the rows are read in, the period is reviewed, and what is left are the seals. */
const BOOK_READ = 0.4;
const REVIEWED = 0.9;

/** Periods that are listed in EmuPeriods; where the table is gone, those that entries name, in the order of their ids. */
export function periodsOf({ periods, entries }: Book): readonly string[] {
  return periods?.map(({ id }) => id) ?? [...new Set(entries.map(({ period }) => period))].sort();
}

/** The period with entries whose last day is the latest; of several with that day the one listed last. No entries: the first listed. */
export function latestPeriod(book: Book): string {
  const ends = new Map(book.periods?.map(({ id, to }: Period) => [id, to]));
  const used = new Set(book.entries.map(({ period }) => period));
  const end = (id: string): number => ends.get(id) ?? -Infinity;
  const periods = periodsOf(book);
  const latest = periods.filter((id) => used.has(id)).reduce((last, id) => (last !== "" && end(id) < end(last) ? last : id), "");
  return latest || (periods[0] ?? "");
}

/** `2017-q1` is 2017-Q1; what is no period stays what it is. */
export function typedPeriod(typed: string): string {
  return readPeriodId(typed) ?? typed.trim();
}

/** null: the workbook does not have it. */
function periodTyped(typed: string, book: Book): string | null {
  const period = typedPeriod(typed);
  return periodsOf(book).includes(period) ? period : null;
}

function noPeriod(typed: string, book: Book): Opened {
  return { kind: "no-period", typed, periods: periodsOf(book) };
}

/** The version of a workbook that only a later EMU reads; null: this one reads it, or it is none of ours. */
export function newerSchema(snapshot: Snapshot): number | null {
  return snapshot.bound && snapshot.schema > SCHEMA_VERSION ? snapshot.schema : null;
}

/** @returns a workbook of ours or of somebody's own as it was read and reviewed, or what keeps it from being read */
export function open(
  snapshot: Snapshot,
  wanted?: Wanted & { readonly asked?: never },
): Steps<Exclude<Opened, { readonly kind: "no-period" }>>;
export function open(snapshot: Snapshot, wanted: Wanted): Steps<Opened>;
export function* open(snapshot: Snapshot, { asked = null, before = null }: Wanted = {}): Steps<Opened> {
  if (!snapshot.bound && snapshot.own !== undefined) {
    return yield* openOwn(snapshot.own, snapshot.fileName, asked);
  }
  if (!snapshot.bound) {
    return { kind: "unbound", empty: snapshot.empty, fileName: snapshot.fileName, ours: snapshot.ours };
  }
  const newer = newerSchema(snapshot);
  if (newer !== null) {
    return { kind: "newer", found: newer };
  }
  const { tables: sources, fileName, hidden, copies, periodCell } = snapshot;
  const book = yield* within(0, BOOK_READ, readBookInSteps(sources));
  const shown = (snapshot.period ?? before ?? "") || latestPeriod(book);
  const period = asked === null ? shown : periodTyped(asked, book);
  if (period === null) {
    return noPeriod(asked ?? "", book);
  }
  const reviewed = yield* within(BOOK_READ, REVIEWED, reviewInSteps(book, period));
  const report = yield* within(REVIEWED, 1, verifyInSteps(snapshot.seals, sources, book));
  const review = withSealFindings(reviewed, report, sources, book);
  const seals = { stored: snapshot.seals, report };
  const moves = upgradeMoves(sources, languageOfTables(sources));
  return {
    kind: "bound",
    reading: { sources, book, review, lost: lostTables(sources), hidden, copies, moves, fileName, seals, periodCell },
  };
}

/** Somebody's own sheets, read as their workbook remembers: they are of one period. */
function* openOwn({ stored, sheets }: OwnContent, fileName: string, asked: string | null): Steps<Opened> {
  const text = stored ?? "";
  const read = readOwn(text, sheets);
  if (!read.ok) {
    return { kind: "own-lost", missing: read.missing, stored: text, fileName };
  }
  const { mapping, sources, news } = read;
  const book = yield* within(0, BOOK_READ, readBookInSteps(sources));
  if (asked !== null && typedPeriod(asked) !== mapping.period) {
    return { kind: "no-period", typed: asked, periods: [mapping.period] };
  }
  const review = yield* within(BOOK_READ, 1, reviewInSteps(book, mapping.period));
  const own = { mapping, stored: text, news };
  return { kind: "bound", reading: { sources, book, review, lost: [], hidden: [], copies: [], moves: [], fileName, own } };
}

function lostTables(sources: TableSources): readonly TableName[] {
  return TABLE_NAMES.filter((name) => sources[name] === null);
}

/** The same workbook at another of its periods. */
export function* atPeriod(reading: Reading, period: string): Steps<Reading> {
  const { sources, book, seals } = reading;
  const made = yield* reviewInSteps(book, period);
  return { ...reading, review: seals ? withSealFindings(made, seals.report, sources, book) : made };
}
