import { checkProgress, compareScores } from "../../../src/core/crosscheck/compare";
import { toDecimalText } from "../../../src/core/numbers/exact";
import { bookOf, exact, PERIOD, type EntrySketch } from "../book-builder";

const RUBRIC = ["1", "2"].map((code) => ({ code, measure: "judgement", maximum: 20 }) as const);

function bookWith(entries: readonly EntrySketch[], limit: number | null = 1) {
  return bookOf({
    units: ["A", "B", "C"],
    rubric: RUBRIC,
    entries,
    policy: { differenceLimit: limit === null ? null : exact(limit) },
  });
}

describe("side by side", () => {
  type Typed = Partial<EntrySketch>;
  test.each<[string, Typed, number | null, readonly [difference: string | null, above: boolean, explained: boolean] | null]>([
    ["nothing typed", {}, 1, null],
    ["one score", { self: 9 }, 1, [null, false, false]],
    ["a cross-check only", { crossCheck: 9 }, 1, [null, false, false]],
    ["an appraisal only", { appraised: 9 }, 1, [null, false, false]],
    ["within the limit", { self: 9, crossCheck: 8 }, 1, ["1", false, false]],
    ["above it", { self: 9, crossCheck: 7.9 }, 1, ["1.1", true, false]],
    ["above it and explained", { self: 9, crossCheck: 7.9, reason: "seen" }, 1, ["1.1", true, true]],
    ["no limit", { self: 9, crossCheck: 1 }, null, ["8", false, false]],
    ["marked", { self: 9, crossCheck: 1, state: "not-assigned" }, 1, null],
    ["another period", { self: 9, crossCheck: 1, period: "2016" }, 1, null],
  ])("%s", (_what, typed, limit, expected) => {
    const [line] = compareScores(bookWith([{ unit: "A", criterion: "1", ...typed }], limit), PERIOD);
    const said = line && [line.difference && toDecimalText(line.difference.difference), line.above, line.explained];
    expect(said ?? null).toEqual(expected);
  });

  test("by unit, then by criterion, with all three scores", () => {
    const lines = compareScores(
      bookWith([
        { unit: "B", criterion: "1", self: 1, crossCheck: 2, appraised: 3, reason: "seen" },
        { unit: "A", criterion: "2", self: 4 },
        { unit: "A", criterion: "1", appraised: 5 },
      ]),
      PERIOD,
    );
    expect(lines.map(({ unit, criterion, entry }) => [unit, criterion, entry])).toEqual([
      [0, 0, 2],
      [0, 1, 1],
      [1, 0, 0],
    ]);
    expect(lines[2]).toMatchObject({ scores: { self: exact(1), "cross-check": exact(2), appraised: exact(3) }, reason: "seen" });
  });
});

describe("how far the planned checks have come", () => {
  const entries = [
    { unit: "A", criterion: "1", self: 1, crossCheck: 2 },
    { unit: "A", criterion: "2", self: 1 },
    { unit: "B", criterion: "1", crossCheck: 2 },
    { unit: "C", criterion: "1", appraised: 2 },
  ];
  const book = bookWith(entries);
  const check = (period: string, checker: number, checked: number) => ({ period, checker, checked, note: "", row: 0 });

  test("by the plan, the period's alone", () => {
    const checks = [check(PERIOD, 2, 0), check(PERIOD, 0, 1), check("2016", 1, 0), check(PERIOD, 1, 2)];
    expect(checkProgress({ ...book, checks }, PERIOD)).toEqual([
      { checker: 2, checked: 0, scored: 2, done: 1 },
      { checker: 0, checked: 1, scored: 1, done: 1 },
      { checker: 1, checked: 2, scored: 0, done: 0 },
    ]);
  });

  test("no plan, nothing planned", () => {
    expect(checkProgress(book, PERIOD)).toEqual([]);
  });
});
