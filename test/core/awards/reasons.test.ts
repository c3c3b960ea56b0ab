/** What every reason of a verdict names: the table the report and the minutes are filled from. */
import type { Param } from "../../../src/core/model/finding";
import { toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import { REASON_KIND } from "../../../src/core/awards/reasons";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type AwardSketch, type BookSketch, type CriterionSketch } from "../book-builder";

const JUDGED = { code: "1", measure: "judgement", rule: "direct", maximum: 100 } as const;
const FLAG: AwardSketch = { id: "flag", slots: 1 };

function shown(value: Param): string {
  if (typeof value === "object" && "big" in value) {
    return toDecimalText(value as Exact, 4);
  }
  return Array.isArray(value) ? value.join("+") : String(value);
}

/** `verdict` and `CODE name=value …` for each reason of one unit and award. */
function reasons(sketch: BookSketch, unit: string, award = "flag"): readonly string[] {
  const book = bookOf(sketch);
  const outcomes = review(book, PERIOD).awards.filter((outcome) => book.awards[outcome.award]!.id === award);
  const [verdict] = outcomes.flatMap(({ verdicts }) => verdicts.filter((candidate) => book.units[candidate.unit]!.name === unit));
  const lines = verdict!.reasons.map(({ code, params }) =>
    [code, ...Object.entries(params).map(([name, value]) => `${name}=${shown(value)}`)].join(" "),
  );
  return [verdict!.verdict, ...lines];
}

function judged(points: Readonly<Record<string, number>>, code = "1") {
  return Object.entries(points).map(([unit, self]) => ({ unit, criterion: code, self }));
}

function sketch(points: Readonly<Record<string, number>>, more: Partial<BookSketch> = {}): BookSketch {
  const units = Object.keys(points);
  return { units, rubric: [JUDGED], entries: judged(points), awards: [FLAG], ...more };
}

