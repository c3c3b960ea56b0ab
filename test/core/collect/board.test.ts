/** Who has reported what: every state of a cell, and that the board never says otherwise than the review. */
import fc from "fast-check";
import { reportBoard, type UnitReport } from "../../../src/review/steps/board/plan";
import type { Finding } from "../../../src/core/model/finding";
import { review } from "../../../src/core/review";
import { bookOf, PERIOD, type BookSketch, type EntrySketch } from "../book-builder";
import { entriesOf, randomBook } from "../random-books";
import { runs } from "../../runs";

const RUBRIC: BookSketch["rubric"] = [
  { code: "I", maximum: 20 },
  { code: "I.1", measure: "ratio", rule: "pass", comparator: ">=", target: 0.75 },
  { code: "I.2", measure: "judgement", rule: "direct" },
  { code: "II", measure: "count", rule: "count", parameters: { per: -1, minimum: 0, start: 10 } },
];
type Cells = Readonly<Record<string, Omit<EntrySketch, "unit" | "criterion">>>;

function boardOf(entries: Cells): UnitReport & { readonly codes: readonly string[] } {
  const book = bookOf({
    units: ["A", "B"],
    rubric: RUBRIC,
    entries: Object.entries(entries).map(([criterion, cells]) => ({ unit: "A", criterion, ...cells })),
  });
  const { units } = reportBoard(book, review(book, PERIOD));
  const unit = units[0]!;
  return { ...unit, codes: unit.owed.map((index) => book.criteria[index]!.code) };
}

const NO_RESULT = { state: "not-reported" } as const;

test.each<[string, Cells, Partial<ReturnType<typeof boardOf>>]>([
  ["no row at all", {}, { due: 3, filled: 0, codes: ["I.1", "I.2", "II"], state: "none" }],
  ["rows without anything in them", { "I.1": NO_RESULT, "I.2": NO_RESULT }, { filled: 0, codes: ["I.1", "I.2", "II"], state: "none" }],
  ["a result of nothing is a result", { II: { actual: 0 } }, { filled: 1, codes: ["I.1", "I.2"], state: "part" }],
  ["0/0 did not arise and is not owed", { "I.1": { numerator: 0, denominator: 0 } }, { filled: 1, codes: ["I.2", "II"] }],
  ["marked as not arisen", { "I.1": { state: "not-arisen" } }, { filled: 1, codes: ["I.2", "II"] }],
  ["not assigned is not due", { "I.1": { state: "not-assigned" } }, { due: 2, filled: 0, codes: ["I.2", "II"], state: "none" }],
  ["without a target, with a result", { "I.1": { state: "no-target", numerator: 3, denominator: 4 } }, { filled: 1 }],
  [
    "what cannot be read is neither filled in nor owed",
    { II: { state: "faulty" } },
    { filled: 0, faulty: [3], codes: ["I.1", "I.2"], state: "part" },
  ],
  [
    "a self-score on a computed criterion is no result, but something came",
    { II: { ...NO_RESULT, self: 8 } },
    { filled: 0, codes: ["I.1", "I.2", "II"], scored: { self: 1, "cross-check": 0, appraised: 0 }, state: "part" },
  ],
  [
    "all three layers",
    {
      "I.1": { numerator: 3, denominator: 4, self: 10 },
      "I.2": { self: 9, crossCheck: 8, appraised: 8, reason: "x" },
      II: { actual: 1, crossCheck: 9 },
    },
    { filled: 3, codes: [], scored: { self: 2, "cross-check": 2, appraised: 1 }, state: "done" },
  ],
  [
    "all of it not assigned: nothing is due",
    { "I.1": { state: "not-assigned" }, "I.2": { state: "not-assigned" }, II: { state: "not-assigned" } },
    { due: 0, filled: 0, codes: [], state: "done" },
  ],
])("%s", (_name, entries, expected) => {
  expect(boardOf(entries)).toMatchObject(expected);
});

test.each<[string, Partial<Finding>, boolean]>([
  ["a period that cannot be read", {}, true],
  ["a unit that is not in the cluster", { place: { table: "EmuEntries", row: 3, column: "unit" } }, true],
  ["rows below the table", { code: "ROWS_BELOW", place: { table: "EmuEntries", row: 9, column: null } }, true],
  [
    "a row that is there twice: its unit has it as faulty",
    { code: "ROW_TWICE", place: { table: "EmuEntries", row: 3, column: "criterion" } },
    false,
  ],
  ["a figure that cannot be read: its unit has it as faulty", { place: { table: "EmuEntries", row: 3, column: "actual" } }, false],
  ["a spelling", { severity: "notice" }, false],
  ["another table", { place: { table: "EmuStatus", row: 3, column: "unit" } }, false],
])("rows that count for nobody: %s", (_what, more, isUnread) => {
  const book = bookOf({ units: ["A"], rubric: RUBRIC });
  const finding: Finding = {
    code: "CELL_IS_DATE",
    severity: "error",
    place: { table: "EmuEntries", row: 3, column: "period" },
    found: 46054,
    params: {},
    ...more,
  };
  expect(reportBoard(book, { ...review(book, PERIOD), findings: [finding] }).unread).toEqual(isUnread ? [finding] : []);
});

test("sums over the cluster; another period's entries count for nothing", () => {
  const entries = ["I.1", "I.2", "II"].map((criterion) => ({ unit: "A", criterion, state: "not-arisen" }) as const);
  const other = { unit: "B", criterion: "II", actual: 0, period: "2016" };
  const book = bookOf({ units: ["A", "B"], rubric: RUBRIC, entries: [...entries, other] });
  expect(reportBoard(book, review(book, PERIOD))).toMatchObject({ period: PERIOD, done: 1, owed: 3 });
});

test("a criterion is owed exactly where the review finds that it is not reported", () => {
  fc.assert(
    fc.property(randomBook("any", 40), (random) => {
      const book = bookOf({ ...random.sketch, entries: entriesOf(random) });
      const done = review(book, PERIOD);
      const board = reportBoard(book, done);
      const owed = board.units.flatMap(({ unit, owed: codes }) =>
        codes.map((code) => `${book.units[unit]!.name} ${book.criteria[code]!.code}`),
      );
      const found = done.findings
        .filter(({ code }) => code === "NOT_REPORTED")
        .map(({ params }) => `${String(params.unit)} ${String(params.criterion)}`);
      expect([...owed].sort()).toEqual([...found].sort());
      expect(board.owed).toBe(owed.length);
      for (const { due, filled, owed: open, faulty, scored } of board.units) {
        expect(filled + open.length + faulty.length).toBe(due);
        expect(Math.max(...Object.values(scored))).toBeLessThanOrEqual(due);
      }
    }),
    { numRuns: runs(100) },
  );
});
