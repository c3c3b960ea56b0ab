/**
 * One period beside an earlier one, of the same workbook or of last year's: per unit its percentage, points, rank and grade, per
 * criterion points and measured value. Units are the same by their key, criteria by their code.
 */
import { at } from "../numbers/at";
import type { Book, Criterion } from "../model/book";
import { equals, type Exact } from "../numbers/exact";
import { totalToExact } from "../model/points";
import type { Review } from "../result";
import { figureChange, gradeChange, rankChange, type Change, type FigureChange, type Graded } from "./change";
import { saidUnits } from "./neighbours";

export type Side = { readonly book: Book; readonly review: Review };

export type CriterionChange = {
  /** Index into the criteria of the later book. */
  readonly criterion: number;
  /** Unknown where the maximum of the criterion was another one. */
  readonly points: FigureChange;
  /** Unknown where something else was measured. */
  readonly actual: FigureChange;
};

/** `new`: said nothing then, or was not there · `silent`: says nothing now. Neither is compared with a zero. */
export type Presence = "both" | "new" | "silent";

export type UnitChange = {
  /** Index into the units of the later book. */
  readonly unit: number;
  readonly presence: Presence;
  readonly percent: FigureChange;
  /** Unknown where the unit's own maximum was another one: percentages compare then, points do not. */
  readonly points: FigureChange;
  readonly maximum: FigureChange;
  /** Unknown where the unit has changed its cluster. */
  readonly rank: Change<number>;
  readonly grade: Change<string>;
  readonly criteria: readonly CriterionChange[];
  /** Something of the unit is still open, now or then: its figures can change. */
  readonly provisional: boolean;
};

export type Comparison = {
  readonly period: string;
  readonly before: string;
  readonly units: readonly UnitChange[];
  /** Names of units that were there then, and that the later book does not have. */
  readonly gone: readonly string[];
  /** Units (indices) whose own maximum differs: of these, percentages are to be compared and not points. */
  readonly otherMaximum: readonly number[];
  /** Codes of criteria that the earlier rubric did not have, or with another maximum. */
  readonly otherCriteria: readonly string[];
};

type Presents = { readonly side: Side; readonly said: ReadonlySet<number>; readonly leaves: ReadonlyMap<string, number> };

function present(side: Side): Presents {
  const { book, review } = side;
  const leaves = new Map(book.leaves.map((criterion, leaf) => [at(book.criteria, criterion).code, leaf]));
  return { side, said: saidUnits(book, review.period), leaves };
}

/** What a unit had in a period; everything null where it said nothing. */
function figuresOf({ side, said }: Presents, unit: number | null) {
  const { book, review } = side;
  const standing = unit === null || !said.has(unit) ? null : at(review.standings, unit);
  const isKnown = standing?.rank !== null && standing !== null;
  const total = (sum: number): Exact | null => (isKnown ? totalToExact(sum, review.totals.measuredIn) : null);
  const graded: Graded = { grade: standing?.grade ?? null, grades: book.policy.grades, known: isKnown };
  return {
    percent: standing?.percent ?? null,
    points: total(standing?.points ?? 0),
    maximum: total(standing?.maximum ?? 0),
    rank: standing?.rank ?? null,
    graded,
    open: (standing?.open.length ?? 0) > 0,
  };
}

function sameMaximum(one: Criterion, other: Criterion): boolean {
  return one.maximum === null || other.maximum === null ? one.maximum === other.maximum : equals(one.maximum, other.maximum);
}

function sameMeasure(one: Criterion, other: Criterion): boolean {
  return one.measure === other.measure && one.unitOfMeasure === other.unitOfMeasure;
}

type Scored = { readonly criterion: Criterion; readonly points: Exact | null; readonly actual: Exact | null };

function scoreAt({ side, said }: Presents, unit: number | null, leaf: number): Scored {
  const { book, review } = side;
  const criterion = at(book.criteria, at(book.leaves, leaf));
  const score = unit === null || !said.has(unit) ? undefined : review.scores.at(unit * book.leaves.length + leaf);
  const points = score?.points ?? null;
  return {
    criterion,
    points: points === null ? null : totalToExact(points, review.totals.pointsIn),
    actual: score?.actual ?? null,
  };
}

function criterionChanges(now: Presents, before: Presents, unit: number, was: number | null): readonly CriterionChange[] {
  return now.side.book.leaves.map((criterion, leaf) => {
    const here = scoreAt(now, unit, leaf);
    const leafThen = before.leaves.get(here.criterion.code);
    const there = leafThen === undefined ? null : scoreAt(before, was, leafThen);
    return {
      criterion,
      points: figureChange(there?.points ?? null, here.points, there !== null && sameMaximum(here.criterion, there.criterion)),
      actual: figureChange(there?.actual ?? null, here.actual, there !== null && sameMeasure(here.criterion, there.criterion)),
    };
  });
}

/** `before` may be the same book in an earlier period, or another one. */
export function compareReviews(now: Side, before: Side): Comparison {
  const [here, there] = [present(now), present(before)];
  const unitsThen = new Map(before.book.units.map(({ key }, index) => [key, index]));
  const units = now.book.units.map(({ key, cluster }, unit): UnitChange => {
    const was = unitsThen.get(key) ?? null;
    const [to, from] = [figuresOf(here, unit), figuresOf(there, was)];
    const maximum = figureChange(from.maximum, to.maximum);
    const sameCluster = was !== null && at(before.book.units, was).cluster === cluster;
    return {
      unit,
      presence: !here.said.has(unit) ? "silent" : was !== null && there.said.has(was) ? "both" : "new",
      percent: figureChange(from.percent, to.percent),
      points: figureChange(from.points, to.points, maximum.direction === "same"),
      maximum,
      rank: rankChange(from.rank, to.rank, sameCluster),
      grade: gradeChange(from.graded, to.graded),
      criteria: criterionChanges(here, there, unit, was),
      provisional: to.open || from.open,
    };
  });
  const keys = new Set(now.book.units.map(({ key }) => key));
  return {
    period: now.review.period,
    before: before.review.period,
    units,
    gone: before.book.units.flatMap(({ key, name }, unit) => (there.said.has(unit) && !keys.has(key) ? [name] : [])),
    otherMaximum: units.flatMap(({ unit, maximum: { direction } }) => (direction === "up" || direction === "down" ? [unit] : [])),
    otherCriteria: otherCriteria(now.book, before.book, there.leaves),
  };
}

function otherCriteria(now: Book, before: Book, leavesThen: ReadonlyMap<string, number>): readonly string[] {
  return now.leaves.flatMap((index) => {
    const criterion = at(now.criteria, index);
    const leaf = leavesThen.get(criterion.code);
    const isSame = leaf !== undefined && sameMaximum(criterion, at(before.criteria, at(before.leaves, leaf)));
    return isSame ? [] : [criterion.code];
  });
}
