/** Tables as they stand, by column: what the sheets of a unit's workbook are built from. Words that are known become ids. */
import { isBlank, type Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import { columnOf, HEADERS, type ColumnId } from "../schema/schema";
import { textKey } from "../tables/cells/keys";
import { asShown, readableCells } from "../tables/marks";
import type { TableSources } from "../tables/source";
import { readHeaderRow } from "../tables/table";
import { wordTable } from "../tables/cells/words";
import type { TableRow } from "../template/content";

function reader(table: TableName, column: string): (cell: Cell) => Cell {
  const { words, several } = columnOf(table, column) ?? {};
  if (words === undefined || several === true) {
    return (cell) => cell;
  }
  const { byKey } = wordTable(words);
  return (cell) => (typeof cell === "string" ? (byKey.get(textKey(cell)) ?? cell) : cell);
}

/** Rows that hold anything, header left out; columns that nobody knows are left out too. */
export function rowsOf<Table extends TableName>(sources: TableSources, table: Table): readonly TableRow<Table>[] {
  const source = sources[table];
  const { columns } = readHeaderRow(table, source?.cells ?? []);
  const cells = readableCells(table, source?.cells ?? [], source?.marks, columns);
  const known = (Object.keys(HEADERS[table]) as ColumnId<Table>[]).flatMap((column) => {
    const at = columns.get(column);
    return at === undefined ? [] : [{ column, at, read: reader(table, column) }];
  });
  return cells
    .slice(1)
    .filter((line) => known.some(({ at }) => !isBlank(line[at] ?? null)))
    .map((line) => {
      const row: { [Column in ColumnId<Table>]?: Cell } = {};
      known.forEach(({ column, at, read }) => {
        row[column] = read(asShown(line[at] ?? null));
      });
      return row;
    });
}
