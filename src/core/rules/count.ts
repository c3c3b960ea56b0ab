import type { Criterion } from "../model/book";
import type { Step } from "../model/explanation-steps";
import { given } from "../numbers/at";
import { add, compare, max, min, multiply, negate, ONE, sign, subtract, toNumber, ZERO, type Exact } from "../numbers/exact";
import { rule, type Leaf } from "./rule";

declare module "../model/ids" {
  interface RuleSteps {
    /**
     * `RULE_COUNT` { start, per, events, minimum, maximum, points } R11
     * `RULE_COUNT_PARTS` { start, worth, minimum, maximum, points } R11, R25 with several kinds of events: what these are worth together
     */
    count: "RULE_COUNT" | "RULE_COUNT_PARTS";
  }
}

export type CountScale = {
  readonly start: Exact;
  /** Points per event; negative for deductions. */
  readonly per: Exact;
  readonly minimum: Exact;
  readonly maximum: Exact;
  /** What is counted is what several kinds of events are worth together. */
  readonly hasParts: boolean;
};

/** R11, R17, R23, R25: start + per · n, clamped. */
function countPoints(events: Exact, scale: CountScale): Exact {
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
function isLikeDate(events: Exact, { per, minimum, maximum }: CountScale): boolean {
  const number = toNumber(events);
  if (number < DAYS[0] || number > DAYS[1]) {
    return false;
  }
  const earned = multiply(per, events);
  const size = sign(earned) < 0 ? subtract(minimum, add(minimum, earned)) : earned;
  const range = multiply(subtract(maximum, minimum), TIMES);
  return sign(range) > 0 && compare(size, range) > 0;
}

/**
 * Deductions from nothing reach down to −M, everything else to 0, unless the parameters say otherwise. With parts, what they are
 * worth together is measured already: `per` of the criterion has gone into the parts that name none of their own, never on top.
 */
export function countScale(criterion: Pick<Criterion, "parameters" | "maximum" | "parts">): CountScale {
  const { parameters } = criterion;
  const hasParts = criterion.parts.length > 0;
  const per = hasParts ? ONE : (parameters.per ?? ZERO);
  const [start, maximum] = [parameters.start ?? ZERO, criterion.maximum ?? ZERO];
  const fromNothing = (sign(per) < 0 || hasParts) && sign(start) <= 0;
  return {
    start,
    per,
    minimum: parameters.minimum ?? (fromNothing ? negate(maximum) : ZERO),
    maximum: parameters.maximum ?? maximum,
    hasParts,
  };
}

/** A deduction from nothing in a criterion of no points, with no floor given, could never deduct anything. */
function emptyRange({ parameters, maximum }: Criterion): boolean {
  return (
    parameters.minimum === undefined &&
    sign(parameters.per ?? ZERO) < 0 &&
    sign(parameters.start ?? ZERO) <= 0 &&
    maximum !== null &&
    sign(maximum) === 0
  );
}

/** Without any event where each costs points; a value, or what parts are worth together, may be negative. */
function best({ measure, settings }: Leaf<CountScale>): Exact {
  return measure === "count" && sign(settings.per) <= 0 ? countPoints(ZERO, settings) : settings.maximum;
}

function explain({ least, most, settings: { start, per, hasParts } }: Leaf<CountScale>, counted: Exact, points: Exact): Step {
  const range = { minimum: least, maximum: most, points };
  return hasParts
    ? { code: "RULE_COUNT_PARTS", params: { start, worth: counted, ...range } }
    : { code: "RULE_COUNT", params: { start, per, events: counted, ...range } };
}

export const count = rule<CountScale>({
  takes: ["count", "value"],
  parameters: ["per", "start", "minimum", "maximum"],
  needsTarget: false,
  settings: countScale,
  range: ({ minimum, maximum }) => ({ least: minimum, most: maximum }),
  best,
  countsEvents: true,
  lacks: (criterion) => (criterion.parameters.per === undefined && criterion.parts.length === 0) || emptyRange(criterion),
  refuses: ({ settings }, events) =>
    isLikeDate(events, settings) ? { code: "COUNT_LIKE_DATE", column: "actual", params: { from: toNumber(events) } } : null,
  dependsOn: "self",
  points: ({ settings }, { actual }) => countPoints(given(actual), settings),
  explain: (leaf, { actual }, points) => explain(leaf, given(actual), points),
});
