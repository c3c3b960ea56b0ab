import { given } from "../numbers/at";
import { divide, multiply, sign, ZERO, type Exact } from "../numbers/exact";
import type { Lead } from "./rule";

/**
 * R10: a unit without a target but with a result, among the units of its cluster in that state: M·A/max A, never below
 * 0.
 */
export function noTargetPoints(maximum: Exact, actual: Exact, largest: Exact): Exact {
  const share = sign(actual) > 0 ? divide(actual, largest) : null;
  return share === null ? ZERO : multiply(maximum, share);
}

/** What gives points to a unit without a target under every rule that needs one. */
export const noTarget: Lead<unknown> = {
  dependsOn: "lead",
  above: ZERO,
  compares: (_leaf, { actual }) => given(actual),
  points: ({ maximum }, own, largest) => (largest === null ? ZERO : noTargetPoints(maximum, given(own), largest)),
  // A larger result takes what this one gave.
  floor: (_leaf, points) => Math.min(points, 0),
  explain: ({ maximum }, _own, { name, value }, points) => ({
    code: "RULE_NO_TARGET",
    params: { maximum, leader: name, largest: value ?? ZERO, points },
  }),
};
