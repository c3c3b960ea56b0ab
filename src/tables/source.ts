/** The tables of a workbook as they come from a sheet, a custom function's arguments or a file: cells with a header row. */
import type { Cells } from "../core/model/cell";
import type { TableName } from "../core/model/finding";

export type TableSource = {
  /** The first row holds the headers, in either language and any order. */
  readonly cells: Cells;
  /** Top left cell of the header row, where it is known: findings then name the cell. Rows and columns count from 0. */
  readonly at?: { readonly sheet: string; readonly row: number; readonly column: number };
};

/** A table that is not there at all is absent (an optional argument) or null (the workbook lost it: a finding). */
export type TableSources = { readonly [Table in TableName]?: TableSource | null };
