/** Rows added to, and taken from, a table of a workbook held as plain data. */
import { isBlank } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import type { CellContent, SheetDocument, TableDocument, WorkbookDocument } from "../document";
import { lineCells, withCells } from "./cells";
import { holds, type NewTableRow } from "./edits";
import { placedRows, type AddedRows } from "./new-rows";
import type { PortFailure } from "../answer";
import { withTableOf } from "./followed";

export type { AddedRows };

type Found = { readonly sheet: SheetDocument; readonly table: TableDocument };

function findTable({ sheets }: WorkbookDocument, name: string): Found | null {
  for (const sheet of sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) {
      return { sheet, table };
    }
  }
  return null;
}

function refusal(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}

function withSheet(document: WorkbookDocument, from: SheetDocument, to: SheetDocument): WorkbookDocument {
  return { ...document, sheets: document.sheets.map((sheet) => (sheet === from ? to : sheet)) };
}

/** Nothing stands in these rows below the table, in its columns, and no other table does. */
function isFree(sheet: SheetDocument, table: TableDocument, from: number, count: number): boolean {
  const end = table.column + table.columns;
  const meets = sheet.tables.some(
    (other) =>
      other.name !== table.name &&
      other.row < from + count &&
      other.row + other.rows > from &&
      other.column < end &&
      other.column + other.columns > table.column,
  );
  const rows = Array.from({ length: count }, (_row, index) => lineCells(sheet, table, from + index));
  return !meets && rows.every((cells) => cells.every(isBlank));
}

export function withRows(
  document: WorkbookDocument,
  name: TableName,
  rows: readonly NewTableRow[],
): PortFailure | { readonly document: WorkbookDocument; readonly added: AddedRows } {
  const found = findTable(document, name);
  if (found === null) {
    return refusal("item-not-found", name);
  }
  const { sheet, table } = found;
  if (sheet.protected === true) {
    return refusal("protected", sheet.name);
  }
  const end = table.row + table.rows;
  const filled = table.rows > 1 && lineCells(sheet, table, end - 1).every(isBlank);
  const row = filled ? end - 1 : end;
  if (!isFree(sheet, table, end, row + rows.length - end)) {
    return refusal("no-room", `${sheet.name}: ${name}`);
  }
  const placed = placedRows(name, lineCells(sheet, table, table.row), rows);
  const model = sheet.cells[end - 1] ?? [];
  const writes = placed.flatMap((cells, index) =>
    cells.map((cell, position) => {
      const column = table.column + position;
      return { row: row + index, column, value: cell?.value ?? null, format: cell?.format, newStyle: model[column]?.style };
    }),
  );
  const grown = withCells(withTableOf(sheet, table, row + rows.length - table.row), writes);
  const added: AddedRows = { table: name, sheet: sheet.name, row, column: table.column, filled, rows: placed };
  return { document: withSheet(document, sheet, grown), added };
}

/** The rows go, those below them move up; refused where one of them no longer holds what was written. */
export function withoutRows(document: WorkbookDocument, { table: name, row, filled, rows }: AddedRows): PortFailure | WorkbookDocument {
  const found = findTable(document, name);
  if (found === null) {
    return refusal("item-not-found", name);
  }
  const { sheet, table } = found;
  const changed = rows.some((cells, index) => {
    const now = lineCells(sheet, table, row + index);
    return cells.some((cell, position) => cell !== null && !holds(now[position] ?? null, cell.value));
  });
  const end = table.row + table.rows;
  if (changed || row + rows.length > end) {
    return refusal("changed-meanwhile", `${sheet.name}!${row + 1}`);
  }
  const kept = filled ? 1 : 0;
  const gone = rows.length - kept;
  const cells = sheet.cells.map((line, at) => {
    if (at < row || at >= end) {
      return line;
    }
    const from = at < row + kept || at + gone >= end ? [] : (sheet.cells[at + gone] ?? []);
    return Array.from({ length: Math.max(line.length, table.column + table.columns) }, (_cell, column) => {
      const isTables = column >= table.column && column < table.column + table.columns;
      return !isTables ? line[column] : at < row + kept ? blank(line[column]) : from[column];
    });
  });
  return withSheet(document, sheet, { ...withTableOf(sheet, table, table.rows - gone), cells });
}

function blank(cell: CellContent | undefined): CellContent | undefined {
  return cell && { ...cell, value: null };
}
