/** Fractions typed as text, percentages where points are meant, and numbers that could be two: cell by cell. */
import type { Cell } from "../../src/core/model/cell";
import { equals, fraction, toDecimalText, type Exact } from "../../src/core/numbers/exact";
import { UNREADABLE } from "../../src/tables/cells/cells";
import { readFractionText } from "../../src/tables/cells/number-text";
import { readParameters } from "../../src/tables/rows/parameters";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook } from "./workbook";

function words(x: Exact | null | undefined): string | null {
  return x === null || x === undefined ? null : `${x.n}/${x.d}`;
}

describe("a fraction as text", () => {
  test.each([
    ["2/3", "2/3"],
    [" 2 / 3 ", "2/3"],
    ["\u00a02/3", "2/3"],
    ["２／３", "2/3"],
    ["2\u20443", "2/3"],
    ["2\u22153", "2/3"],
    ["'2/3", "2/3"],
    ["-1/4", "-1/4"],
    ["\u22121/4", "-1/4"],
    ["+20/30", "20/30"],
    ["0/5", "0/5"],
    ["⅔", "2/3"],
    ["½", "1/2"],
    ["-¼", "-1/4"],
  ])("%p is %s", (text, expected) => {
    expect(words(readFractionText(text))).toBe(expected);
  });

  test.each([
    "2/0",
    "2",
    "",
    "/3",
    "2/",
    "2/3/4",
    "2/-3",
    "1 1/2",
    "1½",
    "2,5/3",
    "2/3%",
    "01/02/2021",
    "a/b",
    `1/${"3".repeat(16)}`,
    `1/${"3".repeat(50)}`,
  ])("%p is none", (text) => {
    expect(readFractionText(text)).toBeNull();
  });

  test("as the share of an award", () => {
    const book = withCell("EmuAwards", 0, 3, "1/3");
    expect(findingsOf(book)).toEqual([]);
    expect(readBook(sourcesOf(book)).awards[0]?.places).toMatchObject({ kind: "share", share: { n: 1, d: 3 } });
  });

  test.each<readonly [what: string, cell: Cell, code: string]>([
    ["of 0", "1/0", "NOT_A_NUMBER"],
    ["below 0", "-1/3", "NEGATIVE"],
    ["of more than all", "4/3", "AWARD_PLACES"],
  ])("a share %s is none", (_what, cell, code) => {
    expect(findingsOf(withCell("EmuAwards", 0, 3, cell))).toMatchObject([{ code, at: "Cụm!E4", found: cell }]);
  });

  test.each(["tỷ lệ", "tỷ lệ đạt loại", "giảm so kỳ gốc", "tăng so kỳ gốc"])("as the target of a measure that is a part: %s", (measure) => {
    const book = withCell("EmuRubric", 1, 2, measure);
    book.EmuRubric![2]![6] = "2/3";
    book.EmuEntries![1]![4] = " 3 / 4";
    const { criteria, entries } = readBook(sourcesOf(book));
    expect(findingsOf(book)).toEqual([]);
    expect([words(criteria[1]?.target), words(entries[0]?.target)]).toEqual(["2/3", "3/4"]);
  });

  test.each(["giá trị", "số lần", "thứ hạng", "chấm trực tiếp"])("not as the target of any other measure: %s", (measure) => {
    const book = withCell("EmuRubric", 1, 2, measure);
    book.EmuRubric![2]![6] = "4/5";
    expect(findingsOf(book)).toMatchObject([{ code: "NOT_A_NUMBER", at: "Thang điểm!H5", found: "4/5" }]);
  });

  test.each([5, 6, 7, 8, 9])("not as a figure of an entry (column %d)", (column) => {
    const [found] = findingsOf(withCell("EmuEntries", 0, column, "4/5"));
    expect(found).toMatchObject({ code: "NOT_A_NUMBER", found: "4/5" });
  });

  function policy(name: string, value: Cell) {
    const EmuPolicy = [
      ["name", "value"],
      [name, value],
    ];
    const book = { ...workbook(), EmuPolicy };
    return { policy: readBook(sourcesOf(book)).policy, found: findingsOf(book).map(({ code }) => code) };
  }

  test("as the threshold of a vote and as a limit for leaders", () => {
    expect(words(policy("vote-threshold", "2/3").policy.votes.threshold?.value)).toBe("2/3");
    expect(words(policy("vote-threshold", 2 / 3).policy.votes.threshold?.value)).toBe("2/3");
    expect(words(policy("leader-outlier", "5/2").policy.leaderOutlier)).toBe("5/2");
  });

  test.each<readonly [string, Cell, string]>([
    ["vote-threshold", "2/0", "NOT_A_NUMBER"],
    ["vote-threshold", "3/2", "POLICY_VALUE"],
    ["vote-threshold", "66,7%", "TEXT_NUMBER"],
    ["leader-outlier", "1/2", "POLICY_VALUE"],
    ["scale", "2/3", "NOT_A_NUMBER"],
    ["decimals", "4/2", "NOT_A_NUMBER"],
  ])("%s: %p is told", (name, value, code) => {
    expect(policy(name, value).found).toEqual([code]);
  });

  test("as a weight of a period in its year", () => {
    expect(policy("year-from", "Q1=1/3; Q2=2/3").policy.yearFrom?.map(({ weight }) => words(weight))).toEqual(["1/3", "2/3"]);
    expect(policy("year-from", "Q1=1/0").found).toEqual(["POLICY_VALUE"]);
  });
});

