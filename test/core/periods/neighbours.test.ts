/** Which period comes before which, and when there is none. */
import type { Period } from "../../../src/core/model/book";
import { absenceOf, neighbourOf, saidPeriods, saidUnits, seriesOf } from "../../../src/core/periods/neighbours";
import { bookOf, type EntrySketch } from "../book-builder";

const RUBRIC = [{ code: "I" }];

function said(...periods: readonly string[]) {
  return bookOf({
    units: ["A"],
    rubric: RUBRIC,
    entries: periods.map((period) => ({ unit: "A", criterion: "I", period, self: 1 })),
  });
}

function listed(...ids: readonly string[]): readonly Period[] {
  return ids.map((id, row) => ({ id, kind: null, from: null, to: null, status: "open" as const, row }));
}

const EVERYTHING = said(
  ...["2019", "2020", "2021"].flatMap((year) => ["", "-Q1", "-Q2", "-Q3", "-Q4", "-H1", "-H2", "-9M"].map((part) => year + part)),
  ...["2024-2025", "2025-2026", "2026-2027"].flatMap((year) => ["", "-H1", "-H2", "-D1"].map((part) => year + part)),
  ...["2025", "2026"].flatMap((year) => Array.from({ length: 12 }, (_, month) => `${year}-${`${month + 1}`.padStart(2, "0")}`)),
  ...["2020-D1", "2020-D2", "2020-D10", "2021-D1", "2021-D2", "2021-D9", "2021-D10"],
);

describe("the period before, and the same one last year", () => {
  test.each([
    ["2021-Q1", "2020-Q4", "2020-Q1"],
    ["2021-Q3", "2021-Q2", "2020-Q3"],
    ["2021-H1", "2020-H2", "2020-H1"],
    ["2021-H2", "2021-H1", "2020-H2"],
    ["2021-9M", "2020-9M", "2020-9M"],
    ["2021-D2", "2021-D1", "2020-D2"],
    ["2021-D10", "2021-D9", "2020-D10"],
    // As many drives as there were last year: the tenth, not the second.
    ["2021-D1", "2020-D10", "2020-D1"],
    ["2021", "2020", "2020"],
    ["2026-01", "2025-12", "2025-01"],
    ["2026-02", "2026-01", "2025-02"],
    ["2026-10", "2026-09", "2025-10"],
    ["2026-12", "2026-11", "2025-12"],
    ["2025-2026", "2024-2025", "2024-2025"],
    ["2025-2026-H1", "2024-2025-H2", "2024-2025-H1"],
    ["2025-2026-H2", "2025-2026-H1", "2024-2025-H2"],
    ["2025-2026-D1", "2024-2025-D1", "2024-2025-D1"],
  ])("%s: %s and %s", (id, previous, lastYear) => {
    expect(neighbourOf(EVERYTHING, id, "previous")).toEqual({ there: true, id: previous });
    expect(neighbourOf(EVERYTHING, id, "last-year")).toEqual({ there: true, id: lastYear });
  });

  test.each(["", "tháng 1", "2021-Q5", "2021-H3", "2021-D0", "2021-D100", "21", "2021-q1", "1000", "1000-Q1", "1000-D1", "1000-9M"])(
    "%p has none",
    (id) => {
      expect(neighbourOf(EVERYTHING, id, "previous")).toEqual({ there: false, id: null, why: "no-name" });
      expect(neighbourOf(EVERYTHING, id, "last-year")).toEqual({ there: false, id: null, why: "no-name" });
    },
  );

  test("a first drive without drives last year has none before it", () => {
    expect(neighbourOf(said("2020-Q4", "2021-D1"), "2021-D1", "previous")).toEqual({ there: false, id: null, why: "no-name" });
  });
});

describe("a period that is not there is no row of zeros", () => {
  const blank: EntrySketch = { unit: "A", criterion: "I", period: "2021-Q1", state: "not-reported" };

  test.each<readonly [string, Partial<EntrySketch>, boolean]>([
    ["a row made ready and left blank", {}, false],
    ["a self-score", { self: 0 }, true],
    ["a cross-check", { crossCheck: 0 }, true],
    ["an appraisal", { appraised: 0 }, true],
    ["nothing arose", { state: "not-arisen" }, true],
    ["something unreadable", { state: "faulty" }, true],
    ["what is not assigned", { state: "not-assigned" }, false],
    ["a target and a baseline", { target: 5, baseline: 4 }, false],
    ["no target, and nothing else", { state: "no-target" }, false],
    ["no target, and a result", { state: "no-target", actual: 0 }, true],
  ])("%s says something: %s", (_name, entry, says) => {
    const book = bookOf({ units: ["A", "B"], rubric: RUBRIC, entries: [{ ...blank, ...entry }] });
    expect([...saidPeriods(book)]).toEqual(says ? ["2021-Q1"] : []);
    expect([...saidUnits(book, "2021-Q1")]).toEqual(says ? [0] : []);
    expect([...saidUnits(book, "2021-Q2")]).toEqual([]);
    expect(neighbourOf(book, "2021-Q2", "previous")).toEqual(
      says ? { there: true, id: "2021-Q1" } : { there: false, id: "2021-Q1", why: "no-entries" },
    );
  });

  test("one that EmuPeriods does not list is not there, whatever the entries say", () => {
    const book = { ...said("2021-Q1", "2021-Q2"), periods: listed("2021-Q2", "2021-Q3") };
    expect(neighbourOf(book, "2021-Q2", "previous")).toEqual({ there: false, id: "2021-Q1", why: "not-listed" });
    expect([absenceOf(book, "2021-Q2"), absenceOf(book, "2021-Q3")]).toEqual([null, "no-entries"]);
  });

  test("last year may stand in another workbook", () => {
    const [now, then] = [said("2021-D1"), { ...said("2020-D3"), periods: listed("2020-D3", "2020-D4") }];
    expect(neighbourOf(now, "2021-D1", "previous", then)).toEqual({ there: false, id: "2020-D4", why: "no-entries" });
    expect(neighbourOf(now, "2021-D1", "last-year", then)).toEqual({ there: false, id: "2020-D1", why: "not-listed" });
  });
});

describe("the periods of a year for a small chart", () => {
  const book = said("2021-Q4", "2021-Q1", "2020-Q2", "2021-H2", "2021-H1", "2021-D10", "2021-D9", "2021");

  test.each([
    ["2021-Q4", ["2021-Q1", "2021-Q4"]],
    ["2021-H1", ["2021-H1", "2021-H2"]],
    ["2021-D9", ["2021-D9", "2021-D10"]],
    ["2021", ["2021-Q1", "2021-Q4"]],
    ["2021-9M", ["2021-Q1", "2021-Q4"]],
    ["2019", []],
    ["chưa rõ", []],
  ])("%s: %p", (id, series) => {
    expect(seriesOf(book, id)).toEqual(series);
  });

  test("of a year without quarters: its drives, else its halves; not what is not listed", () => {
    expect(seriesOf(said("2021", "2021-D1", "2021-H1"), "2021")).toEqual(["2021-D1"]);
    expect(seriesOf({ ...said("2021", "2021-D1", "2021-H1", "x"), periods: listed("2021", "2021-H1") }, "2021")).toEqual(["2021-H1"]);
  });
});
