/** Range: where it is and which ranges can be reached from it. */
import { COLUMN_COUNT, ROW_COUNT, bounding, intersection, parseRect, quoteSheet, rectName, rectOf, splitSheet } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import { RangeAreas } from "./range-areas";
import type { Session } from "./session";

const MOST_MERGED = 512;

export abstract class RangeBase extends HostObject {
  readonly apiName = "Range";
  private referenceId = "";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
    if (rect.rows < 1 || rect.columns < 1 || rect.row < 0 || rect.column < 0) {
      throw invalidArgument(rectName(rect));
    }
    if (rect.row + rect.rows > ROW_COUNT || rect.column + rect.columns > COLUMN_COUNT) {
      throw invalidArgument(rectName(rect));
    }
  }

  protected abstract make(sheet: Sheet, rect: Rect): RangeBase;

  override identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === "" ? {} : { _ReferenceId: this.referenceId };
  }

  _KeepReference(): void {
    if (this.referenceId === "") {
      this.referenceId = `ref#${this.session.references.size + 1}#${this.session.workbook.newId("4E4E0000")}`;
      this.session.references.set(this.referenceId, this);
    }
  }

  _ValidateArraySize(rows: unknown, columns: unknown): void {
    if (rows !== this.rect.rows || columns !== this.rect.columns) {
      throw sizeMismatch();
    }
  }

  get _ReferenceId(): string {
    return this.referenceId;
  }

  get address(): string {
    return `${quoteSheet(this.sheet.name)}!${rectName(this.rect)}`;
  }

  get addressLocal(): string {
    return this.address;
  }

  get rowIndex(): number {
    return this.rect.row;
  }

  get columnIndex(): number {
    return this.rect.column;
  }

  get rowCount(): number {
    return this.rect.rows;
  }

  get columnCount(): number {
    return this.rect.columns;
  }

  get cellCount(): number {
    const count = this.rect.rows * this.rect.columns;
    return count > 2 ** 31 - 1 ? -1 : count;
  }

  get isEntireColumn(): boolean {
    return this.rect.rows === ROW_COUNT;
  }

  get isEntireRow(): boolean {
    return this.rect.columns === COLUMN_COUNT;
  }

  getCell(row: unknown, column: unknown): RangeBase {
    if (typeof row !== "number" || typeof column !== "number") {
      throw invalidArgument("getCell");
    }
    return this.make(this.sheet, rectOf(this.rect.row + row, this.rect.column + column));
  }

  getRow(row: unknown): RangeBase {
    return this.line("row", row);
  }

  getColumn(column: unknown): RangeBase {
    return this.line("column", column);
  }

  private line(axis: "row" | "column", index: unknown): RangeBase {
    const count = axis === "row" ? this.rect.rows : this.rect.columns;
    if (typeof index !== "number" || index < 0 || index >= count) {
      throw invalidArgument(`get ${axis} ${String(index)} of ${this.address}`);
    }
    const { row, column, rows, columns } = this.rect;
    return this.make(this.sheet, axis === "row" ? rectOf(row + index, column, 1, columns) : rectOf(row, column + index, rows, 1));
  }

  getRowsBelow(count: unknown = 1): RangeBase {
    const rows = typeof count === "number" ? count : 1;
    return this.make(this.sheet, rectOf(this.rect.row + this.rect.rows, this.rect.column, rows, this.rect.columns));
  }

  getRowsAbove(count: unknown = 1): RangeBase {
    const rows = typeof count === "number" ? count : 1;
    return this.make(this.sheet, rectOf(this.rect.row - rows, this.rect.column, rows, this.rect.columns));
  }

  getColumnsAfter(count: unknown = 1): RangeBase {
    const columns = typeof count === "number" ? count : 1;
    return this.make(this.sheet, rectOf(this.rect.row, this.rect.column + this.rect.columns, this.rect.rows, columns));
  }

  getOffsetRange(rows: unknown, columns: unknown): RangeBase {
    if (typeof rows !== "number" || typeof columns !== "number") {
      throw invalidArgument("getOffsetRange");
    }
    return this.make(this.sheet, { ...this.rect, row: this.rect.row + rows, column: this.rect.column + columns });
  }

  getResizedRange(rows: unknown, columns: unknown): RangeBase {
    if (typeof rows !== "number" || typeof columns !== "number") {
      throw invalidArgument("getResizedRange");
    }
    return this.make(this.sheet, { ...this.rect, rows: this.rect.rows + rows, columns: this.rect.columns + columns });
  }

  getAbsoluteResizedRange(rows: unknown, columns: unknown): RangeBase {
    if (typeof rows !== "number" || typeof columns !== "number") {
      throw invalidArgument("getAbsoluteResizedRange");
    }
    return this.make(this.sheet, { ...this.rect, rows, columns });
  }

  getLastCell(): RangeBase {
    return this.getCell(this.rect.rows - 1, this.rect.columns - 1);
  }

  getLastRow(): RangeBase {
    return this.getRow(this.rect.rows - 1);
  }

  getLastColumn(): RangeBase {
    return this.getColumn(this.rect.columns - 1);
  }

  getEntireRow(): RangeBase {
    return this.make(this.sheet, rectOf(this.rect.row, 0, this.rect.rows, COLUMN_COUNT));
  }

  getEntireColumn(): RangeBase {
    return this.make(this.sheet, rectOf(0, this.rect.column, ROW_COUNT, this.rect.columns));
  }

  getBoundingRect(other: unknown): RangeBase {
    return this.make(this.sheet, bounding(this.rect, this.rectOfArgument(other)));
  }

  getIntersectionOrNullObject(other: unknown): HostObject {
    const common = intersection(this.rect, this.rectOfArgument(other));
    return common ? this.make(this.sheet, common) : new NullObject(this.session);
  }

  getIntersection(other: unknown): HostObject {
    return existing(this.getIntersectionOrNullObject(other));
  }

  getUsedRangeOrNullObject(valuesOnly: unknown): HostObject {
    const used = this.sheet.usedRect(this.rect, valuesOnly === true);
    return used ? this.make(this.sheet, used) : new NullObject(this.session);
  }

  /** "If the merged areas count in this range is more than 512, then this method will fail to return the result" (learn.microsoft.com). */
  getMergedAreasOrNullObject(): HostObject {
    const merged = this.sheet.merged.filter((rect) => intersection(this.rect, rect) !== null);
    if (merged.length > MOST_MERGED) {
      throw new HostError("GeneralException", "There was an internal error while processing the request.");
    }
    return merged.length > 0 ? new RangeAreas(this.session, this.sheet, merged) : new NullObject(this.session);
  }

  /** As in Excel: where nothing is used, the top left cell. */
  getUsedRange(valuesOnly: unknown): RangeBase {
    const used = this.sheet.usedRect(this.rect, valuesOnly === true);
    return this.make(this.sheet, used ?? rectOf(this.rect.row, this.rect.column));
  }

  private rectOfArgument(other: unknown): Rect {
    if (other instanceof RangeBase && other.sheet === this.sheet) {
      return other.rect;
    }
    const { sheet, rest } = splitSheet(typeof other === "string" ? other : "");
    const rect = parseRect(rest);
    if (!rect || (sheet !== null && this.session.workbook.sheet(sheet) !== this.sheet)) {
      throw invalidArgument(String(other));
    }
    return rect;
  }
}

export function sizeMismatch(): HostError {
  const words = "The number of rows or columns in the input array doesn't match the size or dimensions of the range.";
  return new HostError("InvalidArgument", words);
}

export function existing(found: HostObject): HostObject {
  if (found instanceof NullObject) {
    throw itemNotFound();
  }
  return found;
}
