/** From any tables at all to a review: an answer, always the same one, and findings in words. */
import fc from "fast-check";
import { review } from "../../src/core/review";
import { readBook } from "../../src/tables/read-book";
import { reviewTables } from "../../src/tables/review-tables";
import { describeFinding } from "../../src/text/findings/findings";
import { fuzz } from "../runs";
import { cell, sources } from "./arbitrary-tables";
import { sourcesOf, workbook } from "./workbook";

/** Big integers are no JSON. */
function text(value: unknown): string {
  return JSON.stringify(value, (_, part: unknown) => (typeof part === "bigint" ? `${part}n` : part));
}

const period = fc.constantFrom("2021", "2021-Q1", "", "__proto__", "=1+1");

test("arbitrary tables: a review and never an exception, the same one twice", () => {
  fc.assert(
    fc.property(sources, period, (tables, asked) => {
      const first = reviewTables(tables, asked);
      const second = reviewTables(structuredClone(tables), asked);
      expect(text(first.review.findings)).toBe(text(second.review.findings));
      expect(text(first.review.standings)).toBe(text(second.review.standings));
      expect(text(first.review.awards)).toBe(text(second.review.awards));
      for (const finding of first.review.findings) {
        expect(describeFinding(finding, "vi").message).not.toMatch(/undefined|\[object/);
      }
    }),
    fuzz(300),
  );
});

test("a workbook with arbitrary cells anywhere: a review whose totals are numbers and whose points are within the rubric", () => {
  const spoils = fc.array(fc.tuple(fc.nat(9), fc.nat(30), fc.nat(15), cell), { maxLength: 25 });
  fc.assert(
    fc.property(spoils, period, (changes, asked) => {
      const book = workbook();
      const names = Object.keys(book) as (keyof typeof book)[];
      for (const [table, row, column, value] of changes) {
        const rows = book[names[table % names.length]!];
        const line = rows[row % rows.length];
        if (line !== undefined) {
          line[column % Math.max(1, line.length)] = value;
        }
      }
      const read = readBook(sourcesOf(book));
      const done = review(read, asked);
      for (const { points, maximum } of done.standings) {
        expect(Number.isSafeInteger(points) && Number.isSafeInteger(maximum)).toBe(true);
      }
      expect(done.findings.length).toBeGreaterThanOrEqual(read.findings.length);
    }),
    fuzz(300),
  );
});
