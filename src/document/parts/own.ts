/** Somebody's own sheets in a workbook held as plain data: what stands on them, and the layout remembered there. */
import { isBlank, type Cell } from "../../core/model/cell";
import type { OwnSheet } from "../../tables/own/sheet";
import { cellMarks } from "../reading/cell-marks";
import type { CellContent, SheetDocument, WorkbookDocument } from "../document";
import { schemaOf } from "../names";
import { isOwnPart, ownPartXml, storedInPart } from "./own-part";
import type { OwnContent } from "../port";

function ownSheet({ name, cells, merged }: SheetDocument): OwnSheet | null {
  const filled = cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell === undefined || isEmpty(cell) ? [] : [{ row, column }])),
  );
  if (filled.length === 0) {
    return null;
  }
  const span = (places: readonly number[]): readonly [number, number] =>
    places.reduce<readonly [number, number]>(([least, most], place) => [Math.min(least, place), Math.max(most, place)], [Infinity, 0]);
  const [top, bottom] = span(filled.map(({ row }) => row));
  const [left, right] = span(filled.map(({ column }) => column));
  const block = Array.from({ length: bottom - top + 1 }, (_line, row) =>
    Array.from({ length: right - left + 1 }, (_cell, column): Cell => cells[top + row]?.[left + column]?.value ?? null),
  );
  const marks = cellMarks(
    cells.slice(top, bottom + 1).map((line) => line.slice(left, right + 1)),
    null,
  );
  return { name, top, left, cells: block, ...(merged === undefined ? {} : { merged }), ...(marks.size === 0 ? {} : { marks }) };
}

/** A formula without a result is not nothing. */
function isEmpty({ value, formula, pending }: CellContent): boolean {
  return isBlank(value) && formula === undefined && pending === undefined;
}

/** Sheets that hold anything, hidden ones left out: nobody should be scored by what nobody sees. */
export function ownSheets(document: WorkbookDocument): readonly OwnSheet[] {
  return document.sheets.flatMap((sheet) => (sheet.hidden === true ? [] : (ownSheet(sheet) ?? [])));
}

/** The layout's text; "" where the part is there and cannot be read, or there are several. null: none. */
export function storedLayout(document: WorkbookDocument): string | null {
  const parts = (document.xmlParts ?? []).filter(isOwnPart);
  return parts.length === 0 ? null : parts.length === 1 ? (storedInPart(parts[0] ?? "") ?? "") : "";
}

export function withLayout(document: WorkbookDocument, stored: string | null): WorkbookDocument {
  const { xmlParts = [], ...rest } = document;
  const parts = [...xmlParts.filter((part) => !isOwnPart(part)), ...(stored === null ? [] : [ownPartXml(stored)])];
  return parts.length === 0 ? rest : { ...rest, xmlParts: parts };
}

/** A workbook with a remembered layout and no schema of ours; null: any other. */
export function ownContent(document: WorkbookDocument): OwnContent | null {
  const stored = storedLayout(document);
  return stored === null || schemaOf(document) !== null ? null : { stored, sheets: ownSheets(document) };
}
