/**
 * Exact numbers: every measured value is a rational, so no comparison and no rank is ever decided by a float.
 *
 * Small numbers (all products below 2^53) are kept as two integers in doubles, larger ones as BigInts; callers never
 * see the difference. `d` is always positive. A fraction is not always in lowest terms: compare with `equals`, never
 * field by field.
 */
import { at } from "./at";
import { fractionOf } from "./fractions";
import type { RoundingMode } from "./rounding-mode";
import { magnitudeOf, roundBig, roundSmall } from "./rounding";

export type Exact =
  { readonly big: false; readonly n: number; readonly d: number } | { readonly big: true; readonly n: bigint; readonly d: bigint };

const SAFE_BIG = BigInt(Number.MAX_SAFE_INTEGER);
const POWERS = Array.from({ length: 16 }, (_, k) => 10 ** k);

export const ZERO: Exact = { big: false, n: 0, d: 1 };
export const ONE: Exact = { big: false, n: 1, d: 1 };

// V8 puts every number of a field that has only held doubles into a box of its own. A BigInt seen first makes it keep
// small integers in place: half the memory of every table of numbers.
negate({ big: true, n: 1n, d: 1n });

function isSmall(x: bigint): boolean {
  return magnitudeOf(x) <= SAFE_BIG;
}

function gcd(a: bigint, b: bigint): bigint {
  let [x, y] = [magnitudeOf(a), b];
  while (y !== 0n) {
    [x, y] = [y, x % y];
  }
  return x;
}

/** n/d in lowest terms, as small as it can be kept; `d` may be negative, never 0. */
function lowest(n: bigint, d: bigint): Exact {
  const positive = magnitudeOf(d);
  const common = gcd(n, positive);
  const [top, bottom] = [((d / positive) * n) / common, positive / common];
  return isSmall(top) && isSmall(bottom) ? { big: false, n: Number(top), d: Number(bottom) } : { big: true, n: top, d: bottom };
}

/**
 * n/d of two integers, each exact as a double (|n|, |d| ≤ 2^53 − 1); null when d is 0 or one of them is not such an
 * integer.
 */
export function fraction(n: number, d: number): Exact | null {
  if (!Number.isSafeInteger(n) || !Number.isSafeInteger(d) || d === 0) {
    return null;
  }
  return { big: false, n: n * Math.sign(d) + 0, d: Math.abs(d) };
}

/** `scaled` hundredths (thousandths, …: 10^-decimals) as an exact number: what `roundScaled` gave. */
export function fromScaled(scaled: number, decimals: number): Exact {
  return { big: false, n: scaled, d: at(POWERS, decimals) };
}

/**
 * What a cell's double stands for: the decimal that Excel shows for it at its 15 significant digits, or, where nobody can have
 * typed that decimal, the fraction with a small denominator that shows the same digits (`=2/3`; docs/decisions/0014). null for
 * NaN and infinities.
 */
export function fromNumber(x: number): Exact | null {
  if (!Number.isFinite(x)) {
    return null;
  }
  if (Number.isInteger(x) && Math.abs(x) < 1e15) {
    return { big: false, n: x + 0, d: 1 };
  }
  // A decimal of at most 15 digits that gives this very double is the one shown: no text needed.
  for (let k = 1; k <= 6; k++) {
    const power = at(POWERS, k);
    const n = Math.round(x * power);
    if (n / power === x && Math.abs(n) < 1e15) {
      return { big: false, n, d: power };
    }
  }
  return readDigits(x, true);
}

/** The decimal that Excel shows for a cell's double: for showing it, never for computing with it. */
export function decimalShown(x: number): Exact | null {
  return Number.isFinite(x) ? readDigits(x, false) : null;
}

