/** What the pane says of a workbook in passing is said by every command that reads one. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { WorkbookDocument } from "../../src/document/document";
import { buildPreset } from "../../src/template/presets";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";

let folder = "";
let file = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-notes-"));
  file = path.join(folder, "sample.xlsx");
  const sample = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;
  const rubric = sample.sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuRubric"))!;
  const copy = { ...rubric, name: "Thang điểm (2)", tables: rubric.tables.map((table) => ({ ...table, name: "EmuRubric2" })) };
  const document: WorkbookDocument = { ...sample, sheets: [...sample.sheets, copy] };
  const parts = unzipSync(writeXlsx(document));
  const entries = document.sheets.findIndex(({ tables }) => tables.some(({ name }) => name === "EmuEntries")) + 1;
  const part = Object.keys(parts).find((name) => name.endsWith(`worksheets/sheet${entries}.xml`))!;
  parts[part] = strToU8(strFromU8(parts[part]!).replace('<row r="6"', '<row r="6" hidden="1"'));
  await writeFile(file, zipSync(parts));
});

afterAll(() => rm(folder, { recursive: true }));

test.each([["review"], ["board"], ["votes"], ["minutes"], ["crosscheck"], ["verify"]])("emu %s", async (command) => {
  const { err } = await emu([command, file]);
  expect(err).toContain("Bảng EmuEntries có dòng đang ẩn");
  expect(err).toContain("EmuRubric2 (Thang điểm (2))");
});

test("in English, and in the JSON of a review", async () => {
  const { out, err } = await emu(["review", file, "--json", "--lang", "en"]);
  const { notes } = JSON.parse(out) as { notes: readonly string[] };
  expect(notes).toHaveLength(2);
  expect(notes[0]).toContain("EmuEntries has hidden rows");
  notes.forEach((note) => {
    expect(err).toContain(note);
  });
});

test("a sheet that the file names and has no content of is said, and the rest is reviewed", async () => {
  const parts = unzipSync(await readFile(file));
  const workbook = strFromU8(parts["xl/workbook.xml"]!);
  parts["xl/workbook.xml"] = strToU8(workbook.replace("</sheets>", '<sheet name="Module1" sheetId="99" r:id="rId999"/></sheets>'));
  const odd = path.join(folder, "module.xlsx");
  await writeFile(odd, zipSync(parts));
  const [plain, other] = [await emu(["review", file]), await emu(["review", odd])];
  expect([other.code, other.out]).toEqual([plain.code, plain.out]);
  expect(other.err).toContain("Trang Module1 có tên trong tệp nhưng tệp không có nội dung");
});
