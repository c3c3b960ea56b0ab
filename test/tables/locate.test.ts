import type { Place } from "../../src/core/model/finding";
import { locate } from "../../src/tables/locate";
import { readHeaderRow } from "../../src/tables/table";
import { sourcesOf, workbook } from "./workbook";

const sources = sourcesOf(workbook());

test.each<[string, Place, string]>([
  ["a whole table is its first header cell", { table: "EmuUnits", row: null, column: null }, "Cụm!B3"],
  ["also where a column is named", { table: "EmuUnits", row: null, column: "role" }, "Cụm!B3"],
  ["a header cell", { table: "EmuUnits", row: -1, column: "role" }, "Cụm!F3"],
  ["a data cell", { table: "EmuEntries", row: 6, column: "self" }, "Chấm điểm!K10"],
  ["a row is its first cell", { table: "EmuEntries", row: 6, column: null }, "Chấm điểm!B10"],
  ["a column that is not there is the first cell", { table: "EmuPolicy", row: 2, column: "nobody" }, "Cụm!B6"],
])("%s", (_what, place, expected) => {
  const found = locate(sources, place);
  expect(`${found?.sheet}!${found?.cell}`).toBe(expected);
});

test.each([
  ["that is lost", { EmuUnits: null }],
  ["that was not handed over", {}],
  ["of a function's argument", { EmuUnits: { cells: [["unit"]] } }],
])("a cell of a table %s stands nowhere", (_what, tables) => {
  expect(locate(tables, { table: "EmuUnits", row: 0, column: "unit" })).toBeNull();
});

test("a table without any cell has no columns", () => {
  expect(readHeaderRow("EmuUnits", [])).toEqual({ columns: new Map(), twice: [], unclaimed: [] });
});
