/** Table. */
import { intersection, parseRect, rectOf, splitSheet } from "../engine/address";
import type { Rect } from "../engine/address";
import { convertTable, renameTable } from "../engine/rearrange";
import type { Sheet, TableState } from "../engine/sheet";
import { readDefinedName } from "./check-name";
import { HostError, accessDenied, invalidArgument } from "./errors";
import type { EventName } from "./event-names";
import { HostObject } from "./object";
import { Range } from "./range";
import { RangeBase } from "./range-base";
import { subscribe } from "./session";
import type { Session } from "./session";
import { TableColumnCollection } from "./table-columns";
import { TableRowCollection } from "./table-rows";
import { Worksheet } from "./worksheet";

export class Table extends HostObject {
  readonly apiName = "Table";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly table: TableState,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.table.id };
  }

  get id(): string {
    return this.table.id;
  }

  get legacyId(): string {
    return this.table.id;
  }

  get name(): string {
    return this.table.name;
  }

  set name(name: unknown) {
    renameTable(this.session.workbook, this.table, readDefinedName(this.session.workbook, name, this.table.id));
  }

  get showHeaders(): boolean {
    return true;
  }

  get showTotals(): boolean {
    return false;
  }

  get showFilterButton(): boolean {
    return this.table.showFilterButton;
  }

  set showFilterButton(show: unknown) {
    this.table.showFilterButton = show === true;
    this.session.workbook.emit({ kind: "structure" });
  }

  get showBandedRows(): boolean {
    return this.table.showBandedRows;
  }

  set showBandedRows(show: unknown) {
    this.table.showBandedRows = show === true;
    this.session.workbook.emit({ kind: "structure" });
  }

  get style(): string {
    return this.table.style;
  }

  set style(style: unknown) {
    this.table.style = String(style);
    this.session.workbook.emit({ kind: "structure" });
  }

  get worksheet(): Worksheet {
    return new Worksheet(this.session, this.sheet);
  }

  get columns(): TableColumnCollection {
    return new TableColumnCollection(this.session, this.sheet, this.table);
  }

  get rows(): TableRowCollection {
    return new TableRowCollection(this.session, this.sheet, this.table);
  }

  getRange(): Range {
    return new Range(this.session, this.sheet, this.table.rect);
  }

  getHeaderRowRange(): Range {
    return new Range(this.session, this.sheet, { ...this.table.rect, rows: 1 });
  }

  getDataBodyRange(): Range {
    return new Range(this.session, this.sheet, bodyOf(this.table.rect));
  }

  /** The header row stays where it is. */
  resize(range: unknown): void {
    const rect = range instanceof RangeBase ? range.rect : parseRect(splitSheet(String(range)).rest);
    const { row } = this.table.rect;
    if (!rect || rect.row !== row || rect.rows < 2 || !intersection(rect, this.table.rect)) {
      throw invalidArgument(`resize ${String(range)}`);
    }
    const others = this.sheet.tables.filter((table) => table !== this.table);
    if (others.some((table) => intersection(table.rect, rect))) {
      throw new HostError("InvalidArgument", "A table can't overlap another table.");
    }
    this.table.rect = rect;
    this.session.workbook.structure += 1;
    this.session.workbook.emit({ kind: "structure" });
  }

  /** As in Excel, with the cells of the table. */
  delete(): void {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    this.convert();
    this.session.workbook.clearContents(this.sheet, this.table.rect);
  }

  convertToRange(): Range {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    convertTable(this.session.workbook, this.sheet, this.table);
    return this.getRange();
  }

  private convert(): void {
    this.sheet.tables.splice(this.sheet.tables.indexOf(this.table), 1);
    this.session.workbook.structure += 1;
    this.session.workbook.emit({ kind: "tableDeleted", sheetId: this.sheet.id, tableId: this.table.id });
  }

  private on(event: EventName, on: boolean): void {
    subscribe(this.session, event, this.table.id, on);
  }

  _RegisterDataChangedEvent(): void {
    this.on("tableChanged", true);
  }

  _UnregisterDataChangedEvent(): void {
    this.on("tableChanged", false);
  }

  _RegisterSelectionChangedEvent(): void {
    this.on("tableSelectionChanged", true);
  }

  _UnregisterSelectionChangedEvent(): void {
    this.on("tableSelectionChanged", false);
  }
}

export function bodyOf(rect: Rect): Rect {
  return rectOf(rect.row + 1, rect.column, rect.rows - 1, rect.columns);
}
