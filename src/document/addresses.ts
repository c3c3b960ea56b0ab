/** Areas of a sheet and how formulas name them. Rows and columns count from 0 in code. */
import { columnLetters, readA1 } from "../tables/cells/a1";

export type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** `$C$4` */
export function absolute(row: number, column: number): string {
  return `$${columnLetters(column)}$${row + 1}`;
}

/** `$C$4:$D$9`, also of one cell. */
export function absoluteBlock({ row, column, rows, columns }: Area): string {
  return `${absolute(row, column)}:${absolute(row + rows - 1, column + columns - 1)}`;
}

/** `B7:C9` or `$B$7` as an area; null where the text is no reference to cells. */
export function parseArea(text: string): Area | null {
  const [first = "", last = first] = text.split(":");
  const [one, other] = [readA1(first), readA1(last)];
  if (one === null || other === null) {
    return null;
  }
  return {
    row: Math.min(one.row, other.row),
    column: Math.min(one.column, other.column),
    rows: Math.abs(one.row - other.row) + 1,
    columns: Math.abs(one.column - other.column) + 1,
  };
}

export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
export type CellAddress = { readonly sheet: string; readonly cell: string };
