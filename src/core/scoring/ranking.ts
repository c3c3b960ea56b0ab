/** Competition ranks (1, 1, 3) on exact keys. Equal keys share a rank: a tie is never broken by the order of rows (trap 13). */
import { compare, type Exact } from "../model/exact";

/** What is compared, most important first, larger is better. All keys of one comparison have the same length. */
export type Key = readonly Exact[];

export function compareKeys(a: Key, b: Key): number {
  for (let level = 0; level < a.length; level++) {
    const [left, right] = [a[level], b[level]];
    const difference = left === undefined || right === undefined ? 0 : compare(left, right);
    if (difference !== 0) {
      return difference;
    }
  }
  return 0;
}

/** A whole number for each key, so that comparing the numbers is comparing the keys; from 0, equal for equal keys. */
export function ordinalsOf(keys: readonly Key[]): Int32Array {
  const order = keys.map((_, index) => index).sort((a, b) => compareKeys(keys[a] ?? [], keys[b] ?? []));
  const ordinals = new Int32Array(keys.length);
  let ordinal = 0;
  order.forEach((index, place) => {
    const before = order[place - 1];
    if (before !== undefined && compareKeys(keys[before] ?? [], keys[index] ?? []) !== 0) {
      ordinal++;
    }
    ordinals[index] = ordinal;
  });
  return ordinals;
}

/** Competition ranks of keys, the largest first; null stays unranked, which is not last. */
export function competitionRanks(keys: readonly (Key | null)[]): (number | null)[] {
  const ranked = keys.flatMap((key, index) => (key === null ? [] : [{ key, index }]));
  ranked.sort((a, b) => compareKeys(b.key, a.key));
  const ranks = new Array<number | null>(keys.length).fill(null);
  let rank = 0;
  ranked.forEach(({ key, index }, place) => {
    const before = ranked[place - 1];
    rank = before !== undefined && compareKeys(before.key, key) === 0 ? rank : place + 1;
    ranks[index] = rank;
  });
  return ranks;
}
