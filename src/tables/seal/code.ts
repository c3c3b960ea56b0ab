/** What cells hold as text, and the short code of it: all of a seal that a formula of a workbook needs. */
import { sha256 } from "@noble/hashes/sha2";
import { bytesToHex, utf8ToBytes } from "@noble/hashes/utils";
import { isBlank, isCellError, isErrorName, type Cell, type Cells } from "../../core/model/cell";

/** A cell's value with its kind, so that the text "1" and the number 1 differ; "" for a blank one. */
export function sealedCell(cell: Cell): string {
  if (isBlank(cell)) {
    return "";
  }
  if (isCellError(cell)) {
    return `error ${cell.error}`;
  }
  if (typeof cell === "number") {
    // Negative zero is the same cell as zero.
    return `number ${String(cell + 0)}`;
  }
  return typeof cell === "boolean" ? `logical ${String(cell)}` : `text ${String(cell).normalize("NFC")}`;
}

/** The cell that a sealed value stands for; what no version of the add-in writes stays the text it is. */
export function cellOfSealed(value: string): Cell {
  const [kind, rest] = [value.slice(0, value.indexOf(" ")), value.slice(value.indexOf(" ") + 1)];
  const number: unknown = kind === "number" && /^-?\d+(\.\d+)?(e[+-]\d+)?$/.test(rest) ? JSON.parse(rest) : null;
  if (typeof number === "number" && Number.isFinite(number)) {
    return number;
  }
  if (kind === "logical" && (rest === "true" || rest === "false")) {
    return rest === "true";
  }
  if (kind === "error" && isErrorName(rest)) {
    return { error: rest };
  }
  return kind === "text" ? rest : value === "" ? null : value;
}

/** SHA-256 of a text's UTF-8, hexadecimal. */
export function hashOf(canonical: string): string {
  return bytesToHex(sha256(utf8ToBytes(canonical)));
}

/** Digits and letters that are not mistaken for each other on paper (Crockford's base 32). */
const ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
const CODE_DIGITS = 16;

/** `7K3M-9QZX-2PFD-0A1B`: the first 80 bits of a hash, to be printed and compared by eye. */
export function codeOf(hash: string): string {
  const bits = [...hash].map((digit) => ALPHABET.indexOf(digit.toUpperCase()).toString(2).padStart(4, "0")).join("");
  const digits = Array.from({ length: CODE_DIGITS }, (_digit, index) =>
    ALPHABET.charAt([...bits.slice(index * 5, index * 5 + 5)].reduce((sum, bit) => sum * 2 + (bit === "1" ? 1 : 0), 0)),
  );
  return Array.from({ length: CODE_DIGITS / 4 }, (_group, index) => digits.slice(index * 4, index * 4 + 4).join("")).join("-");
}

/** The code of cells alone, whatever they are: what `EMU.SEAL` answers. Blank rows and columns at the end do not count. */
export function codeOfCells(ranges: readonly Cells[]): string {
  const lines = ranges.map((cells) => {
    const rows = cells.map((row) => trimmed(row.map(sealedCell), (value) => value === ""));
    return trimmed(rows, (row) => row.length === 0);
  });
  return codeOf(hashOf(JSON.stringify(lines)));
}

function trimmed<Item>(items: readonly Item[], isEmpty: (item: Item) => boolean): readonly Item[] {
  let end = items.length;
  while (end > 0 && items.slice(end - 1, end).every(isEmpty)) {
    end -= 1;
  }
  return items.slice(0, end);
}
