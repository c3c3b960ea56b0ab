/** Tables as they stand, by column: what the sheets of a unit's workbook are built from. Words that are known become ids. */
import { isBlank, type Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import { HEADERS, type ColumnId } from "../schema/words";
import { textKey } from "../tables/cells/keys";
import { asShown, readableCells } from "../tables/marks";
import type { TableSources } from "../tables/source";
import { readHeaderRow } from "../tables/table";
import { wordTable } from "../tables/cells/words";
import { wordsOfColumn } from "../schema/cell-words";
import type { TableRow } from "../template/content";

/** Columns whose text is more than one word of the list, or anybody's own. */
const FREE: ReadonlySet<string> = new Set(["EmuAwards.conditions", "EmuPolicy.value", "EmuRubric.mandatory", "EmuRubric.parameters"]);

function reader(table: TableName, column: string): (cell: Cell) => Cell {
  const words = FREE.has(`${table}.${column}`) ? null : wordsOfColumn(table, column);
  if (words === null) {
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
