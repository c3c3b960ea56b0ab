/** The period that the results sheets show: what stands in the cell named EMU_PERIOD. */
import { isBlank } from "../../core/model/cell";
import { a1 } from "../../tables/cells/a1";
import { periodCell } from "../names";
import type { PeriodCell } from "../port";
import type { WorkbookDocument } from "../document";
import { documentOf, gridOf, putCell } from "./grid";

/** null: no such cell, or nothing that can be a period in it. A year typed as a number is its text. */
export function shownPeriod(document: WorkbookDocument): string | null {
  const cell = periodCellOf(document)?.value ?? null;
  return isBlank(cell) || typeof cell === "object" ? null : `${cell}`.trim();
}

/** null: the workbook has no such cell. */
export function periodCellOf(document: WorkbookDocument): PeriodCell | null {
  const place = periodCell(document);
  const sheet = document.sheets.find(({ name }) => name.toLowerCase() === place?.sheet.toLowerCase());
  if (place === null || sheet === undefined) {
    return null;
  }
  const { row, column } = place;
  return { address: { sheet: sheet.name, cell: a1(row, column) }, value: sheet.cells[row]?.[column]?.value ?? null };
}

/** What stands in the cell, as a port reads it: "" where that is nothing; null: no such cell. */
export function periodInCell(document: WorkbookDocument): string | null {
  return periodCell(document) === null ? null : (shownPeriod(document) ?? "");
}

/** The same workbook with another period to show; unchanged where it has no such cell. */
export function withPeriod(document: WorkbookDocument, period: string): WorkbookDocument {
  const place = periodCell(document);
  const grid = gridOf(document);
  const target = grid.sheets.find(({ sheet }) => sheet.name.toLowerCase() === place?.sheet.toLowerCase());
  if (place === null || target === undefined) {
    return document;
  }
  putCell(target, place.row, place.column, { ...target.cells[place.row]?.[place.column], value: period });
  return documentOf(grid);
}
