/**
 * A period in canonical form: one line for each cell that decides its results and one for each result, sorted, so that the same
 * period gives the same text wherever its tables stand, in whatever order their rows and columns are and in whichever language
 * their headers (design section 5).
 */
import { at, given } from "../../core/numbers/at";
import type { Book } from "../../core/model/book";
import { isBlank, type Cell } from "../../core/model/cell";
import { finish, inBatches, within, type Steps } from "../../core/steps";
import type { Exact } from "../../core/numbers/exact";
import { toDecimalText } from "../../core/numbers/exact";
import type { Place, TableName } from "../../core/model/finding";
import { totalToExact } from "../../core/model/points";
import type { Review } from "../../core/result";
import { HEADERS } from "../../schema/schema";
import { readPeriodId } from "../cells/period-id";
import type { TableSources } from "../source";
import { readHeaderRow } from "../table";
import { known, readDate, textOf } from "../cells/cells";
import { sealedCell } from "./code";
import { aboutName } from "../rows/about";

/** `key`: the path of what is sealed, as JSON: `["EmuEntries","2021-Q1","Phú Thọ","I.2","self"]`. */
export type SealedLine = { readonly key: string; readonly value: string };

/** What a table's rows are known by. The log and the plan of the cross-check decide no result, and are not sealed. */
export const ROW_KEYS = {
  EmuCluster: ["name"],
  EmuUnits: ["unit", "level", "parent"],
  EmuPeriods: ["id"],
  EmuPolicy: ["name"],
  EmuAwards: ["award"],
  EmuStatus: ["unit", "from"],
  EmuVotes: ["period", "award", "unit", "ballot"],
  EmuRubric: ["code"],
  EmuEntries: ["period", "unit", "criterion"],
} as const satisfies { readonly [Table in TableName]?: readonly string[] };

type SealedTable = keyof typeof ROW_KEYS;

const SEALED_TABLES = Object.keys(ROW_KEYS) as readonly SealedTable[];

/** The status of a period says how far the review has come; sealing itself changes it. A row of the cluster is known by its name. */
function isSealed(table: SealedTable, column: string): boolean {
  return !(table === "EmuPeriods" && column === "status") && !(table === "EmuCluster" && column === "name");
}

/** What stands above the results; the rest of the table is EMU's own, and the year moves on. */
const CLUSTER_TITLES: ReadonlySet<string> = new Set(["authority", "number", "title"]);

/** Rows are known by what they mean, in whichever language it is written. */
function nameOf(table: SealedTable, column: string, cell: Cell): string {
  const text = textOf(cell).normalize("NFC");
  return table === "EmuCluster" && column === "name" ? (aboutName(cell) ?? text) : text;
}

/**
 * `formula`: the value is what a formula shows, which may be something else tomorrow; `masked`: people see something else, by the cell's
 * number format.
 */
export type PlacedLine = SealedLine & { readonly place: Place; readonly formula: boolean; readonly masked: boolean };

/** `sealed` or `now` "": not there then, or no more. `place`: the cell, where it still exists. */
export type SealDifference = {
  readonly key: readonly string[];
  readonly sealed: string;
  readonly now: string;
  readonly place: Place | null;
};

type Days = { readonly from: number; readonly to: number };
type CellOf = (column: string) => Cell;

/** First and last day that a row gives; an end that is not known is open, as it is for whoever judges by it. */
function daysOf(table: "EmuPeriods" | "EmuStatus", cellOf: CellOf): Days {
  const day = (column: "from" | "to"): number | null => known(readDate([], { table, row: null, column }, cellOf(column)));
  return { from: day("from") ?? -Infinity, to: day("to") ?? Infinity };
}

function periodDays(sources: TableSources, period: string): Days {
  const cells = sources.EmuPeriods?.cells ?? [];
  const { columns } = readHeaderRow("EmuPeriods", cells);
  const cellOf =
    (line: readonly Cell[]): CellOf =>
    (column) =>
      line[columns.get(column) ?? -1] ?? null;
  const row = cells.slice(1).find((line) => readPeriodId(cellOf(line)("id")) === period) ?? [];
  return daysOf("EmuPeriods", cellOf(row));
}

