/** Sealing turns formulas in what it seals into the values that they show: previewed, undone as one, refused where a value is not known. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { CellContent, WorkbookDocument } from "../../src/document/document";
import { createDocumentPort } from "../../src/document/document-port";
import { contentAt, withContents } from "../../src/document/patch/cells";
import { placeOf } from "../../src/document/patch/edits";
import { tablesOf } from "../../src/document/reading/tables";
import { sealingOf } from "../../src/review/steps/seal/plan";
import { cellAt } from "../../src/tables/locate";
import { holds } from "../../src/tables/seal/verify";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cleanSample, entryCell, inStatus, sealable, SEALED_AT } from "../document/seal/support";

let folder = "";

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-freezes-"));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const CLOSED = inStatus(cleanSample(), "closed");
const ENTRY = entryCell(CLOSED, 0, "numerator");
const RUBRIC = cellAt(tablesOf(CLOSED), { table: "EmuRubric", row: 1, column: "text" })!;

function withFormulaIn(document: WorkbookDocument, address: typeof ENTRY, formula: string, change: Partial<CellContent> = {}) {
  const place = placeOf(address);
  const { value, format } = { ...contentAt(document, place)!, ...change };
  return withContents(document, [{ place, value, format, answer: { formula } }]);
}

const CHAINED = withFormulaIn(withFormulaIn(CLOSED, ENTRY, "SUM(1,2)"), RUBRIC, 'IF(TODAY()>50000,"khác","như cũ")');

async function save(document: WorkbookDocument): Promise<string> {
  const file = path.join(folder, "closed.xlsx");
  await writeFile(file, writeXlsx(document));
  return file;
}

async function read(file: string): Promise<WorkbookDocument> {
  const done = readXlsx(await readFile(file));
  if (!done.ok) {
    throw new Error(done.detail);
  }
  return done.document;
}

const name = ({ sheet, cell }: typeof ENTRY) => `${sheet}!${cell}`;
const formulaIn = (document: WorkbookDocument, address: typeof ENTRY) => contentAt(document, placeOf(address))?.formula;

test("formulas in what is sealed are named first, then become their values; results stay formulas, and the seal holds", async () => {
  const file = await save(CHAINED);
  const preview = await emu(["seal", file]);
  expect([preview.code, preview.out]).toEqual([0, expect.stringContaining(`2 ô trong số đó đang là công thức`)]);
  expect(preview.out).toContain(name(ENTRY));
  expect(preview.out).toContain(name(RUBRIC));
  const target = path.join(folder, "sealed.xlsx");
  expect((await emu(["seal", file, "--write", target])).code).toBe(0);
  const [before, after] = [await read(file), await read(target)];
  for (const address of [ENTRY, RUBRIC]) {
    const [was, is] = [before, after].map((document) => contentAt(document, placeOf(address)));
    expect(is).toEqual({ ...was, formula: undefined });
  }
  const results = (document: WorkbookDocument) =>
    document.sheets.map(({ cells }) => cells.flat().filter((cell) => cell?.formula?.includes("EMU.")).length);
  expect(results(after)).toEqual(results(before));
  expect(await emu(["verify", target])).toMatchObject({ code: 0, err: "" });
  const log = tablesOf(after).EmuLog!.cells.map((line) => line.join(" "));
  expect(log.filter((line) => line.includes("=SUM(1,2)"))).toEqual([expect.stringContaining(`Niêm phong kỳ ${name(ENTRY)}`)]);
});

test("undone, the formulas are back with what they showed", async () => {
  const port = createDocumentPort(CHAINED, "a.xlsx", () => SEALED_AT);
  const { added, edits, remark } = sealingOf(sealable(CHAINED), SEALED_AT)!;
  expect(await port.seal(added, edits, remark)).toMatchObject({ ok: true });
  expect(formulaIn(port.document(), ENTRY)).toBeUndefined();
  expect(sealable(port.document()).report.verifications.map(holds)).toEqual([true]);
  expect(await port.undo()).toMatchObject({ ok: true });
  const { EmuLog: _log, ...tables } = tablesOf(port.document());
  const { EmuLog: _before, ...before } = tablesOf(CHAINED);
  expect(tables).toEqual(before);
  expect(formulaIn(port.document(), ENTRY)).toBe("SUM(1,2)");
});

test.each<readonly [what: string, change: Partial<CellContent>]>([
  ["was never saved", { value: null }],
  ["is an error", { value: { error: "#N/A" } }],
])("a formula whose value %s is refused by its cell, and nothing is written", async (_what, change) => {
  const file = await save(withFormulaIn(CLOSED, ENTRY, "OTHER.ADDIN(1)", change));
  const target = path.join(folder, "none.xlsx");
  const { code, err } = await emu(["seal", file, "--write", target]);
  expect([code, err]).toEqual([1, expect.stringContaining(name(ENTRY))]);
  expect(err).toMatch(/là công thức chưa có giá trị/);
  await expect(readFile(target)).rejects.toThrow("ENOENT");
});

test("a formula that shows something else by now is not sealed over", async () => {
  const { added, edits, remark } = sealingOf(sealable(CHAINED), SEALED_AT)!;
  const port = createDocumentPort(withFormulaIn(CHAINED, ENTRY, "SUM(1,2)", { value: 99 }));
  expect(await port.seal(added, edits, remark)).toMatchObject({ ok: false, code: "changed-meanwhile" });
});
