/**
 * What Excel would refuse or silently repair in a document, found before the file is written. For developers: a
 * document comes from a preset or from a workbook, and in both cases it is our fault if one of these stands in it.
 */
import type { Change, Patch } from "../../document/patch/patch";
import type { CellContent, NameDocument, SheetDocument, TableDocument, WorkbookDocument } from "../../document/document";
import { shownProblems } from "./check-shown";
import { LIST_SHEET } from "../format/lists";
import { cellName, onSheet, overlap } from "../format/references";
import type { Block } from "../format/references";

const TEXT_LIMIT = 32_767;
const FORMULA_LIMIT = 8_192;
const SHEET_NAME_LIMIT = 31;
const NAME_LIMIT = 255;
const TITLE_LIMIT = 32;
const MESSAGE_LIMIT = 255;
const WIDTH_LIMIT = 254;
const NAME = /^[\p{L}_\\][\p{L}\p{N}_.\\?]*$/u;
const LOOKS_LIKE_A_CELL = /^(?:[A-Z]{1,3}\d+|R\d*C\d*|[RC])$/i;

/** Every problem, in words with its place; none: the document can be written. */
export function documentProblems(document: WorkbookDocument): readonly string[] {
  return [
    ...sheetNameProblems(document.sheets),
    ...nameProblems(document),
    ...document.sheets.flatMap((sheet) => sheetProblems(sheet).map((problem) => `${sheet.name}: ${problem}`)),
    ...(/[\p{Cc}\p{Surrogate}\uFFFE\uFFFF]/u.test(document.properties.title) ? ["a control character in the title"] : []),
  ];
}

/** The same of what a patch brings into a workbook that is there: what it leaves alone is not ours to judge. */
export function contentProblems({ changes }: Patch, after: WorkbookDocument): readonly string[] {
  return changes.flatMap((change): readonly string[] => {
    if (change.kind === "cells") return changedProblems(change, after);
    if (change.kind === "sheet" && change.after !== null) {
      const sheet = change.after;
      return [...sheetNameProblems([{ ...sheet, hidden: false }]), ...sheetProblems(sheet).map((problem) => `${sheet.name}: ${problem}`)];
    }
    return change.kind === "name" && change.after !== null ? nameProblems({ ...after, sheets: [], names: [change.after] }) : [];
  });
}

function changedProblems(
  { sheet: name, cells }: Extract<Change, { readonly kind: "cells" }>,
  { sheets }: WorkbookDocument,
): readonly string[] {
  const sheet = sheets.find((one) => one.name === name);
  return cells.flatMap(({ row, column, after }) => {
    if (after === null || sheet === undefined) return [];
    const problem = contentProblem(after);
    const own = problem === null ? [] : [`${cellName(row, column)}: ${problem}`];
    const block = after.spill === undefined ? [] : spillProblems(sheet, row, column, after.spill);
    return [...own, ...block].map((text) => `${name}!${text}`);
  });
}

function sheetNameProblems(sheets: readonly SheetDocument[]): readonly string[] {
  const problems: string[] = [];
  if (!sheets.some((sheet) => sheet.hidden !== true)) problems.push("no sheet to be seen");
  const seen = new Set<string>();
  for (const { name } of sheets) {
    const bad = /[[\]:*?/\\\p{Cc}]|^'|'$/u.test(name) || name.trim() === "" || name === LIST_SHEET;
    if (bad || name.length > SHEET_NAME_LIMIT) problems.push(`"${name}" cannot name a sheet`);
    if (seen.has(name.toLowerCase())) problems.push(`two sheets named "${name}"`);
    seen.add(name.toLowerCase());
  }
  return problems;
}

/** Tables and names share one space of names. */
function nameProblems({ sheets, names }: WorkbookDocument): readonly string[] {
  const problems: string[] = [];
  const seen = new Set<string>();
  const all: readonly (TableDocument | NameDocument)[] = [...sheets.flatMap((sheet) => sheet.tables), ...names];
  for (const { name } of all) {
    if (!NAME.test(name) || LOOKS_LIKE_A_CELL.test(name) || name.length > NAME_LIMIT) {
      problems.push(`"${name}" cannot name a table or a reference`);
    }
    if (seen.has(name.toLowerCase())) problems.push(`the name "${name}" twice`);
    seen.add(name.toLowerCase());
  }
  for (const { name, refersTo } of names) {
    if (refersTo === "" || refersTo.length > FORMULA_LIMIT) problems.push(`the name "${name}" refers to nothing`);
  }
  return problems;
}

