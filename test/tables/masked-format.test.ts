/** Formats that show something else than the cell holds, and those of honest workbooks that do not. */
import fc from "fast-check";
import type { Cell } from "../../src/core/model/cell";
import { showsOtherwise } from "../../src/tables/cells/masked-format";

test.each<readonly [format: string, cell: Cell]>([
  ['"9"', 5],
  ['"9";', 5],
  ["\\9", 5],
  ["9", 5],
  ["[$9-409]", 5],
  ['[Red]"9,5"', 5],
  ['"9 điểm"', 5],
  ['"1"0', 5],
  ["\\10.0", 5],
  ['0"5"', 5],
  ['0.0"5"', 5],
  ['0."5"', 5],
  ['"9"', -5],
  ['"9"', 0],
  ['General"0"', 5],
  ['0;"5"', -5],
  ['0;-0;"10"', 0],
  ['[>3]"9";0', 5],
  ['[>3]"9";0', 1],
  ['0;0;0;"Yên Bái"', "Phú Thọ"],
])("%s lies of %j", (format, cell) => {
  expect(showsOtherwise(format, cell)).toBe(true);
});

test.each<readonly [format: string, cell: Cell]>([
  ["General", 5],
  ["@", "Phú Thọ"],
  ["@", 5],
  ["0.00", 5],
  ["#,##0.00", 5],
  ["0%", 0.5],
  ["0.00E+00", 5],
  ["# ?/8", 0.5],
  ["# ?/100", 0.5],
  ['0" điểm"', 5],
  ['0" m2"', 5],
  ['"Q"0', 5],
  ['"Quý "0', 5],
  ['00"/2024"', 5],
  ["[$-42A]dd/mm/yyyy", 5],
  ['dd "tháng" mm', 5],
  ['#,##0 "₫"', 5],
  ["#,##0\\ [$₫-42A]", 5],
  ['_-* #,##0.00_-;-* #,##0.00_-;_-* "-"??_-;_-@_-', 0],
  ["[>=10]0;[<10]0.0", 5],
  [";;;", 5],
  [";;;", "Phú Thọ"],
  ['"chưa có"', 5],
  ['0;-0;"–"', 0],
  ['0;-0;0;"Đơn vị "@', "Phú Thọ"],
  ['"9"', "Phú Thọ"],
  ['0;0;0;"Yên Bái"', ""],
  ['"9"', null],
  ['"9"', true],
  ['"9"', { error: "#N/A" }],
])("%s is honest of %j", (format, cell) => {
  expect(showsOtherwise(format, cell)).toBe(false);
});

test("digits written out alone lie of every number, whatever else is written out", () => {
  const letters = fc.stringMatching(/^[ a-zàéđ(),-]{0,8}$/);
  fc.assert(
    fc.property(letters, fc.integer({ min: 0, max: 99 }), letters, fc.double({ noNaN: true, min: 0 }), (before, digits, after, number) => {
      expect(showsOtherwise(`"${before}${digits}${after}"`, number)).toBe(true);
      expect(showsOtherwise(`"${before} "0.0" ${after}"`, number)).toBe(false);
    }),
  );
});

test("a format is judged alike however many others were before it", () => {
  for (let index = 0; index < 1_100; index += 1) {
    expect(showsOtherwise(`"q${index} "0`, 5)).toBe(false);
  }
  expect(showsOtherwise('"12"', 5)).toBe(true);
});