describe("places", () => {
  const three = sketch({ A: 70, B: 90, C: 80 }, { awards: [{ id: "flag", slots: 2 }] });

  test("within them: rank, how far down, whose places and how many", () => {
    expect(reasons(three, "B")).toEqual(["candidate", "WITHIN_PLACES rank=1 position=1 award=flag places=2"]);
    expect(reasons(three, "C")).toEqual(["candidate", "WITHIN_PLACES rank=2 position=2 award=flag places=2"]);
  });

  test("who may not be considered takes none: rank and position differ", () => {
    const book = { ...three, notConsidered: [{ unitName: "B", reason: "under discipline" }] };
    expect(reasons(book, "A")).toEqual(["candidate", "WITHIN_PLACES rank=3 position=2 award=flag places=2"]);
    expect(reasons(book, "B")).toEqual(["no", "NOT_CONSIDERED reason=under discipline"]);
  });

  test("taken by those above", () => {
    expect(reasons(three, "A")).toEqual(["no", "PLACES_TAKEN rank=3 award=flag places=2"]);
  });

  test("a unit of which nothing counts, and nothing can, has no rank to name", () => {
    const entries = [...judged({ A: 90 }), { unit: "B", criterion: "1", state: "not-assigned" as const }];
    const book = sketch({ A: 90, B: 0 }, { entries });
    expect(reasons(book, "B")).toEqual(["no", "UNRANKED", "PLACES_TAKEN award=flag places=1"]);
    expect(reasons({ ...book, awards: [{ id: "flag", slots: 2 }] }, "B")).toEqual(["undecided", "UNRANKED"]);
  });

  test("nobody ranked, nobody leads and no place is taken", () => {
    const awards = [{ ...FLAG, conditions: ["lead"] as const }];
    const entries = ["A", "B"].map((unit) => ({ unit, criterion: "1", state: "not-assigned" as const }));
    const book = sketch({ A: 0, B: 0 }, { entries, awards });
    expect(reasons(book, "A")).toEqual(["undecided", "UNRANKED"]);
  });

  test("a tie at the cut names the others, not the unit itself", () => {
    const book = sketch({ A: 90, B: 90, C: 90, D: 80 }, { awards: [{ id: "flag", slots: 2 }] });
    expect(reasons(book, "B")).toEqual(["undecided", "TIED_AT_CUT units=A+C award=flag places=2"]);
    expect(reasons(book, "D")).toEqual(["no", "PLACES_TAKEN rank=4 award=flag places=2"]);
  });

  test("a place that waits names those it waits for", () => {
    const book = { ...sketch({ A: 90, C: 80 }), units: ["A", "B", "C"] };
    expect(reasons(book, "A")).toEqual(["undecided", "PLACE_OPEN units=B"]);
    expect(reasons(book, "B")).toEqual(["undecided", "UNRANKED", "ENTRIES_OPEN criteria=1"]);
  });

  test("of the units above, only those with something open are waited for", () => {
    const second: CriterionSketch = { ...JUDGED, code: "2", maximum: 50 };
    const entries = [...judged({ A: 90, B: 60, C: 50 }), ...judged({ A: 50, C: 0 }, "2")];
    const awards = [{ id: "flag", slots: 2 }];
    const book = sketch({ A: 0, B: 0, C: 0 }, { rubric: [JUDGED, second], entries, awards });
    expect(reasons(book, "A")).toEqual(["candidate", "WITHIN_PLACES rank=1 position=1 award=flag places=2"]);
    expect(reasons(book, "B")).toEqual(["candidate", "WITHIN_PLACES rank=2 position=2 award=flag places=2"]);
    expect(reasons(book, "C")).toEqual(["no", "PLACES_TAKEN rank=3 award=flag places=2"]);
    const close = { ...book, entries: [...judged({ A: 90, B: 60, C: 70 }), ...judged({ A: 50, C: 0 }, "2")] };
    expect(reasons(close, "C")).toEqual(["undecided", "PLACE_OPEN units=B"]);
    expect(reasons(close, "B")).toEqual(["undecided", "ENTRIES_OPEN criteria=2"]);
  });

  /** Units by points: what is judged already, and on a second criterion what is judged or still open (null). */
  function byPoints(points: Readonly<Record<string, readonly [settled: number, more: number | null]>>, slots: number) {
    const second: CriterionSketch = { ...JUDGED, code: "2" };
    const units = Object.keys(points);
    const entries = units.flatMap((unit) => {
      const [settled, more] = points[unit]!;
      return [...judged({ [unit]: settled }), ...(more === null ? [] : judged({ [unit]: more }, "2"))];
    });
    const policy = { rankBy: "points" as const };
    return { units, rubric: [JUDGED, second], entries, awards: [{ id: "flag", slots }], policy };
  }

  test("equal to the best that another may still reach is no tie, for either of them", () => {
    const book = byPoints({ A: [50, 100], B: [50, null] }, 1);
    expect(reasons(book, "A")).toEqual(["undecided", "PLACE_OPEN units=B"]);
    expect(reasons(book, "B")).toEqual(["undecided", "ENTRIES_OPEN criteria=2"]);
  });

  test("equal to what another has already: it may stay a tie", () => {
    const book = byPoints({ A: [90, 0], B: [90, null] }, 1);
    expect(reasons(book, "A")).toEqual(["undecided", "PLACE_OPEN units=B"]);
    expect(reasons(book, "B")).toEqual(["undecided", "ENTRIES_OPEN criteria=2"]);
  });

  test("two tied with enough places for both, unless those still open come above them: no tie at the cut", () => {
    const book = { ...sketch({ A: 80, B: 80 }, { awards: [{ id: "flag", slots: 3 }] }), units: ["A", "B", "C", "D"] };
    expect(reasons(book, "A")).toEqual(["undecided", "PLACE_OPEN units=C+D"]);
  });

  test("who can no longer come above is not waited for", () => {
    const tied = byPoints({ A: [90, 90], B: [90, 90], C: [20, null] }, 1);
    expect(reasons(tied, "A")).toEqual(["undecided", "TIED_AT_CUT units=B award=flag places=1"]);
    const open = byPoints({ A: [90, 50], B: [90, null], C: [20, null] }, 1);
    expect(reasons(open, "A")).toEqual(["undecided", "PLACE_OPEN units=B"]);
  });

  test("nor who is above in any case", () => {
    const book = byPoints({ A: [60, 80], B: [90, null], C: [100, 95], D: [100, null] }, 2);
    const settled = { ...book, entries: [...book.entries, ...judged({ D: 99 }, "2")] };
    expect(reasons(settled, "A")).toEqual(["no", "PLACES_TAKEN rank=3 award=flag places=2"]);
    const above = byPoints({ A: [20, 60], B: [50, null], D: [100, null] }, 2);
    expect(reasons(above, "A")).toEqual(["undecided", "PLACE_OPEN units=B"]);
  });

  test("places that cannot be read", () => {
    expect(reasons(sketch({ A: 90 }, { awards: [{ id: "flag" }] }), "A")).toEqual(["undecided", "PLACES_UNKNOWN award=flag"]);
  });
});

