/** Formats that show percentages, and what a cell of them shows. */
import { isPercentFormat, shownAs, shownPercent } from "../../src/tables/cells/percent-format";

test.each([
  ["0%", true],
  ["0.00%", true],
  ["#,##0.0 %", true],
  ["0.0%;[Red]-0.0%", true],
  ["General", false],
  ["0.00", false],
  ['0" %"', false],
  ["0\\%", false],
  ["[$%]0", false],
  ["0;0%", false],
  ["d-mmm", false],
])("%s shows a percentage: %p", (format, expected) => {
  expect(isPercentFormat(format)).toBe(expected);
});

test.each([
  ["d-mmm", "date"],
  ["0%", "percent"],
  ["0.0", null],
] as const)("%s shows a %p", (format, expected) => {
  expect(shownAs(format)).toBe(expected);
});

test.each([
  [0.85, "0%", "85%"],
  [0.855, "0.0%", "85.5%"],
  [0.855, "0.00%", "85.50%"],
  [0.855, "0.##%", "85.5%"],
  [0.85, "0.##%", "85%"],
  [0.8555, "0%", "86%"],
  [0.285, "0.0%", "28.5%"],
  [0.001, "0.0%", "0.1%"],
  [-0.05, "0%", "-5%"],
  [1.1, "0%", "110%"],
  [1 / 3, "0.0000000000%", "33.333333%"],
  [1e300, "0%", ""],
  [Infinity, "0%", ""],
])("%p as %s is %s", (value, format, expected) => {
  expect(shownPercent(value, format)).toBe(expected);
});
