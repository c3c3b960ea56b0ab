/** Columns whose numbers are points, so that a percentage in them is one of nobody knows what. */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import { textOf } from "./cells/cells";
import { textKey } from "./cells/keys";
import { POLICY_NAME } from "./cells/words";

const POINTS: { readonly [Table in TableName]?: readonly string[] } = {
  EmuRubric: ["maximum"],
  EmuEntries: ["self", "cross-check", "appraised"],
  // Some of its rows, see below.
  EmuPolicy: ["value"],
};
const POLICY_POINTS: ReadonlySet<string | undefined> = new Set(["difference-limit", "scale"]);

type Columns = ReadonlyMap<string, number>;

/** Positions of the columns that hold points, in every row or in some. */
export function pointsPositions(table: TableName, columns: Columns): ReadonlySet<number> {
  return new Set((POINTS[table] ?? []).flatMap((column) => columns.get(column) ?? []));
}

/** Whether the cell in this column of the row is one of points. */
export function meansPoints(table: TableName, column: string, line: readonly Cell[], columns: Columns): boolean {
  if (POINTS[table]?.includes(column) !== true) {
    return false;
  }
  const name = line[columns.get("name") ?? -1] ?? null;
  return table !== "EmuPolicy" || POLICY_POINTS.has(POLICY_NAME.byKey.get(textKey(textOf(name))));
}
