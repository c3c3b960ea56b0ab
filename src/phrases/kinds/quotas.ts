/** Shares that limit how many titles there are, and shares of votes. */
import { ask, choice, comparatorOf, figure, reading, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";
import { unsaid } from "./target-parts";

const QUOTA = shape("LE target:P|FRAC T TITLE|CLASS|REACHED T");

const COUNCIL = shape("(GT|GE|FROM|REACH)? target:P|FRAC UP? T COUNCIL T");

const COUNCIL_BEFORE = shape("COUNCIL T (before:GT|GE|FROM|REACH)? target:P|FRAC UP?");

/** Without “tổng số”: how many titles may be given at most. */
const quota: Kind = {
  id: "quota",
  read({ lexed }) {
    const match = firstMatch(QUOTA, lexed);
    if (match === null || !lexed.tokens.some(({ kind }) => kind === "TOTAL" || kind === "MEMBERS")) {
      return null;
    }
    const rest = matches(shape("target:P|FRAC T CLASS|TITLE"), lexed).filter(({ start }) => start >= match.start);
    const within = lexed.tokens.findIndex(({ kind }) => kind === "WITHIN");
    const parts = within < 0 ? [] : rest.filter(({ start }) => start > within);
    const wants = [match, ...parts.slice(0, 1)].map(({ named }) => want("<=", figure(named["target"])));
    const spans = [match, ...parts, ...matches(shape("UP"), lexed), ...matches(shape("WITHIN"), lexed)];
    return reading(
      {
        kind: "quota",
        measure: "share",
        rule: null,
        wants,
        lacks: "quota",
        asks: [ask("rounding-places", match.named["target"]?.text ?? "", [choice("round-down"), choice("round-half-up")])],
      },
      spans,
    );
  },
};

const council: Kind = {
  id: "vote",
  read({ lexed }) {
    const match = firstMatch(COUNCIL_BEFORE, lexed) ?? firstMatch(COUNCIL, lexed);
    if (match === null) {
      return null;
    }
    const target = match.named["target"];
    const before = match.named["before"] ?? lexed.tokens[match.start];
    const comparator = comparatorOf(before, lexed.tokens[target === undefined ? -1 : lexed.tokens.indexOf(target) + 1]);
    return reading(
      {
        kind: "vote",
        measure: "share",
        rule: null,
        wants: [want(comparator ?? ">=", figure(target))],
        lacks: "vote",
        asks: comparator === null && target !== undefined ? [unsaid(target)] : [],
      },
      [match],
    );
  },
};

export const QUOTAS: readonly Kind[] = [council, quota];
