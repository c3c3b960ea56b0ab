/** The tables of a workbook held as plain data: what a file, or a preset, gives to the reader of tables. */
import type { Cells } from "../core/model/cell";
import { TABLE_NAMES } from "../core/model/finding";
import type { TableName } from "../core/model/finding";
import type { TableSource, TableSources } from "../tables/source";
import type { SheetDocument, TableDocument, WorkbookDocument } from "./document";

function cellsOf(sheet: SheetDocument, table: TableDocument): Cells {
  return Array.from({ length: table.rows }, (_row, row) =>
    Array.from(
      { length: table.columns },
      (_column, column) => sheet.cells[table.row + row]?.[table.column + column]?.value ?? null,
    ),
  );
}

/** Table names are compared as Excel does: without case. */
function findTable(document: WorkbookDocument, name: TableName): TableSource | null {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) {
      return { cells: cellsOf(sheet, table), at: { sheet: sheet.name, row: table.row, column: table.column } };
    }
  }
  return null;
}

/** Every table of the schema with where it stands; `null` for one that the workbook does not have (or has lost). */
export function tablesOf(document: WorkbookDocument): TableSources {
  return Object.fromEntries(TABLE_NAMES.map((name) => [name, findTable(document, name)]));
}
