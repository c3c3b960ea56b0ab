/** How a value is handed to Excel: a text can never become a formula, a number or a date. */
import type { Cell } from "../../core/model/cell";
import { isCellError } from "../../core/model/cell";
import { TEXT_FORMAT } from "../../document/formats";
import { asTyped } from "./write-sheet";

/** What a cell is to hold, and the number format it is to have then. */
export type Content = { readonly value: Cell; readonly format: string };

/** Entered again, these would become a formula, or lose their first sign; a text without a sign is a lone apostrophe. */
const NEEDS_APOSTROPHE = /^(?:[=+\-@'\t\r\n]|$)/;

/**
 * Excel does not tell whether a text was typed with an apostrophe (OfficeDev/office-js#6687). It was where the text needs one;
 * any other text is written under a text format for a moment, which keeps it as it is and leaves no mark behind: numbers
 * and dates as text come from other programs more often than from somebody who types an apostrophe.
 */
export function needsTextFormat({ value, format }: Content): boolean {
  return typeof value === "string" && format !== TEXT_FORMAT && !NEEDS_APOSTROPHE.test(value);
}

/** @param underText the cell has a text format while it is written */
export function typed({ value, format }: Content, underText = false): string | number | boolean {
  if (value === null) {
    return "";
  }
  if (isCellError(value)) {
    return value.error;
  }
  return underText || format === TEXT_FORMAT ? value : asTyped(value);
}
