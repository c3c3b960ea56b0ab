/** Maxima, caps and floors are not rounded: only points are (docs/decisions/0014). */
import fc from "fast-check";
import { review } from "../../../src/core/review";
import { explainLeaf } from "../../../src/core/analysis/explain-leaf";
import { add, compare, equals, fraction, toDecimalText, ZERO, type Exact } from "../../../src/core/numbers/exact";
import { ROUNDING_MODES } from "../../../src/core/numbers/rounding-mode";
import { totalToExact } from "../../../src/core/model/points";
import { scaleOf } from "../../../src/core/scoring/scale";
import { bookOf, exact, findingList, PERIOD, type BookSketch, type CriterionSketch } from "../book-builder";

function sums(sketch: BookSketch) {
  const book = bookOf(sketch);
  const done = review(book, PERIOD);
  const shown = (total: number): string => toDecimalText(totalToExact(total, done.totals.measuredIn), 6);
  return {
    done,
    errors: findingList(done)
      .filter((line) => /^(NUMBER_|WEIGHT_)/.test(line))
      .map((line) => line.replace(" EmuRubric", ", row")),
    totals: done.standings.map(({ points, maximum, percent }) => [shown(points), shown(maximum), percent && toDecimalText(percent, 6)]),
    leaves: Array.from({ length: done.scores.length }, (_, cell) => {
      const points = done.scores.pointsAt(cell);
      return points === null ? null : toDecimalText(totalToExact(points, done.totals.pointsIn), 6);
    }),
  };
}

function judged(maxima: readonly number[], scores: readonly number[], policy: BookSketch["policy"] = {}): BookSketch {
  const rubric = maxima.map((maximum, index): CriterionSketch => ({ code: `${index + 1}`, measure: "judgement", maximum }));
  return { units: ["A"], rubric, entries: scores.map((self, index) => ({ unit: "A", criterion: `${index + 1}`, self })), policy };
}