/** Whether a row has to do with the period: a reason that stands at other times, or another period's entry, has not. */
function concerns(table: SealedTable, cellOf: CellOf, period: string, days: Days): boolean {
  if (table === "EmuStatus") {
    const { from, to } = daysOf(table, cellOf);
    return to >= days.from && from <= days.to;
  }
  if (table === "EmuVotes") {
    // Where there is one period only, nobody writes which.
    return isBlank(cellOf("period")) || readPeriodId(cellOf("period")) === period;
  }
  if (table === "EmuCluster") {
    return CLUSTER_TITLES.has(nameOf(table, "name", cellOf("name")));
  }
  const column = table === "EmuEntries" ? "period" : table === "EmuPeriods" ? "id" : null;
  return column === null || readPeriodId(cellOf(column)) === period;
}

const ROWS_A_STEP = 500;

/** Blank cells have no line, save those in which a formula shows nothing so far, and one of a row in which nothing else is sealed. */
function* linesOfTable(table: SealedTable, sources: TableSources, period: string, days: Days): Steps<readonly PlacedLine[]> {
  const { cells = [], formulas, masked } = sources[table] ?? {};
  const { columns } = readHeaderRow(table, cells);
  const wanted = Object.keys(HEADERS[table]).filter((column) => columns.has(column) && isSealed(table, column));
  const times = new Map<string, number>();
  const found: PlacedLine[] = [];
  function take(line: readonly Cell[], row: number): void {
    const cellOf: CellOf = (column) => line[columns.get(column) ?? -1] ?? null;
    if (line.every(isBlank) || !concerns(table, cellOf, period, days)) {
      return;
    }
    // Ballots are told apart by their number, in whatever order they stand; what an older workbook holds keeps its key.
    const ballot = table === "EmuVotes" && !isBlank(cellOf("ballot")) ? ["ballot"] : [];
    const names = [...ROW_KEYS[table], ...ballot].map((column) => nameOf(table, column, cellOf(column)));
    const id = JSON.stringify(names);
    const time = (times.get(id) ?? 0) + 1;
    times.set(id, time);
    // A second row of the same name is kept apart by its number.
    const path = [table, ...names, ...(time === 1 ? [] : [`#${time}`])];
    const before = found.length;
    for (const column of wanted) {
      const value = sealedCell(cellOf(column));
      // The header row is row 0 of what is a formula.
      const position = given(columns.get(column));
      const formula = formulas?.get(row + 1)?.has(position) === true;
      const one = { key: JSON.stringify([...path, column]), value, place: { table, row, column }, formula };
      if (value !== "" || formula) {
        found.push({ ...one, masked: masked?.get(row + 1)?.has(position) === true });
      }
    }
    const [column] = wanted;
    if (column !== undefined && found.length === before) {
      found.push({ key: JSON.stringify([...path, column]), value: "", place: { table, row, column }, formula: false, masked: false });
    }
  }
  yield* inBatches(Math.max(0, cells.length - 1), ROWS_A_STEP, (from, to) => {
    cells.slice(from + 1, to + 1).forEach((line, index) => take(line, from + index));
  });
  return found;
}

/** Seals of format 1 know nothing of what the cluster is called. */
export type SealFormat = 1 | 2;
export const SEAL_FORMAT: SealFormat = 2;

export type SealedCells = {
  readonly lines: readonly PlacedLine[];
  /** Cells that are blank now, in rows that may have had something in them. */
  readonly blanks: readonly PlacedLine[];
  readonly formulas: readonly Place[];
  readonly masked: readonly Place[];
};

/** Every cell that decides the results of a period or says whose they are, with where it is; which are formulas, which show something else. */
export function* sealedCellsInSteps(sources: TableSources, period: string, format: SealFormat): Steps<SealedCells> {
  const days = periodDays(sources, period);
  const tables = format === 1 ? SEALED_TABLES.filter((table) => table !== "EmuCluster") : SEALED_TABLES;
  const all: PlacedLine[] = [];
  for (const [index, table] of tables.entries()) {
    const lines = yield* within(index / tables.length, (index + 1) / tables.length, linesOfTable(table, sources, period, days));
    lines.forEach((line) => all.push(line));
  }
  return {
    lines: all.filter(({ value }) => value !== ""),
    blanks: all.filter(({ value }) => value === ""),
    formulas: all.filter(({ formula }) => formula).map(({ place }) => place),
    masked: all.filter(({ masked }) => masked).map(({ place }) => place),
  };
}

