/** From what the port read to what the screens are drawn from: the one path tables → review. */
import { TABLE_NAMES } from "../../core/model/finding";
import type { Place, TableName } from "../../core/model/finding";
import type { Book } from "../../core/model/book";
import { review } from "../../core/review";
import { readBook } from "../../tables/read-book";
import { locate } from "../../tables/locate";
import type { TableSources } from "../../tables/source";
import type { WorkbookDocument } from "../../workbook/document";
import { SCHEMA_VERSION } from "../../workbook/document-names";
import { createDocumentPort } from "../../workbook/document-port";
import type { CellAddress, Snapshot } from "../../workbook/port";
import type { Reading, Workbook } from "./state";

function lostTables(sources: TableSources): readonly TableName[] {
  return TABLE_NAMES.filter((name) => sources[name] === null);
}

/** Periods to choose from: those of EmuPeriods, or those that entries name where the table is gone. */
export function periodsOf(book: Book): readonly string[] {
  return book.periods
    ? book.periods.map((period) => period.id)
    : [...new Set(book.entries.map((entry) => entry.period))];
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

export function reviewSnapshot(snapshot: Snapshot, period: string | null): Workbook {
  if (!snapshot.bound) {
    return { kind: "unbound", empty: snapshot.empty, fileName: snapshot.fileName };
  }
  if (snapshot.schema > SCHEMA_VERSION) {
    return { kind: "newer", found: snapshot.schema };
  }
  const book = readBook(snapshot.tables);
  const reading: Reading = {
    sources: snapshot.tables,
    book,
    review: review(book, periodToShow(book, snapshot.period ?? period)),
    lost: lostTables(snapshot.tables),
    fileName: snapshot.fileName,
  };
  return { kind: "bound", reading };
}

/** The document as a reading of it would be. */
export async function reviewDocument(document: WorkbookDocument, before: Workbook): Promise<Workbook> {
  const snapshot = await createDocumentPort(document, before.kind === "unbound" ? before.fileName : "").read();
  if (!snapshot.ok) {
    throw new Error(`a new workbook cannot be read: ${snapshot.code}`);
  }
  return reviewSnapshot(snapshot.value, null);
}

export function reviewPeriod(reading: Reading, period: string): Reading {
  return { ...reading, review: review(reading.book, period) };
}

export function addressOf(reading: Reading, place: Place): CellAddress | null {
  return locate(reading.sources, place);
}
