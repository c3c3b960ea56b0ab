/** Printed totals against the exact sum of their parts (traps 9, 13). A printed total is never scored. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import { equals, subtract } from "../model/exact";
import { totalToExact } from "../points";
import type { Totals } from "../result";
import { isOpen } from "../scoring/spread";
import { leavesUnder } from "../scoring/totals";
import type { Work } from "../scoring/work";
import { entryFinding } from "./finding";

/** While a part is not reported there is no sum to compare with. */
export function checkTotals(book: Book, work: Work, totals: Totals): readonly Finding[] {
  const under = new Map<number, readonly number[]>();
  return work.groupEntries.flatMap((index): readonly Finding[] => {
    const entry = book.entries[index];
    if (entry === undefined || entry.state === "faulty") {
      return [];
    }
    const column = entry.appraised !== null ? "appraised" : entry.self !== null ? "self" : "actual";
    const stated = entry.appraised ?? entry.self ?? entry.actual;
    const leaves = under.get(entry.criterion) ?? leavesUnder(book, entry.criterion);
    under.set(entry.criterion, leaves);
    const isWaiting = leaves.some((leaf) => isOpen(work.scores, entry.unit * book.leaves.length + leaf));
    if (stated === null || isWaiting) {
      return [];
    }
    const sum = totalToExact(totals.of(entry.unit, entry.criterion).points, totals.measuredIn);
    const difference = subtract(stated, sum);
    return equals(stated, sum) ? [] : [entryFinding("TOTAL_DIFFERS", book, entry, column, { stated, sum, difference })];
  });
}
