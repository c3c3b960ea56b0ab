/** What totals are made of: pools outside the maximum, grades, blanks treated both ways, clusters among each other. */
import { toNumber } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { explain } from "../../../src/core/analysis/explain";
import { bookOf, exact, findingList, PERIOD, standingOf, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

const MAIN: CriterionSketch = { code: "1", measure: "judgement", maximum: 100 };
const self = (unit: string, criterion: string, points: number): EntrySketch => ({ unit, criterion, self: points });

function figures(sketch: Partial<BookSketch> & Pick<BookSketch, "rubric">, unit = "A") {
  const book = bookOf({ units: ["A", "B"], ...sketch });
  const done = review(book, PERIOD);
  const { points, maximum, rank } = standingOf(book, done, unit);
  return { book, done, points: points / 100, maximum: maximum / 100, rank };
}

describe("bonus pools, outside the maximum", () => {
  const pool = (maximum: number | null, parameters: CriterionSketch["parameters"] = {}): readonly CriterionSketch[] => [
    MAIN,
    { code: "2", maximum, parameters: { bonus: true, ...parameters } },
    { code: "2.1", measure: "judgement", maximum: 40 },
    { code: "2.2", measure: "count", rule: "count", maximum: 30, parameters: { per: -3 } },
  ];

  test.each<[string, readonly CriterionSketch[], number, number, number]>([
    ["R15: capped at 50", pool(50), 40, 0, 130],
    ["R15: the cap is reached by both together", [...pool(50), { code: "2.3", measure: "judgement", maximum: 40 }], 40, 0, 140],
    ["R16: without a cap it may exceed the maximum", [...pool(null), { code: "2.3", measure: "judgement", maximum: 40 }], 40, 0, 170],
    ["R18: any-of incident, cut off below", pool(null, { minimum: -5 }), 0, 9, 85],
    ["deductions without a floor", pool(null), 0, 9, 63],
    ["the parameters' cap goes before the maximum", pool(50, { maximum: 10 }), 40, 0, 100],
  ])("%s", (_name, rubric, bonus, events, expected) => {
    const extra = rubric.some(({ code }) => code === "2.3") ? [self("A", "2.3", 40)] : [];
    const entries = [self("A", "1", 90), self("A", "2.1", bonus), { unit: "A", criterion: "2.2", actual: events }, ...extra];
    const { points, maximum, done } = figures({ rubric, entries });
    expect([points, maximum]).toEqual([expected, 100]);
    expect(done.totals.of(0, 1).maximum).toBe(0);
    const areTwoCaps = rubric.some(({ maximum: stated, parameters }) => stated === 50 && parameters?.maximum === 10);
    expect(findingList(done).filter((line) => line.includes("EmuRubric"))).toEqual(areTwoCaps ? ["CAP_TWICE EmuRubric 1 maximum"] : []);
  });

  test("a single bonus criterion", () => {
    const rubric: readonly CriterionSketch[] = [MAIN, { code: "2", measure: "judgement", maximum: 7, parameters: { bonus: true } }];
    const { points, maximum } = figures({ rubric, entries: [self("A", "1", 100), self("A", "2", 7)] });
    expect([points, maximum]).toEqual([107, 100]);
  });

  test("a pool inside a pool", () => {
    const rubric: readonly CriterionSketch[] = [
      MAIN,
      { code: "2", maximum: 10, parameters: { bonus: true } },
      { code: "2.1", maximum: 4 },
      { code: "2.1.1", measure: "judgement", maximum: 9 },
      { code: "2.2", measure: "judgement", maximum: 9 },
    ];
    const entries = [self("A", "1", 0), self("A", "2.1.1", 9), self("A", "2.2", 9)];
    const { done } = figures({ rubric, entries });
    expect([done.totals.of(0, null).points, done.totals.of(0, 1).points, done.totals.of(0, 2).points]).toEqual([1000, 1000, 400]);
  });

  test("a bonus group without caps is a plain sum", () => {
    const { done } = figures({ rubric: pool(null), entries: [self("A", "2.1", 40)] });
    expect(done.totals.of(0, 1)).toEqual({ points: 4000, maximum: 0 });
  });

  test("an ordinary group cannot be cut off", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", parameters: { maximum: 5 } },
      { code: "1.1", measure: "judgement", maximum: 9 },
    ];
    const { done, points } = figures({ rubric, entries: [self("A", "1.1", 9)] });
    expect(findingList(done)).toContain("CAP_WITHOUT_BONUS EmuRubric 0 parameters");
    expect(points).toBe(9);
  });

  test("bonuses and their maxima are not in the sum that a group states", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", maximum: 100 },
      { code: "1.1", measure: "judgement", maximum: 100 },
      { code: "1.2", measure: "judgement", maximum: 20, parameters: { bonus: true } },
    ];
    expect(findingList(figures({ rubric }).done).filter((line) => line.startsWith("PARENT"))).toEqual([]);
  });

  test("what is open in a pool moves the bounds as far as its caps allow", () => {
    const rubric = pool(10, { minimum: -6 });
    const { book, done } = figures({ rubric, entries: [self("A", "1", 50)] });
    const { lowest, highest } = standingOf(book, done, "A");
    expect([toNumber(lowest!), toNumber(highest!)]).toEqual([0.44, 0.6]);
  });

  test("a row with criteria under it and a rule of its own is scored by nobody", () => {
    const rubric = [
      { code: "1", measure: "value" as const },
      { code: "1.1", measure: "judgement" as const, maximum: 9 },
    ];
    const book = bookOf({ units: ["A"], rubric, entries: [self("A", "1.1", 9)] });
    const scored = { ...book, criteria: book.criteria.map((one, index) => (index === 0 ? { ...one, rule: "direct" as const } : one)) };
    expect(findingList(review(scored, PERIOD))).toContain("GROUP_SCORED EmuRubric 0 rule");
  });
});

