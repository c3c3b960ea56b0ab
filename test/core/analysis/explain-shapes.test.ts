/** Explanations of the rule shapes that need more than one number. */
import { explain, type Step } from "../../../src/core/analysis/explain";
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { explainLines } from "../../../src/text/explanations/explain";
import { bookOf, PERIOD, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

function line({ code, params }: Step): string {
  const shown = Object.entries(params).map(([name, value]) => {
    const isExact = typeof value === "object" && "big" in value;
    return `${name}=${isExact ? toDecimalText(value, 4) : Array.isArray(value) ? value.join("+") : String(value)}`;
  });
  return [code, ...shown].join(" ");
}

function explained(rubric: readonly CriterionSketch[], entries: readonly EntrySketch[], more: Partial<BookSketch> = {}) {
  const book = bookOf({ units: ["A", "B", "C"], rubric, entries, ...more });
  const found = explain(book, review(book, PERIOD), 0, 0);
  return { steps: found.slice(1).map(line), vi: explainLines(found, "vi"), en: explainLines(found, "en") };
}

const row = (unit: string, criterion: string, typed: Partial<EntrySketch>): EntrySketch => ({ unit, criterion, ...typed });

test("bands: which one", () => {
  const rubric: readonly CriterionSketch[] = [
    {
      code: "1",
      measure: "ratio",
      rule: "bands",
      maximum: 10,
      parameters: {
        bands: [
          [0.9, null, 10],
          [0.8, null, 8],
        ],
      },
    },
  ];
  const { steps, vi, en } = explained(rubric, [row("A", "1", { numerator: 17, denominator: 20 })]);
  expect(steps).toEqual([
    "INPUT_RATIO numerator=17 denominator=20",
    "MEASURED measure=ratio actual=0.85",
    "RULE_BANDS measure=ratio actual=0.85 points=8",
    "POINTS points=8 maximum=10",
    "LOST lost=2 maximum=10",
  ]);
  expect([vi[3], en[3]]).toEqual(["Kết quả 85% thuộc bậc được 8 điểm.", "The result 85% lies in the band of 8 points."]);
});

test.each<[string, number, readonly string[]]>([
  ["over the target", 120, ["TARGET_EXCEEDED", "ATTAINMENT attainment=1.2", "RULE_STEP start=2 per=1 every=0.05 maximum=10 points=6"]],
  ["below it", 90, ["TARGET_NOT_MET", "ATTAINMENT attainment=0.9", "RULE_STEP_BELOW maximum=10 points=0"]],
])("steps %s", (_name, actual, expected) => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "value", rule: "step", target: 100, parameters: { start: 2, per: 1, every: 0.05 } },
  ];
  const { steps, vi } = explained(rubric, [row("A", "1", { actual })]);
  expect(steps.slice(2, 5)).toEqual(expected);
  expect(vi.join(" ")).toContain(actual > 100 ? "thêm 1 điểm cho mỗi 5% vượt chỉ tiêu" : "Chưa đạt chỉ tiêu: 0 điểm.");
});

test.each<[string, CriterionSketch["parameters"], string]>([
  ["with a list", { points: [9, 5, 1] }, "RULE_RANK_LIST rank=2 maximum=9 points=5"],
  ["without one", {}, "RULE_RANK rank=2 among=3 maximum=9 points=4.5"],
])("a place among the units of the cluster, %s", (_name, parameters, expected) => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "value", rule: "rank", maximum: 9, parameters: parameters ?? {} },
    { code: "1.a", measure: "value", part: true },
    { code: "1.b", measure: "value", part: true },
  ];
  const of = (unit: string, a: number, b: number) => [row(unit, "1.a", { actual: a }), row(unit, "1.b", { actual: b })];
  const { steps, en } = explained(rubric, [...of("A", 4, 6), ...of("B", 9, 9), ...of("C", 1, 2)]);
  expect(steps).toEqual([
    "INPUT_PARTS criteria=1.a+1.b measure=value actual=5",
    expected,
    expect.stringContaining("POINTS"),
    expect.stringContaining("LOST"),
  ]);
  expect(en[1]).toBe("Mean of the parts 1.a and 1.b: 5.");
});

test("other clusters and units without a result take no place", () => {
  const rubric: readonly CriterionSketch[] = [{ code: "1", measure: "value", rule: "rank", maximum: 9 }];
  const { steps } = explained(rubric, [row("A", "1", { actual: 4 }), row("C", "1", { actual: 9 })], {
    units: ["A", "B", ["C", "two"]],
  });
  expect(steps).toContain("RULE_RANK rank=1 among=2 maximum=9 points=9");
});

test("events of several kinds", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "count", rule: "count", maximum: 50, parameters: { start: 50, minimum: 0 } },
    { code: "1.a", measure: "count", part: true, parameters: { per: -2 } },
    { code: "1.b", measure: "count", part: true, parameters: { per: -5 } },
  ];
  const { steps } = explained(rubric, [row("A", "1.a", { actual: 3 }), row("A", "1.b", { actual: 1 })]);
  expect(steps.slice(0, 2)).toEqual([
    "INPUT_PARTS_SUM criteria=1.a+1.b measure=value actual=-11",
    "RULE_COUNT_PARTS start=50 worth=-11 minimum=0 maximum=50 points=39",
  ]);
});

test("a coefficient, and what the points count with it", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement", maximum: 10, parameters: { weight: 1.5 } },
    { code: "2", measure: "judgement", maximum: 10 },
  ];
  const { steps, vi } = explained(rubric, [row("A", "1", { self: 7 })]);
  expect(steps).toContain("WEIGHTED weight=1.5 points=10.5");
  expect(vi).toContain("Hệ số 1,5: tính 10,5 điểm vào tổng.");
});

test("a bonus lies outside the maximum, and nothing is lost by it", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement", maximum: 10, parameters: { bonus: true } },
    { code: "2", measure: "judgement", maximum: 10 },
  ];
  const { steps } = explained(rubric, [row("A", "1", { self: 7 })]);
  expect(steps.slice(-2)).toEqual(["POINTS points=7 maximum=0", "BONUS points=7"]);
});

test.each<[string, CriterionSketch, Partial<EntrySketch>, string]>([
  [
    "100 % of 100 %",
    { code: "1", measure: "ratio", rule: "pass", comparator: ">=", target: 1 },
    { numerator: 3, denominator: 3 },
    "TARGET_MET",
  ],
  ["no event where none may be", { code: "1", measure: "count", rule: "pass", comparator: "<=", target: 0 }, { actual: 0 }, "TARGET_MET"],
  ["exactly what was to be hit", { code: "1", measure: "value", rule: "pass", comparator: "=", target: 4 }, { actual: 4 }, "TARGET_MET"],
  ["more than the target", { code: "1", measure: "value", rule: "pass", comparator: ">=", target: 4 }, { actual: 5 }, "TARGET_EXCEEDED"],
  ["an increase without a target", { code: "1", measure: "increase", rule: "pass" }, { actual: 5, baseline: 4 }, "TARGET_EXCEEDED"],
])("exceeded is never said of exactly met: %s", (_what, criterion, typed, code) => {
  const { steps } = explained([criterion], [row("A", "1", typed)]);
  expect(
    steps
      .filter((step) => step.startsWith("TARGET_"))
      .map((step) => step.split(" ")[0])
      .slice(-1),
  ).toEqual([code]);
});
