/** Filled cells beside the tables of a workbook: found for every table and each side, and nothing of ours is taken for them. */
import type { Cell } from "../../src/core/model/cell";
import { TABLE_NAMES, type TableName } from "../../src/core/model/finding";
import { besideRange } from "../../src/tables/beside";
import { columnLetters } from "../../src/tables/cells/a1";
import { locate } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import { requiredColumns } from "../../src/schema/schema";
import { readHeaderRow } from "../../src/tables/table";
import type { SheetDocument, TableDocument, WorkbookDocument } from "../../src/document/document";
import { withContent } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { buildPreset, PRESETS } from "../../src/template/presets";
import { LANGUAGES } from "../../src/schema/language";
import { createDocumentPort } from "../../src/document/document-port";

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

type Place = { readonly document: WorkbookDocument; readonly sheet: SheetDocument; readonly table: TableDocument };

function placeOf(document: WorkbookDocument, name: TableName): Place {
  const sheet = document.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  return { document, sheet, table: sheet.tables.find((table) => table.name === name)! };
}

/** Types cells, rows and columns counted from the row below the table and its first column. */
function typed(
  name: TableName,
  cells: readonly (readonly [down: number, across: number, value: Cell])[],
  document = SAMPLE,
): WorkbookDocument {
  const { sheet, table } = placeOf(document, name);
  return cells.reduce(
    (after, [down, across, value]) =>
      withContent(after, { sheet: sheet.name, row: table.row + table.rows + down, column: table.column + across }, value, undefined),
    document,
  );
}

function besideIn(document: WorkbookDocument): readonly (readonly [TableName, string, string])[] {
  const sources = tablesOf(document);
  return TABLE_NAMES.flatMap((name) => (sources[name]?.beside ?? []).map((block) => [name, block.side, besideRange(block)] as const));
}

function codesIn(document: WorkbookDocument): readonly (readonly [string, string | undefined])[] {
  const sources = tablesOf(document);
  return readBook(sources)
    .findings.filter(({ code }) => code === "ROWS_BELOW" || code === "CELLS_BESIDE" || code === "VALUE_UNDER_MERGE")
    .map(({ code, place }) => [code, locate(sources, place)?.cell] as const);
}

const READ = TABLE_NAMES.filter((name) => name !== "EmuLog" && name !== "EmuChecks");

/** What makes a row of this table, put where its headers are. */
function rowOf(name: TableName, down: number): readonly (readonly [number, number, Cell])[] {
  const { sheet, table } = placeOf(SAMPLE, name);
  const headers = sheet.cells[table.row]!.slice(table.column, table.column + table.columns).map((cell) => cell?.value ?? null);
  const { columns } = readHeaderRow(name, [headers]);
  return (requiredColumns(name) as readonly string[]).map((column) => [down, columns.get(column)!, "x"] as const);
}

describe.each(READ)("%s", (name) => {
  const { table } = placeOf(SAMPLE, name);
  test("a row right below it", () => {
    expect(besideIn(typed(name, [[0, 0, "Sơn Tây"]])).map(([where, side]) => [where, side])).toEqual([[name, "below"]]);
    expect(codesIn(typed(name, [[0, 0, "Sơn Tây"]])).map(([code]) => code)).toEqual(["ROWS_BELOW"]);
  });

  test("a row of its shape after a blank one", () => {
    expect(besideIn(typed(name, rowOf(name, 1))).map(([where, side]) => [where, side])).toEqual([[name, "below"]]);
  });

  test("a remark after a blank row, and one after two, are let be", () => {
    expect(besideIn(typed(name, [[1, table.columns - 1, "Ghi chú: số liệu đến 30/11."]]))).toEqual([]);
    expect(besideIn(typed(name, [[1, 0, "Ghi chú: số liệu đến 30/11."]]))).toEqual([]);
    if (name === "EmuEntries" || name === "EmuRubric") {
      expect(besideIn(typed(name, rowOf(name, 2)))).toEqual([]);
    }
  });

  test("a cell at its right, in a data row and in the header row", () => {
    for (const down of [-1, -table.rows]) {
      expect(besideIn(typed(name, [[down, table.columns, "xem lại"]])).map(([where, side]) => [where, side])).toEqual([[name, "right"]]);
      expect(codesIn(typed(name, [[down, table.columns, "xem lại"]])).map(([code]) => code)).toEqual(["CELLS_BESIDE"]);
    }
  });

  test("one column further is no longer beside it", () => {
    // Right of the entries the results stand there.
    expect(name === "EmuEntries" ? [] : besideIn(typed(name, [[-1, table.columns + 1, "xem lại"]]))).toEqual([]);
  });

  test("blanks of every kind are none", () => {
    expect(
      besideIn(
        typed(name, [
          [0, 0, " "],
          [0, 1, ""],
          [-1, table.columns, "  "],
        ]),
      ),
    ).toEqual([]);
  });
});