const PLACE = { table: "EmuRubric", row: 0, column: "parameters" } as const;

describe("numbers in the parameters", () => {
  test("fractions as they are", () => {
    const read = readParameters([], PLACE, "weight=1/3; per=-2/3; every=1/20; points=20/3|5; bands=2/3..1:10|1/3:5|*:0");
    expect(read).not.toBe(UNREADABLE);
    const { weight, per, every, points, bands } = read === UNREADABLE || read === null ? {} : read;
    expect([weight, per, every, ...(points ?? [])].map(words)).toEqual(["1/3", "-2/3", "1/20", "20/3", "5/1"]);
    expect(bands?.map(({ from, to }) => [words(from), words(to)])).toEqual([
      ["2/3", "1/1"],
      ["1/3", null],
      [null, null],
    ]);
  });

  test.each<readonly [cell: string, part: string, readings: readonly string[]]>([
    ["per=1,125", "per=1,125", ["1125", "1.125"]],
    ["start=10; weight=1.125", "weight=1.125", ["1125", "1.125"]],
    ["points=1,125|1", "points=1,125|1", ["1125", "1.125"]],
    ["bands=1.500:10|*:0", "bands=1.500:10|*:0", ["1500", "1.5"]],
    ["bands=90:1,125", "bands=90:1,125", ["1125", "1.125"]],
    ["maximum=1,125%", "maximum=1,125%", ["11.25", "0.01125"]],
  ])("%p could be two", (cell, part, readings) => {
    expect(findingsOf(withCell("EmuRubric", 4, 8, cell))).toMatchObject([
      { code: "PARAMETERS_AMBIGUOUS", at: "Thang điểm!J8", found: cell, params: { criterion: "II.1", part, readings } },
    ]);
  });

  test.each(["weight=1,1250", "weight=0,125", "weight=1125"])("%p is one number", (cell) => {
    expect(readParameters([], PLACE, cell)).not.toBe(UNREADABLE);
  });

  test.each<readonly [cell: string, part: string, value: string]>([
    ["maximum=10%", "maximum=10%", "10%"],
    ["minimum= -10 %", "minimum= -10 %", "-10 %"],
    ["start=5％", "start=5％", "5％"],
    ["per=-2%; minimum=-10", "per=-2%", "-2%"],
    ["points=60|45%", "points=60|45%", "45%"],
    ["bands=90%:10%|*:0", "bands=90%:10%|*:0", "10%"],
  ])("%p: a percentage where points are meant", (cell, part, value) => {
    expect(findingsOf(withCell("EmuRubric", 4, 8, cell))).toMatchObject([
      { code: "PARAMETERS_PERCENT", at: "Thang điểm!J8", found: cell, params: { criterion: "II.1", part, value } },
    ]);
  });

  test("a percentage where a share is meant is one", () => {
    const read = readParameters([], PLACE, "weight=30%; every=5%; bands=90%:10|*:0");
    const { weight, every, bands } = read === UNREADABLE || read === null ? {} : read;
    expect([weight, every, bands?.[0]?.from].map((x) => x && toDecimalText(x))).toEqual(["0.3", "0.05", "0.9"]);
  });

  test("the cap of a bonus group is not read as a tenth of a point", () => {
    const rows: Cell[][] = [
      ["code", "measure", "rule", "maximum", "parameters"],
      ["1", "judgement", "direct", 10, null],
      ["2", null, null, null, "bonus=yes; maximum=10%"],
      ["2.1", "judgement", "direct", 10, null],
    ];
    const book = {
      EmuRubric: rows,
      EmuEntries: [
        ["period", "unit", "criterion"],
        ["2021", "A", "1"],
      ],
    };
    expect(findingsOf(book)).toMatchObject([{ code: "PARAMETERS_PERCENT", params: { criterion: "2", value: "10%" } }]);
    expect(readBook(sourcesOf(book)).criteria.map(({ faulty }) => faulty)).toEqual([false, true, true]);
  });
});

describe("percentages as text where points are meant", () => {
  test.each<readonly [table: "EmuRubric" | "EmuEntries", row: number, column: number, cell: string, value: string]>([
    ["EmuRubric", 1, 4, "10%", "10%"],
    ["EmuRubric", 1, 4, "12,5 %", "12,5 %"],
    ["EmuEntries", 0, 9, "80%", "80%"],
    ["EmuEntries", 0, 10, "80％", "80％"],
    ["EmuEntries", 0, 11, "1,125%", "1,125%"],
  ])("%s, row %d, column %d: %p", (table, row, column, cell, value) => {
    const [found] = findingsOf(withCell(table, row, column, cell));
    expect(found).toMatchObject({ code: "POINTS_PERCENT", found: cell, params: { value } });
  });

  test("elsewhere it is the number that it would be", () => {
    expect(findingsOf(withCell("EmuEntries", 0, 7, "80%"))[0]).toMatchObject({ code: "TEXT_NUMBER", params: { number: { n: 8, d: 10 } } });
  });
});

test("a formula's fraction in a cell is that fraction, in a table as in a parameter", () => {
  const book = withCell("EmuRubric", 1, 6, 250 / 300);
  const [, criterion] = readBook(sourcesOf(book)).criteria;
  expect(equals(criterion!.target!, fraction(25, 30)!)).toBe(true);
});
