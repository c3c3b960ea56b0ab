/** A table with its header row understood: columns found by header text in either language, in any order. */
import { at as itemAt, given } from "../core/numbers/at";
import { isBlank, type Cell, type Cells } from "../core/model/cell";
import { TABLE_NAMES, type Finding, type TableName } from "../core/model/finding";
import type { Column } from "../schema/column";
import { requiredColumns, SCHEMA } from "../schema/schema";
import { editDistance, LONGEST_NAME, looseKey, textKey } from "./cells/keys";
import { readableCells } from "./marks";
import { at, note } from "./cells/notes";
import type { TableSource } from "./source";

export type OpenTable = {
  readonly name: TableName;
  /** Header row included: data row `r` is `cells[r + 1]`. */
  readonly cells: Cells;
  /** Number of data rows. */
  readonly rows: number;
  /** Column id → position. */
  readonly columns: ReadonlyMap<string, number>;
};

export type HeaderRow = {
  readonly columns: ReadonlyMap<string, number>;
  /** Columns that stand there a second time: the first one is read. */
  readonly twice: readonly { readonly column: string; readonly found: Cell }[];
  /** Headers that no column claims: a user's own columns, or a misspelt header. The first ones, and none too long for one. */
  readonly unclaimed: readonly string[];
};

/** Tables in which having no rows yet is worth a word; of the others (who is not considered, votes) it is the normal case. */
const NEVER_EMPTY: ReadonlySet<TableName> = new Set(["EmuUnits", "EmuPeriods", "EmuRubric", "EmuEntries"]);

/** Header text as it is matched: case, blanks, hyphens and a question mark at the end do not matter. */
function headerKey(text: string): string {
  return textKey(text.replace(/[-_\s]+/g, " ").replace(/[\s?\uFF1F]+$/, ""));
}

function headersOf(table: TableName): ReadonlyMap<string, string> {
  const headers = new Map<string, string>();
  for (const [column, words] of Object.entries<Column>(SCHEMA[table])) {
    for (const text of [column, words.vi, words.en]) {
      headers.set(headerKey(text), column);
    }
  }
  return headers;
}

const COLUMN_OF_HEADER = new Map(TABLE_NAMES.map((table) => [table, headersOf(table)]));

/** Unclaimed headers that are kept: more than that are no slip of the pen. */
const UNCLAIMED = 50;

/** Every finding asks where its column stands: a header row is read once. */
const headerRows = new Map(TABLE_NAMES.map((table) => [table, new WeakMap<Cells, HeaderRow>()]));

/** What the header row of a table says; remembered for these very cells, which nobody may change afterwards. */
export function readHeaderRow(table: TableName, cells: Cells): HeaderRow {
  const read = given(headerRows.get(table));
  const row = read.get(cells) ?? understandHeaders(table, cells);
  read.set(cells, row);
  return row;
}

function understandHeaders(table: TableName, cells: Cells): HeaderRow {
  const known = given(COLUMN_OF_HEADER.get(table));
  const columns = new Map<string, number>();
  const twice: { column: string; found: Cell }[] = [];
  const unclaimed: string[] = [];
  (cells[0] ?? []).forEach((cell, position) => {
    if (typeof cell !== "string" || isBlank(cell) || cell.length > LONGEST_NAME) {
      return;
    }
    const column = known.get(headerKey(cell));
    if (column === undefined) {
      unclaimed.push(...(unclaimed.length < UNCLAIMED ? [cell] : []));
    } else if (columns.has(column)) {
      twice.push({ column, found: cell });
    } else {
      columns.set(column, position);
    }
  });
  return { columns, twice, unclaimed };
}

function isBlankRow(row: readonly Cell[]): boolean {
  return row.every(isBlank);
}

/** Whether a header looks like one of these names misspelt. */
export function resembles(names: readonly string[], header: string): boolean {
  const key = looseKey(header);
  const limit = key.length < 6 ? 1 : 2;
  return names.some((name) => editDistance(key, looseKey(name), limit) <= limit);
}

/**
 * Columns missed although the table can be read without them: one whose header is merely misspelt, and, in a table that
 * still has most of its standard columns, every one that changes a result. A user's own small table need not have them.
 */
function missedColumns(table: TableName, header: HeaderRow): readonly string[] {
  const columns = Object.entries<Column>(SCHEMA[table]);
  const isStandard = header.columns.size * 2 > columns.length;
  return columns.flatMap(([column, { vi, en, loss }]) => {
    if (header.columns.has(column)) {
      return [];
    }
    const isMisspelt = header.unclaimed.some((text) => resembles([column, vi, en], text));
    return isMisspelt || (isStandard && loss === "result") ? [column] : [];
  });
}

/**
 * Finds the columns of a table and notes what is wrong with its header row.
 * Null when there is nothing to read: not given, lost, without any cell, or without a column that it cannot do without.
 */
export function openTable(table: TableName, source: TableSource | null | undefined, findings: Finding[]): OpenTable | null {
  if (!source) {
    if (source === null) {
      note(findings, "TABLE_MISSING", at(table, null, null), null, { table });
    }
    return null;
  }
  const { cells } = source;
  if (cells.every(isBlankRow)) {
    note(findings, "TABLE_EMPTY", at(table, null, null), null, { table });
    return null;
  }
  const header = readHeaderRow(table, cells);
  for (const { column, found } of header.twice) {
    note(findings, "COLUMN_TWICE", at(table, -1, column), found, { table, column });
  }
  const required: readonly string[] = requiredColumns(table);
  const missing = required.filter((column) => !header.columns.has(column));
  const missed = missedColumns(table, header).filter((column) => !missing.includes(column));
  for (const column of [...missing, ...missed]) {
    note(findings, "COLUMN_MISSING", at(table, -1, column), null, { table, column, similar: header.unclaimed });
  }
  if (missing.length > 0) {
    return null;
  }
  const read = readableCells(table, cells, source.marks, header.columns);
  if (NEVER_EMPTY.has(table) && read.slice(1).every(isBlankRow)) {
    note(findings, "TABLE_EMPTY", at(table, null, null), null, { table });
  }
  return { name: table, cells: read, rows: read.length - 1, columns: header.columns };
}

/** A cell of a data row; null where the column is not there. */
export function cellOf(table: OpenTable, row: number, column: string): Cell {
  return itemAt(table.cells, row + 1)[table.columns.get(column) ?? -1] ?? null;
}

/** Data rows that hold anything in a column the table knows. */
export function filledRows(table: OpenTable): readonly number[] {
  const positions = [...table.columns.values()];
  const rows: number[] = [];
  for (let row = 0; row < table.rows; row += 1) {
    const cells = itemAt(table.cells, row + 1);
    if (positions.some((position) => !isBlank(cells[position] ?? null))) {
      rows.push(row);
    }
  }
  return rows;
}
