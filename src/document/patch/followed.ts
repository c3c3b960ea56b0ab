/** What follows a table that grows or shrinks: areas that hold all of its rows, as Excel lets them follow. */
import type { Area } from "../addresses";
import type { SheetDocument, TableDocument } from "../document";

/** The area itself where it does not hold all rows of data, ends elsewhere, or reaches beyond the table's columns. */
export function followedArea<Kind extends Area>(area: Kind, before: TableDocument, after: TableDocument): Kind {
  const last = before.row + before.rows;
  const inside = area.column >= before.column && area.column + area.columns <= before.column + before.columns;
  const whole = area.row <= before.row + 1 && area.row >= before.row && area.row + area.rows === last;
  const moves = before.row === after.row && before.column === after.column && before.columns === after.columns;
  return inside && whole && moves && before.rows !== after.rows ? { ...area, rows: area.rows + after.rows - before.rows } : area;
}

/** The sheet with a table of another length, and the validations of its columns along with it. */
export function withTableOf(sheet: SheetDocument, before: TableDocument, rows: number): SheetDocument {
  const { insertRow: _none, ...table } = { ...before, rows };
  return {
    ...sheet,
    tables: sheet.tables.map((one) => (one.name === before.name ? table : one)),
    validations: sheet.validations.map((rule) => followedArea(rule, before, table)),
  };
}
