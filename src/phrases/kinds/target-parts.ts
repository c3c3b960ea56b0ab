/** One figure of a phrase with what compares it, and what it measures. */
import type { Measure } from "../../core/model/ids";
import { ONE, ZERO, compare, isWhole } from "../../core/numbers/exact";
import { AND_WORDS, EXCEEDS, OF_WORDS, PLANS } from "../../schema/phrase-units";
import { textKey } from "../../tables/cells/keys";
import type { Lexed, Token } from "../tokens";
import { ask, choice, comparatorOf, figure, isShare, textOf, want } from "../make";
import type { Ask, Want } from "../reading";
import { type Match, firstMatch, shape } from "../shape";

/** One figure with what compares it; `của` words may stand between a share and its “trở lên”. */
export const TARGET = shape(
  [
    "REACH? (before:GT|GE|LE|LT|EQ|FROM REACH?)? (before2:GT|GE|LE|LT)? target:P|N|PP|FRAC ((TO|DASH) (GT|LT|GE|LE)? upTo:P|N|PP|FRAC)?",
    "(T after:UP|DOWN)? (OPEN GE|LE|GT|LT|EQ same:P|N CLOSE)?",
  ].join(" "),
);

export type Found = { readonly want: Want; readonly match: Match; readonly asks: readonly Ask[]; readonly target: Token };

/** In `kind`, the class or title that a share of members reaches: “trở lên” may belong to it. */
export function isDegree({ tokens }: Lexed, match: Match): boolean {
  const after = match.named["after"];
  const target = match.named["target"];
  if (after === undefined || target === undefined) {
    return false;
  }
  return tokens
    .slice(tokens.indexOf(target) + 1, tokens.indexOf(after))
    .some(({ kind }) => kind === "REACHED" || kind === "CLASS" || kind === "TITLE" || kind === "REACH");
}

export function foundIn(match: Match, lexed: Lexed): Found | null {
  const { target, upTo, after, before2 } = match.named;
  const before = match.named["before"];
  if (target === undefined) {
    return null;
  }
  const behind = isDegree(lexed, match) ? undefined : after;
  const comparator = comparatorOf(before2 ?? before, behind);
  const about = target.text;
  const isWhole = isShare(target) && target.value !== null && compare(target.value, ONE) === 0;
  if (upTo !== undefined) {
    return {
      want: want(">=", figure(target, upTo)),
      match,
      target,
      asks: [ask("range-target", `${target.text}–${upTo.text}`, [choice("from-lower"), choice("within", { lacks: "several-at-once" })])],
    };
  }
  if (before?.kind === "GT" && behind?.kind === "UP") {
    return {
      want: want(">=", figure(target)),
      match,
      target,
      asks: [ask("contradiction", about, [choice("from", {}), choice("over", { wants: [want(">", figure(target))] })])],
    };
  }
  // “vượt 5 % chỉ tiêu” is by so much, not over so much.
  if (before?.text === textKey(EXCEEDS) || target.kind === "PP") {
    return { want: want(comparator ?? ">=", figure(target)), match, target, asks: [ask("unsure", textOf(lexed, match.start, match.end))] };
  }
  if (comparator === null && isWhole && isOfPlan(lexed, target)) {
    return { want: want(">=", figure(target)), match, target, asks: [unsaid(target)] };
  }
  if (comparator === null && isWhole) {
    return { want: want("=", figure(target)), match, target, asks: [] };
  }
  if (comparator === null || comparator === "=") {
    const isEqual = comparator === "=";
    return { want: want(">=", figure(target)), match, target, asks: isEqual || !isWhole ? [unsaid(target)] : [] };
  }
  return { want: want(comparator, figure(target)), match, target, asks: target.doubt ? [ask("misprint", target.text)] : [] };
}

/** A plan can be passed: all of it is not the most that there is. */
function isOfPlan({ tokens }: Lexed, target: Token): boolean {
  const at = tokens.indexOf(target);
  const behind = tokens
    .slice(at + 1, at + 5)
    .map(({ text }) => text)
    .join(" ");
  return PLANS.some((plan) => behind.includes(textKey(plan)));
}

export function unsaid(target: Token): Ask {
  return ask("comparator-unsaid", target.text, [
    choice("at-least"),
    choice("equal", { wants: [want("=", figure(target))] }),
    choice("over", { wants: [want(">", figure(target))] }),
    choice("at-most", { wants: [want("<=", figure(target))] }),
  ]);
}

export const MEMBERS = shape("target:P|FRAC (OFALL|TOTAL)? TOTAL? MEMBERS");

export function kindOfMeasure(lexed: Lexed, found: readonly Found[]): Measure {
  const [first] = found;
  if (first !== undefined && !isShare(first.target)) {
    return first.target.unit === "count" && first.target.unitText !== "" && isWhole(first.target.value ?? ZERO) ? "count" : "value";
  }
  const hasRate = lexed.tokens.some(({ kind }) => kind === "RATE");
  const reaches = lexed.tokens.some(({ kind }) => kind === "REACHED" || kind === "CLASS" || kind === "TITLE");
  const members = firstMatch(MEMBERS, lexed)?.named["target"];
  const within = lexed.tokens.some(({ kind }) => kind === "WITHIN");
  const isOfMembers = members !== undefined && (reaches || !isOfPlan(lexed, members));
  return !hasRate && (isOfMembers || (within && reaches)) ? "share" : "ratio";
}

export function isCompared({ named }: Match): boolean {
  return named["before"] !== undefined || named["before2"] !== undefined || named["after"] !== undefined;
}

const AND = new Set(AND_WORDS.map((word) => textKey(word)));

const OF = new Set(OF_WORDS.map((word) => textKey(word)));

/** “ít nhất 1 cuộc và 2 lượt”: the second number is asked for like the first. */
export function isAnd({ tokens }: Lexed, target: Token): boolean {
  return target.unit === "count" && AND.has(tokens[tokens.indexOf(target) - 1]?.text ?? "");
}

/** “3 trong 5 chỉ tiêu”: how many there are. */
export function wholeOf(lexed: Lexed, found: readonly Found[]): readonly Pick<Match, "start" | "end">[] {
  return found.flatMap(({ target }) => {
    const at = lexed.tokens.indexOf(target);
    const isOf = target.kind === "N" && OF.has(lexed.tokens[at + 1]?.text ?? "") && lexed.tokens[at + 2]?.kind === "N";
    return isOf ? [{ start: at + 1, end: at + 3 }] : [];
  });
}

export function isMore({ comparator }: Want): boolean {
  return comparator === ">=";
}
