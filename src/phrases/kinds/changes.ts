/** A fall or a rise against a base: `giảm ít nhất 5 % so với năm 2022`, `cao hơn năm 2020`. */
import type { Lexed, Token } from "../tokens";
import { ask, choice, comparatorOf, figure, isShare, reading, want } from "../make";
import type { Ask, Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";

const CHANGE = shape(
  "change:REDUCE|INCREASE T (REACH)? (before:GT|GE|LE|LT|EQ|FROM)? target:P|N|PP|FRAC ((TO|DASH) (GT|LT)? upTo:P|N|FRAC)? (after:UP|DOWN)?",
);
/** What the change is measured from. */
const BASE = shape("COMPARED? (W|COMMA|TOTAL)* (WHEN|BASE)");
const RATE_BASE = shape("change:REDUCE|INCREASE T (before:GT|LT) (WHEN|BASE)");
const PLAIN_BASE = shape("(before:GT|LT) (WHEN|BASE)");

function unsaid(target: Token): Ask {
  return ask("comparator-unsaid", target.text, [choice("at-least"), choice("equal", { wants: [want("=", figure(target))] })]);
}

/** A few cases only: last year there may have been none, and nothing can be reduced from none. */
function hasBase(lexed: Lexed): boolean {
  return lexed.tokens.some(({ kind }) => kind === "BASE") || firstMatch(shape("COMPARED (W|COMMA|TOTAL)* WHEN"), lexed) !== null;
}

const byShare: Kind = {
  id: "change",
  read({ lexed }) {
    const match = firstMatch(CHANGE, lexed);
    const { change, target, upTo, before, after } = match?.named ?? {};
    if (match === null || change === undefined || target === undefined) {
      return null;
    }
    const measure = change.kind === "REDUCE" ? "reduction" : "increase";
    const comparator = comparatorOf(before, after);
    // “giảm … xuống dưới 0,5 %” is a share to be kept, “giảm còn 5 vụ” a number.
    if (comparator === "<" || comparator === "<=" || (!isShare(target) && target.unit === "count" && before?.kind === "LE")) {
      return null;
    }
    const counts = matches(shape("OFALL (count:N) (W|MEMBERS|COMMA)*"), lexed);
    const asks: Ask[] = [
      ...(upTo !== undefined
        ? [ask("range-target", `${target.text}–${upTo.text}`, [choice("from-lower"), choice("within", { lacks: "several-at-once" })])]
        : comparator === null
          ? [unsaid(target)]
          : []),
      ...(counts.length > 0
        ? [
            ask("several-targets", counts[0]?.named["count"]?.text ?? "", [
              choice("all-met", { lacks: "several-at-once" }),
              choice("each-own-line"),
            ]),
          ]
        : []),
      ...(hasBase(lexed)
        ? []
        : [ask("baseline-unsaid", "", [choice("last-year"), choice("same-period-last-year"), choice("period-before")])]),
      ...(isShare(target) ? [] : [ask("unsure", target.text)]),
    ];
    return reading(
      {
        kind: "change",
        measure,
        rule: "pass",
        wants: [want(comparator ?? ">=", figure(target, upTo))],
        lacks: target.kind === "PP" ? "percentage-points" : null,
        asks,
      },
      [
        match,
        ...matches(BASE, lexed),
        ...counts,
        ...matches(shape("COMPARED"), lexed),
        ...afterInTopic(lexed, match.start, match.end),
        ...saidBefore(lexed, change.kind, match.start),
      ],
    );
  },
};

/** The criterion's name may say the direction too: “Giảm số vụ phạm tội” beside “giảm ít nhất 5 %”. */
function saidBefore(lexed: Lexed, direction: Token["kind"], start: number) {
  return matches(shape(direction), lexed).filter((one) => one.start < start);
}

/** “chuyển kỳ sau” within the topic. */
function afterInTopic(lexed: Lexed, start: number, end: number) {
  return matches(shape("AFTER"), lexed).filter((one) => one.start > start && one.end < end);
}

const CHANGE_AFTER = shape(
  "change:REDUCE|INCREASE (W|AFTER|MEMBERS|TOTAL|TOPIC|RATE|COMMA)* (before:GT|GE|FROM)? target:P|FRAC ((TO|DASH) upTo:P|FRAC)? (after:UP)?",
);

const withTopic: Kind = {
  id: "change-of",
  read(context) {
    const match = firstMatch(CHANGE_AFTER, context.lexed);
    if (match === null || !context.lexed.tokens.slice(match.start, match.end).some(({ kind }) => kind === "AFTER")) {
      return null;
    }
    const { change, target, upTo, before, after } = match.named;
    if (change === undefined || target === undefined) {
      return null;
    }
    const comparator = comparatorOf(before, after);
    const asks = [
      ...(upTo !== undefined
        ? [ask("range-target", `${target.text}–${upTo.text}`, [choice("from-lower"), choice("within", { lacks: "several-at-once" })])]
        : comparator === null
          ? [unsaid(target)]
          : []),
      ...(hasBase(context.lexed) ? [] : [ask("baseline-unsaid", "", [choice("last-year"), choice("period-before")])]),
    ];
    return reading(
      {
        kind: "change-of",
        measure: change.kind === "REDUCE" ? "reduction" : "increase",
        rule: "pass",
        wants: [want(comparator ?? ">=", figure(target, upTo))],
        asks,
      },
      [match, ...matches(BASE, context.lexed)],
    );
  },
};

/** Better than the year before, without a number. */
const thanBefore: Kind = {
  id: "than-before",
  read({ lexed }) {
    const match = firstMatch(RATE_BASE, lexed) ?? firstMatch(PLAIN_BASE, lexed);
    const bare = match ?? firstMatch(shape("change:REDUCE|INCREASE T COMPARED T (WHEN|BASE)"), lexed);
    if (bare === null || lexed.tokens.some(({ value }) => value !== null)) {
      return null;
    }
    const isLess = bare.named["change"]?.kind === "REDUCE" || bare.named["before"]?.kind === "LT";
    return reading(
      { kind: "than-before", measure: isLess ? "reduction" : "increase", rule: "pass", wants: [want(">", { kind: "own-past" })] },
      [bare, ...matches(BASE, lexed)],
    );
  },
};

export const CHANGES: readonly Kind[] = [withTopic, byShare, thanBefore];
