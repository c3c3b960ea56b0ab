/** Workbooks of schema 1 go on working, and are brought over to schema 2 in one action that can be taken back. */
import { review } from "../../../src/core/review";
import { readBook } from "../../../src/tables/read-book";
import type { CellContent, WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { buildPreset } from "../../../src/template/presets";
import { upgradeMoves } from "../../../src/document/patch/upgrade";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { withoutLog } from "../edit-cases";
import { schemaOne } from "./support";

const OLD = schemaOne();
const NEW = buildPreset("cahn-cum11-2021", { sample: true, language: "vi" })!;
const MOVES = upgradeMoves(tablesOf(OLD), "vi");
const MOVED = ["EmuUnits", "EmuPeriods", "EmuPolicy", "EmuAwards", "EmuStatus", "EmuVotes"];

const tablesBySheet = ({ sheets }: WorkbookDocument) =>
  sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)]).filter(([, ...tables]) => tables.length > 0);

function resultsOf(document: WorkbookDocument) {
  const { results: _results, ...tables } = tablesOf(document);
  const found = review(readBook(tables), "2021-D1")!;
  const { scores, standings, awards } = found;
  return { points: Array.from({ length: scores.length }, (_cell, index) => scores.pointsAt(index)), standings, awards };
}

async function upgraded(document = OLD) {
  const port = createDocumentPort(document, "so.xlsx", () => new Date(2021, 5, 30, 8, 15));
  const answer = await port.upgrade(upgradeMoves(tablesOf(document), "vi"));
  return { port, answer };
}

test("it is read, and reviewed like the same workbook in the new layout", async () => {
  expect(await createDocumentPort(OLD).read()).toMatchObject({ ok: true, value: { bound: true, schema: 1 } });
  expect(resultsOf(OLD)).toEqual(resultsOf(NEW));
});

test("planned: every table that stands below another one, with where it is and where it goes", () => {
  expect(MOVES.map(({ table, sheet }) => [table, sheet.name])).toEqual([
    ["EmuUnits", "Đơn vị"],
    ["EmuPeriods", "Kỳ"],
    ["EmuPolicy", "Quy định"],
    ["EmuAwards", "Danh hiệu"],
    ["EmuStatus", "Không xét"],
    ["EmuVotes", "Bỏ phiếu"],
  ]);
  expect(MOVES.every(({ from }) => from.sheet === "Cụm")).toBe(true);
  expect(upgradeMoves(tablesOf(NEW), "vi")).toEqual([]);
});

test("brought over: each table on its sheet, schema 2, the same results, nothing left to move", async () => {
  const { port, answer } = await upgraded();
  expect(answer).toEqual({ ok: true, value: { tables: 6 } });
  const after = port.document();
  expect(tablesBySheet(after)).toEqual([
    ["Cụm", "EmuCluster"],
    ...MOVES.map(({ table, sheet }) => [sheet.name, table]),
    ["Thang điểm", "EmuRubric"],
    ["Chấm điểm", "EmuEntries"],
    ["Nhật ký", "EmuLog"],
  ]);
  expect(await port.read()).toMatchObject({ value: { schema: 2 } });
  expect(upgradeMoves(tablesOf(after), "vi")).toEqual([]);
  expect(resultsOf(after)).toEqual(resultsOf(OLD));
  const lines = tablesOf(after).EmuLog!.cells.slice(1);
  expect(lines.map((line) => line[2])).toEqual([...MOVED, "Cụm!B12"]);
  expect(lines.at(-1)?.slice(3)).toEqual(["1", "2"]);
  expect(lines[0]?.slice(3)).toEqual([`Cụm!A${MOVES[0]!.from.row + 1}:F${MOVES[0]!.from.row + MOVES[0]!.from.rows}`, "Đơn vị: EmuUnits"]);
});

const aboutOf = (document: WorkbookDocument) => {
  const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuCluster"))!;
  return { line: sheet.cells[11]?.map((cell) => cell?.value), widths: sheet.widths?.slice(0, 3) };
};

