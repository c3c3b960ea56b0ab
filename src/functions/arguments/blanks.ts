/**
 * Excel on the desktop hands blank cells of a range to a function as 0 (OfficeDev/office-js#1951, #4702). A 0 reported and nothing
 * reported are then the same, so nothing is computed; which host does so is seen in columns that never hold a number.
 */
import type { Cells } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import type { Column, Kind } from "../../schema/column";
import { SCHEMA } from "../../schema/schema";
import { readHeaderRow } from "../../tables/table";

/** Words and texts are never 0, whatever is: codes, numbers, values that hang on the row. */
const NEVER_ZERO: ReadonlySet<Kind> = new Set<Kind>(["name", "period", "text", "date"]);

function isNeverZero({ kind, words }: Column): boolean {
  return NEVER_ZERO.has(kind) || (kind === "figure" && words !== undefined);
}

/** Filled in most rows. */
function isMostlyFilled({ loss, mostlyFilled }: Column): boolean {
  return loss === "table" || mostlyFilled === true;
}

/** What was found in tables seen before: every call of a sheet asks it of the same ones. */
const known = new WeakMap<Cells, boolean>();

/**
 * A column of text in which 0 stands and no cell is blank: there the blanks became zeros. So they did where a name is 0 and nothing in
 * the table is blank, where a header is 0, and where all of a row is.
 */
export function hasBlanksAsZeros(table: TableName, cells: Cells): boolean {
  const found = known.get(cells) ?? looksForZeros(table, cells);
  known.set(cells, found);
  return found;
}

function looksForZeros(table: TableName, cells: Cells): boolean {
  const { columns } = readHeaderRow(table, cells);
  const [headers = [], ...body] = cells;
  if (headers.includes(0) || body.some((row) => row.length > 0 && row.every((cell) => cell === 0))) {
    return true;
  }
  function has0(column: string): boolean {
    const position = columns.get(column);
    return position !== undefined && body.some((row) => row[position] === 0);
  }
  function isFull(column: string): boolean {
    return body.every((row) => (row[columns.get(column) ?? -1] ?? null) !== null);
  }
  const isAllFull = body.every((row) => row.every((cell) => cell !== null));
  // What is often blank is blank somewhere in any real table.
  return Object.entries<Column>(SCHEMA[table]).some(
    ([id, column]) => isNeverZero(column) && has0(id) && (isMostlyFilled(column) ? isAllFull : isFull(id)),
  );
}
