/** Formulas, comparisons with a mean, and judgement. */
import { isThere } from "../there";
import { ZERO, fromDecimalText } from "../../core/numbers/exact";
import { isHard } from "../tokens";
import { ask, choice, comparatorOf, figure, reading, textOf, want } from "../make";
import type { Kind } from "../reading";
import { firstMatch, matches, shape } from "../shape";

const WHOLE = fromDecimalText("1");

/** `Điểm = tỷ lệ × điểm chuẩn` */
const rateFormula: Kind = {
  id: "proportional",
  read({ lexed }) {
    const match = firstMatch(shape("RATEFORMULA"), lexed) ?? firstMatch(shape("(SLASH|RATE) T TIMES T FULLPOINTS"), lexed);
    const formula = firstMatch(shape("RATE T TIMES P"), lexed);
    return match === null
      ? null
      : reading(
          {
            kind: "proportional",
            measure: "ratio",
            rule: "ratio",
            wants: WHOLE === null ? [] : [want(">=", { kind: "figure", value: WHOLE, share: true, upTo: null, noun: "" })],
          },
          [match, ...(formula === null ? [] : [formula]), ...matches(shape("TIMES P|EQ"), lexed), ...matches(shape("EQ"), lexed)],
        );
  },
};

/** Result over the largest result. */
const largest: Kind = {
  id: "over-largest",
  read({ lexed }) {
    const match = firstMatch(shape("SLASH T LARGEST"), lexed);
    return match === null
      ? null
      : reading({ kind: "over-largest", measure: "value", rule: "leader", wants: [want(null, { kind: "largest" })] }, [match]);
  },
};

/** Half for the target, and more in proportion to who exceeds it most. */
const leader: Kind = {
  id: "leader",
  read({ lexed }) {
    const match = firstMatch(shape("LEADER"), lexed);
    const half = matches(shape("half:N TIMES"), lexed);
    if (match === null) {
      return null;
    }
    const isHalf = half.length > 0 && half.every(({ named }) => ["0.5", "0,5"].includes(named["half"]?.text ?? ""));
    return reading(
      {
        kind: "leader",
        measure: "value",
        rule: "leader",
        wants: [want(">", { kind: "elsewhere" })],
        asks: isHalf ? [] : [ask("unsure", textOf(lexed, 0, lexed.tokens.length))],
        lacks: null,
      },
      [match, ...half, ...matches(shape("LEADER|TIMES|NONE"), lexed)],
    );
  },
};

/** `tùy theo mức độ … tối đa 2 điểm` */
const judged: Kind = {
  id: "judged",
  read({ lexed }) {
    const match = firstMatch(shape("JUDGED A LE most:D|N"), lexed);
    const range = firstMatch(shape("FROM least:D TO upTo:D"), lexed);
    const [least, upTo] = [range?.named["least"]?.value, range?.named["upTo"]?.value];
    if (range !== null && isThere(least) && isThere(upTo) && firstMatch(shape("JUDGED"), lexed) !== null) {
      return reading(
        {
          kind: "judged",
          measure: "judgement",
          rule: "direct",
          wants: [want("<=", figure(range.named["upTo"]))],
          parameters: { minimum: least, maximum: upTo },
        },
        [range, ...matches(shape("JUDGED|GET"), lexed)],
      );
    }
    const bare = firstMatch(shape("GET LE most:D"), lexed);
    if (
      match === null &&
      bare !== null &&
      lexed.tokens.filter(({ value }) => value !== null).length === 1 &&
      lexed.tokens.every((one) => !isHard(one) || one.kind === "GET" || one.kind === "LE" || one.kind === "D")
    ) {
      return reading(
        {
          kind: "judged",
          measure: "judgement",
          rule: "direct",
          wants: [want("<=", figure(bare.named["most"]))],
          parameters: { minimum: ZERO, maximum: bare.named["most"]?.value ?? ZERO },
          asks: [ask("unsure", textOf(lexed, bare.start, bare.end))],
        },
        [bare],
      );
    }
    const most = match?.named["most"]?.value;
    return match === null || !isThere(most)
      ? null
      : reading(
          {
            kind: "judged",
            measure: "judgement",
            rule: "direct",
            wants: [want("<=", figure(match.named["most"]))],
            parameters: { minimum: ZERO, maximum: most },
          },
          [match],
        );
  },
};

/** `thấp hơn 30 % điểm bình quân`: below a share of the mean, or below it by so much? */
const ofMean: Kind = {
  id: "share-of-mean",
  read({ lexed }) {
    const match = firstMatch(shape("(before:LT|GT|GE|LE|FROM) target:P T MEAN T"), lexed);
    if (match === null) {
      return null;
    }
    const points = firstMatch(shape("(CONSIDERED)? (MINUS|PLUS) worth:D|N"), lexed);
    return reading(
      {
        kind: "share-of-mean",
        measure: "value",
        rule: "pass",
        wants: [want(comparatorOf(match.named["before"], undefined), figure(match.named["target"]))],
        lacks: "share-of-mean",
        asks: [ask("share-of-mean", match.named["target"]?.text ?? "", [choice("share-of-mean"), choice("below-mean-by")])],
      },
      [match, ...(points === null ? [] : [points])],
    );
  },
};

/** Better than the mean, by whatever. */
const overMean: Kind = {
  id: "over-mean",
  read({ lexed }) {
    const match = firstMatch(shape("(before:GT|GE|LE|LT|FROM|EQ) (W|RATE|TOTALSCORE)* MEAN T (after:UP|DOWN)?"), lexed);
    if (match === null || lexed.tokens.some(({ value }) => value !== null)) {
      return null;
    }
    return reading(
      {
        kind: "over-mean",
        measure: lexed.tokens.some(({ kind }) => kind === "RATE") ? "ratio" : "value",
        rule: "pass",
        wants: [want(comparatorOf(match.named["before"], match.named["after"]), { kind: "mean" })],
        asks: [ask("target-elsewhere", textOf(lexed, match.start, match.end), [choice("own-targets")])],
      },
      [match],
    );
  },
};

export const FORMULAS: readonly Kind[] = [largest, leader, rateFormula];

export const MEANS: readonly Kind[] = [ofMean, overMean];

export const JUDGED: readonly Kind[] = [judged];
