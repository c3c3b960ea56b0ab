/** Checks of one criterion: can its rule be applied to its measure, with this target and these parameters? */
import { at } from "../../numbers/at";
import type { Book, Criterion } from "../../model/book";
import { compare, fromScaled, multiply, ONE, roundScaled, sign, ZERO, type Exact } from "../../numbers/exact";
import type { Measure, Rule } from "../../model/ids";
import { wholeIn, type TotalUnit } from "../../model/points";
import { largestPoints, pointsRange } from "./plan";
import { bandFault, type BandFault } from "../../rules/bands";
import type { Scale } from "../scale";
import { cannotBeExceeded, lessIsBetter, needsTarget } from "../../rules/target";
import type { Problem } from "./group-problems";

const MEASURED: readonly Measure[] = ["value", "ratio", "share", "count", "reduction", "increase"];

/** Which measures each rule can be fed with. */
const FEEDS: Readonly<Record<Rule, readonly Measure[]>> = {
  pass: [...MEASURED, "rank"],
  ratio: MEASURED,
  leader: MEASURED,
  direct: [...MEASURED, "rank", "judgement"],
  count: ["count", "value"],
  rank: [...MEASURED, "rank", "judgement"],
  bands: [...MEASURED, "rank"],
  step: MEASURED,
};

/** The first thing that keeps a leaf from being scored; one at a time, since the next may follow from it. */
export function leafProblem(criterion: Criterion, index: number, book: Book, scale: Scale): Problem | null {
  const { measure, rule, comparator, target, maximum } = criterion;
  if (measure === null || rule === null || maximum === null) {
    return null;
  }
  if (!FEEDS[rule].includes(measure)) {
    return { code: "RULE_UNSUPPORTED", column: "rule", params: { rule, measure } };
  }
  const uncountable = uncountableIn(criterion, index, maximum, book, scale);
  if (uncountable !== null) {
    return uncountable;
  }
  const inParameters = parametersProblem(criterion, maximum, book);
  if (inParameters !== null) {
    return inParameters;
  }
  if (rule === "leader" && lessIsBetter(comparator)) {
    return { code: "LEADER_NEEDS_MORE_IS_BETTER", column: "comparator" };
  }
  const isShare = measure === "ratio" || measure === "share" || measure === "reduction";
  if (isShare && target !== null && compare(target, ONE) > 0) {
    return { code: "PERCENT_SCALE", column: "target" };
  }
  if (rule === "leader" && (comparator === "=" || (target !== null && cannotBeExceeded(measure, comparator, target)))) {
    return { code: "LEADER_CANNOT_EXCEED", column: target === null ? "comparator" : "target" };
  }
  const mandatory = criterion.mandatoryFor.length > 0 && (needsTarget(rule) || target !== null);
  const compared = rule === "pass" || mandatory;
  if (compared && comparator === null && measure !== "increase") {
    return { code: "COMPARATOR_MISSING", column: "comparator" };
  }
  const fault = bandsFault(criterion);
  return fault === null ? null : { code: "BANDS_GAP", column: "parameters", params: { at: fault.at } };
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

/** What the rule needs in the parameters and does not find, or finds and cannot use. */
function parametersProblem(criterion: Criterion, maximum: Exact, book: Book): Problem | null {
  const { rule, parameters, parts } = criterion;
  const { least, most } = pointsRange(criterion);
  const { per, every, points = [], bands = [] } = parameters;
  const countsNothing = rule === "count" && ((per === undefined && parts.length === 0) || emptyRange(criterion));
  const stepsNowhere = rule === "step" && (per === undefined || every === undefined);
  if (countsNothing || stepsNowhere || (rule === "bands" && bands.length === 0)) {
    return { code: "VALUE_MISSING", column: "parameters" };
  }
  if ([...points, ...bands.map((band) => band.points)].some((own) => compare(own, maximum) > 0)) {
    return { code: "SCORE_OUT_OF_RANGE", column: "parameters", params: { minimum: least, maximum: most } };
  }
  if (compare(least, most) > 0 || (rule === "step" && every !== undefined && sign(every) <= 0)) {
    return { code: "PARAMETERS_UNREADABLE", column: "parameters" };
  }
  const fault = bandsFault(criterion);
  if (fault?.kind === "overlap") {
    return { code: "BANDS_OVERLAP", column: "parameters", params: { at: fault.at } };
  }
  return rule === "rank" && criterion.measure !== "rank" && points.length > 0 ? listProblem(points, book) : null;
}

function bandsFault({ rule, parameters }: Criterion): BandFault | null {
  return rule === "bands" && parameters.bands !== undefined ? bandFault(parameters.bands) : null;
}

/** Where the units of a cluster are ranked: a place for each of them, and none better paid than a better one. */
function listProblem(points: readonly Exact[], book: Book): Problem | null {
  const sizes = new Map<string, number>();
  book.units.forEach(({ cluster }) => sizes.set(cluster, (sizes.get(cluster) ?? 0) + 1));
  const units = Math.max(0, ...sizes.values());
  if (units > points.length) {
    return { code: "RANK_LIST_SHORT", column: "parameters", params: { places: points.length, units } };
  }
  const isOrdered = points.every((own, index) => index === 0 || compare(own, at(points, index - 1)) <= 0);
  return isOrdered ? null : { code: "RANK_LIST_ORDER", column: "parameters" };
}

/**
 * A part of something counted says what each of its events is worth, or the criterion says it for all of its parts that do not;
 * every part is measured by what its row can hold.
 */
export function partProblem(part: Criterion, whole: Criterion): Problem | null {
  const { measure } = part;
  if (whole.rule === "count" && measure !== null && !FEEDS.count.includes(measure)) {
    return { code: "RULE_UNSUPPORTED", column: "measure", params: { rule: "count", measure } };
  }
  return whole.rule === "count" && (part.parameters.per ?? whole.parameters.per) === undefined
    ? { code: "VALUE_MISSING", column: "parameters" }
    : null;
}
