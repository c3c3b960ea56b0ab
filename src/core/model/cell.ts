/**
 * A cell as every room of the house sees it: what a worksheet cell holds, and nothing about where it came from.
 *
 * `null` is a blank cell. An error value is an object, so that the *text* "#N/A" typed by a person is never taken for one.
 */
export const ERROR_NAMES = [
  "#NULL!",
  "#DIV/0!",
  "#VALUE!",
  "#REF!",
  "#NAME?",
  "#NUM!",
  "#N/A",
  "#SPILL!",
  "#CALC!",
  "#BUSY!",
] as const;
export type ErrorName = (typeof ERROR_NAMES)[number];

const KNOWN_ERRORS: ReadonlySet<unknown> = new Set(ERROR_NAMES);

export function isErrorName(text: unknown): text is ErrorName {
  return KNOWN_ERRORS.has(text);
}

export type CellError = { readonly error: ErrorName };

export type Cell = string | number | boolean | null | CellError;

/** Rows of cells, every row of the same length, as `Range.values` and custom functions give them. */
export type Cells = readonly (readonly Cell[])[];

export function isCellError(cell: unknown): cell is CellError {
  return typeof cell === "object" && cell !== null && "error" in cell;
}

/** Blank as people mean it: nothing, or nothing but white space (desktop Excel and the web hand blanks over differently). */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && cell.trim() === "");
}
