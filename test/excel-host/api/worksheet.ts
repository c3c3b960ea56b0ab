/** Worksheet. */
import { WHOLE_SHEET, bounding, parseRect, rectOf, splitSheet } from "../engine/address";
import type { Rect } from "../engine/address";
import { renameSheet } from "../engine/rearrange";
import type { Sheet } from "../engine/sheet";
import { ChartCollection } from "./charts";
import { readName } from "./check-name";
import { colorOf } from "./colors";
import { HostError, invalidArgument } from "./errors";
import type { EventName } from "./event-names";
import { WorksheetFreezePanes } from "./freeze-panes";
import { NamedItemCollection } from "./names";
import { NullObject } from "./object";
import type { HostObject } from "./object";
import { PageBreakCollection, PageLayout, WorksheetProtection, refuseProtectedStructure } from "./page-layout";
import { Range } from "./range";
import { ThingCollection } from "./things";
import { subscribe } from "./session";
import type { Session } from "./session";
import { SheetEvents } from "./sheet-events";
import { TableCollection } from "./tables";

export class Worksheet extends SheetEvents {
  readonly apiName = "Worksheet";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.sheet.id };
  }

  get id(): string {
    return this.sheet.id;
  }

  get name(): string {
    return this.sheet.name;
  }

  set name(wanted: unknown) {
    refuseProtectedStructure(this.session);
    renameSheet(this.session.workbook, this.sheet, readName(this.session.workbook, wanted, this.sheet));
  }

  get position(): number {
    return this.session.workbook.sheets.indexOf(this.sheet);
  }

  set position(position: unknown) {
    refuseProtectedStructure(this.session);
    const { sheets } = this.session.workbook;
    if (typeof position !== "number" || position < 0 || position >= sheets.length) {
      throw invalidArgument(`position ${String(position)}`);
    }
    sheets.splice(this.position, 1);
    sheets.splice(position, 0, this.sheet);
    this.structure();
  }

  get visibility(): string {
    return this.sheet.visibility;
  }

  set visibility(visibility: unknown) {
    refuseProtectedStructure(this.session);
    const known = (["Visible", "Hidden", "VeryHidden"] as const).find((name) => name === visibility);
    const others = this.session.workbook.sheets.filter((sheet) => sheet !== this.sheet && sheet.visibility === "Visible");
    if (!known || (known !== "Visible" && others.length === 0)) {
      throw invalidArgument(`visibility ${String(visibility)}`);
    }
    this.sheet.visibility = known;
    if (known !== "Visible" && this.session.workbook.activeId === this.sheet.id) {
      this.session.workbook.activeId = others[0]?.id ?? "";
    }
    this.structure();
  }

  get tabColor(): string {
    return this.sheet.tabColor;
  }

  set tabColor(color: unknown) {
    this.sheet.tabColor = colorOf(color);
    this.structure();
  }

  get showGridlines(): boolean {
    return this.sheet.showGridlines;
  }

  set showGridlines(show: unknown) {
    this.sheet.showGridlines = show === true;
    this.structure();
  }

  get showHeadings(): boolean {
    return this.sheet.showHeadings;
  }

  set showHeadings(show: unknown) {
    this.sheet.showHeadings = show === true;
  }

  get freezePanes(): WorksheetFreezePanes {
    return new WorksheetFreezePanes(this.session, this.sheet);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, this.sheet.id);
  }

  get tables(): TableCollection {
    return new TableCollection(this.session, this.sheet);
  }

  get shapes(): ThingCollection {
    return new ThingCollection(this.session, "ShapeCollection", this.sheet.things.shapes);
  }

  get pivotTables(): ThingCollection {
    return new ThingCollection(this.session, "PivotTableCollection", this.sheet.things.pivotTables);
  }

  get comments(): ThingCollection {
    return new ThingCollection(this.session, "CommentCollection", this.sheet.things.comments);
  }

  get horizontalPageBreaks(): PageBreakCollection {
    return new PageBreakCollection(this.session, this.sheet);
  }

  get charts(): ChartCollection {
    return new ChartCollection(this.session, this.sheet);
  }

  get pageLayout(): PageLayout {
    return new PageLayout(this.session, this.sheet);
  }

  get protection(): WorksheetProtection {
    return new WorksheetProtection(this.session, this.sheet);
  }

  getRange(address?: unknown): Range {
    if (address === undefined || address === null || address === "") {
      return new Range(this.session, this.sheet, WHOLE_SHEET);
    }
    return new Range(this.session, this.sheet, this.rect(String(address)));
  }

  getCell(row: unknown, column: unknown): Range {
    return this.getRangeByIndexes(row, column, 1, 1);
  }

  getRangeByIndexes(row: unknown, column: unknown, rows: unknown, columns: unknown): Range {
    const numbers = [row, column, rows, columns].map((number) => (typeof number === "number" ? number : -1));
    const [r = -1, c = -1, rowCount = -1, columnCount = -1] = numbers;
    return new Range(this.session, this.sheet, rectOf(r, c, rowCount, columnCount));
  }

  getUsedRange(valuesOnly?: unknown): Range {
    return new Range(this.session, this.sheet, this.used(valuesOnly) ?? rectOf(0, 0));
  }

  getUsedRangeOrNullObject(valuesOnly?: unknown): HostObject {
    const used = this.used(valuesOnly);
    return used ? new Range(this.session, this.sheet, used) : new NullObject(this.session);
  }

  /** From A1 on only in files; in the object model the used range starts at the first used cell. */
  private used(valuesOnly: unknown): Rect | null {
    const tables = this.sheet.tables.map(({ rect }) => rect);
    const cells = this.sheet.usedRect(WHOLE_SHEET, valuesOnly === true);
    return [...tables, ...(cells ? [cells] : [])].reduce<Rect | null>((all, rect) => (all ? bounding(all, rect) : rect), null);
  }

  getNextOrNullObject(visibleOnly?: unknown): HostObject {
    return this.neighbour(1, visibleOnly);
  }

  getPreviousOrNullObject(visibleOnly?: unknown): HostObject {
    return this.neighbour(-1, visibleOnly);
  }

  private neighbour(step: number, visibleOnly: unknown): HostObject {
    const { sheets } = this.session.workbook;
    for (let index = this.position + step; index >= 0 && index < sheets.length; index += step) {
      const sheet = sheets[index];
      if (sheet && (visibleOnly !== true || sheet.visibility === "Visible")) {
        return new Worksheet(this.session, sheet);
      }
    }
    return new NullObject(this.session);
  }

  activate(): void {
    const { workbook } = this.session;
    if (this.sheet.visibility !== "Visible") {
      throw invalidArgument(`${this.sheet.name} is hidden`);
    }
    const before = workbook.activeId;
    if (before !== this.sheet.id) {
      workbook.activeId = this.sheet.id;
      workbook.emit({ kind: "deactivated", sheetId: before });
      workbook.emit({ kind: "activated", sheetId: this.sheet.id });
    }
  }

  delete(): void {
    refuseProtectedStructure(this.session);
    const { workbook } = this.session;
    const visible = workbook.sheets.filter(({ visibility }) => visibility === "Visible");
    if (this.sheet.visibility === "VeryHidden" || (visible.length === 1 && visible[0] === this.sheet)) {
      throw new HostError("InvalidOperation", "The last visible sheet of a workbook cannot be deleted.");
    }
    workbook.removeSheet(this.sheet);
    workbook.emit({ kind: "deleted", sheetId: this.sheet.id });
  }

  calculate(): void {
    this.session.calculator.flush();
  }

  private rect(address: string): Rect {
    const { sheet, rest } = splitSheet(address);
    const { workbook } = this.session;
    const found = parseRect(rest);
    if (found && (sheet === null || workbook.sheet(sheet) === this.sheet)) {
      return found;
    }
    const name = workbook.name(address, this.sheet.id) ?? workbook.name(address);
    const named = name ? splitSheet(name.formula) : null;
    const rect = named ? parseRect(named.rest) : null;
    const table = this.sheet.tables.find((one) => one.name.toLowerCase() === address.toLowerCase());
    if (rect && named && workbook.sheet(named.sheet ?? "") === this.sheet) {
      return rect;
    }
    if (table) {
      return { ...table.rect, row: table.rect.row + 1, rows: table.rect.rows - 1 };
    }
    throw invalidArgument(`address ${address}`);
  }

  private structure(): void {
    this.session.workbook.emit({ kind: "structure" });
  }

  protected override on(event: EventName, on: boolean): void {
    subscribe(this.session, event, this.sheet.id, on);
  }
}
