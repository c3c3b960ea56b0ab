import { compare, multiply, ONE, quotient, sign, subtract, ZERO, type Exact } from "../numbers/exact";

const SAFE = Number.MAX_SAFE_INTEGER;
const HALF: Exact = { big: false, n: 1, d: 2 };

/**
 * The leader rule, exact. a = A/T > 0 targets only; `lead` is the largest a of the cluster, so that e = a − 1 and
 * e_lead = lead − 1.
 *
 * R3 a < 1: ½·M·a (never below 0) · R4 a = 1: ½·M · R5 a = lead: M · R6 else ½·M + ½·M·e/e_lead.
 */
export function leaderPoints(maximum: Exact, attainment: Exact, lead: Exact): Exact {
  const side = compare(attainment, ONE);
  if (side <= 0) {
    return sign(attainment) <= 0 ? ZERO : halfOf(multiply(maximum, attainment));
  }
  if (compare(attainment, lead) >= 0) {
    return maximum;
  }
  if (!maximum.big && !attainment.big && !lead.big) {
    // M·(a.d·(l.n − l.d) + (a.n − a.d)·l.d) / (2·a.d·(l.n − l.d)), in one step while every product stays below 2^53.
    const excess = lead.n - lead.d;
    const whole = attainment.d * excess;
    const top = maximum.n * (whole + (attainment.n - attainment.d) * lead.d);
    const bottom = 2 * maximum.d * whole;
    if (top <= SAFE && bottom <= SAFE) {
      return { big: false, n: top, d: bottom };
    }
  }
  const share = quotient(subtract(attainment, ONE), subtract(lead, ONE));
  const half = halfOf(maximum);
  return multiply(half, subtract(share, { big: false, n: -1, d: 1 }));
}

function halfOf(x: Exact): Exact {
  return multiply(x, HALF);
}
