/** Opens a `WorkbookDocument`. */
import type { CellContent, SheetDocument, ValidationDocument, WorkbookDocument } from "../../../src/document/document";
import { CELL_LOOKS } from "../../../src/document/styles";
import { WHOLE_SHEET, rectOf } from "./address";
import { bookStyles } from "./looks";
import type { Sheet } from "./sheet";
import { openShown } from "./shown";
import { emptyValidation } from "./validation";
import type { ValidationRule } from "./validation";
import { Workbook } from "./workbook";

/** Pixels of one character of the standard font; Excel's column width in the object model is in points (3/4 pixel). */
const POINTS_PER_CHARACTER = 5.25;
const PADDING_POINTS = 3.75;

export function widthInPoints(characters: number): number {
  return characters * POINTS_PER_CHARACTER + PADDING_POINTS;
}

export function widthInCharacters(points: number): number {
  return Math.round(((points - PADDING_POINTS) / POINTS_PER_CHARACTER) * 100) / 100;
}

function ruleOf(rule: ValidationDocument["rule"]): ValidationRule {
  if (rule.type === "list") {
    const source = "formula" in rule.source ? `=${rule.source.formula}` : rule.source.join(",");
    return { list: { inCellDropDown: true, source } };
  }
  const bounds = { formula1: rule.minimum };
  return rule.maximum === null
    ? { decimal: { ...bounds, operator: "GreaterThanOrEqualTo" } }
    : { decimal: { ...bounds, formula2: rule.maximum, operator: "Between" } };
}

function isRisky(value: unknown): boolean {
  return typeof value === "string" && /^[=+\-@\t\r]/.test(value);
}

function openCell(sheet: Sheet, row: number, column: number, content: CellContent): void {
  const cell = sheet.ensure(row, column);
  cell.value = content.value;
  cell.formula = content.formula ?? null;
  cell.spill = content.spill && content.spill[0] * content.spill[1] > 1 ? content.spill : null;
  cell.style = CELL_LOOKS[content.style ?? "normal"].displayName;
  const text = content.format ?? null;
  cell.look = text === null ? null : { numberFormat: text };
  // As our files are written: what Excel would take for a formula when the cell is entered again carries the prefix.
  cell.quotePrefix = content.formula === undefined && text !== "@" && isRisky(content.value);
}

/** The cells a spilled formula fills beside its own. */
function* spilledPlaces(
  row: number,
  column: number,
  [rows, columns]: readonly [number, number],
): Generator<{ readonly row: number; readonly column: number }> {
  for (let r = row; r < row + rows; r += 1) {
    for (let c = column; c < column + columns; c += 1) {
      if (r !== row || c !== column) {
        yield { row: r, column: c };
      }
    }
  }
}

function openSheet(workbook: Workbook, document: SheetDocument): void {
  const sheet = workbook.addSheet(document.name);
  sheet.visibility = document.hidden ? "Hidden" : "Visible";
  document.cells.forEach((row, r) =>
    row.forEach((content, c) => {
      if (content !== undefined) {
        openCell(sheet, r, c, content);
      }
    }),
  );
  for (const { row, column, cell } of [...sheet.stored(WHOLE_SHEET)]) {
    if (cell.spill) {
      for (const place of spilledPlaces(row, column, cell.spill)) {
        sheet.ensure(place.row, place.column).anchor = { row, column };
      }
    }
  }
  document.widths?.forEach((width, column) => {
    if (width !== undefined) {
      sheet.widths.set(column, widthInPoints(width));
    }
  });
  sheet.frozen = document.frozen ?? { rows: 0, columns: 0 };
  sheet.merged = (document.merged ?? []).map(({ row, column, rows, columns }) => rectOf(row, column, rows, columns));
  sheet.page.orientation = document.orientation === "portrait" ? "Portrait" : "Landscape";
  sheet.page.paperSize = "A4";
  sheet.page.zoom = { horizontalFitToPages: document.pagesWide ?? 1 };
  sheet.page.titleColumns = (document.pagesWide ?? 1) > 1 ? "$A:$A" : null;
  sheet.page.breaks = [...(document.pageBreaks ?? [])];
  sheet.page.titleRows = document.printTitleRows === undefined ? null : `$1:$${document.printTitleRows}`;
  for (const table of document.tables) {
    const rect = rectOf(table.row, table.column, table.rows, table.columns);
    const id = workbook.newId("7AB1E000");
    sheet.tables.push({
      id,
      name: table.name,
      rect,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      insertRow: table.insertRow === true,
    });
  }
  for (const validation of document.validations) {
    const state = emptyValidation(rectOf(validation.row, validation.column, validation.rows, validation.columns));
    const strict = validation.rule.type !== "list" || validation.rule.strict;
    state.rule = ruleOf(validation.rule);
    state.errorAlert = {
      showAlert: true,
      style: strict ? "Stop" : "Warning",
      title: validation.title,
      message: validation.message,
    };
    sheet.validations.push(state);
  }
  openShown(sheet, document, () => workbook.newId("5A0B0000"));
}

export function openDocument(document: WorkbookDocument, fileName: string): Workbook {
  const workbook = new Workbook();
  workbook.fileName = fileName;
  workbook.language = document.properties.language;
  workbook.properties.set("title", document.properties.title);
  if (document.sheets.some(({ cells }) => cells.some((row) => row.some((cell) => cell?.style !== undefined)))) {
    bookStyles().forEach((look, name) => workbook.styles.set(name, look));
  }
  for (const sheet of document.sheets) {
    openSheet(workbook, sheet);
  }
  for (const { name, refersTo, hidden, comment = "" } of document.names) {
    workbook.names.push({ name, formula: refersTo, visible: hidden !== true, comment, sheetId: null });
  }
  for (const xml of document.xmlParts ?? []) {
    workbook.xmlParts.set(workbook.newId("C0570000"), xml);
  }
  if (workbook.sheets.length === 0) {
    workbook.addSheet("Sheet1");
  }
  workbook.activeId = workbook.sheets.find(({ visibility }) => visibility === "Visible")?.id ?? workbook.activeId;
  return workbook;
}

export const EMPTY_DOCUMENT: WorkbookDocument = {
  sheets: [{ name: "Sheet1", cells: [], tables: [], validations: [] }],
  names: [],
  properties: { title: "", language: "vi-VN" },
};
