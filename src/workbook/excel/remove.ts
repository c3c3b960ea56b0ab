/** Takes a creation back, if nobody has worked in its sheets since. */
import type { SheetDocument, WorkbookDocument } from "../document";
import type { PortResult } from "../port";
import { removeAll } from "./create";
import { spilledCells } from "./write-sheet";

type AskedSheet = { readonly document: SheetDocument; readonly sheet: Excel.Worksheet; readonly used: Excel.Range };

function askForSheet(context: Excel.RequestContext, document: SheetDocument): AskedSheet {
  const sheet = context.workbook.worksheets.getItemOrNullObject(document.name);
  sheet.load("name");
  const used = sheet.getUsedRangeOrNullObject(true);
  used.load("formulas,rowIndex,columnIndex");
  return { document, sheet, used };
}

function sameCell(expected: unknown, actual: unknown): boolean {
  const [left, right] = [expected ?? "", actual ?? ""];
  return left === right;
}

/** Whether every constant stands as it was written; what formulas show is Excel's own business. */
export function isUntouched(
  document: SheetDocument,
  formulas: readonly (readonly unknown[])[],
  top: number,
  left: number,
): boolean {
  const covered = spilledCells(document);
  const rows = Math.max(document.cells.length, top + formulas.length);
  const columns = Math.max(left + (formulas[0]?.length ?? 0), ...document.cells.map((line) => line.length));
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      const cell = document.cells[row]?.[column];
      if (cell?.formula !== undefined || covered.has(`${row}:${column}`)) {
        continue;
      }
      if (!sameCell(cell?.value, formulas[row - top]?.[column - left])) {
        return false;
      }
    }
  }
  return true;
}

function isChanged({ document, sheet, used }: AskedSheet): boolean {
  // The log is written by the add-in alone, also after the creation.
  if (document.tables.some(({ name }) => name === "EmuLog")) {
    return sheet.isNullObject;
  }
  if (sheet.isNullObject) {
    return true;
  }
  return used.isNullObject
    ? !isUntouched(document, [], 0, 0)
    : !isUntouched(document, used.formulas, used.rowIndex, used.columnIndex);
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
