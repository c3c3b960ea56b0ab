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

/** What one cell of a sheet is to hold. `newStyle`: for a cell that has no style yet; `answer`: the formula that gives the value. */
export type CellWrite = {
  readonly row: number;
  readonly column: number;
  readonly value: Cell;
  readonly format: string | undefined;
  readonly newStyle?: StyleName | undefined;
  readonly answer?: Answer | undefined;
};

type Answer = Pick<CellContent, "formula" | "spill">;

/** The sheet with other constants in some cells, which keep their style. Rows are copied once each, whatever is written into them. */
export function withCells(sheet: SheetDocument, writes: readonly CellWrite[]): SheetDocument {
  const cells: (readonly (CellContent | undefined)[])[] = [...sheet.cells];
  const copied = new Map<number, (CellContent | undefined)[]>();
  for (const { row, column, value, format, newStyle, answer } of writes) {
    while (cells.length <= row) {
      cells.push([]);
    }
    const line = copied.get(row) ?? [...(cells[row] ?? [])];
    copied.set(row, line);
    cells[row] = line;
    while (line.length <= column) {
      line.push(undefined);
    }
    const style = line[column]?.style ?? newStyle;
    const isPlain = format === undefined || format === GENERAL_FORMAT;
    line[column] = { value, ...answer, ...(style === undefined ? {} : { style }), ...(isPlain ? {} : { format }) };
  }
  return { ...sheet, cells };
}

export type ContentWrite = {
  readonly place: CellPlace;
  readonly value: Cell;
  readonly format: string | undefined;
  readonly answer?: Answer | undefined;
};

/** The document with other contents in some cells, which keep their style. */
export function withContents(document: WorkbookDocument, writes: readonly ContentWrite[]): WorkbookDocument {
  const bySheet = new Map<string, CellWrite[]>();
  for (const { place, value, format, answer } of writes) {
    const own = bySheet.get(place.sheet.toLowerCase()) ?? [];
    bySheet.set(place.sheet.toLowerCase(), own);
    own.push({ row: place.row, column: place.column, value, format, answer });
  }
  const sheets = document.sheets.map((one) => {
    const own = bySheet.get(one.name.toLowerCase());
    return own === undefined ? one : withCells(one, own);
  });
  return { ...document, sheets };
}

/** The document with another constant in one cell, which keeps its style. */
export function withContent(document: WorkbookDocument, place: CellPlace, value: Cell, format: string | undefined): WorkbookDocument {
  return withContents(document, [{ place, value, format }]);
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

/** The totals row goes down to make room for so many rows more, as Excel lets it; blank cells take its place. */
function withTotalsDown(sheet: SheetDocument, { row, rows, column, columns, totals = 0 }: TableDocument, by: number): SheetDocument {
  const first = row + rows;
  const cells = Array.from({ length: Math.max(sheet.cells.length, first + totals + by) }, (_line, at) => {
    const line = sheet.cells[at] ?? [];
    if (totals === 0 || at < first || at >= first + totals + by) {
      return line;
    }
    const from = sheet.cells[at - by] ?? [];
    return Array.from({ length: Math.max(line.length, column + columns) }, (_cell, place) => {
      const isTables = place >= column && place < column + columns;
      return !isTables ? line[place] : at < first + by ? undefined : from[place];
    });
  });
  return { ...sheet, cells };
}

function withLines(before: SheetDocument, table: TableDocument, lines: readonly LogLine[], language: Language): SheetDocument {
  const headers = lineCells(before, table, table.row).map((header) => (typeof header === "string" ? header : ""));
  const said = lines.map((line) => logCells(headers, line, language));
  // A log of which people took every column of ours holds no line: one blank row is all that it gets.
  const written = said.every((cells) => cells.every((cell) => cell === "")) ? said.slice(0, 1) : said;
  const last = table.row + table.rows - 1;
  const isFree = table.rows > 1 && lineCells(before, table, last).every(isBlank);
  const added = written.length - (isFree ? 1 : 0);
  const sheet = added === 0 ? before : withTotalsDown(before, table, added);
  const first = isFree ? last : last + 1;
  const model = sheet.cells[last] ?? [];
  const writes = written.flatMap((cells, index) =>
    cells.map((cell, at): CellWrite => {
      const format = typeof cell === "number" ? LOG_TIME_FORMAT : cell === "" ? model[table.column + at]?.format : TEXT_FORMAT;
      return { row: first + index, column: table.column + at, value: cell === "" ? null : cell, format };
    }),
  );
  const filled = withCells(sheet, writes);
  return added === 0 ? filled : withTableOf(filled, table, table.rows + added);
}

/** The document with lines at the end of its log; a workbook without one has none. */
export function logged(document: WorkbookDocument, lines: readonly LogLine[], language: Language): WorkbookDocument {
  if (lines.length === 0) {
    return document;
  }
  const sheets = document.sheets.map((sheet) => {
    const table = sheet.tables.find(({ name }) => name.toLowerCase() === "emulog");
    return table === undefined ? sheet : withLines(sheet, table, lines, language);
  });
  return { ...document, sheets };
}
