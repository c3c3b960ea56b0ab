/**
 * Reads a whole workbook. The first message asks for the names, all small tables, the first rows of the entries and the cells
 * of results that are known from an earlier reading; only where there are more entries does a second one ask for the rest
 * (one more per 1.5 MB), and where there are cells of results not known yet, one for these. Where a period is closed or sealed,
 * more ask for the formulas in what seals cover, and for the log.
 */
import { isOptional, TABLE_NAMES } from "../../core/model/finding";
import type { TableName } from "../../core/model/finding";
import { pointsPositions } from "../../tables/points-cells";
import type { TableSource } from "../../tables/source";
import { readHeaderRow } from "../../tables/table";
import { schemaVersion } from "../../document/names";
import { copiedTable } from "../../document/patch/lost-tables";
import type { PeriodCell, Snapshot } from "../../document/port";
import type { PortResult } from "../../document/answer";
import type { Watch } from "../../document/watch";
import { askForSeals, askForTexts, readTextsSingly, sendForTexts, textsOf, type KnownSeals } from "../write/seal-parts";
import { readA1 } from "../../tables/cells/a1";
import { toCell, toCells } from "./cells";
import { send } from "../failures";
import { asField, marksOf } from "./formats";
import { askForNames, partIn, type AskedNames } from "../names";
import { askForLayout, askForSheets, layoutIn, readSheets } from "../write/own";
import { askForMoved, askForStrips, receiveBeside, type Standing } from "./surroundings";
import { askForNewCells, askForResults, receiveResults } from "./result-cells";
import { hasShutPeriod, readGuarded, type LogArea } from "./guarded";
import { askForRows, readRest, sampleOf, type AskedRows, type Extent } from "./rows";

type AskedTable = {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  /** Whether its rows are hidden: all, none, or (null) some. */
  readonly body: Excel.Range;
  /** null: the whole table is small and is asked for at once. */
  readonly rows: AskedRows | null;
};

/** The table that grows with units × criteria × periods; the others are a page each. */
const LARGE: ReadonlySet<TableName> = new Set(["EmuEntries"]);
/** Nobody computes with the log: that it is there is enough, until there are seals to be checked by it. */
const UNREAD: ReadonlySet<TableName> = new Set(["EmuLog"]);

function askForTable(context: Excel.RequestContext, name: TableName): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name,showTotals");
  const sheet = table.worksheet;
  sheet.load("name,visibility");
  const area = table.getRange();
  const body = table.getDataBodyRange();
  if (UNREAD.has(name)) {
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { name, table, sheet, area, body, rows: null };
  }
  body.load("rowHidden");
  area.load("rowIndex,columnIndex,rowCount,columnCount,rowHidden,columnHidden");
  if (LARGE.has(name)) {
    return { name, table, sheet, area, body, rows: askForRows(table) };
  }
  area.load("values,valueTypes,numberFormat");
  return { name, table, sheet, area, body, rows: null };
}

/** Excel's range of a table holds its totals row, which is none of its data. */
function areaOf({ table, area }: AskedTable): Extent {
  const { rowIndex, columnIndex, rowCount, columnCount } = area;
  return { rowIndex, columnIndex, rowCount: rowCount - totalsOf(table), columnCount };
}

function totalsOf({ showTotals }: Excel.Table): number {
  return showTotals ? 1 : 0;
}

/** Where the tables stand now. */
function standingOf(asked: readonly AskedTable[]): readonly Standing[] {
  return asked
    .filter(({ table }) => !table.isNullObject)
    .map((one) => {
      const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = areaOf(one);
      return { table: one.name, sheet: one.sheet.name, row, column, rows, columns, totals: totalsOf(one.table) };
    });
}

