/**
 * What stands beside the tables in Excel. Asked for by place: where the tables stood at the last reading, with its first message;
 * where one has moved or grown since, again with the next. `getUsedRangeOrNullObject` of a strip answers nothing for a blank one
 * (https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-getusedrangeornullobject-member(1)), so that the
 * column beside 42,000 rows costs no more than that beside ten.
 */
import { isBlank, type Cell, type Cells } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import { SHEET_ROWS } from "../../tables/cells/a1";
import type { Beside, ResultCells } from "../../tables/source";
import type { Area } from "../../document/addresses";
import { besideOf, UNGUARDED } from "../../document/reading/beside";
import { toCells } from "./cells";
import { send } from "../failures";

/** Rows below a table that are looked at: of more, the first ones are named, and the rest once these are in the table. */
const LOOKED = 500;

export type Standing = Area & { readonly table: TableName; readonly sheet: string; readonly totals: number };

type Strip = { readonly range: Excel.Range };
export type AskedStrips = { readonly standing: Standing; readonly strips: readonly Strip[] };

function isSame(one: Standing, other: Standing): boolean {
  const sizes = ["row", "column", "rows", "columns", "totals"] as const;
  return one.table === other.table && one.sheet === other.sheet && sizes.every((size) => one[size] === other[size]);
}

function strip(sheet: Excel.Worksheet, { row, column, rows, columns }: Area): Strip {
  const range = sheet.getRangeByIndexes(row, column, rows, columns).getUsedRangeOrNullObject(true);
  range.load("values,valueTypes,rowIndex,columnIndex");
  return { range };
}

/** Below, at the right and at the left. A sheet that is gone by now has none. */
export function askForStrips(context: Excel.RequestContext, standing: readonly Standing[]): readonly AskedStrips[] {
  return standing
    .filter(({ table }) => !UNGUARDED.has(table))
    .map((one) => {
      const { row, column, columns, totals } = one;
      const rows = one.rows + totals;
      const sheet = context.workbook.worksheets.getItemOrNullObject(one.sheet);
      const below = Math.min(LOOKED, SHEET_ROWS - row - rows);
      return {
        standing: one,
        strips: [
          ...(below > 0 ? [strip(sheet, { row: row + rows, column, rows: below, columns })] : []),
          strip(sheet, { row, column: column + columns, rows, columns: 1 }),
          ...(column > 0 ? [strip(sheet, { row, column: column - 1, rows, columns: 1 })] : []),
        ],
      };
    });
}

/** Asks again for the tables that do not stand where they did. */
export function askForMoved(
  context: Excel.RequestContext,
  asked: readonly AskedStrips[],
  now: readonly Standing[],
): readonly AskedStrips[] {
  return askForStrips(
    context,
    now.filter((one) => !asked.some(({ standing }) => isSame(standing, one))),
  );
}

type Piece = { readonly row: number; readonly column: number; readonly cells: Cells };

function piecesOf({ strips }: AskedStrips): readonly Piece[] {
  return strips.flatMap(({ range }) =>
    range.isNullObject ? [] : [{ row: range.rowIndex, column: range.columnIndex, cells: toCells(range.values, range.valueTypes) }],
  );
}

function lookIn(pieces: readonly Piece[]): (row: number, column: number) => Cell {
  return (row, column) => {
    for (const piece of pieces) {
      const cell = piece.cells[row - piece.row]?.[column - piece.column] ?? null;
      if (!isBlank(cell)) {
        return cell;
      }
    }
    return null;
  };
}

/** Tables that are none of ours, on sheets where something stands beside one of ours. */
async function foreignAreas(
  context: Excel.RequestContext,
  tables: readonly Excel.Table[],
): Promise<readonly (Area & { readonly sheet: string })[]> {
  const asked = tables.map((table) => {
    const range = table.getRange();
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    return { sheet: table.worksheet.name, range };
  });
  if (asked.length > 0) {
    await send(context);
  }
  return asked.map(({ sheet, range }) => ({
    sheet,
    row: range.rowIndex,
    column: range.columnIndex,
    rows: range.rowCount,
    columns: range.columnCount,
  }));
}

export type Found = {
  readonly asked: readonly AskedStrips[];
  readonly standing: readonly Standing[];
  readonly headers: ReadonlyMap<TableName, readonly Cell[]>;
  readonly results: ResultCells | null;
  /** All tables of the workbook. */
  readonly tables: readonly Excel.Table[];
};

/** What stands beside each table, once the strips have come. A message more only where another table may be what stands there. */
export async function receiveBeside(
  context: Excel.RequestContext,
  { asked, standing, headers, results, tables }: Found,
): Promise<ReadonlyMap<TableName, readonly Beside[]>> {
  const current = asked.filter((one) => standing.some((now) => isSame(now, one.standing)));
  const filled = current.map((one) => ({ ...one.standing, pieces: piecesOf(one) })).filter(({ pieces }) => pieces.length > 0);
  const sheets = new Set(filled.map(({ sheet }) => sheet));
  const ours = new Set<string>(standing.map(({ table }) => table.toLowerCase()));
  const unknown = tables.filter(({ name, worksheet }) => sheets.has(worksheet.name) && !ours.has(name.toLowerCase()));
  const foreign = await foreignAreas(context, unknown);
  return new Map(
    filled.map(({ table, sheet, totals, pieces, ...area }) => {
      const others = standing.filter((other) => other.table !== table).map((other) => ({ ...other, rows: other.rows + other.totals }));
      const beside = besideOf({
        table,
        area,
        totals,
        headers: headers.get(table) ?? [],
        others: [...others, ...foreign].filter((other) => other.sheet === sheet),
        results: (results?.cells ?? []).map(({ at }) => at).filter((at) => at.sheet === sheet),
        bottom: Math.max(...pieces.map(({ row, cells }) => row + cells.length)),
        look: lookIn(pieces),
      });
      return [table, beside] as const;
    }),
  );
}
