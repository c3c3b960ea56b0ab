/** What a person added to a workbook is in every copy that a command writes: untouched parts byte for byte, sheets element by element. */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { JSDOM } from "jsdom";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cleanSample } from "../document/seal/support";

let folder = "";
const at = (name: string) => path.join(folder, name);
const ADDED: Readonly<Record<string, string>> = {
  "xl/comments1.xml": "<comments><authors/><commentList/></comments>",
  "xl/threadedComments/threadedComment1.xml": "<ThreadedComments/>",
  "xl/drawings/drawing1.xml": "<wsDr><pic/></wsDr>",
  "xl/drawings/vmlDrawing1.vml": "<xml/>",
  "xl/charts/chart1.xml": "<chartSpace/>",
  "xl/media/image1.png": "\u0001\u0002",
  "xl/vbaProject.bin": "\u0000macros",
  "xl/slicers/slicer1.xml": "<slicers/>",
  "xl/printerSettings/printerSettings1.bin": "\u0003",
  "xl/externalLinks/externalLink1.xml": "<externalLink/>",
  "xl/webextensions/taskpanes.xml": "<taskpanes/>",
};
const BEHIND =
  '<mergeCells count="1"><mergeCell ref="Z40:AA41"/></mergeCells>' +
  '<conditionalFormatting sqref="K5:K9"><cfRule type="cellIs" priority="1" operator="greaterThan"><formula>1</formula></cfRule></conditionalFormatting>';
const LAST = '<hyperlinks><hyperlink ref="Z1" location="A1"/></hyperlinks>';

/** The sample, with what Excel's users add to it. */
function withAdditions(bytes: Uint8Array): Uint8Array {
  const parts = unzipSync(bytes);
  const sheet = "xl/worksheets/sheet7.xml";
  const xml = strFromU8(parts[sheet]!)
    .replace("</sheetData>", `</sheetData>${BEHIND}`)
    .replace("<printOptions", `${LAST}<printOptions`)
    .replace('<row r="6"', '<row r="6" hidden="1" customHeight="1"');
  const added = Object.fromEntries(Object.entries(ADDED).map(([name, text]) => [name, strToU8(text, true)]));
  return zipSync({ ...parts, [sheet]: strToU8(xml), ...added });
}

function elementsOf(part: Uint8Array): readonly string[] {
  const { window } = new JSDOM("");
  const root = new window.DOMParser().parseFromString(strFromU8(part), "application/xml").documentElement;
  const all = [...root.children].filter(({ localName }) => !["sheetData", "dimension"].includes(localName)).map((one) => one.outerHTML);
  const rows = [...root.getElementsByTagName("row")].map((row) =>
    [...row.attributes].map(({ name, value }) => `${name}=${value}`).join(" "),
  );
  return [...all, ...rows];
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
    for (const part of Object.keys(ADDED)) {
      expect([part, Buffer.compare(after[part]!, before[part]!)]).toEqual([part, 0]);
    }
    const sheet = "xl/worksheets/sheet7.xml";
    expect(elementsOf(after[sheet]!)).toEqual(elementsOf(before[sheet]!));
    expect(strFromU8(after[sheet]!)).toContain(BEHIND);
  },
  60_000,
);

test("the whole way of a period, one file written over and over: collected, checked, closed, told and sealed; what was added is there to the end", async () => {
  const file = at("way.xlsx");
  await writeFile(file, withAdditions(writeXlsx(cleanSample())));
  const before = unzipSync(await readFile(file));
  const sheet = "xl/worksheets/sheet7.xml";
  const elements = elementsOf(before[sheet]!);
  await emu(["split", file, "-o", at("units")]);
  const units = (await readdir(at("units"))).map((name) => path.join(at("units"), name));
  const whole = ["--write", file];
  for (const [command, ...options] of [
    ["collect", ...units, "--choose", "filled=keep", ...whole],
    ["advance", "--to", "cross-check", ...whole],
    ["crosscheck", "--seed", "1", ...whole],
    ["advance", "--to", "appraisal", ...whole],
    ["advance", "--to", "closed", ...whole],
    ["minutes", ...whole],
    ["seal", ...whole],
  ]) {
    const { code, out, err } = await emu([command!, file, ...options]);
    expect([command, code, code === 0 ? "" : out + err]).toEqual([command, 0, ""]);
    const after = unzipSync(await readFile(file));
    expect(Object.keys(before).filter((part) => !(part in after))).toEqual([]);
    for (const part of Object.keys(ADDED)) {
      expect([command, part, Buffer.compare(after[part]!, before[part]!)]).toEqual([command, part, 0]);
    }
    expect(elementsOf(after[sheet]!)).toEqual(elements);
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
    () => "Chấm điểm!J4",
    (parts) =>
      withText(parts, "xl/worksheets/sheet7.xml", (xml) => xml.replace(/<c r="J4"([^>]*?) t="s"><v>\d+<\/v>/, '<c r="J4"$1><v>7</v>')),
  ],
  [
    "a header of the entries is a formula",
    "header-not-text",
    () => "Chấm điểm!K4",
    (parts) =>
      withText(parts, "xl/worksheets/sheet7.xml", (xml) =>
        xml.replace(/<c r="K4"([^>]*?) t="s"><v>\d+<\/v>/, '<c r="K4"$1 t="str"><f>"Kiểm"&amp;" tra chéo"</f><v>Kiểm tra chéo</v>'),
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
