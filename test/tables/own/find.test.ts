/** A layout that was remembered meets the sheet as it is now: found wherever it has moved, or refused by name. */
import { at } from "../../../src/core/numbers/at";
import type { Cell } from "../../../src/core/model/cell";
import { withChoicesOf, withKind, withRole } from "../../../src/tables/own/change";
import { detect } from "../../../src/tables/own/detect";
import { find } from "../../../src/tables/own/find";
import type { OwnMapping } from "../../../src/tables/own/mapping";
import { readOwn } from "../../../src/tables/own/read-own";
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { writeMapping } from "../../../src/tables/own/stored";
import { reviewTables } from "../../../src/tables/review-tables";
import { MATRIX, sheet, TURNED, unitSheet } from "./layouts";

const BOOK = sheet("Bảng điểm", MATRIX);
const { mapping: MAPPING } = at(detect([BOOK]), 0);

function ranking(sheets: readonly OwnSheet[], mapping: OwnMapping): readonly (number | null)[] | string {
  const read = readOwn(writeMapping(mapping), sheets);
  if (!read.ok) {
    return read.missing.map(({ kind, sheet: name, text }) => `${kind} ${name} ${text}`).join("; ");
  }
  return reviewTables(read.sources, mapping.period).review.standings.map(({ rank }) => rank);
}

function edited(of: OwnSheet, change: (rows: Cell[][]) => void): OwnSheet {
  const rows = of.cells.map((row) => [...row]);
  change(rows);
  const width = Math.max(...rows.map((row) => row.length));
  return { ...of, cells: rows.map((row) => Array.from({ length: width }, (_cell, column) => row[column] ?? null)) };
}

const NOTE = sheet("Ghi chép", "Họp ngày | 5\nGhi | 6");

test.each<[string, readonly OwnSheet[]]>([
  ["as it was", [BOOK]],
  ["another sheet before it", [NOTE, BOOK]],
  ["the sheet renamed", [NOTE, { ...BOOK, name: "Bảng điểm (bản chính)" }]],
  ["the table moved down and to the right", [{ ...BOOK, top: 40, left: 7 }]],
  ["rows inserted above the headers", [edited(BOOK, (rows) => rows.unshift([], ["Kèm công văn số 5"], []))]],
  ["a blank row between criteria", [edited(BOOK, (rows) => rows.splice(4, 0, []))]],
  ["a blank column between two units", [edited(BOOK, (rows) => rows.forEach((row) => row.splice(4, 0, null)))]],
  [
    "the columns of two units changed places",
    [edited(BOOK, (rows) => rows.forEach((row) => row.splice(3, 2, row[4] ?? null, row[3] ?? null)))],
  ],
  [
    "headers in other letters, with blanks and signs",
    [
      edited(BOOK, (rows) => {
        rows[1]![2] = "ĐIỂM  TỐI ĐA (điểm):";
      }),
    ],
  ],
  [
    "the words of a criterion corrected",
    [
      edited(BOOK, (rows) => {
        rows[2]![1] = "CHUYÊN MÔN, NGHIỆP VỤ";
      }),
    ],
  ],
  [
    "criteria numbered anew",
    [
      edited(BOOK, (rows) => {
        rows[3]![0] = "1.1";
        rows[4]![0] = "1.2";
      }),
    ],
  ],
  ["a column and a row that were read over are gone", [edited(BOOK, (rows) => rows.splice(9, 2))]],
])("%s: read as before", (_what, sheets) => {
  expect(ranking(sheets, MAPPING)).toEqual([2, 1, 3]);
});

