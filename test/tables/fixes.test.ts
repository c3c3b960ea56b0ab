/** What a click would write for each finding, and what it must never write by itself. */
import { FIX_CODES } from "../../src/core/model/fix-ids";
import { FINDING_SEVERITY, type FindingCode } from "../../src/core/model/finding-codes";
import type { Cell } from "../../src/core/model/cell";
import { RESULT_CELLS, type Finding, type Param, type TableName } from "../../src/core/model/finding";
import { fixesOf, wordLanguage } from "../../src/tables/fixes";
import { cellAt, headerAt } from "../../src/tables/locate";
import { readBook } from "../../src/tables/read-book";
import type { workbook } from "./workbook";
import { sourcesOf, withCell } from "./workbook";

type Table = keyof ReturnType<typeof workbook>;

function finding(
  code: FindingCode,
  found: Cell,
  params: Record<string, Param> = {},
  column: string | null = "actual",
  table: TableName = "EmuEntries",
  row: number | null = 4,
): Finding {
  return { code, severity: FINDING_SEVERITY[code], place: { table, row, column }, found, params };
}

/** `number! 25.67`: a fix that needs no question; `fraction? 0.75`: one that does; further cells with their column. */
function shown(one: Finding, language?: "vi" | "en"): readonly string[] {
  return fixesOf(one, language).map(({ code, ask, cells }) => {
    const [first, ...others] = cells;
    expect(first.place).toEqual(one.place);
    expect(FIX_CODES).toContain(code);
    return [
      `${code}${ask ? "?" : "!"} ${JSON.stringify(first.value)}`,
      ...others.map(({ place, value }) => {
        expect({ ...place, column: one.place.column }).toEqual(one.place);
        return `${place.column ?? ""}=${JSON.stringify(value)}`;
      }),
    ].join(" ");
  });
}

test.each<readonly [what: string, found: Cell, fixes: readonly string[]]>([
  ["a cell that shows 85% and holds 0.85", 0.85, ["number? 85"]],
  ["a text, of which no number is known", "85%", []],
])("points as a percentage: %s", (_what, found, fixes) => {
  expect(shown(finding("POINTS_PERCENT", found, {}, "self"))).toEqual(fixes);
});

