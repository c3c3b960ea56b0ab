/**
 * Moves tables to new sheets, all or none, and back again.
 *
 * `Range.moveTo` (ExcelApi 1.11) “works the same as when cells are moved by dragging the range boundary or when taking the Cut and
 * Paste actions” (learn.microsoft.com, “Cut, copy, and paste ranges using the Excel JavaScript API”): a table that is cut whole
 * goes along under its name, with its looks and validations, and references to its cells follow. That it did is asked for after
 * the write, before it counts as done; where a table did not go along, everything is put back.
 */
import type { Language } from "../../schema/language";
import type { LoggedUpgrade } from "../../text/log";
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion } from "../../document/names";
import type { WorkbookDocument } from "../../document/document";
import { failure, type PortFailure } from "../../document/answer";
import { aboutLines } from "../../document/patch/upgrade-about";
import { isCaption, MOVED_TO, placeOfMove, upgradeLines, type TableMove } from "../../document/patch/upgrade";
import { send } from "../failures";
import { askForLines, askForLog, hasLines, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { askForNames } from "../names";
import { askForAbout, isAboutThere, planAbout, writeAbout, type AboutDone } from "./upgrade-about";
import { addMissingStyles, askForStyles } from "./styles";
import { writeCells, writePage } from "./write-sheet";
import { takeBack, writeAtOnce, type Outcome, type WriteResult } from "./writing";

export type UpgradeLog = { readonly action: LoggedUpgrade; readonly time: Date; readonly language: Language };

/** One table and its way. `lift`: the row of its caption goes along. */
type Way = { readonly move: TableMove; readonly name: string; readonly lift: 0 | 1 };

/** What was done: all that is needed to take it back. */
export type Upgraded = { readonly ways: readonly Way[]; readonly schema: string; readonly about: AboutDone | null };

function documentOf(moves: readonly TableMove[]): WorkbookDocument {
  return { sheets: moves.map(({ sheet }) => sheet), names: [], properties: { title: "", language: "vi-VN" } };
}

function oldBlock(context: Excel.RequestContext, { move: { from }, lift }: Way): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(from.sheet);
  return sheet.getRangeByIndexes(from.row - lift, from.column, from.rows + lift, from.columns);
}

function newBlock(context: Excel.RequestContext, { move: { from }, name, lift }: Way): Excel.Range {
  const sheet = context.workbook.worksheets.getItem(name);
  return sheet.getRangeByIndexes(MOVED_TO.row - lift, MOVED_TO.column, from.rows + lift, from.columns);
}

type AskedTable = { readonly table: Excel.Table; readonly range: Excel.Range; readonly sheet: Excel.Worksheet };

function askForTable(context: Excel.RequestContext, name: string): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  const range = table.getRange();
  range.load("rowIndex,columnIndex,rowCount,columnCount");
  const sheet = table.worksheet;
  sheet.load("name");
  table.load("name");
  return { table, range, sheet };
}

function standsAt({ table, range, sheet }: AskedTable, { move: { from }, name }: Way, moved: boolean): boolean {
  const [row, column] = moved ? [MOVED_TO.row, MOVED_TO.column] : [from.row, from.column];
  return (
    !table.isNullObject &&
    sheet.name === (moved ? name : from.sheet) &&
    range.rowIndex === row &&
    range.columnIndex === column &&
    range.rowCount === from.rows &&
    range.columnCount === from.columns
  );
}

function isBlank(range: Excel.Range): boolean {
  return range.values.every((row) => row.every((value) => value === ""));
}

