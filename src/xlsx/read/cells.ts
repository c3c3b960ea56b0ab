/** The cells of a worksheet part: `row`, `c` and what stands inside them. */
import type { Cell } from "../../core/model/cell";
import type { CellContent, SheetDocument } from "../../document/document";
import { toTypedFormula } from "../format/formula";
import { isDateFormat } from "../../tables/cells/date-format";
import { COLUMN_LIMIT, ROW_LIMIT, cellName, parseBlockName, parseCellName } from "../format/references";
import { shiftFormula } from "../format/shift";
import { cellValue, parseNumber } from "./cell-value";
import { newGrid } from "./grid";
import type { Grid } from "./grid";
import { within } from "./limits";
import type { Allowance } from "./limits";
import { Unreadable } from "./problem";
import { QuickCell } from "./quick-cell";
import { textCollector } from "./shared-strings";
import type { CellFormat } from "./styles";
import { isTrue, wholeNumber } from "./xml";
import type { XmlAttributes } from "./xml";

/** What the sheets of a workbook share. */
export type SheetContext = {
  readonly strings: readonly string[];
  readonly formats: readonly CellFormat[];
  /** Days counted from 1904: dates are brought to the usual count. */
  readonly from1904: boolean;
  readonly allowance: Allowance;
  /** For places that formulas say they spill over: whoever fills or clears such a block visits each. */
  readonly spilled: Allowance;
  readonly textLength: number;
  readonly formulaLength: number;
  /** For the characters of all formulas. */
  readonly formulas: Allowance;
  /** For validated ranges. */
  readonly ranges: Allowance;
  /** For merged cells. */
  readonly merged: Allowance;
  /** For the choices of validated ranges. */
  readonly choices: Allowance;
  readonly contents: (value: Cell, format: CellFormat) => CellContent | null;
  /** Cells that the sheet is thought to have: one that it has is taken as it is there. */
  readonly like: SheetDocument["cells"];
};

export type CellReader = {
  readonly grid: Grid;
  /** Rows that are not shown. */
  readonly hiddenRows: readonly number[];
  /** Whether a cell is being read, so that the elements inside it belong here. */
  readonly inside: () => boolean;
  /** Reads a cell at once where one stands at this place of the text, and says where it ends; 0: none that is read so. */
  readonly quick: (text: string, at: number) => number;
  readonly open: (name: string, attributes: XmlAttributes) => void;
  readonly text: (text: string) => void;
  readonly close: (name: string) => void;
};

type SharedFormula = { readonly stored: string; readonly row: number; readonly column: number };

const PLAIN: CellFormat = { day: false };
const NOTHING: CellContent = { value: null };
/** Formats of cells of type `d` that have none of their own for days and times. */
const ISO_FORMATS = { day: "yyyy-mm-dd", time: "[h]:mm:ss" } as const;
const LONGEST_ESCAPE = 7;
const DAYS_TO_1904 = 1462;