test.each<[string, readonly OwnSheet[], string]>([
  ["no such sheet any more", [NOTE], "sheet Bảng điểm Bảng điểm"],
  [
    "two sheets it could be",
    [
      { ...BOOK, name: "Bản 1" },
      { ...BOOK, name: "Bản 2" },
    ],
    "sheet Bảng điểm Bảng điểm",
  ],
  [
    "a unit's header changed",
    [
      edited(BOOK, (rows) => {
        rows[1]![4] = "Công an huyện Phúc Thọ";
      }),
    ],
    "column Bảng điểm Công an huyện Quốc Oai",
  ],
  [
    "a unit's column twice",
    [edited(BOOK, (rows) => rows.forEach((row) => row.push(row[4] ?? null)))],
    "column Bảng điểm Công an huyện Quốc Oai",
  ],
  [
    "the maximum gone",
    [
      edited(BOOK, (rows) => {
        rows[1]![2] = "Ghi chú";
      }),
    ],
    "column Bảng điểm Điểm tối đa",
  ],
  ["a criterion deleted", [edited(BOOK, (rows) => rows.splice(4, 1))], "row Bảng điểm 2 Giải quyết tin báo"],
  ["a criterion there twice", [edited(BOOK, (rows) => rows.splice(4, 0, [...rows[4]!]))], "row Bảng điểm 2 Giải quyết tin báo"],
])("%s: nothing is read, and it is named", (_what, sheets, said) => {
  expect(ranking(sheets, MAPPING)).toBe(said);
});

test("what is new is named and not counted", () => {
  const more = edited(BOOK, (rows) => {
    rows.forEach((row, index) => row.push(index === 1 ? "Công an huyện Đan Phượng" : index > 1 && index < 9 ? 10 : null));
    rows.splice(5, 0, ["3", "Tiêu chí thêm", 5, 5, 5, 5, 5]);
    rows.push([null, "Người duyệt"]);
  });
  const found = find([more], MAPPING);
  expect(found.ok && found.news).toEqual([
    { kind: "column", at: { sheet: "Bảng điểm", row: 1, column: 6 }, text: "Công an huyện Đan Phượng" },
    { kind: "row", at: { sheet: "Bảng điểm", row: 5, column: 1 }, text: "Tiêu chí thêm" },
  ]);
  expect(ranking([more], MAPPING)).toEqual([2, 1, 3]);
});

test("a new row on a sheet that states no maximum is named, too", () => {
  const bare = sheet("2021", "Tiêu chí | Đông | Tây\nMột | 8 | 9\nHai | 7 | 9");
  const { mapping } = at(detect([bare]), 0);
  const found = find([edited(bare, (rows) => rows.push(["Ba", 5, 6], ["Lời bàn"]))], mapping);
  expect(found.ok && found.news.map(({ text }) => text)).toEqual(["Ba"]);
});

test("looked at again, earlier choices stay and what is new joins in", () => {
  const chosen = { ...withKind(withRole(MAPPING, 5, "ignore"), 7, "ignore"), period: "2021-H2", blanks: "zero" as const };
  const more = edited(BOOK, (rows) => rows.splice(5, 0, ["3", "Tiêu chí thêm", 5, 5, 5, 5]));
  const again = withChoicesOf(at(detect([more]), 0).mapping, chosen);
  expect(again).toMatchObject({ period: "2021-H2", blanks: "zero" });
  expect(again.columns[5]?.role).toBe("ignore");
  expect(again.rows.map(({ code, kind }) => `${code}${kind === "ignore" ? "-" : ""}`)).toEqual(
    ["I", "I.1", "I.2", "I.3", "II", "II.1", "II.2", "", "-", "-"]
      .map((code, index) => (index === 7 && chosen.rows[6]?.kind === "ignore" ? "-" : code))
      .map((code, index) => (index === 8 ? "-" : code)),
  );
});

test("choices for another layout are not carried over, an assumed maximum is", () => {
  const bare = sheet("2021", "Tiêu chí | Đông | Tây\nMột | 8 | 9\nHai | 7 | 9");
  const fresh = at(detect([bare]), 0).mapping;
  expect(withChoicesOf(fresh, { ...fresh, maximum: 50 })).toMatchObject({ maximum: 50 });
  expect(withChoicesOf(fresh, MAPPING)).toMatchObject({ maximum: fresh.maximum, columns: fresh.columns, period: "2021" });
  const sideways = { ...fresh, shape: "turned" as const, columns: fresh.columns.map((column) => ({ ...column, role: "ignore" as const })) };
  expect(withChoicesOf(fresh, sideways).columns).toEqual(fresh.columns);
});

