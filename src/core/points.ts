/** Scaled points (whole numbers of the policy's smallest unit) to and from exact numbers. */
import type { Exact } from "./model/exact";
import { fromScaled, multiply, roundScaled, toNumber } from "./model/exact";
import type { Policy } from "./model/policy";

/** Scaled points as an exact number: 667 at two decimals is 6.67. */
export function pointsToExact(scaled: number, decimals: number): Exact {
  return fromScaled(scaled, decimals);
}

/** Scaled points as the double nearest to what people read: what a cell gets. */
export function pointsToNumber(scaled: number, decimals: number): number {
  return scaled / 10 ** decimals;
}

/** What sums of points are counted in: 10^-decimals / divisor, the divisor being the coefficients' common denominator. */
export type TotalUnit = { readonly decimals: number; readonly divisor: number };

/** Sums of points as an exact number. */
export function totalToExact(total: number, unit: TotalUnit): Exact {
  const points = fromScaled(total, unit.decimals);
  return unit.divisor === 1 ? points : multiply(points, { big: false, n: 1, d: unit.divisor });
}

/** Sums of points as the double nearest to them: what a cell gets. */
export function totalToNumber(total: number, unit: TotalUnit): number {
  return toNumber(totalToExact(total, unit));
}

/** A leaf's exact points, rounded once by the policy; null beyond 2^53. */
export function exactToPoints(points: Exact, policy: Policy): number | null {
  return roundScaled(points, policy.decimals, policy.rounding);
}
