/** Checks of the tree: what a group states against what stands under it, coefficients, the declared scale. */
import { at } from "../../numbers/at";
import type { Book, Criterion } from "../../model/book";
import { add, compare, equals, multiply, ONE, subtract, ZERO, type Exact } from "../../numbers/exact";
import { isBonus, type Scale } from "../scale";
import type { Problem } from "../../model/problem";

/** R1: a parent is never scored directly, and its maximum is the sum of its children's. */
export function groupProblem(criterion: Criterion, index: number, book: Book, { tooFine }: Scale): Problem | null {
  const { rule, maximum, parameters, children } = criterion;
  if (children.length > 0 && rule !== null) {
    return { code: "GROUP_SCORED", column: "rule" };
  }
  if (isBonus(book, index)) {
    const column = parameters.minimum === undefined && parameters.maximum === undefined ? "maximum" : "parameters";
    return tooFine.has(index) ? { code: "NUMBER_TOO_FINE", column } : null;
  }
  if (parameters.minimum !== undefined || parameters.maximum !== undefined) {
    return { code: "CAP_WITHOUT_BONUS", column: "parameters" };
  }
  const sum = sumOfChildren(criterion, book);
  return maximum === null || sum === null || equals(sum, maximum)
    ? null
    : { code: "PARENT_MAXIMUM", column: "maximum", params: { stated: maximum, sum } };
}

/** Each child's maximum times its coefficient, bonuses aside; null when one of them is not known. */
function sumOfChildren(criterion: Criterion, book: Book): Exact | null {
  return criterion.children.length > 0 ? sumOfMaxima(criterion.children, book) : null;
}

/** Each one's maximum times its coefficient; null when one of them is not known. */
export function sumOfMaxima(criteria: readonly number[], book: Book): Exact | null {
  let sum: Exact = ZERO;
  for (const index of criteria) {
    const child = at(book.criteria, index);
    if (isBonus(book, index)) {
      continue;
    }
    const maximum = child.maximum ?? sumOfChildren(child, book);
    if (maximum === null) {
      return null;
    }
    sum = add(sum, multiply(maximum, child.parameters.weight ?? ONE));
  }
  return sum;
}

const HUNDRED: Exact = { big: false, n: 100, d: 1 };
const TEN: Exact = { big: false, n: 10, d: 1 };

/**
 * Coefficients that look like parts of a whole, of 1 or of 100, and do not add up to it. They are relative, so nothing is wrong
 * with the ranks; but one of them is probably not what was adopted.
 */
export function weightProblem(siblings: readonly number[], book: Book): Problem | null {
  const weights = siblings.flatMap((index) => {
    const { weight } = at(book.criteria, index).parameters;
    return weight === undefined || isBonus(book, index) ? [] : [weight];
  });
  if (weights.length < 2 || weights.length < siblings.filter((index) => !isBonus(book, index)).length) {
    return null;
  }
  const params = missedWhole(weights);
  return params === null ? null : { code: "WEIGHTS_SUM", column: "parameters", params };
}

/** What weights add up to, and what they look as if they should; null where that is the same. */
export function missedWhole(weights: readonly Exact[]): { readonly sum: Exact; readonly whole: Exact } | null {
  const sum = weights.reduce(add, ZERO);
  const areParts = weights.every((weight) => compare(weight, ONE) < 0);
  const areHundredths = compare(distance(sum, HUNDRED), TEN) <= 0;
  const whole = areParts ? ONE : areHundredths ? HUNDRED : sum;
  return equals(sum, whole) ? null : { sum, whole };
}

function distance(a: Exact, b: Exact): Exact {
  return compare(a, b) < 0 ? subtract(b, a) : subtract(a, b);
}

/** The maxima of the whole rubric against the scale that the policy declares (1000 = 700 + 200 + 100). */
export function scaleProblem(book: Book): Problem | null {
  const stated = book.policy.scale;
  const tops = book.criteria.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  const sum = sumOfMaxima(tops, book);
  return stated === null || sum === null || equals(sum, stated)
    ? null
    : { code: "SCALE_DIFFERS", column: "maximum", params: { stated, sum } };
}
