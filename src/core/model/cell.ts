/**
 * A cell as every room of the house sees it: what a worksheet cell holds, and nothing about where it came from.
 *
 * `null` is a blank cell. An error value is an object, so that the *text* "#N/A" typed by a person is never taken for one.
 */
import { UNSEEN } from "./unseen";

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
  "#GETTING_DATA",
  "#CONNECT!",
  "#BLOCKED!",
  "#UNKNOWN!",
  "#FIELD!",
  "#EXTERNAL!",
  "#PYTHON!",
  "#TIMEOUT!",
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

/** The two never match the same letter: otherwise long runs of it would take for ever. */
const LOOKS_BLANK = new RegExp(`^(?:\\s|(?!\\s)(?:${UNSEEN.source}))*$`, "u");

/**
 * Blank as people mean it: nothing, or nothing that can be seen: white space, marks without a shape, which copied text brings
 * along (desktop Excel and the web hand blanks over differently).
 */
export function isBlank(cell: Cell): boolean {
  return cell === null || (typeof cell === "string" && LOOKS_BLANK.test(cell));
}
