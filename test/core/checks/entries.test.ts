import { FINDING_SEVERITY } from "../../../src/core/model/finding-codes";
import { toNumber, type Exact } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { findingsByRow, reviewRows, scoreOfEntry } from "../../../src/core/analysis/rows";
import { bookOf, exact, findingList, PERIOD, scoreOf, type CriterionSketch, type EntrySketch } from "../book-builder";

const RATIO = { measure: "ratio", rule: "pass", comparator: ">=", target: 0.5 } as const;
const VALUE = { measure: "value", rule: "leader", comparator: ">=", target: 5 } as const;
const LESS = { measure: "value", rule: "ratio", comparator: "<=", target: 5 } as const;
const DOWN = { measure: "reduction", rule: "pass", comparator: ">=", target: 0.05 } as const;
const JUDGED = { measure: "judgement", rule: "direct" } as const;

function found(criterion: Omit<CriterionSketch, "code">, entry: Omit<EntrySketch, "unit" | "criterion">) {
  const rubric = [{ code: "1", maximum: 10, ...criterion }];
  const book = bookOf({
    units: ["A"],
    rubric,
    entries: [{ unit: "A", criterion: "1", ...entry }],
    policy: { differenceLimit: exact(0.5) },
  });
  const result = review(book, PERIOD);
  const finding = result.findings[0];
  const params = Object.entries(finding?.params ?? {}).map(([name, value]) => [
    name,
    typeof value === "object" && "big" in value ? toNumber(value as Exact) : value,
  ]);
  return {
    list: findingList(result),
    finding: finding === undefined ? null : { found: finding.found, ...Object.fromEntries(params) },
    state: scoreOf(book, result, "A", "1").state,
  };
}

describe("what is wrong with an entry: code, cell, and what the message is filled with", () => {
  type Case = [string, Omit<CriterionSketch, "code">, Omit<EntrySketch, "unit" | "criterion">, string, string, object];
  test.each<Case>([
    [
      "11 of 10",
      RATIO,
      { numerator: 11, denominator: 10 },
      "NUMERATOR_ABOVE_DENOMINATOR",
      "numerator",
      { found: 11, numerator: 11, denominator: 10 },
    ],
    ["3/0", RATIO, { numerator: 3, denominator: 0 }, "DENOMINATOR_ZERO", "denominator", { found: 0, numerator: 3 }],
    ["no denominator", RATIO, { numerator: 3 }, "RESULT_INCOMPLETE", "denominator", { found: null }],
    ["no numerator", RATIO, { denominator: 3 }, "RESULT_INCOMPLETE", "numerator", { found: null }],
    [
      "another result than the quotient",
      RATIO,
      { numerator: 1, denominator: 2, actual: 0.9 },
      "ACTUAL_DIFFERS",
      "actual",
      { found: 0.9, actual: 0.9, computed: 0.5 },
    ],
    ["75 for 75 %", RATIO, { actual: 75 }, "PERCENT_SCALE", "actual", { found: 75 }],
    ["a target of 75 for 75 %", RATIO, { actual: 0.8, target: 75 }, "PERCENT_SCALE", "target", { found: 75 }],
    ["a negative numerator", RATIO, { numerator: -1, denominator: 3 }, "NEGATIVE", "numerator", { found: -1 }],
    ["a rank of 0", { measure: "rank", rule: "rank" }, { actual: 0 }, "NEGATIVE", "actual", { found: 0 }],
    ["half an event", { measure: "count", rule: "count", parameters: { per: 1 } }, { actual: 0.5 }, "NOT_WHOLE", "actual", { found: 0.5 }],
    [
      "a rank among half a unit",
      { measure: "rank", rule: "rank" },
      { actual: 1, denominator: 1.5 },
      "NOT_WHOLE",
      "denominator",
      { found: 1.5 },
    ],
    [
      "rank 2 of 1",
      { measure: "rank", rule: "rank" },
      { actual: 2 },
      "NUMERATOR_ABOVE_DENOMINATOR",
      "actual",
      { numerator: 2, denominator: 1 },
    ],
    ["no target anywhere", { ...VALUE, target: undefined as never }, { actual: 3 }, "TARGET_MISSING", "target", { found: null }],
    ["no target where less is better", LESS, { actual: 3, state: "no-target" }, "TARGET_MISSING", "target", { found: null }],
    ["trap 3: its own target 0", VALUE, { actual: 3, target: 0 }, "TARGET_ZERO", "target", { found: 0 }],
    ["a negative target", VALUE, { actual: 3, target: -1 }, "NEGATIVE", "target", { found: -1 }],
    [
      "trap 4: its own target 100 %",
      { ...VALUE, measure: "share", target: 0.9 },
      { actual: 1, target: 1 },
      "LEADER_CANNOT_EXCEED",
      "target",
      { found: 1 },
    ],
    ["no baseline", DOWN, { actual: 3 }, "BASELINE_MISSING", "baseline", { found: null }],
    ["baseline 0", DOWN, { actual: 3, baseline: 0 }, "BASELINE_ZERO", "baseline", { found: 0 }],
    ["trap 7: self-score above the maximum", JUDGED, { self: 11 }, "SCORE_OUT_OF_RANGE", "self", { found: 11, minimum: 0, maximum: 10 }],
    ["a cross-check below 0", JUDGED, { self: 9, crossCheck: -1 }, "SCORE_OUT_OF_RANGE", "cross-check", { found: -1 }],
    [
      "an appraisal outside stated bounds",
      { ...JUDGED, maximum: 6, parameters: { minimum: 4, maximum: 6 } },
      { appraised: 7 },
      "SCORE_OUT_OF_RANGE",
      "appraised",
      { minimum: 4, maximum: 6 },
    ],
    ["a result typed as the score", JUDGED, { actual: 12 }, "SCORE_OUT_OF_RANGE", "actual", { found: 12 }],
  ])("an error, and no points: %s", (_name, criterion, entry, code, column, params) => {
    const result = found(criterion, entry);
    expect(result.list).toEqual([`${code} EmuEntries 0 ${column}`]);
    expect(result.finding).toMatchObject({ unit: "A", criterion: "1", ...params });
    expect(result.state).toBe("faulty");
    expect(FINDING_SEVERITY[code as keyof typeof FINDING_SEVERITY]).toBe("error");
  });

  test.each<Case>([
    [
      "a claim that the rule does not bear out",
      RATIO,
      { actual: 0.4, self: 10 },
      "SELF_DIFFERS",
      "self",
      { found: 10, self: 10, computed: 0 },
    ],
    [
      "an appraisal without a reason",
      RATIO,
      { actual: 0.4, appraised: 5 },
      "OVERRIDE_WITHOUT_REASON",
      "appraised",
      { appraised: 5, computed: 0 },
    ],
    [
      "trap 11: self-score and appraisal apart",
      JUDGED,
      { self: 9, appraised: 8 },
      "DIFFERENCE_UNEXPLAINED",
      "reason",
      { found: null, self: 9, appraised: 8, limit: 0.5 },
    ],
    ["trap 11, the other way round", JUDGED, { self: 8, appraised: 9 }, "DIFFERENCE_UNEXPLAINED", "reason", { limit: 0.5 }],
    ["evidence asked for", { ...JUDGED, evidenceRequired: true }, { self: 9 }, "EVIDENCE_MISSING", "evidence", { found: null }],
  ])("told, and the points stand: %s", (_name, criterion, entry, code, column, params) => {
    const result = found(criterion, entry);
    expect(result.list).toEqual([`${code} EmuEntries 0 ${column}`]);
    expect(result.finding).toMatchObject({ unit: "A", criterion: "1", ...params });
    expect(result.state).toBe("reported");
  });

  test.each<[string, Omit<CriterionSketch, "code">, Omit<EntrySketch, "unit" | "criterion">]>([
    ["a difference within the limit", JUDGED, { self: 8.5, appraised: 8 }],
    ["a difference explained", JUDGED, { self: 9, appraised: 5, reason: "minutes of 5 October" }],
    ["evidence given", { ...JUDGED, evidenceRequired: true }, { self: 9, evidence: "report 12" }],
    ["evidence not asked where nothing arose", { ...JUDGED, evidenceRequired: true }, { state: "not-arisen" }],
  ])("nothing is wrong: %s", (_name, criterion, entry) => {
    expect(found(criterion, entry).list).toEqual([]);
  });

  test("without a limit differences are not looked at", () => {
    const entries = [{ unit: "A", criterion: "1", self: 10, appraised: 0 }];
    expect(findingList(review(bookOf({ units: ["A"], rubric: [{ code: "1", ...JUDGED }], entries }), PERIOD))).toEqual([]);
  });

  test("where nothing is reported the first cell to fill in is named: a result, or the first layer", () => {
    expect(found(RATIO, { state: "not-reported" }).list).toEqual(["NOT_REPORTED EmuEntries 0 numerator"]);
    expect(found(JUDGED, { state: "not-reported" }).list).toEqual(["NOT_REPORTED EmuEntries 0 self"]);
  });
});

