/** Rows typed below a table: offered to be taken in, taken in, refused, taken back. */
import type { Cell } from "../../../src/core/model/cell";
import type { TableName } from "../../../src/core/model/finding";
import { bulksOf, proposer } from "../../../src/taskpane/use-cases/fixing";
import { createSession } from "../../../src/taskpane/use-cases/session";
import { readingOf } from "../../../src/taskpane/use-cases/state";
import { announcement } from "../../../src/taskpane/views/announcement";
import { fixView } from "../../../src/taskpane/views/findings/fixes";
import type { WorkbookDocument } from "../../../src/document/document";
import { withContent } from "../../../src/document/patch/cells";
import { createDocumentPort } from "../../../src/document/document-port";
import { tablesOf } from "../../../src/document/reading/tables";
import { SAMPLE } from "../../document/edit-cases";
import { ENTRY_ORDER } from "../../../src/template/sheets/entries-sheet";
import { NOON, watchedPort } from "../support";

function placeOf(document: WorkbookDocument, name: TableName) {
  const sheet = document.sheets.find(({ tables }) => tables.some((table) => table.name === name))!;
  return { sheet, table: sheet.tables.find((one) => one.name === name)! };
}

/** Rows typed below a table, from its first column on; null leaves a cell blank. */
function typed(name: TableName, rows: readonly (readonly Cell[])[], document = SAMPLE): WorkbookDocument {
  const { sheet, table } = placeOf(document, name);
  return rows.reduce(
    (after, line, down) =>
      line.reduce(
        (so, value, across) =>
          value === null
            ? so
            : withContent(so, { sheet: sheet.name, row: table.row + table.rows + down, column: table.column + across }, value, undefined),
        after,
      ),
    document,
  );
}

/** The first cells of a row of the entries, in the order of the sheet. */
function entry(period: string | null, criterion: string): readonly Cell[] {
  const cells = new Map<string, Cell>(Object.entries({ period, unit: "Phú Thọ", criterion }));
  return ENTRY_ORDER.map((column) => cells.get(column) ?? null);
}

async function open(document: WorkbookDocument) {
  const workbook = createDocumentPort(document, "so.xlsx", () => NOON);
  const watched = watchedPort(workbook);
  const session = createSession({ port: watched.port, now: () => NOON });
  await session.start();
  const reading = () => readingOf(session.state())!;
  const below = () => reading().review.findings.filter(({ code }) => code === "ROWS_BELOW");
  const proposals = () => below().flatMap((finding) => proposer(reading())(finding));
  return { workbook, session, reading, below, proposals, ...watched };
}

const STATUS = [["Phú Thọ", "kỷ luật"]];

test("one click: the unit is not considered any more, the log says so, undo takes it back", async () => {
  const { session, workbook, reading, below, proposals, calls } = await open(typed("EmuStatus", STATUS));
  const before = workbook.document();
  const rows = tablesOf(before).EmuStatus!.cells.length;
  const [proposal] = proposals();
  expect(proposal).toMatchObject({ code: "take-in", ask: false, edits: [], closed: null });
  await session.fix([proposal!]);
  expect(calls).toEqual(["read", "onEdited", "takeIn", "read"]);
  expect(below()).toEqual([]);
  expect(tablesOf(workbook.document()).EmuStatus!.cells).toHaveLength(rows + 1);
  expect(reading().book.notConsidered.map(({ reason }) => reason)).toContain("kỷ luật");
  expect(announcement(session.state(), "vi")).toContain("Đã đưa 1 dòng vào bảng, có ghi vào Nhật ký.");
  expect(announcement(session.state(), "en")).toContain("1 row taken into the table, noted in the Log.");
  const log = tablesOf(workbook.document()).EmuLog!.cells.at(-1)!;
  expect(log.slice(1)).toEqual(["Đưa dòng vào bảng", expect.stringMatching(/^Không xét!A\d+:D\d+$/), null, "“Phú Thọ”; “kỷ luật”"]);
  await session.undo();
  expect(workbook.document()).toEqual(before);
});

test("what is shown before: which rows, and the table with its new range", async () => {
  const { below, reading } = await open(typed("EmuStatus", STATUS));
  const [finding] = below();
  const { table } = placeOf(SAMPLE, "EmuStatus");
  const end = table.row + table.rows + 1;
  const view = (language: "vi" | "en") => fixView(finding!, proposer(reading())(finding!), language)!;
  expect(view("vi")).toMatchObject({
    from: `Không xét!A${end}:B${end}`,
    to: `bảng Không xét (EmuStatus), thành A${table.row + 1}:D${end}`,
    ask: false,
    closed: null,
  });
  expect(view("en").to).toBe(`table Not considered (EmuStatus), then A${table.row + 1}:D${end}`);
});

