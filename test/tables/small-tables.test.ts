/** Units, periods, policy, awards, exclusions: what the rows of the sheet "Cụm" become. */
import { toDecimalText } from "../../src/core/numbers/exact";
import { DEFAULT_POLICY } from "../../src/core/model/policy";
import { kindOfPeriod, readPeriodId } from "../../src/tables/cells/period-id";
import { readBook } from "../../src/tables/read-book";
import { indexUnits } from "../../src/tables/rows/units";
import { findingsOf, sourcesOf, withCell, workbook, type Rows, type Workbook } from "./workbook";

function bookOf(book: Workbook) {
  return readBook(sourcesOf(book));
}

function units(rows: Rows) {
  return bookOf({ ...workbook(), EmuUnits: rows, EmuStatus: [], EmuEntries: workbook().EmuEntries.slice(0, 1) }).units;
}

describe("units", () => {
  test("a row: name, level, parent, cluster, role", () => {
    const [unit] = units([
      ["unit", "level", "parent", "cluster", "role"],
      ["Sơn  Tây", "thị xã", "Hà Nội", 11, "Cụm trưởng"],
    ]);
    expect(unit).toMatchObject({
      name: "Sơn Tây",
      level: "thị xã",
      parent: "Hà Nội",
      cluster: "11",
      role: "lead",
      row: 0,
    });
  });

  test("the order column orders them; without it, and among equals, they stand as in the table", () => {
    const rows: Rows = [
      ["unit", "order"],
      ["C", null],
      ["B", 2],
      ["D", null],
      ["A", 1],
      ["B2", 2],
    ];
    expect(units(rows).map((unit) => [unit.name, unit.row])).toEqual([
      ["A", 3],
      ["B", 1],
      ["B2", 4],
      ["C", 0],
      ["D", 2],
    ]);
  });

  test("an order below 0 comes before all others", () => {
    const rows: Rows = [
      ["unit", "order"],
      ["B", 0],
      ["A", -1],
    ];
    expect(units(rows).map((unit) => unit.name)).toEqual(["A", "B"]);
  });

  test("one cluster spelt twice is one cluster", () => {
    const rows: Rows = [
      ["unit", "cluster"],
      ["A", "Cụm 1"],
      ["B", "cụm  1 "],
    ];
    expect(units(rows).map((unit) => unit.cluster)).toEqual(["Cụm 1", "Cụm 1"]);
  });

  test("the same name on two levels is two units", () => {
    const rows: Rows = [
      ["unit", "level", "parent"],
      ["Quảng Trị", "tỉnh", null],
      ["Quảng Trị", "phường", "Quảng Trị"],
    ];
    expect(new Set(units(rows).map((unit) => unit.key)).size).toBe(2);
  });

  describe("found by what a cell says", () => {
    const listed = units([
      ["unit", "level"],
      ["Phú Thọ", null],
      ["Công an tỉnh Yên Bái", null],
      ["TP. Hồ Chí Minh", null],
      ["Quảng Trị", "tỉnh"],
      ["Quảng Trị", "phường"],
      ["Hòa Bình", "tỉnh"],
      ["Sen Ngư", null],
      ["Sen Ngữ", null],
    ]);
    const index = indexUnits(listed);
    test.each([
      ["Phú Thọ", 0],
      ["phú thọ", 0],
      ["Công an tỉnh Phú Thọ", 0],
      ["CA tỉnh Phú Thọ", 0],
      ["Yên Bái", 1],
      ["Tỉnh Yên Bái", 1],
      ["Thành phố Hồ Chí Minh", 2],
      ["CATP Hồ Chí Minh", 2],
      ["TP.Hồ Chí Minh", 2],
      ["tỉnh Quảng Trị", 3],
      ["Công an phường Quảng Trị", 4],
      ["Hoà Bình", 5],
      ["Sen Ngư", 6],
      ["Sen Ngữ", 7],
    ])("%p is unit %i", (text, unit) => {
      expect(index.find(text)).toBe(unit);
    });

    test.each([
      ["Quảng Trị", "tỉnh Quảng Trị / phường Quảng Trị"],
      ["Công an quận Hòa Bình", ""],
      ["Phu Tho", "Phú Thọ"],
      ["Sen Ngu", ""],
      ["", ""],
      ["__proto__", ""],
      ["constructor", ""],
    ])("%p is nobody, or not only one; suggested: %p", (text, suggestion) => {
      expect(index.find(text)).toBeNull();
      expect(index.suggest(text)).toBe(suggestion);
    });
  });

  test("without EmuUnits: the names in the entries, in order of first appearance, each once", () => {
    const { EmuUnits: _, EmuStatus: __, ...book } = workbook();
    book.EmuEntries[1]![1] = "__proto__";
    book.EmuEntries[2]![1] = "PHÚ THỌ";
    const read = bookOf(book);
    expect(read.units.map((unit) => unit.name)).toEqual(["__proto__", "PHÚ THỌ", "Hòa Bình", "Yên Bái"]);
    expect(read.units.map((unit) => unit.row)).toEqual([null, null, null, null]);
    expect(read.entries.map((entry) => entry.unit)).toEqual([0, 1, 1, 1, 2, 2, 3]);
  });
});

