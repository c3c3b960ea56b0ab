/** The arithmetic of one rule for one unit, with the numbers that went in. */
import type { Book, Entry } from "../model/book";
import { compare, type Exact } from "../numbers/exact";
import { at, given } from "../numbers/at";
import type { Review } from "../result";
import type { Score } from "../model/score";
import type { LeafPlan } from "../rules/leaf-plan";
import type { ClusterWay, Reading, Self } from "../rules/rule";
import { placesAmong } from "../numbers/places";
import type { Step } from "../model/explanation-steps";

export type RuleStep = { readonly step: Step; readonly points: Exact };

/** One score, and all that it comes from. */
export type Explained = {
  readonly book: Book;
  readonly review: Review;
  readonly plan: LeafPlan;
  readonly entry: Entry;
  readonly score: Score;
};

/** `points`: before rounding. */
export function explainRule(explained: Explained, way: Self<unknown> | ClusterWay): RuleStep {
  const { plan, score } = explained;
  const beside = besides(explained);
  const reading = { ...readingOf(score, beside.length), denominator: explained.entry.denominator };
  switch (way.dependsOn) {
    case "self": {
      const points = way.points(plan, reading);
      return { step: way.explain(plan, reading, points), points };
    }
    case "places": {
      const place = placeOf(explained, beside);
      const points = way.points(plan, place, beside.length);
      return { step: way.explain(plan, place, beside.length, points), points };
    }
    case "lead": {
      const own = way.compares(plan, reading);
      const first = leaderScore(explained);
      const value = first === undefined ? null : way.compares(plan, readingOf(first, beside.length));
      const name = score.leader === null ? "" : at(explained.book.units, score.leader).name;
      const points = way.points(plan, own, value);
      return { step: way.explain(plan, own, { name, value, isOwn: score.leader === score.unit }, points), points };
    }
  }
}

/** The units of the same cluster, the unit itself among them. */
function besides({ book, score }: Explained): readonly number[] {
  const { cluster } = at(book.units, score.unit);
  return book.units.flatMap((other, index) => (other.cluster === cluster ? [index] : []));
}

/** The unit's place among the results of its cluster. */
function placeOf({ review, plan, score }: Explained, units: readonly number[]): Exact {
  const leaves = review.scores.length / review.standings.length;
  const results = units.flatMap((unit) => {
    const other = review.scores.at(unit * leaves + plan.leaf);
    return other !== undefined && other.computed !== null && other.actual !== null ? [other.actual] : [];
  });
  const own = given(score.actual);
  return { big: false, n: at(placesAmong([own, ...results], plan.less), 0), d: 1 };
}

/** The leader's own score of the same criterion. */
function leaderScore({ book, review, plan, score }: Explained): Score | undefined {
  return score.leader === null ? undefined : review.scores.at(score.leader * book.leaves.length + plan.leaf);
}

/** What was read of the entry, from what the score keeps of it. */
function readingOf(score: Score, units: number): Reading {
  const { actual, target } = score;
  return { actual, target, difference: differenceOf(score), source: null, denominator: null, units };
}

/** The comparison again; where an increase has no target, or no ratio, what was decided says it. */
function differenceOf(score: Score): number {
  if (score.actual !== null && score.target !== null) {
    return compare(score.actual, score.target);
  }
  return score.exceeded === true ? 1 : score.met === true ? 0 : -1;
}
