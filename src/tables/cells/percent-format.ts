/** Number formats that show percentages: a cell of points that shows “85%” holds 0.85, and nobody knows of what. */
import { fromNumber, fromScaled, multiply, roundScaled } from "../../core/numbers/exact";
import { isDateFormat, piecesOf } from "./date-format";

/** Decimals of the format: those that always stand there, then those that stand there where they are not 0. */
const DECIMALS = /\.(0*)([#?]*)/;
/** Nobody reads more. */
const MOST_DECIMALS = 6;

/** The signs of a code that stand for themselves: in quotes, escaped or in brackets a % is a letter like any other. */
function plain(code: string): string {
  return piecesOf(code)
    .filter((piece) => piece.length === 1)
    .join("");
}

export function isPercentFormat(code: string): boolean {
  return plain(code).includes("%");
}

/** What numbers of this format are shown as, beside a number. */
export function shownAs(code: string): "date" | "percent" | null {
  return isDateFormat(code) ? "date" : isPercentFormat(code) ? "percent" : null;
}

/** What a cell of this format shows of the number, with a decimal point: 0.855 as `0.0%` is 85.5%; "" where it is beyond counting. */
export function shownPercent(value: number, code: string): string {
  const [, fixed = "", free = ""] = DECIMALS.exec(plain(code)) ?? [];
  const places = Math.min(fixed.length + free.length, MOST_DECIMALS);
  const exact = fromNumber(value);
  const scaled = exact && roundScaled(multiply(exact, fromScaled(100, 0)), places, "half-up");
  if (scaled === null) {
    return "";
  }
  const digits = String(Math.abs(scaled)).padStart(places + 1, "0");
  const split = digits.length - places;
  const kept = Math.min(fixed.length, places);
  const decimals = digits.slice(split).replace(/0+$/, "").padEnd(kept, "0");
  return `${scaled < 0 ? "-" : ""}${digits.slice(0, split)}${decimals === "" ? "" : `.${decimals}`}%`;
}
