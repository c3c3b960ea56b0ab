import { explain, type Step } from "../../../src/core/analysis/explain";
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

/** `CODE name=value …`, numbers as decimals. */
function line({ code, params }: Step): string {
  const shown = Object.entries(params).map(([name, value]) => {
    const isExact = typeof value === "object" && "big" in value;
    return `${name}=${isExact ? toDecimalText(value, 4) : Array.isArray(value) ? value.join("+") : String(value)}`;
  });
  return [code, ...shown].join(" ");
}

function steps(sketch: BookSketch, unit: number, criterion: number | null): readonly string[] {
  const book = bookOf(sketch);
  return explain(book, review(book, PERIOD), unit, criterion).map(line);
}

type Typed = Omit<EntrySketch, "unit" | "criterion">;

/** Steps after the criterion's own name, unit A of A, B. */
function one(criterion: Omit<CriterionSketch, "code">, typed: Typed, other: Typed | null = null, policy = {}) {
  const entries = [typed, other].flatMap((entry, index): readonly EntrySketch[] =>
    entry === null ? [] : [{ unit: "AB"[index]!, criterion: "1", ...entry }],
  );
  return steps({ units: ["A", "B"], rubric: [{ code: "1", ...criterion }], entries, policy }, 0, 0).slice(1);
}

const LEADER = { measure: "value", rule: "leader", comparator: ">=", target: 10, maximum: 5 } as const;

describe("one criterion, from inputs to points lost", () => {
  test("pass on a ratio, with its clause and the unit's own target", () => {
    const criterion = {
      measure: "ratio",
      rule: "pass",
      comparator: ">",
      target: 0.5,
      maximum: 10,
      clause: "Plan 12",
    } as const;
    expect(one(criterion, { numerator: 3, denominator: 4, target: 0.75 })).toEqual([
      "CLAUSE clause=Plan 12",
      "INPUT_RATIO numerator=3 denominator=4",
      "MEASURED measure=ratio actual=0.75",
      "TARGET_OWN measure=ratio target=0.75 comparator=>",
      "TARGET_NOT_MET",
      "ATTAINMENT attainment=1",
      "RULE_PASS maximum=10 points=0",
      "POINTS points=0 maximum=10",
      "LOST lost=10 maximum=10",
    ]);
  });

  test.each([
    ["below", 8, "RULE_LEADER_BELOW maximum=5 points=2"],
    ["at", 10, "RULE_LEADER_AT maximum=5 points=2.5"],
    ["ahead of all", 25, "RULE_LEADER_LEADS maximum=5 excess=1.5"],
    ["behind the leader", 15, "RULE_LEADER_BEHIND maximum=5 excess=0.5 leader=B largest=1 points=3.75"],
  ])("leader rule, %s", (_name, actual, expected) => {
    expect(one(LEADER, { actual }, { actual: 20 })).toContain(expected);
  });

  test("R10 names the largest result among the units without a target, and rounding is told", () => {
    const found = one(LEADER, { state: "no-target", actual: 100 }, { state: "no-target", actual: 150 });
    expect(found).toEqual([
      "MEASURED measure=value actual=100",
      "RULE_NO_TARGET maximum=5 leader=B largest=150 points=3.3333",
      "ROUNDED points=3.33 decimals=2 rounding=half-up",
      "POINTS points=3.33 maximum=5",
      "LOST lost=1.67 maximum=5",
    ]);
  });

  test("R10 when nobody has any result to speak of", () => {
    expect(one(LEADER, { state: "no-target", actual: 0 })).toContain("RULE_NO_TARGET maximum=5 leader= largest=0 points=0");
  });

  test("reduction, exceeded", () => {
    const criterion = { measure: "reduction", rule: "ratio", comparator: ">=", target: 0.05, maximum: 10 } as const;
    expect(one(criterion, { baseline: 200, actual: 180 }).slice(0, 6)).toEqual([
      "INPUT_BASELINE actual=180 baseline=200",
      "MEASURED measure=reduction actual=0.1",
      "TARGET measure=reduction target=0.05 comparator=>=",
      "TARGET_EXCEEDED",
      "ATTAINMENT attainment=2",
      "RULE_RATIO maximum=10 points=10",
    ]);
  });

  test.each([
    ["more than nothing", 1, "TARGET_EXCEEDED", "RULE_PASS maximum=10 points=10"],
    ["still nothing", 0, "TARGET_NOT_MET", "RULE_PASS maximum=10 points=0"],
  ])("increase without a target over a baseline of 0: %s", (_name, actual, met, rule) => {
    const found = one({ measure: "increase", rule: "pass", maximum: 10 }, { baseline: 0, actual });
    expect(found.slice(0, 4)).toEqual([`INPUT_BASELINE actual=${actual} baseline=0`, "TARGET_BASELINE comparator=>", met, rule]);
  });

  test("an increase that is enough when nothing has changed", () => {
    const criterion = { measure: "increase", rule: "pass", comparator: ">=", maximum: 10 } as const;
    const found = one(criterion, { baseline: 0, numerator: 0, denominator: 4 });
    expect(found.slice(0, 4)).toEqual([
      "INPUT_RATIO numerator=0 denominator=4",
      "INPUT_BASELINE baseline=0",
      "TARGET_BASELINE comparator=>=",
      "TARGET_MET",
    ]);
    expect(found).toContain("RULE_PASS maximum=10 points=10");
  });

  test("count", () => {
    const criterion = { measure: "count", rule: "count", maximum: 10, parameters: { start: 10, per: -2 } } as const;
    expect(one(criterion, { actual: 3 })).toContain("RULE_COUNT start=10 per=-2 events=3 minimum=0 maximum=10 points=4");
  });

  test.each([
    ["among the cluster", {}, "RULE_RANK rank=2 among=2 maximum=60 points=0"],
    ["among as many as typed", { denominator: 61 }, "RULE_RANK rank=2 among=61 maximum=60 points=59"],
  ])("rank %s", (_name, typed, expected) => {
    expect(one({ measure: "rank", rule: "rank", maximum: 60 }, { actual: 2, ...typed })).toContain(expected);
  });

  test("rank by a list", () => {
    const criterion = { measure: "rank", rule: "rank", maximum: 60, parameters: { points: [60, 45] } } as const;
    expect(one(criterion, { actual: 2 })).toContain("RULE_RANK_LIST rank=2 maximum=60 points=45");
  });

  test("direct entry names the layer", () => {
    const criterion = { measure: "judgement", rule: "direct", maximum: 10 } as const;
    expect(one(criterion, { self: 9, appraised: 8 })).toEqual([
      "RULE_DIRECT source=appraised",
      "POINTS points=8 maximum=10",
      "LOST lost=2 maximum=10",
    ]);
    expect(one(criterion, { actual: 10 })).toEqual(["RULE_DIRECT source=rule", "POINTS points=10 maximum=10"]);
  });

  test.each([
    ["counts", { actual: 10, appraised: 5, reason: "minutes" }, "OVERRIDDEN points=5 reason=minutes computed=2.5"],
    ["is refused", { actual: 10, appraised: 5 }, "OVERRIDE_REFUSED points=5"],
    ["stands alone", { appraised: 5, reason: "minutes" }, "OVERRIDDEN points=5 reason=minutes"],
  ])("an appraisal %s", (_name, typed, expected) => {
    expect(one(LEADER, typed)).toContain(expected);
  });

  test.each([
    ["not reported", {}, { state: "not-reported" }, "NOT_REPORTED_OUT maximum=5"],
    ["not reported in a closing review", { blanks: "zero" }, { state: "not-reported" }, "NOT_REPORTED_ZERO maximum=5"],
    ["did not arise", {}, { state: "not-arisen" }, "NOT_ARISEN maximum=5"],
    ["not assigned", {}, { state: "not-assigned" }, "NOT_ASSIGNED maximum=5"],
    ["faulty", {}, { actual: 1, target: 0 }, "FAULTY maximum=5"],
  ] as const)("without points: %s", (_name, policy, typed, expected) => {
    expect(one(LEADER, typed, null, policy)).toEqual([expected]);
  });

  test("nothing to say about a unit that is not there", () => {
    expect(steps({ units: ["A"], rubric: [{ code: "1" }] }, 7, 0)).toEqual([]);
  });
});

