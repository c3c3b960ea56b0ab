/** No row of a file is passed over without a word: what cannot be placed is left out, and its cell named with what it shows. */
import type { Cell } from "../../../src/core/model/cell";
import type { CollectedFile } from "../../../src/review/unit-files";
import type { CellMark, CellMarks } from "../../../src/tables/source";
import { conflictText } from "../../../src/review/steps/collect/said";
import { workbook } from "../workbook";
import { clusterOf, EMPTY, fileOf, HEADER, planOf, row, said, written } from "./support";

const DAY: CellMark = { kind: "date", format: "d-mmm" };
const PENDING: CellMark = { kind: "pending" };
const FEBRUARY_1 = 46054;

/** The file with marks on cells of its entries: data row, header, mark. */
function marked(file: CollectedFile, ...cells: readonly (readonly [row: number, header: string, mark: CellMark])[]): CollectedFile {
  const marks: CellMarks = new Map(cells.map(([index, header, mark]) => [index + 1, new Map([[HEADER.indexOf(header), mark]])]));
  const { content } = file;
  return "problem" in content
    ? file
    : { ...file, content: { ...content, tables: { ...content.tables, EmuEntries: { ...content.tables.EmuEntries!, marks } } } };
}

const MARKS = { unit: "Phú Thọ", period: "2021" } as const;
const DONE = { "Kết quả thực hiện": 9 } as const;

function ofPeriod(period: Cell, unit = "Phú Thọ", code: Cell = "I.2") {
  return fileOf({ rows: [row(unit, code, DONE, period)], marks: MARKS });
}

test.each<[what: string, file: CollectedFile, kind: string, where: string, shows: string]>([
  ["a period that Excel took for a day", marked(ofPeriod(FEBRUARY_1), [0, "Kỳ", DAY]), "row-period", "Chấm điểm!B4", "1-Feb"],
  ["a period that is a number", ofPeriod(FEBRUARY_1), "row-period", "Chấm điểm!B4", "46054"],
  ["a period that is no period", ofPeriod("quý một"), "row-period", "Chấm điểm!B4", "quý một"],
  ["no period", ofPeriod(null), "row-period", "Chấm điểm!B4", ""],
  ["an error instead of a period", ofPeriod({ error: "#REF!" }), "row-period", "Chấm điểm!B4", "#REF!"],
  ["a period whose formula has no result", marked(ofPeriod(null), [0, "Kỳ", PENDING]), "row-period", "Chấm điểm!B4", "=…"],
  ["another period", ofPeriod("2020"), "row-period", "Chấm điểm!B4", "2020"],
  ["no unit", ofPeriod("2021", ""), "other-unit", "Chấm điểm!C4", ""],
  ["a unit whose formula has no result", marked(ofPeriod("2021", ""), [0, "Đơn vị", PENDING]), "other-unit", "Chấm điểm!C4", "=…"],
  [
    "a code that Excel took for a day",
    marked(ofPeriod("2021", "Phú Thọ", FEBRUARY_1), [0, "Tiêu chí", DAY]),
    "unknown-criterion",
    "Chấm điểm!D4",
    "1-Feb",
  ],
  ["no code", ofPeriod("2021", "Phú Thọ", null), "unknown-criterion", "Chấm điểm!D4", ""],
])("%s: the row is left out, and its cell named", (_what, file, kind, where, shows) => {
  const plan = planOf(EMPTY, [file]);
  expect(plan.conflicts.map((one) => [one.kind, one.where, one.shows])).toEqual([[kind, where, shows]]);
  expect([written(plan), plan.undecided]).toEqual([[], 0]);
  for (const language of ["vi", "en"] as const) {
    const text = conflictText(plan.conflicts[0]!, language);
    expect(text).toContain(where);
    expect(text).toContain(shows === "" ? { vi: "(trống)", en: "(blank)" }[language] : shows);
  }
});

test("a row that says nothing of its own is left alone, whatever its period", () => {
  expect(planOf(EMPTY, [fileOf({ rows: [row("Phú Thọ", "I.2", {}, "?")], marks: MARKS })]).conflicts).toEqual([]);
});

test("the cell of a figure that is left out is named with what it shows", () => {
  const rows = [row("Phú Thọ", "I.1"), row("Phú Thọ", "I.2", { "Kết quả thực hiện": FEBRUARY_1 })];
  const plan = planOf(EMPTY, [marked(fileOf({ rows }), [1, "Kết quả thực hiện", DAY])]);
  const column = String.fromCharCode(66 + HEADER.indexOf("Kết quả thực hiện"));
  expect(plan.conflicts.map((one) => [one.kind, one.where, one.shows])).toEqual([["error-value", `Chấm điểm!${column}5`, "1-Feb"]]);
});

