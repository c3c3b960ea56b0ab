/**
 * Edits of cells through Office.js: all or none, whatever the host refuses. What the host answers is our idea of
 * Excel.
 */
import type { Browser } from "playwright-core";
import type { WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import type { CellEdit } from "../../src/document/patch/edits";
import { a1 } from "../../src/tables/cells/a1";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { contentOf, DANGEROUS, differences, edit, entry, SAMPLE, withEntries, withoutLog } from "../document/edit-cases";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

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

/** No unknown member, no call above ExcelApi 1.14, nothing asked of anybody else. */
afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

const documentNow = () => book.host((host) => host.document());

async function log(): Promise<readonly (readonly unknown[])[]> {
  return tablesOf(await documentNow()).EmuLog!.cells.slice(1);
}

const inject = (fault: object) => book.page.evaluate(`window.emuHost.inject(${JSON.stringify(fault)})`);

function protect(sheet: string): Promise<unknown> {
  return book.page.evaluate(`window.emuHost.protect(${JSON.stringify(sheet)}, true)`);
}

const TEXT_NUMBER = withEntries([0, "self", { value: "9,5", style: "input", format: "@" }], [1, "state", { value: "x" }]);
const EDITS = [edit(0, "self", "9,5", 9.5), edit(1, "state", "x", null), edit(2, "unit", "Phú Thọ", "Yên Bái")];

test("several cells in at most two messages, and as many to take them back; everything else is as it was", async () => {
  await open(TEXT_NUMBER);
  const before = await documentNow();
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("applyEdits", EDITS, "fix-number"))).toEqual({ cells: 3 });
  });
  expect(messages).toBe(2);
  const after = await documentNow();
  expect(contentOf(after, 0, "self")).toEqual({ value: 9.5, style: "input" });
  expect(contentOf(after, 1, "state")?.value ?? null).toBeNull();
  expect(contentOf(after, 2, "unit")).toEqual({ ...contentOf(before, 2, "unit"), value: "Yên Bái" });
  expect(await book.messages(async () => valueOf(await book.port("undo")))).toBe(2);
  expect(withoutLog(await documentNow())).toEqual(withoutLog(before));
  expect(await book.port("undo")).toMatchObject({ code: "nothing-to-undo" });
});

test("what was done, where, before, after and when stands in the log, of the undoing too", async () => {
  await open(TEXT_NUMBER);
  valueOf(await book.port("applyEdits", EDITS, "fix-number"));
  valueOf(await book.port("undo"));
  const place = EDITS.map(({ address }) => `${address.sheet}!${address.cell}`);
  const lines = await log();
  expect(lines.map((line) => line.slice(1))).toEqual([
    ["Đổi chữ thành số", place[0], "“9,5”", "9,5"],
    ["Đổi chữ thành số", place[1], "“x”", "(trống)"],
    ["Đổi chữ thành số", place[2], "“Phú Thọ”", "“Yên Bái”"],
    ["Hoàn tác sửa ô", place[0], "9,5", "“9,5”"],
    ["Hoàn tác sửa ô", place[1], "(trống)", "“x”"],
    ["Hoàn tác sửa ô", place[2], "“Yên Bái”", "“Phú Thọ”"],
  ]);
  for (const [time] of lines) {
    expect(time).toBeCloseTo(44377 + 8.25 / 24, 6);
  }
});

test("a number in a cell of text becomes a number, and a percentage is shown as one; other formats are kept", async () => {
  await open(
    withEntries(
      [0, "self", { value: "9,5", format: "@" }],
      [1, "self", { value: "75%", format: "@" }],
      [2, "self", { value: "7,25", format: "0.000" }],
      [3, "self", { value: "8,5" }],
    ),
  );
  const edits = [edit(0, "self", "9,5", 9.5), edit(1, "self", "75%", 0.75), edit(2, "self", "7,25", 7.25), edit(3, "self", "8,5", 8.5)];
  valueOf(await book.port("applyEdits", edits, "fix-number"));
  const after = await documentNow();
  expect([0, 1, 2, 3].map((row) => contentOf(after, row, "self"))).toEqual([
    { value: 9.5 },
    { value: 0.75, format: "0.00%" },
    { value: 7.25, format: "0.000" },
    { value: 8.5 },
  ]);
});

