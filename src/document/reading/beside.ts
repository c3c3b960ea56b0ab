/**
 * Finds what stands beside a table and belongs to none: rows typed below it that Excel did not take in (AutoExpansion is off, the rows
 * were pasted, the table was shortened), and cells in the columns right beside it. Captions, other tables and our own results are
 * where they belong. The same for a workbook in Excel and for a file (docs/decisions/0016).
 */
import { isBlank, type Cell } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import type { Beside, SheetCell } from "../../tables/source";
import { readHeaderRow } from "../../tables/table";
import { CAPTIONS, RESULT_HEADERS } from "../../text/guide";
import { spoken } from "../../schema/language";
import { ROW_WORDS } from "../../schema/row-words";
import { requiredColumns } from "../../schema/schema";
import type { Area } from "../addresses";

/** The log is written by us alone, and nobody computes with it. */
export const UNGUARDED: ReadonlySet<TableName> = new Set(["EmuLog"]);

export type Around = {
  readonly table: TableName;
  /** Header row included, the totals row not. */
  readonly area: Area;
  /** Rows of the totals row, which is the table's own. */
  readonly totals: number;
  readonly headers: readonly Cell[];
  /** Of the other tables on its sheet, whoever made them. */
  readonly others: readonly Area[];
  /** Cells on its sheet in which formulas of ours stand. */
  readonly results: readonly Pick<SheetCell, "row" | "column">[];
  /** Row from which on the sheet holds nothing. */
  readonly bottom: number;
  readonly look: (row: number, column: number) => Cell;
};

const KNOWN_CAPTIONS = spoken(CAPTIONS);
const KNOWN_RESULTS = new Set([...spoken(RESULT_HEADERS), ...spoken(ROW_WORDS)]);

function holds({ row, column, rows, columns }: Area, at: { readonly row: number; readonly column: number }): boolean {
  return at.row >= row && at.row < row + rows && at.column >= column && at.column < column + columns;
}

/** What stands in a cell and is nobody's. */
function strayAt({ look, others, results }: Around, row: number, column: number): Cell {
  const cell = look(row, column);
  if (isBlank(cell)) {
    return null;
  }
  const isOwned =
    others.some((other) => holds(other, { row, column })) || results.some((result) => result.row === row && result.column === column);
  return isOwned ? null : cell;
}

function lineAt(around: Around, row: number): readonly Cell[] {
  const { column, columns } = around.area;
  return Array.from({ length: columns }, (_cell, index) => strayAt(around, row, column + index));
}

function filledIn(line: readonly Cell[]): number {
  return line.filter((cell) => !isBlank(cell)).length;
}

/** The title of the next table: one of our captions, or the only cell in the row above a header row. */
function isCaption({ others, area }: Around, row: number, line: readonly Cell[]): boolean {
  const isAbove = others.some(
    (other) => other.row === row + 1 && other.column < area.column + area.columns && area.column < other.column + other.columns,
  );
  return filledIn(line) === 1 && (isAbove || line.some((cell) => KNOWN_CAPTIONS.has(cell)));
}

/** Names are short and end without a colon; remarks do not. */
const LONGEST_NAME = 60;

function looksLikeName(cell: Cell): boolean {
  return typeof cell !== "string" || (cell.length <= LONGEST_NAME && !cell.includes(":"));
}

/** Whether a row apart from the table is one of its rows: what makes a row of this table is filled, all but one at most. */
export function hasShape(table: TableName, headers: readonly Cell[], line: readonly Cell[]): boolean {
  const { columns } = readHeaderRow(table, [headers]);
  const required: readonly string[] = requiredColumns(table);
  const keys = required.map((column) => line[columns.get(column) ?? -1] ?? null).filter((cell) => !isBlank(cell));
  const isAlone = filledIn(line) === 1;
  return keys.length >= Math.max(1, required.length - 1) && keys.every(looksLikeName) && (!isAlone || required.length === 1);
}

/** Rows of this many blank ones between are taken for rows of the table where they look so. */
const GAP = 1;

function below(around: Around): readonly Beside[] {
  const { area, totals, bottom } = around;
  const first = area.row + area.rows + totals;
  const lines: (readonly Cell[])[] = [];
  let filled = 0;
  for (let row = first; row < bottom; row += 1) {
    const line = lineAt(around, row);
    const gap = row - first - filled;
    if (filledIn(line) > 0) {
      if (isCaption(around, row, line) || (gap > 0 && !hasShape(around.table, around.headers, line))) {
        break;
      }
      filled = row - first + 1;
    } else if (gap >= GAP) {
      break;
    }
    lines.push(line);
  }
  const from = lines.findIndex((line) => filledIn(line) > 0);
  return from < 0 ? [] : [{ side: "below", row: first + from, column: area.column, cells: lines.slice(from, filled) }];
}

/** A column of ours: its header is one of the results', or a formula of ours stands in it. */
function isOurs({ area, look, results }: Around, column: number): boolean {
  const isResult = results.some((cell) => cell.column === column && cell.row >= area.row && cell.row < area.row + area.rows);
  return isResult || KNOWN_RESULTS.has(look(area.row, column));
}

/** Between two tables a cell is told once: at the right of the left one. */
function isNextTo({ others }: Around, row: number, column: number): boolean {
  return others.some((other) => other.column + other.columns === column && row >= other.row && row < other.row + other.rows);
}

function atSide(around: Around, side: "left" | "right"): readonly Beside[] {
  const { area, totals } = around;
  const column = side === "left" ? area.column - 1 : area.column + area.columns;
  if (column < 0 || isOurs(around, column)) {
    return [];
  }
  let [first, last] = [-1, -1];
  const cells: Cell[] = [];
  for (let row = area.row; row < area.row + area.rows + totals; row += 1) {
    const stray = strayAt(around, row, column);
    const cell = side === "left" && isNextTo(around, row, column) ? null : stray;
    if (!isBlank(cell)) {
      first = first < 0 ? row : first;
      last = row;
    }
    cells.push(cell);
  }
  const kept = cells.slice(first - area.row, last - area.row + 1);
  return first < 0 ? [] : [{ side, row: first, column, cells: kept.map((cell) => [cell]) }];
}

export function besideOf(around: Around): readonly Beside[] {
  return UNGUARDED.has(around.table) ? [] : [...below(around), ...atSide(around, "right"), ...atSide(around, "left")];
}
