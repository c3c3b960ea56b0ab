/** One worksheet: its cells and what is kept beside them. It knows no formulas; `workbook.ts` keeps the rules. */
import type { Cell } from "../../../src/core/model/cell";
import { COLUMN_COUNT, bounding, cellName, rectOf } from "./address";
import type { Rect } from "./address";
import type { Look } from "./look";
import type { ChartState, ConditionState } from "./shown";
import type { ValidationState } from "./validation";

export type CellState = {
  /** What was typed, or the latest result of the formula. */
  value: Cell;
  /** en-US, without "=". */
  formula: string | null;
  /** Rows and columns of the block this cell's formula fills; null when it fills only this cell. */
  spill: readonly [rows: number, columns: number] | null;
  /** Where the formula stands that fills this cell; null for a cell of its own. */
  anchor: { readonly row: number; readonly column: number } | null;
  style: string;
  look: Partial<Look> | null;
  /** What the function said beside its error value. */
  errorText: string | null;
  /** Typed with a leading apostrophe: Excel keeps that beside the text, and the object model does not tell it. */
  quotePrefix: boolean;
};

export type TableState = {
  readonly id: string;
  name: string;
  rect: Rect;
  style: string;
  showFilterButton: boolean;
  showBandedRows: boolean;
  /** It has no data: its second row is the blank one into which the first row will be written. */
  insertRow: boolean;
};

export type PageSetup = {
  orientation: string;
  paperSize: string;
  zoom: unknown;
  titleRows: string | null;
  titleColumns: string | null;
  leftFooter: string;
  rightFooter: string;
  /** Rows from 0 that begin a page, by hand. */
  breaks: readonly number[];
  /** null: all that is filled. */
  printArea: Rect | null;
};

export class Sheet {
  readonly cells = new Map<number, CellState>();
  readonly widths = new Map<number, number>();
  readonly heights = new Map<number, number>();
  readonly hiddenRows = new Set<number>();
  readonly hiddenColumns = new Set<number>();
  /** Looks given to whole columns or to the whole sheet (key -1): new cells there start with them. */
  readonly columnLooks = new Map<number, Partial<Look>>();
  readonly tables: TableState[] = [];
  readonly validations: ValidationState[] = [];
  /** The first is asked first. */
  readonly conditions: ConditionState[] = [];
  readonly charts: ChartState[] = [];
  readonly page: PageSetup = {
    orientation: "Portrait",
    paperSize: "Letter",
    zoom: { scale: 100 },
    titleRows: null,
    titleColumns: null,
    leftFooter: "",
    rightFooter: "",
    breaks: [],
    printArea: null,
  };
  /** Cells shown as one: told when asked for, not moved along with rows and columns. */
  merged: readonly Rect[] = [];
  visibility: "Visible" | "Hidden" | "VeryHidden" = "Visible";
  frozen = { rows: 0, columns: 0 };
  tabColor = "";
  showGridlines = true;
  showHeadings = true;
  isProtected = false;
  /** How many there are: they are told when asked for, nothing else. */
  things = { shapes: 0, pivotTables: 0, comments: 0 };
  selection: Rect = rectOf(0, 0);

  constructor(
    readonly id: string,
    public name: string,
  ) {}

  static key(row: number, column: number): number {
    return row * COLUMN_COUNT + column;
  }

  at(row: number, column: number): CellState | undefined {
    return this.cells.get(Sheet.key(row, column));
  }

  /** The cell, made with the look of its column where there is none yet. */
  ensure(row: number, column: number): CellState {
    const key = Sheet.key(row, column);
    let cell = this.cells.get(key);
    if (cell === undefined) {
      const look = { ...this.columnLooks.get(-1), ...this.columnLooks.get(column) };
      cell = {
        value: null,
        formula: null,
        spill: null,
        anchor: null,
        style: "Normal",
        look: Object.keys(look).length > 0 ? look : null,
        errorText: null,
        quotePrefix: false,
      };
      this.cells.set(key, cell);
    }
    return cell;
  }

  /** Every stored cell inside the rectangle with its place, row by row for small rectangles, in stored order for large ones. */
  *stored(rect: Rect): Generator<{ row: number; column: number; cell: CellState }> {
    if (rect.rows * rect.columns <= this.cells.size) {
      for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
        for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
          const cell = this.at(row, column);
          if (cell) {
            yield { row, column, cell };
          }
        }
      }
      return;
    }
    for (const [key, cell] of this.cells) {
      const row = Math.floor(key / COLUMN_COUNT);
      const column = key % COLUMN_COUNT;
      const inside = row >= rect.row && row < rect.row + rect.rows;
      if (inside && column >= rect.column && column < rect.column + rect.columns) {
        yield { row, column, cell };
      }
    }
  }

  /** The smallest rectangle around the cells that hold something (or, unless `valuesOnly`, look different), or null. */
  usedRect(within: Rect, valuesOnly: boolean): Rect | null {
    let used: Rect | null = null;
    for (const { row, column, cell } of this.stored(within)) {
      const counts = cell.value !== null || cell.formula !== null || (!valuesOnly && hasLook(cell));
      if (counts) {
        const here = rectOf(row, column);
        used = used === null ? here : bounding(used, here);
      }
    }
    return used;
  }

  tableAt(row: number, column: number): TableState | undefined {
    return this.tables.find(
      ({ rect }) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
    );
  }

  label(row: number, column: number): string {
    return `${this.name}!${cellName(row, column)}`;
  }
}

function hasLook(cell: CellState): boolean {
  return cell.style !== "Normal" || cell.look !== null;
}