describe("maxima with more decimals than points", () => {
  test("33.335 and 66.665 are 100, and full marks are all of it", () => {
    const { totals, leaves, errors } = sums(judged([33.335, 66.665], [33.335, 66.665]));
    expect([totals, leaves, errors]).toEqual([[["100", "100", "1"]], ["33.335", "66.665"], []]);
  });

  test("thirds of 100 are 100", () => {
    const third = 100 / 3;
    expect(sums(judged([third, third, third], [third, third, third])).totals).toEqual([["100", "100", "1"]]);
    expect(sums(judged([third, third, third], [third, 33.33, 10])).totals).toEqual([["76.663333", "100", "0.766633"]]);
  });

  test.each(ROUNDING_MODES)("%s: what is not at an end is rounded once, and never beyond it", (rounding) => {
    const { leaves } = sums(judged([33.335, 33.335, 33.335], [33.3349, 20.005, 33.335], { rounding }));
    const expected: Readonly<Record<typeof rounding, readonly string[]>> = {
      "half-up": ["33.33", "20.01", "33.335"],
      "half-even": ["33.33", "20", "33.335"],
      up: ["33.335", "20.01", "33.335"],
      down: ["33.33", "20", "33.335"],
      ceiling: ["33.335", "20.01", "33.335"],
      floor: ["33.33", "20", "33.335"],
    };
    expect(leaves).toEqual(expected[rounding]);
  });

  test("floors too: a deduction of all there is goes no further", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "count", rule: "count", maximum: 10, parameters: { start: 0, per: -2, minimum: -3.335, maximum: 0 } },
      { code: "2", measure: "judgement", maximum: 10 },
    ];
    const entries = [
      { unit: "A", criterion: "1", actual: 7 },
      { unit: "A", criterion: "2", self: 10 },
    ];
    expect(sums({ units: ["A"], rubric, entries }).leaves).toEqual(["-3.335", "10"]);
  });

  test("the smallest of a list of points is no floor: it is rounded like the others", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "rank", rule: "rank", maximum: 10.005, parameters: { points: [10.005, 3.336] } },
      {
        code: "2",
        rule: "bands",
        maximum: 10,
        parameters: {
          bands: [
            [8, null, 10],
            [null, null, 1.116],
          ],
        },
      },
    ];
    const entries = [
      { unit: "A", criterion: "1", actual: 1 },
      { unit: "B", criterion: "1", actual: 2 },
      { unit: "A", criterion: "2", actual: 9 },
      { unit: "B", criterion: "2", actual: 1 },
    ];
    expect(sums({ units: ["A", "B"], rubric, entries }).leaves).toEqual(["10.005", "10", "3.34", "1.12"]);
  });

  test("a cap of a pool is exact, with its coefficient", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 10 },
      { code: "2", maximum: 1.125, parameters: { bonus: true, weight: 2, minimum: -0.0005 } },
      { code: "2.1", measure: "judgement", maximum: 5, parameters: { minimum: -5 } },
    ];
    const entries = (self: number) => [
      { unit: "A", criterion: "1", self: 10 },
      { unit: "A", criterion: "2.1", self },
    ];
    expect(sums({ units: ["A"], rubric, entries: entries(4) }).totals).toEqual([["12.25", "10", "1.225"]]);
    expect(sums({ units: ["A"], rubric, entries: entries(-4) }).totals).toEqual([["9.999", "10", "0.9999"]]);
  });

  test("half of the maximum of a leader rule is points, so it is rounded", () => {
    const rubric: readonly CriterionSketch[] = [{ code: "1", rule: "leader", comparator: ">=", target: 10, maximum: 33.335 }];
    const entries = [
      { unit: "A", criterion: "1", actual: 10 },
      { unit: "B", criterion: "1", actual: 20 },
    ];
    expect(sums({ units: ["A", "B"], rubric, entries }).leaves).toEqual(["16.67", "33.335"]);
  });

  test("a knock-out minimum of 33.335 is reached by 33.335, and missed by 33.33", () => {
    const rubric: readonly CriterionSketch[] = [{ code: "1", measure: "judgement", maximum: 33.335, gate: true }];
    const entries = [
      { unit: "A", criterion: "1", self: 33.335 },
      { unit: "B", criterion: "1", self: 33.33 },
    ];
    const book = bookOf({ units: ["A", "B"], rubric, entries, awards: [{ id: "x", slots: 2 }] });
    const [outcome] = review(book, PERIOD).awards;
    const reasons = outcome!.verdicts.map(({ reasons: why }) =>
      why.filter(({ code }) => code === "GATE_FAILED").map(({ params }) => params["maximum"]),
    );
    expect(reasons[0]).toEqual([]);
    expect(reasons[1]!.map((maximum) => toDecimalText(maximum as Exact))).toEqual(["33.335"]);
  });

  test("explained as they are, and not as weighted", () => {
    const book = bookOf(judged([33.335, 66.665], [33.335, 20]));
    const steps = explainLeaf(book, review(book, PERIOD), 0, 0);
    expect(steps.map(({ code }) => code)).toEqual(["CRITERION", "RULE_DIRECT", "POINTS"]);
    expect(toDecimalText(steps[2]!.params["maximum"] as Exact)).toBe("33.335");
  });

  test("where all keep to the decimals of the policy, nothing is counted finer", () => {
    expect(scaleOf(bookOf(judged([10, 0.05, 33.33], []))).pointsIn).toEqual({ decimals: 2, divisor: 1 });
    expect(scaleOf(bookOf(judged([10, 0.005], []))).pointsIn).toEqual({ decimals: 2, divisor: 2 });
  });

  test("sums of maxima are exact, whatever they are", () => {
    const maximum = fc.tuple(fc.integer({ min: 1, max: 99_999 }), fc.constantFrom(1, 3, 7, 8, 100, 1000, 10_000));
    fc.assert(
      fc.property(fc.array(maximum, { minLength: 1, maxLength: 8 }), fc.constantFrom(...ROUNDING_MODES), (maxima, rounding) => {
        const values = maxima.map(([n, d]) => n / d);
        const { done } = sums(judged(values, values, { rounding }));
        const sum = values.map(exact).reduce(add, ZERO);
        const [standing] = done.standings;
        expect(equals(totalToExact(standing!.maximum, done.totals.measuredIn), sum)).toBe(true);
        expect(equals(standing!.percent!, fraction(1, 1)!)).toBe(true);
      }),
      { numRuns: 60 },
    );
  });

  test("nobody has more than all of it, and less is never more", () => {
    const score = fc.integer({ min: 0, max: 33_335 });
    fc.assert(
      fc.property(score, score, fc.constantFrom(...ROUNDING_MODES), (one, other, rounding) => {
        const { done } = sums(judged([33.335, 33.335], [one / 1000, other / 1000], { rounding }));
        const points = [0, 1].map((cell) => totalToExact(done.scores.pointsAt(cell)!, done.totals.pointsIn));
        expect(compare(points[0]!, exact(33.335))).toBeLessThanOrEqual(0);
        expect(Math.sign(compare(points[0]!, points[1]!)) * Math.sign(one - other)).toBeGreaterThanOrEqual(0);
      }),
      { numRuns: 60 },
    );
  });
});