function readDigits(x: number, fractions: boolean): Exact {
  const text = x.toExponential(14);
  const e = text.indexOf("e");
  const exponent = Number(text.slice(e + 1));
  const parts = fractions ? fractionOf(x, { text, number: Number(text), exponent }) : null;
  return parts === null ? shifted(text.slice(0, e).replace(/0+$/, ""), exponent) : { big: false, n: parts[0], d: parts[1] };
}

/**
 * Plain decimal text as programs write it: `-12.50`. Point, no sign `+`, no exponent, no spaces; null for anything
 * else.
 */
export function fromDecimalText(text: string): Exact | null {
  return /^-?\d+(\.\d+)?$/.test(text) ? shifted(text, 0) : null;
}

/** The number written as digits with a point, times 10^exponent. */
function shifted(decimal: string, exponent: number): Exact {
  const [, part = ""] = decimal.split(".");
  const places = part.length - exponent;
  const digits = BigInt(decimal.replace(".", ""));
  const power = POWERS[places];
  return power !== undefined && isSmall(digits)
    ? { big: false, n: Number(digits), d: power }
    : lowest(digits * 10n ** BigInt(Math.max(-places, 0)), 10n ** BigInt(Math.max(places, 0)));
}

export function negate(a: Exact): Exact {
  return a.big ? { big: true, n: -a.n, d: a.d } : { big: false, n: 0 - a.n, d: a.d };
}

export function add(a: Exact, b: Exact): Exact {
  if (!a.big && !b.big) {
    if (a.d === b.d) {
      const n = a.n + b.n;
      if (Number.isSafeInteger(n)) {
        return { big: false, n, d: a.d };
      }
    } else {
      const left = a.n * b.d;
      const right = b.n * a.d;
      const d = a.d * b.d;
      if (Number.isSafeInteger(left) && Number.isSafeInteger(right) && Number.isSafeInteger(d) && Number.isSafeInteger(left + right)) {
        return { big: false, n: left + right, d };
      }
    }
  }
  const [an, ad, bn, bd] = [BigInt(a.n), BigInt(a.d), BigInt(b.n), BigInt(b.d)];
  return lowest(an * bd + bn * ad, ad * bd);
}

export function subtract(a: Exact, b: Exact): Exact {
  return add(a, negate(b));
}

export function multiply(a: Exact, b: Exact): Exact {
  if (!a.big && !b.big) {
    const n = a.n * b.n;
    const d = a.d * b.d;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
      return { big: false, n: n + 0, d };
    }
  }
  return lowest(BigInt(a.n) * BigInt(b.n), BigInt(a.d) * BigInt(b.d));
}

/** a/b; null when b is 0. */
export function divide(a: Exact, b: Exact): Exact | null {
  if (isZero(b)) {
    return null;
  }
  if (!a.big && !b.big) {
    const n = a.n * b.d;
    const d = a.d * b.n;
    if (Number.isSafeInteger(n) && Number.isSafeInteger(d)) {
      return { big: false, n: n * Math.sign(d) + 0, d: Math.abs(d) };
    }
  }
  return lowest(BigInt(a.n) * BigInt(b.d), BigInt(a.d) * BigInt(b.n));
}

/** The least whole number above 0 that all of these become whole by. */
export function commonDenominator(numbers: readonly Exact[]): Exact {
  const common = numbers.reduce((least, { n, d }) => {
    const own = BigInt(d) / gcd(BigInt(n), BigInt(d));
    return (least / gcd(least, own)) * own;
  }, 1n);
  return lowest(common, 1n);
}

/** The largest whole number that is not above x. */
export function floorOf(x: Exact): Exact {
  return x.big ? lowest(roundBig(x.n, x.d, "floor"), 1n) : { big: false, n: roundSmall(x.n, x.d, "floor"), d: 1 };
}

/** a/b where b is known not to be 0; anything else is a bug. */
export function quotient(a: Exact, b: Exact): Exact {
  const result = divide(a, b);
  if (result === null) {
    throw new Error("divided by 0");
  }
  return result;
}

