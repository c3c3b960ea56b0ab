/** What a workbook's formulas show, found by their text. */
import type { Cell } from "../../src/core/model/cell";
import type { StandingWord } from "../../src/tables/standing-columns";
import { STANDING_WORDS } from "../../src/schema/standing-words";
import { tablesOf } from "../../src/document/reading/tables";
import { readHeaderRow } from "../../src/tables/table";
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

type Ranking = { readonly sheet: SheetDocument; readonly row: number; readonly anchor: number };

function rankingOf(document: WorkbookDocument): Ranking {
  for (const sheet of document.sheets) {
    for (const [row, cells] of sheet.cells.entries()) {
      const anchor = cells.findIndex((cell) => cell?.formula?.startsWith("EMU.STANDINGS(") === true);
      if (anchor >= 0) {
        return { sheet, row, anchor };
      }
    }
  }
  throw new Error("no ranking");
}

/** What the ranking shows under a header that begins here or further right: the header and the column must stand together. */
function under({ sheet, row, anchor }: Ranking, isIt: (header: Cell) => boolean): readonly Cell[] {
  const column = (sheet.cells[row - 1] ?? []).findIndex((cell, at) => at >= anchor && isIt(cell?.value ?? null));
  if (column < 0) {
    throw new Error("no such column in the ranking");
  }
  return blockAt(sheet, row, anchor).map((line) => line[column - anchor] ?? null);
}

/** A column of the ranking, in the order in which it lists the units: best first. */
export function cachedInOrder(document: WorkbookDocument, word: StandingWord): readonly Cell[] {
  const { vi, en } = STANDING_WORDS[word];
  return under(rankingOf(document), (header) => header === vi || header === en);
}

/** What the ranking lists, in the order of these units. */
function inOrderOf(document: WorkbookDocument, units: readonly Cell[], column: readonly Cell[]): readonly Cell[] {
  const listed = cachedInOrder(document, "unit");
  return units.map((unit) => column[listed.indexOf(unit)] ?? null);
}

/** What the ranking shows of a word, in the order of the table of units. */
export function cachedStanding(document: WorkbookDocument, word: StandingWord): readonly Cell[] {
  return inOrderOf(document, unitsOf(document), cachedInOrder(document, word));
}

/** Points of each unit in each criterion, in the order of the tables; groups left out. */
export function cachedPoints(document: WorkbookDocument, codes: readonly Cell[]): Block {
  const ranking = rankingOf(document);
  const columns = codes.map((code) =>
    inOrderOf(
      document,
      unitsOf(document),
      under(ranking, (header) => header === code),
    ),
  );
  return unitsOf(document).map((_unit, row) => columns.map((column) => column[row] ?? null));
}

function unitsOf(document: WorkbookDocument): readonly Cell[] {
  const { cells = [] } = tablesOf(document).EmuUnits ?? {};
  const { columns } = readHeaderRow("EmuUnits", cells);
  return cells.slice(1).flatMap((line) => line[columns.get("unit") ?? 0] ?? []);
}

function blockAt({ cells }: SheetDocument, row: number, column: number): Block {
  const [rows, columns] = cells[row]?.[column]?.spill ?? [1, 1];
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => cells[row + down]?.[column + right]?.value ?? null),
  );
}
