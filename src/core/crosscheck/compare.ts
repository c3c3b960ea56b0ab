/** Self-score, cross-check and appraisal side by side, one line for each unit and criterion that has any of them. */
import type { Book } from "../model/book";
import type { Exact } from "../numbers/exact";
import type { Layer } from "../model/ids";
import { differenceOf, isAbove, isExplained, isMarked, type Difference } from "../model/layers";

export type Compared = {
  /** Indices into `book.units`, `book.criteria` and `book.entries`. */
  readonly unit: number;
  readonly criterion: number;
  readonly entry: number;
  readonly scores: Readonly<Record<Layer, Exact | null>>;
  /** null: one score only, there is nothing to compare it with. */
  readonly difference: Difference | null;
  /** Above the policy's limit: an explanation is asked for. */
  readonly above: boolean;
  readonly explained: boolean;
  readonly reason: string;
};

/** In the order of the units, then of the criteria. What is marked as not assigned or not arisen is left out. */
export function compareScores({ entries, policy }: Book, period: string): readonly Compared[] {
  return entries
    .flatMap((entry, index): readonly Compared[] => {
      const { self, crossCheck, appraised, unit, criterion, reason } = entry;
      const scores = { self, "cross-check": crossCheck, appraised };
      const isEmpty = self === null && crossCheck === null && appraised === null;
      if (entry.period !== period || isMarked(entry) || isEmpty) {
        return [];
      }
      const difference = differenceOf(entry);
      const above = difference !== null && isAbove(difference, policy.differenceLimit);
      return [{ unit, criterion, entry: index, scores, difference, above, explained: isExplained(entry), reason }];
    })
    .sort((one, other) => one.unit - other.unit || one.criterion - other.criterion);
}

/** How far one planned check has come. */
export type CheckProgress = {
  readonly checker: number;
  readonly checked: number;
  /** Entries of the unit with a self-score or a cross-check, and those of them that are cross-checked. */
  readonly scored: number;
  readonly done: number;
};

/** The planned checks of a period, in the order of the plan. */
export function checkProgress(book: Book, period: string): readonly CheckProgress[] {
  const compared = compareScores(book, period);
  return (book.checks ?? [])
    .filter((check) => check.period === period)
    .map(({ checker, checked }) => {
      const scores = compared.filter(({ unit }) => unit === checked).map((line) => line.scores);
      const done = scores.filter((score) => score["cross-check"] !== null).length;
      const scored = scores.filter((score) => score["cross-check"] !== null || score.self !== null).length;
      return { checker, checked, scored, done };
    });
}
