import type { Criterion } from "../../../src/core/model/book";
import { bookOf, exact, type CriterionSketch, type EntrySketch } from "../book-builder";
import { checked, codes, said, withCriterion } from "./whole-book";

type Sketch = Omit<CriterionSketch, "code">;

const COUNT = { measure: "count", rule: "count" } as const;
const JUDGED = { measure: "judgement", rule: "direct" } as const;
const RANK = { measure: "rank", rule: "rank" } as const;
const SHARE = { measure: "ratio", rule: "pass" } as const;
const NO_TARGET_GIVEN: Sketch = { ...JUDGED, mandatoryFor: ["ministry-flag"] };

/** One criterion in a rubric of units that have reported nothing yet; `cells`: what a sketch cannot say. */
function lint(sketch: Sketch, cells: Partial<Criterion> = {}, entries: readonly EntrySketch[] = []) {
  const book = bookOf({ units: ["A", "B"], rubric: [{ code: "1", maximum: 10, ...sketch }], entries });
  return checked(withCriterion(book, "1", cells));
}

function bands(...points: readonly number[]): Partial<Criterion> {
  const list = points.map((own, index) => ({ from: exact(index), to: null, points: exact(own) }));
  return { parameters: { bands: list } };
}

describe("the linter of a criterion, before anything is reported: cell, found and expected", () => {
  type Case = [name: string, sketch: Sketch, cells: Partial<Criterion>, expected: object];
  test.each<Case>([
    [
      "deductions from nothing never reach a maximum of 10",
      { ...COUNT, parameters: { per: -2 } },
      {},
      { code: "MAXIMUM_UNREACHABLE", at: "EmuRubric 0 maximum", found: 10, maximum: 10, best: 0 },
    ],
    [
      "deductions from a balance below the maximum",
      { ...COUNT, parameters: { per: -2, start: 8 } },
      {},
      { code: "MAXIMUM_UNREACHABLE", best: 8 },
    ],
    ["a cap below the maximum", { ...COUNT, parameters: { per: 2, maximum: 6 } }, {}, { code: "MAXIMUM_UNREACHABLE", best: 6 }],
    ["events that are worth nothing", { ...COUNT, parameters: { per: 0 } }, {}, { code: "MAXIMUM_UNREACHABLE", best: 0 }],
    [
      "a list that gives the first less than the maximum",
      { ...RANK, parameters: { points: [6, 8, 0] } },
      {},
      { code: "MAXIMUM_UNREACHABLE", best: 8 },
    ],
    ["a judgement of at most 8", { ...JUDGED, parameters: { maximum: 8 } }, {}, { code: "MAXIMUM_UNREACHABLE", best: 8 }],
    ["the best band below the maximum", { rule: "bands", measure: "value" }, bands(1, 9, 5), { code: "MAXIMUM_UNREACHABLE", best: 9 }],
    [
      "steps capped below the maximum",
      { rule: "step", comparator: ">=", target: 5, parameters: { per: 1, every: 0.1, maximum: 9 } },
      {},
      { code: "MAXIMUM_UNREACHABLE", best: 9 },
    ],
    [
      "steps over 80 % end at 100 %: five of them",
      { ...SHARE, rule: "step", comparator: ">=", target: 0.8, parameters: { per: 1, every: 0.05 } },
      {},
      { code: "MAXIMUM_UNREACHABLE", best: 5 },
    ],
    [
      "steps under a target end at no events",
      { measure: "count", rule: "step", comparator: "<=", target: 4, parameters: { per: 1, every: 0.25 } },
      {},
      { code: "MAXIMUM_UNREACHABLE", best: 4 },
    ],
    [
      "nothing to win and nothing to lose",
      { ...JUDGED, maximum: 0 },
      {},
      { code: "CRITERION_EARNS_NOTHING", at: "EmuRubric 0 maximum", found: 0 },
    ],
    [
      "more than 100 % of all cases",
      { ...SHARE, comparator: ">", target: 1 },
      {},
      { code: "TARGET_UNREACHABLE", at: "EmuRubric 0 target", found: 1, measure: "ratio", comparator: ">", target: 1 },
    ],
    [
      "a reduction by more than 100 %",
      { measure: "reduction", rule: "pass", comparator: ">", target: 1 },
      {},
      { code: "TARGET_UNREACHABLE" },
    ],
    ["fewer than no events", { measure: "count", rule: "pass", comparator: "<", target: 0 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["under 0 %", { ...SHARE, comparator: "<", target: 0 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["at most −1 events", { measure: "count", rule: "pass", comparator: "<=", target: -1 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["half an event", { measure: "count", rule: "pass", comparator: "=", target: 2.5 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["rank 1.5", { measure: "rank", rule: "pass", comparator: "=", target: 1.5 }, {}, { code: "TARGET_UNREACHABLE" }],
    [
      "more than 100 %, judged directly",
      { measure: "ratio", rule: "direct", comparator: ">", target: 1 },
      {},
      { code: "TARGET_UNREACHABLE" },
    ],
    ["rank 0", { measure: "rank", rule: "pass", comparator: "=", target: 0 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["better than rank 1", { measure: "rank", rule: "pass", comparator: "<", target: 1 }, {}, { code: "TARGET_UNREACHABLE" }],
    [
      "an increase by −100 % or less is everything gone; below that there is nothing",
      { measure: "increase", rule: "pass", comparator: "<", target: -1 },
      {},
      { code: "TARGET_UNREACHABLE" },
    ],
    ["a judgement of 11 out of 10", { ...JUDGED, comparator: ">=", target: 11 }, {}, { code: "TARGET_UNREACHABLE" }],
    ["a judgement of exactly 11 out of 10", { ...JUDGED, comparator: "=", target: 11 }, {}, { code: "TARGET_UNREACHABLE" }],
    [
      "a target that nothing is compared with",
      { ...JUDGED, target: 8 },
      {},
      { code: "TARGET_UNUSED", at: "EmuRubric 0 target", found: 8, rule: "direct" },
    ],
    ["a target of counted events", { ...COUNT, target: 8, parameters: { per: 2 } }, {}, { code: "TARGET_UNUSED", rule: "count" }],
    [
      "no comparator by the leader rule: a notice",
      { rule: "leader", target: 5 },
      {},
      { code: "COMPARATOR_ASSUMED", severity: "notice", at: "EmuRubric 0 comparator", found: null, rule: "leader" },
    ],
    ["no comparator in proportion, targets of the units", { rule: "ratio" }, {}, { code: "COMPARATOR_ASSUMED", severity: "notice" }],
    [
      "a list of points on pass/fail",
      { ...SHARE, comparator: ">=", target: 0.5, parameters: { points: [10, 5] } },
      {},
      {
        code: "PARAMETERS_UNUSED",
        at: "EmuRubric 0 parameters",
        found: null,
        rule: "pass",
        unused: ["points"],
        accepted: [],
      },
    ],
    [
      "points of an event on a judgement",
      { ...JUDGED, parameters: { per: 2, start: 1, minimum: 1 } },
      {},
      { code: "PARAMETERS_UNUSED", unused: ["per", "start"], accepted: ["minimum", "maximum"] },
    ],
    [
      "mandatory without a target or a comparator",
      NO_TARGET_GIVEN,
      {},
      { code: "MANDATORY_WITHOUT_TARGET", at: "EmuRubric 0 mandatory", found: "ministry-flag" },
    ],
    [
      "mandatory for all, a comparator, and no target anywhere",
      { ...JUDGED, comparator: ">=", mandatoryFor: ["*"] },
      {},
      { code: "MANDATORY_WITHOUT_TARGET", found: "yes" },
    ],
    [
      "a knock-out minimum of no points",
      { ...JUDGED, maximum: 0, parameters: { maximum: 5 }, gate: true },
      {},
      { code: "GATE_WITHOUT_POINTS", at: "EmuRubric 0 gate", found: "yes" },
    ],
  ])("%s", (_name, sketch, cells, expected) => {
    expect(lint(sketch, cells).map(said)).toEqual([
      expect.objectContaining({ severity: "warning", unit: "", criterion: "1", ...expected }),
    ]);
  });

  test.each<[name: string, sketch: Sketch, cells: Partial<Criterion>]>([
    ["deductions from the maximum", { ...COUNT, parameters: { per: -2, start: 10 } }, {}],
    ["a deduction with a floor", { ...COUNT, maximum: 0, parameters: { per: -2, minimum: -10 } }, {}],
    ["points of a value that may be negative", { measure: "value", rule: "count", parameters: { per: -1 } }, {}],
    ["a list that begins at the maximum", { ...RANK, parameters: { points: [10, 5] } }, {}],
    ["a rank without a list", RANK, {}],
    ["a bonus outside the maximum", { ...JUDGED, maximum: 0, parameters: { maximum: 50 } }, {}],
    ["a bonus with a cap of its own", JUDGED, { parameters: { bonus: true, maximum: exact(5) } }],
    ["bands up to the maximum", { rule: "bands" }, bands(0, 10)],
    ["steps without end", { rule: "step", comparator: ">=", target: 5, parameters: { per: 1, every: 0.1 } }, {}],
    ["steps down from the target", { rule: "step", comparator: ">=", target: 5, parameters: { per: -1, every: 0.1 } }, {}],
    [
      "steps of a share whose targets stand with the units",
      { ...SHARE, rule: "step", comparator: ">=", parameters: { per: 1, every: 0.1 } },
      {},
    ],
    [
      "steps of a share up to the maximum",
      { ...SHARE, rule: "step", comparator: ">=", target: 0.5, parameters: { per: 1, every: 0.1 } },
      {},
    ],
    [
      "steps over a common target of 0, which is an error in every row",
      { ...SHARE, rule: "step", comparator: ">=", target: 0, parameters: { per: 1, every: 0.1 } },
      {},
    ],
    ["a target without points that an award demands", { ...SHARE, maximum: 0, comparator: ">=", target: 0.9, mandatoryFor: ["*"] }, {}],
    ["events judged directly", { measure: "count", rule: "direct" }, {}],
    ["judgements that are ranked", { measure: "judgement", rule: "rank", comparator: ">=", target: 500 }, {}],
    ["at most 2.5 events", { measure: "count", rule: "pass", comparator: "<=", target: 2.5 }, {}],
    ["exactly no events", { measure: "count", rule: "pass", comparator: "=", target: 0 }, {}],
    ["exactly 100 %", { ...SHARE, comparator: "=", target: 1 }, {}],
    ["at least 100 %", { ...SHARE, comparator: ">=", target: 1 }, {}],
    ["at most 0 events", { measure: "count", rule: "pass", comparator: "<=", target: 0 }, {}],
    ["exactly 3 events", { measure: "count", rule: "pass", comparator: "=", target: 3 }, {}],
    ["a value under 0", { rule: "pass", comparator: "<", target: 0 }, {}],
    ["a value of exactly 2.5", { rule: "pass", comparator: "=", target: 2.5 }, {}],
    ["more than last year", { measure: "increase", rule: "pass", comparator: ">", target: 0 }, {}],
    ["a judgement against a target", { ...JUDGED, comparator: ">=", target: 8 }, {}],
    ["rank 1", { measure: "rank", rule: "pass", comparator: "<=", target: 1 }, {}],
    ["an increase needs no comparator", { measure: "increase", rule: "leader" }, {}],
    ["coefficient and bonus go with every rule", { ...SHARE, comparator: ">=" }, { parameters: { weight: exact(2), bonus: true } }],
    ["mandatory with targets of the units", { ...SHARE, comparator: ">=", mandatoryFor: ["*"] }, {}],
    ["mandatory: more than last year", { ...JUDGED, measure: "increase", mandatoryFor: ["*"] }, {}],
    ["a knock-out minimum that deductions can fail", { ...COUNT, maximum: 0, parameters: { per: -2, minimum: -10 }, gate: true }, {}],
    ["a knock-out minimum of points", { ...JUDGED, gate: true }, {}],
  ])("nothing is wrong: %s", (_name, sketch, cells) => {
    expect(codes(lint(sketch, cells))).toEqual([]);
  });

  test("what cannot be scored anyway is left to its error", () => {
    expect(codes(lint({ ...SHARE, target: 1, parameters: { points: [1] } }))).toEqual([]);
  });

  test("several faults of one criterion are all told", () => {
    const sketch: Sketch = { ...JUDGED, target: 9, parameters: { maximum: 8, per: 1 }, mandatoryFor: [] };
    expect(codes(lint(sketch))).toEqual(["MAXIMUM_UNREACHABLE maximum", "PARAMETERS_UNUSED parameters", "TARGET_UNUSED target"]);
  });

  test("steps over 80 % without a comparator end at 100 % too", () => {
    const sketch: Sketch = { ...SHARE, rule: "step", target: 0.8, parameters: { per: 1, every: 0.05 } };
    expect(codes(lint(sketch))).toEqual(["COMPARATOR_ASSUMED comparator", "MAXIMUM_UNREACHABLE maximum"]);
  });

  test("a target of its own in a single row is enough for an award", () => {
    const sketch: Sketch = { ...JUDGED, comparator: ">=", mandatoryFor: ["*"] };
    const row = { unit: "B", criterion: "1", state: "not-reported" } as const;
    expect(codes(lint(sketch, {}, [row]))).toEqual(["MANDATORY_WITHOUT_TARGET mandatory"]);
    expect(codes(lint(sketch, {}, [{ ...row, target: 8 }]))).toEqual([]);
  });
});

describe("a criterion that nobody has in the period", () => {
  const rubric: readonly CriterionSketch[] = [{ code: "1", ...JUDGED }];
  function of(units: readonly string[], marked: readonly string[], period?: string) {
    const entries = marked.map((unit): EntrySketch => ({
      unit,
      criterion: "1",
      state: "not-assigned",
      ...(period && { period }),
    }));
    return codes(checked({ units, rubric, entries }));
  }

  test.each<[string, readonly string[], readonly string[], string | undefined, readonly string[]]>([
    ["all are marked", ["A", "B"], ["A", "B"], undefined, ["CRITERION_UNASSIGNED code"]],
    ["one has it", ["A", "B"], ["A"], undefined, []],
    ["all were marked in another period", ["A", "B"], ["A", "B"], "2016", []],
    ["a unit's own workbook, with nobody else in it", ["A"], ["A"], undefined, []],
    ["a rubric without units", [], [], undefined, []],
  ])("%s", (_name, units, marked, period, expected) => {
    expect(of(units, marked, period)).toEqual(expected);
  });
});

describe("groups and headings", () => {
  const group: readonly CriterionSketch[] = [{ code: "I" }, { code: "I.1", ...JUDGED, maximum: 0, parameters: { maximum: 5 } }];

  test("an award cannot demand the target of a group", () => {
    const rubric = [
      { ...group[0]!, mandatoryFor: ["*"] },
      { code: "I.1", ...JUDGED },
    ];
    expect(checked({ units: ["A"], rubric }).map(said)).toEqual([
      expect.objectContaining({ code: "MANDATORY_WITHOUT_TARGET", at: "EmuRubric 0 mandatory", criterion: "I" }),
    ]);
  });

  test("a knock-out minimum on a group of bonuses only", () => {
    expect(codes(checked({ units: ["A"], rubric: [{ ...group[0]!, gate: true }, group[1]!] }))).toEqual(["GATE_WITHOUT_POINTS gate"]);
  });

  test("a knock-out minimum on a group with one criterion of points", () => {
    const rubric = [{ ...group[0]!, gate: true }, group[1]!, { code: "I.2", ...JUDGED }];
    expect(codes(checked({ units: ["A"], rubric }))).toEqual([]);
  });

  test("nothing is said of a knock-out minimum while a maximum cannot be read", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "I", gate: true },
      { code: "I.1", ...JUDGED, maximum: null },
    ];
    expect(codes(checked({ units: ["A"], rubric }))).toEqual([]);
  });

  test("a heading under which nothing stands", () => {
    const whole = bookOf({
      units: ["A"],
      rubric: [
        { code: "I", ...JUDGED },
        { code: "II", gate: true },
      ],
    });
    const heading = withCriterion(whole, "II", { measure: null, rule: null, maximum: null });
    expect(checked({ ...heading, leaves: [0] }).map(said)).toEqual([
      expect.objectContaining({ code: "HEADING_EMPTY", severity: "warning", at: "EmuRubric 1 code", found: "II" }),
    ]);
  });
});
