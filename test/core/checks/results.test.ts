/** Findings about results: ties of units and clusters, each told once, and a period that nobody lists. */
import type { Finding } from "../../../src/core/model/finding";
import { checkClusters, checkPeriod } from "../../../src/core/checks/results";
import { review } from "../../../src/core/review";
import type { ClusterStanding } from "../../../src/core/scoring/result";
import { bookOf, PERIOD, type EntrySketch } from "../book-builder";

function shown(findings: readonly Finding[]): readonly unknown[] {
  return findings.map(({ code, place, found, params }) => [code, place.table, place.row, place.column, found, params]);
}

describe("a period", () => {
  const listed = (ids: readonly string[]) => ({
    ...bookOf({ units: ["A"], rubric: [{ code: "1" }] }),
    periods: ids.map((id, row) => ({ id, kind: "year", from: null, to: null, status: "open", row }) as const),
  });

  test.each([
    [["2017"], "2017"],
    [["2016", "2017", "2018"], "2017"],
    [["2016"], ""],
  ])("%p: %p is nothing to tell", (ids, period) => {
    expect(checkPeriod(listed(ids), period)).toEqual([]);
  });

  test("without a list any is", () => {
    expect(checkPeriod(bookOf({ units: ["A"], rubric: [{ code: "1" }] }), "2030")).toEqual([]);
  });

  test.each([[["2016", "2018"]], [[]]])("2017 is not in %p", (accepted) => {
    expect(shown(checkPeriod(listed(accepted), "2017"))).toEqual([
      ["REVIEW_PERIOD_UNKNOWN", "EmuPeriods", null, null, "2017", { period: "2017", accepted }],
    ]);
  });
});

describe("clusters", () => {
  function cluster(name: string, rank: number | null, tiedWith: readonly string[]): ClusterStanding {
    return { cluster: name, ranked: 1, units: 1, mean: null, rank, tiedWith, provisional: false };
  }

  test("that share a rank are told once, at the first of them", () => {
    const found = checkClusters([
      cluster("a", 2, ["c", "d"]),
      cluster("b", 1, []),
      cluster("c", 2, ["a", "d"]),
      cluster("d", 2, ["a", "c"]),
      cluster("e", 5, ["f"]),
      cluster("f", 5, ["e"]),
    ]);
    expect(shown(found)).toEqual([
      ["CLUSTER_TIE", "EmuUnits", null, null, null, { clusters: ["a", "c", "d"], rank: 2 }],
      ["CLUSTER_TIE", "EmuUnits", null, null, null, { clusters: ["e", "f"], rank: 5 }],
    ]);
  });

  test("that are not ranked tie with nobody", () => {
    expect(checkClusters([cluster("a", null, []), cluster("b", null, []), cluster("c", 1, [])])).toEqual([]);
    expect(checkClusters([cluster("a", null, ["b"]), cluster("b", null, ["a"])])).toEqual([]);
  });
});

describe("units with one figure", () => {
  /** Points on the criteria 1 (the figure), 2 and 3 (break ties). */
  function found(points: Readonly<Record<string, readonly [number, number]>>, tieBreak: readonly string[] = ["1"]) {
    const entries = Object.entries(points).flatMap(([unit, [one, two]]): readonly EntrySketch[] => [
      { unit, criterion: "1", self: one },
      { unit, criterion: "2", self: two },
    ]);
    const rubric = ["1", "2"].map((code) => ({ code, measure: "judgement" as const }));
    const book = bookOf({ units: Object.keys(points), rubric, entries, policy: { tieBreak } });
    return review(book, PERIOD)
      .findings.filter(({ code }) => code.startsWith("TIE"))
      .map(({ code, place, params }) => [code, place.row, params["units"]]);
  }

  test("set apart by the chain: told once, at the first, in the order of their ranks", () => {
    expect(found({ A: [3, 7], B: [5, 5], C: [4, 6] })).toEqual([["TIE_BROKEN", 0, ["B", "C", "A"]]]);
    expect(found({ A: [9, 9], B: [3, 7], C: [5, 5] })).toEqual([["TIE_BROKEN", 1, ["C", "B"]]]);
  });

  test("two groups are told of apart", () => {
    expect(found({ A: [3, 7], B: [1, 2], C: [5, 5], D: [2, 1] })).toEqual([
      ["TIE_BROKEN", 0, ["C", "A"]],
      ["TIE_BROKEN", 1, ["D", "B"]],
    ]);
  });

  test("two that stay tied, behind or before a third, are one group with it", () => {
    expect(found({ A: [3, 7], B: [3, 7], C: [5, 5] })).toEqual([
      ["TIE", 0, ["A", "B"]],
      ["TIE_BROKEN", 0, ["C", "A", "B"]],
    ]);
    expect(found({ A: [5, 5], B: [3, 7], C: [3, 7] })).toEqual([
      ["TIE_BROKEN", 0, ["A", "B", "C"]],
      ["TIE", 1, ["B", "C"]],
    ]);
    expect(found({ A: [3, 7], B: [5, 5], C: [3, 7], D: [5, 5] })).toEqual([
      ["TIE", 0, ["A", "C"]],
      ["TIE_BROKEN", 0, ["B", "D", "A", "C"]],
      ["TIE", 1, ["B", "D"]],
    ]);
  });

  test("without a chain they are tied", () => {
    expect(found({ A: [3, 7], B: [5, 5], C: [9, 9] }, [])).toEqual([["TIE", 0, ["A", "B"]]]);
  });
});
