/** A document that uses everything a document can say. */
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";

const text = (value: string): CellContent => ({ value });
const header = (value: string): CellContent => ({ value, style: "header" });

const entries: SheetDocument = {
  name: "Chấm điểm 'Cụm 3' 2017",
  cells: [
    [{ value: "Bảng chấm điểm & <kết quả>", style: "title" }],
    [],
    [header("Đơn vị"), header("Tiêu chí\n(mã)"), header("Kết quả"), undefined, header("Điểm")],
    [
      { value: "Phú Thọ", style: "input" },
      { value: "01.10", style: "input", format: "@" },
      { value: 83.25, style: "input", format: "0.00" },
      undefined,
      {
        value: 8.33,
        formula: 'EMU.SCORE(EmuRubric[#All],EmuEntries[#All],"2017")',
        spill: [3, 2],
        style: "computed",
        format: "#,##0.00",
      },
      { value: "đạt", style: "computed" },
    ],
    [
      { value: "Bắc Kạn", style: "sample" },
      { value: "=1+1", style: "input" },
      { value: "25,67", style: "input" },
      undefined,
      { value: { error: "#N/A" }, style: "computed" },
      { value: "", style: "computed" },
    ],
    [{ value: null, style: "input" }, text("-5"), { value: null, style: "input", format: "0.0%" }, undefined, text("x")],
  ],
  widths: [24, 12.5, undefined, undefined, 9],
  frozen: { rows: 3, columns: 1 },
  tables: [{ name: "EmuEntries", row: 2, column: 0, rows: 4, columns: 3 }],
  validations: [
    {
      ...{ row: 3, column: 0, rows: 3, columns: 1 },
      rule: { type: "list", source: ["Phú Thọ", "Bắc Kạn", "Quảng Ninh"], strict: true },
      title: "Đơn vị",
      message: 'Chọn một đơn vị của cụm.\nXem "Cụm" & danh sách.',
    },
    {
      ...{ row: 3, column: 1, rows: 3, columns: 1 },
      rule: { type: "list", source: { formula: 'INDIRECT("EmuRubric[code]")' }, strict: false },
      title: "",
      message: "",
    },
    {
      ...{ row: 3, column: 2, rows: 3, columns: 1 },
      rule: { type: "decimal", minimum: 0, maximum: 100.5 },
      title: "Kết quả",
      message: `${"Nhập số. ".repeat(27)}Hết.`,
    },
    {
      ...{ row: 5, column: 2, rows: 1, columns: 1 },
      rule: { type: "decimal", minimum: -1, maximum: null },
      title: "",
      message: "Từ −1",
    },
    {
      ...{ row: 10, column: 0, rows: 1, columns: 1 },
      rule: {
        type: "list",
        source: ["có, dấu phẩy", ...Array.from({ length: 40 }, (_, i) => `lựa chọn ${i}`)],
        strict: true,
      },
      title: "",
      message: "",
    },
  ],
  printTitleRows: 3,
};

const rubric: SheetDocument = {
  name: "Thang điểm",
  cells: [
    [header("code"), header("maximum"), header("met")],
    [{ value: "I", style: "group" }, { value: 5, style: "assumed" }, { value: true }],
    [
      { value: "I.1", style: "label" },
      { value: 2.5, style: "note" },
      { value: false, style: "subtitle" },
    ],
  ],
  frozen: { rows: 1, columns: 0 },
  tables: [{ name: "EmuRubric", row: 0, column: 0, rows: 3, columns: 3 }],
  validations: [],
};

const single = "EMU.TOTAL(EmuRubric[#All],EmuEntries[#All],A1)";
const results: SheetDocument = {
  name: "Tổng hợp",
  cells: [
    [text("2017"), { value: 861.84, formula: single, style: "computed" }, { value: "đạt", formula: 'IF(B1>0,"đạt","")' }],
    [
      { value: true, formula: "B1>=800" },
      { value: { error: "#DIV/0!" }, formula: "1/0" },
      { value: null, formula: "D9" },
      { value: 0.125, format: "0.##%" },
    ],
    [
      { value: "Phú Thọ", formula: "_unknown(1)" },
      { value: 3, formula: 'XLOOKUP("I",EmuRubric[code],EmuRubric[maximum])' },
    ],
    [{ value: "không có", formula: "EMU.CHECK(EmuRubric[#All],EmuEntries[#All])", spill: [1, 1] }],
    [{ value: "đạt", formula: 'SORT(FILTER(C1:C2,C1:C2<>""))', spill: [2, 1] }],
    [{ value: "x" }, { value: 2, formula: "ROWS(A5#)" }],
    [text("  spaces  "), text("tab\tand\nline\r\nend"), text("_x0041_ \u0001 \u{1F3C1}"), text("#N/A"), text("")],
    [{ value: 1e-300 }, { value: 0.1 + 0.2 }, { value: 123456789012345680000 }, { value: -0.5, format: '0.00" đ";[Red]-0.00' }],
  ],
  frozen: { rows: 0, columns: 2 },
  tables: [],
  validations: [],
  printTitleRows: 1,
  pagesWide: 3,
  pageBreaks: [2, 4],
  printArea: { row: 0, column: 0, rows: 8, columns: 12 },
  conditions: [
    { row: 0, column: 1, rows: 4, columns: 1, formula: "B1>=800", look: { fill: "#C6EFCE", color: "#006100", bold: true } },
    { row: 0, column: 1, rows: 4, columns: 1, formula: '$A1="<x> & ""y"""', look: { fill: "#FFC7CE" } },
    { row: 1, column: 0, rows: 2, columns: 3, formula: "A2=TRUE", look: { format: '"Đạt";;"Chưa"' } },
    { row: 7, column: 0, rows: 1, columns: 4, formula: "IFNA(A8,1)<0.5", look: { format: "0.00%", color: "#9c0006" } },
  ],
  charts: [
    {
      name: "EmuRanking",
      kind: "bar-stacked",
      title: "Xếp hạng <2017> & hơn nữa",
      at: { row: 9, column: 0, rows: 14, columns: 6 },
      categories: { row: 0, column: 0, rows: 8, columns: 1 },
      series: [
        { title: "Điểm & thưởng", values: { row: 0, column: 1, rows: 8, columns: 1 }, color: "#1F6FB2" },
        { title: "Còn thiếu", values: { row: 0, column: 3, rows: 8, columns: 1 }, color: "#D9E2EC" },
      ],
    },
    {
      name: "EmuOne",
      kind: "bar-stacked",
      title: "Một dãy",
      at: { row: 24, column: 0, rows: 10, columns: 6 },
      categories: { row: 0, column: 0, rows: 4, columns: 1 },
      series: [{ title: "Điểm", values: { row: 0, column: 1, rows: 4, columns: 1 }, color: "#1F6FB2" }],
    },
  ],
};

const hidden: SheetDocument = {
  name: "emu",
  hidden: true,
  protected: true,
  cells: [[text("schema"), { value: 1 }]],
  tables: [],
  validations: [],
};

export const EVERY_FEATURE: WorkbookDocument = {
  sheets: [hidden, entries, rubric, results],
  names: [
    { name: "EMU_SCHEMA", refersTo: "1", hidden: true },
    { name: "EmuPeriod", refersTo: "'Tổng hợp'!$A$1" },
    { name: "EmuTop", refersTo: "EMU.TOTAL(EmuRubric[#All],EmuEntries[#All],EmuPeriod)" },
  ],
  properties: { title: "Cụm thi đua số 3 & bạn", language: "vi-VN" },
};
