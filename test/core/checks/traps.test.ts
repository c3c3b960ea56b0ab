/** Traps of real tables in which every cell can be read: scales, zeros, targets met to the dot, leaders far ahead. */
import type { Period } from "../../../src/core/model/book";
import type { PeriodStatus } from "../../../src/core/model/ids";
import { bookOf, exact, PERIOD, type CriterionSketch, type EntrySketch } from "../book-builder";
import { checked, codes, said, withCriterion } from "./whole-book";

type Sketch = Omit<CriterionSketch, "code">;
type Row = Omit<EntrySketch, "unit" | "criterion">;

const LEADER = { measure: "value", rule: "leader", comparator: ">=", target: 10 } as const;
const VALUE = { measure: "value", rule: "ratio", comparator: ">=" } as const;

/** One criterion, one row a unit: A, B, C … */
function findings(criterion: Sketch, rows: readonly Row[], clusters: readonly string[] = []) {
  const names = rows.map((_, index) => String.fromCharCode(65 + index));
  return checked({
    units: names.map((name, index) => [name, clusters[index] ?? ""] as const),
    rubric: [{ code: "1", ...criterion }],
    entries: rows.map((row, index) => ({ unit: names[index]!, criterion: "1", ...row })),
  }).map(said);
}

function results(...actuals: readonly number[]): readonly Row[] {
  return actuals.map((actual) => ({ actual }));
}

/** Units named by findings of one code. */
function told(code: string, criterion: Sketch, rows: readonly Row[], clusters: readonly string[] = []) {
  return findings(criterion, rows, clusters).flatMap((finding) => (finding.code === code && "unit" in finding ? [finding["unit"]] : []));
}

