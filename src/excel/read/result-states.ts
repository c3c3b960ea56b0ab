/** What stands in the cells of results, with all that freezing and restoring them needs to know. */
import type { Cells } from "../../core/model/cell";
import type { ResultState } from "../../document/patch/frozen";
import {
  AREA_NAME,
  BLOCK_NAME,
  FORMULA_NAME,
  formulaOf,
  FROZEN_NAME,
  frozenSince,
  namedArea,
  nameNumber,
  type NamedArea,
} from "../../document/formulas/result-names";
import { toCell, toCells } from "./cells";

type AskedState = {
  readonly number: number;
  readonly template: string;
  readonly range: Excel.Range;
  readonly sheet: Excel.Worksheet;
  readonly spill: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
  readonly locked: Excel.FormatProtection;
};

export type AskedStates = {
  readonly states: readonly AskedState[];
  readonly blocks: ReadonlyMap<number, Excel.Range>;
};

function numbered(items: readonly Excel.NamedItem[], prefix: string): readonly (readonly [number, Excel.NamedItem])[] {
  return items.flatMap((item) => {
    const number = nameNumber(item.name, prefix);
    return number === null ? [] : [[number, item] as const];
  });
}

function askForState(context: Excel.RequestContext, number: number, { name, comment }: Excel.NamedItem): AskedState {
  const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
  range.load("values,valueTypes,formulas,rowIndex,columnIndex");
  const sheet = range.worksheet;
  sheet.load("name");
  const spill = range.getSpillingToRangeOrNullObject();
  spill.load("values,valueTypes");
  const { protection } = sheet;
  protection.load("protected");
  const locked = range.format.protection;
  locked.load("locked");
  return { number, template: comment, range, sheet, spill, protection, locked };
}

/** @param items every name of the workbook, with name, comment and formula */
export function askForStates(context: Excel.RequestContext, items: readonly Excel.NamedItem[]): AskedStates {
  const blocks = numbered(items, BLOCK_NAME).map(([number, { name }]) => {
    const range = context.workbook.names.getItemOrNullObject(name).getRangeOrNullObject();
    range.load("values,valueTypes");
    return [number, range] as const;
  });
  const states = numbered(items, FORMULA_NAME).map(([number, item]) => askForState(context, number, item));
  return { states, blocks: new Map(blocks) };
}

function areasOf(items: readonly Excel.NamedItem[]): ReadonlyMap<number, NamedArea> {
  return new Map(
    numbered(items, AREA_NAME).flatMap(([number, { formula }]) => {
      const area = namedArea(String(formula));
      return area === null ? [] : [[number, area] as const];
    }),
  );
}

function cellsOf(range: Excel.Range): Cells {
  return toCells(range.values, range.valueTypes);
}

function stateOf(asked: AskedState, block: Excel.Range | undefined, areas: ReadonlyMap<number, NamedArea>): ResultState {
  const { number, template, range, sheet, spill } = asked;
  const value = toCell(range.values[0]?.[0], range.valueTypes[0]?.[0]);
  const formula: unknown = range.formulas[0]?.[0];
  const isFormula = typeof formula === "string" && formula.startsWith("=") && formula !== value;
  return {
    number,
    sheet: sheet.name,
    row: range.rowIndex,
    column: range.columnIndex,
    wanted: formulaOf(template, sheet.name, areas),
    formula: isFormula ? formula.slice(1) : null,
    value,
    filled: spill.isNullObject ? [[value]] : cellsOf(spill),
    block: block === undefined || block.isNullObject ? null : cellsOf(block),
  };
}

/** `locked`: protected sheets whose result cells are locked. */
export function receiveStates(
  { states, blocks }: AskedStates,
  items: readonly Excel.NamedItem[],
): { readonly states: readonly ResultState[]; readonly frozen: string | null; readonly locked: readonly string[] } {
  const areas = areasOf(items);
  const found = states.filter(({ range }) => !range.isNullObject);
  const frozen = items.find(({ name }) => name.toUpperCase() === FROZEN_NAME);
  return {
    states: found.map((state) => stateOf(state, blocks.get(state.number), areas)),
    frozen: frozenSince(frozen && String(frozen.formula)),
    locked: found
      .filter(({ protection, locked }) => protection.protected && (locked.locked as boolean | null) !== false)
      .map(({ sheet }) => sheet.name),
  };
}
