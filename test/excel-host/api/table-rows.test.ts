/** Rows put into tables and taken out of them, as Excel does it: see `engine/table-rows.ts` for where that is known from. */
import type { SheetDocument, WorkbookDocument } from "../../../src/document/document";
import { openDocument } from "../engine/open";
import { deleteTableRow, insertTableRows } from "../engine/table-rows";
import { toDocument } from "../engine/to-document";
import { ExcelHost } from "../host";
import type { Session } from "./session";
import { TableCollection } from "./tables";
import type { Table } from "./table";

const line = (...values: readonly (string | number | null)[]) => values.map((value) => ({ value }));
const SHEET: SheetDocument = {
  name: "Data",
  cells: [line("Đơn vị", "Điểm"), line("An", 1), [], line("Ghi chú", null), line("Tên", "A", "B"), line("x", 1, 2)],
  tables: [{ name: "Units", row: 0, column: 0, rows: 2, columns: 2 }],
  validations: [],
};
const names = [{ name: "NOTE", refersTo: "Data!$A$4" }];
const book = (...tables: SheetDocument["tables"]): WorkbookDocument => ({
  sheets: [{ ...SHEET, tables: [...SHEET.tables, ...tables] }],
  names,
  properties: { title: "", language: "vi-VN" },
});

function tableOf(document: WorkbookDocument, name = "Units"): Table {
  const host = new ExcelHost(document);
  const session: Session = {
    workbook: host.workbook,
    calculator: host.calculator,
    locale: host.locale,
    excelApi: "1.14",
    failures: host.failureList,
    references: new Map(),
    subscriptions: new Map(),
    takeResults: () => undefined,
    functionsReady: () => undefined,
  };
  return new TableCollection(session, null).getItem(name) as Table;
}

const firstColumn = (table: Table) => toDocument(table.session.workbook).sheets[0]!.cells.map((cells) => cells[0]?.value ?? null);

test("what stands below goes down, in the columns of the table; names follow", () => {
  const table = tableOf(book());
  table.rows.add(null, [
    ["Bình", 2],
    ["Chi", 3],
  ]);
  expect(firstColumn(table)).toEqual(["Đơn vị", "An", "Bình", "Chi", null, "Ghi chú", "Tên", "x"]);
  const { cells } = toDocument(table.session.workbook).sheets[0]!;
  // Column C is none of the table's: it stays.
  expect(cells[4]?.[2]?.value).toBe("B");
  expect(toDocument(table.session.workbook).names[0]!.refersTo).toBe("Data!$A$6");
});

test.each<[string, number, readonly (string | null)[]]>([
  ["before the first", 0, ["Đơn vị", "Bình", "An"]],
  ["after the last", 1, ["Đơn vị", "An", "Bình"]],
])("a row %s", (_where, place, expected) => {
  const table = tableOf(book());
  table.rows.add(place, [["Bình", 2]]);
  expect(firstColumn(table).slice(0, 3)).toEqual(expected);
  expect(table.rows.count).toBe(2);
});

test("a table of its own width below goes down as a whole", () => {
  const table = tableOf(book({ name: "Below", row: 4, column: 0, rows: 2, columns: 2 }));
  table.rows.add(null, [["Bình", 2]]);
  expect(table.session.workbook.table("Below")!.table.rect).toMatchObject({ row: 5, rows: 2 });
});

test("a wider table below would be torn apart: refused, and nothing has moved", () => {
  const table = tableOf(book({ name: "Wider", row: 4, column: 0, rows: 2, columns: 3 }));
  const before = toDocument(table.session.workbook);
  expect(() => table.rows.add(null, [["Bình", 2]])).toThrow(
    expect.objectContaining({ code: "InsertDeleteConflict", message: expect.stringContaining("move cells in a table") as string }) as Error,
  );
  expect(toDocument(table.session.workbook)).toEqual(before);
});

describe("a table whose rows were all deleted", () => {
  function emptied(): Table {
    const table = tableOf(book());
    table.rows.getItemAt(0).delete();
    return table;
  }

  test("keeps a blank row, which is no row of it", () => {
    const table = emptied();
    expect([table.rows.count, table.getDataBodyRange().address, table.getDataBodyRange().values]).toEqual([0, "Data!A2:B2", [["", ""]]]);
    expect(() => table.rows.getItemAt(0)).toThrow(expect.objectContaining({ code: "ItemNotFound" }) as Error);
    expect(toDocument(table.session.workbook).sheets[0]!.tables[0]).toMatchObject({ rows: 2, insertRow: true });
  });

  test("rows that are added begin in it: as many as were given", () => {
    const table = emptied();
    table.rows.add(null, [
      ["Bình", 2],
      ["Chi", 3],
    ]);
    expect([table.rows.count, table.getDataBodyRange().address]).toEqual([2, "Data!A2:B3"]);
    expect(firstColumn(table).slice(0, 3)).toEqual(["Đơn vị", "Bình", "Chi"]);
  });

  test("what is written into it makes it a row, also when it is wiped out again", () => {
    const table = emptied();
    table.getDataBodyRange().values = [["Bình", 2]];
    expect(table.rows.count).toBe(1);
    table.getDataBodyRange().clear("Contents");
    expect(table.rows.count).toBe(1);
    table.rows.add(null, [["Chi", 3]]);
    expect(firstColumn(table).slice(0, 3)).toEqual(["Đơn vị", null, "Chi"]);
  });

  test("a blank is nothing written", () => {
    const table = emptied();
    table.getDataBodyRange().values = [["", ""]];
    expect(table.rows.count).toBe(0);
  });
});

test("the engine's own: a deleted row in the middle, and the last", () => {
  const workbook = openDocument(book(), "Book1.xlsx");
  const { sheet, table } = workbook.table("Units")!;
  expect(insertTableRows(workbook, sheet, table, 1, 2)).toBe(2);
  [2, 1].forEach((place) => deleteTableRow(workbook, sheet, table, place));
  expect(table).toMatchObject({ rect: { rows: 2 }, insertRow: false });
});