describe("trap 2: per cent, fraction and count in one criterion", () => {
  test.each<[name: string, criterion: Sketch, actuals: readonly number[], expected: readonly string[]]>([
    ["0.9 against a target of 85", { ...VALUE, target: 85 }, [90, 0.9], ["B"]],
    ["90 against a target of 0.85", { ...VALUE, target: 0.85 }, [90, 0.9], ["A"]],
    ["half of a target of 90 %, in per cents", { ...VALUE, target: 0.9 }, [0.5, 45], ["B"]],
    ["90 beside 0.9 beside 9 of 10", { ...VALUE, target: 60 }, [90, 0.9, 9], ["B"]],
    ["far below the target, but a hundredth of all others", { ...VALUE, target: 95 }, [0.3, 88, 92], ["A"]],
    ["nothing tells the scale: the fewer are asked", { ...VALUE, rule: "rank" }, [90, 85, 0.8, 0.9, 95], ["C", "D"]],
    ["the fewer may be the per cents", { ...VALUE, rule: "rank" }, [0.9, 85, 0.8], ["B"]],
    ["as many of both: the fractions are asked", { ...VALUE, rule: "rank" }, [0.9, 85], ["A"]],
    ["1 goes with either scale", { ...VALUE, rule: "rank" }, [0.9, 1, 90], ["A"]],
    ["what is 0 is on neither scale", { ...VALUE, rule: "rank" }, [0.9, 85, 0, 0], ["A"]],
    ["9 of 10 typed as 9, without a target", { ...VALUE, rule: "rank" }, [90, 0.9, 9], ["B"]],
    ["over-fulfilled to 200 %", { ...VALUE, rule: "rank" }, [0.9, 90, 200], ["A"]],
    ["a third of a hundredth is still about", { ...VALUE, rule: "rank" }, [0.3, 90], ["A"]],
    ["three hundredths are still about", { ...VALUE, rule: "rank" }, [0.9, 30], ["A"]],
    ["beside the largest of the others, where the smallest is too far", { ...VALUE, rule: "rank" }, [0.9, 9.5, 80], ["A"]],
    ["beside the smallest, where the largest is too far", { ...VALUE, rule: "rank" }, [0.4, 90, 190], ["A"]],
  ])("%s", (_name, criterion, actuals, expected) => {
    expect(told("SCALE_MIXED", criterion, results(...actuals))).toEqual(expected);
  });

  test.each<[name: string, criterion: Sketch, rows: readonly Row[]]>([
    ["counts of 1 and 100", { ...VALUE, target: 1 }, results(1, 100, 95)],
    ["1 of a target of 100", { ...VALUE, target: 100 }, results(1, 100)],
    ["nothing at all beside 90", { ...VALUE, target: 90 }, results(0, 90)],
    ["fractions among themselves", { ...VALUE, target: 0.9 }, results(0.009, 0.9)],
    ["0.01 of 1", { ...VALUE, target: 1 }, results(0.01, 1)],
    ["tonnes that spread over everything", { ...VALUE, rule: "rank" }, results(0.5, 3, 47)],
    ["figures beyond all per cents", { ...VALUE, rule: "rank" }, results(0.9, 90, 2000)],
    ["less than a third of a hundredth", { ...VALUE, rule: "rank" }, results(0.29, 90)],
    ["more than three hundredths", { ...VALUE, rule: "rank" }, results(0.91, 30)],
    ["a target below 0", { measure: "value", rule: "pass", comparator: ">=", target: -1 }, results(0.9, 0.5)],
    ["small results where less is better", { ...VALUE, comparator: "<=", target: 50 }, results(0.5, 50)],
    ["points typed by judgement", { measure: "value", rule: "direct", maximum: 50 }, results(0.5, 50)],
    ["points for values", { measure: "value", rule: "count", parameters: { per: 1 } }, results(0.5, 50)],
    ["shares, which have an error of their own", { measure: "ratio", rule: "pass", comparator: ">=", target: 0.9 }, results(0.009, 0.9)],
    [
      "5 cases against a reduction of 5 %",
      { measure: "reduction", rule: "ratio", comparator: ">=", target: 0.05 },
      [{ actual: 5, baseline: 10 }],
    ],
    ["what the unit has marked", { ...VALUE, target: 90 }, [{ actual: 0.9, state: "not-arisen" }, { actual: 90 }]],
    ["units of another cluster", { ...VALUE, rule: "rank" }, results(0.9, 90)],
  ])("nothing is told of %s", (name, criterion, rows) => {
    const clusters = name === "units of another cluster" ? ["one", "two"] : [];
    expect(told("SCALE_MIXED", criterion, rows, clusters)).toEqual([]);
  });

  test("the rule that cannot be applied has an error already", () => {
    expect(told("SCALE_MIXED", { measure: "value", rule: "pass", target: 90 }, results(0.9))).toEqual([]);
  });

  test("the cell, what is found and what it would be on the other scale, against the target", () => {
    expect(findings({ ...VALUE, target: 85 }, results(90, 0.9))).toEqual([
      {
        code: "SCALE_MIXED",
        severity: "warning",
        at: "EmuEntries 1 actual",
        found: 0.9,
        unit: "B",
        criterion: "1",
        actual: 0.9,
        number: 90,
        target: 85,
      },
    ]);
  });

  test("beside another unit, which is named", () => {
    expect(findings({ ...VALUE, rule: "rank" }, results(0.9, 85, 0.8))).toEqual([
      expect.objectContaining({ found: 85, number: 0.85, other: "A", otherActual: 0.9 }),
    ]);
  });

  test("an own target comes first, and a unit without one has none", () => {
    expect(told("SCALE_MIXED", { ...VALUE, target: 90 }, [{ actual: 0.9, target: 0.8 }])).toEqual([]);
    expect(told("SCALE_MIXED", { ...VALUE, target: 90 }, [{ actual: 0.9, state: "no-target" }])).toEqual([]);
    expect(
      told("SCALE_MIXED", VALUE, [
        { actual: 0.9, state: "no-target" },
        { actual: 90, state: "no-target" },
      ]),
    ).toEqual(["A"]);
  });

  test("each criterion is looked at by itself", () => {
    const rubric = ["1", "2", "3"].map((code): CriterionSketch => ({ code, ...VALUE, rule: "rank" }));
    const of = (unit: string, ...actuals: readonly number[]) =>
      actuals.map((actual, index) => ({ unit, criterion: String(index + 1), actual }));
    const entries = [...of("A", 0.5, 90, 7), ...of("B", 0.6, 0.9, 8)];
    expect(checked({ units: ["A", "B"], rubric, entries }).map(said)).toEqual([
      expect.objectContaining({ code: "SCALE_MIXED", unit: "B", criterion: "2", other: "A" }),
    ]);
  });

  test("the order of the rows never matters", () => {
    const criterion = { ...VALUE, rule: "rank" } as const;
    expect(told("SCALE_MIXED", criterion, results(95, 0.92, 88, 0.85, 90))).toEqual(["B", "D"]);
    expect(told("SCALE_MIXED", criterion, results(90, 0.85, 88, 0.92, 95))).toEqual(["B", "D"]);
  });
});

