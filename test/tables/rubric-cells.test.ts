/** Cells of EmuRubric, EmuPeriods and EmuStatus whose slightest change makes another thing of a row. */
import type { Cell } from "../../src/core/model/cell";
import { UNREADABLE } from "../../src/tables/cells/cells";
import { readParameters } from "../../src/tables/rows/parameters";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Rows } from "./workbook";

function rubric(rows: readonly Cell[][]) {
  const EmuRubric: Rows = [["code", "text", "measure", "rule", "maximum"], ...rows.map((row) => [...row])];
  const EmuEntries: Rows = [
    ["period", "unit", "criterion"],
    ["2021", "A", rows[0]?.[0] ?? null],
  ];
  return { EmuRubric, EmuEntries };
}

describe("the tree of codes", () => {
  test.each<readonly [what: string, codes: readonly string[], parents: readonly (number | null)[]]>([
    ["a level left out beside a code that only begins alike", ["I", "I.1", "I.12.a"], [null, 0, 0]],
    ["a code that begins with its dot", [".1", "1"], [null, null]],
    ["two dots at the beginning", ["..1", "1"], [null, null]],
    ["three levels deep", ["A", "A.b.c.d", "A.b"], [null, 2, 0]],
  ])("%s", (_what, codes, parents) => {
    const book = rubric(codes.map((code) => [code, "", "value", "direct", 1]));
    expect(readBook(sourcesOf(book)).criteria.map(({ parent }) => parent)).toEqual(parents);
  });

  test.each<readonly [what: string, row: Cell[], isLeaf: boolean]>([
    ["measure, rule and maximum", ["B", "", "value", "direct", 1], true],
    ["only a measure", ["B", "", "value", null, null], true],
    ["only a rule", ["B", "", null, "direct", null], true],
    ["only a maximum", ["B", "", null, null, 1], true],
    ["only words", ["B", "Công tác khác", null, null, null], false],
  ])("a row with %s is a leaf: %p", (_what, row, isLeaf) => {
    const { criteria, leaves } = readBook(sourcesOf(rubric([["A", "", "value", "direct", 1], row])));
    expect(leaves).toEqual(isLeaf ? [0, 1] : [0]);
    expect(criteria[1]?.faulty).toBe(isLeaf && row.includes(null));
  });

  test("a criterion under one with a rule is no part of it when it has a rule of its own, though no maximum", () => {
    const { criteria } = readBook(
      sourcesOf(
        rubric([
          ["II", "", "value", "direct", 60],
          ["II.a", "", "value", "direct", null],
        ]),
      ),
    );
    expect([criteria[0]?.parts, criteria[0]?.children, criteria[1]?.faulty]).toEqual([[], [1], true]);
  });
});

describe("a row without a code", () => {
  test.each([null, "", " ", ".", " .. "])("%p is told, and no criterion", (cell) => {
    const book = withCell("EmuRubric", 4, 0, cell);
    const [first, ...others] = findingsOf(book).filter(({ at }) => at?.startsWith("Thang điểm"));
    expect(first).toMatchObject({ code: "VALUE_MISSING", at: "Thang điểm!B8" });
    expect(others).toEqual([]);
    expect(readBook(sourcesOf(book)).criteria.map(({ code }) => code)).toEqual(["I", "I.1", "I.2", "II", "II.2"]);
  });
});

test("blank words of a criterion are empty", () => {
  const book = workbook();
  for (const column of [1, 7, 12]) {
    book.EmuRubric[2]![column] = null;
  }
  expect(findingsOf(book)).toEqual([]);
  expect(readBook(sourcesOf(book)).criteria[1]).toMatchObject({ text: "", unitOfMeasure: "", clause: "" });
});

describe("targets and maxima", () => {
  test.each([
    ["giá trị", []],
    ["tỷ lệ", ["NEGATIVE"]],
    ["giảm so kỳ gốc", []],
    ["tăng so kỳ gốc", []],
    ["số lần", ["NEGATIVE"]],
    ["tỷ lệ đạt loại", ["NEGATIVE"]],
    ["thứ hạng", ["NEGATIVE"]],
    ["chấm trực tiếp", []],
  ])("a negative target of the measure %s: %p", (measure, found) => {
    const book = withCell("EmuRubric", 1, 2, measure);
    book.EmuRubric![2]![6] = -0.5;
    expect(findingsOf(book).map(({ code }) => code)).toEqual(found);
  });

  test("a maximum of half a point, or of none", () => {
    expect(findingsOf(withCell("EmuRubric", 1, 4, 0.5))).toEqual([]);
    expect(findingsOf(withCell("EmuRubric", 1, 4, 0))).toEqual([]);
  });
});

