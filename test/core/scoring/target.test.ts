import { COMPARATORS, type Comparator, type Measure } from "../../../src/core/model/ids";
import { review } from "../../../src/core/review";
import { bookOf, exact, PERIOD, scoreOf, type EntrySketch } from "../book-builder";
import { RULES, targetProblem } from "../../../src/core/rules/rules";
import { cannotBeExceeded, isExceeded } from "../../../src/core/rules/target";

function passScore(comparator: Comparator, target: number, entry: Omit<EntrySketch, "unit" | "criterion">, measure: Measure) {
  const rubric = [{ code: "1", measure, rule: "pass" as const, comparator, target, maximum: 10 }];
  const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", ...entry }] });
  return scoreOf(book, review(book, PERIOD), "A", "1");
}

describe("every comparator at, just below and just above its target (S0 GT 75 %, S3 GE 75 %)", () => {
  test.each([
    [">", 75, false],
    [">", 74.999999, false],
    [">", 75.000001, true],
    [">=", 75, true],
    [">=", 74.999999, false],
    [">=", 75.000001, true],
    ["=", 75, true],
    ["=", 74.999999, false],
    ["=", 75.000001, false],
    ["<=", 75, true],
    ["<=", 74.999999, true],
    ["<=", 75.000001, false],
    ["<", 75, false],
    ["<", 74.999999, true],
    ["<", 75.000001, false],
  ] as const)("%s 75 with %p: %p", (comparator, actual, met) => {
    const score = passScore(comparator, 75, { actual }, "value");
    expect([score.met, score.points]).toEqual([met, met ? 1000 : 0]);
  });

  test.each([
    ["3 of 4 is exactly 75 %, not above", ">", 0.75, 3, 4, false],
    ["3 of 4 is 75 % or more", ">=", 0.75, 3, 4, true],
    ["90 of 100 is not above 90 %", ">", 0.9, 90, 100, false],
    ["90 of 100 is 90 % or more", ">=", 0.9, 90, 100, true],
    ["89.996 % is not above 90 %, though it prints as 90.00", ">", 0.9, 22499, 25000, false],
    ["89.996 % is not even 90 %", ">=", 0.9, 22499, 25000, false],
    ["29 of 100 against 29 %: a float would say below", ">=", 0.29, 29, 100, true],
    ["7 of 25 against 28 %", ">=", 0.28, 7, 25, true],
  ] as const)("%s", (_name, comparator, target, numerator, denominator, met) => {
    expect(passScore(comparator, target, { numerator, denominator }, "ratio").met).toBe(met);
  });
});

describe("met and exceeded are two questions", () => {
  test.each([
    ["above the target", ">=", 0.75, 0.8, true, true],
    ["at the target", ">=", 0.75, 0.75, true, false],
    ["below the target", ">=", 0.75, 0.7, false, false],
    ["trap 6: at a strict target: not met, so not exceeded", ">", 0.75, 0.75, false, false],
    ["100 % where 100 % is asked cannot be exceeded: met is enough", "=", 1, 1, true, true],
    ["99 % where exactly 100 % is asked", "=", 1, 0.99, false, false],
    ["100 % where at least 100 % is asked cannot be exceeded either", ">=", 1, 1, true, true],
    ["fewer than allowed", "<=", 0.2, 0.1, true, true],
    ["as many as allowed", "<=", 0.2, 0.2, true, false],
    ["more than allowed", "<=", 0.2, 0.3, false, false],
    ["none where none is allowed", "<=", 0, 0, true, true],
  ] as const)("%s", (_name, comparator, target, actual, met, exceeded) => {
    const score = passScore(comparator, target, { actual }, "ratio");
    expect([score.met, score.exceeded]).toEqual([met, exceeded]);
  });

  test("a plain value of 0 can be undercut, a count cannot", () => {
    expect(cannotBeExceeded("value", "<=", exact(0))).toBe(false);
    expect(cannotBeExceeded("count", "<=", exact(0))).toBe(true);
    expect(cannotBeExceeded("count", "<=", exact(1))).toBe(false);
  });

  test("without a comparator a target can be exceeded, not met", () => {
    expect(isExceeded(1, "value", null, exact(5))).toBe(true);
    expect(isExceeded(0, "value", null, exact(5))).toBe(false);
  });
});

describe("attainment", () => {
  test.each([
    ["A/T", ">=", 0.75, 0.6, 0.8],
    ["T/A where less is better", "<=", 0.2, 0.4, 0.5],
    ["nothing to divide by: T = 0", "<=", 0, 0.4, 0],
    ["nothing to divide by: A = 0 where less is better", "<=", 0.2, 0, null],
    ["nothing to divide by: T = 0 where more is better", ">=", 0, 0.4, null],
  ] as const)("%s", (_name, comparator, target, actual, expected) => {
    const { attainment } = passScore(comparator, target, { actual }, "ratio");
    expect(attainment === null ? null : Number(attainment.n) / Number(attainment.d)).toBe(expected);
  });
});

describe("an increase without a target of its own: more than last year", () => {
  test.each([
    ["more", 5, 4, true],
    ["the same", 4, 4, false],
    ["less", 3, 4, false],
    ["something after nothing", 1, 0, true],
    ["nothing after nothing", 0, 0, false],
  ])("%s", (_name, actual, baseline, met) => {
    const rubric = [{ code: "1", measure: "increase" as const, rule: "pass" as const, maximum: 10 }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", actual, baseline }] });
    const score = scoreOf(book, review(book, PERIOD), "A", "1");
    expect([score.met, score.exceeded, score.points]).toEqual([met, met, met ? 1000 : 0]);
    expect(score.actual === null).toBe(baseline === 0);
  });

  test("the comparator typed is the one that holds", () => {
    const score = passScore(">=", 0, { actual: 4, baseline: 4 }, "increase");
    expect(score.met).toBe(true);
  });
});

describe("targets that a rule cannot use", () => {
  test.each([
    ["none at all", null, "leader", "value", ">=", "TARGET_MISSING"],
    ["none for pass", null, "pass", "value", ">=", "TARGET_MISSING"],
    ["none for an increase that must pass", null, "pass", "increase", null, null],
    ["none for an increase by the leader rule", null, "leader", "increase", ">", "TARGET_MISSING"],
    ["none where none is needed", null, "direct", "judgement", null, null],
    ["trap 3: 0 that would be divided by", 0, "leader", "value", ">=", "TARGET_ZERO"],
    ["0 by the ratio rule", 0, "ratio", "value", ">=", "TARGET_ZERO"],
    ["0 where less is better", 0, "ratio", "count", "<=", null],
    ["a negative one that would be divided by", -1, "ratio", "value", ">=", "NEGATIVE"],
    ["a negative one for pass", -1, "pass", "value", ">=", null],
    ["a negative share", -0.1, "pass", "ratio", ">=", "NEGATIVE"],
    ["trap 2: 75 for 75 %", 75, "pass", "ratio", ">=", "PERCENT_SCALE"],
    ["5 for a reduction of 5 %", 5, "pass", "reduction", ">=", "PERCENT_SCALE"],
    ["trap 4: a leader rule on 100 %", 1, "leader", "ratio", ">=", "LEADER_CANNOT_EXCEED"],
  ] as const)("%s", (_name, target, rule, measure, comparator, problem) => {
    expect(targetProblem(RULES[rule], measure, comparator, target === null ? null : exact(target))).toBe(problem);
  });
});

test("every comparator is covered above", () => {
  expect([...COMPARATORS].sort()).toEqual(["<", "<=", "=", ">", ">="]);
});
