/** The figures shown for blanks treated the other way are those of a review by that policy: two ways to the same numbers. */
import fc from "fast-check";
import { equals, toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { runs } from "../../runs";
import { bookOf, PERIOD } from "../book-builder";
import { entriesOf, randomBook } from "../random-books";

function shown(x: Exact | null): string {
  return x === null ? "-" : toDecimalText(x, 12);
}

test.each(["out", "zero"] as const)("where blanks are %s", (blanks) => {
  let differing = 0;
  fc.assert(
    fc.property(randomBook("any", 12), (random) => {
      const book = bookOf({ ...random.sketch, entries: entriesOf(random) });
      const policy = { ...book.policy, blanks };
      const now = review({ ...book, policy }, PERIOD).standings;
      const other = review({ ...book, policy: { ...policy, blanks: blanks === "out" ? "zero" : "out" } }, PERIOD).standings;
      now.forEach((standing, unit) => {
        const { maximum, percent, rank } = standing.otherBlanks ?? standing;
        const expected = other[unit]!;
        expect([maximum, shown(percent), rank]).toEqual([expected.maximum, shown(expected.percent), expected.rank]);
        expect(percent === null || equals(percent, expected.percent!)).toBe(true);
        differing += standing.rank === rank ? 0 : 1;
      });
    }),
    { numRuns: runs(300) },
  );
  expect(differing).toBeGreaterThan(0);
});
