/** The tables of a workbook held as plain data: what a file, or a preset, gives to the reader of tables. */
import type { Cell, Cells } from "../../core/model/cell";
import { isOptional, TABLE_NAMES } from "../../core/model/finding";
import type { TableName } from "../../core/model/finding";
import { showsOtherwise } from "../../tables/cells/masked-format";
import { coveredOf } from "../../tables/covered";
import { pointsPositions } from "../../tables/points-cells";
import { readHeaderRow } from "../../tables/table";
import type { Beside, CellMarks, ResultCells, TableSource, TableSources } from "../../tables/source";
import type { Area } from "../addresses";
import { besideOf } from "./beside";
import { cellMarks } from "./cell-marks";
import { copiedTable } from "../patch/lost-tables";
import { resultCellsOf } from "../formulas/result-names";
import { partOf } from "./marks";
import type { CellContent, SheetDocument, TableDocument, WorkbookDocument } from "../document";

type Lines = readonly (readonly (CellContent | undefined)[])[];

/**
 * As far as there are cells: a file may say that its table covers the whole sheet, seventeen thousand million places. Rows may so
 * be shorter than the header.
 */
function linesOf(sheet: SheetDocument, { row, column, rows, columns }: TableDocument): Lines {
  return sheet.cells
    .slice(row, row + rows)
    .map((line) => (column === 0 && line.length <= columns ? line : line.slice(column, column + columns)));
}

function standingBeside(sheet: SheetDocument, table: TableDocument, name: TableName, results: ResultCells | null): readonly Beside[] {
  const look = (row: number, column: number): Cell => sheet.cells[row]?.[column]?.value ?? null;
  const { row, column, columns } = table;
  return besideOf({
    table: name,
    // As far as there are cells, which a file's table need not be.
    area: { row, column, rows: Math.min(table.rows, Math.max(1, sheet.cells.length - row)), columns },
    totals: table.totals ?? 0,
    headers: sheet.cells[row]?.slice(column, column + columns).map((cell) => cell?.value ?? null) ?? [],
    others: sheet.tables.filter((other) => other !== table).map(withTotals),
    results: (results?.cells ?? []).map(({ at }) => at).filter((at) => at.sheet === sheet.name),
    bottom: sheet.cells.length,
    look,
  });
}

function withTotals({ row, column, rows, columns, totals = 0 }: TableDocument): Area {
  return { row, column, rows: rows + totals, columns };
}

/** Cells of a table that are more, or less, than their values. */
function tableMarks(lines: Lines, name: TableName, cells: Cells): CellMarks {
  return cellMarks(lines, pointsPositions(name, readHeaderRow(name, cells).columns));
}

/** By row, the positions of the cells that are so; rows without one are left out. */
function positionsOf(lines: Lines, isSo: (cell: CellContent) => boolean): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map<number, Set<number>>();
  lines.forEach((line, row) => {
    line.forEach((cell, position) => {
      if (cell !== undefined && isSo(cell)) {
        found.set(row, (found.get(row) ?? new Set()).add(position));
      }
    });
  });
  return found;
}

function isFormula({ formula }: CellContent): boolean {
  return formula !== undefined;
}

function isMasked({ format, value }: CellContent): boolean {
  return format !== undefined && showsOtherwise(format, value);
}

/** Cells of data alone: what a header shows decides nothing. */
function maskedIn(lines: Lines): ReadonlyMap<number, ReadonlySet<number>> {
  const found = new Map(positionsOf(lines, isMasked));
  found.delete(0);
  return found;
}

/** By the sheet, or with all of its rows, the header row too, or of its columns. */
function isHidden(
  { hidden = false, hiddenRows = [], hiddenColumns = [] }: SheetDocument,
  { row, column, rows, columns }: TableDocument,
): boolean {
  const all = (lines: readonly number[], first: number, count: number): boolean =>
    lines.length >= count && new Set(lines.filter((line) => line >= first && line < first + count)).size === count;
  return hidden || all(hiddenRows, row, rows) || all(hiddenColumns, column, columns);
}

/** Table names are compared as Excel does: without case. */
function findTable(document: WorkbookDocument, name: TableName, results: ResultCells | null): TableSource | null {
  for (const sheet of document.sheets) {
    const table = sheet.tables.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
    if (table !== undefined) {
      const lines = linesOf(sheet, table);
      const cells = lines.map((line) => line.map((cell): Cell => cell?.value ?? null));
      const at = { sheet: sheet.name, row: table.row, column: table.column };
      const beside = standingBeside(sheet, table, name, results);
      const covered = coveredOf(table, cells, sheet.merged ?? []);
      const marks = tableMarks(lines, name, cells);
      const formulas = positionsOf(lines, isFormula);
      const masked = maskedIn(lines);
      return {
        cells,
        at,
        ...(beside.length > 0 ? { beside } : {}),
        ...(covered.length > 0 ? { covered } : {}),
        ...(marks.size > 0 ? { marks } : {}),
        ...(formulas.size > 0 ? { formulas } : {}),
        ...(masked.size > 0 ? { masked } : {}),
        ...(isHidden(sheet, table) ? { hidden: true } : {}),
      };
    }
  }
  return null;
}

/** Copies of our tables that a copied sheet brought along. */
export function copiesIn(document: WorkbookDocument): readonly { readonly name: string; readonly sheet: string }[] {
  return document.sheets.flatMap((sheet) =>
    sheet.tables.filter(({ name }) => copiedTable(name) !== null).map(({ name }) => ({ name, sheet: sheet.name })),
  );
}

/**
 * Every table of the schema (`names`: these of them) with where it stands; `null` for one that the workbook has lost, none for an optional
 * one. The cells that show results come along.
 */
export function tablesOf(document: WorkbookDocument, names: readonly TableName[] = TABLE_NAMES): TableSources {
  const results = resultCellsOf(document);
  const part = partOf(new Set(document.names.map(({ name }) => name.toUpperCase())));
  return {
    ...Object.fromEntries(
      names
        .map((name) => [name, findTable(document, name, results)] as const)
        .filter(([name, source]) => source !== null || !isOptional(name)),
    ),
    ...(results === null ? {} : { results }),
    ...(part === null ? {} : { part }),
  };
}

/** Tables that have hidden rows, by hand or by a filter. */
export function hiddenIn(document: WorkbookDocument): readonly TableName[] {
  return TABLE_NAMES.filter((name) =>
    document.sheets.some(({ tables, hiddenRows = [] }) =>
      tables.some(
        (table) =>
          table.name.toLowerCase() === name.toLowerCase() && hiddenRows.some((row) => row > table.row && row < table.row + table.rows),
      ),
    ),
  );
}
