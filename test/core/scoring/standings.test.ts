import { fromDecimalText, toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { competitionRanks } from "../../../src/core/scoring/ranks/ranking";
import { bookOf, findingList, PERIOD, standingOf, type BookSketch, type EntrySketch } from "../book-builder";
import { publishedRows } from "../oracles";

function direct(code: string, maximum: number) {
  return { code, measure: "judgement" as const, rule: "direct" as const, maximum };
}

/** One direct criterion of 100 points; a number a unit. */
function ranked(points: readonly (number | null)[], sketch: Partial<BookSketch> = {}) {
  const units = points.map((_, index) => `U${index + 1}`);
  const entries = points.flatMap((self, index) => (self === null ? [] : [{ unit: `U${index + 1}`, criterion: "1", self }]));
  const book = bookOf({ units, rubric: [direct("1", 100)], entries, ...sketch });
  return review(book, PERIOD);
}

describe("competition ranks", () => {
  test("1, 1, 3, and both tied units say so", () => {
    const { standings, findings } = ranked([90, 90, 80]);
    expect(standings.map(({ rank, tiedWith }) => [rank, tiedWith])).toEqual([
      [1, [1]],
      [1, [0]],
      [3, []],
    ]);
    expect(findings.map(({ code, params }) => [code, params["units"], params["rank"]])).toEqual([["TIE", ["U1", "U2"], 1]]);
  });

  test("a tie of three is told once", () => {
    expect(ranked([90, 80, 80, 80]).findings.map(({ code }) => code)).toEqual(["TIE"]);
  });

  test("by percentage of the own maximum (R9), not by points", () => {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "1", self: 60 },
      { unit: "A", criterion: "2", self: 10 },
      { unit: "B", criterion: "1", self: 65 },
      { unit: "B", criterion: "2", state: "not-assigned" },
    ];
    const sketch = { units: ["A", "B"], rubric: [direct("1", 90), direct("2", 10)], entries };
    const byPercent = bookOf(sketch);
    const byPoints = bookOf({ ...sketch, policy: { rankBy: "points" } });
    expect(review(byPercent, PERIOD).standings.map(({ rank }) => rank)).toEqual([2, 1]);
    expect(review(byPoints, PERIOD).standings.map(({ rank }) => rank)).toEqual([1, 2]);
    expect(toDecimalText(standingOf(byPercent, review(byPercent, PERIOD), "B").percent!, 4)).toBe("0.7222");
  });

  test("within each cluster", () => {
    const units = [
      ["U1", "one"],
      ["U2", "two"],
      ["U3", "one"],
      ["U4", "two"],
    ] as const;
    expect(ranked([10, 20, 30, 40], { units }).standings.map(({ rank }) => rank)).toEqual([2, 2, 1, 1]);
  });

  test("keys of null stay unranked", () => {
    const key = (text: string): readonly Exact[] => [fromDecimalText(text)!];
    expect(competitionRanks([key("1"), null, key("2"), key("1")])).toEqual([2, null, 1, 2]);
    expect(competitionRanks([])).toEqual([]);
  });
});

describe("rounded or exact: a stated policy, and the software says when the other would differ", () => {
  const close = [89.996, 90, 80];
  const policy = { decimals: 3, rankDecimals: 2 } as const;

  test("89.996 and 90.00 are two ranks when exact", () => {
    const result = ranked(close, { policy });
    expect(result.standings.map(({ rank }) => rank)).toEqual([2, 1, 3]);
    expect(findingList(result)).toEqual(["RANK_DEPENDS_ON_ROUNDING EmuUnits 0 unit"]);
    expect(result.findings[0]!.params["units"]).toEqual(["U1"]);
  });

  test("and one when rounded to two decimals", () => {
    const result = ranked(close, { policy: { ...policy, rankOn: "rounded" } });
    expect(result.standings.map(({ rank }) => rank)).toEqual([1, 1, 3]);
    expect(findingList(result)).toEqual(["RANK_DEPENDS_ON_ROUNDING EmuUnits 0 unit", "TIE EmuUnits 0 unit"]);
  });

  test("points are rounded too when the policy ranks by them", () => {
    const result = ranked(close, { policy: { ...policy, rankOn: "rounded", rankBy: "points" } });
    expect(result.standings.map(({ rank }) => rank)).toEqual([1, 1, 3]);
  });

  test("nothing is said where both agree", () => {
    expect(findingList(ranked([90, 80]))).toEqual([]);
  });
});