describe("a whole unit, or a group", () => {
  const judged = { measure: "judgement", rule: "direct", maximum: 10 } as const;
  const sketch: BookSketch = {
    units: ["A", "B", "C"],
    rubric: [{ code: "I" }, { code: "I.1", ...judged }, { code: "I.2", ...judged }, { code: "II", ...judged }],
    entries: [
      { unit: "A", criterion: "I.1", self: 8 },
      { unit: "A", criterion: "I.2", self: 8 },
      { unit: "B", criterion: "II", self: 8 },
    ],
  };

  test("every leaf, the sums, rank, tie and what is open", () => {
    expect(steps(sketch, 0, null)).toEqual([
      "UNIT unit=A",
      "LEAF criterion=I.1 text=criterion I.1 points=8 maximum=10 lost=2",
      "LEAF criterion=I.2 text=criterion I.2 points=8 maximum=10 lost=2",
      "LEAF_OUT criterion=II text=criterion II state=not-reported",
      "GROUP criterion=I text=criterion I points=16 maximum=20",
      "TOTAL points=16 maximum=20 percent=0.8",
      "RANK rank=1 count=3",
      "RANKED_BY rankBy=percent rankOn=exact rankDecimals=2",
      "TIED units=B",
      "OPEN criteria=II lowest=0.5333 highest=0.8667",
      "OTHER_BLANKS blanks=zero maximum=30 percent=0.5333 rank=1",
    ]);
  });

  test("a unit of which nothing counts yet", () => {
    expect(steps(sketch, 2, null).slice(-4)).toEqual([
      "TOTAL points=0 maximum=0",
      "UNRANKED",
      "OPEN criteria=I.1+I.2+II lowest=0 highest=1",
      "OTHER_BLANKS blanks=zero maximum=30 percent=0 rank=3",
    ]);
  });

  test("a group: its leaves and its sum", () => {
    expect(steps(sketch, 0, 0)).toEqual([
      "UNIT unit=A",
      "LEAF criterion=I.1 text=criterion I.1 points=8 maximum=10 lost=2",
      "LEAF criterion=I.2 text=criterion I.2 points=8 maximum=10 lost=2",
      "GROUP criterion=I text=criterion I points=16 maximum=20",
    ]);
  });
});
