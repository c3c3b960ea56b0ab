/** The tie-break chain: equal figures set apart by a criterion that all who tie have, else passed over, and the result says so. */
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type BookSketch, type CriterionSketch, type EntrySketch } from "../book-builder";

type Result = number | EntrySketch["state"] | null;

const CODES = ["1", "2", "3"] as const;

/** Criteria of 10 points scored by judgement; a row of results for each unit: points, a state, or null where there is no row. */
function table(rows: Readonly<Record<string, readonly Result[]>>, tieBreak: readonly string[], sketch: Partial<BookSketch> = {}) {
  const units = Object.keys(rows);
  const rubric = CODES.map((code): CriterionSketch => ({ code, measure: "judgement", rule: "direct", maximum: 10 }));
  const entries = units.flatMap((unit) =>
    rows[unit]!.flatMap((result, index): readonly EntrySketch[] => {
      const row = { unit, criterion: CODES[index]! };
      return result === null || result === undefined
        ? []
        : [typeof result === "number" ? { ...row, self: result } : { ...row, state: result }];
    }),
  );
  return review(bookOf({ units, rubric, entries, ...sketch, policy: { tieBreak, ...sketch.policy } }), PERIOD);
}

function ranksOf(done: ReturnType<typeof table>) {
  return done.standings.map(({ rank }) => rank);
}

const N = "not-assigned";

test.each<[string, Readonly<Record<string, readonly Result[]>>, readonly string[], readonly (number | null)[], readonly string[]]>([
  ["broken where both have it", { A: [8, 8], B: [9, 7] }, ["2"], [1, 2], ["TIE_BROKEN"]],
  ["equal there, too", { A: [8, 8], B: [8, 8] }, ["2"], [1, 1], ["TIE"]],
  ["not broken where one was not assigned it", { A: [8, 8], B: [8, N] }, ["2"], [1, 1], ["TIE", "TIE_BREAK_PASSED"]],
  ["nor where it did not arise", { A: [8, 8], B: [8, "not-arisen"] }, ["2"], [1, 1], ["TIE", "TIE_BREAK_PASSED"]],
  ["nor where the better one was not assigned it", { A: [8, N], B: [8, 8] }, ["2"], [1, 1], ["TIE", "TIE_BREAK_PASSED"]],
  [
    "three tie and one lacks it: it breaks none of them",
    { A: [8, 8, 8], B: [9, 7, 8], C: [8, N, 8] },
    ["2"],
    [1, 1, 1],
    ["TIE", "TIE_BREAK_PASSED"],
  ],
  [
    "the next of the chain is asked, of all of them",
    { A: [8, 8, 8], B: [8, N, 8], C: [9, 8, 7] },
    ["2", "3"],
    [1, 1, 3],
    ["TIE", "TIE_BREAK_PASSED", "TIE_BROKEN"],
  ],
  [
    "those whom the first has set apart are no longer held up",
    { A: [8, 8, 8], B: [9, 8, 7], C: [9, 7, N], D: [7, 7, 7] },
    ["2", "3"],
    [1, 2, 3, 4],
    ["TIE_BROKEN"],
  ],
  ["who is not tied does not matter", { A: [8, 8], B: [9, 7], C: [3, N] }, ["2"], [1, 2, 3], ["TIE_BROKEN"]],
  ["a code that the rubric does not have", { A: [8], B: [8] }, ["9"], [1, 1], ["TIE"]],
])("%s", (_what, rows, chain, ranks, told) => {
  const done = table(rows, chain, withoutThird(rows));
  expect(ranksOf(done)).toEqual(ranks);
  const codes = done.findings.map(({ code }) => code).filter((code) => code.startsWith("TIE"));
  expect([...new Set(codes)].sort()).toEqual([...told].sort());
});

/** As many criteria as the rows have results. */
function withoutThird(rows: Readonly<Record<string, readonly Result[]>>): Pick<BookSketch, "rubric"> {
  const most = Math.max(...Object.values(rows).map((row) => row.length));
  return { rubric: CODES.slice(0, most).map((code) => ({ code, measure: "judgement", rule: "direct", maximum: 10 })) };
}

test("the finding names who ties, the criterion and who has nothing there", () => {
  const done = table({ A: [8, 8, 8], B: [8, N, 8] }, ["2"]);
  expect(done.findings.find(({ code }) => code === "TIE_BREAK_PASSED")).toMatchObject({
    place: { table: "EmuUnits", row: 0, column: "unit" },
    params: { units: ["A", "B"], criterion: "2", missing: ["B"] },
  });
});

