/** RangeFormat with its font, fill and protection; borders stand in `borders.ts`. */
import { COLUMN_COUNT, ROW_COUNT } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Look } from "../engine/look";
import type { CellState, Sheet } from "../engine/sheet";
import { RangeBorderCollection } from "./borders";
import { accessDenied, invalidArgument, notImplemented } from "./errors";
import { HostObject } from "./object";
import type { Session } from "./session";

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;
const MOST_CELLS = 3_000_000;

/** The value all cells share, or null where they differ, as Excel answers. */
export function mixed<Place, Value>(places: Iterable<Place>, read: (place: Place) => Value): Value | null {
  let found: { readonly value: Value } | null = null;
  for (const place of places) {
    const value = read(place);
    if (found && found.value !== value) {
      return null;
    }
    found = { value };
  }
  return found?.value ?? null;
}

/** Gives a look to every cell of a rectangle; whole columns and the whole sheet keep it for cells to come. */
export function applyLook(session: Session, sheet: Sheet, rect: Rect, look: Partial<Look>): void {
  if (sheet.isProtected) {
    throw accessDenied();
  }
  const add = (cell: CellState): void => {
    cell.look = { ...cell.look, ...look };
  };
  if (rect.rows === ROW_COUNT) {
    for (const { cell } of sheet.stored(rect)) {
      add(cell);
    }
    const columns = rect.columns === COLUMN_COUNT ? [-1] : Array.from({ length: rect.columns }, (_none, c) => rect.column + c);
    for (const column of columns) {
      sheet.columnLooks.set(column, { ...sheet.columnLooks.get(column), ...look });
    }
    return;
  }
  if (rect.rows * rect.columns > MOST_CELLS) {
    session.failures.push({ kind: "unknown-member", detail: `host: formatting ${rect.rows * rect.columns} cells` });
    throw notImplemented("formatting whole rows");
  }
  for (let row = rect.row; row < rect.row + rect.rows; row += 1) {
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      add(sheet.ensure(row, column));
    }
  }
}

export abstract class Formatted extends HostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
  }

  protected shared<Key extends keyof Look>(key: Key): Look[Key] | null {
    const { workbook } = this.session;
    const { row, column, rows, columns } = this.rect;
    const whole = rows * columns > MOST_CELLS;
    const places = whole ? [{ row, column }, ...this.sheet.stored(this.rect)] : this.places();
    return mixed(places, (place) => workbook.lookOf(this.sheet, place.row, place.column)[key]);
  }

  protected apply(look: Partial<Look>): void {
    applyLook(this.session, this.sheet, this.rect, look);
    this.session.workbook.emit({ kind: "formatted", sheetId: this.sheet.id, rect: this.rect, trigger: "ThisLocalAddin" });
  }

  private *places(): Generator<{ readonly row: number; readonly column: number }> {
    for (let row = this.rect.row; row < this.rect.row + this.rect.rows; row += 1) {
      for (let column = this.rect.column; column < this.rect.column + this.rect.columns; column += 1) {
        yield { row, column };
      }
    }
  }
}

export class RangeFill extends Formatted {
  readonly apiName = "RangeFill";

  get color(): string | null {
    const fill = this.shared("fill");
    return fill === "" ? "#FFFFFF" : fill;
  }

  set color(color: unknown) {
    this.apply({ fill: colorOf(color) });
  }

  clear(): void {
    this.apply({ fill: "" });
  }
}

const NAMED: Readonly<Record<string, string>> = { white: "#FFFFFF", black: "#000000", red: "#FF0000", yellow: "#FFFF00", gray: "#808080" };

export function colorOf(color: unknown): string {
  if (typeof color !== "string") {
    throw invalidArgument("color");
  }
  const named = NAMED[color.toLowerCase()];
  if (named !== undefined || color === "") {
    return named ?? "";
  }
  const hex = /^#?([0-9a-f]{6})$/i.exec(color)?.[1];
  if (hex === undefined) {
    throw invalidArgument(`color ${color}`);
  }
  return `#${hex.toUpperCase()}`;
}

export class RangeFont extends Formatted {
  readonly apiName = "RangeFont";

  get bold(): boolean | null {
    return this.shared("bold");
  }

  set bold(bold: unknown) {
    this.apply({ bold: bold === true });
  }

  get italic(): boolean | null {
    return this.shared("italic");
  }

  set italic(italic: unknown) {
    this.apply({ italic: italic === true });
  }

  get strikethrough(): boolean | null {
    return this.shared("strikethrough");
  }

  set strikethrough(strikethrough: unknown) {
    this.apply({ strikethrough: strikethrough === true });
  }