test("where a table does not say where it stands, a cell is spoken of", () => {
  const file = ofPeriod("?");
  const { content } = file;
  const tables = "tables" in content ? content.tables : {};
  const { at: _at, ...entries } = tables.EmuEntries!;
  const plan = planOf(EMPTY, [{ ...file, content: { ...content, tables: { ...tables, EmuEntries: entries } } } as CollectedFile]);
  expect(conflictText(plan.conflicts[0]!, "en")).toContain(": a cell of a.xlsx has the period “?”");
});

describe("a workbook that was not made for a unit", () => {
  const took = { unmarked: "take" } as const;
  const both = (period: Cell) =>
    fileOf({ rows: [row("Phú Thọ", "I.1", { "Tử số": 7 }), row("Phú Thọ", "I.2", DONE, period)], marks: null });

  test.each<[string, CollectedFile, readonly string[]]>([
    ["rows of another period of the cluster are its own", both("2021-Q1"), []],
    ["a period that the cluster does not list", both("2026-Q1"), ["row-period a.xlsx Phú Thọ I.2: leave → leave"]],
    ["a period that is none", both("?"), ["row-period a.xlsx Phú Thọ I.2: leave → leave"]],
  ])("%s", (_what, file, told) => {
    expect(
      planOf(EMPTY, [file], took)
        .conflicts.map(said)
        .filter((line) => !line.startsWith("unmarked")),
    ).toEqual(told);
  });

  test("a cluster that lists no periods knows no stranger among them", () => {
    const cluster = clusterOf([], { EmuPeriods: workbook().EmuPeriods.slice(0, 1) });
    expect(planOf(cluster, [both("2026-Q1")], took).conflicts.map(({ kind }) => kind)).toEqual(["unmarked"]);
  });

  test("days in the column of periods leave it known whose workbook it is", () => {
    const rows = [row("Phú Thọ", "I.1", { "Tử số": 7 }, FEBRUARY_1)];
    const plan = planOf(EMPTY, [marked(fileOf({ rows, marks: null }), [0, "Kỳ", DAY])], took);
    expect(plan.conflicts.map(said)).toEqual([
      "unmarked a.xlsx Phú Thọ : take/skip → take",
      "row-period a.xlsx Phú Thọ I.1: leave → leave",
    ]);
  });
});

describe("a checker's file", () => {
  const CHECK = { unit: "Phú Thọ", period: "2021", purpose: "cross-check" } as const;
  const score = (cell: Cell) => ({ "Kiểm tra chéo": cell });
  const take = { "unplanned-check": "take", untimely: "take" } as const;

  const periods = workbook().EmuPeriods.map((line) => (line[0] === 2021 ? [...line.slice(0, -1), "kiểm tra chéo"] : line));

  function told(file: CollectedFile): readonly string[] {
    const plan = planOf(clusterOf([], { EmuPeriods: periods }), [file], take);
    return plan.conflicts.flatMap(({ kind, file: name, where, shows }) => (kind in take ? [] : [`${kind} ${name} ${where} ${shows}`]));
  }

  const cross = `${String.fromCharCode(66 + HEADER.indexOf("Kiểm tra chéo"))}`;

  test.each<[string, CollectedFile, readonly string[]]>([
    [
      "a score that Excel took for a day, in a row behind those of another unit",
      marked(fileOf({ rows: [row("Hòa Bình", "I.1", score(2)), row("Yên Bái", "I.1", score(FEBRUARY_1))], marks: CHECK }), [
        1,
        "Kiểm tra chéo",
        DAY,
      ]),
      [`error-value a.xlsx › Yên Bái Chấm điểm!${cross}5 1-Feb`],
    ],
    [
      "a score whose formula has no result",
      marked(fileOf({ rows: [row("Hòa Bình", "I.1", score(null))], marks: CHECK }), [0, "Kiểm tra chéo", PENDING]),
      [`error-value a.xlsx › Hòa Bình Chấm điểm!${cross}4 =…`],
    ],
    [
      "a period that Excel took for a day",
      marked(fileOf({ rows: [row("Hòa Bình", "I.1", score(2)), row("Yên Bái", "I.1", score(2), FEBRUARY_1)], marks: CHECK }), [
        1,
        "Kỳ",
        DAY,
      ]),
      ["row-period a.xlsx › Yên Bái Chấm điểm!B5 1-Feb"],
    ],
    [
      "no unit",
      fileOf({ rows: [row("", "I.1"), row("Hòa Bình", "I.1", score(2)), row("", "I.2", score(2)), row("Yên Bái", "I.1")], marks: CHECK }),
      ["other-unit a.xlsx › Hòa Bình Chấm điểm!C6 "],
    ],
    ["nothing but rows without a unit", fileOf({ rows: [row("", "I.1", score(2))], marks: CHECK }), ["other-unit a.xlsx Chấm điểm!C4 "]],
  ])("%s", (_what, file, expected) => {
    expect(told(file)).toEqual(expected);
  });
});
