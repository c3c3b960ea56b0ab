import fc from "fast-check";
import * as exact from "../../../src/core/numbers/exact";
import type { Exact } from "../../../src/core/numbers/exact";
import { ROUNDING_MODES } from "../../../src/core/numbers/rounding-mode";
import { describeWithOracles, oracleText } from "../oracles";

function cell(x: number): Exact {
  return exact.fromNumber(x)!;
}

function text(x: Exact | null): string | null {
  return x === null ? null : exact.toDecimalText(x, 20);
}

describe("a cell's double is the decimal that Excel shows at 15 digits", () => {
  test.each([
    [0, "0"],
    [-0, "0"],
    [25.67, "25.67"],
    [-0.1, "-0.1"],
    [0.1 + 0.2, "0.3"],
    [1.1 * 3, "3.3"],
    [0.8996, "0.8996"],
    [1.005, "1.005"],
    [1e-7, "0.0000001"],
    [1.5e-10, "0.00000000015"],
    [123456789012345, "123456789012345"],
    [1234567890123456, "1234567890123460"],
    [9007199254740993, "9007199254740990"],
    [1e21, "1000000000000000000000"],
    [-1e21, "-1000000000000000000000"],
    [123456.789012345, "123456.789012345"],
  ])("%p is %s", (x, shown) => {
    expect(text(exact.fromNumber(x))).toBe(shown);
  });

  test.each([NaN, Infinity, -Infinity])("%p is no number", (x) => {
    expect(exact.fromNumber(x)).toBeNull();
  });

  test("it is the number that toPrecision(15) writes, whatever the double", () => {
    fc.assert(
      fc.property(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e20, max: 1e20 }), (x) => {
        expect(exact.toNumber(exact.decimalShown(x)!)).toBe(Number(x.toPrecision(15)) + 0);
        // A fraction shows the same.
        expect(exact.toNumber(cell(x)).toPrecision(15)).toBe((x + 0).toPrecision(15));
      }),
    );
  });

  test("numbers without a double of their own size stay finite", () => {
    expect(exact.toNumber(cell(1e-300))).toBe(1e-300);
    expect(exact.toNumber(cell(1.7e308))).toBe(1.7e308);
    expect(exact.toNumber(cell(-1.7e308))).toBe(-1.7e308);
  });
});

describe("decimal text", () => {
  test.each([
    ["25.67", "25.67"],
    ["-0.50", "-0.5"],
    ["0", "0"],
    ["123456789012345678901234567890.5", "123456789012345678901234567890.5"],
  ])("%s", (typed, shown) => {
    expect(text(exact.fromDecimalText(typed))).toBe(shown);
  });

  test.each(["25,67", "+1", "1e3", " 1", "1.", ".5", "", "1.000.000", "٣"])("%p is refused", (typed) => {
    expect(exact.fromDecimalText(typed)).toBeNull();
  });

  test("rounds halves away from zero and drops trailing zeros", () => {
    expect(exact.toDecimalText(exact.fraction(2, 3)!, 2)).toBe("0.67");
    expect(exact.toDecimalText(cell(-0.125), 2)).toBe("-0.13");
    expect(exact.toDecimalText(cell(-0.001), 2)).toBe("0");
    expect(exact.toDecimalText(cell(1200), 2)).toBe("1200");
    expect(exact.toDecimalText(cell(12.5), 0)).toBe("13");
  });
});

