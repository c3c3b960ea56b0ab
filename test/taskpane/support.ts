/** Workbooks of plain data, and ports over them that count and fail. */
import type { Cell } from "../../src/core/model/cell";
import type { TableName } from "../../src/core/model/finding";
import type { Language } from "../../src/schema/language";
import { HEADERS } from "../../src/schema/schema";
import type { WorkbookDocument } from "../../src/document/document";
import type { WorkbookPort } from "../../src/document/port";
import type { PortFailure } from "../../src/document/answer";
import { buildPreset } from "../../src/template/presets";

export const NOON = new Date(2017, 10, 20, 12, 0, 0);

export function sampleWorkbook(language: Language = "vi"): WorkbookDocument {
  return buildPreset("bca-cum3-2017", { sample: true, language })!;
}

/** The sheet cell of a table's data row and column. */
export function cellOf(document: WorkbookDocument, table: TableName, row: number, column: string) {
  for (const sheet of document.sheets) {
    const placed = sheet.tables.find((candidate) => candidate.name === table);
    if (placed) {
      const headers = sheet.cells[placed.row]!.slice(placed.column, placed.column + placed.columns);
      const words = Object.entries(HEADERS[table]).find(([id]) => id === column)![1];
      const position = headers.findIndex((cell) => cell?.value === words.vi || cell?.value === words.en);
      return { sheet: sheet.name, row: placed.row + 1 + row, column: placed.column + position };
    }
  }
  throw new Error(`no table ${table}`);
}

/** What stands in a column of a table, row by row. */
export function columnOf(document: WorkbookDocument, table: TableName, column: string): readonly Cell[] {
  const first = cellOf(document, table, 0, column);
  const sheet = document.sheets.find(({ name }) => name === first.sheet)!;
  const rows = sheet.tables.find(({ name }) => name === table)!.rows - 1;
  return Array.from({ length: rows }, (_row, row) => sheet.cells[first.row + row]?.[first.column]?.value ?? null);
}

/** A port that counts its calls and answers some of them with a failure, as long as `fail` says so. */
export function watchedPort(port: WorkbookPort) {
  const calls: string[] = [];
  const failing = new Map<keyof WorkbookPort, PortFailure["code"]>();
  function watched<Args extends readonly unknown[], Answer>(name: keyof WorkbookPort, call: (...args: Args) => Answer) {
    return (...args: Args): Answer => {
      calls.push(name);
      const code = failing.get(name);
      return code ? (Promise.resolve({ ok: false, code, detail: `${name} failed` }) as Answer) : call(...args);
    };
  }
  const watching: WorkbookPort = {
    read: watched("read", port.read),
    create: watched("create", port.create),
    undo: watched("undo", port.undo),
    select: watched("select", port.select),
    choosePeriod: watched("choosePeriod", port.choosePeriod),
    applyEdits: watched("applyEdits", port.applyEdits),
    seal: watched("seal", port.seal),
    appendRows: watched("appendRows", port.appendRows),
    freeze: watched("freeze", port.freeze),
    restore: watched("restore", port.restore),
    selection: watched("selection", port.selection),
    insertFormula: watched("insertFormula", port.insertFormula),
    readOwn: watched("readOwn", port.readOwn),
    rememberOwn: watched("rememberOwn", port.rememberOwn),
    survey: watched("survey", port.survey),
    repair: watched("repair", port.repair),
    takeIn: watched("takeIn", port.takeIn),
    upgrade: watched("upgrade", port.upgrade),
    onEdited: watched("onEdited", port.onEdited),
    stopWaiting: watched("stopWaiting", port.stopWaiting),
  };
  return { port: watching, calls, failing };
}
