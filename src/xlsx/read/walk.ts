/**
 * Elements and texts of XML as Office writes it, several times as fast as a parser of all XML. Where something is written in another way
 * (comments, CDATA, line ends of Windows, whatever is wrong) the walk ends, and that parser goes on from there (`walk-on.ts`): both say the
 * same of any text.
 */
import { LIMITS } from "./limits";
import { Unreadable } from "./problem";

export type XmlAttributes = Readonly<Record<string, string>>;

/** `local`: without its prefix. */
export type XmlName = { readonly whole: string; readonly local: string };

/** `from` is the place of the tag's `<`, `end` the one behind its `>`; of `<a/>` both tags are one. */
export type WalkHandlers = {
  readonly open: (name: XmlName, attributes: XmlAttributes, from: number, end: number, single: boolean) => void;
  readonly close: (name: XmlName, from: number, end: number) => void;
  /** Inside the outermost element. */
  readonly text?: ((text: string) => void) | undefined;
  /**
   * Where a tag begins inside the outermost element: takes it and what is in it at once and says where it ends; 0: it does not. It takes
   * well-formed elements alone, no deeper than `QUICK_DEPTH`. Nothing of them is said to the others.
   */
  readonly quick?: ((text: string, at: number) => number) | undefined;
};

export const QUICK_DEPTH = 8;

/** Of a place in a piece of text that is walked; asked for from the beginning on. */
export type Place = (at: number) => number;

/** Up to where it was read, and whether what comes there is left to the other parser. */
export type Walked = { readonly at: number; readonly isUncommon: boolean };

