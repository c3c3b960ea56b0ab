/** `emu crosscheck`, `emu split --for cross-check` and `emu collect` on real files: planned, checked, collected, compared. */
import { copyFile, mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { readBook } from "../../src/tables/read-book";
import { CELL_LOOKS } from "../../src/document/styles";
import type { WorkbookDocument } from "../../src/document/document";
import { withContent } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { marksOf } from "../../src/document/reading/marks";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { inStatus } from "../document/seal/support";
import { cellOf, columnOf } from "../taskpane/support";

let folder = "";
const at = (...names: string[]) => path.join(folder, ...names);
const PERIOD = "2017";
const PLAN = ["--period", PERIOD, "--seed", "7"];

async function open(file: string): Promise<WorkbookDocument> {
  const read = readXlsx(await readFile(file));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-crosscheck-"));
  await emu(["template", "bca-cum3-2017", "--sample", "-o", at("whole.xlsx")]);
  await emu(["advance", at("whole.xlsx"), "--to", "cross-check", "--period", PERIOD, "--write", at("ready.xlsx")]);
  await emu(["crosscheck", at("ready.xlsx"), ...PLAN, "--write", at("planned.xlsx")]);
  await emu(["split", at("planned.xlsx"), "--period", PERIOD, "--for", "cross-check", "-o", at("checkers")]);
  await copyFile(at("planned.xlsx"), at("checking.xlsx"));
  // Somebody typed the status back.
  await writeFile(at("opened.xlsx"), writeXlsx(inStatus(await open(at("planned.xlsx")), "open")));
}, 120_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("shows the plan with its seed, writes nothing unless it is asked to, and draws the same again", async () => {
  const before = await readFile(at("whole.xlsx"));
  const first = await emu(["crosscheck", at("whole.xlsx"), ...PLAN]);
  expect([first.code, first.err]).toEqual([0, ""]);
  expect(first.out).toContain("số gieo 7.");
  expect(first.out.match(/^(Phú Thọ|Yên Bái) {2,}\S/gm)).toHaveLength(2);
  expect((await emu(["crosscheck", at("whole.xlsx"), ...PLAN])).out).toBe(first.out);
  expect((await emu(["crosscheck", at("whole.xlsx"), "--period", PERIOD, "--seed", "8"])).out).not.toBe(first.out);
  expect(await readFile(at("whole.xlsx"))).toEqual(before);
}, 60_000);

test("an open period gets no plan: refused in a sentence, and nothing is written", async () => {
  const { code, err } = await emu(["crosscheck", at("whole.xlsx"), ...PLAN, "--write", at("early.xlsx")]);
  expect([code, err]).toEqual([2, expect.stringContaining("Kỳ 2017 đang mở: chuyển kỳ sang “kiểm tra chéo”")]);
  await expect(readFile(at("early.xlsx"))).rejects.toThrow("ENOENT");
}, 60_000);

test("the plan stands on a sheet of its own, with seed and mode in its title and beside each row", async () => {
  const document = await open(at("planned.xlsx"));
  const sheet = document.sheets.find(({ name }) => name === "Kiểm tra chéo")!;
  expect(sheet.cells[1]?.[0]?.value).toBe("Kỳ 2017: trong từng cụm, mỗi đơn vị được 1 đơn vị khác kiểm tra; số gieo 7.");
  const book = readBook(tablesOf(document));
  expect(book.checks).toHaveLength(8);
  expect(new Set(book.checks!.map(({ note }) => note))).toEqual(new Set(["Trong từng cụm; số đơn vị kiểm tra: 1; số gieo: 7"]));
  expect(book.findings.filter(({ place }) => place.table === "EmuChecks")).toEqual([]);
  expect(columnOf(document, "EmuLog", "action")).toContain("Phân công kiểm tra chéo");
  const shown = await emu(["crosscheck", at("planned.xlsx"), "--period", PERIOD, "--lang", "en"]);
  expect(shown.out).toContain("Period 2017: the plan that the workbook has.");
});

test("a checker's file holds the units it checks, and takes the cross-check, its reason and a note only", async () => {
  const files = await readdir(at("checkers"));
  expect(files).toHaveLength(8);
  expect(files).toContain("2017 kiểm tra chéo Phú Thọ.xlsx");
  const document = await open(at("checkers", "2017 kiểm tra chéo Phú Thọ.xlsx"));
  const plan = readBook(tablesOf(await open(at("planned.xlsx"))));
  const mine = plan
    .checks!.filter(({ checker }) => plan.units[checker]!.name === "Phú Thọ")
    .map(({ checked }) => plan.units[checked]!.name);
  expect(new Set(columnOf(document, "EmuEntries", "unit"))).toEqual(new Set(mine));
  expect(marksOf(document)).toMatchObject({ unit: "Phú Thọ", period: PERIOD, purpose: "cross-check" });
  const sheet = document.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuEntries"))!;
  const table = sheet.tables[0]!;
  const headers = sheet.cells[table.row]!.map((cell) => cell?.value);
  const open_ = sheet.cells[table.row + 1]!.flatMap((cell, index) =>
    cell?.style && !CELL_LOOKS[cell.style].locked ? [headers[index]] : [],
  );
  expect([sheet.protected, open_]).toEqual([true, ["Kiểm tra chéo", "Giải trình", "Ghi chú"]]);
}, 60_000);

test("collecting takes the cross-check alone; a difference without a reason keeps the period open", async () => {
  const file = at("checkers", "2017 kiểm tra chéo Phú Thọ.xlsx");
  const given = await open(file);
  const row = columnOf(given, "EmuEntries", "self").findIndex((cell) => typeof cell === "number");
  const [place, other] = [cellOf(given, "EmuEntries", row, "cross-check"), cellOf(given, "EmuEntries", row, "self")];
  // The self-score is changed as well, as if the sheet had been unprotected.
  await writeFile(file, writeXlsx(withContent(withContent(given, place, 0.25, undefined), other, 0.1, undefined)));
  const { code, err } = await emu(["collect", at("checking.xlsx"), file, "--period", PERIOD, "--write", at("collected.xlsx")]);
  expect([code, err.includes("collected.xlsx")]).toEqual([0, true]);
  const [before, after] = [await open(at("planned.xlsx")), await open(at("collected.xlsx"))];
  const filled = (document: WorkbookDocument) => columnOf(document, "EmuEntries", "cross-check").filter((cell) => cell === 0.25);
  expect([filled(before).length, filled(after).length]).toEqual([0, 1]);
  expect(columnOf(after, "EmuEntries", "self")).toEqual(columnOf(before, "EmuEntries", "self"));
}, 60_000);

test("while the period is open a checker's file is left out, and why is said", async () => {
  const file = at("checkers", "2017 kiểm tra chéo Phú Thọ.xlsx");
  const { code, out } = await emu(["collect", at("opened.xlsx"), file, "--period", PERIOD, "--choose", "period-closed=take"]);
  expect([code, out]).toEqual([0, expect.stringContaining("kỳ 2017 đang ở trạng thái “đang mở”")]);
  const late = await emu(["split", at("planned.xlsx"), "--period", PERIOD, "-o", at("units")]);
  expect(late.code).toBe(0);
  const asked = await emu(["collect", at("checking.xlsx"), at("units", "2017 Phú Thọ.xlsx"), "--period", PERIOD]);
  expect([asked.code, asked.out]).toEqual([1, expect.stringContaining("kỳ 2017 đã sang “kiểm tra chéo”")]);
}, 60_000);

test("a checker that was not to check this unit is asked about", async () => {
  const document = await open(at("checking.xlsx"));
  const [one, other] = columnOf(document, "EmuChecks", "checker");
  const swapped = [other!, one!].reduce<WorkbookDocument>(
    (now, value, row) => withContent(now, cellOf(document, "EmuChecks", row, "checker"), value, "@"),
    document,
  );
  await writeFile(at("swapped.xlsx"), writeXlsx(swapped));
  const file = at("checkers", `2017 kiểm tra chéo ${String(one)}.xlsx`);
  const asked = await emu(["collect", at("swapped.xlsx"), file, "--period", PERIOD]);
  expect([asked.code, asked.out.includes(`${String(one)} không được phân công`)]).toEqual([1, true]);
  expect((await emu(["collect", at("checking.xlsx"), file, "--period", PERIOD])).code).toBe(0);
}, 60_000);

test.each<[string, readonly string[], string]>([
  ["a mode that is none", ["--mode", "around"], "inside"],
  ["a seed that is none", ["--seed", "1e3"], "--seed"],
  ["a seed below 0", ["--seed=-1"], "--seed"],
  ["no checks", ["--count", "0"], "--count"],
  ["more checks than units", ["--count", "8"], "Không đủ đơn vị"],
  ["between clusters of one", ["--mode", "between"], "một cụm"],
  ["a period that is none", ["--period", "someday"], "someday"],
])("refused: %s", async (_what, flags, words) => {
  const { code, err } = await emu(["crosscheck", at("whole.xlsx"), ...flags]);
  expect([code, err.includes(words)]).toEqual([2, true]);
});

test("between the four clusters of a province, written into a workbook that has a plan already", async () => {
  await emu(["template", "daknong-2021", "--sample", "-o", at("province.xlsx")]);
  const args = ["--period", "2021", "--mode", "between", "--write"];
  await emu(["advance", at("province.xlsx"), "--to", "cross-check", "--period", "2021", "--write", at("province.xlsx")]);
  await emu(["crosscheck", at("province.xlsx"), ...args, at("one.xlsx"), "--seed", "1"]);
  await emu(["crosscheck", at("one.xlsx"), ...args, at("two.xlsx"), "--seed", "2", "--count", "2"]);
  await emu(["crosscheck", at("two.xlsx"), ...args, at("three.xlsx"), "--seed", "1"]);
  const [one, two, three] = await Promise.all(
    ["one", "two", "three"].map(async (name) => readBook(tablesOf(await open(at(`${name}.xlsx`))))),
  );
  expect(two!.checks).toHaveLength(one!.checks!.length * 2);
  for (const { units, checks } of [one!, two!, three!]) {
    expect(checks!.filter(({ checker, checked }) => units[checker]!.cluster === units[checked]!.cluster)).toEqual([]);
  }
  expect(three!.checks).toEqual(one!.checks);
}, 90_000);

test.each([
  ["split --for something else", ["split", "whole.xlsx", "--for", "fun"], "cross-check"],
  ["split for a period without a plan", ["split", "whole.xlsx", "--period", PERIOD, "--for", "cross-check"], "chưa có phân công"],
])("refused: %s", async (_what, [command = "", file = "", ...flags], words) => {
  const { code, err } = await emu([command, at(file), ...flags, "-o", at("nowhere")]);
  expect([code, err.includes(words)]).toEqual([2, true]);
});
