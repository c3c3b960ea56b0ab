/**
 * Conditional formats of a range, those with a formula of one's own. A new one is asked first ("Adds a new conditional format to the
 * collection at the first/top priority", reference of Excel.ConditionalFormatCollection).
 */
import { intersection, without } from "../engine/address";
import type { Rect } from "../engine/address";
import type { Sheet } from "../engine/sheet";
import { CONDITION_EDGES, NO_CONDITION_LOOK } from "../engine/shown";
import type { ConditionLook, ConditionState } from "../engine/shown";
import { colorOf } from "./colors";
import { accessDenied, invalidArgument, itemNotFound, notImplemented } from "./errors";
import { HostObject } from "./object";
import type { Session } from "./session";

export class ConditionalFormatCollection extends HostObject {
  readonly apiName = "ConditionalFormatCollection";

  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly rect: Rect,
  ) {
    super(session);
  }

  /** Those of any cell of the range. */
  private states(): readonly ConditionState[] {
    return this.sheet.conditions.filter(({ rect }) => intersection(rect, this.rect) !== null);
  }

  override collection(): readonly ConditionalFormat[] {
    return this.states().map((state) => new ConditionalFormat(this.session, this.sheet, state));
  }

  override indexer(id: unknown): ConditionalFormat {
    return this.getItem(id);
  }

  getCount(): number {
    return this.states().length;
  }

  getItem(id: unknown): ConditionalFormat {
    const found = this.collection().find((format) => format.id === id);
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  getItemAt(index: unknown): ConditionalFormat {
    const found = typeof index === "number" ? this.collection()[index] : undefined;
    if (!found) {
      throw itemNotFound();
    }
    return found;
  }

  add(type: unknown): ConditionalFormat {
    refuseProtected(this.sheet);
    if (type !== "Custom") {
      throw notImplemented(`a conditional format of type ${String(type)}`);
    }
    const id = this.session.workbook.newId("C0FD0000");
    const state: ConditionState = { id, rect: this.rect, formula: "", look: { ...NO_CONDITION_LOOK }, stopIfTrue: false };
    this.sheet.conditions.unshift(state);
    return new ConditionalFormat(this.session, this.sheet, state);
  }

  /** Cells beside the range keep theirs. */
  clearAll(): void {
    refuseProtected(this.sheet);
    const kept = this.sheet.conditions.flatMap((state) => without(state.rect, this.rect).map((rect) => ({ ...state, rect })));
    this.sheet.conditions.splice(0, this.sheet.conditions.length, ...kept);
  }
}

function refuseProtected(sheet: Sheet): void {
  if (sheet.isProtected) {
    throw accessDenied();
  }
}

abstract class Part extends HostObject {
  constructor(
    session: Session,
    readonly sheet: Sheet,
    readonly state: ConditionState,
  ) {
    super(session);
  }

  protected look(change: Partial<ConditionLook>): void {
    refuseProtected(this.sheet);
    Object.assign(this.state.look, change);
  }
}

export class ConditionalFormat extends Part {
  readonly apiName = "ConditionalFormat";

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.state.id };
  }

  get id(): string {
    return this.state.id;
  }

  get type(): string {
    return "Custom";
  }

  /** Among those of the whole sheet. */
  get priority(): number {
    return this.sheet.conditions.indexOf(this.state);
  }

  /** Past the last, the last; negative counts from the back. */
  set priority(priority: unknown) {
    refuseProtected(this.sheet);
    if (typeof priority !== "number" || !Number.isInteger(priority)) {
      throw invalidArgument(`priority ${String(priority)}`);
    }
    const { conditions } = this.sheet;
    conditions.splice(this.priority, 1);
    conditions.splice(priority < 0 ? Math.max(0, conditions.length + 1 + priority) : priority, 0, this.state);
  }

  get stopIfTrue(): boolean {
    return this.state.stopIfTrue;
  }

  set stopIfTrue(stop: unknown) {
    refuseProtected(this.sheet);
    this.state.stopIfTrue = stop === true;
  }

  get custom(): CustomConditionalFormat {
    return new CustomConditionalFormat(this.session, this.sheet, this.state);
  }

  delete(): void {
    refuseProtected(this.sheet);
    this.sheet.conditions.splice(this.priority, 1);
  }
}

