/** Finds the calls of the add-in's functions in a formula and the text of their arguments. */
import { tokens } from "./tokens";
import type { Token } from "./tokens";

export type Call = {
  /** ASCII, upper case, without the namespace: `SCORE`. */
  readonly id: string;
  /** Text of each argument; empty for one left out. */
  readonly args: readonly string[];
  /** Where the call stands in the formula. */
  readonly start: number;
  readonly end: number;
};

/** As typed (`EMU.SCORE`) or as Excel saves it (`_xldudf_EMU_SCORE`). */
export function functionId(name: string, namespace: string): string | null {
  const upper = name.toUpperCase();
  for (const prefix of [`${namespace}.`, `_XLDUDF_${namespace}_`, `_XLUDF.${namespace}.`]) {
    if (upper.startsWith(prefix) && upper.length > prefix.length) {
      return upper.slice(prefix.length);
    }
  }
  return null;
}

function closing(list: readonly Token[], open: number): number {
  let depth = 0;
  for (let index = open; index < list.length; index += 1) {
    const text = list[index]?.kind === "mark" ? list[index]?.text : "";
    depth += text === "(" || text === "{" ? 1 : text === ")" || text === "}" ? -1 : 0;
    if (depth === 0) {
      return index;
    }
  }
  return -1;
}

function splitArguments(formula: string, list: readonly Token[], open: number, close: number): readonly string[] {
  if (close === open + 1) {
    return [];
  }
  const args: string[] = [];
  let depth = 0;
  let from = list[open]?.end ?? 0;
  for (const token of list.slice(open + 1, close)) {
    const text = token.kind === "mark" ? token.text : "";
    depth += text === "(" || text === "{" ? 1 : text === ")" || text === "}" ? -1 : 0;
    if (depth === 0 && text === ",") {
      args.push(formula.slice(from, token.start).trim());
      from = token.end;
    }
  }
  args.push(formula.slice(from, list[close]?.start).trim());
  return args;
}

/** The outermost calls of a formula; calls inside an argument are found when the argument is looked at. */
export function callsIn(formula: string, namespace: string): readonly Call[] {
  const list = tokens(formula);
  const calls: Call[] = [];
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index];
    const id = token?.kind === "function" ? functionId(token.text, namespace) : null;
    const close = id === null ? -1 : closing(list, index + 1);
    if (token && id !== null && close > 0) {
      const args = splitArguments(formula, list, index + 1, close);
      calls.push({ id, args, start: token.start, end: list[close]?.end ?? formula.length });
      index = close;
    }
  }
  return calls;
}
