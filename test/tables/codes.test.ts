/** Codes of criteria as people type them, and what an unknown one may have meant. */
import type { Cell } from "../../src/core/model/cell";
import { codeKey, indexCodes } from "../../src/tables/rows/codes";
import { readBook } from "../../src/tables/read-book";
import { sourcesOf, type Rows } from "./workbook";

test.each([
  ["II.3", "ii.3"],
  ["ii.3", "ii.3"],
  ["II. 3", "ii.3"],
  ["II .3", "ii.3"],
  ["II  .  3", "ii.3"],
  ["II.3.", "ii.3"],
  ["II.3...", "ii.3"],
  [" II.3 ", "ii.3"],
  ["II 3", "ii 3"],
  ["1.10", "1.10"],
  [".", ""],
])("%p is the code %p", (typed, key) => {
  expect(codeKey(typed)).toBe(key);
});

function index(rubric: readonly (readonly [code: Cell, text: string])[]) {
  const EmuRubric: Rows = [
    ["code", "text", "measure", "rule", "maximum"],
    ...rubric.map(([code, text]) => [code, text, "value", "direct", 1]),
  ];
  return indexCodes(readBook(sourcesOf({ EmuRubric })).criteria);
}

describe("numbers as codes", () => {
  const codes = index([
    ["1", "one"],
    ["10", "ten"],
    ["1.1", "first"],
    ["1.10", "tenth"],
    ["1.2", "second"],
  ]);

  test.each<[Cell, number | null]>([
    [1, 0],
    [10, 1],
    ["1", 0],
    ["1.1", 2],
    ["1.10", 3],
    [1.1, null],
    [1.2, 4],
    ["1.2", 4],
    [100, null],
    ["", null],
    [null, null],
    [true, null],
  ])("%p names the criterion %p (1.1 is the same cell as 1.10)", (cell, criterion) => {
    expect(codes.find(cell)).toBe(criterion);
  });
});

describe("what an unknown code may have meant", () => {
  const codes = index([
    ["I.1", "Tỷ lệ khám phá án"],
    ["I.2", "Xử lý tin báo"],
    ["I.12", ""],
    ["I1.2", "Phong trào"],
    ["*", "Thưởng"],
  ]);

  test.each([
    ["I1", "I.1"],
    ["i-2", "I.2"],
    ["I12", ""],
    ["Ty le kham pha an", "I.1"],
    ["Xử lý tin bao", "I.2"],
    ["Phong traoo", "I1.2"],
    ["tổng cộng", ""],
    ["", ""],
    ["?", ""],
    ["...", ""],
  ])("%p: %p", (typed, code) => {
    expect(codes.suggest(typed)).toBe(code);
  });
});
