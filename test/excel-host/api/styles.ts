/** StyleCollection and Style: the style gallery. */
import { NORMAL, NO_BORDER } from "../engine/look";
import type { Border, BorderEdge, Look } from "../engine/look";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import { colorOf } from "./range-format";
import type { Session } from "./session";

abstract class StylePart extends HostObject {
  constructor(
    session: Session,
    readonly styleName: string,
  ) {
    super(session);
  }

  protected look(): Look {
    const look = this.session.workbook.styles.get(this.styleName);
    if (!look) {
      throw itemNotFound();
    }
    return look;
  }

  protected change(part: Partial<Look>): void {
    this.session.workbook.styles.set(this.styleName, { ...this.look(), ...part });
    this.session.workbook.emit({ kind: "structure" });
  }
}

export class StyleFont extends StylePart {
  readonly apiName = "RangeFont";

  get bold(): boolean {
    return this.look().bold;
  }

  set bold(bold: unknown) {
    this.change({ bold: bold === true });
  }

  get italic(): boolean {
    return this.look().italic;
  }

  set italic(italic: unknown) {
    this.change({ italic: italic === true });
  }

  get color(): string {
    return this.look().fontColor;
  }

  set color(color: unknown) {
    this.change({ fontColor: colorOf(color) });
  }

  get name(): string {
    return this.look().fontName;
  }

  set name(name: unknown) {
    this.change({ fontName: String(name) });
  }

  get size(): number {
    return this.look().fontSize;
  }

  set size(size: unknown) {
    if (typeof size !== "number") {
      throw invalidArgument("size");
    }
    this.change({ fontSize: size });
  }

  get underline(): string {
    return this.look().underline;
  }

  set underline(underline: unknown) {
    this.change({ underline: String(underline) });
  }
}

export class StyleFill extends StylePart {
  readonly apiName = "RangeFill";

  get color(): string {
    const { fill } = this.look();
    return fill === "" ? "#FFFFFF" : fill;
  }

  set color(color: unknown) {
    this.change({ fill: colorOf(color) });
  }

  clear(): void {
    this.change({ fill: "" });
  }
}

const EDGES: readonly BorderEdge[] = ["EdgeTop", "EdgeBottom", "EdgeLeft", "EdgeRight", "DiagonalDown", "DiagonalUp"];

export class StyleBorder extends StylePart {
  readonly apiName = "RangeBorder";

  constructor(
    session: Session,
    styleName: string,
    readonly edge: BorderEdge,
  ) {
    super(session, styleName);
  }

  override identity(): Readonly<Record<string, unknown>> {
    return { Id: this.edge };
  }

  get sideIndex(): string {
    return this.edge;
  }

  get style(): string {
    return this.border().style;
  }

  set style(style: unknown) {
    this.draw({ style: String(style) });
  }

  get color(): string {
    return this.border().color;
  }

  set color(color: unknown) {
    this.draw({ color: String(color) });
  }

  get weight(): string {
    return this.border().weight;
  }

  set weight(weight: unknown) {
    this.draw({ weight: String(weight) });
  }

  private border(): Border {
    return this.look().borders[this.edge] ?? NO_BORDER;
  }

  private draw(part: Partial<Border>): void {
    const border = { ...this.border(), ...part };
    const drawn = border.style === "None" && part.style === undefined ? { ...border, style: "Continuous" } : border;
    this.change({ borders: { ...this.look().borders, [this.edge]: drawn } });
  }
}

export class StyleBorderCollection extends StylePart {
  readonly apiName = "RangeBorderCollection";

  override collection(): readonly StyleBorder[] {
    return EDGES.map((edge) => new StyleBorder(this.session, this.styleName, edge));
  }

  override indexer(key: unknown): StyleBorder {
    return this.getItem(key);
  }

  get count(): number {
    return EDGES.length;
  }

  getItem(key: unknown): StyleBorder {
    const edge = EDGES.find((name) => name === key);
    if (!edge) {
      throw invalidArgument(`border ${String(key)} of a style`);
    }
    return new StyleBorder(this.session, this.styleName, edge);
  }
}

export class Style extends StylePart {
  readonly apiName = "Style";

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.styleName };
  }

  get name(): string {
    return this.styleName;
  }

  get builtIn(): boolean {
    return this.styleName === "Normal";
  }

  get font(): StyleFont {
    return new StyleFont(this.session, this.styleName);
  }

  get fill(): StyleFill {
    return new StyleFill(this.session, this.styleName);
  }

  get borders(): StyleBorderCollection {
    return new StyleBorderCollection(this.session, this.styleName);
  }

  get numberFormat(): string {
    return this.look().numberFormat;
  }

  set numberFormat(format: unknown) {
    this.change({ numberFormat: String(format) });
  }

  get includeNumber(): boolean {
    return !this.session.workbook.stylesWithoutNumber.has(this.styleName);
  }

  set includeNumber(include: unknown) {
    this.session.workbook.stylesWithoutNumber[include === true ? "delete" : "add"](this.styleName);
  }

  get horizontalAlignment(): string {
    return this.look().horizontal;
  }

  set horizontalAlignment(alignment: unknown) {
    this.change({ horizontal: String(alignment) });
  }

  get verticalAlignment(): string {
    return this.look().vertical;
  }

  set verticalAlignment(alignment: unknown) {
    this.change({ vertical: String(alignment) });
  }

  get wrapText(): boolean {
    return this.look().wrap;
  }

  set wrapText(wrap: unknown) {
    this.change({ wrap: wrap === true });
  }

  get indentLevel(): number {
    return this.look().indent;
  }

  set indentLevel(indent: unknown) {
    this.change({ indent: typeof indent === "number" ? indent : 0 });
  }

  get locked(): boolean {
    return this.look().locked;
  }

  set locked(locked: unknown) {
    this.change({ locked: locked === true });
  }

  get formulaHidden(): boolean {
    return this.look().formulaHidden;
  }

  set formulaHidden(hidden: unknown) {
    this.change({ formulaHidden: hidden === true });
  }

  delete(): void {
    if (this.builtIn) {
      throw new HostError("AccessDenied", "A built-in style cannot be deleted.");
    }
    this.session.workbook.styles.delete(this.styleName);
    for (const sheet of this.session.workbook.sheets) {
      for (const cell of sheet.cells.values()) {
        cell.style = cell.style === this.styleName ? "Normal" : cell.style;
      }
    }
  }
}

export class StyleCollection extends HostObject {
  readonly apiName = "StyleCollection";

  override collection(): readonly Style[] {
    return [...this.session.workbook.styles.keys()].map((name) => new Style(this.session, name));
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  getCount(): number {
    return this.session.workbook.styles.size;
  }

  getItem(name: unknown): HostObject {
    const found = this.getItemOrNullObject(name);
    if (found instanceof NullObject) {
      throw itemNotFound();
    }
    return found;
  }

  getItemOrNullObject(name: unknown): HostObject {
    const wanted = String(name).toLowerCase();
    const known = [...this.session.workbook.styles.keys()].find((style) => style.toLowerCase() === wanted);
    return known === undefined ? new NullObject(this.session) : new Style(this.session, known);
  }

  /** Answers nothing: the new style is reached with `getItem`. */
  add(name: unknown): void {
    const { styles } = this.session.workbook;
    if (typeof name !== "string" || name === "" || name.length > 255) {
      throw invalidArgument("style name");
    }
    if ([...styles.keys()].some((style) => style.toLowerCase() === name.toLowerCase())) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    styles.set(name, NORMAL);
  }
}
