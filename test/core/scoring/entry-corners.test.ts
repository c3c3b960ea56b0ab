/** Entries beside a mark, ranks among a number that is none, scores beyond the limits: each told once, at its own cell. */
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type CriterionSketch, type EntrySketch } from "../book-builder";

function found(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>, more = {}): readonly unknown[] {
  const book = bookOf({
    units: ["A"],
    rubric: [{ code: "1", maximum: 10, ...criterion }],
    entries: [{ unit: "A", criterion: "1", ...typed }],
    ...more,
  });
  return review(book, PERIOD).findings.map(({ code, place, params }) => [code, place.column, params]);
}

const A1 = { unit: "A", criterion: "1" };

describe("beside a mark that says there is no result", () => {
  test.each<[Partial<EntrySketch>, boolean]>([
    [{}, false],
    [{ target: 5 }, false],
    [{ numerator: 0, denominator: 0 }, false],
    [{ actual: 0 }, true],
    [{ self: 0 }, true],
    [{ crossCheck: 0 }, true],
    [{ appraised: 0 }, true],
    [{ numerator: 1 }, true],
    [{ denominator: 1 }, true],
  ])("%j: a contradiction %p", (typed, isTold) => {
    for (const state of ["not-arisen", "not-assigned"] as const) {
      const expected = isTold ? [["STATE_CONTRADICTION", "state", { ...A1, state }]] : [];
      expect(found({ measure: "ratio" }, { state, ...typed })).toEqual(expected);
    }
  });

  test.each<[Partial<EntrySketch>, boolean]>([
    [{}, false],
    [{ self: 5 }, true],
    [{ crossCheck: 5 }, true],
    [{ appraised: 5, reason: "r" }, true],
  ])("0 of 0 did not arise; %j beside it is a contradiction: %p", (typed, isTold) => {
    const criterion = { measure: "ratio", rule: "pass", comparator: ">=", target: 0.5 } as const;
    const findings = found(criterion, { numerator: 0, denominator: 0, ...typed });
    expect(findings.filter((one) => (one as readonly unknown[])[0] === "STATE_CONTRADICTION")).toEqual(
      isTold ? [["STATE_CONTRADICTION", "state", { ...A1, state: "not-arisen" }]] : [],
    );
  });
});

describe("a rank from outside", () => {
  const rank = { measure: "rank", rule: "rank" } as const;
  test.each<[Partial<EntrySketch>, readonly string[]]>([
    [{ actual: 1, denominator: 5 }, []],
    [{ actual: 5, denominator: 5 }, []],
    [{ actual: 6, denominator: 5 }, ["NUMERATOR_ABOVE_DENOMINATOR"]],
    [{ actual: 1, denominator: 0 }, ["NOT_WHOLE"]],
    [{ actual: 1, denominator: -1 }, ["NOT_WHOLE"]],
    [{ actual: 1, denominator: 2.5 }, ["NOT_WHOLE"]],
    [{ actual: 1 }, []],
    [{ actual: 2 }, ["NUMERATOR_ABOVE_DENOMINATOR"]],
  ])("%j: %p", (typed, codes) => {
    expect(found(rank, typed).map((one) => (one as readonly unknown[])[0])).toEqual(codes);
  });
});

describe("scores beyond what the criterion can give", () => {
  const range = { minimum: { big: false, n: 0, d: 1 }, maximum: { big: false, n: 10, d: 1 } };
  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, string | null]>([
    ["the result of a judgement", { measure: "judgement" }, { actual: 11 }, "actual"],
    ["a plain value that is its own score", { measure: "value" }, { actual: 11 }, "actual"],
    ["a value that only is judged by", { measure: "count" }, { actual: 11, self: 5 }, null],
    ["a computed criterion's result", { measure: "value", rule: "pass", comparator: ">=", target: 1 }, { actual: 11 }, null],
    ["its self-score", { measure: "value", rule: "pass", comparator: ">=", target: 1 }, { actual: 5, self: 11 }, "self"],
    ["its cross-check", { measure: "value", rule: "pass", comparator: ">=", target: 1 }, { actual: 5, crossCheck: 11 }, "cross-check"],
    ["its appraisal", { measure: "value", rule: "pass", comparator: ">=", target: 1 }, { actual: 5, appraised: -1 }, "appraised"],
    ["the limits themselves", { measure: "judgement" }, { self: 0, crossCheck: 10, appraised: 10 }, null],
  ])("%s", (_what, criterion, typed, column) => {
    expect(found(criterion, typed).filter((one) => (one as readonly unknown[])[0] === "SCORE_OUT_OF_RANGE")).toEqual(
      column === null ? [] : [["SCORE_OUT_OF_RANGE", column, { ...A1, ...range }]],
    );
  });
});

describe("self-score and appraisal apart", () => {
  const policy = { differenceLimit: { big: false, n: 1, d: 1 } } as const;
  test.each<[Partial<EntrySketch>, boolean]>([
    [{ self: 5, appraised: 5 }, false],
    [{ self: 5, appraised: 6 }, false],
    [{ self: 5, appraised: 6.01 }, true],
    [{ self: 6.01, appraised: 5 }, true],
    [{ self: 6.01, appraised: 5, reason: "seen" }, false],
    [{ self: 6.01, appraised: 5, reason: "  " }, true],
    [{ self: 6.01 }, false],
  ])("%j: explained is asked for %p", (typed, isTold) => {
    const codes = found({ measure: "judgement" }, typed, { policy }).map((one) => (one as readonly unknown[])[0]);
    expect(codes.includes("DIFFERENCE_UNEXPLAINED")).toBe(isTold);
  });
});

test("what is not reported is named with unit and criterion, where it is to be typed", () => {
  expect(found({ measure: "judgement" }, { state: "not-reported" })).toEqual([["NOT_REPORTED", "self", A1]]);
  const pass = { measure: "value", rule: "pass", comparator: ">=", target: 1 } as const;
  expect(found(pass, { state: "not-reported" })).toEqual([["NOT_REPORTED", "actual", A1]]);
});

test("there is no score before the first and behind the last cell", () => {
  const book = bookOf({ units: ["A", "B"], rubric: [{ code: "1" }, { code: "2" }] });
  const { scores } = review(book, PERIOD);
  expect([-1, -2, -4, 4, 5, 0.5, Number.NaN].map((cell) => scores.at(cell))).toEqual(Array(7).fill(undefined));
  expect([0, 1, 2, 3].map((cell) => [scores.at(cell)?.unit, scores.at(cell)?.criterion, scores.at(cell)?.entry])).toEqual([
    [0, 0, null],
    [0, 1, null],
    [1, 0, null],
    [1, 1, null],
  ]);
});
