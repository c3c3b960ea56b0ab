/** NamedItemCollection and NamedItem. */
import { isCellError } from "../../../src/core/model/cell";
import type { CellError } from "../../../src/core/model/cell";
import { referenceTarget } from "../calc/references";
import type { Target } from "../calc/references";
import { tokens } from "../calc/tokens";
import type { NameState } from "../engine/workbook";
import { readDefinedName } from "./check-name";
import { invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import { Range } from "./range";
import { existing } from "./range-base";
import type { Session } from "./session";

export class NamedItem extends HostObject {
  readonly apiName = "NamedItem";

  constructor(
    session: Session,
    readonly item: NameState,
  ) {
    super(session);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.item.name };
  }

  get name(): string {
    return this.item.name;
  }

  get formula(): string {
    return `=${this.item.formula}`;
  }

  set formula(formula: unknown) {
    this.item.formula = formulaText(formula);
    this.session.workbook.structure += 1;
  }

  get visible(): boolean {
    return this.item.visible;
  }

  set visible(visible: unknown) {
    this.item.visible = visible === true;
  }

  get comment(): string {
    return this.item.comment;
  }

  set comment(comment: unknown) {
    this.item.comment = String(comment);
  }

  get scope(): string {
    return this.item.sheetId === null ? "Workbook" : "Worksheet";
  }

  get type(): string {
    const target = this.target();
    if (target && !isCellError(target)) {
      return "Range";
    }
    if (target) {
      return "Error";
    }
    const value = constant(this.item.formula);
    return typeof value === "number" ? (Number.isInteger(value) ? "Integer" : "Double") : typeof value === "boolean" ? "Boolean" : "String";
  }

  /** A range gives its address as a formula gives it, a constant its value. */
  get value(): unknown {
    const target = this.target();
    if (target && !isCellError(target)) {
      return this.item.formula.replaceAll("$", "");
    }
    return target ? target.error : constant(this.item.formula);
  }

  getRangeOrNullObject(): HostObject {
    const target = this.target();
    return target && !isCellError(target) ? new Range(this.session, target.sheet, target.rect) : new NullObject(this.session);
  }

  getRange(): HostObject {
    return existing(this.getRangeOrNullObject());
  }

  delete(): void {
    const { names } = this.session.workbook;
    names.splice(names.indexOf(this.item), 1);
    this.session.workbook.structure += 1;
  }

  private target(): Target | CellError | null {
    const place = { sheet: this.session.workbook.active(), row: 0, column: 0 };
    return this.item.formula === "#REF!" ? { error: "#REF!" } : referenceTarget(this.session.workbook, this.item.formula, place);
  }
}

function constant(formula: string): unknown {
  const [first, ...rest] = tokens(formula);
  if (!first || rest.length > 0) {
    return `=${formula}`;
  }
  switch (first.kind) {
    case "number":
      return Number(first.text);
    case "string":
      return first.text.slice(1, -1).replaceAll('""', '"');
    case "boolean":
      return first.text.toUpperCase() === "TRUE";
    default:
      return `=${formula}`;
  }
}

function formulaText(reference: unknown): string {
  if (reference instanceof Range) {
    return reference.address.replace(/([A-Z]+)(\d+)(?![^!]*!)/g, "$$$1$$$2");
  }
  if (typeof reference === "number" || typeof reference === "boolean") {
    return String(reference).toUpperCase();
  }
  if (typeof reference !== "string" || reference === "") {
    throw invalidArgument("name formula");
  }
  return reference.startsWith("=") ? reference.slice(1) : JSON.stringify(reference);
}

export class NamedItemCollection extends HostObject {
  readonly apiName = "NamedItemCollection";

  constructor(
    session: Session,
    private readonly scopeId: string | null,
  ) {
    super(session);
  }

  override collection(): readonly NamedItem[] {
    const names = this.session.workbook.names.filter(({ sheetId }) => sheetId === this.scopeId);
    return names.map((item) => new NamedItem(this.session, item));
  }

  override indexer(key: unknown): NamedItem {
    return this.getItem(key);
  }

  getItem(key: unknown): NamedItem {
    const item = this.session.workbook.name(String(key), this.scopeId);
    if (!item) {
      throw itemNotFound();
    }
    return new NamedItem(this.session, item);
  }

  getItemOrNullObject(key: unknown): HostObject {
    const item = this.session.workbook.name(String(key), this.scopeId);
    return item ? new NamedItem(this.session, item) : new NullObject(this.session);
  }

  getCount(): number {
    return this.collection().length;
  }

  add(name: unknown, reference: unknown, comment?: unknown): NamedItem {
    const { workbook } = this.session;
    const item: NameState = {
      name: readDefinedName(workbook, name, null),
      formula: formulaText(reference),
      visible: true,
      comment: typeof comment === "string" ? comment : "",
      sheetId: this.scopeId,
    };
    workbook.names.push(item);
    workbook.structure += 1;
    return new NamedItem(this.session, item);
  }
}
