import { fromDecimalText, fromNumber, type Exact } from "../../src/core/numbers/exact";
import type { Cell } from "../../src/core/model/cell";
import {
  formatCell,
  formatDate,
  formatExact,
  formatList,
  formatPercent,
  formatPoints,
  formatShare,
  MOST_NAMED,
} from "../../src/text/format";

function exact(text: string): Exact {
  return fromDecimalText(text)!;
}

describe("numbers: decimal comma and thousands point in Vietnamese, the other way round in English", () => {
  test.each([
    ["0", "0", "0"],
    ["25.67", "25,67", "25.67"],
    ["-25.67", "-25,67", "-25.67"],
    ["1000", "1.000", "1,000"],
    ["-1234567.5", "-1.234.567,5", "-1,234,567.5"],
    ["999", "999", "999"],
    ["0.1234567", "0,123457", "0.123457"],
    ["0.0000001", "0", "0"],
    ["12345678901234567890.25", "12.345.678.901.234.567.890,25", "12,345,678,901,234,567,890.25"],
  ])("%s", (number, vi, en) => {
    expect([formatExact(exact(number), "vi"), formatExact(exact(number), "en")]).toEqual([vi, en]);
  });

  test("a fraction without end is rounded for display, halves away from zero", () => {
    const third: Exact = { big: false, n: 2, d: 3 };
    expect(formatExact(third, "vi", { maximumDecimals: 2 })).toBe("0,67");
    expect(formatExact(exact("0.125"), "vi", { maximumDecimals: 2 })).toBe("0,13");
    expect(formatExact(exact("-0.125"), "vi", { maximumDecimals: 2 })).toBe("-0,13");
  });

  test("fixed decimals, and none", () => {
    expect(formatExact(exact("5"), "vi", { decimals: 2 })).toBe("5,00");
    expect(formatExact(exact("5.5"), "vi", { decimals: 0 })).toBe("6");
    expect(formatExact(exact("1234.5"), "en", { decimals: 2, grouping: false })).toBe("1234.50");
  });
});

test.each([
  [86184, 2, "861,84", "861.84"],
  [0, 2, "0,00", "0.00"],
  [-5, 2, "-0,05", "-0.05"],
  [100000, 2, "1.000,00", "1,000.00"],
  [7, 0, "7", "7"],
  [1234567, 6, "1,234567", "1.234567"],
])("%i points at %i decimals", (scaled, decimals, vi, en) => {
  expect([formatPoints(scaled, decimals, "vi"), formatPoints(scaled, decimals, "en")]).toEqual([vi, en]);
});

describe("percentages", () => {
  test.each([
    ["0.9", "90,00%", "90.00%"],
    ["0.89996", "90,00%", "90.00%"],
    ["1", "100,00%", "100.00%"],
    ["12.345678", "1.234,57%", "1,234.57%"],
  ])("%s", (number, vi, en) => {
    expect([formatPercent(exact(number), "vi"), formatPercent(exact(number), "en")]).toEqual([vi, en]);
  });

  test("an unknown one is a dash; more decimals on demand; targets without needless zeros", () => {
    expect(formatPercent(null, "vi")).toBe("–");
    expect(formatPercent(exact("0.89996"), "vi", 3)).toBe("89,996%");
    expect(formatShare(exact("0.75"), "vi")).toBe("75%");
  });
});

test.each([
  [1, "01/01/1900", "1900-01-01"],
  [59, "28/02/1900", "1900-02-28"],
  [61, "01/03/1900", "1900-03-01"],
  [36526, "01/01/2000", "2000-01-01"],
  [36585, "29/02/2000", "2000-02-29"],
  [44197, "01/01/2021", "2021-01-01"],
  [44561, "31/12/2021", "2021-12-31"],
  [44561.75, "31/12/2021", "2021-12-31"],
  [2958465, "31/12/9999", "9999-12-31"],
])("the date serial %p is %s", (serial, vi, en) => {
  expect([formatDate(serial), formatDate(serial, "vi"), formatDate(serial, "en")]).toEqual([vi, vi, en]);
});

test("every day of fifty years is the day that the calendar says", () => {
  for (let serial = 36526; serial < 36526 + 50 * 365; serial += 1) {
    expect(formatDate(serial, "en")).toBe(new Date((serial - 25569) * 86_400_000).toISOString().slice(0, 10));
  }
});

test.each<[string[], string, string]>([
  [[], "", ""],
  [["A"], "A", "A"],
  [["A", "B"], "A và B", "A and B"],
  [["A", "B", "C"], "A, B và C", "A, B and C"],
])("the list %p", (items, vi, en) => {
  expect([formatList(items, "vi"), formatList(items, "en")]).toEqual([vi, en]);
});

test("a choice", () => {
  expect([formatList(["1000", "1"], "vi", "or"), formatList(["1000", "1"], "en", "or")]).toEqual(["1000 hoặc 1", "1000 or 1"]);
});

test.each<[Cell, string, string]>([
  [null, "(trống)", "(blank)"],
  ["", "(trống)", "(blank)"],
  [" ", "(trống) “ ”", "(blank) “ ”"],
  ["25,67", "“25,67”", "“25,67”"],
  [25.67, "25,67", "25.67"],
  [1000, "1000", "1000"],
  [0.1 + 0.2, "0,3", "0.3"],
  [true, "TRUE", "TRUE"],
  [{ error: "#N/A" }, "#N/A", "#N/A"],
  [Number.NaN, "NaN", "NaN"],
])("the cell %p is shown as its user sees it", (cell, vi, en) => {
  expect([formatCell(cell, "vi"), formatCell(cell, "en")]).toEqual([vi, en]);
});

test("what is printed reads back as the number itself", () => {
  for (const number of [0.07, 1e-5, 861.84, 123456.789]) {
    const text = formatExact(fromNumber(number)!, "en", { grouping: false });
    expect(fromDecimalText(text)).toEqual(fromNumber(number));
  }
});

describe("a list too long for a sentence names the first ones and counts the rest", () => {
  const names = (count: number): readonly string[] => Array.from({ length: count }, (_, index) => `đơn vị ${index + 1}`);

  test.each([
    ["vi", "… (còn 970 nữa)"],
    ["en", " … (970 more)"],
  ] as const)("%s", (language, end) => {
    expect(formatList(names(1000), language)).toBe(`${names(MOST_NAMED).join(", ")}${end}`);
  });

  test("as many as fit are all named", () => {
    const last = names(MOST_NAMED).at(-1)!;
    expect(formatList(names(MOST_NAMED), "vi").endsWith(` và ${last}`)).toBe(true);
  });
});
