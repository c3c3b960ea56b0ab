/** What the policy ranks by: percentage or points, exact or rounded. */
import { at, given, numberAt } from "../../numbers/at";
import type { Policy } from "../../model/policy";
import { fromScaled, multiply, roundScaled, type Exact } from "../../numbers/exact";
import { percentBounds, pointsBounds, spreadOf, type Bounds, type OpenCells } from "./bounds";
import { totalToExact, type TotalUnit } from "../../model/points";
import { partOf, type Ends } from "./tie-breaks";
import type { Work } from "../columns/work";

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/** The figure of a unit as things stand; `percent` may be null only where units are ranked by points. */
export function figureNow(work: Work, unit: number, percent: Exact | null, policy: Policy): Exact {
  return policy.rankBy === "percent" ? percentKey(given(percent), policy) : pointsKey(numberAt(work.points, unit), policy, work.measuredIn);
}

/**
 * Whether a unit is ranked: by percentage it needs a maximum of its own; by points it is enough that anything counts, such as
 * bonuses outside the maximum.
 */
export function isRanked(work: Work, unit: number, percent: Exact | null, blanks: Policy["blanks"]): boolean {
  return percent !== null || (work.book.policy.rankBy === "points" && partOf(work, unit, work.branches.under(null), blanks).counts);
}

/** Bounds of the final percentage (null: it will have none), and the ends of what the unit is ranked by. */
export type Limits = Ends & { readonly bounds: Bounds | null };

/** null: nothing of the unit counts, and nothing ever can. */
export function limitsOf(work: Work, unit: number, open: OpenCells, isRankedNow: boolean): Limits | null {
  const { policy } = work.book;
  const spread = spreadOf(work, unit, open);
  const bounds = percentBounds(spread);
  if (policy.rankBy === "percent") {
    return bounds === null ? null : { unit, bounds, low: percentKey(bounds.lowest, policy), high: percentKey(bounds.highest, policy) };
  }
  const mayCount = isRankedNow || at(open.byUnit, unit).length > 0;
  const points = pointsBounds(spread);
  return mayCount
    ? {
        unit,
        bounds,
        low: pointsKey(points.lowest, policy, work.measuredIn),
        high: pointsKey(points.highest, policy, work.measuredIn),
      }
    : null;
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
  const scaled = roundScaled(x, policy.rankDecimals, policy.rankRounding ?? policy.rounding);
  return scaled === null ? x : fromScaled(scaled, policy.rankDecimals);
}
