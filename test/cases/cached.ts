/** What a workbook's formulas show, found by their text. */
import type { Cell } from "../../src/core/model/cell";
import type { StandingWord } from "../../src/tables/standing-columns";
import { STANDING_WORDS } from "../../src/schema/standing-words";
import type { SheetDocument, WorkbookDocument } from "../../src/document/document";

type Block = readonly (readonly Cell[])[];

/** The block of cached values of the first formula that `matches`, and begins like this. */
export function cachedBlock(document: WorkbookDocument, matches: RegExp, start = ""): Block {
  for (const sheet of document.sheets) {
    for (const [row, cells] of sheet.cells.entries()) {
      const column = cells.findIndex((cell) => cell?.formula?.startsWith(start) === true && matches.test(cell.formula));
      if (column >= 0) {
        return blockAt(sheet, row, column);
      }
    }
  }
  throw new Error(`no formula like ${String(matches)}`);
}

/** One column of a block. */
export function cachedColumn(document: WorkbookDocument, matches: RegExp, start = ""): readonly Cell[] {
  return cachedBlock(document, matches, start).map(([first = null]) => first);
}

/** What the ranking shows under the header of a word: the header and the column must stand together. */
export function cachedStanding(document: WorkbookDocument, word: StandingWord): readonly Cell[] {
  for (const sheet of document.sheets) {
    for (const [row, cells] of sheet.cells.entries()) {
      const anchor = cells.findIndex((cell) => cell?.formula?.startsWith("EMU.STANDINGS(") === true);
      const { vi, en } = STANDING_WORDS[word];
      const column = (sheet.cells[row - 1] ?? []).findIndex((cell) => cell?.value === vi || cell?.value === en);
      if (anchor >= 0 && column >= anchor) {
        return blockAt(sheet, row, anchor).map((line) => line[column - anchor] ?? null);
      }
    }
  }
  throw new Error(`no ranking with ${word}`);
}

/** The blocks of all the formulas that match, side by side: one long table that the sheet cuts into several. */
export function joinedBlocks(document: WorkbookDocument, matches: RegExp): Block {
  const blocks = document.sheets.flatMap((sheet) =>
    sheet.cells.flatMap((cells, row) => {
      const column = cells.findIndex((cell) => cell?.formula !== undefined && matches.test(cell.formula));
      return column >= 0 ? [blockAt(sheet, row, column)] : [];
    }),
  );
  const [first = [], ...others] = blocks;
  return others.reduce((all, block) => all.map((line, row) => [...line, ...(block[row] ?? [])]), first);
}

function blockAt({ cells }: SheetDocument, row: number, column: number): Block {
  const [rows, columns] = cells[row]?.[column]?.spill ?? [1, 1];
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => cells[row + down]?.[column + right]?.value ?? null),
  );
}
