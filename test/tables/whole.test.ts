import { wholeTyped } from "../../src/tables/cells/whole";

test.each<[string, number | null]>([
  ["0", 0],
  ["7", 7],
  [" 7 ", 7],
  ["007", 7],
  ["99", 99],
  ["100", null],
  ["999999999", null],
  ["1234567890", null],
  ["", null],
  ["-1", null],
  ["1e1", null],
  ["1.0", null],
  ["0x10", null],
  ["٣", null],
])("%j: %p of 0 to 99", (text, number) => {
  expect(wholeTyped(text, 0, 99)).toBe(number);
});

test("below the least", () => {
  expect([wholeTyped("0", 1, 9), wholeTyped("1", 1, 9)]).toEqual([null, 1]);
});
