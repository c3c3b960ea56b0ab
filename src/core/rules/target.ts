/** A measured value against its target, always on the unrounded numbers: 89.996 is not "> 90". */
import { compare, divide, equals, ONE, sign, type Exact } from "../numbers/exact";
import type { Comparator, Measure, Rule } from "../model/ids";
import type { Score } from "../model/score";

/** Whether less is better: `<=` and `<`. */
export function lessIsBetter(comparator: Comparator | null): boolean {
  return comparator === "<=" || comparator === "<";
}

/** Whether the comparison holds; `difference` is below, at or above 0 as A is below, at or above T. */
export function holds(difference: number, comparator: Comparator): boolean {
  switch (comparator) {
    case ">":
      return difference > 0;
    case ">=":
      return difference >= 0;
    case "=":
      return difference === 0;
    case "<=":
      return difference <= 0;
    case "<":
      return difference < 0;
  }
}

/** Whether no result can be better than this target: 100 % of cases handled, a reduction of 100 %, no events at all. */
export function cannotBeExceeded(measure: Measure, comparator: Comparator | null, target: Exact): boolean {
  if (comparator === "=") {
    return true;
  }
  if (lessIsBetter(comparator)) {
    return sign(target) === 0 && (measure === "ratio" || measure === "share" || measure === "count");
  }
  return isPart(measure) && compare(target, ONE) >= 0;
}

/** Measures that are parts of a whole, and so never above 1. */
function isPart(measure: Measure): boolean {
  return measure === "ratio" || measure === "share" || measure === "reduction";
}

/** Better than the target, not just equal to it. A target that cannot be exceeded counts as exceeded when it is met. */
export function isExceeded(difference: number, measure: Measure, comparator: Comparator | null, target: Exact | null): boolean {
  if (difference === 0 || comparator === "=") {
    const met = comparator !== null && holds(difference, comparator);
    return met && target !== null && cannotBeExceeded(measure, comparator, target);
  }
  return lessIsBetter(comparator) ? difference < 0 : difference > 0;
}

/**
 * Whether a result lies beyond its target, in words that people read: what counts as exceeded because nothing better is possible
 * is met, not exceeded.
 */
export function isBeyond({ exceeded, actual, target }: Pick<Score, "exceeded" | "actual" | "target">): boolean {
  return exceeded === true && !(actual !== null && target !== null && equals(actual, target));
}

/** A/T, or T/A where less is better; null where that divides by 0. */
export function attainmentOf(actual: Exact, target: Exact, less: boolean): Exact | null {
  return less ? divide(target, actual) : divide(actual, target);
}

export type TargetProblem = "TARGET_MISSING" | "TARGET_ZERO" | "NEGATIVE" | "PERCENT_SCALE" | "LEADER_CANNOT_EXCEED";

/** Rules that cannot be applied without a target. */
export function needsTarget(rule: Rule): boolean {
  return rule === "pass" || rule === "ratio" || rule === "leader" || rule === "step";
}

/** What makes a target unusable for a rule, else null. */
export function targetProblem(target: Exact | null, rule: Rule, measure: Measure, comparator: Comparator | null): TargetProblem | null {
  if (target === null) {
    return needsTarget(rule) && !(rule === "pass" && measure === "increase") ? "TARGET_MISSING" : null;
  }
  if (isPart(measure) && compare(target, ONE) > 0) {
    return "PERCENT_SCALE";
  }
  if (rule === "leader" && cannotBeExceeded(measure, comparator, target)) {
    return "LEADER_CANNOT_EXCEED";
  }
  if (rule === "ratio" || rule === "leader" || rule === "step") {
    const side = sign(target);
    const dividesByTarget = rule === "step" || !lessIsBetter(comparator);
    return side < 0 ? "NEGATIVE" : side === 0 && dividesByTarget ? "TARGET_ZERO" : null;
  }
  return (measure === "ratio" || measure === "share") && sign(target) < 0 ? "NEGATIVE" : null;
}
