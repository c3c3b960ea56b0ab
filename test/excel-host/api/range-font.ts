/** RangeFill, RangeFont and FormatProtection. */
import { colorOf } from "./colors";
import { invalidArgument } from "./errors";
import { Formatted } from "./formatted";

export class RangeFill extends Formatted {
  readonly apiName = "RangeFill";

  get color(): string | null {
    const fill = this.shared("fill");
    return fill === "" ? "#FFFFFF" : fill;
  }

  set color(color: unknown) {
    this.apply({ fill: colorOf(color) });
  }

  clear(): void {
    this.apply({ fill: "" });
  }
}

export class RangeFont extends Formatted {
  readonly apiName = "RangeFont";

  get bold(): boolean | null {
    return this.shared("bold");
  }

  set bold(bold: unknown) {
    this.apply({ bold: bold === true });
  }

  get italic(): boolean | null {
    return this.shared("italic");
  }

  set italic(italic: unknown) {
    this.apply({ italic: italic === true });
  }

  get strikethrough(): boolean | null {
    return this.shared("strikethrough");
  }

  set strikethrough(strikethrough: unknown) {
    this.apply({ strikethrough: strikethrough === true });
  }

  get underline(): string | null {
    return this.shared("underline");
  }

  set underline(underline: unknown) {
    this.apply({ underline: String(underline) });
  }

  get name(): string | null {
    return this.shared("fontName");
  }

  set name(name: unknown) {
    this.apply({ fontName: String(name) });
  }

  get size(): number | null {
    return this.shared("fontSize");
  }

  set size(size: unknown) {
    if (typeof size !== "number" || size < 1 || size > 409) {
      throw invalidArgument("size");
    }
    this.apply({ fontSize: size });
  }

  get color(): string | null {
    return this.shared("fontColor");
  }

  set color(color: unknown) {
    this.apply({ fontColor: colorOf(color) });
  }
}

export class FormatProtection extends Formatted {
  readonly apiName = "FormatProtection";

  get locked(): boolean | null {
    return this.shared("locked");
  }

  set locked(locked: unknown) {
    this.apply({ locked: locked === true });
  }

  get formulaHidden(): boolean | null {
    return this.shared("formulaHidden");
  }

  set formulaHidden(hidden: unknown) {
    this.apply({ formulaHidden: hidden === true });
  }
}
