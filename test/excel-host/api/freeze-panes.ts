/** WorksheetFreezePanes. */
import { parseRect, rectOf, splitSheet } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { invalidArgument } from "./errors";
import { HostObject, NullObject } from "./object";
import { Range } from "./range";
import type { Session } from "./session";

export class WorksheetFreezePanes extends HostObject {
  readonly apiName = "WorksheetFreezePanes";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  freezeRows(count: unknown = 1): void {
    this.freeze(count, 0);
  }

  freezeColumns(count: unknown = 1): void {
    this.freeze(0, count);
  }

  freezeAt(range: unknown): void {
    const rect = range instanceof Range ? range.rect : parseRect(splitSheet(String(range)).rest);
    if (!rect) {
      throw invalidArgument(`freezeAt ${String(range)}`);
    }
    this.freeze(rect.row + rect.rows, rect.column + rect.columns);
  }

  unfreeze(): void {
    this.freeze(0, 0);
  }

  getLocationOrNullObject(): HostObject {
    const { rows, columns } = this.sheet.frozen;
    if (rows + columns === 0) {
      return new NullObject(this.session);
    }
    const rect = rectOf(0, 0, rows === 0 ? 1_048_576 : rows, columns === 0 ? 16_384 : columns);
    return new Range(this.session, this.sheet, rect);
  }

  private freeze(rows: unknown, columns: unknown): void {
    if (typeof rows !== "number" || typeof columns !== "number" || rows < 0 || columns < 0) {
      throw invalidArgument("freeze");
    }
    this.sheet.frozen = { rows: rows === 1_048_576 ? 0 : rows, columns: columns === 16_384 ? 0 : columns };
    this.session.workbook.emit({ kind: "structure" });
  }
}
