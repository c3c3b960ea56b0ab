/** Names and headers that want to be something else: other names, nothing, properties of JavaScript's objects, formulas. */
import { reviewTables } from "../../src/tables/review-tables";
import { readBook } from "../../src/tables/read-book";
import { BOOK_LIMITS, beyondLimits, FINDINGS_KEPT } from "../../src/tables/cells/limits";
import { lookOf } from "../../src/tables/cells/lookalike";
import { textKey } from "../../src/tables/cells/keys";
import type { Cell } from "../../src/core/model/cell";
import { describeFinding } from "../../src/text/findings/findings";
import { findingsOf, sourcesOf, withCell, workbook } from "./workbook";

const UNIT = 0;

/** The findings about likeness and length, with where they stand. */
function named(book: Parameters<typeof findingsOf>[0]) {
  return findingsOf(book)
    .filter(({ code }) => code === "NAME_LOOKALIKE" || code === "NAME_TOO_LONG")
    .map(({ code, params }) => ({ code, other: params["other"], letters: params["letters"] }));
}

describe("marks nobody sees are no part of a name", () => {
  test.each([
    ["right-to-left override", "\u202EHòa Bình"],
    ["isolate", "\u2066Hòa Bình\u2069"],
    ["zero-width joiner", "Hòa\u200D Bình"],
    ["soft hyphen", "Hòa Bì\u00ADnh"],
    ["control character", "Hòa Bình\u0007"],
    ["half a surrogate pair", "Hòa Bình\uD800"],
    ["Hangul filler", "Hòa Bình\u3164"],
    ["variation selector", "Hòa Bình\uFE0F"],
    ["tag character", "Hòa Bình\u{E0041}"],
    ["grapheme joiner", "Hòa\u034F Bình"],
  ])("%s", (_what, name) => {
    expect(textKey(name)).toBe(textKey("Hòa Bình"));
    const [finding] = findingsOf(withCell("EmuUnits", 0, UNIT, name.replace("Hòa Bình", "Sơn La")));
    expect(finding).toBeDefined();
    const book = readBook(sourcesOf(withCell("EmuUnits", 0, UNIT, name)));
    expect(book.units.map((unit) => unit.name).join("")).not.toMatch(/[\p{Cc}\p{Cf}\p{Cs}\u034F\u3164\uFE0F]/u);
  });

  test("a unit listed twice, once with such a mark, is one unit", () => {
    const [first] = workbook().EmuUnits.slice(1);
    const book = withCell("EmuUnits", 1, UNIT, `\u202E${String(first?.[UNIT])}\u200B`);
    expect(findingsOf(book).map(({ code }) => code)).toContain("UNIT_TWICE");
  });
});

describe("names of one look", () => {
  const [first = []] = workbook().EmuUnits.slice(1);
  const name = String(first[UNIT]);

  test.each([
    ["Cyrillic о under its tone mark", "Hòa Bình", "Hо\u0300a Bình"],
    ["Greek capital rho", "Phú Thọ", "Ρhú Thọ"],
    ["eth for đ", "Đắk Nông", "Ðắk Nông"],
    ["full-width letters", "Phú Thọ", "Ｐhú Thọ"],
    ["mathematical letters", "Tien Lu", "𝐓ien Lu"],
    ["a capital i for a small L", "Lai Châu", "Lai Châu"],
    ["capital i and small L", "la Grai", "Ia Grai"],
    ["an upright bar", "la Grai", "|a Grai"],
    ["dotless i", "Tien", "Tıen"],
  ])("%s", (_what, one, other) => {
    expect(lookOf(other)).toBe(lookOf(one));
  });

  test.each([
    ["Sen Ngư", "Sen Ngữ"],
    ["Phú Thọ", "Phu Tho"],
    ["I.1", "1.1"],
    ["Đông Hà", "Dông Hà"],
  ])("%s and %s are of different looks", (one, other) => {
    expect(lookOf(other)).not.toBe(lookOf(one));
  });

  test("a second unit that looks like the first is found", () => {
    const twin = name.replaceAll("h", "\u04BB");
    expect(named(withCell("EmuUnits", 1, UNIT, twin))).toEqual([
      { code: "NAME_LOOKALIKE", other: "Phú Thọ", letters: ["\u04BB (U+04BB)"] },
    ]);
  });

  test("without a list of units, among the names of the entries", () => {
    const { EmuUnits: _units, EmuStatus: _status, ...book } = withCell("EmuEntries", 0, 1, "Phú Thо");
    expect(named(book)).toEqual([{ code: "NAME_LOOKALIKE", other: "", letters: ["о (U+043E)"] }]);
  });

  test.each([
    ["a criterion", "EmuRubric", 1, 0, "І.1"],
    ["an award", "EmuAwards", 0, 0, "Сờ riêng"],
    ["a cluster", "EmuUnits", 0, 3, "Сụm 1"],
  ] as const)("%s", (_what, table, row, column, cell) => {
    const found = named(withCell(table, row, column, cell));
    expect(found.every(({ code }) => code === "NAME_LOOKALIKE")).toBe(true);
    expect(table === "EmuRubric" || found.length > 0).toBe(true);
  });

  test("names of another alphabet altogether are names", () => {
    expect(named(withCell("EmuUnits", 0, UNIT, "Москва"))).toEqual([]);
  });
});

