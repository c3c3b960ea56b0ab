/** Range: contents, number formats, style, spills, validation, selection. */
import { isCellError } from "../../../src/core/model/cell";
import type { Cell } from "../../../src/core/model/cell";
import { englishToLocalized, localizedToEnglish } from "../calc/local-formula";
import { rectOf } from "../engine/address";
import type { Rect } from "../engine/address";
import { cellText } from "../engine/format";
import { readTyped } from "../engine/input";
import { localeOf } from "../engine/locale";
import type { Locale } from "../engine/locale";
import { moveBlock } from "../engine/rearrange";
import type { CellState, Sheet } from "../engine/sheet";
import { takeFormat } from "../engine/user";
import type { Typed } from "../engine/workbook";
import { ConditionalFormatCollection } from "./conditional-formats";
import { DataValidation } from "./data-validation";
import { HostError, accessDenied, invalidArgument } from "./errors";
import { applyLook, mixed } from "./formatted";
import { NullObject } from "./object";
import type { HostObject } from "./object";
import { RangeBase, existing, sizeMismatch } from "./range-base";
import { RangeFormat } from "./range-format";
import { TableCollection } from "./tables";
import { Worksheet } from "./worksheet";

/** Beyond this many cells Excel answers null for values, text and formulas ("unbounded range"). */
const MOST_CELLS = 5_000_000;

export function valueOf(cell: CellState | undefined): unknown {
  const value = cell?.value ?? null;
  return value === null ? "" : isCellError(value) ? value.error : value;
}

function typeOf(value: Cell): string {
  if (value === null) {
    return "Empty";
  }
  if (isCellError(value)) {
    return "Error";
  }
  return typeof value === "string" ? "String" : typeof value === "number" ? "Double" : "Boolean";
}

