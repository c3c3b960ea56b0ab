/** The tree of a list from the numbers before its rows: I, 1, 2, a, b, II, 1 … → I, I.1, I.2, I.2.a, I.2.b, II, II.1. */
import { at } from "../../core/numbers/at";
import { textKey } from "../cells/keys";
import { isInTree, type OwnRow } from "./mapping";
import { classOf } from "./labels";
import { isLetterMark, isMark } from "./words";

type Style = "roman" | "upper" | "lower" | "number" | "dotted" | "none" | "heading";
type Level = { readonly style: Style; readonly mark: string; readonly value: number; readonly code: string; readonly indent: number };

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The mark without brackets and signs: `1)`, `(1)` and `1.` are 1; `a1` is a.1. */
export function plainMark(mark: string): string {
  const plain = mark
    .trim()
    .replace(/^\(/, "")
    .replace(/[.):/]+$/, "");
  const apart = isLetterMark(plain) ? `${plain.slice(0, 1)}.${plain.slice(1)}` : plain;
  return isMark(apart) ? apart.replaceAll("-", ".") : "";
}

/** What a mark can be; `C` is a letter or a hundred. */
function readings(mark: string): readonly { readonly style: Style; readonly value: number }[] {
  if (mark.includes(".")) {
    return [{ style: "dotted", value: mark.split(".").length }];
  }
  if (/^[0-9]+$/.test(mark)) {
    return [{ style: "number", value: [...mark].reduce((sum, digit) => sum * 10 + digit.charCodeAt(0) - 48, 0) }];
  }
  const letter = { style: mark === mark.toUpperCase() ? "upper" : "lower", value: mark.charCodeAt(0) & 31 } as const;
  const roman = { style: "roman", value: romanValue(mark) } as const;
  if (!/^[ivxlc]+$/i.test(mark)) {
    return [letter];
  }
  // The first of a list decides: a lone I or V begins with numbers, C with letters.
  return mark.length > 1 ? [roman] : mark.toLowerCase() === "i" ? [roman, letter] : [letter, roman];
}

/** Position of the last item that passes; -1 for none. */
export function lastIndex<Item>(list: readonly Item[], passes: (item: Item) => boolean): number {
  return list.reduce((found, item, index) => (passes(item) ? index : found), -1);
}

/** Where a mark goes on: the level it is the next of, else one of its style, else nowhere. */
function levelOf(stack: readonly Level[], mark: string): { readonly level: number; readonly style: Style; readonly value: number } {
  const ways = readings(mark);
  const places = ways.flatMap((way) =>
    stack.flatMap(({ style, value }, level) => (style === way.style ? [{ level, ...way, next: value + 1 === way.value }] : [])),
  );
  const first = at(ways, 0);
  const likely = places.filter(({ style }) => style === first.style || first.value !== 1);
  return places.filter(({ next }) => next).at(-1) ?? likely.at(-1) ?? { level: stack.length, ...first };
}

/** `1.2` under the row `1`, whatever that one's own place in the tree is. */
function dottedParent(stack: readonly Level[], mark: string): number {
  for (let end = mark.lastIndexOf("."); end > 0; end = mark.lastIndexOf(".", end - 1)) {
    const above = mark.slice(0, end).toLowerCase();
    const level = lastIndex(stack, (one) => one.mark.toLowerCase() === above || one.code.toLowerCase() === above);
    if (level >= 0) {
      return level;
    }
  }
  return -1;
}

export type Line = Omit<OwnRow, "code">;

/** Whether a heading says that what stands under it is added or taken off. */
export function isSigned(label: string): boolean {
  const found = classOf(label);
  return found === "bonus" || found === "deduction";
}

class Tree {
  private readonly used = new Set<string>();
  private stack: readonly Level[] = [];
  private base = "";
  private group = "";
  private groups = 0;
  private apart = 0;
  /** The last heading is one of bonuses or deductions. */
  private isSigned = false;
  private layered: { readonly group: string; readonly layers: Set<string>; readonly code: string } | null = null;

  /** A text in the group column begins a branch of its own. */
  private enter(group: string): void {
    if (textKey(group) !== textKey(this.group)) {
      this.group = group;
      this.groups += 1;
      this.stack = [];
      this.base = group === "" ? "" : this.unique("", `${this.groups}`);
    }
  }

  private unique(above: string, part: string): string {
    const first = above === "" ? part : `${above}.${part}`;
    let code = first;
    for (let again = 2; this.used.has(code.toLowerCase()); again += 1) {
      code = `${first}-${again}`;
    }
    this.used.add(code.toLowerCase());
    return code;
  }

