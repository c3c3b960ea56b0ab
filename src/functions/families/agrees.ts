/** EMU.AGREES: does a printed total follow from its printed parts, and by how much not (trap 9). */
import { at } from "../../core/numbers/at";
import { add, equals, subtract, toNumber, ZERO, type Exact } from "../../core/numbers/exact";
import { position, type Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { decimalPlaces, numbersOf, roundTo, type Numbers } from "../arguments/numbers";
import type { Answer } from "../arguments/shape";

type Direction = "one" | "down" | "across";

function directionOf(totals: Numbers): Direction | null {
  const width = at(totals, 0).length;
  if (totals.length === 1) {
    return width === 1 ? "one" : "across";
  }
  return width === 1 ? "down" : null;
}

/** The parts of each total: a row of them beside it, a column above it, or everything where there is one total. */
function partsOf(parts: Numbers, totals: number, direction: Direction): Numbers | Refusal {
  switch (direction) {
    case "one":
      return [parts.flat()];
    case "down":
      return parts.length === totals ? parts : refuse("PARTS_NEED_ROWS");
    case "across":
      return at(parts, 0).length === totals
        ? at(parts, 0).map((_part, column) => parts.map((row) => at(row, column)))
        : refuse("PARTS_NEED_COLUMNS");
  }
}

/** TRUE, or total − Σ parts, the sum unrounded; null where the sum is too large to be rounded exactly. */
function agreement(total: Exact, parts: readonly Exact[], places: number | null): boolean | number | null {
  const sum = parts.reduce(add, ZERO);
  const printed = roundTo(sum, places, "half-up");
  if (printed === null) {
    return null;
  }
  return equals(total, printed) ? true : toNumber(subtract(total, sum));
}

/**
 * TRUE where a total is exactly the sum of its parts, else the exact difference total − Σ parts: above 0 where the
 * total is too large.
 * @param total one cell, a column or a row: the answer has its shape
 * @param parts a row of parts for each cell of a column, a column for each cell of a row, any range for one total
 * @param places decimals that the total is printed with: the sum is rounded to them once, half up, before it is
 *   compared. The total itself is taken as it stands, so that parts which were rounded before printing explain nothing.
 */
export function agrees(total: Raw, parts: Raw, places: Raw): Answer | Refusal {
  const totals = numbersOf(total, "total");
  if (isRefusal(totals)) {
    return totals;
  }
  const given = numbersOf(parts, "parts");
  if (isRefusal(given)) {
    return given;
  }
  const decimals = decimalPlaces(places, "places");
  if (isRefusal(decimals)) {
    return decimals;
  }
  const direction = directionOf(totals);
  if (direction === null) {
    return refuse("ARGUMENT_NOT_A_LIST", { argument: "total" });
  }
  const list = totals.flat();
  const groups = partsOf(given, list.length, direction);
  if (isRefusal(groups)) {
    return groups;
  }
  const answers: (boolean | number)[] = [];
  for (const [index, one] of list.entries()) {
    const answer = agreement(one, at(groups, index), decimals);
    if (answer === null) {
      const cell = direction === "across" ? position(0, index) : position(index, 0);
      return refuse("NUMBER_TOO_LARGE", { argument: "parts", cell });
    }
    answers.push(answer);
  }
  return direction === "down" ? answers.map((answer) => [answer]) : [answers];
}
