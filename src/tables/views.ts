/**
 * The tables as formulas are given them. Excel on the desktop hands a blank cell of a range to a function as 0; a cell that holds ""
 * arrives as "" on every host. So the workbook has a defined name for each table that says `IF(table="","",table)`: what is an array,
 * and no range, in which each blank is "" and everything else (numbers, texts, truth values, errors) is what it was. A named formula
 * is evaluated as an array (Microsoft KB Q83816). See docs/decisions/0013.
 */
import type { TableName } from "../core/model/finding";

export const TABLE_VIEWS = {
  EmuRubric: "EMU_RUBRIC",
  EmuEntries: "EMU_ENTRIES",
  EmuUnits: "EMU_UNITS",
  EmuPeriods: "EMU_PERIODS",
  EmuPolicy: "EMU_POLICY",
  EmuAwards: "EMU_AWARDS",
  EmuStatus: "EMU_STATUS",
} as const satisfies { readonly [Table in TableName]?: string };
export type ViewedTable = keyof typeof TABLE_VIEWS;

/** In the order in which the workbook lists them. */
export const VIEWED_TABLES = Object.keys(TABLE_VIEWS) as readonly ViewedTable[];

/** Any range or table as an array in which blanks are "": en-US, without "=". */
export function blankSafe(reference: string): string {
  return `IF(${reference}="","",${reference})`;
}

/** What the name of a table's view refers to. */
export function viewFormula(table: ViewedTable): string {
  return blankSafe(`${table}[#All]`);
}

/** The table that a name is the view of, without regard to case; null: another name. */
export function viewedTable(name: string): ViewedTable | null {
  return VIEWED_TABLES.find((table) => TABLE_VIEWS[table] === name.toUpperCase()) ?? null;
}
