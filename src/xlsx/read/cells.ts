/** The cells of a worksheet part: `row`, `c` and what stands inside them. */
import type { Cell } from "../../core/model/cell";
import type { CellContent, SheetDocument } from "../../document/document";
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
import { textCollector, type TextCollector } from "./shared-strings";
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
  /** A formula as typed, of what is stored. */
  readonly typed: (stored: string) => string;
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

type SharedFormula = { readonly stored: string; readonly row: number; readonly column: number };

const PLAIN: CellFormat = { day: false };
const NOTHING: CellContent = { value: null };
/** Formats of cells of type `d` that have none of their own for days and times. */
const ISO_FORMATS = { day: "yyyy-mm-dd", time: "[h]:mm:ss" } as const;
const LONGEST_ESCAPE = 7;
const DAYS_TO_1904 = 1462;

export class CellReader {
  readonly grid: Grid;
  /** Rows that are not shown. */
  readonly hiddenRows: number[] = [];
  private readonly context: SheetContext;
  private readonly part: string;
  private readonly shared = new Map<string, SharedFormula>();
  private readonly inline: TextCollector;
  private readonly found = new QuickCell();
  /** Rows and cells without a reference follow the one before. */
  private row = -1;
  private column = -1;
  private cell: XmlAttributes | null = null;
  private field: "v" | "f" | "is" | null = null;
  private value: string | null = null;
  private formulaText: string | null = null;
  private formulaAttributes: XmlAttributes = {};

  constructor(context: SheetContext, part: string) {
    this.context = context;
    this.part = part;
    this.grid = newGrid(context.allowance, part, context.like);
    this.inline = textCollector(context.textLength);
  }

  /** Whether a cell is being read, so that the elements inside it belong here. */
  inside(): boolean {
    return this.cell !== null;
  }

  /** Reads a cell at once where one stands at this place of the text, and says where it ends; 0: none that is read so. */
  quick(text: string, at: number): number {
    if (this.cell !== null || !this.found.take(text, at)) return 0;
    this.takeQuick(text);
    return this.found.end;
  }

  open(name: string, attributes: XmlAttributes): void {
    if (this.cell === null) {
      if (name === "c") this.openCell(attributes);
      else if (name === "row") this.openRow(attributes);
    } else if (this.field === "is") this.inline.open(name);
    else if (name === "v") {
      this.field = "v";
      this.value = "";
    } else if (name === "f") {
      this.field = "f";
      this.formulaText = "";
      this.formulaAttributes = attributes;
    } else if (name === "is") {
      this.field = "is";
      this.inline.start();
    }
  }

  text(text: string): void {
    if (this.field === "v") this.value += text;
    else if (this.field === "f") this.formulaText += text;
    else if (this.field === "is") this.inline.text(text);
  }

  close(name: string): void {
    if (this.cell === null) return;
    if (name === "c") {
      this.closeCell(this.cell);
      this.cell = null;
    } else if (name === "is") {
      this.value = this.inline.end();
      this.field = null;
    } else if (this.field === "is") this.inline.close(name);
    else this.field = null;
  }

  private openRow(attributes: XmlAttributes): void {
    this.row = attributes["r"] === undefined ? this.row + 1 : (wholeNumber(attributes["r"]) ?? 0) - 1;
    this.column = -1;
    if (this.row < 0 || this.row >= ROW_LIMIT) throw new Unreadable("broken-workbook", `${this.part}: row ${attributes["r"]}`);
    // A row of no height is hidden to people, whatever the file calls it.
    if (isTrue(attributes["hidden"]) || parseNumber(attributes["ht"] ?? "") === 0) this.hiddenRows.push(this.row);
  }

