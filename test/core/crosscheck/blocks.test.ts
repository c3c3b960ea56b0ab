import { blocksClosing } from "../../../src/core/crosscheck/blocks";
import { differenceOf } from "../../../src/core/model/layers";
import { toDecimalText } from "../../../src/core/numbers/exact";
import { review } from "../../../src/core/review";
import { bookOf, exact, PERIOD, type EntrySketch } from "../book-builder";

type Typed = Partial<EntrySketch>;

function bookWith(entries: readonly EntrySketch[], limit: number | null = 0.5) {
  const rubric = ["1", "2"].map((code) => ({ code, measure: "judgement", maximum: 20 }) as const);
  return bookOf({ units: ["A", "B"], rubric, entries, policy: { differenceLimit: limit === null ? null : exact(limit) } });
}

function only(typed: Typed, limit: number | null = 0.5) {
  return bookWith([{ unit: "A", criterion: "1", ...typed }], limit);
}

describe("how far the scores of one entry lie apart", () => {
  test.each<[Typed, readonly [lowest: string, highest: string, difference: string] | null]>([
    [{}, null],
    [{ self: 9 }, null],
    [{ crossCheck: 9 }, null],
    [{ self: 9, crossCheck: 9 }, ["self", "self", "0"]],
    [{ self: 9, crossCheck: 8 }, ["cross-check", "self", "1"]],
    [{ self: 8, crossCheck: 9 }, ["self", "cross-check", "1"]],
    [{ crossCheck: 8.1, appraised: 8.4 }, ["cross-check", "appraised", "0.3"]],
    // The cross-check lies apart although self-score and appraisal agree.
    [{ self: 9, crossCheck: 6.5, appraised: 9 }, ["cross-check", "self", "2.5"]],
    [{ self: 9, crossCheck: 8, appraised: 10 }, ["cross-check", "appraised", "2"]],
    // 0.1 + 0.2 is 0.3 here.
    [{ self: 0.3, appraised: 0.1 }, ["appraised", "self", "0.2"]],
  ])("%j: %j", (typed, expected) => {
    const apart = differenceOf(only(typed).entries[0]!);
    expect(apart && [apart.lowest, apart.highest, toDecimalText(apart.difference)]).toEqual(expected);
  });
});

describe("what keeps a period from being closed", () => {
  test.each<[string, Typed, number | null, number]>([
    ["a difference above the limit", { self: 9, appraised: 8 }, 0.5, 1],
    ["a difference of the cross-check", { self: 9, crossCheck: 8 }, 0.5, 1],
    ["the cross-check between two that agree", { self: 9, crossCheck: 8, appraised: 9 }, 0.5, 1],
    ["exactly the limit", { self: 9, appraised: 8.5 }, 0.5, 0],
    ["a hair above the limit", { self: 9, appraised: 8.4999999999 }, 0.5, 1],
    ["explained", { self: 9, appraised: 8, reason: "seen on the spot" }, 0.5, 0],
    ["blanks explain nothing", { self: 9, appraised: 8, reason: " \t" }, 0.5, 1],
    ["no limit in the policy", { self: 9, appraised: 1 }, null, 0],
    ["a limit of 0: every difference", { self: 9, appraised: 8.99 }, 0, 1],
    ["a limit of 0 and no difference", { self: 9, appraised: 9 }, 0, 0],
    ["not assigned", { self: 9, appraised: 8, state: "not-assigned" }, 0.5, 0],
    ["did not arise", { self: 9, appraised: 8, state: "not-arisen" }, 0.5, 0],
    ["another period", { self: 9, appraised: 8, period: "2016" }, 0.5, 0],
  ])("%s", (_what, typed, limit, count) => {
    expect(blocksClosing(only(typed, limit), PERIOD)).toHaveLength(count);
  });

  test("by unit, then by criterion, with the cell for the explanation", () => {
    const entries = [
      { unit: "B", criterion: "1", self: 9, crossCheck: 8 },
      { unit: "A", criterion: "2", self: 9, crossCheck: 7 },
      { unit: "A", criterion: "1", self: 9, crossCheck: 6 },
    ];
    const blocks = blocksClosing(bookWith(entries), PERIOD);
    expect(blocks.map(({ unit, criterion, difference }) => [unit, criterion, toDecimalText(difference)])).toEqual([
      [0, 0, "3"],
      [0, 1, "2"],
      [1, 0, "1"],
    ]);
    expect(blocks[0]).toMatchObject({ kind: "difference", entry: 2, lowest: "cross-check", highest: "self" });
    expect(blocks[0]!.place).toEqual({ table: "EmuEntries", row: 2, column: "reason" });
  });
});

test("the finding says the same as the list", () => {
  const entries = [
    { unit: "A", criterion: "1", self: 9, crossCheck: 8 },
    { unit: "A", criterion: "2", self: 9, crossCheck: 8, reason: "seen" },
    { unit: "B", criterion: "1", crossCheck: 5, appraised: 6 },
    { unit: "B", criterion: "2", self: 5, crossCheck: 5.5, appraised: 5.5 },
  ];
  const book = bookWith(entries);
  const found = review(book, PERIOD).findings.filter(({ code }) => code === "DIFFERENCE_UNEXPLAINED");
  expect(found.map(({ place }) => place)).toEqual(blocksClosing(book, PERIOD).map(({ place }) => place));
  expect(found.map(({ params }) => Object.keys(params))).toEqual([
    ["unit", "criterion", "self", "crossCheck", "difference", "limit"],
    ["unit", "criterion", "crossCheck", "appraised", "difference", "limit"],
  ]);
});
