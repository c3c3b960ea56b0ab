/** Where a finding stands on the sheet, so that the pane can jump there and the command line can name it. */
import type { Cell } from "../core/model/cell";
import { RESULT_CELLS, type Place } from "../core/model/finding";
import { a1 } from "./cells/a1";
import type { SheetCell, TableSource, TableSources } from "./source";
import { readHeaderRow } from "./table";

type Named = { readonly sheet: string; readonly cell: string };

function positionOf({ table, column }: Place, source: TableSource): number | null {
  return column === null || table === RESULT_CELLS ? null : (readHeaderRow(table, source.cells).columns.get(column) ?? null);
}

/** null: no table, but a cell that shows results. */
function sourceOf(sources: TableSources, { table }: Place): TableSource | null {
  return table === RESULT_CELLS ? null : (sources[table] ?? null);
}

/** All of them stand where the first one does. */
function locateResult(sources: TableSources, { row }: Place): Named | null {
  const cell = sources.results?.cells[row ?? 0];
  return cell === undefined ? null : named(cell.at);
}

function named({ sheet, row, column }: SheetCell): Named {
  return { sheet, cell: a1(row, column) };
}

/** A table whose cells stand here and there; a cell that was made up is its row. */
function scattered(source: TableSource, row: number, position: number | null): SheetCell | null {
  const where = source.where?.(row, position) ?? null;
  return where === null && position !== null ? scattered(source, row, null) : where;
}

/**
 * The sheet and A1 address of `place`; null where the table is lost or it is not known where it stands (a custom function's
 * argument). A whole table is its first header cell; a column that is missing is the first cell of the row.
 */
export function locate(sources: TableSources, place: Place): Named | null {
  if (place.table === RESULT_CELLS) {
    return locateResult(sources, place);
  }
  const source = sourceOf(sources, place);
  if (!source?.at) {
    return null;
  }
  const position = place.row === null ? null : positionOf(place, source);
  if (source.where !== undefined && place.row !== null) {
    return named(scattered(source, place.row, position) ?? source.at);
  }
  const { sheet, row, column } = source.at;
  return named({ sheet, row: place.row === null ? row : row + 1 + place.row, column: column + (position ?? place.across ?? 0) });
}

export type FoundCell = { readonly sheet: string; readonly cell: string; readonly value: Cell };

/** The cell of a table's header row that says `header`, whether a column is known by it or not. */
export function headerAt(sources: TableSources, place: Place, header: string): FoundCell | null {
  const source = sourceOf(sources, place);
  const position = source?.cells[0]?.indexOf(header) ?? -1;
  return source?.at && position >= 0
    ? { sheet: source.at.sheet, cell: a1(source.at.row, source.at.column + position), value: header }
    : null;
}

/** The very cell of `place` and what it holds; null where there is no such cell, or it is not known where it stands. */
export function cellAt(sources: TableSources, place: Place): (Named & { readonly value: Cell }) | null {
  const source = sourceOf(sources, place);
  const position = source?.at ? positionOf(place, source) : null;
  const row = place.row === null ? undefined : source?.cells[place.row + 1];
  if (!source?.at || position === null || place.row === null || row === undefined) {
    return null;
  }
  const value = row[position] ?? null;
  if (source.where !== undefined) {
    const where = source.where(place.row, position);
    return where && { ...named(where), value: where.value === undefined ? value : where.value };
  }
  const { at } = source;
  return { ...named({ sheet: at.sheet, row: at.row + 1 + place.row, column: at.column + position }), value };
}
