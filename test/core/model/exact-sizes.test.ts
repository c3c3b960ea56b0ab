/**
 * The two sizes of exact numbers. Small ones are computed in doubles, never reduced and never turned into BigInts: that
 * is what makes a long table fast. What no longer fits below 2^53 is kept as BigInts, in lowest terms, and loses no
 * digit.
 */
import * as exact from "../../../src/core/numbers/exact";
import type { Exact } from "../../../src/core/numbers/exact";

const SAFE = Number.MAX_SAFE_INTEGER;
const SAFE_BIG = BigInt(SAFE);

function small(n: number, d = 1): Exact {
  return { big: false, n, d };
}

function big(n: bigint, d = 1n): Exact {
  return { big: true, n, d };
}

describe("small and small stays small, as it is", () => {
  test.each<[string, Exact | null, Exact]>([
    ["0.5 + 0.25", exact.add(small(5, 10), small(25, 100)), small(750, 1000)],
    ["0.25 + 0.75", exact.add(small(25, 100), small(75, 100)), small(100, 100)],
    ["0.25 − 0.75", exact.subtract(small(25, 100), small(75, 100)), small(-50, 100)],
    ["0 − 0", exact.subtract(small(0), small(0)), small(0)],
    ["0.5 · 0.5", exact.multiply(small(5, 10), small(5, 10)), small(25, 100)],
    ["−3 · 0", exact.multiply(small(-3), small(0)), small(0)],
    ["0.5 / 0.25", exact.divide(small(5, 10), small(25, 100)), small(500, 250)],
    ["0.5 / −0.25", exact.divide(small(5, 10), small(-25, 100)), small(-500, 250)],
    ["−0.5 / −0.25", exact.divide(small(-5, 10), small(-25, 100)), small(500, 250)],
    ["0 / −4", exact.divide(small(0), small(-4)), small(0, 4)],
    ["0 / 4", exact.divide(small(0), small(4)), small(0, 4)],
    ["−0", exact.negate(small(0)), small(0)],
    ["6.67 from 667", exact.fromScaled(667, 2), small(667, 100)],
    ["7 from 7", exact.fromScaled(7, 0), small(7)],
    ["the cell 0.1", exact.fromNumber(0.1), small(1, 10)],
    ["the cell 0.000001", exact.fromNumber(0.000001), small(1, 1e6)],
    ["the cell 0.0000001", exact.fromNumber(0.0000001), small(1, 1e7)],
    ["the cell 123456789.12345678", exact.fromNumber(123456789.12345678), small(123456789123457, 1e6)],
    ["the cell 1.0000001", exact.fromNumber(1.0000001), small(10000001, 1e7)],
    ["the cell 12.000000125", exact.fromNumber(12.000000125), small(12000000125, 1e9)],
    ["the cell −0", exact.fromNumber(-0), small(0)],
    ["the cell −2.5", exact.fromNumber(-2.5), small(-25, 10)],
    ["the cell 1e15", exact.fromNumber(1e15), small(1e15)],
    ["the cell −1e15", exact.fromNumber(-1e15), small(-1e15)],
    ["the text 12.50", exact.fromDecimalText("12.50"), small(1250, 100)],
    ["the text 12", exact.fromDecimalText("12"), small(12)],
  ])("%s", (_what, result, expected) => {
    expect(result).toEqual(expected);
  });
});

