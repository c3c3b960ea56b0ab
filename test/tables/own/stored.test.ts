/** A layout as text in a workbook that may come from anybody. */
import * as fc from "fast-check";
import { at } from "../../../src/core/numbers/at";
import { detect } from "../../../src/tables/own/detect";
import type { OwnMapping } from "../../../src/tables/own/mapping";
import { readMapping, writeMapping } from "../../../src/tables/own/stored";
import { toSources } from "../../../src/tables/own/to-sources";
import { reviewTables } from "../../../src/tables/review-tables";
import { MATRIX, sheet, TURNED, unitSheet } from "./layouts";

const SHEETS = [sheet("Bảng điểm", MATRIX)];
const { mapping } = at(detect(SHEETS), 0);
const plain = JSON.parse(writeMapping(mapping)) as Record<string, unknown>;

test.each<[string, OwnMapping]>([
  ["a matrix", mapping],
  ["a turned one", at(detect([sheet("2021", TURNED)]), 0).mapping],
  [
    "sheets of units",
    at(detect([unitSheet("A", "Ba Vì", ["1", "2", "3", "4"]), unitSheet("B", "Sơn Tây", ["1", "2", "3", "4"])]), 0).mapping,
  ],
  ["with an assumed maximum", { ...mapping, maximum: 12.5 }],
])("%s comes back as it was", (_what, one) => {
  expect(readMapping(writeMapping(one))).toEqual(one);
});

test.each<[string, unknown]>([
  ["no JSON", "x"],
  ["a list", []],
  ["nothing", null],
  ["a newer version", { ...plain, version: 3 }],
  ["something more", { ...plain, extra: 1 }],
  ["something less", Object.fromEntries(Object.entries(plain).filter(([key]) => key !== "rows"))],
  ["an unknown shape", { ...plain, shape: "cube" }],
  ["a depth of 0", { ...plain, depth: 0 }],
  ["a depth of one and a half", { ...plain, depth: 1.5 }],
  ["no sheets", { ...plain, sheets: [] }],
  ["columns that are no list", { ...plain, columns: {} }],
  ["a column that is none", { ...plain, columns: [1] }],
  ["a role of nobody", { ...plain, columns: [{ path: [], offset: 0, role: "__proto__", unit: "" }] }],
  ["four header lines", { ...plain, columns: [{ path: ["a", "b", "c", "d"], offset: 0, role: "text", unit: "" }] }],
  [
    "a text without end",
    { ...plain, rows: [{ mark: "", label: "x".repeat(1000), group: "", kind: "group", code: "", indent: 0, layer: "" }] },
  ],
  ["a number for a text", { ...plain, rows: [{ mark: 1, label: "", group: "", kind: "group", code: "", indent: 0, layer: "" }] }],
  ["a period that is none", { ...plain, period: "hôm qua" }],
  ["no period", { ...plain, period: "" }],
  ["points below 0", { ...plain, maximum: -1 }],
  ["more rows than a sheet of people has", { ...plain, rows: Array.from({ length: 20_001 }, () => 0) }],
  ["yes for a truth", { ...plain, sheets: [{ name: "A", unit: "", labelled: "yes", lacking: [] }] }],
])("%s is refused as a whole", (_what, value) => {
  expect(readMapping(typeof value === "string" ? value : JSON.stringify(value))).toBeNull();
});

test("what the first version remembered is read, and nobody's word", () => {
  const rows = mapping.rows.map(({ indent: _indent, layer: _layer, ...row }) => ({
    ...row,
    kind: row.kind === "rank" ? "ignore" : row.kind,
  }));
  const { confirmed: _confirmed, ...first } = { ...mapping, version: 1, rows };
  expect(readMapping(JSON.stringify(first))).toEqual({
    ...mapping,
    rows: mapping.rows.map((row) => ({ ...row, kind: row.kind === "rank" ? "ignore" : row.kind })),
    confirmed: "nobody",
  });
});

test("inherited properties are nobody's", () => {
  const { shape: _shape, ...rest } = plain;
  expect(readMapping(JSON.stringify(rest).replace(/^\{/, '{"__proto__":{"shape":"matrix"},'))).toBeNull();
});

test("a text too long to be a layout is not even parsed", () => {
  expect(readMapping(`${" ".repeat(2_000_001)}${writeMapping(mapping)}`)).toBeNull();
});

test("a criterion that no sheet has is no line of the rubric", () => {
  const gone = { mark: "9", label: "Không có ở trang nào", group: "", kind: "criterion", code: "9", indent: 0, layer: "" } as const;
  const lacking = mapping.sheets.map((one) => ({ ...one, lacking: [mapping.rows.length] }));
  const tables = toSources(SHEETS, { ...mapping, rows: [...mapping.rows, gone], sheets: lacking });
  const all = toSources(SHEETS, mapping);
  expect(tables.ok && tables.sources.EmuRubric?.cells).toEqual(all.ok && all.sources.EmuRubric?.cells);
});

test("whatever is stored: refused, or read without an exception", () => {
  const text = fc.oneof(fc.string({ maxLength: 20 }), fc.constantFrom("Nội dung, tiêu chí", "STT", "I.1", "1", "Tổng cộng", ""));
  const role = fc.constantFrom(...(mapping.columns.map((column) => column.role) as [string, ...string[]]), "own-target", "actual", "group");
  const any = fc.record({
    version: fc.constant(2),
    confirmed: fc.constantFrom("person", "totals", "nobody"),
    shape: fc.constantFrom("matrix", "turned", "sheets"),
    depth: fc.integer({ min: 1, max: 3 }),
    columns: fc.array(fc.record({ path: fc.array(text, { maxLength: 3 }), offset: fc.integer({ min: -5, max: 9 }), role, unit: text }), {
      maxLength: 6,
    }),
    rows: fc.array(
      fc.record({
        mark: text,
        label: text,
        group: text,
        kind: fc.constantFrom("criterion", "bonus", "deduction", "group", "total", "mean", "note", "ignore"),
        code: text,
        indent: fc.integer({ min: 0, max: 9 }),
        layer: fc.constantFrom("", "self", "appraised"),
      }),
      { maxLength: 8 },
    ),
    sheets: fc.array(
      fc.record({
        name: fc.constantFrom("Bảng điểm", "khác"),
        unit: text,
        labelled: fc.boolean(),
        lacking: fc.array(fc.nat(9), { maxLength: 9 }),
      }),
      { minLength: 1, maxLength: 2 },
    ),
    period: fc.constant("2021"),
    decimals: fc.integer({ min: 0, max: 6 }),
    rankBy: fc.constantFrom("percent", "points"),
    blanks: fc.constantFrom("out", "zero"),
    rule: fc.constantFrom("pass", "ratio", "leader"),
    maximum: fc.constantFrom(null, 10),
  });
  fc.assert(
    fc.property(any, (stored) => {
      const read = readMapping(JSON.stringify(stored));
      const tables = read === null ? null : toSources(SHEETS, read);
      if (tables?.ok === true) {
        reviewTables(tables.sources, "2021");
      }
    }),
    { numRuns: 500 },
  );
});
