/**
 * Rows added to a table through Office.js, with edits of cells in the same action: all or none, whatever the host refuses.
 * What the host answers is our idea of Excel.
 */
import type { Browser } from "playwright-core";
import type { WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { edit, SAMPLE, withoutLog } from "../document/edit-cases";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";
import { COLLECT_ACTION } from "../../src/review/steps/collect/words";

jest.setTimeout(120_000);

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function open(document: WorkbookDocument): Promise<void> {
  book = await openWorkbook(browser, document);
}

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

const documentNow = () => book.host((host) => host.document());
const entriesNow = async () => tablesOf(await documentNow()).EmuEntries!.cells;
const logNow = async () => tablesOf(await documentNow()).EmuLog!.cells.slice(1);
const inject = (fault: object) => book.page.evaluate(`window.emuHost.inject(${JSON.stringify(fault)})`);

const ROWS = [
  {
    period: { value: "2017" },
    unit: { value: "Phú Thọ" },
    criterion: { value: "9.10" },
    actual: { value: 0.75, format: "0.00%" },
    note: { value: "=1+1" },
  },
  { period: { value: "2017" }, unit: { value: "Bắc Kạn" }, criterion: { value: "9.10" }, self: { value: 4 } },
];
const EDIT = edit(0, "note", null, "đã nhận");

test("rows and cells in two messages, as they were given, and two to take them back", async () => {
  await open(SAMPLE);
  const before = await documentNow();
  const table = await entriesNow();
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("appendRows", [{ table: "EmuEntries", rows: ROWS }], COLLECT_ACTION.log, [EDIT]))).toEqual({
      rows: 2,
      cells: 1,
    });
  });
  expect(messages).toBe(2);
  const after = await entriesNow();
  expect(after).toHaveLength(table.length + 2);
  expect(after.at(-2)).toEqual(["9.10", "Phú Thọ", null, null, 0.75, null, null, "2017", null, null, null, null, null, null, "=1+1"]);
  expect(after.at(-1)?.slice(0, 8)).toEqual(["9.10", "Bắc Kạn", null, null, null, null, 4, "2017"]);
  expect(await logNow()).toHaveLength(3);
  expect((await logNow())[1]?.slice(1)).toEqual([
    "Tổng hợp số liệu đơn vị gửi",
    expect.stringMatching(/^Chấm điểm!G\d+:U\d+$/) as string,
    null,
    "“9.10”; “Phú Thọ”; 0,75; “2017”; “=1+1”",
  ]);
  expect(await book.messages(async () => valueOf(await book.port("undo")))).toBe(2);
  expect(withoutLog(await documentNow())).toEqual(withoutLog(before));
  expect(await logNow()).toHaveLength(6);
});

test("whatever operation of the write Excel refuses, the workbook is as before", async () => {
  await open(SAMPLE);
  const before = withoutLog(await documentNow());
  const log = await logNow();
  let refused = 0;
  for (let action = 0; action < 60; action += 1) {
    await inject({ kind: "error", code: "AccessDenied", nth: 2, action });
    const result = await book.port("appendRows", [{ table: "EmuEntries", rows: ROWS }], COLLECT_ACTION.log, [EDIT]);
    if (result.ok) {
      break;
    }
    refused += 1;
    expect([action, withoutLog(await documentNow())]).toEqual([action, before]);
    expect(await logNow()).toEqual(log);
  }
  expect(refused).toBeGreaterThan(8);
});

test("whatever operation of the undoing Excel refuses, the rows are still there", async () => {
  await open(SAMPLE);
  const before = withoutLog(await documentNow());
  valueOf(await book.port("appendRows", [{ table: "EmuEntries", rows: ROWS }], COLLECT_ACTION.log, [EDIT]));
  const after = withoutLog(await documentNow());
  let refused = 0;
  for (let action = 0; action < 60; action += 1) {
    await inject({ kind: "error", code: "AccessDenied", nth: 2, action });
    const result = await book.port("undo");
    if (result.ok) {
      break;
    }
    refused += 1;
    expect([action, withoutLog(await documentNow())]).toEqual([action, after]);
  }
  expect(refused).toBeGreaterThan(8);
  expect(withoutLog(await documentNow())).toEqual(before);
});

test("a row that somebody changed since is not taken away, and nothing else is", async () => {
  await open(SAMPLE);
  valueOf(await book.port("appendRows", [{ table: "EmuEntries", rows: ROWS }], COLLECT_ACTION.log, [EDIT]));
  const rows = await entriesNow();
  const source = tablesOf(await documentNow()).EmuEntries;
  const row = (source?.at?.row ?? 0) + rows.length;
  await book.page.evaluate(`window.emuHost.type("Chấm điểm", "M${row}", "5")`);
  expect(await book.port("undo")).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await entriesNow()).toHaveLength(rows.length);
});

test("a protected sheet takes no rows", async () => {
  await open(SAMPLE);
  const before = await documentNow();
  await book.page.evaluate(`window.emuHost.protect("Chấm điểm", true)`);
  expect(await book.port("appendRows", [{ table: "EmuEntries", rows: ROWS }], COLLECT_ACTION.log)).toMatchObject({
    ok: false,
    code: "protected",
  });
  await book.page.evaluate(`window.emuHost.protect("Chấm điểm", false)`);
  expect(await documentNow()).toEqual(before);
});

test("a table without rows of its own is filled from its blank row on, and has it again afterwards", async () => {
  await open(SAMPLE);
  const before = await documentNow();
  const votes = [{ unit: { value: "Phú Thọ" }, award: { value: "Cờ thi đua của Bộ Công an" }, eligible: { value: 9 }, yes: { value: 8 } }];
  expect(tablesOf(before).EmuVotes?.cells).toHaveLength(2);
  valueOf(await book.port("appendRows", [{ table: "EmuVotes", rows: votes }], COLLECT_ACTION.log));
  const later = Array.from({ length: 7 }, () => null);
  expect(tablesOf(await documentNow()).EmuVotes?.cells.slice(1)).toEqual([["Phú Thọ", "Cờ thi đua của Bộ Công an", 9, 8, ...later]]);
  valueOf(await book.port("undo"));
  expect(tablesOf(await documentNow()).EmuVotes?.cells).toEqual(tablesOf(before).EmuVotes?.cells);
});
