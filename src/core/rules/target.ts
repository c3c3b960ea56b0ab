/** A measured value against its target, always on the unrounded numbers: 89.996 is not "> 90". */
import { compare, divide, equals, ONE, sign, type Exact } from "../numbers/exact";
import type { Comparator, Measure } from "../model/ids";
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
export function isPart(measure: Measure): boolean {
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

/** Of rules that divide by the target (`divides`), or by the result where less is better. */
export function unusableDivisor(target: Exact, divides: boolean): TargetProblem | null {
  const side = sign(target);
  return side < 0 ? "NEGATIVE" : side === 0 && divides ? "TARGET_ZERO" : null;
}

/** Of rules that only compare. */
export function negativeShare(target: Exact, measure: Measure): TargetProblem | null {
  return (measure === "ratio" || measure === "share") && sign(target) < 0 ? "NEGATIVE" : null;
}
