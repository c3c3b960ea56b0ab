/** Rectangles of cells and their A1 names. Rows and columns count from 0; names are en-US A1. */
export type Rect = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

export const ROW_COUNT = 1_048_576;
export const COLUMN_COUNT = 16_384;

export const WHOLE_SHEET: Rect = { row: 0, column: 0, rows: ROW_COUNT, columns: COLUMN_COUNT };

export function rectOf(row: number, column: number, rows = 1, columns = 1): Rect {
  return { row, column, rows, columns };
}

export function columnName(index: number): string {
  let name = "";
  for (let rest = index + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    name = String.fromCharCode(65 + ((rest - 1) % 26)) + name;
  }
  return name;
}

function columnIndex(name: string): number {
  return [...name.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

/** `A1`, `A1:B2`, `A:B` or `1:3`, without a sheet. */
export function rectName(rect: Rect): string {
  const { row, column, rows, columns } = rect;
  if (rows === ROW_COUNT && columns === COLUMN_COUNT) {
    return `1:${ROW_COUNT}`;
  }
  if (rows === ROW_COUNT) {
    return `${columnName(column)}:${columnName(column + columns - 1)}`;
  }
  if (columns === COLUMN_COUNT) {
    return `${row + 1}:${row + rows}`;
  }
  const first = cellName(row, column);
  return rows === 1 && columns === 1 ? first : `${first}:${cellName(row + rows - 1, column + columns - 1)}`;
}

/** Absolute form for formulas: `$A$1:$B$2`. */
export function absoluteName(rect: Rect): string {
  const { row, column, rows, columns } = rect;
  const first = `$${columnName(column)}$${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:$${columnName(column + columns - 1)}$${row + rows}`;
}

function between(first: number, second: number): [start: number, count: number] {
  return [Math.min(first, second), Math.abs(second - first) + 1];
}

/** The rectangle of an A1 name without a sheet, or null when it is none. */
export function parseRect(name: string): Rect | null {
  const cells = /^\$?([A-Za-z]{1,3})\$?(\d{1,7})(?::\$?([A-Za-z]{1,3})\$?(\d{1,7}))?$/.exec(name.trim());
  if (cells) {
    const [, left = "", top = "", right = left, bottom = top] = cells;
    const [row, rows] = between(Number(top) - 1, Number(bottom) - 1);
    const [column, columns] = between(columnIndex(left), columnIndex(right));
    const inside = row >= 0 && row + rows <= ROW_COUNT && column + columns <= COLUMN_COUNT;
    return inside ? { row, column, rows, columns } : null;
  }
  const wholeColumns = /^\$?([A-Za-z]{1,3}):\$?([A-Za-z]{1,3})$/.exec(name.trim());
  if (wholeColumns) {
    const [column, columns] = between(columnIndex(wholeColumns[1] ?? ""), columnIndex(wholeColumns[2] ?? ""));
    return column + columns <= COLUMN_COUNT ? { row: 0, column, rows: ROW_COUNT, columns } : null;
  }
  const wholeRows = /^\$?(\d{1,7}):\$?(\d{1,7})$/.exec(name.trim());
  if (wholeRows) {
    const [row, rows] = between(Number(wholeRows[1]) - 1, Number(wholeRows[2]) - 1);
    return row >= 0 && row + rows <= ROW_COUNT ? { row, column: 0, rows, columns: COLUMN_COUNT } : null;
  }
  return null;
}

/** `'Chấm điểm'!A1` → sheet name and the rest; the sheet is null where none is written. */
export function splitSheet(reference: string): { readonly sheet: string | null; readonly rest: string } {
  const quoted = /^'((?:[^']|'')*)'!(.*)$/s.exec(reference);
  if (quoted) {
    return { sheet: (quoted[1] ?? "").replaceAll("''", "'"), rest: quoted[2] ?? "" };
  }
  const mark = reference.lastIndexOf("!");
  return mark < 0 ? { sheet: null, rest: reference } : { sheet: reference.slice(0, mark), rest: reference.slice(mark + 1) };
}

export function quoteSheet(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && parseRect(name) === null ? name : `'${name.replaceAll("'", "''")}'`;
}

export function intersection(first: Rect, second: Rect): Rect | null {
  const row = Math.max(first.row, second.row);
  const column = Math.max(first.column, second.column);
  const rows = Math.min(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.min(first.column + first.columns, second.column + second.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

export function bounding(first: Rect, second: Rect): Rect {
  const row = Math.min(first.row, second.row);
  const column = Math.min(first.column, second.column);
  const rows = Math.max(first.row + first.rows, second.row + second.rows) - row;
  const columns = Math.max(first.column + first.columns, second.column + second.columns) - column;
  return { row, column, rows, columns };
}

export function covers(outer: Rect, inner: Rect): boolean {
  const common = intersection(outer, inner);
  return common !== null && common.rows === inner.rows && common.columns === inner.columns;
}

export function sameRect(first: Rect, second: Rect): boolean {
  return covers(first, second) && covers(second, first);
}

/** The parts of a rectangle outside another one. */
export function without(rect: Rect, hole: Rect): readonly Rect[] {
  const common = intersection(rect, hole);
  if (!common) {
    return [rect];
  }
  const { row, column, rows, columns } = rect;
  const below = common.row + common.rows;
  const right = common.column + common.columns;
  return [
    { row, column, rows: common.row - row, columns },
    { row: below, column, rows: row + rows - below, columns },
    { row: common.row, column, rows: common.rows, columns: common.column - column },
    { row: common.row, column: right, rows: common.rows, columns: column + columns - right },
  ].filter((part) => part.rows > 0 && part.columns > 0);
}

export function* placesOf({ row, column, rows, columns }: Rect): Generator<{ readonly row: number; readonly column: number }> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      yield { row: r, column: c };
    }
  }
}