/** Below 0 when a < b, 0 when they are the same number, above 0 when a > b. */
export function compare(a: Exact, b: Exact): number {
  if (!a.big && !b.big) {
    const left = a.n * b.d;
    const right = b.n * a.d;
    if (Number.isSafeInteger(left) && Number.isSafeInteger(right)) {
      return left - right;
    }
  }
  const left = BigInt(a.n) * BigInt(b.d);
  const right = BigInt(b.n) * BigInt(a.d);
  return left < right ? -1 : left > right ? 1 : 0;
}

export function equals(a: Exact, b: Exact): boolean {
  return compare(a, b) === 0;
}

/** −1, 0 or 1. */
export function sign(a: Exact): -1 | 0 | 1 {
  return a.n > 0 ? 1 : a.n < 0 ? -1 : 0;
}

export function isZero(a: Exact): boolean {
  return sign(a) === 0;
}

/** The smaller one; of equals the first. */
export function min(a: Exact, b: Exact): Exact {
  return compare(b, a) < 0 ? b : a;
}

/** Whether a number has an end when it is written out: 0.125, not 1/3. */
export function isDecimal(x: Exact): boolean {
  if (!x.big && at(POWERS, 15) % x.d === 0) {
    return true;
  }
  const divisor = BigInt(x.d) / gcd(BigInt(x.n), BigInt(x.d));
  return 10n ** BigInt(divisor.toString(2).length) % divisor === 0n;
}

/** The larger one; of equals the first. */
export function max(a: Exact, b: Exact): Exact {
  return compare(b, a) > 0 ? b : a;
}

/**
 * x rounded to `decimals` places (0–15) as a whole number of 10^-decimals; null beyond 2^53 (finding
 * NUMBER_TOO_LARGE).
 */
export function roundScaled(x: Exact, decimals: number, mode: RoundingMode): number | null {
  if (!x.big) {
    const n = x.n * at(POWERS, decimals);
    if (Number.isSafeInteger(n)) {
      return roundSmall(n, x.d, mode);
    }
  }
  const rounded = roundBig(BigInt(x.n) * 10n ** BigInt(decimals), BigInt(x.d), mode);
  return isSmall(rounded) ? Number(rounded) : null;
}

/** The nearest double: for showing only, never for comparing. */
export function toNumber(x: Exact): number {
  if (!x.big) {
    return x.n / x.d;
  }
  const top = magnitudeOf(x.n);
  // 64 quotient bits and a sticky one: the conversion of the integer then rounds as the fraction itself would.
  const shift = x.d.toString(2).length - top.toString(2).length + 64;
  const n = top << BigInt(Math.max(shift, 0));
  const d = x.d << BigInt(Math.max(-shift, 0));
  const quotient = (n / d) << 1n;
  const sticky = n % d === 0n ? quotient : quotient | 1n;
  // In two steps, because 2^-shift alone may lie outside the doubles.
  const half = -Math.floor(shift / 2);
  const magnitude = Number(sticky) * 2 ** half * 2 ** (-shift - 1 - half);
  return x.n < 0n ? -magnitude : magnitude;
}

/**
 * Decimal text with a point, rounded (halves away from zero) to at most `decimals` places, no trailing zeros:
 * `0.8333`.
 */
export function toDecimalText(x: Exact, decimals = 15): string {
  const rounded = roundBig(BigInt(x.n) * 10n ** BigInt(decimals), BigInt(x.d), "half-up");
  const digits = magnitudeOf(rounded)
    .toString()
    .padStart(decimals + 1, "0");
  const whole = digits.slice(0, digits.length - decimals);
  const part = digits.slice(digits.length - decimals).replace(/0+$/, "");
  return (rounded < 0n ? "-" : "") + whole + (part === "" ? "" : `.${part}`);
}
export function isWhole(x: Exact): boolean {
  return x.big ? x.n % x.d === 0n : x.n % x.d === 0;
}
