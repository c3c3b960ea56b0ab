/** The tree of a list from the numbers before its rows: I, 1, 2, a, b, II, 1 … → I, I.1, I.2, I.2.a, I.2.b, II, II.1. */
import { at } from "../../core/numbers/at";
import { textKey } from "../cells/keys";
import { isBonusLabel, isMark } from "./words";
import type { OwnRow } from "./mapping";

type Style = "roman" | "upper" | "lower" | "number" | "dotted" | "none" | "heading";
type Level = { readonly style: Style; readonly mark: string; readonly value: number; readonly code: string };

const ROMAN: Readonly<Record<string, number>> = { i: 1, v: 5, x: 10, l: 50, c: 100 };

function romanValue(text: string): number {
  const digits = [...text.toLowerCase()].map((letter) => ROMAN[letter] ?? 0);
  return digits.reduce((sum, digit, index) => sum + (digit < (digits[index + 1] ?? 0) ? -digit : digit), 0);
}

/** The mark without brackets and signs: `1)`, `(1)` and `1.` are 1. */
export function plainMark(mark: string): string {
  const plain = mark
    .trim()
    .replace(/^\(/, "")
    .replace(/[.):/]+$/, "");
  return isMark(plain) ? plain.replaceAll("-", ".") : "";
}

/** What a mark can be; `C` is a letter or a hundred. */
function readings(mark: string): readonly { readonly style: Style; readonly value: number }[] {
  if (mark === "") {
    return [{ style: "none", value: 0 }];
  }
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

class Tree {
  private readonly used = new Set<string>();
  private stack: readonly Level[] = [];
  private base = "";
  private group = "";
  private groups = 0;
  private apart = 0;

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
    return here?.style === style ? here.value : 0;
  }

  private push(level: number, style: Style, mark: string, value: number, part: string): string {
    const above = this.stack[level - 1]?.code ?? this.base;
    const code = this.unique(above, part);
    this.stack = [...this.stack.slice(0, level), { style, mark, value, code }];
    return code;
  }

  add({ mark: typed, label, kind, group }: Line): string {
    this.enter(group);
    const mark = plainMark(typed);
    if (mark === "" && kind !== "group" && (kind === "bonus" || isBonusLabel(label))) {
      // A bonus or deduction without a number belongs to nothing above it.
      this.apart += 1;
      return this.unique("", `+${this.apart}`);
    }
    if (mark === "" && kind === "group") {
      const level = Math.max(
        0,
        this.stack.findIndex(({ style }) => style === "heading"),
      );
      const value = this.valueOn(level, "heading") + 1;
      return this.push(level, "heading", "", value, `${value}`);
    }
    const unmarked = mark === "" ? -1 : this.stack.findIndex(({ style }) => style === "none");
    this.stack = unmarked < 0 ? this.stack : this.stack.slice(0, unmarked);
    const parent = mark.includes(".") ? dottedParent(this.stack, mark) : -1;
    if (parent >= 0) {
      return this.push(parent + 1, "dotted", mark, 0, mark.slice(mark.lastIndexOf(".") + 1));
    }
    const { level, style, value } = levelOf(this.stack, mark);
    const count = style === "none" ? this.valueOn(level, "none") + 1 : value;
    return this.push(level, style, mark, count, mark === "" ? `${count}` : mark);
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
  const lastRow = lastIndex(lines, ({ kind }) => kind !== "total" && kind !== "ignore");
  return lines.map((line, index) => {
    if (line.kind === "ignore") {
      return { ...line, code: "" };
    }
    return { ...line, code: line.kind === "total" ? tree.totalOf(line.label, index === last && index > lastRow) : tree.add(line) };
  });
}