describe("the lead", () => {
  const awards: readonly AwardSketch[] = [{ id: "flag", slots: 5, conditions: ["lead"] }];

  test("one unit alone leads, once anything of it counts", () => {
    expect(reasons(sketch({ A: 90 }, { awards }), "A")[1]).toBe("LEADS");
    expect(reasons({ ...sketch({}, { awards }), units: ["A"] }, "A")).toEqual([
      "undecided",
      "LEAD_OPEN units=A",
      "UNRANKED",
      "ENTRIES_OPEN criteria=1",
    ]);
  });

  test("a unit that nobody can reach leads, whatever of its own is open", () => {
    const rubric = [JUDGED, { ...JUDGED, code: "2", maximum: 10 }];
    const entries = [...judged({ A: 90, B: 50 }), ...judged({ B: 10 }, "2")];
    expect(reasons(sketch({ A: 0, B: 0 }, { rubric, entries, awards }), "A")[1]).toBe("LEADS");
  });

  test("who leads, and who does not", () => {
    const book = sketch({ A: 70, B: 90 }, { awards });
    expect(reasons(book, "B")).toEqual(["candidate", "LEADS", "WITHIN_PLACES rank=1 position=1 award=flag places=5"]);
    expect(reasons(book, "A")).toEqual(["no", "NOT_LEADING rank=2"]);
  });

  test("who is not ranked does not lead, without a rank", () => {
    const entries = [...judged({ A: 90 }), { unit: "B", criterion: "1", state: "not-assigned" as const }];
    expect(reasons(sketch({ A: 0, B: 0 }, { entries, awards }), "B")).toEqual(["no", "NOT_LEADING", "UNRANKED"]);
  });

  test("while units with open entries may still lead, they are named", () => {
    const book = { ...sketch({ A: 90, B: 95 }, { awards }), units: ["A", "B", "C", "D"] };
    expect(reasons(book, "A")).toEqual(["no", "NOT_LEADING rank=2"]);
    expect(reasons(book, "B").slice(0, 2)).toEqual(["undecided", "LEAD_OPEN units=C+D"]);
  });

  test("the leader of another cluster is nobody's leader here", () => {
    const units = [
      ["A", "one"],
      ["B", "two"],
      ["C", "two"],
    ] as const;
    const book = sketch({ A: 70, B: 90, C: 80 }, { units, awards });
    expect(reasons(book, "A")[1]).toBe("LEADS");
    expect(reasons(book, "C")[1]).toBe("NOT_LEADING rank=2");
  });
});

describe("mandatory targets", () => {
  const awards: readonly AwardSketch[] = [{ ...FLAG, conditions: ["targets-met"] }];
  const ratio = (code: string): CriterionSketch => ({
    code,
    measure: "ratio",
    rule: "pass",
    comparator: ">=",
    target: 0.75,
    mandatoryFor: ["*"],
  });
  const rubric = [JUDGED, ratio("2"), ratio("3"), ratio("4")];

  test("how many are met; those that bind nobody are not counted", () => {
    const entries = [
      ...judged({ A: 90 }),
      { unit: "A", criterion: "2", actual: 0.8 },
      { unit: "A", criterion: "3", actual: 0.75 },
      { unit: "A", criterion: "4", state: "not-assigned" as const },
    ];
    const book = sketch({ A: 0 }, { rubric, entries, awards });
    expect(reasons(book, "A")[1]).toBe("TARGETS_MET count=2");
    const exceeding = [{ ...FLAG, conditions: ["targets-exceeded"] as const }];
    expect(reasons({ ...book, awards: exceeding }, "A")).toEqual([
      "no",
      "TARGET_NOT_EXCEEDED criterion=3 measure=ratio comparator=>= actual=0.75 target=0.75",
    ]);
  });

  test("every one that is missed, and every one that is open", () => {
    const entries = [
      ...judged({ A: 90 }),
      { unit: "A", criterion: "2", actual: 0.5 },
      { unit: "A", criterion: "3", numerator: 1, denominator: 4, target: 0.3 },
    ];
    expect(reasons(sketch({ A: 0 }, { rubric, entries, awards }), "A")).toEqual([
      "no",
      "TARGET_NOT_MET criterion=2 measure=ratio comparator=>= actual=0.5 target=0.75",
      "TARGET_NOT_MET criterion=3 measure=ratio comparator=>= actual=0.25 target=0.3",
      "TARGET_OPEN criterion=4",
    ]);
  });

  test("in a closing review those not reported are named together, after those missed", () => {
    const entries = [...judged({ A: 90 }), { unit: "A", criterion: "3", actual: 0.5 }];
    const book = sketch({ A: 0 }, { rubric, entries, awards, policy: { blanks: "zero" } });
    expect(reasons(book, "A")).toEqual([
      "no",
      "TARGET_NOT_MET criterion=3 measure=ratio comparator=>= actual=0.5 target=0.75",
      "INCOMPLETE criteria=2+4",
    ]);
  });

  test.each([
    ["no more than last year", { actual: 4, baseline: 4 }, "measure=increase comparator=> actual=0 target=0"],
    ["nothing after nothing", { actual: 0, baseline: 0 }, "measure=value comparator=> actual=0 target=0"],
  ])("an increase without a target of its own: %s", (_name, entry, expected) => {
    const increase: CriterionSketch = { code: "2", measure: "increase", rule: "pass", mandatoryFor: ["*"] };
    const entries = [...judged({ A: 90 }), { unit: "A", criterion: "2", ...entry }];
    const book = sketch({ A: 0 }, { rubric: [JUDGED, increase], entries, awards });
    expect(reasons(book, "A")).toEqual(["no", `TARGET_NOT_MET criterion=2 ${expected}`]);
  });
});

