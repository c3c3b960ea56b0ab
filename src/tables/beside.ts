/**
 * What stands beside a table or under merged cells. Nobody reads it, and whoever typed it believes that it counts: it is named,
 * never passed over.
 */
import { at } from "../core/numbers/at";
import { isBlank, isCellError, type Cell } from "../core/model/cell";
import type { Finding, TableName } from "../core/model/finding";
import { a1 } from "./cells/a1";
import { note } from "./cells/notes";
import type { Beside, Covered, SheetCell, TableSource } from "./source";
import { readHeaderRow } from "./table";

/** More cells of a row than this say no more about what it is. */
const MOST_CELLS = 12;

function textOfCell(cell: Cell): string {
  return isCellError(cell) ? cell.error : String(cell);
}

/** `A71:B71`: from the first filled cell to the last. */
export function besideRange({ row, column, cells }: Beside): string {
  const filled = cells.map((line) => line.map((cell, index) => (isBlank(cell) ? -1 : index)).filter((index) => index >= 0));
  const first = Math.min(...filled.flat());
  const last = Math.max(...filled.flat());
  const [from, to] = [a1(row, column + first), a1(row + cells.length - 1, column + last)];
  return from === to ? from : `${from}:${to}`;
}

/** `B5` */
export function coveredCell(at: SheetCell, { row, position }: Covered): string {
  return a1(at.row + 1 + row, at.column + position);
}

/** What the first of them hold, which is never a blank row. */
function firstLine({ cells }: Beside): readonly string[] {
  const filled = at(cells, 0).filter((cell) => !isBlank(cell));
  const texts = filled.slice(0, MOST_CELLS).map(textOfCell);
  return filled.length > MOST_CELLS ? [...texts, "…"] : texts;
}

/** One finding for the rows below a table, one for each side, and one for each cell that is hidden under merged ones. */
export function noteBeside(table: TableName, source: TableSource | null | undefined, findings: Finding[]): void {
  if (!source?.at) {
    return;
  }
  const { at: corner, cells, beside = [], covered = [] } = source;
  for (const block of beside) {
    const code = block.side === "below" ? "ROWS_BELOW" : "CELLS_BESIDE";
    const across = block.column + at(block.cells, 0).findIndex((cell) => !isBlank(cell)) - corner.column;
    const place = { table, row: block.row - corner.row - 1, column: null, across };
    note(findings, code, place, null, { range: besideRange(block), line: firstLine(block) });
  }
  if (covered.length === 0) {
    return;
  }
  const columns = new Map([...readHeaderRow(table, cells).columns].map(([column, position]) => [position, column]));
  for (const { row, position, range } of covered) {
    const place = { table, row, column: columns.get(position) ?? null, across: position };
    note(findings, "VALUE_UNDER_MERGE", place, at(at(cells, row + 1), position), { range });
  }
}
