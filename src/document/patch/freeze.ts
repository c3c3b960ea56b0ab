/** Result formulas of a workbook held as plain data: frozen to their values, and restored. */
import type { Cells } from "../../core/model/cell";
import { absolute, quotedSheet, type CellAddress } from "../addresses";
import type { CellContent, WorkbookDocument } from "../document";
import { viewNames } from "../names";
import { frozenText, type ResultState, type Swap, freezing, restoring, swapLines } from "./frozen";
import { documentOf, gridOf, putCell, type GridSheet } from "../formulas/grid";
import {
  AREA_NAME,
  BLOCK_NAME,
  FORMULA_NAME,
  formulaOf,
  FROZEN_NAME,
  namedArea,
  nameNumber,
  type NamedArea,
} from "../formulas/result-names";
import { viewSize } from "../formulas/formula-reader";
import { sameName } from "../taken-names";
import { languageOf } from "../../schema/language";
import { logged } from "./cells";

function areasOf(document: WorkbookDocument, prefix: string): ReadonlyMap<number, NamedArea> {
  return new Map(
    document.names.flatMap(({ name, refersTo }) => {
      const number = nameNumber(name, prefix);
      const area = number === null ? null : namedArea(refersTo);
      return number === null || area === null ? [] : [[number, area] as const];
    }),
  );
}

function valuesIn(document: WorkbookDocument, { sheet, row, column, rows, columns }: NamedArea): Cells {
  const cells = document.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.cells ?? [];
  return Array.from({ length: rows }, (_row, down) =>
    Array.from({ length: columns }, (_column, right) => cells[row + down]?.[column + right]?.value ?? null),
  );
}

/** Every cell of results that a name still finds. */
export function resultStates(document: WorkbookDocument): readonly ResultState[] {
  const areas = areasOf(document, AREA_NAME);
  const blocks = areasOf(document, BLOCK_NAME);
  return document.names.flatMap(({ name, refersTo, comment = "" }) => {
    const number = nameNumber(name, FORMULA_NAME);
    const at = number === null ? null : namedArea(refersTo);
    const sheet = document.sheets.find((one) => one.name.toLowerCase() === at?.sheet.toLowerCase());
    if (number === null || at === null || sheet === undefined) {
      return [];
    }
    const { row, column } = at;
    const content = sheet.cells[row]?.[column];
    const [rows, columns] = content?.spill ?? [1, 1];
    const block = blocks.get(number);
    return [
      {
        number,
        sheet: sheet.name,
        row,
        column,
        wanted: formulaOf(comment, sheet.name, areas),
        formula: content?.formula ?? null,
        value: content?.value ?? null,
        filled: valuesIn(document, { sheet: sheet.name, row, column, rows, columns }),
        block: block === undefined ? null : valuesIn(document, block),
      },
    ];
  });
}

function changed(
  document: WorkbookDocument,
  swaps: readonly Swap[],
  change: (sheet: GridSheet, swap: Swap, content: CellContent | undefined) => void,
): WorkbookDocument {
  const grid = gridOf(document);
  for (const swap of swaps) {
    const sheet = grid.sheets.find((one) => one.sheet.name === swap.sheet);
    if (sheet !== undefined) {
      change(sheet, swap, sheet.cells[swap.row]?.[swap.column]);
    }
  }
  return documentOf(grid);
}

/** The values stay, the formulas go. */
export function frozenDocument(document: WorkbookDocument, swaps: readonly Swap[], time: Date): WorkbookDocument {
  const after = changed(document, swaps, (sheet, { row, column }, content) => {
    const { formula: _formula, spill: _spill, ...kept } = content ?? { value: null };
    putCell(sheet, row, column, kept);
  });
  const blocks = swaps.map(({ number, sheet, row, column, held }) => {
    const last = absolute(row + held.cells.length - 1, column + (held.cells[0]?.length ?? 1) - 1);
    return { name: `${BLOCK_NAME}${number}`, refersTo: `${quotedSheet(sheet)}!${absolute(row, column)}:${last}`, hidden: true };
  });
  const since = { name: FROZEN_NAME, refersTo: `"${frozenText(time)}"`, hidden: true };
  return { ...after, names: [...document.names, ...blocks, since] };
}

/** Formulas with the values of their blocks as their cached results, until somebody calculates them. */
export function restoredDocument(document: WorkbookDocument, swaps: readonly Swap[]): WorkbookDocument {
  const after = changed(document, swaps, (sheet, { row, column, formula, held }, content) => {
    const spill = viewSize(formula) ?? ([held.cells.length, held.cells[0]?.length ?? 1] as const);
    const { formula: _own, ...kept } = content ?? { value: null };
    // What the formula of before fills is still its block.
    putCell(sheet, row, column, { spill, ...kept, formula });
  });
  const names = document.names.filter(({ name }) => nameNumber(name, BLOCK_NAME) === null && name.toUpperCase() !== FROZEN_NAME);
  return withViewNames({ ...after, names });
}

/** The views of the tables, which restored formulas name: a workbook of an earlier version has none. */
export function withViewNames(document: WorkbookDocument): WorkbookDocument {
  const views = viewNames(document.sheets);
  const names = document.names.map((name) => views.find((view) => sameName(view.name, name.name)) ?? name);
  return { ...document, names: [...names, ...views.filter((view) => !names.includes(view))] };
}

/** `cells`: how many were swapped; none: the document is the same. */
type SwappedDocument = { readonly document: WorkbookDocument; readonly cells: number };

function swapped(document: WorkbookDocument, action: "freeze" | "restore", swaps: readonly Swap[], time: Date): SwappedDocument {
  if (swaps.length === 0) {
    return { document, cells: 0 };
  }
  const language = languageOf(document.properties.language);
  const lines = swapLines(swaps, action === "freeze" ? "values" : "formulas", { action, time, language });
  const made = action === "freeze" ? frozenDocument(document, swaps, time) : restoredDocument(document, swaps);
  return { document: logged(made, lines, language), cells: swaps.length };
}

/** null: a result is not there yet. */
export function withFrozen(document: WorkbookDocument, time: Date): SwappedDocument | null {
  const swaps = freezing(resultStates(document));
  return swaps && swapped(document, "freeze", swaps, time);
}

/** `left`: cells whose formula cannot be known any more. */
export function withRestored(document: WorkbookDocument, time: Date): SwappedDocument & { readonly left: readonly CellAddress[] } {
  const { swaps, left } = restoring(resultStates(document));
  return { ...swapped(document, "restore", swaps, time), left };
}
