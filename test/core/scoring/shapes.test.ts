/** Rule shapes beyond one rule for one result: bands, steps, places, parts, coefficients, pools. */
import { toNumber } from "../../../src/core/numbers/exact";
import type { Comparator } from "../../../src/core/model/ids";
import { totalToNumber } from "../../../src/core/model/points";
import { review } from "../../../src/core/review";
import { bandFault, bandPoints } from "../../../src/core/rules/bands";
import {
  bookOf,
  exact,
  findingList,
  PERIOD,
  scoreOf,
  standingOf,
  type BandSketch,
  type BookSketch,
  type CriterionSketch,
  type EntrySketch,
} from "../book-builder";

function bands(list: readonly BandSketch[]) {
  return list.map(([from, to, points]) => ({
    from: from === null ? null : exact(from),
    to: to === null ? null : exact(to),
    points: exact(points),
  }));
}

describe("R24: bands of a result", () => {
  const LIMITS: readonly BandSketch[] = [
    [90, null, 10],
    [80, null, 8],
    [null, null, 1],
  ];
  const CLOSED: readonly BandSketch[] = [
    [0, 80, 0],
    [80, 90, 8],
    [90, 100, 10],
  ];
  const FEW: readonly BandSketch[] = [
    [3, null, 10],
    [5, null, 6],
  ];

  test.each<[string, readonly BandSketch[], Comparator | null, number, number | null]>([
    ["from 90: exactly 90", LIMITS, ">=", 90, 10],
    ["from 90: just below", LIMITS, ">=", 89.999, 8],
    ["from 90: far above", LIMITS, null, 1000, 10],
    ["above 90: exactly 90 is not", LIMITS, ">", 90, 8],
    ["above 90: just above", LIMITS, ">", 90.001, 10],
    ["below all limits: the rest", LIMITS, ">=", 12, 1],
    ["the order of the list does not matter", [...LIMITS].reverse(), ">=", 95, 10],
    ["from 80 to below 90: 80", CLOSED, ">=", 80, 8],
    ["from 80 to below 90: 90 belongs to the next", CLOSED, ">=", 90, 10],
    ["the last band holds its upper end", CLOSED, ">=", 100, 10],
    ["beyond the last band", CLOSED, ">=", 101, null],
    ["below the first band", CLOSED, ">=", -1, null],
    ["above 80 up to 90: 80 belongs to the one below", CLOSED, ">", 80, 0],
    ["above 80 up to 90: 90", CLOSED, ">", 90, 8],
    ["the first band holds its lower end", CLOSED, ">", 0, 0],
    ["up to 3", FEW, "<=", 3, 10],
    ["more than 3, up to 5", FEW, "<=", 4, 6],
    ["more than 5", FEW, "<=", 6, null],
    ["below 3: exactly 3 is not", FEW, "<", 3, 6],
    ["below 3", FEW, "<", 2, 10],
    ["at most, with two ends: 80", CLOSED, "<=", 80, 0],
    ["below, with two ends: 80", CLOSED, "<", 80, 8],
    ["equal is read as from", LIMITS, "=", 85, 8],
  ])("%s", (_name, list, comparator, actual, expected) => {
    const points = bandPoints(exact(actual), bands(list), comparator);
    expect(points === null ? null : toNumber(points)).toBe(expected);
  });

  test.each<[string, readonly BandSketch[], string | null]>([
    ["limits", LIMITS, null],
    ["two ends", CLOSED, null],
    ["two ends in any order", [...CLOSED].reverse(), null],
    ["the same limit twice", [...LIMITS, [80, null, 3]], "overlap 80"],
    ["two ends that overlap", [...CLOSED, [85, 87, 3]], "overlap 85"],
    ["limits beside two ends", [...CLOSED, [110, null, 3]], "overlap 110"],
    [
      "a hole",
      [
        [0, 80, 0],
        [90, 100, 10],
      ],
      "gap 80",
    ],
    [
      "a hole that the rest fills",
      [
        [0, 80, 0],
        [90, 100, 10],
        [null, null, 2],
      ],
      null,
    ],
    [
      "a hole before an overlap: the overlap is worse",
      [
        [0, 10, 0],
        [20, 40, 10],
        [30, 50, 10],
      ],
      "overlap 30",
    ],
  ])("a list with %s", (_name, list, expected) => {
    const fault = bandFault(bands(list));
    expect(fault === null ? null : `${fault.kind} ${toNumber(fault.at)}`).toBe(expected);
  });

  test("a result that no band holds is an error on its cell, and has no points", () => {
    const rubric: readonly CriterionSketch[] = [{ code: "1", rule: "bands", parameters: { bands: CLOSED } }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", actual: 120 }] });
    const result = review(book, PERIOD);
    expect(findingList(result)).toEqual(["BAND_NONE EmuEntries 0 actual"]);
    expect(scoreOf(book, result, "A", "1")).toMatchObject({ state: "faulty", points: null, maximum: 0 });
  });

  test("a hole is told of, and keeps nobody else from being scored", () => {
    const list: readonly BandSketch[] = [
      [0, 80, 0],
      [90, 100, 10],
    ];
    const rubric: readonly CriterionSketch[] = [{ code: "1", rule: "bands", parameters: { bands: list } }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", actual: 95 }] });
    const result = review(book, PERIOD);
    expect(findingList(result)).toEqual(["BANDS_GAP EmuRubric 0 parameters"]);
    expect(scoreOf(book, result, "A", "1").points).toBe(1000);
  });
});

/** Points of one unit's result on one criterion. */
function pointsOf(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>): number | null {
  const book = bookOf({
    units: ["A"],
    rubric: [{ code: "1", ...criterion }],
    entries: [{ unit: "A", criterion: "1", ...typed }],
  });
  const { points } = scoreOf(book, review(book, PERIOD), "A", "1");
  return points === null ? null : points / 100;
}

describe("R26: points for each step over the target", () => {
  const step: Omit<CriterionSketch, "code"> = {
    rule: "step",
    comparator: ">=",
    target: 100,
    maximum: 10,
    parameters: { start: 5, per: 1, every: 0.05 },
  };

  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, number]>([
    ["below the target", step, { actual: 99.99 }, 0],
    ["exactly the target", step, { actual: 100 }, 5],
    ["not a whole step", step, { actual: 104.99 }, 5],
    ["one step", step, { actual: 105 }, 6],
    ["just below two", step, { actual: 109.999 }, 6],
    ["four steps", step, { actual: 120 }, 9],
    ["capped by the maximum", step, { actual: 500 }, 10],
    ["capped by its own limit", { ...step, parameters: { start: 5, per: 1, every: 0.05, maximum: 7 } }, { actual: 500 }, 7],
    ["a least score below the target", { ...step, parameters: { per: 1, every: 0.05, minimum: 2 } }, { actual: 1 }, 2],
    ["strictly over: exactly the target is not", { ...step, comparator: ">" }, { actual: 100 }, 0],
    ["no comparator: from the target on", (({ comparator: _none, ...rest }) => rest)(step), { actual: 100 }, 5],
    ["at most 100: 90 is two steps better", { ...step, comparator: "<=" }, { actual: 90 }, 7],
    ["at most 100: 101", { ...step, comparator: "<=" }, { actual: 101 }, 0],
    ["the unit's own target", step, { actual: 55, target: 50 }, 7],
    ["an exact third of a step is none", { ...step, target: 3, parameters: { per: 1, every: 0.1 } }, { actual: 3.29 }, 0],
    ["a target of 0 cannot be divided by", step, { actual: 5, target: 0 }, null as unknown as number],
  ])("%s", (_name, criterion, typed, expected) => {
    expect(pointsOf(criterion, typed)).toBe(expected);
  });
});

describe("R14: ranked among the units of the cluster", () => {
  const LIST = [60, 45, 30, 15, 0];
  function ranked(criterion: Partial<CriterionSketch>, actuals: readonly (number | null)[]): readonly (number | null)[] {
    const units = actuals.map((_, index) => `U${index}`);
    const book = bookOf({
      units,
      rubric: [{ code: "1", measure: "value", rule: "rank", maximum: 60, ...criterion }],
      entries: actuals.flatMap((actual, index) => (actual === null ? [] : [{ unit: `U${index}`, criterion: "1", actual }])),
    });
    const result = review(book, PERIOD);
    return units.map((unit) => {
      const { points } = scoreOf(book, result, unit, "1");
      return points === null ? null : points / 100;
    });
  }

  test.each<[string, Partial<CriterionSketch>, readonly (number | null)[], readonly (number | null)[]]>([
    ["the largest first", { parameters: { points: LIST } }, [7, 9, 8, 5, 6], [30, 60, 45, 0, 15]],
    ["ties share the better place", { parameters: { points: LIST } }, [9, 9, 8, 8, 1], [60, 60, 30, 30, 0]],
    ["the smallest first where less is better", { comparator: "<=", parameters: { points: LIST } }, [1, 2, 3, 4, 5], LIST],
    ["who has not reported takes no place", { parameters: { points: LIST } }, [7, null, 8, null, 6], [45, null, 60, null, 30]],
    ["without a list: in equal steps from M to 0", { maximum: 10 }, [5, 4, 3, 2, 1], [10, 7.5, 5, 2.5, 0]],
  ])("%s", (_name, criterion, actuals, expected) => {
    expect(ranked(criterion, actuals)).toEqual(expected);
  });

  test("a list shorter than the largest cluster is refused", () => {
    const rubric: readonly CriterionSketch[] = [{ code: "1", measure: "value", rule: "rank", parameters: { points: [10, 5] } }];
    const units = [
      ["A", "x"],
      ["B", "y"],
      ["C", "y"],
      ["D", "y"],
    ] as const;
    const result = review(bookOf({ units, rubric }), PERIOD);
    expect(findingList(result)).toContain("RANK_LIST_SHORT EmuRubric 0 parameters");
    expect(result.findings.find(({ code }) => code === "RANK_LIST_SHORT")!.params).toMatchObject({ places: 2, units: 3 });
  });

  test("clusters are ranked apart", () => {
    const book = bookOf({
      units: [
        ["A", "x"],
        ["B", "y"],
      ],
      rubric: [{ code: "1", measure: "value", rule: "rank", parameters: { points: [10] } }],
      entries: [
        { unit: "A", criterion: "1", actual: 1 },
        { unit: "B", criterion: "1", actual: 9 },
      ],
    });
    const result = review(book, PERIOD);
    expect(["A", "B"].map((unit) => scoreOf(book, result, unit, "1").points)).toEqual([1000, 1000]);
  });
});

describe("criteria put together from parts", () => {
  const mean: readonly CriterionSketch[] = [
    { code: "1", measure: "value", rule: "rank", maximum: 60, parameters: { points: [60, 45, 30] } },
    { code: "1.a", measure: "value", part: true },
    { code: "1.b", measure: "judgement", part: true },
    { code: "2", measure: "judgement", maximum: 40 },
  ];
  const row = (unit: string, criterion: string, typed: Partial<EntrySketch>): EntrySketch => ({ unit, criterion, ...typed });
  const judged = ["A", "B", "C"].map((unit) => row(unit, "2", { self: 40 }));

  function result(rubric: readonly CriterionSketch[], entries: readonly EntrySketch[], more: Partial<BookSketch> = {}) {
    const book = bookOf({ units: ["A", "B", "C"], rubric, entries, ...more });
    const done = review(book, PERIOD);
    return { book, done, points: ["A", "B", "C"].map((unit) => scoreOf(book, done, unit, "1").points) };
  }

  test("R14: the mean of several scores, then the place, then points", () => {
    const { points, done } = result(mean, [
      row("A", "1.a", { actual: 8 }),
      row("A", "1.b", { self: 9, appraised: 7 }),
      row("B", "1.a", { actual: 9 }),
      row("B", "1.b", { actual: 8 }),
      row("C", "1.a", { actual: 7 }),
      row("C", "1.b", { crossCheck: 8 }),
      ...judged,
    ]);
    expect(points).toEqual([4500, 6000, 4500]);
    expect(findingList(done)).toEqual(["TIE EmuUnits 0 unit"]);
  });

  test("a part that weighs twice", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "value", rule: "direct", maximum: 60 },
      { code: "1.a", measure: "value", part: true, parameters: { weight: 2 } },
      { code: "1.b", measure: "value", part: true },
    ];
    const { points } = result(rubric, [row("A", "1.a", { actual: 6 }), row("A", "1.b", { actual: 9 })]);
    expect(points).toEqual([700, null, null]);
  });

  test("a part that is missing: the criterion waits, and says for what", () => {
    const { points, done } = result(mean, [row("A", "1.a", { actual: 8 }), row("A", "1", { state: "not-reported" }), ...judged]);
    expect(points).toEqual([null, null, null]);
    expect(findingList(done)).toContain("PARTS_MISSING EmuEntries 1 -");
    expect(done.findings.find(({ code }) => code === "PARTS_MISSING")!.params).toMatchObject({
      unit: "A",
      criterion: "1",
      parts: ["1.b"],
    });
  });

  test.each<[string, readonly EntrySketch[], string, number | null]>([
    [
      "a part not assigned is left out of the mean",
      [row("A", "1.a", { state: "not-assigned" }), row("A", "1.b", { actual: 9 })],
      "reported",
      6000,
    ],
    [
      "no part assigned: the criterion is not",
      [row("A", "1.a", { state: "not-assigned" }), row("A", "1.b", { state: "not-assigned" })],
      "not-assigned",
      null,
    ],
    [
      "one not assigned, the other did not arise",
      [row("A", "1.a", { state: "not-assigned" }), row("A", "1.b", { state: "not-arisen" })],
      "not-arisen",
      null,
    ],
    ["a part that cannot be read", [row("A", "1.a", { state: "faulty" }), row("A", "1.b", { actual: 9 })], "faulty", null],
    [
      "the criterion itself marked as not assigned",
      [row("A", "1", { state: "not-assigned" }), row("A", "1.a", { actual: 9 }), row("A", "1.b", { actual: 9 })],
      "not-assigned",
      null,
    ],
    ["a blank part among the rows", [row("A", "1.a", { state: "not-reported" }), row("A", "1.b", { actual: 9 })], "not-reported", null],
  ])("%s", (_name, entries, state, points) => {
    const { book, done } = result(mean, [...entries, ...judged]);
    expect(scoreOf(book, done, "A", "1")).toMatchObject({ state, points });
  });

  test("an override keeps what the parts give beside it", () => {
    const { book, done } = result(mean, [
      row("A", "1.a", { actual: 8 }),
      row("A", "1.b", { actual: 8 }),
      row("A", "1", { state: "not-reported", appraised: 50, reason: "late report" }),
      ...judged,
    ]);
    expect(scoreOf(book, done, "A", "1")).toMatchObject({ points: 5000, computed: 6000, source: "appraised" });
  });

  test.each([
    ["actual", { actual: 8 }],
    ["numerator", { numerator: 8, denominator: 9 }],
  ])("a result typed where the parts give it (%s)", (column, typed) => {
    const { book, done } = result(mean, [row("A", "1", typed), row("A", "1.a", { actual: 8 }), ...judged]);
    expect(findingList(done)).toContain(`PARTS_AND_RESULT EmuEntries 0 ${column}`);
    expect(scoreOf(book, done, "A", "1").state).toBe("faulty");
  });

  test("ratios as parts: their own findings stand on their own rows", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "ratio", rule: "pass", comparator: ">=", target: 0.5, maximum: 10 },
      { code: "1.a", measure: "ratio", part: true },
      { code: "1.b", measure: "ratio", part: true },
    ];
    const { points, done } = result(rubric, [
      row("A", "1.a", { numerator: 1, denominator: 2 }),
      row("A", "1.b", { numerator: 0, denominator: 0 }),
      row("B", "1.a", { numerator: 3, denominator: 2 }),
      row("B", "1.b", { numerator: 1, denominator: 2 }),
    ]);
    expect(points).toEqual([1000, null, null]);
    expect(findingList(done)).toEqual([
      "NOT_REPORTED EmuEntries - -",
      "NUMERATOR_ABOVE_DENOMINATOR EmuEntries 2 numerator",
      "RANK_DEPENDS_ON_BLANKS EmuUnits 2 unit",
      "ZERO_OVER_ZERO EmuEntries 1 denominator",
    ]);
  });

  const counted: readonly CriterionSketch[] = [
    { code: "1", measure: "count", rule: "count", maximum: 50, parameters: { start: 50, minimum: 0 } },
    { code: "1.a", measure: "count", part: true, parameters: { per: -2 } },
    { code: "1.b", measure: "count", part: true, parameters: { per: -5.5 } },
  ];

  test.each([
    ["R25: a balance, and events of different weight", 3, 2, 3300],
    ["nothing happened", 0, 0, 5000],
    ["R11: never below the floor", 40, 0, 0],
  ])("%s", (_name, a, b, expected) => {
    const { points } = result(counted, [row("A", "1.a", { actual: a }), row("A", "1.b", { actual: b })]);
    expect(points[0]).toBe(expected);
  });

  test("deductions from nothing reach down to −M unless a floor is named", () => {
    const rubric = counted.map((criterion) => (criterion.code === "1" ? { ...criterion, maximum: 8, parameters: {} } : criterion));
    const { points } = result(rubric, [row("A", "1.a", { actual: 3 }), row("A", "1.b", { actual: 0 })]);
    expect(points[0]).toBe(-600);
    expect(result(rubric, [row("A", "1.a", { actual: 30 }), row("A", "1.b", { actual: 0 })]).points[0]).toBe(-800);
  });

  test.each([
    ["an event without points", { code: "1.b", measure: "count", part: true }, "VALUE_MISSING EmuRubric 2 parameters"],
    [
      "a ratio is not counted",
      { code: "1.b", measure: "ratio", part: true, parameters: { per: 1 } },
      "RULE_UNSUPPORTED EmuRubric 2 measure",
    ],
  ] as const)("a part that cannot be counted: %s", (_name, part, expected) => {
    const { done, points } = result([...counted.slice(0, 2), part], [row("A", "1.a", { actual: 3 })]);
    expect(findingList(done)).toContain(expected);
    expect(points[0]).toBeNull();
  });
});

