import { add, max, min, multiply, type Exact } from "../../model/exact";

export type CountScale = {
  readonly start: Exact;
  /** Points per event; negative for deductions. */
  readonly per: Exact;
  readonly minimum: Exact;
  readonly maximum: Exact;
};

/** R11, R17, R23, R25: start + per · n, clamped. */
export function countPoints(events: Exact, scale: CountScale): Exact {
  return max(scale.minimum, min(scale.maximum, add(scale.start, multiply(scale.per, events))));
}