describe("the tie-break chain", () => {
  const rubric = [{ code: "I" }, direct("I.1", 50), direct("I.2", 50), direct("II", 50)];
  const entries: readonly EntrySketch[] = [
    { unit: "A", criterion: "I.1", self: 30 },
    { unit: "A", criterion: "I.2", self: 30 },
    { unit: "A", criterion: "II", self: 10 },
    { unit: "B", criterion: "I.1", self: 40 },
    { unit: "B", criterion: "I.2", self: 10 },
    { unit: "B", criterion: "II", self: 20 },
  ];

  test.each([
    ["none: the tie stays", [], [1, 1]],
    ["a group's points", ["I"], [1, 2]],
    ["a leaf's points", ["I.1"], [2, 1]],
    ["the first that differs decides", ["II", "I"], [2, 1]],
    ["a code that is not in the rubric breaks nothing", ["IX"], [1, 1]],
  ])("%s", (_name, tieBreak, ranks) => {
    const book = bookOf({ units: ["A", "B"], rubric, entries, policy: { tieBreak } });
    expect(review(book, PERIOD).standings.map(({ rank }) => rank)).toEqual(ranks);
  });
});

test("totals of groups at every level (R1)", () => {
  const rubric = [{ code: "I" }, { code: "I.1" }, direct("I.1.a", 10), direct("I.1.b", 20), direct("I.2", 30), direct("II", 40)];
  const entries = [
    ["I.1.a", 1],
    ["I.1.b", 2.25],
    ["I.2", 3],
    ["II", 4],
  ].map(([criterion, self]) => ({ unit: "A", criterion: criterion as string, self: self as number }));
  const book = bookOf({ units: ["A"], rubric, entries });
  const result = review(book, PERIOD);
  const sums = [0, 1, 2, null].map((group) => result.totals.of(0, group));
  expect(sums).toEqual([
    { points: 625, maximum: 6000 },
    { points: 325, maximum: 3000 },
    { points: 100, maximum: 1000 },
    { points: 1025, maximum: 10000 },
  ]);
});

describe("printed totals (traps 9, 13)", () => {
  const rubric = [{ code: "T" }, direct("T.1", 70), direct("T.2", 30)];
  function differences(printed: Omit<EntrySketch, "unit" | "criterion">, second: number | null = 28.1) {
    const entries: readonly EntrySketch[] = [
      { unit: "A", criterion: "T.1", self: 61.86 },
      ...(second === null ? [] : [{ unit: "A", criterion: "T.2", self: second }]),
      { unit: "A", criterion: "T", ...printed },
    ];
    const result = review(bookOf({ units: ["A"], rubric, entries }), PERIOD);
    const found = result.findings.filter(({ code }) => code === "TOTAL_DIFFERS");
    expect(result.standings[0]!.points).toBe(second === null ? 6186 : 8996);
    return found.map(({ place, params }) => [place.column, toDecimalText(params["difference"] as Exact)]);
  }

  test.each([
    ["the sum of its parts", { appraised: 89.96 }, []],
    ["one hundredth off", { appraised: 89.95 }, [["appraised", "-0.01"]]],
    ["typed as a self-score", { self: 90 }, [["self", "0.04"]]],
    ["typed as a result", { actual: 100 }, [["actual", "10.04"]]],
    ["the appraised one is the one compared", { appraised: 89.96, self: 90, actual: 1 }, []],
    ["nothing printed", {}, []],
    ["unreadable", { state: "faulty", appraised: 1 }, []],
  ] as const)("%s", (_name, printed, expected) => {
    expect(differences(printed)).toEqual(expected);
  });

  test("while a part is not reported there is no sum to compare with", () => {
    expect(differences({ appraised: 89.96 }, null)).toEqual([]);
  });
});

