/** What follows from the rows of the schema where it is a format: other versions, other people's files and seals rely on it. */
import { TABLE_NAMES, type TableName } from "../../src/core/model/finding";
import { CHECK_COLUMNS, UNIT_COLUMNS } from "../../src/review/unit-files";
import { columnOf, columnsWhere, HEADERS, requiredColumns, SCHEMA, widthsOf } from "../../src/schema/schema";

/** A seal is made of lines in this order; a new column comes where it changes no line of a workbook that does not have it. */
const COLUMNS: Readonly<Record<TableName, string>> = {
  EmuCluster: "name value",
  EmuUnits: "unit level parent cluster role order",
  EmuPeriods: "id kind from to status",
  EmuPolicy: "name value note",
  EmuAwards: "award text slots share rounding conditions nested-under clause assumed",
  EmuStatus: "unit reason from to",
  EmuVotes: "unit award eligible yes period ballot present in-writing decision decided-by reason",
  EmuRubric: "code text measure rule maximum comparator target unit-of-measure parameters gate mandatory evidence-required clause assumed",
  EmuEntries: "period unit criterion state target numerator denominator actual baseline self cross-check appraised reason evidence note",
  EmuLog: "time action place before after",
  EmuChecks: "period checker checked note",
};

describe.each(TABLE_NAMES)("%s", (table) => {
  test("its columns, in the order in which they are written and sealed", () => {
    expect(Object.keys(SCHEMA[table]).join(" ")).toBe(COLUMNS[table]);
  });

  test("no two columns have one header", () => {
    const headers = Object.entries(HEADERS[table]).map(([id, { vi, en }]) => new Set([id, vi.toLowerCase(), en.toLowerCase()]));
    const all = headers.flatMap((names) => [...names]);
    expect(new Set(all).size).toBe(all.length);
  });
});

test("the order of the tables", () => {
  expect(Object.keys(SCHEMA)).toEqual(TABLE_NAMES);
});

test("columns without which nothing can be read", () => {
  expect(Object.fromEntries(TABLE_NAMES.map((table) => [table, requiredColumns(table).join(" ")]))).toEqual({
    EmuCluster: "name value",
    EmuUnits: "unit",
    EmuPeriods: "id",
    EmuPolicy: "name value",
    EmuAwards: "award",
    EmuStatus: "unit reason",
    EmuVotes: "unit award eligible yes",
    EmuRubric: "code measure rule maximum",
    EmuEntries: "period unit criterion",
    EmuLog: "time action",
    EmuChecks: "period checker checked",
  });
});

test("what a unit's file and a checker's file may bring, and nothing else", () => {
  expect(UNIT_COLUMNS.join(" ")).toBe("state target numerator denominator actual baseline self reason evidence note");
  expect(CHECK_COLUMNS.join(" ")).toBe("cross-check reason note");
});

test("points, of which no percentage is taken", () => {
  const points = TABLE_NAMES.flatMap((table) => columnsWhere(table, ({ kind }) => kind === "points").map((id) => `${table}.${id}`));
  expect(points.join(" ")).toBe("EmuRubric.maximum EmuEntries.self EmuEntries.cross-check EmuEntries.appraised");
});

test("a width for each column", () => {
  expect(widthsOf("EmuPeriods")).toEqual([12, 14, 13, 13, 16]);
});

test.each([
  ["EmuEntries", "constructor"],
  ["EmuEntries", "code"],
  ["EmuResults", "unit"],
] as const)("%s has no column %s", (table, column) => {
  expect(columnOf(table, column)).toBeUndefined();
});
