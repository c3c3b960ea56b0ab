/** Results against a target: shares, numbers, targets set elsewhere, several of them in one sentence. */
import { type Exact, ONE, compare } from "../../core/numbers/exact";
import type { Lexed } from "../tokens";
import { ask, choice, figure, isShare, reading, textOf, want } from "../make";
import type { Ask, Kind } from "../reading";
import { type Match, firstMatch, matches, shape } from "../shape";
import { bareCount, classes, elsewhere, incident } from "./incidents";
import { type Found, TARGET, foundIn, isAnd, isCompared, isDegree, isMore, kindOfMeasure, wholeOf } from "./target-parts";

/** Points for a line whose phrase states them: `| cộng 2`, `: 10 điểm`, `được 5 điểm`. */
const WORTH = shape("BAR|COLON|GET|PLUS (PLUS|GET|COLON|PLUSSIGN|LE|EQ)* worth:D|N (BAR|STOP|SEMI|CLOSE)?");

type Worth = { readonly worth: Exact | null; readonly match: Match | null };

/** Behind the last target. */
function worthIn(lexed: Lexed, after: number): Worth {
  const match = matches(WORTH, lexed).find(({ start, named }) => start >= after && named["worth"]?.unitText === "");
  return { worth: match?.named["worth"]?.value ?? null, match: match ?? null };
}

const against: Kind = {
  id: "target",
  read({ lexed, maximum }) {
    const all = matches(TARGET, lexed)
      .map((match) => foundIn(match, lexed))
      .filter((one) => one !== null)
      // A plain number without a comparator is none that anybody is measured against, save beside one that has it: “ít nhất 1 cuộc và 1 lượt”.
      .filter(
        ({ target, match }, index, every) =>
          isShare(target) ||
          isCompared(match) ||
          (every[0] !== undefined && index > 0 && isCompared(every[0].match) && isAnd(lexed, target) && isMore(every[0].want)),
      )
      .map((one, index) => (index > 0 && !isShare(one.target) && !isCompared(one.match) ? { ...one, asks: [] } : one));
    const shares = all.filter(({ target }) => isShare(target));
    // Beside a share, a plain number is a condition of it: it is asked about.
    const found = eitherWhole(shares.length > 0 ? shares : all);
    const [first] = found;
    if (first === undefined) {
      return null;
    }
    const { worth, match } = worthIn(lexed, Math.max(...found.map(({ match: { end } }) => end)));
    const measure = kindOfMeasure(lexed, found);
    const several = severalAsks(lexed, found, maximum);
    const isWithin = lexed.tokens.some(({ kind }) => kind === "WITHIN");
    const degrees = found.some((one) => isDegree(lexed, one.match)) ? matches(shape("UP"), lexed) : [];
    const spans = [
      ...found.map((one) => one.match),
      ...(match === null ? [] : [match]),
      ...degrees,
      ...wholeOf(lexed, found),
      // A mean may be what is measured: “điểm trung bình đạt từ 7,5”.
      ...matches(shape("MEAN (REACH)? (FROM|GE|GT|LE|LT) N"), lexed),
      ...matches(shape("WITHIN"), lexed),
      ...(measure === "ratio" || measure === "share" ? matches(shape("COMPARED TOTAL"), lexed) : []),
      // “xuống dưới 0,5 %” says where a share is to go, not what it is compared with.
      ...(first.want.comparator === "<" || first.want.comparator === "<=" ? matches(shape("REDUCE T LT|LE"), lexed) : []),
    ];
    const shared = found.length > 1 ? found.map((one) => one.asks).flat() : first.asks;
    const asks = found.length > 1 ? shared.map(({ id, about }) => ask(id, about)) : shared;
    const isOver = found.some(
      ({ target, want: { comparator } }) =>
        isShare(target) && target.value !== null && compare(target.value, ONE) > 0 && comparator !== null,
    );
    return reading(
      {
        kind: "target",
        measure,
        rule: "pass",
        wants: found.map((one) => one.want),
        worth,
        lacks: isOver ? "ratio-over-whole" : found.length > 1 && (several.length > 0 || isWithin) ? "several-at-once" : null,
        asks: [...asks, ...several],
      },
      spans,
    );
  },
};

/** All of a hundred percent cannot be passed: beside “75 % trở lên” it is from 100 % on as well. */
function eitherWhole(found: readonly Found[]): readonly Found[] {
  const isFrom = found.some(({ want: { comparator } }) => comparator === ">=");
  return isFrom ? found.map((one) => (one.want.comparator === "=" ? { ...one, want: { ...one.want, comparator: ">=" } } : one)) : found;
}

/** Two targets of a line with one maximum: each for a part of the points, or all for all of them? Two sentences are two lines. */
function severalAsks(lexed: Lexed, found: readonly Found[], maximum: Exact | null): readonly Ask[] {
  if (found.length < 2) {
    return [];
  }
  const isWithin = lexed.tokens.some(({ kind }) => kind === "WITHIN");
  const isEach = lexed.tokens.some(({ kind }) => kind === "EACH");
  const all = found.map(({ target }) => target.text).join("; ");
  const isUnsaid = found.some(({ asks }) => asks.length > 0);
  if (isEach) {
    return [ask("for-each-member", textOf(lexed, 0, 3))];
  }
  return (maximum !== null && !isWithin) || isUnsaid
    ? [ask("several-targets", all, [choice("all-met", { lacks: "several-at-once" }), choice("two-lines", { lacks: null })])]
    : [];
}

/** `không để … quá 2 vụ`: at most so many. */
const notOver: Kind = {
  id: "not-over",
  read({ lexed }) {
    const match = firstMatch(shape("NONE T (before:GT|LT) target:P|N|FRAC"), lexed);
    const { target, before } = match?.named ?? {};
    if (match === null || target === undefined || lexed.tokens.slice(0, match.start).some((one) => one.value !== null)) {
      return null;
    }
    return reading(
      {
        kind: "not-over",
        measure: kindOfMeasure(lexed, [{ target, match, asks: [], want: want(null, null) }]),
        rule: "pass",
        wants: [want(before?.kind === "GT" ? "<=" : ">=", figure(target))],
      },
      [match],
    );
  },
};

export const TARGETS: readonly Kind[] = [classes, notOver, against, bareCount, elsewhere, incident];
