/** Which cells of a sheet belong to a dynamic-array formula in another cell. */
import type { SheetDocument } from "../document";

/** Cells (`row:column`, from 0) that a formula above or left of them fills: Excel writes these itself. */
export function spilledCells(sheet: SheetDocument): ReadonlySet<string> {
  const covered = new Set<string>();
  sheet.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      const [rows, columns] = cell?.spill ?? [1, 1];
      for (let below = 0; below < rows; below += 1) {
        for (let right = 0; right < columns; right += 1) {
          if (below + right > 0) {
            covered.add(`${row + below}:${column + right}`);
          }
        }
      }
    });
  });
  return covered;
}
