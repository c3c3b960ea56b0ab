import { placesOf } from "../../../src/core/awards/places";
import { type ConditionId } from "../../../src/core/model/ids";
import { ROUNDING_MODES } from "../../../src/core/numbers/rounding-mode";
import { review } from "../../../src/core/review";
import { bookOf, exact, PERIOD, type AwardSketch, type BookSketch, type EntrySketch } from "../book-builder";

/** `unit award: verdict CODE CODE`, by unit and award. */
function verdicts(sketch: BookSketch): Readonly<Record<string, string>> {
  const book = bookOf(sketch);
  const result = review(book, PERIOD);
  const lines = result.awards.flatMap(({ award, verdicts: list }) =>
    list.map(({ unit, verdict, reasons }): readonly [string, string] => [
      `${book.units[unit]!.name} ${book.awards[award]!.id}`,
      [verdict, ...reasons.map(({ code }) => code)].join(" "),
    ]),
  );
  return Object.fromEntries(lines);
}

const JUDGED = { code: "1", measure: "judgement", rule: "direct", maximum: 100 } as const;
const TARGET = {
  code: "2",
  measure: "ratio",
  rule: "pass",
  comparator: ">=",
  target: 0.75,
  maximum: 10,
  mandatoryFor: ["flag"],
} as const;
const FLAG: AwardSketch = { id: "flag", slots: 1 };

/** Judged points of units A, B, C… */
function judged(points: readonly (number | null)[]): readonly EntrySketch[] {
  return points.flatMap((self, index) => (self === null ? [] : [{ unit: "ABCDEFGH"[index]!, criterion: "1", self }]));
}

function ranking(points: readonly (number | null)[], awards: readonly AwardSketch[], more: Partial<BookSketch> = {}) {
  const units = points.map((_, index) => "ABCDEFGH"[index]!);
  return verdicts({ units, rubric: [JUDGED], entries: judged(points), awards, ...more });
}

describe("places", () => {
  test.each([
    ["half-up", 4],
    ["half-even", 4],
    ["up", 4],
    ["down", 3],
    ["ceiling", 4],
    ["floor", 3],
  ] as const)("50 %% of 7 units, %s: %i", (rounding, places) => {
    const award = bookOf({ units: [], rubric: [], awards: [{ id: "flag", share: 0.5, rounding }] }).awards[0]!;
    expect(placesOf(award, 7)).toBe(places);
    expect(placesOf(award, 8)).toBe(4);
    expect(ROUNDING_MODES).toContain(rounding);
  });

  test.each([
    ["unreadable", { kind: "unknown" }],
    ["half a slot", { kind: "slots", slots: 0.5 }],
    ["a negative share", { kind: "share", share: exact(-0.5), rounding: "down" }],
    ["more than can be counted", { kind: "share", share: exact(1e16), rounding: "down" }],
    ["more slots than can be counted", { kind: "slots", slots: 2 ** 53 }],
  ] as const)("%s: no number of places", (_name, places) => {
    const award = bookOf({ units: [], rubric: [], awards: [FLAG] }).awards[0]!;
    expect(placesOf({ ...award, places }, 8)).toBeNull();
  });

  test("the first two of four are candidates, the others come too late", () => {
    expect(ranking([90, 70, 80, 60], [{ id: "flag", slots: 2 }])).toEqual({
      "A flag": "candidate WITHIN_PLACES",
      "B flag": "no PLACES_TAKEN",
      "C flag": "candidate WITHIN_PLACES",
      "D flag": "no PLACES_TAKEN",
    });
  });

  test("each cluster has its own places", () => {
    const units = [
      ["A", "one"],
      ["B", "one"],
      ["C", "two"],
    ] as const;
    const book = bookOf({ units, rubric: [JUDGED], entries: judged([90, 80, 70]), awards: [FLAG] });
    const { awards } = review(book, PERIOD);
    expect(awards.map(({ cluster, places, left }) => [cluster, places, left])).toEqual([
      ["one", 1, 0],
      ["two", 1, 0],
    ]);
    expect(awards.map((outcome) => outcome.verdicts.map(({ verdict }) => verdict))).toEqual([["candidate", "no"], ["candidate"]]);
  });

  test("places that nobody takes are left", () => {
    const book = bookOf({ units: ["A"], rubric: [JUDGED], entries: judged([90]), awards: [{ id: "flag", slots: 3 }] });
    expect(review(book, PERIOD).awards[0]).toMatchObject({ places: 3, left: 2 });
  });

  test("no places, no candidates", () => {
    expect(ranking([90], [{ id: "flag", slots: 0 }])).toEqual({ "A flag": "no PLACES_TAKEN" });
  });

  test("where the number of places cannot be read nobody is decided upon, except who may not be considered", () => {
    expect(ranking([90, 80], [{ id: "flag" }], { notConsidered: [{ unitName: "B" }] })).toEqual({
      "A flag": "undecided PLACES_UNKNOWN",
      "B flag": "no NOT_CONSIDERED",
    });
  });
});

