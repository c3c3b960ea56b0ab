import type { Criterion } from "../model/book";
import type { Step } from "../model/explanation-steps";
import type { Comparator } from "../model/ids";
import { given } from "../numbers/at";
import { add, floorOf, max, min, multiply, ONE, quotient, sign, subtract, ZERO, type Exact } from "../numbers/exact";
import { LIMITS } from "./reach";
import { MEASURED, rule, type Leaf, type Reading } from "./rule";
import { holds, unusableDivisor } from "./target";

declare module "../model/ids" {
  interface RuleSteps {
    /**
     * `RULE_STEP` { start, per, every, maximum, points } R26: over the target
     * `RULE_STEP_BELOW` { maximum, points } R26: the target is not reached
     */
    step: "RULE_STEP" | "RULE_STEP_BELOW";
  }
}

type StepScale = {
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
function stepPoints(actual: Exact, target: Exact, comparator: Comparator, less: boolean, scale: StepScale): Exact {
  const over = less ? subtract(target, actual) : subtract(actual, target);
  if (!holds(less ? -sign(over) : sign(over), comparator)) {
    return scale.minimum;
  }
  const steps = quotient(quotient(over, target), scale.every);
  return max(scale.minimum, min(scale.maximum, add(scale.start, multiply(scale.per, floorOf(steps)))));
}

/** Nothing for reaching the target unless `start` says so, at most M unless the parameters do. */
function stepScale({ parameters, maximum }: Criterion): StepScale {
  return {
    start: parameters.start ?? ZERO,
    per: parameters.per ?? ZERO,
    every: parameters.every ?? ONE,
    minimum: parameters.minimum ?? ZERO,
    maximum: parameters.maximum ?? maximum ?? ZERO,
  };
}

/** The steps over a target end where the results do: at 100 %, or at 0 where less is better. */
function best({ measure, less, target, settings }: Leaf<StepScale>): Exact | null {
  const limit = less ? LIMITS[measure].least : LIMITS[measure].most;
  if (limit === null) {
    return settings.maximum;
  }
  return target === null || sign(target) <= 0 ? null : stepPoints(limit, target, less ? "<=" : ">=", less, settings);
}

/** How far over the target, in which steps. */
function explain({ comparator, maximum, settings }: Leaf<StepScale>, { difference }: Reading, points: Exact): Step {
  const { start, per, every } = settings;
  return holds(given(difference), given(comparator))
    ? { code: "RULE_STEP", params: { start, per, every, maximum, points } }
    : { code: "RULE_STEP_BELOW", params: { maximum, points } };
}

export const step = rule<StepScale>({
  takes: MEASURED,
  parameters: ["start", "per", "every", "minimum", "maximum"],
  needsTarget: true,
  settings: stepScale,
  range: ({ minimum, maximum }) => ({ least: minimum, most: maximum }),
  best,
  comparator: ">=",
  unusableTarget: (target) => unusableDivisor(target, true),
  lacks: ({ parameters }) => parameters.per === undefined || parameters.every === undefined,
  problem: ({ parameters: { every } }) => (sign(given(every)) <= 0 ? { code: "PARAMETERS_UNREADABLE", column: "parameters" } : null),
  dependsOn: "self",
  points: ({ comparator, less, settings }, { actual, target }) =>
    stepPoints(given(actual), given(target), given(comparator), less, settings),
  explain,
});
