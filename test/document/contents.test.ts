/** Contents that many cells have stand in memory once. */
import { newContents } from "../../src/document/contents";
import type { CellFormat } from "../../src/xlsx/read/styles";

const PLAIN: CellFormat = { day: false };
const INPUT: CellFormat = { style: "input", format: "0.00", day: false };

test.each([
  [1, PLAIN, { value: 1 }],
  ["", PLAIN, { value: "" }],
  [null, INPUT, { value: null, style: "input", format: "0.00" }],
  ["a", { style: "input", day: false }, { value: "a", style: "input" }],
  [true, { format: "@", day: false }, { value: true, format: "@" }],
  [{ error: "#N/A" }, PLAIN, { value: { error: "#N/A" } }],
] as const)("%p in %p is kept as it is", (value, format, content) => {
  expect(newContents()(value, format)).toEqual(content);
});

test("nothing in no format is nothing", () => {
  expect(newContents()(null, PLAIN)).toBeNull();
});

test.each([null, 0, 1.5, "a", true])("%p is one content in each format, however often it comes", (value) => {
  const contents = newContents();
  const [first, other] = [contents(value, INPUT), contents(value, { ...INPUT })];
  expect(contents(value, INPUT)).toBe(first);
  expect(other).toEqual(first);
  expect(other).not.toBe(first);
});

test("a zero below zero is no zero", () => {
  const contents = newContents();
  expect([contents(0, INPUT), contents(-0, INPUT)].map((one) => Object.is(one?.value, -0))).toEqual([false, true]);
});
