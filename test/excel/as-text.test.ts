/**
 * What EMU writes as text is text in the cell, whatever Excel would make of it: the adapter's own writing, carried out by the stand-in,
 * which takes over formats as Excel does (test/excel-host/engine/input.ts).
 */
import type { SheetDocument } from "../../src/document/document";
import { putInto } from "../../src/excel/write/edit-cells";
import { writeCells } from "../../src/excel/write/write-sheet";
import { writeLogLines, type AskedLog } from "../../src/excel/write/log-table";
import type { Session } from "../excel-host/api/session";
import { Worksheet } from "../excel-host/api/worksheet";
import { EMPTY_DOCUMENT } from "../excel-host/engine/open";
import { ExcelHost } from "../excel-host/host";

const TEXTS = [
  ["a percentage", "12%"],
  ["a percentage of Vietnam", "12,5%"],
  ["a day without a year", "4-5"],
  ["a fraction that is a day", "1/2"],
  ["a date", "1/1/2021"],
  ["an ISO date", "2021-01-02"],
  ["a year", "2017"],
  ["a period", "2021-Q1"],
  ["the code of a criterion", "1.1"],
  ["a time", "8:30"],
  ["money", "$5"],
  ["a power of ten", "1e5"],
  ["leading zeros", "007"],
  ["a formula", "=1+1"],
  ["a plus sign", "+84 24 3823"],
  ["a minus sign", "-không đạt"],
  ["an at sign", "@SUM(A1)"],
  ["a truth", "TRUE"],
  ["the name of an error", "#N/A"],
  ["an apostrophe", "'25,67"],
] as const;

function open(): Worksheet {
  const host = new ExcelHost(EMPTY_DOCUMENT);
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
  return new Worksheet(session, host.workbook.active());
}

describe.each(TEXTS)("%s, “%s”", (_what, text) => {
  test.each(["General", "@", "0.00", "d-mmm"])("put into a cell of the format %s by an action", (format) => {
    const range = open().getRange("B2");
    range.numberFormat = [[format]];
    putInto(range as unknown as Excel.Range, [{ value: text, format, now: format }], true);
    expect([range.values, range.valueTypes, range.numberFormat]).toEqual([[[text]], [["String"]], [[format]]]);
    expect(range.formulas).toEqual([[text]]);
  });

  test("put into an unlocked cell of a protected sheet, whose format stays", () => {
    const sheet = open();
    const range = sheet.getRange("B2");
    range.format.protection.locked = false;
    sheet.sheet.isProtected = true;
    putInto(range as unknown as Excel.Range, [{ value: text, format: "General", now: "General" }], false);
    expect([range.values, range.valueTypes, range.numberFormat]).toEqual([[[text]], [["String"]], [["General"]]]);
  });

  test.each([undefined, "@", "0.00"])("in a sheet that is made, format %s", (format) => {
    const sheet = open();
    const cell = format === undefined ? { value: text } : { value: text, format };
    const document = { name: "Sheet1", cells: [[cell]], tables: [], validations: [] } satisfies SheetDocument;
    writeCells(sheet as unknown as Excel.Worksheet, document);
    const range = sheet.getRange("A1");
    expect([range.values, range.valueTypes, range.numberFormat]).toEqual([[[text]], [["String"]], [[format ?? "General"]]]);
  });

  test("as a line of the log", () => {
    const sheet = open();
    sheet.getRange("A1:B1").values = [["Trước", "Sau"]];
    sheet.getRange("A2:B2").values = [["a", "b"]];
    const table = sheet.tables.add("A1:B2", true);
    const lines = { cells: [[text, text]], column: 0, headerRow: 0, lastRow: 1, blankFormats: null };
    writeLogLines({ table } as unknown as AskedLog, lines);
    expect([sheet.getRange("A3:B3").values, sheet.getRange("A3:B3").valueTypes]).toEqual([[[text, text]], [["String", "String"]]]);
  });
});
