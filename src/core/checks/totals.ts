/** Printed totals against the exact sum of their parts (traps 9, 13). A printed total is never scored. */
import { at } from "../numbers/at";
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import { equals, subtract, type Exact } from "../numbers/exact";
import { totalToExact } from "../model/points";
import type { Totals } from "../scoring/result";
import { isOpen } from "../scoring/ranks/bounds";
import { leavesUnder } from "../scoring/totals";
import type { Work } from "../scoring/columns/work";
import { cellOf, entryFinding, makeFinding, type Params } from "../model/make-finding";

/** While a part is not reported there is no sum to compare with. */
export function checkTotals(book: Book, work: Work, totals: Totals, period: string): readonly Finding[] {
  const under = new Map<number | null, readonly number[]>();

  /** The parameters of the finding; null where the total follows from its parts, or nobody can tell yet. */
  function difference(unit: number, criterion: number | null, stated: Exact): Params | null {
    const leaves = under.get(criterion) ?? leavesUnder(book, criterion);
    under.set(criterion, leaves);
    if (leaves.some((leaf) => isOpen(work.scores, unit * book.leaves.length + leaf))) {
      return null;
    }
    const sum = totalToExact(totals.of(unit, criterion).points, totals.measuredIn);
    return equals(stated, sum) ? null : { stated, sum, difference: subtract(stated, sum) };
  }

  const inEntries = work.groupEntries.flatMap((index): readonly Finding[] => {
    const entry = book.entries[index];
    if (entry === undefined || entry.state === "faulty") {
      return [];
    }
    const column = entry.appraised !== null ? "appraised" : entry.self !== null ? "self" : "actual";
    const stated = entry.appraised ?? entry.self ?? entry.actual;
    const params = stated === null ? null : difference(entry.unit, entry.criterion, stated);
    return params === null ? [] : [entryFinding("TOTAL_DIFFERS", book, entry, column, params)];
  });
  const elsewhere = (book.printed ?? []).flatMap((printed): readonly Finding[] => {
    const { unit, criterion, stated, label, place } = printed;
    const params = printed.period === period ? difference(unit, criterion, stated) : null;
    const subject = { unit: at(book.units, unit).name, criterion: label };
    return params === null ? [] : [makeFinding("TOTAL_DIFFERS", place, cellOf(stated), { ...subject, ...params })];
  });
  return [...inEntries, ...elsewhere];
}
