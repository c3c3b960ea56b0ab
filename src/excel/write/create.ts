/**
 * Adds the sheets of a standard workbook. The first message asks whether every name is free, the second one writes
 * everything; when Excel refuses in the middle of it, what was written is taken away again.
 */
import { languageOf } from "../../schema/language";
import type { NameDocument, SheetDocument, TableDocument, WorkbookDocument } from "../../document/document";
import type { Settled } from "../../document/port";
import { SCHEMA_NAME } from "../../document/names";
import { LOG_TIME_FORMAT, logCells, sheetsLine } from "../../document/patch/log";
import type { EditLog } from "../../document/patch/edits";
import { send } from "../failures";
import { askForBlank, blankName } from "./blank-sheet";
import { askForLines, askForLog, hasLines, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { addMissingStyles, askForStyles, removeStyles, type AskedStyle } from "./styles";
import { finishCharts, writeCharts, writeConditions } from "./write-shown";
import { writeCells, writeFormulas, writePage, writeTables } from "./write-sheet";
import { writeAtOnce, type Outcome, type WriteResult } from "./writing";

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

function addName(context: Excel.RequestContext, { name, refersTo, hidden, comment }: NameDocument): void {
  const item = context.workbook.names.add(name, `=${refersTo}`, comment);
  if (hidden === true) {
    item.visible = false;
  }
}

/** The version of the schema comes last: a workbook that has it has everything but charts, and no blank sheet any more. */
function writeAll(context: Excel.RequestContext, document: WorkbookDocument, blank: string | null): void {
  const sheets = document.sheets.map((sheet) => ({ sheet, added: context.workbook.worksheets.add(sheet.name) }));
  sheets.forEach(({ sheet, added }) => {
    writeCells(added, sheet);
    writeTables(added, sheet);
  });
  document.names.filter((name) => !isMark(name)).forEach((name) => addName(context, name));
  sheets.forEach(({ sheet, added }) => {
    writeFormulas(added, sheet);
    writeConditions(added, sheet);
    writePage(added, sheet);
  });
  if (blank !== null) {
    context.workbook.worksheets.getItem(blank).delete();
  }
  document.names.filter(isMark).forEach((name) => addName(context, name));
  showFirst(context, document);
}

function showFirst(context: Excel.RequestContext, document: WorkbookDocument): void {
  const first = document.sheets.find(({ hidden }) => hidden !== true);
  if (first !== undefined) {
    context.workbook.worksheets.getItem(first.name).activate();
  }
}

function isMark({ name }: NameDocument): boolean {
  return name === SCHEMA_NAME;
}

/** Puts the blank sheet back that a new workbook began with; first of all, since a workbook cannot be without a visible sheet. */
export function addBlank({ workbook }: Excel.RequestContext, blank: string | null, isThere: boolean): void {
  if (blank !== null && !isThere) {
    workbook.worksheets.add(blank);
  }
}

/** Asks Excel to take away sheets, then the names that meant their cells. Sheets first: they may be refused. */
export function removeAll(context: Excel.RequestContext, document: WorkbookDocument): void {
  document.sheets.forEach(({ name }) => {
    context.workbook.worksheets.getItemOrNullObject(name).delete();
  });
  document.names.forEach(({ name }) => {
    context.workbook.names.getItemOrNullObject(name).delete();
  });
}

/** What was there before. */
type Before = {
  /** The sheet that people looked at. */
  readonly active: string;
  /** The blank sheet that goes with the creation. */
  readonly blank: string | null;
  readonly missing: readonly AskedStyle["name"][];
  readonly lines: LogLines | null;
};

/** What a refused creation left behind goes: every name was free before it began. */
async function settle(
  context: Excel.RequestContext,
  document: WorkbookDocument,
  { active, blank, missing, lines }: Before,
): Promise<Outcome> {
  const mark = context.workbook.names.getItemOrNullObject(SCHEMA_NAME);
  mark.load("name");
  const former = context.workbook.worksheets.getItemOrNullObject(active);
  former.load("name");
  const asked = lines && askForLines(context, lines);
  await send(context);
  if (asked && lines && hasLines(asked, lines)) {
    // The log's line is the last thing written but charts.
    await finishCharts(context, document);
    return "written";
  }
  if (!mark.isNullObject && document.names.some(isMark)) {
    // What comes after the mark may be missing still.
    mark.visible = false;
    showFirst(context, document);
    await send(context);
    await finishCharts(context, document);
    return "written";
  }
  addBlank(context, blank, !former.isNullObject);
  removeAll(context, document);
  // Excel shows a neighbour of a sheet that goes.
  context.workbook.worksheets.getItemOrNullObject(active).activate();
  removeStyles(context, missing);
  if (asked && lines) {
    removeLines(asked, lines);
  }
  await send(context);
  return "not-written";
}

/** Sheets alone: tables and names come and go with them. */
async function look(context: Excel.RequestContext, { sheets }: WorkbookDocument): Promise<Settled> {
  const asked = sheets.map(({ name }) => ({ name, sheet: context.workbook.worksheets.getItemOrNullObject(name) }));
  asked.forEach(({ sheet }) => sheet.load("name"));
  await send(context);
  const there = asked.filter(({ sheet }) => !sheet.isNullObject).map(({ name }) => ({ sheet: name }));
  const missing = asked.filter(({ sheet }) => sheet.isNullObject).map(({ name }) => ({ sheet: name }));
  // A sheet that is there need not be filled: Excel refused something.
  return { written: there, missing };
}

export type Created = {
  readonly sheets: readonly string[];
  /** The name of the blank sheet that a new workbook began with, and that is gone now. */
  readonly blank: string | null;
};

/**
 * @param log for sheets beside others: their line in the log that is there already
 * @returns the names of the sheets added; the workbook is as before when it fails
 */
export async function createSheets(
  context: Excel.RequestContext,
  document: WorkbookDocument,
  log: EditLog | null,
): Promise<WriteResult<Created>> {
  const taken = askForTaken(context, document);
  const askedLog = log && askForLog(context);
  const styles = askForStyles(context, document);
  const { protection } = context.workbook;
  protection.load("protected");
  const active = context.workbook.worksheets.getActiveWorksheet();
  active.load("name");
  const askedBlank = log === null ? askForBlank(context) : null;
  await send(context);
  const names = taken.filter(({ item }) => !item.isNullObject).map(({ name }) => name);
  if (names.length > 0) {
    return { ok: false, code: "name-taken", detail: names.join(", ") };
  }
  if (protection.protected) {
    return { ok: false, code: "protected", detail: "" };
  }
  if (askedLog && !askedLog.table.isNullObject && askedLog.protection.protected) {
    return { ok: false, code: "protected", detail: "EmuLog" };
  }
  const lines = log && askedLog && logLines(askedLog, [sheetsLine(document, log.action, "made", log.time)], log.language);
  const missing = styles.filter(({ style }) => style.isNullObject).map(({ name }) => name);
  const blank = askedBlank && blankName(askedBlank);
  const before: Before = { active: active.name, blank, missing, lines };
  return writeAtOnce(
    context,
    () => {
      addMissingStyles(context, styles);
      writeAll(context, document, blank);
      if (askedLog) {
        writeLogLines(askedLog, lines);
      }
      writeCharts(context, document);
    },
    {
      value: { sheets: document.sheets.map(({ name }) => name), blank },
      settle: (later) => settle(later, document, before),
      look: (later) => look(later, document),
    },
  );
}
