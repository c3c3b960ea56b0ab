/** WorksheetCollection. */
import { readName } from "./check-name";
import { itemNotFound } from "./errors";
import type { EventName } from "./event-names";
import { NullObject } from "./object";
import type { HostObject } from "./object";
import { refuseProtectedStructure } from "./page-layout";
import { subscribe } from "./session";
import { SheetEvents } from "./sheet-events";
import { Worksheet } from "./worksheet";

export class WorksheetCollection extends SheetEvents {
  readonly apiName = "WorksheetCollection";

  override collection(): readonly Worksheet[] {
    return this.session.workbook.sheets.map((sheet) => new Worksheet(this.session, sheet));
  }

  override indexer(key: unknown): Worksheet {
    return this.getItem(key);
  }

  getItem(key: unknown): Worksheet {
    const sheet = this.session.workbook.sheet(String(key));
    if (!sheet) {
      throw itemNotFound();
    }
    return new Worksheet(this.session, sheet);
  }

  getItemOrNullObject(key: unknown): HostObject {
    const sheet = this.session.workbook.sheet(String(key));
    return sheet ? new Worksheet(this.session, sheet) : new NullObject(this.session);
  }

  getActiveWorksheet(): Worksheet {
    return new Worksheet(this.session, this.session.workbook.active());
  }

  getFirst(visibleOnly?: unknown): Worksheet {
    return this.end(this.session.workbook.sheets, visibleOnly);
  }

  getLast(visibleOnly?: unknown): Worksheet {
    return this.end([...this.session.workbook.sheets].reverse(), visibleOnly);
  }

  private end(sheets: readonly Worksheet["sheet"][], visibleOnly: unknown): Worksheet {
    const sheet = sheets.find(({ visibility }) => visibleOnly !== true || visibility === "Visible");
    if (!sheet) {
      throw itemNotFound();
    }
    return new Worksheet(this.session, sheet);
  }

  getCount(visibleOnly?: unknown): number {
    return this.session.workbook.sheets.filter(({ visibility }) => visibleOnly !== true || visibility === "Visible").length;
  }

  add(name?: unknown): Worksheet {
    refuseProtectedStructure(this.session);
    const { workbook } = this.session;
    let free = workbook.sheets.length + 1;
    while (workbook.sheet(`Sheet${free}`)) {
      free += 1;
    }
    const sheet = workbook.addSheet(name === undefined || name === null ? `Sheet${free}` : readName(workbook, name, null));
    workbook.emit({ kind: "added", sheetId: sheet.id });
    return new Worksheet(this.session, sheet);
  }

  protected override on(event: EventName, on: boolean): void {
    subscribe(this.session, event, "Workbook", on);
  }

  _RegisterAddedEvent(): void {
    this.on("added", true);
  }

  _UnregisterAddedEvent(): void {
    this.on("added", false);
  }

  _RegisterDeletedEvent(): void {
    this.on("deleted", true);
  }

  _UnregisterDeletedEvent(): void {
    this.on("deleted", false);
  }
}
