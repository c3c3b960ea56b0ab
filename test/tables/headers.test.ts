import { HEADERS } from "../../src/schema/schema";
import { TABLE_NAMES } from "../../src/core/model/finding";
import { DEFAULT_POLICY } from "../../src/core/model/policy";
import { readBook } from "../../src/tables/read-book";
import { readHeaderRow } from "../../src/tables/table";
import { findingsOf, sourcesOf, withCell, workbook } from "./workbook";

describe("every column of every table is found by its id, its Vietnamese and its English header", () => {
  test.each(TABLE_NAMES)("%s", (table) => {
    for (const [column, words] of Object.entries(HEADERS[table])) {
      for (const header of [column, words.vi, words.en]) {
        expect([...readHeaderRow(table, [[header]]).columns.keys()]).toEqual([column]);
      }
    }
  });
});

describe("spelling that does not matter", () => {
  test.each(["ĐƠN VỊ", " đơn  vị ", "Đơn\u00a0vị", "Đơn\nvị", "Đơn vị".normalize("NFD"), "Unit", "UNIT?"])(
    "%p is the unit's column",
    (header) => {
      expect(readHeaderRow("EmuUnits", [[header]]).columns.get("unit")).toBe(0);
    },
  );

  test.each(["Giả định", "Giả định?", "Giả định ?", "Giả định ??", "Giả định？", "ASSUMED", "assumed?"])(
    "%p, with or without its question mark",
    (header) => {
      expect(readHeaderRow("EmuRubric", [[header]]).columns.get("assumed")).toBe(0);
    },
  );

  test.each(["unit of measure", "unit-of-measure", "unit_of_measure", "unit - of  measure", "Đơn vị tính"])("%p", (header) => {
    expect(readHeaderRow("EmuRubric", [[header]]).columns.get("unit-of-measure")).toBe(0);
  });

  test.each(["unitofmeasure", "Đơnvịtính"])("%p, in one word, is nobody's header", (header) => {
    expect(readHeaderRow("EmuRubric", [[header]])).toMatchObject({ columns: new Map(), unclaimed: [header] });
  });
});

test("columns in reverse order, with a user's own column between them, read the same", () => {
  const plain = workbook();
  const moved = workbook();
  for (const rows of Object.values(moved)) {
    rows.forEach((row, index) => {
      row.reverse();
      row.splice(1, 0, index === 0 ? "Cán bộ nhập" : "12,5");
    });
  }
  expect(readBook(sourcesOf(moved))).toEqual(readBook(sourcesOf(plain)));
});

test("headers that are names of an object's own parts, numbers or blank are nobody's", () => {
  const header = ["__proto__", "constructor", "toString", 2021, null, true, "Kỳ"];
  const row = readHeaderRow("EmuEntries", [header]);
  expect([...row.columns]).toEqual([["period", 6]]);
  expect(row.unclaimed).toEqual(["__proto__", "constructor", "toString"]);
});

test("a required column that is gone: the table is not read, and its headers that nobody knows are named", () => {
  const found = findingsOf(withCell("EmuEntries", -1, 1, "Tên đơn vị thi đua"));
  expect(found).toEqual([
    {
      code: "COLUMN_MISSING",
      at: "Chấm điểm!B3",
      found: null,
      params: { table: "EmuEntries", column: "unit", similar: ["Tên đơn vị thi đua"] },
    },
  ]);
});

test("a renamed column that the table can be read without is missed all the same", () => {
  const book = withCell("EmuEntries", -1, 7, "Số liệu");
  expect(findingsOf(book).map(({ code, params }) => [code, params["column"], params["similar"]])).toEqual([
    ["COLUMN_MISSING", "actual", ["Số liệu"]],
  ]);
  expect(readBook(sourcesOf(book)).entries[1]?.state).toBe("not-reported");
});

describe("in a standard table every column that changes a result is missed", () => {
  const columns = {
    EmuUnits: ["cluster"],
    EmuAwards: ["slots", "share", "rounding", "conditions", "nested-under"],
    EmuStatus: ["from", "to"],
    EmuRubric: ["comparator", "target", "parameters", "gate", "mandatory", "evidence-required"],
    EmuEntries: [
      ...["state", "target", "numerator", "denominator", "actual", "baseline"],
      ...["self", "cross-check", "appraised", "reason", "evidence"],
    ],
  } as const;
  type Table = keyof typeof columns;

  /** The columns told to be missing when the header of this one says something else. */
  function missing(table: Table, column: string): unknown[] {
    const position = readHeaderRow(table, workbook()[table]).columns.get(column)!;
    const found = findingsOf(withCell(table, -1, position, "Số liệu của phòng"));
    return found.filter(({ code }) => code === "COLUMN_MISSING").map(({ params }) => params["column"]);
  }

  const lost = (Object.keys(columns) as Table[]).flatMap((table) => columns[table].map((column) => [table, column] as const));
  test.each(lost)("%s: %s", (table, column) => {
    expect(missing(table, column)).toEqual([column]);
  });

  test.each([
    ["EmuUnits", "order"],
    ["EmuAwards", "clause"],
    ["EmuRubric", "unit-of-measure"],
    ["EmuEntries", "note"],
  ] as const)("but not one that changes none: %s, %s", (table, column) => {
    expect(missing(table, column)).toEqual([]);
  });

  test("half of its columns do not make a table the standard one", () => {
    const EmuStatus = workbook().EmuStatus.map((row) => row.slice(0, 2));
    expect(findingsOf({ ...workbook(), EmuStatus })).toEqual([]);
    const three = workbook().EmuStatus.map((row) => row.slice(0, 3));
    expect(findingsOf({ ...workbook(), EmuStatus: three }).map(({ params }) => params["column"])).toEqual(["to"]);
  });
});

