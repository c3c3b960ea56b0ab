/** What the command line prints of somebody else's workbook: no escape sequence, no forged line, JSON that hides nothing. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { plainJson, plainLines } from "../../src/cli/terminal";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { WorkbookDocument } from "../../src/document/document";
import { withContent } from "../../src/document/patch/cells";
import { emu } from "../cases/surfaces";
import { cellOf, sampleWorkbook } from "../taskpane/support";
import { archive, partsOf } from "../xlsx/parts";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-hostile-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const ESCAPE = "\u001b]0;owned\u0007\u001b[2J\u009b31m";

/** Every table gets a cell that would take a terminal over, or forge a line of the ranking. */
function hostile(): WorkbookDocument {
  const document = sampleWorkbook();
  const put = (book: WorkbookDocument, column: string, value: string) =>
    withContent(book, cellOf(document, "EmuEntries", 0, column), value, undefined);
  const scored = put(put(document, "actual", `${ESCAPE}1`), "state", "x\n1  Fake unit  100,00\u2028");
  const book = put(scored, "unit", `\u202E${ESCAPE}`);
  return {
    ...book,
    properties: { ...book.properties, title: "1\u202E" },
    sheets: book.sheets.map((sheet) => (sheet.name === "Chấm điểm" ? { ...sheet, name: "=\u202Ecmd" } : sheet)),
  };
}

test("a review: no control character but line breaks, in text and in JSON; the JSON says what stands in the cells", async () => {
  await writeFile(at("hostile.xlsx"), writeXlsx(hostile()));
  for (const options of [[], ["--json"], ["--lang", "en"]]) {
    const { code, out, err } = await emu(["review", at("hostile.xlsx"), ...options]);
    expect(code).toBe(1);
    expect(out + err).not.toMatch(/(?!\n)[\p{Cc}\p{Cf}\u2028\u2029]/u);
    expect(`${out}\n${err}`).not.toMatch(/^1 {2}Fake unit/m);
  }
  const { out } = await emu(["review", at("hostile.xlsx"), "--json"]);
  const { findings } = JSON.parse(out) as { findings: { found: unknown }[] };
  expect(findings.map(({ found }) => found)).toContain(`${ESCAPE}1`);
});

test("a workbook that holds what Excel never writes is reviewed; a copy has it as it was", async () => {
  const document = sampleWorkbook();
  const parts = partsOf(writeXlsx(document));
  const long = "Tên trang rất dài mà Excel không bao giờ cho phép";
  const workbook = (parts["xl/workbook.xml"] ?? "").replaceAll("Chấm điểm", long);
  await writeFile(at("long.xlsx"), archive({ ...parts, "xl/workbook.xml": workbook }));
  expect((await emu(["review", at("long.xlsx")])).code).not.toBe(2);
  expect((await emu(["review", at("long.xlsx"), "--values", at("copy.xlsx")])).code).not.toBe(2);
  const read = readXlsx(await readFile(at("copy.xlsx")));
  expect(read.ok && read.document.sheets.map(({ name }) => name)).toContain(long);
});

test("lines and JSON", () => {
  expect(plainLines("a\n\u001b[1mb\n")).toBe("a\n⟨U+001B⟩[1mb\n");
  const value = { "\u202Ea": "\u009b\u2028\u{E0041}\ud800é" };
  expect(plainJson(value)).toBe('{"\\u202ea":"\\u009b\\u2028\\udb40\\udc41\\ud800é"}');
  expect(JSON.parse(plainJson(value))).toEqual(value);
});
