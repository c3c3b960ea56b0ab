/** A fraction to a whole number, in six modes; the same rule for small and for large integers. */
import type { RoundingMode } from "./rounding-mode";

/**
 * Whether the magnitude goes up by one: `half` compares twice the rest with the divisor (−1, 0, 1), `odd` and
 * `negative` speak of the truncated quotient and of the number. Only called when there is a rest.
 */
function awayFromZero(mode: RoundingMode, half: number, odd: boolean, negative: boolean): boolean {
  switch (mode) {
    case "half-up":
      return half >= 0;
    case "half-even":
      return half > 0 || (half === 0 && odd);
    case "up":
      return true;
    case "down":
      return false;
    case "ceiling":
      return !negative;
    case "floor":
      return negative;
  }
}

export function magnitudeOf(x: bigint): bigint {
  return x < 0n ? -x : x;
}

/** n/d for safe integers, d > 0. */
export function roundSmall(n: number, d: number, mode: RoundingMode): number {
  const magnitude = Math.abs(n);
  // Exact for safe integers: the true quotient is at least 1/d away from the next whole number, more than half its ulp.
  const whole = Math.floor(magnitude / d);
  const rest = magnitude - whole * d;
  const up = rest > 0 && awayFromZero(mode, rest - (d - rest), whole % 2 === 1, n < 0);
  const rounded = up ? whole + 1 : whole;
  return n < 0 ? 0 - rounded : rounded;
}

/** n/d for BigInts, d > 0. */
export function roundBig(n: bigint, d: bigint, mode: RoundingMode): bigint {
  const magnitude = magnitudeOf(n);
  const whole = magnitude / d;
  const rest = magnitude % d;
  const twice = rest * 2n;
  const half = twice < d ? -1 : twice > d ? 1 : 0;
  const up = rest > 0n && awayFromZero(mode, half, whole % 2n === 1n, n < 0n);
  const rounded = up ? whole + 1n : whole;
  return n < 0n ? -rounded : rounded;
}
