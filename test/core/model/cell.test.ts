import { ERROR_NAMES, isBlank, isCellError, isErrorName, type Cell } from "../../../src/core/model/cell";

test.each(["#NULL!", "#DIV/0!", "#VALUE!", "#REF!", "#NAME?", "#NUM!", "#N/A", "#SPILL!", "#CALC!", "#BUSY!"] as const)(
  "%s is the name of an error, and a cell that holds it is an error value",
  (name) => {
    expect(isErrorName(name)).toBe(true);
    expect(isCellError({ error: name })).toBe(true);
    expect(isBlank({ error: name })).toBe(false);
  },
);

test("there are no other names", () => {
  expect(ERROR_NAMES).toHaveLength(18);
});

test.each(["", "N/A", "#n/a", "#REF", 0, null, undefined, {}])("%p is the name of no error", (text) => {
  expect(isErrorName(text)).toBe(false);
});

test.each(["#N/A", "", 0, false, null, undefined, {}, []])("%p is no error value", (cell) => {
  expect(isCellError(cell)).toBe(false);
});

test.each<[Cell, boolean]>([
  [null, true],
  ["", true],
  [" ", true],
  ["\u00a0\t\n", true],
  ["\u200b", true],
  [" \ufeff\u00ad ", true],
  ["\ufeff".repeat(32_000), true],
  [`${"\ufeff".repeat(32_000)}x`, false],
  ["0", false],
  [" x ", false],
  [0, false],
  [false, false],
])("%p is blank: %p", (cell, blank) => {
  expect(isBlank(cell)).toBe(blank);
});