test.each<readonly [what: string, cells: readonly (readonly [number, number, Cell])[], range: string]>([
  [
    "several rows",
    [
      [0, 0, "2017"],
      [1, 0, "2017"],
      [1, 8, 3],
    ],
    "A:I 2",
  ],
  [
    "a row, a blank one and another",
    [
      [0, 0, "2017"],
      [2, 0, "2017"],
      [2, 1, "Phú Thọ"],
      [2, 2, "I.1"],
    ],
    "A:C 3",
  ],
  [
    "a row, a blank one and a signature",
    [
      [0, 0, "2017"],
      [2, 3, "Thủ trưởng"],
    ],
    "A:A 1",
  ],
  ["a sum typed below", [[0, 9, 812.5]], "J:J 1"],
])("below the entries: %s", (_what, cells, range) => {
  const { table } = placeOf(SAMPLE, "EmuEntries");
  const first = table.row + table.rows + 1;
  const [columns = "", rows = ""] = range.split(" ");
  const [from = "", to = ""] = columns.split(":");
  const last = first + Number(rows) - 1;
  const [start, end] = [from, to].map((letter) => columnLetters(table.column + letter.charCodeAt(0) - "A".charCodeAt(0)));
  const expected = start === end && first === last ? `${start}${first}` : `${start}${first}:${end}${last}`;
  expect(besideIn(typed("EmuEntries", cells))).toEqual([["EmuEntries", "below", expected]]);
});