/** What came of a write that Excel did not confirm: half of it is put back. @param back it was to take the moves back */
async function settle(
  context: Excel.RequestContext,
  { ways, schema, about }: Upgraded,
  lines: LogLines | null,
  back: boolean,
): Promise<Outcome> {
  const names = askForNames(context);
  const asked = ways.map((way) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(way.name);
    sheet.load("name");
    const header = sheet.getRangeByIndexes(MOVED_TO.row, MOVED_TO.column, 1, way.move.from.columns);
    header.load("values");
    return { way, sheet, header, table: askForTable(context, way.move.table) };
  });
  const askedLines = lines && askForLines(context, lines);
  await send(context);
  const isLogged = lines === null || askedLines === null || hasLines(askedLines, lines);
  const isMarked = schemaVersion(names.schema.value) === (back ? schemaVersion(schema) : SCHEMA_VERSION);
  const standing = asked.every(({ way, table }) => standsAt(table, way, !back));
  if (isLogged && isMarked && standing) {
    if (back) {
      asked.forEach(({ sheet }) => sheet.delete());
      await send(context);
    }
    return "written";
  }
  for (const { way, sheet, header, table } of asked) {
    if (back && standsAt(table, way, false)) {
      oldBlock(context, way).moveTo(newBlock(context, way));
    }
    if (!back && !sheet.isNullObject) {
      if (!isBlank(header)) {
        newBlock(context, way).moveTo(oldBlock(context, way));
      }
      sheet.delete();
    }
  }
  writeAbout(context, about, !back);
  context.workbook.names.getItem(SCHEMA_NAME).formula = back ? `=${SCHEMA_VERSION}` : schema;
  if (askedLines !== null && lines !== null) {
    removeLines(askedLines, lines);
  }
  await send(context);
  return "not-written";
}

/** The table or sheet that keeps the tables from being moved; null: nothing does. */
function problemOf(
  names: { readonly schema: Excel.NamedItem },
  protections: readonly (readonly [name: string, protection: Excel.WorksheetProtection | Excel.WorkbookProtection])[],
): PortFailure | null {
  if (names.schema.isNullObject) {
    return failure("item-not-found", SCHEMA_NAME);
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return failure("newer-schema", `${schemaVersion(names.schema.value)}`);
  }
  const shut = protections.filter(([, { protected: isShut }]) => isShut).map(([name]) => name);
  return shut.length > 0 ? failure("protected", [...new Set(shut)].join(", ")) : null;
}

function askForProtection(context: Excel.RequestContext, sheets: readonly string[]) {
  const { protection } = context.workbook;
  protection.load("protected");
  const ofSheets = [...new Set(sheets)].map((name) => {
    const { protection: shut } = context.workbook.worksheets.getItem(name);
    shut.load("protected");
    return [name, shut] as const;
  });
  return [["", protection] as const, ...ofSheets];
}

function askForMove(context: Excel.RequestContext, move: TableMove) {
  const { worksheets } = context.workbook;
  const { from } = move;
  const taken = [move.sheet.name, `${move.sheet.name} (2)`].map((name) => {
    const sheet = worksheets.getItemOrNullObject(name);
    sheet.load("name");
    return { name, sheet };
  });
  const old = worksheets.getItem(from.sheet);
  old.load("position");
  const above = old.getRangeByIndexes(Math.max(0, from.row - 1), from.column, 1, 1);
  above.load("values");
  return { move, taken, old, above, table: askForTable(context, move.table) };
}

/** @returns what was done; the workbook is as before when it fails */
export async function moveTables(
  context: Excel.RequestContext,
  moves: readonly TableMove[],
  log: UpgradeLog,
): Promise<WriteResult<Upgraded>> {
  const { worksheets } = context.workbook;
  const names = askForNames(context);
  names.schema.load("formula");
  const protections = askForProtection(
    context,
    moves.map(({ from }) => from.sheet),
  );
  const styles = askForStyles(context, documentOf(moves));
  const asked = moves.map((move) => askForMove(context, move));
  const askedLog = askForLog(context);
  const askedAbout = askForAbout(context);
  await send(context);
  const problem = problemOf(names, [...protections, ...(askedLog.table.isNullObject ? [] : [["EmuLog", askedLog.protection] as const])]);
  if (problem !== null) {
    return problem;
  }
  const ways = asked.map(({ move, taken, above }): Way => {
    const lift = move.from.row > 0 && isCaption(move.table, above.values[0]?.[0]) ? 1 : 0;
    return { move, name: taken.find(({ sheet }) => sheet.isNullObject)?.name ?? "", lift };
  });
  const used = ways.filter(({ name }) => name === "").map(({ move }) => move.sheet.name);
  if (used.length > 0) {
    return failure("name-taken", used.join(", "));
  }
  const changed = asked.filter(({ table }, index) => !standsAt(table, ways[index] as Way, false));
  if (changed.length > 0) {
    return failure("changed-meanwhile", changed.map(({ move }) => placeOfMove(move)).join(", "));
  }
  const about = await planAbout(context, askedAbout, moves);
  const value: Upgraded = { ways, schema: String(names.schema.formula), about };
  const moved = upgradeLines(
    moves,
    ways.map(({ name }) => name),
    log.action,
    log.time,
  );
  const told = [...moved, ...aboutLines(about && about.change, log.action, log.time)];
  const lines = logLines(askedLog, told, log.language);
  const doubt = { value, settle: (later: Excel.RequestContext) => settle(later, value, lines, false) };
  const result = await writeAtOnce(
    context,
    () => {
      addMissingStyles(context, styles);
      ways.forEach((way, index) => {
        const added = worksheets.add(way.name);
        added.position = (asked[index]?.old.position ?? 0) + 1 + index;
        writeCells(added, way.move.sheet);
        writePage(added, way.move.sheet);
        oldBlock(context, way).moveTo(newBlock(context, way));
      });
      writeAbout(context, about, false);
      context.workbook.names.getItem(SCHEMA_NAME).formula = `=${SCHEMA_VERSION}`;
      // Last: that they stand there says that everything does.
      writeLogLines(askedLog, lines);
    },
    doubt,
  );
  if (!result.ok) {
    return result;
  }
  const after = ways.map((way) => ({ way, table: askForTable(context, way.move.table) }));
  await send(context);
  const left = after.filter(({ way, table }) => !standsAt(table, way, true)).map(({ way }) => way.move.table);
  return left.length > 0 ? takeBack(context, failure("not-supported", `moveTo: ${left.join(", ")}`), doubt) : result;
}

