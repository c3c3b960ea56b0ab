/** Columns whose numbers are points, so that a percentage in them is one of nobody knows what. */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { Column } from "../schema/column";
import { columnOf, columnsWhere } from "../schema/schema";
import { POLICY_POINTS } from "../schema/tables/policy";
import { textOf } from "./cells/cells";
import { textKey } from "./cells/keys";
import { POLICY_NAME } from "./cells/words";

/** `any`: in some rows. */
function mayBePoints({ kind }: Column): boolean {
  return kind === "points" || kind === "any";
}

type Columns = ReadonlyMap<string, number>;

/** Positions of the columns that hold points, in every row or in some. */
export function pointsPositions(table: TableName, columns: Columns): ReadonlySet<number> {
  return new Set(columnsWhere(table, mayBePoints).flatMap((column) => columns.get(column) ?? []));
}

/** Whether the cell in this column of the row is one of points. */
export function meansPoints(table: TableName, column: string, line: readonly Cell[], columns: Columns): boolean {
  const kind = columnOf(table, column)?.kind;
  const name = line[columns.get("name") ?? -1] ?? null;
  return kind === "points" || (kind === "any" && POLICY_POINTS.has(POLICY_NAME.byKey.get(textKey(textOf(name)))));
}
