/** The sheet of an overview: plain values, whatever people call their units. */
import { overviewOf } from "../../../src/review/steps/overview/plan";
import { readOverviewFile } from "../../../src/review/steps/overview/read-file";
import { LANGUAGES } from "../../../src/schema/language";
import type { WorkbookDocument } from "../../../src/document/document";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { overviewSheetName, overviewWorkbook } from "../../../src/review/steps/overview/sheet";
import { buildPreset } from "../../../src/template/presets";
import { readXlsx, writeXlsx } from "../../../src/xlsx";
import { withPolicy } from "./support";
import { OVERVIEW_ACTION } from "../../../src/review/steps/overview/words";

const PROVINCE = buildPreset("daknong-2021", { sample: true, language: "vi" })!;

function overview(document: WorkbookDocument) {
  return overviewOf([readOverviewFile({ name: "a.xlsx", content: { tables: tablesOf(document), marks: null } }, "2021")], "2021");
}

/** Everywhere in the workbook. */
function replaced(document: WorkbookDocument, from: string, to: string): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line) => line.map((cell) => (cell?.value === from ? { ...cell, value: to } : cell))),
  }));
  return { ...document, sheets };
}

test.each(LANGUAGES)("is a workbook that a file can hold, in %s, and reads back as it was", (language) => {
  const document = overviewWorkbook(overview(PROVINCE), language);
  const read = readXlsx(writeXlsx(document));
  const values = (one: WorkbookDocument) =>
    one.sheets[0]!.cells.map((line) => line.map((cell) => cell?.value ?? null).filter((value) => value !== null));
  expect(read.ok && values(read.document)).toEqual(values(document));
});

test("a unit called like a formula stays a name", () => {
  const bad = '=HYPERLINK("http://x";"y")';
  const [sheet] = overviewWorkbook(overview(replaced(PROVINCE, "Đơn vị 3.1", bad)), "vi").sheets;
  const cells = sheet!.cells.flat().filter((cell) => String(cell?.value).includes(bad));
  expect(cells.length).toBeGreaterThanOrEqual(3);
  expect(cells.every((cell) => cell?.formula === undefined && cell?.format === "@")).toBe(true);
});

test("means are points where these rank", () => {
  const [sheet] = overviewWorkbook(overview(withPolicy(PROVINCE, "rank-by", "tổng điểm")), "vi").sheets;
  const header = sheet!.cells.findIndex((line) => line[4]?.value === "Bình quân");
  expect(sheet!.cells[header + 1]![4]).toMatchObject({ format: "0.00##" });
  expect(Number(sheet!.cells[header + 1]![4]!.value)).toBeGreaterThan(1);
});

test("goes into a workbook as one logged action that can be undone, and is refused where its name is taken", async () => {
  const port = createDocumentPort(PROVINCE);
  const added = overviewWorkbook(overview(PROVINCE), "vi");
  expect(await port.create(added, OVERVIEW_ACTION.log)).toEqual({ ok: true, value: { sheets: ["Toàn tỉnh 2021"] } });
  expect(
    tablesOf(port.document())
      .EmuLog!.cells.slice(1)
      .map((line) => line.slice(1, 3)),
  ).toEqual([["Tạo trang tổng hợp toàn tỉnh", "Toàn tỉnh 2021"]]);
  expect(await port.create(added, OVERVIEW_ACTION.log)).toMatchObject({ ok: false, code: "name-taken" });
  expect((await port.read()) as unknown).toMatchObject({ ok: true, value: { bound: true } });
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(port.document()).toEqual(PROVINCE);
});

test("names that Excel takes", () => {
  expect(overviewSheetName("2021-Q1", "vi", 1)).toBe("Toàn tỉnh 2021-Q1");
  expect(overviewSheetName("2021-Q1", "en", 2)).toBe("Province 2021-Q1 (2)");
  const odd = overviewSheetName("[a]/b?*:'\\cccccccccccccccccccccccccccccccccc", "vi", 12);
  expect([odd.length, /[\\/?*[\]:']/.test(odd), odd.endsWith(" (12)")]).toEqual([31, false, true]);
});