export class Range extends RangeBase {
  protected override make(sheet: Sheet, rect: Rect): Range {
    return new Range(this.session, sheet, rect);
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  get format(): RangeFormat {
    return new RangeFormat(this.session, this.sheet, this.rect);
  }

  get dataValidation(): DataValidation {
    return new DataValidation(this.session, this.sheet, this.rect);
  }

  get conditionalFormats(): ConditionalFormatCollection {
    return new ConditionalFormatCollection(this.session, this.sheet, this.rect);
  }

  /** Those that overlap this range; asking for those wholly inside is not implemented. */
  getTables(fullyContained?: unknown): TableCollection {
    if (fullyContained === true) {
      throw invalidArgument("fullyContained");
    }
    return new TableCollection(this.session, this.sheet, this.rect);
  }

  get values(): unknown {
    return this.table(valueOf);
  }

  /**
   * Read as in the United States whatever the country: "By design … the APIs use USA locale by default" (OfficeDev/office-js#1559), a
   * text in the shape of another country stays text (remarks of Range.values in Microsoft's reference).
   */
  set values(values: unknown) {
    this.write(values, (value, format) => this.content(value, format, localeOf("en-US")));
  }

  get valueTypes(): unknown {
    return this.table((cell) => typeOf(cell?.value ?? null));
  }

  get text(): unknown {
    return this.table((cell, format) => cellText(cell?.value ?? null, format, this.session.locale));
  }

  get formulas(): unknown {
    return this.table((cell) => (cell?.formula ? `=${cell.formula}` : valueOf(cell)));
  }

  /** Constants among the formulas are en-US, like the formulas. */
  set formulas(formulas: unknown) {
    this.write(formulas, (value, format) => this.content(value, format, localeOf("en-US")));
  }

  get formulasLocal(): unknown {
    const { locale } = this.session;
    return this.table((cell) => (cell?.formula ? `=${englishToLocalized(cell.formula, locale)}` : valueOf(cell)));
  }

  set formulasLocal(formulas: unknown) {
    const { locale } = this.session;
    this.write(formulas, (value, format) => {
      const local = typeof value === "string" && value.startsWith("=") ? `=${localizedToEnglish(value.slice(1), locale)}` : value;
      return this.content(local, format, locale);
    });
  }

  get numberFormat(): unknown {
    return this.table((_cell, format) => format);
  }

  set numberFormat(formats: unknown) {
    this.each(formats, (format, row, column) => {
      if (typeof format !== "string") {
        throw invalidArgument("numberFormat");
      }
      applyLook(this.session, this.sheet, rectOf(row, column), { numberFormat: format });
    });
    this.formatted();
  }

  get style(): unknown {
    return mixed(this.cells(), ({ cell }) => cell?.style ?? "Normal");
  }

  set style(name: unknown) {
    const known = typeof name === "string" ? this.session.workbook.styleName(name) : undefined;
    if (known === undefined) {
      throw invalidArgument(`style ${String(name)}`);
    }
    this.refuseProtected();
    for (const { row, column } of this.cells()) {
      this.session.workbook.applyStyle(this.sheet, row, column, known);
    }
    this.formatted();
  }

  get hasSpill(): unknown {
    this.calculated();
    return mixed(this.cells(), ({ cell }) => cell !== undefined && (cell.anchor !== null || cell.spill !== null));
  }

  get hidden(): unknown {
    return mixed(this.cells(), ({ row, column }) => this.sheet.hiddenRows.has(row) || this.sheet.hiddenColumns.has(column));
  }

  get rowHidden(): unknown {
    return mixed(this.cells(), ({ row }) => this.sheet.hiddenRows.has(row));
  }

  set rowHidden(hidden: unknown) {
    for (let row = this.rect.row; row < this.rect.row + this.rect.rows; row += 1) {
      this.sheet.hiddenRows[hidden === true ? "add" : "delete"](row);
    }
    this.formatted();
  }

  get columnHidden(): unknown {
    return mixed(this.cells(), ({ column }) => this.sheet.hiddenColumns.has(column));
  }

  set columnHidden(hidden: unknown) {
    for (let column = this.rect.column; column < this.rect.column + this.rect.columns; column += 1) {
      this.sheet.hiddenColumns[hidden === true ? "add" : "delete"](column);
    }
    this.formatted();
  }

  getSpillingToRangeOrNullObject(): HostObject {
    this.calculated();
    const cell = this.sheet.at(this.rect.row, this.rect.column);
    return cell?.spill ? this.make(this.sheet, rectOf(this.rect.row, this.rect.column, ...cell.spill)) : new NullObject(this.session);
  }

  getSpillingToRange(): HostObject {
    return existing(this.getSpillingToRangeOrNullObject());
  }

  getSpillParentOrNullObject(): HostObject {
    this.calculated();
    const cell = this.sheet.at(this.rect.row, this.rect.column);
    const parent = cell?.anchor ?? (cell?.spill ? this.rect : null);
    return parent ? this.make(this.sheet, rectOf(parent.row, parent.column)) : new NullObject(this.session);
  }

  getSpillParent(): HostObject {
    return existing(this.getSpillParentOrNullObject());
  }

  calculate(): void {
    this.calculated();
  }

  /**
   * “Works the same as when cells are moved by dragging the range boundary or when taking the Cut and Paste actions”; the destination
   * “will be expanded automatically if it is smaller” (Microsoft's reference and its article on cutting and pasting ranges).
   */
  moveTo(destination: unknown): void {
    if (!(destination instanceof RangeBase)) {
      throw invalidArgument("moveTo");
    }
    if (this.sheet.isProtected || destination.sheet.isProtected) {
      throw accessDenied();
    }
    const { row, column } = destination.rect;
    if (!moveBlock(this.session.workbook, this.sheet, this.rect, { sheet: destination.sheet, row, column })) {
      throw new HostError("InvalidArgument", "A table can't overlap another table.");
    }
  }

  clear(applyTo: unknown = "All"): void {
    this.refuseProtected();
    const what = String(applyTo);
    const before = this.single();
    if (what === "All" || what === "Contents") {
      this.session.workbook.clearContents(this.sheet, this.rect);
    }
    if (what === "All" || what === "Formats") {
      for (const { cell } of this.sheet.stored(this.rect)) {
        cell.style = "Normal";
        cell.look = null;
      }
      this.conditionalFormats.clearAll();
    }
    if (what === "All") {
      this.dataValidation.clear();
    }
    this.changed(before);
  }

  select(): void {
    if (this.sheet.visibility !== "Visible") {
      throw invalidArgument(`${this.sheet.name} is hidden`);
    }
    this.worksheet.activate();
    this.sheet.selection = this.rect;
    this.session.workbook.emit({ kind: "selected", sheetId: this.sheet.id, rect: this.rect });
  }

  private calculated(): void {
    this.session.calculator.flush();
  }

  private single(): Cell {
    return this.sheet.at(this.rect.row, this.rect.column)?.value ?? null;
  }

  private *cells(): Generator<{ readonly row: number; readonly column: number; readonly cell: CellState | undefined }> {
    const { row, column, rows, columns } = this.rect;
    if (rows * columns > MOST_CELLS) {
      yield* this.sheet.stored(this.rect);
      return;
    }
    for (let r = row; r < row + rows; r += 1) {
      for (let c = column; c < column + columns; c += 1) {
        yield { row: r, column: c, cell: this.sheet.at(r, c) };
      }
    }
  }

  private table(read: (cell: CellState | undefined, format: string) => unknown): unknown {
    const { row, column, rows, columns } = this.rect;
    if (rows * columns > MOST_CELLS) {
      return null;
    }
    this.calculated();
    return Array.from({ length: rows }, (_row, r) =>
      Array.from({ length: columns }, (_column, c) => {
        const { numberFormat } = this.session.workbook.lookOf(this.sheet, row + r, column + c);
        return read(this.sheet.at(row + r, column + c), numberFormat);
      }),
    );
  }

  /** One value for all cells, or a table of the range's own size; null leaves a cell as it is. */
  private each(values: unknown, use: (value: unknown, row: number, column: number) => void): void {
    const { row, column, rows, columns } = this.rect;
    const table: readonly unknown[] | null = Array.isArray(values) ? values : null;
    const fits = table === null || (table.length === rows && table.every((line) => Array.isArray(line) && line.length === columns));
    if (!fits) {
      throw sizeMismatch();
    }
    this.refuseProtected();
    for (let r = 0; r < rows; r += 1) {
      const line: unknown = table?.[r];
      for (let c = 0; c < columns; c += 1) {
        const value: unknown = Array.isArray(line) ? line[c] : values;
        if (value !== null && value !== undefined) {
          use(value, row + r, column + c);
        }
      }
    }
  }

  private write(values: unknown, read: (value: unknown, format: string) => Typed): void {
    const before = this.single();
    const { workbook } = this.session;
    this.each(values, (value, row, column) => {
      const { numberFormat } = workbook.lookOf(this.sheet, row, column);
      const { content, format } = read(value, numberFormat);
      workbook.write(this.sheet, row, column, content);
      takeFormat(workbook, this.sheet, row, column, format);
    });
    this.changed(before);
  }

  private content(value: unknown, format: string, locale: Locale): Typed {
    if (typeof value === "number" || typeof value === "boolean") {
      return { content: { value } };
    }
    if (typeof value !== "string") {
      throw invalidArgument(`a cell cannot hold ${typeof value}`);
    }
    if (value.length > 32_767) {
      throw invalidArgument("more than 32,767 characters");
    }
    const formula = value.startsWith("=") && value.length > 1 && format !== "@";
    return formula ? { content: { formula: value.slice(1) } } : readTyped(value, format, locale);
  }

  private refuseProtected(): void {
    if (this.sheet.isProtected) {
      for (const { row, column } of this.cells()) {
        if (this.session.workbook.lookOf(this.sheet, row, column).locked) {
          throw accessDenied();
        }
      }
    }
  }

  private changed(before: Cell): void {
    const { id: sheetId } = this.sheet;
    const { rect } = this;
    const details = rect.rows * rect.columns === 1 ? { before, after: this.single() } : {};
    const event = { kind: "changed", changeType: "RangeEdited", trigger: "ThisLocalAddin", source: "Local" } as const;
    this.session.workbook.emit({ ...event, sheetId, rect, ...details });
  }

  private formatted(): void {
    this.session.workbook.emit({
      kind: "formatted",
      sheetId: this.sheet.id,
      rect: this.rect,
      trigger: "ThisLocalAddin",
    });
  }
}