test.each([
  ["a plain cell", undefined],
  ["a cell of text", "@"],
])("a text stays a text, in %s and in the log", async (_what, format) => {
  await open(withEntries([0, "note", { value: "cũ", ...(format === undefined ? {} : { format }) }]));
  for (const text of DANGEROUS) {
    valueOf(await book.port("applyEdits", [edit(0, "note", "cũ", text)], "fix-suggestion"));
    const written = contentOf(await documentNow(), 0, "note");
    expect([text, written]).toEqual([text, { value: text, ...(format === undefined ? {} : { format }) }]);
    valueOf(await book.port("undo"));
    expect(contentOf(await documentNow(), 0, "note")?.value).toBe("cũ");
  }
  const lines = await log();
  const quoted = DANGEROUS.map((text) => `“${text}”`);
  expect(lines.filter((_line, index) => index % 2 === 0).map((line) => line[4])).toEqual(quoted);
  expect(lines.filter((_line, index) => index % 2 === 1).map((line) => line[3])).toEqual(quoted);
  const sheet = (await documentNow()).sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuLog"))!;
  expect(sheet.cells.flat().filter((cell) => cell?.formula !== undefined)).toEqual([]);
});

describe("refused as a whole, and nothing is written", () => {
  async function refused(edits: readonly CellEdit[], failure: object): Promise<void> {
    const before = await documentNow();
    const messages = await book.messages(async () => {
      expect(await book.port("applyEdits", edits, "fix-number")).toEqual({ ok: false, ...failure });
    });
    expect(messages).toBe(1);
    expect(await documentNow()).toEqual(before);
    expect(await book.port("undo")).toMatchObject({ code: "nothing-to-undo" });
  }

  test("one cell no longer holds what was read", async () => {
    await open(TEXT_NUMBER);
    const { address } = EDITS[2]!;
    await book.page.evaluate(`window.emuHost.type("${address.sheet}", "${address.cell}", "Hòa Bình")`);
    await refused(EDITS, { code: "changed-meanwhile", detail: `${address.sheet}!${address.cell}` });
  });

  test("a formula answers the cell", async () => {
    await open(withEntries([0, "self", { value: 9.5, formula: "19/2" }]));
    const { address } = edit(0, "self", 9.5, 9);
    await refused([edit(0, "self", 9.5, 9)], { code: "formula-cell", detail: `${address.sheet}!${address.cell}` });
  });

  test("a sheet that is gone", async () => {
    await open(SAMPLE);
    const nowhere = { address: { sheet: "Không có", cell: "A1" }, before: null, after: 1 };
    await refused([edit(2, "unit", "Phú Thọ", "A"), nowhere], { code: "item-not-found", detail: "Không có" });
  });

  test("no workbook of ours", async () => {
    await open({ ...SAMPLE, names: [] });
    await refused(EDITS.slice(2), { code: "item-not-found", detail: "EMU_SCHEMA" });
  });

  test("a newer schema", async () => {
    await open({ ...SAMPLE, names: [{ name: "EMU_SCHEMA", refersTo: "3", hidden: true }] });
    await refused(EDITS.slice(2), { code: "newer-schema", detail: "3" });
  });

  test("a locked cell on a protected sheet", async () => {
    await open(withEntries([0, "self", { value: "9,5", style: "label" }]));
    await protect(entry(0, "self").sheet);
    await refused([edit(2, "unit", "Phú Thọ", "A"), edit(0, "self", "9,5", 9.5)], {
      code: "protected",
      detail: entry(0, "self").sheet,
    });
  });

  test("an unlocked cell of text on a protected sheet: its format cannot be changed", async () => {
    await open(TEXT_NUMBER);
    await protect(entry(0, "self").sheet);
    await refused([EDITS[0]!], { code: "protected", detail: entry(0, "self").sheet });
  });

  test("a protected log: nothing is written that cannot be logged", async () => {
    await open(TEXT_NUMBER);
    await protect("Nhật ký");
    await refused(EDITS, { code: "protected", detail: "EmuLog" });
  });
});

test("an unlocked cell of a protected sheet is written, and taken back", async () => {
  await open(withEntries([0, "self", { value: "9,5", style: "input" }]));
  await protect(entry(0, "self").sheet);
  valueOf(await book.port("applyEdits", [edit(0, "self", "9,5", 9.5)], "fix-number"));
  valueOf(await book.port("undo"));
  expect(contentOf(await documentNow(), 0, "self")).toEqual({ value: "9,5", style: "input" });
});

