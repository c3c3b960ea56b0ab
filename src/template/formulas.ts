/**
 * The formulas of the standard workbook, en-US and as typed, without "=". Tables are handed over through their blank-safe views:
 * bare, their blanks would arrive as zeros on the desktop.
 */
import type { RowWord } from "../tables/row-columns";
import type { StandingWord } from "../tables/standing-columns";
import { TABLE_VIEWS, VIEWED_TABLES } from "../tables/views";
import type { Language } from "../schema/language";
import { PERIOD_NAME } from "../document/names";
import { header } from "./table-block";

const {
  EmuRubric: RUBRIC,
  EmuEntries: ENTRIES,
  EmuPolicy: POLICY,
  EmuUnits: UNITS,
  EmuPeriods: PERIODS,
  EmuAwards: AWARDS,
  EmuStatus: STATUS,
} = TABLE_VIEWS;

/**
 * A view is an array and stands nowhere: EMU.CHECK learns from the header rows where the tables are, for they are ranges, and no
 * header is ever blank.
 */
const HEADER_ROWS = VIEWED_TABLES.map((table) => `${table}[#Headers]`).join(",");

export const FORMULAS = {
  check: `EMU.CHECK(${RUBRIC},${ENTRIES},${PERIOD_NAME},${UNITS},${PERIODS},${POLICY},${AWARDS},${STATUS},${HEADER_ROWS})`,
  clusters: `EMU.CLUSTERS(${RUBRIC},${ENTRIES},${UNITS},${PERIOD_NAME},${POLICY})`,
  policy: `EMU.POLICY(${POLICY},${RUBRIC})`,
} as const;

/** What stands beside the entries. @param columns words of EMU.ROWS */
export function rowsFormula(columns: readonly RowWord[]): string {
  return `EMU.ROWS(${RUBRIC},${ENTRIES},${POLICY},${UNITS},"${columns.join(",")}")`;
}

/** The units' names, as many as the table has. */
export function unitsFormula(language: Language): string {
  return `EmuUnits[${header("EmuUnits", "unit", language)}]`;
}

/** The cluster of each of them. */
export function clustersFormula(language: Language): string {
  return `EmuUnits[${header("EmuUnits", "cluster", language)}]`;
}

export function scoreFormula(units: string, criteria: string): string {
  return `EMU.SCORE(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${criteria},${POLICY},${UNITS})`;
}

/**
 * The ranking in one call: each call is handed the entries whole, and ten columns of their own made ten copies of them.
 * @param columns words of EMU.STANDINGS
 * @param groups reference to the codes of the groups; blank: none
 */
export function standingsFormula(units: string, columns: readonly StandingWord[], groups: string): string {
  const words = `"${columns.join(",")}"`;
  return `EMU.STANDINGS(${RUBRIC},${ENTRIES},${PERIOD_NAME},${units},${words},${groups},${POLICY},${UNITS})`;
}

/** Verdicts, and right of them their reasons. */
export function verdictsFormula(units: string, awards: string): string {
  return `EMU.VERDICTS(${RUBRIC},${ENTRIES},${UNITS},${AWARDS},${PERIOD_NAME},` + `${units},${awards},${STATUS},${PERIODS},${POLICY})`;
}

/** Places of each award and places left, one under the other. */
export function slotsFormula(awards: string): string {
  return `EMU.SLOTS(${RUBRIC},${ENTRIES},${UNITS},${AWARDS},${PERIOD_NAME},${awards},${STATUS},${PERIODS},${POLICY})`;
}