describe("the order of findings", () => {
  test("errors first, then table by table, row by row; rows that are not there last", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", ...JUDGED },
      { code: "2", rule: "bands" },
      { code: "3", ...JUDGED },
    ];
    const entries: readonly EntrySketch[] = [
      { unit: "B", criterion: "1", state: "not-reported" },
      { unit: "A", criterion: "1", self: 99 },
      { unit: "A", criterion: "3", self: 5 },
    ];
    const { findings } = review(bookOf({ units: ["A", "B"], rubric, entries }), PERIOD);
    expect(findings.map(({ code, place }) => `${code} ${place.row}`)).toEqual([
      "VALUE_MISSING 1",
      "SCORE_OUT_OF_RANGE 1",
      "NOT_REPORTED 0",
      "NOT_REPORTED null",
      "RANK_DEPENDS_ON_BLANKS 1",
    ]);
  });
});

describe("row by row", () => {
  const rubric: readonly CriterionSketch[] = [{ code: "T" }, { code: "T.1", ...JUDGED }];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "T.1", self: 4, period: "2016" },
    { unit: "A", criterion: "T.1", self: 5 },
    { unit: "A", criterion: "T", self: 6 },
    { unit: "A", criterion: "T.1", self: 7 },
  ];
  const book = bookOf({ units: ["A"], rubric, entries });

  test("every row has the score of its own period, groups and rows left out have none", () => {
    const rows = reviewRows(book);
    expect(rows.map(({ score }) => score?.points ?? null)).toEqual([400, 500, null, null]);
    expect(rows.map(({ findings }) => findings.map(({ code }) => code))).toEqual([[], [], ["TOTAL_DIFFERS"], []]);
  });

  test("an entry that is not there has no score", () => {
    const result = review(book, PERIOD);
    expect(scoreOfEntry(book, result, 99)).toBeNull();
    expect(scoreOfEntry(book, result, 0)).toBeNull();
    expect(scoreOfEntry(book, result, 1)?.points).toBe(500);
    expect([...findingsByRow([...result.findings, ...result.findings]).get(2)!]).toHaveLength(2);
  });
});
