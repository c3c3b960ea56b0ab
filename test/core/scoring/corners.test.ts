/** Numbers of unusual size and rows of unusual kinds: the corners of each rule. */
import { explain } from "../../../src/core/analysis/explain";
import { compare, divide, floorOf, quotient, toNumber, ZERO, type Exact } from "../../../src/core/numbers/exact";
import { reviewRows } from "../../../src/core/analysis/rows";
import { review } from "../../../src/core/review";
import { leaderPoints } from "../../../src/core/rules/leader";
import { rankPoints } from "../../../src/core/rules/rank";
import { bookOf, exact, findingList, PERIOD, scoreOf, standingOf, type CriterionSketch, type EntrySketch } from "../book-builder";

const big = (n: bigint, d: bigint): Exact => ({ big: true, n, d });

function single(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>) {
  const entries = [{ unit: "A", criterion: "1", ...typed }];
  const book = bookOf({ units: ["A"], rubric: [{ code: "1", ...criterion }], entries });
  const done = review(book, PERIOD);
  return { book, done, score: scoreOf(book, done, "A", "1") };
}

describe("whole parts and quotients", () => {
  test.each<[string, Exact, number]>([
    ["seven thirds", { big: false, n: 7, d: 3 }, 2],
    ["minus seven thirds", { big: false, n: -7, d: 3 }, -3],
    ["a whole number", { big: false, n: 6, d: 3 }, 2],
    ["large: seven thirds", big(7n * 10n ** 20n, 3n * 10n ** 20n), 2],
    ["large: minus seven thirds", big(-7n * 10n ** 20n, 3n * 10n ** 20n), -3],
  ])("%s", (_name, x, expected) => {
    expect(toNumber(floorOf(x))).toBe(expected);
  });

  test("a quotient of what cannot be divided is a bug", () => {
    expect(toNumber(quotient(exact(3), exact(2)))).toBe(1.5);
    expect(divide(exact(3), ZERO)).toBeNull();
    expect(() => quotient(exact(3), ZERO)).toThrow(new Error("divided by 0"));
  });
});

describe("the leader rule on numbers beyond 2^53", () => {
  const attainment: Exact = { big: false, n: 3, d: 2 };
  const lead: Exact = { big: false, n: 2, d: 1 };

  test.each<[string, Exact, Exact, Exact]>([
    ["as always", exact(5), attainment, lead],
    ["a large maximum", big(5n * 10n ** 20n, 10n ** 20n), attainment, lead],
    ["a large attainment", exact(5), big(3n * 10n ** 20n, 2n * 10n ** 20n), lead],
    ["a large leader", exact(5), attainment, big(2n * 10n ** 20n, 10n ** 20n)],
    ["products that grow too large", exact(5), { big: false, n: 3 * 2 ** 40, d: 2 * 2 ** 40 }, { big: false, n: 2 ** 41, d: 2 ** 40 }],
  ])("%s: 3.75 of 5", (_name, maximum, own, first) => {
    expect(compare(leaderPoints(maximum, own, first), exact(3.75))).toBe(0);
  });

  test("a maximum of 17 decimals is halved exactly, and half of it rounds to nothing", () => {
    const { score } = single({ rule: "leader", comparator: ">=", target: 2, maximum: 1e-17 }, { actual: 2 });
    // The maximum itself is not rounded: one part of what points are counted in.
    expect(score).toMatchObject({ points: 0, maximum: 1 });
  });
});

test("a rank behind the last of the list has no points", () => {
  expect(rankPoints(exact(10), exact(3), 5, [exact(10), exact(5)])).toBeNull();
});

describe("a typed ratio beside its parts", () => {
  test("with more decimals than a double can hold as two integers", () => {
    const criterion = { measure: "ratio", rule: "pass", comparator: ">", target: 0.5 } as const;
    const { done } = single(criterion, { numerator: 1, denominator: 3, actual: 1.2345678901e-17 });
    expect(findingList(done)).toEqual(["ACTUAL_DIFFERS EmuEntries 0 actual"]);
  });
});

describe("a criterion that lacks a cell", () => {
  test.each<[string, Omit<CriterionSketch, "code">]>([
    ["no measure", { measure: null, rule: "pass" }],
    ["no maximum", { maximum: null }],
  ])("%s: nobody is scored, and the percentage is not bounded by it", (_name, criterion) => {
    const entries = [{ unit: "A", criterion: "1", actual: 1, self: 1 }];
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", faulty: true, ...criterion }, { code: "2" }], entries });
    const done = review(book, PERIOD);
    expect(scoreOf(book, done, "A", "1")).toMatchObject({ state: "faulty", points: null });
    expect(standingOf(book, done, "A").rank).toBeNull();
  });

  test("no rule: it is no criterion yet, and its group's sum is not known", () => {
    const book = bookOf({
      units: ["A"],
      rubric: [
        { code: "1", maximum: 5 },
        { code: "1.1", part: true, measure: "value" },
      ],
    });
    expect(findingList(review(book, PERIOD)).filter((line) => line.startsWith("PARENT"))).toEqual([]);
  });
});

