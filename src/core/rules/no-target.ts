import { divide, multiply, sign, ZERO, type Exact } from "../numbers/exact";

/**
 * R10: a unit without a target but with a result, among the units of its cluster in that state: M·A/max A, never below
 * 0.
 */
export function noTargetPoints(maximum: Exact, actual: Exact, largest: Exact): Exact {
  const share = sign(actual) > 0 ? divide(actual, largest) : null;
  return share === null ? ZERO : multiply(maximum, share);
}
