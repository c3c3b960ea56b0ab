/** TableRowCollection and TableRow. Rows are added at the end only; cells below a table are never pushed down here. */
import { COLUMN_COUNT, rectOf } from "../engine/address";
import { Sheet } from "../engine/sheet";
import type { TableState } from "../engine/sheet";
import { accessDenied, itemNotFound, notImplemented } from "./errors";
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

  /** The rows of the table below move up; the last row of a table is emptied, not taken away. */
  delete(): void {
    const { workbook } = this.session;
    const { rect } = this.table;
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    const last = rect.row + rect.rows - 1;
    for (let row = rect.row + 1 + this.place; row <= last; row += 1) {
      for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
        this.takeFromBelow(row, column, row === last);
        workbook.touch(this.sheet, row, column);
      }
    }
    if (rect.rows > 2) {
      this.table.rect = { ...rect, rows: rect.rows - 1 };
    }
    workbook.structure += 1;
    const event = { kind: "changed", changeType: "RowDeleted", trigger: "ThisLocalAddin", source: "Local" } as const;
    workbook.emit({ ...event, sheetId: this.sheet.id, rect: this.getRange().rect });
  }

  private takeFromBelow(row: number, column: number, last: boolean): void {
    const { cells } = this.sheet;
    const from = last ? undefined : cells.get((row + 1) * COLUMN_COUNT + column);
    const key = Sheet.key(row, column);
    if (from) {
      cells.set(key, from);
    } else {
      cells.delete(key);
    }
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
    const rows = this.table.rect.rows - 1;
    return Array.from({ length: rows }, (_none, index) => new TableRow(this.session, this.sheet, this.table, index));
  }

  get count(): number {
    return this.table.rect.rows - 1;
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
    const rows: readonly unknown[] =
      values === undefined || values === null ? [null] : Array.isArray(values) ? values : [];
    const fits = rows.every((row) => row === null || (Array.isArray(row) && row.length === rect.columns));
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    if (rows.length === 0 || !fits || typeof place !== "number") {
      throw sizeMismatch();
    }
    const below = rectOf(rect.row + rect.rows, rect.column, rows.length, rect.columns);
    const occupied = [...this.sheet.stored(below)].some(({ cell }) => cell.value !== null || cell.formula !== null);
    if (place !== this.count || occupied) {
      const what = place === this.count ? "above other cells" : "in the middle";
      this.session.failures.push({ kind: "unknown-member", detail: `host: TableRowCollection.add ${what}` });
      throw notImplemented(`TableRowCollection.add ${what}`);
    }
    this.inheritLooks(rows.length);
    this.table.rect = { ...rect, rows: rect.rows + rows.length };
    this.session.workbook.structure += 1;
    if (rows[0] !== null) {
      new Range(this.session, this.sheet, below).values = rows;
    }
    return new TableRow(this.session, this.sheet, this.table, place);
  }

  /** New rows look like the last one. */
  private inheritLooks(count: number): void {
    const { row, column, rows, columns } = this.table.rect;
    for (let c = column; c < column + columns; c += 1) {
      const model = this.sheet.at(row + rows - 1, c);
      for (let r = row + rows; model && rows > 1 && r < row + rows + count; r += 1) {
        const cell = this.sheet.ensure(r, c);
        cell.style = model.style;
        cell.look = model.look;
      }
    }
  }
}
