/** States of a log that people leave behind them: both ports are tested with each. */
import type { SheetDocument, TableDocument, WorkbookDocument } from "../../src/document/document";
import { edit, SAMPLE } from "./edit-cases";

const line = (text: string) => [44_197, "Việc cũ", text, "a", "b"].map((value) => ({ value }));

function withLog(change: (sheet: SheetDocument, table: TableDocument) => SheetDocument): WorkbookDocument {
  return {
    ...SAMPLE,
    sheets: SAMPLE.sheets.map((sheet) => {
      const table = sheet.tables.find(({ name }) => name === "EmuLog");
      return table === undefined ? sheet : change(sheet, table);
    }),
  };
}

/** The log with so many lines in it, its header row moved to `row` and `column`. */
function log(lines: number, { insertRow, row = 3, column = 0 }: { insertRow?: true; row?: number; column?: number } = {}) {
  return withLog((sheet, table) => {
    const indent = Array.from({ length: column }, () => undefined);
    const rows = Array.from({ length: lines }, (_line, index) => [...indent, ...line(`dòng ${index + 1}`)]);
    const above = Array.from({ length: row }, () => []);
    return {
      ...sheet,
      cells: [...above, [...indent, ...(sheet.cells[table.row] ?? [])], ...rows],
      tables: [{ ...table, row, column, rows: Math.max(2, lines + 1), ...(insertRow ? { insertRow } : {}) }],
    };
  });
}

export const LOG_STATES: readonly (readonly [what: string, document: WorkbookDocument, kept: number])[] = [
  ["a fresh log: one blank row", SAMPLE, 0],
  ["a log whose rows were all deleted", log(0, { insertRow: true }), 0],
  ["a log with one line", log(1), 1],
  ["a log with many lines", log(12), 12],
  ["a log that was moved", log(2, { row: 9, column: 3 }), 2],
  ["a log that was moved and whose rows were all deleted", log(0, { insertRow: true, row: 0, column: 2 }), 0],
];

/** Three lines for the log: more than any header is rows away from a blank row. */
export const THREE = [edit(0, "note", null, "một"), edit(1, "note", null, "hai"), edit(2, "note", null, "ba")];
export const TEXTS = ["“một”", "“hai”", "“ba”"];
