import { review } from "../../../src/core/review";
import { checkRubric } from "../../../src/core/scoring/rubric/problems";
import { toNumber, type Exact } from "../../../src/core/numbers/exact";
import { bookOf, findingList, PERIOD, scoreOf, type CriterionSketch } from "../book-builder";

type Sketch = Omit<CriterionSketch, "code">;

describe("a criterion whose rule cannot be applied", () => {
  test.each<[string, Sketch, string]>([
    ["bands without any", { rule: "bands" }, "VALUE_MISSING parameters"],
    [
      "two bands from the same limit",
      {
        rule: "bands",
        parameters: {
          bands: [
            [8, null, 10],
            [8, null, 5],
          ],
        },
      },
      "BANDS_OVERLAP parameters",
    ],
    [
      "two bands that share results",
      {
        rule: "bands",
        parameters: {
          bands: [
            [0, 5, 1],
            [4, 9, 10],
          ],
        },
      },
      "BANDS_OVERLAP parameters",
    ],
    [
      "limits and bands with two ends in one list",
      {
        rule: "bands",
        parameters: {
          bands: [
            [0, 5, 1],
            [7, null, 10],
          ],
        },
      },
      "BANDS_OVERLAP parameters",
    ],
    ["a band that gives more than the maximum", { rule: "bands", parameters: { bands: [[8, null, 11]] } }, "SCORE_OUT_OF_RANGE parameters"],
    ["a step without its size", { rule: "step", target: 5, parameters: { per: 1 } }, "VALUE_MISSING parameters"],
    ["a step without points", { rule: "step", target: 5, parameters: { every: 0.1 } }, "VALUE_MISSING parameters"],
    ["a step of no size", { rule: "step", target: 5, parameters: { per: 1, every: 0 } }, "PARAMETERS_UNREADABLE parameters"],
    ["a list of points that rises", { measure: "value", rule: "rank", parameters: { points: [5, 8] } }, "RANK_LIST_ORDER parameters"],
    ["a judgement has no target to be led by", { measure: "judgement", rule: "leader" }, "RULE_UNSUPPORTED rule"],
    ["a ratio is not counted", { measure: "ratio", rule: "count", parameters: { per: 1 } }, "RULE_UNSUPPORTED rule"],
    ["pass/fail needs a comparator", { rule: "pass", target: 5 }, "COMPARATOR_MISSING comparator"],
    ["so does a mandatory target", { rule: "ratio", target: 5, mandatoryFor: ["*"] }, "COMPARATOR_MISSING comparator"],
    [
      "also where points are typed",
      { measure: "judgement", rule: "direct", target: 5, mandatoryFor: ["*"] },
      "COMPARATOR_MISSING comparator",
    ],
    [
      "trap 4: the leader rule on exactly 100 %",
      { measure: "ratio", rule: "leader", comparator: "=", target: 1 },
      "LEADER_CANNOT_EXCEED target",
    ],
    [
      "trap 4: the leader rule on at least 100 %",
      { measure: "ratio", rule: "leader", comparator: ">=", target: 1 },
      "LEADER_CANNOT_EXCEED target",
    ],
    ["trap 4, with targets of the units", { measure: "ratio", rule: "leader", comparator: "=" }, "LEADER_CANNOT_EXCEED comparator"],
    ["the leader rule where less is better", { rule: "leader", comparator: "<=", target: 5 }, "LEADER_NEEDS_MORE_IS_BETTER comparator"],
    ["trap 2: 75 for 75 %", { measure: "ratio", rule: "pass", comparator: ">", target: 75 }, "PERCENT_SCALE target"],
    ["trap 2, where nobody could lead either", { measure: "ratio", rule: "leader", comparator: ">", target: 75 }, "PERCENT_SCALE target"],
    ["trap 2: a reduction of 5 for 5 %", { measure: "reduction", rule: "pass", comparator: ">=", target: 5 }, "PERCENT_SCALE target"],
    ["no points for each event", { measure: "count", rule: "count" }, "VALUE_MISSING parameters"],
    [
      "a deduction in a criterion of no points, without a floor",
      { measure: "count", rule: "count", maximum: 0, parameters: { per: -2 } },
      "VALUE_MISSING parameters",
    ],
    ["a floor above the ceiling", { rule: "direct", parameters: { minimum: 11 } }, "PARAMETERS_UNREADABLE parameters"],
    [
      "a list of points above the maximum",
      { measure: "rank", rule: "rank", parameters: { points: [20, 10] } },
      "SCORE_OUT_OF_RANGE parameters",
    ],
    ["a maximum beyond what can be added up exactly", { maximum: 1e15 }, "NUMBER_TOO_LARGE maximum"],
    ["a range beyond it", { rule: "direct", parameters: { maximum: 1e15 } }, "NUMBER_TOO_LARGE parameters"],
  ])("%s", (_name, sketch, expected) => {
    const rubric = [{ code: "1", ...sketch }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", actual: 1, self: 1 }] });
    const result = review(book, PERIOD);
    const [code, column] = expected.split(" ");
    expect(findingList(result)).toEqual([`${code} EmuRubric 0 ${column}`]);
    expect(result.findings[0]!.params).toMatchObject({ criterion: "1", unit: "" });
    expect(scoreOf(book, result, "A", "1")).toMatchObject({ state: "faulty", points: null, maximum: 0 });
  });

  test.each<[string, Sketch]>([
    ["an increase needs no comparator", { measure: "increase", rule: "pass", mandatoryFor: ["*"] }],
    ["the leader rule needs none either", { rule: "leader", target: 5 }],
    ["a deduction with a floor", { measure: "count", rule: "count", maximum: 0, parameters: { per: -2, minimum: -10 } }],
    ["a bonus outside the maximum", { measure: "judgement", rule: "direct", maximum: 0, parameters: { maximum: 50 } }],
    ["a judged criterion of an award without a target", { measure: "judgement", rule: "direct", mandatoryFor: ["*"] }],
  ])("nothing is wrong: %s", (_name, sketch) => {
    expect(checkRubric(bookOf({ units: ["A"], rubric: [{ code: "1", ...sketch }] })).findings).toEqual([]);
  });

  test("what the tables found faulty is not reported twice", () => {
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", rule: "bands", faulty: true }] });
    expect(checkRubric(book).findings).toEqual([]);
    expect(scoreOf(book, review(book, PERIOD), "A", "1").state).toBe("faulty");
  });

  test("a maximum that could not be read leaves everything open", () => {
    const book = bookOf({ units: ["A"], rubric: [{ code: "1", maximum: null }] });
    const { standings } = review(book, PERIOD);
    expect(standings[0]).toMatchObject({ rank: null, maximum: 0 });
    expect([toNumber(standings[0]!.lowest!), toNumber(standings[0]!.highest!)]).toEqual([0, 1]);
  });
});

describe("a group's stated maximum (R1)", () => {
  function check(stated: number | null, leaf: number | null = 4) {
    const rubric: readonly CriterionSketch[] = [
      { code: "I", maximum: stated },
      { code: "I.1" },
      { code: "I.1.a", maximum: 6 },
      { code: "I.2", maximum: leaf },
    ];
    return checkRubric(bookOf({ units: [], rubric }));
  }

  test.each([
    ["agrees with its children", 10, 4],
    ["is left to its children", null, 4],
    ["cannot be compared while a child's is unknown", 11, null],
  ])("%s", (_name, stated, leaf) => {
    expect(check(stated, leaf).findings).toEqual([]);
  });

  test("differs from their sum: an error, but the leaves are still scored", () => {
    const { findings, faulty } = check(11);
    expect(findings.map(({ code, severity, place, found }) => [code, severity, place, found])).toEqual([
      ["PARENT_MAXIMUM", "error", { table: "EmuRubric", row: 0, column: "maximum" }, 11],
    ]);
    expect(toNumber(findings[0]!.params["sum"] as Exact)).toBe(10);
    expect([...faulty]).toEqual([]);
  });
});