describe("as the reader of tables finds it: one spoilt cell, what the click would write", () => {
  test.each<readonly [what: string, table: Table, row: number, column: number, cell: Cell, fixes: readonly string[]]>([
    ["decimal comma", "EmuEntries", 1, 7, "25,67", ["number! 25.67"]],
    ["decimal point", "EmuEntries", 1, 7, "25.67", ["number! 25.67"]],
    ["a percentage", "EmuEntries", 0, 4, "75%", ["number! 0.75"]],
    ["a percentage with a comma and a blank", "EmuEntries", 0, 4, "7,5 %", ["number! 0.075"]],
    ["an apostrophe that is part of the text", "EmuEntries", 0, 5, "'76", ["number! 76"]],
    ["blanks around, one of them unbreakable", "EmuEntries", 0, 6, " 100\u00a0", ["number! 100"]],
    ["thousands grouped by blanks", "EmuEntries", 1, 7, "1 234 567", ["number! 1234567"]],
    ["both marks", "EmuEntries", 1, 7, "1.234,5", ["number! 1234.5"]],
    ["a true minus sign", "EmuEntries", 1, 9, "\u22122,5", ["number! -2.5"]],
    ["a policy's number", "EmuPolicy", 0, 1, "2", ["number! 2"]],
    ["a maximum of the rubric", "EmuRubric", 1, 4, "10,0", ["number! 10"]],
    ["one thousand, or one", "EmuEntries", 1, 7, "1.000", ["number? 1000", "number? 1"]],
    ["one thousand percent, or one", "EmuEntries", 0, 4, "1,000%", ["number? 10", "number? 0.01"]],
    ["words", "EmuEntries", 1, 7, "tốt", []],
    ["a fraction in words", "EmuEntries", 1, 7, "9/10", []],
    ["the other tone mark", "EmuEntries", 4, 1, "Hoà Bình", ['spelling! "Hòa Bình"']],
    ["a blank behind a name", "EmuStatus", 0, 0, "Yên Bái ", ['spelling! "Yên Bái"']],
    ["one of several awards", "EmuRubric", 2, 10, "Cờ  Bộ; government-flag", ['spelling! "Cờ Bộ; government-flag"']],
    ["a misspelt unit", "EmuEntries", 0, 1, "Phu Tho", ['suggestion? "Phú Thọ"']],
    ["a unit of elsewhere", "EmuEntries", 0, 1, "Cà Mau", []],
    ["a misspelt unit not considered", "EmuStatus", 0, 0, "Yen Bai", ['suggestion? "Yên Bái"']],
    ["a code without its dot", "EmuEntries", 0, 2, "I1", ['suggestion? "I.1"']],
    ["an unknown code", "EmuEntries", 0, 2, "IX.9", []],
    ["a state without accents", "EmuEntries", 5, 3, "khong giao", ['word? "không giao"']],
    ["an English state, misspelt", "EmuEntries", 5, 3, "not asigned", ['word? "not assigned"']],
    ["an id, misspelt", "EmuEntries", 5, 3, "no-targt", ['word? "no target"']],
    ["a state near to nothing", "EmuEntries", 5, 3, "nghỉ", []],
    ["a rule, misspelt", "EmuRubric", 2, 3, "theo don vi dan dau", ['word? "theo đơn vị dẫn đầu"']],
    ["a comparator, misspelt", "EmuRubric", 1, 5, "tren", ['word? "trên"']],
    ["signs that are no comparator", "EmuRubric", 1, 5, "<>", []],
    ["a role near to nothing", "EmuUnits", 0, 4, "sếp", []],
    [
      "one of several conditions, misspelt",
      "EmuAwards",
      0,
      5,
      "đạt chỉ tiêu bắt buộc; bao cao du",
      ['word? "đạt chỉ tiêu bắt buộc; báo cáo đủ"'],
    ],
    ["two rows", "EmuEntries", 4, 1, "Phú Thọ", []],
    ["an error value", "EmuEntries", 1, 7, { error: "#N/A" }, []],
  ])("%s", (_what, table, row, column, cell, fixes) => {
    const findings = readBook(sourcesOf(withCell(table, row, column, cell))).findings;
    expect(findings.flatMap((one) => shown(one))).toEqual(fixes);
  });

  test.each<readonly [table: Table, row: number, column: number, cell: Cell]>([
    ["EmuEntries", 1, 7, "25,67"],
    ["EmuEntries", 0, 4, "75%"],
    ["EmuEntries", 4, 1, "Hoà Bình".normalize("NFD")],
    ["EmuEntries", 0, 1, "Phu Tho"],
    ["EmuEntries", 0, 2, "I1"],
    ["EmuEntries", 5, 3, "khong giao"],
    ["EmuRubric", 2, 10, "Cờ\u00a0Bộ; government-flag"],
    ["EmuAwards", 0, 5, "đạt chỉ tiêu bắt buộc; bao cao du"],
  ])("once written, the finding is gone: %s, row %i, column %i, %p", (table, row, column, cell) => {
    const spoilt = withCell(table, row, column, cell);
    const [first] = readBook(sourcesOf(spoilt)).findings;
    const [fix] = fixesOf(first!);
    expect(readBook(sourcesOf(withCell(table, row, column, fix!.cells[0].value))).findings).toEqual([]);
  });
});

describe("as the checks of the review find it", () => {
  test.each<readonly [what: string, finding: Finding, fixes: readonly string[]]>([
    ["75 for 75 %", finding("PERCENT_SCALE", 75), ["fraction? 0.75"]],
    ["7.1 for 7.1 %, without a float's crumbs", finding("PERCENT_SCALE", 7.1), ["fraction? 0.071"]],
    ["a target of the rubric", finding("PERCENT_SCALE", 90, {}, "target", "EmuRubric"), ["fraction? 0.9"]],
    ["a percentage of which no number is known", finding("PERCENT_SCALE", null), []],
    ["a number beyond counting", finding("PERCENT_SCALE", Number.POSITIVE_INFINITY), []],
    ["per cent beside fractions", finding("SCALE_MIXED", 90, { number: { big: false, n: 9, d: 10 } }), ["fraction? 0.9"]],
    ["per cent beside fractions, the figure unknown", finding("SCALE_MIXED", 90), []],
    [
      "0 where not assigned may be meant: the target goes, the mark comes",
      finding("ZERO_OR_NOT_ASSIGNED", 0, {}, "target"),
      ['not-assigned? null state="không giao"'],
    ],
    [
      "two units of a name",
      finding("UNIT_UNKNOWN", "A", { suggestion: "xã A / phường A" }),
      ['suggestion? "xã A"', 'suggestion? "phường A"'],
    ],
    ["a text number without its number", finding("TEXT_NUMBER", "x"), []],
    ["readings that are no numbers", finding("TEXT_NUMBER_AMBIGUOUS", "x", { readings: ["", "a", "5"] }), ["number? 5"]],
    ["readings missing", finding("TEXT_NUMBER_AMBIGUOUS", "x"), []],
    ["a word of a column without words", finding("WORD_UNKNOWN", "a", { accepted: ["b"] }, "note"), []],
    ["a number where a word belongs", finding("WORD_UNKNOWN", 5, { accepted: ["no-target"] }, "state"), []],
    ["no words accepted", finding("WORD_UNKNOWN", "a", {}, "state"), []],
    ["a short word", finding("WORD_UNKNOWN", "cx", { accepted: ["yes", "no"] }, "gate", "EmuRubric"), ['word? "có"']],
    ["two words equally near", finding("WORD_UNKNOWN", "xo", { accepted: ["yes", "no"] }, "gate", "EmuRubric"), []],
    ["an id without words", finding("WORD_UNKNOWN", "abcdefg", { accepted: ["abcdefh"] }, "state"), ['word? "abcdefh"']],
    ["nothing to correct", finding("NOT_REPORTED", null), []],
    ["a header", finding("TEXT_NUMBER", "1", { number: { big: false, n: 1, d: 1 } }, "actual", "EmuEntries", -1), []],
    ["a whole table", finding("TEXT_NUMBER", "1", { number: { big: false, n: 1, d: 1 } }, null, "EmuEntries", null), []],
    ["a whole row", finding("TEXT_NUMBER", "1", { number: { big: false, n: 1, d: 1 } }, null), []],
  ])("%s", (_what, one, fixes) => {
    expect(shown(one)).toEqual(fixes);
  });

  test("words are written in the language of the workbook, unless the other one was typed", () => {
    expect(shown(finding("ZERO_OR_NOT_ASSIGNED", 0, {}, "target"), "en")).toEqual(['not-assigned? null state="not assigned"']);
    const accepted = ["not-arisen", "not-assigned", "no-target"];
    expect(shown(finding("WORD_UNKNOWN", "no-targt", { accepted }, "state"), "en")).toEqual(['word? "no target"']);
    expect(shown(finding("WORD_UNKNOWN", "khong giao", { accepted }, "state"), "en")).toEqual(['word? "không giao"']);
  });
});

