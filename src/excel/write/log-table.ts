/** The log of the workbook, in Excel: asked for with the first message of an action, written with the second one. */
import type { Language } from "../../schema/language";
import type { Looked } from "./writing";
import { LOG_TIME_FORMAT, logCells, type LogLine } from "../../document/patch/log";

export type AskedLog = {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly last: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
};

/** Lines of one action, and where the log ended before they came; rows and columns counted from 0, of the sheet. */
export type LogLines = {
  readonly cells: readonly (readonly (string | number)[])[];
  readonly column: number;
  readonly headerRow: number;
  readonly lastRow: number;
  /** Format of each cell of the last row while that row was blank: the first line fills it. null: it was not blank. */
  readonly blankFormats: readonly unknown[] | null;
};

export function askForLog(context: Excel.RequestContext): AskedLog {
  const table = context.workbook.tables.getItemOrNullObject("EmuLog");
  table.load("name");
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex,columnIndex");
  const last = table.getDataBodyRange().getLastRow();
  last.load("values,numberFormat,rowIndex");
  const { protection } = table.worksheet;
  protection.load("protected");
  return { table, header, last, protection };
}

/** null: the workbook has no log. */
export function logLines(asked: AskedLog, lines: readonly LogLine[], language: Language): LogLines | null {
  const { table, header, last } = asked;
  if (table.isNullObject) {
    return null;
  }
  const headers = rowOf(header.values).map((value) => (typeof value === "string" ? value : ""));
  return {
    cells: lines.map((line) => logCells(headers, line, language)),
    column: header.columnIndex,
    headerRow: header.rowIndex,
    lastRow: last.rowIndex,
    // Excel keeps one row in an empty table.
    blankFormats: isBlank(rowOf(last.values)) ? rowOf(last.numberFormat) : null,
  };
}

function rowOf(values: readonly (readonly unknown[])[]): readonly unknown[] {
  return values[0] ?? [];
}

function isBlank(row: readonly unknown[]): boolean {
  return row.every((value) => value === "");
}

/**
 * Lines below the others, the first one in the last row while that is blank; a workbook without a log has none. The rows are
 * made first and formatted as text, then filled: what people typed cannot become a formula on its way.
 *
 * The blank row may be the insert row of a table whose rows were all deleted, which is no row of the table yet: rows added then
 * begin in it. So it is filled before any row is added, and every line is written where it was counted to from the header down;
 * nothing is counted back from the end of the table, where the header may be nearer than there are lines.
 */
export function writeLogLines({ table }: AskedLog, lines: LogLines | null): void {
  if (lines === null || lines.cells.length === 0) {
    return;
  }
  const { cells, blankFormats } = lines;
  const rest = blankFormats === null ? cells : cells.slice(1);
  if (blankFormats !== null) {
    fill(table, lines, firstRowOf(lines), cells.slice(0, 1));
  }
  if (rest.length > 0) {
    table.rows.add(
      undefined,
      rest.map((row) => row.map(() => "")),
    );
    fill(table, lines, firstRowOf(lines) + cells.length - rest.length, rest);
  }
}

function fill({ worksheet }: Excel.Table, { column }: LogLines, row: number, cells: LogLines["cells"]): void {
  const range = worksheet.getRangeByIndexes(row, column, cells.length, cells[0]?.length ?? 1);
  range.numberFormat = cells.map((line) => line.map(formatOf));
  range.values = cells.map((line) => [...line]);
}

/** null: a column that people added keeps its format. */
function formatOf(cell: string | number): string | null {
  return typeof cell === "number" ? LOG_TIME_FORMAT : cell === "" ? null : "@";
}

export type AskedLines = { readonly table: Excel.Table; readonly rows: Excel.Range; readonly last: Excel.Range };

/** Never the header, whatever Excel calls the last row of a table without rows. */
function firstRowOf({ headerRow, lastRow, blankFormats }: LogLines): number {
  return Math.max(headerRow + 1, blankFormats === null ? lastRow + 1 : lastRow);
}

/** Asks what stands where the lines were to be written. */
export function askForLines(context: Excel.RequestContext, lines: LogLines): AskedLines {
  const table = context.workbook.tables.getItemOrNullObject("EmuLog");
  table.load("name");
  const rows = table.worksheet.getRangeByIndexes(
    firstRowOf(lines),
    lines.column,
    lines.cells.length,
    Math.max(1, lines.cells[0]?.length ?? 0),
  );
  rows.load("values");
  const last = table.getDataBodyRange().getLastRow();
  last.load("rowIndex");
  return { table, rows, last };
}

/** Columns that people added are theirs. */
function isLine(expected: readonly (string | number)[], found: readonly unknown[]): boolean {
  return expected.every((cell, column) => cell === "" || cell === found[column]);
}

/** Whether every line stands there: they are the last thing that an action writes. */
export function hasLines({ table, rows }: AskedLines, lines: LogLines): boolean {
  return !table.isNullObject && lines.cells.every((line, row) => isLine(line, rows.values[row] ?? []));
}

/** The lines of the log among the places of a write; a workbook without a log has none. */
export function lookedAtLines(asked: AskedLines | null, lines: LogLines | null): Looked {
  return asked === null || lines === null ? [] : [{ place: "log", isWritten: hasLines(asked, lines) }];
}

/** Takes away what came of the lines; rows that somebody else filled since stay. */
export function removeLines({ table, rows, last }: AskedLines, lines: LogLines): void {
  if (table.isNullObject) {
    return;
  }
  const first = firstRowOf(lines);
  function isOurs(row: number): boolean {
    const found = rows.values[row - first];
    return found !== undefined && (isBlank(found) || isLine(lines.cells[row - first] ?? [], found));
  }
  for (let row = last.rowIndex; row > lines.lastRow && isOurs(row); row -= 1) {
    table.rows.getItemAt(row - lines.headerRow - 1).delete();
  }
  if (lines.blankFormats !== null && isOurs(first)) {
    const blank = rows.getRow(0);
    blank.clear("Contents");
    blank.numberFormat = [[...lines.blankFormats]];
  }
}
