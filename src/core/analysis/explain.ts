/** Why a unit has these points: the way from what is typed to what counts, one step at a time. */
import type { Book } from "../model/book";
import type { Review } from "../result";
import { explainGroup } from "./explain-group";
import { explainLeaf } from "./explain-leaf";
import type { Step } from "../model/explanation-steps";

export type { Step, StepCode } from "../model/explanation-steps";

/**
 * `unit` and `criterion` are indices into the book. A leaf: inputs, measure, target, rule, leader, rounding, points
 * lost. A group, or null for the whole rubric: one step a leaf, then totals; for the whole unit also rank, ties and
 * what is open.
 */
export function explain(book: Book, review: Review, unit: number, criterion: number | null): readonly Step[] {
  const leaf = criterion === null ? -1 : book.leaves.indexOf(criterion);
  return leaf < 0 ? explainGroup(book, review, unit, criterion) : explainLeaf(book, review, unit, leaf);
}