describe("a tie at the cut line is reported and never broken", () => {
  test("two firsts for one place", () => {
    const sketch = { units: ["A", "B", "C"], rubric: [JUDGED], entries: judged([90, 90, 80]), awards: [FLAG] };
    expect(verdicts(sketch)).toEqual({
      "A flag": "undecided TIED_AT_CUT",
      "B flag": "undecided TIED_AT_CUT",
      "C flag": "no PLACES_TAKEN",
    });
    const { findings, awards } = review(bookOf(sketch), PERIOD);
    expect(findings.map(({ code }) => code)).toEqual(["TIE_AT_CUT", "TIE"]);
    expect(findings[0]).toMatchObject({
      place: { table: "EmuAwards", row: 0, column: "award" },
      params: { award: "flag", units: ["A", "B"], places: 1 },
    });
    expect(awards[0]).toMatchObject({ left: 1 });
    expect(awards[0]!.verdicts[0]!.reasons[0]!.params).toEqual({ award: "flag", units: ["B"], places: 1 });
  });

  test("a tie within the places needs no decision", () => {
    expect(Object.values(ranking([90, 90, 80], [{ id: "flag", slots: 2 }]))).toEqual([
      "candidate WITHIN_PLACES",
      "candidate WITHIN_PLACES",
      "no PLACES_TAKEN",
    ]);
  });

  test("a tie behind the places needs none either", () => {
    expect(Object.values(ranking([90, 80, 80], [FLAG]))).toEqual(["candidate WITHIN_PLACES", "no PLACES_TAKEN", "no PLACES_TAKEN"]);
  });

  test("three tied for the second of two places", () => {
    expect(Object.values(ranking([90, 80, 80, 80, 70], [{ id: "flag", slots: 2 }]))).toEqual([
      "candidate WITHIN_PLACES",
      "undecided TIED_AT_CUT",
      "undecided TIED_AT_CUT",
      "undecided TIED_AT_CUT",
      "no PLACES_TAKEN",
    ]);
  });

  test("the policy's chain breaks it, because people have said so", () => {
    const second = { ...JUDGED, code: "2" };
    const rubric = [JUDGED, second];
    const entries = [...judged([60, 40]), { unit: "A", criterion: "2", self: 40 }, { unit: "B", criterion: "2", self: 60 }];
    const sketch = { units: ["A", "B"], rubric, entries, awards: [FLAG], policy: { tieBreak: ["2"] } };
    expect(verdicts(sketch)).toEqual({ "A flag": "no PLACES_TAKEN", "B flag": "candidate WITHIN_PLACES" });
  });

  test("one of the tied whose target is still open: both questions are named", () => {
    const award = { ...FLAG, conditions: ["targets-met"] as const };
    const entries = [...judged([90, 90]), { unit: "A", criterion: "2", actual: 0.8, appraised: 0, reason: "agreed" }];
    const rubric = [JUDGED, { ...TARGET, maximum: 0 }];
    expect(verdicts({ units: ["A", "B"], rubric, entries, awards: [award] })).toEqual({
      "A flag": "undecided TARGETS_MET TIED_AT_CUT PLACE_OPEN",
      "B flag": "undecided TARGET_OPEN TIED_AT_CUT ENTRIES_OPEN",
    });
  });
});