describe("a word is corrected with one letter wrong when it is shorter than six, else with two", () => {
  test.each([
    ["abcdx", "abcde", true],
    ["abcxx", "abcde", false],
    ["abcdex", "abcdef", true],
    ["abcdxx", "abcdef", true],
    ["abcxxx", "abcdef", false],
  ])("%p for %p: %p", (typed, id, isNear) => {
    expect(shown(finding("WORD_UNKNOWN", typed, { accepted: [id] }, "state"))).toEqual(isNear ? [`word? ${JSON.stringify(id)}`] : []);
  });

  test("an id typed for a word is corrected in the language of the workbook", () => {
    const misspelt = finding("WORD_UNKNOWN", "notarisen", { accepted: ["not-arisen", "no-target"] }, "state");
    expect([shown(misspelt), shown(misspelt, "vi"), shown(misspelt, "en")]).toEqual([
      ['word? "không phát sinh"'],
      ['word? "không phát sinh"'],
      ['word? "did not arise"'],
    ]);
  });

  test("a single letter is near to no sign", () => {
    const accepted = [">", ">=", "=", "<=", "<"];
    expect(shown(finding("WORD_UNKNOWN", "x", { accepted }, "comparator", "EmuRubric"))).toEqual([]);
    expect(shown(finding("WORD_UNKNOWN", "~", { accepted }, "comparator", "EmuRubric"))).toEqual([]);
  });
});

test.each<readonly [row: number | null, column: string | null]>([
  [null, "actual"],
  [null, null],
  [-1, "actual"],
  [0, null],
])("a finding about row %p and column %p is about no one cell: there is nothing to write", (row, column) => {
  const number = { big: false, n: 1, d: 1 } as const;
  expect(fixesOf(finding("TEXT_NUMBER", "1", { number }, column, "EmuEntries", row))).toEqual([]);
});

test("what is not certain is always asked", () => {
  const asked: readonly Finding["code"][] = [
    "UNIT_UNKNOWN",
    "CRITERION_UNKNOWN",
    "PERCENT_SCALE",
    "SCALE_MIXED",
    "WORD_UNKNOWN",
    "ZERO_OR_NOT_ASSIGNED",
    "TEXT_NUMBER_AMBIGUOUS",
    "CELL_IS_DATE",
    "POINTS_PERCENT",
  ];
  const params = {
    suggestion: "A",
    number: { big: false, n: 1, d: 2 },
    readings: ["1", "2"],
    accepted: ["no-target"],
  } as const;
  for (const code of Object.keys(FINDING_SEVERITY) as FindingCode[]) {
    const fixes = fixesOf(finding(code, code === "WORD_UNKNOWN" ? "no target" : 75, { ...params, listed: "A" }, "state"));
    const certain = fixes.filter(({ ask }) => !ask);
    expect([code, certain.length > 0]).toEqual([code, code === "TEXT_NUMBER" || code === "NAME_VARIANT"]);
    expect([code, fixes.length > 0]).toEqual([code, certain.length > 0 || asked.includes(code)]);
  }
});

