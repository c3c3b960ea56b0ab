/** `emu board`: what each unit has reported and still owes, on real files. */
import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import type { WorkbookDocument } from "../../src/document/document";
import { blanked, preset } from "../document/split/support";

let folder = "";
const at = (name: string) => path.join(folder, name);
const WHOLE = preset("bca-cum3-2017");

/** The headers of its tables are all that is left of its rows. */
function withoutUnits(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line, row) =>
      sheet.tables.some(({ name, row: top, rows }) => /Units|Entries/.test(name) && row > top && row < top + rows) ? [] : line,
    ),
  }));
  return { ...document, sheets };
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-board-"));
  await writeFile(at("whole.xlsx"), writeXlsx(WHOLE));
  await writeFile(at("empty.xlsx"), writeXlsx(blanked(WHOLE, "2017")));
  await writeFile(at("all.xlsx"), writeXlsx(preset("cahn-cum11-2021")));
  await writeFile(at("nobody.xlsx"), writeXlsx(withoutUnits(preset("empty", false))));
  await writeFile(at("note.xlsx"), "hello");
});
afterAll(() => rm(folder, { recursive: true }));

test.each([
  [
    "everything reported",
    ["all.xlsx", "--period", "2021-d1"],
    0,
    [/^Kỳ 2021-D1$/m, /^Ba Vì +Đủ +\d+ +\d+ +0 +0/m, /^Cả 7 đơn vị đã báo cáo đủ\.$/m],
  ],
  [
    "in English",
    ["all.xlsx", "--period", "2021-D1", "--lang", "en"],
    0,
    [/^Ba Vì +Complete/m, /^All 7 units have reported everything\.$/m],
  ],
  [
    "what is owed and what cannot be read is named by its criterion; the period is the one that the workbook shows",
    ["whole.xlsx"],
    1,
    [
      /^6\/8 đơn vị đã báo cáo đủ; còn thiếu 1 tiêu chí, có lỗi phải sửa: 1\.$/m,
      /^Bắc Kạn: Có lỗi, phải sửa: V\.2$/m,
      /^Yên Bái: Còn thiếu: VIII\.2$/m,
    ],
  ],
] as const)("%s", async (_name, [file, ...options], code, said) => {
  const answer = await emu(["board", at(file), ...options]);
  expect([answer.code, answer.err]).toEqual([code, ""]);
  for (const text of said) {
    expect(answer.out).toMatch(text);
  }
});

/** The first cells of the column of periods, as Excel shows them after it took them for days. */
function withDays(document: WorkbookDocument, count: number): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === "EmuEntries");
    return table === undefined
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((line, row) =>
            row > table.row && row <= table.row + count
              ? line.map((cell, column) => (column === table.column ? { ...cell, value: 46054, format: "d-mmm" } : cell))
              : line,
          ),
        };
  });
  return { ...document, sheets };
}

test("rows whose period Excel took for a day count for nobody, and are named", async () => {
  await writeFile(at("days.xlsx"), writeXlsx(withDays(preset("cahn-cum11-2021"), 2)));
  const { code, out } = await emu(["board", at("days.xlsx"), "--period", "2021-D1"]);
  expect(code).toBe(1);
  expect(out).toMatch(/^Dòng chưa tính được cho đơn vị nào \(2\):\n\S.*![A-Z]+\d+ \(.*1-Feb.*\): .*\n.*![A-Z]+\d+ \(/m);
});

test("more of them than anybody reads: so many, and how many more", async () => {
  await writeFile(at("many.xlsx"), writeXlsx(withDays(preset("cahn-cum11-2021"), 25)));
  const { out } = await emu(["board", at("many.xlsx"), "--period", "2021-D1", "--lang", "en"]);
  expect(out).toMatch(/^Rows that count for no unit yet \(25\):$/m);
  expect(out).toMatch(/^… and 5 more; see the check\.$/m);
});

test("nothing reported: every criterion of every unit by its code", async () => {
  const { code, out } = await emu(["board", at("empty.xlsx"), "--period", "2017"]);
  expect(code).toBe(1);
  expect(out).toMatch(/^0\/8 đơn vị đã báo cáo đủ; còn thiếu \d+ tiêu chí\.$/m);
  expect(out).toMatch(/^Phú Thọ: Còn thiếu: I\.1, /m);
  expect(out.match(/: Còn thiếu: /g)).toHaveLength(8);
});

test.each([
  ["a period that is none", ["empty.xlsx", "--period", "quý một"], "quý một"],
  ["no unit yet", ["nobody.xlsx"], "chưa có đơn vị"],
  ["no workbook of ours", ["note.xlsx"], "note.xlsx"],
])("%s: exit code 2 and a sentence", async (_name, [file = "", ...options], said) => {
  const { code, err } = await emu(["board", at(file), ...options]);
  expect([code, err.includes(said)]).toEqual([2, true]);
});
