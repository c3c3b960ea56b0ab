/** Rows added to a table: what both ports agree on. */
import type { Cell } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import { a1 } from "../../tables/cells/a1";
import { readHeaderRow } from "../../tables/table";
import { formatCell } from "../../text/format";
import type { Language } from "../../schema/language";
import type { LoggedAction } from "../../text/log";
import { type NewTableRow } from "./edits";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../formats";
import type { LogLine } from "./log";

export type PlacedCell = { readonly value: Cell; readonly format: string };

/** Rows that were added, as they were written: all that is needed to take them away again. */
export type AddedRows = {
  readonly table: TableName;
  readonly sheet: string;
  /** Of the first row on the sheet, and of the table's first column. */
  readonly row: number;
  readonly column: number;
  /** The first row was there and blank: taken away, it stays so. */
  readonly filled: boolean;
  /** A cell for each column of the table; null: a column that people added. */
  readonly rows: readonly (readonly (PlacedCell | null)[])[];
};

/** The cells of new rows in the order of a table's headers. */
export function placedRows(
  table: TableName,
  headers: readonly Cell[],
  rows: readonly NewTableRow[],
): readonly (readonly (PlacedCell | null)[])[] {
  const ids = new Map([...readHeaderRow(table, [headers]).columns].map(([id, position]) => [position, id]));
  return rows.map((row) =>
    headers.map((_header, position) => {
      const id = ids.get(position);
      if (id === undefined) {
        return null;
      }
      const { value = null, format } = row[id] ?? {};
      return { value, format: format ?? (typeof value === "string" ? TEXT_FORMAT : GENERAL_FORMAT) };
    }),
  );
}

/** A line for each row, with what is in it. */
export function rowLines(
  { sheet, row, column, rows }: AddedRows,
  what: "added" | "taken",
  log: { readonly action: LoggedAction; readonly time: Date; readonly language: Language },
): readonly LogLine[] {
  return rows.map((cells, index) => {
    const held = cells
      .flatMap((cell) => ((cell?.value ?? null) === null ? [] : [formatCell(cell?.value ?? null, log.language)]))
      .join("; ");
    return {
      time: log.time,
      action: log.action,
      place: `${sheet}!${a1(row + index, column)}:${a1(row + index, column + cells.length - 1)}`,
      before: what === "added" ? "" : held,
      after: what === "added" ? held : "",
    };
  });
}
