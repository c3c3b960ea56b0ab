import { add, compare, max, min, multiply, sign, subtract, toNumber, type Exact } from "../numbers/exact";

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

/** Serials of 1 January 2000 and 31 December 2099. */
const DAYS = [36_526, 73_050] as const;
const TIMES: Exact = { big: false, n: 1000, d: 1 };

/**
 * Whether a count can only be a day, where no format says so (the arguments of a function): the number of a day of this century, and
 * more than a thousand times what takes the points from one end of their range to the other. 46,146 cases at a point for each
 * hundred are a count; 46,146 where ten earn everything are 4 May 2026.
 */
export function isLikeDate(events: Exact, { per, minimum, maximum }: CountScale): boolean {
  const number = toNumber(events);
  const earned = multiply(per, events);
  const size = sign(earned) < 0 ? subtract(minimum, add(minimum, earned)) : earned;
  const range = multiply(subtract(maximum, minimum), TIMES);
  return number >= DAYS[0] && number <= DAYS[1] && sign(range) > 0 && compare(size, range) > 0;
}
