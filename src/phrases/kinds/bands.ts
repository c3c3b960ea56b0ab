/** Points, or classes, for ranges of results: `từ 95 % đến dưới 98 %: 4`. */
import { ZERO, compare, max, min, sign } from "../../core/numbers/exact";
import { ask, choice, figure, isShare, reading, want } from "../make";
import type { Ask, Context, Kind, Reading, Want } from "../reading";
import { matches, shape } from "../shape";
import { BARE, type Line, bandsOf, comparatorFor, dedupe, faultsOf, lineOf, linesIn, sorted, upwards, wantsOf } from "./band-lines";
import { byDate, ofClasses, ofLevels, oneOf } from "./levels";

function toPoints(lines: readonly Line[], { lexed, maximum }: Context): Reading {
  const [first] = lines as readonly [Line, ...Line[]];
  const share = lines.some(({ token }) => isShare(token));
  const hasSigns = lines.some(({ points, isSigned }) => isSigned && points !== null && sign(points) < 0);
  const top = lines.map(({ points }) => points ?? ZERO).reduce(max);
  const least = lines.map(({ points }) => points ?? ZERO).reduce(min);
  const isRelative = hasSigns && maximum !== null;
  const base = isRelative ? maximum : ZERO;
  const comparator = comparatorFor(lines);
  const faults = faultsOf(
    lines,
    lines.every(({ token }) => token.unit === "count"),
  );
  const isPlan = lexed.tokens.some(({ kind }) => kind === "TARGETMISSED" || kind === "TARGETBEATEN" || kind === "TARGETMET");
  const closed = comparatorFor(upwards(lines));
  const asks: readonly Ask[] = [
    ...dedupe(faults).map(({ id, at }) =>
      ask(id, at, [
        choice("upper-band", closed === null ? {} : { lacks: null, wants: wantsOf(lines, closed) }),
        choice("lower-band", { lacks: "mixed-bands" }),
      ]),
    ),
    ...(lines.some(({ isAtMost }) => isAtMost)
      ? [ask("at-most-in-band", "", [choice("that-many"), choice("judged-up-to", { lacks: "judged-events" })])]
      : []),
    ...(isRelative || isPlan
      ? [
          ask("relative-points", "", [
            choice("added-to-maximum"),
            choice("points-themselves", { parameters: { bands: bandsOf(lines, ZERO) } }),
          ]),
        ]
      : []),
    ...(!isRelative && maximum !== null && compare(top, maximum) > 0 ? [ask("over-maximum", "")] : []),
    ...lines.flatMap(({ token }) => (token.doubt ? [ask("misprint", token.text)] : [])),
  ];
  const isExact = comparator !== null && (sign(least) >= 0 || maximum !== null);
  return reading(
    {
      kind: "bands",
      measure: share ? "ratio" : first.token.kind === "N" && first.token.unit === "count" ? "count" : "value",
      rule: "bands",
      wants: wantsOf(lines, comparator),
      parameters: { bands: bandsOf(lines, base) },
      lacks: isPlan ? "ratio-over-whole" : isExact ? null : "mixed-bands",
      asks,
    },
    [
      ...lines.map(({ match }) => match),
      ...matches(shape("TARGETMISSED|TARGETBEATEN|TARGETMET"), lexed),
      ...matches(shape("BEFORE FROM"), lexed),
    ],
  );
}

const withPoints: Kind = {
  id: "bands",
  read(context) {
    const lines = linesIn(context.lexed);
    const hasEach = context.lexed.tokens.some(({ kind }) => kind === "EACH" || kind === "STEP" || kind === "STEPDOWN" || kind === "MEAN");
    // A share, or points, against another share says nothing of points.
    const [one] = lines;
    const isCounted =
      lines.length >= 2 &&
      lines.every(
        ({ token, match }) =>
          token.kind === "N" && token.unitText !== "" && token.unitText === one?.token.unitText && match.named["points"]?.kind === "D",
      );
    if (isCounted && !hasEach && !context.lexed.tokens.some(({ kind }) => kind === "MINUS" || kind === "PLUS" || kind === "SLASH")) {
      return toPoints(lines, context);
    }
    const real = lines.filter(({ token, points, isRange }) => points !== null && token.kind !== "N" && (token.kind !== "D" || isRange));
    return real.length >= 2 && !hasEach ? toPoints(real, context) : null;
  },
};

/** `từ 95 điểm trở lên … từ 85 điểm đến dưới 95 điểm`: a class for a total. */
const toClasses: Kind = {
  id: "grades",
  read({ lexed }) {
    const found = matches(BARE, lexed).filter(
      ({ named }) =>
        named["lower"]?.kind === "D" && (named["before"] !== undefined || named["after"] !== undefined || named["link"] !== undefined),
    );
    const hasPoints = lexed.tokens.some(
      ({ kind }) =>
        kind === "PLUS" || kind === "MINUS" || kind === "EACH" || kind === "GET" || kind === "STEP" || kind === "LE" || kind === "BOTH",
    );
    if (found.length === 0 || hasPoints) {
      return null;
    }
    const lines = found.flatMap((match) => lineOf(match, lexed) ?? []);
    const twice = found.find(({ named }) => named["before"]?.kind === "GT" && named["after"]?.kind === "UP");
    const wants: readonly Want[] = [...sorted(lines)]
      .reverse()
      .flatMap(({ lower, takesLower, token }) => (lower === null ? [] : [want(takesLower ? ">=" : ">", figure(token))]));
    const alone = lines.every(({ lower }) => lower === null)
      ? lines.map(({ token, takesUpper }) => want(takesUpper ? "<=" : "<", figure(token)))
      : [];
    const asks = twice === undefined ? [] : [ask("contradiction", twice.named["lower"]?.text ?? "", [choice("from", {}), choice("over")])];
    const faults = dedupe(
      faultsOf(
        lines,
        lines.every(({ token }) => token.unit === "count"),
      ),
    ).map(({ id, at }) => ask(id, at, [choice("upper-band"), choice("lower-band")]));
    return reading(
      {
        kind: "grades",
        measure: "value",
        rule: "bands",
        wants: wants.length > 0 ? wants : alone,
        lacks: "grades",
        asks: [...asks, ...faults],
      },
      found,
    );
  },
};

export const BANDS: readonly Kind[] = [oneOf, byDate, ofClasses, withPoints, ofLevels];

export const GRADES: readonly Kind[] = [toClasses];
