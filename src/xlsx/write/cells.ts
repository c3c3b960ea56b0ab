/** The rows of a worksheet part. */
import type { CellContent, SheetDocument } from "../../document/document";
import { storedError } from "../format/errors";
import { toStoredFormula } from "../format/formula";
import { TEXT_FORMAT } from "../format/number-formats";
import { blockName, columnName, overlap } from "../format/references";
import type { Block } from "../format/references";
import { rowHeight } from "./heights";
import type { TypedTexts } from "./shared-strings";
import type { CellFormats } from "./styles";
import { escapeXml, xmlText } from "./xml";

/** What the cells of a workbook share while they are written. */
export type CellContext = {
  readonly formats: Pick<CellFormats, "indexOf">;
  readonly texts: TypedTexts;
  /** The entry of the metadata part that says "dynamic array", counted from 1. */
  readonly dynamic: () => number;
};

/** Texts that Excel would take for a formula or a number when somebody enters the cell again. */
const RISKY_START = /^[=+\-@\t\r]/;

/** The `row` elements, empty rows left out; formats and texts grow as needed. */
export function rowsXml(sheet: SheetDocument, context: CellContext): string {
  const spills = spillsOf(sheet);
  const rows: string[] = [];
  for (const [row, cells] of sheet.cells.entries()) {
    const spilled = spills.filter((block) => row >= block.row && row < block.row + block.rows);
    let content = "";
    for (const [column, cell] of cells.entries()) {
      if (cell === undefined) continue;
      const calculated = spilled.some((block) => overlap(block, { row, column, rows: 1, columns: 1 }));
      content += cellXml(cell, row, column, calculated, context);
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

/** Whether a text needs a mark (`quotePrefix`) so that Excel does not take it for a formula when the cell is entered again. */
export function needsQuote({ value, format }: CellContent, typed: boolean): boolean {
  return typed && typeof value === "string" && format !== TEXT_FORMAT && RISKY_START.test(value);
}

function cellXml(cell: CellContent, row: number, column: number, calculated: boolean, { formats, texts, dynamic }: CellContext): string {
  const typed = cell.formula === undefined && !calculated;
  const format = formats.indexOf(cell.style ?? "normal", cell.format, needsQuote(cell, typed));
  const value = valueXml(cell.value, typed ? texts : null);
  const content = formulaXml(cell, row, column) + value.content;
  if (content === "" && format === 0) return "";
  const attributes =
    `r="${columnName(column)}${row + 1}"` +
    (format === 0 ? "" : ` s="${format}"`) +
    (value.type === null ? "" : ` t="${value.type}"`) +
    (cell.spill === undefined ? "" : ` cm="${dynamic()}"`);
  return content === "" ? `<c ${attributes}/>` : `<c ${attributes}>${content}</c>`;
}

export function formulaXml({ formula, spill }: CellContent, row: number, column: number): string {
  if (formula === undefined) return "";
  const text = escapeXml(toStoredFormula(formula));
  if (spill === undefined) return `<f>${text}</f>`;
  return `<f t="array" ref="${blockName({ row, column, rows: spill[0], columns: spill[1] })}">${text}</f>`;
}

/** @param texts null: the result of a formula, which holds its text itself */
export function valueXml(
  value: CellContent["value"],
  texts: TypedTexts | null,
): { readonly type: string | null; readonly content: string } {
  if (value === null) return { type: null, content: "" };
  if (typeof value === "string") return texts?.(value) ?? { type: "str", content: `<v>${xmlText(value)}</v>` };
  if (typeof value === "boolean") return { type: "b", content: `<v>${value ? 1 : 0}</v>` };
  if (typeof value === "number" && Number.isFinite(value)) return { type: null, content: `<v>${String(value)}</v>` };
  // No cell can hold NaN or an infinity.
  return { type: "e", content: `<v>${typeof value === "number" ? "#NUM!" : storedError(value.error)}</v>` };
}
