/** TableRowCollection and TableRow. */
import { rectOf } from "../engine/address";
import type { Sheet, TableState } from "../engine/sheet";
import { dataRows, deleteTableRow, insertTableRows } from "../engine/table-rows";
import { HostError, accessDenied, invalidArgument, itemNotFound } from "./errors";
import { HostObject } from "./object";
import { Range } from "./range";
import { sizeMismatch } from "./range-base";
import type { Session } from "./session";

export class TableRow extends HostObject {
  readonly apiName = "TableRow";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: TableState,
    readonly place: number,
  ) {
    super(session);
  }

  get index(): number {
    return this.place;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    const { row, column, columns } = this.table.rect;
    return new Range(this.session, this.sheet, rectOf(row + 1 + this.place, column, 1, columns));
  }

  delete(): void {
    const { workbook } = this.session;
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    deleteTableRow(workbook, this.sheet, this.table, this.place);
    const event = { kind: "changed", changeType: "RowDeleted", trigger: "ThisLocalAddin", source: "Local" } as const;
    workbook.emit({ ...event, sheetId: this.sheet.id, rect: this.getRange().rect });
  }
}

export class TableRowCollection extends HostObject {
  readonly apiName = "TableRowCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: TableState,
  ) {
    super(session);
  }

  override collection(): readonly TableRow[] {
    return Array.from({ length: this.count }, (_none, index) => new TableRow(this.session, this.sheet, this.table, index));
  }

  get count(): number {
    return dataRows(this.table);
  }

  getCount(): number {
    return this.count;
  }

  getItemAt(index: unknown): TableRow {
    const found = typeof index === "number" ? this.collection()[index] : undefined;
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  add(index?: unknown, values?: unknown): TableRow {
    const { rect } = this.table;
    const place = index === undefined || index === null || index === -1 ? this.count : index;
    const rows: readonly unknown[] = values === undefined || values === null ? [null] : Array.isArray(values) ? values : [];
    const fits = rows.every((row) => row === null || (Array.isArray(row) && row.length === rect.columns));
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    if (rows.length === 0 || !fits || typeof place !== "number") {
      throw sizeMismatch();
    }
    if (place < 0 || place > this.count) {
      throw invalidArgument(`row ${place} of a table`);
    }
    const first = insertTableRows(this.session.workbook, this.sheet, this.table, place, rows.length);
    if (first === null) {
      throw new HostError("InsertDeleteConflict", "This won't work because it would move cells in a table on your worksheet.");
    }
    if (rows[0] !== null) {
      new Range(this.session, this.sheet, rectOf(first, rect.column, rows.length, rect.columns)).values = rows;
    }
    return new TableRow(this.session, this.sheet, this.table, place);
  }
}
