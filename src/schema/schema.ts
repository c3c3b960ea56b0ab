/** What follows from the rows of `schema/tables`: nothing about a column is written a second time. */
import { RESULT_CELLS, type PlaceTable, type TableName } from "../core/model/finding";
import type { Column, EntryColumn, Filler } from "./column";
import type { Bilingual, Words } from "./language";
import { AWARDS } from "./tables/awards";
import { CHECKS } from "./tables/checks";
import { CLUSTER } from "./tables/cluster";
import { ENTRIES } from "./tables/entries";
import { LOG } from "./tables/log";
import { PERIODS } from "./tables/periods";
import { POLICY } from "./tables/policy";
import { RUBRIC } from "./tables/rubric";
import { STATUS } from "./tables/status";
import { UNITS } from "./tables/units";
import { VOTES } from "./tables/votes";

const TABLES = {
  EmuCluster: CLUSTER,
  EmuUnits: UNITS,
  EmuPeriods: PERIODS,
  EmuPolicy: POLICY,
  EmuAwards: AWARDS,
  EmuStatus: STATUS,
  EmuVotes: VOTES,
  EmuRubric: RUBRIC,
  EmuEntries: ENTRIES,
  EmuLog: LOG,
  EmuChecks: CHECKS,
} as const satisfies Readonly<Record<TableName, object>>;

export type ColumnId<Table extends TableName> = keyof (typeof TABLES)[Table] & string;

/** Column id → what the column is, in the order in which the columns of each table are written. */
export const SCHEMA: { readonly [Table in TableName]: Readonly<Record<ColumnId<Table>, Column>> } = TABLES;

/** Column id → header. */
export const HEADERS: { readonly [Table in TableName]: Readonly<Record<ColumnId<Table>, Bilingual>> } = TABLES;

/** What is known of a column; undefined where the table has none of that id. */
export function columnOf(table: PlaceTable, column: string): Column | undefined {
  const columns: Readonly<Record<string, Column>> = table === RESULT_CELLS ? {} : SCHEMA[table];
  return Object.hasOwn(columns, column) ? columns[column] : undefined;
}

/** Ids of the columns, in order, of which something holds. */
export function columnsWhere<Table extends TableName>(table: Table, holds: (column: Column) => boolean): readonly ColumnId<Table>[] {
  return (Object.keys(SCHEMA[table]) as ColumnId<Table>[]).filter((id) => holds(SCHEMA[table][id]));
}

/** Columns without which a table cannot be read; every other column may be missing and is then blank. */
export function requiredColumns<Table extends TableName>(table: Table): readonly ColumnId<Table>[] {
  return columnsWhere(table, ({ loss }) => loss === "table");
}

/** Id → word in both languages; null: the column holds no words. */
export function wordsOfColumn(table: PlaceTable, column: string): Words | null {
  return columnOf(table, column)?.words ?? null;
}

/** Widths of a new table's columns, in characters. */
export function widthsOf(table: TableName): readonly number[] {
  return Object.values<Column>(SCHEMA[table]).map(({ width }) => width);
}

/** Columns of the entries that are somebody's to fill in. */
export function entryColumnsOf(filler: Filler): readonly ColumnId<"EmuEntries">[] {
  const columns: Readonly<Record<ColumnId<"EmuEntries">, EntryColumn>> = ENTRIES;
  return (Object.keys(columns) as ColumnId<"EmuEntries">[]).filter((id) => columns[id].filledBy.includes(filler));
}