  /** How far a level has come; 0: it begins. */
  private valueOn(level: number, style: Style): number {
    const here = this.stack[level];
    const isPlain = (one: Style | undefined): boolean => one === "heading" || one === "none";
    return here !== undefined && (here.style === style || (isPlain(here.style) && isPlain(style))) ? here.value : 0;
  }

  private push(level: number, style: Style, mark: string, value: number, part: string, indent = 0): string {
    const above = this.stack[level - 1]?.code ?? this.base;
    const code = this.unique(above, part);
    this.stack = [...this.stack.slice(0, level), { style, mark, value, code, indent }];
    return code;
  }

  /** Without a number: on the level of its own kind that is set in as far, else under what is set in less. */
  private levelOfPlain(style: "heading" | "none", indent: number): number {
    const isPlain = (one: Level | undefined): one is Level => one?.style === "heading" || one?.style === "none";
    let level = this.stack.findIndex((one) => isPlain(one) && one.indent > indent);
    if (level >= 0) {
      // What stood further in is over: this goes on with what it stood under.
      for (let above = this.stack[level - 1]; isPlain(above) && above.indent === indent; above = this.stack[level - 1]) {
        level -= 1;
      }
      return level;
    }
    const same = this.stack.findIndex((one) => isPlain(one) && one.indent === indent && (one.style === style || indent > 0));
    const under = lastIndex(this.stack, (one) => isPlain(one) && one.indent < indent);
    return same >= 0 ? same : under >= 0 ? under + 1 : style === "heading" ? 0 : this.stack.length;
  }

  /** Layers of one criterion that stand side by side are one place in the tree. */
  private beside({ group, layer }: Line): string | null {
    const layered = this.layered;
    if (layer === "" || layered?.group !== group || layered.layers.has(layer)) {
      this.layered = null;
      return null;
    }
    layered.layers.add(layer);
    return layered.code;
  }

  add(line: Line): string {
    const known = this.beside(line);
    const code = known ?? this.place(line.layer === "" ? line : { ...line, group: "" });
    if (known === null && line.layer !== "") {
      this.layered = { group: line.group, layers: new Set([line.layer]), code };
    }
    return code;
  }

  private place({ mark: typed, label, kind, group, indent }: Line): string {
    this.enter(group);
    const mark = plainMark(typed);
    this.isSigned = kind === "group" ? isSigned(label) : this.isSigned;
    const isBeside = kind === "bonus" || kind === "deduction" || (kind === "criterion" && isSigned(label));
    if (mark === "" && isBeside && !this.isSigned && indent === 0) {
      // A bonus or deduction without a number belongs to nothing above it.
      this.apart += 1;
      return this.unique("", `+${this.apart}`);
    }
    if (mark === "" && kind === "group") {
      const level = this.levelOfPlain("heading", indent);
      const value = this.valueOn(level, "heading") + 1;
      return this.push(level, "heading", "", value, `${value}`, indent);
    }
    const unmarked = mark === "" ? -1 : this.stack.findIndex(({ style }) => style === "none");
    this.stack = unmarked < 0 ? this.stack : this.stack.slice(0, unmarked);
    if (mark === "") {
      const level = this.levelOfPlain("none", indent);
      const value = this.valueOn(level, "none") + 1;
      return this.push(level, "none", "", value, `${value}`, indent);
    }
    const parent = mark.includes(".") ? dottedParent(this.stack, mark) : -1;
    if (parent >= 0) {
      return this.push(parent + 1, "dotted", mark, 0, mark.slice(mark.lastIndexOf(".") + 1));
    }
    const { level, style, value } = levelOf(this.stack, mark);
    return this.push(level, style, mark, value, mark);
  }

  /** What a printed total sums up: the group it names, the first group that is open, or everything where nothing follows. */
  totalOf(label: string, isLast: boolean): string {
    const marks = label
      .split(/[\s,;:()+&]+/)
      .map((word) => plainMark(word).toLowerCase())
      .filter((mark) => mark !== "");
    const named = this.stack.filter(({ mark }) => marks.length === 1 && mark.toLowerCase() === marks[0]).at(-1);
    return named?.code ?? (isLast ? "" : this.base || (this.stack[0]?.code ?? ""));
  }
}

/** The rows with their places in the tree, worked out from their marks, group texts and kinds alone. */
export function withCodes(lines: readonly Line[]): readonly OwnRow[] {
  const tree = new Tree();
  const last = lastIndex(lines, ({ kind }) => kind === "total");
  const [firstRow, lastRow] = [lines.findIndex(isInTree), lastIndex(lines, isInTree)];
  return lines.map((line, index) => {
    if (line.kind === "total") {
      // The total of everything stands behind all criteria, or before them.
      return { ...line, code: tree.totalOf(line.label, (index === last && index > lastRow) || index < firstRow) };
    }
    return { ...line, code: isInTree(line) ? tree.add(line) : "" };
  });
}
