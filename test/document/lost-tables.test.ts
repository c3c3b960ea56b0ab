/** Tables that people renamed or turned into plain cells are found by their header row; what is doubtful is not guessed. */
import type { Cell } from "../../src/core/model/cell";
import { STANDARD_TABLES, TABLE_NAMES, type TableName } from "../../src/core/model/finding";
import { HEADERS } from "../../src/schema/schema";
import type { WorkbookDocument } from "../../src/document/document";
import { surveyOf } from "../../src/document/patch/repair";
import { copiedTable, searchLost, tableOfHeaders } from "../../src/document/patch/lost-tables";
import { PRESETS, buildPreset } from "../../src/template/presets";

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

function without(document: WorkbookDocument, lost: readonly string[]): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.filter(({ name }) => !lost.includes(name)),
  }));
  return { ...document, sheets };
}

function renamed(document: WorkbookDocument, from: string, to: string): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === from ? { ...table, name: to } : table)),
  }));
  return { ...document, sheets };
}

function areaOf(document: WorkbookDocument, table: TableName) {
  const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === table))!;
  const { name: _name, ...area } = sheet.tables.find(({ name }) => name === table)!;
  return { sheet: sheet.name, area };
}

describe("the headers of every table are those of that table, in both languages", () => {
  test.each(TABLE_NAMES)("%s", (table) => {
    for (const language of ["vi", "en"] as const) {
      expect(tableOfHeaders(Object.values(HEADERS[table]).map((words) => words[language]))).toBe(table);
    }
  });
});

test.each<[string, readonly Cell[]]>([
  ["a list of names and values with other columns", ["Tên", "Ngày sinh", "Cấp bậc", "Giá trị"]],
  ["too few of a table's columns", ["Đơn vị", "Lý do"]],
  ["one that it cannot do without is missing", ["Kỳ", "Đơn vị", "Mẫu số", "Tử số", "Ghi chú", "Tự chấm"]],
  ["numbers", [1, 2, 3]],
  ["nothing", []],
])("headers that are nobody's: %s", (_what, headers) => {
  const table = tableOfHeaders(headers);
  expect(table === null || !["EmuEntries", "EmuRubric", "EmuPolicy", "EmuCluster"].includes(table)).toBe(true);
});

describe("every table of every preset, turned into plain cells, is found where it stands", () => {
  const presets = PRESETS.filter(({ id }) => id !== "model-1000");
  test.each(presets.map(({ id }) => id))("%s", (id) => {
    const document = buildPreset(id, { sample: true, language: "vi" }) ?? buildPreset(id, { sample: false, language: "vi" })!;
    for (const table of STANDARD_TABLES) {
      const search = searchLost(surveyOf(without(document, [table])), [table]);
      const { sheet, area } = areaOf(document, table);
      const [repair] = search.repairs;
      expect({
        table,
        unsure: search.unsure,
        found: repair && { sheet: repair.sheet, area: "area" in repair ? repair.area : null },
      }).toEqual({
        table,
        unsure: [],
        found: { sheet, area: { ...area, rows: filledRows(document, sheet, area) } },
      });
    }
  });

  /** Blank rows at the end of a table are no part of what can be seen of it. */
  function filledRows(
    document: WorkbookDocument,
    sheet: string,
    area: { row: number; column: number; rows: number; columns: number },
  ): number {
    const { cells } = document.sheets.find(({ name }) => name === sheet)!;
    let rows = area.rows;
    const isBlank = (row: number): boolean =>
      (cells[row] ?? []).slice(area.column, area.column + area.columns).every((cell) => (cell?.value ?? "") === "");
    while (rows > 2 && isBlank(area.row + rows - 1)) {
      rows -= 1;
    }
    return rows;
  }
});

test("all tables at once", () => {
  const search = searchLost(surveyOf(without(SAMPLE, STANDARD_TABLES)), STANDARD_TABLES);
  expect(search.unsure).toEqual([]);
  expect(search.repairs.map(({ table }) => table)).toEqual(STANDARD_TABLES);
});

test("a table with another name is that table, also when plain cells look like it", () => {
  const sheet = { ...SAMPLE.sheets.find(({ name }) => name === "Thang điểm")!, name: "Bản nháp", tables: [] };
  const document = renamed({ ...SAMPLE, sheets: [...SAMPLE.sheets, sheet] }, "EmuRubric", "ThangDiem");
  expect(searchLost(surveyOf(document), ["EmuRubric"])).toEqual({
    repairs: [{ kind: "rename", table: "EmuRubric", sheet: "Thang điểm", from: "ThangDiem" }],
    unsure: [],
  });
});

test("two places that look alike: neither is chosen", () => {
  const sheet = { ...SAMPLE.sheets.find(({ name }) => name === "Thang điểm")!, name: "Bản nháp", tables: [] };
  const document = without({ ...SAMPLE, sheets: [...SAMPLE.sheets, sheet] }, ["EmuRubric"]);
  expect(searchLost(surveyOf(document), ["EmuRubric"])).toEqual({ repairs: [], unsure: ["EmuRubric"] });
});

test("a deleted table is not found", () => {
  const sheets = SAMPLE.sheets.filter(({ name }) => name !== "Thang điểm");
  expect(searchLost(surveyOf({ ...SAMPLE, sheets }), ["EmuRubric"])).toEqual({ repairs: [], unsure: [] });
});

describe("how far a table of plain cells reaches", () => {
  const header = ["Kỳ", "Đơn vị", "Tiêu chí", "Tình trạng", "Chỉ tiêu", "Tử số", "Mẫu số", "Kết quả thực hiện", "Tự chấm"];
  const row = ["2021", "Sơn Tây", "I.1", null, 1, null, null, 2];
  const blank: readonly Cell[] = [];
  const caption = ["Ghi chú của phòng"];
  const votes = Object.values(HEADERS.EmuVotes).map(({ vi }) => vi);
  test.each<[string, readonly (readonly Cell[])[], number]>([
    ["headers only: one blank row below, as a table has at least one", [], 2],
    ["down to the last row", [row, row], 3],
    ["over rows that people left blank or emptied", [row, blank, blank, blank, blank, row], 7],
    ["not over the caption of what follows", [row, row, blank, caption, votes], 3],
    ["a row with one cell right below belongs to it", [row, ["2021"], blank, caption], 3],
    ["not over the header of another table", [row, votes, ["Sơn Tây", "x", 1, 1]], 2],
  ])("%s", (_what, rows, expected) => {
    const cells = [header, ...rows];
    const survey = { sheets: [{ name: "Sheet1", row: 4, column: 2, cells }], tables: [] };
    const [repair] = searchLost(survey, ["EmuEntries"]).repairs;
    expect(repair).toMatchObject({ kind: "make", area: { row: 4, column: 2, rows: expected, columns: header.length } });
  });
});

test.each([
  ["EmuRubric2", "EmuRubric"],
  ["EmuRubric_1", "EmuRubric"],
  ["emuentries15", "EmuEntries"],
  ["EmuRubric", null],
  ["Table2", null],
  ["EmuRubricCu", null],
])("%s is a copy of %s", (name, of) => {
  expect(copiedTable(name)).toBe(of);
});
