/** Units, dates and awards that contradict themselves: which cell, what stands there, what it is set against. */
import type { Period, Unit } from "../../../src/core/model/book";
import { bookOf, PERIOD, type AwardSketch } from "../book-builder";
import { checked, codes, said } from "./whole-book";

const RUBRIC = [{ code: "1", measure: "judgement" as const }];

type Member = readonly [name: string, cluster: string, role?: Unit["role"]];

function cluster(...members: readonly Member[]) {
  const book = bookOf({ units: members.map(([name, own]) => [name, own] as const), rubric: RUBRIC });
  return checked({ ...book, units: book.units.map((unit, row) => ({ ...unit, role: members[row]![2] ?? "member" })) });
}

describe("roles", () => {
  test("a second lead unit in one cluster", () => {
    const findings = cluster(["A", "x", "lead"], ["B", "x"], ["C", "x", "lead"], ["D", "x", "deputy"]);
    expect(findings.map(said)).toEqual([
      {
        code: "ROLE_TWICE",
        severity: "warning",
        at: "EmuUnits 2 role",
        found: "lead",
        unit: "C",
        role: "lead",
        other: "A",
        cluster: "x",
      },
    ]);
  });

  test("a second and a third deputy", () => {
    expect(codes(cluster(["A", "", "deputy"], ["B", "", "deputy"], ["C", "", "deputy"]))).toEqual(["ROLE_TWICE role", "ROLE_TWICE role"]);
  });

  test("one of each in every cluster", () => {
    expect(codes(cluster(["A", "x", "lead"], ["B", "x", "deputy"], ["C", "y", "lead"], ["D", "y", "deputy"]))).toEqual([]);
  });
});

describe("a unit alone in its cluster", () => {
  test("beside others: its cluster may be misspelt", () => {
    expect(cluster(["A", "Cụm 1"], ["B", "Cụm 1"], ["C", "Cum 1"]).map(said)).toEqual([
      {
        code: "CLUSTER_OF_ONE",
        severity: "notice",
        at: "EmuUnits 2 cluster",
        found: "Cum 1",
        unit: "C",
        cluster: "Cum 1",
      },
    ]);
  });

  test("without a cluster, beside a cluster", () => {
    expect(cluster(["A", ""], ["B", "x"], ["C", "x"]).map(said)).toEqual([expect.objectContaining({ found: null, cluster: "" })]);
  });

  test("a unit's own workbook lists nobody else", () => {
    expect(codes(cluster(["A", "x"]))).toEqual([]);
  });
});

describe("an end before its beginning", () => {
  test.each<[string, number | null, number | null, readonly string[]]>([
    ["the day before", 101, 100, ["DATES_REVERSED to"]],
    ["the same day", 100, 100, []],
    ["no beginning", null, 100, []],
    ["no end", 100, null, []],
  ])("of a period: %s", (_name, from, to, expected) => {
    const period: Period = { id: PERIOD, kind: "year", from, to, status: "open", row: 4 };
    expect(codes(checked({ units: ["A"], rubric: RUBRIC, periods: [period] }))).toEqual(expected);
  });

  test("of a period: where, and both days", () => {
    const period: Period = { id: PERIOD, kind: "year", from: 200, to: 100, status: "open", row: 4 };
    expect(checked({ units: ["A"], rubric: RUBRIC, periods: [period] }).map(said)).toEqual([
      {
        code: "DATES_REVERSED",
        severity: "warning",
        at: "EmuPeriods 4 to",
        found: 100,
        period: PERIOD,
        from: 200,
        to: 100,
      },
    ]);
  });

  test("of a reason not to be considered, which would stand in no period", () => {
    const notConsidered = [{ unitName: "A", from: 200, to: 100 }];
    expect(checked({ units: ["A"], rubric: RUBRIC, notConsidered }).map(said)).toEqual([
      { code: "DATES_REVERSED", severity: "warning", at: "EmuStatus 0 to", found: 100, unit: "A", from: 200, to: 100 },
    ]);
  });
});

describe("places", () => {
  const FLAG: AwardSketch = { id: "ministry-flag", slots: 2 };
  const INSIDE: AwardSketch = { id: "government-flag", nestedUnder: "ministry-flag" };

  function award(units: readonly (string | readonly [string, string])[], ...awards: readonly AwardSketch[]) {
    return checked({ units, rubric: RUBRIC, awards }).map(said);
  }

  test("more than the cluster has units: a notice", () => {
    expect(award(["A", "B"], { ...FLAG, slots: 3 })).toEqual([
      {
        code: "AWARD_ABOVE_UNITS",
        severity: "notice",
        at: "EmuAwards 0 slots",
        found: 3,
        award: "ministry-flag",
        places: 3,
        count: 2,
        cluster: "",
      },
    ]);
  });

  test("one of two clusters is too small: told once, with its name", () => {
    const units = [
      ["A", "x"],
      ["B", "x"],
      ["C", "x"],
      ["D", "y"],
      ["E", "y"],
    ] as const;
    expect(award(units, { ...FLAG, slots: 3 })).toEqual([expect.objectContaining({ count: 2, cluster: "y" })]);
    expect(award(units, { ...FLAG, slots: 4 })).toEqual([expect.objectContaining({ code: "AWARD_ABOVE_UNITS" })]);
  });

  test("more inside than around", () => {
    expect(award(["A", "B", "C", "D"], FLAG, { ...INSIDE, slots: 3 })).toEqual([
      {
        code: "AWARD_NESTED_WIDER",
        severity: "warning",
        at: "EmuAwards 1 slots",
        found: 3,
        award: "government-flag",
        places: 3,
        above: "ministry-flag",
        abovePlaces: 2,
        cluster: "",
      },
    ]);
  });

  test("a share inside a number of places", () => {
    expect(award(["A", "B", "C", "D"], { ...FLAG, slots: 1 }, { ...INSIDE, share: 0.5 })).toEqual([
      expect.objectContaining({
        code: "AWARD_NESTED_WIDER",
        at: "EmuAwards 1 share",
        found: 0.5,
        places: 2,
        abovePlaces: 1,
      }),
    ]);
  });

  test("one place inside a share that rounds down to none in the smaller cluster", () => {
    const units = [
      ["A", "x"],
      ["B", "x"],
      ["C", "x"],
      ["D", "x"],
      ["E", "y"],
      ["F", "y"],
    ] as const;
    const share: AwardSketch = { id: "ministry-flag", share: 0.4, rounding: "down" };
    expect(award(units, share, { ...INSIDE, slots: 1 })).toEqual([
      expect.objectContaining({ code: "AWARD_NESTED_WIDER", places: 1, abovePlaces: 0, cluster: "y" }),
    ]);
  });

  test.each<[string, readonly AwardSketch[]]>([
    ["as many places as units", [{ ...FLAG, slots: 4 }]],
    ["as many inside as around", [FLAG, { ...INSIDE, slots: 2 }]],
    [
      "one inside a share",
      [
        { id: "ministry-flag", share: 0.5 },
        { ...INSIDE, slots: 1 },
      ],
    ],
    ["places that cannot be read", [{ id: "ministry-flag" }]],
    ["inside places that cannot be read", [{ id: "ministry-flag" }, { ...INSIDE, slots: 2 }]],
    ["places that cannot be read inside others", [FLAG, INSIDE]],
  ])("nothing is wrong: %s", (_name, awards) => {
    expect(award(["A", "B", "C", "D"], ...awards)).toEqual([]);
  });

  test("without units there is nothing to compare with", () => {
    expect(award([], FLAG, { ...INSIDE, slots: 5 })).toEqual([]);
  });
});
