/** What creating a workbook would write, before a single cell is written. */
import type { CellContent, WorkbookDocument } from "../../workbook/document";

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

function isWritten(cell: CellContent | undefined): boolean {
  return cell !== undefined && (cell.value !== null || cell.formula !== undefined);
}

export function previewDocument(document: WorkbookDocument): DocumentPreview {
  const sheets = document.sheets.map((sheet) => ({
    name: sheet.name,
    hidden: sheet.hidden === true,
    tables: sheet.tables.map((table) => table.name),
    cells: sheet.cells.reduce((sum, row) => sum + row.filter(isWritten).length, 0),
  }));
  return {
    sheets,
    tables: sheets.reduce((sum, sheet) => sum + sheet.tables.length, 0),
    cells: `${sheets.reduce((sum, sheet) => sum + sheet.cells, 0)}`,
  };
}
