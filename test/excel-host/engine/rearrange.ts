/**
 * What a person does to the shape of a workbook: renames sheets and tables, moves tables and columns, inserts rows, hides rows,
 * turns a table into plain cells. Formulas follow as Excel's do; only what these acts need is moved.
 */
import { structuredTarget } from "../calc/references";
import { targetText } from "../calc/translate";
import { COLUMN_COUNT, ROW_COUNT, covers, intersection, rectOf } from "./address";
import type { Rect } from "./address";
import { followCells, followConversion, followSheetName, followTableName, type Mover } from "./follow";
import { moveShown, pasteShown } from "./shown";
import { Sheet, type CellState, type TableState } from "./sheet";
import type { Workbook } from "./workbook";

const LOCAL = { kind: "changed", trigger: "Unknown", source: "Local" } as const;

export function renameSheet(workbook: Workbook, sheet: Sheet, name: string): void {
  const before = sheet.name;
  sheet.name = name;
  followSheetName(workbook, before, name);
  workbook.emit({ kind: "renamed", sheetId: sheet.id, before, after: name });
}

export function renameTable(workbook: Workbook, table: TableState, name: string): void {
  const before = table.name;
  table.name = name;
  followTableName(workbook, before, name);
  workbook.emit({ kind: "structure" });
}

/** A row hidden by hand or by a filter is the same to a reader of the sheet. */
export function hideRows(workbook: Workbook, sheet: Sheet, row: number, rows: number, hidden: boolean): void {
  for (let at = row; at < row + rows; at += 1) {
    sheet.hiddenRows[hidden ? "add" : "delete"](at);
  }
  workbook.emit({ kind: "structure" });
}

/** Takes cells out and puts them where `mover` says, with everything that stands on them. */
export function moveCells(workbook: Workbook, sheet: Sheet, rect: Rect, mover: Mover): void {
  const taken: { readonly row: number; readonly column: number; readonly cell: CellState }[] = [];
  for (const place of [...sheet.stored(rect)]) {
    taken.push(place);
    workbook.touch(sheet, place.row, place.column);
    sheet.cells.delete(Sheet.key(place.row, place.column));
  }
  for (const { row, column, cell } of taken) {
    const to = mover({ sheet, rect: rectOf(row, column) });
    if (cell.anchor) {
      const anchor = mover({ sheet, rect: rectOf(cell.anchor.row, cell.anchor.column) }).rect;
      cell.anchor = { row: anchor.row, column: anchor.column };
    }
    to.sheet.cells.set(Sheet.key(to.rect.row, to.rect.column), cell);
    workbook.touch(to.sheet, to.rect.row, to.rect.column);
  }
}

/** A formula whose block would be torn apart fills it anew. */
function emptyTornSpills(workbook: Workbook, sheet: Sheet, row: number): void {
  for (const [key, cell] of [...sheet.cells]) {
    const top = Math.floor(key / COLUMN_COUNT);
    if (cell.spill && top < row && top + cell.spill[0] > row) {
      workbook.emptySpill(sheet, top, key % COLUMN_COUNT, cell);
      workbook.touch(sheet, top, key % COLUMN_COUNT);
    }
  }
}

/** Whole rows above `row`: what stands there and below goes down, tables and lists around it grow. */
export function insertRows(workbook: Workbook, sheet: Sheet, row: number, count: number): void {
  const shifted = ({ rect }: { readonly rect: Rect }): Rect => {
    const end = rect.row + rect.rows;
    const from = rect.row >= row ? rect.row + count : rect.row;
    return { ...rect, row: from, rows: (end > row ? end + count : end) - from };
  };
  const mover: Mover = (spot) => (spot.sheet === sheet ? { sheet, rect: shifted(spot) } : spot);
  emptyTornSpills(workbook, sheet, row);
  followCells(workbook, mover);
  moveCells(workbook, sheet, { row, column: 0, rows: ROW_COUNT - row, columns: COLUMN_COUNT }, mover);
  for (const table of sheet.tables) {
    table.rect = shifted(table);
  }
  sheet.validations.forEach((validation, index) => {
    sheet.validations[index] = { ...validation, rect: shifted(validation) };
  });
  moveShown(sheet, (rect) => shifted({ rect }));
  for (const hidden of [...sheet.hiddenRows].sort((a, b) => b - a).filter((at) => at >= row)) {
    sheet.hiddenRows.delete(hidden);
    sheet.hiddenRows.add(hidden + count);
  }
  for (const table of sheet.tables.filter(({ rect }) => row > rect.row && row < rect.row + rect.rows)) {
    likeAbove(workbook, sheet, table, row, count);
  }
  const rect = { row, column: 0, rows: count, columns: COLUMN_COUNT };
  workbook.emit({ ...LOCAL, changeType: "RowInserted", sheetId: sheet.id, rect });
}

/** New rows within a table look like the row above them, or below where that is the header. */
function likeAbove(workbook: Workbook, sheet: Sheet, { rect }: TableState, row: number, count: number): void {
  const model = row - 1 > rect.row ? row - 1 : row + count;
  for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
    const like = sheet.at(model, column);
    for (let at = row; like && at < row + count; at += 1) {
      const cell = sheet.ensure(at, column);
      cell.style = like.style;
      cell.look = like.look;
      workbook.touch(sheet, at, column);
    }
  }
}

