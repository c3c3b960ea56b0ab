/** Hands the workbook back as a `WorkbookDocument`: what the .xlsx writer and the comparisons of the tests read. */
import type { CellContent, SheetDocument, ValidationDocument, WorkbookDocument } from "../../../src/document/document";
import { styleOfDisplayName } from "../../../src/document/styles";
import { WHOLE_SHEET } from "./address";
import { widthInCharacters } from "./open";
import type { CellState, Sheet } from "./sheet";
import { shownOf } from "./shown";
import type { ValidationState } from "./validation";
import type { Workbook } from "./workbook";

function cellOf(cell: CellState, styleFormat: string): CellContent | undefined {
  const style = styleOfDisplayName(cell.style) ?? "normal";
  const format = cell.look?.numberFormat ?? styleFormat;
  const plain = style === "normal" && format === "General";
  if (plain && cell.value === null && cell.formula === null) {
    return undefined;
  }
  return {
    value: cell.value,
    ...(cell.formula === null ? {} : { formula: cell.formula }),
    ...(cell.spill === null ? {} : { spill: cell.spill }),
    ...(style === "normal" ? {} : { style }),
    ...(format === "General" ? {} : { format }),
  };
}

function validationOf(state: ValidationState): ValidationDocument | null {
  const place = { row: state.rect.row, column: state.rect.column, rows: state.rect.rows, columns: state.rect.columns };
  const words = { title: state.errorAlert.title, message: state.errorAlert.message };
  const { list, decimal } = state.rule;
  if (list) {
    const source = list.source.startsWith("=") ? { formula: list.source.slice(1) } : list.source.split(",");
    return {
      ...place,
      ...words,
      rule: { type: "list", source, strict: state.errorAlert.showAlert && state.errorAlert.style === "Stop" },
    };
  }
  if (decimal) {
    const maximum = decimal.formula2 === undefined || decimal.formula2 === null ? null : Number(decimal.formula2);
    return { ...place, ...words, rule: { type: "decimal", minimum: Number(decimal.formula1), maximum } };
  }
  return null;
}

function cellsOf(workbook: Workbook, sheet: Sheet): readonly (readonly (CellContent | undefined)[])[] {
  const used = sheet.usedRect(WHOLE_SHEET, false);
  const rows: (CellContent | undefined)[][] = [];
  for (let row = 0; used && row < used.row + used.rows; row += 1) {
    const line: (CellContent | undefined)[] = [];
    for (let column = 0; column < used.column + used.columns; column += 1) {
      const cell = sheet.at(row, column);
      line.push(cell && cellOf(cell, workbook.styles.get(cell.style)?.numberFormat ?? "General"));
    }
    while (line.length > 0 && line.at(-1) === undefined) {
      line.pop();
    }
    rows.push(line);
  }
  return rows;
}

function sheetOf(workbook: Workbook, sheet: Sheet): SheetDocument {
  const last = Math.max(-1, ...sheet.widths.keys());
  const widths = Array.from({ length: last + 1 }, (_none, column) => {
    const points = sheet.widths.get(column);
    return points === undefined ? undefined : widthInCharacters(points);
  });
  const { horizontalFitToPages: pagesWide = 1 } = sheet.page.zoom as { readonly horizontalFitToPages?: number };
  const titles = /^\$?1:\$?(\d+)$/.exec(sheet.page.titleRows ?? "");
  return {
    name: sheet.name,
    ...(sheet.visibility === "Visible" ? {} : { hidden: true }),
    cells: cellsOf(workbook, sheet),
    widths,
    ...(sheet.frozen.rows + sheet.frozen.columns > 0 ? { frozen: sheet.frozen } : {}),
    tables: sheet.tables.map(({ name, rect, insertRow }) => ({
      name,
      row: rect.row,
      column: rect.column,
      rows: rect.rows,
      columns: rect.columns,
      ...(insertRow ? { insertRow } : {}),
    })),
    validations: sheet.validations.flatMap((state) => validationOf(state) ?? []),
    ...shownOf(sheet),
    ...(pagesWide > 1 && sheet.page.titleColumns !== null ? { pagesWide } : {}),
    ...(sheet.page.breaks.length > 0 ? { pageBreaks: sheet.page.breaks } : {}),
    ...(titles ? { printTitleRows: Number(titles[1]) } : {}),
    ...(sheet.page.orientation === "Portrait" && sheet.page.paperSize === "A4" ? { orientation: "portrait" as const } : {}),
  };
}

export function toDocument(workbook: Workbook): WorkbookDocument {
  return {
    sheets: workbook.sheets.map((sheet) => sheetOf(workbook, sheet)),
    names: workbook.names
      .filter(({ sheetId }) => sheetId === null)
      .map(({ name, formula, visible, comment }) => ({
        name,
        refersTo: formula,
        ...(visible ? {} : { hidden: true }),
        ...(comment === "" ? {} : { comment }),
      })),
    properties: { title: String(workbook.properties.get("title") ?? ""), language: workbook.language },
    ...(workbook.xmlParts.size === 0 ? {} : { xmlParts: [...workbook.xmlParts.values()] }),
  };
}