describe("everything reported", () => {
  const awards: readonly AwardSketch[] = [{ ...FLAG, conditions: ["complete"] }];
  const rubric = ["1", "2", "3"].map((code): CriterionSketch => ({ ...JUDGED, code }));

  test("what is open is named once", () => {
    expect(reasons(sketch({ A: 90 }, { rubric, awards }), "A")).toEqual([
      "undecided",
      "ENTRIES_OPEN criteria=2+3",
      "WITHIN_PLACES rank=1 position=1 award=flag places=1",
    ]);
  });

  test("what a closing review counted as zero, and what is faulty", () => {
    const entries = [...judged({ A: 90 }), { unit: "A", criterion: "3", state: "faulty" as const }];
    const book = sketch({ A: 0 }, { rubric, entries, awards, policy: { blanks: "zero" } });
    expect(reasons(book, "A")).toEqual(["no", "INCOMPLETE criteria=2", "ENTRIES_OPEN criteria=3"]);
  });

  test("each unit's own", () => {
    const entries = [...judged({ A: 90, B: 80 }), ...judged({ B: 5 }, "2"), ...judged({ A: 5, B: 5 }, "3")];
    const book = sketch({ A: 0, B: 0 }, { rubric, entries, awards, policy: { blanks: "zero" } });
    expect(reasons(book, "A")).toContain("INCOMPLETE criteria=2");
    expect(reasons(book, "B").join(" ")).not.toContain("INCOMPLETE");
    const other = { ...book, entries: [...judged({ A: 90, B: 80 }), ...judged({ A: 5 }, "2"), ...judged({ A: 5 }, "3")] };
    expect(reasons(other, "B")).toContain("INCOMPLETE criteria=2+3");
  });
});

test("a unit is out only for what stands in the very period under review", () => {
  const period = { kind: "drive", status: "open" } as const;
  const periods = [
    { ...period, id: "2017-D1", from: 100, to: 199, row: 0 },
    { ...period, id: PERIOD, from: 200, to: 299, row: 1 },
  ];
  const out = (from: number, to: number) => [{ unitName: "A", reason: "discipline", from, to }];
  expect(reasons(sketch({ A: 90 }, { periods, notConsidered: out(100, 199) }), "A")[0]).toBe("candidate");
  expect(reasons(sketch({ A: 90 }, { periods, notConsidered: out(250, 250) }), "A")[0]).toBe("no");
});

