/** From what is typed to the measured value A of one entry: one family of measures each. */
import type { Entry } from "../../model/book";
import type { Measure } from "../../model/ids";
import { compare, divide, equals, isDecimal, isWhole, max, multiply, ONE, sign, subtract, type Exact } from "../../numbers/exact";

const TWO: Exact = { big: false, n: 2, d: 1 };
const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/** What keeps an entry from being measured; each is a finding code, except `blank`: nothing typed yet. */
export type MeasureProblem =
  | "blank"
  | "NUMERATOR_ABOVE_DENOMINATOR"
  | "DENOMINATOR_ZERO"
  | "ZERO_OVER_ZERO"
  | "RESULT_INCOMPLETE"
  | "ACTUAL_DIFFERS"
  | "PERCENT_SCALE"
  | "BASELINE_MISSING"
  | "BASELINE_ZERO"
  | "NEGATIVE"
  | "NOT_WHOLE";

export type Measurable = Pick<Entry, "numerator" | "denominator" | "actual" | "baseline">;

/**
 * The measured value of an entry, a fraction for ratios and changes, else a code.
 *
 * `againstZero`: the increase has no target, or a target of 0, so that only the sign of C − B counts, also when B is 0.
 */
export function measureEntry(entry: Measurable, measure: Measure, againstZero: boolean): Exact | MeasureProblem {
  switch (measure) {
    case "value":
      return entry.actual ?? "blank";
    case "ratio":
    case "share":
      return measureRatio(entry);
    case "reduction":
    case "increase":
      return measureChange(entry, measure, againstZero);
    case "count":
      return measureCount(entry.actual, false);
    case "rank":
      return measureCount(entry.actual, true);
    case "judgement":
      return entry.actual ?? "blank";
  }
}

/** Numerator / denominator (0/0 did not arise); where neither is typed, the result itself as a fraction. */
function measureRatio(entry: Measurable): Exact | MeasureProblem {
  const { numerator, denominator, actual } = entry;
  if (numerator === null && denominator === null) {
    if (actual === null) {
      return "blank";
    }
    return sign(actual) < 0 ? "NEGATIVE" : compare(actual, ONE) > 0 ? "PERCENT_SCALE" : actual;
  }
  if (numerator === null || denominator === null) {
    return "RESULT_INCOMPLETE";
  }
  if (sign(numerator) < 0 || sign(denominator) < 0) {
    return "NEGATIVE";
  }
  const ratio = divide(numerator, denominator);
  if (ratio === null) {
    return sign(numerator) === 0 ? "ZERO_OVER_ZERO" : "DENOMINATOR_ZERO";
  }
  if (compare(numerator, denominator) > 0) {
    return "NUMERATOR_ABOVE_DENOMINATOR";
  }
  return actual === null || agrees(actual, ratio) ? ratio : "ACTUAL_DIFFERS";
}

/**
 * Whether a typed result is the ratio as a person rounds it: to the decimals typed, and at least to whole per cents (83
 * % or 0.8333 for 5/6, not 0.8). The ratio itself is what counts. A fraction (`=5/6`) is not rounded: it is the ratio or it is not.
 */
function agrees(actual: Exact, ratio: Exact): boolean {
  if (!isDecimal(actual)) {
    return equals(actual, ratio);
  }
  const difference = subtract(actual, ratio);
  const distance = sign(difference) < 0 ? subtract(ratio, actual) : difference;
  const lastPlace: Exact = actual.big ? { big: true, n: actual.d, d: 1n } : { big: false, n: actual.d, d: 1 };
  return compare(multiply(multiply(distance, max(lastPlace, HUNDRED)), TWO), ONE) <= 0;
}

/**
 * (B − C)/B or (C − B)/B; C is the result typed, or numerator / denominator where these are (a rate against last
 * year's).
 */
function measureChange(entry: Measurable, measure: "reduction" | "increase", againstZero: boolean): Exact | MeasureProblem {
  const { numerator, denominator, actual, baseline } = entry;
  const current = numerator === null && denominator === null ? (actual ?? "blank") : measureRatio(entry);
  if (typeof current === "string") {
    return current;
  }
  if (baseline === null) {
    return "BASELINE_MISSING";
  }
  if (sign(current) < 0 || sign(baseline) < 0) {
    return "NEGATIVE";
  }
  const change = measure === "reduction" ? subtract(baseline, current) : subtract(current, baseline);
  return divide(change, baseline) ?? (measure === "increase" && againstZero ? change : "BASELINE_ZERO");
}

/** A whole number of events from 0, or a rank from 1. */
function measureCount(actual: Exact | null, isRank: boolean): Exact | MeasureProblem {
  if (actual === null) {
    return "blank";
  }
  if (sign(actual) < 0 || (isRank && sign(actual) === 0)) {
    return "NEGATIVE";
  }
  return isWhole(actual) ? actual : "NOT_WHOLE";
}
