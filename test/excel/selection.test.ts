/**
 * The selected cell and a formula written into a blank one, through Office.js. What the host answers is our idea of Excel: that a cell
 * of a spilled block knows the cell it spills from is Microsoft's documentation, not our proof.
 */
import type { Browser } from "playwright-core";
import { answerInCells } from "../../src/functions/workbook-call";
import { a1 } from "../../src/tables/cells/a1";
import { createDocumentPort } from "../../src/document/document-port";
import type { CellContent, SheetDocument, WorkbookDocument } from "../../src/document/document";
import { tablesOf } from "../../src/document/reading/tables";
import { withCachedResults } from "../../src/document/formulas/fill-cache";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { cellOf, sampleWorkbook } from "../taskpane/support";
import { withoutLog } from "../document/edit-cases";
import { openWorkbook, theFunctions, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

const R = "EmuRubric[#All],EmuEntries[#All]";
const P = "EmuPolicy[#All],EmuUnits[#All]";
const formula = (text: string): CellContent => ({ value: null, formula: text });

/** Formulas of somebody's own, on a sheet whose name wants quoting. */
const OWN: SheetDocument = {
  name: "Bảng của tôi",
  cells: [
    [{ value: "Yên Bái" }, { value: "I.1" }, formula(`EMU.SCORE(${R},EMU_PERIOD,A1,B1,${P})`)],
    [{ value: "Phú Thọ" }, formula(`EMU.SCORE(${R},2017,A1:A2,'Tổng hợp'!$AD$6:$AE$6,${P})`)],
    [{ value: "=1+1", format: "@" }, formula("EMU.SCORE(None[#All],EmuEntries[#All],NO_SUCH,'Không có'!A1)")],
    [undefined, formula("EMU.SCORE(EmuRubric[Mã],EmuEntries[#All],2017,None[Đơn vị])")],
    [{ value: "x" }, formula("SUM(A1:A2)")],
  ],
  tables: [],
  validations: [],
};

const SAMPLE = sampleWorkbook();
const DOCUMENT: WorkbookDocument = withCachedResults({ ...SAMPLE, sheets: [...SAMPLE.sheets, OWN] }, answerInCells("vi"));

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

async function open(document: WorkbookDocument): Promise<void> {
  book = await openWorkbook(browser, document, "so-cham-diem.xlsx", await theFunctions());
  await book.page.evaluate("window.emuHost.settled()");
}

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect([...book.foreign, ...book.missing]).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

/** What stands in the cells; the host keeps blank lines where something stood for a moment. */
function filled(document: WorkbookDocument): readonly string[] {
  return document.sheets.flatMap(({ name, cells }) =>
    cells.flatMap((line, row) =>
      line.flatMap((cell, column) =>
        cell && (cell.value !== null || cell.formula !== undefined)
          ? [`${name}!${a1(row, column)} ${JSON.stringify([cell.value, cell.formula, cell.format])}`]
          : [],
      ),
    ),
  );
}

const select = (sheet: string, cell: string) =>
  book.page.evaluate(
    ([on, at]) => (window as unknown as { emuHost: { select: (s: string, c: string) => void } }).emuHost.select(on!, at!),
    [sheet, cell],
  );

describe("the selected cell", () => {
  beforeEach(() => open(DOCUMENT));

  function at(table: Parameters<typeof cellOf>[1], row: number, column: string): readonly [string, string] {
    const place = cellOf(DOCUMENT, table, row, column);
    return [place.sheet, a1(place.row, place.column)];
  }

  const CELLS: readonly (readonly [what: string, sheet: string, cell: string, messages: number])[] = [
    ["points spilled from another cell", "Tổng hợp", "AE9", 2],
    ["the cell they spill from", "Tổng hợp", "Q7", 2],
    ["a rank, which views the answer beside it", "Tổng hợp", "A9", 3],
    ["points in the heat map, which views it turned", "Tổng hợp", "E29", 3],
    ["a verdict", "Xét cờ", "D10", 2],
    ["an answer beside the entries", "Chấm điểm", "E9", 1],
    ["a unit's name, viewed from another sheet", "Xét cờ", "B10", 3],
    ["a code that repeats a cell of the rubric", "Tổng hợp", "A30", 2],
    ["a figure of an entry", ...at("EmuEntries", 9, "actual"), 2],
    ["the header of the units", at("EmuUnits", 0, "unit")[0], a1(cellOf(DOCUMENT, "EmuUnits", 0, "unit").row - 1, 0), 2],
    ["one's own formula for one unit and one code", "Bảng của tôi", "C1", 2],
    ["one's own formula with a name, a number and another sheet", "Bảng của tôi", "B2", 2],
    ["a table, a name and a sheet that are not there", "Bảng của tôi", "B3", 2],
    ["columns of tables", "Bảng của tôi", "B4", 2],
    ["a text that looks like a formula", "Bảng của tôi", "A3", 1],
    ["a formula that is none of ours", "Bảng của tôi", "B5", 1],
    ["a blank cell", "Bảng của tôi", "H30", 1],
  ];

  test("is read in two messages, a view of another cell in three, and as the port over plain data reads it", async () => {
    const plain = createDocumentPort(await book.host((host) => host.document()));
    const seen: [string, number][] = [];
    for (const [what, sheet, cell] of CELLS) {
      await select(sheet, cell);
      await plain.select({ sheet, cell });
      let found: unknown;
      const messages = await book.messages(async () => {
        found = valueOf(await book.port("selection"));
      });
      expect([what, found]).toEqual([what, valueOf(await plain.selection())]);
      seen.push([what, messages]);
    }
    expect(seen).toEqual(CELLS.map(([what, , , messages]) => [what, messages]));
  });

  test("results frozen to values are still known for what they are", async () => {
    valueOf(await book.port("freeze"));
    const plain = createDocumentPort(await book.host((host) => host.document()));
    for (const [sheet, cell] of [
      ["Tổng hợp", "AE9"],
      ["Tổng hợp", "Q7"],
      ["Tổng hợp", "E29"],
      ["Xét cờ", "D10"],
    ] as const) {
      await select(sheet, cell);
      await plain.select({ sheet, cell });
      const found = valueOf(await book.port("selection"));
      expect(found.shows).toMatchObject({ kind: "call", frozen: true });
      expect(found).toEqual(valueOf(await plain.selection()));
    }
  });

  test("of several selected cells the active one", async () => {
    await select("Tổng hợp", "Q7:S9");
    expect(valueOf(await book.port("selection")).address).toEqual({ sheet: "Tổng hợp", cell: "Q7" });
  });
});

describe("a formula written into a blank cell", () => {
  const FORMULA = `EMU.RANK(${R},EMU_PERIOD,,${P})`;
  const CELL = { sheet: "Bảng của tôi", cell: "H30" };
  const log = async () => tablesOf(await book.host((host) => host.document())).EmuLog!.cells.slice(1);
  const contents = () => book.host((host) => host.cell("Bảng của tôi", "H30"));
  const inject = (fault: object) => book.page.evaluate(`window.emuHost.inject(${JSON.stringify(fault)})`);

  beforeEach(() => open(DOCUMENT));

  test("two messages to write, two to take back; both are logged, everything else is as it was", async () => {
    const before = await book.host((host) => host.document());
    expect(await book.messages(async () => valueOf(await book.port("insertFormula", CELL, FORMULA)))).toBe(2);
    expect((await contents()).formula).toBe(`=${FORMULA}`);
    expect((await log()).map((line) => line.slice(1))).toEqual([["Ghi công thức vào ô", "Bảng của tôi!H30", null, `=${FORMULA}`]]);
    expect(await book.messages(async () => valueOf(await book.port("undo")))).toBe(2);
    expect(withoutLog(await book.host((host) => host.document()))).toEqual(withoutLog(before));
    expect((await log()).at(-1)!.slice(1)).toEqual(["Hoàn tác ghi công thức", "Bảng của tôi!H30", `=${FORMULA}`, null]);
    expect(await book.port("undo")).toMatchObject({ code: "nothing-to-undo" });
  });

  test("a cell formatted as text takes the formula as a formula, and is text again after undo", async () => {
    await book.addin.evaluate(`Excel.run(async (context) => {
      context.workbook.worksheets.getItem("Bảng của tôi").getRange("H30").numberFormat = [["@"]];
      await context.sync();
    })`);
    valueOf(await book.port("insertFormula", CELL, FORMULA));
    expect(await contents()).toMatchObject({ formula: `=${FORMULA}`, numberFormat: "General" });
    valueOf(await book.port("undo"));
    expect(await contents()).toMatchObject({ formula: null, value: null, numberFormat: "@" });
  });

  test.each([
    ["a value", "A1"],
    ["a formula", "B5"],
  ])("a cell that holds %s is left alone", async (_what, cell) => {
    const before = await book.host((host) => host.document());
    expect(await book.port("insertFormula", { sheet: "Bảng của tôi", cell }, FORMULA)).toMatchObject({
      ok: false,
      code: "changed-meanwhile",
    });
    expect(await book.host((host) => host.document())).toEqual(before);
  });

  test("a protected sheet is left alone", async () => {
    await book.page.evaluate("window.emuHost.protect('Bảng của tôi', true)");
    expect(await book.port("insertFormula", CELL, FORMULA)).toMatchObject({ code: "protected" });
    expect((await contents()).formula).toBeNull();
  });

  test("a protected log: what cannot be logged is not written", async () => {
    await book.page.evaluate("window.emuHost.protect('Nhật ký', true)");
    expect(await book.port("insertFormula", CELL, FORMULA)).toMatchObject({ code: "protected", detail: "EmuLog" });
    expect((await contents()).formula).toBeNull();
  });

  test("a sheet that is gone", async () => {
    expect(await book.port("insertFormula", { sheet: "Đã xóa", cell: "A1" }, FORMULA)).toMatchObject({
      code: "item-not-found",
    });
  });

  test.each([
    ["the first message", { kind: "dda", code: 5004 }],
    ["the second message, in the middle", { kind: "error", nth: 2, action: 12, code: "GeneralException" }],
  ])("Excel fails at %s: the workbook is as it was, and it works when repeated", async (_what, fault) => {
    const before = await book.host((host) => host.document());
    await inject(fault);
    expect((await book.port("insertFormula", CELL, FORMULA)).ok).toBe(false);
    expect(filled(await book.host((host) => host.document()))).toEqual(filled(before));
    await book.page.evaluate("window.emuHost.clearFaults()");
    expect((await book.port("insertFormula", CELL, FORMULA)).ok).toBe(true);
  });

  test("what somebody typed between asking and writing is put back as it was, a text that looks like a number as a text", async () => {
    await inject({ kind: "delay", milliseconds: 600 });
    const writing = book.port("insertFormula", CELL, FORMULA);
    await book.page.waitForTimeout(200);
    await book.page.evaluate(`emuHost.type("Bảng của tôi", "H30", "'12%")`);
    expect(await writing).toMatchObject({ code: "changed-meanwhile" });
    expect(await contents()).toMatchObject({ value: "12%", formula: null, numberFormat: "General" });
  });

  test("undo leaves a cell alone that somebody has written meanwhile", async () => {
    valueOf(await book.port("insertFormula", CELL, FORMULA));
    await book.host((host) => host.type("Bảng của tôi", "H30", "5"));
    expect(await book.port("undo")).toMatchObject({ code: "changed-meanwhile" });
    expect((await contents()).value).toBe(5);
  });
});

test("a workbook that is none of ours has no log; the formula is written all the same", async () => {
  await open({ sheets: [{ ...OWN, cells: [] }], names: [], properties: { title: "", language: "vi-VN" } });
  valueOf(await book.port("insertFormula", { sheet: "Bảng của tôi", cell: "B2" }, "EMU.AGREES(10,{4,6})"));
  expect((await book.host((host) => host.cell("Bảng của tôi", "B2"))).formula).toBe("=EMU.AGREES(10,{4,6})");
  valueOf(await book.port("undo"));
  expect((await book.host((host) => host.cell("Bảng của tôi", "B2"))).formula).toBeNull();
});