describe("not considered (R29, Circular 12/2019/TT-BCA art. 2)", () => {
  const awards = [FLAG, { id: "lead-flag", slots: 1, conditions: ["lead"] as const }];

  test("a unit under discipline is ranked and takes no place; the next one gets it, but does not lead", () => {
    const sketch = { units: ["A", "B"], rubric: [JUDGED], entries: judged([90, 80]), awards };
    expect(verdicts({ ...sketch, notConsidered: [{ unitName: "A" }] })).toEqual({
      "A flag": "no NOT_CONSIDERED",
      "B flag": "candidate WITHIN_PLACES",
      "A lead-flag": "no NOT_CONSIDERED LEADS",
      "B lead-flag": "no NOT_LEADING",
    });
    expect(review(bookOf(sketch), PERIOD).standings.map(({ rank }) => rank)).toEqual([1, 2]);
  });

  test("every reason is given", () => {
    const notConsidered = [
      { unitName: "A", reason: "waiting for a decision" },
      { unitName: "A", reason: "serving one" },
    ];
    expect(ranking([90], [FLAG], { notConsidered })).toEqual({ "A flag": "no NOT_CONSIDERED NOT_CONSIDERED" });
  });

  const period = { id: PERIOD, kind: "year", status: "open", row: 0 } as const;
  test.each([
    ["ended the day before the period", 43000, 100, 99, false],
    ["ends on its first day", 43000, 100, 100, true],
    ["begins on its last day", 43000, 43000, null, true],
    ["begins the day after", 43000, 43001, null, false],
    ["open at both ends", 43000, null, null, true],
    ["a period without dates is overlapped by everything", null, 1, 2, true],
  ])("%s", (_name, to, from, until, counts) => {
    const periods = [{ ...period, from: to === null ? null : 100, to }];
    const notConsidered = [{ unitName: "A", from, to: until }];
    expect(ranking([90], [FLAG], { periods, notConsidered })).toEqual({
      "A flag": counts ? "no NOT_CONSIDERED" : "candidate WITHIN_PLACES",
    });
  });

  test("a period that the table does not have is overlapped by everything", () => {
    const notConsidered = [{ unitName: "A", from: 1, to: 2 }];
    expect(ranking([90], [FLAG], { periods: [], notConsidered })).toEqual({ "A flag": "no NOT_CONSIDERED" });
  });
});

