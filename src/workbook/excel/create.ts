/**
 * Adds the sheets of a standard workbook. The first message asks whether every name is free, the second one writes
 * everything; when Excel refuses in the middle of it, what was written is taken away again.
 */
import { languageOf } from "../../text/language";
import type { SheetDocument, TableDocument, WorkbookDocument } from "../document";
import { LOG_TIME_FORMAT, logCells } from "../log";
import type { PortFailure, PortResult } from "../port";
import { toFailure } from "./failures";
import { addMissingStyles, askForStyles } from "./styles";
import { writeCells, writeFormulas, writePage, writeTables } from "./write-sheet";

type Taken = { readonly name: string; readonly item: { readonly isNullObject: boolean } };

function askForTaken(context: Excel.RequestContext, document: WorkbookDocument): readonly Taken[] {
  const { worksheets, tables, names } = context.workbook;
  const sheets = document.sheets.map(({ name }) => {
    const item = worksheets.getItemOrNullObject(name);
    item.load("name");
    return { name, item };
  });
  const ofTables = document.sheets
    .flatMap((sheet) => sheet.tables)
    .map(({ name }) => {
      const item = tables.getItemOrNullObject(name);
      item.load("name");
      return { name, item };
    });
  const ofNames = document.names.map(({ name }) => {
    const item = names.getItemOrNullObject(name);
    item.load("name");
    return { name, item };
  });
  return [...sheets, ...ofTables, ...ofNames];
}

/** The document with the log's first line filled in: its table ends with a blank row, as Excel wants at least one. */
export function withLogLine(document: WorkbookDocument, time: Date): WorkbookDocument {
  const language = languageOf(document.properties.language);
  const line = { time, action: "create", place: document.sheets.map(({ name }) => name).join(", ") } as const;
  function logged(sheet: SheetDocument, table: TableDocument): SheetDocument {
    const headers = Array.from({ length: table.columns }, (_header, column) => {
      const value = sheet.cells[table.row]?.[table.column + column]?.value;
      return typeof value === "string" ? value : "";
    });
    const values = logCells(headers, { ...line, before: "", after: document.properties.title }, language);
    const cells = sheet.cells.map((cellsOfRow, row) => {
      if (row !== table.row + 1) {
        return cellsOfRow;
      }
      return Array.from({ length: Math.max(cellsOfRow.length, table.column + table.columns) }, (_cell, column) => {
        const value = values[column - table.column];
        const format = typeof value === "number" ? { format: LOG_TIME_FORMAT } : {};
        return value === undefined || value === "" ? cellsOfRow[column] : { ...format, ...cellsOfRow[column], value };
      });
    });
    return { ...sheet, cells };
  }
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name === "EmuLog");
    return table === undefined || table.rows < 2 ? sheet : logged(sheet, table);
  });
  return { ...document, sheets };
}

function addNames(context: Excel.RequestContext, document: WorkbookDocument): void {
  for (const { name, refersTo, hidden } of document.names) {
    const item = context.workbook.names.add(name, `=${refersTo}`);
    if (hidden === true) {
      item.visible = false;
    }
  }
}

function writeAll(context: Excel.RequestContext, document: WorkbookDocument): void {
  const sheets = document.sheets.map((sheet) => ({ sheet, added: context.workbook.worksheets.add(sheet.name) }));
  sheets.forEach(({ sheet, added }) => {
    writeCells(added, sheet);
    writeTables(added, sheet);
  });
  addNames(context, document);
  sheets.forEach(({ sheet, added }) => {
    writeFormulas(added, sheet);
    writePage(added, sheet);
  });
  sheets.find(({ sheet }) => sheet.hidden !== true)?.added.activate();
}

/** Asks Excel to take away names and sheets; names first, because deleting a sheet would turn them into #REF!. */
export function removeAll(context: Excel.RequestContext, document: WorkbookDocument): void {
  document.names.forEach(({ name }) => {
    context.workbook.names.getItemOrNullObject(name).delete();
  });
  document.sheets.forEach(({ name }) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
  });
}

/** What a refused creation left behind goes; the refusal says so when even that failed. */
async function cleanUp(
  context: Excel.RequestContext,
  document: WorkbookDocument,
  failure: PortFailure,
): Promise<PortFailure> {
  try {
    removeAll(context, document);
    await context.sync();
    return failure;
  } catch (error) {
    return { ...failure, detail: `${failure.detail}; not cleaned up: ${toFailure(error).detail}` };
  }
}

/** @returns the names of the sheets added; the workbook is as before when it fails */
export async function createSheets(
  context: Excel.RequestContext,
  document: WorkbookDocument,
): Promise<PortResult<{ readonly sheets: readonly string[] }>> {
  const taken = askForTaken(context, document);
  const styles = askForStyles(context, document);
  await context.sync();
  const names = taken.filter(({ item }) => !item.isNullObject).map(({ name }) => name);
  if (names.length > 0) {
    return { ok: false, code: "name-taken", detail: names.join(", ") };
  }
  try {
    addMissingStyles(context, styles);
    writeAll(context, document);
    await context.sync();
  } catch (error) {
    if (!(error instanceof OfficeExtension.Error)) {
      throw error;
    }
    return cleanUp(context, document, toFailure(error));
  }
  return { ok: true, value: { sheets: document.sheets.map(({ name }) => name) } };
}
