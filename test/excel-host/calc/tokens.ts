/** Cuts an en-US formula (without "=") into tokens; gaps between them are white space. */
export type TokenKind =
  | "string"
  | "number"
  | "boolean"
  | "error"
  /** A1 references with or without a sheet, whole columns and rows too. */
  | "reference"
  /** Table[…], and […] inside a table. */
  | "structured"
  | "name"
  | "function"
  | "spill"
  | "mark";

export type Token = { readonly kind: TokenKind; readonly text: string; readonly start: number; readonly end: number };

const STRING = /"(?:[^"]|"")*"/uy;
const ERROR = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|SPILL!|CALC!|BUSY!)/iuy;
const SHEET = /(?:'(?:[^']|'')*'|[\p{L}_][\p{L}\p{N}_.]*)!/uy;
const ROWS = /\$?\d+:\$?\d+/uy;
const CELLS = /\$?[A-Z]{1,3}\$?\d{1,7}(?::\$?[A-Z]{1,3}\$?\d{1,7})?(?![\p{L}\p{N}_.(])/iuy;
const COLUMNS = /\$?[A-Z]{1,3}:\$?[A-Z]{1,3}(?![\p{L}\p{N}_.(])/iuy;
const NUMBER = /(?:\d+(?:\.\d*)?|\.\d+)(?:E[+-]?\d+)?/iuy;
const NAME = /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy;
const SPACE = /\s+/uy;

function take(pattern: RegExp, text: string, at: number): string {
  pattern.lastIndex = at;
  return pattern.exec(text)?.[0] ?? "";
}

/** The end of a balanced […], where ' escapes the next character. */
export function closeBracket(text: string, open: number): number {
  let depth = 0;
  for (let at = open; at < text.length; at += 1) {
    if (text[at] === "'") {
      at += 1;
    } else if (text[at] === "[") {
      depth += 1;
    } else if (text[at] === "]") {
      depth -= 1;
      if (depth === 0) {
        return at + 1;
      }
    }
  }
  return text.length;
}

function reference(text: string, at: number): string {
  return take(ROWS, text, at) || take(CELLS, text, at) || take(COLUMNS, text, at);
}

function word(text: string, at: number): { kind: TokenKind; length: number } | null {
  const name = take(NAME, text, at);
  if (name === "") {
    return null;
  }
  const next = text[at + name.length];
  if (next === "[") {
    return { kind: "structured", length: closeBracket(text, at + name.length) - at };
  }
  if (next === "(") {
    return { kind: "function", length: name.length };
  }
  return { kind: /^(TRUE|FALSE)$/i.test(name) ? "boolean" : "name", length: name.length };
}

function next(text: string, at: number): { kind: TokenKind; length: number } {
  const string = take(STRING, text, at);
  if (string !== "") {
    return { kind: "string", length: string.length };
  }
  const error = take(ERROR, text, at);
  if (error !== "") {
    return { kind: "error", length: error.length };
  }
  const sheet = take(SHEET, text, at);
  const cells = reference(text, at + sheet.length);
  if (cells !== "") {
    return { kind: "reference", length: sheet.length + cells.length };
  }
  if (sheet !== "") {
    const rest = take(ERROR, text, at + sheet.length) || take(NAME, text, at + sheet.length);
    return { kind: rest.startsWith("#") ? "error" : "name", length: sheet.length + rest.length };
  }
  const number = take(NUMBER, text, at);
  if (number !== "") {
    return { kind: "number", length: number.length };
  }
  const found = word(text, at);
  if (found) {
    return found;
  }
  if (text[at] === "[") {
    return { kind: "structured", length: closeBracket(text, at) - at };
  }
  return { kind: text[at] === "#" ? "spill" : "mark", length: 1 };
}

export function tokens(formula: string): readonly Token[] {
  const list: Token[] = [];
  let at = take(SPACE, formula, 0).length;
  while (at < formula.length) {
    const { kind, length } = next(formula, at);
    list.push({ kind, text: formula.slice(at, at + length), start: at, end: at + length });
    at += length;
    at += take(SPACE, formula, at).length;
  }
  return list;
}
