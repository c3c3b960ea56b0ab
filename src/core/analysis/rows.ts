/** A review row by row of EmuEntries: what stands beside each entry. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import type { Review } from "../result";
import type { Score } from "../model/score";
import { review } from "../review";

/**
 * One entry of the book with its score (null on a group: a printed total, or on a row left out) and the findings of
 * its row.
 */
export type RowResult = {
  readonly entry: number;
  readonly score: Score | null;
  readonly findings: readonly Finding[];
};

/** The score that an entry (index into `book.entries`) gave in the review of its period; null when it gave none. */
export function scoreOfEntry(book: Book, reviewed: Pick<Review, "scores" | "period">, entry: number): Score | null {
  const row = book.entries[entry];
  const leaf = row === undefined ? -1 : book.leaves.indexOf(row.criterion);
  if (row === undefined || leaf < 0 || row.period !== reviewed.period) {
    return null;
  }
  const score = reviewed.scores.at(row.unit * book.leaves.length + leaf);
  return score?.entry === entry ? score : null;
}

/** Findings that stand in rows of EmuEntries, by data row. */
export function findingsByRow(findings: readonly Finding[]): ReadonlyMap<number, readonly Finding[]> {
  const rows = new Map<number, Finding[]>();
  for (const finding of findings) {
    const { table, row } = finding.place;
    if (table === "EmuEntries" && row !== null && row >= 0) {
      const known = rows.get(row);
      if (known === undefined) {
        rows.set(row, [finding]);
      } else {
        known.push(finding);
      }
    }
  }
  return rows;
}

/** Every entry of the book, each in the review of its own period, in the order of the entries. */
export function reviewRows(book: Book): readonly RowResult[] {
  const results = new Array<RowResult>(book.entries.length);
  const periods = new Set(book.entries.map((entry) => entry.period));
  for (const period of periods) {
    const reviewed = review(book, period);
    const rows = findingsByRow(reviewed.findings);
    book.entries.forEach((entry, index) => {
      if (entry.period === period) {
        const score = scoreOfEntry(book, reviewed, index);
        results[index] = { entry: index, score, findings: entry.row === null ? [] : (rows.get(entry.row) ?? []) };
      }
    });
  }
  return results;
}
