/** A workbook as versions before the blank-safe names wrote it: tables handed over bare, EMU.CHECK not told where they stand. */
import { TABLE_VIEWS, VIEWED_TABLES } from "../../src/tables/views";
import type { WorkbookDocument } from "../../src/document/document";

const PLACES = VIEWED_TABLES.map((table) => `,${table}[#Headers]`).join("");

export function bareFormula(formula: string): string {
  return VIEWED_TABLES.reduce(
    (text, table) => text.replace(new RegExp(`\\b${TABLE_VIEWS[table]}\\b`, "g"), `${table}[#All]`),
    formula.replace(PLACES, ""),
  );
}

export function bareWorkbook(document: WorkbookDocument): WorkbookDocument {
  return {
    ...document,
    names: document.names
      .filter(({ name }) => !VIEWED_TABLES.some((table) => TABLE_VIEWS[table] === name))
      .map((name) => (name.comment === undefined ? name : { ...name, comment: bareFormula(name.comment) })),
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line) =>
        Array.from(line, (cell) => (cell?.formula === undefined ? cell : { ...cell, formula: bareFormula(cell.formula) })),
      ),
    })),
  };
}
