/** What a person added to a workbook is in every copy that a command writes: untouched parts byte for byte, sheets element by element. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cleanSample } from "../document/seal/support";
import { ADDED, BEHIND, ENTRIES, LINKED, withAdditions } from "./additions";

let folder = "";
const at = (name: string) => path.join(folder, name);
function rootOf(part: Uint8Array): Element {
  const { window } = new JSDOM("");
  return new window.DOMParser().parseFromString(strFromU8(part), "application/xml").documentElement;
}

function elementsOf(part: Uint8Array): readonly string[] {
  const root = rootOf(part);
  const all = [...root.children].filter(({ localName }) => !["sheetData", "dimension"].includes(localName)).map((one) => one.outerHTML);
  const rows = [...root.getElementsByTagName("row")].map((row) =>
    [...row.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
  );
  return [...all, ...rows];
}

/** Without the ranges of validations, which follow a table that grows. */
function withoutRanges(elements: readonly string[]): readonly string[] {
  return elements.map((one) => (one.startsWith("<dataValidations") ? one.replace(/ sqref="[^"]*"/g, "") : one));
}

type Parts = Readonly<Record<string, Uint8Array>>;

/** Elements of the workbook's part that a command does not mean to change; of its names those that are none of ours. */
function workbookOf(parts: Parts): readonly string[] {
  const root = rootOf(parts["xl/workbook.xml"]!);
  const names = [...root.getElementsByTagName("definedName")].filter((name) => name.getAttribute("name")?.startsWith("Z_") === true);
  const others = [...root.children].filter(({ localName }) => !["sheets", "definedNames"].includes(localName));
  return [...names, ...others].map((one) => one.outerHTML);
}

/** Added parts byte for byte, in their order, and what leads to them. */
function expectKept(before: Parts, after: Parts): void {
  expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
  for (const part of ADDED) {
    expect([part, Buffer.compare(after[part]!, before[part]!)]).toEqual([part, 0]);
  }
  for (const part of LINKED) {
    const links = (parts: Parts): readonly string[] => [...rootOf(parts[part]!).children].map((one) => one.outerHTML);
    const now = new Set(links(after));
    expect([part, links(before).filter((link) => !now.has(link))]).toEqual([part, []]);
  }
  expect(workbookOf(after)).toEqual(workbookOf(before));
  // Rows that are added stand behind all others.
  const elements = elementsOf(before[ENTRIES]!);
  const now = elementsOf(after[ENTRIES]!);
  expect(now.length > elements.length ? withoutRanges(now).slice(0, elements.length) : now).toEqual(
    now.length > elements.length ? withoutRanges(elements) : elements,
  );
  expect(strFromU8(after[ENTRIES]!)).toContain(BEHIND);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-kept-"));
  await emu(["template", "bca-cum3-2017", "--sample", "-o", at("plain.xlsx")]);
  await writeFile(at("mine.xlsx"), withAdditions(await readFile(at("plain.xlsx"))));
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

test.each([
  ["minutes", ["minutes"], ["--write"]],
  ["advance", ["advance"], ["--to", "cross-check", "--write"]],
  ["crosscheck", ["crosscheck"], ["--write"]],
  ["values", ["review"], ["--values"]],
])(
  "%s: what was added is there, byte for byte; rows and elements of the sheets too",
  async (name, command, options) => {
    if (name === "crosscheck") {
      await emu(["advance", at("mine.xlsx"), "--to", "cross-check", "--write", at("mine.xlsx")]);
    }
    const { err } = await emu([...command, at("mine.xlsx"), ...options, at(`${name}.xlsx`)]);
    expect(err).toContain(`${name}.xlsx`);
    const [before, after] = [unzipSync(await readFile(at("mine.xlsx"))), unzipSync(await readFile(at(`${name}.xlsx`)))];
    expect(Object.keys(after).slice(0, Object.keys(before).length)).toEqual(Object.keys(before));
    expectKept(before, after);
  },
  60_000,
);

test("the whole way of a period, one file written over and over: collected, checked, closed, told and sealed; what was added is there to the end", async () => {
  const file = at("way.xlsx");
  await writeFile(file, withAdditions(writeXlsx(cleanSample())));
  const before = unzipSync(await readFile(file));
  await emu(["split", file, "-o", at("units")]);
  const units = (await readdir(at("units"))).map((name) => path.join(at("units"), name));
  const whole = ["--write", file];
  await writeFile(
    at("ballots.csv"),
    `${["Đơn vị", "Danh hiệu", "Lần bỏ phiếu", "Tổng số thành viên", "Số có mặt", "Số lấy ý kiến bằng văn bản", "Số phiếu đồng ý"].join(";")}\nPhú Thọ;Cờ thi đua của Bộ Công an;1;10;9;0;9\n`,
  );
  for (const [command, ...options] of [
    ["collect", ...units, "--choose", "filled=keep", ...whole],
    ["advance", "--to", "cross-check", ...whole],
    ["crosscheck", "--seed", "1", ...whole],
    ["advance", "--to", "appraisal", ...whole],
    ["advance", "--to", "closed", ...whole],
    ["votes", "--record", at("ballots.csv"), ...whole],
    ["minutes", ...whole],
    ["seal", ...whole],
    ["open-period", "2018", ...whole],
  ]) {
    const { code, out, err } = await emu([command!, file, ...options]);
    expect([command, code, code === 0 ? "" : out + err]).toEqual([command, 0, ""]);
    const after = unzipSync(await readFile(file));
    expectKept(before, after);
  }
  expect((await emu(["verify", file])).code).toBe(0);
}, 60_000);

/** The sheet of the periods, the row of the reviewed one, and its state: what `advance` writes. */
const PERIODS = "xl/worksheets/sheet2.xml";
const CELL = /<c r="([A-Z]\d+)"[^>]*(?:\/>|>(?:(?!<\/c>).)*<\/c>)/g;

function withText(parts: Readonly<Record<string, Uint8Array>>, part: string, change: (xml: string) => string): Record<string, Uint8Array> {
  const [before, after] = [strFromU8(parts[part]!), change(strFromU8(parts[part]!))];
  expect(after).not.toBe(before);
  return { ...parts, [part]: strToU8(after) };
}

/** Where the state of the period stands, as the preview of `advance` says it. */
async function stateCell(): Promise<string> {
  const { out } = await emu(["advance", at("plain.xlsx"), "--to", "cross-check"]);
  return /!([A-Z]\d+)/.exec(out)![1]!;
}

type Change = (parts: Readonly<Record<string, Uint8Array>>, state: string) => Readonly<Record<string, Uint8Array>>;

test.each<readonly [what: string, code: string, named: (state: string) => string, change: Change]>([
  [
    "the state is hidden under merged cells",
    "merged-cell",
    (state) => `Cụm!${state}`,
    (parts, state) =>
      withText(parts, PERIODS, (xml) =>
        xml.replace("</sheetData>", `</sheetData><mergeCells count="1"><mergeCell ref="A${state.slice(1)}:${state}"/></mergeCells>`),
      ),
  ],
  [
    "the state is part of an array formula",
    "formula-cell",
    (state) => `Cụm!${state}`,
    (parts, state) =>
      withText(parts, PERIODS, (xml) =>
        xml.replace(CELL, (cell, address: string) =>
          address === state ? `<c r="${state}"><f t="array" ref="${state}:Z${state.slice(1)}">A1:B1</f><v>0</v></c>` : cell,
        ),
      ),
  ],
  [
    "a header of the entries is a number",
    "header-not-text",
    () => "Chấm điểm!M4",
    (parts) =>
      withText(parts, "xl/worksheets/sheet7.xml", (xml) => xml.replace(/<c r="M4"([^>]*?) t="s"><v>\d+<\/v>/, '<c r="M4"$1><v>7</v>')),
  ],
  [
    "a header of the entries is a formula",
    "header-not-text",
    () => "Chấm điểm!Q4",
    (parts) =>
      withText(parts, "xl/worksheets/sheet7.xml", (xml) =>
        xml.replace(/<c r="Q4"([^>]*?) t="s"><v>\d+<\/v>/, '<c r="Q4"$1 t="str"><f>"Kiểm"&amp;" tra chéo"</f><v>Kiểm tra chéo</v>'),
      ),
  ],
])("refused by name, and nothing is written: %s", async (_what, code, named, change) => {
  const state = await stateCell();
  const parts = unzipSync(await readFile(at("plain.xlsx")));
  await writeFile(at("odd.xlsx"), zipSync({ ...change(parts, state) }));
  const answer = await emu(["advance", at("odd.xlsx"), "--to", "cross-check", "--write", at("never.xlsx")]);
  expect([answer.code, answer.err]).toEqual([2, expect.stringContaining(`[${code}: ${named(state)}`)]);
  await expect(readFile(at("never.xlsx"))).rejects.toThrow("ENOENT");
});

test("a workbook whose structure is protected gets no sheet of minutes, and its state all the same", async () => {
  const parts = unzipSync(await readFile(at("plain.xlsx")));
  const locked = withText(parts, "xl/workbook.xml", (xml) =>
    xml.replace("<bookViews>", '<workbookProtection lockStructure="1"/><bookViews>'),
  );
  await writeFile(at("locked.xlsx"), zipSync(locked));
  const minutes = await emu(["minutes", at("locked.xlsx"), "--write", at("never.xlsx")]);
  expect([minutes.code, minutes.err]).toEqual([2, expect.stringContaining("[structure-protected: ")]);
  await expect(readFile(at("never.xlsx"))).rejects.toThrow("ENOENT");
  const { code } = await emu(["advance", at("locked.xlsx"), "--to", "cross-check", "--write", at("advanced.xlsx")]);
  expect(code).toBe(0);
});

test("a signed file is refused by name, and nothing is written", async () => {
  const parts = unzipSync(await readFile(at("mine.xlsx")));
  const type = "http://schemas.openxmlformats.org/package/2006/relationships/digital-signature/origin";
  const rels = strFromU8(parts["_rels/.rels"]!).replace(
    "</Relationships>",
    `<Relationship Id="s" Type="${type}" Target="_xmlsignatures/origin.sigs"/></Relationships>`,
  );
  await writeFile(at("signed.xlsx"), zipSync({ ...parts, "_rels/.rels": strToU8(rels), "_xmlsignatures/origin.sigs": new Uint8Array() }));
  const { code, err } = await emu(["minutes", at("signed.xlsx"), "--write", at("never.xlsx")]);
  expect([code, err.includes("chữ ký số (_xmlsignatures/origin.sigs)")]).toEqual([2, true]);
  await expect(readFile(at("never.xlsx"))).rejects.toThrow("ENOENT");
});