describe("the last number that is small, and the first that is not", () => {
  test.each<[string, Exact | null, Exact]>([
    ["2^53 − 2 and 1", exact.add(small(SAFE - 1), small(1)), small(SAFE)],
    ["2^53 − 1 and 1", exact.add(small(SAFE), small(1)), big(SAFE_BIG + 1n)],
    ["the same below 0", exact.add(small(-SAFE + 1), small(-1)), small(-SAFE)],
    ["and beyond", exact.add(small(-SAFE), small(-1)), big(-SAFE_BIG - 1n)],
    ["the first product too long", exact.add(small(SAFE, 2), small(1, 3)), big(SAFE_BIG * 3n + 2n, 6n)],
    ["the second too long", exact.add(small(1, 3), small(SAFE, 2)), big(SAFE_BIG * 3n + 2n, 6n)],
    ["the divisor too long", exact.add(small(1, SAFE), small(1, 2)), big(SAFE_BIG + 2n, SAFE_BIG * 2n)],
    ["two products too long, their sum not", exact.add(small(SAFE, 2), small(-SAFE, 3)), small(SAFE, 6)],
    ["the second product too long, their sum not", exact.add(small(-SAFE, 3), small(6004799503160659)), small(9007199254740986, 3)],
    ["the first product too long, their sum not", exact.add(small(6004799503160659), small(-SAFE, 3)), small(9007199254740986, 3)],
    ["the last sum that is not reduced", exact.add(small(SAFE - 1, 6361), small(1, 6361)), small(SAFE, 6361)],
    ["the same below 0", exact.add(small(1 - SAFE, 6361), small(-1, 6361)), small(-SAFE, 6361)],
    ["each product short enough, their sum not", exact.add(small(6e15 + 1, 2), small(2e15)), big(10n ** 16n + 1n, 2n)],
    ["94906265²: still small", exact.multiply(small(94906265), small(94906265)), small(94906265 ** 2)],
    ["94906266²: no longer", exact.multiply(small(94906266), small(94906266)), big(94906266n ** 2n)],
    ["a divisor of 94906267²", exact.multiply(small(1, 94906267), small(1, 94906267)), big(1n, 94906267n ** 2n)],
    ["(2^53 − 1) / (1/2)", exact.divide(small(SAFE), small(1, 2)), big(SAFE_BIG * 2n)],
    ["(1/2) / (2^53 − 1)", exact.divide(small(1, 2), small(SAFE)), big(1n, SAFE_BIG * 2n)],
    ["(1/2) / −(2^53 − 1)", exact.divide(small(1, 2), small(-SAFE)), big(-1n, SAFE_BIG * 2n)],
    ["large that becomes small again", exact.subtract(big(SAFE_BIG + 1n), small(1)), small(SAFE)],
    ["the same below 0", exact.add(big(-SAFE_BIG - 1n), small(1)), small(-SAFE)],
    ["a divisor that becomes small again", exact.divide(big(2n), big(SAFE_BIG * 2n)), small(1, SAFE)],
    ["and one that does not", exact.divide(big(2n), big(SAFE_BIG * 2n + 2n)), big(1n, SAFE_BIG + 1n)],
    ["large by large, in lowest terms", exact.divide(big(SAFE_BIG * 6n), big(SAFE_BIG * 4n)), small(3, 2)],
    ["large by its opposite", exact.divide(big(SAFE_BIG * 6n), big(-SAFE_BIG * 4n)), small(-3, 2)],
    ["nothing of the large", exact.multiply(big(SAFE_BIG * 6n), small(0)), small(0)],
    ["the cell 9007199254740991: 15 digits", exact.fromNumber(SAFE), small(9007199254740990)],
    ["the cell 9.1e15", exact.fromNumber(9.1e15), big(9_100_000_000_000_000n)],
    ["the text of 2^53 − 1", exact.fromDecimalText("9007199254740991"), small(SAFE)],
    ["the text of 2^53", exact.fromDecimalText("9007199254740992"), big(SAFE_BIG + 1n)],
    ["the text of 2^53 − 1, in tenths", exact.fromDecimalText("900719925474099.1"), small(SAFE, 10)],
    ["the text of −(2^53 − 1), in tenths", exact.fromDecimalText("-900719925474099.1"), small(-SAFE, 10)],
    ["the text of 2^53 + 1, in tenths", exact.fromDecimalText("900719925474099.3"), big(SAFE_BIG + 2n, 10n)],
    ["the text of −(2^53 + 1), in tenths", exact.fromDecimalText("-900719925474099.3"), big(-SAFE_BIG - 2n, 10n)],
    ["the text of sixteen places", exact.fromDecimalText("0.0000000000000005"), small(1, 2e15)],
  ])("%s", (_what, result, expected) => {
    expect(result).toEqual(expected);
  });

  test.each<[string, Exact, Exact, number]>([
    ["2^53 − 1 against itself in halves", small(SAFE), small(SAFE, 2), 1],
    ["in halves against itself", small(SAFE, 2), small(SAFE), -1],
    ["(2^53 − 1)/3 against (2^53 − 2)/3", small(SAFE, 3), small(SAFE - 1, 3), 1],
    ["(2^53 − 2)/3 against (2^53 − 1)/3", small(SAFE - 1, 3), small(SAFE, 3), -1],
    ["(2^53 − 1)/2 against 3 · that / 6", small(SAFE, 2), big(SAFE_BIG * 3n, 6n), 0],
    ["two fractions next to 1", small(SAFE, SAFE - 1), small(SAFE - 1, SAFE - 2), -1],
    ["a third against its 15 digits", small(1, 3), exact.fromDecimalText("0.333333333333333")!, 1],
  ])("%s: no digit is lost", (_what, a, b, expected) => {
    expect(Math.sign(exact.compare(a, b))).toBe(expected);
    expect(Math.sign(exact.compare(b, a))).toBe(0 - expected);
    expect(exact.equals(a, b)).toBe(expected === 0);
  });

  test.each([
    ["2^53 − 1", SAFE, 0, SAFE],
    ["its opposite", -SAFE, 0, -SAFE],
    ["900719925474099 in tenths", 900719925474099, 1, 9007199254740990],
    ["900719925474100 in tenths", 900719925474100, 1, null],
    ["−900719925474100 in tenths", -900719925474100, 1, null],
  ])("rounding %s", (_what, n, decimals, scaled) => {
    expect(exact.roundScaled(small(n), decimals, "half-up")).toBe(scaled);
    expect(exact.roundScaled(big(BigInt(n)), decimals, "half-up")).toBe(scaled);
  });

  test.each([
    ["what is too long only until it is divided", small(SAFE, 1000), 2, 900719925474099],
    ["fifteen places", small(1, 3), 15, 333333333333333],
  ])("rounding %s", (_what, x, decimals, scaled) => {
    expect(exact.roundScaled(x, decimals, "half-up")).toBe(scaled);
  });

  test("more than fifteen places are nobody's policy", () => {
    expect(() => exact.roundScaled(small(1, 3), 16, "half-up")).toThrow();
    expect(() => exact.fromScaled(1, 16)).toThrow();
  });
});

