/** What a reference in a formula points at: A1 names, table references, defined names, spilled blocks. */
import type { CellError } from "../../../src/core/model/cell";
import { WHOLE_SHEET, bounding, intersection, parseRect, rectOf, splitSheet } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet, TableState } from "../engine/sheet";
import type { Workbook } from "../engine/workbook";
import { closeBracket, tokens } from "./tokens";
import type { Token } from "./tokens";

/** Where the formula stands: for […] of its own table and for the row of `@`. */
export type Place = { readonly sheet: Sheet; readonly row: number; readonly column: number };

export type Target = { readonly sheet: Sheet; readonly rect: Rect };

const REF: CellError = { error: "#REF!" };

type TableParts = { readonly areas: readonly string[]; readonly from: string | null; readonly to: string | null };

function unescape(column: string): string {
  return column.replace(/'(.)/gu, "$1");
}

/** `[#All],[Đơn vị]:[Kỳ]`, `@[Kỳ]`, `#Headers`, `Kỳ` → areas and columns. */
function tableParts(inner: string): TableParts {
  const thisRow = inner.startsWith("@");
  const text = (thisRow ? inner.slice(1) : inner).trim();
  const areas: string[] = thisRow ? ["#This Row"] : [];
  if (text === "") {
    return { areas, from: null, to: null };
  }
  if (!text.startsWith("[")) {
    return text.startsWith("#") ? { areas: [text], from: null, to: null } : { areas, from: unescape(text), to: null };
  }
  const columns: string[] = [];
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === "[") {
      const end = closeBracket(text, at);
      const part = text.slice(at + 1, end - 1);
      (part.startsWith("#") ? areas : columns).push(part);
      at = end - 1;
    }
  }
  return {
    areas,
    from: columns[0] === undefined ? null : unescape(columns[0]),
    to: columns[1] === undefined ? null : unescape(columns[1]),
  };
}

function areaRows(table: TableState, areas: readonly string[], place: Place): readonly [row: number, rows: number] | null {
  const { row, rows } = table.rect;
  const names = areas.map((area) => area.toLowerCase());
  if (names.includes("#all")) {
    return [row, rows];
  }
  if (names.includes("#this row")) {
    return place.row > row && place.row < row + rows ? [place.row, 1] : null;
  }
  if (names.includes("#headers")) {
    return names.includes("#data") ? [row, rows] : [row, 1];
  }
  return names.includes("#totals") ? null : [row + 1, rows - 1];
}

export function headerText(sheet: Sheet, table: TableState, index: number): string {
  return String(sheet.at(table.rect.row, table.rect.column + index)?.value ?? "");
}

function columnAt(sheet: Sheet, table: TableState, name: string): number {
  const wanted = name.toLocaleLowerCase("vi");
  for (let index = 0; index < table.rect.columns; index += 1) {
    if (headerText(sheet, table, index).toLocaleLowerCase("vi") === wanted) {
      return index;
    }
  }
  return -1;
}

export function structuredTarget(workbook: Workbook, text: string, place: Place): Target | CellError {
  const open = text.indexOf("[");
  const name = text.slice(0, open);
  const own = place.sheet.tableAt(place.row, place.column);
  const found = name === "" ? (own ? { sheet: place.sheet, table: own } : undefined) : workbook.table(name);
  if (!found) {
    return REF;
  }
  const { sheet, table } = found;
  const parts = tableParts(text.slice(open + 1, -1).trim());
  const rows = areaRows(table, parts.areas, place);
  const first = parts.from === null ? 0 : columnAt(sheet, table, parts.from);
  const last = parts.to === null ? (parts.from === null ? table.rect.columns - 1 : first) : columnAt(sheet, table, parts.to);
  if (!rows || rows[1] < 1 || first < 0 || last < 0) {
    return REF;
  }
  const column = table.rect.column + Math.min(first, last);
  return { sheet, rect: { row: rows[0], column, rows: rows[1], columns: Math.abs(last - first) + 1 } };
}

function nameTarget(workbook: Workbook, text: string, place: Place): Target | CellError | null {
  const { sheet: sheetName, rest } = splitSheet(text);
  const scope = sheetName === null ? place.sheet : workbook.sheet(sheetName);
  const name = (scope && workbook.name(rest, scope.id)) ?? workbook.name(rest);
  if (name) {
    return referenceTarget(workbook, name.formula, place);
  }
  const table = workbook.table(rest);
  return table ? structuredTarget(workbook, `${rest}[]`, place) : null;
}

export function tokenTarget(workbook: Workbook, token: Token, place: Place): Target | CellError | null {
  if (token.kind === "structured") {
    return structuredTarget(workbook, token.text, place);
  }
  if (token.kind === "name") {
    return nameTarget(workbook, token.text, place);
  }
  if (token.kind !== "reference") {
    return null;
  }
  const { sheet: sheetName, rest } = splitSheet(token.text);
  const sheet = sheetName === null ? place.sheet : workbook.sheet(sheetName);
  const rect = parseRect(rest);
  return sheet && rect ? { sheet, rect } : REF;
}

/** The block that the formula in the first cell of the target fills. */
export function spillTarget(target: Target): Target | CellError {
  const { sheet, rect } = target;
  const cell = sheet.at(rect.row, rect.column);
  if (!cell || cell.formula === null) {
    return REF;
  }
  const [rows, columns] = cell.spill ?? [1, 1];
  return { sheet, rect: rectOf(rect.row, rect.column, rows, columns) };
}

/** A formula that is one reference (`Sheet1!$A$1`, `A5#`, `Table[Kỳ]`, `A1:Table[Kỳ]` is not); null when it is something else. */
export function referenceTarget(workbook: Workbook, formula: string, place: Place): Target | CellError | null {
  const [first, second, ...rest] = tokens(formula);
  if (!first || rest.length > 0) {
    return null;
  }
  const target = tokenTarget(workbook, first, place);
  if (!second || target === null || "error" in target) {
    return second && second.kind !== "spill" ? null : target;
  }
  return second.kind === "spill" ? spillTarget(target) : null;
}

/** Whole columns and rows cut down to what is used. */
export function clip(target: Target): Rect {
  const { sheet, rect } = target;
  const whole = rect.rows === WHOLE_SHEET.rows || rect.columns === WHOLE_SHEET.columns;
  const used = whole ? sheet.usedRect(rect, true) : rect;
  return used === null ? rectOf(rect.row, rect.column) : (intersection(bounding(used, rectOf(rect.row, rect.column)), rect) ?? rect);
}
