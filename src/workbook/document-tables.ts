/** The tables of a workbook held as plain data: what a file, or a preset, gives to the reader of tables. */
import type { Cells } from "../core/model/cell";
import { isOptional, TABLE_NAMES } from "../core/model/finding";
import type { TableName } from "../core/model/finding";
import type { TableSource, TableSources } from "../tables/source";
import { copiedTable } from "./lost-tables";
import { resultCellsOf } from "./result-names";
import type { SheetDocument, TableDocument, WorkbookDocument } from "./document";

/**
 * As far as there are cells: a file may say that its table covers the whole sheet, seventeen thousand million places. Rows may so
 * be shorter than the header.
 */
function cellsOf(sheet: SheetDocument, table: TableDocument): Cells {
  return sheet.cells
    .slice(table.row, table.row + table.rows)
    .map((row) => Array.from(row.slice(table.column, table.column + table.columns), (cell) => cell?.value ?? null));
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

/** Copies of our tables that a copied sheet brought along. */
export function copiesIn(document: WorkbookDocument): readonly { readonly name: string; readonly sheet: string }[] {
  return document.sheets.flatMap((sheet) =>
    sheet.tables
      .filter(({ name }) => copiedTable(name) !== null)
      .map(({ name }) => ({ name, sheet: sheet.name })),
  );
}

/**
 * Every table of the schema with where it stands; `null` for one that the workbook has lost, none for an optional one. The cells
 * that show results come along.
 */
export function tablesOf(document: WorkbookDocument): TableSources {
  const results = resultCellsOf(document);
  return {
    ...Object.fromEntries(
      TABLE_NAMES.map((name) => [name, findTable(document, name)] as const).filter(
        ([name, source]) => source !== null || !isOptional(name),
      ),
    ),
    ...(results === null ? {} : { results }),
  };
}
