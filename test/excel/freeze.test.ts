/**
 * Results frozen to values and restored, through Office.js with the add-in's own functions. What the host answers is our
 * idea of Excel.
 */
import type { Browser } from "playwright-core";
import { answerInCells } from "../../src/functions/workbook-call";
import { reviewTables } from "../../src/tables/review-tables";
import type { WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { buildPreset } from "../../src/template/presets";
import { resultCellsOf } from "../../src/document/formulas/result-names";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { bareWorkbook } from "../document/bare";
import { withoutLog } from "../document/edit-cases";
import { openWorkbook, theFunctions, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(180_000);

const SAMPLE = withCachedResults(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, answerInCells("vi"));
/** Without the views, which stay. */
const FORMULAS = resultCellsOf(SAMPLE)!.cells.filter(({ wanted }) => wanted.startsWith("EMU.")).length;

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

beforeEach(async () => {
  book = await openWorkbook(browser, SAMPLE, "so-cham-diem.xlsx", await theFunctions());
  await book.page.evaluate("emuHost.settled()");
});

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

function documentNow(): Promise<WorkbookDocument> {
  return book.host((host) => host.document());
}

/** What people see on the sheets of results, formulas or not. */
function shown(document: WorkbookDocument): unknown {
  return (
    document.sheets
      .filter(({ name }) => name !== "Nhật ký")
      // An empty text that a formula shows is a blank cell once it is a value.
      .map(({ name, cells }) => [name, cells.map((line) => Array.from(line, (cell) => cell?.value || null))])
  );
}

function formulas(document: WorkbookDocument): readonly string[] {
  return document.sheets.flatMap(({ cells }) => cells.flat().flatMap((cell) => cell?.formula ?? []));
}

function resultFindings(document: WorkbookDocument): readonly string[] {
  const { review } = reviewTables(tablesOf(document), "2017");
  return review.findings.filter(({ place }) => place.table === "EmuResults").map(({ code }) => code);
}

test("frozen: every number stays, no formula of ours is left, the workbook says so; three messages", async () => {
  const before = await documentNow();
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("freeze"))).toEqual({ cells: FORMULAS });
  });
  expect(messages).toBe(3);
  const after = await documentNow();
  expect(shown(after)).toEqual(shown(before));
  expect(formulas(after).filter((formula) => formula.includes("EMU."))).toEqual([]);
  expect(resultFindings(after)).toEqual(["RESULTS_FROZEN"]);
  expect(tablesOf(after).EmuLog!.cells).toHaveLength(tablesOf(before).EmuLog!.cells.length + FORMULAS - 1);
});

test("frozen twice is frozen once", async () => {
  valueOf(await book.port("freeze"));
  expect(valueOf(await book.port("freeze"))).toEqual({ cells: 0 });
});

test("frozen and taken back: every cell as it was, formulas, formats and names", async () => {
  const before = withoutLog(await documentNow());
  valueOf(await book.port("freeze"));
  valueOf(await book.port("undo"));
  expect(withoutLog(await documentNow())).toEqual(before);
});

test("frozen, then restored: the formulas answer again; taken back, it is frozen again", async () => {
  const before = withoutLog(await documentNow());
  valueOf(await book.port("freeze"));
  const frozen = withoutLog(await documentNow());
  expect(valueOf(await book.port("restore"))).toEqual({ cells: FORMULAS, left: [] });
  expect(withoutLog(await documentNow())).toEqual(before);
  valueOf(await book.port("undo"));
  const again = withoutLog(await documentNow());
  const sorted = [again, frozen].map(({ names, ...rest }) => ({
    ...rest,
    names: [...names].sort((one, other) => (one.name < other.name ? -1 : 1)),
  }));
  expect(sorted[0]).toEqual(sorted[1]);
});

