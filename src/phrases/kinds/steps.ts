/** So many points up to a level, more for each step beyond it: `trên 70 % thì cứ thêm 5 % được tính thêm 0,5 điểm, tối đa 5`. */
import { isThere } from "../there";
import { compare, divide, negate, ONE, sign, type Exact } from "../../core/numbers/exact";
import type { Parameters } from "../../core/model/book";
import type { Lexed, Token } from "../tokens";
import { ask, choice, figure, isShare, reading, textOf, want } from "../make";
import type { LackId } from "../../text/phrases/lacks";
import type { Ask, Context, Kind, Want } from "../reading";
import { firstMatch, matches, shape, type Match } from "../shape";

/** The level, with what it is worth: up to it, down to it, or just reached. */
const LEVEL = "(REACH)? (before:FROM|GT|LT)? (level:P|N|MEAN|FRAC|TARGETMET) T ((side:DOWN|UP) T)? (GET|PLUS)* (PLUSSIGN)? start:D|N";
const STEPS = "step:STEP|STEPDOWN T every:P|N|PP|FRAC T (GET|PLUS)* (PLUSSIGN)? per:D|N";
const CAP = "(T (PLUS T)? LE (cap:D|N|DOTS))?";
const WHOLE = shape(`${LEVEL} T ((FROM|GT|LT|GE) (again:P|N|MEAN|FRAC) T ((UP|DOWN) T)?)? ${STEPS} ${CAP}`);
/** Without what the level itself is worth. */
const BEYOND = shape(`(before:GT|FROM|LT|GE|LE) (level:P|N|MEAN|FRAC) T ((side:UP|DOWN) T)? ${STEPS} ${CAP}`);
const SCALED = shape("SCALED target:P T");

function isMoreTheLess({ named }: Match): boolean {
  return named["step"]?.kind === "STEPDOWN";
}

/** The step as a part of the level, as the rule takes it. */
function everyOf(every: Token, level: Token): Exact | null {
  return every.value === null || level.value === null || sign(level.value) === 0 ? null : divide(every.value, level.value);
}

function asksOf(match: Match, { lexed, maximum }: Context, isAmount: boolean): readonly Ask[] {
  const { level, every, again, start, per, cap, before } = match.named;
  const isMean = level?.kind === "MEAN";
  const differs = again !== undefined && again.value !== null && isThere(level?.value) && compare(again.value, level.value) !== 0;
  const isBonus = before?.kind === "GT" && start !== undefined && match.named["side"] === undefined;
  return [
    ...(isMean && every !== undefined && isShare(every) && !isAmount
      ? [
          ask("step-unit", every.text, [
            choice("percentage-points", { lacks: "step-mean-points" }),
            choice("percent-of-level", { lacks: null }),
          ]),
        ]
      : []),
    ...(isBonus && again === undefined
      ? [ask("step-first", per?.text ?? "", [choice("whole-steps"), choice("first-included", { lacks: "step-shifted" })])]
      : []),
    ...(level?.kind === "TARGETMET" ? [ask("target-elsewhere", level.text, [choice("own-targets")])] : []),
    ...(differs ? [ask("contradiction", `${level?.text}; ${again.text}`)] : []),
    ...(cap === undefined && maximum === null ? [ask("cap-unsaid", "")] : []),
    ...(start?.unitText !== "" && start?.kind === "N" ? [ask("unsure", textOf(lexed, match.start, match.end))] : []),
  ];
}

function wantOf(match: Match): Want {
  const { level, before, side, again } = match.named;
  const target =
    level?.kind === "MEAN" ? ({ kind: "mean" } as const) : level?.kind === "TARGETMET" ? ({ kind: "elsewhere" } as const) : figure(level);
  if (isMoreTheLess(match)) {
    return want("<=", target);
  }
  if (level?.kind === "MEAN") {
    return want(">", target);
  }
  const isReached = side?.kind === "DOWN" || again !== undefined || before?.kind === "FROM" || before === undefined;
  return want(before?.kind === "GT" && !isReached ? ">" : ">=", target);
}

function lackOf(match: Match, amount: boolean): LackId | null {
  const { level, every } = match.named;
  const isOver = level !== undefined && isShare(level) && level.value !== null && compare(level.value, ONE) >= 0 && !isMoreTheLess(match);
  return isOver
    ? "ratio-over-whole"
    : level?.kind === "MEAN" && every !== undefined && isShare(every) && !amount
      ? "step-mean-points"
      : null;
}

