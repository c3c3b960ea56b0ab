/** Points for each event: deductions and bonuses, their caps, several kinds of events in one sentence. */
import { isThere } from "../there";
import type { Parameters } from "../../core/model/book";
import { type Exact, ZERO, compare, negate, sign } from "../../core/numbers/exact";
import { DAY_UNITS } from "../../schema/phrase-units";
import { textKey } from "../../tables/cells/keys";
import type { Lexed } from "../tokens";
import { ask, choice, comparatorOf, figure, isShare, reading, want } from "../make";
import type { Ask, Context, Kind, Part } from "../reading";
import { type Match, matches, shape } from "../shape";
import { byNumber, fromNth } from "./by-number";
import { caps, outside, symmetricCap } from "./caps";
import { CAP, type Cap, type Event, capAsk, capIn, columnEvent, eventsIn, isOne, scaleOf } from "./event-parts";
import { judgedRange, notDone, onceOnly, unsigned } from "./unsigned";

const CONDITION = shape("(OPEN)? (before:LT|GT|GE|FROM|BEFORE) (limit:N) (W|MEMBERS|TOPIC|TITLE|CLASS)? (after:UP|DOWN)? (SLASH W)?");

const DAYS: ReadonlySet<string> = new Set(DAY_UNITS.map((word) => textKey(word)));

function floorAsk(lexed: Lexed, per: Exact, cap: Cap | null, maximum: Exact | null, parameters: Parameters): readonly Ask[] {
  const isSaid = lexed.tokens.some(({ kind }) => kind === "NONNEGATIVE");
  if (sign(per) >= 0 || maximum === null || cap !== null || isSaid) {
    return [];
  }
  return [
    ask("floor-unsaid", "", [
      choice("floor-zero", { parameters: { ...parameters, minimum: ZERO } }),
      choice("floor-minus-maximum", { parameters: { ...parameters, minimum: negate(maximum) } }),
    ]),
  ];
}

/** Questions about how events are counted. */
function countAsks(lexed: Lexed, events: readonly Event[], cap: Cap | null, parameters: Parameters): readonly Ask[] {
  const [first] = events;
  const hasDays = lexed.tokens.some(({ kind, text }) => kind === "W" && DAYS.has(text)) || lexed.tokens.some(({ unit }) => unit === "day");
  const isImplied = cap !== null && first !== undefined && compare(cap.value, sign(first.per) < 0 ? negate(first.per) : first.per) > 0;
  const once = events.find(({ isEach, isSigned }) => !isEach && isSigned);
  return [
    ...(events.some(({ isSigned }) => !isSigned) ? [ask("sign-unsaid", first?.text ?? "")] : []),
    ...(once !== undefined && !isImplied && events.length === 1
      ? [ask("each-or-once", once.text, [choice("each"), choice("once", onceOnly(parameters))])]
      : []),
    ...(hasDays ? [ask("days", "", [choice("calendar-days"), choice("working-days")])] : []),
    ...events.flatMap(({ group }) =>
      group === undefined ? [] : [ask("whole-groups", group.text, [choice("whole-groups", { lacks: "whole-groups" })])],
    ),
  ];
}

const perEvent: Kind = {
  id: "per-event",
  read({ lexed, maximum }: Context) {
    const inText = eventsIn(lexed);
    const column = columnEvent(lexed);
    const isColumnTaken = column !== null && inText.some(({ match }) => match.end > column.match.start);
    const events = column === null || isColumnTaken ? inText : [...inText, column];
    const [first] = events;
    if (first === undefined) {
      return null;
    }
    if (first.upTo !== undefined) {
      return judgedRange(lexed, first);
    }
    const once = events.every(({ isEach }) => !isEach);
    // “đạt 90 % trở lên | cộng 2” is worth so much, not so much each time.
    if (once && lexed.tokens.some((one) => isShare(one))) {
      return null;
    }
    if (once && events.length === 1 && sign(first.per) < 0 && lexed.tokens.some(({ kind }) => kind === "NONE") && capIn(lexed) === null) {
      return notDone(lexed, first, maximum);
    }
    const cap = capIn(lexed);
    const parameters = {
      ...scaleOf(
        first.per,
        cap?.value ?? null,
        maximum,
        lexed.tokens.some(({ kind }) => kind === "NONNEGATIVE"),
      ),
      per: first.per,
    };
    const limits = matches(CONDITION, lexed);
    const beyond = limits.find(({ named }) => named["before"]?.kind === "GT");
    const conditions = limits.map(({ named }) =>
      want(comparatorOf(named["before"], named["after"]) ?? (named["before"]?.kind === "BEFORE" ? ">=" : null), figure(named["limit"])),
    );
    const parts: readonly Part[] = events.length > 1 ? events.map(({ text, per }) => ({ text, per })) : [];
    const asks: readonly Ask[] = [
      ...countAsks(lexed, events, cap, parameters),
      ...(events.length > 1 && limits.length >= events.length ? [] : floorAsk(lexed, first.per, cap, maximum, parameters)),
      ...capAsk(first.per, cap, maximum),
      ...(beyond !== undefined
        ? [
            ask("beyond-number", beyond.named["limit"]?.text ?? "", [
              choice("only-beyond", { lacks: "conditional-events" }),
              choice("all-of-them", { lacks: "conditional-events" }),
            ]),
          ]
        : []),
      ...limits.flatMap(({ named }) => (named["limit"]?.doubt === true ? [ask("misprint", named["limit"].text)] : [])),
      ...(limits.some(({ named }) => named["before"]?.kind === "BEFORE")
        ? [ask("exact-or-from", limits[0]?.named["limit"]?.text ?? "", [choice("at-least"), choice("exactly")])]
        : []),
    ];
    const exempt = matches(shape("(OPEN)? (IF)? T EXEMPT"), lexed);
    return reading(
      {
        kind: "per-event",
        measure: "count",
        rule: "count",
        wants: conditions.slice(-1),
        parameters,
        parts,
        lacks: beyond === undefined ? null : "conditional-events",
        asks,
      },
      [
        ...events.map(({ match }) => match),
        ...matches(CAP, lexed),
        ...limits,
        ...exempt,
        ...matches(shape("NONE|NONNEGATIVE|PLUS|AFTER|IF|COMPARED"), lexed).filter(({ start }) => isBeside(lexed, start)),
        ...onceBefore(lexed, column),
      ],
    );
  },
};

/** `Gửi 01 báo cáo … | trừ 0,5`: the one that the points are for. */
function onceBefore(lexed: Lexed, column: Event | null): readonly Pick<Match, "start" | "end">[] {
  return column === null
    ? []
    : [{ start: 0, end: column.match.start }].flatMap(({ end }) =>
        lexed.tokens
          .slice(0, end)
          .flatMap((one, index) =>
            isOne(one) || one.kind === "EACH" || one.kind === "MINUS" || one.kind === "NONE" ? [{ start: index, end: index + 1 }] : [],
          ),
      );
}

/** Words that say what happened, not what it costs. */
function isBeside({ tokens }: Lexed, index: number): boolean {
  const one = tokens[index];
  return (
    one !== undefined &&
    (one.kind === "NONE" ||
      one.kind === "NONNEGATIVE" ||
      one.kind === "AFTER" ||
      one.kind === "COMPARED" ||
      one.kind === "IF" ||
      (one.kind === "PLUS" && !isThere(tokens[index + 1]?.value)))
  );
}

export const EVENTS: readonly Kind[] = [symmetricCap, caps, outside, fromNth, byNumber, perEvent, unsigned];
