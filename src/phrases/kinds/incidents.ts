/** Nothing may happen; so many of a thing; a target that stands elsewhere. */
import { ZERO } from "../../core/numbers/exact";
import { ask, choice, figure, isShare, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";
import { unsaid } from "./target-parts";

/** `tổ chức 4 buổi tuyên truyền`: one number of things, and nothing that says whether more of them will do. */
export const bareCount: Kind = {
  id: "bare-count",
  read({ lexed }) {
    const figures = lexed.tokens.filter(({ value }) => value !== null);
    const [target] = figures;
    if (target?.kind !== "N" || figures.length > 1 || target.unitText === "") {
      return null;
    }
    const at = lexed.tokens.indexOf(target);
    return reading(
      {
        kind: "bare-count",
        measure: target.unit === "count" ? "count" : "value",
        rule: "pass",
        wants: [want(">=", figure(target))],
        asks: [unsaid(target)],
      },
      [{ start: at, end: at + 1 }],
    );
  },
};

/** `đạt chỉ tiêu được giao`: the number stands in another paper, or in the unit's own plan. */
export const elsewhere: Kind = {
  id: "target-elsewhere",
  read({ lexed }) {
    const match = firstMatch(shape("TARGETMET|TARGETBEATEN"), lexed);
    const hasFigure = lexed.tokens.some(({ value }) => value !== null);
    if (match === null || hasFigure) {
      return null;
    }
    const isBeaten = lexed.tokens[match.start]?.kind === "TARGETBEATEN";
    return reading(
      {
        kind: "target-elsewhere",
        measure: "ratio",
        rule: "pass",
        wants: [want(isBeaten ? ">" : ">=", { kind: "elsewhere" })],
        asks: [ask("target-elsewhere", textOf(lexed, match.start, lexed.tokens.length), [choice("own-targets")])],
      },
      [match],
    );
  },
};

/** `có ba chỉ tiêu Tốt và một chỉ tiêu Đạt trở lên` */
export const classes: Kind = {
  id: "n-of-classes",
  read({ lexed }) {
    const found = matches(shape("(GE|FROM)? target:N (MEMBERS|W)+ (CLASS|REACH) UP?"), lexed);
    const [first, second] = found;
    if (first === undefined || second === undefined || lexed.tokens.some((one) => isShare(one))) {
      return null;
    }
    return reading(
      {
        kind: "n-of-classes",
        measure: "count",
        rule: "pass",
        wants: found.map(({ named }) => want(">=", figure(named["target"]))),
        lacks: "several-at-once",
      },
      found,
    );
  },
};

/** Nothing may happen: a count of none. */
export const incident: Kind = {
  id: "no-incident",
  read({ lexed }) {
    const zeroed = firstMatch(shape("(MINUS|COLON|COMMA)? ALLPOINTS T"), lexed);
    const none = matches(shape("NONE T"), lexed);
    const first = none[0];
    if (first === undefined && zeroed === null) {
      return null;
    }
    if (zeroed === null && lexed.tokens.some(({ value }) => value !== null)) {
      return null;
    }
    const isNegated =
      first !== undefined &&
      lexed.tokens.slice(0, first.start).every(({ kind }) => kind === "W" || kind === "MEMBERS" || kind === "REACH" || kind === "TOTAL");
    if (zeroed === null && !isNegated) {
      return null;
    }
    const rest = first === undefined ? [] : lexed.tokens.slice(first.start + 1);
    const isOpen = zeroed === null && rest.every(({ kind }) => kind === "DOTS" || kind === "STOP" || kind === "COLON");
    const extra = zeroed === null ? [] : matches(shape("AFTER|IF|NONE"), lexed);
    return reading(
      {
        kind: "no-incident",
        measure: "count",
        rule: "pass",
        wants: [want("=", { kind: "figure", value: ZERO, share: false, upTo: null, noun: "" })],
        asks: isOpen ? [ask("what-incident", textOf(lexed, 0, lexed.tokens.length))] : [],
      },
      [...none, ...(zeroed === null ? [] : [zeroed]), ...extra],
    );
  },
};
