/** What the figures of a sheet themselves say: how many decimals points have, and what would be a sensible maximum. */
import { given } from "../../core/numbers/at";
import { fromNumber } from "../../core/numbers/exact";
import type { OwnColumn } from "./mapping";
import { POINT_ROLES } from "../../schema/own-words";
import { cellIn, type View } from "./sheet";

type Seen = {
  readonly view: View;
  /** The lines of the view that hold criteria: totals say nothing about single points. */
  readonly leaves: readonly number[];
  readonly columns: readonly OwnColumn[];
  readonly at: readonly (number | null)[];
};

const FEWEST_DECIMALS = 2;
const MOST_DECIMALS = 6;
const POINTS: ReadonlySet<string> = new Set([...POINT_ROLES, "actual"]);

function decimalsOf(cell: number): number {
  const exact = fromNumber(cell);
  if (exact === null || exact.big) {
    return MOST_DECIMALS;
  }
  const { d } = exact;
  const places = [0, 1, 2, 3, 4, 5].find((place) => 10 ** place % d === 0);
  return places ?? MOST_DECIMALS;
}

/** 1, 2 or 5 followed by zeros: the smallest that is not below what anybody has; 10 at least. */
function roundMaximum(largest: number): number {
  for (let power = 10; power < 1e9; power *= 10) {
    const found = [power, power * 2, power * 5].find((round) => round >= largest);
    if (found !== undefined) {
      return found;
    }
  }
  return 1e9;
}

export function figuresFacts(seen: readonly Seen[]): { readonly decimals: number; readonly maximum: number } {
  let [decimals, largest] = [FEWEST_DECIMALS, 0];
  for (const { view, leaves, columns, at } of seen) {
    for (const [index, { role }] of columns.entries()) {
      for (const line of POINTS.has(role) ? leaves : []) {
        const cell = cellIn(view, line, given(at[index]));
        if (typeof cell === "number") {
          decimals = Math.max(decimals, decimalsOf(cell));
          largest = Math.max(largest, cell);
        }
      }
    }
  }
  return { decimals, maximum: roundMaximum(largest) };
}
