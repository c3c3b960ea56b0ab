import { equals, fraction, toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import type { Comparator, Rule } from "../../../src/core/model/ids";
import { bandPoints } from "../../../src/core/rules/bands";
import { noTargetPoints } from "../../../src/core/rules/no-target";
import { passPoints } from "../../../src/core/rules/pass";
import { rankPoints } from "../../../src/core/rules/rank";
import type { Lead } from "../../../src/core/rules/rule";
import { wayOf } from "../../../src/core/rules/rules";
import { planLeaves } from "../../../src/core/scoring/rubric/plan";
import { scaleOf } from "../../../src/core/scoring/scale";
import { bookOf, exact, PERIOD, scoreOf, type CriterionSketch, type EntrySketch } from "../book-builder";

function points(criterion: Omit<CriterionSketch, "code">, entry: Omit<EntrySketch, "unit" | "criterion">, units = ["A"]) {
  const rubric = [{ code: "1", ...criterion }];
  const book = bookOf({ units, rubric, entries: [{ unit: "A", criterion: "1", ...entry }] });
  const score = scoreOf(book, review(book, PERIOD), "A", "1");
  return score.points === null ? null : score.points / 100;
}

describe("ratio rule: M·min(1, A/T), less is better M·min(1, T/A)", () => {
  test.each([
    ["half of the target", ">=", 100, 50, 5],
    ["at the target", ">=", 100, 100, 10],
    ["beyond the target", ">=", 100, 250, 10],
    ["nothing done", ">=", 100, 0, 0],
    ["below nothing never costs points", ">=", 100, -20, 0],
    ["a third, rounded", ">=", 90, 30, 3.33],
    ["less is better: twice as many", "<=", 10, 20, 5],
    ["less is better: as many", "<=", 10, 10, 10],
    ["less is better: none", "<=", 10, 0, 10],
    ["less is better: none allowed, none there", "<=", 0, 0, 10],
    ["less is better: none allowed, one there", "<=", 0, 1, 0],
    ["strictly less, at the limit: not met, all points", "<", 10, 10, 10],
  ] as const)("%s", (_name, comparator, target, actual, expected) => {
    expect(points({ measure: "value", rule: "ratio", comparator, target, maximum: 10 }, { actual })).toBe(expected);
  });
});

describe("count rule: start + per · n, clamped (R11, R17, R23, R25)", () => {
  test.each([
    ["points for each", { per: 2 }, 3, 6],
    ["at most the maximum", { per: 2 }, 30, 10],
    ["a stated maximum", { per: 2, maximum: 5 }, 30, 5],
    ["a deduction from nothing", { per: -2 }, 3, -6],
    ["a deduction from nothing reaches down to −M", { per: -2 }, 30, -10],
    ["a stated minimum", { per: -2, minimum: -4 }, 30, -4],
    ["R25: a balance that events eat up", { start: 10, per: -2 }, 3, 4],
    ["the balance ends at 0", { start: 10, per: -2 }, 30, 0],
    ["no event", { per: 2 }, 0, 0],
  ] as const)("%s", (_name, parameters, actual, expected) => {
    expect(points({ measure: "count", rule: "count", parameters, maximum: 10 }, { actual })).toBe(expected);
  });
});

describe("external rank to points (R13)", () => {
  test.each([
    [1, 60],
    [2, 45],
    [3, 30],
    [4, 15],
    [5, 0],
  ])("rank %i of 5 units with M = 60: %i", (actual, expected) => {
    expect(points({ measure: "rank", rule: "rank", maximum: 60 }, { actual }, ["A", "B", "C", "D", "E"])).toBe(expected);
  });

  test("among as many as the denominator says", () => {
    expect(points({ measure: "rank", rule: "rank", maximum: 62 }, { actual: 2, denominator: 63 })).toBe(61);
  });

  test.each([
    [1, 60],
    [3, 25],
    [4, null],
  ])("a list of points 60|40|25: rank %i gives %p", (actual, expected) => {
    const criterion = { measure: "rank", rule: "rank", maximum: 60, parameters: { points: [60, 40, 25] } } as const;
    expect(points(criterion, { actual }, ["A", "B", "C", "D", "E"])).toBe(expected);
  });

  test("a rank behind the last, or among something that is no number of units, is no result", () => {
    const criterion = { measure: "rank", rule: "rank", maximum: 60 } as const;
    expect(points(criterion, { actual: 2 })).toBeNull();
    expect(points(criterion, { actual: 1, denominator: 2.5 })).toBeNull();
    expect(points(criterion, { actual: 1, denominator: 0 })).toBeNull();
    expect(rankPoints(exact(60), exact(7), 5, undefined)).toBeNull();
  });

  test("the only one is first", () => {
    expect(points({ measure: "rank", rule: "rank", maximum: 60 }, { actual: 1 })).toBe(60);
  });
});

describe("direct entry: the latest layer that is filled in counts (R12, R33)", () => {
  test.each([
    ["self-score alone", { self: 7 }, 7, "self"],
    ["the cross-check replaces it", { self: 7, crossCheck: 6.5 }, 6.5, "cross-check"],
    ["the appraisal replaces both, though it is lower (trap 12)", { self: 9, crossCheck: 8, appraised: 5 }, 5, "appraised"],
    ["a plain result where no layer is filled in", { actual: 4 }, 4, "rule"],
    ["an appraisal of 0 is a score", { self: 9, appraised: 0 }, 0, "appraised"],
    ["rounded by the policy", { self: 6.665 }, 6.67, "self"],
  ] as const)("%s", (_name, typed, expected, source) => {
    const entries = [{ unit: "A", criterion: "1", ...typed }];
    const rubric = [{ code: "1", measure: "judgement" as const, rule: "direct" as const, maximum: 10 }];
    const book = bookOf({ units: ["A"], rubric, entries });
    const score = scoreOf(book, review(book, PERIOD), "A", "1");
    expect([score.points! / 100, score.source]).toEqual([expected, source]);
  });

  test("another order of layers is another result", () => {
    const rubric = [{ code: "1", measure: "judgement" as const, rule: "direct" as const, maximum: 10 }];
    const entries = [{ unit: "A", criterion: "1", self: 9, appraised: 5 }];
    const book = bookOf({ units: ["A"], rubric, entries, policy: { layers: ["appraised", "self"] } });
    expect(scoreOf(book, review(book, PERIOD), "A", "1").points).toBe(900);
  });

  test("a judged score compared with a target", () => {
    const rubric = [
      {
        code: "1",
        measure: "judgement" as const,
        rule: "direct" as const,
        maximum: 10,
        comparator: ">=" as const,
        target: 8,
      },
    ];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", self: 7 }] });
    expect(scoreOf(book, review(book, PERIOD), "A", "1").met).toBe(false);
  });

  test("a measured value beside judged points", () => {
    const rubric = [{ code: "1", measure: "ratio" as const, rule: "direct" as const, maximum: 10 }];
    const judged = { unit: "A", criterion: "1", self: 8, numerator: 9, denominator: 10 };
    const book = bookOf({ units: ["A"], rubric, entries: [judged] });
    const score = scoreOf(book, review(book, PERIOD), "A", "1");
    expect([score.points, toDecimalText(score.actual!)]).toEqual([800, "0.9"]);
  });

  test.each([
    ["without a measured value the points stand", { self: 8 }, 800, "reported"],
    ["without points a measured value is not enough", { actual: 0.9 }, null, "not-reported"],
    ["a measured value that cannot be right", { self: 8, numerator: 11, denominator: 10 }, null, "faulty"],
    ["0/0", { self: 8, numerator: 0, denominator: 0 }, null, "not-arisen"],
    ["the mark that there is no target", { self: 8, state: "no-target" }, 800, "no-target"],
  ] as const)("ratio beside judged points: %s", (_name, typed, expected, state) => {
    const rubric = [{ code: "1", measure: "ratio" as const, rule: "direct" as const, maximum: 10 }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", ...typed }] });
    const score = scoreOf(book, review(book, PERIOD), "A", "1");
    expect([score.points, score.state]).toEqual([expected, state]);
  });
});

describe("units without a target (R10, M = 10)", () => {
  test.each([
    [150, "10"],
    [100, "6.666667"],
    [75, "5"],
    [0, "0"],
    [-5, "0"],
  ])("%d against the largest, 150", (actual, expected) => {
    expect(toDecimalText(noTargetPoints(exact(10), exact(actual), exact(150)), 6)).toBe(expected);
  });

  test("when nobody has anything, nobody gets anything", () => {
    expect(points({ measure: "value", rule: "leader", comparator: ">=" }, { state: "no-target", actual: 0 })).toBe(0);
    expect(points({ measure: "value", rule: "leader", comparator: ">=" }, { state: "no-target", actual: -1 })).toBe(0);
  });

  test.each([
    ["count", { measure: "count", rule: "count", parameters: { per: 1 } }, { actual: 3 }, 3],
    ["pass: among the units without a target", { measure: "value", rule: "pass", comparator: ">=" }, { actual: 3 }, 10],
  ] as const)("%s", (_name, criterion, typed, expected) => {
    expect(points(criterion, { state: "no-target", ...typed })).toBe(expected);
  });
});

describe("one rule for one value", () => {
  function planOf(rule: Rule) {
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", rule }] });
    return planLeaves(book, new Set(), scaleOf(book))[0]!;
  }

  test("no band holds anything where there is none", () => {
    expect(bandPoints(exact(4), [], null)).toBeNull();
  });

  test.each<[string, number | null, Comparator | null, number]>([
    ["more is asked for, and is there", 1, ">=", 10],
    ["without a comparator nobody passes", 1, null, 0],
    ["what is not compared does not pass", null, ">=", 0],
  ])("pass: %s", (_what, difference, comparator, expected) => {
    expect(equals(passPoints(exact(10), difference, comparator), exact(expected))).toBe(true);
  });

  test.each([
    ["gives the maximum to whoever exceeds", fraction(3, 2), 10],
    ["gives nothing where there is nothing to compare", null, 0],
  ])("the leader rule without anybody ahead %s", (_what, own, expected) => {
    const plan = planOf("leader");
    const way = wayOf(plan, "reported") as Lead<unknown>;
    expect(equals(way.points(plan, own, null), exact(expected))).toBe(true);
  });
});
