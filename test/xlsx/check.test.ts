/** A document that Excel would refuse or repair is not written. */
import type { CellContent, SheetDocument, TableDocument, ValidationDocument } from "../../src/document/document";
import { writeXlsx } from "../../src/xlsx";
import { documentProblems } from "../../src/xlsx/write/check";
import { EVERY_FEATURE } from "./every-feature";

const plain: SheetDocument = { name: "Cụm", cells: [], tables: [], validations: [] };
const properties = { title: "", language: "vi-VN" } as const;
const table: TableDocument = { name: "EmuUnits", row: 0, column: 0, rows: 2, columns: 2 };
const headers: SheetDocument["cells"] = [[{ value: "unit" }, { value: "level" }]];
const place = { row: 0, column: 0, rows: 1, columns: 1, title: "", message: "" };

function problemsOf(sheet: Partial<SheetDocument>, ...others: readonly Partial<SheetDocument>[]): readonly string[] {
  return documentProblems({ sheets: [sheet, ...others].map((one) => ({ ...plain, ...one })), names: [], properties });
}

const cell = (content: Partial<CellContent>) => ({ cells: [[{ value: 1, ...content }]] });
const rule = (validation: Partial<ValidationDocument> & Pick<ValidationDocument, "rule">) => ({
  validations: [{ ...place, ...validation }],
});
const list = (source: ValidationDocument["rule"] & { type: "list" }) => rule({ rule: source });

test("the document that uses every feature has no problem", () => {
  expect(documentProblems(EVERY_FEATURE)).toEqual([]);
});

test.each<[string, readonly string[], RegExp]>([
  ["all sheets hidden", problemsOf({ hidden: true }), /no sheet to be seen/],
  ["two sheets of one name", problemsOf({ name: "Cụm" }, { name: "CỤM" }), /two sheets/],
  ["a sheet name with a colon", problemsOf({ name: "a:b" }), /cannot name a sheet/],
  ["a sheet name of 32 characters", problemsOf({ name: "x".repeat(32) }), /cannot name a sheet/],
  ["a sheet named as our list sheet", problemsOf({ name: "EmuLists" }), /cannot name a sheet/],
  ["a text too long", problemsOf(cell({ value: "x".repeat(32_768) })), /A1: a text of 32768/],
  ["a formula too long", problemsOf(cell({ formula: "1+".repeat(5000) })), /A1: a formula of 10000/],
  ["a formula with its =", problemsOf(cell({ formula: "=1" })), /A1: a formula that/],
  ["a spilled block without a formula", problemsOf(cell({ spill: [1, 2] })), /A1: a spilled block/],
  ["a spilled block off the sheet", problemsOf(cell({ formula: "1", spill: [1, 20_000] })), /A1: a block/],
  [
    "a formula inside a spilled block",
    problemsOf({
      cells: [
        [
          { value: 1, formula: "1", spill: [1, 2] },
          { value: 1, formula: "2" },
        ],
      ],
    }),
    /A1: a formula inside/,
  ],
  [
    "a table under a spilled block",
    problemsOf({
      cells: [...headers, [], [{ value: 1, formula: "1", spill: [2, 1] }]],
      tables: [{ ...table, rows: 4 }],
    }),
    /meets the table EmuUnits/,
  ],
  ["a table without rows", problemsOf({ cells: headers, tables: [{ ...table, rows: 1 }] }), /needs a place/],
  ["a table with a blank header", problemsOf({ cells: headers, tables: [{ ...table, columns: 3 }] }), /C1: no header/],
  ["a header that is a number", problemsOf({ cells: [[{ value: 1 }, { value: "b" }]], tables: [table] }), /A1: no header/],
  ["a header twice", problemsOf({ cells: [[{ value: "Đơn" }, { value: "ĐƠN" }]], tables: [table] }), /twice/],
  ["two tables of one name", problemsOf({ cells: headers, tables: [table] }, { name: "b", cells: headers, tables: [table] }), /twice/],
  ["tables that overlap", problemsOf({ cells: headers, tables: [table, { ...table, name: "Other" }] }), /overlap/],
  ["a table named as a cell", problemsOf({ cells: headers, tables: [{ ...table, name: "EMU1" }] }), /cannot name/],
  ["a validation title too long", problemsOf(rule({ rule: { type: "decimal", minimum: 0, maximum: 1 }, title: "x".repeat(33) })), /title/],
  [
    "a validation message too long",
    problemsOf(rule({ rule: { type: "decimal", minimum: 0, maximum: 1 }, message: "x".repeat(256) })),
    /message/,
  ],
  ["a limit that is none", problemsOf(rule({ rule: { type: "decimal", minimum: Number.NaN, maximum: null } })), /without limits/],
  ["a list without choices", problemsOf(list({ type: "list", source: [], strict: true })), /without choices/],
  ["a list from a table's column", problemsOf(list({ type: "list", source: { formula: "EmuUnits[unit]" }, strict: true })), /a list from/],
  ["a column too wide", problemsOf({ widths: [300] }), /300 characters wide/],
])("%s", (_what, problems, expected) => {
  expect(problems).toEqual([expect.stringMatching(expected)]);
});

test("a name that cannot be one, twice, or of nothing", () => {
  const names = [
    { name: "A1", refersTo: "1" },
    { name: "EmuPeriod", refersTo: "1" },
    { name: "emuperiod", refersTo: "" },
  ];
  expect(documentProblems({ sheets: [plain], names, properties })).toEqual([
    '"A1" cannot name a table or a reference',
    'the name "emuperiod" twice',
    'the name "emuperiod" refers to nothing',
  ]);
});

test("writing such a document throws, with every reason", () => {
  const document = { sheets: [{ ...plain, hidden: true, ...cell({ formula: "" }) }], names: [], properties };
  expect(() => writeXlsx(document)).toThrow("not a workbook: no sheet to be seen; Cụm: A1: a formula that is empty");
});
