/**
 * The hidden names by which the cells that show results are found again, wherever people move them. `EMU_FORMULA_n` names the
 * cell of one formula, and its comment holds the formula with `{m}` for each area of the sheets that it refers to;
 * `EMU_AREA_m` names that area. So a formula that somebody typed over can be noticed, and put back as it should be today.
 */
import type { Cell } from "../../core/model/cell";
import type { ResultCell, ResultCells } from "../../tables/source";
import { absolute, absoluteBlock, parseArea, quotedSheet, type Area } from "../addresses";
import type { NameDocument, SheetDocument, WorkbookDocument } from "../document";
import { safeFormula } from "./safe-formula";

export const FORMULA_NAME = "EMU_FORMULA_";
export const AREA_NAME = "EMU_AREA_";
/** A constant: since when the formulas are replaced by their values, as it is said to people. */
export const FROZEN_NAME = "EMU_FROZEN";
/** What one of our formulas filled when it was replaced by its values: `EMU_BLOCK_n` belongs to `EMU_FORMULA_n`. */
export const BLOCK_NAME = "EMU_BLOCK_";

export type NamedArea = Area & { readonly sheet: string };

const REFERENCE = /('(?:[^']|'')+'!)?(\$[A-Z]{1,3}\$\d{1,7}(?::\$[A-Z]{1,3}\$\d{1,7})?)/g;
const PLACEHOLDER = /\{(\d+)\}/g;
const CALL = /^(EMU\.[A-Z]+)\(/i;
/** `IF(area="","",area)`, turned or not: what shows one of ours elsewhere. */
const VIEW = /^(IF|TRANSPOSE\(IF)\([^"]+="","",[^"]+\)$/i;

/** The outermost function: `EMU.TOTAL`, or that of a view; null: no formula of ours. */
export function functionOf(formula: string | null | undefined): string | null {
  const view = VIEW.exec(formula ?? "")?.[1];
  return CALL.exec(formula ?? "")?.[1]?.toUpperCase() ?? (view === undefined ? null : view.toUpperCase().replace(/\(.*/, ""));
}

/** Names for every formula of the add-in and every view on these sheets, in their order, and for the areas that these refer to. */
export function resultNames(sheets: readonly SheetDocument[]): readonly NameDocument[] {
  const areas = new Map<string, number>();
  const formulas: NameDocument[] = [];
  function areaNumber(reference: string): number {
    const known = areas.get(reference) ?? areas.size + 1;
    areas.set(reference, known);
    return known;
  }
  for (const { name, cells } of sheets) {
    cells.forEach((line, row) => {
      line.forEach((cell, column) => {
        if (cell?.formula !== undefined && functionOf(cell.formula) !== null) {
          const comment = cell.formula.replace(
            REFERENCE,
            (_all, sheet: string | undefined, area: string) => `{${areaNumber(`${sheet ?? `${quotedSheet(name)}!`}${area}`)}}`,
          );
          const refersTo = `${quotedSheet(name)}!${absolute(row, column)}`;
          formulas.push({ name: `${FORMULA_NAME}${formulas.length + 1}`, refersTo, hidden: true, comment });
        }
      });
    });
  }
  const named = [...areas].map(([refersTo, number]) => ({ name: `${AREA_NAME}${number}`, refersTo, hidden: true }));
  return [...formulas, ...named];
}

/** The area that a name refers to; null where it is lost (`#REF!`) or no area of one sheet. */
export function namedArea(refersTo: string): NamedArea | null {
  const bang = refersTo.lastIndexOf("!");
  const sheet = refersTo.slice(0, Math.max(0, bang)).replace(/^=/, "");
  const area = parseArea(refersTo.slice(bang + 1));
  return bang < 1 || area === null ? null : { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, ...area };
}

function areaText(area: Area): string {
  return area.rows * area.columns === 1 ? absolute(area.row, area.column) : absoluteBlock(area);
}

/**
 * The formula that should stand in a cell of `sheet`, without "=", in the form of today; null where something it refers to is lost.
 * @param template comment of its name
 * @param areas where the areas stand now, by number
 */
export function formulaOf(template: string, sheet: string, areas: ReadonlyMap<number, NamedArea>): string | null {
  let lost = false;
  const text = template.replace(PLACEHOLDER, (_all, digits: string) => {
    const area = areas.get(numberOf(digits));
    lost ||= area === undefined;
    const prefix = area === undefined || area.sheet === sheet ? "" : `${quotedSheet(area.sheet)}!`;
    return area === undefined ? "" : `${prefix}${areaText(area)}`;
  });
  return lost || functionOf(text) === null ? null : safeFormula(text);
}

/** Digits only: nothing else comes out of the patterns above. */
export function numberOf(digits: string): number {
  return [...digits].reduce((number, digit) => number * 10 + digit.charCodeAt(0) - 48, 0);
}

/** The n of `EMU_FORMULA_n`; null: another name. */
export function nameNumber(name: string, prefix: string): number | null {
  const digits = name.toUpperCase().startsWith(prefix) ? name.slice(prefix.length) : "";
  return /^\d{1,6}$/.test(digits) ? numberOf(digits) : null;
}

/** Whether a name is one of those that know the cells of results. */
export function isResultName(name: string): boolean {
  return name.toUpperCase() === FROZEN_NAME || [FORMULA_NAME, AREA_NAME, BLOCK_NAME].some((prefix) => nameNumber(name, prefix) !== null);
}

/** When the results were frozen, as the name's constant says (`"31/12/2021"`); null: they are not. */
export function frozenSince(refersTo: string | null | undefined): string | null {
  return refersTo === null || refersTo === undefined ? null : refersTo.replace(/^=/, "").replaceAll('"', "");
}

/** A defined name as either port has it. */
export type WrittenName = { readonly name: string; readonly refersTo: string; readonly comment: string };

/**
 * The formula that a cell's fixed value took the place of, and where the cell stands in what it filled; null: the cell was not frozen,
 * or the formula cannot be known any more.
 */
export function frozenAt(
  names: readonly WrittenName[],
  cell: { readonly sheet: string; readonly row: number; readonly column: number },
): { readonly formula: string; readonly block: Area } | null {
  function areasOf(prefix: string): ReadonlyMap<number, NamedArea> {
    return new Map(
      names.flatMap(({ name, refersTo }) => {
        const number = nameNumber(name, prefix);
        const area = number === null ? null : namedArea(refersTo);
        return number === null || area === null ? [] : [[number, area] as const];
      }),
    );
  }
  const found = [...areasOf(BLOCK_NAME)].find(([, { sheet, row, column, rows, columns }]) => {
    const [down, right] = [cell.row - row, cell.column - column];
    return sheet.toLowerCase() === cell.sheet.toLowerCase() && down >= 0 && down < rows && right >= 0 && right < columns;
  });
  const template = names.find(({ name }) => nameNumber(name, FORMULA_NAME) === (found?.[0] ?? -1));
  const formula = found && template ? formulaOf(template.comment, found[1].sheet, areasOf(AREA_NAME)) : null;
  if (found === undefined || formula === null) {
    return null;
  }
  const { row, column, rows, columns } = found[1];
  return { formula, block: { row: cell.row - row, column: cell.column - column, rows, columns } };
}

/** null: no name of ours says that there are any (a workbook of an earlier version). */
export function resultCellsOf(document: WorkbookDocument): ResultCells | null {
  const cells = document.names.flatMap((name) => resultCell(document, name));
  const frozen = document.names.find(({ name }) => name.toUpperCase() === FROZEN_NAME);
  return cells.length === 0 ? null : { cells, frozen: frozenSince(frozen?.refersTo) };
}

function resultCell(document: WorkbookDocument, { name, refersTo, comment }: NameDocument): readonly ResultCell[] {
  const wanted = functionOf(comment);
  const at = nameNumber(name, FORMULA_NAME) === null ? null : namedArea(refersTo);
  const sheet = document.sheets.find((one) => one.name.toLowerCase() === at?.sheet.toLowerCase());
  if (wanted === null || at === null || sheet === undefined) {
    return [];
  }
  const content = sheet.cells[at.row]?.[at.column];
  const value: Cell = content?.value ?? null;
  return [{ at: { sheet: sheet.name, row: at.row, column: at.column }, wanted, formula: content?.formula ?? null, value }];
}
