/** Ranges of numbers: every cell a number, or the function says which one is not. */
import { isBlank, isCellError, type Cell } from "../core/model/cell";
import { fromNumber, toNumber, type Exact } from "../core/model/exact";
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
  const number = typeof cell === "number" ? fromNumber(cell) : null;
  return (
    number ??
    refuse("NUMBER_TEXT", { ...where, found: typeof cell === "boolean" ? (cell ? "TRUE" : "FALSE") : `${cell}` })
  );
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

/** A setting such as a number of decimals; `fallback` when it is left out. */
export function wholeNumber(
  raw: Raw,
  argument: string,
  range: readonly [number, number],
  fallback: number,
): number | Refusal {
  if (isOmitted(raw)) {
    return fallback;
  }
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
