/** What stands beside each row of EmuEntries, and points as the doubles that cells get. */
import { totalToExact, totalToNumber } from "../../src/core/model/points";
import { toDecimalText } from "../../src/core/numbers/exact";
import { review } from "../../src/core/review";
import { findingsByRow, reviewRows, scoreOfEntry } from "../../src/core/analysis/rows";
import { bookOf, type EntrySketch } from "./book-builder";

const ENTRIES: readonly EntrySketch[] = [
  { unit: "B", criterion: "1.2", self: 4 },
  { unit: "A", criterion: "1.1", self: 1 },
  { unit: "A", criterion: "1.2", self: 2 },
  { unit: "B", criterion: "1.1", self: 3 },
  { unit: "B", criterion: "1.1", self: 9, period: "2018" },
  { unit: "A", criterion: "1", appraised: 3 },
  { unit: "B", criterion: "1.1", self: 8 },
  { unit: "C", criterion: "1.2", self: 11 },
];

const book = bookOf({
  units: ["A", "B", "C"],
  rubric: [{ code: "1" }, { code: "1.1", measure: "judgement" }, { code: "1.2", measure: "judgement" }],
  entries: ENTRIES,
});

test("each entry has the score of its own unit, criterion and period", () => {
  const rows = reviewRows(book);
  expect(rows.map(({ entry }) => entry)).toEqual([0, 1, 2, 3, 4, 5, 6, 7]);
  expect(rows.map(({ score }) => score?.points ?? null)).toEqual([400, 100, 200, 300, 900, null, null, null]);
  expect(rows.map(({ score }) => score && [score.unit, score.criterion, score.entry])).toEqual([
    [1, 2, 0],
    [0, 1, 1],
    [0, 2, 2],
    [1, 1, 3],
    [1, 1, 4],
    // The printed total of a group; a second row for one cell.
    null,
    null,
    [2, 2, 7],
  ]);
});

test("and the findings of its row, in its own period", () => {
  const codes = reviewRows(book).map(({ findings }) => findings.map(({ code }) => code));
  expect(codes[0]).toEqual([]);
  expect(codes[7]).toEqual(["SCORE_OUT_OF_RANGE"]);
});

test.each([-1, 8, 99])("there is no entry %i", (entry) => {
  expect(scoreOfEntry(book, review(book, "2017"), entry)).toBeNull();
});

test("an entry of another period has no score in this one", () => {
  expect(scoreOfEntry(book, review(book, "2018"), 3)).toBeNull();
  expect(scoreOfEntry(book, review(book, "2018"), 4)?.points).toBe(900);
});

test("findings by row: those of the header, of no row and of other tables are nobody's", () => {
  const common = { code: "TIE", severity: "notice", found: null, params: {} } as const;
  const at = (table: "EmuEntries" | "EmuUnits", row: number | null) => ({ ...common, place: { table, row, column: null } });
  const rows = findingsByRow([
    at("EmuEntries", 0),
    at("EmuEntries", -1),
    at("EmuEntries", null),
    at("EmuUnits", 0),
    at("EmuEntries", 2),
    at("EmuEntries", 0),
  ]);
  expect([...rows].map(([row, findings]) => [row, findings.length])).toEqual([
    [0, 2],
    [2, 1],
  ]);
});

describe("points as what a cell gets", () => {
  test.each([
    [667, 2, 6.67, "6.67"],
    [667, 0, 667, "667"],
    [-5, 1, -0.5, "-0.5"],
    [0, 3, 0, "0"],
  ])("%i at %i decimals", (scaled, decimals, number, text) => {
    expect(totalToNumber(scaled, { decimals, divisor: 1 })).toBe(number);
    expect(toDecimalText(totalToExact(scaled, { decimals, divisor: 1 }))).toBe(text);
  });

  test.each([
    [667, { decimals: 2, divisor: 1 }, 6.67],
    [667, { decimals: 2, divisor: 4 }, 1.6675],
    [10, { decimals: 0, divisor: 3 }, 10 / 3],
  ])("a sum of %i counted in %j", (total, unit, number) => {
    expect(totalToNumber(total, unit)).toBe(number);
  });

  test("a sum that is counted in whole points stays what it is", () => {
    expect(totalToExact(667, { decimals: 2, divisor: 1 })).toEqual({ big: false, n: 667, d: 100 });
    expect(totalToExact(667, { decimals: 2, divisor: 4 })).toEqual({ big: false, n: 667, d: 400 });
  });
});
