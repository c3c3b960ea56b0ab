/** What a row of EmuUnits becomes, and which unit a text names where names, levels and parents nearly collide. */
import type { Cell } from "../../src/core/model/cell";
import { readBook } from "../../src/tables/read-book";
import { openTable } from "../../src/tables/table";
import { gatherUnits, indexUnits, readUnits } from "../../src/tables/rows/units";
import { findingsOf, sourcesOf, withCell, workbook } from "./workbook";

type UnitRow = readonly [name: string, level?: string | null, parent?: string | null];

function unitsOf(rows: readonly UnitRow[]) {
  const cells: Cell[][] = [["Đơn vị", "Cấp", "Trực thuộc"], ...rows.map(([name, level = null, parent = null]) => [name, level, parent])];
  return readUnits(openTable("EmuUnits", { cells }, [])!, []);
}

describe("a row", () => {
  test("without a role is a member's, without a level has that of its name", () => {
    const [unit] = unitsOf([["Công an tỉnh Yên Bái"]]);
    expect(unit).toEqual({
      key: "yên bái|tỉnh||",
      name: "Công an tỉnh Yên Bái",
      level: "tỉnh",
      parent: "",
      cluster: "",
      role: "member",
      row: 0,
    });
  });

  test("with a level typed of its own keeps it as typed", () => {
    expect(unitsOf([["Yên Bái", "Công an  Tỉnh"]])[0]?.level).toBe("Công an Tỉnh");
  });

  test("a name and a level that only together say the same are two units", () => {
    expect(
      unitsOf([
        ["A", "1b"],
        ["A1", "b"],
      ]),
    ).toHaveLength(2);
  });

  test("without a name is told, and is no unit", () => {
    const book = withCell("EmuUnits", 2, 0, null);
    book.EmuStatus = [];
    expect(findingsOf(book).map(({ code, at }) => [code, at])).toContainEqual(["VALUE_MISSING", "Cụm!B6"]);
    expect(readBook(sourcesOf(book)).units.map(({ name }) => name)).toEqual(["Phú Thọ", "Hòa Bình"]);
  });
});

test("names gathered from entries: no level or parent but what the name says, no cluster, blanks are nobody", () => {
  expect(gatherUnits(["CA tỉnh Phú Thọ", null, " ", "", "CA tỉnh  Phú Thọ"], [])).toEqual([
    {
      key: "ca tỉnh phú thọ",
      name: "CA tỉnh Phú Thọ",
      level: "tỉnh",
      parent: "",
      cluster: "",
      role: "member",
      row: null,
    },
  ]);
});

test("a name gathered from entries is matched by the whole of it: with a level it is another one", () => {
  const units = gatherUnits(["Phú Thọ", "Công an tỉnh Phú Thọ"], []);
  expect(units.map(({ key }) => key)).toEqual(["phú thọ", "công an tỉnh phú thọ"]);
});

describe("the prefix must be a word of its own", () => {
  test.each<readonly [listed: readonly UnitRow[], text: string, unit: number | null]>([
    [[["CAPhú Thọ"], ["Phú Thọ"]], "Công an tỉnh Phú Thọ", 1],
    [[["CAPhú Thọ"], ["Phú Thọ"]], "Công an tỉnh CAPhú Thọ", 0],
    [[["P."], ["Phú Thọ"]], "Công an P.", 0],
    [[["TP.Vinh"], ["Vinh", "xã"]], "Thành phố Vinh", 0],
    [[["TP.Vinh"], ["Vinh", "xã"]], "Công an xã Vinh", 1],
    // The longest prefix counts: "Công an" alone tells no level.
    [
      [
        ["Vinh", "tỉnh"],
        ["Vinh", "xã"],
      ],
      "Công an tỉnh Vinh",
      0,
    ],
  ])("%p: %s", (listed, text, unit) => {
    expect(indexUnits(unitsOf(listed)).find(text)).toBe(unit);
  });
});

