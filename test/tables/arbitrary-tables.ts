/** Tables of arbitrary cells: of headers of our own, of misspelt ones and of none at all. */
import fc from "fast-check";
import type { Cell } from "../../src/core/model/cell";
import { TABLE_NAMES, type TableName } from "../../src/core/model/finding";
import type { TableSource, TableSources } from "../../src/tables/source";
import { HEADERS } from "../../src/schema/schema";

const nasty = fc.constantFrom<Cell>(
  "__proto__",
  "constructor",
  "toString",
  "hasOwnProperty",
  "=1+1",
  "\u202Eọht úhP",
  "Phu\u0301 Thо",
  "\uD800",
  "\u0000",
  "NaN",
  "1e308",
  "x".repeat(300),
  "1.".repeat(40),
  "25,67",
  "1.000",
  "75%",
  "'12",
  " ",
  "",
  "2021",
  "2021-Q1",
  "Phú Thọ",
  "I.1",
  "I",
  "không giao",
  "x",
  "per=1;min=2",
  "points=1|2|3",
  2021,
  1.1,
  0,
  -0,
  1e308,
  -1e308,
  5e-324,
  999999999999999999,
  0.1 + 0.2,
  Number.NaN,
  Number.POSITIVE_INFINITY,
  true,
  false,
  null,
  { error: "#N/A" },
  { error: "#DIV/0!" },
);
/** Text of any code points; `unit: "binary"` would say the same and sort a million of them first. */
const anyText = fc
  .array(
    fc.integer({ min: 0, max: 0x10ffff }).filter((point) => point < 0xd800 || point > 0xdfff),
    { maxLength: 10 },
  )
  .map((points) => String.fromCodePoint(...points));
export const cell: fc.Arbitrary<Cell> = fc.oneof(nasty, nasty, fc.string(), anyText, fc.double(), fc.boolean());

function tableOf(name: TableName): fc.Arbitrary<TableSource> {
  const headers = Object.entries(HEADERS[name]).flatMap(([id, words]) => [id, words.vi, words.en]);
  const header = fc.array(fc.oneof({ weight: 6, arbitrary: fc.constantFrom<Cell>(...headers) }, cell), {
    maxLength: 16,
  });
  const rows = fc.array(fc.array(cell, { maxLength: 16 }), { maxLength: 12 });
  return fc.tuple(header, rows).map(([first, rest]) => ({ cells: [first, ...rest], at: { sheet: "S", row: 0, column: 0 } }));
}

/** A standard table with its own headers, arbitrary below them: most cells are then really read. */
function standardTable(name: TableName): fc.Arbitrary<TableSource> {
  const ids = Object.keys(HEADERS[name]);
  const rows = fc.array(fc.array(cell, { minLength: ids.length, maxLength: ids.length }), { maxLength: 12 });
  return rows.map((rest) => ({ cells: [ids, ...rest] }));
}

export const sources: fc.Arbitrary<TableSources> = fc.record(
  Object.fromEntries(
    TABLE_NAMES.map((name) => [name, fc.oneof(fc.constant(null), tableOf(name), standardTable(name), standardTable(name))]),
  ),
  { requiredKeys: [] },
);
