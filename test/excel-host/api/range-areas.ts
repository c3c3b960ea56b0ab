/** RangeAreas: only where they are. */
import { quoteSheet, rectName } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { HostObject } from "./object";
import type { Session } from "./session";

export class RangeAreas extends HostObject {
  readonly apiName = "RangeAreas";
  private referenceId = "";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rects: readonly Rect[],
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return this.referenceId === "" ? {} : { _ReferenceId: this.referenceId };
  }

  _KeepReference(): void {
    if (this.referenceId === "") {
      this.referenceId = `ref#${this.session.references.size + 1}#${this.session.workbook.newId("4E4E0000")}`;
      this.session.references.set(this.referenceId, this);
    }
  }

  get _ReferenceId(): string {
    return this.referenceId;
  }

  get areaCount(): number {
    return this.rects.length;
  }

  get address(): string {
    return this.rects.map((rect) => `${quoteSheet(this.sheet.name)}!${rectName(rect)}`).join(",");
  }
}