  private openCell(attributes: XmlAttributes): void {
    const reference = attributes["r"];
    if (reference === undefined) this.column++;
    else {
      const place = parseCellName(reference);
      if (place === null) throw new Unreadable("broken-workbook", `${this.part}: cell ${reference}`);
      this.row = place.row;
      this.column = place.column;
    }
    if (this.row < 0 || this.column >= COLUMN_LIMIT) throw new Unreadable("broken-workbook", `${this.part}: a cell off the sheet`);
    this.cell = attributes;
    this.field = this.value = this.formulaText = null;
  }

  private takeQuick(text: string): void {
    const { row, column, style, type, from, to } = this.found;
    this.row = row;
    this.column = column;
    const format = this.context.formats[style] ?? PLAIN;
    const own = from === 0 ? null : this.quickValue(text, type, from, to);
    const content = this.context.contents(this.context.from1904 && format.day ? from1904(own) : own, format);
    if (content !== null) this.grid.put(this.row, this.column, content);
  }

  /** Places of shared texts are whole numbers, and so are most others: they need no text of their own. */
  private quickValue(text: string, type: string, from: number, to: number): Cell {
    const whole = type === "e" || type === "b" ? null : wholeIn(text, from, to);
    if (whole === null) return cellValue(type, text.slice(from, to), this.context.strings);
    return type === "n" ? whole : (this.context.strings[whole] ?? { error: "#VALUE!" });
  }

  private closeCell(attributes: XmlAttributes): void {
    // Before it is decoded: an escaped letter (_x0041_) takes seven.
    if (this.value !== null && this.value.length > LONGEST_ESCAPE * this.context.textLength) {
      within(this.context.textLength, this.value, `${this.part}: ${cellName(this.row, this.column)}: a text`);
    }
    const own = this.context.formats[wholeNumber(attributes["s"]) ?? 0] ?? PLAIN;
    const type = attributes["t"] ?? "n";
    // Excel itself always writes what a formula gave: also an empty text has its (empty) element.
    const found = this.formulaText !== null && this.value === null ? null : cellValue(type, this.value, this.context.strings);
    const format = type === "d" ? isoFormat(own, found) : own;
    if (typeof found === "string" && found.length > this.context.textLength) {
      within(this.context.textLength, found, `${this.part}: ${cellName(this.row, this.column)}: a text`);
    }
    const stored = this.context.from1904 && format.day && type !== "d" ? from1904(found) : found;
    const plain = this.context.contents(stored, format);
    if (this.formulaText === null) {
      if (plain !== null) this.grid.put(this.row, this.column, plain);
      return;
    }
    const formula = this.formulaOf(this.formulaText);
    const isPending = found === null && formula === null;
    if (plain === null && formula === null && !isPending) return;
    this.grid.put(this.row, this.column, {
      ...(plain ?? NOTHING),
      ...(formula === null ? {} : { formula }),
      ...(isPending ? { pending: true } : {}),
      ...(formula === null || this.formulaAttributes["t"] !== "array" ? {} : { spill: this.spillOf(this.formulaAttributes["ref"]) }),
    });
  }

  private formulaOf(text: string): string | null {
    if (text.length > this.context.formulaLength) {
      within(this.context.formulaLength, text, `${this.part}: ${cellName(this.row, this.column)}: a formula`);
    }
    this.context.formulas.spend(text.length);
    const kind = this.formulaAttributes["t"];
    const group = this.formulaAttributes["si"];
    if (kind === "dataTable") return null;
    if (kind !== "shared" || group === undefined) return text === "" ? null : this.context.typed(text);
    if (text !== "") this.shared.set(group, { stored: text, row: this.row, column: this.column });
    const first = this.shared.get(group);
    if (first === undefined) return null;
    this.context.formulas.spend(first.stored.length);
    return this.context.typed(shiftFormula(first.stored, this.row - first.row, this.column - first.column));
  }

  private spillOf(reference: string | undefined): readonly [number, number] {
    const block = parseBlockName(reference ?? "");
    if (block === null || block.row !== this.row || block.column !== this.column) return [1, 1];
    this.context.spilled.spend(block.rows * block.columns);
    return [block.rows, block.columns];
  }
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
