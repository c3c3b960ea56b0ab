/** Points of which it is not said that they are added, or how often. */
import { isThere } from "../there";
import type { Parameters } from "../../core/model/book";
import { type Exact, ZERO, add, negate } from "../../core/numbers/exact";
import type { Lexed } from "../tokens";
import { ask, choice, figure, reading, textOf, want } from "../make";
import type { Choice, Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";
import { CAP, type Event, ONE, capAsk, capIn, scaleOf } from "./event-parts";

/** One event costs as much as several: points of none, and of one or more. */
export function onceOnly({ start = ZERO, per = ZERO }: Parameters): Choice["change"] {
  const bands = [
    { from: ONE, to: null, points: add(start, per) },
    { from: ZERO, to: null, points: start },
  ];
  return { measure: "count", rule: "bands", wants: [], parameters: { bands }, lacks: null };
}

/** `1 điểm/bài`, `mỗi lượt 0,2 điểm`: so much for each, and nobody says whether it is added. */
export const unsigned: Kind = {
  id: "unsigned-event",
  read({ lexed, maximum }) {
    const match =
      firstMatch(shape("EACH T (COLON|GET)* points:D|N"), lexed) ??
      firstMatch(shape("(GET)? points:D (SLASH (per:N)? (W|MEMBERS|TOPIC|TITLE|CLASS)|(W)? EACH (W|MEMBERS|TOPIC|TITLE|CLASS))"), lexed);
    const per = match?.named["points"]?.value;
    if (match === null || !isThere(per) || match.named["points"]?.unitText !== "") {
      return null;
    }
    const cap = capIn(lexed);
    const [added, taken] = [per, negate(per)].map((one) => ({ ...scaleOf(one, cap?.value ?? null, maximum, false), per: one }));
    return reading(
      {
        kind: "unsigned-event",
        measure: "count",
        rule: "count",
        parameters: added ?? {},
        asks: [
          ask("sign-unsaid", textOf(lexed, match.start, match.end), [
            choice("added", {}),
            choice("taken-off", { parameters: taken ?? {} }),
          ]),
          ...capAsk(per, cap, maximum),
        ],
      },
      [match, ...matches(CAP, lexed)],
    );
  },
};

/** `không đăng ký thi đua: trừ 8 điểm`: it is done or it is not; of several such faults, is each of them deducted? */
export function notDone(lexed: Lexed, { match, per, text }: Event, maximum: Exact | null) {
  const zero = { kind: "figure", value: ZERO, share: false, upTo: null, noun: "" } as const;
  const scale = { ...scaleOf(per, null, maximum, false), per };
  return reading(
    {
      kind: "not-done",
      measure: "count",
      rule: "pass",
      wants: [want("=", zero)],
      worth: null,
      parameters: { minimum: per },
      lacks: "conditional-events",
      asks: [
        ask("each-or-once", text, [
          choice("once", onceOnly(scale)),
          choice("each", { rule: "count", wants: [], parameters: scale, lacks: null }),
        ]),
      ],
    },
    [match, ...matches(shape("NONE|AFTER|IF"), lexed)],
  );
}

/** `trừ 2 - 4 điểm/lần`: who judges takes one within it. */
export function judgedRange(lexed: Lexed, { match, upTo }: Event) {
  const points = match.named["points"];
  return reading(
    {
      kind: "judged-range",
      measure: "judgement",
      rule: "direct",
      wants: [want(null, figure(points, upTo))],
      lacks: "judged-events",
      asks: [ask("range-of-points", `${points?.text}–${upTo?.text}`)],
    },
    [match, ...matches(shape("NONE"), lexed)],
  );
}
