/** Gathers the cells of a sheet into rows without holes, within the allowance of the whole workbook. */
import type { CellContent } from "../../document/document";
import { plainlySame } from "../../document/patch/same";
import { cellName } from "../format/references";
import type { Allowance } from "./limits";
import { Unreadable } from "./problem";

type Row = readonly (CellContent | undefined)[];

export type Grid = {
  /** Once all cells are there. */
  readonly rows: () => readonly Row[];
  /** Ends the reading where the cell is there already: which of the two is meant would depend on the reader. */
  readonly put: (row: number, column: number, cell: CellContent) => void;
  /** Number of columns up to the last filled one. */
  readonly width: () => number;
};

const NONE: Row = [];

function sameCells(one: Row, other: Row): boolean {
  return one.length === other.length && one.every((cell, column) => cell === other[column]);
}

/** @param like rows that are thought to be there: one with the same cells is taken as it is */
export function newGrid(allowance: Allowance, part: string, like: readonly Row[]): Grid {
  const rows: Row[] = [];
  let width = 0;
  let open = -1;
  let cells: (CellContent | undefined)[] = [];
  const again = new Map<number, (CellContent | undefined)[]>();

  /** A row that grew keeps room for as much again, which is half of the memory of a large sheet: what is kept has no more than its cells. */
  function close(): void {
    if (open < 0) return;
    const known = like[open];
    rows[open] = known !== undefined && sameCells(cells, known) ? known : cells.slice();
  }

  function begin(row: number): void {
    close();
    allowance.spend(row + 1 - rows.length);
    while (rows.length <= row) rows.push(NONE);
    open = row;
    cells = [];
  }

  /** Rows stand in order; one that comes again is copied once, however often it does. */
  function lineOf(row: number): (CellContent | undefined)[] {
    if (row > open) begin(row);
    if (row === open) return cells;
    const line = again.get(row) ?? [...(rows[row] ?? NONE)];
    again.set(row, line);
    rows[row] = line;
    return line;
  }

  return {
    rows() {
      close();
      return rows;
    },
    put(row, column, cell) {
      const line = lineOf(row);
      if (column >= line.length) {
        allowance.spend(column + 1 - line.length);
        while (line.length < column) line.push(undefined);
      }
      if (line[column] !== undefined) {
        throw new Unreadable("broken-workbook", `${part}: two cells ${cellName(row, column)}`);
      }
      const known = like[row]?.[column];
      line[column] = known !== undefined && plainlySame(known, cell) ? known : cell;
      if (column >= width) width = column + 1;
    },
    width: () => width,
  };
}
