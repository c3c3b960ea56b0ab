/** What the kinds of phrases build their readings from. */
import { isThere } from "./there";
import type { Comparator } from "../core/model/ids";
import type { Exact } from "../core/numbers/exact";
import type { Lexed, Token } from "./tokens";
import type { AskId, ChoiceId } from "../text/phrases/questions";
import type { Ask, Choice, Reading, Target, Want } from "./reading";
import type { Match } from "./shape";

/** A reading that says what is given and nothing else; `spans`: what it explains. */
export function reading(
  said: Pick<Reading, "kind" | "measure" | "rule"> & Partial<Reading>,
  spans: readonly Pick<Match, "start" | "end">[],
): Reading {
  const used = new Set(spans.flatMap(({ start, end }) => Array.from({ length: end - start }, (_, index) => start + index)));
  return { wants: [], parameters: {}, parts: [], worth: null, lacks: null, asks: [], used, ...said };
}

const SHARES: ReadonlySet<string> = new Set(["P", "PP", "FRAC"]);

export function isShare({ kind }: Pick<Token, "kind">): boolean {
  return SHARES.has(kind);
}

export function figure(token: Token | undefined, upTo?: Token): Target | null {
  return !isThere(token?.value)
    ? null
    : {
        kind: "figure",
        value: token.value,
        share: isShare(token),
        upTo: upTo?.value ?? null,
        noun: token.unit === "value" ? token.unitText : "",
      };
}

export function want(comparator: Comparator | null, target: Target | null): Want {
  return { comparator, target };
}

/** A question whose answers change the reading; without any, that it is as it was read. */
export function ask(id: AskId, about: string, choices: readonly Choice[] = []): Ask {
  return { id, about, choices: choices.length === 0 ? [{ id: "as-read", change: {} }] : choices };
}

export function choice(id: ChoiceId, change: Choice["change"] = {}): Choice {
  return { id, change };
}

export function number(match: Match, name: string): Exact | null {
  return match.named[name]?.value ?? null;
}

/** The words between two tokens, as they were typed in lower case. */
export function textOf({ tokens }: Lexed, start: number, end: number): string {
  return tokens
    .slice(start, end)
    .map(({ text }) => text)
    .join(" ")
    .replace(/ ([,.;:)])/g, "$1")
    .replace(/\( /g, "(")
    .trim();
}

/** The comparator before a figure, or behind it. */
export function comparatorOf(before: Token | undefined, behind: Token | undefined): Comparator | null {
  if (behind?.kind === "UP") {
    return before?.kind === "GT" ? null : ">=";
  }
  if (behind?.kind === "DOWN") {
    return "<=";
  }
  switch (before?.kind) {
    case "GT":
      return ">";
    case "GE":
    case "FROM":
      return ">=";
    case "LE":
      return "<=";
    case "LT":
      return "<";
    case "EQ":
      return "=";
    default:
      return null;
  }
}
