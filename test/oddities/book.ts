/**
 * A workbook file taken apart into what people rearrange: sheets, rows, cells, tables, names. It knows nothing of the reader or
 * writer of the add-in; `load.ts` takes a package apart, `save.ts` puts one together in any of the ways programs do.
 */
import type { Area } from "./xml-text";
import { addressOf } from "./xml-text";

export type Cell = {
  /** Where it stood in the clean workbook, `Sheet!A1`; null: it is new. */
  readonly origin: string | null;
  style: number;
  kind: "blank" | "number" | "text" | "result-text" | "boolean" | "error";
  /** Its text or figure, not escaped; "" for a blank cell. */
  value: string;
  /** The whole element `f`. */
  formula: string | null;
  /** Dynamic array formula. */
  dynamic: boolean;
  /** Written in place of what the fields above would give: attribute t and what stands in the element; `absent`: no element. */
  raw: { readonly type: string | null; readonly inner: string } | "absent" | null;
};

export type Row = { attributes: Record<string, string>; readonly cells: Map<number, Cell> };

/** Rows and columns with the header row, without a row of totals. */
export type Table = Area & { readonly name: string; totals: Row | null; filtered: boolean };

export type Sheet = {
  name: string;
  state: "visible" | "hidden" | "veryHidden";
  /** What stands before the rows, and after them without merged areas and table parts. */
  head: string;
  tail: string;
  readonly rows: Map<number, Row>;
  tables: Table[];
  merged: Area[];
  /** Other parts that belong to it: comments, drawings. */
  related: Related[];
};

export type Related = { readonly type: string; readonly target: string; readonly external?: boolean; readonly element?: string };

export type Name = {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  /** A place that moves with its cells, or a formula. */
  readonly refersTo: { sheet: Sheet; area: Area } | string;
  /** A name of one sheet only. */
  readonly of?: Sheet;
};

export type Part = { readonly path: string; readonly contentType: string; readonly content: string | Uint8Array };

export type Book = {
  sheets: Sheet[];
  names: Name[];
  styles: string;
  properties: string;
  from1904: boolean;
  /** Parts of no meaning to anybody here, and what relates the workbook to them. */
  readonly parts: Part[];
  related: Related[];
  /** Sheets without cells: an element `sheet` and what it relates to. */
  readonly oddSheets: { readonly name: string; readonly related: Related | null }[];
};

export function newCell(given: Partial<Cell> = {}): Cell {
  return { origin: null, style: 0, kind: "blank", value: "", formula: null, dynamic: false, raw: null, ...given };
}

export function rowOf(sheet: Sheet, row: number): Row {
  const found = sheet.rows.get(row) ?? { attributes: {}, cells: new Map<number, Cell>() };
  sheet.rows.set(row, found);
  return found;
}

export function cellAt(sheet: Sheet, row: number, column: number): Cell | undefined {
  return sheet.rows.get(row)?.cells.get(column);
}

export function putCell(sheet: Sheet, row: number, column: number, cell: Cell | undefined): void {
  if (cell === undefined) {
    sheet.rows.get(row)?.cells.delete(column);
  } else {
    rowOf(sheet, row).cells.set(column, cell);
  }
}

/** Turns a cell into another one that looks the same. */
export function become(cell: Cell, what: Partial<Omit<Cell, "origin">>): void {
  Object.assign(cell, { kind: "blank", value: "", formula: null, dynamic: false, raw: null, ...what });
}

export function isFilled(cell: Cell | undefined): boolean {
  return cell !== undefined && (cell.kind !== "blank" || cell.formula !== null);
}

export type At = { readonly sheet: Sheet; readonly row: number; readonly column: number };

export function* cellsOf(book: Book): Generator<At & { readonly cell: Cell }> {
  for (const sheet of book.sheets) {
    for (const [row, { cells }] of sheet.rows) {
      for (const [column, cell] of cells) {
        yield { sheet, row, column, cell };
      }
    }
  }
}

/** Where each cell stands now, by where it stood: `Sheet!A1` → `Sheet!A1`. */
export function addressesNow(book: Book): ReadonlyMap<string, string> {
  const now = new Map<string, string>();
  for (const { sheet, row, column, cell } of cellsOf(book)) {
    if (cell.origin !== null) {
      now.set(cell.origin, `${sheet.name}!${addressOf(row, column)}`);
    }
  }
  return now;
}

export function usedArea(sheet: Sheet): { readonly rows: number; readonly columns: number } {
  let [rows, columns] = [0, 0];
  for (const [row, { cells }] of sheet.rows) {
    rows = Math.max(rows, row + 1);
    columns = Math.max(columns, ...[...cells.keys()].map((column) => column + 1));
  }
  return { rows, columns };
}