/** @returns undefined: not read, or not there and no loss; "stopped": nobody waits for it any more */
async function receiveTable(
  context: Excel.RequestContext,
  asked: AskedTable,
  watch: Watch,
): Promise<TableSource | null | undefined | "stopped"> {
  if (asked.table.isNullObject) {
    return isOptional(asked.name) ? undefined : null;
  }
  if (UNREAD.has(asked.name)) {
    return undefined;
  }
  const { rows } = asked;
  const area = areaOf(asked);
  const at = { sheet: asked.sheet.name, row: area.rowIndex, column: area.columnIndex };
  if (rows === null) {
    const cells = toCells(asked.area.values.slice(0, area.rowCount), asked.area.valueTypes);
    return {
      cells,
      at,
      ...hiddenField(asked),
      ...asField(marksOf(cells, asked.area.numberFormat as readonly (readonly unknown[])[], pointsOf(asked.name, cells[0]), 0)),
    };
  }
  const points = pointsOf(asked.name, rows.first.values[0]);
  const read = await readRest(context, asked.sheet, area, sampleOf(rows, area.rowCount, points), watch, points);
  return read === null ? "stopped" : { cells: read.cells, at, ...hiddenField(asked), ...asField(read.marks) };
}

/**
 * A sheet may also be hidden so that Excel's own list of hidden sheets has it not (`VeryHidden`). `rowHidden` and `columnHidden` are true
 * where all of them are, null where some are
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-columnhidden-member).
 */
function hiddenField({ sheet, area }: AskedTable): Pick<TableSource, "hidden"> {
  const isSeen =
    sheet.visibility === "Visible" && (area.rowHidden as boolean | null) !== true && (area.columnHidden as boolean | null) !== true;
  return isSeen ? {} : { hidden: true };
}

function logIn(asked: readonly AskedTable[]): LogArea | null {
  const log = asked.find(({ name, table }) => name === "EmuLog" && !table.isNullObject);
  return log === undefined ? null : { sheet: log.sheet.name, area: areaOf(log) };
}

/** Columns of points, by the header row as it was read. */
function pointsOf(name: TableName, headers: readonly unknown[] = []): ReadonlySet<number> {
  return pointsPositions(name, readHeaderRow(name, [headers.map((header) => (typeof header === "string" ? header : null))]).columns);
}

/** A new workbook has one sheet, in older settings three. */
const NEW_SHEETS = 3;

type AskedContent = { readonly used: readonly Excel.Range[]; readonly beyond: Excel.Worksheet };

/** What the first sheets hold, and whether there are more; asked along with everything else. */
function askForContent(context: Excel.RequestContext): AskedContent {
  const used: Excel.Range[] = [];
  let sheet = context.workbook.worksheets.getFirst();
  for (let index = 0; index < NEW_SHEETS; index += 1) {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("address");
    used.push(range);
    sheet = sheet.getNextOrNullObject();
  }
  sheet.load("name");
  return { used, beyond: sheet };
}

/** Whether there is nothing at all: no more sheets than a new workbook has, and none of them holds a value. */
function isEmpty({ used, beyond }: AskedContent): boolean {
  return beyond.isNullObject && used.every((range) => range.isNullObject);
}

export type ReadWorkbook = {
  readonly snapshot: Snapshot;
  /** Names of the cells that show results: what the next reading asks for at once. */
  readonly resultNames: readonly string[];
  /** Where its tables stand: what stands beside them is asked for at once. */
  readonly standing: readonly Standing[];
};

/** From the last reading: names of the cells that show results, where the tables stood, and the seals. */
export type Known = Pick<ReadWorkbook, "resultNames" | "standing"> & { readonly seals: KnownSeals };

const STOPPED = { ok: false, code: "stopped", detail: "" } as const;

/** A workbook that is not ours, and what of ours stands in it all the same. */
function unbound(
  asked: readonly AskedTable[],
  fileName: string,
  empty: boolean,
  own: Extract<Snapshot, { readonly bound: false }>["own"] | null,
): PortResult<ReadWorkbook> {
  const ours = asked.filter(({ table }) => !table.isNullObject).map(({ name }) => name);
  const snapshot: Snapshot = { bound: false, empty, fileName, ours, ...(own && { own }) };
  return { ok: true, value: { snapshot, resultNames: [], standing: [] } };
}