test.each([
  ["a number", "8,25", { value: 8.25, format: "0.00" }],
  ["a formula", "=3+5", { value: 8, formula: "3+5", format: "0.00" }],
])("what somebody types between the two messages (%s) is put back as typed, and refused", async (_what, text, content) => {
  await open(withEntries([0, "self", { value: "9,5", format: "0.00" }]));
  const { address } = EDITS[0]!;
  await inject({ kind: "delay", milliseconds: 600 });
  const result = book.port("applyEdits", EDITS.slice(0, 1), "fix-number");
  await book.page.waitForTimeout(200);
  await book.page.evaluate(`window.emuHost.type("${address.sheet}", "${address.cell}", "${text}")`);
  const typed = await documentNow();
  expect(await result).toEqual({ ok: false, code: "changed-meanwhile", detail: `${address.sheet}!${address.cell}` });
  expect(contentOf(await documentNow(), 0, "self")).toEqual(content);
  expect(differences(typed, await documentNow())).toEqual([]);
  expect(await book.port("undo")).toMatchObject({ code: "nothing-to-undo" });
});

test("not taken back where one of the cells was typed into since", async () => {
  await open(TEXT_NUMBER);
  valueOf(await book.port("applyEdits", EDITS, "fix-number"));
  const { address } = EDITS[0]!;
  await book.page.evaluate(`window.emuHost.type("${address.sheet}", "${address.cell}", "8")`);
  const before = await documentNow();
  expect(await book.port("undo")).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await documentNow()).toEqual(before);
});

describe("atomic: what Excel refuses in the middle is put back, log and formats too", () => {
  // At every single action of the message that writes: faults.test.ts, "fixing cells".
  test.each([
    ["a cell being edited", { kind: "dda", code: 5103 }, "payload-too-large"],
    ["something deleted meanwhile", { kind: "error", code: "ItemNotFound" }, "item-not-found"],
  ] as const)("%s, before anything is written", async (_what, fault, code) => {
    await open(TEXT_NUMBER);
    const before = await documentNow();
    await inject(fault);
    expect(await book.port("applyEdits", EDITS, "fix-number")).toMatchObject({ ok: false, code });
    expect(await documentNow()).toEqual(before);
  });

  test("where even putting back fails, the failure says so", async () => {
    await open(TEXT_NUMBER);
    await inject({ kind: "error", code: "AccessDenied", nth: 2, action: 20 });
    await inject({ kind: "error", code: "GeneralException", nth: 3 });
    expect(await book.port("applyEdits", EDITS, "fix-number")).toMatchObject({
      code: "unknown-outcome",
      detail: expect.stringContaining("AccessDenied: injected: AccessDenied; not cleaned up: GeneralException"),
    });
  });
});

test("a thousand scattered cells and more, in two messages", async () => {
  const place = entry(0, "actual");
  const sheet = SAMPLE.sheets.find(({ name }) => name === place.sheet)!;
  const rows = Array.from({ length: 2600 }, (_row, index) => place.row + index);
  const cells = rows.reduce<unknown[][]>(
    (all, row) => {
      all[row] = Array.from({ length: place.column + 1 }, (_cell, column) => all[row]?.[column]);
      all[row]![place.column] = { value: row % 2 === 0 ? "25,67" : "=để nguyên", style: "input" };
      return all;
    },
    [...sheet.cells] as unknown[][],
  );
  const document = {
    ...SAMPLE,
    sheets: SAMPLE.sheets.map((one) => (one.name === sheet.name ? { ...one, cells } : one)),
  } as WorkbookDocument;
  await open(document);
  const before = withoutLog(await documentNow());
  const edits = rows
    .filter((row) => row % 2 === 0)
    .map((row) => ({ address: { sheet: place.sheet, cell: a1(row, place.column) }, before: "25,67", after: 25.67 }));
  const messages = await book.messages(async () => {
    expect(valueOf(await book.port("applyEdits", edits, "fix-number"))).toEqual({ cells: 1300 });
  });
  expect(messages).toBe(2);
  const after = (await documentNow()).sheets.find(({ name }) => name === place.sheet)!;
  expect(rows.map((row) => after.cells[row]![place.column]!.value)).toEqual(rows.map((row) => (row % 2 === 0 ? 25.67 : "=để nguyên")));
  valueOf(await book.port("undo"));
  expect(withoutLog(await documentNow())).toEqual(before);
});
