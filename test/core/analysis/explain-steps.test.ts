/** Which inputs and sums an explanation names, of any unit and criterion, and which it leaves out. */
import { explain, type Step } from "../../../src/core/analysis/explain";
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

function line({ code, params }: Step): string {
  const shown = Object.entries(params).map(([name, value]) => {
    const isExact = typeof value === "object" && "big" in value;
    return `${name}=${isExact ? toDecimalText(value, 4) : Array.isArray(value) ? value.join("+") : String(value)}`;
  });
  return [code, ...shown].join(" ");
}

function explained(sketch: BookSketch, unit: number, criterion: number | null): readonly string[] {
  const book = bookOf(sketch);
  return explain(book, review(book, PERIOD), unit, criterion).map(line);
}

describe("the inputs of one entry", () => {
  function inputs(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>): readonly string[] {
    const steps = explained(
      {
        units: ["Z", "A"],
        rubric: [{ code: "0" }, { code: "1", clause: "QĐ 1", ...criterion }],
        entries: [{ unit: "A", criterion: "1", ...typed }],
      },
      1,
      1,
    );
    expect(steps.slice(0, 2)).toEqual(["CRITERION criterion=1 text=criterion 1", "CLAUSE clause=QĐ 1"]);
    return steps.slice(2).filter((step) => /^(INPUT|MEASURED|TARGET|NOT|FAULTY)/.test(step));
  }

  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, readonly string[]]>([
    ["a result alone", { measure: "value" }, { actual: 5, self: 5 }, ["MEASURED measure=value actual=5"]],
    ["a baseline that is not asked for", { measure: "value" }, { actual: 5, baseline: 4, self: 5 }, ["MEASURED measure=value actual=5"]],
    [
      "a typed proportion",
      { measure: "ratio", rule: "pass", comparator: ">=", target: 0.5 },
      { actual: 0.5 },
      ["MEASURED measure=ratio actual=0.5", "TARGET measure=ratio target=0.5 comparator=>=", "TARGET_MET"],
    ],
    [
      "numerator and denominator",
      { measure: "ratio", rule: "pass", comparator: ">", target: 0.5 },
      { numerator: 1, denominator: 2, target: 0.25 },
      [
        "INPUT_RATIO numerator=1 denominator=2",
        "MEASURED measure=ratio actual=0.5",
        "TARGET_OWN measure=ratio target=0.25 comparator=>",
        "TARGET_EXCEEDED",
      ],
    ],
    [
      "a rank and how many it counts",
      { measure: "rank", rule: "rank" },
      { actual: 2, denominator: 5, numerator: 1 },
      ["MEASURED measure=rank actual=2"],
    ],
    [
      "less than the year before",
      { measure: "reduction", rule: "pass", comparator: ">=", target: 0.1 },
      { actual: 8, baseline: 10 },
      [
        "INPUT_BASELINE actual=8 baseline=10",
        "MEASURED measure=reduction actual=0.2",
        "TARGET measure=reduction target=0.1 comparator=>=",
        "TARGET_EXCEEDED",
      ],
    ],
    [
      "a rate against last year's",
      { measure: "increase", rule: "pass", comparator: ">=", target: 0.1 },
      { numerator: 1, denominator: 2, actual: 0.5, baseline: 0.4 },
      [
        "INPUT_RATIO numerator=1 denominator=2",
        "INPUT_BASELINE baseline=0.4",
        "MEASURED measure=increase actual=0.25",
        "TARGET measure=increase target=0.1 comparator=>=",
        "TARGET_EXCEEDED",
      ],
    ],
    ["no row yet", { measure: "value" }, { state: "not-reported" }, ["NOT_REPORTED_OUT maximum=10"]],
    ["something that cannot be read", { measure: "value" }, { state: "faulty" }, ["FAULTY maximum=10"]],
    ["nothing of the kind", { measure: "value" }, { state: "not-arisen" }, ["NOT_ARISEN maximum=10"]],
    ["nobody's task", { measure: "value" }, { state: "not-assigned" }, ["NOT_ASSIGNED maximum=10"]],
  ])("%s", (_what, criterion, typed, expected) => {
    expect(inputs(criterion, typed)).toEqual(expected);
  });
});

