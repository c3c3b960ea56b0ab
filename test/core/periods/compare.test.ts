/** Two periods side by side: what went up, what went down, what cannot be compared. */
import fc from "fast-check";
import { compare, negate, toDecimalText, type Exact } from "../../../src/core/numbers/exact";
import { gradeChange, rankChange } from "../../../src/core/periods/change";
import { compareReviews, type Comparison } from "../../../src/core/periods/compare";
import { review } from "../../../src/core/review";
import { runs } from "../../runs";
import { bookOf, exact, type BookSketch, type EntrySketch } from "../book-builder";

const NOW = "2021-Q2";
const THEN = "2021-Q1";

type Rows = Readonly<Record<string, readonly (number | null)[]>>;

/** Self-scores of I and II by unit; null: no row. */
function entries(period: string, rows: Rows): readonly EntrySketch[] {
  return Object.entries(rows).flatMap(([unit, scores]) =>
    scores.flatMap((self, index) => (self === null ? [] : [{ unit, criterion: ["I", "II"][index]!, period, self }])),
  );
}

const UNITS = ["A", "B", "C"];
const SKETCH: BookSketch = { units: UNITS, rubric: [{ code: "I" }, { code: "II" }] };

function compared(then: Rows, now: Rows, sketch: Partial<BookSketch> = {}): Comparison {
  const book = bookOf({ ...SKETCH, ...sketch, entries: [...entries(THEN, then), ...entries(NOW, now)] });
  return compareReviews({ book, review: review(book, NOW) }, { book, review: review(book, THEN) });
}

const text = (figure: Exact | null) => figure && toDecimalText(figure);

function said({ units }: Comparison) {
  return units.map(({ unit, presence, percent, points, rank }) => [
    UNITS[unit],
    presence,
    text(percent.difference),
    percent.direction,
    text(points.difference),
    points.direction,
    `${rank.before}→${rank.now} ${rank.direction}`,
  ]);
}

test("up, down and the same: percentage, points, rank", () => {
  const result = compared({ A: [5, 5], B: [9, 9], C: [1, 2] }, { A: [10, 9.5], B: [8, 8], C: [2, 1] });
  expect(said(result)).toEqual([
    ["A", "both", "0.475", "up", "9.5", "up", "2→1 up"],
    ["B", "both", "-0.1", "down", "-2", "down", "1→2 down"],
    ["C", "both", "0", "same", "0", "same", "3→3 same"],
  ]);
  expect(result).toMatchObject({ period: NOW, before: THEN, gone: [], otherMaximum: [], otherCriteria: [] });
  expect(result.units.map(({ provisional }) => provisional)).toEqual([false, false, false]);
});

test("each criterion: points and measured value", () => {
  const value = { code: "I", measure: "value", rule: "ratio", target: 10, comparator: ">=" } as const;
  const book = bookOf({
    units: ["A"],
    rubric: [value, { code: "II" }],
    entries: [
      { unit: "A", criterion: "I", period: THEN, actual: 8 },
      { unit: "A", criterion: "I", period: NOW, actual: 12 },
      { unit: "A", criterion: "II", period: NOW, self: 3 },
    ],
  });
  const [unit] = compareReviews({ book, review: review(book, NOW) }, { book, review: review(book, THEN) }).units;
  const shown = unit!.criteria.map(({ criterion, points, actual }) => [
    criterion,
    text(points.difference),
    points.direction,
    text(actual.difference),
  ]);
  expect(shown).toEqual([
    [0, "2", "up", "4"],
    [1, null, "unknown", null],
  ]);
  expect(unit!.provisional).toBe(true);
});

test("who said nothing then is new, who says nothing now is silent: neither is compared with a zero", () => {
  for (const blanks of ["out", "zero"] as const) {
    const result = compared({ A: [5, 5], B: [4, 4] }, { A: [5, 5], C: [1, 1] }, { policy: { blanks } });
    expect(said(result).map((line) => line.slice(0, 6))).toEqual([
      ["A", "both", "0", "same", "0", "same"],
      ["B", "silent", null, "unknown", null, "unknown"],
      ["C", "new", null, "unknown", null, "unknown"],
    ]);
    const [, silent, fresh] = result.units;
    expect([silent!.percent.now, silent!.rank.now, fresh!.percent.before, fresh!.points.before]).toEqual([null, null, null, null]);
  }
});

test("a unit of which nothing counts has no points, which is not 0 points", () => {
  const book = bookOf({
    ...SKETCH,
    entries: [
      ...entries(NOW, { A: [5, 5] }),
      ...["I", "II"].map((criterion) => ({ unit: "A", criterion, period: THEN, state: "not-arisen" as const })),
    ],
  });
  const [unit] = compareReviews({ book, review: review(book, NOW) }, { book, review: review(book, THEN) }).units;
  expect([unit!.presence, unit!.percent.direction, unit!.points.before, unit!.maximum.before]).toEqual(["both", "unknown", null, null]);
});

test("where a unit's own maximum differs, percentages compare and points do not", () => {
  const result = compared({ A: [5, null], B: [4, 4] }, { A: [5, 5], B: [4, 4] });
  const [a] = result.units;
  expect([a!.percent.direction, a!.points.direction, a!.points.difference, text(a!.points.before), text(a!.points.now)]).toEqual([
    "same",
    "unknown",
    null,
    "5",
    "10",
  ]);
  expect(result.otherMaximum).toEqual([0]);
});

