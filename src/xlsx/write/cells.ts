/** The rows of a worksheet part. */
import type { CellContent, SheetDocument } from "../../document/document";
import { storedError } from "../format/errors";
import { toStoredFormula } from "../format/formula";
import { TEXT_FORMAT } from "../format/number-formats";
import { blockName, columnName, overlap } from "../format/references";
import type { Block } from "../format/references";
import { rowHeight } from "./heights";
import type { SharedStrings } from "./shared-strings";
import type { CellFormats } from "./styles";
import { escapeXml, xmlText } from "./xml";

/** Texts that Excel would take for a formula or a number when somebody enters the cell again. */
const RISKY_START = /^[=+\-@\t\r]/;

/** The `row` elements, empty rows left out; `formats` and `strings` grow as needed. */
export function rowsXml(sheet: SheetDocument, formats: CellFormats, strings: SharedStrings): string {
  const spills = spillsOf(sheet);
  const rows: string[] = [];
  for (const [row, cells] of sheet.cells.entries()) {
    const spilled = spills.filter((block) => row >= block.row && row < block.row + block.rows);
    let content = "";
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const calculated = spilled.some((block) => overlap(block, { row, column, rows: 1, columns: 1 }));
      content += cellXml(cell, row, column, calculated, formats, strings);
    }
    if (content === "") continue;
    const height = rowHeight(cells, sheet.widths ?? []);
    rows.push(`<row r="${row + 1}"${height === null ? "" : ` ht="${height}"`}>${content}</row>`);
  }
  return rows.join("");
}

function spillsOf(sheet: SheetDocument): readonly Block[] {
  return sheet.cells.flatMap((cells, row) =>
    cells.flatMap((cell, column) => (cell?.spill === undefined ? [] : [{ row, column, rows: cell.spill[0], columns: cell.spill[1] }])),
  );
}

function cellXml(
  cell: CellContent,
  row: number,
  column: number,
  calculated: boolean,
  formats: CellFormats,
  strings: SharedStrings,
): string {
  const { value, formula } = cell;
  const typed = formula === undefined && !calculated;
  const quoted = typed && typeof value === "string" && cell.format !== TEXT_FORMAT && RISKY_START.test(value);
  const format = formats.indexOf(cell.style ?? "normal", cell.format, quoted);
  const content = formulaXml(cell, row, column) + valueXml(value, typed, strings);
  if (content === "" && format === 0) return "";
  const type = typeOf(value, typed);
  const attributes =
    `r="${columnName(column)}${row + 1}"` +
    (format === 0 ? "" : ` s="${format}"`) +
    (type === null ? "" : ` t="${type}"`) +
    // 1: the only entry of the metadata part, "dynamic array".
    (cell.spill === undefined ? "" : ' cm="1"');
  return content === "" ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`;
}

function formulaXml({ formula, spill }: CellContent, row: number, column: number): string {
  if (formula === undefined) return "";
  const text = escapeXml(toStoredFormula(formula));
  if (spill === undefined) return `<f>${text}</f>`;
  return `<f t="array" ref="${blockName({ row, column, rows: spill[0], columns: spill[1] })}">${text}</f>`;
}

function typeOf(value: CellContent["value"], typed: boolean): string | null {
  if (typeof value === "string") return typed ? "s" : "str";
  if (typeof value === "boolean") return "b";
  if (value === null || (typeof value === "number" && Number.isFinite(value))) return null;
  return "e";
}

/** Results of formulas hold their text themselves, typed texts stand in the shared table. */
function valueXml(value: CellContent["value"], typed: boolean, strings: SharedStrings): string {
  if (value === null) return "";
  if (typeof value === "string") return `<v>${typed ? strings.indexOf(value) : xmlText(value)}</v>`;
  if (typeof value === "boolean") return `<v>${value ? 1 : 0}</v>`;
  // No cell can hold NaN or an infinity.
  if (typeof value === "number") return `<v>${Number.isFinite(value) ? String(value) : "#NUM!"}</v>`;
  return `<v>${storedError(value.error)}</v>`;
}
