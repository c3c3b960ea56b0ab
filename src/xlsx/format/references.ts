/** A1 references of cells and blocks. Rows and columns count from 0 here, from 1 and A in the text. */
export const ROW_LIMIT = 1_048_576;
export const COLUMN_LIMIT = 16_384;

export type Place = { readonly row: number; readonly column: number };
export type Block = Place & { readonly rows: number; readonly columns: number };

const LETTER_A = 65;

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

/** `$A$1:$C$3`: the same cells wherever it is read from. */
export function absoluteName(block: Block): string {
  return blockName(block).replace(/([A-Z]+)(\d+)/g, "$$$1$$$2");
}

/** `'Sheet1'!`: quoted always, which every reader understands. */
export function sheetPrefix(sheet: string): string {
  return `'${sheet.replaceAll("'", "''")}'!`;
}

const DOLLAR = 36;
const ZERO = 48;
const MOST_LETTERS = 3;
const MOST_DIGITS = 7;

/** null where the text names no cell of a sheet. `$` signs are allowed. By hand: it is asked for each cell of a file. */
export function parseCellName(text: string): Place | null {
  let at = text.charCodeAt(0) === DOLLAR ? 1 : 0;
  let column = 0;
  let letters = 0;
  for (let letter = text.charCodeAt(at) - LETTER_A; letter >= 0 && letter < 26; letter = text.charCodeAt(at) - LETTER_A) {
    column = column * 26 + letter + 1;
    letters++;
    at++;
  }
  if (text.charCodeAt(at) === DOLLAR) at++;
  const from = at;
  let row = 0;
  for (let digit = text.charCodeAt(at) - ZERO; digit >= 0 && digit <= 9 && at - from <= MOST_DIGITS; digit = text.charCodeAt(at) - ZERO) {
    row = row * 10 + digit;
    at++;
  }
  const isOne = letters > 0 && letters <= MOST_LETTERS && at > from && at - from <= MOST_DIGITS && at === text.length;
  return isOne && text.charCodeAt(from) !== ZERO && row <= ROW_LIMIT && column <= COLUMN_LIMIT
    ? { row: row - 1, column: column - 1 }
    : null;
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
