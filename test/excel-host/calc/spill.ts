/** Puts the block a formula answers onto the sheet, as dynamic arrays do. */
import type { Cells } from "../../../src/core/model/cell";
import { COLUMN_COUNT, ROW_COUNT } from "../engine/address";
import type { Place } from "./references";
import type { Workbook } from "../engine/workbook";

function blocked({ sheet, row, column }: Place, rows: number, columns: number): boolean {
  if (row + rows > ROW_COUNT || column + columns > COLUMN_COUNT) {
    return true;
  }
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      const cell = sheet.at(r, c);
      const own = (r === row && c === column) || (cell?.anchor?.row === row && cell.anchor.column === column);
      const filled = cell !== undefined && (cell.value !== null || cell.formula !== null);
      if ((!own && filled) || sheet.tableAt(r, c)) {
        return true;
      }
    }
  }
  return false;
}

function sameValue(first: unknown, second: unknown): boolean {
  return first === second || JSON.stringify(first) === JSON.stringify(second);
}

/** Answers whether any cell shows something else than before. */
export function showBlock(workbook: Workbook, place: Place, values: Cells, errorText: string | null): boolean {
  const { sheet, row, column } = place;
  const anchor = sheet.ensure(row, column);
  const rows = values.length;
  const columns = values[0]?.length ?? 1;
  const single = rows === 1 && columns === 1;
  const shown: Cells = !single && blocked(place, rows, columns) ? [[{ error: "#SPILL!" }]] : values;
  const fits = shown === values && !single;
  const [oldRows, oldColumns] = anchor.spill ?? [1, 1];
  let changed = false;
  if (!fits || oldRows !== rows || oldColumns !== columns) {
    changed = anchor.spill !== null || fits;
    workbook.emptySpill(sheet, row, column, anchor);
  }
  anchor.spill = fits ? [rows, columns] : null;
  anchor.errorText = errorText;
  shown.forEach((line, r) =>
    line.forEach((value, c) => {
      const cell = sheet.ensure(row + r, column + c);
      cell.anchor = r === 0 && c === 0 ? null : { row, column };
      if (!sameValue(cell.value, value)) {
        cell.value = value;
        changed = true;
        workbook.touch(sheet, row + r, column + c);
      }
    }),
  );
  return changed;
}
