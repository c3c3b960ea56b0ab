/** EMU.WEIGHTED: exact weighted sums, for composite indices on any layout. */
import { at } from "../../core/numbers/at";
import { add, multiply, toNumber, ZERO, type Exact } from "../../core/numbers/exact";
import { ROUNDING_MODES } from "../../core/numbers/rounding-mode";
import { ROUNDING } from "../../tables/cells/words";
import { position, type Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { decimalPlaces, numbersOf, roundTo } from "../arguments/numbers";
import type { Answer } from "../arguments/shape";
import { wordOf } from "../arguments/word";

/** The weights as a list: a row as wide as the values, or a column as long as they are wide. */
function weightList(weights: readonly (readonly Exact[])[], width: number): readonly Exact[] | null {
  const isList = weights.length === 1 || weights.every((row) => row.length === 1);
  const list = weights.flat();
  return isList && list.length === width ? list : null;
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
  const list = weightList(given, at(rows, 0).length);
  if (list === null) {
    return refuse("SHAPES_DIFFER", { argument: "values", other: "weights" });
  }
  const decimals = decimalPlaces(places, "places");
  if (isRefusal(decimals)) {
    return decimals;
  }
  const rounding = wordOf(mode, "mode", ROUNDING, ROUNDING_MODES[0]);
  if (isRefusal(rounding)) {
    return rounding;
  }
  const answer: number[][] = [];
  for (const [index, row] of rows.entries()) {
    const sum = row.reduce((total, value, column) => add(total, multiply(value, at(list, column))), ZERO);
    const result = roundTo(sum, decimals, rounding);
    if (result === null) {
      return refuse("NUMBER_TOO_LARGE", { argument: "values", cell: position(index, 0) });
    }
    answer.push([toNumber(result)]);
  }
  return answer;
}
