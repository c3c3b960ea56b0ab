/** What every reason of a verdict names: the table the report and the minutes are filled from. */
import type { Param } from "../../../src/core/model/finding";
import { toDecimalText, type Exact } from "../../../src/core/model/exact";
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
  const [verdict] = outcomes.flatMap(({ verdicts }) =>
    verdicts.filter((candidate) => book.units[candidate.unit]!.name === unit),
  );
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

  test("places that cannot be read", () => {
    expect(reasons(sketch({ A: 90 }, { awards: [{ id: "flag" }] }), "A")).toEqual([
      "undecided",
      "PLACES_UNKNOWN award=flag",
    ]);
  });
});

describe("the lead", () => {
  const awards: readonly AwardSketch[] = [{ id: "flag", slots: 5, conditions: ["lead"] }];

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
    expect(reasons(book, "A")).toEqual([
      "candidate",
      "STANDARD_MET award=ministry",
      "WITHIN_PLACES rank=1 position=1 award=flag places=1",
    ]);
    expect(reasons(book, "B")).toEqual([
      "no",
      "STANDARD_MET award=ministry",
      "PLACES_TAKEN rank=2 award=ministry places=1",
    ]);
  });

  test("what fails there fails here", () => {
    const book = sketch({ A: 90 }, { awards, notConsidered: [{ unitName: "A", reason: "discipline" }] });
    expect(reasons(book, "A")).toEqual([
      "no",
      "NOT_CONSIDERED reason=discipline",
      "STANDARD_NOT_MET award=ministry",
    ]);
  });

  test("nested in a circle: open, whatever else", () => {
    const circle = [
      { id: "ministry", slots: 1, nestedUnder: "flag" },
      { id: "flag", slots: 1, nestedUnder: "ministry" },
    ];
    expect(reasons(sketch({ A: 90 }, { awards: circle }), "A")).toContain("STANDARD_OPEN award=ministry");
  });
});

test("a reason against settles the verdict, one that is open leaves it open, one in favour does neither", () => {
  expect(REASON_KIND).toEqual({
    WITHIN_PLACES: "for",
    TARGETS_MET: "for",
    TARGETS_EXCEEDED: "for",
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
