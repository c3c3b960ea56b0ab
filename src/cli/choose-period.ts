/** The period to review when none is asked for: the one the workbook shows, else the latest that has entries. */
import type { Book } from "../core/model/book";
import { readBook } from "../tables/read-book";
import { readPeriodId } from "../tables/rows/periods";
import type { TableSources } from "../tables/source";
import type { WorkbookDocument } from "../document/document";
import { shownPeriod } from "../document/formulas/period-cell";

export function choosePeriod(document: WorkbookDocument, sources: TableSources): string {
  const shown = shownPeriod(document);
  if (shown !== null) {
    return shown;
  }
  const book = readBook(sources);
  return inOrder(periodsWithEntries(book), book).at(-1) ?? "";
}

/** By the last day that the period's row gives, then by id. */
function inOrder(periods: Iterable<string>, book: Book): readonly string[] {
  const ends = new Map(book.periods?.map(({ id, to }) => [id, to ?? 0]));
  return [...new Set(periods)].sort((left, right) => (ends.get(left) ?? 0) - (ends.get(right) ?? 0) || (left < right ? -1 : 1));
}

function periodsWithEntries({ entries }: Book): readonly string[] {
  return entries.map(({ period }) => period);
}

export type AskedPeriod =
  { readonly known: true; readonly period: string } | { readonly known: false; readonly periods: readonly string[] };

/** The period that was typed, where the workbook has it: `2017-q1` is 2017-Q1. A period that it has not is never reviewed as an empty one. */
export function askedPeriod(typed: string, sources: TableSources): AskedPeriod {
  const book = readBook(sources);
  const listed = (book.periods ?? []).map(({ id }) => id);
  const periods = inOrder([...listed, ...periodsWithEntries(book)], book);
  const period = readPeriodId(typed) ?? typed.trim();
  return periods.includes(period) ? { known: true, period } : { known: false, periods };
}
