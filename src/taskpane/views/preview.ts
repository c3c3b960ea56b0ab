/** What creating a workbook would write, before a single cell is written. */
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import { spilledCells } from "../../document/formulas/spilled-cells";

export type DocumentPreview = {
  readonly sheets: readonly {
    readonly name: string;
    readonly hidden: boolean;
    readonly tables: readonly string[];
    readonly cells: number;
  }[];
  readonly tables: number;
  readonly cells: string;
};

/** Constants and formulas; what a formula fills besides its own cell is not written but calculated. */
function writtenCells(sheet: SheetDocument): number {
  const covered = spilledCells(sheet);
  return sheet.cells
    .flatMap((line, row) => line.map((cell, column) => (covered.has(`${row}:${column}`) ? undefined : cell)))
    .filter((cell) => cell !== undefined && (cell.value !== null || cell.formula !== undefined)).length;
}

export function previewDocument(document: WorkbookDocument): DocumentPreview {
  const sheets = document.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden === true,
    tables: sheet.tables.map((table) => table.name),
    cells: writtenCells(sheet),
  }));
  return {
    sheets,
    tables: sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0),
    cells: `${sheets.reduce((sum, sheet) => sum + sheet.cells, 0)}`,
  };
}
