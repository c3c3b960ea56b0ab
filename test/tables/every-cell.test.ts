/** An error value in any cell of any table: told once, at that very cell, with the name of what its row is about. */
import type { Cell } from "../../src/core/model/cell";
import type { Finding } from "../../src/core/model/finding";
import { SCHEMA } from "../../src/schema/schema";
import { a1 } from "../../src/tables/cells/a1";
import { readBook } from "../../src/tables/read-book";
import { readHeaderRow } from "../../src/tables/table";
import { findingsOf, SHEET_OF, sourcesOf, workbook, type Rows } from "./workbook";

const NA: Cell = { error: "#N/A" };
const VOTED = { unit: "Hòa Bình", award: "ministry-flag" };
const PT = { unit: "Phú Thọ", criterion: "I.1" };

function withVotes() {
  const EmuVotes: Rows = [
    [
      "Đơn vị",
      "Danh hiệu",
      "Tổng số thành viên",
      "Số phiếu đồng ý",
      "Kỳ",
      "Lần bỏ phiếu",
      "Số có mặt",
      "Số lấy ý kiến bằng văn bản",
      "Quyết định công nhận",
      "Người quyết định",
      "Lý do quyết định",
    ],
    ["Hòa Bình", "ministry-flag", 7, 6, "2021", 1, 6, 1, "có", "Cụm trưởng và Cụm phó", "bằng phiếu"],
  ];
  return { ...workbook(), EmuVotes };
}

type Table = keyof ReturnType<typeof withVotes>;

/** What the findings of the first row name; a column of its own where the row cannot be named by it. */
const SUBJECTS: readonly (readonly [Table, Finding["params"], Readonly<Record<string, Finding["params"]>>])[] = [
  ["EmuUnits", {}, {}],
  ["EmuPeriods", {}, {}],
  ["EmuPolicy", { name: "decimals" }, { name: {} }],
  ["EmuAwards", { award: "ministry-flag" }, { award: {} }],
  ["EmuStatus", {}, {}],
  ["EmuVotes", VOTED, { unit: { ...VOTED, unit: "" }, award: { ...VOTED, award: "" } }],
  ["EmuRubric", { criterion: "I" }, { code: {} }],
  ["EmuEntries", PT, { unit: { ...PT, unit: "" }, criterion: { ...PT, criterion: "" } }],
];

/** Columns for people only: nothing is read there. */
const UNREAD: readonly string[] = ["EmuPolicy note", "EmuAwards assumed"];

const CELLS = SUBJECTS.flatMap(([table, subject, special]) =>
  [...readHeaderRow(table, withVotes()[table]).columns]
    .filter(([column]) => !UNREAD.includes(`${table} ${column}`))
    .map(([column, position]) => [table, column, position, special[column] ?? subject] as const),
);

test.each(CELLS)("%s, %s", (table, _column, position, params) => {
  const book = withVotes();
  book[table][1]![position] = NA;
  const at = `${SHEET_OF[table]}!${a1(3, position + 1)}`;
  expect(findingsOf(book).filter((finding) => finding.at === at)).toEqual([{ code: "CELL_ERROR", at, found: NA, params }]);
});

test.each(Object.keys(SCHEMA.EmuEntries))("%s is a column of the entries that is read", (column) => {
  const keys = ["period", "unit", "criterion"];
  const values = ["2021", "Phú Thọ", "I.1"].map((value, index): Cell => (keys[index] === column ? NA : value));
  const isKey = keys.includes(column);
  const EmuEntries: Rows = [
    [...keys, ...(isKey ? [] : [column])],
    [...values, ...(isKey ? [] : [NA])],
  ];
  const { findings } = readBook({ ...sourcesOf(workbook()), EmuEntries: { cells: EmuEntries } });
  const found = findings.filter(({ code, place }) => code === "CELL_ERROR" && place.table === "EmuEntries");
  expect(found.map(({ place }) => place.column)).toEqual([column]);
});
