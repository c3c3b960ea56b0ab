/** Puts a period into the cell that the results sheets read, and a line into the log, in one write. */
import type { Language } from "../../text/language";
import type { LoggedAction } from "../../text/log";
import { PERIOD_NAME, SCHEMA_VERSION, schemaVersion } from "../document-names";
import { LOG_TIME_FORMAT, logCells, type LogLine } from "../log";
import type { PortResult } from "../port";
import { askForNames } from "./names";
import { asTyped } from "./write-sheet";

type AskedLog = { readonly table: Excel.Table; readonly header: Excel.Range; readonly last: Excel.Range };

function askForLog(context: Excel.RequestContext): AskedLog {
  const table = context.workbook.tables.getItemOrNullObject("EmuLog");
  table.load("name");
  const header = table.getHeaderRowRange();
  header.load("values");
  const last = table.getDataBodyRange().getLastRow();
  last.load("values,numberFormat");
  return { table, header, last };
}

/**
 * The log's last row while it is blank (Excel keeps one in an empty table), else a new one. A workbook without a log
 * has none.
 */
function writeLogLine({ table, header, last }: AskedLog, line: LogLine, language: Language): void {
  if (table.isNullObject) {
    return;
  }
  const headers = ((header.values[0] ?? []) as readonly unknown[]).map((value) =>
    typeof value === "string" ? value : "",
  );
  const cells = logCells(headers, line, language);
  // A new row has the formats of the last one; in a text-formatted cell the apostrophe would be part of the text.
  const formats = (last.numberFormat[0] ?? []) as readonly unknown[];
  const values = [cells.map((cell, column) => (cell === "" || formats[column] === "@" ? cell : asTyped(cell)))];
  const isBlank = ((last.values[0] ?? []) as readonly unknown[]).every((value) => value === "");
  const row = isBlank ? last : table.rows.add(undefined, values).getRange();
  if (isBlank) {
    row.values = values;
  }
  const time = cells.findIndex((cell) => typeof cell === "number");
  if (time >= 0) {
    row.getCell(0, time).numberFormat = [[LOG_TIME_FORMAT]];
  }
}

export type PeriodChange = { readonly before: string; readonly after: string };

/**
 * @param expected what must stand in the cell for the write to go ahead; null: whatever stands there
 */
export async function writePeriod(
  context: Excel.RequestContext,
  period: string,
  expected: string | null,
  log: { readonly action: LoggedAction; readonly time: Date; readonly language: Language },
): Promise<PortResult<PeriodChange>> {
  const names = askForNames(context);
  names.period.load("address,numberFormat");
  const asked = askForLog(context);
  await context.sync();
  if (names.schema.isNullObject || names.period.isNullObject) {
    return { ok: false, code: "item-not-found", detail: PERIOD_NAME };
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return { ok: false, code: "newer-schema", detail: `${schemaVersion(names.schema.value)}` };
  }
  const [[value] = []] = names.period.values as readonly (readonly unknown[])[];
  const before = typeof value === "string" || typeof value === "number" ? `${value}` : "";
  if (expected !== null && before !== expected) {
    return { ok: false, code: "changed-meanwhile", detail: names.period.address };
  }
  const [[format] = []] = names.period.numberFormat as readonly (readonly unknown[])[];
  names.period.values = [[format === "@" ? period : asTyped(period)]];
  const { action, time, language } = log;
  writeLogLine(asked, { action, time, place: names.period.address, before, after: period }, language);
  await context.sync();
  return { ok: true, value: { before, after: period } };
}
