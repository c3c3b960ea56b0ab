/**
 * The rows of the one large table. The first rows come with the first message and say how many bytes a row takes; the
 * rest comes in messages of a size that Office.js unpacks in a fraction of a second: it does so in one piece, and until then no
 * click in the pane is answered. Types are asked for where values alone leave it open what a cell is.
 */
import type { Cell, Cells } from "../../core/model/cell";
import { pause, type Watch } from "../watch";
import { looksLikeError, toCells } from "./cells";
import { send, toFailure } from "./failures";

/** Data rows that travel with the first message: all of them in a cluster of 8 units and 30 criteria. */
const FIRST_ROWS = 250;
/** Excel on the web refuses answers above 5 MB; this much is unpacked in about 50 ms (docs/decisions/0010). */
const MESSAGE_BYTES = 1_500_000;

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
  await send(context);
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
): Promise<{ readonly cells: Cells; readonly perMessage: number }> {
  const taken = Math.min(rows, perMessage);
  const range = block.sheet.getRangeByIndexes(block.row, block.column, taken, block.columns);
  range.load("values");
  try {
    await send(context);
  } catch (error) {
    if (taken > 1 && toFailure(error).code === "payload-too-large") {
      return readBlock(context, block, rows, Math.ceil(taken / 2));
    }
    throw error;
  }
  // Office.js has just kept the thread for this answer.
  await pause();
  return { cells: await withTypes(context, block, range.values), perMessage };
}

/**
 * Every row of the table, header included; the sample's rows are not read twice.
 * @returns null where nobody waits for it any more
 */
export async function readRest(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Excel.Range,
  sample: Sample,
  watch: Watch,
): Promise<Cells | null> {
  const cells: (readonly Cell[])[] = [...sample.cells];
  const { columnIndex: column, columnCount: columns, rowIndex } = area;
  let perMessage = Math.max(1, Math.floor(MESSAGE_BYTES / sample.bytesPerRow));
  while (cells.length < area.rowCount) {
    if (!watch.wanted()) {
      return null;
    }
    const block = { sheet, row: rowIndex + cells.length, column, columns };
    const read = await readBlock(context, block, area.rowCount - cells.length, perMessage);
    read.cells.forEach((row) => cells.push(row));
    perMessage = read.perMessage;
    watch.progress(cells.length / area.rowCount);
  }
  return cells;
}
