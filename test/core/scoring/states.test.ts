import type { EntryState } from "../../../src/core/model/ids";
import { review } from "../../../src/core/review";
import { bookOf, findingList, PERIOD, scoreOf, standingOf, type CriterionSketch, type EntrySketch } from "../book-builder";

const RUBRIC: readonly CriterionSketch[] = [
  { code: "1", measure: "ratio", rule: "leader", comparator: ">=", target: 0.5, maximum: 10 },
  { code: "2", measure: "judgement", rule: "direct", maximum: 990 },
];

/** Unit A has the entry under test for criterion 1, and 495 of 990 for criterion 2. */
function reviewed(entry: Omit<EntrySketch, "unit" | "criterion"> | null, blanks: "out" | "zero" = "out") {
  const entries: EntrySketch[] = [{ unit: "A", criterion: "2", self: 495 }];
  if (entry !== null) {
    entries.push({ unit: "A", criterion: "1", ...entry });
  }
  const book = bookOf({ units: ["A"], rubric: RUBRIC, entries, policy: { blanks } });
  const result = review(book, PERIOD);
  const score = scoreOf(book, result, "A", "1");
  const standing = standingOf(book, result, "A");
  return {
    state: score.state,
    points: score.points,
    own: [standing.points / 100, standing.maximum / 100],
    open: standing.open.map((index) => book.criteria[index]!.code),
    findings: findingList(result),
  };
}

describe("five states of an entry, each with its own effect on total and maximum", () => {
  type Case = {
    readonly entry: Omit<EntrySketch, "unit" | "criterion"> | null;
    readonly state: EntryState;
    readonly points: number | null;
    readonly own: readonly [points: number, maximum: number];
    readonly open: boolean;
    readonly findings: readonly string[];
  };
  const row = "EmuEntries 1";
  test.each<[string, Case]>([
    ["a result", { entry: { actual: 0.5 }, state: "reported", points: 500, own: [500, 1000], open: false, findings: [] }],
    ["a result of 0 is a result", { entry: { actual: 0 }, state: "reported", points: 0, own: [495, 1000], open: false, findings: [] }],
    [
      "a blank row is not zero",
      {
        entry: { state: "not-reported" },
        state: "not-reported",
        points: null,
        own: [495, 990],
        open: true,
        findings: [`NOT_REPORTED ${row} numerator`],
      },
    ],
    [
      "no row at all",
      {
        entry: null,
        state: "not-reported",
        points: null,
        own: [495, 990],
        open: true,
        findings: ["NOT_REPORTED EmuEntries - -"],
      },
    ],
    [
      "a target and a self-score are no result yet",
      {
        entry: { target: 0.6, self: 5 },
        state: "not-reported",
        points: null,
        own: [495, 990],
        open: true,
        findings: [`NOT_REPORTED ${row} numerator`],
      },
    ],
    [
      "R8, not assigned: 1000 − 10 = 990",
      {
        entry: { state: "not-assigned" },
        state: "not-assigned",
        points: null,
        own: [495, 990],
        open: false,
        findings: [],
      },
    ],
    [
      "not assigned with a result typed beside it: the mark wins",
      {
        entry: { state: "not-assigned", actual: 0.9 },
        state: "not-assigned",
        points: null,
        own: [495, 990],
        open: false,
        findings: [`STATE_CONTRADICTION ${row} state`],
      },
    ],
    ["did not arise", { entry: { state: "not-arisen" }, state: "not-arisen", points: null, own: [495, 990], open: false, findings: [] }],
    [
      "did not arise, 0 of 0",
      {
        entry: { state: "not-arisen", numerator: 0, denominator: 0 },
        state: "not-arisen",
        points: null,
        own: [495, 990],
        open: false,
        findings: [],
      },
    ],
    [
      "did not arise, and yet 3 of 4",
      {
        entry: { state: "not-arisen", numerator: 3, denominator: 4 },
        state: "not-arisen",
        points: null,
        own: [495, 990],
        open: false,
        findings: [`STATE_CONTRADICTION ${row} state`],
      },
    ],
    [
      "0/0 did not arise and is never 100 %",
      {
        entry: { numerator: 0, denominator: 0 },
        state: "not-arisen",
        points: null,
        own: [495, 990],
        open: false,
        findings: [`ZERO_OVER_ZERO ${row} denominator`],
      },
    ],
    [
      "0/0 with points claimed for it",
      {
        entry: { numerator: 0, denominator: 0, self: 10 },
        state: "not-arisen",
        points: null,
        own: [495, 990],
        open: false,
        findings: [`STATE_CONTRADICTION ${row} state`, `ZERO_OVER_ZERO ${row} denominator`],
      },
    ],
    [
      "R10, no target but a result: the maximum counts",
      {
        entry: { state: "no-target", actual: 0.3 },
        state: "no-target",
        points: 1000,
        own: [505, 1000],
        open: false,
        findings: [],
      },
    ],
    [
      "no target and no result yet",
      {
        entry: { state: "no-target" },
        state: "not-reported",
        points: null,
        own: [495, 990],
        open: true,
        findings: [`NOT_REPORTED ${row} numerator`],
      },
    ],
    [
      "what cannot be read is out and open",
      {
        entry: { state: "faulty", actual: 0.9 },
        state: "faulty",
        points: null,
        own: [495, 990],
        open: true,
        findings: [],
      },
    ],
    [
      "an error in the result makes it faulty",
      {
        entry: { numerator: 5, denominator: 4 },
        state: "faulty",
        points: null,
        own: [495, 990],
        open: true,
        findings: [`NUMERATOR_ABOVE_DENOMINATOR ${row} numerator`],
      },
    ],
  ])("%s", (_name, { entry, open, ...expected }) => {
    expect(reviewed(entry)).toEqual({ ...expected, open: open ? ["1"] : [], own: [...expected.own] });
  });

  test("a closing review counts what is not reported as 0 of its maximum, and nothing is open", () => {
    expect(reviewed(null, "zero")).toMatchObject({ state: "not-reported", points: 0, own: [495, 1000], open: [] });
    expect(reviewed({ self: 5 }, "zero")).toMatchObject({
      state: "not-reported",
      points: 0,
      own: [495, 1000],
      open: [],
    });
  });

  test("a closing review never counts what cannot be read as 0", () => {
    expect(reviewed({ state: "faulty" }, "zero")).toMatchObject({ points: null, own: [495, 990], open: ["1"] });
  });
});

