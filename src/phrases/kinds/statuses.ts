/** What decides a class, or whether points count at all. */
import { ZERO } from "../../core/numbers/exact";
import { ask, choice, comparatorOf, figure, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";

const disqualified: Kind = {
  id: "disqualified",
  read({ lexed }) {
    const match = firstMatch(shape("DISQUALIFIED T"), lexed);
    if (match === null) {
      return null;
    }
    const points = firstMatch(shape("MINUS (COLON)? points:D|N (each:SLASH (W|MEMBERS))?"), lexed);
    const zero = { kind: "figure", value: ZERO, share: false, upTo: null, noun: "" } as const;
    const asks =
      points === null || points.named["each"] !== undefined
        ? []
        : [ask("each-or-once", textOf(lexed, 0, points.end), [choice("each"), choice("once")])];
    return reading({ kind: "disqualified", measure: "count", rule: null, wants: [want("=", zero)], lacks: "disqualified", asks }, [
      match,
      ...(points === null ? [] : [points]),
      ...matches(shape("NONE|IF|AFTER"), lexed),
      ...matches(shape("BAR W MINUS"), lexed),
    ]);
  },
};

const classCap: Kind = {
  id: "class-cap",
  read({ lexed }) {
    const match = firstMatch(shape("CLASSCAP T"), lexed);
    return match === null
      ? null
      : reading(
          {
            kind: "class-cap",
            measure: "value",
            rule: null,
            wants: [want("<=", { kind: "words", text: textOf(lexed, match.start + 1, lexed.tokens.length) })],
            lacks: "class-cap",
          },
          [match, ...matches(shape("IF|NONE"), lexed)],
        );
  },
};

/** A class for a total, with another condition beside it. */
const gate: Kind = {
  id: "gate",
  read({ lexed }) {
    const total = firstMatch(shape("(before:GT|GE|FROM) target:D|N (W)? (after:UP)? (OPEN (GE|GT) N CLOSE)?"), lexed);
    const both = firstMatch(shape("BOTH T"), lexed);
    const ofBonus = firstMatch(shape("MINUS T LE share:P T PLUS"), lexed);
    const about = lexed.tokens.some(({ kind }) => kind === "TOTALSCORE") || total?.named["target"]?.kind === "D";
    if (total === null || !about || (both === null && ofBonus === null)) {
      return null;
    }
    const rest = both === null ? [] : [{ start: both.start, end: lexed.tokens.length }];
    return reading(
      {
        kind: "gate",
        measure: "value",
        rule: null,
        wants: [
          want(comparatorOf(total.named["before"], total.named["after"]), figure(total.named["target"])),
          ...(ofBonus === null ? [] : [want("<=", figure(ofBonus.named["share"]))]),
        ],
        lacks: "gate",
        asks: ofBonus === null ? [ask("gate-else", textOf(lexed, both?.start ?? 0, lexed.tokens.length))] : [],
      },
      [total, ...rest, ...(ofBonus === null ? [] : [ofBonus])],
    );
  },
};

const precondition: Kind = {
  id: "precondition",
  read({ lexed }) {
    const match = firstMatch(shape("IFNOT T ALLPOINTS T"), lexed);
    return match === null
      ? null
      : reading(
          {
            kind: "precondition",
            measure: "ratio",
            rule: "ratio",
            lacks: "precondition",
            asks: [ask("precondition", textOf(lexed, 0, lexed.tokens.length))],
          },
          [match, ...matches(shape("IF"), lexed)],
        );
  },
};

const onlyHighest: Kind = {
  id: "only-highest",
  read({ lexed }) {
    const match = firstMatch(shape("ONLYHIGHEST T"), lexed);
    const figures = lexed.tokens.some(({ value }) => value !== null);
    return match === null || figures
      ? null
      : reading({ kind: "only-highest", measure: "count", rule: null, lacks: "highest-only" }, [
          match,
          ...matches(shape("IF|EACH|NONE"), lexed),
        ]);
  },
};

export const STATUSES: readonly Kind[] = [classCap, disqualified, precondition, onlyHighest, gate];
