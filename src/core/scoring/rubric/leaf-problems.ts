/** Checks of one criterion: can its rule be applied to its measure, with this target and these parameters? */
import { at, given } from "../../numbers/at";
import type { Book, Criterion } from "../../model/book";
import { compare, fromScaled, multiply, ONE, roundScaled, type Exact } from "../../numbers/exact";
import type { Measure } from "../../model/ids";
import { wholeIn, type TotalUnit } from "../../model/points";
import type { Problem } from "../../model/problem";
import type { Rule } from "../../rules/rule";
import { pointsRange, ruleOf } from "../../rules/rules";
import { isPart } from "../../rules/target";
import { largestPoints, type Scale } from "../scale";

/** The first thing that keeps a leaf from being scored; one at a time, since the next may follow from it. */
export function leafProblem(criterion: Criterion, index: number, book: Book, scale: Scale): Problem | null {
  const { measure, maximum } = criterion;
  const rule = ruleOf(criterion);
  if (measure === null || rule === null || maximum === null) {
    return null;
  }
  if (!rule.takes.includes(measure)) {
    return { code: "RULE_UNSUPPORTED", column: "rule", params: { rule: given(criterion.rule), measure } };
  }
  return (
    uncountableIn(criterion, index, maximum, book, scale) ??
    parametersProblem(criterion, rule, maximum) ??
    rule.problem(criterion, book) ??
    targetProblem(criterion, rule, measure) ??
    rule.notice(criterion)
  );
}

/** A share of more than all, or a comparison that is asked for and not stated. */
function targetProblem({ comparator, target, mandatoryFor }: Criterion, rule: Rule, measure: Measure): Problem | null {
  if (isPart(measure) && target !== null && compare(target, ONE) > 0) {
    return { code: "PERCENT_SCALE", column: "target" };
  }
  const mandatory = mandatoryFor.length > 0 && (rule.needsTarget || target !== null);
  const compared = rule.comparator === "needed" || mandatory;
  return compared && comparator === null && measure !== "increase" ? { code: "COMPARATOR_MISSING", column: "comparator" } : null;
}

/** The first number that cannot be added up exactly: too large, with too many decimals, or with its coefficient. */
function uncountableIn(
  criterion: Criterion,
  index: number,
  maximum: Exact,
  book: Book,
  { weights, pointsIn, tooFine }: Scale,
): Problem | null {
  const { least, most } = pointsRange(criterion);
  const others = [least, most, ...(criterion.parameters.points ?? [])];
  const isTooLarge = (points: Exact, unit: TotalUnit, weight: number): boolean => {
    const scaled = roundScaled(multiply(points, fromScaled(unit.divisor, 0)), unit.decimals, "up");
    return scaled === null || Math.abs(scaled) * weight > largestPoints(book.leaves.length);
  };
  const plain = { decimals: pointsIn.decimals, divisor: 1 };
  if (isTooLarge(maximum, plain, 1)) {
    return { code: "NUMBER_TOO_LARGE", column: "maximum" };
  }
  if (others.some((points) => isTooLarge(points, plain, 1))) {
    return { code: "NUMBER_TOO_LARGE", column: "parameters" };
  }
  if (tooFine.has(index)) {
    return { code: "NUMBER_TOO_FINE", column: wholeIn(maximum, pointsIn) === null ? "maximum" : "parameters" };
  }
  const weight = at(weights.factors, index);
  if (!weights.tooLarge && ![maximum, ...others].some((points) => isTooLarge(points, pointsIn, weight))) {
    return null;
  }
  return { code: weights.tooLarge || weight > 1 ? "WEIGHT_DIGITS" : "NUMBER_TOO_LARGE", column: "parameters" };
}

/** What any rule cannot use in the parameters, or needs there and does not find. */
function parametersProblem(criterion: Criterion, rule: Rule, maximum: Exact): Problem | null {
  const { points = [], bands = [] } = criterion.parameters;
  const { least, most } = pointsRange(criterion);
  if (rule.lacks(criterion)) {
    return { code: "VALUE_MISSING", column: "parameters" };
  }
  if ([...points, ...bands.map((band) => band.points)].some((own) => compare(own, maximum) > 0)) {
    return { code: "SCORE_OUT_OF_RANGE", column: "parameters", params: { minimum: least, maximum: most } };
  }
  return compare(least, most) > 0 ? { code: "PARAMETERS_UNREADABLE", column: "parameters" } : null;
}

/**
 * A part of something counted says what each of its events is worth, or the criterion says it for all of its parts that do not;
 * every part is measured by what its row can hold.
 */
export function partProblem(part: Criterion, whole: Criterion): Problem | null {
  const { measure } = part;
  const rule = ruleOf(whole);
  if (rule?.countsEvents !== true) {
    return null;
  }
  if (measure !== null && !rule.takes.includes(measure)) {
    return { code: "RULE_UNSUPPORTED", column: "measure", params: { rule: given(whole.rule), measure } };
  }
  return (part.parameters.per ?? whole.parameters.per) === undefined ? { code: "VALUE_MISSING", column: "parameters" } : null;
}
