/**
 * Rows of tables, written in the XML that the library made of one row. It keeps some kilobytes for every cell until all is written: two
 * gigabytes for the minutes of 1,500 units and 60 criteria.
 */
import { strToU8 } from "fflate";
import type { MinutesTable } from "../document/paper";

/** What the row that is made has in every cell. */
export const MARK = "mark";

/** Whole cells of the row between two places of a text. */
type Model = { readonly start: string; readonly cells: readonly string[]; readonly end: string };

const [HEADER, ROW, CELL, ROW_END, TABLE_END] = ["<w:tblHeader/>", "<w:tr>", "<w:tc>", "</w:tr>", "</w:tbl>"] as const;
const ESCAPES: Readonly<Record<string, string>> = { "&": "&amp;", '"': "&quot;", "'": "&apos;", "<": "&lt;", ">": "&gt;" };
/** Rows that are turned into bytes at once. */
const AT_ONCE = 100;

/** As the library does it: what no XML can hold is left out. */
function escaped(text: string): string {
  return text.replace(/[&"'<>\x00-\x08\x0B\x0C\x0E-\x1F]/g, (char) => ESCAPES[char] ?? "");
}

function modelOf(xml: string): Model {
  const [start = "", ...cells] = xml.slice(0, -ROW_END.length).split(CELL);
  return { start, cells: cells.map((cell) => CELL + cell), end: ROW_END };
}

function rowXml(row: readonly string[], filled: Model, empty: Model): string {
  const cells = row.map((text, index) =>
    text === "" ? (empty.cells[index] ?? "") : (filled.cells[index] ?? "").replace(MARK, () => escaped(text)),
  );
  return filled.start + cells.join("") + filled.end;
}

/** The bytes of a part whose tables end with two rows, one of marks and one of nothing, with the rows of `tables` in place of them. */
export function withRows(xml: string, tables: readonly MinutesTable[]): Uint8Array<ArrayBuffer> {
  const pieces: Uint8Array[] = [];
  let at = 0;
  for (const { rows } of tables) {
    // Elements, which no text of a cell can be.
    const header = xml.indexOf(HEADER, at);
    const [from, end] = [xml.indexOf(ROW, header), xml.indexOf(TABLE_END, header)];
    const second = xml.lastIndexOf(ROW, end);
    const [filled, empty] = [modelOf(xml.slice(from, second)), modelOf(xml.slice(second, end))];
    pieces.push(strToU8(xml.slice(at, from)));
    for (let first = 0; first < rows.length; first += AT_ONCE) {
      const some = rows.slice(first, first + AT_ONCE);
      pieces.push(strToU8(some.map((row) => rowXml(row, filled, empty)).join("")));
    }
    at = end;
  }
  return joined([...pieces, strToU8(xml.slice(at))]);
}

function joined(pieces: readonly Uint8Array[]): Uint8Array<ArrayBuffer> {
  const whole = new Uint8Array(pieces.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}