describe("knock-out minima", () => {
  test("points and maximum of the criterion, or of the group", () => {
    const rubric: readonly CriterionSketch[] = [
      { code: "I", gate: true },
      { ...JUDGED, code: "I.1", maximum: 10 },
      { ...JUDGED, code: "I.2", maximum: 5, gate: true },
    ];
    const entries = [...judged({ A: 9.5 }, "I.1"), ...judged({ A: 4 }, "I.2")];
    expect(reasons(sketch({ A: 0 }, { rubric, entries }), "A")).toEqual([
      "no",
      "GATE_FAILED criterion=I points=13.5 maximum=15",
      "GATE_FAILED criterion=I.2 points=4 maximum=5",
    ]);
  });

  test("one that is not reported yet", () => {
    const rubric = [{ ...JUDGED, gate: true }];
    expect(reasons({ units: ["A"], rubric, awards: [FLAG] }, "A")).toEqual([
      "undecided",
      "TARGET_OPEN criterion=1",
      "UNRANKED",
      "ENTRIES_OPEN criteria=1",
    ]);
  });

  test("a leader's maximum is safe from units of another cluster, and from criteria already reported by all", () => {
    const leader: CriterionSketch = {
      code: "2",
      measure: "value",
      rule: "leader",
      comparator: ">=",
      target: 10,
      gate: true,
    };
    const units = [
      ["A", "one"],
      ["B", "one"],
      ["C", "two"],
      ["D", "two"],
    ] as const;
    const result = (unit: string) => ({ unit, criterion: "2", actual: 12 });
    const all = judged({ A: 90, B: 80, C: 90, D: 80 });
    const book = { units, rubric: [JUDGED, leader], awards: [FLAG] };
    const openInOne = { ...book, entries: [...all, result("A"), result("C"), result("D")] };
    expect(reasons(openInOne, "A")[1]).toBe("TARGET_OPEN criterion=2");
    expect(reasons(openInOne, "C")[0]).toBe("candidate");
    const openInTwo = { ...book, entries: [...all, result("A"), result("B"), result("C")] };
    expect(reasons(openInTwo, "A")[0]).toBe("candidate");
    expect(reasons(openInTwo, "C")[1]).toBe("TARGET_OPEN criterion=2");
    const judgedOpen = { ...book, entries: [...judged({ A: 90, C: 90 }), ...["A", "B", "C", "D"].map(result)] };
    expect(reasons(judgedOpen, "A").join(" ")).not.toContain("TARGET_OPEN");
    expect(reasons(judgedOpen, "C").join(" ")).not.toContain("TARGET_OPEN");
  });

  test.each([
    ["whose maximum cannot be read", null, "undecided"],
    ["that is not reported yet", 5, "no"],
  ])("one part below, beside a criterion %s", (_name, maximum, verdict) => {
    const rubric: readonly CriterionSketch[] = [
      { code: "I", gate: true },
      { ...JUDGED, code: "I.1", maximum: 10 },
      { ...JUDGED, code: "I.2", maximum, ...(maximum === null && { faulty: true }) },
    ];
    const entries = judged({ A: 9.5 }, "I.1");
    expect(reasons(sketch({ A: 0 }, { rubric, entries }), "A")[0]).toBe(verdict);
  });
});

