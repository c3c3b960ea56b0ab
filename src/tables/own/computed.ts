/** Where a sheet prints no total: means and differences that people computed tell as well whether their columns are read rightly. */
import { at } from "../../core/numbers/at";
import type { Cell } from "../../core/model/cell";
import { add, equals, fromScaled, multiply, subtract, ZERO, type Exact } from "../../core/numbers/exact";
import { exactOf } from "../cells/memory";
import { leavesOf, type OwnRow } from "./mapping";

/** The figures of one unit, row by row. */
type Figures = readonly Cell[];

function exactAt(figures: Figures, index: number): Exact | null {
  const cell = at(figures, index);
  return typeof cell === "number" ? exactOf(cell) : null;
}

/** Every figure at the places; null where one of them is no number. */
function exactsAt(figures: Figures, indices: readonly number[]): readonly Exact[] | null {
  const read = indices.map((index) => exactAt(figures, index)).filter((exact) => exact !== null);
  return read.length === indices.length ? read : null;
}

function isMean(figures: Figures, stated: Exact, leaves: readonly number[]): boolean {
  const parts = exactsAt(figures, leaves);
  return parts !== null && equals(multiply(stated, fromScaled(parts.length, 0)), parts.reduce(add, ZERO));
}

/** Whether a printed mean or difference of every unit follows from its columns, at least one of them being printed. */
export function followsComputed(rows: readonly OwnRow[], units: readonly Figures[]): boolean {
  const leaves = leavesOf(rows);
  const layered = leaves.filter((index) => at(rows, index).layer !== "");
  const of = (kind: OwnRow["kind"]): readonly number[] => rows.flatMap((row, index) => (row.kind === kind ? [index] : []));
  const means = layered.length > 0 ? [] : of("mean");
  const isPair = layered.length === 2 && leaves.length === 2;
  const differences = isPair ? of("difference") : [];
  const sides = differences.map((place) =>
    units.map((figures): number => {
      const exacts = exactsAt(figures, [place, ...layered]);
      const [stated = ZERO, first = ZERO, second = ZERO] = exacts ?? [];
      return exacts === null ? 0 : (equals(stated, subtract(second, first)) ? 1 : 0) + (equals(stated, subtract(first, second)) ? 2 : 0);
    }),
  );
  // Later less earlier, or the other way round, for all units alike.
  const isDifference = (found: readonly number[]): boolean => [1, 2].some((side) => found.every((one) => one === side || one === 3));
  const isFollowed = (place: number): boolean =>
    units.every((figures) => {
      const stated = exactAt(figures, place);
      return stated !== null && isMean(figures, stated, leaves);
    });
  return units.length > 0 && means.length + differences.length > 0 && means.every(isFollowed) && sides.every(isDifference);
}