const UNCOMMON = /[^\t\n\x20-\uD7FF\uE000-\uFFFD]|\]\]>/;
const DECLARATION = /^\uFEFF?(?:<\?xml version="1\.0"(?: encoding="[A-Za-z][\w.-]*")?(?: standalone="(?:yes|no)")? ?\?>\r?\n?)?[\t\n ]*/;
const BLANK = /^[\t\n ]*$/;
const ENTITY = /&(?:(lt|gt|amp|quot|apos);|#(\d{1,7});|#x([\da-fA-F]{1,6});)?/g;
const ENTITIES: Readonly<Record<string, string>> = { lt: "<", gt: ">", amp: "&", quot: '"', apos: "'" };
const [TAB, LINE, SPACE, DOUBLE, AMPERSAND, SINGLE, SLASH, LESS, EQUAL, GREATER] = [9, 10, 32, 34, 38, 39, 47, 60, 61, 62] as const;
/** Characters of names, those of ASCII. */
const NAMED = Uint8Array.from({ length: 128 }, (_, code) => (/[\w.:-]/.test(String.fromCharCode(code)) ? 1 : 0));
const NAME = /^[A-Za-z_]/;
const LONGEST = 64;
/** Those seen last: the same name is the same object each time, and no piece of a file. */
const names: (XmlName | undefined)[] = Array.from({ length: 512 });

/** Without what every object has: an attribute may be called `constructor`. */
class Attributes {
  readonly [name: string]: string;
}
Object.setPrototypeOf(Attributes.prototype, null);

/** null: an entity that is none of XML's own, or no character. */
function resolved(raw: string): string | null {
  let isKnown = true;
  const text = raw.replace(ENTITY, (_whole, name?: string, decimal?: string, hex?: string) => {
    if (name !== undefined) return ENTITIES[name] ?? "";
    const code = decimal === undefined ? Number.parseInt(hex ?? "", 16) : Number.parseInt(decimal, 10);
    isKnown &&= code >= SPACE && code < 0x110000 && !UNCOMMON.test(String.fromCharCode(Math.min(code, 0xfffd)));
    return isKnown ? String.fromCodePoint(code) : "";
  });
  return isKnown ? text : null;
}

export class Walk {
  readonly part: string;
  readonly on: WalkHandlers;
  /** Elements that are open, from the outermost. */
  readonly stack: XmlName[] = [];
  isBegun = false;
  private text = "";
  /** Behind what was read last, or where reading it ended. */
  private end = 0;
  private value = "";

  constructor(part: string, on: WalkHandlers) {
    this.part = part;
    this.on = on;
  }

  /** The next piece of the text, which begins where the last one was read up to. `place` of a place in it: what handlers are told. */
  read(text: string, isLast: boolean, place: Place): Walked {
    const begin = this.isBegun ? 0 : (DECLARATION.exec(text)?.[0].length ?? 0);
    if (UNCOMMON.test(begin === 0 ? text : text.slice(begin))) return { at: 0, isUncommon: true };
    this.text = text;
    const { quick } = this.on;
    let at = begin;
    for (let tag = text.indexOf("<", at); tag >= 0; tag = text.indexOf("<", at)) {
      if (!this.takeText(at, tag)) return { at: this.isBegun ? at : 0, isUncommon: true };
      const depth = this.stack.length;
      const quickEnd = quick !== undefined && depth > 0 && depth < LIMITS.depth - QUICK_DEPTH ? quick(text, tag) : 0;
      if (quickEnd > 0) {
        at = quickEnd;
        continue;
      }
      const isEnd = text.charCodeAt(tag + 1) === SLASH;
      if (!(isEnd ? this.takeEnd(tag, place) : this.takeTag(tag, place))) {
        const isCut = this.end >= text.length && !isLast;
        return { at: this.isBegun ? tag : 0, isUncommon: !isCut };
      }
      at = this.end;
    }
    const isOver = this.isBegun && this.stack.length === 0 && BLANK.test(text.slice(at));
    return { at: isOver ? text.length : this.isBegun ? at : 0, isUncommon: isLast && !isOver };
  }

  private takeText(from: number, to: number): boolean {
    if (from === to) return true;
    const raw = this.text.slice(from, to);
    if (this.stack.length === 0) return BLANK.test(raw);
    const { text } = this.on;
    if (text === undefined && !raw.includes("&")) return true;
    const found = raw.includes("&") ? resolved(raw) : raw;
    if (found !== null) text?.(found);
    return found !== null;
  }

  private takeEnd(tag: number, place: Place): boolean {
    const { text, stack } = this;
    const name = stack.at(-1);
    this.end = tag + 2;
    if (name === undefined || !text.startsWith(name.whole, this.end)) return false;
    this.end += name.whole.length;
    if (text.charCodeAt(this.end) !== GREATER) return false;
    this.end += 1;
    stack.pop();
    const from = place(tag);
    this.on.close(name, from, place(this.end));
    return true;
  }

  private takeTag(tag: number, place: Place): boolean {
    const { text, stack } = this;
    const name = this.takeName(tag + 1);
    if (name === null || (this.isBegun && stack.length === 0)) return false;
    const attributes = new Attributes() as Record<string, string>;
    let count = 0;
    for (;;) {
      const isSpaced = this.skipSpaces();
      const code = text.charCodeAt(this.end);
      const isSingle = code === SLASH;
      if (isSingle) this.end += 1;
      if (text.charCodeAt(this.end) === GREATER) {
        this.end += 1;
        this.isBegun = true;
        const from = place(tag);
        this.opened(name, attributes, from, place(this.end), isSingle);
        return true;
      }
      const own = isSpaced && !isSingle ? this.takeName(this.end) : null;
      if (own === null || attributes[own.whole] !== undefined || !this.takeValue()) return false;
      attributes[own.whole] = this.value;
      if (++count > LIMITS.attributes) throw new Unreadable("broken-xml", `${this.part}: an element of too many attributes`);
    }
  }

  private opened(name: XmlName, attributes: XmlAttributes, from: number, end: number, isSingle: boolean): void {
    if (this.stack.length >= LIMITS.depth) throw new Unreadable("broken-xml", `${this.part}: nested too deeply`);
    if (!isSingle) this.stack.push(name);
    this.on.open(name, attributes, from, end, isSingle);
    if (isSingle) this.on.close(name, from, end);
  }

  private skipSpaces(): boolean {
    const { text, end: from } = this;
    for (let code = SPACE as number; code === SPACE || code === LINE || code === TAB; this.end += 1) code = text.charCodeAt(this.end);
    this.end -= 1;
    return this.end > from;
  }

  private takeName(from: number): XmlName | null {
    const { text } = this;
    let end = from;
    let hash = 0;
    for (let code = text.charCodeAt(end); NAMED[code] === 1; code = text.charCodeAt(end)) {
      hash = (31 * hash + code) % names.length;
      end += 1;
    }
    this.end = end;
    const known = names[hash];
    if (known?.whole.length === end - from && text.startsWith(known.whole, from)) return known;
    const whole = text.slice(from, end);
    if (!NAME.test(whole)) return null;
    if (whole.length > LONGEST) return { whole, local: whole.slice(whole.indexOf(":") + 1) };
    const own = String.fromCharCode(...Array.from(whole, (_letter, at) => whole.charCodeAt(at)));
    return (names[hash] = { whole: own, local: own.slice(own.indexOf(":") + 1) });
  }

  private takeValue(): boolean {
    const { text } = this;
    const from = this.end + 2;
    const quote = text.charCodeAt(from - 1);
    if (text.charCodeAt(from - 2) !== EQUAL || (quote !== DOUBLE && quote !== SINGLE)) return false;
    let [end, hasEntity] = [from, false];
    for (let code = text.charCodeAt(end); code !== quote; code = text.charCodeAt(++end)) {
      if (code === AMPERSAND) hasEntity = true;
      // Also where the text ends.
      else if (!(code >= SPACE) || code === LESS) {
        this.end = end;
        return false;
      }
    }
    this.end = end + 1;
    const raw = text.slice(from, end);
    const found = hasEntity ? resolved(raw) : raw;
    this.value = found ?? "";
    return found !== null;
  }
}
