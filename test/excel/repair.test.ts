/** Lost tables through Office.js: looked for, given back, taken back. What the host answers is our idea of Excel, not Excel. */
import type { Browser } from "playwright-core";
import { STANDARD_TABLES, TABLE_NAMES } from "../../src/core/model/finding";
import type { WorkbookDocument } from "../../src/document/document";
import { surveyOf } from "../../src/document/patch/repair";
import { searchLost, type Repair, type Survey } from "../../src/document/patch/lost-tables";
import { buildPreset } from "../../src/template/presets";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { differences } from "../document/edit-cases";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});
afterAll(() => browser.close());
afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

async function search(): Promise<readonly Repair[]> {
  const lost = valueOf(await book.port("read"));
  const names = TABLE_NAMES.filter((name) => lost.bound && lost.tables[name] === null);
  const found = searchLost(valueOf(await book.port("survey")), names);
  expect(found.unsure).toEqual([]);
  return found.repairs;
}

/** Tables by name with where they stand; sheets' cells without the log. */
async function shape() {
  const document = await book.host((host) => host.document());
  return { document, tables: surveyOf(document).tables };
}

async function changes(before: WorkbookDocument): Promise<readonly string[]> {
  const { document } = await shape();
  return differences(before, document).filter((line) => !line.startsWith("Nhật ký"));
}

/** Cells as they are, beyond blank rows at the end; Excel does not tell a text without letters from a blank cell. */
function filled(sheets: Survey["sheets"]) {
  return sheets.flatMap(({ name, row, column, cells }) =>
    cells.flatMap((line, at) =>
      line.flatMap((cell, index) =>
        cell === null || cell === "" ? [] : [`${name} ${row + at} ${column + index} ${JSON.stringify(cell)}`],
      ),
    ),
  );
}

test("the survey is what a document says of itself: every cell and every table", async () => {
  book = await openWorkbook(browser, SAMPLE);
  const survey = valueOf(await book.port("survey"));
  expect(survey.tables).toEqual(surveyOf(SAMPLE).tables);
  const { document } = await shape();
  expect(filled(survey.sheets)).toEqual(filled(surveyOf(document).sheets));
  expect(filled(survey.sheets).length).toBeGreaterThan(1000);
});

test("a renamed and a converted table come back with one write, which undo takes back; formulas keep their results", async () => {
  book = await openWorkbook(browser, SAMPLE);
  const whole = await shape();
  await book.host((host) => {
    host.renameTable("EmuUnits", "DonVi");
    host.convertTable("EmuRubric");
  });
  const before = await shape();
  const repairs = await search();
  expect(repairs.map(({ kind }) => kind)).toEqual(["rename", "make"]);
  expect(await book.messages(() => book.port("repair", repairs))).toBe(2);
  const after = await shape();
  expect(after.tables).toEqual(expect.arrayContaining([...whole.tables.filter(({ name }) => name !== "EmuLog")]));
  expect(valueOf(await book.port("read"))).toMatchObject({ bound: true, tables: { EmuRubric: { at: { row: 3 } } } });
  const log = after.document.sheets.find(({ name }) => name === "Nhật ký")!;
  const lines = log.cells.slice(4).map((line) => line.slice(1, 5).map((cell) => cell?.value ?? null));
  expect(lines).toEqual([
    ["Nhận lại bảng", "Đơn vị", "DonVi", "EmuUnits"],
    ["Nhận lại bảng", "Thang điểm!A4:N27", null, "EmuRubric"],
  ]);
  valueOf(await book.port("undo"));
  const names = (tables: Survey["tables"]) => tables.map(({ name }) => name).sort();
  const back = await shape();
  expect(names(back.tables)).toEqual(names(before.tables));
  expect(await changes(before.document)).toEqual([]);
});

test("the mark of the workbook is written as a hidden name, and taken away by undo", async () => {
  const names = SAMPLE.names.filter(({ name }) => name !== "EMU_SCHEMA");
  book = await openWorkbook(browser, { ...SAMPLE, names });
  const unbound = valueOf(await book.port("read"));
  expect(unbound).toMatchObject({ bound: false, empty: false, ours: [...STANDARD_TABLES] });
  valueOf(await book.port("repair", [{ kind: "mark" }]));
  expect(valueOf(await book.port("read"))).toMatchObject({ bound: true, schema: 2 });
  expect((await shape()).document.names).toContainEqual({ name: "EMU_SCHEMA", refersTo: "2", hidden: true });
  valueOf(await book.port("undo"));
  expect(valueOf(await book.port("read"))).toMatchObject({ bound: false });
});

describe("refused, and the workbook is as it was", () => {
  beforeEach(async () => {
    book = await openWorkbook(browser, SAMPLE);
    await book.host((host) => {
      host.renameTable("EmuUnits", "DonVi");
      host.convertTable("EmuRubric");
    });
  });

  async function expectUnchanged(act: () => Promise<unknown>, code: string): Promise<void> {
    const repairs = await search();
    await act();
    const before = await shape();
    expect(await book.port("repair", repairs)).toMatchObject({ ok: false, code });
    const after = await shape();
    expect(after.tables).toEqual(before.tables);
    expect(differences(before.document, after.document)).toEqual([]);
    expect(await book.port("undo")).toMatchObject({ ok: false, code: "nothing-to-undo" });
  }

  test("a header row was changed since it was found", () =>
    expectUnchanged(() => book.host((host) => void host.type("Thang điểm", "B4", "Nội dung khác")), "changed-meanwhile"));

  test("somebody gave the table its name back meanwhile", () =>
    expectUnchanged(() => book.host((host) => host.renameTable("DonVi", "EmuUnits")), "changed-meanwhile"));

  test("a sheet is protected", () => expectUnchanged(() => book.host((host) => host.protect("Đơn vị", true)), "protected"));

  test("the log is protected", () => expectUnchanged(() => book.host((host) => host.protect("Nhật ký", true)), "protected"));

  test.each([6, 12, 20])("Excel refuses action %s of the write: what was done before it is taken back", async (action) => {
    const repairs = await search();
    const before = await shape();
    await book.page.evaluate(`emuHost.inject({ kind: "error", code: "GeneralException", nth: 2, action: ${action} })`);
    expect(await book.port("repair", repairs)).toMatchObject({ ok: false });
    const after = await shape();
    expect(after.tables).toEqual(before.tables);
    expect(differences(before.document, after.document)).toEqual([]);
  });
});

test("hidden rows and copies of tables are told", async () => {
  const sheet = SAMPLE.sheets.find(({ name }) => name === "Thang điểm")!;
  const copy = { ...sheet, name: "Thang điểm (2)", tables: [{ ...sheet.tables[0]!, name: "EmuRubric2" }] };
  book = await openWorkbook(browser, { ...SAMPLE, sheets: [...SAMPLE.sheets, copy] });
  await book.host((host) => {
    host.hideRows("Chấm điểm", 30, 60, true);
    host.hideRows("Cụm", 3, 1, true);
  });
  expect(valueOf(await book.port("read"))).toMatchObject({
    bound: true,
    hidden: ["EmuEntries"],
    copies: [{ name: "EmuRubric2", sheet: "Thang điểm (2)" }],
  });
});