test("frozen, entries changed, restored: the results follow the entries again", async () => {
  valueOf(await book.port("freeze"));
  const frozen = await documentNow();
  const sheet = frozen.sheets.find(({ name }) => name === "Chấm điểm")!;
  const table = sheet.tables[0]!;
  const self = sheet.cells[table.row]!.findIndex((cell) => cell?.value === "Tự chấm");
  const row = sheet.cells.findIndex((line, index) => index > table.row && typeof line[self]?.value === "number");
  const address = `${String.fromCharCode(65 + self)}${row + 1}`;
  await book.page.evaluate(`emuHost.type("Chấm điểm", "${address}", "0")`);
  expect(shown({ ...(await documentNow()), sheets: (await documentNow()).sheets.filter(({ name }) => name === "Tổng hợp") })).toEqual(
    shown({ ...frozen, sheets: frozen.sheets.filter(({ name }) => name === "Tổng hợp") }),
  );
  valueOf(await book.port("restore"));
  const after = await documentNow();
  expect(shown(after)).toEqual(shown(withCachedResults(after, answerInCells("vi"))));
});

/** A cell of the ranking, counted from its first one. */
function rankingCell(down: number, right: number): string {
  const { at } = resultCellsOf(SAMPLE)!.cells.find(({ wanted }) => wanted === "EMU.STANDINGS")!;
  return `${String.fromCharCode(65 + at.column + right)}${at.row + down + 1}`;
}

test("a total typed over: the whole ranking says #SPILL! and is named; the cell cleared, it is back", async () => {
  const before = shown(await documentNow());
  await book.page.evaluate(`emuHost.type("Tổng hợp", "${rankingCell(2, 2)}", "95")`);
  expect(resultFindings(await documentNow())).toEqual(["SPILL_BLOCKED"]);
  await book.page.evaluate(`emuHost.erase("Tổng hợp", "${rankingCell(2, 2)}")`);
  expect(resultFindings(await documentNow())).toEqual([]);
  expect(shown(await documentNow())).toEqual(before);
});

// On the desktop blanks reach functions as 0: what earlier versions wrote shows #VALUE! there once it is calculated anew.
test("formulas of an earlier version are restored as they are written today, and answer; taken back, they are bare again", async () => {
  await book.close();
  book = await openWorkbook(browser, bareWorkbook(SAMPLE), "so-cu.xlsx", await theFunctions(), { blankArgument: 0 });
  await book.page.evaluate("emuHost.settled()");
  const older = await documentNow();
  expect(new Set(resultFindings(older))).toEqual(new Set(["RESULT_NOT_SHOWN", "FORMULA_BARE"]));
  expect(valueOf(await book.port("restore"))).toEqual({ cells: FORMULAS, left: [] });
  const after = await documentNow();
  expect(resultFindings(after)).toEqual([]);
  expect(formulas(after)).toEqual(formulas(SAMPLE));
  expect(shown(after)).toEqual(shown(withCachedResults(after, answerInCells("vi"))));
  expect(after.names).toEqual(expect.arrayContaining(SAMPLE.names.filter(({ name }) => name.startsWith("EMU_") && !/\d$/.test(name))));
  valueOf(await book.port("undo"));
  expect(formulas(await documentNow())).toEqual(formulas(older));
});

test("the first rank typed over is put back, and taken back again", async () => {
  await book.page.evaluate(`emuHost.type("Tổng hợp", "${rankingCell(0, 0)}", "1")`);
  const typed = await documentNow();
  expect(resultFindings(typed)).toEqual(["FORMULA_LOST"]);
  expect(valueOf(await book.port("restore"))).toEqual({ cells: 1, left: [] });
  const after = await documentNow();
  expect(resultFindings(after)).toEqual([]);
  expect(shown(after)).toEqual(shown(withCachedResults(after, answerInCells("vi"))));
  valueOf(await book.port("undo"));
  expect(withoutLog(await documentNow())).toEqual(withoutLog(typed));
});

test.each([
  ["the second message", 2],
  ["the third message", 3],
])("refused in %s: the workbook is as it was, and the action can be repeated", async (_which, nth) => {
  const before = withoutLog(await documentNow());
  await book.page.evaluate(`emuHost.inject({ kind: "error", code: "AccessDenied", nth: ${nth} })`);
  expect(await book.port("freeze")).toMatchObject({ ok: false, code: "protected" });
  expect(withoutLog(await documentNow())).toEqual(before);
  expect(valueOf(await book.port("freeze"))).toEqual({ cells: FORMULAS });
});

test("not on a protected sheet", async () => {
  await book.page.evaluate(`emuHost.protect("Tổng hợp", true)`);
  const before = withoutLog(await documentNow());
  expect(await book.port("freeze")).toMatchObject({ ok: false, code: "protected" });
  expect(withoutLog(await documentNow())).toEqual(before);
});