export function cellReader(context: SheetContext, part: string): CellReader {
  const grid = newGrid(context.allowance, part, context.like);
  const hiddenRows: number[] = [];
  const { contents } = context;
  const shared = new Map<string, SharedFormula>();
  const inline = textCollector(context.textLength);
  // Rows and cells without a reference follow the one before.
  let row = -1;
  let column = -1;
  let cell: XmlAttributes | null = null;
  let field: "v" | "f" | "is" | null = null;
  let value: string | null = null;
  let formulaText: string | null = null;
  let formulaAttributes: XmlAttributes = {};
  const found = new QuickCell();

  function openRow(attributes: XmlAttributes): void {
    row = attributes["r"] === undefined ? row + 1 : (wholeNumber(attributes["r"]) ?? 0) - 1;
    column = -1;
    if (row < 0 || row >= ROW_LIMIT) throw new Unreadable("broken-workbook", `${part}: row ${attributes["r"]}`);
    // A row of no height is hidden to people, whatever the file calls it.
    if (isTrue(attributes["hidden"]) || parseNumber(attributes["ht"] ?? "") === 0) hiddenRows.push(row);
  }

  function openCell(attributes: XmlAttributes): void {
    const reference = attributes["r"];
    if (reference === undefined) column++;
    else {
      const place = parseCellName(reference);
      if (place === null) throw new Unreadable("broken-workbook", `${part}: cell ${reference}`);
      ({ row, column } = place);
    }
    if (row < 0 || column >= COLUMN_LIMIT) throw new Unreadable("broken-workbook", `${part}: a cell off the sheet`);
    cell = attributes;
    field = value = formulaText = null;
  }

  function takeQuick(text: string): void {
    ({ row, column } = found);
    const { style, type, from, to } = found;
    const format = context.formats[style] ?? PLAIN;
    const own = from === 0 ? null : quickValue(text, type, from, to);
    const content = contents(context.from1904 && format.day ? from1904(own) : own, format);
    if (content !== null) grid.put(row, column, content);
  }

  /** Places of shared texts are whole numbers, and so are most others: they need no text of their own. */
  function quickValue(text: string, type: string, from: number, to: number): Cell {
    const whole = type === "e" || type === "b" ? null : wholeIn(text, from, to);
    if (whole === null) return cellValue(type, text.slice(from, to), context.strings);
    return type === "n" ? whole : (context.strings[whole] ?? { error: "#VALUE!" });
  }

  function closeCell(attributes: XmlAttributes): void {
    // Before it is decoded: an escaped letter (_x0041_) takes seven.
    if (value !== null && value.length > LONGEST_ESCAPE * context.textLength) {
      within(context.textLength, value, `${part}: ${cellName(row, column)}: a text`);
    }
    const own = context.formats[wholeNumber(attributes["s"]) ?? 0] ?? PLAIN;
    const type = attributes["t"] ?? "n";
    // Excel itself always writes what a formula gave: also an empty text has its (empty) element.
    const found = formulaText !== null && value === null ? null : cellValue(type, value, context.strings);
    const format = type === "d" ? isoFormat(own, found) : own;
    if (typeof found === "string" && found.length > context.textLength) {
      within(context.textLength, found, `${part}: ${cellName(row, column)}: a text`);
    }
    const stored = context.from1904 && format.day && type !== "d" ? from1904(found) : found;
    const plain = contents(stored, format);
    if (formulaText === null) {
      if (plain !== null) grid.put(row, column, plain);
      return;
    }
    const formula = formulaOf(formulaText);
    const isPending = found === null && formula === null;
    if (plain === null && formula === null && !isPending) return;
    grid.put(row, column, {
      ...(plain ?? NOTHING),
      ...(formula === null ? {} : { formula }),
      ...(isPending ? { pending: true } : {}),
      ...(formula === null || formulaAttributes["t"] !== "array" ? {} : { spill: spillOf(formulaAttributes["ref"]) }),
    });
  }

  function formulaOf(text: string): string | null {
    if (text.length > context.formulaLength) {
      within(context.formulaLength, text, `${part}: ${cellName(row, column)}: a formula`);
    }
    context.formulas.spend(text.length);
    const kind = formulaAttributes["t"];
    const group = formulaAttributes["si"];
    if (kind === "dataTable") return null;
    if (kind !== "shared" || group === undefined) return text === "" ? null : toTypedFormula(text);
    if (text !== "") shared.set(group, { stored: text, row, column });
    const first = shared.get(group);
    if (first === undefined) return null;
    context.formulas.spend(first.stored.length);
    return toTypedFormula(shiftFormula(first.stored, row - first.row, column - first.column));
  }

  function spillOf(reference: string | undefined): readonly [number, number] {
    const block = parseBlockName(reference ?? "");
    if (block === null || block.row !== row || block.column !== column) return [1, 1];
    context.spilled.spend(block.rows * block.columns);
    return [block.rows, block.columns];
  }

  return {
    grid,
    hiddenRows,
    inside: () => cell !== null,
    quick(text, at) {
      if (cell !== null || !found.take(text, at)) return 0;
      takeQuick(text);
      return found.end;
    },
    open(name, attributes) {
      if (cell === null) {
        if (name === "c") openCell(attributes);
        else if (name === "row") openRow(attributes);
      } else if (field === "is") inline.open(name);
      else if (name === "v") {
        field = "v";
        value = "";
      } else if (name === "f") {
        field = "f";
        formulaText = "";
        formulaAttributes = attributes;
      } else if (name === "is") {
        field = "is";
        inline.start();
      }
    },
    text(text) {
      if (field === "v") value += text;
      else if (field === "f") formulaText += text;
      else if (field === "is") inline.text(text);
    },
    close(name) {
      if (cell === null) return;
      if (name === "c") {
        closeCell(cell);
        cell = null;
      } else if (name === "is") {
        value = inline.end();
        field = null;
      } else if (field === "is") inline.close(name);
      else field = null;
    },
  };
}

const [ZERO, MOST_DIGITS] = [48, 9] as const;

/** null: anything else, or more digits than few. */
function wholeIn(text: string, from: number, to: number): number | null {
  if (to === from || to - from > MOST_DIGITS) return null;
  let number = 0;
  for (let at = from; at < to; at += 1) {
    const digit = text.charCodeAt(at) - ZERO;
    if (digit < 0 || digit > 9) return null;
    number = number * 10 + digit;
  }
  return number;
}

/** Cells of type `d` are days or times whatever their format says; they count from no day of the file's. */
function isoFormat(own: CellFormat, value: Cell): CellFormat {
  if (typeof value !== "number" || (own.format !== undefined && isDateFormat(own.format))) return own;
  return { ...own, format: value < 1 ? ISO_FORMATS.time : ISO_FORMATS.day };
}

/** Lengths of time and times of day are the same in both counts: only what shows a day is moved. */
function from1904(value: Cell): Cell {
  return typeof value === "number" ? value + DAYS_TO_1904 : value;
}
