/** The period to review when none is asked for: the one the workbook shows, else the latest that has entries. */
import type { Book } from "../core/model/book";
import { readBook } from "../tables/read-book";
import type { TableSources } from "../tables/source";
import type { WorkbookDocument } from "../document/document";
import { shownPeriod } from "../document/formulas/period-cell";

export function choosePeriod(document: WorkbookDocument, sources: TableSources): string {
  return shownPeriod(document) ?? latestPeriod(readBook(sources));
}

/** By the last day the period's row gives, then by id; "" where there is no entry at all. */
function latestPeriod(book: Book): string {
  const ends = new Map(book.periods?.map(({ id, to }) => [id, to ?? 0]));
  const ids = [...new Set(book.entries.map(({ period }) => period))];
  const sorted = ids.sort((left, right) => (ends.get(left) ?? 0) - (ends.get(right) ?? 0) || (left < right ? -1 : 1));
  return sorted.at(-1) ?? "";
}