describe("arithmetic is exact", () => {
  const HUGE = exact.fromDecimalText("9007199254740993.7")!;

  test("0.1 + 0.2 = 0.3, and (0.1 + 0.2) − 0.3 is nothing", () => {
    expect(exact.equals(exact.add(cell(0.1), cell(0.2)), cell(0.3))).toBe(true);
    expect(exact.isZero(exact.subtract(exact.add(cell(0.1), cell(0.2)), cell(0.3)))).toBe(true);
  });

  test("different denominators", () => {
    expect(text(exact.add(cell(0.5), cell(0.25)))).toBe("0.75");
    expect(exact.equals(exact.add(exact.fraction(1, 3)!, exact.fraction(1, 6)!), cell(0.5))).toBe(true);
  });

  test("division by 0 has no result, small or large", () => {
    expect(exact.divide(cell(1), cell(0))).toBeNull();
    expect(exact.divide(HUGE, cell(0))).toBeNull();
    expect(exact.divide(HUGE, exact.subtract(HUGE, HUGE))).toBeNull();
  });

  test("a negative divisor keeps the denominator positive", () => {
    const quotient = exact.divide(cell(3), cell(-4))!;
    expect(text(quotient)).toBe("-0.75");
    expect(quotient.d > 0).toBe(true);
    expect(text(exact.divide(HUGE, exact.negate(HUGE)))).toBe("-1");
  });

  test("a fraction needs two safe integers", () => {
    expect(exact.fraction(1, 0)).toBeNull();
    expect(exact.fraction(0.5, 1)).toBeNull();
    expect(exact.fraction(1, 2 ** 60)).toBeNull();
    expect(text(exact.fraction(-1, -2))).toBe("0.5");
    expect(text(exact.fraction(1, -2))).toBe("-0.5");
  });

  test("sums beyond 2^53 keep their last digit", () => {
    const large = cell(999999999999999);
    let sum = large;
    for (let i = 0; i < 20; i++) {
      sum = exact.add(sum, large);
    }
    expect(text(sum)).toBe("20999999999999979");
    expect(text(exact.add(HUGE, cell(0.1)))).toBe("9007199254740993.8");
    expect(text(exact.negate(HUGE))).toBe("-9007199254740993.7");
  });

  test("of two that are equal, the first", () => {
    const [half, same] = [exact.fraction(1, 2)!, exact.fraction(2, 4)!];
    expect(exact.min(half, same)).toBe(half);
    expect(exact.max(half, same)).toBe(half);
  });

  test("min, max and sign", () => {
    const [small, large] = [cell(-2), HUGE];
    expect(exact.min(small, large)).toBe(small);
    expect(exact.min(large, small)).toBe(small);
    expect(exact.max(small, large)).toBe(large);
    expect(exact.max(large, small)).toBe(large);
    expect([exact.sign(small), exact.sign(cell(0)), exact.sign(large)]).toEqual([-1, 0, 1]);
  });

  const integer = fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n });
  const positive = fc.bigInt({ min: 1n, max: 10n ** 20n });
  const small = fc.tuple(fc.integer(), fc.integer({ min: 1 })).map(([n, d]) => exact.fraction(n, d)!);
  const any = fc.oneof(
    small,
    fc.tuple(integer, positive).map(([n, d]) => exact.divide(fromBig(n), fromBig(d))!),
  );

  function fromBig(n: bigint): Exact {
    return exact.fromDecimalText(n.toString())!;
  }

  test("small and large numbers obey the same laws", () => {
    fc.assert(
      fc.property(any, any, any, (a, b, c) => {
        expect(exact.equals(exact.add(a, b), exact.add(b, a))).toBe(true);
        expect(exact.equals(exact.subtract(exact.add(a, b), b), a)).toBe(true);
        const [left, right] = [exact.multiply(a, exact.add(b, c)), exact.add(exact.multiply(a, b), exact.multiply(a, c))];
        expect(exact.equals(left, right)).toBe(true);
        const quotient = exact.divide(a, b);
        expect(quotient === null ? exact.isZero(b) : exact.equals(exact.multiply(quotient, b), a)).toBe(true);
        expect(Math.sign(exact.compare(a, b))).toBe(exact.sign(exact.subtract(a, b)));
      }),
    );
  });

  test("the nearest double is the one of the quotient's digits", () => {
    fc.assert(
      fc.property(any, (a) => {
        const digits = exact.toDecimalText(a, 60);
        expect(Math.abs(exact.toNumber(a) - Number(digits))).toBeLessThanOrEqual(Math.abs(Number(digits)) * 2 ** -52);
      }),
    );
  });
});

