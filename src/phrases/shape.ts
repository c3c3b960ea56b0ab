/** Patterns over the tokens of a phrase: `FROM? target:P|N UP`, where `T` is any number of words of the topic. */
import { isHard, type Lexed, type Token, type TokenKind } from "./tokens";

export type Match = {
  /** The tokens that the pattern names. */
  readonly named: Readonly<Record<string, Token | undefined>>;
  /** Positions of the first token and of the one behind the last. */
  readonly start: number;
  readonly end: number;
};

export type Shape = RegExp;

const BLANK = "\u0000";

function token(named: string | undefined, kinds: string): string {
  switch (kinds) {
    case "T":
      return `(?:s[A-Z]+\\d+${BLANK})*?`;
    case "A":
      return `(?:s?[A-Z]+\\d+${BLANK})*?`;
    default:
      return named === undefined ? `(?:s?(?:${kinds})\\d+${BLANK})` : `(?:s?(?<${named}>(?:${kinds})\\d+)${BLANK})`;
  }
}

/**
 * `NAME` or `one|another` is a token, `name:KIND` one to be asked for, `T` words of a topic, `A` anything; blanks separate, parentheses
 * group, a `|` between blanks divides, `?`, `*` and `+` repeat.
 */
export function shape(pattern: string): Shape {
  const known = MADE.get(pattern) ?? compiled(pattern);
  MADE.set(pattern, known);
  return known;
}

/** Patterns are few, and asked for with every phrase. */
const MADE = new Map<string, Shape>();

function compiled(pattern: string): Shape {
  const source = pattern
    .replaceAll("(", "(?:")
    .replace(/(?:([a-z]\w*):)?([A-Z]+(?:\|[A-Z]+)*)/g, (_all, named: string | undefined, kinds: string) => token(named, kinds))
    .replaceAll(" ", "")
    .replaceAll(BLANK, " ");
  return new RegExp(`(?<![^ ])${source}`, "g");
}

/** Soft tokens are marked, so that a pattern can take any of them for a topic. */
export function written(tokens: readonly Token[]): string {
  return tokens.map((one, index) => `${isHard(one) ? "" : "s"}${one.kind satisfies TokenKind}${index} `).join("");
}

function indexOf(text: string): number {
  return [...text].reduce((sum, letter) => (letter === " " ? sum + 1 : sum), 0);
}

/** Every match from left to right, none within another. */
export function matches(pattern: Shape, { tokens }: Lexed): readonly Match[] {
  const text = written(tokens);
  return [...text.matchAll(pattern)]
    .filter((match) => match[0] !== "")
    .map((match) => {
      const start = indexOf(text.slice(0, match.index));
      const named = Object.entries(match.groups ?? {}).map(([name, found]) => {
        const position = /\d+$/.exec(found ?? "")?.[0];
        return [name, position === undefined ? undefined : tokens.find((_token, index) => `${index}` === position)] as const;
      });
      return { named: Object.fromEntries(named), start, end: start + indexOf(match[0]) };
    });
}

export function firstMatch(pattern: Shape, lexed: Lexed): Match | null {
  return matches(pattern, lexed)[0] ?? null;
}
