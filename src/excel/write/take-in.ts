/**
 * Grows a table over the rows below it, or takes it back to what it was: one `Table.resize` (ExcelApi 1.13), which leaves the cells
 * alone (https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1)). The first message asks
 * whether table and rows are as they were read, the second one writes.
 */
import { SCHEMA_NAME, SCHEMA_VERSION, schemaVersion } from "../../document/names";
import { holds, type EditLog } from "../../document/patch/edits";
import type { PortFailure } from "../../document/answer";
import { placeOfTaking, takingLines, type TakingIn } from "../../document/patch/take-in";
import { toCells } from "../read/cells";
import { send } from "../failures";
import { askForLines, askForLog, hasLines, logLines, removeLines, writeLogLines, type LogLines } from "./log-table";
import { askForNames } from "../names";
import { writeAtOnce, type Outcome, type WriteResult } from "./writing";

type AskedTable = { readonly table: Excel.Table; readonly sheet: Excel.Worksheet; readonly area: Excel.Range };

function askForTable(context: Excel.RequestContext, { table: name }: TakingIn): AskedTable {
  const table = context.workbook.tables.getItemOrNullObject(name);
  table.load("name,showTotals");
  const sheet = table.worksheet;
  sheet.load("name");
  const area = table.getRange();
  area.load("rowIndex,columnIndex,rowCount,columnCount");
  return { table, sheet, area };
}

function stands({ table, sheet, area }: AskedTable, { at, columns }: TakingIn, rows: number): boolean {
  return (
    !table.isNullObject &&
    !table.showTotals &&
    sheet.name === at.sheet &&
    area.rowIndex === at.row &&
    area.columnIndex === at.column &&
    area.columnCount === columns &&
    area.rowCount === rows
  );
}

function resize({ table, sheet }: AskedTable, { at, columns }: TakingIn, rows: number): void {
  table.resize(sheet.getRangeByIndexes(at.row, at.column, rows, columns));
}

function refusal(code: PortFailure["code"], detail: string): PortFailure {
  return { ok: false, code, detail };
}

/** What came of a write that Excel did not confirm: half of it is taken back. */
async function settle(
  context: Excel.RequestContext,
  taking: TakingIn,
  rows: { readonly from: number; readonly to: number },
  lines: LogLines | null,
): Promise<Outcome> {
  const asked = askForTable(context, taking);
  const askedLines = lines && askForLines(context, lines);
  await send(context);
  const isLogged = askedLines === null || lines === null || hasLines(askedLines, lines);
  if (stands(asked, taking, rows.to) && isLogged) {
    return "written";
  }
  if (stands(asked, taking, rows.to)) {
    resize(asked, taking, rows.from);
  }
  if (askedLines !== null && lines !== null) {
    removeLines(askedLines, lines);
  }
  await send(context);
  return "not-written";
}

/** @param back the rows leave the table again; their cells stay */
export async function writeTakingIn(
  context: Excel.RequestContext,
  taking: TakingIn,
  log: EditLog,
  back: boolean,
): Promise<WriteResult<{ readonly rows: number }>> {
  const names = askForNames(context);
  const asked = askForTable(context, taking);
  const { protection } = asked.sheet;
  protection.load("protected");
  const { block } = taking;
  const range = asked.sheet.getRangeByIndexes(block.row, block.column, block.cells.length, taking.columns);
  range.load("values,valueTypes");
  const askedLog = askForLog(context);
  await send(context);
  if (names.schema.isNullObject || asked.table.isNullObject) {
    return refusal("item-not-found", names.schema.isNullObject ? SCHEMA_NAME : taking.table);
  }
  if (schemaVersion(names.schema.value) > SCHEMA_VERSION) {
    return refusal("newer-schema", `${schemaVersion(names.schema.value)}`);
  }
  const refused = [
    ...(protection.protected ? [asked.sheet.name] : []),
    ...(!askedLog.table.isNullObject && askedLog.protection.protected ? ["EmuLog"] : []),
  ];
  if (refused.length > 0) {
    return refusal("protected", refused.join(", "));
  }
  const rows = back ? { from: taking.to, to: taking.rows } : { from: taking.rows, to: taking.to };
  const now = toCells(range.values, range.valueTypes);
  const isSame = block.cells.every((line, row) => line.every((cell, column) => holds(now[row]?.[column] ?? null, cell)));
  if (!stands(asked, taking, rows.from) || (!back && !isSame)) {
    return refusal("changed-meanwhile", placeOfTaking(taking));
  }
  const told = takingLines(taking, back ? "let-go" : "taken-in", log);
  const lines = logLines(askedLog, told, log.language);
  return writeAtOnce(
    context,
    () => {
      resize(asked, taking, rows.to);
      // Last: that they stand there says that everything does.
      writeLogLines(askedLog, lines);
    },
    { value: { rows: told.length }, settle: (later) => settle(later, taking, rows, lines) },
  );
}
