/** What stands beside the tables is read from Excel as it is from a file. */
import type { Browser } from "playwright-core";
import type { Cell } from "../../src/core/model/cell";
import type { TableName } from "../../src/core/model/finding";
import type { TableDocument, WorkbookDocument } from "../../src/document/document";
import { withContent } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { readBook } from "../../src/tables/read-book";
import { buildPreset } from "../../src/template/presets";
import { takingFor } from "../../src/document/patch/take-in";
import { launchBrowser } from "../excel-host/fixtures/browser";
import { openWorkbook, valueOf, type OpenWorkbook } from "./addin";

jest.setTimeout(120_000);

const SAMPLE = buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!;

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  expect(book.errors).toEqual([]);
  await book.close();
});

type Typed = readonly [table: TableName, down: number, across: number, value: Cell];

/** Cells counted from the row below the table and its first column. */
function typed(...cells: readonly Typed[]): WorkbookDocument {
  return cells.reduce((after, [name, down, across, value]) => {
    const sheet = after.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
    const table = sheet.tables.find((one) => one.name === name)!;
    const place = { sheet: sheet.name, row: table.row + table.rows + down, column: table.column + across };
    return withContent(after, place, value, undefined);
  }, SAMPLE);
}

function withTable(document: WorkbookDocument, beside: TableName, make: (table: TableDocument) => TableDocument): WorkbookDocument {
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === beside);
    return table === undefined ? sheet : { ...sheet, tables: [...sheet.tables, make(table)] };
  });
  return { ...document, sheets };
}

function besideOfAll(tables: ReturnType<typeof tablesOf>): readonly unknown[] {
  return (["EmuUnits", "EmuStatus", "EmuRubric", "EmuEntries"] as const).map((name) => [name, tables[name]?.beside ?? []]);
}

test.each<readonly [what: string, document: WorkbookDocument, found: number]>([
  ["nothing", SAMPLE, 0],
  ["a row below the units not considered", typed(["EmuStatus", 0, 0, "Sơn Tây"], ["EmuStatus", 0, 1, "kỷ luật"]), 1],
  ["a unit after a blank row", typed(["EmuUnits", 1, 0, "Sơn Tây"]), 1],
  [
    "entries below, and a remark further down",
    typed(
      ["EmuEntries", 0, 0, "2017"],
      ["EmuEntries", 1, 1, "Phú Thọ"],
      ["EmuEntries", 1, 7, { error: "#N/A" }],
      ["EmuEntries", 4, 0, "Ghi chú"],
    ),
    1,
  ],
  ["a note beside the rubric, and blanks", typed(["EmuRubric", -2, 14, "xem lại"], ["EmuRubric", 0, 0, " "]), 1],
  [
    "somebody's own table right below the rubric",
    withTable(typed(["EmuRubric", 0, 0, "Riêng"], ["EmuRubric", 1, 0, 5]), "EmuRubric", ({ row, rows, column }) => ({
      name: "Own",
      row: row + rows,
      column,
      rows: 2,
      columns: 1,
    })),
    0,
  ],
])("%s", async (_what, document, found) => {
  book = await openWorkbook(browser, document);
  const read = valueOf(await book.port("read"));
  const now = besideOfAll(read.bound ? read.tables : {});
  expect(now).toEqual(besideOfAll(tablesOf(document)));
  expect(now.filter((one) => (one as [string, readonly unknown[]])[1].length > 0)).toHaveLength(found);
});

test("rows typed after the first reading come with the one message of the next", async () => {
  book = await openWorkbook(browser, SAMPLE);
  valueOf(await book.port("read"));
  const { sheet, row, column } = tablesOf(SAMPLE).EmuStatus!.at!;
  const below = row + tablesOf(SAMPLE).EmuStatus!.cells.length;
  await book.addin.evaluate(
    `Excel.run(async (context) => {
      context.workbook.worksheets.getItem(${JSON.stringify(sheet)}).getRangeByIndexes(${below}, ${column}, 1, 2).values = [["Sơn Tây", "kỷ luật"]];
      await context.sync();
    })`,
  );
  let read: unknown;
  const messages = await book.messages(async () => {
    read = await book.addin.evaluate(`window.port.read().then(({ value }) => value.tables.EmuStatus.beside)`);
  });
  expect(messages).toBe(1);
  expect(read).toEqual([
    {
      side: "below",
      row: below,
      column,
      cells: [["Sơn Tây", "kỷ luật", null, null, null].slice(0, tablesOf(SAMPLE).EmuStatus!.cells[0]!.length)],
    },
  ]);
});

describe("rows taken into their table", () => {
  const STATUS = typed(["EmuStatus", 0, 0, "Phú Thọ"], ["EmuStatus", 0, 1, "kỷ luật"]);

  function takingIn(document: WorkbookDocument) {
    const sources = tablesOf(document);
    const finding = readBook(sources).findings.find(({ code }) => code === "ROWS_BELOW")!;
    return takingFor(finding, sources)!;
  }

  async function tableNow() {
    const now = await book.host((host) => host.document());
    return now.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "EmuStatus")!.rows;
  }

  async function logged(): Promise<readonly Cell[]> {
    const { EmuLog } = tablesOf(await book.host((host) => host.document()));
    return EmuLog!.cells.at(-1)!.slice(1);
  }

  test("in two messages, with a line in the log; undo lets them go again", async () => {
    book = await openWorkbook(browser, STATUS);
    const taking = takingIn(STATUS);
    const messages = await book.messages(async () => {
      expect(valueOf(await book.port("takeIn", taking))).toEqual({ rows: 1 });
    });
    expect(messages).toBe(2);
    expect(await tableNow()).toBe(taking.to);
    expect(await logged()).toEqual(["Đưa dòng vào bảng", expect.stringMatching(/^Không xét!A\d+:D\d+$/), null, "“Phú Thọ”; “kỷ luật”"]);
    valueOf(await book.port("undo"));
    expect(await tableNow()).toBe(taking.rows);
    expect((await logged())[0]).toBe("Hoàn tác đưa dòng vào bảng");
    const read = valueOf(await book.port("read"));
    expect(read.bound && read.tables.EmuStatus!.beside).toHaveLength(1);
  });

  test("refused by Excel in the middle of it: nothing of it stands", async () => {
    book = await openWorkbook(browser, STATUS);
    const taking = takingIn(STATUS);
    const before = await logged();
    await book.host((host) => host.inject({ kind: "error", code: "GeneralException", nth: 2 }));
    expect(await book.port("takeIn", taking)).toMatchObject({ ok: false });
    expect(await tableNow()).toBe(taking.rows);
    expect(await logged()).toEqual(before);
  });

  test("refused where the rows are no longer what was shown", async () => {
    book = await openWorkbook(browser, STATUS);
    const taking = takingIn(typed(["EmuStatus", 0, 0, "Yên Bái"], ["EmuStatus", 0, 1, "kỷ luật"]));
    expect(await book.port("takeIn", taking)).toMatchObject({ ok: false, code: "changed-meanwhile" });
    expect(await tableNow()).toBe(taking.rows);
  });
});
