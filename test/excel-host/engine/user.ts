/** What a person does in the workbook: typing, deleting, selecting, changing sheets. */
import { isCellError } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import { read } from "../calc/arguments";
import { referenceTarget } from "../calc/references";
import { bounding, cellName, rectOf } from "./address";
import type { Rect } from "./address";
import { readTyped } from "./input";
import type { Locale } from "./locale";
import type { Sheet } from "./sheet";
import { accepts } from "./validation";
import type { ValidationState } from "./validation";
import type { Workbook } from "./workbook";

export type Entered =
  | { readonly ok: true }
  | {
      readonly ok: false;
      readonly reason: "validation" | "protected";
      readonly title: string;
      readonly message: string;
    };

export function validationAt(sheet: Sheet, row: number, column: number): ValidationState | undefined {
  const covering = sheet.validations.filter(
    ({ rect }) => row >= rect.row && row < rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
  );
  return covering.at(-1);
}

/** The words a list validation offers, whether they are written out or stand in cells. */
export function listItems(workbook: Workbook, sheet: Sheet, source: string): readonly string[] {
  if (!source.startsWith("=")) {
    return source.split(",").map((item) => item.trim());
  }
  const target = referenceTarget(workbook, source.slice(1), { sheet, row: 0, column: 0 });
  if (target === null || isCellError(target)) {
    return [];
  }
  return read(target).flatMap((row) => row.flatMap((value) => (value === null || isCellError(value) ? [] : [String(value)])));
}

function refused(workbook: Workbook, sheet: Sheet, row: number, column: number, value: Cell): Entered | null {
  const validation = validationAt(sheet, row, column);
  if (!validation?.errorAlert.showAlert || validation.errorAlert.style !== "Stop") {
    return null;
  }
  const listOf = (source: string): readonly string[] => listItems(workbook, sheet, source);
  const numberOf = (formula: unknown): number => (typeof formula === "number" ? formula : Number(formula ?? Number.NaN));
  const { title, message } = validation.errorAlert;
  return accepts(validation, value, listOf, numberOf) ? null : { ok: false, reason: "validation", title, message };
}

/** Typing right below a table makes it one row longer, as Excel's AutoCorrect does. */
function growTable(workbook: Workbook, sheet: Sheet, row: number, column: number): void {
  const table = sheet.tables.find(
    ({ rect }) => row === rect.row + rect.rows && column >= rect.column && column < rect.column + rect.columns,
  );
  if (!table) {
    return;
  }
  const next = rectOf(row, table.rect.column, 1, table.rect.columns);
  const others = [...sheet.stored(next)].filter(
    (place) => place.column !== column && (place.cell.value !== null || place.cell.formula !== null),
  );
  if (others.length > 0 || sheet.tableAt(row, column)) {
    return;
  }
  for (let c = table.rect.column; c < table.rect.column + table.rect.columns; c += 1) {
    const above = sheet.at(row - 1, c);
    if (above && table.rect.rows > 1) {
      const cell = sheet.ensure(row, c);
      cell.style = above.style;
      cell.look = above.look;
    }
  }
  table.rect = bounding(table.rect, next);
  workbook.structure += 1;
}

function changed(workbook: Workbook, sheet: Sheet, rect: Rect, details: { readonly before?: Cell; readonly after?: Cell }): void {
  const event = { kind: "changed", changeType: "RangeEdited", trigger: "Unknown", source: "Local" } as const;
  workbook.emit({ ...event, sheetId: sheet.id, rect, ...details });
}

/** What was typed gives its format to a cell that had none of its own. */
export function takeFormat(workbook: Workbook, sheet: Sheet, row: number, column: number, format: string | undefined): void {
  if (format !== undefined && workbook.lookOf(sheet, row, column).numberFormat === "General") {
    const cell = sheet.ensure(row, column);
    cell.look = { ...cell.look, numberFormat: format };
  }
}

/** Types into a cell and presses Enter. */
export function enter(workbook: Workbook, sheet: Sheet, row: number, column: number, text: string, locale: Locale): Entered {
  const look = workbook.lookOf(sheet, row, column);
  if (sheet.isProtected && look.locked) {
    return { ok: false, reason: "protected", title: "", message: cellName(row, column) };
  }
  const typed = readTyped(text, look.numberFormat, locale);
  const value = "value" in typed.content ? typed.content.value : null;
  const refusal = "value" in typed.content ? refused(workbook, sheet, row, column, value) : null;
  if (refusal) {
    return refusal;
  }
  const before = sheet.at(row, column)?.value ?? null;
  workbook.write(sheet, row, column, typed.content);
  takeFormat(workbook, sheet, row, column, typed.format);
  if (value !== null || "formula" in typed.content) {
    growTable(workbook, sheet, row, column);
  }
  changed(workbook, sheet, rectOf(row, column), { before, after: value });
  return { ok: true };
}

/** The Delete key. */
export function clear(workbook: Workbook, sheet: Sheet, rect: Rect): Entered {
  for (const { row, column } of sheet.stored(rect)) {
    if (sheet.isProtected && workbook.lookOf(sheet, row, column).locked) {
      return { ok: false, reason: "protected", title: "", message: cellName(row, column) };
    }
  }
  workbook.clearContents(sheet, rect);
  changed(workbook, sheet, rect, {});
  return { ok: true };
}

/** A co-author's edit as it arrives here: no rules of ours are asked, they were asked there. */
export function receive(workbook: Workbook, sheet: Sheet, row: number, column: number, value: Cell): void {
  const before = sheet.at(row, column)?.value ?? null;
  workbook.write(sheet, row, column, { value });
  const event = { kind: "changed", changeType: "RangeEdited", trigger: "Unknown", source: "Remote" } as const;
  workbook.emit({ ...event, sheetId: sheet.id, rect: rectOf(row, column), before, after: value });
}

export function activate(workbook: Workbook, sheet: Sheet): void {
  const before = workbook.activeId;
  if (before !== sheet.id) {
    workbook.activeId = sheet.id;
    workbook.emit({ kind: "deactivated", sheetId: before });
    workbook.emit({ kind: "activated", sheetId: sheet.id });
  }
}

export function select(workbook: Workbook, sheet: Sheet, rect: Rect): void {
  activate(workbook, sheet);
  sheet.selection = rect;
  workbook.emit({ kind: "selected", sheetId: sheet.id, rect });
}
