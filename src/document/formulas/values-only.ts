/** A copy of a workbook for people without the add-in: what the formulas showed, and no formula. */
import type { CellContent, WorkbookDocument } from "../document";
import { isResultName } from "./result-names";

/**
 * The same document with every formula replaced by its cached result; styles, tables, validations and names stay, save those of the
 * cells of results: nobody misses formulas in a copy that is meant to have none.
 */
export function valuesOnly(document: WorkbookDocument): WorkbookDocument {
  return {
    ...document,
    names: document.names.filter(({ name }) => !isResultName(name)),
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map(withoutFormulas),
    })),
  };
}

type Row = readonly (CellContent | undefined)[];

function isFormula(cell: CellContent | undefined): boolean {
  return cell?.formula !== undefined || cell?.spill !== undefined;
}

/** A row without one stays the row that it is. */
function withoutFormulas(row: Row): Row {
  return row.some(isFormula) ? row.map((cell) => cell && withoutFormula(cell)) : row;
}

function withoutFormula(cell: CellContent): CellContent {
  if (!isFormula(cell)) return cell;
  return {
    value: cell.value,
    ...(cell.style === undefined ? {} : { style: cell.style }),
    ...(cell.format === undefined ? {} : { format: cell.format }),
  };
}
