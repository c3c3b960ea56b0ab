/** What Excel makes of typed text, and how it shows what stands in a cell. */
import type { Cell } from "../../../src/core/model/cell";
import { cellText } from "./format";
import { readTyped } from "./input";
import { localeOf } from "./locale";

const VI = localeOf("vi-VN");
const EN = localeOf("en-US");

test.each<[typed: string, format: string, value: Cell, taken: string | undefined]>([
  ["25,67", "General", 25.67, undefined],
  ["25,67", "@", "25,67", undefined],
  ["'25,67", "General", "25,67", undefined],
  ["25.67", "General", "25.67", undefined],
  ["1.000", "General", 1000, undefined],
  ["1.234.567,5", "General", 1234567.5, undefined],
  ["1.5", "General", "1.5", undefined],
  [" 12 ", "General", 12, undefined],
  ["-0,5", "General", -0.5, undefined],
  ["1,5e3", "General", 1500, undefined],
  ["75%", "General", 0.75, "0%"],
  ["89,5 %", "General", 0.895, "0.00%"],
  ["7,1%", "General", 0.071, "0.00%"],
  ["75", "0%", 0.75, undefined],
  ["0,5", "0%", 0.5, undefined],
  ["3/2/2017", "General", 42769, "dd/mm/yyyy"],
  ["2017-02-03", "General", 42769, "dd/mm/yyyy"],
  ["31/02/2017", "General", "31/02/2017", undefined],
  ["2021-Q1", "General", "2021-Q1", undefined],
  ["2017", "General", 2017, undefined],
  ["true", "General", true, undefined],
  ["#n/a", "General", { error: "#N/A" }, undefined],
  ["#N/A", "@", "#N/A", undefined],
  ["không phát sinh", "General", "không phát sinh", undefined],
  ["", "General", null, undefined],
])("Vietnamese Excel: typing %j into a cell of format %s", (typed, format, value, taken) => {
  const result = readTyped(typed, format, VI);
  // The apostrophe is no part of the text; Excel keeps it beside it.
  const quoted = typed.startsWith("'") ? { quoted: true } : {};
  expect(result).toEqual({ content: { value, ...quoted }, ...(taken === undefined ? {} : { format: taken }) });
});

test.each<[string, Cell]>([
  ["25.67", 25.67],
  ["25,67", "25,67"],
  ["1,000.5", 1000.5],
  ["2/3/2017", 42769],
])("English Excel: typing %j", (typed, value) => {
  expect(readTyped(typed, "General", EN).content).toEqual({ value });
});

test.each([
  ["=SUM(A1;2,5)", "SUM(A1,2.5)"],
  ["=IF(A1=1,5;\"a;b, c\";'Trang; 1'!A1)", "IF(A1=1.5,\"a;b, c\",'Trang; 1'!A1)"],
  ["=EMU.PLACE({1,5\\2;3\\4};)", "EMU.PLACE({1.5,2;3,4},)"],
  ["=SUM(T[Điểm; cộng];1)", "SUM(T[Điểm; cộng],1)"],
])("Vietnamese Excel: the formula %s is stored in en-US", (typed, formula) => {
  expect(readTyped(typed, "General", VI).content).toEqual({ formula });
});

test("a text-formatted cell keeps a formula as text", () => {
  expect(readTyped("=A1", "@", VI).content).toEqual({ value: "=A1" });
});

test.each<[value: Cell, format: string, vi: string, en: string]>([
  [861.84, "General", "861,84", "861.84"],
  [1 / 3, "General", "0,333333333", "0.333333333"],
  [12345678.9, "General", "12345678,9", "12345678.9"],
  [1e12, "General", "1E+12", "1E+12"],
  [2.5, "0", "3", "3"],
  [2.675, "0.00", "2,68", "2.68"],
  [1.005, "0.00", "1,01", "1.01"],
  [-0.001, "0.00", "0,00", "0.00"],
  [-1.5, "0.00", "-1,50", "-1.50"],
  [1234567.5, "#,##0.00", "1.234.567,50", "1,234,567.50"],
  [0.7519, "0.##%", "75,19%", "75.19%"],
  [0.75, "0.##%", "75,%", "75.%"],
  [0.07, "0%", "7%", "7%"],
  [5, '0" điểm"', "5 điểm", "5 điểm"],
  [-3, "0;(0)", "(3)", "(3)"],
  [0, '0;-0;"–"', "–", "–"],
  [42769, "dd/mm/yyyy", "03/02/2017", "03/02/2017"],
  [42769.5, "dd/mm/yyyy hh:mm", "03/02/2017 12:00", "03/02/2017 12:00"],
  ["25,67", "@", "25,67", "25,67"],
  [true, "0.00", "TRUE", "TRUE"],
  [{ error: "#N/A" }, "0.00", "#N/A", "#N/A"],
  [null, "0.00", "", ""],
])("%j in the format %s shows as %s", (value, format, vi, en) => {
  expect([cellText(value, format, VI), cellText(value, format, EN)]).toEqual([vi, en]);
});
