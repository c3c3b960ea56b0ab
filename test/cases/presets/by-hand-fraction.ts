/** Whole numbers over whole numbers, and the decimals of cells and parameters as such. */
import type { Cell } from "../../../src/core/model/cell";

/** n / d, d > 0. */
export type Fraction = readonly [n: bigint, d: bigint];

export const ZERO: Fraction = [0n, 1n];
export const ONE: Fraction = [1n, 1n];
export const HALF: Fraction = [1n, 2n];

/** The decimal as it is written; null for anything that is no plain decimal number. */
export function fraction(cell: Cell | undefined): Fraction | null {
  const match = typeof cell === "number" ? /^(-?)(\d+)(?:\.(\d+))?$/.exec(`${cell}`) : null;
  if (match === null) {
    return null;
  }
  const [, sign, whole = "", decimals = ""] = match;
  return [BigInt(`${sign}${whole}${decimals}`), 10n ** BigInt(decimals.length)];
}

/** `7,5`, `-2`, `35%`: a number of the parameters, with a decimal comma or point. */
export function written(text: string): Fraction {
  const number = fraction(Number(text.replace(",", ".").replace("%", "")));
  if (number === null) {
    throw new Error(`no number ${text}`);
  }
  return text.includes("%") ? over(number, [100n, 1n]) : number;
}

export const plus = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * d + c * b, b * d];
export const times = ([a, b]: Fraction, [c, d]: Fraction): Fraction => [a * c, b * d];
export const minus = (x: Fraction, [c, d]: Fraction): Fraction => plus(x, [-c, d]);
export const over = ([a, b]: Fraction, [c, d]: Fraction): Fraction => (c < 0n ? [-a * d, b * -c] : [a * d, b * c]);
export const order = ([a, b]: Fraction, [c, d]: Fraction): number => (a * d === c * b ? 0 : a * d < c * b ? -1 : 1);
export const sum = (all: readonly Fraction[]): Fraction => all.reduce(plus, ZERO);
export const largest = (all: readonly Fraction[]): Fraction => all.reduce((best, one) => (order(one, best) > 0 ? one : best), ZERO);

export function between(low: Fraction | null, x: Fraction, high: Fraction | null): Fraction {
  const capped = high !== null && order(x, high) > 0 ? high : x;
  return low !== null && order(capped, low) < 0 ? low : capped;
}

/** Of a number from 0. */
export const wholes = ([n, d]: Fraction): Fraction => [n / d, 1n];

/** Hundredths, halves away from 0. */
export function hundredths([n, d]: Fraction): number {
  const size = (n < 0n ? -n : n) * 200n + d;
  return Number(size / (2n * d)) * (n < 0n ? -1 : 1);
}
