/** What the judging of awards looks things up in. */
import type { Book, Criterion, NotConsidered, Period } from "../model/book";
import type { Review, Score } from "../result";
import type { Positions } from "../scoring/standings";
import type { LeafPlan } from "../scoring/plan";
import type { OpenColumns } from "../scoring/spread";

export type AwardContext = {
  readonly book: Book;
  readonly period: string;
  readonly scores: Review["scores"];
  readonly standings: Review["standings"];
  readonly plans: readonly LeafPlan[];
  readonly positions: Positions;
  readonly columns: OpenColumns;
  /** Clusters in the order of their first unit, the cluster of each unit, and the units of each cluster. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly members: readonly (readonly number[])[];
};

export function unitNames(context: AwardContext, units: readonly number[]): readonly string[] {
  return units.map((unit) => context.book.units[unit]?.name ?? "");
}

export function criterionCodes(context: AwardContext, criteria: readonly number[]): readonly string[] {
  return criteria.map((criterion) => context.book.criteria[criterion]?.code ?? "");
}

export function scoreAt(context: AwardContext, unit: number, leaf: number): Score | undefined {
  return context.scores[unit * context.book.leaves.length + leaf];
}

/** Whether a target, or a knock-out minimum, of this criterion is mandatory for the award. */
export function isMandatory(criterion: Criterion, award: string): boolean {
  return criterion.mandatoryFor.includes(award) || criterion.mandatoryFor.includes("*");
}

/**
 * Reasons not to consider a unit that stand in the period (Circular 12/2019/TT-BCA art. 2). An open end reaches for ever; a period
 * whose dates are not known overlaps everything.
 */
export function reasonsNotConsidered(context: AwardContext, unit: number): readonly NotConsidered[] {
  const period = context.book.periods?.find(({ id }) => id === context.period);
  return context.book.notConsidered.filter((status) => status.unit === unit && overlaps(status, period));
}

function overlaps(status: NotConsidered, period: Period | undefined): boolean {
  const [from, to] = [period?.from ?? -Infinity, period?.to ?? Infinity];
  return (status.to ?? Infinity) >= from && (status.from ?? -Infinity) <= to;
}
