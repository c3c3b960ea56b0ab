/**
 * Competition ranks (1, 1, 3) on exact keys. Equal keys share a rank: a tie is never broken by the order of rows (trap
 * 13).
 */
import { at, numberAt } from "../../numbers/at";
import { compare, toNumber, type Exact } from "../../numbers/exact";

/** Far above the relative error of a double, 2^-53. */
const NEAR = 1e-12;

/** What is compared, most important first, larger is better. All keys of one comparison have the same length. */
export type Key = readonly Exact[];

export function compareKeys(a: Key, b: Key): number {
  for (let level = 0; level < a.length; level++) {
    const difference = compare(at(a, level), at(b, level));
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/**
 * Whole numbers that compare like the keys (from 0, equal for equal keys), and the indices of the keys from small to
 * large.
 */
export type Ordinals = { readonly ordinals: Int32Array; readonly order: readonly number[] };

/** `start`: an order to begin with; sorting is quick where it is nearly right. */
export function ordinalsOf(keys: readonly Key[], start?: readonly number[]): Ordinals {
  const order = start === undefined ? keys.map((_, index) => index) : [...start];
  const nearly = new Float64Array(keys.length);
  keys.forEach(([first], index) => {
    nearly[index] = first === undefined ? 0 : toNumber(first);
  });
  order.sort((a, b) => {
    const left = numberAt(nearly, a);
    const right = numberAt(nearly, b);
    // Doubles far enough apart cannot mislead; everything near is compared exactly.
    const isSure = Math.abs(left - right) > NEAR * (Math.abs(left) + Math.abs(right));
    return isSure ? left - right : compareKeys(at(keys, a), at(keys, b));
  });
  const ordinals = new Int32Array(keys.length);
  let ordinal = 0;
  let before: Key | undefined;
  for (const index of order) {
    const key = at(keys, index);
    ordinal += before !== undefined && compareKeys(before, key) !== 0 ? 1 : 0;
    ordinals[index] = ordinal;
    before = key;
  }
  return { ordinals, order };
}

/** Competition ranks of what `ordinalsOf` compared, the largest first. */
export function ranksOf({ ordinals, order }: Ordinals): Int32Array {
  const ranks = new Int32Array(ordinals.length);
  let rank = 0;
  let before = -1;
  for (let place = 1; place <= order.length; place++) {
    const index = at(order, order.length - place);
    const ordinal = numberAt(ordinals, index);
    rank = ordinal === before ? rank : place;
    ranks[index] = rank;
    before = ordinal;
  }
  return ranks;
}

/** Competition ranks of keys, the largest first; null stays unranked, which is not last. */
export function competitionRanks(keys: readonly (Key | null)[]): (number | null)[] {
  const ranked = keys.filter((key) => key !== null);
  const ranks = ranksOf(ordinalsOf(ranked));
  let next = 0;
  return keys.map((key) => (key === null ? null : numberAt(ranks, next++)));
}
