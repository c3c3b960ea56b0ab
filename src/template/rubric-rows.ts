/** What a row of a rubric is: a group, a criterion that earns points, or a part of one. */
import type { RubricRow } from "./content";

/** Earns points by itself. Groups have neither measure nor rule, parts of a criterion a measure only. */
export function isScored(row: RubricRow): boolean {
  return isFilled(row.measure) && isFilled(row.rule);
}

/** Data rows of groups and of what earns points: parts of a criterion have no points of their own. */
export function listedRows(rubric: readonly RubricRow[]): readonly number[] {
  return rubric.flatMap((row, index) => (isScored(row) || !isFilled(row.measure) ? [index] : []));
}

/** Its result is put together from the rows under it, so that none is typed in its own. */
export function hasParts(rubric: readonly RubricRow[], row: RubricRow): boolean {
  return isScored(row) && rubric.some((other) => isFilled(other.measure) && `${other.code as string}`.startsWith(`${row.code as string}.`));
}

function isFilled(cell: RubricRow["measure"]): boolean {
  return cell !== undefined && cell !== null;
}
