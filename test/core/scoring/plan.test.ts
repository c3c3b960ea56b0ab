/** What one entry of a criterion can come to before anything is typed, and how large a number of points may be. */
import { toNumber } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { scaleOf } from "../../../src/core/scoring/scale";
import { planLeaves, scaledWithin } from "../../../src/core/scoring/rubric/plan";
import { largestPoints } from "../../../src/core/scoring/scale";
import { countScale } from "../../../src/core/rules/count";
import { noTarget } from "../../../src/core/rules/no-target";
import { pointsRange } from "../../../src/core/rules/rules";
import { leaderPoints } from "../../../src/core/rules/leader";
import { ratioPoints } from "../../../src/core/rules/ratio";
import { bookOf, exact, findingList, PERIOD, scoreOf, type CriterionSketch, type EntrySketch } from "../book-builder";

function criterionOf(sketch: Omit<CriterionSketch, "code">, parts: readonly CriterionSketch[] = []) {
  return bookOf({ units: ["A"], rubric: [{ code: "1", ...sketch }, ...parts] }).criteria[0]!;
}

describe("the least and the most points of one entry", () => {
  const POINTS = [12, 5, 8];
  const BANDS = [
    [90, null, 12],
    [80, null, -2],
    [null, null, 1],
  ] as const;

  test.each<[string, Omit<CriterionSketch, "code">, readonly [least: number, most: number]]>([
    ["pass", { rule: "pass" }, [0, 10]],
    ["ratio, whatever its limits say", { rule: "ratio", parameters: { minimum: 1, maximum: 5 } }, [0, 10]],
    ["leader", { rule: "leader", parameters: { points: POINTS } }, [0, 10]],
    ["direct", { rule: "direct" }, [0, 10]],
    ["direct within limits", { rule: "direct", parameters: { minimum: -3, maximum: 5 } }, [-3, 5]],
    ["direct, with the parameters of other rules", { rule: "direct", parameters: { points: POINTS, bands: BANDS } }, [0, 10]],
    ["a rank without a list", { rule: "rank", parameters: { minimum: 1 } }, [0, 10]],
    ["a rank by a list: from its least to M", { rule: "rank", parameters: { points: POINTS } }, [5, 10]],
    ["bands: from the least to the most, and M", { rule: "bands", parameters: { bands: BANDS } }, [-2, 12]],
    ["bands without any", { rule: "bands", parameters: { minimum: 1, maximum: 2 } }, [10, 10]],
    ["step", { rule: "step" }, [0, 10]],
    ["step without a maximum", { rule: "step", maximum: null }, [0, 0]],
    ["step within limits", { rule: "step", parameters: { minimum: 2, maximum: 7 } }, [2, 7]],
    ["count: a bonus for each", { rule: "count", parameters: { per: 2 } }, [0, 10]],
    ["count: a deduction for each, from nothing", { rule: "count", parameters: { per: -2 } }, [-10, 10]],
    ["count: a deduction for each, from a balance", { rule: "count", parameters: { per: -2, start: 10 } }, [0, 10]],
    ["count: nothing for each", { rule: "count", parameters: { per: 0 } }, [0, 10]],
    ["count without what each is worth", { rule: "count" }, [0, 10]],
    ["count within limits", { rule: "count", parameters: { per: -2, minimum: -4, maximum: 3 } }, [-4, 3]],
  ])("%s", (_what, sketch, expected) => {
    const { least, most } = pointsRange(criterionOf(sketch));
    expect([toNumber(least), toNumber(most)]).toEqual(expected);
  });

  test("a count of parts: each has its own points, so all together are worth 1 each and may reach down to −M", () => {
    const criterion = criterionOf({ rule: "count" }, [{ code: "1.a", part: true, parameters: { per: -1 } }]);
    const { start, per, minimum, maximum } = countScale(criterion);
    expect([start, per, minimum, maximum].map(toNumber)).toEqual([0, 1, -10, 10]);
    const { minimum: floor } = countScale(
      criterionOf({ rule: "count", parameters: { start: 5 } }, [{ code: "1.a", part: true, parameters: { per: -1 } }]),
    );
    expect(toNumber(floor)).toBe(0);
  });
});

