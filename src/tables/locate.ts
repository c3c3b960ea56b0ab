/** Where a finding stands on the sheet, so that the pane can jump there and the command line can name it. */
import type { Place } from "../core/model/finding";
import { a1 } from "./a1";
import type { TableSources } from "./source";
import { readHeaderRow } from "./table";

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
  const position =
    place.column === null || place.row === null
      ? 0
      : (readHeaderRow(place.table, source.cells).columns.get(place.column) ?? 0);
  return { sheet, cell: a1(place.row === null ? row : row + 1 + place.row, column + position) };
}