describe("an award nested under another", () => {
  const awards: readonly AwardSketch[] = [
    { id: "ministry", slots: 1 },
    { id: "flag", slots: 1, nestedUnder: "ministry" },
  ];

  test("the standard of the award above, and its places", () => {
    const book = sketch({ A: 90, B: 80 }, { awards });
    expect(reasons(book, "A")).toEqual(["candidate", "STANDARD_MET award=ministry", "WITHIN_PLACES rank=1 position=1 award=flag places=1"]);
    expect(reasons(book, "B")).toEqual(["no", "STANDARD_MET award=ministry", "PLACES_TAKEN rank=2 award=ministry places=1"]);
  });

  test("what fails there fails here", () => {
    const book = sketch({ A: 90 }, { awards, notConsidered: [{ unitName: "A", reason: "discipline" }] });
    expect(reasons(book, "A")).toEqual(["no", "NOT_CONSIDERED reason=discipline", "STANDARD_NOT_MET award=ministry"]);
  });

  test("a tie there is a tie of that award", () => {
    expect(reasons(sketch({ A: 90, B: 90 }, { awards }), "A")).toEqual([
      "undecided",
      "STANDARD_MET award=ministry",
      "TIED_AT_CUT units=B award=ministry places=1",
      "PLACE_OPEN units=B",
    ]);
  });

  test("a place there that waits for a unit which can win nothing here keeps this one open", () => {
    const target: CriterionSketch = {
      code: "2",
      measure: "ratio",
      rule: "pass",
      comparator: ">=",
      target: 0.75,
      maximum: 1,
      mandatoryFor: ["*"],
    };
    const rubric = [JUDGED, { ...JUDGED, code: "3" }, target];
    const entries = [
      ...judged({ A: 90, B: 80 }),
      ...judged({ A: 50 }, "3"),
      { unit: "A", criterion: "2", actual: 0.8 },
      { unit: "B", criterion: "2", actual: 0.7 },
    ];
    const nested: readonly AwardSketch[] = [
      { id: "ministry", slots: 1 },
      { id: "flag", slots: 1, conditions: ["targets-met"], nestedUnder: "ministry" },
    ];
    expect(reasons(sketch({ A: 0, B: 0 }, { rubric, entries, awards: nested }), "A")).toEqual([
      "undecided",
      "TARGETS_MET count=1",
      "STANDARD_MET award=ministry",
      "PLACE_OPEN units=B",
      "WITHIN_PLACES rank=2 position=1 award=flag places=1",
    ]);
  });

  test("two nested in each other, and one in itself: open, whatever else", () => {
    const circle = [
      { id: "ministry", slots: 1, nestedUnder: "flag" },
      { id: "flag", slots: 1, nestedUnder: "ministry" },
      { id: "own", slots: 1, nestedUnder: "own" },
    ];
    const book = sketch({ A: 90 }, { awards: circle });
    const within = (award: string) => `WITHIN_PLACES rank=1 position=1 award=${award} places=1`;
    expect(reasons(book, "A", "ministry")).toEqual(["undecided", "STANDARD_OPEN award=flag", within("ministry")]);
    expect(reasons(book, "A", "flag")).toEqual(["undecided", "STANDARD_OPEN award=ministry", within("flag")]);
    expect(reasons(book, "A", "own")).toEqual(["undecided", "STANDARD_OPEN award=own", within("own")]);
  });
});

test("a reason against settles the verdict, one that is open leaves it open, one in favour does neither", () => {
  expect(REASON_KIND).toEqual({
    WITHIN_PLACES: "for",
    TARGETS_MET: "for",
    TARGETS_EXCEEDED: "for",
    TARGETS_AT_CEILING: "for",
    LEADS: "for",
    STANDARD_MET: "for",
    NOT_CONSIDERED: "against",
    TARGET_NOT_MET: "against",
    TARGET_NOT_EXCEEDED: "against",
    NOT_LEADING: "against",
    STANDARD_NOT_MET: "against",
    GATE_FAILED: "against",
    PLACES_TAKEN: "against",
    INCOMPLETE: "against",
    ENTRIES_OPEN: "open",
    TARGET_OPEN: "open",
    TIED_AT_CUT: "open",
    LEAD_OPEN: "open",
    PLACE_OPEN: "open",
    STANDARD_OPEN: "open",
    PLACES_UNKNOWN: "open",
    UNRANKED: "open",
  });
});

describe("an award that asks for exceeding: what cannot be exceeded is met, and not called exceeded", () => {
  const all: CriterionSketch = { code: "1", measure: "ratio", rule: "pass", comparator: ">=", target: 1, maximum: 10, mandatoryFor: ["*"] };
  const none: CriterionSketch = {
    code: "2",
    measure: "count",
    rule: "pass",
    comparator: "<=",
    target: 0,
    maximum: 10,
    mandatoryFor: ["*"],
  };
  const more: CriterionSketch = {
    code: "3",
    measure: "value",
    rule: "pass",
    comparator: ">=",
    target: 5,
    maximum: 10,
    mandatoryFor: ["*"],
  };
  const results = { "1": { numerator: 4, denominator: 4 }, "2": { actual: 0 }, "3": { actual: 6 } } as const;
  const of = (rubric: readonly CriterionSketch[]) =>
    reasons(
      {
        units: ["A"],
        rubric,
        entries: rubric.map(({ code }) => ({ unit: "A", criterion: code, ...results[code as keyof typeof results] })),
        awards: [{ ...FLAG, conditions: ["targets-exceeded"] }],
      },
      "A",
    )[1];

  test.each<[string, readonly CriterionSketch[], string]>([
    ["all of them", [all, none], "TARGETS_AT_CEILING count=2"],
    ["some of them", [all, none, more], "TARGETS_EXCEEDED count=3 criteria=1+2"],
    ["none of them", [more], "TARGETS_EXCEEDED count=1"],
  ])("%s", (_what, rubric, expected) => {
    expect(of(rubric)).toBe(expected);
  });
});