export function sealedCells(sources: TableSources, period: string): SealedCells {
  return finish(sealedCellsInSteps(sources, period, SEAL_FORMAT));
}

export function inputLines(sources: TableSources, period: string): readonly PlacedLine[] {
  return sealedCells(sources, period).lines;
}

/** Tables that hold something of every seal. */
export function sealedTables(): readonly SealedTable[] {
  return SEALED_TABLES;
}

function exactText(value: Exact | null): string {
  return value === null ? "" : toDecimalText(value);
}

/** What a unit is called by: its name, and where two have one name also its level and whom it belongs to. */
function unitNames({ units }: Book): (unit: number) => readonly string[] {
  const times = new Map<string, number>();
  for (const { name } of units) {
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  return (unit) => {
    const { name, level, parent } = at(units, unit);
    return times.get(name) === 1 ? [name] : [name, level, parent];
  };
}

/**
 * Totals, percentages, ranks, grades and verdicts of a review, and what came of the ballots: by which rule those are judged is data
 * of the add-in, and a row that a later version adds must not change a sealed vote unseen. Whom nobody voted on has no line.
 */
export function resultLines(book: Book, review: Review): readonly SealedLine[] {
  const names = unitNames(book);
  const standings = review.standings.flatMap(({ unit, points, maximum, percent, rank, grade }) => {
    const figures = [
      ["points", exactText(totalToExact(points, review.totals.measuredIn))],
      ["maximum", exactText(totalToExact(maximum, review.totals.measuredIn))],
      ["percent", exactText(percent)],
      ["rank", rank === null ? "" : String(rank)],
      ["grade", grade ?? ""],
    ] as const;
    return figures.map(([figure, value]) => ({ key: JSON.stringify(["result", ...names(unit), figure]), value }));
  });
  const verdicts = review.awards.flatMap(({ verdicts: given }) =>
    given.map(({ unit, award, verdict }) => ({
      key: JSON.stringify(["verdict", at(book.awards, award).id, ...names(unit)]),
      value: verdict,
    })),
  );
  const votes = review.votes.flatMap(({ award, units }) =>
    units.map(({ unit, outcome }) => ({
      key: JSON.stringify(["vote", at(book.awards, award).id, ...names(unit)]),
      value: outcome === "not-voted" ? "" : outcome,
    })),
  );
  return [...standings, ...verdicts, ...votes].filter(({ value }) => value !== "");
}

/** In the order of their keys, by code unit: the same everywhere. */
export function sorted<Line extends SealedLine>(lines: readonly Line[]): readonly Line[] {
  // No two lines have one key.
  return [...lines].sort((one, other) => (one.key < other.key ? -1 : 1));
}

const LINES_A_STEP = 10_000;

function merged<Line extends SealedLine>(one: readonly Line[], other: readonly Line[]): readonly Line[] {
  const lines: Line[] = [];
  for (let first = 0, second = 0; first < one.length || second < other.length;) {
    const [left, right] = [one[first], other[second]];
    const isLeft = right === undefined || (left !== undefined && left.key < right.key);
    lines.push(given(isLeft ? left : right));
    first += isLeft ? 1 : 0;
    second += isLeft ? 0 : 1;
  }
  return lines;
}

/** The same, a part at a time: hundreds of thousands of lines would keep the pane's thread for a second. */
export function* sortedInSteps<Line extends SealedLine>(lines: readonly Line[], batch = LINES_A_STEP): Steps<readonly Line[]> {
  let parts: readonly (readonly Line[])[] = [];
  yield* inBatches(lines.length, batch, (from, to) => {
    parts = [...parts, sorted(lines.slice(from, to))];
  });
  while (parts.length > 1) {
    const pairs: (readonly Line[])[] = [];
    for (let index = 0; index < parts.length; index += 2) {
      pairs.push(merged(at(parts, index), parts[index + 1] ?? []));
      yield 1;
    }
    parts = pairs;
  }
  return parts[0] ?? [];
}