test("a unit for which nothing counts has no percentage and no rank, which is not the last rank", () => {
  const rubric = [{ code: "1", measure: "judgement" as const, rule: "direct" as const, maximum: 10 }];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "1", self: 0 },
    { unit: "B", criterion: "1", state: "not-assigned" },
  ];
  const book = bookOf({ units: ["A", "B", "C"], rubric, entries });
  const { standings } = review(book, PERIOD);
  expect(standings.map(({ rank }) => rank)).toEqual([1, null, null]);
  expect(standings.map(({ percent }) => percent === null)).toEqual([false, true, true]);
  expect([standings[1]!.lowest, standings[2]!.lowest === null]).toEqual([null, false]);
});

test("entries of other periods do not count", () => {
  const entry = { unit: "A", criterion: "1", actual: 0.9, period: "2016" };
  const book = bookOf({ units: ["A"], rubric: RUBRIC, entries: [entry] });
  expect(scoreOf(book, review(book, PERIOD), "A", "1").state).toBe("not-reported");
  expect(scoreOf(book, review(book, "2016"), "A", "1").state).toBe("reported");
});

test("of two rows for one cell the first counts", () => {
  const entries = [0.25, 0.9].map((actual) => ({ unit: "A", criterion: "1", actual }));
  const book = bookOf({ units: ["A"], rubric: RUBRIC, entries });
  expect(scoreOf(book, review(book, PERIOD), "A", "1").points).toBe(250);
});

describe("an appraisal of computed points", () => {
  const pass = { code: "1", measure: "value", rule: "pass", comparator: ">=", target: 5, maximum: 10 } as const;
  function scored(typed: Omit<EntrySketch, "unit" | "criterion">, layers?: readonly ("self" | "appraised")[]) {
    const book = bookOf({
      units: ["A"],
      rubric: [pass],
      entries: [{ unit: "A", criterion: "1", ...typed }],
      policy: layers === undefined ? {} : { layers },
    });
    const result = review(book, PERIOD);
    const { points, computed, source, state } = scoreOf(book, result, "A", "1");
    return { points, computed, source, state, findings: findingList(result).map((line) => line.split(" ")[0]) };
  }

  test.each([
    [
      "with a reason it counts, and the computed points stay beside it (R33)",
      { actual: 4, appraised: 8, reason: "late report accepted" },
      { points: 800, computed: 0, source: "appraised", state: "reported", findings: [] },
    ],
    [
      "without a reason the computed points stand",
      { actual: 4, appraised: 8 },
      { points: 0, computed: 0, source: "rule", state: "reported", findings: ["OVERRIDE_WITHOUT_REASON"] },
    ],
    [
      "blanks are no reason",
      { actual: 4, appraised: 8, reason: "  " },
      { points: 0, computed: 0, source: "rule", state: "reported", findings: ["OVERRIDE_WITHOUT_REASON"] },
    ],
    [
      "the same points need none",
      { actual: 6, appraised: 10 },
      { points: 1000, computed: 1000, source: "rule", state: "reported", findings: [] },
    ],
    [
      "without a result it counts with a reason",
      { appraised: 8, reason: "seen on the spot" },
      { points: 800, computed: null, source: "appraised", state: "reported", findings: [] },
    ],
    [
      "without a result and a reason nothing is known",
      { appraised: 8 },
      {
        points: null,
        computed: null,
        source: null,
        state: "not-reported",
        findings: ["NOT_REPORTED", "OVERRIDE_WITHOUT_REASON"],
      },
    ],
    [
      "a self-score is a claim",
      { actual: 4, self: 10 },
      { points: 0, computed: 0, source: "rule", state: "reported", findings: ["SELF_DIFFERS"] },
    ],
    [
      "a claim that rounds to the computed points agrees",
      { actual: 6, self: 9.999 },
      { points: 1000, computed: 1000, source: "rule", state: "reported", findings: [] },
    ],
    [
      "a cross-check is a claim, too",
      { actual: 4, crossCheck: 10 },
      { points: 0, computed: 0, source: "rule", state: "reported", findings: ["CROSS_CHECK_DIFFERS"] },
    ],
    [
      "a cross-check that agrees",
      { actual: 6, crossCheck: 10 },
      { points: 1000, computed: 1000, source: "rule", state: "reported", findings: [] },
    ],
    [
      "a cross-check that an appraisal has replaced",
      { actual: 4, crossCheck: 10, appraised: 8, reason: "seen on the spot" },
      { points: 800, computed: 0, source: "appraised", state: "reported", findings: [] },
    ],
    [
      "trap 7: a claim above the maximum is an error",
      { actual: 4, self: 11 },
      { points: null, computed: null, source: null, state: "faulty", findings: ["SCORE_OUT_OF_RANGE"] },
    ],
  ])("%s", (_name, typed, expected) => {
    expect(scored(typed)).toEqual(expected);
  });

  test("a policy without appraisals does not look at them", () => {
    expect(scored({ actual: 4, appraised: 8, reason: "why" }, ["self"])).toMatchObject({
      points: 0,
      findings: ["SCORE_UNUSED"],
    });
  });
});

