/**
 * What Excel, the web and the command line hand over, made one: cells. Desktop Excel passes a blank cell of a range as
 * 0, "" or null, the web as null or ""; an argument left out arrives as null or undefined. A blank is never read as a
 * number here.
 */
import { isBlank, isCellError, isErrorName, type Cell, type Cells } from "../../core/model/cell";
import { refuse, type Refusal } from "./errors";

/** An argument as it arrives: one value, or rows of values. */
export type Raw = unknown;

/**
 * Data types and errors arrive as objects: `CustomFunctions.Error` has a `code`, a data type a `basicValue`, JSON an
 * `error`.
 */
function objectToCell(raw: object): Cell {
  if (isCellError(raw) && isErrorName(raw.error)) {
    return { error: raw.error };
  }
  if ("code" in raw && isErrorName(raw.code)) {
    return { error: raw.code };
  }
  if ("basicValue" in raw && typeof raw.basicValue !== "object") {
    return isErrorName(raw.basicValue) && "basicType" in raw && raw.basicType === "Error"
      ? { error: raw.basicValue }
      : toCell(raw.basicValue);
  }
  return { error: "#VALUE!" };
}

export function toCell(raw: Raw): Cell {
  switch (typeof raw) {
    case "string":
      return raw === "" ? null : raw;
    case "boolean":
      return raw;
    case "number":
      return Number.isFinite(raw) ? raw : { error: "#NUM!" };
    case "object":
      return raw === null ? null : objectToCell(raw);
    default:
      return raw === undefined ? null : { error: "#VALUE!" };
  }
}

function isEmptyList(raw: Raw): boolean {
  return Array.isArray(raw) && raw.every((row) => Array.isArray(row) && row.length === 0);
}

/**
 * Left out, as opposed to a reference to a blank cell, which arrives as rows. A table without a single cell is left out
 * too.
 */
export function isOmitted(raw: Raw): boolean {
  return raw === null || raw === undefined || raw === "" || isEmptyList(raw);
}

/** The rows of an argument; a single value is one row of one cell. */
export function rowsOf(raw: Raw): readonly (readonly Raw[])[] {
  if (!Array.isArray(raw)) {
    return [[raw]];
  }
  const rows: readonly Raw[] = raw;
  return rows.map((row): readonly Raw[] => (Array.isArray(row) ? row : [row]));
}

/** Always a rectangle: where a program hands over a row that is shorter than others, the missing cells are blanks. */
export function toCells(raw: Raw): Cells {
  const rows = rowsOf(raw).map((row) => row.map(toCell));
  const width = rows.reduce((widest, row) => Math.max(widest, row.length), 0);
  return rows.every((row) => row.length === width)
    ? rows
    : rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => null)]);
}

/** Where in an argument something stands, counted from 1 as people count: `2:3` is the third cell of the second row. */
export function position(row: number, column: number): string {
  return `${row + 1}:${column + 1}`;
}

/**
 * A name or a code: codes such as `1` and periods such as `2021` are numbers to Excel, and a 0 is a blank cell on the
 * desktop.
 */
export function textOf(cell: Cell, argument: string, row: number, column: number): string | Refusal {
  if (isCellError(cell)) {
    return refuse("ARGUMENT_ERROR", { argument, cell: position(row, column), found: cell.error });
  }
  if (isBlank(cell) || cell === 0) {
    return "";
  }
  if (typeof cell === "boolean") {
    return refuse("ARGUMENT_NOT_TEXT", { argument, cell: position(row, column), found: cell ? "TRUE" : "FALSE" });
  }
  return `${cell}`;
}

/** The one cell of an argument that must be one cell. */
export function oneCell(raw: Raw, argument: string): Cell | Refusal {
  const cells = toCells(raw);
  const [first] = cells;
  if (cells.length !== 1 || first?.length !== 1) {
    return refuse("ARGUMENT_NOT_ONE", { argument });
  }
  return first[0] ?? null;
}
