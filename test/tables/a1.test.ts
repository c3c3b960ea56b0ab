import { a1, columnLetters, readA1 } from "../../src/tables/cells/a1";

test.each([
  [0, "A"],
  [25, "Z"],
  [26, "AA"],
  [701, "ZZ"],
  [702, "AAA"],
  [16_383, "XFD"],
])("column %i is %s", (column, letters) => {
  expect(columnLetters(column)).toBe(letters);
});

test.each([
  [0, 0, "A1"],
  [6, 1, "B7"],
  [1_048_575, 16_383, "XFD1048576"],
])("row %i, column %i is %s, and back", (row, column, address) => {
  expect(a1(row, column)).toBe(address);
  expect(readA1(address)).toEqual({ row, column });
});

test("dollar signs and small letters are the same cell", () => {
  expect(readA1("$b$7")).toEqual({ row: 6, column: 1 });
});

test.each(["", "B", "7", "B0", "B07", "A1:B2", "XFE1", "A1048577", "Sheet1!A1", "ABCD1"])(
  "%p is not one cell of a worksheet",
  (address) => {
    expect(readA1(address)).toBeNull();
  },
);