describe("fractions of two integers", () => {
  test.each([
    [3, 4, small(3, 4)],
    [-3, 4, small(-3, 4)],
    [3, -4, small(-3, 4)],
    [-3, -4, small(3, 4)],
    [0, -4, small(0, 4)],
    [-0, 4, small(0, 4)],
    [SAFE, SAFE, small(SAFE, SAFE)],
    [SAFE + 1, 1, null],
    [1, SAFE + 1, null],
    [1, 0, null],
    [0.5, 1, null],
    [1, 0.5, null],
    [Number.NaN, 1, null],
  ])("%d / %d", (n, d, expected) => {
    expect(exact.fraction(n, d)).toEqual(expected);
  });
});

describe("the least whole number that makes all of them whole", () => {
  test.each<[string, readonly Exact[], Exact]>([
    ["none", [], small(1)],
    ["whole numbers", [small(2), small(3)], small(1)],
    ["halves and thirds", [small(1, 2), small(2, 3)], small(6)],
    ["halves and quarters", [small(1, 2), small(3, 4)], small(4)],
    ["0.50 is a half", [small(50, 100)], small(2)],
    ["nothing in hundredths", [small(0, 100)], small(1)],
    ["−0.25", [small(-25, 100)], small(4)],
    ["large ones", [big(1n, SAFE_BIG * 2n)], big(SAFE_BIG * 2n)],
  ])("%s", (_what, numbers, expected) => {
    expect(exact.commonDenominator(numbers)).toEqual(expected);
  });
});

describe("the nearest double of large numbers", () => {
  test.each<[Exact, number]>([
    [big(1n, 3n), 1 / 3],
    [big(-1n, 3n), -1 / 3],
    [big(2n, 3n), 2 / 3],
    [big(SAFE_BIG + 1n), 2 ** 53],
    [big(2n ** 53n + 1n), 2 ** 53],
    [big(2n ** 53n + 3n), 2 ** 53 + 4],
    [big((2n ** 53n + 1n) * 10n ** 30n + 1n, 10n ** 30n), 2 ** 53 + 2],
    [big((-(2n ** 53n) - 1n) * 10n ** 30n - 1n, 10n ** 30n), -(2 ** 53 + 2)],
    [big((2n ** 53n + 1n) * 2n ** 100n + 1n), (2 ** 53 + 2) * 2 ** 100],
    [big((2n ** 53n + 1n) * 2n ** 100n), 2 ** 153],
    [big(0n), 0],
    [big(10n ** 300n), 1e300],
    [big(1n, 10n ** 300n), 1e-300],
    [big(10n ** 25n, 7n), 1.4285714285714285714e24],
    [small(-1, 4), -0.25],
  ])("%j", (x, expected) => {
    expect(exact.toNumber(x)).toBe(expected);
  });
});

describe("decimal text", () => {
  test.each<[Exact, number | undefined, string]>([
    [small(1, 3), undefined, "0.333333333333333"],
    [small(2, 3), 4, "0.6667"],
    [small(-2, 3), 4, "-0.6667"],
    [small(-1, 3), 0, "0"],
    [small(-1, 2), 0, "-1"],
    [small(1200), 2, "1200"],
    [small(1, 1000), 2, "0"],
    [small(5, 1000), 2, "0.01"],
    [small(10050, 100), 2, "100.5"],
    [small(100), 0, "100"],
    [big(10n ** 20n + 5n, 10n), 1, "10000000000000000000.5"],
    [big(-(10n ** 20n), 3n), 2, "-33333333333333333333.33"],
  ])("%j to %p places is %s", (x, decimals, text) => {
    expect(exact.toDecimalText(x, decimals)).toBe(text);
  });
});
