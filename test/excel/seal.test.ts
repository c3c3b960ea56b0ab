/** Seals through Office.js: one action with the cells, read once, taken back. What the host answers is our idea of Excel. */
import type { Browser } from "playwright-core";
import type { WorkbookDocument } from "../../src/document/document";
import { contentAt, withContents } from "../../src/document/patch/cells";
import { placeOf } from "../../src/document/patch/edits";
import type { Snapshot } from "../../src/document/port";
import { finish } from "../../src/core/steps";
import { open } from "../../src/review/open";
import { sealable as sealableOf, sealingOf } from "../../src/review/steps/seal/plan";
import { holds } from "../../src/tables/seal/verify";
import { cleanSample, entryCell, inStatus, SEALED_AT, sealedSample } from "../document/seal/support";
import { storedSeals, withSeal } from "../../src/document/parts/seal";
import { tablesOf } from "../../src/document/reading/tables";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { contentOf, edit, SAMPLE, withoutLog } from "../document/edit-cases";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

const STORED = '{"format":1,"period":"2017"}';
const OTHER = '{"format":1,"period":"2016","text":"<&>"}';
const EDIT = edit(0, "note", contentOf(SAMPLE, 0, "note")?.value ?? null, "đã niêm phong");
const REMARK = { place: "2017", text: "7K3M-9QZX-2PFD-0A1B" };
const seal = (before: readonly string[], stored = STORED) => book.port("seal", { stored, before }, [EDIT], REMARK);
const documentNow = () => book.host((host) => host.document());
const sealsNow = async () => {
  const snapshot = valueOf(await book.port("read"));
  return snapshot.bound ? snapshot.seals : null;
};

test("a seal and its cell in two messages, with the code in the log; read with the workbook; taken back, and the log says so", async () => {
  book = await openWorkbook(browser, SAMPLE);
  expect(await sealsNow()).toEqual([]);
  const before = await documentNow();
  const writing = await book.messages(async () => expect(await seal([])).toEqual({ ok: true, value: { cells: 1 } }));
  expect(writing).toBe(2);
  expect(storedSeals(await documentNow())).toEqual([STORED]);
  expect(await sealsNow()).toEqual([STORED]);
  // One more for the formulas in what is sealed, and for the log.
  expect(await book.messages(sealsNow)).toBe(2);
  const undoing = await book.messages(async () => expect(await book.port("undo")).toMatchObject({ ok: true }));
  expect(undoing).toBe(2);
  expect(await sealsNow()).toEqual([]);
  const after = await documentNow();
  expect(withoutLog(after)).toEqual(withoutLog(before));
  const log = tablesOf(after).EmuLog!.cells.slice(1);
  expect(log.map((line) => line[1])).toEqual(["Niêm phong kỳ", "Niêm phong kỳ", "Hoàn tác niêm phong"]);
  expect(log[1]!.slice(2)).toEqual(["2017", "", "“7K3M-9QZX-2PFD-0A1B”"].map((text) => text || null));
});

test("a second seal stands beside the first; each is taken back by itself", async () => {
  book = await openWorkbook(browser, withSeal(SAMPLE, OTHER));
  const first = valueOf(await book.port("read"));
  const before = first.bound ? first.seals : [];
  expect(before.map((text) => JSON.parse(text) as unknown)).toEqual([JSON.parse(OTHER)]);
  valueOf(await seal(before));
  expect(await sealsNow()).toEqual([...before, STORED]);
  valueOf(await book.port("undo"));
  expect(await sealsNow()).toEqual(before);
});

test.each<readonly [what: string, before: readonly string[]]>([
  ["a seal that the pane has not read", []],
  ["a seal that is no longer there", [STORED, OTHER]],
])("refused as changed meanwhile: %s", async (_what, before) => {
  book = await openWorkbook(browser, withSeal(SAMPLE, OTHER));
  await book.port("read");
  const now = await documentNow();
  expect(await seal(before)).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await documentNow()).toEqual(now);
});

test("refused without a reading of the seals that are there", async () => {
  book = await openWorkbook(browser, withSeal(SAMPLE, OTHER));
  expect(await seal([OTHER])).toMatchObject({ ok: false, code: "changed-meanwhile" });
});

test("refused when the cell changed: no seal is left behind", async () => {
  book = await openWorkbook(browser, SAMPLE);
  const moved = { ...EDIT, before: "khác" };
  expect(await book.port("seal", { stored: STORED, before: [] }, [moved], REMARK)).toMatchObject({ code: "changed-meanwhile" });
  expect(storedSeals(await documentNow())).toEqual([]);
});

