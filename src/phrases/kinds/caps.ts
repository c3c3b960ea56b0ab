/** Limits of what bonuses and deductions come to, and a bonus beside the maximum. */
import { isThere } from "../there";
import { negate } from "../../core/numbers/exact";
import { ask, choice, figure, reading, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";
import { ONE } from "./event-parts";

/** `Điểm trừ, cộng tối đa … không quá 7 điểm`: the cap of what others add up to. */
export const symmetricCap: Kind = {
  id: "symmetric-cap",
  read({ lexed }) {
    const match = firstMatch(shape("(MINUS|PLUS) (COMMA|W|SLASH)* (MINUS|PLUS) (LE)? T LE cap:D|N"), lexed);
    const cap = match?.named["cap"];
    if (match === null || !isThere(cap?.value)) {
      return null;
    }
    return reading(
      {
        kind: "symmetric-cap",
        measure: "count",
        rule: "direct",
        wants: [want(null, figure(cap))],
        parameters: { minimum: negate(cap.value), maximum: cap.value },
        asks: [ask("symmetric-cap", cap.text, [choice("of-the-sum"), choice("of-each")])],
      },
      [match],
    );
  },
};

/** `điểm thưởng tối đa 3 điểm; điểm trừ tối đa 3 điểm`: caps and nothing that they cap. */
export const caps: Kind = {
  id: "caps",
  read({ lexed }) {
    const found = matches(shape("(MINUS|PLUS) T LE cap:D|N (SLASH W)?"), lexed);
    const isOnly =
      found.length > 0 &&
      lexed.tokens.filter(({ value }) => value !== null).length === found.length &&
      !lexed.tokens.some(({ kind }) => kind === "EACH");
    return isOnly && firstMatch(shape("BAR"), lexed) === null
      ? reading(
          {
            kind: "caps",
            measure: "count",
            rule: null,
            wants: found.map(({ named }) => want("<=", figure(named["cap"]))),
            lacks: "caps",
          },
          found,
        )
      : null;
  },
};

/** `được cộng thêm 10 điểm vào số điểm đã chấm`: for having it, once, outside the maximum. */
export const outside: Kind = {
  id: "bonus-outside",
  read({ lexed }) {
    const match = firstMatch(shape("PLUS worth:D|N (W)* OUTSIDE T"), lexed);
    return match === null || lexed.tokens.some(({ kind }) => kind === "EACH" || kind === "SLASH")
      ? null
      : reading(
          {
            kind: "bonus-outside",
            measure: "count",
            rule: "pass",
            wants: [want(">=", ONE && { kind: "figure", value: ONE, share: false, upTo: null, noun: "" })],
            worth: match.named["worth"]?.value ?? null,
            parameters: { bonus: true },
          },
          [match],
        );
  },
};