describe("published rankings", () => {
  test("PAR INDEX 2023, 17 ministries: the published ranks, and the nine totals that differ from their parts by 0.01", () => {
    const rows = publishedRows("parindex2023_ministries.csv");
    const cell = (row: Readonly<Record<string, string>>, name: string) => Number(row[name]);
    const entries = rows.flatMap((row): readonly EntrySketch[] => [
      { unit: row["unit"]!, criterion: "T.1", appraised: cell(row, "appraisal") },
      { unit: row["unit"]!, criterion: "T.2", appraised: cell(row, "survey") },
      { unit: row["unit"]!, criterion: "T", appraised: cell(row, "total") },
    ]);
    const units = rows.map((row) => row["unit"]!);
    const rubric = [{ code: "T", maximum: 100 }, direct("T.1", 65), direct("T.2", 35)];
    const result = review(bookOf({ units, rubric, entries }), PERIOD);
    expect(result.standings.map(({ rank }) => rank)).toEqual(rows.map((row) => Number(row["rank"])));
    const differing = result.findings.filter(({ code }) => code === "TOTAL_DIFFERS");
    expect(differing).toHaveLength(9);
    for (const { params } of differing) {
      expect(Math.abs(Number(toDecimalText(params["difference"] as Exact)))).toBe(0.01);
    }
  });

  test("Tokyo 2020, 93 teams: gold, then silver, then bronze", () => {
    const rows = publishedRows("tokyo2020_medals.csv");
    const medals = (row: Readonly<Record<string, string>>) =>
      ["Gold", "Silver", "Bronze"].map((name): Exact => fromDecimalText(row[name]!)!);
    expect(competitionRanks(rows.map(medals))).toEqual(rows.map((row) => Number(row["Rank"])));
  });

  test("Tokyo 2020 by total, as points with a tie-break chain that leaves ties", () => {
    const rows = publishedRows("tokyo2020_medals.csv");
    const units = rows.map((_, index) => `T${index}`);
    const codes = ["Gold", "Silver", "Bronze"];
    const entries = rows.flatMap((row, index) => codes.map((code) => ({ unit: `T${index}`, criterion: code, self: Number(row[code]) })));
    const rubric = codes.map((code) => direct(code, 100));
    const book = bookOf({ units, rubric, entries });
    expect(review(book, PERIOD).standings.map(({ rank }) => rank)).toEqual(rows.map((row) => Number(row["Rank by Total"])));
  });

  test("ICT index 2017, 53 units with three ties", () => {
    const rows = publishedRows("ict_index_2017_ranks.csv").filter((row) => row["value"] !== "");
    const keys = rows.map((row) => [fromDecimalText(row["value"]!)!]);
    const whole = rows.filter((row) => /^\d+$/.test(row["rank"]!));
    expect(whole.length).toBeGreaterThan(50);
    expect(competitionRanks(keys)).toEqual(rows.map((row) => Number(row["rank"])));
  });

  test("PCI 2014: the 63 published ranks follow from the published indices", () => {
    const rows = publishedRows("pci_2014.csv");
    expect(rows).toHaveLength(63);
    const keys = rows.map((row) => [fromDecimalText(row["pci"]!)!]);
    expect(competitionRanks(keys)).toEqual(rows.map((row) => Number(row["rank"])));
  });

  test("HDI 2021: published ranks on the value rounded to 3 decimals; the exact value agrees for 162 of 191 only", () => {
    const rows = publishedRows("hdi_2021.csv");
    const entries = rows.map((row, index) => ({ unit: `C${index}`, criterion: "1", self: hdi(row) }));
    const sketch = {
      units: rows.map((_, index) => `C${index}`),
      rubric: [direct("1", 1)],
      entries,
      policy: { decimals: 6, rankBy: "points", rankDecimals: 3 } as const,
    };
    const published = rows.map((row) => Number(row["rank_published"]));
    const rounded = review(bookOf({ ...sketch, policy: { ...sketch.policy, rankOn: "rounded" } }), PERIOD);
    const exact = review(bookOf(sketch), PERIOD);
    expect(rounded.standings.map(({ rank }) => rank)).toEqual(published);
    expect(exact.standings.filter(({ rank }, index) => rank === published[index])).toHaveLength(162);
    for (const { findings } of [rounded, exact]) {
      const said = findings.find(({ code }) => code === "RANK_DEPENDS_ON_ROUNDING");
      expect(said!.params["units"]).toHaveLength(191 - 162);
    }
  });
});

/** UNDP's method: geometric mean of health, education and income, each between its goalposts. */
function hdi(row: Readonly<Record<string, string>>): number {
  const [le, eys, mys, gnipc] = ["le", "eys", "mys", "gnipc"].map((name) => Number(row[name]));
  const health = Math.min(1, (le! - 20) / 65);
  const education = (Math.min(1, eys! / 18) + Math.min(1, mys! / 15)) / 2;
  const income = Math.min(1, (Math.log(gnipc!) - Math.log(100)) / (Math.log(75000) - Math.log(100)));
  return Math.cbrt(health * education * income);
}
