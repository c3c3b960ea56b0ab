/** A sheet that EMU did not make, and a way to look at it: criteria always run down, whichever way they run on the sheet. */
import { isBlank, type Cell, type Cells } from "../../core/model/cell";
import { textOf } from "../cells/cells";
import type { Merged } from "../covered";
import { readNumberText } from "../cells/number-text";
import { STATE } from "../cells/words";
import { textKey } from "../cells/keys";
import type { CellMarks, SheetCell } from "../source";

export type OwnSheet = {
  readonly name: string;
  /** Where the first cell stands, counted from 0. */
  readonly top: number;
  readonly left: number;
  /** Rows of one length. */
  readonly cells: Cells;
  /** Cells shown as one, counted on the sheet; absent: none. */
  readonly merged?: readonly Merged[];
  /** Of `cells`, by row and position. */
  readonly marks?: CellMarks;
};

export type View = {
  readonly sheet: OwnSheet;
  /** Criteria run across the sheet: its columns are the rows of this view. */
  readonly turned: boolean;
  readonly rows: number;
  readonly columns: number;
};

export function viewOf(sheet: OwnSheet, turned: boolean): View {
  const rows = sheet.cells.length;
  const columns = sheet.cells.reduce((widest, row) => Math.max(widest, row.length), 0);
  return turned ? { sheet, turned, rows: columns, columns: rows } : { sheet, turned, rows, columns };
}

export function cellIn({ sheet, turned }: View, row: number, column: number): Cell {
  return (turned ? sheet.cells[column]?.[row] : sheet.cells[row]?.[column]) ?? null;
}

/** Where a place of the view stands on its sheet. */
export function placeIn({ sheet, turned }: View, row: number, column: number): SheetCell {
  const [down, across] = turned ? [column, row] : [row, column];
  return { sheet: sheet.name, row: sheet.top + down, column: sheet.left + across };
}

/** The longest text that is kept of a header or label. */
const LONGEST = 300;

/** The words in a cell as they are kept and compared: shown text, cut off where nobody reads on. */
export function wordsOf(cell: Cell): string {
  return textOf(cell).slice(0, LONGEST).trim();
}

/** A number, or text that a person meant as one. */
export function isFigure(cell: Cell): boolean {
  return typeof cell === "number" || (typeof cell === "string" && readNumberText(cell).kind !== "none");
}

/** Something that stands in a cell of scores: a figure, or a mark such as “không giao”. */
export function isData(cell: Cell): boolean {
  return isFigure(cell) || (typeof cell === "string" && STATE.byKey.has(textKey(cell)));
}

/** What stands in a column of the view, from a row on: figures and marks, words, and how many rows were looked at. */
export function countColumn(view: View, column: number, from: number, to: number): { readonly data: number; readonly words: number } {
  let [data, words] = [0, 0];
  for (let row = from; row < to; row += 1) {
    const cell = cellIn(view, row, column);
    if (isData(cell)) {
      data += 1;
    } else if (!isBlank(cell)) {
      words += 1;
    }
  }
  return { data, words };
}
