/** Whole rows and columns put into a sheet, as Excel does it: tables grow, names and spilled blocks follow. */
import type { Book, Cell, Sheet } from "./book";
import { cellAt, newCell, putCell } from "./book";
import type { Area } from "./xml-text";
import { areaName, areaOf } from "./xml-text";

function moved(area: Area, at: number, count: number, axis: "row" | "column"): void {
  const size = axis === "row" ? "rows" : "columns";
  if (area[axis] >= at) {
    area[axis] += count;
  } else if (area[axis] + area[size] > at) {
    area[size] += count;
  }
}

function areasOn(book: Book, sheet: Sheet): readonly Area[] {
  const named = book.names.flatMap(({ refersTo }) => (typeof refersTo !== "string" && refersTo.sheet === sheet ? [refersTo.area] : []));
  return [...sheet.tables, ...sheet.merged, ...named];
}

function followSpill(cell: Cell, at: number, count: number, axis: "row" | "column"): void {
  cell.formula =
    cell.formula?.replace(/ ref="([^"]*)"/, (_whole, reference: string) => {
      const area = areaOf(reference);
      moved(area, at, count, axis);
      return ` ref="${areaName(area)}"`;
    }) ?? null;
}

export function insertRows(book: Book, sheet: Sheet, at: number, count: number): void {
  for (const [row, line] of [...sheet.rows].sort(([left], [right]) => right - left)) {
    line.cells.forEach((cell) => {
      followSpill(cell, at, count, "row");
    });
    if (row >= at) {
      sheet.rows.delete(row);
      sheet.rows.set(row + count, line);
    }
  }
  areasOn(book, sheet).forEach((area) => {
    moved(area, at, count, "row");
  });
}

/** Tables that the columns cut through get headers as Excel makes them up. */
export function insertColumn(book: Book, sheet: Sheet, at: number, header: string): void {
  for (const line of sheet.rows.values()) {
    const cells = [...line.cells].map(([column, cell]) => [column >= at ? column + 1 : column, cell] as const);
    line.cells.clear();
    for (const [column, cell] of cells) {
      followSpill(cell, at, 1, "column");
      line.cells.set(column, cell);
    }
  }
  const cut = sheet.tables.filter(({ column, columns }) => column < at && at < column + columns);
  areasOn(book, sheet).forEach((area) => {
    moved(area, at, 1, "column");
  });
  for (const table of cut) {
    const style = cellAt(sheet, table.row, table.column)?.style ?? 0;
    putCell(sheet, table.row, at, newCell({ style, kind: "text", value: header }));
  }
}
