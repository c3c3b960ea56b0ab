/**
 * Which fraction a cell's double stands for (docs/decisions/0014). `=2/3` and `=250/300` leave doubles in cells that nobody can
 * have typed: the decimal of 15 digits that Excel shows for them does not give them back. Where a fraction with a small
 * denominator shows the same 15 digits, the cell is that fraction, so that it equals 20/30 and 25/30.
 */

/** From here on 15 digits leave too few places to tell fractions from decimals; no share, rate or mean of the field is so large. */
const LARGEST = 100_000;
/** Of a double that no decimal of 15 digits gives. */
const DENOMINATORS = 1_000_000;
/**
 * Of one that a decimal of 13 to 15 digits gives too: 12/19 is the very double of 0.631578947368421. A decimal with fewer
 * digits lies too far from every such fraction to be taken for one.
 */
const SMALL_DENOMINATORS = 1000;
/**
 * As few digits as these are a decimal that somebody typed: it and a fraction with a denominator up to 1000 lie further apart
 * than one unit in the last place of their doubles, so that no double is both.
 */
const TYPED_DIGITS = 12;

/** Significant digits of what `toExponential` wrote. */
function digitsOf(shown: string): number {
  return shown.slice(0, shown.indexOf("e")).replace(".", "").replace(/0+$/, "").length;
}

/** `x.toExponential(14)`, the double that this text gives, and its exponent. */
export type Shown = { readonly text: string; readonly number: number; readonly exponent: number };

/**
 * Numerator and denominator of the fraction that `x` is; null where it is a decimal.
 *
 * A fraction p/q that shows the digits of x is no further from it than one unit u of the 15th digit. Where 2q²u < 1 there is at
 * most one such fraction, and it is a convergent of x (Legendre). They are found by Euclid's algorithm; `%` on doubles is exact.
 */
export function fractionOf(x: number, shown: Shown): readonly [numerator: number, denominator: number] | null {
  const size = Math.abs(x);
  if (size >= LARGEST) {
    return null;
  }
  const isDecimal = shown.number === x;
  if (isDecimal && digitsOf(shown.text) <= TYPED_DIGITS) {
    return null;
  }
  const unit = 10 ** (shown.exponent - 14);
  const limit = Math.min(isDecimal ? SMALL_DENOMINATORS : DENOMINATORS, Math.sqrt(1 / (2 * unit)));
  let [numerator, numeratorBefore, denominator, denominatorBefore] = [1, 0, 0, 1];
  for (let [left, right] = [size, 1]; right > 0;) {
    const rest = left % right;
    const whole = Math.round((left - rest) / right);
    [numerator, numeratorBefore] = [whole * numerator + numeratorBefore, numerator];
    [denominator, denominatorBefore] = [whole * denominator + denominatorBefore, denominator];
    if (denominator > limit) {
      return null;
    }
    const value = (Math.sign(x) * numerator) / denominator;
    if (isDecimal ? value === x : isNear(value, x, unit) && value.toExponential(14) === shown.text) {
      return [Math.sign(x) * numerator, denominator];
    }
    [left, right] = [right, rest];
  }
  return null;
}

/** Spares writing out what cannot have the same digits. */
function isNear(value: number, x: number, unit: number): boolean {
  return Math.abs(value - x) <= unit;
}
