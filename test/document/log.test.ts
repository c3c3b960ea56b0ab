/** Lines of the log never land in its header, whatever state people left it in. */
import { createDocumentPort } from "../../src/document/document-port";
import { tablesOf } from "../../src/document/reading/tables";
import type { WorkbookDocument } from "../../src/document/document";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { SAMPLE } from "./edit-cases";
import { LOG_STATES, TEXTS, THREE } from "./log-states";

const HEADER = tablesOf(SAMPLE).EmuLog!.cells[0];
const logOf = (document: WorkbookDocument) => tablesOf(document).EmuLog!.cells;

test.each(LOG_STATES)("%s: three lines below what is there, and three more to take them back", async (_what, document, kept) => {
  const port = createDocumentPort(document);
  expect(await port.applyEdits(THREE, "fix-spelling")).toMatchObject({ ok: true });
  const after = logOf(port.document());
  expect(after[0]).toEqual(HEADER);
  expect(after).toHaveLength(1 + kept + 3);
  expect(after.slice(-3).map((line) => line[4])).toEqual(TEXTS);
  expect(await port.undo()).toMatchObject({ ok: true });
  expect(logOf(port.document())).toHaveLength(1 + kept + 6);
  expect(logOf(port.document())[0]).toEqual(HEADER);
});

test("a totals row goes down to make room", async () => {
  const [, document] = LOG_STATES[3]!;
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === "EmuLog");
    const total = [undefined, undefined, { value: "Cộng" }, undefined, { value: 12 }];
    return table === undefined ? sheet : { ...sheet, cells: [...sheet.cells, total], tables: [{ ...table, totals: 1 }] };
  });
  const port = createDocumentPort({ ...document, sheets });
  await port.applyEdits(THREE, "fix-spelling");
  const sheet = port.document().sheets.find(({ tables }) => tables.some(({ name }) => name === "EmuLog"))!;
  expect(
    logOf(port.document())
      .slice(-3)
      .map((line) => line[4]),
  ).toEqual(TEXTS);
  const [table] = sheet.tables;
  expect(sheet.cells[table!.row + table!.rows]?.map((cell) => cell?.value ?? null)).toEqual([null, null, "Cộng", null, 12]);
  expect(sheet.cells).toHaveLength(table!.row + table!.rows + 1);
});

test("a table without data says so in its file, until something is written into it", async () => {
  const [, document] = LOG_STATES[1]!;
  const through = (from: WorkbookDocument) => {
    const read = readXlsx(writeXlsx(from));
    return read.ok ? read.document.sheets.flatMap(({ tables }) => tables).find(({ name }) => name === "EmuLog") : null;
  };
  expect(through(document)).toMatchObject({ rows: 2, insertRow: true });
  const port = createDocumentPort(document);
  await port.applyEdits(THREE.slice(0, 1), "fix-spelling");
  expect(through(port.document())).toMatchObject({ rows: 2 });
  expect(through(port.document())).not.toHaveProperty("insertRow");
});
