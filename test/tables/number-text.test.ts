import { toDecimalText } from "../../src/core/numbers/exact";
import { readNumberText, readPointsText } from "../../src/tables/cells/number-text";

function reading(text: string): string {
  const read = readNumberText(text);
  switch (read.kind) {
    case "number":
      return toDecimalText(read.number);
    case "ambiguous":
      return read.readings.join(" | ");
    case "none":
      return "none";
  }
}

describe("one number only", () => {
  test.each([
    ["25,67", "25.67"],
    ["25.67", "25.67"],
    [" 12 ", "12"],
    ["\u00a012\u00a0", "12"],
    ["'12", "12"],
    ["12", "12"],
    ["-3,5", "-3.5"],
    ["\u22123,5", "-3.5"],
    ["+4", "4"],
    ["007", "7"],
    ["-0", "0"],
    ["0,125", "0.125"],
    [",5", "0.5"],
    ["1234,567", "1234.567"],
    ["１２，５", "12.5"],
    ["1.000.000", "1000000"],
    ["1,000,000", "1000000"],
    ["1.234,5", "1234.5"],
    ["1,234.5", "1234.5"],
    ["1.234,567", "1234.567"],
    ["12.345.678,9", "12345678.9"],
    ["1 000", "1000"],
    ["1\u00a0234\u00a0567", "1234567"],
    ["1 234,5", "1234.5"],
    ["12 345", "12345"],
    ["123 456,78", "123456.78"],
    ["1  000", "1000"],
    ["1\u200b2", "12"],
    ["\u2019 12", "12"],
    ["0,0", "0"],
    ["-007", "-7"],
    ["0.050", "0.05"],
    ["1".repeat(40), "1".repeat(40)],
    ["861,84", "861.84"],
    ["99999999999999999999", "99999999999999999999"],
  ])("%p would be %s", (text, number) => {
    expect(reading(text)).toBe(number);
  });
});

describe("percentages are fractions", () => {
  test.each([
    ["75%", "0.75"],
    ["75 %", "0.75"],
    ["7,5%", "0.075"],
    ["100%", "1"],
    ["0,5%", "0.005"],
    ["-5%", "-0.05"],
    ["７５％", "0.75"],
    ["1.234,5%", "12.345"],
    ["0%", "0"],
    ["-0%", "0"],
  ])("%p would be %s", (text, number) => {
    expect(reading(text)).toBe(number);
  });
});

describe("two numbers are possible: both are named and neither is chosen", () => {
  test.each([
    ["1.000", "1000 | 1"],
    ["1,000", "1000 | 1"],
    ["25,670", "25670 | 25.67"],
    ["-1.234", "-1234 | -1.234"],
    ["1.000%", "10 | 0.01"],
    ["123.456", "123456 | 123.456"],
    ["+1.000", "1000 | 1"],
    ["1.005", "1005 | 1.005"],
  ])("%p could be %s", (text, readings) => {
    expect(reading(text)).toBe(readings);
  });
});

describe("not a number at all", () => {
  test.each([
    "",
    " ",
    "-",
    "%",
    ".",
    ",",
    "25,",
    "1,2,3",
    "31.12.2021",
    "31/12/2021",
    "9/10",
    "12 vụ",
    "mười hai",
    "1e5",
    "0x10",
    "Infinity",
    "NaN",
    "--5",
    "5-",
    "75%%",
    "1.00.000",
    "1.000,000,5",
    "1,000.000,5",
    "1 00",
    "1.2345.678",
    "1.234.5678",
    "1234.567.890",
    "1'234",
    "1.234,",
    "1,234.",
    "12.34,5",
    ",234.5",
    ",5,5",
    ".5.5",
    "1..5",
    "1".repeat(41),
    "#N/A",
    "1".repeat(60),
  ])("%p is none", (text) => {
    expect(reading(text)).toBe("none");
  });
});

test.each([
  ["10 điểm", "10"],
  ["8,5đ", "8.5"],
  ["8.5 Điểm.", "8.5"],
  ["9 points", "9"],
  ["- 0,5", "-0.5"],
  ["9,5/10 điểm", "9.5"],
  ["10/10", "none"],
  ["1.000 điểm", "none"],
  ["mười điểm", "none"],
  ["10 vụ", "none"],
  ["1".repeat(50), "none"],
])("the points that %p means: %s", (text, points) => {
  const read = readPointsText(text);
  expect(read === null ? "none" : toDecimalText(read)).toBe(points);
});