describe("trap 3: an own target of 0 that everybody meets", () => {
  const PASS = { rule: "pass", comparator: ">=", target: 5 } as const;

  test("is doubted in its cell", () => {
    expect(findings({ ...PASS, measure: "count" }, [{ actual: 3, target: 0 }])).toEqual([
      {
        code: "ZERO_OR_NOT_ASSIGNED",
        severity: "warning",
        at: "EmuEntries 0 target",
        found: 0,
        unit: "A",
        criterion: "1",
      },
    ]);
  });

  test.each<[string, Sketch, Row, readonly string[]]>([
    ["also before anything is reported", { ...PASS, measure: "value" }, { target: 0, state: "not-reported" }, ["A"]],
    ["also of a share", { ...PASS, measure: "ratio", target: 0.5 }, { actual: 0.5, target: 0 }, ["A"]],
    ["also of the share of those rated good", { ...PASS, measure: "share", target: 0.5 }, { actual: 0.5, target: 0 }, ["A"]],
    ["not where nothing may happen", { ...PASS, measure: "count", comparator: "<=" }, { actual: 3, target: 0 }, []],
    ["not where something must: more than 0", { ...PASS, measure: "count", comparator: ">" }, { actual: 3, target: 0 }, []],
    ["not where results may be below 0", { ...PASS, measure: "reduction", target: 0.1 }, { actual: 9, baseline: 10, target: 0 }, []],
    ["not where the unit is marked", { ...PASS, measure: "count" }, { target: 0, state: "not-assigned" }, []],
    ["not a common target of 0, which says nothing of one unit", { ...PASS, measure: "count", target: 0 }, { actual: 3 }, []],
  ])("%s", (_name, criterion, row, expected) => {
    expect(told("ZERO_OR_NOT_ASSIGNED", criterion, [row])).toEqual(expected);
  });

  test("an own target out of reach is told in its row", () => {
    const share = { measure: "share", rule: "pass", comparator: ">", target: 0.9 } as const;
    expect(findings(share, [{ actual: 1, target: 1 }])).toEqual([
      expect.objectContaining({
        code: "TARGET_UNREACHABLE",
        at: "EmuEntries 0 target",
        unit: "A",
        found: 1,
        comparator: ">",
      }),
    ]);
  });

  test("a target without a comparator cannot be out of reach", () => {
    expect(findings({ measure: "judgement", rule: "direct" }, [{ self: 5, target: 500 }])).toEqual([]);
  });
});

