/** Tổng hợp and Xét cờ: grades, both ways to count blanks, clusters and the rules in force, all of it following the tables. */
import { answerInCells } from "../../src/functions/workbook-call";
import { RESULT_HEADERS } from "../../src/text/guide";
import { LANGUAGES } from "../../src/schema/language";
import { SHEETS } from "../../src/schema/words";
import type { WorkbookDocument } from "../../src/document/document";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { valuesOnly } from "../../src/document/formulas/values-only";
import { cachedBlock, cachedColumn, cachedInOrder, cachedPoints, cachedStanding } from "../cases/cached";
import { goldenWorkbook, type GoldenCase } from "../cases/golden";
import { cellOf, columnOf } from "../taskpane/support";

const judged = (code: string) => ({ code, text: code, measure: "judgement", rule: "direct", maximum: 10 });
const GOLDEN: GoldenCase = {
  rule: "Thử",
  units: ["Một", "Một", "Hai", "Hai"].map((cluster, index) => ({ unit: `Đơn vị ${"ABCD"[index]!}`, cluster })),
  rubric: [{ code: "N", text: "Nhóm" }, judged("N.1"), judged("N.2")],
  policy: { clusters: "mean", grades: "90: Xuất sắc; 70: Khá" },
  awards: [{ award: "ministry-flag", slots: 1 }],
  entries: {
    "Đơn vị A": { "N.1": 9, "N.2": 9 },
    "Đơn vị B": { "N.1": 9.5, "N.2": {} },
    "Đơn vị C": { "N.1": 9, "N.2": 9.5 },
    "Đơn vị D": { "N.1": 5, "N.2": 5 },
  },
  expected: { findings: [] },
};
const { clusters: _clusters, grades: _grades, ...PLAIN_POLICY } = GOLDEN.policy!;
const PLAIN: GoldenCase = { ...GOLDEN, policy: PLAIN_POLICY };

function sheetOf(document: WorkbookDocument, name: string) {
  return document.sheets.find((sheet) => sheet.name === name)!;
}

function textsOf(document: WorkbookDocument, name: string): readonly unknown[] {
  return sheetOf(document, name).cells.flatMap((line) => line.map((cell) => cell?.value));
}

/** The document after somebody has typed into the value of a rule. */
function withPolicy(document: WorkbookDocument, name: string, value: string | null): WorkbookDocument {
  const row = columnOf(document, "EmuPolicy", "name").indexOf(name);
  const place = cellOf(document, "EmuPolicy", row, "value");
  const sheets = document.sheets.map((sheet) =>
    sheet.name !== place.sheet
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((line, at) =>
            at !== place.row ? line : line.map((cell, column) => (column === place.column ? { ...cell, value } : cell)),
          ),
        },
  );
  return withCachedResults({ ...document, sheets }, answerInCells("vi"));
}

