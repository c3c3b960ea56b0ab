/** PageLayout with its headers and footers, and WorksheetProtection. */
import { parseRect, splitSheet } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { accessDenied, invalidArgument } from "./errors";
import { HostObject, NullObject } from "./object";
import { RangeAreas } from "./range-areas";
import { RangeBase } from "./range-base";
import type { Session } from "./session";

const SIZES: readonly string[] = ["Letter", "Legal", "A3", "A4", "A5", "B4", "B5", "Folio"];

export class PageLayout extends HostObject {
  readonly apiName = "PageLayout";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  get orientation(): string {
    return this.sheet.page.orientation;
  }

  set orientation(orientation: unknown) {
    if (orientation !== "Portrait" && orientation !== "Landscape") {
      throw invalidArgument("orientation");
    }
    this.sheet.page.orientation = orientation;
  }

  get paperSize(): string {
    return this.sheet.page.paperSize;
  }

  set paperSize(size: unknown) {
    const known = SIZES.find((name) => name.toLowerCase() === String(size).toLowerCase());
    if (known === undefined) {
      throw invalidArgument(`paperSize ${String(size)}`);
    }
    this.sheet.page.paperSize = known;
  }

  get zoom(): unknown {
    return this.sheet.page.zoom;
  }

  set zoom(zoom: unknown) {
    if (typeof zoom !== "object" || zoom === null) {
      throw invalidArgument("zoom");
    }
    this.sheet.page.zoom = zoom;
  }

  get headersFooters(): HeaderFooterGroup {
    return new HeaderFooterGroup(this.session, this.sheet);
  }

  /** One area: of several Excel prints each on pages of its own, which is not there. */
  setPrintArea(area: unknown): void {
    const rect = area instanceof RangeBase && area.sheet === this.sheet ? area.rect : parseRect(typeof area === "string" ? area : "");
    if (!rect) {
      throw invalidArgument("setPrintArea");
    }
    this.sheet.page.printArea = rect;
  }

  getPrintAreaOrNullObject(): HostObject {
    const { printArea } = this.sheet.page;
    return printArea ? new RangeAreas(this.session, this.sheet, [printArea]) : new NullObject(this.session);
  }

  setPrintTitleColumns(columns: unknown): void {
    const address = columns instanceof RangeBase ? splitSheet(columns.address).rest : String(columns);
    const found = /^\$?([A-Z]{1,3}):\$?([A-Z]{1,3})$/.exec(address);
    if (!found) {
      throw invalidArgument(`setPrintTitleColumns ${address}`);
    }
    this.sheet.page.titleColumns = `$${found[1]}:$${found[2]}`;
  }

  setPrintTitleRows(rows: unknown): void {
    const address = rows instanceof RangeBase ? splitSheet(rows.address).rest : String(rows);
    const found = /^\$?(\d+):\$?(\d+)$/.exec(address);
    if (!found) {
      throw invalidArgument(`setPrintTitleRows ${address}`);
    }
    this.sheet.page.titleRows = `$${found[1]}:$${found[2]}`;
  }
}

/** Breaks between rows. They are not moved along when rows are inserted above them. */
export class PageBreakCollection extends HostObject {
  readonly apiName = "PageBreakCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  /** "Adds a page break before the top-left cell of the range specified" (learn.microsoft.com, Excel.PageBreakCollection). */
  add(range: unknown): PageBreak {
    const address = range instanceof RangeBase ? splitSheet(range.address).rest : String(range);
    const found = /^\$?[A-Z]{1,3}\$?(\d+)(:|$)/.exec(address);
    const row = Number(found?.[1] ?? 1) - 1;
    if (row < 1) {
      throw invalidArgument(`horizontalPageBreaks.add ${address}`);
    }
    const { page } = this.sheet;
    page.breaks = [...new Set([...page.breaks, row])].sort((a, b) => a - b);
    return new PageBreak(this.session);
  }
}

export class PageBreak extends HostObject {
  readonly apiName = "PageBreak";
}

/** Only what stands on every page: first, odd and even pages are not told apart. */
export class HeaderFooterGroup extends HostObject {
  readonly apiName = "HeaderFooterGroup";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  get defaultForAllPages(): HeaderFooter {
    return new HeaderFooter(this.session, this.sheet);
  }
}

export class HeaderFooter extends HostObject {
  readonly apiName = "HeaderFooter";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  get leftFooter(): string {
    return this.sheet.page.leftFooter;
  }

  set leftFooter(text: unknown) {
    this.sheet.page.leftFooter = String(text);
  }

  get rightFooter(): string {
    return this.sheet.page.rightFooter;
  }

  set rightFooter(text: unknown) {
    this.sheet.page.rightFooter = String(text);
  }
}

export class WorksheetProtection extends HostObject {
  readonly apiName = "WorksheetProtection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
  ) {
    super(session);
  }

  get protected(): boolean {
    return this.sheet.isProtected;
  }

  /** A password is kept as "there is one"; the options of protection are not told apart. */
  protect(): void {
    if (this.sheet.isProtected) {
      throw accessDenied();
    }
    this.sheet.isProtected = true;
  }

  unprotect(): void {
    this.sheet.isProtected = false;
  }
}

/** Protection of the workbook's structure. */
export class WorkbookProtection extends HostObject {
  readonly apiName = "WorkbookProtection";

  get protected(): boolean {
    return this.session.workbook.structureProtected;
  }

  protect(): void {
    if (this.session.workbook.structureProtected) {
      throw accessDenied();
    }
    this.session.workbook.structureProtected = true;
  }

  unprotect(): void {
    this.session.workbook.structureProtected = false;
  }
}

/** To be called before sheets are added, moved, renamed, hidden or taken away. */
export function refuseProtectedStructure(session: Session): void {
  if (session.workbook.structureProtected) {
    throw accessDenied();
  }
}