describe("what becomes of the points", () => {
  function outcome(criterion: Omit<CriterionSketch, "code">, typed: Partial<EntrySketch>): readonly string[] {
    const steps = explained(
      {
        units: ["A"],
        rubric: [{ code: "1", rule: "pass", comparator: ">=", target: 5, ...criterion }],
        entries: [{ unit: "A", criterion: "1", actual: 9, ...typed }],
      },
      0,
      0,
    );
    return steps.filter((step) => /^(OVERR|POINTS|LOST|BONUS|WEIGHTED)/.test(step));
  }

  test.each<[string, Omit<CriterionSketch, "code">, Partial<EntrySketch>, readonly string[]]>([
    ["as computed", {}, {}, ["POINTS points=10 maximum=10"]],
    ["appraised the same", {}, { appraised: 10, reason: "r" }, ["POINTS points=10 maximum=10"]],
    [
      "appraised otherwise",
      {},
      { appraised: 8, reason: "late" },
      ["OVERRIDDEN points=8 reason=late computed=10", "POINTS points=8 maximum=10", "LOST lost=2 maximum=10"],
    ],
    ["a self-score changes nothing", {}, { self: 8 }, ["POINTS points=10 maximum=10"]],
    ["a bonus", { parameters: { bonus: true } }, {}, ["POINTS points=10 maximum=0", "BONUS points=10"]],
    ["a bonus not earned", { parameters: { bonus: true } }, { actual: 1 }, ["POINTS points=0 maximum=0"]],
    ["a criterion of no points", { maximum: 0 }, {}, ["POINTS points=0 maximum=0"]],
    [
      "a deduction from nothing",
      { measure: "count", rule: "count", maximum: 0, parameters: { per: -2, minimum: -10 } },
      { actual: 2 },
      ["POINTS points=-4 maximum=0"],
    ],
    ["a coefficient", { parameters: { weight: 0.5 } }, {}, ["POINTS points=10 maximum=10", "WEIGHTED weight=0.5 points=5"]],
  ])("%s", (_what, criterion, typed, expected) => {
    expect(outcome(criterion, typed)).toEqual(expected);
  });
});

describe("groups and the whole", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "I" },
    { code: "I.1", measure: "judgement" },
    { code: "I.2" },
    { code: "I.2.a", measure: "judgement" },
    { code: "II" },
    { code: "II.1", measure: "judgement" },
  ];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "I.1", self: 4 },
    { unit: "A", criterion: "I.2.a", self: 5 },
    { unit: "A", criterion: "II.1", self: 6 },
    { unit: "B", criterion: "I.1", self: 1 },
    { unit: "B", criterion: "I.2.a", self: 2 },
    { unit: "C", criterion: "I.1", self: 1 },
  ];
  const units = [
    ["A", "x"],
    ["B", "x"],
    ["C", "y"],
  ] as const;
  const groupsOf = (steps: readonly string[]) => steps.filter((step) => step.startsWith("GROUP"));

  test("of the whole only the uppermost groups are summed, of a group itself", () => {
    const whole = explained({ units, rubric, entries }, 0, null);
    expect(groupsOf(whole)).toEqual([
      "GROUP criterion=I text=criterion I points=9 maximum=20",
      "GROUP criterion=II text=criterion II points=6 maximum=10",
    ]);
    expect(groupsOf(explained({ units, rubric, entries }, 0, 0))).toHaveLength(1);
    expect(groupsOf(explained({ units, rubric, entries }, 0, 2))).toEqual(["GROUP criterion=I.2 text=criterion I.2 points=5 maximum=10"]);
  });

  test("only the whole says where the unit stands, among those of its cluster", () => {
    const rank = (steps: readonly string[]) => steps.filter((step) => /^(TOTAL|RANK|OPEN)/.test(step));
    expect(rank(explained({ units, rubric, entries }, 0, null)).slice(0, 2)).toEqual([
      "TOTAL points=15 maximum=30 percent=0.5",
      "RANK rank=1 count=2",
    ]);
    expect(rank(explained({ units, rubric, entries }, 2, null))[1]).toBe("RANK rank=1 count=1");
    expect(rank(explained({ units, rubric, entries }, 0, 0))).toEqual([]);
  });

  test("what is open is named, where anything is", () => {
    const open = (unit: number) => explained({ units, rubric, entries }, unit, null).filter((step) => step.startsWith("OPEN"));
    expect(open(0)).toEqual([]);
    expect(open(1)).toEqual([expect.stringContaining("OPEN criteria=II.1 ")]);
  });

  test("what blanks would change is told where it changes anything", () => {
    const other = (unit: number) => explained({ units, rubric, entries }, unit, null).filter((step) => step.startsWith("OTHER_BLANKS"));
    expect(other(0)).toEqual([]);
    expect(other(1)).toEqual(["OTHER_BLANKS blanks=zero maximum=30 percent=0.1 rank=2"]);
  });
});