describe("how large a number of points may be", () => {
  test.each([
    [0, Number.MAX_SAFE_INTEGER],
    [1, Number.MAX_SAFE_INTEGER],
    [2, (Number.MAX_SAFE_INTEGER - 1) / 2],
    [1000, 9_007_199_254_740],
  ])("of %i criteria: %d", (leaves, largest) => {
    expect(largestPoints(leaves)).toBe(largest);
  });

  test.each<[points: number, leaves: number, weight: number, scaled: number | null]>([
    [100, 1, 1, 10_000],
    [90_071_992_547_409, 1, 1, 9_007_199_254_740_900],
    [90_071_992_547_410, 1, 1, null],
    [45_035_996_273_704, 2, 1, 4_503_599_627_370_400],
    [45_035_996_273_705, 2, 1, null],
    [45_035_996_273_704, 1, 2, 4_503_599_627_370_400],
    [45_035_996_273_705, 1, 2, null],
    [-45_035_996_273_705, 1, 2, null],
    [1e15, 1, 1, null],
  ])("%d of %i criteria, counted %i times: %p", (points, leaves, weight, scaled) => {
    expect(scaledWithin(exact(points), { decimals: 2, divisor: 1 }, leaves, weight)).toBe(scaled);
  });

  test("the very largest", () => {
    const largest = { big: true, n: BigInt(Number.MAX_SAFE_INTEGER), d: 1n } as const;
    expect(scaledWithin(largest, { decimals: 0, divisor: 1 }, 1, 1)).toBe(Number.MAX_SAFE_INTEGER);
  });
});

describe("the plan of a criterion", () => {
  function planOf(sketch: Omit<CriterionSketch, "code">, policy = {}) {
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", ...sketch }], policy });
    return planLeaves(book, new Set(), scaleOf(book))[0]!;
  }

  test("half of the maximum, rounded once", () => {
    expect(planOf({ rule: "leader", maximum: 5.01 }).scaledHalf).toBe(251);
    expect(planOf({ rule: "leader", maximum: 1e-17 }).scaledHalf).toBe(0);
    expect(planOf({ rule: "leader", maximum: 9e15 }).scaledHalf).toBe(0);
  });

  test.each<[string, Omit<CriterionSketch, "code">, boolean]>([
    ["as always", {}, true],
    ["without a maximum", { maximum: null }, false],
    ["with a maximum of 0", { maximum: 0 }, true],
    ["with a maximum below 0", { maximum: -1 }, false],
    ["with one too large", { maximum: 1e15 }, false],
    ["with a least score too large", { parameters: { minimum: -1e15 } }, false],
  ])("its range is known %s: %p", (_what, sketch, known) => {
    expect(planOf(sketch).rangeKnown).toBe(known);
  });

  test("once a fault is put right, anything from 0 to the maximum may come of it", () => {
    const limits = { minimum: 2, maximum: 5 };
    expect(planOf({ parameters: limits }).counted).toEqual({ maximum: 1000, least: 200, most: 500 });
    expect(planOf({ parameters: limits, faulty: true }).counted).toEqual({ maximum: 1000, least: 0, most: 1000 });
    const wide = { minimum: -2, maximum: 15 };
    expect(planOf({ parameters: wide, faulty: true }).counted).toEqual({ maximum: 1000, least: -200, most: 1500 });
  });

  test.each<[string, Omit<CriterionSketch, "code">, boolean]>([
    ["no measure", { measure: null }, true],
    ["no maximum", { maximum: null }, true],
    ["all there", {}, false],
  ])("%s: faulty %p", (_what, sketch, faulty) => {
    expect(planOf(sketch).faulty).toBe(faulty);
  });
});