describe("R24: grades of the total", () => {
  const grades = [
    { from: exact(95), text: "Xuất sắc" },
    { from: exact(85), text: "Tốt" },
    { from: exact(70), text: "Khá" },
  ];

  test.each([
    ["percent", 95, "Xuất sắc"],
    ["percent", 94.99, "Tốt"],
    ["percent", 85, "Tốt"],
    ["percent", 69.99, null],
    ["points", 95, "Xuất sắc"],
    ["points", 84.99, "Khá"],
  ] as const)("by %s: %s", (rankBy, points, expected) => {
    const { book, done } = figures({ rubric: [MAIN], entries: [self("A", "1", points)], policy: { grades, rankBy } });
    expect(standingOf(book, done, "A").grade).toBe(expected);
    expect(standingOf(book, done, "B").grade).toBeNull();
    const steps = explain(book, done, 0, null).filter(({ code }) => code === "GRADE");
    expect(steps.map(({ params }) => params["grade"])).toEqual(expected === null ? [] : [expected]);
  });

  test("compared unrounded: 949.96 of 1000.00 is not from 95", () => {
    const rubric: readonly CriterionSketch[] = [{ ...MAIN, maximum: 1000 }];
    const { book, done } = figures({ rubric, entries: [self("A", "1", 949.96)], policy: { grades, rankDecimals: 0, rankOn: "rounded" } });
    expect(standingOf(book, done, "A").grade).toBe("Tốt");
  });

  test("no grades in the policy", () => {
    const { book, done } = figures({ rubric: [MAIN], entries: [self("A", "1", 99)] });
    expect(standingOf(book, done, "A").grade).toBeNull();
  });
});

