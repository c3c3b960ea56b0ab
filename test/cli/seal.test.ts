/** `emu advance`, `emu seal` and `emu verify` on real files. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { WorkbookDocument } from "../../src/document/document";
import { storedSeals } from "../../src/document/parts/seal";
import { sealPartXml } from "../../src/document/parts/seal-part";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cleanSample, entryCell, inStatus, sealedSample, typedInto } from "../document/seal/support";

let folder = "";
const at = (name: string) => path.join(folder, name);

async function save(name: string, document: WorkbookDocument): Promise<string> {
  await writeFile(at(name), writeXlsx(document));
  return at(name);
}

/** The log as it is in a new workbook. */
function withoutLog(document: WorkbookDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    const log = sheet.tables.find(({ name }) => name === "EmuLog");
    return log === undefined ? sheet : { ...sheet, cells: sheet.cells.map((line, row) => (row > log.row ? [] : line)) };
  });
  return { ...document, sheets };
}

async function open(file: string): Promise<WorkbookDocument> {
  const read = readXlsx(await readFile(file));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

let sealed: WorkbookDocument;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-seal-"));
  sealed = await sealedSample();
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test("a period goes its way to the seal, step by step, and the seal holds", async () => {
  const file = await save("way.xlsx", cleanSample());
  for (const state of ["cross-check", "Thẩm định", "closed"]) {
    const { code, out } = await emu(["advance", file, "--to", state, "--write", file]);
    expect([code, out]).toEqual([0, expect.stringMatching(/^Sẽ ghi vào ô .+!.+: “.+” → “.+”/)]);
  }
  const done = await emu(["seal", file, "--period", "2017", "--write", at("sealed.xlsx")]);
  expect([done.code, done.err]).toEqual([0, expect.stringContaining("Đã ghi")]);
  const code = /Mã: ([0-9A-HJKMNP-TV-Z]{4}(?:-[0-9A-HJKMNP-TV-Z]{4}){3})/.exec(done.out)![1]!;
  for (const language of ["vi", "en"]) {
    const verified = await emu(["verify", at("sealed.xlsx"), "--lang", language]);
    expect([verified.code, verified.err]).toEqual([0, ""]);
    expect(verified.out).toContain(code);
  }
  const review = await emu(["review", at("sealed.xlsx")]);
  expect([review.code, review.err.includes("SEAL_")]).toEqual([0, false]);
}, 60_000);

test("without --write nothing is written, and what would be sealed is said", async () => {
  const file = await save("closed.xlsx", inStatus(cleanSample(), "closed"));
  const before = await readFile(file);
  const { code, out } = await emu(["seal", file]);
  expect([code, out]).toEqual([0, expect.stringMatching(/Sẽ niêm phong kỳ 2017: \d+ ô .+ và \d+ kết quả\.\nLà niêm phong đầu tiên/)]);
  expect((await emu(["advance", file, "--to", "appraisal", "--reason", "sót minh chứng"])).code).toBe(0);
  expect(await readFile(file)).toEqual(before);
});

test("taking a closed period back needs a reason, which the log keeps", async () => {
  const file = await save("back.xlsx", inStatus(cleanSample(), "closed"));
  const refused = await emu(["advance", file, "--to", "appraisal", "--write", at("never.xlsx")]);
  expect([refused.code, refused.err]).toEqual([1, expect.stringContaining("phải ghi lý do")]);
  expect(await readdir(folder)).not.toContain("never.xlsx");
  const done = await emu(["advance", file, "--to", "appraisal", "--reason", "Sót minh chứng", "--write", at("opened.xlsx")]);
  expect(done.code).toBe(0);
  const texts = (await open(at("opened.xlsx"))).sheets.flatMap(({ cells }) => cells.flat().map((cell) => cell?.value));
  expect(texts).toEqual(expect.arrayContaining(["Mở lại kỳ để thẩm định", "“Sót minh chứng”"]));
});

test.each([
  ["not closed", () => inStatus(cleanSample(), "open"), ["seal"], "Trạng thái chỉ chuyển từng bước"],
  [
    "an error left",
    () => inStatus(typedInto(cleanSample(), entryCell(cleanSample(), 0, "numerator"), "một"), "appraisal"),
    ["advance", "--to", "closed"],
    "Còn 1 lỗi",
  ],
])("%s: nothing is written, and it is said why", async (_what, document, [command, ...options], said) => {
  const file = await save("blocked.xlsx", document());
  const { code, err } = await emu([command!, file, ...options, "--write", at("blocked-out.xlsx")]);
  expect([code, err]).toEqual([1, expect.stringContaining(said)]);
  expect(await readdir(folder)).not.toContain("blocked-out.xlsx");
});

test("a cell changed after the seal is named, with what was sealed and what stands there now", async () => {
  const cell = entryCell(sealed, 0, "numerator");
  const file = await save("changed.xlsx", typedInto(sealed, cell, 1));
  const { code, out } = await emu(["verify", file]);
  expect(code).toBe(1);
  expect(out).toContain("Không còn nguyên");
  const was = `${String(cell.value).replace(".", ",")}  +1$`;
  expect(out).toMatch(new RegExp(`${cell.sheet}!${cell.cell} · .+ · Tử số +${was}`, "m"));
  expect(out).toMatch(/hạng +\d+ +\d+$/m);
  const review = await emu(["review", file]);
  expect([review.code, review.err]).toEqual([1, expect.stringContaining(`${cell.sheet}!${cell.cell} SEAL_CELL_CHANGED`)]);
  const json = JSON.parse((await emu(["verify", file, "--json"])).out) as { seals: { cells: object[]; results: object[] }[] };
  expect(json.seals[0]!.cells).toEqual([
    {
      sheet: cell.sheet,
      cell: cell.cell,
      key: expect.arrayContaining(["EmuEntries", "2017", "numerator"]) as unknown,
      sealed: cell.value,
      now: 1,
    },
  ]);
  expect(json).toMatchObject({ holds: false, seals: [{ period: "2017", holds: false, intact: true, chained: true, reopened: false }] });
});

test.each<readonly [what: string, document: () => WorkbookDocument, code: number, said: RegExp]>([
  ["no seal at all", () => cleanSample(), 1, /không có niêm phong nào/],
  ["the seals taken out", () => ({ ...sealed, xmlParts: [] }), 1, /Nhật ký ghi kỳ 2017 đã niêm phong với mã .+ không còn trong sổ/],
  ["the seals and the log taken out", () => withoutLog({ ...sealed, xmlParts: [] }), 1, /ghi là đã niêm phong nhưng không có niêm phong/],
  ["a seal damaged", () => ({ ...sealed, xmlParts: [sealPartXml("{}")] }), 1, /không đọc được/],
  ["a seal of a later version", () => ({ ...sealed, xmlParts: [sealPartXml('{"format":3,"period":"2017"}')] }), 1, /mới hơn \(2017\)/],
  [
    "a seal with another number in it",
    () => ({ ...sealed, xmlParts: [sealPartXml(storedSeals(sealed)[0]!.replace("number 8", "number 9"))] }),
    1,
    /Chính niêm phong đã bị sửa/,
  ],
  ["the period opened again", () => inStatus(sealed, "open"), 1, /không còn ghi là “đã niêm phong”/],
])("%s", async (_what, document, code, said) => {
  const answer = await emu(["verify", await save("other.xlsx", document())]);
  expect([answer.code, answer.out + answer.err]).toEqual([code, expect.stringMatching(said)]);
});

test.each([
  [["verify", "no-such.xlsx"]],
  [["seal", "no-such.xlsx"]],
  [["advance", "no-such.xlsx", "--to", "closed"]],
  [["advance", "way.xlsx", "--to", "somewhere"]],
  [["advance", "way.xlsx", "--to", "sealed"]],
  [["seal", "way.xlsx", "--period", "some day"]],
])("%j cannot be carried out", async (args) => {
  await save("way.xlsx", cleanSample());
  const [command, file, ...rest] = args;
  const { code, err } = await emu([command!, at(file!), ...rest]);
  expect([code, err]).not.toEqual([2, ""]);
  expect(code).toBe(2);
});

test("a file that cannot be written is said to be so", async () => {
  const file = await save("way.xlsx", inStatus(cleanSample(), "closed"));
  const { code, err } = await emu(["seal", file, "--write", at("no/such/folder.xlsx")]);
  expect([code, err]).toEqual([2, expect.stringContaining("Không ghi được")]);
});
