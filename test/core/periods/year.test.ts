/** The year from its periods: weighted, exact, beside the year's own scoring. */
import fc from "fast-check";
import { compare, equals, multiply, toDecimalText, ONE, ZERO, type Exact } from "../../../src/core/numbers/exact";
import type { Policy, YearWeight } from "../../../src/core/model/policy";
import { weightsOfYear, yearOf, type YearComputed } from "../../../src/core/periods/year";
import { review } from "../../../src/core/review";
import { runs } from "../../runs";
import { bookOf, exact, type BookSketch, type EntrySketch } from "../book-builder";

const QUARTERS = ["Q1", "Q2", "Q3", "Q4"];

function weights(...pairs: readonly (readonly [period: string, weight: number])[]): readonly YearWeight[] {
  return pairs.map(([period, weight]) => ({ period, weight: exact(weight) }));
}

const EVEN = weights(["Q1", 1], ["Q2", 1], ["Q3", 1], ["Q4", 1]);

/** Points of ten by unit, one a quarter of 2021; null: no row. `year`: the year's own. */
type Rows = Readonly<Record<string, readonly (number | null)[]>>;

function entries(rows: Rows): readonly EntrySketch[] {
  return Object.entries(rows).flatMap(([unit, scores]) =>
    scores.flatMap((self, index) =>
      self === null ? [] : [{ unit, criterion: "I", period: index < 4 ? `2021-${QUARTERS[index]}` : "2021", self }],
    ),
  );
}

function bookWith(rows: Rows, policy: Partial<Policy> = {}, sketch: Partial<BookSketch> = {}) {
  return bookOf({
    units: Object.keys(rows),
    rubric: [{ code: "I" }],
    policy: { yearFrom: EVEN, ...policy },
    entries: entries(rows),
    ...sketch,
  });
}

const text = (figure: Exact | null) => figure && toDecimalText(figure);

function shown(computed: YearComputed | null) {
  return computed!.standings.map(({ figure, rank, tiedWith }) => [text(figure), rank, tiedWith]);
}

describe("the weights of one year", () => {
  test.each<readonly [string, readonly YearWeight[] | null, readonly string[]]>([
    ["none: scored on its own", null, []],
    ["for every year", weights(["Q1", 1], ["H2", 3]), ["2021-Q1 1", "2021-H2 3"]],
    ["of this year and another", weights(["2020-Q1", 5], ["2021-Q1", 1], ["2021", 2]), ["2021-Q1 1", "2021 2"]],
  ])("%s", (_name, yearFrom, expected) => {
    const { policy } = bookWith({ A: [] }, { yearFrom });
    expect(weightsOfYear(policy, "2021").map(({ id, weight }) => `${id} ${text(weight)}`)).toEqual(expected);
  });
});

test("mean of the percentages, by weight, never rounded on the way", () => {
  const rows = { A: [9, 8, 10, 7], B: [8.5, 8.5, 8.5, 8.5], C: [10, 10, 10, 0] };
  expect(shown(yearOf(bookWith(rows), "2021").computed)).toEqual([
    ["0.85", 1, [1]],
    ["0.85", 1, [0]],
    ["0.75", 3, []],
  ]);
  const heavier = { yearFrom: weights(["Q1", 1], ["Q2", 1], ["Q3", 1], ["Q4", 2]) };
  expect(shown(yearOf(bookWith(rows, heavier), "2021").computed)).toEqual([
    ["0.82", 2, []],
    ["0.85", 1, []],
    ["0.6", 3, []],
  ]);
});

test("by points where the policy ranks by points, rounded where it ranks on the rounded figure", () => {
  const rows = { A: [9, 8, 10, 7.01], B: [9, 8, 10, 7] };
  expect(shown(yearOf(bookWith(rows, { rankBy: "points" }), "2021").computed)).toEqual([
    ["8.5025", 1, []],
    ["8.5", 2, []],
  ]);
  expect(shown(yearOf(bookWith(rows, { rankBy: "points", rankOn: "rounded", rankDecimals: 2 }), "2021").computed)).toEqual([
    ["8.5025", 1, [1]],
    ["8.5", 1, [0]],
  ]);
  expect(shown(yearOf(bookWith(rows, { rankOn: "rounded", rankDecimals: 1 }), "2021").computed).map(([, rank]) => rank)).toEqual([1, 1]);
});

