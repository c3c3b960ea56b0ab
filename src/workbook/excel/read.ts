/**
 * Reads a whole workbook. The first message asks for the names, all small tables and the first rows of the entries;
 * only where there are more entries does a second one ask for the rest (one more per 5 MB, the limit of Excel on the
 * web).
 */
import { TABLE_NAMES } from "../../core/model/finding";
import type { TableName } from "../../core/model/finding";
import type { TableSource } from "../../tables/source";
import { schemaVersion } from "../document-names";
import type { PortResult, Snapshot } from "../port";
import { toCells } from "./cells";
import { askForNames } from "./names";
import { askForRows, readRest, sampleOf, type AskedRows } from "./rows";

type AskedTable = {
  readonly name: TableName;
  readonly table: Excel.Table;
  readonly sheet: Excel.Worksheet;
  readonly area: Excel.Range;
  /** null: the whole table is small and is asked for at once. */
  readonly rows: AskedRows | null;
};

/** The table that grows with units × criteria × periods; the others are a page each. */
const LARGE: ReadonlySet<TableName> = new Set(["EmuEntries"]);
/** Nobody computes with the log: that it is there is enough. */
const UNREAD: ReadonlySet<TableName> = new Set(["EmuLog"]);

function askForTable(context: Excel.RequestContext, name: TableName): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name");
  const sheet = table.worksheet;
  sheet.load("name");
  const area = table.getRange();
  if (UNREAD.has(name)) {
    area.load("address");
    return { name, table, sheet, area, rows: null };
  }
  area.load("rowIndex,columnIndex,rowCount,columnCount");
  if (LARGE.has(name)) {
    return { name, table, sheet, area, rows: askForRows(table) };
  }
  area.load("values,valueTypes");
  return { name, table, sheet, area, rows: null };
}

async function receiveTable(context: Excel.RequestContext, asked: AskedTable): Promise<TableSource | null | undefined> {
  if (asked.table.isNullObject) {
    return null;
  }
  if (UNREAD.has(asked.name)) {
    return undefined;
  }
  const { area, rows } = asked;
  const at = { sheet: asked.sheet.name, row: area.rowIndex, column: area.columnIndex };
  const cells =
    rows === null
      ? toCells(area.values, area.valueTypes)
      : await readRest(context, asked.sheet, area, sampleOf(rows, area.rowCount));
  return { cells, at };
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

export async function readWorkbook(context: Excel.RequestContext): Promise<PortResult<Snapshot>> {
  const { workbook } = context;
  workbook.load("name");
  const content = askForContent(context);
  const names = askForNames(context);
  const asked = TABLE_NAMES.map((name) => askForTable(context, name));
  await context.sync();

  const fileName = workbook.name;
  if (names.schema.isNullObject) {
    return { ok: true, value: { bound: false, empty: isEmpty(content), fileName } };
  }
  const tables: Partial<Record<TableName, TableSource | null>> = {};
  // One at a time: only one table is large enough to need a message of its own.
  for (const table of asked) {
    const source = await receiveTable(context, table);
    if (source !== undefined) {
      tables[table.name] = source;
    }
  }
  return {
    ok: true,
    value: { bound: true, schema: schemaVersion(names.schema.value), fileName, period: periodOf(names.period), tables },
  };
}

function periodOf(range: Excel.Range): string | null {
  if (range.isNullObject) {
    return null;
  }
  const [[value] = []] = range.values as readonly (readonly unknown[])[];
  return typeof value === "string" || typeof value === "number" ? `${value}`.trim() : "";
}
