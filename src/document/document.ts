/**
 * A workbook as plain data: what the presets build, what the .xlsx adapter writes and reads, what the Office.js adapter
 * creates sheets from, and what the stand-in host opens. Rows and columns count from 0 everywhere in code.
 */
import type { Cell } from "../core/model/cell";

/** Named cell styles of the standard workbook; their looks stand in `styles.ts`, once for Excel and for files. */
export type StyleName =
  | "normal"
  | "title"
  | "subtitle"
  | "note"
  | "header"
  | "label"
  /** A label in a row that keeps its height. */
  | "label-line"
  | "group"
  | "input"
  | "computed"
  /** A result in a row that keeps its height: what does not fit runs on over blank cells, or is cut. */
  | "computed-line"
  /** A figure, or a name, in a block that has room for more units: lines are drawn around what is there. */
  | "result"
  | "result-name"
  | "result-text"
  /** Who signs, over the blank cells beside it. */
  | "sign"
  | "sign-note"
  | "assumed"
  | "sample"
  /** Printed minutes: in the type that official papers are set in. */
  | "print-nation"
  | "print-title"
  | "print-center"
  | "print-remark"
  | "print-heading"
  | "print-text"
  | "print-note"
  | "print-header"
  | "print-cell"
  | "print-place"
  | "print-figure";

export type CellContent = {
  readonly value: Cell;
  /** en-US A1 formula without the leading "=", functions as typed: `EMU.SCORE(EmuRubric[#All],…)`. `value` is then its cached result. */
  readonly formula?: string;
  /**
   * Rows and columns of the block this dynamic-array formula spills over, itself included; [1, 1]: one cell today, it may
   * grow. Absent: a plain formula, which answers one cell for ever (Excel shows it with an implicit `@`).
   */
  readonly spill?: readonly [rows: number, columns: number];
  /** A formula of which nothing is known stands here, and no result of it was saved. */
  readonly pending?: true;
  readonly style?: StyleName;
  /** en-US number format code, for instance `0.00` or `0.##%`; absent: General, or Text (`@`) where `text` is set. */
  readonly format?: string;
};

export type TableDocument = {
  /** ASCII and fixed: `EmuRubric`. */
  readonly name: string;
  readonly row: number;
  readonly column: number;
  /** Header row included. */
  readonly rows: number;
  readonly columns: number;
  /** Rows of the totals row below them; absent: it has none. Read from files, never written. */
  readonly totals?: number;
  /** It has no data: its second row is the blank one into which Excel writes the first row of data. */
  readonly insertRow?: true;
};

export type ValidationDocument = {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
  readonly rule:
    | { readonly type: "list"; readonly source: readonly string[] | { readonly formula: string }; readonly strict: boolean }
    | { readonly type: "decimal"; readonly minimum: number; readonly maximum: number | null };
  readonly title: string;
  readonly message: string;
};

/** Cells of one sheet. */
export type CellArea = { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number };

/** How cells look while a condition holds; what is absent stays as the cell's own style has it. Colours are `#RRGGBB`. */
export type ConditionLook = {
  readonly fill?: string;
  readonly color?: string;
  readonly bold?: true;
  readonly format?: string;
  /** Colour of a thin line on all sides. */
  readonly border?: string;
};

/**
 * A conditional format by Excel's own formula, so that it needs no add-in. Of several that hold for a cell, the first of the sheet
 * has the say.
 */
export type ConditionDocument = CellArea & {
  /** en-US without "=", as seen from the top left cell; cells of the same sheet only, no table and no spilled reference. */
  readonly formula: string;
  readonly look: ConditionLook;
};

/** A native chart over cells of its own sheet. */
export type ChartDocument = {
  /** ASCII and fixed. */
  readonly name: string;
  /** Horizontal bars, the series of one bar after each other; the first category is on top. */
  readonly kind: "bar-stacked";
  readonly title: string;
  /** Cells that it lies over. */
  readonly at: CellArea;
  /** One column. */
  readonly categories: CellArea;
  readonly series: readonly { readonly title: string; readonly values: CellArea; readonly color: string }[];
};

export type SheetDocument = {
  readonly name: string;
  readonly hidden?: boolean;
  /** Takes input in the cells of unlocked styles only. Without a password: it keeps from slips, not from intent. */
  readonly protected?: boolean;
  /** Sparse rows: `cells[row]?.[column]`. A spilled block holds its cached values in the cells it covers (no formula there). */
  readonly cells: readonly (readonly (CellContent | undefined)[])[];
  /** Width of each column in characters; absent: default. */
  readonly widths?: readonly (number | undefined)[];
  /** Number of rows and columns kept in sight when scrolling. */
  readonly frozen?: { readonly rows: number; readonly columns: number };
  readonly tables: readonly TableDocument[];
  /** Rows that are not shown, by hand or by a filter. Read from files, never written. */
  readonly hiddenRows?: readonly number[];
  /** Columns that are not shown, or have no width. Read from files, never written. */
  readonly hiddenColumns?: readonly number[];
  /** Cells shown as one. Read from files, never written. */
  readonly merged?: readonly { readonly row: number; readonly column: number; readonly rows: number; readonly columns: number }[];
  readonly validations: readonly ValidationDocument[];
  /** Every sheet prints on A4; this many top rows repeat on each page. */
  readonly printTitleRows?: number;
  /** Pages beside each other, the first column repeated on each; absent: one. */
  readonly pagesWide?: number;
  /** Rows (from 0, rising) that begin a page of their own. */
  readonly pageBreaks?: readonly number[];
  /** Absent: landscape. */
  readonly orientation?: "portrait";
  /** What is printed; absent: all that is filled. */
  readonly printArea?: CellArea;
  /** Written, never read from files: a patch leaves those of a file as they are. */
  readonly conditions?: readonly ConditionDocument[];
  /** Written, never read from files. */
  readonly charts?: readonly ChartDocument[];
};

export type NameDocument = {
  readonly name: string;
  /** en-US formula without "=": a reference (`Sheet1!$A$1`) or a constant (`1`). */
  readonly refersTo: string;
  readonly hidden?: boolean;
  /** At most 255 characters. */
  readonly comment?: string;
};

export type WorkbookDocument = {
  readonly sheets: readonly SheetDocument[];
  readonly names: readonly NameDocument[];
  readonly properties: { readonly title: string; readonly language: "vi-VN" | "en-US" };
  /** Custom XML parts of this add-in, as they stand in the file; those of others are passed over. */
  readonly xmlParts?: readonly string[];
  /** Names of sheets that a file lists and leads to no content of: what they held, if anything, is not known. */
  readonly unreadSheets?: readonly string[];
};

export const EMPTY_DOCUMENT: WorkbookDocument = {
  sheets: [],
  names: [],
  properties: { title: "", language: "vi-VN" },
};
