/** EmuAwards and EmuVotes cell by cell: places, conditions, nesting, and the names of awards. */
import type { Cell } from "../../src/core/model/cell";
import { indexAwards } from "../../src/tables/rows/awards";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Workbook } from "./workbook";

function awardsOf(book: Workbook) {
  return readBook(sourcesOf(book)).awards;
}

describe("places", () => {
  test.each<readonly [what: string, row: number, column: number, cell: Cell, at: string, found: Cell]>([
    ["neither slots nor share", 1, 2, " ", "Cụm!D5", null],
    ["slots and share", 1, 3, 0.2, "Cụm!E5", 0.2],
    ["a share of nothing", 0, 3, 0, "Cụm!E4", 0],
    ["a share of more than all", 0, 3, 1.01, "Cụm!E4", 1.01],
    ["a share without rounding", 0, 4, null, "Cụm!F4", null],
  ])("%s", (_what, row, column, cell, at, found) => {
    const book = withCell("EmuAwards", row, column, cell);
    expect(findingsOf(book)).toMatchObject([{ code: "AWARD_PLACES", at, found }]);
    expect(awardsOf(book)[row]?.places).toEqual({ kind: "unknown" });
  });

  test("no flag at all is a number of flags", () => {
    const book = withCell("EmuAwards", 1, 2, 0);
    expect(findingsOf(book)).toEqual([]);
    expect(awardsOf(book)[1]?.places).toEqual({ kind: "slots", slots: 0 });
  });

  test("a negative share", () => {
    expect(findingsOf(withCell("EmuAwards", 0, 3, -0.5))).toMatchObject([{ code: "NEGATIVE", at: "Cụm!E4" }]);
  });
});

describe("conditions", () => {
  test.each<readonly [Cell, readonly string[]]>([
    [null, []],
    [" ", []],
    [";", []],
    ["lead;", ["lead"]],
    [" lead ; ; complete ", ["lead", "complete"]],
    ["lead; LEAD", ["lead"]],
  ])("%p: %p", (cell, conditions) => {
    const book = withCell("EmuAwards", 1, 5, cell);
    expect(findingsOf(book)).toEqual([]);
    expect(awardsOf(book)[1]?.conditions).toEqual(conditions);
  });

  test.each<readonly [Cell, Cell]>([
    ["lead; nhân thân tốt ", "nhân thân tốt"],
    ["?", "?"],
  ])("%p: the part nobody knows is named, and none is kept", (cell, part) => {
    const book = withCell("EmuAwards", 1, 5, cell);
    const accepted = ["targets-met", "targets-exceeded", "lead", "complete"];
    expect(findingsOf(book)).toMatchObject([
      { code: "WORD_UNKNOWN", at: "Cụm!G5", found: cell, params: { award: "government-flag", part, accepted } },
    ]);
    expect(awardsOf(book)[1]).toMatchObject({ conditions: [], places: { kind: "unknown" } });
  });
});

describe("nesting", () => {
  /** Awards A, B, … each nested under the award of that name. */
  function nested(under: readonly (string | null)[]): Workbook {
    const names = ["A", "B", "C", "D"];
    return {
      ...workbook(),
      EmuRubric: workbook().EmuRubric.map((row) => row.map((cell, column) => (column === 10 ? null : cell))),
      EmuAwards: [["award", "slots", "nested under"], ...under.map((above, index) => [names[index] ?? null, 1, above])],
    };
  }

  test.each<readonly [under: readonly (string | null)[], at: readonly string[]]>([
    [["B", "C", "D", null], []],
    [[null, "A", "A", "A"], []],
    [["A"], ["Cụm!D4"]],
    [
      ["B", "A"],
      ["Cụm!D4", "Cụm!D5"],
    ],
    [
      ["B", "C", "A"],
      ["Cụm!D4", "Cụm!D5", "Cụm!D6"],
    ],
    // One that leads into a circle is as undecidable as those in it.
    [
      ["B", "C", "B", null],
      ["Cụm!D4", "Cụm!D5", "Cụm!D6"],
    ],
    [
      ["B", "B", "A", "C"],
      ["Cụm!D4", "Cụm!D5", "Cụm!D6", "Cụm!D7"],
    ],
  ])("A, B, C, D under %p", (under, at) => {
    const book = nested(under);
    expect(
      findingsOf(book)
        .filter(({ code }) => code === "AWARD_NESTED_UNKNOWN")
        .map((one) => one.at),
    ).toEqual(at);
    expect(awardsOf(book).filter(({ places }) => places.kind === "unknown")).toHaveLength(at.length);
    expect(awardsOf(book).map(({ nestedUnder }) => nestedUnder)).toEqual(
      at.length > 0 ? under.map(() => null) : under.map((above) => (above === null ? null : "ABCD".indexOf(above))),
    );
  });

  test("under an award in another spelling: noted with the award that says so", () => {
    expect(findingsOf(withCell("EmuAwards", 1, 6, "Cờ  Bộ"))).toMatchObject([
      { code: "NAME_VARIANT", at: "Cụm!H5", params: { award: "government-flag", listed: "Cờ Bộ", variant: "blanks" } },
    ]);
  });
});