test.each<[string, (value: CellContent | undefined) => CellContent | undefined, unknown]>([
  ["1", (cell) => cell, 2],
  ["a text of somebody's own", () => ({ value: "một" }), "một"],
  ["nothing", () => undefined, undefined],
  ["a number that is newer already", () => ({ value: 3 }), 3],
])("the table about the cluster says 2 once moved where it said a number of before: %s", async (_what, change, after) => {
  const document = {
    ...OLD,
    sheets: OLD.sheets.map((sheet) =>
      sheet.name !== "Cụm" ? sheet : { ...sheet, cells: sheet.cells.map((line, row) => (row === 11 ? [line[0], change(line[1])] : line)) },
    ),
  };
  const { port } = await upgraded(document);
  expect(aboutOf(port.document())).toEqual({ line: ["Phiên bản cấu trúc", after], widths: [28, 56, 40] });
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(aboutOf(port.document())).toEqual(aboutOf(document));
});

test("what stood on the tables goes along: captions, looks, lists; what names their cells follows", async () => {
  const { port } = await upgraded();
  const { sheets, names } = port.document();
  const units = sheets.find(({ name }) => name === "Đơn vị")!;
  expect(units.cells[0]?.[0]).toMatchObject({ value: "CÁC ĐƠN VỊ TRONG CỤM", style: "title" });
  expect(units.cells[3]?.[0]).toMatchObject({ value: "Các đơn vị trong cụm", style: "subtitle" });
  expect(units.cells[5]?.[0]).toMatchObject({ value: "Sơn Tây", style: "input" });
  const entries = sheets.find(({ name }) => name === "Chấm điểm")!;
  const lists = entries.validations.flatMap(({ rule }) => (rule.type === "list" && "formula" in rule.source ? [rule.source.formula] : []));
  expect(lists).toEqual(expect.arrayContaining(["'Đơn vị'!$A$6:$A$12", "'Kỳ'!$A$6:$A$10"]));
  const flags = sheets.find(({ name }) => name === "Xét cờ")!;
  const header = flags.cells
    .flatMap((line) => line.flatMap((cell) => cell?.formula ?? []))
    .filter((formula) => formula.includes("Danh hiệu"));
  expect(new Set(header)).toEqual(new Set(["'Danh hiệu'!$A$6"]));
  expect(JSON.stringify([names, sheets])).not.toContain("'Cụm'!$");
  const cluster = sheets.find(({ name }) => name === "Cụm")!;
  expect(
    cluster.cells
      .slice(15)
      .flat()
      .filter((cell) => (cell?.value ?? null) !== null),
  ).toEqual([]);
});

test("the file is sound, and undo gives back exactly what was", async () => {
  const { port } = await upgraded();
  const read = readXlsx(writeXlsx(port.document()));
  expect(read.ok && resultsOf(read.document)).toEqual(resultsOf(OLD));
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(port.document()).toBe(OLD);
});

test.each<[string, (document: WorkbookDocument) => WorkbookDocument, string]>([
  [
    "the sheet is protected",
    (document) => ({ ...document, sheets: document.sheets.map((sheet) => (sheet.name === "Cụm" ? { ...sheet, protected: true } : sheet)) }),
    "protected",
  ],
  [
    "both names of a new sheet are taken",
    (document) => ({
      ...document,
      sheets: [...document.sheets, ...["Bỏ phiếu", "BỎ PHIẾU (2)"].map((name) => ({ name, cells: [], tables: [], validations: [] }))],
    }),
    "name-taken",
  ],
  ["a newer schema", (document) => ({ ...document, names: [{ name: "EMU_SCHEMA", refersTo: "3" }] }), "newer-schema"],
])("%s: refused, and nothing was moved", async (_what, change, code) => {
  const document = change(OLD);
  const { port, answer } = await upgraded(document);
  expect(answer).toMatchObject({ ok: false, code });
  expect(port.document()).toBe(document);
});

test("a table that grew since it was planned is not moved", async () => {
  const port = createDocumentPort(OLD);
  expect(await port.upgrade([{ ...MOVES[0]!, from: { ...MOVES[0]!.from, rows: 4 } }])).toMatchObject({ code: "changed-meanwhile" });
});

test("the name of one new sheet is taken: the next one is used", async () => {
  const more = { name: "Đơn vị", cells: [], tables: [], validations: [] };
  const { port } = await upgraded({ ...OLD, sheets: [...OLD.sheets, more] });
  expect(tablesBySheet(port.document())).toContainEqual(["Đơn vị (2)", "EmuUnits"]);
  expect(withoutLog(port.document()).sheets).toHaveLength(OLD.sheets.length + 6);
});
