/** EmuChecks: the plan of the cross-check, one row for each unit that checks another. */
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, workbook, type Rows, type Workbook } from "./workbook";

const HEADER = ["Kỳ", "Đơn vị kiểm tra", "Đơn vị được kiểm tra", "Ghi chú"];

function withChecks(rows: Rows, more: Workbook = {}): Workbook {
  return { ...workbook(), EmuChecks: [HEADER, ...rows], ...more };
}

function found(book: Workbook) {
  return findingsOf(book).filter(({ at }) => at?.startsWith("Kiểm tra chéo"));
}

test("a plan is read; the order of its rows stays", () => {
  const book = readBook(
    sourcesOf(
      withChecks([
        [2021, "Phú Thọ", "Hòa Bình", "số gieo 7"],
        [null, null, null, null],
        ["2021-q1", "Yên Bái", "tỉnh Phú Thọ", null],
      ]),
    ),
  );
  expect(book.checks).toEqual([
    { period: "2021", checker: 0, checked: 1, note: "số gieo 7", row: 0 },
    { period: "2021-Q1", checker: 2, checked: 0, note: "", row: 2 },
  ]);
});

test("no table: no plan, and nothing is missed", () => {
  const book = readBook(sourcesOf(workbook()));
  expect("checks" in book).toBe(false);
  expect(book.findings.filter(({ place }) => place.table === "EmuChecks")).toEqual([]);
});

test("without a list of periods any period may be planned for", () => {
  const { EmuPeriods: _periods, ...rest } = workbook();
  const book = readBook(sourcesOf({ ...rest, EmuChecks: [HEADER, ["1999-D3", "Phú Thọ", "Hòa Bình", null]] }));
  expect(book.checks).toHaveLength(1);
});

type Case = readonly [string, Rows, string, string, object];

test.each<Case>([
  ["an unknown unit", [[2021, "Phú Thọ", "Hòa Binh", null]], "UNIT_UNKNOWN", "D4", { suggestion: "Hòa Bình" }],
  ["an unknown checker", [[2021, "Sơn La", "Phú Thọ", null]], "UNIT_UNKNOWN", "C4", { suggestion: "" }],
  ["no checker", [[2021, null, "Phú Thọ", null]], "VALUE_MISSING", "C4", {}],
  ["an error value", [[2021, { error: "#REF!" }, "Phú Thọ", null]], "CELL_ERROR", "C4", {}],
  ["an error in the note", [[2021, "Yên Bái", "Phú Thọ", { error: "#N/A" }]], "CELL_ERROR", "E4", {}],
  ["no period", [[null, "Yên Bái", "Phú Thọ", null]], "VALUE_MISSING", "B4", {}],
  ["no period at all", [["soon", "Yên Bái", "Phú Thọ", null]], "PERIOD_UNREADABLE", "B4", { accepted: ["2021-Q1", "2021"] }],
  ["a period that is not listed", [["2019", "Yên Bái", "Phú Thọ", null]], "PERIOD_UNKNOWN", "B4", { accepted: ["2021-Q1", "2021"] }],
  ["a unit that checks itself", [[2021, "Phú Thọ", "Tỉnh Phú Thọ", null]], "CHECK_ITSELF", "D4", { unit: "Phú Thọ", period: "2021" }],
  [
    "the same check twice",
    [
      [2021, "Phú Thọ", "Yên Bái", null],
      [2021, "Phú Thọ", "Yên Bái", "again"],
    ],
    "CHECK_TWICE",
    "D5",
    { unit: "Phú Thọ", other: "Yên Bái", period: "2021", first: 1 },
  ],
  [
    "two that check each other",
    [
      [2021, "Phú Thọ", "Yên Bái", null],
      [2021, "Yên Bái", "Phú Thọ", null],
    ],
    "CHECK_MUTUAL",
    "D5",
    { unit: "Yên Bái", other: "Phú Thọ", period: "2021" },
  ],
  ["another spelling", [[2021, "Phú  Thọ", "Yên Bái", null]], "NAME_VARIANT", "C4", { listed: "Phú Thọ" }],
])("%s", (_what, rows, code, cell, params) => {
  expect(found(withChecks(rows))).toEqual([
    expect.objectContaining({ code, at: `Kiểm tra chéo!${cell}`, params: expect.objectContaining(params) as unknown }),
  ]);
});

test.each<[string, Rows, number]>([
  [
    "in two periods it is no repetition",
    [
      ["2021-Q1", "Phú Thọ", "Yên Bái", null],
      [2021, "Phú Thọ", "Yên Bái", null],
    ],
    2,
  ],
  [
    "nor do they check each other",
    [
      ["2021-Q1", "Phú Thọ", "Yên Bái", null],
      [2021, "Yên Bái", "Phú Thọ", null],
    ],
    2,
  ],
])("%s", (_what, rows, count) => {
  const book = readBook(sourcesOf(withChecks(rows)));
  expect(book.checks).toHaveLength(count);
  expect(book.findings.filter(({ code }) => code.startsWith("CHECK_"))).toEqual([]);
});

test("what is noted as wrong is not read; two that check each other are", () => {
  const rows: Rows = [
    [2021, "Phú Thọ", "Phú Thọ", null],
    [2021, "Phú Thọ", "Sơn La", null],
    [2021, "Phú Thọ", "Yên Bái", null],
    [2021, "Phú Thọ", "Yên Bái", null],
    [2021, "Yên Bái", "Phú Thọ", null],
  ];
  expect(readBook(sourcesOf(withChecks(rows))).checks?.map(({ row }) => row)).toEqual([2, 4]);
});

test("a plan without a column that it needs is not read", () => {
  const book = readBook(
    sourcesOf({
      ...workbook(),
      EmuChecks: [
        ["Kỳ", "Đơn vị kiểm tra"],
        [2021, "Phú Thọ"],
      ],
    }),
  );
  expect("checks" in book).toBe(false);
  expect(
    found({
      ...workbook(),
      EmuChecks: [
        ["Kỳ", "Đơn vị kiểm tra"],
        [2021, "Phú Thọ"],
      ],
    })[0]?.code,
  ).toBe("COLUMN_MISSING");
});
