/**
 * The rows of the one large table. The first rows come with the first message and say how many bytes a row takes; the
 * rest comes in as few messages as the web's limit allows. Types are asked for where values alone leave it open what a
 * cell is.
 */
import type { Cells } from "../../core/model/cell";
import { looksLikeError, toCells } from "./cells";
import { toFailure } from "./failures";

/** Data rows that travel with the first message: all of them in a cluster of 8 units and 30 criteria. */
const FIRST_ROWS = 250;
/** Excel on the web refuses answers above 5 MB; a reserve for the envelope around the values. */
const MESSAGE_BYTES = 4_900_000;

export type AskedRows = { readonly first: Excel.Range };

/** The headers and the first rows, with types. Rows below a shorter table come along and are cut off. */
export function askForRows(table: Excel.Table): AskedRows {
  const first = table.getHeaderRowRange().getResizedRange(FIRST_ROWS, 0);
  first.load("values,valueTypes");
  return { first };
}

export type Sample = { readonly cells: Cells; readonly bytesPerRow: number };

/** @param rowCount rows of the table, header included */
export function sampleOf(asked: AskedRows, rowCount: number): Sample {
  const values = asked.first.values.slice(0, rowCount);
  const bytes = new TextEncoder().encode(JSON.stringify(values)).length;
  return {
    cells: toCells(values, asked.first.valueTypes),
    bytesPerRow: Math.max(1, bytes / Math.max(1, values.length)),
  };
}

type Block = {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
};

/** Error values are rare: only the rows where something looks like one are asked for again, with types. */
async function withTypes(
  context: Excel.RequestContext,
  block: Block,
  values: readonly (readonly unknown[])[],
): Promise<Cells> {
  const first = values.findIndex((row) => row.some(looksLikeError));
  if (first < 0) {
    return toCells(values, null);
  }
  const last = values.reduce((found, row, index) => (row.some(looksLikeError) ? index : found), first);
  const doubtful = block.sheet.getRangeByIndexes(block.row + first, block.column, last - first + 1, block.columns);
  doubtful.load("valueTypes");
  await context.sync();
  return [
    ...toCells(values.slice(0, first), null),
    ...toCells(values.slice(first, last + 1), doubtful.valueTypes),
    ...toCells(values.slice(last + 1), null),
  ];
}

/** One message after the other; an answer refused as too large is asked for again by halves. */
async function readBlock(
  context: Excel.RequestContext,
  block: Block,
  rows: number,
  perMessage: number,
): Promise<Cells> {
  if (rows <= 0) {
    return [];
  }
  const taken = Math.min(rows, perMessage);
  const range = block.sheet.getRangeByIndexes(block.row, block.column, taken, block.columns);
  range.load("values");
  try {
    await context.sync();
  } catch (error) {
    if (taken > 1 && toFailure(error).code === "payload-too-large") {
      return readBlock(context, block, rows, Math.ceil(taken / 2));
    }
    throw error;
  }
  const cells = await withTypes(context, block, range.values);
  const rest = await readBlock(context, { ...block, row: block.row + taken }, rows - taken, perMessage);
  return rest.length === 0 ? cells : [...cells, ...rest];
}

/** Every row of the table, header included; the sample's rows are not read twice. */
export async function readRest(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Excel.Range,
  sample: Sample,
): Promise<Cells> {
  const known = sample.cells.length;
  const block = { sheet, row: area.rowIndex + known, column: area.columnIndex, columns: area.columnCount };
  const perMessage = Math.max(1, Math.floor(MESSAGE_BYTES / sample.bytesPerRow));
  const rest = await readBlock(context, block, area.rowCount - known, perMessage);
  return rest.length === 0 ? sample.cells : [...sample.cells, ...rest];
}