describe("the language of a table is that of its headers", () => {
  test.each<readonly [headers: readonly Cell[], language: "vi" | "en"]>([
    [["Kỳ", "Đơn vị", "Tiêu chí"], "vi"],
    [["period", "unit", "criterion"], "en"],
    [["Kỳ", "unit", "criterion"], "en"],
    [["Kỳ", "unit"], "vi"],
    [["lạ"], "vi"],
    [[], "vi"],
  ])("%p: %s", (headers, language) => {
    expect(wordLanguage("EmuEntries", [headers])).toBe(language);
  });

  test("no cells at all", () => {
    expect(wordLanguage("EmuEntries", [])).toBe("vi");
  });
});

describe("the very cell of a place, with what it holds", () => {
  const sources = sourcesOf(withCell("EmuEntries", 1, 7, "25,67"));
  test.each([
    ["a cell", { table: "EmuEntries", row: 1, column: "actual" }, { sheet: "Chấm điểm", cell: "I5", value: "25,67" }],
    ["a blank cell", { table: "EmuEntries", row: 1, column: "state" }, { sheet: "Chấm điểm", cell: "E5", value: null }],
    ["a column that is not there", { table: "EmuUnits", row: 0, column: "title" }, null],
    ["no column", { table: "EmuEntries", row: 1, column: null }, null],
    ["a whole table", { table: "EmuEntries", row: null, column: "actual" }, null],
    ["a row that is not there", { table: "EmuEntries", row: 99, column: "actual" }, null],
    ["a table that is not there", { table: "EmuVotes", row: 0, column: "unit" }, null],
  ] as const)("%s", (_what, place, cell) => {
    expect(cellAt(sources, place)).toEqual(cell);
  });

  test("cells of a row that ends early are blank; where a table stands may be unknown", () => {
    const cells = [["Kỳ", "Đơn vị", "Tiêu chí"], ["2021"]];
    const at = { sheet: "S", row: 0, column: 0 };
    const place = { table: "EmuEntries", row: 0, column: "criterion" } as const;
    expect(cellAt({ EmuEntries: { cells, at } }, place)).toEqual({ sheet: "S", cell: "C2", value: null });
    expect(cellAt({ EmuEntries: { cells } }, place)).toBeNull();
  });
});

describe("a column that is missed: which header may be meant is asked, never guessed", () => {
  const missed = (similar: readonly string[], column: string | null = "actual", table: TableName = "EmuEntries") =>
    finding("COLUMN_MISSING", null, { similar }, column, table, -1);

  test.each<[string, Finding, readonly string[]]>([
    ["one header that nobody knows", missed(["Số liệu"]), ["Số liệu"]],
    ["the one that is like it, of several", missed(["Cán bộ nhập", "Ket qua thuc hien"]), ["Ket qua thuc hien"]],
    ["a few, none of them like it", missed(["A", "B", "C", "D"]), ["A", "B", "C", "D"]],
    ["too many to choose from", missed(["A", "B", "C", "D", "E"]), []],
    ["none", missed([]), []],
    ["a column that the table does not know", missed(["A"], "title"), []],
    ["no column", missed(["A"], null), []],
  ])("%s", (_what, one, headers) => {
    const fixes = fixesOf(one);
    expect(fixes.map(({ cells }) => cells[0].header)).toEqual(headers);
    expect(fixes.every(({ code, ask, cells }) => code === "header" && ask && cells[0].value === "Kết quả thực hiện")).toBe(true);
  });

  test("results of sheets have no headers of ours", () => {
    const place = { table: RESULT_CELLS, row: -1, column: "actual" } as const;
    const one = { ...missed(["A"]), place };
    expect(fixesOf(one)).toEqual([]);
  });

  test("in an English table the English header", () => {
    expect(fixesOf(missed(["Figures"]), "en").map(({ cells }) => cells[0].value)).toEqual(["actual"]);
  });

  test("the header stands where its words stand", () => {
    const sources = sourcesOf(withCell("EmuEntries", -1, 7, "Số liệu"));
    const place = { table: "EmuEntries", row: -1, column: "actual" } as const;
    expect(headerAt(sources, place, "Số liệu")).toEqual({ sheet: "Chấm điểm", cell: "I3", value: "Số liệu" });
    expect(headerAt(sources, place, "Số")).toBeNull();
    expect(headerAt({}, place, "Số liệu")).toBeNull();
    expect(headerAt({ EmuEntries: { cells: [["Số liệu"]] } }, place, "Số liệu")).toBeNull();
    expect(headerAt({ EmuEntries: { cells: [] } }, place, "Số liệu")).toBeNull();
  });
});