test.each([["took away"], ["changed"]])("a seal that somebody else %s is not taken back", async (what) => {
  book = await openWorkbook(browser, SAMPLE);
  await book.port("read");
  valueOf(await seal([]));
  await book.addin.evaluate(
    (change) =>
      Excel.run(async (context) => {
        const part = context.workbook.customXmlParts.getByNamespace("urn:emu-addin:seal").getOnlyItem();
        if (change === "changed") {
          part.setXml('<seal xmlns="urn:emu-addin:seal">{}</seal>');
        } else {
          part.delete();
        }
        await context.sync();
      }),
    what,
  );
  const now = await documentNow();
  expect(await book.port("undo")).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await documentNow()).toEqual(now);
});

test("seals too large for one message are read one by one", async () => {
  book = await openWorkbook(browser, withSeal(withSeal(SAMPLE, OTHER), STORED));
  await book.host((host) => host.inject({ kind: "error", code: "ResponsePayloadSizeLimitExceeded", nth: 2 }));
  expect((await sealsNow())!.map((text) => (JSON.parse(text) as { period: string }).period)).toEqual(["2016", "2017"]);
});

const closed = () => inStatus(cleanSample(), "closed");
const place = (document: WorkbookDocument) => placeOf(entryCell(document, 0, "numerator"));

/** The entry as a formula that gives what it holds. */
function calculated(document: WorkbookDocument): WorkbookDocument {
  const { value, format } = contentAt(document, place(document))!;
  return withContents(document, [{ place: place(document), value, format, answer: { formula: `SUM(${String(value)})` } }]);
}

function hiding(document: WorkbookDocument, name: string): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => (sheet.name === name ? { ...sheet, hidden: true } : sheet)) };
}

function finishedReading(snapshot: Snapshot) {
  const opened = finish(open(snapshot));
  return opened.kind === "bound" ? opened.reading : null;
}

function masking(document: WorkbookDocument): WorkbookDocument {
  const { value } = contentAt(document, place(document))!;
  return withContents(document, [{ place: place(document), value, format: '"9"' }]);
}

async function readNow() {
  const snapshot = valueOf(await book.port("read"));
  return snapshot.bound ? finishedReading(snapshot) : null;
}

test("formulas in what is sealed give way to their values, and come back with what they showed", async () => {
  book = await openWorkbook(browser, calculated(closed()));
  const before = await documentNow();
  const { added, edits, remark, frozen } = sealingOf(sealableOf((await readNow())!)!, SEALED_AT)!;
  expect(frozen).toHaveLength(1);
  expect(await book.messages(async () => valueOf(await book.port("seal", added, edits, remark)))).toBe(2);
  const sealed = await documentNow();
  const [was, is] = [before, sealed].map((document) => contentAt(document, place(closed()))!);
  expect(is).toEqual({ ...was, formula: undefined });
  expect((await readNow())!.seals!.report.verifications.map(holds)).toEqual([true]);
  expect(tablesOf(sealed).EmuLog!.cells.map((line) => line[3])).toContain(`=${was!.formula!}`);
  valueOf(await book.port("undo"));
  expect(withoutLog(await documentNow())).toEqual(withoutLog(before));
});

test.each<readonly [what: string, document: (sealed: WorkbookDocument) => WorkbookDocument, code: string]>([
  ["a sealed entry that is a formula", calculated, "SEAL_FORMULA"],
  ["a seal cut out, its state typed back", (sealed) => inStatus({ ...sealed, xmlParts: [] }, "closed"), "SEAL_LOST"],
  ["a sealed entry whose format shows another number", masking, "SEAL_MASKED"],
  ["the table of entries on a hidden sheet", (sealed) => hiding(sealed, "Chấm điểm"), "SEAL_TABLE_HIDDEN"],
])("%s is named in the pane as on the command line", async (_what, document, code) => {
  book = await openWorkbook(browser, document(await sealedSample()));
  expect((await readNow())!.review.findings.map((finding) => finding.code)).toContain(code);
});

test.each(["columnHidden", "rowHidden"] as const)("a sealed table all of whose cells are hidden (%s) is named", async (member) => {
  book = await openWorkbook(browser, await sealedSample());
  await book.addin.evaluate(
    (hidden) =>
      Excel.run(async (context) => {
        context.workbook.tables.getItem("EmuEntries").getRange()[hidden] = true;
        await context.sync();
      }),
    member,
  );
  expect((await readNow())!.review.findings.map((finding) => finding.code)).toContain("SEAL_TABLE_HIDDEN");
});

test("what is read of a sealed workbook is what its file holds, in small messages too", async () => {
  const sealed = calculated(await sealedSample());
  book = await openWorkbook(browser, sealed);
  await book.host((host) => host.inject({ kind: "error", code: "ResponsePayloadSizeLimitExceeded", nth: 3 }));
  const { sources } = (await readNow())!;
  const wanted = tablesOf(sealed);
  expect(sources.EmuEntries!.formulas!.get(1)).toEqual(new Set([...wanted.EmuEntries!.formulas!.get(1)!].slice(0, 1)));
  expect(sources.EmuLog!.cells.map((line) => line.slice(1))).toEqual(wanted.EmuLog!.cells.map((line) => line.slice(1)));
});
