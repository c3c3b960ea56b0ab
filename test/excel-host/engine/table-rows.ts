/**
 * Rows put into a table and taken out of it.
 *
 * A row of a table is inserted by pushing down what stands below it, in the columns of the table only; Excel refuses where that
 * would push a part of another table: “This won't work because it would move cells in a table on your worksheet.”, also where blank
 * rows are between the two (office-scripts-docs #654, office-js-snippet-explorer #20, EPPlus #423). The code is
 * InsertDeleteConflict (Excel.ErrorCodes; seen of adding a row in microsoft-graph-docs #4392).
 *
 * A table without data keeps one blank row on the sheet, its insert row: `ListObject.InsertRowRange` (“the Insert row, if any”),
 * `insertRow="1"` in files (ECMA-376, 18.5.1.2), “the header and insert rows of a table with no data can't be deleted” (VBA-Docs
 * #533). The first row that is added, or typed there, takes its place.
 */
import { COLUMN_COUNT, ROW_COUNT, covers, intersection } from "./address";
import type { Rect } from "./address";
import { followCells, type Mover } from "./follow";
import { moveCells } from "./rearrange";
import { growShown, moveShown } from "./shown";
import { Sheet, type TableState } from "./sheet";
import type { Workbook } from "./workbook";

/** Rows of data; none where only the insert row stands there. */
export function dataRows({ rect, insertRow }: TableState): number {
  return insertRow ? 0 : rect.rows - 1;
}

/** Why Excel would refuse to push down what stands under `rect` in its columns; null: it would not. */
function refused(sheet: Sheet, table: TableState, below: Rect): boolean {
  return sheet.tables.some((other) => other !== table && intersection(other.rect, below) !== null && !covers(below, other.rect));
}

function isBare(sheet: Sheet, table: TableState, below: Rect): boolean {
  const tables = sheet.tables.some((other) => other !== table && intersection(other.rect, below) !== null);
  return !tables && [...sheet.stored(below)].every(({ cell }) => cell.value === null && cell.formula === null);
}

function pushDown(workbook: Workbook, sheet: Sheet, table: TableState, below: Rect, count: number): void {
  const end = below.column + below.columns;
  const shifted = (rect: Rect): Rect => {
    const within = rect.column >= below.column && rect.column + rect.columns <= end;
    const bottom = rect.row + rect.rows;
    if (!within || bottom <= below.row) {
      return rect;
    }
    const row = rect.row >= below.row ? rect.row + count : rect.row;
    return { ...rect, row, rows: bottom + count - row };
  };
  const mover: Mover = (spot) => (spot.sheet === sheet ? { sheet, rect: shifted(spot.rect) } : spot);
  followCells(workbook, mover);
  moveCells(workbook, sheet, below, mover);
  for (const other of sheet.tables.filter((one) => one !== table)) {
    other.rect = shifted(other.rect);
  }
  sheet.validations.forEach((validation, index) => {
    sheet.validations[index] = { ...validation, rect: shifted(validation.rect) };
  });
  moveShown(sheet, shifted);
}

/**
 * Makes room for rows before data row `place` (from 0; the number of rows: at the end).
 * @returns the sheet's row of the first of them; null where Excel refuses
 */
export function insertTableRows(workbook: Workbook, sheet: Sheet, table: TableState, place: number, count: number): number | null {
  const { row, column, columns } = table.rect;
  const first = row + 1 + place;
  const taken = table.insertRow ? 1 : 0;
  const added = count - taken;
  const from = first + taken;
  const below = { row: from, column, rows: ROW_COUNT - from, columns };
  if (added > 0 && refused(sheet, table, below)) {
    return null;
  }
  if (added > 0 && !isBare(sheet, table, below)) {
    pushDown(workbook, sheet, table, below, added);
  }
  if (added > 0 && from === row + table.rect.rows) {
    growShown(sheet, table.rect, added);
  }
  const model = place > 0 ? first - 1 : first + count;
  table.rect = { ...table.rect, rows: table.rect.rows + added };
  table.insertRow = false;
  likeRow(workbook, sheet, table, model, from, added);
  workbook.structure += 1;
  return first;
}

/** New rows look like the one above them, or below where that is the header. */
function likeRow(workbook: Workbook, sheet: Sheet, { rect }: TableState, model: number, from: number, count: number): void {
  for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
    const like = sheet.at(model, column);
    for (let row = from; like && row < from + count; row += 1) {
      const cell = sheet.ensure(row, column);
      cell.style = like.style;
      cell.look = like.look;
      workbook.touch(sheet, row, column);
    }
  }
}

/** The rows below move up; of the last row its blank place stays, as the insert row. */
export function deleteTableRow(workbook: Workbook, sheet: Sheet, table: TableState, place: number): void {
  const { rect } = table;
  const last = rect.row + rect.rows - 1;
  for (let row = rect.row + 1 + place; row <= last; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const from = row === last ? undefined : sheet.cells.get((row + 1) * COLUMN_COUNT + column);
      const key = Sheet.key(row, column);
      if (from) {
        sheet.cells.set(key, from);
      } else {
        sheet.cells.delete(key);
      }
      workbook.touch(sheet, row, column);
    }
  }
  if (rect.rows > 2) {
    table.rect = { ...rect, rows: rect.rows - 1 };
  } else {
    table.insertRow = true;
  }
  workbook.structure += 1;
}
