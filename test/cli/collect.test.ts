/** `emu split` and `emu collect` on real files: every change shown, nothing written unasked or by half. */
import { mkdtemp, readdir, readFile, rm, stat, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookDocument } from "../../src/document/document";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { blanked, says, unitCells, withCells } from "../document/split/support";

let folder = "";
const at = (...names: string[]) => path.join(folder, ...names);
const PERIOD = "2017";

async function open(file: string): Promise<WorkbookDocument> {
  const read = readXlsx(await readFile(file));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

let units: readonly string[] = [];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-collect-"));
  await emu(["template", "bca-cum3-2017", "--sample", "-o", at("whole.xlsx")]);
  await writeFile(at("empty.xlsx"), writeXlsx(blanked(await open(at("whole.xlsx")), PERIOD)));
  await emu(["split", at("whole.xlsx"), "--period", PERIOD, "-o", at("units")]);
  units = (await readdir(at("units"))).sort().map((name) => at("units", name));
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("split writes one file for each unit, named after period and unit", () => {
  expect(units.map((name) => path.basename(name))).toEqual(
    ["Bắc Giang", "Bắc Kạn", "Hòa Bình", "Phú Thọ", "Quảng Ninh", "Thái Nguyên", "Tuyên Quang", "Yên Bái"].map(
      (unit) => `2017 ${unit}.xlsx`,
    ),
  );
});

test("split writes over nothing that is there: it may be what a unit sent back", async () => {
  const { code, err } = await emu(["split", at("whole.xlsx"), "--period", PERIOD, "-o", at("units")]);
  expect([code, err.includes("đã có")]).toEqual([2, true]);
});

test("collect shows every change and writes nothing unless it is asked to", async () => {
  const before = await readFile(at("empty.xlsx"));
  const { code, out, err } = await emu(["collect", at("empty.xlsx"), ...units, "--period", PERIOD]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toMatch(/Phú Thọ +\S.*2017 Phú Thọ\.xlsx/);
  expect(out).toContain("THAY ĐỔI");
  expect(await readFile(at("empty.xlsx"))).toEqual(before);
});

test("collect --write gives the cluster's workbook, with the same ranking as if it had been typed there", async () => {
  const { code } = await emu(["collect", at("empty.xlsx"), ...units, "--period", PERIOD, "--write", at("done.xlsx")]);
  expect(code).toBe(0);
  expect(says(await open(at("done.xlsx")), PERIOD)).toEqual(says(await open(at("whole.xlsx")), PERIOD));
  const [done, whole] = [await emu(["review", at("done.xlsx")]), await emu(["review", at("whole.xlsx")])];
  expect(done.out).toEqual(whole.out);
}, 60_000);

test("a cell that the cluster filled in otherwise is asked about; nothing is written until it is decided", async () => {
  const whole = await open(at("whole.xlsx"));
  const typed = unitCells(whole, PERIOD).find(({ value }) => typeof value === "number");
  await writeFile(at("other.xlsx"), writeXlsx(withCells(whole, typed ? [{ ...typed, value: 4321 }] : [])));
  const args = ["collect", at("other.xlsx"), ...units, "--period", PERIOD, "--write", at("kept.xlsx")];
  const asked = await emu(args);
  expect([asked.code, /4\.?321/.test(asked.out), asked.err.includes("--choose")]).toEqual([1, true, true]);
  expect(await readdir(folder)).not.toContain("kept.xlsx");
  const kept = await emu([...args, "--choose", "filled=keep"]);
  expect(kept.code).toBe(0);
  expect(says(await open(at("kept.xlsx")), PERIOD)).toEqual(says(await open(at("other.xlsx")), PERIOD));
  await emu([...args, "--choose", "filled=take", "--force"]);
  expect(says(await open(at("kept.xlsx")), PERIOD)).toEqual(says(whole, PERIOD));
});

test("the cluster's own file stays untouched where it has everything already", async () => {
  await writeFile(at("full.xlsx"), await readFile(at("whole.xlsx")));
  const before = await stat(at("full.xlsx"));
  const { code, err } = await emu(["collect", at("full.xlsx"), ...units, "--period", PERIOD, "--write", at("full.xlsx")]);
  expect([code, err.includes("Không có gì để ghi")]).toEqual([0, true]);
  expect(await readFile(at("full.xlsx"))).toEqual(await readFile(at("whole.xlsx")));
  const { ino, mtimeMs } = await stat(at("full.xlsx"));
  expect([ino, mtimeMs]).toEqual([before.ino, before.mtimeMs]);
});

test("a workbook that was not made for a unit is asked about, and left out where that is chosen", async () => {
  const args = ["collect", at("whole.xlsx"), at("empty.xlsx"), "--period", PERIOD];
  const asked = await emu(args);
  expect([asked.code, asked.out.includes("[unmarked|")]).toEqual([1, true]);
  const skipped = await emu([...args, "--choose", "unknown-unit=skip", "unmarked=skip"]);
  expect(skipped.code).toBe(0);
});

test.each([
  ["a choice without a value", ["--choose", "filled="], "filled="],
  ["a period that is none", ["--period", "quý một"], "quý một"],
])("%s: exit code 2 and a sentence", async (_name, options, said) => {
  const { code, err } = await emu(["collect", at("empty.xlsx"), ...units, ...options]);
  expect([code, err.includes(said)]).toEqual([2, true]);
});

test("a file that changes nothing says so", async () => {
  const { code, out, err } = await emu(["collect", at("whole.xlsx"), units[0] ?? "", "--period", PERIOD]);
  expect([code, err.includes("Không có gì để ghi")]).toEqual([0, true]);
  expect(out).toContain(`Không có gì thay đổi: Bắc Giang (${units[0] ?? ""}).`);
  expect(out).not.toContain("THAY ĐỔI");
});
