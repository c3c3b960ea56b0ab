/** A1 references of cells and blocks. Rows and columns count from 0 here, from 1 and A in the text. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export type Place = { readonly row: number; readonly column: number };
export type Block = Place & { readonly rows: number; readonly columns: number };

const LETTER_A = 65;
const CELL = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})$/;

export function columnName(column: number): string {
  let name = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / 26) - 1) {
    name = String.fromCharCode(LETTER_A + (rest % 26)) + name;
  }
  return name;
}

/** 0 for A; letters only, in capitals. */
export function columnNumber(name: string): number {
  let number = 0;
  for (let i = 0; i < name.length; i++) number = number * 26 + (name.charCodeAt(i) - LETTER_A + 1);
  return number - 1;
}

export function cellName(row: number, column: number): string {
  return `${columnName(column)}${row + 1}`;
}

export function blockName(block: Block): string {
  const first = cellName(block.row, block.column);
  if (block.rows === 1 && block.columns === 1) return first;
  return `${first}:${cellName(block.row + block.rows - 1, block.column + block.columns - 1)}`;
}

/** `'Sheet1'!`: quoted always, which every reader understands. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

/** null where the text names no cell of a sheet. `$` signs are allowed. */
export function parseCellName(text: string): Place | null {
  const match = CELL.exec(text);
  if (match === null) return null;
  const [, letters = "", digits = ""] = match;
  const place = { row: Number.parseInt(digits, 10) - 1, column: columnNumber(letters) };
  return place.row < ROW_LIMIT && place.column < COLUMN_LIMIT ? place : null;
}

/** A cell or a block `A1:C3`; null where the text is something else or is upside down. */
export function parseBlockName(text: string): Block | null {
  const colon = text.indexOf(":");
  const from = parseCellName(colon < 0 ? text : text.slice(0, colon));
  const to = colon < 0 ? from : parseCellName(text.slice(colon + 1));
  if (from === null || to === null || to.row < from.row || to.column < from.column) return null;
  return { ...from, rows: to.row - from.row + 1, columns: to.column - from.column + 1 };
}

export function overlap(a: Block, b: Block): boolean {
  return a.row < b.row + b.rows && b.row < a.row + a.rows && a.column < b.column + b.columns && b.column < a.column + a.columns;
}

/** Whether the block lies on a sheet and is not empty. */
export function onSheet(block: Block): boolean {
  const whole = [block.row, block.column, block.rows, block.columns].every(Number.isInteger);
  return (
    whole &&
    block.row >= 0 &&
    block.column >= 0 &&
    block.rows > 0 &&
    block.columns > 0 &&
    block.row + block.rows <= ROW_LIMIT &&
    block.column + block.columns <= COLUMN_LIMIT
  );
}
