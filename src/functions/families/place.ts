/** EMU.PLACE: competition ranks on any layout. */
import { at } from "../../core/numbers/at";
import { competitionRanks, type Key } from "../../core/scoring/ranks/ranking";
import { isOmitted, type Raw } from "../arguments/arguments";
import { isRefusal, refuse, type Refusal } from "../arguments/errors";
import { numbersOf, type Numbers } from "../arguments/numbers";
import type { Answer } from "../arguments/shape";

/** Places of a key's numbers beside those of the values: a row of values is turned into a column. */
function columnsOf(numbers: Numbers, isAcross: boolean): Numbers {
  if (!isAcross) {
    return numbers;
  }
  return at(numbers, 0).map((_number, column) => numbers.map((row) => at(row, column)));
}

/** The ranges given for a repeated argument, without those left out. */
function keyList(keys: Raw): readonly Raw[] {
  const list: readonly Raw[] = Array.isArray(keys) ? keys : [];
  return list.filter((key) => !isOmitted(key));
}

/**
 * Ranks 1, 1, 3 … of a column (or row), the largest first; what stays equal shares its rank.
 * @param keys further columns of the same length that break ties, in this order
 */
export function place(values: Raw, keys: Raw): Answer | Refusal {
  const first = numbersOf(values, "values");
  if (isRefusal(first)) {
    return first;
  }
  const isAcross = first.length === 1 && at(first, 0).length > 1;
  if (!isAcross && first.some((row) => row.length !== 1)) {
    return refuse("ARGUMENT_NOT_A_LIST", { argument: "values" });
  }
  let table: Numbers = columnsOf(first, isAcross);
  for (const [index, key] of keyList(keys).entries()) {
    const argument = `keys ${index + 1}`;
    const numbers = numbersOf(key, argument);
    if (isRefusal(numbers)) {
      return numbers;
    }
    const columns = columnsOf(numbers, isAcross);
    if (columns.length !== table.length) {
      return refuse("SHAPES_DIFFER", { argument: "values", other: argument });
    }
    table = table.map((row, place) => [...row, ...at(columns, place)]);
  }
  const ranks = competitionRanks(table satisfies readonly Key[]).map((rank) => rank ?? "");
  return isAcross ? [ranks] : ranks.map((rank) => [rank]);
}