describe("what belongs there", () => {
  const made = PRESETS.flatMap(({ id, sample }) =>
    LANGUAGES.flatMap((language) => [false, ...(sample ? [true] : [])].map((isSample) => ({ id, language, sample: isSample }))),
  );
  test.each(made)("the preset $id, $language, sample $sample", ({ id, language, sample }) => {
    expect(besideIn(buildPreset(id, { sample, language })!)).toEqual([]);
  });

  /** The document with the table grown over the rows below it, as typing makes it. */
  function grown(name: TableName, by: { readonly rows?: number; readonly columns?: number }): WorkbookDocument {
    const { sheet, table } = placeOf(SAMPLE, name);
    const wider = { ...table, rows: table.rows + (by.rows ?? 0), columns: table.columns + (by.columns ?? 0) };
    const tables = sheet.tables.map((one) => (one === table ? wider : one));
    return { ...SAMPLE, sheets: SAMPLE.sheets.map((one) => (one === sheet ? { ...sheet, tables } : one)) };
  }

  test("the caption of the next table, once a table has grown down to it", () => {
    expect(besideIn(grown("EmuUnits", { rows: 3 }))).toEqual([]);
    expect(besideIn(grown("EmuUnits", { rows: 2 }))).toEqual([]);
  });

  test("a caption that somebody reworded", () => {
    const { sheet, table } = placeOf(SAMPLE, "EmuPeriods");
    const place = { sheet: sheet.name, row: table.row - 1, column: table.column };
    expect(besideIn(withContent(grown("EmuUnits", { rows: 3 }), place, "Kỳ thi đua", undefined))).toEqual([]);
  });

  test("the results beside the entries, once these have a column more", () => {
    expect(besideIn(grown("EmuEntries", { columns: 1 }))).toEqual([]);
  });

  test("the header of results whose formula is gone", () => {
    const wider = grown("EmuEntries", { columns: 1 });
    const names = wider.names.filter(({ name }) => !name.startsWith("EMU_FORMULA_"));
    expect(besideIn({ ...wider, names })).toEqual([]);
  });

  test("another table right below or beside, and a totals row", () => {
    const { sheet, table } = placeOf(
      typed("EmuRubric", [
        [0, 0, "Tổng"],
        [0, 4, 100],
        [-1, table14(), "x"],
      ]),
      "EmuRubric",
    );
    const end = table.row + table.rows;
    const cells = [...sheet.cells];
    const withTables = (tables: readonly TableDocument[]): WorkbookDocument => ({
      ...SAMPLE,
      sheets: SAMPLE.sheets.map((one) => (one.name === sheet.name ? { ...sheet, cells, tables } : one)),
    });
    const right = { name: "Riêng", row: table.row, column: table.column + table.columns, rows: table.rows, columns: 1 };
    expect(besideIn(withTables([table, right]))).toEqual([["EmuRubric", "below", `A${end + 1}:E${end + 1}`]]);
    expect(besideIn(withTables([table, right, { name: "Dưới", row: end, column: 0, rows: 1, columns: 9 }]))).toEqual([]);
    expect(besideIn(withTables([{ ...table, totals: 1 }, right]))).toEqual([]);
  });

  function table14(): number {
    return placeOf(SAMPLE, "EmuRubric").table.columns;
  }

  test("the log: nobody computes with it", () => {
    expect(besideIn(typed("EmuLog", [[0, 0, "ghi thêm"]]))).toEqual([]);
  });
});

test("a row below the table of checks, which a workbook need not have", () => {
  const header = [{ value: "Kỳ" }, { value: "Đơn vị kiểm tra" }, { value: "Đơn vị được kiểm tra" }];
  const cells = [header, [{ value: "2017" }, { value: "Phú Thọ" }, { value: "Yên Bái" }], [{ value: "2017" }]];
  const sheet: SheetDocument = {
    name: "Kiểm tra",
    cells,
    validations: [],
    tables: [{ name: "EmuChecks", row: 0, column: 0, rows: 2, columns: 3 }],
  };
  expect(besideIn({ ...SAMPLE, sheets: [...SAMPLE.sheets, sheet] })).toEqual([["EmuChecks", "below", "A3"]]);
});

test("a column at the left of a table that does not begin in column A", () => {
  const cells = [[], [undefined, { value: "Đơn vị" }, { value: "Lý do" }], [{ value: "1" }, { value: "Phú Thọ" }, { value: "kỷ luật" }]];
  const sheet: SheetDocument = {
    name: "Cụm",
    cells,
    validations: [],
    tables: [{ name: "EmuStatus", row: 1, column: 1, rows: 2, columns: 2 }],
  };
  const document = { ...SAMPLE, sheets: [sheet] };
  expect(besideIn(document)).toEqual([["EmuStatus", "left", "A3"]]);
  expect(codesIn(document)).toEqual([["CELLS_BESIDE", "A3"]]);
});

test("a value under merged cells of a table, and hidden rows, are known to the snapshot", async () => {
  const { sheet, table } = placeOf(SAMPLE, "EmuEntries");
  const row = table.row + 1;
  const merged = [{ row, column: table.column, rows: 1, columns: 2 }];
  const changed = { ...sheet, merged, hiddenRows: [row, 9_000] };
  const document = { ...SAMPLE, sheets: SAMPLE.sheets.map((one) => (one === sheet ? changed : one)) };
  expect(codesIn(document)).toEqual([["VALUE_UNDER_MERGE", `${columnLetters(table.column + 1)}${row + 1}`]]);
  const read = await createDocumentPort(document).read();
  expect(read.ok && read.value.bound && read.value.hidden).toEqual(["EmuEntries"]);
});