describe("last year's workbook", () => {
  function beside(then: BookSketch, now: BookSketch): Comparison {
    const [before, book] = [bookOf(then), bookOf(now)];
    return compareReviews({ book, review: review(book, "2021") }, { book: before, review: review(before, "2020") });
  }
  const year = (period: string, units: readonly string[], codes: readonly string[]) =>
    units.flatMap((unit) => codes.map((criterion) => ({ unit, criterion, period, self: 5 })));

  test("units by their key, criteria by their code; who is no more is named", () => {
    const result = beside(
      { units: ["Cũ", "B", "A", "Im"], rubric: [{ code: "I" }, { code: "III" }], entries: year("2020", ["Cũ", "B", "A"], ["I", "III"]) },
      { units: ["A", "Mới"], rubric: [{ code: "I" }, { code: "II" }], entries: year("2021", ["A", "Mới"], ["I", "II"]) },
    );
    expect(result.gone).toEqual(["Cũ", "B"]);
    expect(result.units.map(({ presence, percent }) => [presence, percent.direction])).toEqual([
      ["both", "same"],
      ["new", "unknown"],
    ]);
    expect(result.units[0]!.criteria.map(({ points }) => points.direction)).toEqual(["same", "unknown"]);
    expect(result.otherCriteria).toEqual(["II"]);
  });

  test.each<readonly [string, BookSketch["rubric"][number], BookSketch["rubric"][number], string, string]>([
    ["another maximum", { code: "I", maximum: 10 }, { code: "I", maximum: 20 }, "unknown", "unknown"],
    ["no maximum then", { code: "I", maximum: null }, { code: "I", maximum: 10 }, "unknown", "unknown"],
    [
      "another measure",
      { code: "I", measure: "count", rule: "ratio", target: 5, comparator: ">=" },
      { code: "I", rule: "ratio", target: 5, comparator: ">=" },
      "same",
      "unknown",
    ],
    [
      "the same",
      { code: "I", rule: "ratio", target: 5, comparator: ">=" },
      { code: "I", rule: "ratio", target: 5, comparator: ">=" },
      "same",
      "same",
    ],
  ])("a criterion with %s", (_name, then, now, points, actual) => {
    const row = (period: string, { rule }: typeof now) => ({
      unit: "A",
      criterion: "I",
      period,
      ...(rule === undefined ? { self: 5 } : { actual: 5 }),
    });
    const [unit] = beside(
      { units: ["A"], rubric: [then], entries: [row("2020", then)] },
      { units: ["A"], rubric: [now], entries: [row("2021", now)] },
    ).units;
    expect([unit!.criteria[0]!.points.direction, unit!.criteria[0]!.actual.direction]).toEqual([points, actual]);
  });

  test("ranks of two clusters are not compared", () => {
    const [unit] = beside(
      { units: [["A", "Cụm 1"]], rubric: SKETCH.rubric, entries: year("2020", ["A"], ["I", "II"]) },
      { units: [["A", "Cụm 2"]], rubric: SKETCH.rubric, entries: year("2021", ["A"], ["I", "II"]) },
    ).units;
    expect(unit!.rank).toEqual({ before: 1, now: 1, direction: "unknown" });
  });

  test("a book of one's own without a maximum on either side compares with itself", () => {
    const sketch = { units: ["A"], rubric: [{ code: "I", maximum: null }] };
    expect(beside(sketch, sketch).otherCriteria).toEqual([]);
  });
});

describe("grades and ranks", () => {
  const grades = [
    { from: exact(95), text: "Xuất sắc" },
    { from: exact(85), text: "Tốt" },
  ];
  const graded = (grade: string | null, known = true, list = grades) => ({ grade, grades: list, known });

  test.each([
    ["Tốt", "Xuất sắc", "up"],
    ["Xuất sắc", "Tốt", "down"],
    ["Tốt", "Tốt", "same"],
    ["Tốt", null, "down"],
    [null, "Tốt", "up"],
    [null, null, "same"],
  ])("%s → %s: %s", (then, now, direction) => {
    expect(gradeChange(graded(then), graded(now))).toEqual({ before: then, now, direction });
  });

  test.each([
    ["nothing counts now", graded("Tốt"), graded(null, false)],
    ["nothing counted then", graded(null, false), graded("Tốt")],
    ["no grades", graded(null, true, []), graded(null, true, [])],
    ["more grades now", graded("Tốt", true, grades.slice(1)), graded("Tốt")],
    ["another name", graded("Tốt", true, [grades[0]!, { ...grades[1]!, text: "Khá" }]), graded("Tốt")],
    ["another limit", graded("Tốt", true, [grades[0]!, { ...grades[1]!, from: exact(80) }]), graded("Tốt")],
  ])("%s: nothing is said", (_name, then, now) => {
    expect(gradeChange(then, now).direction).toBe("unknown");
  });

  test.each([
    [null, 1],
    [1, null],
  ])("a rank that is not known: %p → %p", (then, now) => {
    expect(rankChange(then, now, true).direction).toBe("unknown");
  });
});

test("backwards, every change is the other way round, by the same amount", () => {
  const scores = fc.array(fc.tuple(fc.integer({ min: 0, max: 20 }), fc.integer({ min: 0, max: 20 })), { minLength: 3, maxLength: 3 });
  const opposite = { up: "down", down: "up", same: "same", unknown: "unknown" } as const;
  fc.assert(
    fc.property(scores, scores, (then, now) => {
      const rows = (list: typeof then): Rows => Object.fromEntries(UNITS.map((unit, index) => [unit, list[index]!.map((x) => x / 2)]));
      const [there, back] = [compared(rows(then), rows(now)), compared(rows(now), rows(then))];
      there.units.forEach((one, index) => {
        const other = back.units[index]!;
        expect(other.percent.direction).toBe(opposite[one.percent.direction]);
        expect(other.rank.direction).toBe(opposite[one.rank.direction]);
        expect(compare(other.percent.difference!, negate(one.percent.difference!))).toBe(0);
      });
    }),
    { numRuns: runs(60) },
  );
});
