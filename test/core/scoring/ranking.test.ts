/** Competition ranks on exact keys: largest first, who is equal shares the rank, and the order of rows decides nothing. */
import fc from "fast-check";
import { compare, fraction, type Exact } from "../../../src/core/numbers/exact";
import { competitionRanks, compareKeys, ordinalsOf, ranksOf, type Key } from "../../../src/core/scoring/ranks/ranking";
import { exact } from "../book-builder";

function keys(rows: readonly (readonly number[] | null)[]): (Key | null)[] {
  return rows.map((row) => row && row.map(exact));
}

test.each<[string, (readonly number[] | null)[], (number | null)[]]>([
  ["largest first", [[70], [90], [80]], [3, 1, 2]],
  ["two share the first place, the next is third", [[90], [80], [90]], [1, 3, 1]],
  ["all equal", [[5], [5], [5]], [1, 1, 1]],
  ["who has nothing to compare is unranked, not last", [[90], null, [80]], [1, null, 2]],
  ["nobody to rank", [null, null], [null, null]],
  ["one alone", [[0]], [1]],
  ["nobody at all", [], []],
  ["a hundredth of a point decides", [[861.84], [861.85], [861.83]], [2, 1, 3]],
  ["below 0", [[-1], [0], [-2]], [2, 1, 3]],
  [
    "the second key breaks a tie",
    [
      [90, 5],
      [90, 7],
      [80, 9],
    ],
    [2, 1, 3],
  ],
  [
    "a tie in both keys stays",
    [
      [90, 5],
      [90, 5],
      [90, 4],
    ],
    [1, 1, 3],
  ],
  [
    "the first key counts most",
    [
      [90, 0],
      [89, 100],
    ],
    [1, 2],
  ],
])("%s", (_what, rows, ranks) => {
  expect(competitionRanks(keys(rows))).toEqual(ranks);
});

test("what no double can tell apart is told apart", () => {
  const third = fraction(1, 3)!;
  const nearly: Exact = { big: true, n: 10n ** 20n, d: 3n * 10n ** 20n + 1n };
  const same: Exact = { big: true, n: 10n ** 20n, d: 3n * 10n ** 20n };
  expect(competitionRanks([[nearly], [third], [same]])).toEqual([3, 1, 1]);
  expect(compareKeys([nearly], [third])).toBeLessThan(0);
  expect(compareKeys([third], [same])).toBe(0);
});

test("keys without anything in them are equal", () => {
  expect(competitionRanks([[], []])).toEqual([1, 1]);
  expect(compareKeys([], [])).toBe(0);
});

/** Few distinct numbers, so that ties are frequent; some of them closer than doubles can tell. */
const number: fc.Arbitrary<Exact> = fc.oneof(
  fc.integer({ min: -3, max: 3 }).map((n) => fraction(n, 3)!),
  fc.integer({ min: -2, max: 2 }).map((n): Exact => ({ big: true, n: 10n ** 24n + BigInt(n), d: 3n * 10n ** 24n })),
);
const table = fc.array(fc.tuple(number, number), { maxLength: 12 });

function naiveRank(all: readonly Key[], own: Key): number {
  const isAbove = (other: Key): boolean => {
    const level = other.findIndex((part, index) => compare(part, own[index]!) !== 0);
    return level >= 0 && compare(other[level]!, own[level]!) > 0;
  };
  return 1 + all.filter(isAbove).length;
}

test("a rank is one more than how many are above", () => {
  fc.assert(
    fc.property(table, (all) => {
      expect(competitionRanks(all)).toEqual(all.map((own) => naiveRank(all, own)));
    }),
  );
});

test("sorting may begin with any order: the numbers that stand for the keys are the same", () => {
  fc.assert(
    fc.property(table, fc.infiniteStream(fc.nat(1_000_000)), (all, stream) => {
      const plain = ordinalsOf(all);
      const start = all
        .map((_, index) => [stream.next().value as number, index] as const)
        .sort((a, b) => a[0] - b[0])
        .map(([, index]) => index);
      const begun = ordinalsOf(all, start);
      expect([...begun.ordinals]).toEqual([...plain.ordinals]);
      expect([...ranksOf(begun)]).toEqual([...ranksOf(plain)]);
      expect([...begun.order].sort((a, b) => a - b)).toEqual(all.map((_, index) => index));
      const ordinals = begun.order.map((index) => begun.ordinals[index]!);
      const steps = ordinals.slice(1).map((ordinal, place) => ordinal - ordinals[place]!);
      expect(steps.every((step) => step === 0 || step === 1)).toBe(true);
      expect(ordinals[0] ?? 0).toBe(0);
    }),
  );
});
