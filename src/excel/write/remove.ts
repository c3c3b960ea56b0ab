/** Takes a creation back, if nobody has worked in its sheets since. */
import type { SheetDocument, WorkbookDocument } from "../../document/document";
import { spilledCells } from "../../document/formulas/spilled-cells";
import { sheetsLine } from "../../document/patch/log";
import type { EditLog } from "../../document/patch/edits";
import { addBlank, removeAll } from "./create";
import { send } from "../failures";
import { askForLines, askForLog, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { writeAtOnce, type Outcome, type WriteResult } from "./writing";

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
  return document.cells.flatMap((line, row) => line.flatMap((cell, column) => (cell?.formula === undefined ? [] : [{ row, column }])));
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
export function isUntouched(document: SheetDocument, written: Written, isShown: (row: number, column: number) => boolean): boolean {
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

/**
 * A creation half taken back is taken back wholly: its sheets cannot be made again with what people would see in them. Where one of
 * them is gone, the log's line stands there already.
 * @param known names of the sheets that were there before
 */
async function settle(
  context: Excel.RequestContext,
  document: WorkbookDocument,
  known: readonly string[],
  lines: LogLines | null,
): Promise<Outcome> {
  const { worksheets } = context.workbook;
  worksheets.load("items/name");
  const names = document.names.map(({ name }) => {
    const item = context.workbook.names.getItemOrNullObject(name);
    item.load("name");
    return item;
  });
  const asked = lines && askForLines(context, lines);
  await send(context);
  const there = new Set(worksheets.items.map(({ name }) => lowerCase(name)));
  const left = document.sheets.filter(({ name }) => there.has(lowerCase(name)));
  if (left.length === 0 && names.every((item) => item.isNullObject)) {
    return "written";
  }
  if (left.length === document.sheets.length) {
    // Only the blank sheet may have come that a workbook needs once ours are gone.
    const before = new Set(known.map(lowerCase));
    worksheets.items.filter(({ name }) => !before.has(lowerCase(name))).forEach((sheet) => sheet.delete());
    if (asked && lines) {
      removeLines(asked, lines);
    }
    await send(context);
    return "not-written";
  }
  removeAll(context, document);
  await send(context);
  return "written";
}

function lowerCase(name: string): string {
  return name.toLowerCase();
}

/** @param blank the blank sheet that went with the creation comes back; null: none went */
export async function removeSheets(
  context: Excel.RequestContext,
  document: WorkbookDocument,
  blank: string | null,
  log: EditLog | null,
): Promise<WriteResult<{ readonly sheets: readonly string[] }>> {
  const { worksheets, protection } = context.workbook;
  worksheets.load("items/name,items/visibility");
  protection.load("protected");
  const asked = document.sheets.map((sheet) => askForSheet(context, sheet));
  const askedLog = log && askForLog(context);
  await send(context);
  const changed = asked.filter(isChanged).map((sheet) => sheet.document.name);
  if (changed.length > 0) {
    return { ok: false, code: "changed-meanwhile", detail: changed.join(", ") };
  }
  if (protection.protected) {
    return { ok: false, code: "protected", detail: "" };
  }
  if (askedLog && !askedLog.table.isNullObject && askedLog.protection.protected) {
    return { ok: false, code: "protected", detail: "EmuLog" };
  }
  const lines = log && askedLog && logLines(askedLog, [sheetsLine(document, log.action, "undone", log.time)], log.language);
  const ours = new Set(document.sheets.map(({ name }) => lowerCase(name)));
  const known = worksheets.items.map(({ name }) => name);
  const stays = worksheets.items.some((sheet) => sheet.visibility === "Visible" && !ours.has(lowerCase(sheet.name)));
  const isThere = worksheets.items.some(({ name }) => blank !== null && lowerCase(name) === lowerCase(blank));
  return writeAtOnce(
    context,
    () => {
      addBlank(context, blank, isThere);
      if (!stays && (blank === null || isThere)) {
        // A workbook cannot be without a visible sheet.
        worksheets.add();
      }
      if (askedLog) {
        // Before the sheets: lines can be taken back, sheets cannot be made again.
        writeLogLines(askedLog, lines);
      }
      removeAll(context, document);
    },
    {
      value: { sheets: document.sheets.map(({ name }) => name) },
      settle: (later) => settle(later, document, known, lines),
    },
  );
}
