/** Which of the figures typed for one thing are on another scale than the rest: a fraction beside per cents, or the other way round. */
import { at } from "../numbers/at";
import type { Entry } from "../model/book";
import { compare, max, min, multiply, ONE, sign, type Exact } from "../numbers/exact";

export const HUNDRED = whole(100);
/** "About": the hundredfold of one is between a third and three times the other. */
const ABOUT = whole(3);
/** Between fractions and per cents there is a hole; figures that spread over everything have none. */
const HOLE = whole(10);
/** Nobody means per cents beyond this. */
const HIGHEST = whole(200);

function whole(n: number): Exact {
  return { big: false, n, d: 1 };
}

/** A figure, and the cell it is typed in. */
export type Figure = { readonly entry: Entry; readonly column: "actual" | "baseline"; readonly value: Exact };

/** Above 0 and below 1, so not a count of anything. */
export function isFraction(x: Exact | null): boolean {
  return x !== null && sign(x) > 0 && compare(x, ONE) < 0;
}

/** One of two figures is a fraction, the other above 1 and about its hundredfold. */
export function isHundredfold(a: Exact, b: Exact): boolean {
  const [small, large] = [min(a, b), max(a, b)];
  if (!isFraction(small) || compare(large, ONE) <= 0) {
    return false;
  }
  const hundredfold = multiply(small, HUNDRED);
  return compare(hundredfold, multiply(large, ABOUT)) <= 0 && compare(large, multiply(hundredfold, ABOUT)) <= 0;
}

/**
 * The figures on the other scale than the target, or than most units, each with one that it does not go with. The smallest
 * and the largest of the others stand for all of them, so that a column of thousands is looked at once.
 */
export function strangersAmong(figures: readonly Figure[], target: Exact | null): ReadonlyMap<Figure, Figure> {
  const fractions = sorted(figures.filter(({ value }) => isFraction(value)));
  const others = sorted(figures.filter(({ value }) => compare(value, ONE) > 0));
  if (fractions.length === 0 || others.length === 0) {
    return new Map();
  }
  const [smallest, largest] = [at(others, 0), at(others, others.length - 1)];
  const largestFraction = at(fractions, fractions.length - 1);
  const isTwoScales = compare(smallest.value, multiply(largestFraction.value, HOLE)) >= 0 && compare(largest.value, HIGHEST) <= 0;
  if (!isTwoScales) {
    return new Map();
  }
  const meansFractions = target === null ? fractions.length > others.length : isFraction(target);
  const [strange, usual] = meansFractions ? [others, fractions] : [fractions, others];
  const standFor = [at(usual, usual.length - 1), at(usual, 0)];
  return new Map(
    strange.flatMap((figure) => {
      const stranger = standFor.find(({ value }) => isHundredfold(figure.value, value));
      return stranger === undefined ? [] : [[figure, stranger] as const];
    }),
  );
}

function sorted(figures: readonly Figure[]): readonly Figure[] {
  return [...figures].sort((a, b) => compare(a.value, b.value));
}
