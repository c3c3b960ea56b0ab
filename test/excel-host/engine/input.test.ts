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
  ["1.000", "General", 1000, "#,##0"],
  ["1.234.567,5", "General", 1234567.5, "#,##0.00"],
  ["1.5", "General", "1.5", undefined],
  [" 12 ", "General", 12, undefined],
  ["-0,5", "General", -0.5, undefined],
  ["1,5e3", "General", 1500, "0.00E+00"],
  ["75%", "General", 0.75, "0%"],
  ["89,5 %", "General", 0.895, "0.00%"],
  ["7,1%", "General", 0.071, "0.00%"],
  ["75", "0%", 0.75, undefined],
  ["0,5", "0%", 0.5, undefined],
  ["12,0%", "General", 0.12, "0.00%"],
  // The built-in short date is called so in every country (and is shown in the country's own order).
  ["3/2/2017", "General", 42769, "m/d/yyyy"],
  ["3-2-17", "General", 42769, "m/d/yyyy"],
  ["2017-02-03", "General", 42769, "m/d/yyyy"],
  ["31/02/2017", "General", "31/02/2017", undefined],
  ["3/2/2017", "@", "3/2/2017", undefined],
  ["8:30", "General", 8.5 / 24, "h:mm"],
  ["8:30:36", "General", 30_636 / 86_400, "h:mm:ss"],
  ["36:00", "General", 1.5, "[h]:mm:ss"],
  ["8:75", "General", "8:75", undefined],
  ["1.500 ₫", "General", 1500, '#,##0\\ "₫"'],
  ["$5", "General", "$5", undefined],
  ["- không", "@", "- không", undefined],
  ["-", "General", "-", undefined],
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

test.each<[typed: string, value: Cell, taken: string | undefined]>([
  ["25.67", 25.67, undefined],
  ["25,67", "25,67", undefined],
  ["1,000.5", 1000.5, "#,##0.00"],
  ["2/3/2017", 42769, "m/d/yyyy"],
  ["12%", 0.12, "0%"],
  ["12.5%", 0.125, "0.00%"],
  ["$5", 5, '"$"#,##0_);[Red]\\("$"#,##0\\)'],
  ["-$5.50", -5.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)'],
  ["8:30 PM", 20.5 / 24, "h:mm AM/PM"],
  ["1.1", 1.1, undefined],
  ["I.1", "I.1", undefined],
])("English Excel: typing %j", (typed, value, taken) => {
  expect(readTyped(typed, "General", EN)).toEqual({ content: { value }, ...(taken === undefined ? {} : { format: taken }) });
});

test.each(["4/5", "4-5"])("%s is a day of this year, in the order of the country", (typed) => {
  const year = new Date().getFullYear();
  const show = (locale: typeof VI) => {
    const { content, format = "" } = readTyped(typed, "General", locale);
    const value = "value" in content ? content.value : null;
    return [format, cellText(value, format, locale), cellText(value, "m/d/yyyy", locale)];
  };
  expect(show(VI)).toEqual(["d-mmm", "4-May", `04/05/${year}`]);
  expect(show(EN)).toEqual(["d-mmm", "5-Apr", `4/5/${year}`]);
});

test.each([
  ["+A1+1", "+A1+1"],
  ["-không đạt", "-không đạt"],
])("a sign before anything else begins a formula: %s", (typed, formula) => {
  expect(readTyped(typed, "General", EN).content).toEqual({ formula });
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
  [42769, "m/d/yyyy", "03/02/2017", "2/3/2017"],
  [42769, "d-mmm", "3-Feb", "3-Feb"],
  [20.5 / 24, "h:mm AM/PM", "8:30 PM", "8:30 PM"],
  [1.5, "[h]:mm:ss", "36:00:00", "36:00:00"],
  [1500, "0.00E+00", "1,50E+03", "1.50E+03"],
  [-5.5, '"$"#,##0.00_);[Red]\\("$"#,##0.00\\)', "($5,50)", "($5.50)"],
  [42769.5, "dd/mm/yyyy hh:mm", "03/02/2017 12:00", "03/02/2017 12:00"],
  ["25,67", "@", "25,67", "25,67"],
  [true, "0.00", "TRUE", "TRUE"],
  [{ error: "#N/A" }, "0.00", "#N/A", "#N/A"],
  [null, "0.00", "", ""],
])("%j in the format %s shows as %s", (value, format, vi, en) => {
  expect([cellText(value, format, VI), cellText(value, format, EN)]).toEqual([vi, en]);
});
