/**
 * The rows of the one large table. The first rows come with the first message and say how many bytes a row takes; the
 * rest comes in messages of a size that Office.js unpacks in a fraction of a second: it does so in one piece, and until then no
 * click in the pane is answered. Types are asked for where values alone leave it open what a cell is.
 */
import type { Cell, Cells } from "../../core/model/cell";
import type { CellMarks } from "../../tables/source";
import { pause, type Watch } from "../../document/watch";
import { looksLikeError, toCells } from "./cells";
import { send, toFailure } from "../failures";
import { joinMarks, marksOf, mayBeDate, mayBePercent, type PointsIn } from "./formats";

/** Data rows that travel with the first message: all of them in a cluster of 8 units and 30 criteria. */
const FIRST_ROWS = 250;
/** Excel on the web refuses answers above 5 MB; this much is unpacked in about 50 ms (docs/decisions/0010). */
const MESSAGE_BYTES = 1_500_000;

export type AskedRows = { readonly first: Excel.Range };

/** The headers and the first rows, with types. Rows below a shorter table come along and are cut off. */
export function askForRows(table: Excel.Table): AskedRows {
  const first = table.getHeaderRowRange().getResizedRange(FIRST_ROWS, 0);
  first.load("values,valueTypes,numberFormat");
  return { first };
}

export type Sample = RowsRead & { readonly bytesPerRow: number };

export type RowsRead = { readonly cells: Cells; readonly marks: CellMarks };

/** @param rowCount rows of the table, header included */
export function sampleOf(asked: AskedRows, rowCount: number, points: PointsIn): Sample {
  const values = asked.first.values.slice(0, rowCount);
  const bytes = new TextEncoder().encode(JSON.stringify(values)).length;
  const cells = toCells(values, asked.first.valueTypes);
  return {
    cells,
    marks: marksOf(cells, asked.first.numberFormat as readonly (readonly unknown[])[], points, 0),
    bytesPerRow: Math.max(1, bytes / Math.max(1, values.length)),
  };
}

type Block = {
  readonly sheet: Excel.Worksheet;
  readonly row: number;
  readonly column: number;
  readonly columns: number;
  /** Where percentages are marked. */
  readonly points: ReadonlySet<number>;
};

type Values = readonly (readonly unknown[])[];

/** The smallest area that holds every value which leaves something open; null: none does. */
function doubtfulArea(block: Block, values: Values, isDoubtful: (value: unknown, column: number) => boolean) {
  let [first, last, left, right] = [-1, -1, block.columns, -1];
  values.forEach((line, row) => {
    line.forEach((value, column) => {
      if (isDoubtful(value, column)) {
        first = first < 0 ? row : first;
        last = row;
        left = Math.min(left, column);
        right = Math.max(right, column);
      }
    });
  });
  const [rows, columns] = [last - first + 1, right - left + 1];
  const range = first < 0 ? null : block.sheet.getRangeByIndexes(block.row + first, block.column + left, rows, columns);
  return range && { first, last, left, range };
}

/** The types of an area, of a whole block. */
function typesIn(block: Block, left: number, types: readonly (readonly string[])[]): readonly (readonly string[])[] {
  const before = Array.from({ length: left }, () => "");
  return types.map((line) => (left === 0 && line.length === block.columns ? line : [...before, ...line]));
}

/** Error values, days and points up to 1 are rare: only the rows where something looks like one are asked for again, with types or formats. */
async function withDoubts(context: Excel.RequestContext, block: Block, values: Values, top: number): Promise<RowsRead> {
  const errors = doubtfulArea(block, values, looksLikeError);
  const days = doubtfulArea(block, values, mayBeDate);
  errors?.range.load("valueTypes");
  const percents = doubtfulArea(block, values, (value, column) => block.points.has(column) && mayBePercent(value));
  const shown = [days, percents].filter((area) => area !== null);
  shown.forEach(({ range }) => range.load("numberFormat"));
  if (errors !== null || shown.length > 0) {
    await send(context);
  }
  const cells =
    errors === null
      ? toCells(values, null)
      : [
          ...toCells(values.slice(0, errors.first), null),
          ...toCells(values.slice(errors.first, errors.last + 1), typesIn(block, errors.left, errors.range.valueTypes)),
          ...toCells(values.slice(errors.last + 1), null),
        ];
  const marks = shown.map(({ first, last, left, range }) =>
    marksOf(cells.slice(first, last + 1), range.numberFormat as Values, block.points, top + first, left),
  );
  return { cells, marks: joinMarks(marks) };
}

/** One message after the other; an answer refused as too large is asked for again by halves. */
async function readBlock(
  context: Excel.RequestContext,
  block: Block,
  rows: number,
  perMessage: number,
  top: number,
): Promise<RowsRead & { readonly perMessage: number }> {
  const taken = Math.min(rows, perMessage);
  const range = block.sheet.getRangeByIndexes(block.row, block.column, taken, block.columns);
  range.load("values");
  try {
    await send(context);
  } catch (error) {
    if (taken > 1 && toFailure(error).code === "payload-too-large") {
      return readBlock(context, block, rows, Math.ceil(taken / 2), top);
    }
    throw error;
  }
  // Office.js has just kept the thread for this answer.
  await pause();
  return { ...(await withDoubts(context, block, range.values, top)), perMessage };
}

/** Where a range stands, and its size. */
export type Extent = Pick<Excel.Range, "rowIndex" | "columnIndex" | "rowCount" | "columnCount">;

/**
 * Every row of the table, header included; the sample's rows are not read twice.
 * @returns null where nobody waits for it any more
 */
export async function readRest(
  context: Excel.RequestContext,
  sheet: Excel.Worksheet,
  area: Extent,
  sample: Sample,
  watch: Watch,
  points: ReadonlySet<number>,
): Promise<RowsRead | null> {
  const cells: (readonly Cell[])[] = [...sample.cells];
  const marks = [sample.marks];
  const { columnIndex: column, columnCount: columns, rowIndex } = area;
  let perMessage = Math.max(1, Math.floor(MESSAGE_BYTES / sample.bytesPerRow));
  while (cells.length < area.rowCount) {
    if (!watch.wanted()) {
      return null;
    }
    const block = { sheet, row: rowIndex + cells.length, column, columns, points };
    const read = await readBlock(context, block, area.rowCount - cells.length, perMessage, cells.length);
    read.cells.forEach((row) => cells.push(row));
    marks.push(read.marks);
    perMessage = read.perMessage;
    watch.progress(cells.length / area.rowCount);
  }
  return { cells, marks: joinMarks(marks) };
}
