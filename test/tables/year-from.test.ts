/** The row `year-from` of EmuPolicy, cell by cell. */
import type { Cell } from "../../src/core/model/cell";
import { toDecimalText, type Exact } from "../../src/core/numbers/exact";
import { DEFAULT_POLICY } from "../../src/core/model/policy";
import { readBook } from "../../src/tables/read-book";
import { YEAR_FROM_ACCEPTED } from "../../src/tables/rows/year-from";
import { findingsOf, sourcesOf, workbook } from "./workbook";

function read(value: Cell) {
  const EmuPolicy = [
    ["name", "value"],
    ["year-from", value],
  ];
  const book = { ...workbook(), EmuPolicy };
  const { yearFrom, ...others } = readBook(sourcesOf(book)).policy;
  const { yearFrom: _usual, ...usual } = DEFAULT_POLICY;
  expect(others).toEqual(usual);
  return {
    weights: yearFrom && yearFrom.map(({ period, weight }) => `${period} ${toDecimalText(weight)}`),
    found: findingsOf(book).map(({ code, params }) => [code, params]),
  };
}

test.each(["own", "Own", "số liệu của chính năm đó"])("%p: scored on its own", (cell) => {
  expect(read(cell)).toEqual({ weights: null, found: [] });
});

test.each<readonly [string, readonly string[]]>([
  ["Q1=1; Q2=1; Q3=1; Q4=2", ["Q1 1", "Q2 1", "Q3 1", "Q4 2"]],
  [" q1 = 1,5 ;h2=0.5;\n9M=2; D10=1", ["Q1 1.5", "H2 0.5", "9M 2", "D10 1"]],
  ["2021-Q1=1; 2021-q2 = 2; 2021=3", ["2021-Q1 1", "2021-Q2 2", "2021 3"]],
  ["Q1=20%; Q2=80%", ["Q1 0.2", "Q2 0.8"]],
  ["Q1=25; Q2=75", ["Q1 25", "Q2 75"]],
  ["D1=0,3", ["D1 0.3"]],
  ["01=1; 12=2", ["01 1", "12 2"]],
  // Two years, not twice the second year of a school year.
  ["2021=1; 2001=2", ["2021 1", "2001 2"]],
  ["2025-2026-H1=1; 2025-2026-H2=2", ["2025-2026-H1 1", "2025-2026-H2 2"]],
  ["2021-Q1=0.5;2021-Q2=0.5;2022-Q1=1;2022-Q2=2", ["2021-Q1 0.5", "2021-Q2 0.5", "2022-Q1 1", "2022-Q2 2"]],
])("%p", (cell, weights) => {
  expect(read(cell)).toEqual({ weights, found: [] });
});

test.each<Cell>([
  ";",
  "Q1",
  "Q1=",
  "Q1=0",
  "Q1=-1",
  "Q1=một",
  "Q1=1=1",
  "Q1=1.000",
  "Q5=1",
  "=1",
  "quý=1",
  "Q1=1; Q1=2",
  "2021-Q1=1; 2021-Q1=1",
  "2021-Q1=1; Q2=1",
  "Q1=1, Q2=1",
  2021,
  true,
])("not %p", (cell) => {
  expect(read(cell)).toEqual({ weights: null, found: [["POLICY_VALUE", { name: "year-from", accepted: YEAR_FROM_ACCEPTED }]] });
});

test.each<readonly [string, string, string, string]>([
  ["Q1=0.2; Q2=0.2; Q3=0.2; Q4=0.3", "", "0.9", "1"],
  ["Q1=20; Q2=20; Q3=20; Q4=30", "", "90", "100"],
  ["2021-Q1=1; 2021-Q2=1; 2022-Q1=30%; 2022-Q2=60%", "2022", "0.9", "1"],
])("%p adds up to something else: told, and kept as it is", (cell, year, sum, whole) => {
  const { weights, found } = read(cell);
  expect(weights).toHaveLength(4);
  expect(found).toMatchObject([["YEAR_WEIGHTS_SUM", { year }]]);
  const [[, params]] = found as [[string, Record<string, unknown>]];
  expect(["sum", "whole"].map((name) => toDecimalText(params[name] as Exact))).toEqual([sum, whole]);
});
