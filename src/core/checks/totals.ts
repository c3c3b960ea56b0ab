/** Printed totals against the exact sum of their parts (traps 9, 13). A printed total is never scored. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import { equals, subtract } from "../model/exact";
import { pointsToExact } from "../points";
import type { Review } from "../result";
import { isOpen } from "../scoring/spread";
import { leavesUnder, tallyOf } from "../scoring/totals";
import { entryFinding } from "./finding";

/** `entries`: indices of entries on groups. While a part is not reported there is no sum to compare with. */
export function checkTotals(book: Book, scores: Review["scores"], entries: readonly number[]): readonly Finding[] {
  const under = new Map<number, readonly number[]>();
  return entries.flatMap((index): readonly Finding[] => {
    const entry = book.entries[index];
    if (entry === undefined || entry.state === "faulty") {
      return [];
    }
    const column = entry.appraised !== null ? "appraised" : entry.self !== null ? "self" : "actual";
    const stated = entry.appraised ?? entry.self ?? entry.actual;
    const leaves = under.get(entry.criterion) ?? leavesUnder(book, entry.criterion);
    under.set(entry.criterion, leaves);
    const isWaiting = leaves.some((leaf) => isOpen(scores, entry.unit * book.leaves.length + leaf));
    if (stated === null || isWaiting) {
      return [];
    }
    const tally = tallyOf(scores, book.leaves.length, entry.unit, leaves);
    const sum = pointsToExact(tally.points, book.policy.decimals);
    const difference = subtract(stated, sum);
    return equals(stated, sum) ? [] : [entryFinding("TOTAL_DIFFERS", book, entry, column, { stated, sum, difference })];
  });
}