test("ranks are those within a cluster", () => {
  const units = [
    ["A", "1"],
    ["B", "2"],
    ["C", "1"],
  ] as const;
  const book = bookWith({ A: [5, 5, 5, 5], B: [1, 1, 1, 1], C: [5, 5, 5, 5] }, {}, { units });
  expect(shown(yearOf(book, "2021").computed).map(([, rank, tied]) => [rank, tied])).toEqual([
    [1, [2]],
    [1, []],
    [1, [0]],
  ]);
});

describe("what is missing", () => {
  const ROWS = { A: [9, 9, 9, null], B: [8, 8, 8, 8] };

  test("a unit that is missing in every period has no figure, no rank and nobody beside it", () => {
    const { computed } = yearOf(bookWith({ A: [9, 9, 9, 9], B: [null, null, null, null] }, { blanks: "out" }), "2021");
    expect(shown(computed)).toEqual([
      ["0.9", 1, []],
      [null, null, []],
    ]);
    expect(computed!.standings[1]!.missing).toEqual([0, 1, 2, 3]);
  });

  test.each<readonly [Policy["blanks"], string, number, string, number]>([
    ["out", "0.9", 1, "0.675", 2],
    ["zero", "0.675", 2, "0.9", 1],
  ])("a unit that is missing in a period: blanks %s, and the other way beside it", (blanks, figure, rank, otherFigure, otherRank) => {
    const { computed } = yearOf(bookWith(ROWS, { blanks }), "2021");
    const [a, b] = computed!.standings;
    expect([text(a!.figure), a!.rank, text(a!.otherBlanks!.figure), a!.otherBlanks!.rank]).toEqual([figure, rank, otherFigure, otherRank]);
    expect([a!.missing, a!.figures.map(text)]).toEqual([[3], ["0.9", "0.9", "0.9", null]]);
    expect([text(b!.figure), text(b!.otherBlanks!.figure), computed!.provisional]).toEqual(["0.8", "0.8", true]);
  });

  test("what is blank within a period goes the other way with it", () => {
    const rubric = [{ code: "I" }, { code: "II" }];
    const both = ["2021-Q1", "2021-Q2"].flatMap((period) => [{ unit: "A", criterion: "I", period, self: 8 }]);
    const book = bookOf({
      units: ["A"],
      rubric,
      policy: { yearFrom: weights(["Q1", 1], ["Q2", 1]) },
      entries: [...both, { unit: "A", criterion: "II", period: "2021-Q2", self: 8 }],
    });
    const [a] = yearOf(book, "2021").computed!.standings;
    expect([text(a!.figure), text(a!.otherBlanks!.figure), a!.missing]).toEqual(["0.8", "0.6", []]);
  });

  test("a period that nobody has reported is left out for everybody, whatever the policy says of blanks, and named", () => {
    for (const blanks of ["out", "zero"] as const) {
      const { computed } = yearOf(bookWith({ A: [9, 9, 9], B: [8, 8, 8] }, { blanks }), "2021");
      expect(computed!.periods.map(({ id, absence }) => [id, absence])).toEqual([
        ["2021-Q1", null],
        ["2021-Q2", null],
        ["2021-Q3", null],
        ["2021-Q4", "no-entries"],
      ]);
      expect(shown(computed).map(([figure]) => figure)).toEqual(["0.9", "0.8"]);
      expect([computed!.provisional, computed!.standings[0]!.otherBlanks]).toEqual([true, null]);
    }
  });

  test("nothing of the year is there: nobody has a figure", () => {
    const { computed, own } = yearOf(bookWith({ A: [9] }), "2022");
    expect([computed!.standings, computed!.provisional, own]).toEqual([[], true, null]);
  });

  test("a unit of which nothing counts is not ranked; one that said nothing is, where blanks are zero", () => {
    const all = QUARTERS.map((part) => ({ unit: "B", criterion: "I", period: `2021-${part}`, state: "not-arisen" as const }));
    const rows = { A: [9, 9, 9, 9], B: [], C: [] };
    const book = bookWith(rows, { blanks: "zero" }, { entries: [...entries(rows), ...all] });
    expect(shown(yearOf(book, "2021").computed)).toEqual([
      ["0.9", 1, []],
      [null, null, []],
      ["0", 2, []],
    ]);
  });
});

