/** Tables moved to sheets of their own through Office.js, and back. What the host answers is our idea of Excel. */
import type { Browser } from "playwright-core";
import { tablesOf } from "../../../src/document/reading/tables";
import type { WorkbookDocument } from "../../../src/document/document";
import { upgradeMoves } from "../../../src/document/patch/upgrade";
import { launchBrowser } from "../../excel-host/fixtures/browser";
import { withoutLog } from "../edit-cases";
import { openWorkbook, valueOf, type OpenWorkbook } from "../../excel/addin";
import { schemaOne } from "./support";

jest.setTimeout(240_000);

const OLD = schemaOne();
const MOVES = upgradeMoves(tablesOf(OLD), "vi");
/** With formulas of somebody's own that name a table, its cells, and nothing of it. */
const OWN = {
  ...OLD,
  sheets: [
    ...OLD.sheets,
    {
      name: "Riêng",
      cells: [
        [{ value: 7, formula: "ROWS(EmuUnits[Đơn vị])" }],
        [{ value: "Sơn Tây", formula: `Cụm!A${MOVES[0]!.from.row + 2}` }],
        [{ value: 2, formula: "1+1" }],
      ],
      tables: [],
      validations: [],
    },
  ],
};

/** Everything but the log, whatever order tables and lists are told in and whether a sheet is quoted that need not be. */
function picture(document: WorkbookDocument) {
  const text = JSON.stringify(withoutLog(document)).replaceAll(/'([\p{L}\p{N}]+)'!/gu, "$1!");
  const plain = JSON.parse(text) as ReturnType<typeof withoutLog>;
  const sorted = (list: readonly unknown[]) => list.map((one) => JSON.stringify(one)).sort();
  return {
    ...plain,
    sheets: plain.sheets.map((sheet) => ({ ...sheet, tables: sorted(sheet.tables), validations: sorted(sheet.validations) })),
  };
}

let browser: Browser;
let book: OpenWorkbook;

beforeAll(async () => {
  browser = await launchBrowser();
});

afterAll(() => browser.close());

afterEach(async () => {
  expect(await book.host((host) => host.failures())).toEqual([]);
  await book.close();
});

const documentNow = () => book.host((host) => host.document());
const logNow = async () =>
  tablesOf(await documentNow())
    .EmuLog!.cells.slice(1)
    .filter((line) => line.some((cell) => cell !== null));

test("moved in two writes, everything follows; a row can be inserted then; undo gives back exactly what was", async () => {
  book = await openWorkbook(browser, OWN);
  const before = picture(await documentNow());
  expect(valueOf(await book.port("upgrade", MOVES))).toEqual({ tables: 6 });
  const after = await documentNow();
  const placed = after.sheets.map(({ name, tables }) => [name, ...tables.map((table) => table.name)]);
  expect(placed.slice(1, 8)).toEqual([["Cụm", "EmuCluster"], ...MOVES.map(({ table, sheet }) => [sheet.name, table])]);
  expect(after.names).toContainEqual({ name: "EMU_SCHEMA", refersTo: "2", hidden: true });
  const own = after.sheets.find(({ name }) => name === "Riêng")!;
  expect(own.cells.map(([cell]) => cell?.formula)).toEqual(["ROWS(EmuUnits[Đơn vị])", "'Đơn vị'!A6", "1+1"]);
  const units = after.sheets.find(({ name }) => name === "Đơn vị")!;
  expect(units).toMatchObject({ frozen: { rows: 5, columns: 0 }, printTitleRows: 5 });
  expect([units.cells[0]?.[0]?.value, units.cells[3]?.[0]?.value, units.cells[5]?.[0]?.value]).toEqual([
    "CÁC ĐƠN VỊ TRONG CỤM",
    "Các đơn vị trong cụm",
    "Sơn Tây",
  ]);
  const cluster = after.sheets.find(({ name }) => name === "Cụm")!;
  expect([cluster.cells[11]?.map((cell) => cell?.value), cluster.widths?.slice(0, 3)]).toEqual([
    ["Phiên bản cấu trúc", 2],
    [28, 56, 40],
  ]);
  expect((await logNow()).map((line) => line[2])).toEqual([...MOVES.map(({ table }) => table), "Cụm!B12"]);
  expect(valueOf(await book.port("read"))).toMatchObject({ bound: true, schema: 2 });
  valueOf(await book.port("undo"));
  expect(picture(await documentNow())).toEqual(before);
  expect(await logNow()).toHaveLength(14);
});

test("Excel refuses in the middle: everything is as it was", async () => {
  book = await openWorkbook(browser, OLD);
  const before = picture(await documentNow());
  let refused = 0;
  for (const action of [3, 45, 110, 160]) {
    await book.page.evaluate(`emuHost.inject({ kind: "error", code: "GeneralException", nth: 3, action: ${action} })`);
    const answer = await book.port("upgrade", MOVES);
    await book.page.evaluate("emuHost.clearFaults()");
    if (answer.ok) {
      break;
    }
    refused += 1;
    expect([action, picture(await documentNow())]).toEqual([action, before]);
    expect(await logNow()).toEqual([]);
  }
  expect(refused).toBeGreaterThan(2);
});

test("a row was added to a moved table since: undo is refused, and nothing is lost", async () => {
  book = await openWorkbook(browser, OLD);
  valueOf(await book.port("upgrade", MOVES));
  await book.host((host) => void host.type("Đơn vị", "A13", "Đơn vị mới"));
  const before = await documentNow();
  expect(await book.port("undo")).toMatchObject({ ok: false, code: "changed-meanwhile" });
  expect(await documentNow()).toEqual(before);
});
