import type { Cell } from "../../src/core/model/cell";
import { toDecimalText, type Exact } from "../../src/core/numbers/exact";
import type { Parameters } from "../../src/core/model/book";
import { UNREADABLE } from "../../src/tables/cells/cells";
import { readParameters } from "../../src/tables/rows/parameters";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Rows } from "./workbook";

function criteriaOf(rows: readonly Cell[][]) {
  const header: Cell[] = ["code", "text", "measure", "rule", "maximum"];
  const EmuRubric: Rows = [header, ...rows.map((row) => [...row])];
  const EmuEntries: Rows = [
    ["period", "unit", "criterion"],
    ["2021", "A", rows[0]?.[0] ?? null],
  ];
  const book = { EmuRubric, EmuEntries };
  return { ...readBook(sourcesOf(book)), found: findingsOf(book) };
}

function leaf(code: Cell): Cell[] {
  return [code, "", "value", "direct", 1];
}

function group(code: Cell): Cell[] {
  return [code, "", null, null, null];
}

describe("the code makes the tree", () => {
  test.each<[string, Cell[][], Record<string, string | null>]>([
    ["levels", [group("I"), group("I.2"), leaf("I.2.a")], { I: null, "I.2": "I", "I.2.a": "I.2" }],
    ["a level left out", [group("I"), leaf("I.2.a")], { I: null, "I.2.a": "I" }],
    ["no parent at all", [leaf("A.1")], { "A.1": null }],
    ["I is not the parent of II", [leaf("I"), leaf("II")], { I: null, II: null }],
    ["1 is not the parent of 10", [group(1), leaf("1.1"), leaf(10)], { "1": null, "1.1": "1", "10": null }],
    ["children before their parent", [leaf("B.1"), group("B")], { "B.1": "B", B: null }],
    ["small letters, blanks, a last dot", [group("ii."), leaf("II. 1")], { "ii.": null, "II. 1": "ii." }],
    ["codes that are numbers", [group(2), leaf(2.1), leaf(2.2)], { "2": null, "2.1": "2", "2.2": "2" }],
  ])("%s", (_, rows, parents) => {
    const { criteria } = criteriaOf(rows);
    const tree = criteria.map((criterion) => [criterion.code, criteria[criterion.parent ?? -1]?.code ?? null]);
    expect(tree).toEqual(rows.map(([code]) => [String(code), parents[String(code)]]));
  });

  test("names of an object's own parts are codes like any other", () => {
    const { criteria } = criteriaOf([group("__proto__"), leaf("__proto__.constructor")]);
    expect(criteria.map((criterion) => [criterion.code, criterion.parent])).toEqual([
      ["__proto__", null],
      ["__proto__.constructor", 0],
    ]);
  });

  test("children know their order; leaves are listed as they stand", () => {
    const { criteria, leaves } = criteriaOf([leaf("I.2"), group("I"), leaf("I.1"), group("II"), leaf("II.1")]);
    expect(criteria[1]?.children).toEqual([0, 2]);
    expect(leaves).toEqual([0, 2, 4]);
  });

  test("a heading without criteria is neither a leaf nor a fault", () => {
    const { leaves, found } = criteriaOf([group("I"), leaf("II")]);
    expect([leaves, found]).toEqual([[1], []]);
  });

  test("1.10 typed as a number is the same cell as 1.1, and is told", () => {
    const { found } = criteriaOf([group(1), leaf(1.1), leaf(1.1)]);
    expect(found.map(({ code, at }) => [code, at])).toEqual([["CRITERION_TWICE", "Thang điểm!B6"]]);
  });

  test("a number in the entries names neither 1.1 nor 1.10 when the rubric has both", () => {
    const EmuRubric: Rows = [["code", "measure", "rule", "maximum"], ...["1.1", "1.10", "1.2"].map((code) => [code, "value", "direct", 1])];
    const EmuEntries: Rows = [
      ["period", "unit", "criterion", "self"],
      ["2021", "A", 1.1, 1],
      ["2021", "A", 1.2, 1],
      ["2021", "A", "1.10", 1],
    ];
    const book = { EmuRubric, EmuEntries };
    expect(findingsOf(book).map(({ code, at }) => [code, at])).toEqual([["CRITERION_UNKNOWN", "Chấm điểm!D4"]]);
    expect(readBook(sourcesOf(book)).entries.map((entry) => entry.criterion)).toEqual([2, 1]);
  });
});

test("a row of the rubric, cell by cell", () => {
  const [, criterion] = readBook(sourcesOf(workbook())).criteria;
  expect(criterion).toEqual({
    code: "I.1",
    text: "Tỷ lệ khám phá án",
    parent: 0,
    children: [],
    parts: [],
    measure: "ratio",
    rule: "pass",
    maximum: { big: false, n: 10, d: 1 },
    comparator: ">=",
    target: { big: false, n: 75, d: 100 },
    unitOfMeasure: "%",
    parameters: {},
    gate: true,
    mandatoryFor: ["*"],
    evidenceRequired: true,
    clause: "QĐ 1",
    assumed: true,
    faulty: false,
    row: 1,
  });
});

function criterionAfter(column: number, cell: Cell) {
  return readBook(sourcesOf(withCell("EmuRubric", 1, column, cell))).criteria[1]!;
}

