/** Makes findings: severity from the catalogue, the cell's value as far as the core knows it. */
import { at } from "../numbers/at";
import type { Book, Entry } from "./book";
import type { Cell } from "./cell";
import type { Finding, Param, Place } from "./finding";
import { toNumber, type Exact } from "../numbers/exact";
import { FINDING_SEVERITY, type FindingCode } from "./finding-codes";

export type Params = Readonly<Record<string, Param>>;

export function makeFinding(code: FindingCode, place: Place, found: Cell, params: Params): Finding {
  return { code, severity: FINDING_SEVERITY[code], place, found, params };
}

/** A number as its cell shows it. */
export function cellOf(value: Exact | null): Cell {
  return value === null ? null : toNumber(value);
}

/** Columns of EmuEntries that hold numbers: id of the column → field of the entry. */
const NUMBER_COLUMNS = {
  target: "target",
  numerator: "numerator",
  denominator: "denominator",
  actual: "actual",
  baseline: "baseline",
  self: "self",
  "cross-check": "crossCheck",
  appraised: "appraised",
} as const;

export type NumberColumn = keyof typeof NUMBER_COLUMNS;

export function numberIn(entry: Entry, column: NumberColumn): Exact | null {
  return entry[NUMBER_COLUMNS[column]];
}

/** A finding on one cell of an entry; `unit` and `criterion` are always among its parameters. */
export function entryFinding(
  code: FindingCode,
  book: Book,
  entry: Entry,
  column: NumberColumn | "state" | "reason" | "evidence",
  params: Params = {},
): Finding {
  const found = column === "state" ? entry.state : column === "reason" || column === "evidence" ? null : numberIn(entry, column);
  return makeFinding(code, { table: "EmuEntries", row: entry.row, column }, typeof found === "string" ? found : cellOf(found), {
    unit: at(book.units, entry.unit).name,
    criterion: at(book.criteria, entry.criterion).code,
    ...params,
  });
}
