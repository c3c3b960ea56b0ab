/** A workbook opened from a document, worked in by a person, and handed back. */
import type { WorkbookDocument } from "../../../src/document/document";
import { parseRect } from "./address";
import { localeOf } from "./locale";
import { openDocument } from "./open";
import { toDocument } from "./to-document";
import { clear, enter } from "./user";
import type { Entered } from "./user";
import type { Workbook } from "./workbook";

const BOOK: WorkbookDocument = {
  sheets: [
    {
      name: "Chấm điểm",
      cells: [
        [
          { value: "Kỳ", style: "header" },
          { value: "Đơn vị", style: "header" },
          { value: "Điểm", style: "header" },
        ],
        [
          { value: "2017", format: "@" },
          { value: "Phú Thọ", style: "input" },
          { value: 1.5, style: "input", format: "0.00" },
        ],
        [],
        [undefined, { value: 3, formula: "EMU.ECHO(A1:B2)", spill: [2, 2], style: "computed" }, { value: 4, style: "computed" }],
        [undefined, { value: { error: "#N/A" }, style: "computed" }, { value: true, style: "computed" }],
      ],
      widths: [10, undefined, 20.5],
      frozen: { rows: 1, columns: 2 },
      tables: [{ name: "EmuEntries", row: 0, column: 0, rows: 2, columns: 3 }],
      validations: [
        {
          row: 1,
          column: 1,
          rows: 1,
          columns: 1,
          rule: { type: "list", source: ["Phú Thọ", "Bắc Kạn"], strict: true },
          title: "Đơn vị",
          message: "Chọn đơn vị",
        },
        {
          row: 1,
          column: 2,
          rows: 1,
          columns: 1,
          rule: { type: "decimal", minimum: 0, maximum: 10 },
          title: "Điểm",
          message: "Từ 0 đến 10",
        },
        {
          row: 1,
          column: 0,
          rows: 1,
          columns: 1,
          rule: { type: "list", source: { formula: "'Ẩn'!$A$1:$A$2" }, strict: false },
          title: "Kỳ",
          message: "",
        },
      ],
      printTitleRows: 1,
    },
    {
      name: "Ẩn",
      hidden: true,
      cells: [[{ value: "2017" }], [{ value: "2018" }]],
      widths: [],
      tables: [],
      validations: [],
    },
  ],
  names: [
    { name: "EMU_SCHEMA", refersTo: "1", hidden: true },
    { name: "Diem", refersTo: "'Chấm điểm'!$C$2" },
  ],
  properties: { title: "Cụm 3", language: "vi-VN" },
};

let workbook: Workbook;

beforeEach(() => {
  workbook = openDocument(BOOK, "mau.xlsx");
});

function type(address: string, text: string): Entered {
  const rect = parseRect(address);
  const sheet = workbook.active();
  return enter(workbook, sheet, rect?.row ?? 0, rect?.column ?? 0, text, localeOf("vi-VN"));
}

function valueAt(address: string): unknown {
  const rect = parseRect(address);
  return workbook.active().at(rect?.row ?? 0, rect?.column ?? 0)?.value;
}

test("what was opened is handed back unchanged", () => {
  expect(toDocument(workbook)).toEqual(BOOK);
});

test.each<[string, string, boolean, string]>([
  ["B2", "Bắc Kạn", true, ""],
  ["B2", "Hà Nội", false, "Chọn đơn vị"],
  ["C2", "10", true, ""],
  ["C2", "10,01", false, "Từ 0 đến 10"],
  ["C2", "nhiều", false, "Từ 0 đến 10"],
  ["C2", "", true, ""],
  ["A2", "2099", true, ""],
])("typing into %s the value %j", (address, text, ok, message) => {
  const result = type(address, text);
  expect(result).toMatchObject(ok ? { ok } : { ok, reason: "validation", message });
});

test("a protected sheet refuses locked cells and takes unlocked ones", () => {
  workbook.active().isProtected = true;
  expect(type("A1", "x")).toMatchObject({ ok: false, reason: "protected" });
  expect(type("C2", "2")).toEqual({ ok: true });
});

test("typing right below a table makes it longer and looks like the row above", () => {
  expect(type("B3", "Hòa Bình")).toEqual({ ok: true });
  const [sheet] = toDocument(workbook).sheets;
  expect(sheet?.tables[0]?.rows).toBe(3);
  expect(sheet?.cells[2]?.[2]).toEqual({ value: null, style: "input", format: "0.00" });
});

test("typing over a formula empties what it had filled; deleting inside a filled block changes nothing", () => {
  clear(workbook, workbook.active(), { row: 4, column: 1, rows: 1, columns: 2 });
  expect(valueAt("C5")).toBe(true);
  type("B4", "7");
  expect([valueAt("B4"), valueAt("C4"), valueAt("B5"), valueAt("C5")]).toEqual([7, null, null, null]);
});
