/** TableColumnCollection and TableColumn. */
import { rectOf } from "../engine/address";
import type { Sheet, TableState } from "../engine/sheet";
import { headerText } from "../calc/references";
import { invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import { Range } from "./range";
import type { Session } from "./session";

export class TableColumn extends HostObject {
  readonly apiName = "TableColumn";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: TableState,
    readonly place: number,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.place + 1 };
  }

  get id(): number {
    return this.place + 1;
  }

  get index(): number {
    return this.place;
  }

  get name(): string {
    return headerText(this.sheet, this.table, this.place);
  }

  set name(name: unknown) {
    const { row, column } = this.table.rect;
    if (typeof name !== "string" || name === "") {
      throw invalidArgument("column name");
    }
    this.session.workbook.write(this.sheet, row, column + this.place, { value: name });
    this.session.workbook.structure += 1;
  }

  get values(): unknown {
    return this.getRange().values;
  }

  set values(values: unknown) {
    this.getRange().values = values;
  }

  getRange(): Range {
    const { row, column, rows } = this.table.rect;
    return new Range(this.session, this.sheet, rectOf(row, column + this.place, rows, 1));
  }

  getHeaderRowRange(): Range {
    const { row, column } = this.table.rect;
    return new Range(this.session, this.sheet, rectOf(row, column + this.place));
  }

  getDataBodyRange(): Range {
    const { row, column, rows } = this.table.rect;
    return new Range(this.session, this.sheet, rectOf(row + 1, column + this.place, rows - 1, 1));
  }
}

export class TableColumnCollection extends HostObject {
  readonly apiName = "TableColumnCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: TableState,
  ) {
    super(session);
  }

  override collection(): readonly TableColumn[] {
    const { columns } = this.table.rect;
    return Array.from({ length: columns }, (_none, index) => new TableColumn(this.session, this.sheet, this.table, index));
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  get count(): number {
    return this.table.rect.columns;
  }

  getCount(): number {
    return this.count;
  }

  getItem(key: unknown): HostObject {
    const found = this.find(key);
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  getItemOrNullObject(key: unknown): HostObject {
    return this.find(key) ?? new NullObject(this.session);
  }

  getItemAt(index: unknown): HostObject {
    const found = typeof index === "number" ? this.collection()[index] : undefined;
    if (!found) {
      throw invalidArgument(`column ${String(index)}`);
    }
    return found;
  }

  private find(key: unknown): TableColumn | undefined {
    const wanted = String(key).toLocaleLowerCase("vi");
    return this.collection().find((column) =>
      typeof key === "number" ? column.id === key : column.name.toLocaleLowerCase("vi") === wanted,
    );
  }
}