describe("trap 5: a leader so far ahead that it flattens everybody", () => {
  test("leader, its attainment, the next and the limit are named in the leader's row", () => {
    expect(findings(LEADER, [{ actual: 12, target: 1 }, ...results(15, 14, 8)])).toEqual([
      {
        code: "LEADER_OUTLIER",
        severity: "notice",
        at: "EmuEntries 0 actual",
        found: 12,
        unit: "A",
        criterion: "1",
        attainment: 12,
        next: "B",
        nextAttainment: 1.5,
        limit: 3,
      },
    ]);
  });

  test("a ratio is led in its numerator", () => {
    const ratio = { ...LEADER, measure: "ratio", target: 0.2 } as const;
    const rows = [
      { numerator: 9, denominator: 10 },
      { numerator: 2, denominator: 10 },
    ];
    expect(findings(ratio, rows)).toEqual([
      expect.objectContaining({
        code: "LEADER_OUTLIER",
        at: "EmuEntries 0 numerator",
        attainment: 4.5,
        nextAttainment: 1,
      }),
    ]);
  });

  test.each<[string, readonly Row[], readonly string[]]>([
    ["three times exactly", results(45, 15), ["A"]],
    ["just below three times", results(44.99, 15), []],
    ["whatever the order", results(15, 8, 45), ["C"]],
    ["the next in the middle of the list", results(45, 8, 15, 12), ["A"]],
    ["two far ahead: the next is not far behind", results(45, 44, 10), []],
    ["the next is the second largest, not the second in the list", results(45, 8, 16), []],
    ["the target met exactly leads nobody", results(10, 3), []],
    ["two who tie", results(45, 45, 10), []],
    ["nobody to compare with", results(45), []],
    ["all others at 0: nobody is pressed down", results(45, 0, 0), []],
    ["nobody exceeds: nobody leads", results(9, 2), []],
    ["a unit without a target is compared otherwise", [{ actual: 90, state: "no-target" }, ...results(12, 11)], []],
    ["a unit that has not reported", [{ state: "not-reported", target: 1 }, ...results(12, 11)], []],
  ])("%s", (_name, rows, expected) => {
    expect(told("LEADER_OUTLIER", LEADER, rows)).toEqual(expected);
  });

  test("each cluster has its own leader", () => {
    const rows = results(45, 15, 44, 12);
    expect(told("LEADER_OUTLIER", LEADER, rows, ["x", "x", "y", "y"])).toEqual(["A", "C"]);
    expect(told("LEADER_OUTLIER", LEADER, rows, ["x", "y", "x", "y"])).toEqual([]);
  });

  test("the policy says how far is too far, or that nobody looks", () => {
    const sketch = {
      units: ["A", "B"],
      rubric: [{ code: "1", ...LEADER }],
      entries: [
        { unit: "A", criterion: "1", actual: 24 },
        { unit: "B", criterion: "1", actual: 12 },
      ],
    };
    expect(codes(checked({ ...sketch, policy: { leaderOutlier: exact(2) } }))).toEqual(["LEADER_OUTLIER actual"]);
    expect(codes(checked({ ...sketch, policy: { leaderOutlier: null } }))).toEqual([]);
  });

  test("places in the cluster have no leader", () => {
    expect(told("LEADER_OUTLIER", { ...VALUE, rule: "rank" }, results(45, 15))).toEqual([]);
  });
});