describe("periods", () => {
  test.each([
    ["2021-Q1", "2021-Q1", "quarter"],
    ["2021-q4", "2021-Q4", "quarter"],
    ["2021-H2", "2021-H2", "half"],
    ["2021-9M", "2021-9M", "nine-months"],
    ["2021-D12", "2021-D12", "drive"],
    [" 2021 – Q2 ", "2021-Q2", "quarter"],
    ["2021", "2021", "year"],
    [2021, "2021", "year"],
    ["2026-03", "2026-03", "month"],
    ["2025 – 2026", "2025-2026", "school-year"],
    ["2025-2026-h1", "2025-2026-H1", "semester"],
    ["Tháng 3/2026", "2026-03", "month"],
    ["T12/2026", "2026-12", "month"],
    ["tháng 03 năm 2026", "2026-03", "month"],
    ["Quý II/2026", "2026-Q2", "quarter"],
    ["QUÝ IV NĂM 2026", "2026-Q4", "quarter"],
    ["quý 3 - 2026", "2026-Q3", "quarter"],
    ["Q1 2026", "2026-Q1", "quarter"],
    ["6 tháng đầu năm 2026", "2026-H1", "half"],
    ["Sáu tháng cuối năm 2026", "2026-H2", "half"],
    ["First half of 2026", "2026-H1", "half"],
    ["the second half of 2026", "2026-H2", "half"],
    ["9 tháng năm 2026", "2026-9M", "nine-months"],
    ["9 tháng đầu năm 2026", "2026-9M", "nine-months"],
    ["Đợt 2/2026", "2026-D2", "drive"],
    ["Năm 2026", "2026", "year"],
    ["Cả năm 2026", "2026", "year"],
    ["Năm học 2025-2026", "2025-2026", "school-year"],
    ["Năm học 2025/2026", "2025-2026", "school-year"],
    ["Học kỳ I, năm học 2025-2026", "2025-2026-H1", "semester"],
    ["HK II năm học 2025 - 2026", "2025-2026-H2", "semester"],
  ])("%p is %s, a %s", (cell, id, kind) => {
    expect(readPeriodId(cell)).toBe(id);
    expect(kindOfPeriod(id)).toBe(kind);
  });

  test.each([
    "2021-Q5",
    "2021-Q0",
    "2021-H3",
    "2021-D0",
    "2021-6M",
    "Q1-2021",
    "21-Q1",
    "2021-",
    "",
    2021.5,
    44197,
    true,
    null,
    "2026-13",
    "2026-3",
    "Tháng 13/2026",
    "6 tháng năm 2026",
    "Quý V/2026",
    "Quý II",
    "Năm học 2025-2027",
    "2025/2026",
    "Học kỳ III năm học 2025-2026",
    "tháng 3 và tháng 4/2026",
  ])("%p is no period", (cell) => {
    expect(readPeriodId(cell)).toBeNull();
  });

  test("rows: kind from the id where it is not given, status open where it is blank, dates as whole days", () => {
    const rows: Rows = [
      ["id", "kind", "from", "to", "status"],
      ["2021-H1", null, 44197.75, 44377, null],
    ];
    expect(bookOf({ ...workbook(), EmuPeriods: rows }).periods).toEqual([
      { id: "2021-H1", kind: "half", from: 44197, to: 44377, status: "open", row: 0 },
    ]);
  });

  test.each([
    [18264, 18264],
    [2958465.99, 2958465],
  ])("%d is a day", (cell, day) => {
    const rows: Rows = [
      ["id", "from"],
      ["2021", cell],
    ];
    expect(bookOf({ ...workbook(), EmuPeriods: rows }).periods?.[0]?.from).toBe(day);
  });

  test("no table: any period", () => {
    const { EmuPeriods: _, ...book } = workbook();
    expect(bookOf(book).periods).toBeNull();
  });
});

