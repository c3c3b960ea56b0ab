import fc from "fast-check";
import {
  decimalShown,
  equals,
  fraction,
  fromDecimalText,
  fromNumber,
  isDecimal,
  toDecimalText,
  type Exact,
} from "../../../src/core/numbers/exact";

function is(x: number, n: number, d: number): boolean {
  return equals(fromNumber(x)!, fraction(n, d)!);
}

describe("a formula's fraction is that fraction", () => {
  test.each<[string, number, number, number]>([
    ["=2/3", 2 / 3, 20, 30],
    ["=1/3", 1 / 3, 20, 60],
    ["=250/300", 250 / 300, 25, 30],
    ["=260/300", 260 / 300, 26, 30],
    ["=-2/3", -2 / 3, -2, 3],
    ["=7/3", 7 / 3, 7, 3],
    ["=100/3", 100 / 3, 100, 3],
    ["=1234+1/7", 1234 + 1 / 7, 8639, 7],
    ["=-(41+5/9)", -(41 + 5 / 9), -374, 9],
    // The last places of a result that was calculated in several steps are not those of the fraction.
    ["=1-1/3", 1 - 1 / 3, 2, 3],
    ["=2/3*100", (2 / 3) * 100, 200, 3],
    ["=250/300*100", (250 / 300) * 100, 250, 3],
    ["=1/3+1/6+1/7", 1 / 3 + 1 / 6 + 1 / 7, 9, 14],
    ["a share of many people", 123_457 / 654_321, 123_457, 654_321],
    ["0.666…7 as a file keeps it with 17 digits", Number("0.66666666666666663"), 2, 3],
    // A decimal of 15 digits has the very same double.
    ["=12/19", 12 / 19, 12, 19],
    ["=9/23", 9 / 23, 9, 23],
    ["=3/31", 3 / 31, 3, 31],
    ["=40/47", 40 / 47, 40, 47],
    // So has one of 13 digits: 65536.19695321.
    ["=65536+181/919", 65536 + 181 / 919, 60_227_765, 919],
  ])("%s", (_formula, x, n, d) => {
    expect(is(x, n, d)).toBe(true);
  });

  test("every fraction with a denominator up to 1000, also of mixed numbers", () => {
    const numbers = fc.tuple(fc.integer({ min: -99_999, max: 99_998 }), fc.integer({ min: 1, max: 1000 }));
    fc.assert(
      fc.property(numbers, fc.nat({ max: 1000 }), ([whole, d], n) => {
        fc.pre(n <= d);
        expect(is((whole * d + n) / d, whole * d + n, d)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("each one of them below 1", () => {
    const missed: string[] = [];
    for (let d = 2; d <= 1000; d += 1) {
      // One numerator in seven is enough to meet every case.
      for (let n = (d % 7) + 1; n < d; n += 7) {
        if (!is(n / d, n, d)) {
          missed.push(`${n}/${d}`);
        }
      }
    }
    expect(missed).toEqual([]);
  });

  test("every fraction below 100 with a denominator up to a million, unless a decimal of 15 digits has its double", () => {
    fc.assert(
      fc.property(fc.integer({ min: 1, max: 1_000_000 }), fc.integer({ min: -3_000_000, max: 3_000_000 }), (d, n) => {
        const x = n / d;
        fc.pre(Math.abs(x) < 100);
        expect(is(x, n, d) || Number(x.toPrecision(15)) === x).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});

describe("a decimal is that decimal", () => {
  test.each<[string, number, string]>([
    ["=0.1+0.2", 0.1 + 0.2, "0.3"],
    ["=1.1*3", 1.1 * 3, "3.3"],
    ["=4.35*100", 4.35 * 100, "435"],
    ["=0.57*100", 0.57 * 100, "57"],
    ["=1-0.9", 1 - 0.9, "0.1"],
    ["=100.1-100", 100.1 - 100, "0.0999999999999943"],
    ["0.3333", 0.3333, "0.3333"],
    ["0.6667", 0.6667, "0.6667"],
    ["66.6666666667", 66.6666666667, "66.6666666667"],
    ["0.333333333333333, all 15 digits typed", 0.333333333333333, "0.333333333333333"],
    ["0.666666666666667", 0.666666666666667, "0.666666666666667"],
    ["-0.666666666666667", -0.666666666666667, "-0.666666666666667"],
    ["33.3333333333333", 33.3333333333333, "33.3333333333333"],
    ["123456.789012345", 123456.789012345, "123456.789012345"],
    ["pi", Math.PI, "3.14159265358979"],
    ["too large to tell fractions from decimals", 100_000 + 1 / 3, "100000.333333333"],
    ["no fraction of this size has so small a denominator", 1 / 3e7, "0.0000000333333333333333"],
  ])("%s", (_typed, x, decimal) => {
    expect(toDecimalText(fromNumber(x)!, 25)).toBe(decimal);
  });

  const decimals = fc
    .tuple(fc.boolean(), fc.bigInt({ min: 0n, max: 10n ** 12n - 1n }), fc.integer({ min: 0, max: 18 }))
    .map(([isNegative, digits, places]) => {
      const padded = digits.toString().padStart(places + 1, "0");
      return `${isNegative ? "-" : ""}${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}0`;
    });

  test("every one that has at most 12 digits, as typed", () => {
    fc.assert(
      fc.property(decimals, (text) => {
        expect(equals(fromNumber(Number(text))!, fromDecimalText(text)!)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("nearly every one with 13 to 15 digits: one in millions has the double of a fraction with a denominator up to 1000", () => {
    fc.assert(
      fc.property(fc.bigInt({ min: 10n ** 12n, max: 10n ** 15n - 1n }), fc.integer({ min: 12, max: 15 }), (digits, places) => {
        const padded = digits.toString().padStart(places + 1, "0");
        const text = `${padded.slice(0, padded.length - places)}.${padded.slice(padded.length - places)}`;
        expect(equals(fromNumber(Number(text))!, fromDecimalText(text)!)).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });

  test("sums of typed decimals are what Excel shows", () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: -999_999, max: 999_999 }), { minLength: 2, maxLength: 30 }), (thousandths) => {
        const sum = thousandths.reduce((total, one) => total + one / 1000, 0);
        expect(equals(fromNumber(sum)!, decimalShown(sum)!)).toBe(true);
      }),
    );
  });
});

test.each<[string, Exact, boolean]>([
  ["0.125", fraction(1, 8)!, true],
  ["12", fraction(12, 1)!, true],
  ["3/15, which is 0.2", fraction(3, 15)!, true],
  ["1/3", fraction(1, 3)!, false],
  ["10^-20", fromDecimalText("0.00000000000000000001")!, true],
  ["1/(3·10^20)", { big: true, n: 1n, d: 3n * 10n ** 20n }, false],
])("whether %s has an end when it is written out", (_words, x, expected) => {
  expect(isDecimal(x)).toBe(expected);
});