  get underline(): string | null {
    return this.shared("underline");
  }

  set underline(underline: unknown) {
    this.apply({ underline: String(underline) });
  }

  get name(): string | null {
    return this.shared("fontName");
  }

  set name(name: unknown) {
    this.apply({ fontName: String(name) });
  }

  get size(): number | null {
    return this.shared("fontSize");
  }

  set size(size: unknown) {
    if (typeof size !== "number" || size < 1 || size > 409) {
      throw invalidArgument("size");
    }
    this.apply({ fontSize: size });
  }

  get color(): string | null {
    return this.shared("fontColor");
  }

  set color(color: unknown) {
    this.apply({ fontColor: colorOf(color) });
  }
}

export class FormatProtection extends Formatted {
  readonly apiName = "FormatProtection";

  get locked(): boolean | null {
    return this.shared("locked");
  }

  set locked(locked: unknown) {
    this.apply({ locked: locked === true });
  }

  get formulaHidden(): boolean | null {
    return this.shared("formulaHidden");
  }

  set formulaHidden(hidden: unknown) {
    this.apply({ formulaHidden: hidden === true });
  }
}

export class RangeFormat extends Formatted {
  readonly apiName = "RangeFormat";

  get font(): RangeFont {
    return new RangeFont(this.session, this.sheet, this.rect);
  }

  get fill(): RangeFill {
    return new RangeFill(this.session, this.sheet, this.rect);
  }

  get borders(): RangeBorderCollection {
    return new RangeBorderCollection(this.session, this.sheet, this.rect);
  }

  get protection(): FormatProtection {
    return new FormatProtection(this.session, this.sheet, this.rect);
  }

  get horizontalAlignment(): string | null {
    return this.shared("horizontal");
  }

  set horizontalAlignment(alignment: unknown) {
    this.apply({ horizontal: String(alignment) });
  }

  get verticalAlignment(): string | null {
    return this.shared("vertical");
  }

  set verticalAlignment(alignment: unknown) {
    this.apply({ vertical: String(alignment) });
  }

  get wrapText(): boolean | null {
    return this.shared("wrap");
  }

  set wrapText(wrap: unknown) {
    this.apply({ wrap: wrap === true });
  }

  get indentLevel(): number | null {
    return this.shared("indent");
  }

  set indentLevel(indent: unknown) {
    this.apply({ indent: typeof indent === "number" ? indent : 0 });
  }

  get shrinkToFit(): boolean | null {
    return this.shared("shrinkToFit");
  }

  set shrinkToFit(shrink: unknown) {
    this.apply({ shrinkToFit: shrink === true });
  }

  get textOrientation(): number | null {
    return this.shared("textOrientation");
  }

  set textOrientation(degrees: unknown) {
    this.apply({ textOrientation: typeof degrees === "number" ? degrees : 0 });
  }

  /** In points, as in the object model. */
  get columnWidth(): number | null {
    return mixed(this.columns(), (column) => this.sheet.widths.get(column) ?? STANDARD_WIDTH);
  }

  set columnWidth(width: unknown) {
    this.resize(width, this.columns(), this.sheet.widths);
  }

  get rowHeight(): number | null {
    return mixed(this.rows(), (row) => this.sheet.heights.get(row) ?? STANDARD_HEIGHT);
  }

  set rowHeight(height: unknown) {
    this.resize(height, this.rows(), this.sheet.heights);
  }

  /** Wide enough for the longest text; measured in characters, there being no paper here. */
  autofitColumns(): void {
    for (const column of this.columns()) {
      const lengths = [...this.sheet.stored({ ...this.rect, column, columns: 1 })].map(({ cell }) => String(cell.value ?? "").length);
      this.sheet.widths.set(column, Math.max(8.43, ...lengths) * 5.25 + 3.75);
    }
  }

  autofitRows(): void {
    for (const row of this.rows()) {
      this.sheet.heights.delete(row);
    }
  }

  private resize(size: unknown, lines: readonly number[], sizes: Map<number, number>): void {
    if (typeof size !== "number" || size < 0) {
      throw invalidArgument("size");
    }
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    for (const line of lines) {
      sizes.set(line, size);
    }
    this.session.workbook.emit({ kind: "formatted", sheetId: this.sheet.id, rect: this.rect, trigger: "ThisLocalAddin" });
  }

  private columns(): readonly number[] {
    return Array.from({ length: this.rect.columns }, (_none, index) => this.rect.column + index);
  }

  private rows(): readonly number[] {
    const used = this.rect.rows === ROW_COUNT ? 2000 : this.rect.rows;
    return Array.from({ length: used }, (_none, index) => this.rect.row + index);
  }
}