describe.each(LANGUAGES)("in %s", (language) => {
  const document = goldenWorkbook(GOLDEN, language);
  const results = SHEETS.results[language];

  test("headers of the ranking, and right of what is printed those of the answer that it views", () => {
    const headers = sheetOf(document, results).cells[5]!.map((cell) => cell?.value);
    const names = (["rank", "unit", "cluster", "total", "maximum", "percent", "gap", "grade", "ties"] as const).map(
      (id) => RESULT_HEADERS[id][language],
    );
    const last = (["rest", "percent-out", "rank-out", "percent-zero", "rank-zero"] as const).map((id) => RESULT_HEADERS[id][language]);
    expect(headers.filter((header) => header !== undefined)).toEqual([...names, ...names, ...last, "N", "N.1", "N.2", "N", "N.1", "N.2"]);
  });

  test("ranking, heat map and verdicts list the units best first, cluster by cluster", () => {
    const byRank = ["Đơn vị B", "Đơn vị A", "Đơn vị C", "Đơn vị D"];
    expect(cachedInOrder(document, "unit")).toEqual(byRank);
    const names = sheetOf(document, results).cells.map((line) => line.map((cell) => cell?.value ?? ""));
    expect(names.slice(6, 10).map((line) => line[1])).toEqual(byRank);
    const across = names.find((line) => line[0] === RESULT_HEADERS.code[language])!;
    expect(across.slice(3, 7)).toEqual(byRank);
    const flags = sheetOf(document, SHEETS.flags[language]).cells.map((line) => line.map((cell) => cell?.value ?? ""));
    expect(flags.slice(8, 12).map((line) => line[1])).toEqual(byRank);
  });

  test("every line of the rules in force stands on both reports, in the language of the workbook", () => {
    const lines = cachedColumn(document, /^EMU\.POLICY/);
    expect(lines).toHaveLength(10);
    for (const name of [results, SHEETS.flags[language]]) {
      expect(textsOf(document, name)).toEqual(expect.arrayContaining([...lines]));
    }
    expect(lines.some((line) => `${line as string}`.includes("Xuất sắc"))).toBe(true);
  });

  test("no block runs into another one, and the values-only copy shows the same", () => {
    expect(textsOf(document, results).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
    expect(textsOf(valuesOnly(document), results)).toEqual(textsOf(document, results));
    expect(
      sheetOf(valuesOnly(document), results)
        .cells.flat()
        .some((cell) => cell?.formula !== undefined),
    ).toBe(false);
  });
});

test("grades, blanks out and as zero, clusters", () => {
  const document = goldenWorkbook(GOLDEN);
  expect(cachedStanding(document, "grade")).toEqual(["Xuất sắc", "Xuất sắc", "Xuất sắc", ""]);
  expect(cachedStanding(document, "percent-out")).toEqual([0.9, 0.95, 0.925, 0.5]);
  expect(cachedStanding(document, "rank-out")).toEqual([2, 1, 1, 2]);
  expect(cachedStanding(document, "percent-zero")).toEqual([0.9, 0.475, 0.925, 0.5]);
  expect(cachedStanding(document, "rank-zero")).toEqual([1, 2, 1, 2]);
  expect(cachedBlock(document, /^EMU\.CLUSTERS/)).toEqual([
    ["Một", 1, 0.925, 2, 2, "", true],
    ["Hai", 2, 0.7125, 2, 2, "", false],
  ]);
});

test("a rule changed in the table changes the reports at once: nothing of it is stale", () => {
  const closing = withPolicy(goldenWorkbook(GOLDEN), "Chưa báo cáo thì", "0 điểm");
  expect(cachedColumn(closing, /^EMU\.POLICY/)).toContain("Chưa báo cáo thì: 0 điểm");
  expect(cachedStanding(closing, "rank")).toEqual([1, 2, 1, 2]);
  expect(cachedStanding(closing, "rank-out")).toEqual([2, 1, 1, 2]);
  const apart = withPolicy(goldenWorkbook(GOLDEN), "So sánh giữa các cụm", "không so sánh");
  expect(cachedBlock(apart, /^EMU\.CLUSTERS/)[0]![0]).toBe("Quy định không so sánh giữa các cụm.");
  const ungraded = withPolicy(goldenWorkbook(GOLDEN), "Xếp loại theo tổng", null);
  expect(cachedStanding(ungraded, "grade")).toEqual(["", "", "", ""]);
});

test("grades and clusters are not there where the policy has no use for them", () => {
  const plain = goldenWorkbook(PLAIN);
  const formulas = plain.sheets.flatMap((sheet) => sheet.cells.flat().map((cell) => cell?.formula ?? ""));
  expect(formulas.filter((formula) => formula.startsWith("EMU.CLUSTERS"))).toEqual([]);
  expect(() => cachedStanding(plain, "grade")).toThrow();
  expect(cachedStanding(plain, "rank-zero")).toEqual([1, 2, 1, 2]);
});

/** A cluster of so many units that score 1, 2, 3 … in each of forty criteria, one award, three clusters in turn. */
function clusterOf(count: number): GoldenCase {
  const units = Array.from({ length: count }, (_, index) => ({ unit: `Đơn vị ${index + 1}`, cluster: `Cụm ${index % 3}` }));
  const rubric = Array.from({ length: 40 }, (_, index) => ({ ...judged(`${index + 1}`), maximum: 100 }));
  const scores = (score: number) => Object.fromEntries(rubric.map(({ code }) => [code, score]));
  const entries = Object.fromEntries(units.map(({ unit }, index) => [unit, scores(index + 1)]));
  return { ...GOLDEN, units, rubric, entries };
}

test.each([
  [4, 12],
  [8, 12],
  [13, 17],
  [14, 40],
  [45, 55],
])("a workbook made for %i units has %i: every block of results has room for them all", (made, grown) => {
  const [template, full] = [goldenWorkbook(clusterOf(made)), goldenWorkbook(clusterOf(grown))];
  const results = [SHEETS.results.vi, SHEETS.flags.vi];
  const sheets = full.sheets.map((sheet) => (results.includes(sheet.name) ? sheetOf(template, sheet.name) : sheet));
  const document = withCachedResults({ ...full, sheets }, answerInCells("vi"));
  expect(results.flatMap((name) => textsOf(document, name)).filter((value) => typeof value === "object" && value !== null)).toEqual([]);
  expect(cachedStanding(document, "total")).toEqual(Array.from({ length: grown }, (_, index) => 40 * (index + 1)));
  const points = cachedPoints(
    document,
    Array.from({ length: 40 }, (_, index) => `${index + 1}`),
  );
  expect(points.map((line) => line.length)).toEqual(Array.from({ length: grown }, () => 40));
  expect(points.at(-1)).toEqual(Array.from({ length: 40 }, () => grown));
  expect(cachedColumn(document, /^EMU\.VERDICTS/).filter((verdict) => verdict !== "")).toHaveLength(grown);
});

// What is found in a row stands behind the table, the rest before it: a formula spills over neither.
const CALLS = ["CHECK", "ROWS", "ROWS", "SLOTS", "STANDINGS", "VERDICTS"];

test.each([
  ["four units and forty criteria", 4, 40, 1],
  ["fifty units are still a page: the points in blocks under the ranking", 50, 17, 1],
  ["fifty-one fill more than a page: the points beside the ranking, printed over pages beside each other", 51, 30, 3],
] as const)("each call is handed all entries, so there are few: %s", (_what, count, criteria, pages) => {
  const document = goldenWorkbook({
    ...PLAIN,
    units: Array.from({ length: count }, (_, index) => ({ unit: `Đơn vị ${index}` })),
    rubric: Array.from({ length: criteria }, (_, index) => judged(`${index + 1}`)),
    entries: {},
  });
  const names = document.sheets.flatMap(({ cells }) => cells.flat().map((cell) => /^EMU\.([A-Z]+)/.exec(cell?.formula ?? "")?.[1] ?? ""));
  expect(names.filter((name) => name !== "" && name !== "POLICY").sort()).toEqual(CALLS);
  expect(sheetOf(document, SHEETS.results.vi).pagesWide ?? 1).toBe(pages);
});

test("ranked by points, the mean of a cluster is shown as points", () => {
  const document = goldenWorkbook({ ...GOLDEN, policy: { ...GOLDEN.policy, "rank-by": "points" } });
  const anchor = sheetOf(document, SHEETS.results.vi).cells.find((line) =>
    line.some((cell) => cell?.formula?.startsWith("EMU.CLUSTERS") === true),
  )!;
  expect([anchor[3]?.value, anchor[3]?.format]).toEqual([13.75, "0.00"]);
});
