/** A1 addresses ↔ row and column counted from 0, the way code counts everywhere. */

const LETTERS = 26;
const CODE_OF_A = 65;
const CODE_OF_0 = 48;
/** Rows of a sheet. */
export const SHEET_ROWS = 1_048_576;
const LAST_COLUMN = 16_384;

/** `0` → `A`, `26` → `AA`. */
export function columnLetters(column: number): string {
  let letters = "";
  for (let rest = column; rest >= 0; rest = Math.floor(rest / LETTERS) - 1) {
    letters = String.fromCharCode(CODE_OF_A + (rest % LETTERS)) + letters;
  }
  return letters;
}

/** `a1(6, 1)` → `B7`. */
export function a1(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** `B7` or `$B$7` → row 6, column 1; null for anything that is not one cell of a worksheet. */
export function readA1(address: string): { readonly row: number; readonly column: number } | null {
  if (!/^\$?[A-Za-z]{1,3}\$?[1-9][0-9]{0,6}$/.test(address)) {
    return null;
  }
  let column = 0;
  let row = 0;
  for (const character of address.toUpperCase().replaceAll("$", "")) {
    const code = character.charCodeAt(0);
    if (code >= CODE_OF_A) {
      column = column * LETTERS + code - CODE_OF_A + 1;
    } else {
      row = row * 10 + code - CODE_OF_0;
    }
  }
  return row <= SHEET_ROWS && column <= LAST_COLUMN ? { row: row - 1, column: column - 1 } : null;
}
