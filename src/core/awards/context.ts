/** What the judging of awards looks things up in, gathered once for all units. */
import { at, given, numberAt } from "../numbers/at";
import type { Book, NotConsidered, Period } from "../model/book";
import type { TotalUnit } from "../model/points";
import type { Standing } from "../scoring/result";
import type { Score } from "../model/score";
import type { LeafPlan } from "../rules/leaf-plan";
import type { ScoredBook } from "../scoring/score-book";
import type { ScoreTable } from "../scoring/columns/scores";
import type { OpenCells } from "../scoring/ranks/bounds";
import type { Positions } from "../scoring/ranks/standings";
import { leavesUnder } from "../scoring/totals";

/** A knock-out criterion (index into `criteria`) with the positions of the leaves under it. */
export type Gate = { readonly criterion: number; readonly leaves: readonly number[] };

export type AwardContext = {
  readonly book: Book;
  readonly scores: ScoreTable;
  readonly standings: readonly Standing[];
  readonly plans: readonly LeafPlan[];
  readonly positions: Positions;
  readonly cells: OpenCells;
  /** What points are counted in. */
  readonly pointsIn: TotalUnit;
  /** Clusters in the order of their first unit, the cluster of each unit, and the units of each cluster. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly names: readonly string[];
  readonly gates: readonly Gate[];
  /** By award: positions of the leaves whose targets are mandatory for it. */
  readonly mandatory: readonly (readonly number[])[];
  /** By unit: why it cannot be considered in this period. */
  readonly notConsidered: ReadonlyMap<number, readonly NotConsidered[]>;
  /** By cluster: units with entries still open. */
  readonly open: readonly (readonly number[])[];
};

export function awardContext(book: Book, period: string, { work, ranking }: ScoredBook): AwardContext {
  const { standings, positions, open: cells } = ranking;
  return {
    book,
    scores: work.scores,
    standings,
    plans: work.plans,
    positions,
    cells,
    pointsIn: work.scale.pointsIn,
    clusters: work.clusters,
    clusterOf: work.clusterOf,
    members: work.members,
    names: book.units.map(({ name }) => name),
    gates: book.criteria.flatMap(({ gate }, criterion) => (gate ? [{ criterion, leaves: leavesUnder(book, criterion) }] : [])),
    mandatory: book.awards.map(({ id }) => mandatoryLeaves(book, id)),
    notConsidered: standingReasons(book, period),
    open: work.members.map((units) => units.filter((unit) => at(cells.byUnit, unit).length > 0)),
  };
}

function mandatoryLeaves(book: Book, award: string): readonly number[] {
  return book.leaves.flatMap((index, leaf) => {
    const { mandatoryFor } = at(book.criteria, index);
    return mandatoryFor.includes(award) || mandatoryFor.includes("*") ? [leaf] : [];
  });
}

/**
 * Circular 12/2019/TT-BCA art. 2: reasons that stand in the period; one whose dates are not known overlaps everything.
 */
function standingReasons(book: Book, id: string): ReadonlyMap<number, readonly NotConsidered[]> {
  const period = book.periods?.find((candidate) => candidate.id === id);
  const reasons = new Map<number, NotConsidered[]>();
  for (const status of book.notConsidered) {
    if (overlaps(status, period)) {
      reasons.set(status.unit, [...(reasons.get(status.unit) ?? []), status]);
    }
  }
  return reasons;
}

/** Days are whole and both ends belong to the interval; an open end reaches for ever. */
function overlaps(status: NotConsidered, period: Period | undefined): boolean {
  const [from, to] = [period?.from ?? -Infinity, period?.to ?? Infinity];
  return (status.to ?? Infinity) >= from && (status.from ?? -Infinity) <= to;
}

export function unitNames(context: AwardContext, units: readonly number[]): readonly string[] {
  return units.map((unit) => at(context.names, unit));
}

export function criterionCodes(context: AwardContext, criteria: readonly number[]): readonly string[] {
  return criteria.map((criterion) => at(context.book.criteria, criterion).code);
}

export function scoreAt(context: AwardContext, unit: number, leaf: number): Score {
  return given(context.scores.at(unit * context.book.leaves.length + leaf));
}

/** Units of the same cluster with entries still open. */
export function openUnits(context: AwardContext, unit: number): readonly number[] {
  return at(context.open, numberAt(context.clusterOf, unit));
}