describe("beside the year's own scoring", () => {
  test("both are there where both exist", () => {
    const book = bookWith({ A: [9, 9, 9, 9, 7], B: [8, 8, 8, 8, 10] });
    const { computed, own } = yearOf(book, "2021");
    expect(shown(computed).map(([, rank]) => rank)).toEqual([1, 2]);
    expect(own!.standings.map(({ rank }) => rank)).toEqual([2, 1]);
    expect(computed!.provisional).toBe(false);
  });

  test("without weights only its own", () => {
    const { computed, own } = yearOf(bookWith({ A: [9, 9, 9, 9, 7] }, { yearFrom: null }), "2021");
    expect([computed, own!.period]).toEqual([null, "2021"]);
  });

  test("reviews that are known are not made again, and make no difference", () => {
    const book = bookWith({ A: [9, 8, 10, 7, 7], B: [1, 2, 3, 4, 5] });
    const known = new Map(["2021", "2021-Q2"].map((id) => [id, review(book, id)]));
    const [again, given] = [yearOf(book, "2021"), yearOf(book, "2021", known)];
    expect(given.own).toBe(known.get("2021"));
    expect(given.computed).toEqual(again.computed);
  });

  test("the year itself may be one of its parts", () => {
    const yearFrom = weights(["2021-Q1", 1], ["2021", 3]);
    expect(shown(yearOf(bookWith({ A: [10, null, null, null, 6] }, { yearFrom }), "2021").computed)).toEqual([["0.7", 1, []]]);
  });
});

describe("for any figures", () => {
  const scores = fc.array(
    fc.option(
      fc.integer({ min: 0, max: 40 }).map((x) => x / 4),
      { nil: null, freq: 5 },
    ),
    { minLength: 4, maxLength: 4 },
  );
  const weight = fc.integer({ min: 1, max: 40 }).map((x) => x / 4);
  const list = fc.tuple(weight, weight, weight, weight).map((all) => weights(...all.map((one, index) => [QUARTERS[index]!, one] as const)));
  const policy = fc.record({
    rankBy: fc.constantFrom<Policy["rankBy"]>("percent", "points"),
    rankOn: fc.constantFrom<Policy["rankOn"]>("exact", "rounded"),
    blanks: fc.constantFrom<Policy["blanks"]>("out", "zero"),
  });
  const rows = fc.array(scores, { minLength: 2, maxLength: 5 });
  const named = (all: readonly (readonly (number | null)[])[]): Rows => Object.fromEntries(all.map((one, index) => [`U${index}`, one]));

  test("scaling every weight alike changes no figure and no rank", () => {
    fc.assert(
      fc.property(rows, list, policy, fc.integer({ min: 1, max: 1000 }), (all, yearFrom, rules, factor) => {
        const scaled = yearFrom.map((one) => ({ ...one, weight: multiply(one.weight, { big: false, n: factor, d: 7 }) }));
        const [one, other] = [yearFrom, scaled].map((way) => yearOf(bookWith(named(all), { ...rules, yearFrom: way }), "2021").computed!);
        expect(shown(other!)).toEqual(shown(one!));
      }),
      { numRuns: runs(80) },
    );
  });

  test("no figure is above what can be had, none is below 0, and equal ranks are equal figures", () => {
    fc.assert(
      fc.property(rows, list, policy, (all, yearFrom, rules) => {
        const { standings } = yearOf(bookWith(named(all), { ...rules, rankOn: "exact", yearFrom }), "2021").computed!;
        const most: Exact = rules.rankBy === "percent" ? ONE : exact(10);
        for (const { figure, rank, tiedWith } of standings) {
          expect(figure === null).toBe(rank === null);
          expect(figure === null || (compare(figure, most) <= 0 && compare(figure, ZERO) >= 0)).toBe(true);
          expect(tiedWith.every((other) => equals(standings[other]!.figure!, figure!))).toBe(true);
          const better = standings.filter((other) => figure !== null && other.figure !== null && compare(other.figure, figure) > 0);
          expect(rank === null || rank === better.length + 1).toBe(true);
        }
      }),
      { numRuns: runs(80) },
    );
  });

  test("the order of the units does not matter", () => {
    fc.assert(
      fc.property(rows, list, policy, (all, yearFrom, rules) => {
        const byName = named(all);
        const names = Object.keys(byName);
        const [there, back] = [names, [...names].reverse()].map((units) => {
          const book = bookWith(byName, { ...rules, yearFrom }, { units });
          const { standings } = yearOf(book, "2021").computed!;
          return new Map(standings.map(({ unit, figure, rank, missing }) => [book.units[unit]!.name, [text(figure), rank, missing]]));
        });
        names.forEach((name) => {
          expect(back!.get(name)).toEqual(there!.get(name));
        });
      }),
      { numRuns: runs(60) },
    );
  });
});
