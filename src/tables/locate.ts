/** Where a finding stands on the sheet, so that the pane can jump there and the command line can name it. */
import type { Cell } from "../core/model/cell";
import type { Place } from "../core/model/finding";
import { a1 } from "./a1";
import type { TableSource, TableSources } from "./source";
import { readHeaderRow } from "./table";

function positionOf(place: Place, source: TableSource): number | null {
  return place.column === null ? null : (readHeaderRow(place.table, source.cells).columns.get(place.column) ?? null);
}

/**
 * The sheet and A1 address of `place`; null where the table is lost or it is not known where it stands (a custom function's
 * argument). A whole table is its first header cell; a column that is missing is the first cell of the row.
 */
export function locate(sources: TableSources, place: Place): { sheet: string; cell: string } | null {
  const source = sources[place.table];
  if (!source?.at) {
    return null;
  }
  const { sheet, row, column } = source.at;
  const position = place.row === null ? 0 : (positionOf(place, source) ?? 0);
  return { sheet, cell: a1(place.row === null ? row : row + 1 + place.row, column + position) };
}

/** The very cell of `place` and what it holds; null where there is no such cell, or it is not known where it stands. */
export function cellAt(
  sources: TableSources,
  place: Place,
): { readonly sheet: string; readonly cell: string; readonly value: Cell } | null {
  const source = sources[place.table];
  const position = source?.at ? positionOf(place, source) : null;
  const row = place.row === null ? undefined : source?.cells[place.row + 1];
  if (!source?.at || position === null || place.row === null || row === undefined) {
    return null;
  }
  const { at } = source;
  return {
    sheet: at.sheet,
    cell: a1(at.row + 1 + place.row, at.column + position),
    value: row[position] ?? null,
  };
}
