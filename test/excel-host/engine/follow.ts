/** Formulas, names and lists of validations follow what a person moves or renames, as Excel's own do. */
import { tokens, type Token } from "../calc/tokens";
import { COLUMN_COUNT, columnName, parseRect, quoteSheet, splitSheet } from "./address";
import type { Rect } from "./address";
import type { Sheet, TableState } from "./sheet";
import type { Workbook } from "./workbook";

export type Spot = { readonly sheet: Sheet; readonly rect: Rect };

/** Where cells go; what stays where it is, is answered as it is. */
export type Mover = (from: Spot) => Spot;

type Rewrite = (token: Token, owner: Sheet | null) => string;

function rewritten(formula: string, owner: Sheet | null, rewrite: Rewrite): string {
  let result = "";
  let from = 0;
  for (const token of tokens(formula)) {
    result += formula.slice(from, token.start) + rewrite(token, owner);
    from = token.end;
  }
  return result + formula.slice(from);
}

/** Puts every formula of the workbook through `rewrite`; those that change are computed again. */
function rewriteAll(workbook: Workbook, rewrite: Rewrite): void {
  for (const sheet of workbook.sheets) {
    for (const [key, cell] of sheet.cells) {
      const after = cell.formula === null ? null : rewritten(cell.formula, sheet, rewrite);
      if (after !== cell.formula) {
        cell.formula = after;
        workbook.touch(sheet, Math.floor(key / COLUMN_COUNT), key % COLUMN_COUNT);
      }
    }
    for (const condition of sheet.conditions) {
      condition.formula = rewritten(condition.formula, sheet, rewrite);
    }
    for (const validation of sheet.validations) {
      const { list } = validation.rule;
      if (list?.source.startsWith("=")) {
        const source = `=${rewritten(list.source.slice(1), sheet, rewrite)}`;
        validation.rule = { ...validation.rule, list: { ...list, source } };
      }
    }
  }
  for (const name of workbook.names) {
    name.formula = rewritten(name.formula, null, rewrite);
  }
  workbook.structure += 1;
}

/** `$B$3:C4` for another rectangle, with the dollar signs where they were. */
function withMarks(text: string, rect: Rect): string {
  const corners = text.split(":");
  const ends = [
    { row: rect.row, column: rect.column },
    { row: rect.row + rect.rows - 1, column: rect.column + rect.columns - 1 },
  ];
  const isOne = rect.rows === 1 && rect.columns === 1 && corners.length === 1;
  return (isOne ? [ends[0]] : ends)
    .map((end, index) => {
      const [, column = "", row = ""] = /^(\$?)[A-Za-z]+(\$?)\d+$/.exec(corners[index] ?? corners[0] ?? "") ?? [];
      return `${column}${columnName(end?.column ?? 0)}${row}${(end?.row ?? 0) + 1}`;
    })
    .join(":");
}

/** References point where their cells went. To be called before the cells are moved; formulas do not change sheets here. */
export function followCells(workbook: Workbook, mover: Mover): void {
  rewriteAll(workbook, (token, owner) => {
    if (token.kind !== "reference") {
      return token.text;
    }
    const { sheet: name, rest } = splitSheet(token.text);
    const sheet = name === null ? owner : workbook.sheet(name);
    const rect = /\d/.test(rest) && /[A-Z]/i.test(rest) ? parseRect(rest) : null;
    if (!sheet || !rect) {
      return token.text;
    }
    const after = mover({ sheet, rect });
    const prefix = name === null && after.sheet === sheet ? "" : `${quoteSheet(after.sheet.name)}!`;
    return `${prefix}${withMarks(rest, after.rect)}`;
  });
}

/** References name the sheet as it is called now. To be called after the sheet was renamed. */
export function followSheetName(workbook: Workbook, before: string, after: string): void {
  rewriteAll(workbook, (token) => {
    const { sheet, rest } = splitSheet(token.text);
    const isMeant = (token.kind === "reference" || token.kind === "name") && sheet?.toLowerCase() === before.toLowerCase();
    return isMeant ? `${quoteSheet(after)}!${rest}` : token.text;
  });
}

function tableOf(token: Token): string {
  return token.text.slice(0, token.text.indexOf("[")).toLowerCase();
}

/** `EmuRubric[…]` follows a table's new name. */
export function followTableName(workbook: Workbook, before: string, after: string): void {
  rewriteAll(workbook, (token) =>
    token.kind === "structured" && tableOf(token) === before.toLowerCase() ? `${after}${token.text.slice(before.length)}` : token.text,
  );
}

/** `EmuUnits[Đơn vị]` follows a column's new header. */
export function followHeader(workbook: Workbook, table: TableState, before: string, after: string): void {
  rewriteAll(workbook, (token) =>
    token.kind === "structured" && tableOf(token) === table.name.toLowerCase()
      ? token.text.replaceAll(`[${before}]`, `[${after}]`)
      : token.text,
  );
}

/** References to a table that becomes plain cells name the cells. @param named answers the cells of a structured reference */
export function followConversion(workbook: Workbook, table: TableState, named: (text: string) => string): void {
  rewriteAll(workbook, (token) =>
    token.kind === "structured" && tableOf(token) === table.name.toLowerCase() ? named(token.text) : token.text,
  );
}
