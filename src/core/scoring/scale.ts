/**
 * What points and sums of a book are counted in. Points are rounded to the decimals of the policy; maxima, caps and floors are not:
 * where one of them has more decimals (33.335, a third of 100), everything is counted in so small a part that it is whole too, and
 * sums stay sums of integers (docs/decisions/0014).
 */
import type { Book } from "../model/book";
import { at } from "../numbers/at";
import { commonDenominator, compare, fromScaled, max, multiply, negate, roundScaled, sign, ZERO, type Exact } from "../numbers/exact";
import type { TotalUnit } from "../model/points";
import { pointsRange, ruleOf } from "../rules/rules";
import { weightsOf, type Weights } from "./rubric/weights";

export type Scale = {
  readonly weights: Weights;
  /** How many parts a unit of the policy's decimals has; 1 where every maximum, cap and floor keeps to these decimals. */
  readonly fineness: number;
  /** What the points of one criterion are counted in, and what sums of them are. */
  readonly pointsIn: TotalUnit;
  readonly measuredIn: TotalUnit;
  /** Criteria and pools whose maximum, cap or floor has so many decimals that sums could not be kept exactly. */
  readonly tooFine: ReadonlySet<number>;
};

type Rules = Pick<Book, "criteria" | "leaves" | "policy">;

/** Maximum, cap and floor of a criterion or a pool, in units of the policy's decimals. */
type Bounds = { readonly criterion: number; readonly scaled: readonly Exact[]; readonly parts: Exact };

/** The largest scaled number of one leaf that keeps every total of the rubric below 2^53. */
export function largestPoints(leaves: number): number {
  return Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, leaves));
}

/** Whether a criterion, or a group it stands in, is outside the maximum (R15, R16). */
export function isBonus(book: Pick<Book, "criteria">, index: number): boolean {
  for (let next: number | null = index; next !== null; next = at(book.criteria, next).parent) {
    if (at(book.criteria, next).parameters.bonus === true) {
      return true;
    }
  }
  return false;
}

export function scaleOf(book: Rules): Scale {
  const weights = weightsOf(book);
  const { decimals } = book.policy;
  const all = boundsOf(book);
  const tooFine = new Set<number>();
  const largest = largestOf(all, book, weights);
  let fineness = 1;
  for (const { criterion, scaled } of all.filter(({ parts }) => compare(parts, fromScaled(1, 0)) > 0).sort(byParts)) {
    const parts = roundScaled(commonDenominator([fraction(fineness), ...scaled]), 0, "down");
    if (parts !== null && fits(multiply(largest, fromScaled(parts, 0)), book) && Number.isSafeInteger(parts * weights.divisor)) {
      fineness = parts;
    } else {
      tooFine.add(criterion);
    }
  }
  const pointsIn = { decimals, divisor: fineness };
  return { weights, fineness, pointsIn, measuredIn: { decimals, divisor: fineness * weights.divisor }, tooFine };
}

/** The coarsest first: what has needlessly many decimals must not take the place of what has a few. */
function byParts(one: Bounds, other: Bounds): number {
  return compare(one.parts, other.parts);
}

function fraction(parts: number): Exact {
  return { big: false, n: 1, d: parts };
}

function boundsOf(book: Rules): readonly Bounds[] {
  const power = fromScaled(10 ** book.policy.decimals, 0);
  const leaves = new Set(book.leaves);
  return book.criteria.flatMap((_, criterion): readonly Bounds[] => {
    const points = leaves.has(criterion) ? ofLeaf(book, criterion) : capsOf(book, criterion);
    const scaled = points.map((bound) => multiply(bound, power));
    return scaled.length === 0 ? [] : [{ criterion, scaled, parts: commonDenominator(scaled) }];
  });
}

/** The smallest of a list of points is no floor: it is rounded like the others. */
function ofLeaf(book: Rules, index: number): readonly Exact[] {
  const criterion = at(book.criteria, index);
  const { least, most } = pointsRange(criterion);
  return [criterion.maximum ?? ZERO, most, ...(ruleOf(criterion)?.listsPoints === true ? [] : [least])];
}

function capsOf(book: Rules, index: number): readonly Exact[] {
  const { children, parameters, maximum } = at(book.criteria, index);
  const caps = [parameters.minimum, parameters.maximum ?? maximum ?? undefined];
  return children.length > 0 && isBonus(book, index) ? caps.filter((cap) => cap !== undefined) : [];
}

/** The largest of all that can be added up at all, with its coefficient. */
function largestOf(all: readonly Bounds[], book: Rules, { factors }: Weights): Exact {
  const sizes = all.flatMap(({ criterion, scaled }) =>
    scaled.map((bound) => multiply(sign(bound) < 0 ? negate(bound) : bound, fromScaled(at(factors, criterion), 0))),
  );
  return sizes.filter((size) => fits(size, book)).reduce(max, ZERO);
}

function fits(size: Exact, { leaves }: Rules): boolean {
  return compare(size, fromScaled(largestPoints(leaves.length), 0)) <= 0;
}