describe("a level may be typed with its prefix", () => {
  test.each<readonly [level: string, text: string, unit: number | null]>([
    ["Công an tỉnh", "tỉnh Phú Thọ", 0],
    ["CATP", "thành phố Phú Thọ", 0],
    ["CA  Tỉnh", "CAT Phú Thọ", 0],
    ["huyện", "tỉnh Phú Thọ", null],
    // What tells no level is a level of its own.
    ["Công an", "tỉnh Phú Thọ", null],
    ["phòng", "tỉnh Phú Thọ", null],
  ])("a unit of the level %p; %s", (level, text, unit) => {
    const index = indexUnits(unitsOf([["Phú Thọ", level], ["Yên Bái"]]));
    expect(index.find(text)).toBe(unit);
    expect(index.find("Phú Thọ")).toBe(0);
  });
});

describe("which of several", () => {
  test("the name as it stands in the list comes first", () => {
    const index = indexUnits(unitsOf([["Phú Thọ"], ["tỉnh Phú Thọ"]]));
    expect(["Phú Thọ", "tỉnh Phú Thọ", "Công an tỉnh Phú Thọ", "Công an Phú Thọ"].map(index.find)).toEqual([0, 1, 1, null]);
  });

  test("a name alone, of a unit with a level and of one without, names neither", () => {
    const index = indexUnits(unitsOf([["Quảng Trị", "tỉnh"], ["Quảng Trị"]]));
    expect([index.find("Quảng Trị"), index.find("tỉnh Quảng Trị")]).toEqual([null, 0]);
  });

  test("a unit of one level is not meant by another level's name", () => {
    const index = indexUnits(unitsOf([["Quảng Trị", "tỉnh"]]));
    expect([index.find("Quảng Trị"), index.find("xã Quảng Trị")]).toEqual([0, null]);
  });

  test("where level and parent are needed both, both are suggested", () => {
    const rows: readonly UnitRow[] = [
      ["Minh Khai", "phường", "Hà Nội"],
      ["Minh Khai", "xã", "Hà Nội"],
      ["Minh Khai", "phường", "Huế"],
      ["Minh Khai", "xã", "Huế"],
    ];
    const index = indexUnits(unitsOf(rows));
    const ways = rows.map(([name, level, parent]) => `${level} ${name}, ${parent}`);
    expect(index.suggest("Minh Khai")).toBe(ways.join(" / "));
    expect(ways.map(index.find)).toEqual([0, 1, 2, 3]);
  });

  test("two of a name without level, under two parents", () => {
    const index = indexUnits(
      unitsOf([
        ["Minh Khai", null, "Huế"],
        ["Minh Khai", null, "Vinh"],
      ]),
    );
    expect(index.suggest("Minh Khai")).toBe("Minh Khai, Huế / Minh Khai, Vinh");
  });

  test.each(["Minh Khai", "Minh Khai, ", ", Huế", "(Huế)", ",", "("])("%p, of no unit listed, is nobody", (text) => {
    expect(indexUnits(unitsOf([["Hòa Bình", "tỉnh", "Huế"]])).find(text)).toBeNull();
  });
});

describe("the listed spelling of a name", () => {
  const index = indexUnits(unitsOf([["Hòa Bình", "tỉnh"], ["Yên Bái"]]));
  test.each([
    ["Hoà Bình", "Hòa Bình"],
    ["HÒA BÌNH", "Hòa Bình"],
    ["tỉnh Hòa Bình", null],
    ["Phú Thọ", null],
  ])("%s: %p", (text, listed) => {
    expect(index.listed(index.find(text), text)).toBe(listed);
  });
});

test("a finding names its row by what was recognised, whichever unit and criterion that is", () => {
  const book = workbook();
  book.EmuEntries[7] = ["2021", "Công an tỉnh Yên Bái", "ii.1", "?", ...Array<Cell>(11).fill(null)];
  expect(findingsOf(book).filter(({ code }) => code === "WORD_UNKNOWN")).toMatchObject([
    { at: "Chấm điểm!E10", params: { unit: "Yên Bái", criterion: "II.1" } },
  ]);
});