describe("mandatory targets", () => {
  function one(condition: ConditionId, entry: Omit<EntrySketch, "unit" | "criterion"> | null, more: Partial<BookSketch> = {}) {
    const entries: EntrySketch[] = [{ unit: "A", criterion: "1", self: 90 }];
    if (entry !== null) {
      entries.push({ unit: "A", criterion: "2", ...entry });
    }
    const awards = [{ ...FLAG, conditions: [condition] }];
    return verdicts({ units: ["A"], rubric: [JUDGED, TARGET], entries, awards, ...more })["A flag"];
  }

  test.each([
    ["met at exactly 75 %", "targets-met", { actual: 0.75 }, "candidate TARGETS_MET WITHIN_PLACES"],
    ["missed by a hair", "targets-met", { actual: 0.74999 }, "no TARGET_NOT_MET"],
    ["met is not exceeded", "targets-exceeded", { actual: 0.75 }, "no TARGET_NOT_EXCEEDED"],
    ["not even met", "targets-exceeded", { actual: 0.7 }, "no TARGET_NOT_MET"],
    ["exceeded", "targets-exceeded", { actual: 0.76 }, "candidate TARGETS_EXCEEDED WITHIN_PLACES"],
    ["not reported", "targets-met", null, "undecided TARGET_OPEN WITHIN_PLACES ENTRIES_OPEN"],
    ["unreadable", "targets-met", { state: "faulty" }, "undecided TARGET_OPEN WITHIN_PLACES ENTRIES_OPEN"],
    [
      "points given by hand: whether the target is met is still not known",
      "targets-met",
      { appraised: 9, reason: "seen" },
      "undecided TARGET_OPEN WITHIN_PLACES",
    ],
    ["not assigned binds nobody", "targets-met", { state: "not-assigned" }, "candidate TARGETS_MET WITHIN_PLACES"],
    ["nothing arose", "targets-exceeded", { state: "not-arisen" }, "candidate TARGETS_EXCEEDED WITHIN_PLACES"],
    ["0/0 did not arise", "targets-met", { numerator: 0, denominator: 0 }, "candidate TARGETS_MET WITHIN_PLACES"],
    ["no target", "targets-met", { state: "no-target", actual: 0.1 }, "candidate TARGETS_MET WITHIN_PLACES"],
    ["an override of the points changes no target", "targets-met", { actual: 0.7, appraised: 10, reason: "agreed" }, "no TARGET_NOT_MET"],
  ] as const)("%s", (_name, condition, entry, expected) => {
    expect(one(condition, entry)).toBe(expected);
  });

  test("a closing review: what is not reported meets nothing", () => {
    expect(one("targets-met", null, { policy: { blanks: "zero" } })).toBe("no INCOMPLETE");
  });

  test("what the reason names", () => {
    const entries = [...judged([90]), { unit: "A", criterion: "2", numerator: 7, denominator: 10 }];
    const awards = [{ ...FLAG, conditions: ["targets-met"] as const }];
    const { awards: outcomes } = review(bookOf({ units: ["A"], rubric: [JUDGED, TARGET], entries, awards }), PERIOD);
    const params = outcomes[0]!.verdicts[0]!.reasons[0]!.params;
    expect(params).toMatchObject({ criterion: "2", comparator: ">=", measure: "ratio" });
    expect([params["actual"], params["target"]]).toEqual([{ big: false, n: 7, d: 10 }, exact(0.75)]);
  });

  test("an increase over nothing shows the results themselves", () => {
    const rubric = [{ code: "1", measure: "increase", rule: "pass", maximum: 10, mandatoryFor: ["*"] }] as const;
    const entries = [{ unit: "A", criterion: "1", actual: 0, baseline: 0 }];
    const awards = [{ ...FLAG, conditions: ["targets-met"] as const }];
    const { awards: outcomes } = review(bookOf({ units: ["A"], rubric, entries, awards }), PERIOD);
    const params = outcomes[0]!.verdicts[0]!.reasons[0]!.params;
    expect(params).toEqual({ criterion: "1", comparator: ">", measure: "value", actual: exact(0), target: exact(0) });
  });

  test("a target of another award is none of this one's", () => {
    const rubric = [JUDGED, { ...TARGET, mandatoryFor: ["other"] }];
    expect(one("targets-met", { actual: 0.1 }, { rubric })).toBe("candidate TARGETS_MET WITHIN_PLACES");
  });

  test("one for all awards", () => {
    const rubric = [JUDGED, { ...TARGET, mandatoryFor: ["*"] }];
    expect(one("targets-met", { actual: 0.1 }, { rubric })).toBe("no TARGET_NOT_MET");
  });

  test("an award without conditions asks for none", () => {
    const entries = [...judged([90]), { unit: "A", criterion: "2", actual: 0.1 }];
    expect(verdicts({ units: ["A"], rubric: [JUDGED, TARGET], entries, awards: [FLAG] })["A flag"]).toBe("candidate WITHIN_PLACES");
  });
});

describe("complete", () => {
  const awards = [{ ...FLAG, conditions: ["complete"] as const }];
  const sketch = { units: ["A"], rubric: [JUDGED, TARGET], awards };

  test("everything reported", () => {
    const entries = [...judged([90]), { unit: "A", criterion: "2", actual: 0.1 }];
    expect(verdicts({ ...sketch, entries })).toEqual({ "A flag": "candidate WITHIN_PLACES" });
  });

  test("something open may still come", () => {
    expect(verdicts({ ...sketch, entries: judged([90]) })).toEqual({
      "A flag": "undecided ENTRIES_OPEN WITHIN_PLACES",
    });
  });

  test("in a closing review it will not", () => {
    const entries = judged([90]);
    expect(verdicts({ ...sketch, entries, policy: { blanks: "zero" } })).toEqual({ "A flag": "no INCOMPLETE" });
  });
});