describe("trap 6: a strict target met exactly", () => {
  test("not met, and the points of the target: two outputs, in the cell of the result", () => {
    expect(findings({ ...LEADER, comparator: ">" }, results(10, 12))).toEqual([
      {
        code: "TARGET_MET_EXACTLY",
        severity: "notice",
        at: "EmuEntries 0 actual",
        found: 10,
        unit: "A",
        criterion: "1",
        measure: "value",
        comparator: ">",
        target: 10,
        points: 5,
      },
    ]);
  });

  test.each<[string, Sketch, Row, readonly string[]]>([
    ["in proportion: all the points", { ...VALUE, comparator: ">", target: 10 }, { actual: 10 }, ["A"]],
    ["fewer than 3 where less is better", { ...VALUE, comparator: "<", target: 3 }, { actual: 3 }, ["A"]],
    [
      "27 of 30 against more than 90 %",
      { measure: "ratio", rule: "ratio", comparator: ">", target: 0.9 },
      { numerator: 27, denominator: 30 },
      ["A"],
    ],
    ["its own target", { ...VALUE, comparator: ">", target: 10 }, { actual: 8, target: 8 }, ["A"]],
    ["the common target, not its own", { ...VALUE, comparator: ">", target: 10 }, { actual: 10, target: 8 }, []],
    ["10 or more is met", { ...VALUE, target: 10 }, { actual: 10 }, []],
    ["a hair above", { ...VALUE, comparator: ">", target: 10 }, { actual: 10.001 }, []],
    ["pass or fail: both outputs say the same", { rule: "pass", comparator: ">", target: 10 }, { actual: 10 }, []],
    [
      "an appraisal has replaced the points",
      { ...VALUE, comparator: ">", target: 10 },
      { actual: 10, appraised: 4, reason: "minutes 4" },
      [],
    ],
    ["nothing reported, though an appraisal counts", { ...VALUE, comparator: ">", target: 10 }, { appraised: 4, reason: "minutes 4" }, []],
    ["no row", { ...VALUE, comparator: ">", target: 10 }, { period: "2016", actual: 10 }, []],
    ["an increase as asked for", { measure: "increase", rule: "ratio", comparator: ">", target: 0.1 }, { actual: 11, baseline: 10 }, ["A"]],
    ["no target of its own", { ...VALUE, comparator: ">", target: 10 }, { actual: 10, state: "no-target" }, []],
  ])("%s", (_name, criterion, row, expected) => {
    expect(told("TARGET_MET_EXACTLY", criterion, [row])).toEqual(expected);
  });
});

describe("trap 11: a period closed before everything was reported", () => {
  function closed(status: PeriodStatus, id = PERIOD, blanks: "out" | "zero" = "out") {
    const period: Period = { id, kind: "year", from: null, to: null, status, row: 3 };
    const book = bookOf({
      units: ["A", "B"],
      rubric: [
        { code: "1", measure: "judgement" },
        { code: "2", measure: "judgement" },
      ],
      entries: [
        { unit: "A", criterion: "1", self: 5 },
        { unit: "A", criterion: "2", state: "not-arisen" },
        { unit: "B", criterion: "1", state: "not-reported" },
      ],
      policy: { blanks },
      periods: [period],
    });
    return checked(book);
  }

  test("how many entries are missing, at its status", () => {
    expect(closed("closed").map(said)).toEqual([
      {
        code: "PERIOD_CLOSED_INCOMPLETE",
        severity: "warning",
        at: "EmuPeriods 3 status",
        found: "closed",
        period: PERIOD,
        status: "closed",
        count: 2,
      },
    ]);
  });

  test("also sealed, also where blanks count 0", () => {
    expect(codes(closed("sealed", PERIOD, "zero"))).toEqual(["PERIOD_CLOSED_INCOMPLETE status"]);
  });

  test.each<[string, PeriodStatus, string]>([
    ["an open one", "open", PERIOD],
    ["one under appraisal", "appraisal", PERIOD],
    ["another one", "closed", "2016"],
  ])("nothing is told of %s", (_name, status, id) => {
    expect(codes(closed(status, id))).toEqual([]);
  });

  test("nothing is told of one that is complete", () => {
    const period: Period = { id: PERIOD, kind: "year", from: null, to: null, status: "closed", row: 0 };
    const rubric = [{ code: "1", measure: "judgement" as const }];
    const book = bookOf({ units: ["A"], rubric, entries: [{ unit: "A", criterion: "1", self: 5 }], periods: [period] });
    expect(codes(checked(book))).toEqual([]);
    expect(codes(checked(withCriterion(book, "1", {}), "2016"))).toEqual([]);
  });
});
