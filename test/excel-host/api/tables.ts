/** TableCollection: the tables of the workbook or of one sheet. */
import { intersection, parseRect, rectOf, splitSheet } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { HostError, accessDenied, invalidArgument, itemNotFound } from "./errors";
import type { EventName } from "./event-names";
import { HostObject, NullObject } from "./object";
import { RangeBase } from "./range-base";
import { subscribe } from "./session";
import type { Session } from "./session";
import { Table } from "./table";

export class TableCollection extends HostObject {
  readonly apiName = "TableCollection";

  /** `only`: the tables of this sheet; null: of the workbook. `among`: those of them that touch this block. */
  constructor(
    session: Session,
    private readonly only: Sheet | null,
    private readonly among: Rect | null = null,
  ) {
    super(session);
  }

  override collection(): readonly Table[] {
    const sheets = this.only ? [this.only] : this.session.workbook.sheets;
    const touches = (rect: Rect): boolean => this.among === null || intersection(rect, this.among) !== null;
    return sheets.flatMap((sheet) =>
      sheet.tables.filter(({ rect }) => touches(rect)).map((table) => new Table(this.session, sheet, table)),
    );
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  get count(): number {
    return this.collection().length;
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
      throw invalidArgument(`table ${String(index)}`);
    }
    return found;
  }

  add(address: unknown, hasHeaders: unknown): Table {
    const { workbook } = this.session;
    const { sheet, rect } = this.place(address);
    if (sheet.isProtected) {
      throw accessDenied();
    }
    if (sheet.tables.some((table) => intersection(table.rect, rect))) {
      throw new HostError("InvalidArgument", "A table can't overlap another table.");
    }
    const whole: Rect = hasHeaders === true ? rect : { ...rect, rows: rect.rows + 1 };
    if (hasHeaders !== true) {
      const error = new HostError("ApiNotFound", "host: TableCollection.add without headers is not implemented");
      this.session.failures.push({ kind: "unknown-member", detail: error.message });
      throw error;
    }
    let number = 1;
    while (workbook.table(`Table${number}`)) {
      number += 1;
    }
    const made = {
      id: workbook.newId("7AB1E000"),
      name: `Table${number}`,
      rect: whole.rows === 1 ? { ...whole, rows: 2 } : whole,
      style: "TableStyleMedium2",
      showFilterButton: true,
      showBandedRows: true,
      // A header alone: Excel gives it the blank row of a table without data.
      insertRow: whole.rows === 1,
    };
    this.makeHeaders(sheet, made.rect);
    sheet.tables.push(made);
    workbook.structure += 1;
    workbook.emit({ kind: "tableAdded", sheetId: sheet.id, tableId: made.id });
    return new Table(this.session, sheet, made);
  }

  /** Headers are texts, and no two are the same. */
  private makeHeaders(sheet: Sheet, rect: Rect): void {
    const used = new Set<string>();
    for (let column = rect.column; column < rect.column + rect.columns; column += 1) {
      const typed = sheet.at(rect.row, column)?.value ?? null;
      const base = typed === null || typed === "" ? `Column${column - rect.column + 1}` : String(typed);
      let header = base;
      for (let again = 2; used.has(header.toLowerCase()); again += 1) {
        header = `${base}${again}`;
      }
      used.add(header.toLowerCase());
      if (header !== typed) {
        this.session.workbook.write(sheet, rect.row, column, { value: header });
      }
    }
  }

  private place(address: unknown): { readonly sheet: Sheet; readonly rect: Rect } {
    if (address instanceof RangeBase) {
      return { sheet: address.sheet, rect: address.rect };
    }
    const { sheet, rest } = splitSheet(String(address));
    const owner = sheet === null ? (this.only ?? this.session.workbook.active()) : this.session.workbook.sheet(sheet);
    const rect = parseRect(rest);
    if (!owner || !rect || (this.only !== null && owner !== this.only)) {
      throw invalidArgument(`table address ${String(address)}`);
    }
    return { sheet: owner, rect: rectOf(rect.row, rect.column, rect.rows, rect.columns) };
  }

  private find(key: unknown): Table | null {
    const found = this.session.workbook.table(String(key));
    return found && (this.only === null || found.sheet === this.only) ? new Table(this.session, found.sheet, found.table) : null;
  }

  private on(event: EventName, on: boolean): void {
    subscribe(this.session, event, "Workbook", on);
  }

  _RegisterDataChangedEvent(): void {
    this.on("tableChanged", true);
  }

  _UnregisterDataChangedEvent(): void {
    this.on("tableChanged", false);
  }

  _RegisterAddedEvent(): void {
    this.on("tableAdded", true);
  }

  _UnregisterAddedEvent(): void {
    this.on("tableAdded", false);
  }

  _RegisterDeletedEvent(): void {
    this.on("tableDeleted", true);
  }

  _UnregisterDeletedEvent(): void {
    this.on("tableDeleted", false);
  }
}
