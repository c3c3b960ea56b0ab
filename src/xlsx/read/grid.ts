/** Gathers the cells of a sheet into rows without holes, within the allowance of the whole workbook. */
import type { CellContent, SheetDocument } from "../../document/document";
import { plainlySame } from "../../document/patch/same";
import { cellName } from "../format/references";
import type { Allowance } from "./limits";
import { Unreadable } from "./problem";

export type Grid = {
  readonly rows: readonly (readonly (CellContent | undefined)[])[];
  /** Ends the reading where the cell is there already: which of the two is meant would depend on the reader. */
  readonly put: (row: number, column: number, cell: CellContent) => void;
  /** Number of columns up to the last filled one. */
  readonly width: () => number;
};

export function newGrid(allowance: Allowance, part: string, like: SheetDocument["cells"]): Grid {
  const rows: (CellContent | undefined)[][] = [];
  let width = 0;
  return {
    rows,
    put(row, column, cell) {
      if (row >= rows.length) {
        allowance.spend(row + 1 - rows.length);
        while (rows.length <= row) rows.push([]);
      }
      const cells = rows[row];
      if (cells === undefined) return;
      if (column >= cells.length) {
        allowance.spend(column + 1 - cells.length);
        while (cells.length < column) cells.push(undefined);
      }
      if (cells[column] !== undefined) {
        throw new Unreadable("broken-workbook", `${part}: two cells ${cellName(row, column)}`);
      }
      const known = like[row]?.[column];
      cells[column] = known !== undefined && plainlySame(known, cell) ? known : cell;
      if (column >= width) width = column + 1;
    },
    width: () => width,
  };
}
