/** What the log says about tables given back, in either port. */
import { a1 } from "../../tables/cells/a1";
import type { LoggedRepair } from "../../text/log";
import { SCHEMA_NAME } from "../names";
import type { LogLine } from "./log";
import type { Repair } from "./lost-tables";

/** `Thang điểm!A4:N27` */
export function placeOfRepair(repair: Repair): string {
  if (repair.kind === "mark") {
    return SCHEMA_NAME;
  }
  if (repair.kind === "rename") {
    return repair.sheet;
  }
  const { row, column, rows, columns } = repair.area;
  return `${repair.sheet}!${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}

export function repairLines(repairs: readonly Repair[], action: LoggedRepair, time: Date): readonly LogLine[] {
  return repairs.map((repair) => {
    const before = repair.kind === "rename" ? repair.from : "";
    const after = repair.kind === "mark" ? SCHEMA_NAME : repair.table;
    const [from, to] = action === "repair" ? [before, after] : [after, before];
    return { time, action, place: placeOfRepair(repair), before: from, after: to };
  });
}
