/**
 * Rows typed below a table become rows of it: the table grows down to the last of them, blank rows between included, and no cell
 * changes. What both ports agree on.
 */
import { isBlank, isCellError } from "../../core/model/cell";
import { TABLE_NAMES, type Finding, type TableName } from "../../core/model/finding";
import { a1 } from "../../tables/cells/a1";
import { besideRange } from "../../tables/beside";
import type { Beside, SheetCell, TableSources } from "../../tables/source";
import { formatCell } from "../../text/format";
import { hasShape } from "../reading/beside";
import type { EditLog } from "./edits";
import type { LogLine } from "./log";

export type TakingIn = {
  readonly table: TableName;
  /** Its first header cell. */
  readonly at: SheetCell;
  readonly columns: number;
  /** Header row included: as it was read, and as it is to be. */
  readonly rows: number;
  readonly to: number;
  /** What must still stand below it. */
  readonly block: Beside;
  /** Every row holds what makes a row of this table; else a person is asked whether it is one. */
  readonly isCertain: boolean;
};

/** What a click would take in for this finding; null: nothing can be, or nobody knows where the table stands. */
export function takingFor(finding: Finding, sources: TableSources): TakingIn | null {
  const name = TABLE_NAMES.find((one) => one === finding.place.table);
  const source = name && sources[name];
  const block = source?.beside?.find(({ side }) => side === "below");
  if (finding.code !== "ROWS_BELOW" || name === undefined || !source?.at || block === undefined) {
    return null;
  }
  const { at, cells } = source;
  const filled = block.cells.filter((line) => !line.every(isBlank));
  const isData = filled.every((line) => hasShape(name, cells[0] ?? [], line) && !line.some(isCellError));
  const to = block.row + block.cells.length - at.row;
  return { table: name, at, columns: cells[0]?.length ?? 0, rows: cells.length, to, block, isCertain: isData };
}

/** `Cụm!A71:B71` */
export function placeOfTaking({ at, block }: TakingIn): string {
  return `${at.sheet}!${besideRange(block)}`;
}

export function filledRows({ block }: TakingIn): number {
  return block.cells.filter((line) => !line.every(isBlank)).length;
}

/** A line for each filled row, with what is in it. */
export function takingLines({ at, block }: TakingIn, what: "taken-in" | "let-go", log: EditLog): readonly LogLine[] {
  return block.cells.flatMap((line, index) => {
    const filled = line.filter((cell) => !isBlank(cell));
    const held = filled.map((cell) => formatCell(cell, log.language)).join("; ");
    const [first, last] = [a1(block.row + index, block.column), a1(block.row + index, block.column + line.length - 1)];
    const [before, after] = what === "taken-in" ? ["", held] : [held, ""];
    return filled.length === 0 ? [] : [{ time: log.time, action: log.action, place: `${at.sheet}!${first}:${last}`, before, after }];
  });
}
