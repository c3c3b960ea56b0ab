/** EMU.WEIGHTED: exact weighted sums, for composite indices on any layout. */
import { add, fromScaled, multiply, roundScaled, toNumber, ZERO, type Exact } from "../core/model/exact";
import { ROUNDING_MODES, type RoundingMode } from "../core/model/ids";
import { ROUNDING } from "../tables/words";
import { isOmitted, position, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";
import { numbersOf, wholeNumber } from "./numbers";
import type { Answer } from "./shape";
import { wordOf } from "./word";

const MOST_PLACES = 15;

/** The weights as a list: a row as wide as the values, or a column as long as they are wide. */
function weightList(weights: readonly (readonly Exact[])[], width: number): readonly Exact[] | null {
  const isList = weights.length === 1 || weights.every((row) => row.length === 1);
  const list = weights.flat();
  return isList && list.length === width ? list : null;
}

function rounded(sum: Exact, places: number | null, mode: RoundingMode, row: number): number | Refusal {
  if (places === null) {
    return toNumber(sum);
  }
  const scaled = roundScaled(sum, places, mode);
  return scaled === null
    ? refuse("NUMBER_TOO_LARGE", { argument: "values", cell: position(row, 0) })
    : toNumber(fromScaled(scaled, places));
}

/**
 * Σ weight · value of each row of `values`, exact, as a column.
 * @param values units × criteria
 * @param weights one row, a weight for each column of `values`
 * @param places decimals to round to once; left out: not rounded
 * @param mode half-up (left out), half-even, up, down, ceiling, floor
 */
export function weighted(values: Raw, weights: Raw, places: Raw, mode: Raw): Answer | Refusal {
  const rows = numbersOf(values, "values");
  if (isRefusal(rows)) {
    return rows;
  }
  const given = numbersOf(weights, "weights");
  if (isRefusal(given)) {
    return given;
  }
  const list = weightList(given, rows[0]?.length ?? 0);
  if (list === null) {
    return refuse("SHAPES_DIFFER", { argument: "values", other: "weights" });
  }
  const decimals = wholeNumber(places, "places", [0, MOST_PLACES], 0);
  if (isRefusal(decimals)) {
    return decimals;
  }
  const rounding = wordOf(mode, "mode", ROUNDING, ROUNDING_MODES[0]);
  if (isRefusal(rounding)) {
    return rounding;
  }
  const answer: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const sum = row.reduce((total, value, column) => add(total, multiply(value, list[column] ?? ZERO)), ZERO);
    const result = rounded(sum, isOmitted(places) ? null : decimals, rounding, index);
    if (isRefusal(result)) {
      return result;
    }
    answer.push([result]);
  }
  return answer;
}
