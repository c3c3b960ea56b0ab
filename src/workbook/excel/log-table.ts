/** The log of the workbook, in Excel: asked for with the first message of an action, written with the second one. */
import type { Language } from "../../text/language";
import { LOG_TIME_FORMAT, logCells, type LogLine } from "../log";

export type AskedLog = {
  readonly table: Excel.Table;
  readonly header: Excel.Range;
  readonly last: Excel.Range;
  readonly protection: Excel.WorksheetProtection;
};

export function askForLog(context: Excel.RequestContext): AskedLog {
  const table = context.workbook.tables.getItemOrNullObject("EmuLog");
  table.load("name");
  const header = table.getHeaderRowRange();
  header.load("values,rowIndex");
  const last = table.getDataBodyRange().getLastRow();
  last.load("values,numberFormat,rowIndex");
  const { protection } = table.worksheet;
  protection.load("protected");
  return { table, header, last, protection };
}

/** Excel keeps one row in an empty table. */
function isBlankRow(row: Excel.Range): boolean {
  return ((row.values[0] ?? []) as readonly unknown[]).every((value) => value === "");
}

/**
 * Lines below the others, the first one in the last row while that is blank; a workbook without a log has none. The rows are
 * made first and formatted as text, then filled: what people typed cannot become a formula on its way.
 */
export function writeLogLines({ table, header, last }: AskedLog, lines: readonly LogLine[], language: Language): void {
  if (table.isNullObject) {
    return;
  }
  const headers = ((header.values[0] ?? []) as readonly unknown[]).map((value) =>
    typeof value === "string" ? value : "",
  );
  const added = isBlankRow(last) ? lines.length - 1 : lines.length;
  if (added > 0) {
    table.rows.add(
      undefined,
      Array.from({ length: added }, () => headers.map(() => "")),
    );
  }
  const cells = lines.map((line) => logCells(headers, line, language));
  const formats = cells.map((row) => row.map(formatOf));
  const end = table.getDataBodyRange().getLastRow();
  const rows = end.getOffsetRange(1 - lines.length, 0).getResizedRange(lines.length - 1, 0);
  rows.numberFormat = formats;
  rows.values = cells.map((row) => [...row]);
}

/** null: a column that people added keeps its format. */
function formatOf(cell: string | number): string | null {
  return typeof cell === "number" ? LOG_TIME_FORMAT : cell === "" ? null : "@";
}

/** Takes away lines of a write that failed; two more messages. */
export async function removeLogLines(context: Excel.RequestContext, asked: AskedLog): Promise<void> {
  const { table, header, last } = asked;
  if (table.isNullObject) {
    return;
  }
  const now = table.getDataBodyRange().getLastRow();
  now.load("rowIndex");
  await context.sync();
  for (let row = now.rowIndex; row > last.rowIndex; row -= 1) {
    table.rows.getItemAt(row - header.rowIndex - 1).delete();
  }
  if (isBlankRow(last)) {
    const first = table.getDataBodyRange().getLastRow();
    first.clear("Contents");
    first.numberFormat = last.numberFormat;
  }
  await context.sync();
}
