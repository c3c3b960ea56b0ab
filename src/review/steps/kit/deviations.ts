/** What the rubric, the awards and the rules of a cluster say otherwise than the common ones that it was made from. */
import { isBlank, type Cell } from "../../../core/model/cell";
import type { TableName } from "../../../core/model/finding";
import type { Column } from "../../../schema/column";
import { YES_NO_WORDS } from "../../../schema/words";
import { SCHEMA, type ColumnId } from "../../../schema/schema";
import { textKey } from "../../../tables/cells/keys";
import { locate } from "../../../tables/locate";
import type { TableSources } from "../../../tables/source";
import type { TableRow } from "../../../template/content";
import { rowsOf } from "../../table-rows";

/** Each common table, what tells its rows apart, and what every cluster may write for itself. */
const COMMON = {
  EmuRubric: { key: "code", own: ["clause", "assumed"] },
  EmuAwards: { key: "award", own: ["clause", "assumed", "slots"] },
  EmuPolicy: { key: "name", own: ["note"] },
} as const satisfies Partial<Readonly<Record<TableName, { readonly key: string; readonly own: readonly string[] }>>>;
type Common = keyof typeof COMMON;

/** What rubric, awards and rules of a cluster are compared with. */
export type CommonRows = { readonly [Table in Common]: readonly TableRow<Table>[] };

export type Deviation = {
  readonly table: Common;
  /** Code, award or rule. */
  readonly key: string;
  /** null: the whole row. */
  readonly column: string | null;
  readonly common: Cell;
  readonly own: Cell;
  readonly kind: "missing" | "added" | "differs";
  /** In the cluster's workbook; null: there is no cell. */
  readonly at: string | null;
};

export function commonRows(sources: TableSources): CommonRows {
  return { EmuRubric: rowsOf(sources, "EmuRubric"), EmuAwards: rowsOf(sources, "EmuAwards"), EmuPolicy: rowsOf(sources, "EmuPolicy") };
}

/** Blanks and capitals do not count, nor do ranks beyond the list, which earn nothing, written or not; where yes or no is asked, blank is no. */
function written(cell: Cell, column: Column): string {
  if (isBlank(cell) || (column.words === YES_NO_WORDS && cell === "no")) {
    return "";
  }
  const text = typeof cell === "string" ? cell.replace(/=([^;=]*?)(?:\|0)+(?=;|$)/g, "=$1") : JSON.stringify(cell);
  return textKey(text).replace(/\s*([;=|:])\s*/g, "$1");
}

function deviationsIn<Table extends Common>(table: Table, common: readonly TableRow<Table>[], sources: TableSources): readonly Deviation[] {
  const { key, own: free } = COMMON[table];
  const columns = (Object.keys(SCHEMA[table]) as ColumnId<Table>[]).filter((id) => id !== key && !(free as readonly string[]).includes(id));
  const keyOf = (row: TableRow<Table>): string => `${(row[key as ColumnId<Table>] ?? "") as string}`;
  const rows = rowsOf(sources, table);
  const filled = (sources[table]?.cells ?? []).slice(1).flatMap((line, index) => (line.every(isBlank) ? [] : [index]));
  const at = (name: string, column: string | null): string | null => {
    const row = filled[rows.findIndex((one) => textKey(keyOf(one)) === textKey(name))];
    const place = row === undefined ? null : locate(sources, { table, row, column });
    return place === null ? null : `${place.sheet}!${place.cell}`;
  };
  const ours = new Map(rows.map((row) => [textKey(keyOf(row)), row]));
  const theirs = new Set(common.map((row) => textKey(keyOf(row))));
  const base = { table, column: null, common: null, own: null };
  return [
    ...common.flatMap((row): readonly Deviation[] => {
      const name = keyOf(row);
      const found = ours.get(textKey(name));
      if (found === undefined) {
        return [{ ...base, key: name, kind: "missing", at: null }];
      }
      return columns
        .filter((column) => written(row[column] ?? null, SCHEMA[table][column]) !== written(found[column] ?? null, SCHEMA[table][column]))
        .map((column) => {
          return {
            table,
            key: name,
            column,
            common: row[column] ?? null,
            own: found[column] ?? null,
            kind: "differs",
            at: at(name, column),
          };
        });
    }),
    ...rows
      .map(keyOf)
      .filter((name) => !theirs.has(textKey(name)))
      .map((name): Deviation => ({ ...base, key: name, kind: "added", at: at(name, null) })),
  ];
}

export function deviations(common: CommonRows, sources: TableSources): readonly Deviation[] {
  return [
    ...deviationsIn("EmuRubric", common.EmuRubric, sources),
    ...deviationsIn("EmuAwards", common.EmuAwards, sources),
    ...deviationsIn("EmuPolicy", common.EmuPolicy, sources),
  ];
}
