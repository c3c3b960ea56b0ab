/** Points as whole numbers of a smallest unit, to and from exact numbers. */
import type { Exact } from "../numbers/exact";
import { fromScaled, multiply, roundScaled, toNumber } from "../numbers/exact";
import type { Policy } from "./policy";

/**
 * What points and sums of them are counted in: 10^-decimals / divisor, where the maxima have more decimals than the policy, or
 * coefficients a common denominator.
 */
export type TotalUnit = { readonly decimals: number; readonly divisor: number };

/** Points, or sums of them, as an exact number: 667 at two decimals is 6.67. */
export function totalToExact(total: number, unit: TotalUnit): Exact {
  const points = fromScaled(total, unit.decimals);
  return unit.divisor === 1 ? points : multiply(points, { big: false, n: 1, d: unit.divisor });
}

/** Points, or sums of them, as the double nearest to them: what a cell gets. */
export function totalToNumber(total: number, unit: TotalUnit): number {
  return toNumber(totalToExact(total, unit));
}

/** What an exact number of points is in this unit; null where it is no whole number of it, or beyond 2^53. */
export function wholeIn(points: Exact, { decimals, divisor }: TotalUnit): number | null {
  const parts = divisor === 1 ? points : multiply(points, fromScaled(divisor, 0));
  const whole = roundScaled(parts, decimals, "down");
  return whole !== null && whole === roundScaled(parts, decimals, "up") ? whole : null;
}

/** A leaf's exact points, rounded once by the policy; null beyond 2^53. */
export function exactToPoints(points: Exact, policy: Policy): number | null {
  return roundScaled(points, policy.decimals, policy.rounding);
}
