/**
 * Moves the relative references of a formula: a shared formula is stored once, for the first cell of its block
 * (ECMA-376 part 1, 18.3.1.40), and the other cells of the block only point at it.
 */
import { COLUMN_LIMIT, ROW_LIMIT, columnName, columnNumber } from "./references";

const PIECES = new RegExp(
  // The closing sign is optional: what is never closed is passed over once.
  String.raw`"(?:[^"]|"")*"?|'(?:[^']|'')*'?|\[(?:'.|[^[\]'])*\]?` +
    String.raw`|(?<columns>\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.$(!]))` +
    String.raw`|(?<rows>\$?\d{1,7}:\$?\d{1,7}(?![\p{L}\p{N}_.$(!]))` +
    String.raw`|(?<word>[\p{L}\p{N}_.\\$]+)`,
  "gu",
);
const CELL = /^(\$?)([A-Z]{1,3})(\$?)([1-9]\d{0,6})$/;

type Pieces = { readonly columns?: string; readonly rows?: string; readonly word?: string };

/** The formula as it reads `down` rows below and `right` columns beside; a reference pushed off the sheet is #REF!. */
export function shiftFormula(formula: string, down: number, right: number): string {
  return formula.replace(PIECES, (...found) => {
    const whole = found[0] as string;
    const after = (found.at(-2) as string)[(found.at(-3) as number) + whole.length];
    const pieces = found.at(-1) as Pieces;
    if (pieces.columns !== undefined) return shiftBoth(whole, (end) => shiftColumn(end, right));
    if (pieces.rows !== undefined) return shiftBoth(whole, (end) => shiftRow(end, down));
    if (pieces.word === undefined || after === "(" || after === "!") return whole;
    return shiftCell(whole, down, right);
  });
}

function shiftCell(word: string, down: number, right: number): string {
  const match = CELL.exec(word);
  if (match === null) return word;
  const [, columnSign = "", letters = "", rowSign = "", digits = ""] = match;
  // Four or more letters never come here, but XFE1 and A9999999 are names, not cells.
  if (columnNumber(letters) >= COLUMN_LIMIT || Number.parseInt(digits, 10) > ROW_LIMIT) return word;
  const column = shiftColumn(columnSign + letters, right);
  const row = shiftRow(rowSign + digits, down);
  return column === null || row === null ? "#REF!" : column + row;
}

function shiftBoth(range: string, shift: (end: string) => string | null): string {
  const [from = "", to = ""] = range.split(":");
  const first = shift(from);
  const second = shift(to);
  return first === null || second === null ? "#REF!" : `${first}:${second}`;
}

function shiftColumn(name: string, right: number): string | null {
  if (name.startsWith("$")) return name;
  const column = columnNumber(name) + right;
  return column >= 0 && column < COLUMN_LIMIT ? columnName(column) : null;
}

function shiftRow(name: string, down: number): string | null {
  if (name.startsWith("$")) return name;
  const row = Number.parseInt(name, 10) + down;
  return row >= 1 && row <= ROW_LIMIT ? String(row) : null;
}