describe("knock-out minimum (R20)", () => {
  const rubric = [{ ...JUDGED, gate: true }, TARGET];
  const base = { units: ["A"], rubric, awards: [FLAG] };
  test.each([
    ["at the maximum", { self: 100 }, "candidate WITHIN_PLACES"],
    ["below it", { self: 99.99 }, "no GATE_FAILED"],
    ["not assigned: nothing to fail", { state: "not-assigned" }, "candidate WITHIN_PLACES"],
    ["not reported", { state: "not-reported" }, "undecided TARGET_OPEN WITHIN_PLACES ENTRIES_OPEN"],
  ] as const)("%s", (_name, entry, expected) => {
    const entries = [
      { unit: "A", criterion: "1", ...entry },
      { unit: "A", criterion: "2", actual: 0.9 },
    ];
    expect(verdicts({ ...base, entries })["A flag"]).toBe(expected);
  });

  test("a leader's maximum can still be taken away by a late unit", () => {
    const leader = {
      code: "1",
      measure: "value",
      rule: "leader",
      comparator: ">=",
      target: 10,
      maximum: 10,
      gate: true,
    } as const;
    const entries = [{ unit: "A", criterion: "1", actual: 12 }];
    const result = verdicts({ units: ["A", "B"], rubric: [leader], entries, awards: [FLAG] });
    expect(result["A flag"]).toBe("undecided TARGET_OPEN PLACE_OPEN");
  });

  test.each([
    ["a group below its maximum stays below it", {}, "no GATE_FAILED ENTRIES_OPEN"],
    ["unless an open cell can give more than its own maximum", { maximum: 5 }, "undecided TARGET_OPEN ENTRIES_OPEN WITHIN_PLACES"],
  ])("%s", (_name, parameters, expected) => {
    const tree = [
      { code: "I", gate: true },
      { ...JUDGED, code: "I.1", maximum: 10 },
      { ...JUDGED, code: "I.2", maximum: 0, parameters },
    ];
    const entries = [{ unit: "A", criterion: "I.1", self: 9 }];
    const conditions = ["complete"] as const;
    const result = verdicts({ units: ["A"], rubric: tree, entries, awards: [{ ...FLAG, conditions }] });
    expect(result["A flag"]).toBe(expected);
  });
});

describe("lead", () => {
  const awards = [{ id: "flag", slots: 5, conditions: ["lead"] as const }];

  test("rank 1, alone or tied", () => {
    expect(ranking([90, 90, 80], awards)).toEqual({
      "A flag": "candidate LEADS WITHIN_PLACES",
      "B flag": "candidate LEADS WITHIN_PLACES",
      "C flag": "no NOT_LEADING",
    });
  });

  test("a late unit may still lead", () => {
    const rubric = [JUDGED, { ...JUDGED, code: "2" }];
    const entries = [...judged([90, 50]), { unit: "A", criterion: "2", self: 40 }];
    expect(verdicts({ units: ["A", "B"], rubric, entries, awards })).toEqual({
      "A flag": "undecided LEAD_OPEN WITHIN_PLACES",
      "B flag": "undecided LEAD_OPEN WITHIN_PLACES ENTRIES_OPEN",
    });
  });

  test("when it can no longer catch up, both verdicts are certain", () => {
    const rubric = [JUDGED, { ...JUDGED, code: "2", maximum: 10 }];
    const entries = [...judged([90, 10]), { unit: "A", criterion: "2", self: 0 }];
    expect(verdicts({ units: ["A", "B"], rubric, entries, awards })).toEqual({
      "A flag": "candidate LEADS WITHIN_PLACES",
      "B flag": "no NOT_LEADING",
    });
  });

  test("a unit of which nothing counts, and nothing can, does not stand in the way", () => {
    const entries = [...judged([90]), { unit: "B", criterion: "1", state: "not-assigned" as const }];
    expect(verdicts({ units: ["A", "B"], rubric: [JUDGED], entries, awards })).toEqual({
      "A flag": "candidate LEADS WITHIN_PLACES",
      "B flag": "no NOT_LEADING UNRANKED",
    });
  });

  test("a unit of which nothing counts yet may lead, or be led", () => {
    expect(ranking([90, null], awards)).toEqual({
      "A flag": "undecided LEAD_OPEN WITHIN_PLACES",
      "B flag": "undecided LEAD_OPEN UNRANKED ENTRIES_OPEN",
    });
  });

  test("a late unit that others can no longer be led by is told so without a rank", () => {
    const rubric = [
      { ...JUDGED, maximum: 10 },
      { ...JUDGED, code: "2", maximum: 0, parameters: { minimum: 1, maximum: 9 } },
    ];
    const entries = [
      { unit: "A", criterion: "1", self: 10 },
      { unit: "A", criterion: "2", self: 9 },
    ];
    const result = verdicts({ units: ["A", "B"], rubric, entries, awards, policy: { rankBy: "points" } });
    expect(result["B flag"]).toMatch(/^undecided LEAD_OPEN/);
  });
});

