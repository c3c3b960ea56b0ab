/** A phrase of a regulation as a reading, or none. What carries a rule and is not explained is asked about. */
import { compare, type Exact } from "../core/numbers/exact";
import { lex } from "./lex";
import { isHard, type Lexed } from "./tokens";
import { ask, textOf } from "./make";
import { BANDS, GRADES } from "./kinds/bands";
import { CHANGES } from "./kinds/changes";
import { EVENTS } from "./kinds/events";
import { FORMULAS, JUDGED, MEANS } from "./kinds/formulas";
import { QUOTAS } from "./kinds/quotas";
import { RANKS } from "./kinds/ranks";
import { STATUSES } from "./kinds/statuses";
import { STEPS_KINDS } from "./kinds/steps";
import { TARGETS } from "./kinds/targets";
import type { Kind, Reading } from "./reading";

/** In this order: what says more of a sentence comes first. */
export const KINDS: readonly Kind[] = [
  ...RANKS,
  ...FORMULAS,
  ...STATUSES,
  ...STEPS_KINDS,
  ...JUDGED,
  ...BANDS,
  ...MEANS,
  ...EVENTS,
  ...GRADES,
  ...QUOTAS,
  ...CHANGES,
  ...TARGETS,
];

/** Words that carry a rule, and figures, that the reading has not explained: joined where they stand together. */
function leftOver({ tokens }: Lexed, used: ReadonlySet<number>): readonly string[] {
  return tokens.flatMap((token, index) => (isHard(token) && !used.has(index) ? [token.text] : []));
}

/** Figures and words of a phrase that carry a rule; "" where there are none. */
export function carrying(phrase: string): string {
  return leftOver(lex(phrase), new Set()).join(", ");
}

/** @param maximum points of the line; null: none are stated */
export function readPhrase(phrase: string, maximum: Exact | null): Reading | null {
  const lexed = lex(phrase);
  if (!lexed.tokens.some(isHard)) {
    return null;
  }
  for (const kind of KINDS) {
    const read = kind.read({ lexed, maximum });
    if (read !== null) {
      const left = leftOver(lexed, read.used);
      const over = read.worth !== null && maximum !== null && compare(read.worth, maximum) !== 0 && read.parameters.bonus !== true;
      return {
        ...read,
        asks: [
          ...read.asks,
          ...(left.length > 0 ? [ask("left-over", left.join(", "))] : []),
          ...(over ? [ask("over-maximum", textOf(lexed, 0, lexed.tokens.length))] : []),
        ],
      };
    }
  }
  return null;
}