test("counted as 0 by a closing review, what is not reported is 0 there as well", () => {
  const rows = { A: [9, 7], B: [8, 8], C: [8, null] };
  const zero = table({ A: [8, 4], B: [12 - 2, 2], C: [5, null] }, ["2"], { ...withoutThird(rows), policy: { blanks: "zero" } });
  expect(ranksOf(zero)).toEqual([1, 2, 3]);
  const tied = table({ A: [6, 2], B: [8, null] }, ["2"], { ...withoutThird(rows), policy: { blanks: "zero" } });
  expect(ranksOf(tied)).toEqual([1, 2]);
  // The other way B has 8 of 10.
  expect(tied.standings[1]!.otherBlanks?.rank).toBe(1);
});

test.each([
  ["out", 1, 2],
  ["zero", 2, 1],
] as const)(
  "ranked by percentage, a blank bonus changes no percentage, but breaks a tie where it is 0: blanks are %s",
  (blanks, now, other) => {
    const rubric: readonly CriterionSketch[] = [
      { code: "1", measure: "judgement", rule: "direct", maximum: 10 },
      { code: "2", measure: "judgement", rule: "direct", maximum: 5, parameters: { bonus: true } },
    ];
    // 5 of 10 both of them: A with nothing reported of the bonus, B with 1 of it.
    const done = table({ A: [5, null], B: [4, 1] }, ["2"], { rubric, policy: { blanks } });
    expect(ranksOf(done)).toEqual([now, 1]);
    expect(done.standings.map(({ otherBlanks }) => otherBlanks?.rank)).toEqual([other, 1]);
    expect(done.findings.map(({ code }) => code)).toContain("RANK_DEPENDS_ON_BLANKS");
  },
);

describe("a group as tie-break", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement", rule: "direct", maximum: 10 },
    { code: "2" },
    { code: "2.1", measure: "judgement", rule: "direct", maximum: 10 },
    { code: "2.2", measure: "judgement", rule: "direct", maximum: 10 },
  ];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "1", self: 8 },
    { unit: "A", criterion: "2.1", self: 6 },
    { unit: "A", criterion: "2.2", self: 10 },
    { unit: "B", criterion: "1", self: 7 },
    { unit: "B", criterion: "2.1", self: 9 },
    { unit: "B", criterion: "2.2", state: "not-assigned" },
  ];
  test("ranked by percentage: each against its own maximum there", () => {
    // 24 of 30 and 16 of 20; in the group 16 of 20 and 9 of 10.
    expect(ranksOf(review(bookOf({ units: ["A", "B"], rubric, entries, policy: { tieBreak: ["2"] } }), PERIOD))).toEqual([2, 1]);
  });

  test("ranked by points: by points", () => {
    const equal = entries.map((entry) => (entry.unit === "B" && entry.criterion === "1" ? { ...entry, self: 10 } : entry));
    const more: readonly EntrySketch[] = equal.map((entry) =>
      entry.unit === "A" && entry.criterion === "1" ? { ...entry, self: 3 } : entry,
    );
    const policy = { tieBreak: ["2"], rankBy: "points" } as const;
    expect(ranksOf(review(bookOf({ units: ["A", "B"], rubric, entries: more, policy }), PERIOD))).toEqual([1, 2]);
  });

  test("nothing of it assigned: passed over", () => {
    const none: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", self: 8 },
      { unit: "A", criterion: "2.1", self: 8 },
      { unit: "A", criterion: "2.2", self: 8 },
      { unit: "B", criterion: "1", self: 8 },
      { unit: "B", criterion: "2.1", state: "not-assigned" },
      { unit: "B", criterion: "2.2", state: "not-assigned" },
    ];
    expect(ranksOf(review(bookOf({ units: ["A", "B"], rubric, entries: none, policy: { tieBreak: ["2"] } }), PERIOD))).toEqual([1, 1]);
  });

  test("bonuses have no maximum: their points, cut off at the cap", () => {
    const pool = rubric.map((criterion): CriterionSketch =>
      criterion.code === "2" ? { ...criterion, maximum: 12, parameters: { bonus: true } } : criterion,
    );
    const chain = { tieBreak: ["2"] };
    const equal = (b: number, cap: number): readonly EntrySketch[] => [
      { unit: "A", criterion: "1", self: 5 },
      { unit: "A", criterion: "2.1", self: 1 },
      { unit: "A", criterion: "2.2", self: cap },
      { unit: "B", criterion: "1", self: 5 + 1 + cap - b },
      { unit: "B", criterion: "2.1", self: b },
      { unit: "B", criterion: "2.2", self: 0 },
    ];
    expect(ranksOf(review(bookOf({ units: ["A", "B"], rubric: pool, entries: equal(2, 3), policy: chain }), PERIOD))).toEqual([1, 2]);
  });
});