export class CustomConditionalFormat extends Part {
  readonly apiName = "CustomConditionalFormat";

  get rule(): ConditionalFormatRule {
    return new ConditionalFormatRule(this.session, this.sheet, this.state);
  }

  get format(): ConditionalRangeFormat {
    return new ConditionalRangeFormat(this.session, this.sheet, this.state);
  }
}

export class ConditionalFormatRule extends Part {
  readonly apiName = "ConditionalFormatRule";

  get formula(): string {
    return `=${this.state.formula}`;
  }

  /** Structured references are refused, as Excel refuses them in a rule. */
  set formula(formula: unknown) {
    refuseProtected(this.sheet);
    const text = typeof formula === "string" && formula.startsWith("=") ? formula.slice(1) : "";
    if (text === "" || text.replace(/"[^"]*"/g, "").includes("[")) {
      throw invalidArgument(`the rule ${String(formula)}`);
    }
    this.state.formula = text;
  }
}

export class ConditionalRangeFormat extends Part {
  readonly apiName = "ConditionalRangeFormat";

  get fill(): ConditionalRangeFill {
    return new ConditionalRangeFill(this.session, this.sheet, this.state);
  }

  get font(): ConditionalRangeFont {
    return new ConditionalRangeFont(this.session, this.sheet, this.state);
  }

  get borders(): ConditionalRangeBorderCollection {
    return new ConditionalRangeBorderCollection(this.session, this.sheet, this.state);
  }

  get numberFormat(): string | null {
    return this.state.look.numberFormat;
  }

  set numberFormat(format: unknown) {
    this.look({ numberFormat: typeof format === "string" ? format : null });
  }
}

export class ConditionalRangeFill extends Part {
  readonly apiName = "ConditionalRangeFill";

  get color(): string {
    return this.state.look.fill;
  }

  set color(color: unknown) {
    this.look({ fill: colorOf(color) });
  }

  clear(): void {
    this.look({ fill: "" });
  }
}

export class ConditionalRangeFont extends Part {
  readonly apiName = "ConditionalRangeFont";

  get color(): string {
    return this.state.look.fontColor;
  }

  set color(color: unknown) {
    this.look({ fontColor: colorOf(color) });
  }

  get bold(): boolean | null {
    return this.state.look.bold;
  }

  set bold(bold: unknown) {
    this.look({ bold: bold === true });
  }

  get italic(): boolean | null {
    return this.state.look.italic;
  }

  set italic(italic: unknown) {
    this.look({ italic: italic === true });
  }

  clear(): void {
    this.look({ fontColor: "", bold: null, italic: null });
  }
}

export class ConditionalRangeBorderCollection extends Part {
  readonly apiName = "ConditionalRangeBorderCollection";

  override indexer(edge: unknown): ConditionalRangeBorder {
    return this.getItem(edge);
  }

  getItem(edge: unknown): ConditionalRangeBorder {
    if (!(CONDITION_EDGES as readonly unknown[]).includes(edge)) {
      throw invalidArgument(`the edge ${String(edge)}`);
    }
    return new ConditionalRangeBorder(this.session, this.sheet, this.state, edge as string);
  }
}

/** Conditional formats have thin lines only: "Continuous" and a colour are all that is set. */
export class ConditionalRangeBorder extends Part {
  readonly apiName = "ConditionalRangeBorder";

  constructor(
    session: Session,
    sheet: Sheet,
    state: ConditionState,
    readonly edge: string,
  ) {
    super(session, sheet, state);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.edge };
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style(): string {
    return this.edge in this.state.look.borders ? "Continuous" : "None";
  }

  set style(style: unknown) {
    const { [this.edge]: color = "#000000", ...others } = this.state.look.borders;
    this.look({ borders: style === "None" ? others : { ...others, [this.edge]: color } });
  }

  get color(): string {
    return this.state.look.borders[this.edge] ?? "";
  }

  set color(color: unknown) {
    this.look({ borders: { ...this.state.look.borders, [this.edge]: colorOf(color) } });
  }
}
