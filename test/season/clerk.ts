/**
 * What people do in a workbook file: read a table, type into cells. It shares nothing with the add-in's reader or writer; a cell is
 * typed by splicing its element into the sheet's own text, so that everything else in the file stays as it was.
 */
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import type { TableName } from "../../src/core/model/finding";
import { loadBook } from "../oddities/load";
import { columnAt, filledRowsIn, placed } from "../oddities/tables";
import { addressOf, attributesOf, columnOfLetters, escaped } from "../oddities/xml-text";

/** As typed: a number, a text, or nothing. */
export type Typed = number | string | null;
export type Cells = Readonly<Record<string, Typed>>;
export type FoundRow = { readonly row: number; readonly cells: Cells };
export type Keystroke = { readonly sheet: string; readonly row: number; readonly column: number; readonly value: Typed };
export type FoundTable = {
  readonly sheet: string;
  /** Column of the sheet by the id of the table's column. */
  readonly columns: Readonly<Record<string, number>>;
  readonly rows: readonly FoundRow[];
};

/** The filled rows of a table, by the ids of the columns asked for. */
export function tableIn(bytes: Uint8Array, name: TableName, ids: readonly string[]): FoundTable {
  const place = placed(loadBook(bytes), name);
  const columns = Object.fromEntries(ids.map((id) => [id, columnAt(place, id)]));
  const rows = filledRowsIn(place).map((row) => ({
    row,
    cells: Object.fromEntries(
      ids.map((id) => {
        const cell = place.sheet.rows.get(row)?.cells.get(columns[id]!);
        const isBlank = cell === undefined || cell.kind === "blank";
        return [id, isBlank ? null : cell.kind === "number" ? parseFloat(cell.value) : cell.value];
      }),
    ),
  }));
  return { sheet: place.sheet.name, columns, rows };
}

function cellXml(address: string, style: string | undefined, value: Typed): string {
  const start = `<c r="${address}"${style === undefined ? "" : ` s="${style}"`}`;
  if (value === null) {
    return `${start}/>`;
  }
  return typeof value === "number"
    ? `${start}><v>${value}</v></c>`
    : `${start} t="inlineStr"><is><t xml:space="preserve">${escaped(value)}</t></is></c>`;
}

/** The row's text with one cell in the place of what was there, or between its neighbours. */
function rowWith(row: string, number: number, column: number, value: Typed): string {
  const address = addressOf(number, column);
  const there = new RegExp(`<c r="${address}"([^>]*?)(?:/>|>[\\s\\S]*?</c>)`).exec(row);
  if (there !== null) {
    const made = cellXml(address, attributesOf(there[1]!)["s"], value);
    return row.slice(0, there.index) + made + row.slice(there.index + there[0].length);
  }
  const next = [...row.matchAll(/<c r="([A-Z]+)\d+"/g)].find(([, letters = ""]) => columnOfLetters(letters) > column);
  const at = next?.index ?? row.lastIndexOf("</row>");
  return row.slice(0, at) + cellXml(address, undefined, value) + row.slice(at);
}

function sheetWith(xml: string, keystrokes: readonly Keystroke[]): string {
  let text = xml;
  for (const { row, column, value } of keystrokes) {
    const start = text.indexOf(`<row r="${row + 1}"`);
    if (start < 0) {
      throw new Error(`no row ${row + 1}`);
    }
    const tagEnd = text.indexOf(">", start) + 1;
    const isEmpty = text[tagEnd - 2] === "/";
    const end = isEmpty ? tagEnd : text.indexOf("</row>", start) + "</row>".length;
    const whole = isEmpty ? `${text.slice(start, tagEnd - 2)}></row>` : text.slice(start, end);
    text = text.slice(0, start) + rowWith(whole, row, column, value) + text.slice(end);
  }
  return text;
}

function sheetPath(parts: Readonly<Record<string, Uint8Array>>, name: string): string {
  const read = (path: string): string => strFromU8(parts[path]!);
  const tags = [...read("xl/workbook.xml").matchAll(/<sheet [^>]*>/g)].map(([tag]) => attributesOf(tag));
  const id = tags.find((tag) => tag["name"] === name)!["r:id"];
  const links = [...read("xl/_rels/workbook.xml.rels").matchAll(/<Relationship [^>]*>/g)].map(([tag]) => attributesOf(tag));
  return `xl/${links.find((link) => link["Id"] === id)!["Target"]!.replace(/^\/xl\//, "")}`;
}

/** The file after somebody typed and saved; results are not calculated anew. */
export function typed(bytes: Uint8Array, keystrokes: readonly Keystroke[]): Uint8Array {
  const parts = unzipSync(bytes);
  for (const sheet of new Set(keystrokes.map((one) => one.sheet))) {
    const path = sheetPath(parts, sheet);
    const mine = keystrokes.filter((one) => one.sheet === sheet);
    parts[path] = strToU8(sheetWith(strFromU8(parts[path]!), mine));
  }
  return zipSync(parts, { level: 1 });
}