describe("while something is open, a tie-break is relied upon only where all who may tie have it", () => {
  const award = [{ id: "one", slots: 1 }];
  test.each<[string, Readonly<Record<string, readonly Result[]>>, readonly string[]]>([
    ["the third may join the tie without it", { A: [8, 8], B: [9, 7], C: [8, null] }, ["undecided", "undecided", "undecided"]],
    ["the third cannot reach the tie", { A: [10, 10], B: [10, 10], C: [1, null] }, ["undecided", "undecided", "no"]],
    ["the third cannot reach it, and the chain decides", { A: [9, 10], B: [10, 9], C: [1, null] }, ["candidate", "no", "no"]],
    ["nor where one of those who tie for certain lacks it", { A: [9, 9], B: [9, N], C: [1, null] }, ["undecided", "undecided", "no"]],
  ])("%s", (_what, rows, verdicts) => {
    const done = table(rows, ["2"], { ...withoutThird(rows), awards: award });
    expect(done.awards[0]!.verdicts.map(({ verdict }) => verdict)).toEqual(verdicts);
  });

  test("somebody who may join it has the criterion for certain", () => {
    // C may come to 16 of 20 as well, with 6 in criterion 2: the last of the three.
    const rows = { A: [8, 8], B: [9, 7], C: [null, 6] };
    const done = table(rows, ["2"], { ...withoutThird(rows), awards: [{ id: "one", slots: 2 }] });
    expect(done.awards[0]!.verdicts.map(({ verdict }) => verdict)).toEqual(["candidate", "candidate", "no"]);
  });
});

describe("own maximum 0", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "judgement", rule: "direct", maximum: 10 },
    { code: "2", measure: "judgement", rule: "direct", maximum: 5, parameters: { bonus: true } },
  ];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "1", state: "not-assigned" },
    { unit: "A", criterion: "2", self: 4 },
    { unit: "B", criterion: "1", self: 3 },
    { unit: "B", criterion: "2", self: 0 },
    { unit: "C", criterion: "1", state: "not-assigned" },
    { unit: "C", criterion: "2", state: "not-assigned" },
  ];
  const done = (policy: NonNullable<BookSketch["policy"]>, more: Partial<BookSketch> = {}) =>
    review(bookOf({ units: ["A", "B", "C"], rubric, entries, policy, ...more }), PERIOD);

  test("ranked by points: ranked", () => {
    expect(ranksOf(done({ rankBy: "points" }))).toEqual([1, 2, null]);
    expect(
      done({ rankBy: "points", grades: [{ from: { big: false, n: 4, d: 1 }, text: "good" }] }).standings.map(({ grade }) => grade),
    ).toEqual(["good", null, null]);
  });

  test("ranked by percentage: not ranked, and told why", () => {
    const review = done({});
    expect(ranksOf(review)).toEqual([null, 1, null]);
    expect(review.findings.map(({ code, params }) => [code, params["unit"]])).toContainEqual(["UNRANKED_WITHOUT_MAXIMUM", "A"]);
  });

  test("bonuses still open: may be ranked by points", () => {
    const open = done({ rankBy: "points" }, { entries: entries.slice(2, 4), awards: [{ id: "one", slots: 1 }] });
    expect(ranksOf(open)).toEqual([null, 1, null]);
    expect(open.awards[0]!.verdicts.map(({ verdict }) => verdict)).toEqual(["undecided", "undecided", "undecided"]);
    expect(open.findings.map(({ code }) => code)).toContain("RANK_DEPENDS_ON_BLANKS");
  });
});

test("one rank on rounded figures and two grades: told", () => {
  const rows = { A: [9.5], B: [9.4996] };
  const policy = {
    decimals: 4,
    rankOn: "rounded",
    rankDecimals: 1,
    grades: [{ from: { big: false, n: 95, d: 1 }, text: "excellent" }],
  } as const;
  const done = table(rows, [], { ...withoutThird(rows), policy });
  expect(done.standings.map(({ rank, grade }) => [rank, grade])).toEqual([
    [1, "excellent"],
    [1, null],
  ]);
  expect(done.findings.filter(({ code }) => code === "TIE_GRADES_DIFFER").map(({ params }) => params)).toEqual([
    { units: ["A", "B"], rank: 1 },
  ]);
});

test.each([
  [null, [1, 2]],
  ["down", [1, 1]],
  ["up", [1, 1]],
] as const)("ranks are rounded by a mode of their own: %s", (rankRounding, ranks) => {
  const rows = { A: [9.04], B: [9.03] };
  const policy = { rankOn: "rounded", rankDecimals: 0, rounding: "half-up", rankRounding } as const;
  const scaled = { A: [9.06], B: [9.04] };
  expect(ranksOf(table(rankRounding === null ? scaled : rows, [], { ...withoutThird(rows), policy }))).toEqual(ranks);
});
