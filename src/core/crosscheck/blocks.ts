/**
 * What keeps a period from being closed: scores of one entry further apart than the policy's limit, which nobody has explained.
 * Who closes a period asks here; nothing is closed while the list is not empty.
 */
import type { Book } from "../model/book";
import type { Exact } from "../numbers/exact";
import type { Place } from "../model/finding";
import { differenceOf, isAbove, isExplained, isMarked, type Difference } from "../model/layers";

export type Block = Difference & {
  readonly kind: "difference";
  /** Indices into `book.units`, `book.criteria` and `book.entries`. */
  readonly unit: number;
  readonly criterion: number;
  readonly entry: number;
  readonly limit: Exact;
  /** The cell that the explanation is typed into. */
  readonly place: Place;
};

/** In the order of the units, then of the criteria; empty also where the policy states no limit. */
export function blocksClosing({ entries, policy }: Book, period: string): readonly Block[] {
  const limit = policy.differenceLimit;
  return entries
    .flatMap((entry, index): readonly Block[] => {
      const difference = entry.period === period && !isMarked(entry) && !isExplained(entry) ? differenceOf(entry) : null;
      if (limit === null || difference === null || !isAbove(difference, limit)) {
        return [];
      }
      const { unit, criterion, row } = entry;
      const place = { table: "EmuEntries", row, column: "reason" } as const;
      return [{ kind: "difference", ...difference, unit, criterion, entry: index, limit, place }];
    })
    .sort((one, other) => one.unit - other.unit || one.criterion - other.criterion);
}