describe("ranked on the rounded figure", () => {
  test("a percentage too large to be rounded stays as it is", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 0.01 },
      { code: "2", measure: "judgement", maximum: 0, parameters: { maximum: 1e12 } },
    ];
    const entries = ["A", "B"].flatMap((unit, index) => [
      { unit, criterion: "1", self: 0.01 },
      { unit, criterion: "2", self: 1e12 - index },
    ]);
    const book = bookOf({ units: ["A", "B"], rubric, entries, policy: { rankOn: "rounded", rankDecimals: 6 } });
    const done = review(book, PERIOD);
    expect(["A", "B"].map((unit) => standingOf(book, done, unit).rank)).toEqual([1, 2]);
  });
});

test("a pool's cap beyond what can be added up is none", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement" },
    { code: "2", maximum: 1e15, parameters: { bonus: true } },
    { code: "2.1", measure: "judgement", maximum: 9 },
  ];
  const book = bookOf({
    units: ["A"],
    rubric,
    entries: [
      { unit: "A", criterion: "1", self: 5 },
      { unit: "A", criterion: "2.1", self: 9 },
    ],
  });
  expect(standingOf(book, review(book, PERIOD), "A").points).toBe(1400);
});

describe("parts", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "value", rule: "leader", comparator: ">=", maximum: 10 },
    { code: "1.a", measure: "value", part: true },
  ];

  test("a unit without a target is compared by the mean of its parts", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", state: "no-target" },
      { unit: "A", criterion: "1.a", actual: 4 },
    ];
    const book = bookOf({ units: ["A"], rubric, entries });
    expect(scoreOf(book, review(book, PERIOD), "A", "1")).toMatchObject({ state: "no-target", points: 1000 });
  });

  test("a part whose row in the rubric cannot be read keeps the criterion open", () => {
    const faulty = rubric.map((criterion) => (criterion.code === "1.a" ? { ...criterion, faulty: true } : criterion));
    const book = bookOf({ units: ["A"], rubric: faulty, entries: [{ unit: "A", criterion: "1.a", actual: 4 }] });
    expect(scoreOf(book, review(book, PERIOD), "A", "1").state).toBe("faulty");
  });

  test("row by row: the entry put together from parts has no row, and no finding of one", () => {
    const book = bookOf({
      units: ["A"],
      rubric: [{ ...rubric[0]!, target: 2 }, rubric[1]!],
      entries: [{ unit: "A", criterion: "1.a", actual: 4 }],
    });
    const shown = reviewRows(book).map(({ entry, score, findings }) => [entry, score?.points ?? null, findings.length]);
    expect(shown).toEqual([
      [0, null, 0],
      [1, 1000, 0],
    ]);
  });
});

test("row by row: what stands in other tables, or in no row, is nobody's", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", maximum: 30 },
    { code: "1.1", measure: "judgement" },
    { code: "1.2", measure: "judgement" },
  ];
  const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1.1", self: 4 }] });
  expect(findingList(review(book, PERIOD))).toEqual(["NOT_REPORTED EmuEntries - -", "PARENT_MAXIMUM EmuRubric 0 maximum"]);
  expect(reviewRows(book).map(({ findings }) => findings)).toEqual([[]]);
});

test("ties of units that stand in no table are told of the table as a whole", () => {
  const made = bookOf({ units: ["A", "B"], rubric: [{ code: "1", measure: "judgement" }] });
  const book = { ...made, units: made.units.map((unit) => ({ ...unit, row: null })) };
  const entries = ["A", "B"].map((unit) => ({ unit, criterion: "1", self: 5 }));
  const full = { ...book, entries: bookOf({ units: ["A", "B"], rubric: [{ code: "1", measure: "judgement" }], entries }).entries };
  expect(findingList(review(full, PERIOD))).toEqual(["TIE EmuUnits - -"]);
});

test("blanks counted as 0: the explanation says what they are like while the period is open", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement" },
    { code: "2", measure: "judgement" },
  ];
  const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", self: 5 }], policy: { blanks: "zero" } });
  const other = explain(book, review(book, PERIOD), 0, null).find(({ code }) => code === "OTHER_BLANKS");
  expect(other?.params).toMatchObject({ blanks: "out", rank: 1 });
});

describe("evidence", () => {
  const count: Omit<CriterionSketch, "code"> = { measure: "count", rule: "count", evidenceRequired: true, parameters: { per: 1 } };

  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, readonly string[]]>([
    ["is asked for what happened", count, { actual: 2 }, ["EVIDENCE_MISSING EmuEntries 0 evidence"]],
    ["not where nothing did", count, { actual: 0 }, []],
    [
      "also for a result of 0",
      { measure: "value", rule: "ratio", target: 5, comparator: ">=", evidenceRequired: true },
      { actual: 0 },
      ["EVIDENCE_MISSING EmuEntries 0 evidence"],
    ],
    [
      "also for appraised points without a count",
      count,
      { state: "not-reported", appraised: 2, reason: "agreed" },
      ["EVIDENCE_MISSING EmuEntries 0 evidence"],
    ],
    ["is there", count, { actual: 2, evidence: "report 12" }, []],
  ])("%s", (_name, criterion, typed, expected) => {
    expect(findingList(single(criterion, typed).done)).toEqual(expected);
  });
});
