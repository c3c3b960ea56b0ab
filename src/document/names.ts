/** The defined names by which a workbook is known for ours, and what they say in a workbook held as plain data. */
import { readA1 } from "../tables/cells/a1";
import { TABLE_VIEWS, VIEWED_TABLES, viewFormula } from "../tables/views";
import type { NameDocument, SheetDocument, WorkbookDocument } from "./document";

/** Hidden constant: the version of the schema. */
export const SCHEMA_NAME = "EMU_SCHEMA";
/** The cell whose period the results sheets show. */
export const PERIOD_NAME = "EMU_PERIOD";
/** The newest schema that this version writes into. */
export const SCHEMA_VERSION = 2;

/** The blank-safe views of the tables that these sheets have: in sight, for people type them into formulas of their own. */
export function viewNames(sheets: readonly SheetDocument[]): readonly NameDocument[] {
  const tables = new Set(sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name)));
  return VIEWED_TABLES.filter((table) => tables.has(table)).map((table) => ({
    name: TABLE_VIEWS[table],
    refersTo: viewFormula(table),
  }));
}

/** A version as Excel gives a constant's value: a number, or text such as `=1`. 0: none that can be read. */
export function schemaVersion(value: unknown): number {
  if (typeof value === "number") {
    return value;
  }
  const digits = /^=?(\d{1,4})$/.exec(typeof value === "string" ? value : "")?.[1] ?? "";
  return [...digits].reduce((version, digit) => version * 10 + digit.charCodeAt(0) - 48, 0);
}

/** A cell counted from 0. */
export type CellPlace = { readonly sheet: string; readonly row: number; readonly column: number };

function findName(document: WorkbookDocument, name: string): NameDocument | undefined {
  return document.names.find((candidate) => candidate.name.toLowerCase() === name.toLowerCase());
}

/** null: not one of our workbooks. */
export function schemaOf(document: WorkbookDocument): number | null {
  const name = findName(document, SCHEMA_NAME);
  return name === undefined ? null : schemaVersion(name.refersTo);
}

/** The cell that EMU_PERIOD names; null where the name is gone or names no single cell. */
export function periodCell(document: WorkbookDocument): CellPlace | null {
  const reference = findName(document, PERIOD_NAME)?.refersTo ?? "";
  const bang = reference.lastIndexOf("!");
  const place = readA1(reference.slice(bang + 1));
  if (bang < 0 || place === null) {
    return null;
  }
  const sheet = reference.slice(0, bang).replace(/^=/, "");
  return { sheet: sheet.startsWith("'") ? sheet.slice(1, -1).replaceAll("''", "'") : sheet, ...place };
}
