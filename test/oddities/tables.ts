/** The tables of the add-in in a workbook taken apart: columns by id, rows with what stands in them. */
import type { TableName } from "../../src/core/model/finding";
import { HEADERS } from "../../src/schema/schema";
import type { At, Book, Cell, Sheet, Table } from "./book";
import { cellAt, isFilled, newCell, putCell } from "./book";

export type Placed = { readonly sheet: Sheet; readonly table: Table };

export function placed(book: Book, name: TableName): Placed {
  for (const sheet of book.sheets) {
    const table = sheet.tables.find((one) => one.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) {
      return { sheet, table };
    }
  }
  throw new Error(`no table ${name}`);
}

export function allPlaced(book: Book): readonly Placed[] {
  return book.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** The sheet's column of a table's column. */
export function columnAt({ sheet, table }: Placed, id: string): number {
  const words = (HEADERS as Readonly<Record<string, Readonly<Record<string, { vi: string; en: string }>>>>)[table.name]![id]!;
  const known = [id, words.vi, words.en].map((text) => text.toLowerCase());
  for (let column = table.column; column < table.column + table.columns; column += 1) {
    if (known.includes((cellAt(sheet, table.row, column)?.value ?? "").toLowerCase().trim())) {
      return column;
    }
  }
  throw new Error(`no column ${id} in ${table.name}`);
}

/** Rows of the sheet that are the table's data. */
export function rowsIn({ table }: Placed): readonly number[] {
  return Array.from({ length: table.rows - 1 }, (_row, index) => table.row + 1 + index);
}

export function filledRowsIn(place: Placed): readonly number[] {
  return rowsIn(place).filter((row) => cellsIn(place, row).some(isFilled));
}

/** The cells of one row of a table, from left to right; undefined where nothing is stored. */
export function cellsIn({ sheet, table }: Placed, row: number): readonly (Cell | undefined)[] {
  return Array.from({ length: table.columns }, (_column, index) => cellAt(sheet, row, table.column + index));
}

/** The cell in a row of a table, made where there is none. */
export function cellIn(place: Placed, row: number, id: string): Cell {
  const column = columnAt(place, id);
  const there = cellAt(place.sheet, row, column) ?? newCell();
  putCell(place.sheet, row, column, there);
  return there;
}

export function valueIn(place: Placed, row: number, id: string): string {
  return cellAt(place.sheet, row, columnAt(place, id))?.value ?? "";
}

/** Where a cell stands. */
export function whereIs(book: Book, cell: Cell): At {
  for (const sheet of book.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, one] of cells) {
        if (one === cell) {
          return { sheet, row, column };
        }
      }
    }
  }
  throw new Error("the cell is gone");
}

/** Writes the rows of a table in another order: cells beside it in the same rows stay, but for results spilled there. */
export function reorder(place: Placed, rows: readonly number[], order: readonly number[]): void {
  const { sheet, table } = place;
  const taken = order.map((row) => cellsIn(place, row));
  rows.forEach((row, index) => {
    taken[index]!.forEach((cell, column) => {
      putCell(sheet, row, table.column + column, cell);
    });
  });
}