describe("names without an end", () => {
  const long = "x".repeat(256);

  test.each([
    ["EmuUnits", 0, 0],
    ["EmuUnits", 0, 3],
    ["EmuRubric", 1, 0],
    ["EmuAwards", 0, 0],
  ] as const)("%s, row %i, column %i", (table, row, column) => {
    expect(named(withCell(table, row, column, long)).map(({ code }) => code)).toEqual(["NAME_TOO_LONG"]);
  });

  test("without a list of units such a text in the entries is no unit", () => {
    const { EmuUnits: _units, EmuStatus: _status, ...book } = withCell("EmuEntries", 0, 1, long);
    expect(readBook(sourcesOf(book)).units.map(({ name }) => name)).not.toContain(long);
  });

  test("a header of thirty thousand letters is a column of nobody's", () => {
    const book = workbook();
    book.EmuEntries[0]!.push("?".repeat(30_000));
    expect(findingsOf(book)).toEqual([]);
  });
});

describe("names of JavaScript's own objects", () => {
  const names = ["__proto__", "constructor", "toString", "hasOwnProperty", "valueOf", "prototype"];

  test.each(names)("%s as header, unit, code, award, word, policy and period", (name) => {
    const book = workbook();
    for (const rows of Object.values(book)) {
      rows[0]!.push(name);
      rows.slice(1).forEach((row) => row.push(name));
    }
    book.EmuUnits[1]![0] = name;
    book.EmuRubric[2]![0] = name;
    book.EmuPolicy.push([name, name] as Cell[]);
    book.EmuAwards[1]![0] = name;
    book.EmuEntries[1]!.splice(0, 4, name, name, name, name);
    const { book: read, review } = reviewTables(sourcesOf(book), name);
    expect(read.units.map((unit) => unit.name)).toContain(name);
    expect(read.criteria.map((criterion) => criterion.code)).toContain(name);
    for (const finding of review.findings) {
      for (const language of ["vi", "en"] as const) {
        expect(Object.values(describeFinding(finding, language)).join(" ")).not.toMatch(/function|\[object|undefined|native/);
      }
    }
    expect(({} as Record<string, unknown>)["polluted"]).toBeUndefined();
  });
});

describe("more than a review can hold", () => {
  test.each([
    ["200 bands", `bands=${Array.from({ length: 200 }, (_, limit) => `${limit}:1`).join("|")}`, false],
    ["201 bands", `bands=${Array.from({ length: 201 }, (_, limit) => `${limit}:1`).join("|")}`, true],
    ["5,000 places", `points=${Array.from({ length: 5_000 }, () => "1").join("|")}`, false],
    ["5,001 places", `points=${Array.from({ length: 5_001 }, () => "1").join("|")}`, true],
  ])("%s in a parameters cell", (_what, cell, isRefused) => {
    const codes = findingsOf(withCell("EmuRubric", 1, 8, cell)).map(({ code }) => code);
    expect(codes.includes("PARAMETERS_UNREADABLE")).toBe(isRefused);
  });

  test("of columns that nobody knows, the first fifty are named beside one that is missing", () => {
    const header = Array.from({ length: 80 }, (_, index) => `Cột ${index}`);
    const [finding] = findingsOf({ EmuRubric: [header, header] }).filter(({ code }) => code === "COLUMN_MISSING");
    expect(finding?.params["similar"]).toEqual(header.slice(0, 50));
  });

  test.each([
    [50_001, 1, 0, "units", 50_001],
    [1, 20_001, 0, "criteria", 20_001],
    [1, 1, 201, "awards", 201],
    [2_001, 2_000, 0, "pairs", 4_002_000],
    [20_001, 1, 50, "pairs", 4_000_200],
  ])("%i units, %i criteria, %i awards: too many %s", (units, criteria, awards, what, count) => {
    expect(beyondLimits(units, criteria, awards)).toEqual({ what, count });
  });

  test.each([
    [50_000, 80, 10],
    [5_000, 60, 20],
    [0, 0, 0],
  ])("%i units, %i criteria, %i awards: reviewed", (units, criteria, awards) => {
    expect(beyondLimits(units, criteria, awards)).toBeNull();
  });

  test("nothing is ranked, and the finding says what is too many", () => {
    const book = workbook();
    const award = book.EmuAwards[1]!;
    const more = Array.from({ length: BOOK_LIMITS.awards + 1 }, (_, i) => [`a${i}`, ...award.slice(1)]);
    const { book: read, review } = reviewTables(sourcesOf({ ...book, EmuAwards: [book.EmuAwards[0]!, ...more] }), "2021");
    expect([read.units, read.criteria, read.awards, read.entries]).toEqual([[], [], [], []]);
    expect(review.standings).toEqual([]);
    expect(review.findings.find(({ code }) => code === "BOOK_TOO_LARGE")?.params).toEqual({
      what: "awards",
      count: 201,
      limit: 200,
    });
  });

  test("findings without an end are cut, and that is a finding", () => {
    const [header = [], row = []] = workbook().EmuEntries;
    const rows = Array.from({ length: FINDINGS_KEPT + 5 }, () => [...row.slice(0, 1), "ai", ...row.slice(2)]);
    const { findings } = readBook(sourcesOf({ ...workbook(), EmuEntries: [header, ...rows] }));
    expect(findings).toHaveLength(FINDINGS_KEPT + 1);
    expect(findings.filter(({ code }) => code === "FINDINGS_CUT")).toHaveLength(1);
  });
});