/** Cuts a table and pastes it with its top left cell elsewhere, on the same or another sheet. */
export function moveTable(
  workbook: Workbook,
  sheet: Sheet,
  table: TableState,
  target: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): void {
  const { rect } = table;
  const [down, right] = [target.row - rect.row, target.column - rect.column];
  const moved = (part: Rect): Rect => ({ ...part, row: part.row + down, column: part.column + right });
  const mover: Mover = (spot) => (spot.sheet === sheet && covers(rect, spot.rect) ? { sheet: target.sheet, rect: moved(spot.rect) } : spot);
  followCells(workbook, mover);
  moveCells(workbook, sheet, rect, mover);
  const along = sheet.validations.filter((validation) => covers(rect, validation.rect));
  for (const validation of along) {
    sheet.validations.splice(sheet.validations.indexOf(validation), 1);
    target.sheet.validations.push({ ...validation, rect: moved(validation.rect) });
  }
  pasteShown(sheet, rect, target.sheet, moved);
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  table.rect = moved(rect);
  target.sheet.tables.push(table);
  workbook.structure += 1;
  workbook.emit({ ...LOCAL, changeType: "RangeEdited", sheetId: sheet.id, rect });
  workbook.emit({ ...LOCAL, changeType: "RangeEdited", sheetId: target.sheet.id, rect: table.rect });
}

/**
 * Cuts a block and pastes it elsewhere: tables and lists that it holds whole go along, references to its cells follow.
 * @returns false where a table would be torn apart, or written over: Excel refuses
 */
export function moveBlock(
  workbook: Workbook,
  sheet: Sheet,
  rect: Rect,
  target: { readonly sheet: Sheet; readonly row: number; readonly column: number },
): boolean {
  const [down, right] = [target.row - rect.row, target.column - rect.column];
  const moved = (part: Rect): Rect => ({ ...part, row: part.row + down, column: part.column + right });
  const along = sheet.tables.filter((table) => covers(rect, table.rect));
  const torn = sheet.tables.some((table) => !along.includes(table) && intersection(table.rect, rect) !== null);
  const met = target.sheet.tables.some((table) => !along.includes(table) && intersection(table.rect, moved(rect)) !== null);
  if (torn || met) {
    return false;
  }
  const mover: Mover = (spot) => (spot.sheet === sheet && covers(rect, spot.rect) ? { sheet: target.sheet, rect: moved(spot.rect) } : spot);
  followCells(workbook, mover);
  moveCells(workbook, sheet, rect, mover);
  for (const validation of sheet.validations.filter((one) => covers(rect, one.rect))) {
    sheet.validations.splice(sheet.validations.indexOf(validation), 1);
    target.sheet.validations.push({ ...validation, rect: moved(validation.rect) });
  }
  pasteShown(sheet, rect, target.sheet, moved);
  for (const table of along) {
    sheet.tables.splice(sheet.tables.indexOf(table), 1);
    table.rect = moved(table.rect);
    target.sheet.tables.push(table);
  }
  workbook.structure += 1;
  workbook.emit({ ...LOCAL, changeType: "RangeEdited", sheetId: sheet.id, rect });
  workbook.emit({ ...LOCAL, changeType: "RangeEdited", sheetId: target.sheet.id, rect: moved(rect) });
  return true;
}

/** Cuts a column of a table and inserts it so that it is the table's column number `to`; both count from 0. */
export function moveColumn(workbook: Workbook, sheet: Sheet, table: TableState, from: number, to: number): void {
  const { rect } = table;
  const order = Array.from({ length: rect.columns }, (_column, index) => index).filter((index) => index !== from);
  order.splice(to, 0, from);
  const after = new Map(order.map((index, position) => [rect.column + index, rect.column + position]));
  const mover: Mover = (spot) => {
    const inside = spot.sheet === sheet && spot.rect.columns === 1 && covers(rect, spot.rect);
    return inside ? { sheet, rect: { ...spot.rect, column: after.get(spot.rect.column) ?? spot.rect.column } } : spot;
  };
  followCells(workbook, mover);
  moveCells(workbook, sheet, rect, mover);
  sheet.validations.forEach((validation, index) => {
    sheet.validations[index] = { ...validation, rect: mover({ sheet, rect: validation.rect }).rect };
  });
  moveShown(sheet, (part) => mover({ sheet, rect: part }).rect);
  workbook.structure += 1;
  workbook.emit({ ...LOCAL, changeType: "RangeEdited", sheetId: sheet.id, rect });
}

/** Table Design › Convert to range: the cells stay, the table is gone, formulas name its cells. */
export function convertTable(workbook: Workbook, sheet: Sheet, table: TableState): void {
  followConversion(workbook, table, (text) => {
    const target = structuredTarget(workbook, text, { sheet, row: table.rect.row, column: table.rect.column });
    return "error" in target ? "#REF!" : targetText(target);
  });
  sheet.tables.splice(sheet.tables.indexOf(table), 1);
  workbook.structure += 1;
  workbook.emit({ kind: "tableDeleted", sheetId: sheet.id, tableId: table.id });
}
