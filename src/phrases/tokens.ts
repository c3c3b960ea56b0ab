/** What a phrase is made of: words that carry a rule, figures, signs, and words of the topic. */
import type { Exact } from "../core/numbers/exact";
import { LEXEMES, type LexemeId } from "../schema/phrase-words";
import { textKey } from "../tables/cells/keys";
import { type Atom, atomsOf } from "./atoms";
import type { FigureKind } from "./figures";

/** `W` a word of the topic, `S` a sign between parts, `REF` and `WHEN` numbers that are places and times, `DASH` between two figures, `PLUSSIGN` and `MINUSSIGN` before one. */
export type TokenKind =
  | LexemeId
  | FigureKind
  | "W"
  | "COMMA"
  | "COLON"
  | "SEMI"
  | "STOP"
  | "OPEN"
  | "CLOSE"
  | "BAR"
  | "DOTS"
  | "SLASH"
  | "DASH"
  | "PLUSSIGN"
  | "MINUSSIGN"
  | "REF"
  | "WHEN";

/** What is counted or measured by a plain number. */
export type UnitKind = "count" | "value" | "day" | "minute";

export type Token = {
  readonly kind: TokenKind;
  readonly text: string;
  readonly value: Exact | null;
  readonly doubt: boolean;
  /** Of a plain number, by the word behind it. */
  readonly unit: UnitKind | null;
  /** That word. */
  readonly unitText: string;
};

export type Lexed = { readonly plain: string; readonly tokens: readonly Token[] };

export const SIGNS: Readonly<Record<string, TokenKind>> = {
  ",": "COMMA",
  ":": "COLON",
  ";": "SEMI",
  ".": "STOP",
  "(": "OPEN",
  ")": "CLOSE",
  "[": "OPEN",
  "]": "CLOSE",
  "|": "BAR",
  "…": "DOTS",
  "/": "SLASH",
};

const LEXICON: ReadonlyMap<string, LexemeId> = new Map(
  (Object.entries(LEXEMES) as readonly (readonly [LexemeId, { readonly words: readonly string[] }])[]).flatMap(([id, { words }]) =>
    words.map(
      (word) =>
        [
          atomsOf(textKey(word))
            .map(({ text }) => text)
            .join(" "),
          id,
        ] as const,
    ),
  ),
);

const LONGEST = Math.max(...[...LEXICON.keys()].map((key) => key.split(" ").length));

export const FIGURES: ReadonlySet<TokenKind> = new Set<TokenKind>(["N", "P", "PP", "D", "DATE", "FRAC"]);

export const SOFT: ReadonlySet<TokenKind> = new Set<TokenKind>([
  ...(Object.entries(LEXEMES) as readonly (readonly [LexemeId, { readonly soft?: true }])[]).flatMap(([id, { soft }]) =>
    soft ? [id] : [],
  ),
  "W",
  "COMMA",
  "COLON",
  "SEMI",
  "STOP",
  "OPEN",
  "CLOSE",
  "BAR",
  "DOTS",
  "SLASH",
  "REF",
  "WHEN",
]);

/** Whether a reading must explain it. */
export function isHard({ kind }: Token): boolean {
  return !SOFT.has(kind);
}

export type Draft = { -readonly [Field in keyof Token]: Token[Field] };

export function token(kind: TokenKind, text: string, value: Exact | null = null, doubt = false): Draft {
  return { kind, text, value, doubt, unit: null, unitText: "" };
}

export function lexemeAt(atoms: readonly Atom[], at: number): { readonly id: LexemeId; readonly length: number } | null {
  for (let length = Math.min(LONGEST, atoms.length - at); length > 0; length -= 1) {
    const id = LEXICON.get(
      atoms
        .slice(at, at + length)
        .map(({ text }) => text)
        .join(" "),
    );
    if (id !== undefined) {
      return { id, length };
    }
  }
  return null;
}