describe("one sheet a unit", () => {
  const sheets = [unitSheet("S1", "Ba Vì", ["80", "50", "48", "98"]), unitSheet("S2", "Quốc Oai", ["70", "46.67", "50", "96.67"])];
  const { mapping } = at(detect(sheets), 0);
  const tabs = [edited(sheets[0]!, (rows) => rows.splice(1, 1)), { ...edited(sheets[1]!, (rows) => rows.splice(1, 1)), name: "Quốc Oai" }];
  const { mapping: byTab } = at(detect(tabs), 0);

  test.each<[string, readonly OwnSheet[], OwnMapping, readonly number[] | string]>([
    ["as they were", sheets, mapping, [1, 2]],
    ["a tab renamed: the sheet says whose it is", [sheets[0]!, { ...sheets[1]!, name: "Tờ 2" }], mapping, [1, 2]],
    [
      "tabs changed places and names",
      [
        { ...sheets[1]!, name: "Tờ 1" },
        { ...sheets[0]!, name: "Tờ 2" },
      ],
      mapping,
      [1, 2],
    ],
    [
      "the unit on a sheet is another",
      [
        sheets[0]!,
        edited(sheets[1]!, (rows) => {
          rows[1]![1] = "Phúc Thọ";
        }),
      ],
      mapping,
      "unit S2 Quốc Oai",
    ],
    ["a unit's sheet is gone", [sheets[0]!], mapping, "sheet S2 Quốc Oai"],
    ["named by tabs, as they were", tabs, byTab, [1, 2]],
    ["named by tabs, one renamed", [tabs[0]!, { ...tabs[1]!, name: "Phúc Thọ" }], byTab, "sheet Quốc Oai Quốc Oai"],
  ])("%s", (_what, now, remembered, expected) => {
    expect(ranking(now, remembered)).toEqual(expected);
  });

  test("a row that one unit's sheet never had is that unit's gap, and no loss", () => {
    const short = [sheets[0]!, edited(sheets[1]!, (rows) => rows.splice(4, 1))];
    const { mapping: uneven } = at(detect(short), 0);
    expect(uneven.sheets.map(({ lacking }) => lacking)).toEqual([[], [1]]);
    expect(ranking(short, uneven)).toEqual([1, 2]);
    expect(ranking([edited(sheets[0]!, (rows) => rows.splice(4, 1)), short[1]!], uneven)).toBe("row S1 2 Điều lệnh nội vụ");
  });
});

test("criteria across: a criterion's column inserted, moved or deleted", () => {
  const turned = sheet("Q3", TURNED);
  const { mapping } = at(detect([turned]), 0);
  const moved = edited(turned, (rows) => rows.forEach((row) => row.splice(2, 0, null)));
  expect(ranking([moved], mapping)).toEqual([1, 2, 3]);
  expect(ranking([edited(turned, (rows) => rows.forEach((row) => row.splice(3, 1)))], mapping)).toBe("row Q3 Tin báo");
  expect(ranking([edited(turned, (rows) => rows.splice(4, 1))], mapping)).toBe("column Q3 Quốc Oai");
});

test("what is remembered and cannot be read is no layout", () => {
  expect(readOwn("{}", [BOOK])).toEqual({ ok: false, mapping: null, missing: [] });
});

test("a figure that lies under merged cells is named where it stands", () => {
  const read = readOwn(writeMapping(MAPPING), [BOOK]);
  const source = read.ok ? read.sources.EmuEntries! : null;
  const places = source!.cells
    .slice(1)
    .flatMap((line, row) => line.flatMap((cell, position) => (cell === null ? [] : (source!.where?.(row, position) ?? []))));
  const figure = places.at(-1)!;
  const merged = [{ row: figure.row - 1, column: figure.column, rows: 2, columns: 1 }];
  const again = readOwn(writeMapping(MAPPING), [{ ...BOOK, merged }]);
  const { review } = reviewTables(again.ok ? again.sources : {}, MAPPING.period);
  expect(review.findings.filter(({ code }) => code === "VALUE_UNDER_MERGE").map(({ severity }) => severity)).toContain("error");
});
