/**
 * The cells that show results, as Excel has them now. Which there are is said by the hidden names: those known from an
 * earlier reading are asked for with its first message, new ones with the next.
 */
import { isNotCalled } from "../../tables/result-cells";
import type { ResultCell, ResultCells } from "../../tables/source";
import { FORMULA_NAME, FROZEN_NAME, frozenSince, functionOf, nameNumber } from "../../document/formulas/result-names";
import { toCell } from "./cells";

export type AskedCell = { readonly name: string; readonly range: Excel.Range; readonly sheet: Excel.Worksheet };

export type AskedResults = { readonly names: Excel.NamedItemCollection; readonly cells: readonly AskedCell[] };

function askForCell(context: Excel.RequestContext, name: string): AskedCell {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load("values,valueTypes,formulas,rowIndex,columnIndex");
  const sheet = range.worksheet;
  sheet.load("name");
  return { name, range, sheet };
}

/** @param known names of the last reading: most often still all of them */
export function askForResults(context: Excel.RequestContext, known: readonly string[]): AskedResults {
  const { names } = context.workbook;
  names.load("items/name,items/comment,items/formula");
  return { names, cells: known.map((name) => askForCell(context, name)) };
}

function isFormulaName({ name }: Excel.NamedItem): boolean {
  return nameNumber(name, FORMULA_NAME) !== null;
}

/** Asks for the cells that were not known; to be called once the names have come. */
export function askForNewCells(context: Excel.RequestContext, { names, cells }: AskedResults): readonly AskedCell[] {
  const known = new Set(cells.map(({ name }) => name));
  return names.items.filter((item) => isFormulaName(item) && !known.has(item.name)).map(({ name }) => askForCell(context, name));
}

function resultCell({ range, sheet, name }: AskedCell, templates: ReadonlyMap<string, string>): readonly ResultCell[] {
  const wanted = functionOf(templates.get(name));
  if (range.isNullObject || wanted === null) {
    return [];
  }
  const formula: unknown = range.formulas[0]?.[0];
  const isFormula = typeof formula === "string" && formula.startsWith("=");
  const value = toCell(range.values[0]?.[0], range.valueTypes[0]?.[0]);
  return [
    {
      at: { sheet: sheet.name, row: range.rowIndex, column: range.columnIndex },
      wanted,
      formula: isFormula && formula !== value ? formula.slice(1) : null,
      value,
    },
  ];
}

/** While a workbook opens, Excel shows #NAME? until the functions are there and #BUSY! until they have answered. */
function whileOpening(cell: ResultCell): ResultCell {
  return isNotCalled(cell.value) ? { ...cell, value: null } : cell;
}

/**
 * null: the workbook has no names of results (it was made by an earlier version).
 * @param isFirst the first reading of this pane: the functions may not have been called yet
 */
export function receiveResults({ names }: AskedResults, cells: readonly AskedCell[], isFirst: boolean): ResultCells | null {
  const templates = new Map(names.items.map(({ name, comment }) => [name, comment]));
  const found = cells.flatMap((cell) => resultCell(cell, templates));
  const shown = isFirst ? found.map(whileOpening) : found;
  const frozen = names.items.find(({ name }) => name.toUpperCase() === FROZEN_NAME);
  return shown.length === 0 ? null : { cells: shown, frozen: frozenSince(frozen?.formula as string | undefined) };
}
