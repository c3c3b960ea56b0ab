import { toDecimalText } from "../../../src/core/numbers/exact";
import type { Measure } from "../../../src/core/model/ids";
import { measureEntry, type Measurable } from "../../../src/core/scoring/entries/measure";
import { exact } from "../book-builder";

type Typed = { readonly [Column in keyof Measurable]?: number };

function measured(measure: Measure, typed: Typed, againstZero = false): string {
  const columns = ["numerator", "denominator", "actual", "baseline"] as const;
  const entry = Object.fromEntries(columns.map((name) => [name, typed[name] === undefined ? null : exact(typed[name])]));
  const result = measureEntry(entry as Measurable, measure, againstZero);
  return typeof result === "string" ? result : toDecimalText(result, 6);
}

test.each<[string, Measure, Typed, string]>([
  ["a plain value", "value", { actual: 12.5 }, "12.5"],
  ["a plain value may be 0", "value", { actual: 0 }, "0"],
  ["a plain value may be negative", "value", { actual: -2 }, "-2"],
  ["nothing typed", "value", {}, "blank"],
  ["a judgement", "judgement", { actual: 7 }, "7"],
  ["no judgement yet", "judgement", {}, "blank"],

  ["9 of 10", "ratio", { numerator: 9, denominator: 10 }, "0.9"],
  ["none of 10", "ratio", { numerator: 0, denominator: 10 }, "0"],
  ["a ratio typed as its fraction", "ratio", { actual: 0.9 }, "0.9"],
  ["a ratio typed as 100 %", "ratio", { actual: 1 }, "1"],
  ["share of members rated good", "share", { numerator: 95, denominator: 100 }, "0.95"],
  ["trap 2: 75 typed where 75 % is meant", "ratio", { actual: 75 }, "PERCENT_SCALE"],
  ["a negative ratio", "ratio", { actual: -0.1 }, "NEGATIVE"],
  ["no ratio yet", "ratio", {}, "blank"],
  ["0/0 did not arise", "ratio", { numerator: 0, denominator: 0 }, "ZERO_OVER_ZERO"],
  ["3/0", "ratio", { numerator: 3, denominator: 0 }, "DENOMINATOR_ZERO"],
  ["trap 7: 11 of 10", "ratio", { numerator: 11, denominator: 10 }, "NUMERATOR_ABOVE_DENOMINATOR"],
  ["a numerator alone", "ratio", { numerator: 9 }, "RESULT_INCOMPLETE"],
  ["a denominator alone", "ratio", { denominator: 9 }, "RESULT_INCOMPLETE"],
  ["a denominator beside a typed ratio", "ratio", { denominator: 9, actual: 0.5 }, "RESULT_INCOMPLETE"],
  ["a negative numerator", "ratio", { numerator: -1, denominator: 10 }, "NEGATIVE"],
  ["a negative denominator", "ratio", { numerator: 1, denominator: -10 }, "NEGATIVE"],
  ["5/6 beside 83 %: as people round it, the quotient counts", "ratio", { numerator: 5, denominator: 6, actual: 0.83 }, "0.833333"],
  ["5/6 beside 83.33 %", "ratio", { numerator: 5, denominator: 6, actual: 0.8333 }, "0.833333"],
  ["5/6 beside a formula's 0.833333333333333", "ratio", { numerator: 5, denominator: 6, actual: 5 / 6 }, "0.833333"],
  ["5/6 beside 80 %", "ratio", { numerator: 5, denominator: 6, actual: 0.8 }, "ACTUAL_DIFFERS"],
  ["5/6 beside 84 %", "ratio", { numerator: 5, denominator: 6, actual: 0.84 }, "ACTUAL_DIFFERS"],
  ["5/6 beside 83.34 %", "ratio", { numerator: 5, denominator: 6, actual: 0.8334 }, "ACTUAL_DIFFERS"],

  ["R27: 200 → 190 is 5 % down", "reduction", { baseline: 200, actual: 190 }, "0.05"],
  ["a rise is a negative reduction", "reduction", { baseline: 200, actual: 210 }, "-0.05"],
  ["down to nothing", "reduction", { baseline: 200, actual: 0 }, "1"],
  ["trap 11: no baseline", "reduction", { actual: 190 }, "BASELINE_MISSING"],
  ["trap 11: baseline 0", "reduction", { baseline: 0, actual: 3 }, "BASELINE_ZERO"],
  ["a negative baseline", "reduction", { baseline: -1, actual: 3 }, "NEGATIVE"],
  ["a negative result against a baseline", "reduction", { baseline: 3, actual: -1 }, "NEGATIVE"],
  ["only the baseline is no result", "reduction", { baseline: 200 }, "blank"],
  ["R28: 0.8 → 0.9 is an eighth up", "increase", { baseline: 0.8, actual: 0.9 }, "0.125"],
  ["a rate as numerator and denominator against last year's", "increase", { baseline: 0.8, numerator: 9, denominator: 10 }, "0.125"],
  ["its 0/0", "increase", { baseline: 0.8, numerator: 0, denominator: 0 }, "ZERO_OVER_ZERO"],
  ["an increase with a target over a baseline of 0", "increase", { baseline: 0, actual: 3 }, "BASELINE_ZERO"],

  ["three events", "count", { actual: 3 }, "3"],
  ["no event", "count", { actual: 0 }, "0"],
  ["not counted yet", "count", {}, "blank"],
  ["trap 7: a negative count", "count", { actual: -1 }, "NEGATIVE"],
  ["half an event", "count", { actual: 1.5 }, "NOT_WHOLE"],
  ["an external rank", "rank", { actual: 2 }, "2"],
  ["a rank of 0", "rank", { actual: 0 }, "NEGATIVE"],
  ["half a rank", "rank", { actual: 1.5 }, "NOT_WHOLE"],
])("%s", (_name, measure, typed, expected) => {
  expect(measured(measure, typed)).toBe(expected);
});

test("an increase without a target over a baseline of 0 keeps its sign only", () => {
  expect(measured("increase", { baseline: 0, actual: 3 }, true)).toBe("3");
  expect(measured("increase", { baseline: 0, actual: 0 }, true)).toBe("0");
});

test("a reduction over a baseline of 0 is never known", () => {
  expect(measured("reduction", { baseline: 0, actual: 0 }, true)).toBe("BASELINE_ZERO");
});

test("whole numbers of any size are whole", () => {
  expect(measured("count", { actual: 1e20 })).toBe("100000000000000000000");
});