describe("open places", () => {
  test("the place waits for the unit whose entries are open", () => {
    const result = ranking([90, null, 80], [FLAG]);
    expect(result).toEqual({
      "A flag": "undecided PLACE_OPEN",
      "B flag": "undecided UNRANKED ENTRIES_OPEN",
      "C flag": "no PLACES_TAKEN",
    });
  });

  test("with a place for everyone nothing waits", () => {
    expect(ranking([90, null, 80], [{ id: "flag", slots: 3 }])).toEqual({
      "A flag": "candidate WITHIN_PLACES",
      "B flag": "undecided UNRANKED ENTRIES_OPEN",
      "C flag": "candidate WITHIN_PLACES",
    });
  });

  test("two settled units whose order a late third one decides as leader: it is named", () => {
    const leader = { code: "2", measure: "value", rule: "leader", comparator: ">=", target: 10, maximum: 100 } as const;
    const entries = [...judged([50, 60, 0]), { unit: "A", criterion: "2", actual: 20 }, { unit: "B", criterion: "2", actual: 18 }];
    const book = bookOf({ units: ["A", "B", "C"], rubric: [JUDGED, leader], entries, awards: [FLAG] });
    const { awards } = review(book, PERIOD);
    const waits = awards[0]!.verdicts.slice(0, 2).map(({ verdict, reasons }) => [verdict, reasons.map(({ params }) => params)]);
    expect(waits).toEqual([
      ["undecided", [{ units: ["C"] }]],
      ["undecided", [{ units: ["C"] }]],
    ]);
  });
});

