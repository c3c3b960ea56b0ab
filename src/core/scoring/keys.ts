/** What the policy ranks by: percentage or points, exact or rounded, then the criteria that break ties. */
import { numberAt } from "../model/at";
import type { Policy } from "../model/policy";
import { fromScaled, multiply, roundScaled, type Exact } from "../model/exact";
import type { Key } from "./ranking";
import { percentBounds, partialSpread, pointsBounds, spreadOf, type Bounds, type OpenCells } from "./spread";
import { tallyOf, type Branch } from "./totals";
import { totalToExact, type TotalUnit } from "../points";
import type { Work } from "./work";

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/** What lies under each criterion of the tie-break chain, in its order; a code that the rubric does not have breaks nothing. */
export type TieBreaks = readonly Branch[];

export function tieBreaksOf(work: Work): TieBreaks {
  const { criteria, policy } = work.book;
  return policy.tieBreak.flatMap((code) => {
    const index = criteria.findIndex((criterion) => criterion.code === code);
    return index < 0 ? [] : [work.branches.under(index)];
  });
}

/** The key of a unit as things stand; ties are broken by points, larger first. */
export function keyNow(work: Work, unit: number, percent: Exact, policy: Policy, breaks: TieBreaks): Key {
  const points = numberAt(work.points, unit);
  const first = policy.rankBy === "percent" ? percentKey(percent, policy) : pointsKey(points, policy, work.measuredIn);
  return breaks.length === 0
    ? [first]
    : [first, ...breaks.map((branch) => whole(tallyOf(work.scores, work.plans, unit, branch).points))];
}

/** Bounds of the final percentage, and the smallest and largest keys that the open cells leave possible. */
export type Limits = { readonly bounds: Bounds; readonly worst: Key; readonly best: Key };

/** null: nothing of the unit counts, and nothing ever can. */
export function limitsOf(work: Work, unit: number, open: OpenCells, breaks: TieBreaks): Limits | null {
  const { policy } = work.book;
  const spread = spreadOf(work, unit, open);
  const bounds = percentBounds(spread);
  if (bounds === null) {
    return null;
  }
  const rest = breaks.map((branch) => pointsBounds(partialSpread(work, unit, open, branch)));
  const points = policy.rankBy === "points" ? pointsBounds(spread) : null;
  const lowest = points === null ? percentKey(bounds.lowest, policy) : pointsKey(points.lowest, policy, work.measuredIn);
  const highest = points === null ? percentKey(bounds.highest, policy) : pointsKey(points.highest, policy, work.measuredIn);
  return {
    bounds,
    worst: [lowest, ...rest.map((range) => whole(range.lowest))],
    best: [highest, ...rest.map((range) => whole(range.highest))],
  };
}

function percentKey(percent: Exact, policy: Policy): Exact {
  return policy.rankOn === "exact" ? percent : rounded(multiply(percent, HUNDRED), policy);
}

function pointsKey(points: number, policy: Policy, measuredIn: TotalUnit): Exact {
  return exactKey(totalToExact(points, measuredIn), policy);
}

function exactKey(points: Exact, policy: Policy): Exact {
  return policy.rankOn === "exact" ? points : rounded(points, policy);
}

/** The key of a figure that is already what the policy ranks by: a percentage (fraction), or points. */
export function figureKey(figure: Exact, policy: Policy): Exact {
  return policy.rankBy === "percent" ? percentKey(figure, policy) : exactKey(figure, policy);
}

/** Rounding keeps the order, so bounds may be rounded too; a figure too large to be rounded is left as it is. */
function rounded(x: Exact, policy: Policy): Exact {
  const scaled = roundScaled(x, policy.rankDecimals, policy.rounding);
  return scaled === null ? x : fromScaled(scaled, policy.rankDecimals);
}

function whole(n: number): Exact {
  return { big: false, n, d: 1 };
}