describe("who leads (leader rule and R10)", () => {
  const leader = { code: "1", measure: "value", rule: "leader", comparator: ">=", target: 10, maximum: 10 } as const;
  function result(entries: readonly EntrySketch[], units: readonly (string | readonly [string, string])[]) {
    const book = bookOf({ units, rubric: [leader], entries });
    const done = review(book, PERIOD);
    return book.units.map(({ name }) => {
      const { points, leader: index } = scoreOf(book, done, name, "1");
      return [points, index === null ? null : book.units[index]!.name];
    });
  }

  test("all who tie for the lead get the maximum, and lead themselves", () => {
    const entries = [20, 20, 15, 10, 5].map((actual, i) => ({ unit: "ABCDE"[i]!, criterion: "1", actual }));
    expect(result(entries, [..."ABCDE"])).toEqual([
      [1000, "A"],
      [1000, "B"],
      [750, "A"],
      [500, "A"],
      [250, "A"],
    ]);
  });

  test("nobody leads when nobody exceeds", () => {
    const entries = [10, 5].map((actual, i) => ({ unit: "AB"[i]!, criterion: "1", actual }));
    expect(result(entries, ["A", "B"])).toEqual([
      [500, null],
      [250, null],
    ]);
  });

  test("e is compared exactly: 3/7 above is more than 0.428571428571428 above", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", target: 7, actual: 10 },
      { unit: "B", criterion: "1", target: 1, actual: 1.42857142857142 },
    ];
    expect(result(entries, ["A", "B"])).toEqual([
      [1000, "A"],
      [1000, "A"],
    ]);
    const done = bookOf({ units: ["A", "B"], rubric: [leader], entries });
    expect(scoreOf(done, review(done, PERIOD), "B", "1").leader).toBe(0);
  });

  test("the leader is looked for within the cluster", () => {
    const entries = [20, 15, 12].map((actual, i) => ({ unit: "ABC"[i]!, criterion: "1", actual }));
    const units = [
      ["A", "one"],
      ["B", "two"],
      ["C", "two"],
    ] as const;
    expect(result(entries, units)).toEqual([
      [1000, "A"],
      [1000, "B"],
      [700, "B"],
    ]);
  });

  test("trap 8: one late unit is neither leader nor zero, and what is faulty leads nobody", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", actual: 15 },
      { unit: "C", criterion: "1", actual: 90, state: "faulty" },
    ];
    expect(result(entries, ["A", "B", "C"])).toEqual([
      [1000, "A"],
      [null, null],
      [null, null],
    ]);
  });

  test("units without a target have a leader of their own, who may tie", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", actual: 20 },
      { unit: "B", criterion: "1", actual: 150, state: "no-target" },
      { unit: "C", criterion: "1", actual: 150, state: "no-target" },
      { unit: "D", criterion: "1", actual: 75, state: "no-target" },
    ];
    expect(result(entries, [..."ABCD"])).toEqual([
      [1000, "A"],
      [1000, "B"],
      [1000, "C"],
      [500, "B"],
    ]);
  });

  test("an overridden result still leads the others", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", actual: 20, appraised: 1, reason: "see minutes" },
      { unit: "B", criterion: "1", actual: 15 },
    ];
    expect(result(entries, ["A", "B"])).toEqual([
      [100, "A"],
      [750, "A"],
    ]);
  });
});
