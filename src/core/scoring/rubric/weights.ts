/**
 * Coefficients of criteria and groups. They are relative: they are brought to whole numbers by their common denominator, so that
 * totals stay sums of integers, and whatever they add up to, no rank changes when all are scaled alike.
 */
import type { Book } from "../../model/book";
import { at } from "../../numbers/at";
import { commonDenominator, compare, multiply, ONE, roundScaled, type Exact } from "../../numbers/exact";

export type Weights = {
  /** Whole number of each group and leaf: the product of its own coefficient and those above it. A part has none here. */
  readonly factors: readonly number[];
  /** What one point of weight 1 counts: totals are sums of points × factor in units of 1 / divisor. */
  readonly divisor: number;
  /** The coefficients cannot be kept as whole numbers below 2^53: criteria that have one cannot be added up. */
  readonly tooLarge: boolean;
};

export function weightsOf(book: Pick<Book, "criteria">): Weights {
  const isPlain = book.criteria.every(({ parameters }) => parameters.weight === undefined);
  if (isPlain) {
    return { factors: book.criteria.map(() => 1), divisor: 1, tooLarge: false };
  }
  const parts = new Set(book.criteria.flatMap((criterion) => criterion.parts));
  const products = book.criteria.map((_, index) => (parts.has(index) ? ONE : productAt(book, index)));
  const common = commonDenominator(products);
  const divisor = roundScaled(common, 0, "down");
  const factors = products.map((product) => roundScaled(multiply(product, common), 0, "down"));
  const whole = factors.filter((factor) => factor !== null);
  return divisor === null || whole.length < factors.length
    ? { factors: products.map(() => 1), divisor: 1, tooLarge: true }
    : { factors: whole, divisor, tooLarge: false };
}

/**
 * Which coefficient has the most digits of those that count for a criterion: its own, those above it and, where all of them together
 * are beyond what can be counted in, any.
 */
export function finestWeight(book: Pick<Book, "criteria">, index: number): number {
  const above: number[] = [];
  for (let next: number | null = index; next !== null; next = at(book.criteria, next).parent) {
    above.push(next);
  }
  const candidates = weightsOf(book).tooLarge ? [...book.criteria.keys()] : above;
  return candidates.reduce((finest, one) => (compare(digitsOf(book, one), digitsOf(book, finest)) > 0 ? one : finest), index);
}

/** Numerator and denominator together say how many digits a coefficient has. */
function digitsOf(book: Pick<Book, "criteria">, index: number): Exact {
  const weight = at(book.criteria, index).parameters.weight ?? ONE;
  const whole = commonDenominator([weight]);
  return multiply(multiply(weight, whole), whole);
}

function productAt(book: Pick<Book, "criteria">, index: number): Exact {
  let product = ONE;
  for (let next: number | null = index; next !== null; next = at(book.criteria, next).parent) {
    product = multiply(product, at(book.criteria, next).parameters.weight ?? ONE);
  }
  return product;
}
