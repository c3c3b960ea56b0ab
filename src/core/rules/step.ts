import { add, floorOf, max, min, multiply, quotient, sign, subtract, type Exact } from "../numbers/exact";
import { holds } from "./target";
import type { Comparator } from "../model/ids";

export type StepScale = {
  /** Points once the target is reached. */
  readonly start: Exact;
  /** Points of each whole step over it. */
  readonly per: Exact;
  /** Size of a step as a part of the target. */
  readonly every: Exact;
  readonly minimum: Exact;
  readonly maximum: Exact;
};

/**
 * R26: +per for each whole `every` over the target, capped: start + per · ⌊e / every⌋ with e = (A − T)/T, where less is better
 * (T − A)/T. Below the target: the minimum.
 */
export function stepPoints(actual: Exact, target: Exact, comparator: Comparator, less: boolean, scale: StepScale): Exact {
  const over = less ? subtract(target, actual) : subtract(actual, target);
  if (!holds(less ? -sign(over) : sign(over), comparator)) {
    return scale.minimum;
  }
  const steps = quotient(quotient(over, target), scale.every);
  return max(scale.minimum, min(scale.maximum, add(scale.start, multiply(scale.per, floorOf(steps)))));
}