describe("nested awards: 50 % of 8 units get the Ministry flag, one of them the Government flag (S4)", () => {
  const ministry: AwardSketch = { id: "ministry", share: 0.5, rounding: "down", conditions: ["targets-met"] };
  const government: AwardSketch = {
    id: "government",
    slots: 1,
    conditions: ["targets-exceeded", "lead"],
    nestedUnder: "ministry",
  };
  const rubric = [JUDGED, { ...TARGET, mandatoryFor: ["*"] }];
  const units = [..."ABCDEFGH"];
  function entries(clearance: readonly number[]): readonly EntrySketch[] {
    return [
      ...judged([96, 92, 88, 84, 80, 76, 72, 68]),
      ...clearance.map((actual, index) => ({ unit: units[index]!, criterion: "2", actual })),
    ];
  }
  const all = [0.9, 0.8, 0.75, 0.8, 0.8, 0.8, 0.8, 0.8];

  test("four candidates for the Ministry flag, the leader among them for the Government's", () => {
    const book = bookOf({ units, rubric, entries: entries(all), awards: [ministry, government] });
    const { awards } = review(book, PERIOD);
    const candidates = awards.map(({ verdicts: list, places }) => [
      places,
      list
        .filter(({ verdict }) => verdict === "candidate")
        .map(({ unit }) => units[unit])
        .join(""),
    ]);
    expect(candidates).toEqual([
      [4, "ABCD"],
      [1, "A"],
    ]);
  });

  test("every reason against the others", () => {
    const result = verdicts({ units, rubric, entries: entries(all), awards: [government, ministry].reverse() });
    expect(result["C government"]).toBe("no TARGET_NOT_EXCEEDED NOT_LEADING STANDARD_MET PLACES_TAKEN");
    expect(result["E government"]).toBe("no TARGETS_EXCEEDED NOT_LEADING STANDARD_MET PLACES_TAKEN");
  });

  test("a unit that misses the Ministry's standard has no place, and the next one gets it", () => {
    const clearance = [0.7, 0.8, 0.75, 0.8, 0.8, 0.8, 0.8, 0.8];
    const result = verdicts({ units, rubric, entries: entries(clearance), awards: [ministry, government] });
    expect(result["A ministry"]).toBe("no TARGET_NOT_MET");
    expect(result["A government"]).toMatch(/^no TARGET_NOT_MET (LEADS|NOT_LEADING) STANDARD_NOT_MET/);
  });

  test("the order of the award rows does not matter", () => {
    const forward = verdicts({ units, rubric, entries: entries(all), awards: [ministry, government] });
    const backward = verdicts({ units, rubric, entries: entries(all), awards: [government, ministry] });
    expect(backward).toEqual(forward);
  });

  test("it cannot have more places than the award it is one of", () => {
    const many = { ...government, slots: 9, conditions: [] };
    const book = bookOf({ units, rubric, entries: entries(all), awards: [ministry, many] });
    expect(review(book, PERIOD).awards.map(({ places }) => places)).toEqual([4, 4]);
  });

  test("who gets no place there gets none here", () => {
    const awards = [
      { id: "ministry", slots: 1 },
      { id: "government", slots: 1, nestedUnder: "ministry" },
    ];
    expect(ranking([90, 80], awards)["B government"]).toBe("no STANDARD_MET PLACES_TAKEN");
  });

  test("the best of those who exceed has no place here when others take all the places there", () => {
    const awards: readonly AwardSketch[] = [
      { id: "ministry", slots: 1 },
      { id: "government", slots: 1, conditions: ["targets-met"], nestedUnder: "ministry" },
    ];
    const entries = [...judged([90, 80]), { unit: "A", criterion: "2", actual: 0.7 }, { unit: "B", criterion: "2", actual: 0.8 }];
    const bonus = { ...TARGET, maximum: 1, mandatoryFor: ["*"] };
    const result = verdicts({ units: ["A", "B"], rubric: [JUDGED, bonus], entries, awards });
    expect(result["A ministry"]).toBe("candidate WITHIN_PLACES");
    expect(result["B government"]).toBe("no TARGETS_MET STANDARD_MET PLACES_TAKEN");
  });

  test("an open standard above stays open below", () => {
    const open = entries(all).filter(({ unit, criterion }) => unit !== "A" || criterion !== "2");
    const result = verdicts({ units, rubric, entries: open, awards: [ministry, government] });
    expect(result["A government"]).toBe("undecided TARGET_OPEN LEAD_OPEN STANDARD_OPEN ENTRIES_OPEN PLACE_OPEN");
  });

  test("a tie at the cut of the award above is open here too, and told once", () => {
    const awards = [
      { id: "ministry", slots: 1 },
      { id: "government", slots: 1, nestedUnder: "ministry" },
    ];
    const sketch = { units: ["A", "B"], rubric: [JUDGED], entries: judged([90, 90]), awards };
    expect(verdicts(sketch)["A government"]).toMatch(/^undecided STANDARD_MET TIED_AT_CUT/);
  });

  test("places of the award above that cannot be read keep this one open", () => {
    const awards = [{ id: "ministry" }, { id: "government", slots: 1, nestedUnder: "ministry" }];
    expect(ranking([90], awards)["A government"]).toMatch(/^undecided STANDARD_MET PLACES_UNKNOWN/);
  });

  test("awards nested in a circle are an open question", () => {
    const awards = [
      { id: "one", slots: 1, nestedUnder: "two" },
      { id: "two", slots: 1, nestedUnder: "one" },
      { id: "self", slots: 1, nestedUnder: "self" },
    ];
    expect(Object.values(ranking([90], awards)).every((line) => line.includes("STANDARD_OPEN"))).toBe(true);
  });
});

test("a tie at the cut of one cluster is found once for each award and cluster", () => {
  const units = [
    ["A", "one"],
    ["B", "one"],
    ["C", "two"],
    ["D", "two"],
  ] as const;
  const awards = [FLAG, { id: "other", slots: 1 }];
  const { findings } = review(bookOf({ units, rubric: [JUDGED], entries: judged([9, 9, 8, 8]), awards }), PERIOD);
  const cuts = findings.filter(({ code }) => code === "TIE_AT_CUT");
  expect(cuts.map(({ params }) => [params["award"], params["units"]])).toEqual([
    ["flag", ["A", "B"]],
    ["flag", ["C", "D"]],
    ["other", ["A", "B"]],
    ["other", ["C", "D"]],
  ]);
});
