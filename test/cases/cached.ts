/** What a workbook's formulas show, found by their text. */
import type { Cell } from "../../src/core/model/cell";
import type { WorkbookDocument } from "../../src/workbook/document";

/** The block of cached values of the first formula that `matches`. */
export function cachedBlock(document: WorkbookDocument, matches: RegExp): readonly (readonly Cell[])[] {
  for (const sheet of document.sheets) {
    for (const [row, cells] of sheet.cells.entries()) {
      const column = cells.findIndex((cell) => cell?.formula !== undefined && matches.test(cell.formula));
      const [rows, columns] = cells[column]?.spill ?? [1, 1];
      if (column >= 0) {
        return Array.from({ length: rows }, (_row, down) =>
          Array.from(
            { length: columns },
            (_column, right) => sheet.cells[row + down]?.[column + right]?.value ?? null,
          ),
        );
      }
    }
  }
  throw new Error(`no formula like ${String(matches)}`);
}

/** One column of a block. */
export function cachedColumn(document: WorkbookDocument, matches: RegExp): readonly Cell[] {
  return cachedBlock(document, matches).map(([first = null]) => first);
}
