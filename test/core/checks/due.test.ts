/** The cell that a blank is told at: where something has to be typed, by measure, state of the period and whose workbook it is. */
import type { Book, BookPart } from "../../../src/core/model/book";
import type { Layer, PeriodStatus } from "../../../src/core/model/ids";
import { review } from "../../../src/core/review";
import { bookOf, findingList, PERIOD, type CriterionSketch, type EntrySketch } from "../book-builder";

type Row = Omit<EntrySketch, "unit" | "criterion">;

function told(rubric: readonly CriterionSketch[], entries: readonly EntrySketch[], more: Partial<Book> = {}) {
  const book = bookOf({ units: ["A"], rubric, entries });
  return findingList(review({ ...book, ...more }, PERIOD)).filter((line) => line.startsWith("NOT_REPORTED"));
}

test.each<[what: string, criterion: Omit<CriterionSketch, "code">, row: Row, column: string]>([
  ["a value", { measure: "value", rule: "ratio", comparator: ">=", target: 5 }, {}, "actual"],
  ["a ratio", { measure: "ratio", rule: "pass", comparator: ">=", target: 0.5 }, {}, "numerator"],
  ["a share", { measure: "share", rule: "pass", comparator: ">=", target: 0.5 }, {}, "numerator"],
  ["a count", { measure: "count", rule: "count", parameters: { per: 1 } }, {}, "actual"],
  ["a rank", { measure: "rank", rule: "rank" }, {}, "actual"],
  ["an increase", { measure: "increase", rule: "pass", comparator: ">=", target: 0.1 }, {}, "actual"],
  ["a reduction from a number", { measure: "reduction", rule: "pass", comparator: ">=", target: 0.1 }, { baseline: 20 }, "actual"],
  ["a reduction from nothing", { measure: "reduction", rule: "pass", comparator: ">=", target: 0.1 }, { baseline: 0 }, "actual"],
  ["a change between rates", { measure: "increase", rule: "pass", comparator: ">=", target: 0.1 }, { baseline: 0.83 }, "numerator"],
  ["a judgement", { measure: "judgement" }, {}, "self"],
  ["points of a value", { measure: "value", rule: "direct" }, {}, "self"],
  ["points of a ratio", { measure: "ratio", rule: "direct" }, {}, "self"],
])("%s", (_what, criterion, row, column) => {
  const entries = [{ unit: "A", criterion: "1", state: "not-reported", ...row }] as const;
  expect(told([{ code: "1", ...criterion }], entries)).toEqual([`NOT_REPORTED EmuEntries 0 ${column}`]);
});

test.each<[status: PeriodStatus | null, part: BookPart | null, layers: readonly Layer[], column: Layer]>([
  [null, null, ["self", "cross-check", "appraised"], "self"],
  ["open", null, ["self", "cross-check", "appraised"], "self"],
  ["cross-check", null, ["self", "cross-check", "appraised"], "cross-check"],
  ["appraisal", null, ["self", "cross-check", "appraised"], "appraised"],
  ["closed", null, ["self", "appraised"], "appraised"],
  ["sealed", null, ["self", "cross-check"], "self"],
  ["open", null, ["appraised"], "appraised"],
  ["cross-check", "unit", ["self", "cross-check"], "self"],
  ["open", "checker", ["self", "cross-check"], "cross-check"],
])("a judgement in a period %s, a workbook of %s, layers %j", (status, part, layers, column) => {
  const rubric = [{ code: "1", measure: "judgement" }] as const;
  const entries = [{ unit: "A", criterion: "1", state: "not-reported" }] as const;
  const book = bookOf({ units: ["A"], rubric, entries });
  const periods = status === null ? null : [{ id: PERIOD, kind: "year", from: null, to: null, status, row: 0 } as const];
  expect(told(rubric, entries, { policy: { ...book.policy, layers }, periods, ...(part && { part }) })).toEqual([
    `NOT_REPORTED EmuEntries 0 ${column}`,
  ]);
});

describe("a criterion that is put together from parts", () => {
  const rubric: readonly CriterionSketch[] = [
    { code: "1", measure: "ratio", rule: "ratio", comparator: ">=", target: 0.5 },
    { code: "1.a", measure: "ratio", part: true },
    { code: "1.b", measure: "ratio", part: true },
  ];

  test.each<[what: string, entries: readonly EntrySketch[], place: string]>([
    [
      "its first part",
      [
        { unit: "A", criterion: "1.a", state: "not-reported" },
        { unit: "A", criterion: "1.b", state: "not-reported" },
      ],
      "0 numerator",
    ],
    [
      "the part that is missing",
      [
        { unit: "A", criterion: "1.a", numerator: 1, denominator: 2 },
        { unit: "A", criterion: "1.b", state: "not-reported" },
      ],
      "1 numerator",
    ],
    ["its row, where no part has one", [{ unit: "A", criterion: "1", state: "not-reported" }], "0 -"],
    ["nowhere, where nothing has a row", [], "- -"],
  ])("%s", (_what, entries, place) => {
    expect(told(rubric, entries)).toEqual([`NOT_REPORTED EmuEntries ${place}`]);
  });
});

test("two criteria put together from parts: each blank is told at a part of its own", () => {
  const rubric = ["1", "2"].flatMap((code): readonly CriterionSketch[] => [
    { code, measure: "ratio", rule: "ratio", comparator: ">=", target: 0.5 },
    { code: `${code}.a`, measure: "ratio", part: true },
  ]);
  const entries = ["1.a", "2.a"].map((criterion) => ({ unit: "A", criterion, state: "not-reported" }) as const);
  expect(told(rubric, entries)).toEqual(["NOT_REPORTED EmuEntries 0 numerator", "NOT_REPORTED EmuEntries 1 numerator"]);
});