describe("parameters", () => {
  const place = { table: "EmuRubric", row: 0, column: "parameters" } as const;

  test("minimum and maximum may be the same", () => {
    expect(readParameters([], place, "minimum=5; maximum=5")).not.toBe(UNREADABLE);
  });

  test("a band for everything else, with blanks about its star", () => {
    const read = readParameters([], place, "bands=90:10| * : 0 ");
    expect(read !== UNREADABLE && read?.bands?.[1]).toMatchObject({ from: null, to: null });
  });

  test.each([
    [" minimum=5 ;maximum=0 ", "minimum=5 ;maximum=0"],
    ["per=1; =5", "=5"],
    ["per=1 ; per = 2 ; start=1", "per = 2"],
    ["per=1\nphạt", "phạt"],
  ])("%p: what cannot be read is %p", (cell, part) => {
    expect(findingsOf(withCell("EmuRubric", 4, 8, cell))).toMatchObject([
      { code: "PARAMETERS_UNREADABLE", at: "Thang điểm!J8", found: cell, params: { criterion: "II.1", part } },
    ]);
  });
});

describe("periods", () => {
  function periods(rows: Rows) {
    const book = { ...workbook(), EmuPeriods: rows, EmuEntries: workbook().EmuEntries.slice(0, 1) };
    return { ...readBook(sourcesOf(book)), found: findingsOf(book).filter(({ code }) => code !== "TABLE_EMPTY") };
  }

  test("in any order of columns: what cannot be read is told where it stands, and the rest is kept", () => {
    const { periods: read, found } = periods([
      ["status", "kind", "id", "to", "from"],
      ["sealed", "quarter", "2021-Q1", 44286, 44197],
      ["?", "?", "2021–Q2", "?", "?"],
      ["open", "year", "2021–Q1", null, null],
      [null, null, "quý 4", null, null],
      [null, null, null, null, 44197],
    ]);
    expect(read).toEqual([
      { id: "2021-Q1", kind: "quarter", from: 44197, to: 44286, status: "sealed", row: 0 },
      { id: "2021-Q2", kind: "quarter", from: null, to: null, status: "open", row: 1 },
    ]);
    expect(found.map(({ code, at }) => `${code} ${at}`)).toEqual([
      "WORD_UNKNOWN Cụm!C5",
      "WORD_UNKNOWN Cụm!B5",
      "NOT_A_DATE Cụm!F5",
      "NOT_A_DATE Cụm!E5",
      "NAME_VARIANT Cụm!D5",
      "PERIOD_TWICE Cụm!D6",
      "PERIOD_UNREADABLE Cụm!D7",
      "VALUE_MISSING Cụm!D8",
    ]);
  });

  test.each([
    ["2021-Q1", "quarter"],
    ["2021-H1", "half"],
    ["2021-9M", "nine-months"],
    ["2021-D1", "drive"],
    ["2021", "year"],
  ])("%s is a %s unless its kind is typed", (id, kind) => {
    const header = ["id", "kind"];
    expect(periods([header, [id, null]]).periods?.[0]?.kind).toBe(kind);
    expect(periods([header, [id, "drive"]]).periods?.[0]?.kind).toBe("drive");
  });
});

describe("units not considered", () => {
  function status(row: Cell[]) {
    const EmuStatus: Rows = [["from", "to", "reason", "unit"], row];
    const book = { ...workbook(), EmuStatus };
    return { ...readBook(sourcesOf(book)), found: findingsOf(book).map(({ code, at }) => `${code} ${at}`) };
  }

  test.each<readonly [what: string, row: Cell[], found: readonly string[]]>([
    ["no unit", [44197, 44286, "kỷ luật", null], ["VALUE_MISSING Cụm!E4"]],
    ["a unit of elsewhere", [44197, 44286, "kỷ luật", "Cà Mau"], ["UNIT_UNKNOWN Cụm!E4"]],
    ["an error for a unit", [44197, 44286, "kỷ luật", { error: "#N/A" }], ["CELL_ERROR Cụm!E4"]],
  ])("%s: nobody", (_what, row, found) => {
    const read = status(row);
    expect([read.notConsidered, read.found]).toEqual([[], found]);
  });

  test.each<readonly [what: string, row: Cell[], found: readonly string[], read: object]>([
    ["as it stands", [44197, 44286, "kỷ luật", "Yên Bái"], [], { from: 44197, to: 44286, reason: "kỷ luật" }],
    ["in another spelling", [44197, null, "kỷ luật", "Yên  Bái"], ["NAME_VARIANT Cụm!E4"], { from: 44197, to: null }],
    ["no dates", [null, null, "kỷ luật", "Yên Bái"], [], { from: null, to: null }],
    ["an end that cannot be read", [44197, "tháng 3", "kỷ luật", "Yên Bái"], ["NOT_A_DATE Cụm!C4"], { from: 44197, to: null }],
    ["no reason", [44197, 44286, null, "Yên Bái"], ["VALUE_MISSING Cụm!D4"], { reason: "" }],
    ["an error for a reason", [44197, 44286, { error: "#N/A" }, "Yên Bái"], ["CELL_ERROR Cụm!D4"], { reason: "" }],
  ])("%s", (_what, row, found, expected) => {
    const read = status(row);
    expect(read.found).toEqual(found);
    expect(read.notConsidered).toMatchObject([{ unit: 2, row: 0, ...expected }]);
  });
});