function sheetProblems(sheet: SheetDocument): readonly string[] {
  return [
    ...cellProblems(sheet),
    ...sheet.tables.flatMap((table, i) => tableProblems(table, sheet, sheet.tables.slice(0, i))),
    ...sheet.validations.flatMap(validationProblems),
    ...shownProblems(sheet),
    ...(sheet.widths ?? [])
      .filter((width) => width !== undefined && !(width >= 0 && width <= WIDTH_LIMIT))
      .map((width) => `a column ${width} characters wide`),
  ];
}

function cellProblems(sheet: SheetDocument): readonly string[] {
  const problems: string[] = [];
  for (const [row, cells] of sheet.cells.entries()) {
    for (const [column, cell] of cells.entries()) {
      const problem = cell && contentProblem(cell);
      if (problem) problems.push(`${cellName(row, column)}: ${problem}`);
      if (cell?.spill !== undefined) problems.push(...spillProblems(sheet, row, column, cell.spill));
    }
  }
  return problems;
}

function contentProblem({ value, formula, spill }: CellContent): string | null {
  if (typeof value === "string" && value.length > TEXT_LIMIT) return `a text of ${value.length} characters`;
  if (formula === undefined) return spill === undefined ? null : "a spilled block without a formula";
  if (formula === "" || formula.startsWith("=")) return "a formula that is empty or begins with =";
  return formula.length > FORMULA_LIMIT ? `a formula of ${formula.length} characters` : null;
}

/** A spilled block holds nothing but its values, and no table may be under it: Excel would show #SPILL!. */
function spillProblems(sheet: SheetDocument, row: number, column: number, [rows, columns]: readonly [number, number]): readonly string[] {
  const block: Block = { row, column, rows, columns };
  const at = cellName(row, column);
  if (!onSheet(block)) return [`${at}: a block of ${rows} × ${columns}`];
  const problems: string[] = [];
  for (let below = row; below < Math.min(row + rows, sheet.cells.length); below++) {
    for (let beside = column; beside < column + columns; beside++) {
      if (below === row && beside === column) continue;
      if (sheet.cells[below]?.[beside]?.formula !== undefined) problems.push(`${at}: a formula inside the spilled block`);
    }
  }
  for (const table of sheet.tables) {
    if (overlap(block, table)) problems.push(`${at}: the spilled block meets the table ${table.name}`);
  }
  return problems;
}

function tableProblems(table: TableDocument, sheet: SheetDocument, others: readonly TableDocument[]): readonly string[] {
  if (!onSheet(table) || table.rows < 2) return [`the table ${table.name} needs a place and a row under its headers`];
  const problems: string[] = [];
  const seen = new Set<string>();
  for (let column = table.column; column < table.column + table.columns; column++) {
    const cell = sheet.cells[table.row]?.[column];
    const header = cell?.value;
    const at = `${table.name}, ${cellName(table.row, column)}`;
    if (typeof header !== "string" || header === "" || cell?.formula !== undefined) problems.push(`${at}: no header text`);
    else if (seen.has(header.toLowerCase())) problems.push(`${at}: the header "${header}" twice`);
    else seen.add(header.toLowerCase());
  }
  for (const other of others) {
    if (overlap(table, other)) problems.push(`the tables ${other.name} and ${table.name} overlap`);
  }
  return problems;
}

function validationProblems(validation: SheetDocument["validations"][number]): readonly string[] {
  const { rule, title, message } = validation;
  const problems: string[] = [];
  if (!onSheet(validation)) problems.push("a validation off the sheet");
  if (title.length > TITLE_LIMIT) problems.push(`the validation title "${title}" has more than ${TITLE_LIMIT} characters`);
  if (message.length > MESSAGE_LIMIT) problems.push(`a validation message of more than ${MESSAGE_LIMIT} characters: ${message}`);
  if (rule.type === "decimal") {
    const limits = rule.maximum === null ? [rule.minimum] : [rule.minimum, rule.maximum];
    if (!limits.every(Number.isFinite)) problems.push("a validation without limits");
  } else if ("formula" in rule.source) {
    // Excel takes names and plain references here, a table's column only through INDIRECT("…") or a name.
    const outsideText = rule.source.formula.replace(/"[^"]*"/g, "");
    if (outsideText === "" || outsideText.includes("[")) problems.push(`a list from ${rule.source.formula}`);
  } else if (rule.source.length === 0) problems.push("a list without choices");
  return problems;
}
