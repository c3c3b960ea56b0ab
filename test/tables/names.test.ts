/**
 * Names as people type them (section 6 of the field's facts): which are the same, which are only alike, which are
 * told apart how.
 */
import type { Cell } from "../../src/core/model/cell";
import { readBook } from "../../src/tables/read-book";
import { textKey } from "../../src/tables/cells/keys";
import { gatherUnits, indexUnits, readUnits } from "../../src/tables/rows/units";
import { openTable } from "../../src/tables/table";
import { variantOf } from "../../src/tables/cells/variants";
import { findingsOf, sourcesOf, withCell, workbook } from "./workbook";

type UnitRow = readonly [name: string, level?: string | null, parent?: string | null];

function unitsOf(rows: readonly UnitRow[]) {
  const cells = [["Đơn vị", "Cấp", "Trực thuộc"], ...rows.map(([name, level = null, parent = null]) => [name, level, parent])];
  return readUnits(openTable("EmuUnits", { cells }, [])!, []);
}

describe("one spelling of a syllable: the tone mark of oa, oe, uy", () => {
  test.each([
    ["hoà", "hòa"],
    ["hoá", "hóa"],
    ["hoả", "hỏa"],
    ["hoã", "hõa"],
    ["hoạ", "họa"],
    ["khoẻ", "khỏe"],
    ["thuỷ", "thủy"],
    ["thuý", "thúy"],
    ["luỹ", "lũy"],
    ["uỵch", "ụych"],
    ["qúy", "quý"],
    ["Hoà Bình", "HÒA BÌNH"],
    ["hoà".normalize("NFD"), "hòa"],
    ["hoà", "hòa".normalize("NFD")],
  ])("%s = %s", (left, right) => {
    expect(textKey(left)).toBe(textKey(right));
  });

  test.each([
    ["hoa", "hòa"],
    ["hòa", "hóa"],
    ["quy", "quý"],
    ["của", "cúa"],
    ["mía", "mìa"],
    ["Sen Ngư", "Sen Ngữ"],
    ["Đông", "Dông"],
    ["đ", "d"],
    ["Bắc Cạn", "Bắc Kạn"],
  ])("%s is not %s", (left, right) => {
    expect(textKey(left)).not.toBe(textKey(right));
  });
});

describe("the level before a name is split off", () => {
  test.each([
    ["Công an tỉnh Phú Thọ", "tỉnh"],
    ["CA tỉnh Phú Thọ", "tỉnh"],
    ["CAT Phú Thọ", "tỉnh"],
    ["CATP Phú Thọ", "thành phố"],
    ["Công an TP. Phú Thọ", "thành phố"],
    ["TP.Phú Thọ", "thành phố"],
    ["CA quận Phú Thọ", "quận"],
    ["Q. Phú Thọ", "quận"],
    ["Công an huyện Phú Thọ", "huyện"],
    ["Công an thị xã Phú Thọ", "thị xã"],
    ["Công an xã Phú Thọ", "xã"],
    ["Công an phường Phú Thọ", "phường"],
    ["P.Phú Thọ", "phường"],
    ["Công an đặc khu Phú Thọ", "đặc khu"],
  ])("%s is Phú Thọ of the level %s, and of no other", (text, level) => {
    const levels = ["tỉnh", "thành phố", "quận", "huyện", "thị xã", "xã", "phường", "đặc khu"];
    const index = indexUnits(unitsOf(levels.map((one) => ["Phú Thọ", one])));
    expect(index.find(text)).toBe(levels.indexOf(level));
  });

  test.each(["Công an", "CA", "Tỉnh", "Hà", "CAPhú Thọ"])("%s alone is a name of its own", (name) => {
    expect(indexUnits(unitsOf([[name], ["Phú Thọ"]])).find(name)).toBe(0);
  });
});

