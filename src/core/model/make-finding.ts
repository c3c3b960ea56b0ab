/** Makes findings: severity from the catalogue, the cell's value as far as the core knows it. */
import { at } from "../numbers/at";
import type { Book, Entry } from "./book";
import type { Cell } from "./cell";
import type { Finding, Param, Place } from "./finding";
import { toNumber, type Exact } from "../numbers/exact";
import { FINDING_SEVERITY, type FindingCode, type FindingParam } from "./finding-codes";

export type Params = Readonly<Record<string, Param>>;

/** What any finding may say of what it is about: a sentence that names none of them is led by it. */
type About = "table" | "column" | "award" | "name" | "period";

/** What findings of this code may be filled with, and nothing else. */
export type ParamsOf<Code extends FindingCode> = { readonly [Name in FindingParam<Code> | About]?: Param };

export function makeFinding<Code extends FindingCode>(code: Code, place: Place, found: Cell, params: ParamsOf<Code>): Finding {
  return { code, severity: FINDING_SEVERITY[code], place, found, params: params as Params };
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
export function entryFinding<Code extends FindingCode>(
  code: Code,
  book: Book,
  entry: Entry,
  column: NumberColumn | "state" | "reason" | "evidence",
  params: ParamsOf<Code> = {},
): Finding {
  const found = column === "state" ? entry.state : column === "reason" || column === "evidence" ? null : numberIn(entry, column);
  return makeFinding(code, { table: "EmuEntries", row: entry.row, column }, typeof found === "string" ? found : cellOf(found), {
    unit: at(book.units, entry.unit).name,
    criterion: at(book.criteria, entry.criterion).code,
    ...params,
  });
}
