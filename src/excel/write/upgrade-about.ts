/** The table about the cluster in Excel: its line about the layout and the widths of its columns, there and back. */
import type { Cells } from "../../core/model/cell";
import { SCHEMA_VERSION } from "../../document/names";
import type { TableMove } from "../../document/patch/upgrade";
import { aboutChange, isOlderSchema, type AboutChange } from "../../document/patch/upgrade-about";
import { send } from "../failures";
import { columnPoints } from "./write-sheet";

export type AskedAbout = { readonly table: Excel.Table; readonly range: Excel.Range; readonly sheet: Excel.Worksheet };

export function askForAbout(context: Excel.RequestContext): AskedAbout {
  const table = context.workbook.tables.getItemOrNullObject("EmuCluster");
  table.load("name");
  const range = table.getRange();
  range.load("values,rowIndex,columnIndex");
  const sheet = table.worksheet;
  sheet.load("name");
  return { table, range, sheet };
}

/** `points`: the widths of before. */
export type AboutDone = { readonly change: AboutChange; readonly points: readonly number[] };

function columnAt(context: Excel.RequestContext, sheet: string, column: number): Excel.RangeFormat {
  return context.workbook.worksheets.getItem(sheet).getRangeByIndexes(0, column, 1, 1).getEntireColumn().format;
}

/** What will be changed, with the widths as they are; null: nothing. */
export async function planAbout(
  context: Excel.RequestContext,
  { table, range, sheet }: AskedAbout,
  moves: readonly TableMove[],
): Promise<AboutDone | null> {
  const change = table.isNullObject
    ? null
    : aboutChange(
        { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex, cells: range.values as Cells },
        moves,
        isOlderSchema,
      );
  if (change === null) {
    return null;
  }
  const formats = change.widths.map(([column]) => {
    const format = columnAt(context, change.sheet, column);
    format.load("columnWidth");
    return format;
  });
  await send(context);
  return { change, points: formats.map(({ columnWidth }) => columnWidth) };
}

/** Queues the change, or what takes it back. */
export function writeAbout(context: Excel.RequestContext, done: AboutDone | null, back: boolean): void {
  if (done === null) {
    return;
  }
  const { sheet, line, widths } = done.change;
  if (line !== null) {
    const cell = context.workbook.worksheets.getItem(sheet).getRangeByIndexes(line.row, line.column, 1, 1);
    cell.values = [[back ? line.before : SCHEMA_VERSION]];
  }
  widths.forEach(([column, width], index) => {
    columnAt(context, sheet, column).columnWidth = back ? (done.points[index] ?? columnPoints(width)) : columnPoints(width);
  });
}

/** Taken back only where it still stands as it was written. */
export function isAboutThere({ table, range, sheet }: AskedAbout, done: AboutDone | null): boolean {
  const line = done?.change.line;
  return (
    done === null ||
    line === null ||
    line === undefined ||
    (!table.isNullObject &&
      sheet.name === done.change.sheet &&
      (range.values as Cells)[line.row - range.rowIndex]?.[line.column - range.columnIndex] === SCHEMA_VERSION)
  );
}
