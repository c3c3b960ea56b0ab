/** A list that people keep beside the workbook: a .csv of any spreadsheet, or the first sheet of an .xlsx. */
import { isBlank, type Cells } from "../core/model/cell";
import { textOf } from "../tables/cells/cells";
import { csvCells } from "../review/pasted";
import { readXlsx } from "../xlsx";

/** Text in the encodings that spreadsheets save; null: neither UTF-8 nor marked as UTF-16. */
export function textIn(bytes: Uint8Array): string | null {
  const [first, second] = bytes;
  const encoding = first === 0xff && second === 0xfe ? "utf-16le" : first === 0xfe && second === 0xff ? "utf-16be" : "utf-8";
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

export type List =
  { readonly ok: true; readonly cells: Cells; readonly sheet: string | null } | { readonly ok: false; readonly code: string };

export function readList(bytes: Uint8Array): List {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b;
  if (!isZip) {
    const text = textIn(bytes);
    return text === null ? { ok: false, code: "not-text" } : { ok: true, cells: csvCells(text), sheet: null };
  }
  const read = readXlsx(bytes);
  const sheet = read.ok ? read.document.sheets.find(({ hidden }) => hidden !== true) : undefined;
  if (!read.ok || sheet === undefined) {
    return { ok: false, code: read.ok ? "broken-workbook" : read.code };
  }
  return { ok: true, cells: sheet.cells.map((line) => Array.from(line, (cell) => cell?.value ?? null)), sheet: sheet.name };
}

/** One a line, or the first filled cell of each row of an .xlsx; null: no text. */
export function readLines(bytes: Uint8Array): readonly string[] | null {
  const list = readList(bytes);
  if (list.ok && list.sheet !== null) {
    return list.cells.map((line) => textOf(line.find((cell) => !isBlank(cell)) ?? null));
  }
  return list.ok ? (textIn(bytes)?.split(/\r\n?|\n/) ?? null) : null;
}
