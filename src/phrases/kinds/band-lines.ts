/** Ranges of results with their ends, and where they overlap or leave a gap. */
import { isThere } from "../there";
import type { Band } from "../../core/model/book";
import type { Comparator } from "../../core/model/ids";
import { type Exact, ONE, ZERO, add, compare, equals, negate } from "../../core/numbers/exact";
import type { Lexed, Token } from "../tokens";
import { comparatorOf, figure, want } from "../make";
import type { Want } from "../reading";
import { type Match, matches, shape } from "../shape";

/** One range: `từ a đến dưới b`, `từ a trở lên`, `trên a`, `a-b`, `đạt a`. */
const RANGE =
  "(REACH|BEFORE)? (before:GT|GE|LE|LT|FROM|EQ)? lower:P|D|N|FRAC (W|MEMBERS)? ((link:TO|DASH) (end:LT|GT|LE|GE)? upper:P|D|N|FRAC (W|MEMBERS)?)? (after:UP|DOWN)?";

/** What it is worth, behind a colon or words: `: +0,5`, `cộng 02 điểm`, `tối đa 20 điểm`. */
const WORTH = "(COLON|GET|PLUS|MINUS|COMMA|EQ)* (least:LE)? (GET|PLUS|MINUS|COLON)* (sign:MINUSSIGN|PLUSSIGN)? points:D|N";

const LINE = shape(`${RANGE} T (zero:ALLPOINTS | ${WORTH})`);

export const BARE = shape(RANGE);

export type Line = {
  readonly match: Match;
  readonly lower: Exact | null;
  /** Whether the end belongs to it. */
  readonly takesLower: boolean;
  readonly upper: Exact | null;
  readonly takesUpper: boolean;
  /** An end of `80-85` is in both, or in one, of the ranges that meet there. */
  readonly isLoose: boolean;
  readonly points: Exact | null;
  readonly isSigned: boolean;
  readonly isAtMost: boolean;
  /** A comparator stands with it, or a second end. */
  readonly isRange: boolean;
  readonly token: Token;
};

export function lineOf(match: Match, lexed: Lexed): Line | null {
  const { before, lower, link, end, upper, after, points, sign: mark, least, zero } = match.named;
  if (!isThere(lower?.value)) {
    return null;
  }
  const words = lexed.tokens.slice(match.start, match.end);
  const isMinus = mark?.kind === "MINUSSIGN" || words.some(({ kind }) => kind === "MINUS");
  const said = zero !== undefined ? ZERO : !isThere(points?.value) ? null : isMinus ? negate(points.value) : points.value;
  const rest = {
    match,
    points: said,
    isSigned: mark !== undefined,
    isAtMost: least !== undefined,
    token: lower,
    isRange: before !== undefined || upper !== undefined || after !== undefined,
  };
  if (isThere(upper?.value)) {
    const isLoose = link?.kind === "DASH" && end === undefined;
    return {
      ...rest,
      lower: lower.value,
      takesLower: before?.kind !== "GT",
      upper: upper.value,
      takesUpper: end?.kind !== "LT",
      isLoose: isLoose || end === undefined,
    };
  }
  const comparator = comparatorOf(before, after);
  const isBelow = comparator === "<" || comparator === "<=";
  if (comparator === null || comparator === "=") {
    return { ...rest, lower: lower.value, takesLower: true, upper: lower.value, takesUpper: true, isLoose: false };
  }
  return isBelow
    ? { ...rest, lower: null, takesLower: true, upper: lower.value, takesUpper: comparator === "<=", isLoose: false }
    : { ...rest, lower: lower.value, takesLower: comparator === ">=", upper: null, takesUpper: true, isLoose: false };
}

export function linesIn(lexed: Lexed): readonly Line[] {
  return matches(LINE, lexed).flatMap((match) => lineOf(match, lexed) ?? []);
}

/** From the lowest up. */
export function sorted(lines: readonly Line[]): readonly Line[] {
  return [...lines].sort((a, b) => (a.lower === null ? -1 : b.lower === null ? 1 : compare(a.lower, b.lower)));
}

type Fault = { readonly id: "bands-gap" | "bands-overlap"; readonly at: string };

/** Results between two neighbours that none or both of them take. */
export function faultsOf(lines: readonly Line[], areCounts = false): readonly Fault[] {
  const inOrder = sorted(lines);
  return inOrder.slice(1).flatMap((line, index): readonly Fault[] => {
    const below = inOrder[index];
    if (!isThere(below?.upper) || line.lower === null) {
      return [];
    }
    const order = compare(below.upper, line.lower);
    const both = below.takesUpper && line.takesLower;
    const neither = !below.takesUpper && !line.takesLower;
    if (order > 0 || (order === 0 && both)) {
      return [{ id: "bands-overlap", at: line.token.text }];
    }
    return (order < 0 && !(areCounts && equals(add(below.upper, ONE), line.lower))) || (order === 0 && neither)
      ? [{ id: "bands-gap", at: line.token.text }]
      : [];
  });
}

/** Bands that are all closed below, or all closed above, as the rule takes them; null: both kinds meet. */
export function comparatorFor(lines: readonly Line[]): Comparator | null {
  const inner = lines.filter(({ lower, upper }) => lower === null || upper === null || !equals(lower, upper));
  const closedBelow = inner.every(
    ({ lower, takesLower, upper, takesUpper }) => (lower === null || takesLower) && (upper === null || !takesUpper || isTop(upper, lines)),
  );
  const closedAbove = inner.every(
    ({ lower, takesLower, upper, takesUpper }) => (lower === null || !takesLower) && (upper === null || takesUpper),
  );
  return closedBelow ? ">=" : closedAbove ? ">" : null;
}

function isTop(upper: Exact, lines: readonly Line[]): boolean {
  return lines.every(({ lower, upper: other }) =>
    other === null ? lower !== null && compare(lower, upper) <= 0 : compare(other, upper) <= 0,
  );
}

export function bandsOf(lines: readonly Line[], base: Exact): readonly Band[] {
  const below = lines.find(({ lower }) => lower === null);
  const limits = sorted(lines).flatMap(({ lower, points }) =>
    lower === null ? [] : [{ from: lower, to: null, points: add(base, points ?? ZERO) }],
  );
  return [...limits.reverse(), { from: null, to: null, points: !isThere(below?.points) ? base : add(base, below.points) }];
}

export function wantsOf(lines: readonly Line[], comparator: Comparator | null): readonly Want[] {
  return lines.flatMap(({ lower, token }) => (lower === null ? [] : [want(comparator, figure({ ...token, value: lower }))]));
}

/** As if results at which two bands meet, or none takes, belonged to the upper one. */
export function upwards(lines: readonly Line[]): readonly Line[] {
  const meets = (end: Exact | null, side: "lower" | "upper"): boolean =>
    end !== null && lines.some((other) => other[side] !== null && equals(other[side], end));
  return lines.map((line) => ({
    ...line,
    takesLower: line.takesLower || meets(line.lower, "upper"),
    takesUpper: line.takesUpper && !meets(line.upper, "lower"),
  }));
}

export function dedupe(faults: readonly Fault[]): readonly Fault[] {
  return faults.filter((fault, index) => faults.findIndex(({ id, at }) => id === fault.id && at === fault.at) === index);
}
