/** Edits of single cells: what both ports agree on before they write. */
import type { Cell, CellError } from "../../core/model/cell";
import { isBlank, isCellError } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import { readA1 } from "../../tables/cells/a1";
import { equals, fromNumber, fromScaled, multiply, sign } from "../../core/numbers/exact";
import { isDateFormat } from "../../tables/cells/date-format";
import { isPercentFormat } from "../../tables/cells/percent-format";
import { formatCell } from "../../text/format";
import type { Language } from "../../schema/language";
import type { LoggedAction } from "../../text/log";
import { shown } from "../../text/shown";
import type { CellPlace } from "../names";
import { quotedSheet } from "../addresses";
import type { LogLine } from "./log";
import { GENERAL_FORMAT, PERCENT_FORMAT, TEXT_FORMAT } from "../formats";
import type { CellAddress } from "../addresses";

export type CellEdit = {
  readonly address: CellAddress;
  /** What must stand in the cell for the edit to go ahead. */
  readonly before: Cell;
  readonly after: Exclude<Cell, CellError>;
  /** The formula that answers the cell gives way to the value; without it no cell of a formula is written. */
  readonly overFormula?: true;
};

/**
 * A row to be added to a table: column id → cell. Columns of the table that are left out stay blank; columns that people added
 * too. `format`: a number format, else Text for text and General for the rest.
 */
export type NewTableRow = Readonly<Record<string, { readonly value: Exclude<Cell, CellError>; readonly format?: string } | undefined>>;

/** Rows to be added below a table. */
export type Growth = { readonly table: TableName; readonly rows: readonly NewTableRow[] };

/** Without the tables that get no row. */
export function withoutEmpty(growth: readonly Growth[]): readonly Growth[] {
  return growth.filter(({ rows }) => rows.length > 0);
}

export function rowsIn(growth: readonly Growth[]): number {
  return growth.reduce((sum, { rows }) => sum + rows.length, 0);
}

/** An edit that was made, in either direction; formulas en-US, without "=", where one gave way or came back. */
export type DoneEdit = {
  readonly address: CellAddress;
  readonly before: Cell;
  readonly after: Cell;
  readonly formulaBefore?: string;
  readonly formulaAfter?: string;
};

export type EditLog = {
  readonly action: LoggedAction;
  readonly time: Date;
  readonly language: Language;
  readonly remark?: Remark | undefined;
};

/** Counted from 0; throws where the address is not one cell: addresses are made by code. */
export function placeOf({ sheet, cell }: CellAddress): CellPlace {
  const place = readA1(cell);
  if (place === null) {
    throw new Error(`not one cell: ${cell}`);
  }
  return { sheet, ...place };
}

/** Blank and empty text are the same to a person; everything else is compared as it is. */
export function holds(cell: Cell, expected: Cell): boolean {
  if (isCellError(cell) || isCellError(expected)) {
    return isCellError(cell) && isCellError(expected) && cell.error === expected.error;
  }
  return (cell ?? "") === (expected ?? "");
}

/**
 * The format that a cell has after the edit: as before, save for a number in a cell of text, which Excel would keep as text (a
 * percentage is then shown as one), for a cell of a day or time, and for a percentage that was none.
 */
export function formatAfter(
  format: string,
  { before, after, overFormula }: Pick<CellEdit, "before" | "overFormula"> & { readonly after: Cell },
): string {
  // What was shown goes on being shown; but a number that is typed into a cell of text becomes text, which that of a formula is not.
  if (overFormula === true) {
    return format === TEXT_FORMAT && after !== null && typeof after !== "string" ? GENERAL_FORMAT : format;
  }
  // No edit of ours writes a day: as one it would be shown, and read, as something else.
  if (after !== null && isDateFormat(format)) {
    return typeof after === "string" ? TEXT_FORMAT : GENERAL_FORMAT;
  }
  // 0.85 that is corrected to 85 would be shown as 8500%.
  if (typeof before === "number" && typeof after === "number" && isHundredfold(before, after) && isPercentFormat(format)) {
    return GENERAL_FORMAT;
  }
  if (format !== TEXT_FORMAT || typeof after !== "number") {
    return format;
  }
  return typeof before === "string" && before.includes("%") ? PERCENT_FORMAT : GENERAL_FORMAT;
}

function isHundredfold(before: number, after: number): boolean {
  const [one, other] = [fromNumber(before), fromNumber(after)];
  return one !== null && other !== null && sign(one) !== 0 && equals(multiply(one, fromScaled(100, 0)), other);
}

/** With its quotation marks and what is written out of it, still far below what a cell holds (32,767). */
const LONGEST_LOGGED = 2_000;

/** As the cell is shown elsewhere, but with its own line breaks and tabs: the log is read in cells, not in lines. */
function loggedCell(cell: Cell, language: Language): string {
  if (typeof cell !== "string" || isBlank(cell)) {
    return formatCell(cell, language);
  }
  const lines = cell.slice(0, LONGEST_LOGGED).split(/([\t\r\n])/);
  const kept = lines.map((line, index) => (index % 2 === 1 ? line : shown(line, LONGEST_LOGGED))).join("");
  return cell.length > LONGEST_LOGGED ? `“${kept}… (+${cell.length - LONGEST_LOGGED})”` : `“${kept}”`;
}

/** A sheet may be called `=1+1`; a line of the log that somebody copies elsewhere does not begin like a formula. */
function sheetInLog(sheet: string): string {
  return /^[=+\-@\uFF1D\uFF0B\uFF0D\uFF20\s]/u.test(sheet) ? quotedSheet(sheet) : sheet;
}

/** What an action says in the log beside its cells: a reason, the code of a seal. */
export type Remark = { readonly place: string; readonly text: string };

/** A line for each cell, and the remark; text in quotation marks, so that “25,67” and 25,67 are told apart. */
export function editLines(edits: readonly DoneEdit[], { action, time, language, remark }: EditLog): readonly LogLine[] {
  const said = (cell: Cell, formula: string | undefined): string => (formula === undefined ? loggedCell(cell, language) : `=${formula}`);
  const cells = edits.map(({ address, before, after, formulaBefore, formulaAfter }) => ({
    time,
    action,
    place: `${sheetInLog(address.sheet)}!${address.cell}`,
    before: said(before, formulaBefore),
    after: said(after, formulaAfter),
  }));
  const remarked = remark && { time, action, place: remark.place, before: "", after: loggedCell(remark.text, language) };
  return remarked === undefined ? cells : [...cells, remarked];
}