describe("points of the leader rule between ½·M and M", () => {
  const SAFE = Number.MAX_SAFE_INTEGER;
  test.each<[string, number, readonly [number, number], readonly [number, number], string]>([
    ["nothing done", 10, [0, 1], [2, 1], "0/1"],
    ["below the target", 10, [1, 2], [2, 1], "5/2"],
    ["just the target", 10, [1, 1], [2, 1], "5/1"],
    ["half of the way", 10, [3, 2], [2, 1], "15/2"],
    ["at the head", 10, [2, 1], [2, 1], "10/1"],
    ["a third of the way", 10, [4, 3], [2, 1], "20/3"],
    [
      "numbers whose products are too long",
      10,
      [SAFE, SAFE - 1],
      [SAFE - 1, SAFE - 3],
      `${15n * BigInt(SAFE) - 25n}/${2n * BigInt(SAFE) - 2n}`,
    ],
  ])("%s", (_what, maximum, [n, d], [leadN, leadD], expected) => {
    const points = leaderPoints(exact(maximum), { big: false, n, d }, { big: false, n: leadN, d: leadD });
    const [top, bottom] = expected.split("/").map(BigInt) as [bigint, bigint];
    expect(BigInt(points.n) * bottom).toBe(top * BigInt(points.d));
  });

  test("small numbers stay small, whatever is multiplied", () => {
    const small = leaderPoints(exact(10), { big: false, n: 3, d: 2 }, { big: false, n: 2, d: 1 });
    expect(small).toEqual({ big: false, n: 30, d: 4 });
  });
});

test.each([
  ["no one has a result above 0", 5, null, 0],
  ["nothing done", 0, 8, 0],
  ["below nothing", -1, 8, 0],
  ["half of the largest", 4, 8, 5],
  ["the largest", 8, 8, 10],
])("R10, no target: %s", (_what, actual, largest, expected) => {
  const book = bookOf({ units: ["A"], rubric: [{ code: "1", rule: "ratio" }] });
  const plan = planLeaves(book, new Set(), scaleOf(book))[0]!;
  const points = noTarget.points(plan, exact(actual), largest === null ? null : exact(largest));
  expect(toNumber(points)).toBe(expected);
});

test.each([
  [1, exact(1.5), false, 10],
  [0, exact(1), false, 10],
  [-1, exact(0.5), false, 5],
  [-1, exact(-0.5), false, 0],
  [-1, null, false, 0],
  [1, exact(0.5), true, 5],
  [0, exact(1), true, 10],
  [-1, exact(2), true, 10],
])("ratio rule: difference %i, attainment %j, less is better %p: %d", (difference, attainment, less, expected) => {
  expect(toNumber(ratioPoints(exact(10), difference, attainment, less))).toBe(expected);
});

describe("an increase", () => {
  function scored(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>) {
    const entries = [{ unit: "A", criterion: "1", ...typed }];
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", measure: "increase", maximum: 10, ...criterion }], entries });
    const done = review(book, PERIOD);
    return { score: scoreOf(book, done, "A", "1"), found: findingList(done) };
  }

  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, number | null, readonly string[]]>([
    ["over a year without any: more is more", { rule: "pass" }, { actual: 3, baseline: 0 }, 1000, []],
    ["over a year without any: none again", { rule: "pass" }, { actual: 0, baseline: 0 }, 0, []],
    ["over a year without any, against a target of 0", { rule: "pass", target: 0 }, { actual: 3, baseline: 0 }, 1000, []],
    ["against the unit's own target of 0", { rule: "pass", target: 0.5 }, { actual: 3, baseline: 0, target: 0 }, 1000, []],
    [
      "over a year without any, by a tenth",
      { rule: "pass", target: 0.1 },
      { actual: 3, baseline: 0 },
      null,
      ["BASELINE_ZERO EmuEntries 0 baseline"],
    ],
    [
      "the unit's own target of a tenth",
      { rule: "pass", target: 0 },
      { actual: 3, baseline: 0, target: 0.1 },
      null,
      ["BASELINE_ZERO EmuEntries 0 baseline"],
    ],
    ["as a proportion", { rule: "ratio", target: 0.1 }, { actual: 3, baseline: 0 }, null, ["BASELINE_ZERO EmuEntries 0 baseline"]],
    ["over a year with some", { rule: "pass" }, { actual: 3, baseline: 2 }, 1000, []],
    ["less than the year before", { rule: "pass" }, { actual: 1, baseline: 2 }, 0, []],
  ])("%s", (_what, criterion, typed, points, found) => {
    const result = scored(criterion, typed);
    expect([result.score.points, result.found]).toEqual([points, found]);
  });
});
