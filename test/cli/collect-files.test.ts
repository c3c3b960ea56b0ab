/** Whatever is among the files that `emu collect` is given: what cannot be read is named, and nothing is written until it is left out. */
import { copyFile, mkdir, mkdtemp, open, readdir, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { zipSync } from "fflate";
import type { WorkbookDocument } from "../../src/document/document";
import { SCHEMA_VERSION } from "../../src/document/names";
import { FILE_PROBLEMS } from "../../src/text/cli";
import { writeXlsx } from "../../src/xlsx";
import { run } from "../../src/cli/program";
import { emu } from "../cases/surfaces";
import { blanked, preset, splitOf } from "../document/split/support";

const PERIOD = "2017";
const WHOLE = preset("bca-cum3-2017");
const [UNIT, OTHER] = splitOf(WHOLE, PERIOD);
const BYTES = writeXlsx(UNIT!.document);
const COMPOUND = [0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1];

/** The unit's workbook with its table of entries changed. */
function withEntries(change: (table: WorkbookDocument["sheets"][number]["tables"][number]) => object): Uint8Array {
  const sheets = UNIT!.document.sheets.map((sheet) => ({
    ...sheet,
    tables: sheet.tables.map((table) => (table.name === "EmuEntries" ? { ...table, ...change(table) } : table)),
  }));
  return writeXlsx({ ...UNIT!.document, sheets });
}

function withHeader(from: string, to: string): Uint8Array {
  const sheets = UNIT!.document.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((line) => line.map((cell) => (cell?.value === from ? { ...cell, value: to } : cell))),
  }));
  return writeXlsx({ ...UNIT!.document, sheets });
}

const names = (schema: string | null) =>
  UNIT!.document.names.flatMap((name) => (name.name !== "EMU_SCHEMA" ? [name] : schema === null ? [] : [{ ...name, refersTo: schema }]));

const KINDS: readonly (readonly [what: string, name: string, bytes: Uint8Array | string, problem: string])[] = [
  ["a download that was cut short", "a.xlsx", BYTES.subarray(0, 5000), "cut-short"],
  ["no zip archive", "a.xlsx", Uint8Array.of(0x89, 0x50, 0, 1), "not-a-zip"],
  ["a page of the web", "a.xls", "<html><table><tr><td>1</td></tr></table></html>", "web-page"],
  ["a text", "a.csv", "Đơn vị;Điểm\nPhú Thọ;5\n", "text-file"],
  ["an empty file", "a.xlsx", "", "empty"],
  ["no workbook of EMU", "a.xlsx", writeXlsx({ ...UNIT!.document, names: names(null) }), "not-emu"],
  ["a newer one", "a.xlsx", writeXlsx({ ...UNIT!.document, names: names(`${SCHEMA_VERSION + 1}`) }), "newer-schema"],
  ["a password", "a.xlsx", Uint8Array.of(...COMPOUND, ...Buffer.from("EncryptedPackage", "utf16le")), "password"],
  ["another archive", "a.xlsx", zipSync({ "a.txt": Uint8Array.of(1) }), "not-a-workbook"],
  ["the lock of an open workbook", "~$a.xlsx", BYTES, "lock-file"],
  ["a table of entries that is gone", "a.xlsx", withEntries(() => ({ name: "Bảng1" })), "entries-lost"],
  ["a header that every row needs", "a.xlsx", withHeader("Tiêu chí", "?"), "entries-lost"],
  ["figures under a header that nobody knows", "a.xlsx", withHeader("Kết quả thực hiện", "KQ năm nay"), "entries-lost"],
];

let folder = "";
const at = (...parts: string[]) => path.join(folder, ...parts);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-collect-files-"));
  await writeFile(at("cluster.xlsx"), writeXlsx(blanked(WHOLE, PERIOD)));
  await writeFile(at("good.xlsx"), writeXlsx(OTHER!.document));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function collect(...args: readonly string[]) {
  return emu(["collect", at("cluster.xlsx"), at("good.xlsx"), ...args, "--period", PERIOD, "--write", at("made.xlsx")]);
}

