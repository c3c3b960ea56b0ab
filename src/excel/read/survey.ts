/** What all sheets hold, to look for tables that were lost: asked for by a person, not with each reading. */
import type { Survey } from "../../document/patch/lost-tables";
import type { PortResult } from "../../document/answer";
import { UNWATCHED } from "../../document/watch";
import { readRest } from "./rows";
import { send } from "../failures";

/** A generous guess of what one cell takes in an answer; what is refused as too large is asked for by halves. */
const BYTES_A_CELL = 40;

async function cellsOf(context: Excel.RequestContext, sheet: Excel.Worksheet, used: Excel.Range): Promise<Survey["sheets"][number]> {
  const nothing = { cells: [], marks: new Map(), bytesPerRow: BYTES_A_CELL * used.columnCount };
  const cells = (await readRest(context, sheet, used, nothing, UNWATCHED, new Set()))?.cells ?? [];
  return { name: sheet.name, row: used.rowIndex, column: used.columnIndex, cells };
}

export async function surveySheets(context: Excel.RequestContext): Promise<PortResult<Survey>> {
  const { worksheets, tables } = context.workbook;
  worksheets.load("items/name");
  tables.load("items/name,items/worksheet/name");
  await send(context);
  const found = tables.items.map((table) => {
    const area = table.getRange();
    area.load("rowIndex,columnIndex,rowCount,columnCount");
    return { table, area };
  });
  const used = worksheets.items.map((sheet) => {
    const range = sheet.getUsedRangeOrNullObject(true);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet, range };
  });
  await send(context);
  const sheets: Survey["sheets"][number][] = [];
  for (const { sheet, range } of used.filter((one) => !one.range.isNullObject)) {
    sheets.push(await cellsOf(context, sheet, range));
  }
  return {
    ok: true,
    value: {
      sheets,
      tables: found.map(({ table, area }) => ({
        name: table.name,
        sheet: table.worksheet.name,
        row: area.rowIndex,
        column: area.columnIndex,
        rows: area.rowCount,
        columns: area.columnCount,
      })),
    },
  };
}
