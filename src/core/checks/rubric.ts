/** Checks of the rubric itself: what they find keeps a criterion from being scored for anybody. */
import type { Book, Criterion } from "../model/book";
import type { Finding } from "../model/finding";
import type { Measure, Rule } from "../model/ids";
import { add, compare, equals, ONE, sign, ZERO, type Exact } from "../model/exact";
import { pointsRange, scaledWithin } from "../scoring/plan";
import { cannotBeExceeded, lessIsBetter, needsTarget } from "../scoring/target";
import type { FindingCode } from "./codes";
import { cellOf, makeFinding, type Params } from "./finding";

export type RubricCheck = { readonly findings: readonly Finding[]; readonly faulty: ReadonlySet<number> };

const MEASURED: readonly Measure[] = ["value", "ratio", "share", "count", "reduction", "increase"];

/** Which measures each rule can be fed with; `bands` and `step` are not applied by this version. */
const FEEDS: Readonly<Record<Rule, readonly Measure[]>> = {
  pass: [...MEASURED, "rank"],
  ratio: MEASURED,
  leader: MEASURED,
  direct: [...MEASURED, "rank", "judgement"],
  count: ["count", "value"],
  rank: ["rank"],
  bands: [],
  step: [],
};

type Problem = { readonly code: FindingCode; readonly column: string; readonly params?: Params };

/**
 * Findings of the rubric, and the leaves that cannot be scored because of them. Criteria already faulty are left
 * alone.
 */
export function checkRubric(book: Book): RubricCheck {
  const findings: Finding[] = [];
  const faulty = new Set<number>();
  book.criteria.forEach((criterion, index) => {
    if (criterion.faulty) {
      return;
    }
    const isGroup = criterion.children.length > 0 || criterion.measure === null || criterion.rule === null;
    const problem = isGroup ? groupProblem(criterion, book) : leafProblem(criterion, book);
    if (problem === null) {
      return;
    }
    findings.push(
      makeFinding(
        problem.code,
        { table: "EmuRubric", row: criterion.row, column: problem.column },
        foundIn(criterion, problem.column),
        { unit: "", criterion: criterion.code, ...problem.params },
      ),
    );
    if (!isGroup) {
      faulty.add(index);
    }
  });
  return { findings, faulty };
}

function foundIn(criterion: Criterion, column: string) {
  switch (column) {
    case "maximum":
      return cellOf(criterion.maximum);
    case "target":
      return cellOf(criterion.target);
    case "comparator":
      return criterion.comparator;
    case "rule":
      return criterion.rule;
    default:
      return null;
  }
}

/** R1: a group's maximum is the sum of its children's; only compared when every one of these is known. */
function groupProblem(criterion: Criterion, book: Book): Problem | null {
  if (criterion.maximum === null) {
    return null;
  }
  const sum = sumOfChildren(criterion, book);
  return sum === null || equals(sum, criterion.maximum)
    ? null
    : { code: "PARENT_MAXIMUM", column: "maximum", params: { stated: criterion.maximum, sum } };
}

function sumOfChildren(criterion: Criterion, book: Book): Exact | null {
  let sum: Exact = ZERO;
  for (const index of criterion.children) {
    const child = book.criteria[index];
    const maximum = child === undefined ? null : (child.maximum ?? sumOfGroup(child, book));
    if (maximum === null) {
      return null;
    }
    sum = add(sum, maximum);
  }
  return sum;
}

function sumOfGroup(child: Criterion, book: Book): Exact | null {
  return child.children.length > 0 ? sumOfChildren(child, book) : null;
}

/** The first thing that keeps a leaf from being scored; one at a time, since the next may follow from it. */
function leafProblem(criterion: Criterion, book: Book): Problem | null {
  const { measure, rule, comparator, target, parameters } = criterion;
  if (measure === null || rule === null || criterion.maximum === null) {
    return null;
  }
  if (!FEEDS[rule].includes(measure)) {
    return { code: "RULE_UNSUPPORTED", column: "rule", params: { rule, measure } };
  }
  const { least, most } = pointsRange(criterion);
  const leaves = book.leaves.length;
  if (scaledWithin(criterion.maximum, book.policy, leaves) === null) {
    return { code: "NUMBER_TOO_LARGE", column: "maximum" };
  }
  if (
    [least, most, ...(parameters.points ?? [])].some((points) => scaledWithin(points, book.policy, leaves) === null)
  ) {
    return { code: "NUMBER_TOO_LARGE", column: "parameters" };
  }
  if (rule === "count" && (parameters.per === undefined || emptyRange(criterion))) {
    return { code: "VALUE_MISSING", column: "parameters" };
  }
  if (parameters.points?.some((points) => compare(points, criterion.maximum ?? ZERO) > 0) === true) {
    return { code: "SCORE_OUT_OF_RANGE", column: "parameters", params: { minimum: least, maximum: most } };
  }
  if (compare(least, most) > 0) {
    return { code: "PARAMETERS_UNREADABLE", column: "parameters" };
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
  return compared && comparator === null && measure !== "increase"
    ? { code: "COMPARATOR_MISSING", column: "comparator" }
    : null;
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
