/** StyleCollection and Style: the style gallery. */
import { builtInNames, builtInStyle } from "../engine/builtin-styles";
import { NORMAL } from "../engine/look";
import type { StylePartName } from "../engine/look";
import { HostError, invalidArgument, itemNotFound } from "./errors";
import { HostObject, NullObject } from "./object";
import { StyleBorderCollection, StyleFill, StyleFont, StylePart } from "./style-parts";

export class Style extends StylePart {
  readonly apiName = "Style";

  override identity(): Readonly<Record<string, unknown>> {
    return { _Id: this.styleName };
  }

  get name(): string {
    return this.styleName;
  }

  get builtIn(): boolean {
    return this.styleName === "Normal" || builtInStyle(this.styleName) !== undefined;
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

  private includes(part: StylePartName): boolean {
    return this.session.workbook.styleExcludes.get(this.styleName)?.has(part) !== true;
  }

  private include(part: StylePartName, include: unknown): void {
    const excluded = new Set(this.session.workbook.styleExcludes.get(this.styleName));
    excluded[include === true ? "delete" : "add"](part);
    this.session.workbook.styleExcludes.set(this.styleName, excluded);
  }

  get includeAlignment(): boolean {
    return this.includes("alignment");
  }

  set includeAlignment(include: unknown) {
    this.include("alignment", include);
  }

  get includeBorder(): boolean {
    return this.includes("border");
  }

  set includeBorder(include: unknown) {
    this.include("border", include);
  }

  get includeFont(): boolean {
    return this.includes("font");
  }

  set includeFont(include: unknown) {
    this.include("font", include);
  }

  get includeNumber(): boolean {
    return this.includes("number");
  }

  set includeNumber(include: unknown) {
    this.include("number", include);
  }

  get includePatterns(): boolean {
    return this.includes("patterns");
  }

  set includePatterns(include: unknown) {
    this.include("patterns", include);
  }

  get includeProtection(): boolean {
    return this.includes("protection");
  }

  set includeProtection(include: unknown) {
    this.include("protection", include);
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
    this.session.workbook.styleExcludes.delete(this.styleName);
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
    return this.names().map((name) => new Style(this.session, this.session.workbook.styleName(name) ?? name));
  }

  private names(): readonly string[] {
    return [...new Set([...builtInNames(), ...this.session.workbook.styles.keys()])];
  }

  override indexer(key: unknown): HostObject {
    return this.getItem(key);
  }

  getCount(): number {
    return this.names().length;
  }

  getItem(name: unknown): HostObject {
    const found = this.getItemOrNullObject(name);
    if (found instanceof NullObject) {
      throw itemNotFound();
    }
    return found;
  }

  getItemOrNullObject(name: unknown): HostObject {
    const known = this.session.workbook.styleName(String(name));
    return known === undefined ? new NullObject(this.session) : new Style(this.session, known);
  }

  /** Answers nothing: the new style is reached with `getItem`. */
  add(name: unknown): void {
    const { styles } = this.session.workbook;
    if (typeof name !== "string" || name === "" || name.length > 255) {
      throw invalidArgument("style name");
    }
    if (this.session.workbook.styleName(name) !== undefined) {
      throw new HostError("ItemAlreadyExists", "A resource with the same name or identifier already exists.");
    }
    styles.set(name, NORMAL);
  }
}
