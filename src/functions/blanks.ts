/**
 * Excel on the desktop hands blank cells of a range to a function as 0 (OfficeDev/office-js#1951, #4702). A 0 reported and nothing
 * reported are then the same, so nothing is computed; which host does so is seen in columns that never hold a number.
 */
import type { Cells } from "../core/model/cell";
import { readHeaderRow } from "../tables/table";
import type { GivenTable } from "./request";

/** Columns of words and free text, some of which are blank in any real table. */
const TEXT_COLUMNS: { readonly [Table in GivenTable]?: readonly string[] } = {
  EmuRubric: ["comparator", "parameters", "gate", "mandatory", "clause"],
  EmuEntries: ["state", "reason", "evidence", "note"],
  EmuUnits: ["parent", "cluster", "role"],
};

/** What was found in tables seen before: every call of a sheet asks it of the same ones. */
const known = new WeakMap<Cells, boolean>();

/** A column of text in which 0 stands and no cell is blank: there the blanks became zeros. */
export function hasBlanksAsZeros(table: GivenTable, cells: Cells): boolean {
  const found = known.get(cells) ?? looksForZeros(table, cells);
  known.set(cells, found);
  return found;
}

function looksForZeros(table: GivenTable, cells: Cells): boolean {
  const { columns } = readHeaderRow(table, cells);
  const body = cells.slice(1);
  return (TEXT_COLUMNS[table] ?? []).some((column) => {
    const position = columns.get(column);
    return (
      position !== undefined &&
      body.some((row) => row[position] === 0) &&
      body.every((row) => row[position] !== null && row[position] !== undefined)
    );
  });
}
