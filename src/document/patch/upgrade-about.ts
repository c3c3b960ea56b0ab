/**
 * What the table about the cluster says of the layout. It stays where it is, alone: its line goes to the number of today, and its
 * columns, until then as wide as those of every table below it, to a width of their own.
 */
import { widthsOf } from "../../schema/schema";
import { at } from "../../core/numbers/at";
import type { Cell, Cells } from "../../core/model/cell";
import { textKey } from "../../tables/cells/keys";
import { readHeaderRow } from "../../tables/table";
import { wordTable } from "../../tables/cells/words";
import { a1 } from "../../tables/cells/a1";
import { CLUSTER_WORDS } from "../../schema/words";
import type { LoggedUpgrade } from "../../text/log";
import { SCHEMA_VERSION } from "../names";
import type { LogLine } from "./log";
import type { TableMove } from "./upgrade";

const NAMES = wordTable(CLUSTER_WORDS);

/** Where the table stands, and its cells with the header row. */
export type StandingAbout = { readonly sheet: string; readonly row: number; readonly column: number; readonly cells: Cells };

export type AboutChange = {
  readonly sheet: string;
  /** The value of the line; null: there is none, or it says something else than a number of before. */
  readonly line: { readonly row: number; readonly column: number; readonly before: Cell } | null;
  /** Columns of the sheet, in characters. */
  readonly widths: readonly (readonly [column: number, width: number])[];
};

/** null: the table stands on no sheet that is cleared. @param schema the number that a line may hold to be changed */
export function aboutChange(about: StandingAbout, moves: readonly TableMove[], schema: (value: number) => boolean): AboutChange | null {
  if (!moves.some(({ from }) => from.sheet === about.sheet)) {
    return null;
  }
  const { columns } = readHeaderRow("EmuCluster", about.cells);
  const [name, value] = [columns.get("name"), columns.get("value")];
  const widths = [name, value].flatMap((column, index) =>
    column === undefined ? [] : [[about.column + column, at(widthsOf("EmuCluster"), index)] as const],
  );
  const row = about.cells.findIndex(
    (line, index) => index > 0 && name !== undefined && NAMES.byKey.get(textKey(String(line[name] ?? ""))) === "schema",
  );
  const before = row < 0 || value === undefined ? null : (at(about.cells, row)[value] ?? null);
  const isOlder = typeof before === "number" && schema(before);
  const line = isOlder && value !== undefined ? { row: about.row + row, column: about.column + value, before } : null;
  return { sheet: about.sheet, line, widths };
}

export function isOlderSchema(value: number): boolean {
  return value < SCHEMA_VERSION;
}

/** Blank where the line was not changed. */
export function aboutLines(change: AboutChange | null, action: LoggedUpgrade, time: Date): readonly LogLine[] {
  if (change === null || change.line === null) {
    return [];
  }
  const { row, column, before } = change.line;
  const [from, to] = action === "upgrade" ? [String(before), `${SCHEMA_VERSION}`] : [`${SCHEMA_VERSION}`, String(before)];
  return [{ time, action, place: `${change.sheet}!${a1(row, column)}`, before: from, after: to }];
}
