/** Sums over the tree of the rubric (R1): a group's points are those of its leaves, nothing else. */
import type { Book } from "../model/book";
import type { Review, Tally } from "../result";

/** Positions (in `book.leaves`) of the leaves under a criterion, itself if it is one; null: of the whole rubric. */
export function leavesUnder(book: Book, criterion: number | null): readonly number[] {
  return book.leaves.flatMap((leaf, position) => (isUnder(book, leaf, criterion) ? [position] : []));
}

function isUnder(book: Book, leaf: number, ancestor: number | null): boolean {
  if (ancestor === null) {
    return true;
  }
  for (let index: number | null = leaf; index !== null; index = book.criteria[index]?.parent ?? null) {
    if (index === ancestor) {
      return true;
    }
  }
  return false;
}

/** Scaled points and own maximum of one unit in a group (index into `criteria`), a leaf, or everything (null). */
export function tallies(review: Pick<Review, "scores">, book: Book, unit: number, group: number | null): Tally {
  return tallyOf(review.scores, book.leaves.length, unit, leavesUnder(book, group));
}

/** The same over leaves already looked up, for whole columns of units. */
export function tallyOf(
  scores: Review["scores"],
  leavesInBook: number,
  unit: number,
  leaves: readonly number[],
): Tally {
  let points = 0;
  let maximum = 0;
  for (const leaf of leaves) {
    const cell = unit * leavesInBook + leaf;
    points += scores.pointsAt(cell) ?? 0;
    maximum += scores.maximumAt(cell);
  }
  return { points, maximum };
}
