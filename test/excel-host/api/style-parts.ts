/** Font, fill and borders of a style of the gallery. */
import { NO_BORDER } from "../engine/look";
import type { Border, BorderEdge, Look } from "../engine/look";
import { invalidArgument, itemNotFound } from "./errors";
import { HostObject } from "./object";
import { colorOf } from "./colors";
import type { Session } from "./session";

export abstract class StylePart extends HostObject {
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
    this.draw({ color: colorOf(color) });
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
