/**
 * From schema 1 to schema 2: tables that stand above others, and so cannot grow, go to sheets of their own. Planned from what was
 * read; carried out by either port as one action. See docs/decisions/0015.
 */
import { aboutCluster } from "../../tables/rows/about";
import type { TableSources } from "../../tables/source";
import { CAPTIONS, SHEET_TITLES } from "../../text/guide";
import type { Language } from "../../schema/language";
import type { LoggedUpgrade } from "../../text/log";
import { HEADERS, widthsOf } from "../../schema/schema";
import { SHEETS } from "../../schema/words";
import type { SheetId } from "../../schema/words";
import { a1 } from "../../tables/cells/a1";
import type { Area } from "../addresses";
import type { SheetDocument } from "../document";
import type { LogLine } from "./log";
import { HEADER_ROW, type SetUpTable } from "../set-up-layout";
import { sheetBuilder } from "../sheet-builder";

/** The tables that stood below each other; the first of them, EmuCluster, stays. */
export type MovedTable = Exclude<SetUpTable, "EmuCluster">;

/** A table that goes to a new sheet. `from`: where it stands, header row included. */
export type TableMove = {
  readonly table: MovedTable;
  readonly from: Area & { readonly sheet: string };
  /** The new sheet before the table comes: its title, the cluster's name, widths and panes. */
  readonly sheet: SheetDocument;
};

/** The header row and first column of every moved table. */
export const MOVED_TO = { row: HEADER_ROW, column: 0 } as const;

const TARGETS: Readonly<Record<MovedTable, SheetId>> = {
  EmuUnits: "units",
  EmuPeriods: "periods",
  EmuPolicy: "policy",
  EmuAwards: "awards",
  EmuStatus: "status",
  EmuVotes: "votes",
};

/** Of the headers of the units: new sheets speak the language of the workbook. */
export function languageOfTables(sources: TableSources): Language {
  const headers = sources.EmuUnits?.cells[0] ?? [];
  return headers.includes(HEADERS.EmuUnits.unit.en) ? "en" : "vi";
}

type Placed = { readonly table: SetUpTable; readonly area: Area & { readonly sheet: string } };

function placedTables(sources: TableSources): readonly Placed[] {
  return (Object.keys({ EmuCluster: null, ...TARGETS }) as SetUpTable[]).flatMap((table) => {
    const source = sources[table];
    const at = source?.at;
    const [header = []] = source?.cells ?? [];
    return at === undefined || source === null || source === undefined
      ? []
      : [{ table, area: { ...at, rows: Math.max(2, source.cells.length), columns: header.length } }];
  });
}

function isAbove({ area: upper }: Placed, { area: lower }: Placed): boolean {
  return (
    upper.sheet === lower.sheet &&
    upper.row < lower.row &&
    upper.column < lower.column + lower.columns &&
    lower.column < upper.column + upper.columns
  );
}

/** The words that stand above a table, in either language. */
export function isCaption(table: SetUpTable, value: unknown): boolean {
  return Object.values(CAPTIONS[table]).some((words) => words === value);
}

function newSheet(table: MovedTable, title: string, language: Language): SheetDocument {
  const sheet = sheetBuilder(SHEETS[TARGETS[table]][language]);
  sheet.write(0, 0, SHEET_TITLES[TARGETS[table]][language], "title");
  sheet.write(1, 0, title, "subtitle");
  return sheet.build({
    widths: widthsOf(table),
    frozen: { rows: HEADER_ROW + 1, columns: 0 },
    printTitleRows: HEADER_ROW + 1,
  });
}

/** Blank: every table can grow where it stands. Of tables on one sheet the first one stays. */
export function upgradeMoves(sources: TableSources, language: Language): readonly TableMove[] {
  const placed = placedTables(sources);
  const stacked = new Set(placed.flatMap((upper) => (placed.some((lower) => isAbove(upper, lower)) ? [upper.area.sheet] : [])));
  const title = aboutCluster(sources).get("title");
  return placed.flatMap(({ table, area }) => {
    const isFirst = !placed.some((other) => other.area.sheet === area.sheet && other.area.row < area.row);
    return !stacked.has(area.sheet) || isFirst || table === "EmuCluster"
      ? []
      : [{ table, from: area, sheet: newSheet(table, typeof title === "string" ? title : "", language) }];
  });
}

/** `Cụm!A17:F25` */
export function placeOfMove({ from }: TableMove): string {
  const { sheet, row, column, rows, columns } = from;
  return `${sheet}!${a1(row, column)}:${a1(row + rows - 1, column + columns - 1)}`;
}

/** A line for each table. @param names the new sheets, as they were called in the end */
export function upgradeLines(moves: readonly TableMove[], names: readonly string[], action: LoggedUpgrade, time: Date): readonly LogLine[] {
  return moves.map((move, index) => {
    const there = `${names[index] ?? move.sheet.name}: ${move.table}`;
    const [before, after] = action === "upgrade" ? [placeOfMove(move), there] : [there, placeOfMove(move)];
    return { time, action, place: move.table, before, after };
  });
}
