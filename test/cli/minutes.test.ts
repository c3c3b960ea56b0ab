/** `emu minutes` on real files: printed, as a sheet, as a Word file. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { unzipSync } from "fflate";
import { readXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";

let folder = "";
const at = (...names: string[]) => path.join(folder, ...names);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-minutes-"));
  await emu(["template", "cahn-cum11-2021", "--sample", "-o", at("s0.xlsx")]);
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("without a file to write, the minutes are printed and nothing is written", async () => {
  const before = await readFile(at("s0.xlsx"));
  const { code, out, err } = await emu(["minutes", at("s0.xlsx"), "--period", "2021"]);
  expect([code, err]).toEqual([0, ""]);
  const golden = path.join(__dirname, "../document/minutes/goldens/cahn-cum11-2021.vi.txt");
  expect(out).toBe(await readFile(golden, "utf8"));
  expect(await readFile(at("s0.xlsx"))).toEqual(before);
});

test("--docx and --write give a Word file and the workbook with one sheet more; a second time the sheet is (2)", async () => {
  const files = ["--docx", at("bb.docx"), "--write", at("s0-bb.xlsx")];
  const { code, out } = await emu(["minutes", at("s0.xlsx"), "--period", "2021", ...files]);
  expect([code, out]).toEqual([0, ""]);
  expect(Object.keys(unzipSync(await readFile(at("bb.docx"))))[0]).toBe("[Content_Types].xml");
  await emu(["minutes", at("s0-bb.xlsx"), "--write", at("s0-bb.xlsx"), "--lang", "vi"]);
  const read = readXlsx(await readFile(at("s0-bb.xlsx")));
  const sheets = read.ok ? read.document.sheets.slice(-2) : [];
  expect(sheets.map(({ name, orientation, printTitleRows }) => [name, orientation, printTitleRows])).toEqual([
    ["Biên bản 2021", "portrait", 2],
    ["Biên bản 2021 (2)", "portrait", 2],
  ]);
  // The results of the review are as they were.
  expect((await emu(["review", at("s0-bb.xlsx")])).out).toBe((await emu(["review", at("s0.xlsx")])).out);
}, 60_000);

test("in English where that is asked for", async () => {
  const { out } = await emu(["minutes", at("s0.xlsx"), "--lang", "en"]);
  expect(out).toContain("Independence - Freedom - Happiness");
  expect(out).toContain("99.80");
});

test.each([
  ["a period that is none", ["s0.xlsx", "--period", "quý một"], "quý một"],
  ["a file that is none of ours", ["note.xlsx"], "note.xlsx"],
  ["a folder that is not there", ["s0.xlsx", "--docx", "/none/at/all.docx"], "/none/at/all.docx"],
])("%s: exit code 2 and a sentence, nothing written", async (_name, [file = "", ...options], said) => {
  await writeFile(at("note.xlsx"), "hello");
  const before = await readdir(folder);
  const { code, err } = await emu(["minutes", at(file), ...options]);
  expect([code, err.includes(said)]).toEqual([2, true]);
  expect(await readdir(folder)).toEqual(before);
});