describe("rounding to scaled integers", () => {
  test.each([
    ["half-up", [3, -3, 3, -3, 2, 4, 3, -4, 2, 0]],
    ["half-even", [2, -2, 3, -3, 2, 4, 3, -4, 2, 0]],
    ["up", [3, -3, 3, -3, 3, 4, 4, -4, 2, 0]],
    ["down", [2, -2, 2, -2, 2, 3, 3, -3, 2, 0]],
    ["ceiling", [3, -2, 3, -2, 3, 4, 4, -3, 2, 0]],
    ["floor", [2, -3, 2, -3, 2, 3, 3, -4, 2, 0]],
  ] as const)("%s: 2.5, −2.5, 2.6, −2.6, 2.4, 3.5, 3.4, −3.5, 2, 0; small numbers and large ones", (mode, expected) => {
    const tenths = [25, -25, 26, -26, 24, 35, 34, -35, 20, 0];
    const small = tenths.map((n) => exact.roundScaled({ big: false, n, d: 10 }, 0, mode));
    const large = tenths.map((n) => exact.roundScaled({ big: true, n: BigInt(n), d: 10n }, 0, mode));
    expect([small, large]).toEqual([expected, expected]);
  });

  test("the classic of 1.005 at two decimals", () => {
    expect(exact.roundScaled(cell(1.005), 2, "half-up")).toBe(101);
  });

  test("two thirds of ten points are 6.67", () => {
    expect(exact.roundScaled(exact.fraction(20, 3)!, 2, "half-up")).toBe(667);
  });

  test("beyond 2^53 there is no scaled number", () => {
    expect(exact.roundScaled(cell(1e15), 2, "half-up")).toBeNull();
    expect(exact.roundScaled(cell(-1e15), 2, "half-up")).toBeNull();
    expect(exact.roundScaled(cell(9e13), 2, "half-up")).toBe(9e15);
  });

  test("a negative that rounds to nothing is 0, not −0", () => {
    expect(Object.is(exact.roundScaled(cell(-0.001), 2, "half-up"), 0)).toBe(true);
  });

  test("small and large take the same way", () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e9, max: 1e9 }),
        fc.integer({ min: 1, max: 1e6 }),
        fc.constantFrom(...ROUNDING_MODES),
        (n, d, mode) => {
          const big: Exact = { big: true, n: BigInt(n), d: BigInt(d) };
          expect(exact.roundScaled(big, 3, mode)).toBe(exact.roundScaled(exact.fraction(n, d)!, 3, mode));
        },
      ),
    );
  });
});

describeWithOracles("named rounding modes of the DMN test cases", () => {
  const modes = {
    "round up": "up",
    "round down": "down",
    "round half up": "half-up",
    "round half even": "half-even",
    decimal: "half-even",
    ceiling: "ceiling",
    floor: "floor",
  } as const;
  type Case = { readonly id: string; readonly expression: string; readonly expected: string | null };
  type File = { readonly functions: Readonly<Record<string, readonly Case[]>> };
  const file = JSON.parse(oracleText("dmn_rounding_cases.json") || '{"functions":{}}') as File;
  const cases = Object.values(file.functions).flatMap((group) =>
    group.flatMap(({ expression, expected }) => {
      const call = /^(round up|round down|round half up|round half even|decimal|ceiling|floor)\(\s*(-?[\d.]+)\s*(?:,\s*(\d+)\s*)?\)$/.exec(
        expression,
      );
      const [, name, argument = "", places = "0"] = call ?? [];
      const x = exact.fromDecimalText(argument.replace(/^(-?)\./, "$10."));
      const usable = call !== null && x !== null && expected !== null && /^-?[\d.]+$/.test(expected) && Number(places) <= 15;
      return usable ? [[expression, x, Number(places), modes[name as keyof typeof modes], expected] as const] : [];
    }),
  );

  test("there are numeric cases to compare with", () => {
    expect(cases.length).toBeGreaterThan(20);
  });

  test.each(cases)("%s", (_expression, x, places, mode, expected) => {
    const scaled = exact.roundScaled(x, places, mode)!;
    expect(exact.equals(exact.fromScaled(scaled, places), exact.fromDecimalText(expected)!)).toBe(true);
  });
});