describe("blanks out of the maximum, and blanks as 0: both are known", () => {
  const rubric: readonly CriterionSketch[] = [MAIN, { code: "2", measure: "judgement", maximum: 100 }];
  const entries = [self("A", "1", 90), self("B", "1", 80), self("B", "2", 85)];

  test.each([
    ["out", [90, 100, 1, 0.45, 2], [165, 200, 2, 0.825, 1]],
    ["zero", [90, 200, 2, 0.9, 1], [165, 200, 1, 0.825, 2]],
  ] as const)("the policy says %s", (blanks, a, b) => {
    const { book, done } = figures({ rubric, entries, policy: { blanks } });
    const read = (unit: string) => {
      const { points, maximum, rank, otherBlanks } = standingOf(book, done, unit);
      return [points / 100, maximum / 100, rank, toNumber(otherBlanks!.percent!), otherBlanks!.rank];
    };
    expect([read("A"), read("B")]).toEqual([a, b]);
    expect(done.findings.find(({ code }) => code === "RANK_DEPENDS_ON_BLANKS")!.params).toEqual({ units: ["A", "B"], blanks });
  });

  test("nothing blank: there is no other way", () => {
    const { book, done } = figures({ rubric: [MAIN], entries: [self("A", "1", 90), self("B", "1", 80)] });
    expect(standingOf(book, done, "A").otherBlanks).toBeNull();
    expect(findingList(done)).toEqual([]);
  });

  test("a unit for which nothing counts is unranked one way and last the other: both ways are said", () => {
    const { book, done } = figures({ rubric: [MAIN], entries: [self("A", "1", 90)] });
    expect(standingOf(book, done, "B").otherBlanks).toMatchObject({ maximum: 10_000, rank: 2 });
    expect(findingList(done).filter((line) => line.startsWith("RANK_"))).toEqual(["RANK_DEPENDS_ON_BLANKS EmuUnits 1 unit"]);
  });

  test("all blank, counted as 0: the other way there is nothing", () => {
    const { book, done } = figures({ rubric: [MAIN], policy: { blanks: "zero" } });
    expect(standingOf(book, done, "A").otherBlanks).toEqual({ maximum: 0, percent: null, rank: null });
  });

  test("ranked by points, with the same chain", () => {
    const { book, done } = figures({ rubric, entries, policy: { rankBy: "points", tieBreak: ["2"] } });
    expect(standingOf(book, done, "A").otherBlanks!.rank).toBe(2);
  });
});

describe("R32: clusters among each other", () => {
  const units = [
    ["A", "x"],
    ["B", "x"],
    ["C", "y"],
    ["D", "z"],
  ] as const;
  const entries = [self("A", "1", 90), self("B", "1", 80), self("C", "1", 85)];

  test("by the mean of their ranked units; equal ones share the rank", () => {
    const { done } = figures({ units, rubric: [MAIN], entries, policy: { clusters: "mean" } });
    expect(done.clusters.map(({ mean, ...rest }) => ({ ...rest, mean: mean && toNumber(mean) }))).toEqual([
      { cluster: "x", ranked: 2, units: 2, mean: 0.85, rank: 1, tiedWith: ["y"], provisional: false },
      { cluster: "y", ranked: 1, units: 1, mean: 0.85, rank: 1, tiedWith: ["x"], provisional: false },
      { cluster: "z", ranked: 0, units: 1, mean: null, rank: null, tiedWith: [], provisional: true },
    ]);
    expect(done.findings.find(({ code }) => code === "CLUSTER_TIE")!.params).toEqual({ clusters: ["x", "y"], rank: 1 });
  });

  test("by points where the policy ranks by points", () => {
    const { done } = figures({ units, rubric: [MAIN], entries, policy: { clusters: "mean", rankBy: "points" } });
    expect(done.clusters.map(({ mean }) => mean && toNumber(mean))).toEqual([85, 85, null]);
  });

  test.each([
    ["the policy does not compare them", units, "none"],
    ["there is only one", ["A", "B"], "mean"],
  ] as const)("none: %s", (_name, members, clusters) => {
    const { done } = figures({ units: members, rubric: [MAIN], policy: { clusters } });
    expect(done.clusters).toEqual([]);
  });
});