test.each([
  [">", ">"],
  ["trên", ">"],
  ["Cao hơn", ">"],
  [">=", ">="],
  ["≥", ">="],
  ["từ … trở lên", ">="],
  ["từ…trở lên", ">="],
  ["từ ... trở lên", ">="],
  ["ít nhất", ">="],
  ["at least", ">="],
  ["=", "="],
  ["bằng", "="],
  ["≤", "<="],
  ["không quá", "<="],
  ["dưới", "<"],
  ["under", "<"],
])("the comparator %p is %s", (cell, comparator) => {
  expect(criterionAfter(5, cell).comparator).toBe(comparator);
});

test.each<[Cell, boolean]>([
  ["có", true],
  ["Có", true],
  ["x", true],
  ["X", true],
  ["yes", true],
  [true, true],
  ["TRUE", true],
  ["không", false],
  ["no", false],
  [false, false],
  [null, false],
  ["", false],
])("%p ticks a yes/no column: %p", (cell, answer) => {
  const criterion = criterionAfter(9, cell);
  expect(criterion.gate).toBe(answer);
  expect(criterionAfter(11, cell).evidenceRequired).toBe(answer);
  expect(criterionAfter(13, cell).assumed).toBe(answer);
  expect(criterionAfter(10, cell).mandatoryFor).toEqual(answer ? ["*"] : []);
});

test.each([
  ["ministry-flag", ["ministry-flag"]],
  ["Cờ thi đua của Bộ Công an; Cờ Chính phủ", ["ministry-flag", "government-flag"]],
  ["ministry-flag; ministry-flag;", ["ministry-flag"]],
])("mandatory for %p", (cell, awards) => {
  expect(criterionAfter(10, cell).mandatoryFor).toEqual(awards);
});

test.each<[string, number, Cell]>([
  ["measure", 2, "đo bằng mắt"],
  ["rule", 3, "bốc thăm"],
  ["maximum", 4, "10"],
  ["maximum", 4, null],
  ["comparator", 5, "~"],
  ["target", 6, "75%"],
  ["target", 6, -0.5],
  ["parameters", 8, "per"],
  ["measure", 2, { error: "#N/A" }],
])("a %s that cannot be read leaves the criterion without points for everybody", (_, column, cell) => {
  expect(criterionAfter(column, cell).faulty).toBe(true);
});

test.each<[string, number, Cell]>([
  ["text", 1, { error: "#N/A" }],
  ["clause", 12, { error: "#REF!" }],
  ["assumed?", 13, "có lẽ"],
])("a fault in the %s column is told and keeps nobody from being scored", (_, column, cell) => {
  const book = withCell("EmuRubric", 1, column, cell);
  expect(findingsOf(book)).toHaveLength(1);
  expect(readBook(sourcesOf(book)).criteria[1]?.faulty).toBe(false);
});

describe("parameters", () => {
  const place = { table: "EmuRubric", row: 0, column: "parameters" } as const;

  function read(cell: Cell) {
    const parameters = readParameters([], place, cell);
    if (parameters === UNREADABLE || parameters === null) {
      return parameters;
    }
    const shown = ([name, value]: [string, Exact | readonly Exact[]]) => [
      name,
      "big" in value ? toDecimalText(value) : value.map((x) => toDecimalText(x)).join("|"),
    ];
    return Object.fromEntries((Object.entries(parameters) as [keyof Parameters, Exact][]).map(shown));
  }

  test.each<[string, Record<string, string>]>([
    ["per=-2; minimum=-10; maximum=0; start=10", { per: "-2", minimum: "-10", maximum: "0", start: "10" }],
    ["per = 0,5 ; MIN=-1,25;max= 0.5", { per: "0.5", minimum: "-1.25", maximum: "0.5" }],
    ["points=60|45|30|15|0", { points: "60|45|30|15|0" }],
    ["points=7,5 | 2.5", { points: "7.5|2.5" }],
    ["points=10", { points: "10" }],
    [
      "mỗi lần=-2; tối thiểu=-10; tối đa=0; khởi điểm=10; điểm=1|0",
      { per: "-2", minimum: "-10", maximum: "0", start: "10", points: "1|0" },
    ],
    ["per=-2;\nminimum=-10;", { per: "-2", minimum: "-10" }],
  ])("%p", (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  test.each<Cell>([null, "", " "])("%p is none", (cell) => {
    expect(read(cell)).toBeNull();
  });

  test.each<[string, Cell]>([
    ["an unknown name", "phạt=2"],
    ["no number", "per=hai"],
    ["nothing behind the sign", "per="],
    ["no sign", "per 2"],
    ["two signs", "per=2=3"],
    ["a name twice", "per=1; per=2"],
    ["a number that could be two", "maximum=1.000"],
    ["a list where one number belongs", "per=1|2"],
    ["a hole in the list", "points=60||30"],
    ["minimum above maximum", "minimum=5; maximum=0"],
    ["a bare number", 5],
    ["a tick", true],
    ["an error value", { error: "#N/A" }],
    ["an object's own part", "__proto__=1"],
  ])("%s is unreadable", (_, cell) => {
    expect(read(cell)).toBe(UNREADABLE);
  });
});
