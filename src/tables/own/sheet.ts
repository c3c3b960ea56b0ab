/** A sheet that EMU did not make, and a way to look at it: criteria always run down, whichever way they run on the sheet. */
import { isBlank, type Cell, type Cells } from "../../core/model/cell";
import { textOf } from "../cells/cells";
import type { Merged } from "../covered";
import { readNumberText, readPointsText } from "../cells/number-text";
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
  /** One of several tables below each other on its sheet. */
  readonly block?: true;
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

/** A number, or text that a person meant as one: also “10 điểm”. */
export function isFigure(cell: Cell): boolean {
  // Most texts begin with a letter, and so do no figures.
  return typeof cell === "number" || (typeof cell === "string" && !LETTER_FIRST.test(cell) && isFigureText(cell));
}

const LETTER_FIRST = /^\p{L}/u;

function isFigureText(text: string): boolean {
  return readNumberText(text).kind !== "none" || readPointsText(text) !== null;
}

/** Marks such as “không giao” are short. */
const LONGEST_MARK = 40;

/** Something that stands in a cell of scores: a figure, or a mark such as “không giao”. */
export function isData(cell: Cell): boolean {
  return isFigure(cell) || (typeof cell === "string" && cell.length <= LONGEST_MARK && STATE.byKey.has(textKey(cell)));
}

type Counts = { readonly data: number; readonly words: number };

/** What stands in the cells of a view: 0 nothing, 1 figures and marks, 2 words. Each cell is looked at once for all guesses. */
export type Kinds = { readonly view: View; readonly of: Uint8Array };

const [DATA, WORDS] = [1, 2];

export function kindsOf(view: View): Kinds {
  const of = new Uint8Array(view.rows * view.columns);
  for (let row = 0; row < view.rows; row += 1) {
    for (let column = 0; column < view.columns; column += 1) {
      const cell = cellIn(view, row, column);
      if (!isBlank(cell)) {
        of[row * view.columns + column] = isData(cell) ? DATA : WORDS;
      }
    }
  }
  return { view, of };
}

/** What stands in a column of the view in some of its rows. */
export function countColumn({ view, of }: Kinds, column: number, from: number, to: number): Counts {
  let [data, words] = [0, 0];
  for (let row = from; row < to; row += 1) {
    const kind = of[row * view.columns + column];
    data += kind === DATA ? 1 : 0;
    words += kind === WORDS ? 1 : 0;
  }
  return { data, words };
}

/** What stands in a row of the view. */
export function countRow({ view, of }: Kinds, row: number): Counts {
  let [data, words] = [0, 0];
  for (let place = row * view.columns; place < (row + 1) * view.columns; place += 1) {
    data += of[place] === DATA ? 1 : 0;
    words += of[place] === WORDS ? 1 : 0;
  }
  return { data, words };
}