describe("the award itself", () => {
  test("a row that does not name one", () => {
    for (const blank of [null, "", " "]) {
      const book = withCell("EmuAwards", 1, 0, blank);
      expect(findingsOf(book).filter(({ at }) => at === "Cụm!B5")).toEqual([
        { code: "VALUE_MISSING", at: "Cụm!B5", found: null, params: {} },
      ]);
      expect(awardsOf(book)).toHaveLength(1);
    }
  });

  test("its name in another spelling", () => {
    expect(findingsOf(withCell("EmuAwards", 0, 0, "Cờ thi đua của Bộ Công an "))).toMatchObject([
      { code: "NAME_VARIANT", at: "Cụm!B4", params: { award: "ministry-flag" } },
    ]);
  });

  test("without a title is found by its name, and a blank names none", () => {
    const index = indexAwards([
      { id: "ministry-flag", text: "" },
      { id: "Cờ tỉnh", text: "Lá cờ đầu" },
    ]);
    expect(["", " ", "ministry flag", "Cờ thi đua của Bộ Công an", "cờ  tỉnh", "LÁ CỜ ĐẦU", "?"].map(index.find)).toEqual([
      null,
      null,
      null,
      "ministry-flag",
      "Cờ tỉnh",
      "Cờ tỉnh",
      null,
    ]);
    expect(["", " ", "Ministry-Flag", "cờ thi đua của bộ công an", "cờ  tỉnh", "?"].map(index.listed)).toEqual([
      null,
      null,
      "ministry-flag",
      "Cờ thi đua của Bộ Công an",
      "Cờ tỉnh",
      null,
    ]);
  });
});

describe("awards for which a criterion is mandatory", () => {
  test.each<readonly [Cell, readonly string[]]>([
    ["ministry-flag; ;government-flag;", ["ministry-flag", "government-flag"]],
    [" ; ", []],
    ["Cờ Bộ", ["ministry-flag"]],
  ])("%p", (cell, awards) => {
    const book = withCell("EmuRubric", 1, 10, cell);
    expect(findingsOf(book)).toEqual([]);
    expect(readBook(sourcesOf(book)).criteria[1]?.mandatoryFor).toEqual(awards);
  });

  test("without a list of awards: ids of the words everybody knows, any other name as it is typed", () => {
    const { EmuAwards: _, ...book } = withCell("EmuRubric", 1, 10, "Cờ thi đua của Bộ Công an ; Cờ tỉnh ; Cờ tỉnh");
    expect(findingsOf(book)).toEqual([]);
    expect(readBook(sourcesOf(book)).criteria[1]?.mandatoryFor).toEqual(["ministry-flag", "Cờ tỉnh"]);
  });

  test.each([
    ["Cờ\u00a0Bộ  ;  government-flag", "Cờ Bộ  ;  government-flag"],
    ["  Cờ\u00a0Bộ ; GOVERNMENT-FLAG", "  Cờ Bộ ; GOVERNMENT-FLAG"],
    ["government-flag;Cờ\u00a0Bộ", "government-flag;Cờ Bộ"],
    ["cờ bộ; Cờ\u00a0Chính phủ", "cờ bộ; Cờ Chính phủ"],
  ])("%p: only the name spelt otherwise changes, not the blanks beside it, nor letter case", (cell, listed) => {
    expect(findingsOf(withCell("EmuRubric", 2, 10, cell))).toMatchObject([
      { code: "NAME_VARIANT", at: "Thang điểm!L6", params: { criterion: "I.2", listed, variant: "blanks" } },
    ]);
  });

  test("a code in another spelling is noted with the code that is meant", () => {
    expect(findingsOf(withCell("EmuRubric", 1, 0, " I.1"))).toMatchObject([
      { code: "NAME_VARIANT", at: "Thang điểm!B5", params: { criterion: "I.1", listed: "I.1" } },
    ]);
  });
});