describe("R10: whether a unit without a target has the criterion in its maximum", () => {
  const rubric: readonly CriterionSketch[] = [
    MAIN,
    { code: "2", measure: "value", rule: "leader", comparator: ">=", target: 5, maximum: 10 },
  ];
  const entries: readonly EntrySketch[] = [
    self("A", "1", 90),
    { unit: "A", criterion: "2", state: "no-target", actual: 4 },
    self("B", "1", 90),
    { unit: "B", criterion: "2", state: "no-target", actual: 8 },
  ];

  test.each([
    ["in", 95, 110],
    ["out", 95, 100],
  ] as const)("%s", (noTarget, points, maximum) => {
    expect(figures({ rubric, entries, policy: { noTarget } })).toMatchObject({ points, maximum });
  });

  test("out: while it is open, the percentage may rise above what its maximum would allow", () => {
    const open = entries.filter(({ unit, criterion }) => unit === "B" || criterion === "1");
    const { book, done } = figures({ rubric, entries: open, policy: { noTarget: "out" } });
    expect(toNumber(standingOf(book, done, "A").highest!)).toBe(1);
    const inside = figures({ rubric, entries: open });
    expect(toNumber(standingOf(inside.book, inside.done, "A").highest!)).toBeCloseTo(100 / 110, 10);
  });

  test("out: nothing else counts yet", () => {
    const { book, done } = figures({ rubric, entries: [], policy: { noTarget: "out" } });
    expect(toNumber(standingOf(book, done, "A").highest!)).toBeGreaterThanOrEqual(1);
  });
});

describe("equal figures that the tie-break chain sets apart are named", () => {
  const rubric: readonly CriterionSketch[] = ["1", "2"].map((code) => ({ code, measure: "judgement", maximum: 10 }));
  const units = ["A", "B", "C", "D"];
  const entries = [
    ...[7, 8, 7, 9].map((points, index) => self(units[index]!, "1", points)),
    ...[8, 7, 8, 9].map((points, index) => self(units[index]!, "2", points)),
  ];

  test("who ties is tied; who is behind by the chain alone is named; who is behind by points is not", () => {
    const { book, done } = figures({ units, rubric, entries, policy: { tieBreak: ["1"] } });
    const read = units.map((unit) => {
      const { rank, tiedWith, separatedFrom } = standingOf(book, done, unit);
      return [rank, tiedWith, separatedFrom];
    });
    expect(read).toEqual([
      [3, [2], [1]],
      [2, [], [0, 2]],
      [3, [0], [1]],
      [1, [], []],
    ]);
    expect(findingList(done)).toEqual(["TIE EmuUnits 0 unit", "TIE_BROKEN EmuUnits 0 unit"]);
    const told = done.findings.find(({ code }) => code === "TIE_BROKEN")!;
    expect(told.params).toEqual({ units: ["B", "A", "C"], criteria: ["1"] });
    expect(explain(book, done, 0, null).find(({ code }) => code === "SEPARATED")!.params).toEqual({ units: ["B"], criteria: ["1"] });
  });

  test.each([
    ["no chain", [], 1],
    ["a chain that says nothing of them", ["3"], 1],
  ])("%s: they stay tied", (_name, tieBreak, rank) => {
    const { book, done } = figures({ units: ["A", "B"], rubric, entries: entries.filter(({ unit }) => unit < "C"), policy: { tieBreak } });
    expect(standingOf(book, done, "B")).toMatchObject({ rank, tiedWith: [0], separatedFrom: [] });
    expect(findingList(done)).toEqual(["TIE EmuUnits 0 unit"]);
  });

  test("two groups of equals are told one by one", () => {
    const two = [
      ...[7, 8, 5, 4].map((points, index) => self(units[index]!, "1", points)),
      ...[8, 7, 4, 5].map((points, index) => self(units[index]!, "2", points)),
    ];
    const { done } = figures({ units, rubric, entries: two, policy: { tieBreak: ["1"] } });
    const told = done.findings.filter(({ code }) => code === "TIE_BROKEN");
    expect(told.map(({ params }) => params["units"])).toEqual([
      ["B", "A"],
      ["C", "D"],
    ]);
  });
});
