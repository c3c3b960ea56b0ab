/** From what the port read to what the screens are drawn from: the one path tables → review. */
import { TABLE_NAMES } from "../../core/model/finding";
import type { Place, TableName } from "../../core/model/finding";
import type { Book } from "../../core/model/book";
import { reviewInSteps } from "../../core/review";
import { readBookInSteps } from "../../tables/read-book";
import { locate } from "../../tables/locate";
import { readOwn } from "../../tables/own/read-own";
import { verifyInSteps, withSealFindings } from "../../tables/seal/report";
import type { TableSources } from "../../tables/source";
import type { WorkbookDocument } from "../../document/document";
import { SCHEMA_VERSION } from "../../document/names";
import { createDocumentPort } from "../../document/document-port";
import type { OwnContent, Snapshot } from "../../document/port";
import type { CellAddress } from "../../document/addresses";
import { languageOfTables, upgradeMoves } from "../../document/patch/upgrade";
import { part, UNWATCHED, type Watch } from "../../document/watch";
import { inSlices } from "./slices";
import type { Workbook, Reading } from "../../review/opened";

function lostTables(sources: TableSources): readonly TableName[] {
  return TABLE_NAMES.filter((name) => sources[name] === null);
}

/** Periods to choose from: those of EmuPeriods, or those that entries name where the table is gone. */
export function periodsOf(book: Book): readonly string[] {
  return book.periods ? book.periods.map((period) => period.id) : [...new Set(book.entries.map((entry) => entry.period))];
}

/** The period of the results sheets; where its cell is gone or blank, the last one with entries. */
function periodToShow(book: Book, wanted: string | null): string {
  if (wanted) {
    return wanted;
  }
  const periods = periodsOf(book);
  const used = new Set(book.entries.map((entry) => entry.period));
  return periods.filter((period) => used.has(period)).at(-1) ?? periods[0] ?? "";
}

/** How far a workbook has come when its rows are read in, and only the review is left. */
const BOOK_READ = 0.4;

/** @returns null when nobody waits for it any more */
export async function reviewSnapshot(snapshot: Snapshot, period: string | null, watch: Watch = UNWATCHED): Promise<Workbook | null> {
  if (!snapshot.bound && snapshot.own !== undefined) {
    return reviewOwn(snapshot.own, snapshot.fileName, watch);
  }
  if (!snapshot.bound) {
    return { kind: "unbound", empty: snapshot.empty, fileName: snapshot.fileName, ours: snapshot.ours };
  }
  if (snapshot.schema > SCHEMA_VERSION) {
    return { kind: "newer", found: snapshot.schema };
  }
  const { tables: sources, fileName, hidden, copies } = snapshot;
  const done = await reviewSources(sources, (book) => periodToShow(book, snapshot.period ?? period), watch);
  const report = done && (await inSlices(verifyInSteps(snapshot.seals, sources, done.book), UNWATCHED));
  if (done === null || report === null) {
    return null;
  }
  const review = withSealFindings(done.review, report, sources, done.book);
  const seals = { stored: snapshot.seals, report };
  const moves = upgradeMoves(sources, languageOfTables(sources));
  const reading = { sources, book: done.book, review, lost: lostTables(sources), hidden, copies, moves, fileName, seals };
  return { kind: "bound", reading };
}

async function reviewSources(
  sources: TableSources,
  periodOf: (book: Book) => string,
  watch: Watch,
): Promise<Pick<Reading, "book" | "review"> | null> {
  const book = await inSlices(readBookInSteps(sources), part(watch, 0, BOOK_READ));
  const review = book && (await inSlices(reviewInSteps(book, periodOf(book)), part(watch, BOOK_READ, 1)));
  return book && review && { book, review };
}

/** Somebody's own sheets, read as their workbook remembers. */
async function reviewOwn({ stored, sheets }: OwnContent, fileName: string, watch: Watch): Promise<Workbook | null> {
  const text = stored ?? "";
  const read = readOwn(text, sheets);
  if (!read.ok) {
    return { kind: "own-lost", missing: read.missing, stored: text, fileName };
  }
  const { mapping, sources, news } = read;
  const done = await reviewSources(sources, () => mapping.period, watch);
  const own = { mapping, stored: text, news };
  return done && { kind: "bound", reading: { sources, ...done, lost: [], hidden: [], copies: [], moves: [], fileName, own } };
}

/** The document as a reading of it would be. */
export async function reviewDocument(document: WorkbookDocument, before: Workbook, watch: Watch): Promise<Workbook | null> {
  const snapshot = await createDocumentPort(document, before.kind === "unbound" ? before.fileName : "").read();
  if (!snapshot.ok) {
    throw new Error(`a new workbook cannot be read: ${snapshot.code}`);
  }
  return reviewSnapshot(snapshot.value, null, watch);
}

/** @returns null when nobody waits for it any more */
export async function reviewPeriod(reading: Reading, period: string, watch: Watch): Promise<Workbook | null> {
  const made = await inSlices(reviewInSteps(reading.book, period), watch);
  const { sources, book, seals } = reading;
  const review = made && seals ? withSealFindings(made, seals.report, sources, book) : made;
  return review && { kind: "bound", reading: { ...reading, review } };
}

export function addressOf(reading: Reading, place: Place): CellAddress | null {
  return locate(reading.sources, place);
}
