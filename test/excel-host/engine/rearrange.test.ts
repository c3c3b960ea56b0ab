/** What people do to the shape of a workbook, and how formulas, names and lists follow. Our idea of Excel. */
import type { WorkbookDocument } from "../../../src/document/document";
import { openDocument } from "./open";
import { convertTable, hideRows, insertRows, moveColumn, moveTable, renameSheet, renameTable } from "./rearrange";
import { toDocument } from "./to-document";
import type { Workbook } from "./workbook";

const VALIDATION = { type: "list", source: { formula: "Data!$A$2:$A$4" }, strict: true } as const;
const BOOK: WorkbookDocument = {
  sheets: [
    {
      name: "Data",
      cells: [
        [{ value: "Đơn vị" }, { value: "Điểm" }],
        [{ value: "An" }, { value: 1 }],
        [{ value: "Bình" }, { value: 2 }],
        [{ value: "Cường" }, { value: 3 }],
      ],
      tables: [{ name: "Units", row: 0, column: 0, rows: 4, columns: 2 }],
      validations: [{ row: 1, column: 0, rows: 3, columns: 1, rule: VALIDATION, title: "", message: "" }],
    },
    {
      name: "Kết quả",
      cells: [
        [
          { value: 6, formula: "SUM(Data!$B$2:B4)" },
          { value: 6, formula: "SUM(Units[Điểm])" },
        ],
        [
          { value: 1, formula: "Data!B2" },
          { value: "An", formula: "INDEX(Units[#All],2,1)&A1" },
        ],
      ],
      tables: [],
      validations: [],
    },
  ],
  names: [{ name: "FIRST", refersTo: "Data!$A$2" }],
  properties: { title: "", language: "vi-VN" },
};

let book: Workbook;
beforeEach(() => {
  book = openDocument(BOOK, "Book1.xlsx");
});

function formulas(): readonly string[] {
  const results = toDocument(book).sheets[1]!;
  return results.cells.flatMap((line) => line.flatMap((cell) => (cell?.formula === undefined ? [] : [cell.formula])));
}

function table(name = "Units") {
  return book.table(name)!;
}

test("a sheet's new name, with its own quotation marks", () => {
  renameSheet(book, book.sheet("Data")!, "Số 'liệu'");
  expect(formulas()).toEqual(["SUM('Số ''liệu'''!$B$2:B4)", "SUM(Units[Điểm])", "'Số ''liệu'''!B2", "INDEX(Units[#All],2,1)&A1"]);
  const after = toDocument(book);
  expect(after.names[0]!.refersTo).toBe("'Số ''liệu'''!$A$2");
  expect(after.sheets[0]!.validations[0]!.rule).toMatchObject({ source: { formula: "'Số ''liệu'''!$A$2:$A$4" } });
});

test("rows above a table push everything down; rows within it make it grow", () => {
  insertRows(book, book.sheet("Data")!, 0, 2);
  expect(formulas()[0]).toBe("SUM(Data!$B$4:B6)");
  insertRows(book, book.sheet("Data")!, 4, 1);
  expect(formulas()[0]).toBe("SUM(Data!$B$4:B7)");
  const { sheets, names } = toDocument(book);
  expect(names[0]!.refersTo).toBe("Data!$A$4");
  expect(sheets[0]!.tables[0]).toMatchObject({ row: 2, rows: 5 });
  expect(sheets[0]!.validations[0]).toMatchObject({ row: 3, rows: 4 });
  expect([3, 4, 5].map((row) => sheets[0]!.cells[row]?.[0]?.value)).toEqual(["An", undefined, "Bình"]);
});

test("rows of the sheet on which the formulas stand", () => {
  insertRows(book, book.sheet("Kết quả")!, 0, 3);
  expect(formulas()[3]).toBe("INDEX(Units[#All],2,1)&A4");
});

test("a table cut and pasted on another sheet", () => {
  const { sheet, table: units } = table();
  moveTable(book, sheet, units, { sheet: book.addSheet("Mới"), row: 9, column: 3 });
  expect(formulas()).toEqual(["SUM(Mới!$E$11:E13)", "SUM(Units[Điểm])", "Mới!E11", "INDEX(Units[#All],2,1)&A1"]);
  const [data, , moved] = toDocument(book).sheets;
  expect([data!.tables, data!.cells, data!.validations]).toEqual([[], [], []]);
  expect(moved!.tables).toEqual([{ name: "Units", row: 9, column: 3, rows: 4, columns: 2 }]);
  expect(moved!.cells[10]![3]!.value).toBe("An");
  expect(moved!.validations[0]!.rule).toMatchObject({ source: { formula: "Mới!$D$11:$D$13" } });
});

test("a column moved within its table", () => {
  const { sheet, table: units } = table();
  moveColumn(book, sheet, units, 1, 0);
  expect(formulas().slice(0, 3)).toEqual(["SUM(Data!$A$2:A4)", "SUM(Units[Điểm])", "Data!A2"]);
  expect(toDocument(book).sheets[0]!.cells[1]!.map((cell) => cell!.value)).toEqual([1, "An"]);
  expect(toDocument(book).names[0]!.refersTo).toBe("Data!$B$2");
});

test("a header typed anew is the column's name", () => {
  book.write(book.sheet("Data")!, 0, 1, { value: "Score" });
  expect(formulas()[1]).toBe("SUM(Units[Score])");
});

test("a table renamed, then turned into plain cells", () => {
  renameTable(book, table().table, "DonVi");
  expect(formulas().slice(1)).toEqual(["SUM(DonVi[Điểm])", "Data!B2", "INDEX(DonVi[#All],2,1)&A1"]);
  const { sheet, table: units } = table("DonVi");
  convertTable(book, sheet, units);
  expect(formulas().slice(1)).toEqual(["SUM(Data!$B$2:$B$4)", "Data!B2", "INDEX(Data!$A$1:$B$4,2,1)&A1"]);
  expect(toDocument(book).sheets[0]!.tables).toEqual([]);
});

test("hidden rows move with what is inserted above them", () => {
  const sheet = book.sheet("Data")!;
  hideRows(book, sheet, 2, 2, true);
  insertRows(book, sheet, 0, 1);
  expect([...sheet.hiddenRows].sort()).toEqual([3, 4]);
  hideRows(book, sheet, 3, 1, false);
  expect([...sheet.hiddenRows]).toEqual([4]);
});
