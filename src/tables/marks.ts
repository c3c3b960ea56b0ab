/**
 * Cells that are not the value they seem: a number that the sheet shows as a day or a time, points that it shows as a percentage, a
 * formula without its result. Whoever
 * reads a table is handed an error value in their place, which every reader refuses already; the finding then says what is the
 * matter. Nothing else sees the marks, so seals and the cells that are written back stay what they are.
 */
import { isCellError, type Cell, type Cells } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { Column } from "../schema/column";
import { columnOf, columnsWhere } from "../schema/schema";
import { textOf } from "./cells/cells";
import { typedForDate, shownDate } from "./cells/date-format";
import { isStandIn, type StandIn } from "./cells/notes";
import { shownPercent } from "./cells/percent-format";
import { readPeriodId } from "./cells/period-id";
import { meansPoints } from "./points-cells";
import type { CellMark, CellMarks } from "./source";

/** A day is as good as any text here, or is what is asked for. */
function mayBeDate({ kind }: Column): boolean {
  return kind === "text" || kind === "date";
}

/** A year that is shown alone is a period's id. */
function readings(table: TableName, column: string, value: number, format: string, shown: string): readonly string[] {
  const kind = columnOf(table, column)?.kind;
  if (kind === "figure" || kind === "points") {
    return typedForDate(value, format);
  }
  return kind === "period" && readPeriodId(shown) !== null ? [shown] : [];
}

function standIn(table: TableName, column: string, cell: Cell, mark: CellMark): StandIn | null {
  if (mark.kind === "pending") {
    return { error: "#N/A", found: null, code: "FORMULA_PENDING", params: {} };
  }
  // Text and error values look the same in every format.
  if (typeof cell !== "number") {
    return null;
  }
  if (mark.kind === "percent") {
    // Nothing of anything is 0 points.
    const value = cell === 0 ? "" : shownPercent(cell, mark.format) || String(cell);
    return value === "" ? null : { error: "#N/A", found: cell, code: "POINTS_PERCENT", params: { value } };
  }
  const shown = shownDate(cell, mark.format) || String(cell);
  const params = { shown, readings: readings(table, column, cell, mark.format, shown) };
  return { error: "#N/A", found: cell, code: "CELL_IS_DATE", params };
}

/** A cell for somewhere else: a day that is none stays what people saw, so that nothing takes it for a number there. */
export function asShown(cell: Cell): Cell {
  const shown = isStandIn(cell) ? (cell.params["shown"] ?? cell.params["value"]) : null;
  return typeof shown === "string" ? shown : isStandIn(cell) ? { error: cell.error } : cell;
}

/** What a person sees in a cell that is not read, in a word: the day, the code of the error, that a formula waits for its result. */
export function shownText(cell: Cell): string {
  const seen = asShown(cell);
  return isStandIn(cell) && cell.code === "FORMULA_PENDING" ? "=…" : isCellError(seen) ? seen.error : textOf(seen);
}

/** The cells as they may be read. Rows without a mark are the same ones. */
export function readableCells(table: TableName, cells: Cells, marks: CellMarks | undefined, columns: ReadonlyMap<string, number>): Cells {
  if (marks === undefined || marks.size === 0) {
    return cells;
  }
  const named = new Map([...columns].map(([column, position]) => [position, column]));
  const dates: readonly string[] = columnsWhere(table, mayBeDate);
  return cells.map((line, row) => {
    const ofRow = row === 0 ? undefined : marks.get(row);
    if (ofRow === undefined) {
      return line;
    }
    const read = [...line];
    for (const [position, mark] of ofRow) {
      const column = named.get(position);
      const isHarmless =
        column === undefined ||
        (mark.kind === "date" && dates.includes(column)) ||
        (mark.kind === "percent" && !meansPoints(table, column, line, columns));
      const other = isHarmless ? null : standIn(table, column, line[position] ?? null, mark);
      if (other !== null) {
        while (read.length < position) {
          read.push(null);
        }
        read[position] = other;
      }
    }
    return read;
  });
}
