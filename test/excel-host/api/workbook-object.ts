/** Workbook: the root of every request. */
import { parseRect, rectOf, splitSheet } from "../engine/address";
import { Application, DocumentProperties } from "./application";
import { CustomXmlPartCollection } from "./custom-xml";
import { HostError } from "./errors";
import { NamedItemCollection } from "./names";
import { HostObject, NullObject } from "./object";
import { WorkbookProtection } from "./page-layout";
import { Range } from "./range";
import { SettingCollection } from "./settings";
import { StyleCollection } from "./styles";
import { TableCollection } from "./tables";
import { WorksheetCollection } from "./worksheets";

export class WorkbookObject extends HostObject {
  readonly apiName = "Workbook";

  get name(): string {
    return this.session.workbook.fileName;
  }

  get readOnly(): boolean {
    return false;
  }

  get application(): Application {
    return new Application(this.session);
  }

  get worksheets(): WorksheetCollection {
    return new WorksheetCollection(this.session);
  }

  get tables(): TableCollection {
    return new TableCollection(this.session, null);
  }

  get names(): NamedItemCollection {
    return new NamedItemCollection(this.session, null);
  }

  get settings(): SettingCollection {
    return new SettingCollection(this.session);
  }

  get customXmlParts(): CustomXmlPartCollection {
    return new CustomXmlPartCollection(this.session);
  }

  get styles(): StyleCollection {
    return new StyleCollection(this.session);
  }

  get properties(): DocumentProperties {
    return new DocumentProperties(this.session);
  }

  get protection(): WorkbookProtection {
    return new WorkbookProtection(this.session);
  }

  getSelectedRange(): Range {
    const sheet = this.session.workbook.active();
    return new Range(this.session, sheet, sheet.selection);
  }

  getActiveCell(): Range {
    const sheet = this.session.workbook.active();
    return new Range(this.session, sheet, rectOf(sheet.selection.row, sheet.selection.column));
  }

  _GetObjectByReferenceId(id: unknown): HostObject {
    const kept = this.session.references.get(String(id));
    if (!kept) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return kept;
  }

  _RemoveReference(id: unknown): void {
    this.session.references.delete(String(id));
  }

  _RemoveAllReferences(): void {
    this.session.references.clear();
  }

  /** The reference of a changed event is the address itself. */
  _GetRangeForEventByReferenceId(reference: unknown): HostObject {
    const { sheet: name, rest } = splitSheet(String(reference));
    const sheet = name === null ? undefined : this.session.workbook.sheet(name);
    const rect = parseRect(rest);
    if (!sheet || !rect) {
      throw new HostError("InvalidReference", "This reference is not valid for the current operation.");
    }
    return new Range(this.session, sheet, rect);
  }

  _GetRangeOrNullObjectForEventByReferenceId(reference: unknown): HostObject {
    const { sheet: name } = splitSheet(String(reference));
    return name !== null && this.session.workbook.sheet(name)
      ? this._GetRangeForEventByReferenceId(reference)
      : new NullObject(this.session);
  }
}