export async function readWorkbook(
  context: Excel.RequestContext,
  { resultNames: known, standing: before, seals: knownSeals }: Known,
  watch: Watch,
): Promise<PortResult<ReadWorkbook>> {
  const { workbook } = context;
  workbook.load("name");
  const content = askForContent(context);
  const names = askForNames(context);
  askForPeriodCell(names);
  const layout = askForLayout(context);
  const sheets = askForSheets(context);
  const asked = TABLE_NAMES.map((name) => askForTable(context, name));
  const askedResults = askForResults(context, known);
  const seals = askForSeals(context);
  const strips = askForStrips(context, before);
  workbook.tables.load("items/name,items/worksheet/name");
  await send(context);

  const fileName = workbook.name;
  if (names.schema.isNullObject) {
    const stored = layoutIn(layout);
    const read = stored === null ? [] : await readSheets(context, sheets, watch);
    return read === null ? STOPPED : unbound(asked, fileName, isEmpty(content), stored === null ? null : { stored, sheets: read });
  }
  const standing = standingOf(asked);
  const tables: Partial<Record<TableName, TableSource | null>> = {};
  // One at a time: only one table is large enough to need a message of its own.
  for (const table of asked) {
    const source = await receiveTable(context, table, watch);
    if (source === "stopped") {
      return STOPPED;
    }
    if (source !== undefined) {
      tables[table.name] = source;
    }
  }
  let newCells = askForNewCells(context, askedResults);
  const newSeals = askForTexts(seals, knownSeals);
  let moved = askForMoved(context, strips, standing);
  const isMore = newCells.length + newSeals.length + moved.length > 0;
  if (isMore && !(await sendForTexts(context, newSeals, knownSeals))) {
    newCells = askForNewCells(context, askedResults);
    moved = askForMoved(context, strips, standing);
    await send(context);
    await readTextsSingly(context, seals, knownSeals);
  }
  const resultCells = [...askedResults.cells, ...newCells];
  const results = receiveResults(askedResults, resultCells, known.length === 0);
  const headers = new Map(TABLE_NAMES.map((name) => [name, tables[name]?.cells[0] ?? []]));
  const around = { asked: [...strips, ...moved], standing, headers, results, tables: workbook.tables.items };
  for (const [name, beside] of await receiveBeside(context, around)) {
    const source = tables[name];
    if (source && beside.length > 0) {
      tables[name] = { ...source, beside };
    }
  }
  const part = partIn(names);
  const isGuarded = seals.items.length > 0 || hasShutPeriod(tables);
  const all = isGuarded ? await readGuarded(context, tables, logIn(asked), watch) : tables;
  if (all === null) {
    return STOPPED;
  }
  const snapshot: Snapshot = {
    bound: true,
    schema: schemaVersion(names.schema.value),
    fileName,
    period: periodOf(names.period),
    periodCell: periodCellOf(names.period),
    tables: { ...all, ...(results === null ? {} : { results }), ...(part === null ? {} : { part }) },
    hidden: asked.filter(hasHiddenRows).map(({ name }) => name),
    copies: workbook.tables.items
      .filter(({ name }) => copiedTable(name) !== null)
      .map(({ name, worksheet }) => ({ name, sheet: worksheet.name })),
    seals: textsOf(seals, knownSeals),
  };
  return { ok: true, value: { snapshot, resultNames: resultCells.map(({ name }) => name), standing } };
}

function hasHiddenRows({ name, table, body }: AskedTable): boolean {
  return !table.isNullObject && !UNREAD.has(name) && (body.rowHidden as boolean | null) !== false;
}

function askForPeriodCell({ period }: AskedNames): void {
  period.load("address,valueTypes");
  period.worksheet.load("name");
}

function periodCellOf(range: Excel.Range): PeriodCell | null {
  if (range.isNullObject) {
    return null;
  }
  const cell = range.address.slice(range.address.lastIndexOf("!") + 1);
  return readA1(cell) && { address: { sheet: range.worksheet.name, cell }, value: toCell(range.values[0]?.[0], range.valueTypes[0]?.[0]) };
}

function periodOf(range: Excel.Range): string | null {
  if (range.isNullObject) {
    return null;
  }
  const [[value] = []] = range.values as readonly (readonly unknown[])[];
  return typeof value === "string" || typeof value === "number" ? `${value}`.trim() : "";
}
