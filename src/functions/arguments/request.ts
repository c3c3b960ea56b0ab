/**
 * What most functions begin with: tables opened, a period understood, units, criteria and awards found by what cells
 * call them.
 */
import type { Book } from "../../core/model/book";
import { isBlank, isCellError, type Cell, type Cells } from "../../core/model/cell";
import type { TableName } from "../../core/model/finding";
import type { Review } from "../../core/result";
import { indexAwards } from "../../tables/rows/awards";
import { textOf } from "../../tables/cells/cells";
import { TABLE_VIEWS } from "../../tables/views";
import { indexCodes } from "../../tables/rows/codes";
import { readPeriodId } from "../../tables/cells/period-id";
import { indexUnits } from "../../tables/rows/units";
import { columnOf, SCHEMA } from "../../schema/schema";
import { isOmitted, oneCell, position, rowsOf, textOf as textOfArgument, toCell, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";
import { currentLanguage } from "../language";
import { knownBook, knownTable, type KnownBook, type KnownTables, type Otherwise } from "./review-cache";
import type { Column, Kind } from "../../schema/column";
import { readHeaderRow } from "../../tables/table";

/** What the parameter is called that takes each table. */
export const TABLE_PARAMETERS = {
  EmuRubric: "rubric",
  EmuEntries: "entries",
  EmuUnits: "units",
  EmuPeriods: "periods",
  EmuPolicy: "policy",
  EmuAwards: "awards",
  EmuStatus: "status",
} as const satisfies { readonly [Table in TableName]?: string };
export type GivenTable = keyof typeof TABLE_PARAMETERS;
export type TableArguments = { readonly [Table in GivenTable]?: Raw };

/** The one cell of an argument that is one cell. */
function onlyCell(raw: Raw): Cell | undefined {
  const rows = rowsOf(raw);
  return rows.length === 1 && rows[0]?.length === 1 ? toCell(rows[0][0]) : undefined;
}

function isLeftOut(raw: Raw): boolean {
  const cell = onlyCell(raw);
  return isOmitted(raw) || (cell !== undefined && (isBlank(cell) || cell === 0));
}

/**
 * A table that cannot be read for want of a header; every other fault is a finding and leaves its entry without
 * points.
 */
function headerRefusal(book: Book, tables: KnownTables): Refusal | null {
  for (const { code, place } of book.findings) {
    const table = place.table as GivenTable;
    const argument = TABLE_PARAMETERS[table];
    if (code === "TABLE_EMPTY" && tables[table]?.cells.flat().every(isBlank) === true) {
      return refuse("TABLE_EMPTY", { argument });
    }
    const column = code === "COLUMN_MISSING" && place.column !== null ? columnOf(table, place.column) : undefined;
    if (column?.loss === "table") {
      return refuse("HEADER_MISSING", { argument, header: column[currentLanguage()] });
    }
  }
  return null;
}

/** The tables as given, each checked to be there at all. */
export function openTables(given: TableArguments, required: readonly GivenTable[]): KnownTables | Refusal {
  const tables: { [Table in GivenTable]?: KnownTables[Table] } = {};
  for (const [table, argument] of Object.entries(TABLE_PARAMETERS) as [GivenTable, string][]) {
    const raw = given[table];
    const cell = onlyCell(raw);
    if (isCellError(cell)) {
      return refuse("ARGUMENT_ERROR", { argument, cell: position(0, 0), found: cell.error });
    }
    if (!isLeftOut(raw)) {
      const known = knownTable(table, raw);
      if (hasBlanksAsZeros(table, known.cells)) {
        return refuse("BLANKS_AS_ZEROS", { argument, view: TABLE_VIEWS[table] });
      }
      tables[table] = known;
    } else if (required.includes(table)) {
      return refuse("ARGUMENT_MISSING", { argument });
    }
  }
  return tables;
}

export function openBook(given: TableArguments, required: readonly GivenTable[]): KnownBook | Refusal {
  const tables = openTables(given, required);
  if (isRefusal(tables)) {
    return tables;
  }
  const known = knownBook(tables);
  return headerRefusal(known.book, tables) ?? known;
}

export function periodOf(raw: Raw, book: Book): string | Refusal {
  const cell = oneCell(raw, "period");
  if (isRefusal(cell)) {
    return cell;
  }
  const text = textOfArgument(cell, "period", 0, 0);
  if (isRefusal(text)) {
    return text;
  }
  if (text === "") {
    return refuse("ARGUMENT_MISSING", { argument: "period" });
  }
  const id = readPeriodId(cell);
  if (id === null) {
    return refuse("PERIOD_UNREADABLE", { found: text });
  }
  const isListed = book.periods === null || book.periods.some((period) => period.id === id);
  return isListed ? id : refuse("PERIOD_UNKNOWN", { found: id, table: TABLE_PARAMETERS.EmuPeriods });
}

export type Reviewed = { readonly book: Book; readonly review: Review };

/** @param otherwise what counts instead of what the policy table says */
export function reviewed(
  given: TableArguments,
  required: readonly GivenTable[],
  period: Raw,
  otherwise: Otherwise = {},
): Reviewed | Refusal {
  const known = openBook(given, required);
  if (isRefusal(known)) {
    return known;
  }
  const id = periodOf(period, known.book);
  return isRefusal(id) ? id : { book: known.book, review: known.review(id, otherwise) };
}

/** Period ids of the entries, in the order in which they first stand there. */
export function periodsOf(book: Book): readonly string[] {
  return [...new Set(book.entries.map((entry) => entry.period))];
}

export type Finder = (cell: Cell) => number | Refusal;

export function unitFinder(book: Book): Finder {
  const index = indexUnits(book.units);
  return (cell) => index.find(textOf(cell)) ?? refuse("UNIT_UNKNOWN", { found: textOf(cell) });
}

/** Index of a criterion or group into `book.criteria`. */
export function criterionFinder(book: Book): Finder {
  const index = indexCodes(book.criteria);
  return (cell) => index.find(cell) ?? refuse("CRITERION_UNKNOWN", { found: textOf(cell) });
}

export function awardFinder(book: Book): Finder {
  const index = indexAwards(book.awards);
  return (cell) => {
    const id = index.find(textOf(cell));
    const award = book.awards.findIndex((candidate) => candidate.id === id);
    return award < 0 ? refuse("AWARD_UNKNOWN", { found: textOf(cell) }) : award;
  };
}

/*
 * Excel on the desktop hands blank cells of a range to a function as 0 (OfficeDev/office-js#1951, #4702). A 0 reported and nothing
 * reported are then the same, so nothing is computed; which host does so is seen in columns that never hold a number.
 */

/** Words and texts are never 0, whatever is: codes, numbers, values that hang on the row. */
const NEVER_ZERO: ReadonlySet<Kind> = new Set<Kind>(["name", "period", "text", "date"]);

function isNeverZero({ kind, words }: Column): boolean {
  return NEVER_ZERO.has(kind) || (kind === "figure" && words !== undefined);
}

/** Filled in most rows. */
function isMostlyFilled({ loss, mostlyFilled }: Column): boolean {
  return loss === "table" || mostlyFilled === true;
}

/** What was found in tables seen before: every call of a sheet asks it of the same ones. */
const zerosFound = new WeakMap<Cells, boolean>();

/**
 * A column of text in which 0 stands and no cell is blank: there the blanks became zeros. So they did where a name is 0 and nothing in
 * the table is blank, where a header is 0, and where all of a row is.
 */
function hasBlanksAsZeros(table: TableName, cells: Cells): boolean {
  const found = zerosFound.get(cells) ?? looksForZeros(table, cells);
  zerosFound.set(cells, found);
  return found;
}

function looksForZeros(table: TableName, cells: Cells): boolean {
  const { columns } = readHeaderRow(table, cells);
  const [headers = [], ...body] = cells;
  if (headers.includes(0) || body.some((row) => row.length > 0 && row.every((cell) => cell === 0))) {
    return true;
  }
  function has0(column: string): boolean {
    const position = columns.get(column);
    return position !== undefined && body.some((row) => row[position] === 0);
  }
  function isFull(column: string): boolean {
    return body.every((row) => (row[columns.get(column) ?? -1] ?? null) !== null);
  }
  const isAllFull = body.every((row) => row.every((cell) => cell !== null));
  // What is often blank is blank somewhere in any real table.
  return Object.entries<Column>(SCHEMA[table]).some(
    ([id, column]) => isNeverZero(column) && has0(id) && (isMostlyFilled(column) ? isAllFull : isFull(id)),
  );
}
