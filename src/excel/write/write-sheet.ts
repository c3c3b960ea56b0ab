/**
 * Writes one sheet of a document: cells first, then tables, later (when all names exist) formulas. Nothing here waits
 * for Excel.
 */
import type { Cell } from "../../core/model/cell";
import type { CellContent, SheetDocument, ValidationDocument } from "../../document/document";
import { spilledCells } from "../../document/formulas/spilled-cells";
import { CELL_LOOKS } from "../../document/styles";

/** Points of a column that shows this many digits of Calibri 11: 7 pixels each and 5 of padding, at 96 to the inch. */
export function columnPoints(characters: number): number {
  return (characters * 7 + 5) * 0.75;
}

/**
 * Text stays text whatever it looks like (`1.1` is a code, `=…` was typed by a person): the leading apostrophe says
 * so.
 */
export function asTyped<Value extends string | number | boolean>(value: Value): Value | string {
  return typeof value === "string" ? `'${value}` : value;
}

/** In a text-formatted cell everything is text and the apostrophe would be part of it. */
function constantOf(value: Cell, format: string | undefined): string | number | boolean | null {
  if (value === null || value === "" || typeof value === "object") {
    return null;
  }
  return format === "@" ? value : asTyped(value);
}

/** The constants of a sheet, row by row; null: leave the cell alone. */
export function constantsOf(sheet: SheetDocument): readonly (readonly (string | number | boolean | null)[])[] {
  const covered = spilledCells(sheet);
  const width = Math.max(0, ...sheet.cells.map((line) => line.length));
  return sheet.cells.map((line, row) =>
    Array.from({ length: width }, (_cell, column) => {
      const cell = line[column];
      const isConstant = cell !== undefined && cell.formula === undefined && !covered.has(`${row}:${column}`);
      return isConstant ? constantOf(cell.value, cell.format) : null;
    }),
  );
}

function rangeOf(sheet: Excel.Worksheet, area: Area): Excel.Range {
  return sheet.getRangeByIndexes(area.row, area.column, area.rows, area.columns);
}

function forEachArea(
  sheet: Excel.Worksheet,
  document: SheetDocument,
  key: (cell: CellContent) => string | undefined,
  apply: (range: Excel.Range, key: string, area: Area) => void,
): void {
  const keys = document.cells.map((line) => Array.from(line, (cell) => (cell === undefined ? undefined : key(cell))));
  for (const [name, areas] of areasByKey(keys)) {
    areas.forEach((area) => {
      apply(rangeOf(sheet, area), name, area);
    });
  }
}

/** Cells, looks, widths, panes and page; in this order, because a style would replace a number format set before it. */
export function writeCells(sheet: Excel.Worksheet, document: SheetDocument): void {
  forEachArea(
    sheet,
    document,
    (cell) => (cell.style === undefined || cell.style === "normal" ? undefined : CELL_LOOKS[cell.style].displayName),
    (range, style) => {
      range.style = style;
    },
  );
  forEachArea(
    sheet,
    document,
    // Excel would take a formula written into a text-formatted cell for text.
    (cell) => (cell.formula !== undefined && cell.format === "@" ? undefined : cell.format),
    (range, format, { rows, columns }) => {
      range.numberFormat = Array.from({ length: rows }, () => Array.from({ length: columns }, () => format));
    },
  );
  const constants = constantsOf(document);
  const width = constants[0]?.length ?? 0;
  if (width > 0) {
    rangeOf(sheet, { row: 0, column: 0, rows: constants.length, columns: width }).values = constants.map((row) => [...row]);
  }
  document.widths?.forEach((characters, column) => {
    if (characters !== undefined) {
      sheet.getRangeByIndexes(0, column, 1, 1).getEntireColumn().format.columnWidth = columnPoints(characters);
    }
  });
}

export function writeTables(sheet: Excel.Worksheet, document: SheetDocument): void {
  for (const { name, ...area } of document.tables) {
    const table = sheet.tables.add(rangeOf(sheet, area), true);
    table.name = name;
    // The cells carry the looks; a table style would lie over them.
    table.style = "TableStyleLight1";
    table.showBandedRows = false;
  }
}