describe("coefficients", () => {
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "1.1", self: 10 },
    { unit: "A", criterion: "1.2", self: 5 },
    { unit: "A", criterion: "2", self: 4 },
    { unit: "B", criterion: "1.1", self: 5 },
    { unit: "B", criterion: "1.2", self: 10 },
    { unit: "B", criterion: "2", self: 4 },
  ];
  function rubric(weights: Readonly<Record<string, number>>, maximum?: number): readonly CriterionSketch[] {
    return ["1", "1.1", "1.2", "2"].map((code) => ({
      code,
      ...(code === "1" ? (maximum === undefined ? {} : { maximum }) : { measure: "judgement" as const }),
      ...(weights[code] === undefined ? {} : { parameters: { weight: weights[code] } }),
    }));
  }
  function totals(weights: Readonly<Record<string, number>>) {
    const book = bookOf({ units: ["A", "B"], rubric: rubric(weights), entries });
    const done = review(book, PERIOD);
    const read = (unit: string) => {
      const { points, maximum, rank } = standingOf(book, done, unit);
      return [totalToNumber(points, done.totals.measuredIn), totalToNumber(maximum, done.totals.measuredIn), rank];
    };
    return { A: read("A"), B: read("B"), book, done };
  }

  test.each<[string, Readonly<Record<string, number>>, readonly (number | null)[], readonly (number | null)[]]>([
    ["none: a plain sum", {}, [19, 30, 1], [19, 30, 1]],
    ["one criterion counts twice", { "1.1": 2 }, [29, 40, 1], [24, 40, 2]],
    ["a group counts half", { "1": 0.5 }, [11.5, 20, 1], [11.5, 20, 1]],
    ["a group and a criterion in it: the product", { "1": 0.5, "1.2": 4 }, [19, 35, 2], [26.5, 35, 1]],
    ["hundredths are exact", { "1.1": 0.15, "1.2": 0.05, "2": 0.8 }, [4.95, 10, 1], [4.45, 10, 2]],
  ])("%s", (_name, weights, a, b) => {
    const { A, B } = totals(weights);
    expect([A, B]).toEqual([a, b]);
  });

  test("the points of a criterion stay its own", () => {
    const { book, done } = totals({ "1.1": 2 });
    expect(scoreOf(book, done, "A", "1.1")).toMatchObject({ points: 1000, maximum: 1000 });
  });

  test.each<[string, Readonly<Record<string, number>>, readonly string[]]>([
    ["parts of one that add up", { "1.1": 0.4, "1.2": 0.6 }, []],
    ["parts of one that do not", { "1.1": 0.4, "1.2": 0.5 }, ["WEIGHTS_SUM EmuRubric 0 parameters"]],
    ["hundredths that do not", { "1.1": 40, "1.2": 55 }, ["WEIGHTS_SUM EmuRubric 0 parameters"]],
    ["plain coefficients need add up to nothing", { "1.1": 1, "1.2": 3 }, []],
    ["one criterion has none: they are no parts of a whole", { "1.1": 0.4 }, []],
    ["at the top of the tree", { "1": 0.4, "2": 0.4 }, ["WEIGHTS_SUM EmuRubric - parameters"]],
  ])("%s", (_name, weights, expected) => {
    const { done } = totals(weights);
    expect(findingList(done).filter((line) => line.startsWith("WEIGHTS"))).toEqual(expected);
  });

  test("a group's maximum counts its criteria with their coefficients", () => {
    const book = bookOf({ units: ["A"], rubric: rubric({ "1.1": 2 }, 30), entries: [] });
    expect(findingList(review(book, PERIOD)).filter((line) => line.startsWith("PARENT"))).toEqual([]);
    const off = bookOf({ units: ["A"], rubric: rubric({ "1.1": 2 }, 20), entries: [] });
    expect(findingList(review(off, PERIOD))).toContain("PARENT_MAXIMUM EmuRubric 0 maximum");
  });

  test("coefficients that no whole numbers can stand for", () => {
    const { done, A } = totals({ "1.1": 1e-15, "1.2": 123456789012345 });
    expect(findingList(done).filter((line) => line.startsWith("WEIGHT_"))).toEqual(["WEIGHT_DIGITS EmuRubric 1 parameters"]);
    expect(A).toEqual([0, 0, null]);
  });

  test("a declared scale that the maxima do not add up to warns, and nothing is rescaled", () => {
    const book = bookOf({ units: ["A", "B"], rubric: rubric({}), entries, policy: { scale: exact(100) } });
    const done = review(book, PERIOD);
    expect(done.findings.find(({ code }) => code === "SCALE_DIFFERS")!.params).toMatchObject({ sum: exact(30) });
    expect(standingOf(book, done, "A").maximum).toBe(3000);
  });
});
