/** What the values of a workbook held as plain data do not say. */
import type { CellContent } from "../../src/document/document";
import { cellMarks } from "../../src/document/reading/cell-marks";

test.each<[what: string, line: readonly (CellContent | undefined)[], marks: readonly string[]]>([
  ["plain cells", [{ value: 1 }, undefined, { value: null }, { value: "a", format: "d-mmm" }, { value: 1, format: "0.00" }], []],
  [
    "days",
    [
      { value: 1, format: "d-mmm" },
      { value: 2, format: "d-mmm" },
    ],
    ["0 date", "1 date"],
  ],
  [
    "percentages, of points only",
    [
      { value: 0.85, format: "0%" },
      { value: 0.85, format: "0%" },
      { value: 1, format: "0.0" },
    ],
    ["0 percent"],
  ],
  [
    "a formula with its result",
    [
      { value: 5, formula: "A1" },
      { value: "", formula: "A1" },
    ],
    [],
  ],
  ["one without", [{ value: null, formula: "A1" }], ["0 pending"]],
  ["one that nothing is known of", [{ value: null, pending: true }], ["0 pending"]],
  ["what it would fill", [{ value: null, formula: "A1", spill: [1, 3] }, { value: 7 }], ["0 pending", "2 pending"]],
])("%s", (_what, line, marks) => {
  const found = cellMarks([[], line], new Set([0])).get(1) ?? new Map<number, never>();
  expect([...found].map(([column, { kind }]) => `${column} ${kind}`)).toEqual(marks);
});

test("on sheets of which nobody knows where the points are, every percentage is marked", () => {
  const found = cellMarks(
    [
      [
        { value: 0.85, format: "0%" },
        { value: 2, format: "0%" },
      ],
    ],
    null,
  ).get(0);
  expect([...(found ?? [])].map(([column, mark]) => [column, mark])).toEqual(
    [0, 1].map((column) => [column, { kind: "percent", format: "0%" }]),
  );
});
