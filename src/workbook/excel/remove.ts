/** Takes a creation back, if nobody has worked in its sheets since. */
import type { SheetDocument, WorkbookDocument } from "../document";
import type { PortResult } from "../port";
import { removeAll } from "./create";
import { spilledCells } from "../spilled-cells";

type AskedSheet = {
  readonly document: SheetDocument;
  readonly sheet: Excel.Worksheet;
  readonly used: Excel.Range;
  /** Of each formula, the cells it fills now. */
  readonly spills: readonly Excel.Range[];
};

function askForSheet(context: Excel.RequestContext, document: SheetDocument): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(document.name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  const spills = formulaCells(document).map(({ row, column }) => {
    const range = sheet.getRangeByIndexes(row, column, 1, 1).getSpillingToRangeOrNullObject();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return range;
  });
  return { document, sheet, used, spills };
}

function formulaCells(document: SheetDocument): readonly { readonly row: number; readonly column: number }[] {
  return document.cells.flatMap((line, row) =>
    line.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column }])),
  );
}

export type Written = {
  readonly top: number;
  readonly left: number;
  readonly formulas: readonly (readonly unknown[])[];
};

/**
 * Whether every constant stands as it was written, and nothing stands where nothing was; what formulas show is Excel's
 * own.
 * @param written what the used part of the sheet holds now
 * @param isShown whether a formula fills this cell
 */
export function isUntouched(
  document: SheetDocument,
  written: Written,
  isShown: (row: number, column: number) => boolean,
): boolean {
  const { top, left, formulas } = written;
  const covered = spilledCells(document);
  const rows = Math.max(document.cells.length, top + formulas.length);
  const columns = Math.max(left + (formulas[0]?.length ?? 0), ...document.cells.map((line) => line.length));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = document.cells[row]?.[column];
      const isOurs = cell?.formula !== undefined || covered.has(`${row}:${column}`) || isShown(row, column);
      if (!isOurs && (cell?.value ?? "") !== (formulas[row - top]?.[column - left] ?? "")) {
        return false;
      }
    }
  }
  return true;
}

function isInside(range: Excel.Range, row: number, column: number): boolean {
  return (
    row >= range.rowIndex &&
    row < range.rowIndex + range.rowCount &&
    column >= range.columnIndex &&
    column < range.columnIndex + range.columnCount
  );
}

function isChanged({ document, sheet, used, spills }: AskedSheet): boolean {
  // The log is written by the add-in alone, also after the creation.
  if (sheet.isNullObject || document.tables.some(({ name }) => name === "EmuLog")) {
    return sheet.isNullObject;
  }
  const filled = spills.filter((range) => !range.isNullObject);
  const written = used.isNullObject
    ? { top: 0, left: 0, formulas: [] }
    : { top: used.rowIndex, left: used.columnIndex, formulas: used.formulas };
  return !isUntouched(document, written, (row, column) => filled.some((range) => isInside(range, row, column)));
}

export async function removeSheets(
  context: Excel.RequestContext,
  document: WorkbookDocument,
): Promise<PortResult<{ readonly sheets: readonly string[] }>> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name,items/visibility");
  const asked = document.sheets.map((sheet) => askForSheet(context, sheet));
  await context.sync();
  const changed = asked.filter(isChanged).map((sheet) => sheet.document.name);
  if (changed.length > 0) {
    return { ok: false, code: "changed-meanwhile", detail: changed.join(", ") };
  }
  const ours = new Set(document.sheets.map(({ name }) => name.toLowerCase()));
  const stays = worksheets.items.some((sheet) => sheet.visibility === "Visible" && !ours.has(sheet.name.toLowerCase()));
  if (!stays) {
    // A workbook cannot be without a visible sheet.
    worksheets.add();
  }
  removeAll(context, document);
  await context.sync();
  return { ok: true, value: { sheets: document.sheets.map(({ name }) => name) } };
}
