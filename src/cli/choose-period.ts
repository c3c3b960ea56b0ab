/** The period to review when none is asked for: the one the workbook shows, else the latest that has entries. */
import type { Book } from "../core/model/book";
import { readBook } from "../tables/read-book";
import { readPeriodId } from "../tables/rows/periods";
import type { TableSources } from "../tables/source";
import type { WorkbookDocument } from "../document/document";
import { shownPeriod } from "../document/formulas/period-cell";

export function choosePeriod(document: WorkbookDocument, sources: TableSources): string {
  return shownPeriod(document) ?? latestPeriod(readBook(sources));
}

/** All periods that the workbook lists or has entries of, in the order in which they end. */
function periodsOf(book: Book): readonly string[] {
  const ends = new Map(book.periods?.map(({ id, to }) => [id, to ?? 0]));
  const ids = [...new Set([...ends.keys(), ...book.entries.map(({ period }) => period)])];
  return ids.sort((left, right) => (ends.get(left) ?? 0) - (ends.get(right) ?? 0) || (left < right ? -1 : 1));
}

export type AskedPeriod =
  { readonly known: true; readonly period: string } | { readonly known: false; readonly periods: readonly string[] };

/** The period that was typed, where the workbook has it: `2017-q1` is 2017-Q1. A period that it has not is never reviewed as an empty one. */
export function askedPeriod(typed: string, sources: TableSources): AskedPeriod {
  const periods = periodsOf(readBook(sources));
  const period = readPeriodId(typed) ?? typed.trim();
  return periods.includes(period) ? { known: true, period } : { known: false, periods };
}

/** By the last day the period's row gives, then by id; "" where there is no entry at all. */
function latestPeriod(book: Book): string {
  const ends = new Map(book.periods?.map(({ id, to }) => [id, to ?? 0]));
  const ids = [...new Set(book.entries.map(({ period }) => period))];
  const sorted = ids.sort((left, right) => (ends.get(left) ?? 0) - (ends.get(right) ?? 0) || (left < right ? -1 : 1));
  return sorted.at(-1) ?? "";
}