describe("policy", () => {
  test("as the workbook states it", () => {
    const { policy } = bookOf(workbook());
    expect(policy).toEqual({
      ...DEFAULT_POLICY,
      tieBreak: ["I.1", "II"],
      layers: ["self", "appraised"],
      differenceLimit: { big: false, n: 5, d: 10 },
    });
  });

  test.each([
    ["decimals", 0, { decimals: 0 }],
    ["Decimals", 4, { decimals: 4 }],
    ["rounding", "half-even", { rounding: "half-even" }],
    ["Cách làm tròn điểm", "xuống", {}],
    ["rank by", "tổng điểm", { rankBy: "points" }],
    ["rank-by", "percent", { rankBy: "percent" }],
    ["rank-on", "đã làm tròn", { rankOn: "rounded" }],
    ["rank-decimals", 3, { rankDecimals: 3 }],
    ["Cách làm tròn khi xếp hạng", "down", { rankRounding: "down" }],
    ["blanks", "0 điểm", { blanks: "zero" }],
    ["blanks", "không tính", { blanks: "out" }],
    ["tie-break", null, { tieBreak: [] }],
    ["tie-break", "ii; i.2;", { tieBreak: ["II", "I.2"] }],
    ["layers", "appraisal; self-score", { layers: ["appraised", "self"] }],
    ["layers", "self; self", {}],
    ["difference-limit", null, { differenceLimit: null }],
    ["difference-limit", 0, { differenceLimit: { big: false, n: 0, d: 1 } }],
  ])("%s: %p", (name, value, expected) => {
    const EmuPolicy: Rows = [
      ["name", "value"],
      [name, value],
    ];
    expect(bookOf({ ...workbook(), EmuPolicy }).policy).toEqual({ ...DEFAULT_POLICY, ...expected });
  });

  test("no table: the default", () => {
    const { EmuPolicy: _, ...book } = workbook();
    expect(bookOf(book).policy).toEqual(DEFAULT_POLICY);
  });
});

describe("awards", () => {
  test("as the workbook states them: share with rounding, slots, nesting, conditions in any word", () => {
    const { awards } = bookOf(workbook());
    expect(awards).toEqual([
      {
        id: "ministry-flag",
        text: "Cờ Bộ",
        places: { kind: "share", share: { big: false, n: 5, d: 10 }, rounding: "floor" },
        conditions: ["targets-met", "complete"],
        nestedUnder: null,
        clause: "",
        row: 0,
      },
      {
        id: "government-flag",
        text: "Cờ Chính phủ",
        places: { kind: "slots", slots: 1 },
        conditions: ["lead", "targets-exceeded"],
        nestedUnder: 0,
        clause: "Luật 06/2022",
        row: 1,
      },
    ]);
  });

  test("an award of the cluster's own keeps its name for an id and can be named by its title", () => {
    const book = withCell("EmuAwards", 0, 0, "Cờ  tỉnh");
    book.EmuAwards![2]![6] = "cờ bộ";
    const { awards } = bookOf(book);
    expect([awards[0]?.id, awards[1]?.nestedUnder]).toEqual(["Cờ tỉnh", 0]);
  });

  test.each([
    ["a text number of slots", 1, 2, "1"],
    ["an error in the share", 0, 3, { error: "#REF!" as const }],
    ["an unknown rounding", 0, 4, "tùy"],
    ["an unknown condition", 1, 5, "lead; nhân thân tốt"],
    ["an error among the conditions", 1, 5, { error: "#N/A" as const }],
    ["an error where the nesting stands", 1, 6, { error: "#N/A" as const }],
  ])("%s leaves the award undecidable, never easier to win", (_, row, column, cell) => {
    const book = withCell("EmuAwards", row, column, cell);
    expect(bookOf(book).awards[row]?.places).toEqual({ kind: "unknown" });
    expect(findingsOf(book)).toHaveLength(1);
  });

  test("a share of all units, and no share at all", () => {
    expect(bookOf(withCell("EmuAwards", 0, 3, 1)).awards[0]?.places).toMatchObject({ kind: "share" });
    expect(bookOf(withCell("EmuAwards", 0, 3, 0)).awards[0]?.places).toEqual({ kind: "unknown" });
  });
});

describe("units not considered", () => {
  test("as the workbook states it", () => {
    expect(bookOf(workbook()).notConsidered).toEqual([{ unit: 2, reason: "đang xem xét kỷ luật", from: 44197, to: null, row: 0 }]);
  });

  test("a date that cannot be read leaves the unit out of the nominations all the same", () => {
    const book = withCell("EmuStatus", 0, 2, "tháng 3");
    expect(bookOf(book).notConsidered).toMatchObject([{ unit: 2, from: null }]);
  });

  test("so does a missing reason", () => {
    expect(bookOf(withCell("EmuStatus", 0, 1, null)).notConsidered).toMatchObject([{ unit: 2, reason: "" }]);
  });
});

test("limits and shares are exact decimals", () => {
  const { awards } = bookOf(withCell("EmuAwards", 0, 3, 0.35));
  const places = awards[0]?.places;
  expect(places?.kind === "share" && toDecimalText(places.share)).toBe("0.35");
});