describe("the same name on two levels, and under two parents", () => {
  const QUANG_TRI: readonly UnitRow[] = [
    ["Quảng Trị", "tỉnh"],
    ["Quảng Trị", "phường", "Quảng Trị"],
  ];
  const MINH_KHAI: readonly UnitRow[] = [
    ["Minh Khai", "phường", "quận Hai Bà Trưng"],
    ["Minh Khai", "phường", "Bắc Từ Liêm"],
    ["Phú Thọ", "tỉnh"],
  ];

  test.each<readonly [string, number | null]>([
    ["Quảng Trị", null],
    ["tỉnh Quảng Trị", 0],
    ["Công an phường Quảng Trị", 1],
    ["xã Quảng Trị", null],
    ["Quang Tri", null],
  ])("%s", (text, unit) => {
    expect(indexUnits(unitsOf(QUANG_TRI)).find(text)).toBe(unit);
  });

  test.each<readonly [string, number | null]>([
    ["Minh Khai", null],
    ["phường Minh Khai", null],
    ["Minh Khai, Hai Bà Trưng", 0],
    ["Minh Khai, quận Hai Bà Trưng", 0],
    ["CA phường Minh Khai (CA quận Hai Bà Trưng)", 0],
    ["P. Minh Khai, quận Bắc Từ Liêm", 1],
    ["Minh Khai, huyện Hai Bà Trưng", null],
    ["Minh Khai, Đống Đa", null],
    ["Phú Thọ, Hà Nội", null],
  ])("%s", (text, unit) => {
    expect(indexUnits(unitsOf(MINH_KHAI)).find(text)).toBe(unit);
  });

  test("what is suggested for an ambiguous name can be typed, and names each unit it could be", () => {
    for (const [rows, text, suggestion] of [
      [QUANG_TRI, "quảng trị", "tỉnh Quảng Trị / phường Quảng Trị"],
      [MINH_KHAI, "Minh Khai", "Minh Khai, quận Hai Bà Trưng / Minh Khai, Bắc Từ Liêm"],
      [[["Công an tỉnh Quảng Trị"], ["Công an phường Quảng Trị"]], "Quảng Trị", "Công an tỉnh Quảng Trị / Công an phường Quảng Trị"],
    ] as const) {
      const index = indexUnits(unitsOf(rows));
      expect(index.suggest(text)).toBe(suggestion);
      expect(suggestion.split(" / ").map(index.find)).toEqual([0, 1]);
    }
  });

  test("nothing is suggested where no writing tells two units apart", () => {
    const unit = { level: "", parent: "", cluster: "", role: "member", row: 0 } as const;
    const index = indexUnits([
      { ...unit, key: "a", name: "Minh Khai" },
      { ...unit, key: "b", name: "Minh Khai" },
    ]);
    expect([index.find("Minh Khai"), index.suggest("Minh Khai")]).toEqual([null, ""]);
  });

  test("a row is a repetition when level, name and parent are the same, however they are written", () => {
    expect(unitsOf([...MINH_KHAI, ["CA phường Minh Khai", null, "CA quận Hai Bà Trưng"]])).toHaveLength(3);
    expect(unitsOf([...MINH_KHAI, ["Minh Khai", "phường", "Đống Đa"]])).toHaveLength(4);
    expect(unitsOf([...QUANG_TRI, ["Quảng Trị", "xã", "Quảng Trị"]])).toHaveLength(3);
  });

  test("an accent-free name is suggested, never accepted", () => {
    const index = indexUnits(unitsOf([["Sen Ngư"], ["Đắk Nông"]]));
    expect([index.find("Sen Ngữ"), index.find("Dak Nong"), index.suggest("Dak Nong")]).toEqual([null, null, "Đắk Nông"]);
  });
});

describe("what makes a spelling another one", () => {
  test.each([
    ["Phú Thọ", "Phú Thọ", null],
    ["PHÚ THỌ", "Phú Thọ", null],
    ["Phú Thọ ", "Phú Thọ", "blanks"],
    ["Phú\u00a0Thọ", "Phú Thọ", "blanks"],
    ["Phú  Thọ", "Phú Thọ", "blanks"],
    ["Phú Thọ\u200b", "Phú Thọ", "blanks"],
    ["Phú Thọ".normalize("NFD"), "Phú Thọ", "accents"],
    [` ${"Phú Thọ".normalize("NFD")}`, "Phú Thọ", "accents"],
    ["Hoà Bình", "Hòa Bình", "tone"],
    [" Hoà Bình".normalize("NFD"), "Hòa Bình", "tone"],
    ["I.1.", "I.1", "writing"],
    ["2021–Q1", "2021-Q1", "writing"],
    ["\u00a0", "", null],
    ["\u200b ", "", null],
  ])("%p beside %p: %s", (text, listed, variant) => {
    expect(variantOf(text, listed)).toBe(variant);
  });
});

type Case = [
  what: string,
  table: keyof ReturnType<typeof workbook>,
  row: number,
  column: number,
  cell: Cell,
  at: string,
  listed: string,
  variant: string,
];

const PT = "Phú Thọ";