const step: Kind = {
  id: "step",
  read(context) {
    const { lexed, maximum } = context;
    const match = firstMatch(WHOLE, lexed) ?? firstMatch(BEYOND, lexed);
    const { level, every, per, start, cap } = match?.named ?? {};
    if (match === null || level === undefined || every === undefined || !isThere(per?.value)) {
      return null;
    }
    const amount = level.kind === "MEAN" && hasAmount(lexed);
    const size = level.kind === "MEAN" || level.kind === "TARGETMET" ? every.value : everyOf(every, level);
    const first = start?.value ?? null;
    const most = cap?.value ?? maximum;
    // Up to the level it is worth as much as at it: what lies below earns that too.
    const isFlat =
      match.named["side"] !== undefined &&
      first !== null &&
      !(level.kind !== "MEAN" && match.named["side"]?.kind === "UP" && !isMoreTheLess(match));
    const parameters: Parameters = {
      per: per.value,
      ...(size === null ? {} : { every: size }),
      ...(first === null ? {} : { start: first }),
      ...(isFlat && first !== null ? { minimum: first } : {}),
      ...(most === null ? {} : { maximum: most }),
    };
    const change = lexed.tokens.some(({ kind }) => kind === "INCREASE");
    const measure = change
      ? "increase"
      : level.kind === "TARGETMET"
        ? "value"
        : level.kind === "MEAN"
          ? amount
            ? "value"
            : "ratio"
          : isShare(level)
            ? "ratio"
            : "value";
    const mixed = level.value !== null && isShare(level) !== isShare(every);
    return reading(
      {
        kind: "step",
        measure,
        rule: "step",
        wants: [wantOf(match)],
        parameters,
        lacks: lackOf(match, amount),
        asks: [...asksOf(match, context, amount), ...(mixed ? [ask("step-unit", every.text)] : []), ...measureAsk(match, lexed, measure)],
      },
      [match, ...matches(shape("INCREASE"), lexed)],
    );
  },
};

/** A small share that more is better of, and nothing said of what: a rate of growth is written just so. */
function measureAsk({ named }: Match, lexed: Lexed, measure: string): readonly Ask[] {
  const level = named["level"]?.value;
  const isNamed = lexed.tokens.some(({ kind }) => kind === "RATE") || lexed.tokens[0]?.kind === "W";
  const isSmall = isThere(level) && compare(level, SMALL) < 0 && named["step"]?.kind === "STEP";
  return measure === "ratio" && isSmall && !isNamed
    ? [ask("measure-unsaid", named["level"]?.text ?? "", [choice("ratio"), choice("growth", { measure: "increase" })])]
    : [];
}
const SMALL: Exact = { big: false, n: 1, d: 5 };

/** Income and the like: no share, so that a step in percent is one of the mean. */
function hasAmount({ tokens }: Lexed): boolean {
  return tokens.some(({ kind }) => kind === "AMOUNT");
}

/** `áp dụng mức 75 % quy định tại điểm a`: another line's target, scaled. */
const scaled: Kind = {
  id: "scaled-target",
  read({ lexed }) {
    const match = firstMatch(SCALED, lexed);
    return match === null
      ? null
      : reading(
          {
            kind: "scaled-target",
            measure: "value",
            rule: "step",
            wants: [want(null, figure(match.named["target"]))],
            lacks: "scaled-target",
            asks: [ask("scaled-what", match.named["target"]?.text ?? "", [choice("threshold-only"), choice("threshold-and-step")])],
          },
          [match],
        );
  },
};

/** `cứ thiếu 1 % trừ 0,5 điểm`: points off for each step that is missing. */
const down: Kind = {
  id: "step-down",
  read({ lexed }) {
    const match = firstMatch(
      shape("(LT (P|N|TARGETMET|MEAN|W)*)? (STEP|STEPDOWN|EACH) T every:P|PP (TARGETBEATEN|W|MEMBERS)* (sign:MINUS|PLUS) per:D|N"),
      lexed,
    );
    const { every, per } = match?.named ?? {};
    if (match === null || !isThere(per?.value) || !isThere(every?.value)) {
      return null;
    }
    const isMinus = match.named["sign"]?.kind === "MINUS";
    return reading(
      {
        kind: "step-down",
        measure: "value",
        rule: "step",
        wants: [want(">=", { kind: "elsewhere" })],
        parameters: isMinus ? { per: negate(per.value) } : { per: per.value, every: every.value },
        lacks: isMinus ? "step-down" : null,
        asks: [ask("target-elsewhere", textOf(lexed, match.start, match.end), [choice("own-targets")])],
      },
      [match],
    );
  },
};

export const STEPS_KINDS: readonly Kind[] = [scaled, step, down];