describe("more digits than can be counted in", () => {
  const fine = 33.3333333333333;

  test("a maximum is named, and the others are scored", () => {
    const { errors, leaves } = sums(judged([1000.125, 1.00000000001, 2.00000000000003], [10.125, 1, 1]));
    expect(errors).toEqual(["NUMBER_TOO_FINE, row 2 maximum"]);
    expect(leaves).toEqual(["10.13", "1", null]);
  });

  test("fractions without a common denominator that could be counted in", () => {
    const maxima = [1 + 1 / 999_983, 1 + 1 / 999_979, 1 + 1 / 999_961];
    // The coarsest two are counted in.
    expect(sums(judged(maxima, [])).errors).toEqual(["NUMBER_TOO_FINE, row 0 maximum"]);
  });

  test("with coefficients that are fine too", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 1.0000001, parameters: { weight: 1e-13 } },
      { code: "2", measure: "judgement", maximum: 1, parameters: { weight: 3e-13 } },
    ];
    expect(sums({ units: ["A"], rubric }).errors).toEqual(["NUMBER_TOO_FINE, row 0 maximum"]);
  });

  test("points of a list that are too large are named as that", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "rank", rule: "rank", maximum: 10, parameters: { points: [10, -1e15] } },
      { code: "2", measure: "rank", rule: "rank", maximum: 10.001, parameters: { points: [10, -1e13] } },
    ];
    expect(sums({ units: ["A"], rubric }).errors).toEqual(["NUMBER_TOO_LARGE, row 0 parameters", "NUMBER_TOO_LARGE, row 1 parameters"]);
  });

  test("one of its parameters is named where the maximum is not to blame", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 1000.5 },
      { code: "2", measure: "judgement", maximum: 10, parameters: { maximum: fine } },
    ];
    expect(sums({ units: ["A"], rubric }).errors).toEqual(["NUMBER_TOO_FINE, row 1 parameters"]);
  });

  test.each<[string, number | undefined, number | undefined, string]>([
    ["cap", fine, undefined, "NUMBER_TOO_FINE, row 1 maximum"],
    ["floor", undefined, -fine, "NUMBER_TOO_FINE, row 1 parameters"],
  ])("nothing in a pool counts whose %s is not known", (_what, maximum, minimum, error) => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 1000.5 },
      { code: "2", maximum: maximum ?? null, parameters: { bonus: true, ...(minimum !== undefined && { minimum }) } },
      { code: "2.1", measure: "judgement", maximum: 5 },
    ];
    const entries = [
      { unit: "A", criterion: "1", self: 1 },
      { unit: "A", criterion: "2.1", self: 4 },
    ];
    const { errors, leaves } = sums({ units: ["A"], rubric, entries });
    expect([errors, leaves]).toEqual([[error], ["1", null]]);
  });

  test("a coefficient is named where it stands, once", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", parameters: { weight: 0.3333333333333 } },
      { code: "1.1", measure: "judgement", maximum: 1000, parameters: { weight: 0.5 } },
      { code: "1.2", measure: "judgement", maximum: 1000, parameters: { weight: 0.5 } },
    ];
    const { errors, leaves } = sums({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1.1", self: 1 }] });
    expect([errors, leaves]).toEqual([["WEIGHT_DIGITS, row 0 parameters"], [null, null]]);
  });

  test("so it is where they all together are too fine", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", maximum: 10, parameters: { weight: 0.33333333331 } },
      { code: "2", measure: "judgement", maximum: 10 },
      { code: "3", parameters: { weight: 0.123456789 } },
      { code: "3.1", measure: "judgement", maximum: 10, parameters: { weight: 0.987654321 } },
    ];
    expect(sums({ units: ["A"], rubric }).errors).toEqual(["WEIGHT_DIGITS, row 0 parameters"]);
  });

  test("a third typed with nine digits is fine, and so is one as a fraction", () => {
    for (const weight of [0.333333333, 1 / 3]) {
      const rubric = ["1", "2", "3"].map((code): CriterionSketch => ({ code, measure: "judgement", maximum: 10, parameters: { weight } }));
      expect(sums({ units: ["A"], rubric }).errors).toEqual([]);
    }
  });
});