test.each<readonly [what: string, table: TableName, rows: readonly (readonly Cell[])[], ask: boolean, taken: number, grows: number]>([
  ["a unit after a blank row", "EmuUnits", [[], ["Sơn Tây"]], false, 1, 2],
  ["entries with a blank row between", "EmuEntries", [entry("2017", "I.1"), [], entry("2017", "I.2")], false, 2, 3],
  ["an entry without its period", "EmuEntries", [entry(null, "I.1")], false, 1, 1],
  ["a sum typed below: asked", "EmuEntries", [[null, null, null, null, 812.5]], true, 1, 1],
  ["an error value: asked", "EmuUnits", [[{ error: "#N/A" }]], true, 1, 1],
  ["a remark right below: asked", "EmuUnits", [["Ghi chú: theo Quyết định số 5"]], true, 1, 1],
])("%s", async (_what, table, rows, ask, taken, grows) => {
  const { session, workbook, below, reading, proposals } = await open(typed(table, rows));
  const before = tablesOf(workbook.document())[table]!.cells.length;
  const [proposal] = proposals();
  expect(proposal!.ask).toBe(ask);
  expect(fixView(below()[0]!, [proposal!], "vi")!.question).toContain(fixView(below()[0]!, [proposal!], "vi")!.place);
  await session.fix([proposal!]);
  expect(session.state().done).toEqual({ kind: "taken-in", rows: taken });
  expect(tablesOf(workbook.document())[table]!.cells).toHaveLength(before + grows);
  expect(reading().review.findings.filter(({ code }) => code === "ROWS_BELOW")).toEqual([]);
});

test("each table has a click of its own: they are not made as one", async () => {
  const both = typed("EmuUnits", [["Sơn Tây"]], typed("EmuStatus", STATUS));
  const { reading, below } = await open(both);
  expect(below()).toHaveLength(2);
  expect(bulksOf(reading().review.findings, proposer(reading()))).toEqual([]);
});

test("rows of a closed period are not taken in by a click", async () => {
  const { sheet, table } = placeOf(SAMPLE, "EmuPeriods");
  const headers = sheet.cells[table.row]!.map((cell) => cell?.value);
  const row = sheet.cells.findIndex((line, index) => index > table.row && String(line[table.column]?.value) === "2017");
  const place = { sheet: sheet.name, row, column: headers.indexOf("Trạng thái") };
  const closed = withContent(SAMPLE, place, "đã khóa", undefined);
  const { session, below, reading, proposals, calls } = await open(typed("EmuEntries", [entry("2017", "I.1")], closed));
  expect(proposals()[0]!.closed).toBe("2017");
  expect(fixView(below()[0]!, proposer(reading())(below()[0]!), "vi")!.closed).toContain("2017");
  await session.fix(proposals());
  expect(calls).not.toContain("takeIn");
  expect(session.state().failure?.code).toBe("period-closed");
});

test.each<readonly [what: string, change: (document: WorkbookDocument) => WorkbookDocument, code: string]>([
  ["the row was changed", (document) => typed("EmuStatus", [["Yên Bái"]], document), "changed-meanwhile"],
  [
    "the table is gone",
    (document) => ({ ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, tables: [] })) }),
    "item-not-found",
  ],
  [
    "the sheet is protected",
    (document) => ({ ...document, sheets: document.sheets.map((sheet) => ({ ...sheet, protected: true })) }),
    "protected",
  ],
  [
    "a newer workbook",
    (document) => ({ ...document, names: document.names.map((name) => (name.name === "EMU_SCHEMA" ? { ...name, refersTo: "99" } : name)) }),
    "newer-schema",
  ],
])("refused: %s", async (_what, change, code) => {
  const { proposals } = await open(typed("EmuStatus", STATUS));
  const changed = change(typed("EmuStatus", STATUS));
  const port = createDocumentPort(changed, "so.xlsx", () => NOON);
  expect(await port.takeIn(proposals()[0]!.taking!)).toMatchObject({ ok: false, code });
  expect(port.document()).toEqual(changed);
});

test("a workbook that changed meanwhile is read again, a refusal can be tried again", async () => {
  const { session, proposals, calls, failing } = await open(typed("EmuStatus", STATUS));
  failing.set("takeIn", "changed-meanwhile");
  await session.fix(proposals());
  expect(calls.slice(-2)).toEqual(["takeIn", "read"]);
  failing.clear();
  failing.set("takeIn", "cell-edit");
  await session.fix(proposals());
  expect(session.state().failure?.code).toBe("cell-edit");
  failing.clear();
  await session.retry();
  expect(session.state().done).toEqual({ kind: "taken-in", rows: 1 });
});
