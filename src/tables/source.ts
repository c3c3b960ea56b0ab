/** The tables of a workbook as they come from a sheet, a custom function's arguments or a file: cells with a header row. */
import type { Cell, Cells } from "../core/model/cell";
import type { BookPart } from "../core/model/book";
import type { TableName } from "../core/model/finding";

/** A cell of a sheet, rows and columns counted from 0. */
export type SheetCell = { readonly sheet: string; readonly row: number; readonly column: number };

/** Cells right beside a table that no table holds: somebody may think that they count. */
export type Beside = {
  readonly side: "below" | "right" | "left";
  /** The first of them, on the sheet of the table. */
  readonly row: number;
  readonly column: number;
  /** From the first filled row and column to the last; below a table as wide as it is. */
  readonly cells: Cells;
};

/** A cell that holds something under merged cells of which another one is seen. */
export type Covered = {
  /** Data row from 0 (−1: the header row), and position in the row. */
  readonly row: number;
  readonly position: number;
  /** The merged cells: `J5:J7`. */
  readonly range: string;
};

/** A total that somebody computed and wrote down, of one unit. */
export type PrintedSource = {
  readonly unit: string;
  readonly period: string;
  /** Code of the group it is the total of; null: of everything. */
  readonly criterion: string | null;
  /** How it is called where it stands. */
  readonly label: string;
  readonly cell: Cell;
  readonly at: SheetCell;
};

/** What the value of a cell does not say: it is shown as a day, a time or a percentage, or is a formula whose result was never saved. */
export type CellMark = { readonly kind: "date" | "percent"; readonly format: string } | { readonly kind: "pending" };

/** Of the few cells that have one, by row (the header row is 0) and position. */
export type CellMarks = ReadonlyMap<number, ReadonlyMap<number, CellMark>>;

export type TableSource = {
  /** The first row holds the headers, in either language and any order. */
  readonly cells: Cells;
  /** Top left cell of the header row, where it is known: findings then name the cell. Rows and columns count from 0. */
  readonly at?: SheetCell;
  /**
   * Of a table put together from cells that stand elsewhere: where the cell of a data row (from 0) and a position stands, with
   * position null where the row as a whole does. null: made up, it stands nowhere. `value`: what the cell itself holds, where
   * the table holds what was understood of it.
   */
  readonly where?: (row: number, position: number | null) => (SheetCell & { readonly value?: Cell }) | null;
  /** Absent where nobody knows: the arguments of a function. */
  readonly beside?: readonly Beside[];
  /** Absent where there are none, or nobody knows. */
  readonly covered?: readonly Covered[];
  /** Absent: none, or nobody knows (the arguments of a function carry no formats). */
  readonly marks?: CellMarks;
  /** Cells that are formulas, by row (the header row is 0) and position. Absent: none, or nobody knows. */
  readonly formulas?: ReadonlyMap<number, ReadonlySet<number>>;
  /** Cells whose number format shows something else than they hold, by row (the header row is 0) and position. Absent: none, or nobody knows. */
  readonly masked?: ReadonlyMap<number, ReadonlySet<number>>;
  /** The sheet of the table is hidden, or all of its rows or columns are: what people see in its place may say something else. */
  readonly hidden?: true;
  /** EmuRubric only: it was put together from somebody's own sheet in a way that nobody has confirmed. */
  readonly unconfirmed?: true;
  /** EmuEntries only. A finding about the n-th one names the row n behind the last entry. */
  readonly printed?: readonly PrintedSource[];
};

/** A cell in which a formula of the add-in stands, or should stand. */
export type ResultCell = {
  readonly at: { readonly sheet: string; readonly row: number; readonly column: number };
  /** The function that answers there: `EMU.TOTAL`. */
  readonly wanted: string;
  /** The formula now, without "="; null: there is none. */
  readonly formula: string | null;
  readonly value: Cell;
};

export type ResultCells = {
  readonly cells: readonly ResultCell[];
  /** When the formulas were replaced by their values on purpose, in words; null: they were not. */
  readonly frozen: string | null;
};

/** A table that is not there at all is absent (an optional argument) or null (the workbook lost it: a finding). */
export type TableSources = {
  readonly [Table in TableName]?: TableSource | null;
} & {
  /** Of a workbook that was made for one unit, or for a checker: the rest of the cluster stands elsewhere. */
  readonly part?: BookPart;
  /** Absent where nobody knows of them: the arguments of a function, a workbook without their names. */
  readonly results?: ResultCells;
};