describe("names accepted though Excel's own formulas may miss them are noted with their listed spelling", () => {
  test.each<Case>([
    ["a blank behind a unit", "EmuEntries", 0, 1, "Phú Thọ ", "Chấm điểm!C4", PT, "blanks"],
    ["a no-break space in a unit", "EmuEntries", 0, 1, "Phú\u00a0Thọ", "Chấm điểm!C4", PT, "blanks"],
    ["combining accents in a unit", "EmuEntries", 0, 1, PT.normalize("NFD"), "Chấm điểm!C4", PT, "accents"],
    ["the other tone mark in a unit", "EmuEntries", 4, 1, "Hoà Bình", "Chấm điểm!C8", "Hòa Bình", "tone"],
    ["a blank behind a code", "EmuEntries", 0, 2, "I.1 ", "Chấm điểm!D4", "I.1", "blanks"],
    ["a dot behind a code", "EmuEntries", 0, 2, "I.1.", "Chấm điểm!D4", "I.1", "writing"],
    ["a blank behind a period", "EmuEntries", 0, 0, "2021 ", "Chấm điểm!B4", "2021", "blanks"],
    ["a unit not considered", "EmuStatus", 0, 0, "Yên  Bái", "Cụm!B4", "Yên Bái", "blanks"],
    ["a listed unit with a blank", "EmuUnits", 0, 0, "Phú Thọ ", "Cụm!B4", PT, "blanks"],
    ["a listed period with a long dash", "EmuPeriods", 0, 0, "2021–Q1", "Cụm!B4", "2021-Q1", "writing"],
    ["a listed code with a blank", "EmuRubric", 1, 0, " I.1", "Thang điểm!B5", "I.1", "blanks"],
    ["a listed award with a blank", "EmuAwards", 0, 0, "Cờ thi đua của Bộ Công an ", "Cụm!B4", "Cờ thi đua của Bộ Công an", "blanks"],
    ["an award above another", "EmuAwards", 1, 6, "Cờ Bộ ".normalize("NFD"), "Cụm!H5", "Cờ Bộ", "accents"],
    ["one of several awards", "EmuRubric", 2, 10, "Cờ\u00a0Bộ; government-flag", "Thang điểm!L6", "Cờ Bộ; government-flag", "blanks"],
  ])("%s", (_what, table, row, column, cell, at, listed, variant) => {
    const book = withCell(table, row, column, cell);
    expect(findingsOf(book).map((finding) => [finding.code, finding.at, finding.found, finding.params["listed"]])).toEqual([
      ["NAME_VARIANT", at, cell, listed],
    ]);
    expect(findingsOf(book)[0]!.params["variant"]).toBe(variant);
    // Written as listed, nothing is left to be said.
    expect(findingsOf(withCell(table, row, column, listed))).toEqual([]);
  });

  test("votes: units and awards", () => {
    const votes = (unit: string, award: string) => ({
      ...workbook(),
      EmuVotes: [
        ["Đơn vị", "Danh hiệu", "Tổng số thành viên", "Số phiếu đồng ý"],
        [unit, award, 7, 6],
      ],
    });
    expect(findingsOf(votes("Hoà Bình", "Cờ  Bộ")).map(({ at, params }) => [at, params["listed"]])).toEqual([
      ["Cụm!B4", "Hòa Bình"],
      ["Cụm!C4", "Cờ Bộ"],
    ]);
    expect(findingsOf(votes("Hòa Bình", "ministry-flag"))).toEqual([]);
    const { EmuAwards: _awards, ...withoutAwards } = votes("Yên Bái", "Cờ  Bộ");
    expect(findingsOf(withoutAwards).filter(({ code }) => code === "NAME_VARIANT")).toEqual([]);
  });

  test("a cell of blanks is no other spelling of no cluster", () => {
    const book = withCell("EmuUnits", 1, 3, "\u00a0");
    expect(findingsOf(book)).toEqual([]);
  });

  test("a cluster spelt in two ways", () => {
    const book = withCell("EmuUnits", 0, 3, "Cụm 1");
    book.EmuUnits![2]![3] = "Cụm  1";
    expect(findingsOf(book).map(({ code, at, params }) => [code, at, params["listed"]])).toEqual([["NAME_VARIANT", "Cụm!E5", "Cụm 1"]]);
  });

  test.each<readonly [what: string, table: keyof ReturnType<typeof workbook>, row: number, column: number, cell: Cell]>([
    ["letter case", "EmuEntries", 0, 1, "PHÚ THỌ"],
    ["the level before the name: another way to name the unit", "EmuEntries", 0, 1, "Công an tỉnh Phú Thọ"],
    ["a year typed as a number", "EmuEntries", 0, 0, 2021],
    ["an award by its id", "EmuAwards", 1, 6, "ministry-flag"],
    ["an award by its word", "EmuAwards", 1, 6, "Cờ thi đua của Bộ Công an"],
    ["blanks beside a semicolon", "EmuRubric", 2, 10, "Cờ Bộ ;  government-flag"],
  ])("not noted: %s", (_what, table, row, column, cell) => {
    expect(findingsOf(withCell(table, row, column, cell))).toEqual([]);
  });

  test("without a list of units their names have no listed spelling", () => {
    const { EmuUnits: _units, EmuStatus: _status, ...book } = withCell("EmuEntries", 5, 1, "Hoà Bình");
    expect(findingsOf(book).map(({ code }) => code)).toEqual([]);
    expect(gatherUnits(["Hòa Bình", "Hoà Bình"], []).map(({ name }) => name)).toEqual(["Hòa Bình"]);
  });

  test("every row with such a name is noted, and read as if it were spelt as listed", () => {
    const plain = readBook(sourcesOf(workbook())).entries;
    const book = workbook();
    book.EmuEntries.slice(1).forEach((row) => {
      row[1] = `${String(row[1])}\u00a0`;
    });
    expect(readBook(sourcesOf(book)).entries).toEqual(plain);
    expect(findingsOf(book).map(({ code }) => code)).toEqual(plain.map(() => "NAME_VARIANT"));
  });

  test("a row that ends before its other names are typed", () => {
    const book = workbook();
    book.EmuEntries[1] = ["2021 "];
    expect(findingsOf(book).map(({ code, at }) => [code, at])).toEqual([
      ["NAME_VARIANT", "Chấm điểm!B4"],
      ["VALUE_MISSING", "Chấm điểm!C4"],
      ["VALUE_MISSING", "Chấm điểm!D4"],
    ]);
  });
});
