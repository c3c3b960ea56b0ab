/** Events of a phrase, with what each of them is worth, and what limits them. */
import { isThere } from "../there";
import type { Parameters } from "../../core/model/book";
import { type Exact, ZERO, compare, fromDecimalText, negate, sign, subtract } from "../../core/numbers/exact";
import type { Lexed, Token } from "../tokens";
import { ask, textOf } from "../make";
import type { Ask } from "../reading";
import { type Match, firstMatch, matches, shape } from "../shape";

/** A topic of events may say what was not done, after what, and where. */
const TOPIC = [
  "(W|NONE|AFTER|BEFORE|IF|EXEMPT|MEMBERS|REACHED|REACH|CLASS|TITLE|TOTAL|TOPIC|RATE|PERIODIC|COUNCIL|OFALL|WHEN|REF",
  "|DOTS|OUTSIDE|COMMA|SLASH|OPEN|CLOSE|COMPARED|IFNOT|TOP|BASE)*",
].join("");
/** What is counted. */
const NOUN = "(W|MEMBERS|TOPIC|TITLE|CLASS)";

/** `each` and `per` say that it is for every event, `once` counts one of them: `01 báo cáo`. */
const EVENT = shape(
  [
    `(each:EACH)? (once:N)? ${TOPIC} ((COLON|DASH|BAR) ${TOPIC})? (sign:MINUS|PLUS|MINUSSIGN|PLUSSIGN)`,
    "(COLON|OPEN|EQ|GET|COMMA)? (sign2:MINUSSIGN|PLUSSIGN)? points:D|N (DASH upTo:D|N)? CLOSE?",
    `(SLASH (per:N)? ${NOUN}|EACH ${NOUN})?`,
  ].join(" "),
);

/** `trừ tối đa 3 điểm`, `nhưng không quá 2 điểm`, `tổng điểm cộng không quá 01 điểm`. */
export const CAP = shape(`(EACH ${NOUN})? (sign:MINUS|PLUS)? (W|REF|TOTAL|TOTALSCORE)* LE (MINUS|PLUS)? (cap:D|N) (SLASH W)?`);

/** In a column of its own: `| 5/1lượt`, `| -0,5`. */
const COLUMN = shape(`BAR W* (sign:MINUS|PLUS)? COLON? (sign2:MINUSSIGN|PLUSSIGN)? points:N|D (SLASH (per:N)? ${NOUN})?`);

export const ONE = fromDecimalText("1");

export type Event = {
  readonly match: Match;
  readonly per: Exact;
  readonly isEach: boolean;
  readonly upTo: Token | undefined;
  readonly group: Token | undefined;
  readonly text: string;
  readonly isSigned: boolean;
};

export function isMinus(...tokens: readonly (Token | undefined)[]): boolean {
  return tokens.some((token) => token?.kind === "MINUS" || token?.kind === "MINUSSIGN");
}

/** `cứ 5 lần`: not `dưới 30 phút`, nor `từ 200.000đ`. */
function isGroup({ tokens }: Lexed, once: Token): boolean {
  return (
    tokens[tokens.indexOf(once) - 1]?.kind === "EACH" ||
    (once.unit === "count" && !LIMITS.has(tokens[tokens.indexOf(once) - 1]?.kind ?? "W"))
  );
}

const LIMITS: ReadonlySet<string> = new Set(["LT", "GT", "GE", "FROM", "BEFORE", "LE"]);

export function isOne(token: Token | undefined): boolean {
  return isThere(token?.value) && ONE !== null && compare(token.value, ONE) === 0;
}

export function eventsIn(lexed: Lexed): readonly Event[] {
  return matches(EVENT, lexed).flatMap((match) => {
    const { each, once, sign: word, sign2, points, upTo, per } = match.named;
    // A cap is no event.
    const position = points === undefined ? -1 : lexed.tokens.indexOf(points);
    const before = lexed.tokens.slice(Math.max(0, position - 2), position).map(({ kind }) => kind);
    if (!isThere(points?.value) || before.at(-1) === "LE" || (before[0] === "LE" && before[1] !== "COMMA")) {
      return [];
    }
    const tokens = lexed.tokens.slice(match.start, match.end);
    const hasEach = each !== undefined || tokens.some(({ kind }) => kind === "EACH" || kind === "SLASH") || isOne(once) || isOne(per);
    const value = isMinus(word, sign2) ? negate(points.value) : points.value;
    const cut = Math.max(
      0,
      tokens.findIndex(({ kind }) => kind === "MINUS" || kind === "PLUS" || kind === "MINUSSIGN" || kind === "PLUSSIGN"),
    );
    return [
      {
        match,
        per: value,
        isEach: hasEach,
        upTo,
        group: once !== undefined && !isOne(once) && isGroup(lexed, once) ? once : undefined,
        text: textOf(lexed, match.start, match.start + cut) || topicAfter(lexed, match.end),
        isSigned: true,
      },
    ];
  });
}

/** `+3đ/HS đạt giải thành phố`: what it is for stands behind it. */
function topicAfter(lexed: Lexed, from: number): string {
  const end = lexed.tokens.findIndex(({ kind }, index) => index >= from && (kind === "SEMI" || kind === "BAR" || kind === "STOP"));
  return textOf(lexed, from, end < 0 ? lexed.tokens.length : end);
}

export function columnEvent(lexed: Lexed): Event | null {
  const match = firstMatch(COLUMN, lexed);
  const { sign: word, sign2, points, per } = match?.named ?? {};
  if (match === null || !isThere(points?.value)) {
    return null;
  }
  const isSigned = word !== undefined || sign2 !== undefined || lexed.tokens.some(({ kind }) => kind === "EXEMPT");
  const minus = isMinus(word, sign2) || (word === undefined && sign2 === undefined && lexed.tokens.some(({ kind }) => kind === "EXEMPT"));
  const before = lexed.tokens.slice(0, match.start);
  const hasEach =
    before.some(({ kind }) => kind === "EACH") ||
    isOne(per) ||
    before.some((one) => one.kind === "N" && one.unit === "count" && isOne(one));
  return {
    match,
    per: minus ? negate(points.value) : points.value,
    isEach: hasEach,
    upTo: undefined,
    group: undefined,
    text: textOf(lexed, 0, match.start),
    isSigned,
  };
}

export type Cap = { readonly match: Match; readonly value: Exact };

export function capIn(lexed: Lexed): Cap | null {
  const found = matches(CAP, lexed).flatMap((match) => {
    const cap = match.named["cap"];
    return !isThere(cap?.value) ? [] : [{ match, value: cap.value }];
  });
  return found[0] ?? null;
}

/** How points for events begin and end: from the maximum down, or from nothing. */
export function scaleOf(per: Exact, cap: Exact | null, maximum: Exact | null, floor: boolean): Parameters {
  const isDeduction = sign(per) < 0;
  if (isDeduction) {
    const start = maximum ?? ZERO;
    const minimum = cap === null ? (maximum === null ? undefined : ZERO) : subtract(start, cap);
    return { start, ...(minimum === undefined ? {} : { minimum }), ...(maximum === null ? { maximum: ZERO } : {}) };
  }
  const most = cap ?? maximum;
  return { ...(most === null ? {} : { maximum: most }), ...(floor ? { minimum: ZERO } : {}) };
}

export function capAsk(per: Exact, cap: Cap | null, maximum: Exact | null): readonly Ask[] {
  return sign(per) > 0 && cap === null && maximum === null ? [ask("cap-unsaid", "")] : [];
}
