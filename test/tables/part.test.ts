/** Whose workbook it is: said by the workbook, not by its tables. */
import { readBook } from "../../src/tables/read-book";

test.each(["unit", "checker"] as const)("a %s's workbook is known as one", (part) => {
  expect(readBook({ part }).part).toBe(part);
});

test("a cluster's workbook is nobody's part", () => {
  expect(readBook({}).part).toBeUndefined();
});