/** Refused with the sentence; written without the file. */
async function expectRefused(file: string, why: string): Promise<void> {
  const refused = await collect(file);
  expect([refused.code, refused.err.includes(`Không đọc được ${file}: ${why}`)]).toEqual([1, true]);
  expect(refused.err).toContain(`--without "${file}"`);
  expect(await readdir(folder)).not.toContain("made.xlsx");
  const without = await emu(["collect", at("cluster.xlsx"), file, "--period", PERIOD, "--without", file]);
  expect([without.code, without.err.includes(file)]).toEqual([0, true]);
}

test.each(KINDS)("%s: named, nothing written, left out only by name", async (_what, name, bytes, problem) => {
  await mkdir(at("in"), { recursive: true });
  const file = at("in", name);
  await writeFile(file, bytes);
  await expectRefused(file, FILE_PROBLEMS[problem]!.vi);
  await rm(file);
});

test.each([
  ["a file that is not there", "missing.xlsx", "không có tệp này"],
  ["a folder", ".", "đây là thư mục"],
  ["a device", "/dev/null", "đây là thiết bị hoặc ống dẫn"],
  ["the cluster's workbook itself", "cluster.xlsx", "đây chính là sổ của cụm"],
])("%s", async (_what, name, why) => {
  await expectRefused(path.resolve(folder, name), why);
});

test("every file is named, not the first alone", async () => {
  const { code, err } = await collect(at("1.xlsx"), at("2.xlsx"));
  expect([code, err.includes("1.xlsx"), err.includes("2.xlsx"), err.includes("2 tệp")]).toEqual([1, true, true, true]);
  const left = await collect(at("1.xlsx"), at("2.xlsx"), "--without", at("1.xlsx"));
  expect([left.code, left.err.includes("1 tệp")]).toEqual([1, true]);
  const both = await collect(at("1.xlsx"), at("2.xlsx"), "--without", at("1.xlsx"), "--without", at("2.xlsx"));
  expect([both.code, await readdir(folder)]).toEqual([0, expect.arrayContaining(["made.xlsx"])]);
  await rm(at("made.xlsx"));
});

test("a file that is left out and was never given: refused before anything is read", async () => {
  const { code, err } = await collect("--without", at("other.xlsx"));
  expect([code, err.includes("other.xlsx")]).toEqual([2, true]);
});

test("one file under two names is read once, and said", async () => {
  await symlink(at("good.xlsx"), at("link.xlsx"));
  const twice = await collect(at("link.xlsx"), at(".", "good.xlsx"));
  expect([twice.code, twice.err.includes(`${at("link.xlsx")}: chính là ${at("good.xlsx")}`)]).toEqual([0, true]);
  await rm(at("made.xlsx"));
});

test("another name for the cluster's workbook is its own still", async () => {
  await mkdir(at("copy"));
  await symlink(at("cluster.xlsx"), at("copy", "c.xlsx"));
  await expectRefused(at("copy", "c.xlsx"), "đây chính là sổ của cụm");
});

test("a file is no larger than EMU reads: said before it is read, with its size and the limit", async () => {
  const file = await open(at("huge.xlsx"), "w");
  await file.truncate(3_000_000_000);
  await file.close();
  const reviewed = await emu(["review", at("huge.xlsx")]);
  expect([reviewed.code, reviewed.err]).toEqual([2, expect.stringMatching(/huge\.xlsx: tệp lớn 2862 MB, EMU đọc tệp đến \d+ MB/)]);
  await rm(at("huge.xlsx"));
});

test("how far it has come is said to a terminal, and taken away before anything else is", async () => {
  await copyFile(at("good.xlsx"), at("same.xlsx"));
  const said: string[] = [];
  await run(["collect", at("cluster.xlsx"), at("good.xlsx"), at("same.xlsx"), at("good.xlsx"), "--period", PERIOD], {
    out: () => said.push("out"),
    err: (words) => said.push(...(words === "" ? [] : ["err"])),
    input: () => Promise.resolve(""),
    progress: (words) => said.push(words.replace(/:.*/, "")),
  });
  expect(said).toEqual(["Đang đọc tệp 1/3", "Đang đọc tệp 2/3", "Đang đọc tệp 3/3", "", "err", "", "out"]);
});
