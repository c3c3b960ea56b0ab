/** Ranges of numbers: every cell a number, or the function says which one is not. */
import { isBlank, isCellError, type Cell } from "../../core/model/cell";
import { fromNumber, fromScaled, roundScaled, toNumber, type Exact } from "../../core/numbers/exact";
import type { RoundingMode } from "../../core/numbers/rounding-mode";
import { isOmitted, position, toCells, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";

export type Numbers = readonly (readonly Exact[])[];

/** A blank is no 0 and a text no number: both are said, with the place they stand in. */
function numberOf(cell: Cell, argument: string, row: number, column: number): Exact | Refusal {
  const where = { argument, cell: position(row, column) };
  if (isCellError(cell)) {
    return refuse("ARGUMENT_ERROR", { ...where, found: cell.error });
  }
  if (isBlank(cell)) {
    return refuse("NUMBER_BLANK", where);
  }
  if (typeof cell === "boolean") {
    return refuse("NUMBER_BOOLEAN", { ...where, found: cell ? "TRUE" : "FALSE" });
  }
  const number = typeof cell === "number" ? fromNumber(cell) : null;
  return number ?? refuse("NUMBER_TEXT", { ...where, found: `${cell}` });
}

export function numbersOf(raw: Raw, argument: string): Numbers | Refusal {
  if (isOmitted(raw)) {
    return refuse("ARGUMENT_MISSING", { argument });
  }
  const numbers: Exact[][] = [];
  for (const [row, cells] of toCells(raw).entries()) {
    const line: Exact[] = [];
    for (const [column, cell] of cells.entries()) {
      const number = numberOf(cell, argument, row, column);
      if (isRefusal(number)) {
        return number;
      }
      line.push(number);
    }
    numbers.push(line);
  }
  return numbers;
}

/** A setting such as a number of decimals. */
function wholeNumber(raw: Raw, argument: string, range: readonly [number, number]): number | Refusal {
  const numbers = numbersOf(raw, argument);
  if (isRefusal(numbers)) {
    return numbers;
  }
  const only = numbers.length === 1 && numbers[0]?.length === 1 ? numbers[0][0] : undefined;
  const value = only === undefined ? Number.NaN : toNumber(only);
  const [minimum, maximum] = range;
  return Number.isInteger(value) && value >= minimum && value <= maximum
    ? value
    : refuse("NUMBER_OUT_OF_RANGE", { argument, minimum: `${minimum}`, maximum: `${maximum}` });
}

const MOST_PLACES = 15;

/** Decimals to round to, 0–15; null where the argument is left out: not rounded. */
export function decimalPlaces(raw: Raw, argument: string): number | null | Refusal {
  return isOmitted(raw) ? null : wholeNumber(raw, argument, [0, MOST_PLACES]);
}

/** `x` rounded once; as it is where no places are asked for; null where the rounded number cannot be kept exactly. */
export function roundTo(x: Exact, places: number | null, mode: RoundingMode): Exact | null {
  if (places === null) {
    return x;
  }
  const scaled = roundScaled(x, places, mode);
  return scaled === null ? null : fromScaled(scaled, places);
}
