/** Changes of single cells in a workbook held as plain data, and lines added to its log. */
import type { Cell } from "../../core/model/cell";
import { isBlank } from "../../core/model/cell";
import type { Language } from "../../schema/language";
import type { CellContent, SheetDocument, StyleName, TableDocument, WorkbookDocument } from "../document";
import type { CellPlace } from "../names";
import { GENERAL_FORMAT, TEXT_FORMAT } from "../formats";
import { withTableOf } from "./followed";
import { LOG_TIME_FORMAT, logCells, type LogLine } from "./log";

export function contentAt(document: WorkbookDocument, { sheet, row, column }: CellPlace): CellContent | undefined {
  return document.sheets.find(({ name }) => name.toLowerCase() === sheet.toLowerCase())?.cells[row]?.[column];
}

export function withCell(
  sheet: SheetDocument,
  row: number,
  column: number,
  value: Cell,
  format: string | undefined,
  newStyle?: StyleName,
): SheetDocument {
  const cells: (readonly (CellContent | undefined)[])[] = Array.from(
    { length: Math.max(sheet.cells.length, row + 1) },
    (_line, index) => sheet.cells[index] ?? [],
  );
  const line = Array.from({ length: Math.max(cells[row]?.length ?? 0, column + 1) }, (_cell, index) => cells[row]?.[index]);
  const style = line[column]?.style ?? newStyle;
  const isPlain = format === undefined || format === GENERAL_FORMAT;
  line[column] = { value, ...(style === undefined ? {} : { style }), ...(isPlain ? {} : { format }) };
  cells[row] = line;
  return { ...sheet, cells };
}

/** The document with another constant in one cell, which keeps its style. */
export function withContent(
  document: WorkbookDocument,
  { sheet, row, column }: CellPlace,
  value: Cell,
  format: string | undefined,
): WorkbookDocument {
  const sheets = document.sheets.map((one) =>
    one.name.toLowerCase() === sheet.toLowerCase() ? withCell(one, row, column, value, format) : one,
  );
  return { ...document, sheets };
}

/** The document with a formula in one cell, which keeps its style; it has no result yet. */
export function withFormula(document: WorkbookDocument, place: CellPlace, formula: string): WorkbookDocument {
  const format = contentAt(document, place)?.format;
  const blank = withContent(document, place, null, format === TEXT_FORMAT ? GENERAL_FORMAT : format);
  const sheets = blank.sheets.map((sheet) =>
    sheet.name.toLowerCase() !== place.sheet.toLowerCase()
      ? sheet
      : {
          ...sheet,
          cells: sheet.cells.map((line, row) =>
            row !== place.row ? line : line.map((cell, column) => (column === place.column && cell ? { ...cell, formula } : cell)),
          ),
        },
  );
  return { ...blank, sheets };
}

export function lineCells(sheet: SheetDocument, table: TableDocument, row: number): readonly Cell[] {
  return Array.from({ length: table.columns }, (_cell, at) => sheet.cells[row]?.[table.column + at]?.value ?? null);
}

/** The totals row goes down to make room for one row more, as Excel lets it; blank cells take its place. */
function withTotalsDown(sheet: SheetDocument, { row, rows, column, columns, totals = 0 }: TableDocument): SheetDocument {
  const first = row + rows;
  const cells = Array.from({ length: Math.max(sheet.cells.length, first + totals + 1) }, (_line, at) => {
    const line = sheet.cells[at] ?? [];
    if (totals === 0 || at < first || at > first + totals) {
      return line;
    }
    const from = sheet.cells[at - 1] ?? [];
    return Array.from({ length: Math.max(line.length, column + columns) }, (_cell, place) => {
      const isTables = place >= column && place < column + columns;
      return !isTables ? line[place] : at === first ? undefined : from[place];
    });
  });
  return { ...sheet, cells };
}

function withLine(before: SheetDocument, table: TableDocument, line: LogLine, language: Language): SheetDocument {
  const headers = lineCells(before, table, table.row).map((header) => (typeof header === "string" ? header : ""));
  const last = table.row + table.rows - 1;
  const isFree = table.rows > 1 && lineCells(before, table, last).every(isBlank);
  const sheet = isFree ? before : withTotalsDown(before, table);
  const row = isFree ? last : last + 1;
  const model = sheet.cells[last] ?? [];
  const filled = logCells(headers, line, language).reduce<SheetDocument>((after, cell, at) => {
    const format = typeof cell === "number" ? LOG_TIME_FORMAT : cell === "" ? model[table.column + at]?.format : TEXT_FORMAT;
    return withCell(after, row, table.column + at, cell === "" ? null : cell, format);
  }, sheet);
  return isFree ? filled : withTableOf(filled, table, table.rows + 1);
}

/** The document with lines at the end of its log; a workbook without one has none. */
export function logged(document: WorkbookDocument, lines: readonly LogLine[], language: Language): WorkbookDocument {
  return lines.reduce((after, line) => {
    const sheets = after.sheets.map((sheet) => {
      const table = sheet.tables.find(({ name }) => name.toLowerCase() === "emulog");
      return table === undefined ? sheet : withLine(sheet, table, line, language);
    });
    return { ...after, sheets };
  }, document);
}
