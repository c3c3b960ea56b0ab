/** RangeFormat: alignment, widths and heights; its font, fill, protection and borders stand in files of their own. */
import { ROW_COUNT } from "../engine/address";
import { RangeBorderCollection } from "./borders";
import { accessDenied, invalidArgument } from "./errors";
import { Formatted, mixed } from "./formatted";
import { FormatProtection, RangeFill, RangeFont } from "./range-font";

const STANDARD_WIDTH = 48;
const STANDARD_HEIGHT = 15;

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
    this.session.workbook.emit({
      kind: "formatted",
      sheetId: this.sheet.id,
      rect: this.rect,
      trigger: "ThisLocalAddin",
    });
  }

  private columns(): readonly number[] {
    return Array.from({ length: this.rect.columns }, (_none, index) => this.rect.column + index);
  }

  private rows(): readonly number[] {
    const used = this.rect.rows === ROW_COUNT ? 2000 : this.rect.rows;
    return Array.from({ length: used }, (_none, index) => this.rect.row + index);
  }
}
