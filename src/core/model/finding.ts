import type { Cell } from "./cell";
import type { Exact } from "../numbers/exact";
import type { Severity } from "./ids";
import type { FindingCode } from "./finding-codes";

/** Tables of every workbook: one that is missing was lost. */
export const STANDARD_TABLES = [
  "EmuCluster",
  "EmuUnits",
  "EmuPeriods",
  "EmuPolicy",
  "EmuAwards",
  "EmuStatus",
  "EmuVotes",
  "EmuRubric",
  "EmuEntries",
  "EmuLog",
] as const;

/** Tables that a workbook has once they are needed: that one is not there is no loss. */
export const OPTIONAL_TABLES = ["EmuChecks"] as const;

export const TABLE_NAMES = [...STANDARD_TABLES, ...OPTIONAL_TABLES] as const;
export type TableName = (typeof TABLE_NAMES)[number];

const OPTIONAL: ReadonlySet<TableName> = new Set(OPTIONAL_TABLES);

export function isOptional(table: TableName): boolean {
  return OPTIONAL.has(table);
}

/** Beside the tables: the cells whose formulas show the results. A row of it is one such cell. */
export const RESULT_CELLS = "EmuResults";
export const PLACE_TABLES = [...TABLE_NAMES, RESULT_CELLS] as const;
export type PlaceTable = (typeof PLACE_TABLES)[number];

/** Where something stands: a table, its data row from 0 (−1: the header row; null: the whole table) and a column id. */
export type Place = {
  readonly table: PlaceTable;
  readonly row: number | null;
  readonly column: string | null;
  /** Of what stands beside a table: columns to the right of its first one. Rows below the table count on. */
  readonly across?: number;
};

/** What a message is filled with. Ids (of measures, states, awards…) are strings and put into words by `src/text`. */
export type Param = string | number | Exact | readonly string[];

export type Finding = {
  readonly code: FindingCode;
  readonly severity: Severity;
  readonly place: Place;
  /** The cell as it is; null: blank. */
  readonly found: Cell;
  /** What the message names: `{ unit: "Phú Thọ", criterion: "I.1", limit: … }`; documented per code in `checks/codes.ts`. */
  readonly params: Readonly<Record<string, Param>>;
};