/** Everything back to where it was; refused where a table grew, or something else was written on a new sheet or in the old place. */
export async function moveTablesBack(context: Excel.RequestContext, done: Upgraded, log: UpgradeLog): Promise<WriteResult<Upgraded>> {
  const { ways, schema, about } = done;
  const names = askForNames(context);
  const asked = ways.map((way) => {
    const sheet = context.workbook.worksheets.getItemOrNullObject(way.name);
    sheet.load("name");
    const used = sheet.getUsedRange(true);
    used.load("rowIndex,columnIndex,rowCount,columnCount");
    const { from } = way.move;
    const old = context.workbook.worksheets.getItemOrNullObject(from.sheet);
    old.load("name");
    const place = old.getRangeByIndexes(from.row - way.lift, from.column, from.rows + way.lift, from.columns);
    place.load("values");
    return { way, sheet, used, old, place, table: askForTable(context, way.move.table) };
  });
  const askedLog = askForLog(context);
  const askedAbout = askForAbout(context);
  await send(context);
  if (!isAboutThere(askedAbout, about)) {
    return failure("changed-meanwhile", "EmuCluster");
  }
  const changed = asked.filter(({ way, sheet, used, old, place, table }) => {
    const { from } = way.move;
    const isOurs =
      !sheet.isNullObject &&
      used.rowIndex + used.rowCount <= MOVED_TO.row + from.rows &&
      used.columnIndex + used.columnCount <= MOVED_TO.column + from.columns;
    return !isOurs || old.isNullObject || !isBlank(place) || !standsAt(table, way, true);
  });
  if (changed.length > 0) {
    return failure("changed-meanwhile", changed.map(({ way }) => way.name).join(", "));
  }
  const protections = askForProtection(
    context,
    ways.flatMap(({ move, name }) => [move.from.sheet, name]),
  );
  await send(context);
  const problem = problemOf(names, [...protections, ...(askedLog.table.isNullObject ? [] : [["EmuLog", askedLog.protection] as const])]);
  if (problem !== null) {
    return problem;
  }
  const moved = upgradeLines(
    ways.map(({ move }) => move),
    ways.map(({ name }) => name),
    log.action,
    log.time,
  );
  const told = [...moved, ...aboutLines(about && about.change, log.action, log.time)];
  const lines = logLines(askedLog, told, log.language);
  return writeAtOnce(
    context,
    () => {
      ways.forEach((way) => newBlock(context, way).moveTo(oldBlock(context, way)));
      writeAbout(context, about, true);
      context.workbook.names.getItem(SCHEMA_NAME).formula = schema;
      writeLogLines(askedLog, lines);
      ways.forEach(({ name }) => context.workbook.worksheets.getItem(name).delete());
    },
    { value: done, settle: (later) => settle(later, done, lines, true) },
  );
}
