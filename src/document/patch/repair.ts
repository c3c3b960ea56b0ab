/** Lost tables of a workbook held as plain data: everything that may be one, and giving them back. */
import type { Cell } from "../../core/model/cell";
import type { SheetDocument, WorkbookDocument } from "../document";
import { SCHEMA_NAME, SCHEMA_VERSION } from "../names";
import type { Repair, Survey } from "./lost-tables";

export function surveyOf(document: WorkbookDocument): Survey {
  return {
    sheets: document.sheets.map(({ name, cells }) => ({
      name,
      row: 0,
      column: 0,
      cells: cells.map((line) => Array.from(line, (cell): Cell => cell?.value ?? null)),
    })),
    tables: document.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ ...table, sheet: sheet.name }))),
  };
}

function sameHeaders(sheet: SheetDocument, repair: Extract<Repair, { readonly kind: "make" }>): boolean {
  const { area, headers } = repair;
  return headers.every((header, index) => (sheet.cells[area.row]?.[area.column + index]?.value ?? null) === header);
}

function repaired(sheet: SheetDocument, repair: Repair): SheetDocument | null {
  if (repair.kind === "mark" || repair.sheet !== sheet.name) {
    return sheet;
  }
  if (repair.kind === "make") {
    const table = { name: repair.table, ...repair.area };
    return sameHeaders(sheet, repair) ? { ...sheet, tables: [...sheet.tables, table] } : null;
  }
  const isThere = sheet.tables.some(({ name }) => name === repair.from);
  const tables = sheet.tables.map((table) => (table.name === repair.from ? { ...table, name: repair.table } : table));
  return isThere ? { ...sheet, tables } : null;
}

/** null: something is no longer what it was. */
export function withRepairs(document: WorkbookDocument, repairs: readonly Repair[]): WorkbookDocument | null {
  let after = document;
  for (const repair of repairs) {
    const sheets = after.sheets.map((sheet) => repaired(sheet, repair));
    if (repair.kind !== "mark" && !after.sheets.some(({ name }) => name === repair.sheet)) {
      return null;
    }
    const known = sheets.filter((sheet) => sheet !== null);
    if (known.length < sheets.length) {
      return null;
    }
    const names =
      repair.kind === "mark" ? [...after.names, { name: SCHEMA_NAME, refersTo: `${SCHEMA_VERSION}`, hidden: true }] : after.names;
    after = { ...after, sheets: known, names };
  }
  return after;
}
