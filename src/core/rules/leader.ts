import type { Criterion } from "../model/book";
import type { Step } from "../model/explanation-steps";
import type { Problem } from "../model/problem";
import { given } from "../numbers/at";
import { compare, multiply, ONE, quotient, sign, subtract, ZERO, type Exact } from "../numbers/exact";
import { MEASURED, maximumOf, noSettings, rule, upToMaximum, type Ahead } from "./rule";
import { attainmentOf, cannotBeExceeded, isPart, lessIsBetter, unusableDivisor } from "./target";

declare module "../model/ids" {
  interface RuleSteps {
    /**
     * `RULE_LEADER_BELOW` { maximum, points } R3
     * `RULE_LEADER_AT` { maximum, points } R4
     * `RULE_LEADER_LEADS` { maximum, excess } R5: this unit leads
     * `RULE_LEADER_BEHIND` { maximum, excess, leader, largest, points } R6
     */
    leader: "RULE_LEADER_BELOW" | "RULE_LEADER_AT" | "RULE_LEADER_LEADS" | "RULE_LEADER_BEHIND";
  }
}

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

/** Who cannot be better than the target leads nobody. A target on the wrong scale is told as that. */
function problem({ measure, comparator, target }: Criterion): Problem | null {
  if (lessIsBetter(comparator)) {
    return { code: "LEADER_NEEDS_MORE_IS_BETTER", column: "comparator" };
  }
  const own = given(measure);
  if (target !== null && isPart(own) && compare(target, ONE) > 0) {
    return null;
  }
  return comparator === "=" || (target !== null && cannotBeExceeded(own, comparator, target))
    ? { code: "LEADER_CANNOT_EXCEED", column: target === null ? "comparator" : "target" }
    : null;
}

function explain(maximum: Exact, attainment: Exact, { name, value, isOwn }: Ahead, points: Exact): Step {
  const side = compare(attainment, ONE);
  if (side <= 0) {
    return { code: side < 0 ? "RULE_LEADER_BELOW" : "RULE_LEADER_AT", params: { maximum, points } };
  }
  const excess = subtract(attainment, ONE);
  return isOwn
    ? { code: "RULE_LEADER_LEADS", params: { maximum, excess } }
    : { code: "RULE_LEADER_BEHIND", params: { maximum, excess, leader: name, largest: subtract(given(value), ONE), points } };
}

export const leader = rule<null>({
  takes: MEASURED,
  parameters: [],
  needsTarget: true,
  settings: noSettings,
  range: upToMaximum,
  best: maximumOf,
  paysAtTarget: true,
  unusableTarget: (target, measure, comparator) =>
    cannotBeExceeded(measure, comparator, target) ? "LEADER_CANNOT_EXCEED" : unusableDivisor(target, !lessIsBetter(comparator)),
  problem,
  dependsOn: "lead",
  above: ONE,
  // The exceed ratio e = (A − T)/T is largest where A/T is.
  compares: ({ less }, { actual, target }) => attainmentOf(given(actual), given(target), less),
  points: ({ maximum }, own, lead) => leaderPoints(maximum, own ?? ZERO, lead ?? ONE),
  // A new leader can take what is above ½·M; points for a result up to the target are not.
  floor: ({ scaledHalf }, points) => Math.min(points, scaledHalf),
  explain: ({ maximum }, own, ahead, points) => explain(maximum, given(own), ahead, points),
});
