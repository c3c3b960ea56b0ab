/** What stands beside a table, or unseen under merged cells, is named with its cell. */
import type { Cell } from "../../src/core/model/cell";
import { coveredIn, coveredOf, withCovered } from "../../src/tables/covered";
import { locate } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import type { Beside, TableSource } from "../../src/tables/source";
import { describeFinding } from "../../src/text/findings/findings";

const STATUS = [
  ["Đơn vị", "Lý do"],
  ["Phú Thọ", "kỷ luật"],
] as const;

function found(source: TableSource) {
  const sources = { EmuRubric: { cells: [["Mã"]] }, EmuEntries: { cells: [["Kỳ"]] }, EmuStatus: source };
  return readBook(sources)
    .findings.filter(({ code }) => ["ROWS_BELOW", "CELLS_BESIDE", "VALUE_UNDER_MERGE"].includes(code))
    .map((finding) => ({
      code: finding.code,
      severity: finding.severity,
      cell: locate(sources, finding.place)?.cell,
      range: finding.params["range"],
      vi: describeFinding(finding, "vi").found.replace(/[“”]/g, ""),
      en: describeFinding(finding, "en").found.replace(/[“”]/g, ""),
    }));
}

const AT = { sheet: "Cụm", row: 69, column: 0 };

test.each<readonly [what: string, beside: Beside, code: string, cell: string, range: string, vi: string, en: string]>([
  [
    "a row right below",
    { side: "below", row: 71, column: 0, cells: [["Sơn Tây", "kỷ luật"]] },
    "ROWS_BELOW",
    "A72",
    "A72:B72",
    "Sơn Tây | kỷ luật",
    "Sơn Tây | kỷ luật",
  ],
  [
    "rows with a blank one between, the second cell only",
    {
      side: "below",
      row: 71,
      column: 0,
      cells: [
        [null, 2.5],
        [" ", null],
        [null, -0.25],
      ],
    },
    "ROWS_BELOW",
    "B72",
    "B72:B74",
    "2,5",
    "2.5",
  ],
  ["a note at the right", { side: "right", row: 70, column: 2, cells: [["xem lại"]] }, "CELLS_BESIDE", "C71", "C71", "xem lại", "xem lại"],
  [
    "an error value",
    { side: "below", row: 71, column: 0, cells: [[{ error: "#N/A" }, true]] },
    "ROWS_BELOW",
    "A72",
    "A72:B72",
    "#N/A | true",
    "#N/A | true",
  ],
  [
    "a long row",
    { side: "below", row: 71, column: 0, cells: [Array.from({ length: 14 }, (): Cell => 1)] },
    "ROWS_BELOW",
    "A72",
    "A72:N72",
    "1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | …",
    "1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | 1 | …",
  ],
])("%s", (_what, beside, code, cell, range, vi, en) => {
  expect(found({ cells: STATUS, at: AT, beside: [beside] })).toEqual([{ code, severity: "error", cell, range, vi, en }]);
});

test("nothing is said of what nobody knows: a function's argument has no place", () => {
  const beside: Beside = { side: "below", row: 71, column: 0, cells: [["Sơn Tây"]] };
  expect(found({ cells: STATUS, beside: [beside] })).toEqual([]);
  expect(found({ cells: STATUS, at: AT })).toEqual([]);
});

test.each<readonly [what: string, row: number, position: number, cell: string, shown: string]>([
  ["a cell of a known column", 0, 1, "B71", "kỷ luật"],
  ["a header", -1, 0, "A70", "Đơn vị"],
  ["a cell of somebody's own column", 0, 2, "C71", "5"],
])("a value under merged cells: %s", (_what, row, position, cell, shown) => {
  const cells = [
    [...STATUS[0], "Riêng"],
    [...STATUS[1], 5],
  ];
  expect(found({ cells, at: AT, covered: [{ row, position, range: "A70:C71" }] })).toEqual([
    { code: "VALUE_UNDER_MERGE", severity: "error", cell, range: "A70:C71", vi: shown, en: shown },
  ]);
});

test("of merged cells the top left one is seen, blank ones hide nothing", () => {
  const cells: Cell[][] = [
    ["a", "b", null],
    [" ", "c"],
    ["d", null, "e"],
  ];
  const merged = [
    { row: 10, column: 4, rows: 2, columns: 3 },
    { row: 12, column: 6, rows: 1, columns: 1 },
    { row: 0, column: 0, rows: 2, columns: 2 },
  ];
  expect(coveredOf({ row: 10, column: 4 }, cells, merged)).toEqual([
    { row: -1, position: 1, range: "E11:G12" },
    { row: 0, position: 1, range: "E11:G12" },
  ]);
  expect(coveredOf({ row: 10, column: 4 }, cells, [])).toEqual([]);
});

test("a file whose merged cells lie over each other without end is looked at for a while only", () => {
  const merged = Array.from({ length: 10 }, (_area, index) => ({ row: 0, column: 0, rows: 2, columns: 2 + index }));
  const seen = coveredIn(
    {
      top: 0,
      left: 0,
      cells: [
        ["a", "b"],
        ["c", "d"],
      ],
    },
    merged,
  );
  expect([...seen.keys()]).toEqual(["0:1", "1:0", "1:1"]);
  expect(seen.get("0:1")).toBe("A1:E2");
});

describe("a table put together from cells that stand here and there", () => {
  const sheet = {
    top: 2,
    left: 1,
    cells: [
      ["Phú Thọ", 5],
      ["Yên Bái", 7],
    ],
    merged: [{ row: 2, column: 2, rows: 2, columns: 1 }],
  };
  const found = new Map([["Điểm", coveredIn(sheet, sheet.merged)]]);
  const where: TableSource["where"] = (row, position) =>
    position === 2 ? null : { sheet: row === 2 ? "Khác" : "Điểm", row: 2 + row, column: 1 + (position ?? 0) };
  const source: TableSource = {
    cells: [
      ["unit", "self", "note"],
      ["Phú Thọ", 5, "a"],
      ["Yên Bái", 7, null],
      ["Sơn La", 8, null],
    ],
    where,
  };

  test("names the cell that lies under merged ones, where it stands", () => {
    expect(withCovered(source, found).covered).toEqual([{ row: 1, position: 1, range: "C3:C4" }]);
  });

  test("is the same where nothing is covered, or its cells stand nowhere", () => {
    expect(withCovered(source, new Map())).toBe(source);
    expect(withCovered(source, new Map([["Điểm", new Map()]]))).toBe(source);
    const made: TableSource = { cells: source.cells };
    expect(withCovered(made, found)).toBe(made);
  });
});