function writeValidation(sheet: Excel.Worksheet, document: ValidationDocument): void {
  const { rule, title, message } = document;
  const validation = rangeOf(sheet, document).dataValidation;
  if (rule.type === "list") {
    const source = "formula" in rule.source ? `=${rule.source.formula}` : rule.source.join(",");
    validation.rule = { list: { inCellDropDown: true, source } };
  } else if (rule.maximum === null) {
    validation.rule = { decimal: { formula1: rule.minimum, operator: "GreaterThanOrEqualTo" } };
  } else {
    validation.rule = { decimal: { formula1: rule.minimum, formula2: rule.maximum, operator: "Between" } };
  }
  const strict = rule.type === "decimal" || rule.strict;
  validation.ignoreBlanks = true;
  validation.prompt = { showPrompt: true, title, message };
  validation.errorAlert = { showAlert: true, style: strict ? "Stop" : "Warning", title, message };
}

/** What needs the tables and names of all sheets: validation by reference, and the formulas. */
export function writeFormulas(sheet: Excel.Worksheet, document: SheetDocument): void {
  document.validations.forEach((validation) => {
    writeValidation(sheet, validation);
  });
  document.cells.forEach((line, row) => {
    line.forEach((cell, column) => {
      if (cell?.formula !== undefined) {
        sheet.getRangeByIndexes(row, column, 1, 1).formulas = [[`=${cell.formula}`]];
      }
    });
  });
}

/** Panes, paper, sight. */
export function writePage(sheet: Excel.Worksheet, document: SheetDocument): void {
  const { frozen, printTitleRows, printArea, orientation, pagesWide = 1, pageBreaks = [] } = document;
  if (frozen !== undefined && frozen.rows > 0 && frozen.columns > 0) {
    sheet.freezePanes.freezeAt(sheet.getRangeByIndexes(0, 0, frozen.rows, frozen.columns));
  } else if (frozen !== undefined && frozen.rows > 0) {
    sheet.freezePanes.freezeRows(frozen.rows);
  } else if (frozen !== undefined && frozen.columns > 0) {
    sheet.freezePanes.freezeColumns(frozen.columns);
  }
  sheet.pageLayout.orientation = orientation === "portrait" ? "Portrait" : "Landscape";
  sheet.pageLayout.paperSize = "A4";
  sheet.pageLayout.zoom = { horizontalFitToPages: pagesWide };
  // As in files: the sheet on the left, page of pages on the right; no words, so no language.
  const footer = sheet.pageLayout.headersFooters.defaultForAllPages;
  footer.leftFooter = "&A";
  footer.rightFooter = "&P / &N";
  if (printTitleRows !== undefined && printTitleRows > 0) {
    sheet.pageLayout.setPrintTitleRows(`$1:$${printTitleRows}`);
  }
  if (printArea !== undefined) {
    sheet.pageLayout.setPrintArea(rangeOf(sheet, printArea));
  }
  for (const row of pageBreaks) {
    sheet.horizontalPageBreaks.add(`A${row + 1}`);
  }
  if (pagesWide > 1) {
    sheet.pageLayout.setPrintTitleColumns("$A:$A");
  }
  if (document.hidden === true) {
    sheet.visibility = "Hidden";
  }
}

/** Rectangles of a sheet that share a property, so that one call formats many cells. */
type Area = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

type Run = { readonly row: number; readonly column: number; readonly columns: number };

function runsOf(keys: readonly (string | undefined)[], row: number): readonly (Run & { readonly key: string })[] {
  const runs: (Run & { readonly key: string })[] = [];
  let start = 0;
  for (let column = 1; column <= keys.length; column += 1) {
    const key = keys[start];
    if (column < keys.length && keys[column] === key) {
      continue;
    }
    if (key !== undefined) {
      runs.push({ row, column: start, columns: column - start, key });
    }
    start = column;
  }
  return runs;
}

/**
 * Groups cells by key into rectangles: equal neighbours in a row, then equal runs one below the other.
 * @param keys rows of keys; undefined: nothing to do there
 */
function areasByKey(keys: readonly (readonly (string | undefined)[])[]): ReadonlyMap<string, readonly Area[]> {
  const done = new Map<string, Area[]>();
  let open = new Map<string, Area & { readonly key: string }>();
  function close(area: Area & { readonly key: string }): void {
    const { key, ...rest } = area;
    done.set(key, [...(done.get(key) ?? []), rest]);
  }
  for (const [row, line] of keys.entries()) {
    const next = new Map<string, Area & { readonly key: string }>();
    for (const run of runsOf(line, row)) {
      const id = `${run.key}|${run.column}|${run.columns}`;
      const above = open.get(id);
      open.delete(id);
      next.set(id, above ? { ...above, rows: above.rows + 1 } : { ...run, rows: 1 });
    }
    open.forEach(close);
    open = next;
  }
  open.forEach(close);
  return done;
}