test("a required column with a misspelt header is missed once", () => {
  expect(findingsOf(withCell("EmuEntries", -1, 1, "Don vi")).map(({ code, params }) => [code, params["column"]])).toEqual([
    ["COLUMN_MISSING", "unit"],
  ]);
});

describe("a header is asked about when it is like a column's: one letter in words shorter than six, else two", () => {
  test.each([
    ["sel", true],
    ["selff", true],
    ["sexx", false],
    ["selfff", true],
    ["actuall", true],
    ["actxyl", true],
    ["axtxxl", false],
    ["actuallly", false],
    ["Ketqua thuchien", true],
    ["Ghi chú của phòng", false],
  ])("%p: %p", (header, isAsked) => {
    const EmuEntries = workbook().EmuEntries.map((row, index) => [...row.slice(0, 3), index === 0 ? header : null]);
    const found = findingsOf({ ...workbook(), EmuEntries }).map(({ code }) => code);
    expect(found.includes("COLUMN_MISSING")).toBe(isAsked);
  });
});

test("a small table of a user's own need not have every column", () => {
  const rows = workbook().EmuEntries.map((row) => [row[0]!, row[1]!, row[2]!, row[7]!, row[9]!]);
  expect(findingsOf({ ...workbook(), EmuEntries: rows })).toEqual([]);
});

test("but a misspelt header in it is asked about", () => {
  const rows = workbook().EmuEntries.map((row) => [row[0]!, row[1]!, row[2]!, row[7]!, row[9]!]);
  rows[0]![3] = "Ket qua thuc hien";
  expect(findingsOf({ ...workbook(), EmuEntries: rows })).toEqual([
    {
      code: "COLUMN_MISSING",
      at: "Chấm điểm!B3",
      found: null,
      params: { table: "EmuEntries", column: "actual", similar: ["Ket qua thuc hien"] },
    },
  ]);
});

test("the same header twice: the left column is read", () => {
  const book = withCell("EmuEntries", -1, 10, "Tự chấm");
  expect(findingsOf(book).map(({ code, at, found }) => [code, at, found])).toEqual([
    ["COLUMN_TWICE", "Chấm điểm!K3", "Tự chấm"],
    ["COLUMN_MISSING", "Chấm điểm!B3", null],
  ]);
  expect(findingsOf(book)[0]?.params).toEqual({ table: "EmuEntries", column: "self" });
  expect(readBook(sourcesOf(book)).entries[0]?.self).toEqual({ big: false, n: 10, d: 1 });
});

describe("tables that are not there", () => {
  test("a table the workbook lost is a finding", () => {
    const sources = { ...sourcesOf(workbook()), EmuUnits: null, EmuLog: null };
    expect(readBook(sources).findings.map(({ code, place, params }) => [code, place.table, params])).toEqual([
      ["TABLE_MISSING", "EmuUnits", { table: "EmuUnits" }],
      ["TABLE_MISSING", "EmuLog", { table: "EmuLog" }],
    ]);
  });

  test("an optional argument left out is none", () => {
    const { EmuRubric, EmuEntries } = workbook();
    expect(findingsOf({ EmuRubric, EmuEntries })).toEqual([]);
  });

  test("without any table the book is empty, and its policy the default one", () => {
    expect(readBook({})).toMatchObject({
      units: [],
      criteria: [],
      leaves: [],
      entries: [],
      periods: null,
      policy: DEFAULT_POLICY,
      awards: [],
      notConsidered: [],
    });
  });

  test("rubric and entries are never optional, and no entry is blamed for a missing rubric", () => {
    expect(readBook({}).findings.map(({ code, place }) => [code, place.table])).toEqual([
      ["TABLE_MISSING", "EmuRubric"],
      ["TABLE_MISSING", "EmuEntries"],
    ]);
    const { EmuEntries } = workbook();
    expect(findingsOf({ EmuEntries }).map(({ code, params }) => [code, params["table"]])).toEqual([["TABLE_MISSING", "EmuRubric"]]);
  });

  test.each([
    ["no cell", []],
    ["one blank row", [[null, null]]],
    [
      "blank texts",
      [
        ["", " "],
        [null, ""],
      ],
    ],
  ])("a table with %s is empty", (_, cells) => {
    const found = findingsOf({ ...workbook(), EmuUnits: cells });
    expect(found).toEqual([{ code: "TABLE_EMPTY", at: "Cụm!B3", found: null, params: { table: "EmuUnits" } }]);
  });

  test.each(["EmuUnits", "EmuPeriods", "EmuRubric", "EmuEntries"] as const)("%s with headers only is empty", (table) => {
    const book = workbook();
    book[table] = book[table].slice(0, 1);
    expect(findingsOf(book)[0]).toMatchObject({ code: "TABLE_EMPTY", params: { table } });
  });

  test("nobody being excluded is no finding", () => {
    const book = workbook();
    book.EmuStatus = [book.EmuStatus[0]!, [null, null, null, null]];
    expect(findingsOf(book)).toEqual([]);
  });
});
