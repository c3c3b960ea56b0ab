/** Writes one table of the schema on a sheet: caption, headers, rows in words, cell styles and formats. */
import type { TableName } from "../core/model/finding";
import { HEADERS } from "../schema/schema";
import type { ColumnId } from "../schema/schema";
import type { Language } from "../schema/language";
import { columnLetters } from "../tables/cells/a1";
import { quotedSheet } from "../document/addresses";
import { cellInWords } from "../schema/cell-words";
import type { TableRow } from "./content";
import type { StyleName } from "../document/document";
import type { SheetBuilder } from "../document/sheet-builder";

export type PlacedTable = {
  readonly table: TableName;
  readonly sheet: string;
  /** Of the header row. */
  readonly row: number;
  readonly column: number;
  /** Data rows; at least one, for Excel has no table without. */
  readonly rows: number;
  readonly columns: readonly string[];
};

export type TableBlock<Table extends TableName> = {
  readonly table: Table;
  readonly sheet: string;
  readonly row: number;
  /** Absent: the first. */
  readonly column?: number;
  /** Ids of all its columns in the order in which they are written; absent: that of the schema. */
  readonly order?: readonly ColumnId<Table>[];
  readonly rows: readonly TableRow<Table>[];
  readonly language: Language;
  readonly style: (row: TableRow<Table>, column: ColumnId<Table>) => StyleName;
  readonly format: (row: TableRow<Table>, column: ColumnId<Table>) => string | undefined;
};

export function writeTable<Table extends TableName>(sheet: SheetBuilder, block: TableBlock<Table>): PlacedTable {
  const columns = block.order ?? (Object.keys(HEADERS[block.table]) as ColumnId<Table>[]);
  const first = block.column ?? 0;
  const rows: readonly TableRow<Table>[] = block.rows.length > 0 ? block.rows : [{} as TableRow<Table>];
  columns.forEach((id, index) => {
    const column = first + index;
    sheet.write(block.row, column, header(block.table, id, block.language), "header");
    rows.forEach((row, line) => {
      const value = cellInWords(block.table, id, row[id] ?? null, block.language);
      sheet.write(block.row + 1 + line, column, value, block.style(row, id), block.format(row, id));
    });
  });
  sheet.table({ name: block.table, row: block.row, column: first, rows: rows.length + 1, columns: columns.length });
  return { table: block.table, sheet: block.sheet, row: block.row, column: first, rows: rows.length, columns };
}

export function header(table: TableName, column: string, language: Language): string {
  const headers: Readonly<Record<string, { readonly vi: string; readonly en: string }>> = HEADERS[table];
  const words = headers[column];
  if (words === undefined) {
    throw new Error(`${table} has no column ${column}`);
  }
  return words[language];
}

/** Row, column and size of the data cells of one column, as validations want them. */
export function columnArea(placed: PlacedTable, column: string): { row: number; column: number; rows: number; columns: 1 } {
  return { row: placed.row + 1, column: columnIndex(placed, column), rows: placed.rows, columns: 1 };
}

/** `'Đơn vị'!$A$6:$A$13`: as lists of validation refer to it. Excel widens it when the table grows. */
export function columnReference(placed: PlacedTable, column: string): string {
  const letter = columnLetters(columnIndex(placed, column));
  return `${quotedSheet(placed.sheet)}!$${letter}$${placed.row + 2}:$${letter}$${placed.row + 1 + placed.rows}`;
}

/** `'Thang điểm'!$A$6`: one data cell, from 0. */
export function cellReference(placed: PlacedTable, column: string, row: number): string {
  const letter = columnLetters(columnIndex(placed, column));
  return `${quotedSheet(placed.sheet)}!$${letter}$${placed.row + 2 + row}`;
}

function columnIndex(placed: PlacedTable, column: string): number {
  const index = placed.columns.indexOf(column);
  if (index < 0) {
    throw new Error(`${placed.table} has no column ${column}`);
  }
  return placed.column + index;
}
