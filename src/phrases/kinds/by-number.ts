/** Points that depend on which time it is: the first, the second, from the n-th on. */
import { isThere } from "../there";
import { ZERO, add, compare, fromDecimalText, negate, subtract } from "../../core/numbers/exact";
import { TIMES_WORD } from "../../schema/phrase-units";
import { textKey } from "../../tables/cells/keys";
import { ask, figure, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";
import { ONE, isMinus, isOne } from "./event-parts";

const NTH = shape("W (nth:N) (W)* (sign:MINUS)? (points:D)?");

const TIMES = textKey(TIMES_WORD);

/** `2 con điểm yếu (thêm 1 con trở đi trừ thêm 0,5đ) | trừ 1`: nothing below the n-th, so much at it, more for each beyond. */
export const fromNth: Kind = {
  id: "from-nth",
  read({ lexed }) {
    const match = firstMatch(
      shape(
        "from:N T OPEN? STEP every:N T UP? (MINUS|PLUS) per:D|N CLOSE? (BAR|COLON|COMMA)? (sign:MINUS|PLUS|MINUSSIGN|PLUSSIGN)? (start:N|D)?",
      ),
      lexed,
    );
    const per = match?.named["per"]?.value;
    if (match === null || !isThere(per)) {
      return null;
    }
    const minus = lexed.tokens.slice(match.start, match.end).some((one) => isMinus(one));
    const start = match.named["start"]?.value ?? null;
    return reading(
      {
        kind: "from-nth",
        measure: "count",
        rule: "step",
        wants: [want(">=", figure(match.named["from"]))],
        parameters: { per: minus ? negate(per) : per, ...(start === null ? {} : { start: minus ? negate(start) : start }) },
        lacks: "step-down",
      },
      [match],
    );
  },
};

/** `lần 1 … lần 2 trừ 1 điểm`, `01 lần trừ 1 điểm, từ lần thứ hai trừ hết`. */
export const byNumber: Kind = {
  id: "by-number-of-times",
  read({ lexed, maximum }) {
    const all = firstMatch(shape("once:N W T MINUS points:D|N (COMMA|SEMI|DOTS)* NTH nth:N T (UP T)? MINUS ALLPOINTS"), lexed);
    const [points, nth] = [all?.named["points"]?.value, all?.named["nth"]?.value];
    if (all !== null && isThere(points) && isThere(nth)) {
      const full = maximum ?? points;
      const from = add(nth, ZERO);
      const bands = [
        { from, to: null, points: ZERO },
        { from: ONE, to: null, points: subtract(full, points) },
        { from: ZERO, to: null, points: full },
      ];
      const asks =
        isOne(all.named["once"]) && compare(nth, fromDecimalText("2") ?? nth) === 0
          ? []
          : [ask("unsure", textOf(lexed, all.start, all.end))];
      return reading({ kind: "by-number-of-times", measure: "count", rule: "bands", parameters: { bands }, asks }, [all]);
    }
    const steps = matches(NTH, lexed).filter(({ start, named }) => lexed.tokens[start]?.text === TIMES && named["nth"] !== undefined);
    if (steps.length < 2) {
      return null;
    }
    const bands = steps.flatMap(({ named }) =>
      !isThere(named["nth"]?.value)
        ? []
        : [{ from: named["nth"].value, to: null, points: !isThere(named["points"]?.value) ? ZERO : negate(named["points"].value) }],
    );
    const member = firstMatch(shape("SLASH per:N (W|MEMBERS|TOPIC|TITLE|CLASS)"), lexed);
    return reading(
      {
        kind: "by-number-of-times",
        measure: "count",
        rule: "bands",
        parameters: { bands: [{ from: ZERO, to: null, points: ZERO }, ...bands] },
        asks: [ask("nth-counted", textOf(lexed, 0, lexed.tokens.length))],
      },
      [...steps, ...(member === null ? [] : [member])],
    );
  },
};
