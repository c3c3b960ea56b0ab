/** A criterion put together from parts, one unit at a time: which parts are asked, and what its entry then says. */
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type CriterionSketch, type EntrySketch } from "../book-builder";

const RUBRIC: readonly CriterionSketch[] = [
  { code: "1", measure: "value", rule: "direct", maximum: 60 },
  { code: "1.a", measure: "value", part: true },
  { code: "1.b", measure: "value", part: true },
  { code: "2", measure: "judgement", maximum: 40 },
];

function row(criterion: string, typed: Partial<EntrySketch> = {}): EntrySketch {
  return { unit: "A", criterion, ...typed };
}

function composed(entries: readonly EntrySketch[], rubric = RUBRIC) {
  const book = bookOf({ units: ["A", "B"], rubric, entries });
  const whole = book.entries.filter(({ criterion }) => criterion === 0);
  return { book, whole, found: book.findings.map(({ code, place, params }) => [code, place.row, place.column, params]) };
}

test("an entry that nobody typed stands in no row and says nothing but its result", () => {
  expect(composed([row("1.a", { actual: 8 }), row("1.b", { actual: 9 })]).whole).toEqual([
    {
      row: null,
      period: PERIOD,
      unit: 0,
      criterion: 0,
      state: "reported",
      target: null,
      numerator: null,
      denominator: null,
      actual: { big: false, n: 17, d: 2 },
      baseline: null,
      self: null,
      crossCheck: null,
      appraised: null,
      reason: "",
      evidence: "",
      note: "",
    },
  ]);
});

test("only units and periods with a row of the criterion or of a part get one", () => {
  const { whole } = composed([
    row("2", { self: 5 }),
    { unit: "B", criterion: "1.a", actual: 1, period: "2018" },
    { unit: "B", criterion: "2", self: 5 },
  ]);
  expect(whole.map(({ unit, period, state }) => [unit, period, state])).toEqual([[1, "2018", "not-reported"]]);
});

test.each<[string, readonly EntrySketch[], string, readonly unknown[]]>([
  ["no part there: nothing is missing yet", [row("1", { state: "not-reported" })], "not-reported", []],
  [
    "all parts there, all of them blank",
    [row("1.a", { state: "not-reported" }), row("1.b", { state: "not-reported" })],
    "not-reported",
    [],
  ],
  [
    "one part blank",
    [row("1.a", { actual: 8 }), row("1.b", { state: "not-reported" })],
    "not-reported",
    [["PARTS_MISSING", 1, "actual", { unit: "A", criterion: "1", parts: ["1.b"] }]],
  ],
  [
    "one part without a row, where the criterion has one",
    [row("1", { state: "not-reported" }), row("1.b", { actual: 8 })],
    "not-reported",
    [["PARTS_MISSING", 0, null, { unit: "A", criterion: "1", parts: ["1.a"] }]],
  ],
  [
    "the criterion faulty itself",
    [row("1", { state: "faulty", actual: 5 }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })],
    "faulty",
    [],
  ],
  [
    "the criterion did not arise",
    [row("1", { state: "not-arisen", actual: 5 }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })],
    "not-arisen",
    [
      ["STATE_CONTRADICTION", 1, "state", { unit: "A", criterion: "1.a", state: "not-arisen" }],
      ["STATE_CONTRADICTION", 2, "state", { unit: "A", criterion: "1.b", state: "not-arisen" }],
    ],
  ],
  [
    "the criterion was not assigned, and neither part says anything else",
    [row("1", { state: "not-assigned" }), row("1.a", { state: "not-reported" })],
    "not-assigned",
    [],
  ],
  [
    "a part that was not assigned, with a result",
    [row("1.a", { actual: 8 }), row("1.b", { state: "not-assigned", actual: 3 })],
    "reported",
    [["STATE_CONTRADICTION", 1, "state", { unit: "A", criterion: "1.b", state: "not-assigned" }]],
  ],
  [
    "scores, a target and a baseline on a part that is measured",
    [row("1.a", { actual: 8, self: 1, crossCheck: 2, appraised: 3, target: 4, baseline: 5 }), row("1.b", { actual: 8 })],
    "reported",
    [
      ["VALUE_UNUSED", 0, "baseline", { unit: "A", criterion: "1.a", measure: "value" }],
      ["VALUE_UNUSED", 0, "target", { unit: "A", criterion: "1.a", measure: "value" }],
      ["SCORE_UNUSED", 0, "self", { unit: "A", criterion: "1.a" }],
      ["SCORE_UNUSED", 0, "cross-check", { unit: "A", criterion: "1.a" }],
      ["SCORE_UNUSED", 0, "appraised", { unit: "A", criterion: "1.a" }],
    ],
  ],
  [
    "a result typed beside the parts",
    [row("1", { actual: 5 }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })],
    "faulty",
    [["PARTS_AND_RESULT", 0, "actual", { unit: "A", criterion: "1" }]],
  ],
  [
    "only a denominator typed beside the parts",
    [row("1", { denominator: 5 }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })],
    "faulty",
    [["PARTS_AND_RESULT", 0, "numerator", { unit: "A", criterion: "1" }]],
  ],
  [
    "only a numerator",
    [row("1", { numerator: 5 }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })],
    "faulty",
    [["PARTS_AND_RESULT", 0, "numerator", { unit: "A", criterion: "1" }]],
  ],
  ["a unit without a target", [row("1", { state: "no-target" }), row("1.a", { actual: 8 }), row("1.b", { actual: 8 })], "no-target", []],
])("%s", (_what, entries, state, found) => {
  const result = composed(entries);
  expect([result.whole.map((entry) => entry.state), result.found]).toEqual([[state], found]);
});

describe("a part that is judged", () => {
  const rubric = RUBRIC.map((criterion) => (criterion.code === "1.b" ? { ...criterion, measure: "judgement" as const } : criterion));
  test.each<[string, Partial<EntrySketch>, string]>([
    ["by its latest score", { self: 9, crossCheck: 8, appraised: 7, actual: 2 }, "7"],
    ["by its self-score", { self: 9, actual: 2 }, "9"],
    ["by its result, where no layer has one", { actual: 2 }, "2"],
  ])("%s; scores of a measured part are not looked at", (_what, typed, expected) => {
    const { whole } = composed([row("1.a", { actual: 1, appraised: 50 }), row("1.b", typed)], rubric);
    expect(whole[0]?.actual && toDecimalText(whole[0].actual)).toBe(toDecimalText({ big: false, n: 1 + Number(expected), d: 2 }));
  });
});

test("what is wrong with a part is told, and what was found before is not forgotten", () => {
  const ratio = RUBRIC.map((criterion) => (criterion.part ? { ...criterion, measure: "ratio" as const } : criterion));
  const { found, whole, book } = composed(
    [row("1.a", { numerator: 3, denominator: 2 }), row("1.b", { numerator: 0, denominator: 0 })],
    ratio,
  );
  expect(found.map(([code, at]) => [code, at])).toEqual([
    ["NUMERATOR_ABOVE_DENOMINATOR", 0],
    ["ZERO_OVER_ZERO", 1],
  ]);
  expect(whole[0]?.state).toBe("faulty");
  expect(review(book, PERIOD).findings.map(({ code }) => code)).toEqual(
    expect.arrayContaining(["NUMERATOR_ABOVE_DENOMINATOR", "ZERO_OVER_ZERO"]),
  );
});
