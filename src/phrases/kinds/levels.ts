/** Points for classes, levels and days, and one of several bonuses. */
import { isThere } from "../there";
import { compare } from "../../core/numbers/exact";
import { ask, choice, comparatorOf, figure, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";

/** `Tốt 5đ; Khá 4đ`: points for a class. */
export const ofClasses: Kind = {
  id: "class-points",
  read({ lexed }) {
    const found = matches(shape("(CLASS|REACH|MEAN) (COLON|DASH|EQ|DOTS|GET|PLUS)* points:D|N (SEMI|COMMA|STOP)?"), lexed);
    const isAll = found.length >= 2 && lexed.tokens.filter(({ value }) => value !== null).length === found.length;
    return isAll ? reading({ kind: "class-points", measure: "judgement", rule: "bands", lacks: "class-points" }, found) : null;
  },
};

/** `từ cấp Bộ trở lên: 15 điểm`: a level, not a number; more points than the line has are asked about. */
export const ofLevels: Kind = {
  id: "level-points",
  read({ lexed, maximum }) {
    const match = firstMatch(shape("(W|TOPIC|MEMBERS|TITLE)+ COLON points:D ((BAR|COMMA) W* (LE|FULLPOINTS) most:N|D)?"), lexed);
    const points = match?.named["points"]?.value;
    const most = match?.named["most"]?.value ?? maximum;
    if (
      match === null ||
      !isThere(points) ||
      most === null ||
      compare(points, most) <= 0 ||
      lexed.tokens.some(({ kind }) => kind === "MINUS" || kind === "EACH" || kind === "SLASH")
    ) {
      return null;
    }
    return reading(
      {
        kind: "level-points",
        measure: "count",
        rule: "bands",
        lacks: "class-points",
        asks: [ask("over-maximum", textOf(lexed, match.start, match.end))],
      },
      [match],
    );
  },
};

/** `trong tháng 1: 2; sau ngày 31/1: −0,5` */
export const byDate: Kind = {
  id: "by-date",
  read({ lexed }) {
    const date = lexed.tokens.find(({ kind }) => kind === "DATE") ?? null;
    const lines = matches(shape("((BEFORE|AFTER|FROM) (W)? (DATE|WHEN)|WHEN) T COLON (sign:MINUSSIGN|PLUSSIGN)? points:N|D"), lexed);
    if (lines.length < 1 || (date === null && lines.length < 2)) {
      return null;
    }
    return reading(
      {
        kind: "by-date",
        measure: "value",
        rule: "bands",
        wants: [want("<=", { kind: "words", text: date?.text.replaceAll(" ", "") ?? textOf(lexed, 0, lexed.tokens.length) })],
        lacks: "deadline",
        asks: [ask("relative-points", "", [choice("added-to-maximum"), choice("points-themselves")])],
      },
      lines,
    );
  },
};

/** `01 trong 02 trường hợp sau`: of several bonuses one is taken. */
export const oneOf: Kind = {
  id: "one-of",
  read({ lexed }) {
    const match = firstMatch(shape("ONEOF (N)? T"), lexed);
    if (match === null) {
      return null;
    }
    const lines = matches(
      shape("(before:GT|GE|LT|LE|FROM)? target:P|N (after:UP|DOWN)? (COLON|PLUS|GET)* (sign:PLUSSIGN|MINUSSIGN)? points:N|D"),
      lexed,
    );
    const wants = lines.map(({ named }) => want(comparatorOf(named["before"], named["after"]), figure(named["target"])));
    const share = lines.some(({ named }) => named["target"]?.kind === "P");
    return reading(
      {
        kind: "one-of",
        measure: share ? "ratio" : "count",
        rule: "bands",
        wants,
        lacks: "one-of",
        asks:
          wants.some(({ comparator }) => comparator === null) || wants.length === 0
            ? [ask("unsure", textOf(lexed, match.start, match.end))]
            : [],
      },
      [match, ...lines, ...matches(shape("BOTH|AFTER|PLUS"), lexed)],
    );
  },
};
