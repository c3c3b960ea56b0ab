/** Every finding of the reader: one spoilt cell each, with the cell it names, what stands there and what is expected. */
import type { Cell } from "../../src/core/model/cell";
import type { FindingCode } from "../../src/core/model/finding-codes";
import { toDecimalText, type Exact } from "../../src/core/numbers/exact";
import type { Param } from "../../src/core/model/finding";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Workbook } from "./workbook";

type Table = keyof ReturnType<typeof workbook>;

const NA: Cell = { error: "#N/A" };

function plain(value: Param): unknown {
  return typeof value === "object" && "big" in value ? toDecimalText(value as Exact) : value;
}

function seen(book: Workbook) {
  return findingsOf(book).map(({ code, at, found, params }) => ({
    code,
    at,
    found,
    params: Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)])),
  }));
}

test("the workbook before it is spoilt has no findings", () => {
  expect(seen(workbook())).toEqual([]);
});

type Case = [
  what: string,
  table: Table,
  row: number,
  column: number,
  cell: Cell,
  code: FindingCode,
  at: string,
  params: Record<string, unknown>,
];

const PT1 = { unit: "Phú Thọ", criterion: "I.1" };
const PT2 = { unit: "Phú Thọ", criterion: "I.2" };

const PARAMETER_NAMES = ["per", "minimum", "maximum", "start", "points", "bands", "every", "weight", "bonus"];

const CASES: readonly Case[] = [
  // Single cells
  ["text number with a decimal comma", "EmuEntries", 1, 7, "25,67", "TEXT_NUMBER", "Chấm điểm!I5", { ...PT2, number: "25.67" }],
  ["percentage typed as text", "EmuEntries", 0, 4, "75 %", "TEXT_NUMBER", "Chấm điểm!F4", { ...PT1, number: "0.75" }],
  ["number behind an apostrophe", "EmuEntries", 0, 5, "'76", "TEXT_NUMBER", "Chấm điểm!G4", { ...PT1, number: "76" }],
  ["number with blanks around", "EmuEntries", 0, 6, " 100 ", "TEXT_NUMBER", "Chấm điểm!H4", { ...PT1, number: "100" }],
  ["1.000, a thousand or one", "EmuEntries", 1, 7, "1.000", "TEXT_NUMBER_AMBIGUOUS", "Chấm điểm!I5", { ...PT2, readings: ["1000", "1"] }],
  ["words in a number column", "EmuEntries", 0, 9, "tốt", "NOT_A_NUMBER", "Chấm điểm!K4", PT1],
  ["a tick in a number column", "EmuEntries", 0, 9, true, "NOT_A_NUMBER", "Chấm điểm!K4", PT1],
  ["a fraction as text", "EmuEntries", 0, 5, "9/10", "NOT_A_NUMBER", "Chấm điểm!G4", PT1],
  ["no finite number", "EmuEntries", 1, 7, Number.NaN, "NOT_A_NUMBER", "Chấm điểm!I5", PT2],
  ["#N/A in a number column", "EmuEntries", 0, 5, NA, "CELL_ERROR", "Chấm điểm!G4", PT1],
  ["#REF! in a word column", "EmuEntries", 0, 3, { error: "#REF!" }, "CELL_ERROR", "Chấm điểm!E4", PT1],
  ["#N/A in a text column", "EmuEntries", 0, 13, NA, "CELL_ERROR", "Chấm điểm!O4", PT1],
  ["#N/A for a unit", "EmuEntries", 0, 1, NA, "CELL_ERROR", "Chấm điểm!C4", { unit: "", criterion: "I.1" }],
  ["#N/A for a date", "EmuPeriods", 0, 3, NA, "CELL_ERROR", "Cụm!E4", {}],
  ["#N/A for a code", "EmuRubric", 2, 0, NA, "CELL_ERROR", "Thang điểm!B6", {}],
  ["#N/A in a policy", "EmuPolicy", 0, 1, NA, "CELL_ERROR", "Cụm!C4", { name: "decimals" }],
  ["#N/A for an award", "EmuAwards", 1, 0, NA, "CELL_ERROR", "Cụm!B5", {}],
  ["no unit in a begun row", "EmuEntries", 0, 1, null, "VALUE_MISSING", "Chấm điểm!C4", { unit: "", criterion: "I.1" }],
  ["no period in a begun row", "EmuEntries", 0, 0, "", "VALUE_MISSING", "Chấm điểm!B4", PT1],
  ["a leaf without maximum", "EmuRubric", 1, 4, null, "VALUE_MISSING", "Thang điểm!F5", { criterion: "I.1" }],
  ["a leaf without measure", "EmuRubric", 1, 2, null, "VALUE_MISSING", "Thang điểm!D5", { criterion: "I.1" }],
  ["a leaf without rule", "EmuRubric", 1, 3, " ", "VALUE_MISSING", "Thang điểm!E5", { criterion: "I.1" }],
  ["a unit's row without its name", "EmuUnits", 2, 0, null, "VALUE_MISSING", "Cụm!B6", {}],
  ["a policy without value", "EmuPolicy", 0, 1, null, "VALUE_MISSING", "Cụm!C4", { name: "decimals" }],
  ["an exclusion without reason", "EmuStatus", 0, 1, null, "VALUE_MISSING", "Cụm!C4", {}],
  ["a negative numerator", "EmuEntries", 0, 5, -76, "NEGATIVE", "Chấm điểm!G4", PT1],
  ["a negative number of events", "EmuEntries", 2, 7, -2, "NEGATIVE", "Chấm điểm!I6", { unit: "Phú Thọ", criterion: "II.1" }],
  ["a negative maximum", "EmuRubric", 1, 4, -10, "NEGATIVE", "Thang điểm!F5", { criterion: "I.1" }],
  ["a negative number of flags", "EmuAwards", 1, 2, -1, "NEGATIVE", "Cụm!D5", { award: "government-flag" }],
  ["half an event", "EmuEntries", 2, 7, 2.5, "NOT_WHOLE", "Chấm điểm!I6", { unit: "Phú Thọ", criterion: "II.1" }],
  ["half a flag", "EmuAwards", 1, 2, 1.5, "NOT_WHOLE", "Cụm!D5", { award: "government-flag" }],
  [
    "an unknown state",
    "EmuEntries",
    0,
    3,
    "nghỉ",
    "WORD_UNKNOWN",
    "Chấm điểm!E4",
    { ...PT1, accepted: ["not-arisen", "not-assigned", "no-target"] },
  ],
  [
    "an unknown comparator",
    "EmuRubric",
    1,
    5,
    "khoảng",
    "WORD_UNKNOWN",
    "Thang điểm!G5",
    { criterion: "I.1", accepted: [">", ">=", "=", "<=", "<"] },
  ],
  ["an unknown role", "EmuUnits", 0, 4, "sếp", "WORD_UNKNOWN", "Cụm!F4", { accepted: ["lead", "deputy", "member"] }],
  ["a date as text", "EmuPeriods", 0, 2, "01/01/2021", "NOT_A_DATE", "Cụm!D4", {}],
  ["a year where a date belongs", "EmuPeriods", 0, 2, 2021, "NOT_A_DATE", "Cụm!D4", {}],
  ["a number as text where a date belongs", "EmuPeriods", 0, 2, "44197", "NOT_A_DATE", "Cụm!D4", {}],
  ["the last day before 1950", "EmuPeriods", 0, 2, 18263, "NOT_A_DATE", "Cụm!D4", {}],
  ["the first day after 9999", "EmuPeriods", 0, 3, 2958466, "NOT_A_DATE", "Cụm!E4", {}],
  ["a date as text in an exclusion", "EmuStatus", 0, 2, "tháng 3", "NOT_A_DATE", "Cụm!D4", {}],
  [
    "parameters nobody knows",
    "EmuRubric",
    4,
    8,
    "per=-2; phạt=3",
    "PARAMETERS_UNREADABLE",
    "Thang điểm!J8",
    { criterion: "II.1", part: "phạt=3", accepted: PARAMETER_NAMES },
  ],

  // Rows that name something
  [
    "a misspelt unit",
    "EmuEntries",
    0,
    1,
    "Phu Tho",
    "UNIT_UNKNOWN",
    "Chấm điểm!C4",
    { unit: "Phu Tho", criterion: "I.1", suggestion: "Phú Thọ" },
  ],
  [
    "a unit of elsewhere",
    "EmuEntries",
    0,
    1,
    "Cà Mau",
    "UNIT_UNKNOWN",
    "Chấm điểm!C4",
    { unit: "Cà Mau", criterion: "I.1", suggestion: "" },
  ],
  ["a unit of elsewhere excluded", "EmuStatus", 0, 0, "Cà Mau", "UNIT_UNKNOWN", "Cụm!B4", { suggestion: "" }],
  [
    "a code without its dot",
    "EmuEntries",
    0,
    2,
    "I1",
    "CRITERION_UNKNOWN",
    "Chấm điểm!D4",
    { unit: "Phú Thọ", criterion: "I1", suggestion: "I.1" },
  ],
  [
    "the criterion's words for its code",
    "EmuEntries",
    1,
    2,
    "Xử lý tin báo",
    "CRITERION_UNKNOWN",
    "Chấm điểm!D5",
    { unit: "Phú Thọ", criterion: "Xử lý tin báo", suggestion: "I.2" },
  ],
  ["a period not in the list", "EmuEntries", 0, 0, "2021-Q2", "PERIOD_UNKNOWN", "Chấm điểm!B4", { ...PT1, accepted: ["2021-Q1", "2021"] }],
  [
    "a quarter without its year",
    "EmuEntries",
    0,
    0,
    "Quý II",
    "PERIOD_UNREADABLE",
    "Chấm điểm!B4",
    { ...PT1, accepted: ["2021-Q1", "2021"] },
  ],
  ["a period in words", "EmuEntries", 0, 0, "Quý II/2021", "PERIOD_UNKNOWN", "Chấm điểm!B4", { ...PT1, accepted: ["2021-Q1", "2021"] }],
  ["a period in words in its own table", "EmuPeriods", 0, 0, "quý 1", "PERIOD_UNREADABLE", "Cụm!B4", {}],
  [
    "an award nobody defined",
    "EmuRubric",
    1,
    10,
    "ministry-flag; Cờ tỉnh",
    "AWARD_UNKNOWN",
    "Thang điểm!L5",
    { criterion: "I.1", part: "Cờ tỉnh", accepted: ["ministry-flag", "government-flag"] },
  ],
  ["a unit twice", "EmuUnits", 2, 0, "hoà  bình", "UNIT_TWICE", "Cụm!B6", { unit: "hoà bình", first: 2 }],
  ["a code twice", "EmuRubric", 2, 0, "i.1.", "CRITERION_TWICE", "Thang điểm!B6", { criterion: "i.1.", first: 2 }],
  ["a period twice", "EmuPeriods", 1, 0, "2021-q1", "PERIOD_TWICE", "Cụm!B5", { period: "2021-Q1", first: 1 }],
  ["an award twice", "EmuAwards", 1, 0, "ministry-flag", "AWARD_TWICE", "Cụm!B5", { award: "ministry-flag", first: 1 }],
  ["a policy twice", "EmuPolicy", 1, 0, "decimals", "ROW_TWICE", "Cụm!B5", { name: "decimals", first: 1 }],

  // Policy and awards
  [
    "an unknown policy",
    "EmuPolicy",
    1,
    0,
    "Màu nền",
    "POLICY_UNKNOWN",
    "Cụm!B5",
    {
      name: "Màu nền",
      accepted: [
        "decimals",
        "rounding",
        "rank-by",
        "rank-on",
        "rank-decimals",
        "blanks",
        "tie-break",
        "layers",
        "difference-limit",
        "grades",
        "scale",
        "no-target",
        "leader-outlier",
        "clusters",
        "vote-threshold",
        "vote-base",
        "vote-ballots",
        "year-from",
        "rank-rounding",
      ],
    },
  ],
  ["seven decimals", "EmuPolicy", 0, 1, 7, "POLICY_VALUE", "Cụm!C4", { name: "decimals", accepted: ["0–6"] }],
  ["decimals as text", "EmuPolicy", 0, 1, "2", "TEXT_NUMBER", "Cụm!C4", { name: "decimals", number: "2" }],
  ["a tie-break that is no code", "EmuPolicy", 2, 1, "I.9", "POLICY_VALUE", "Cụm!C6", { name: "tie-break", accepted: [] }],
  [
    "a layer nobody knows",
    "EmuPolicy",
    3,
    1,
    "tự chấm; bình quân",
    "POLICY_VALUE",
    "Cụm!C7",
    { name: "layers", accepted: ["self", "cross-check", "appraised"] },
  ],
  ["a negative limit", "EmuPolicy", 4, 1, -1, "POLICY_VALUE", "Cụm!C8", { name: "difference-limit", accepted: ["≥ 0"] }],
  ["neither slots nor share", "EmuAwards", 1, 2, null, "AWARD_PLACES", "Cụm!D5", { award: "government-flag" }],
  ["slots and share", "EmuAwards", 1, 3, 0.2, "AWARD_PLACES", "Cụm!E5", { award: "government-flag" }],
  ["a share typed as 50", "EmuAwards", 0, 3, 50, "AWARD_PLACES", "Cụm!E4", { award: "ministry-flag" }],
  ["a share without rounding", "EmuAwards", 0, 4, null, "AWARD_PLACES", "Cụm!F4", { award: "ministry-flag" }],
  [
    "nested under nothing known",
    "EmuAwards",
    1,
    6,
    "Cờ tỉnh",
    "AWARD_NESTED_UNKNOWN",
    "Cụm!H5",
    { award: "government-flag", accepted: ["ministry-flag"] },
  ],
  [
    "nested under itself",
    "EmuAwards",
    1,
    6,
    "government-flag",
    "AWARD_NESTED_UNKNOWN",
    "Cụm!H5",
    { award: "government-flag", accepted: ["ministry-flag"] },
  ],
];

test.each(CASES)("%s", (_what, table, row, column, cell, code, at, params) => {
  const [first] = seen(withCell(table, row, column, cell)).filter((finding) => finding.code === code);
  const found = cell === "" || cell === " " ? null : cell;
  expect(first).toEqual({ code, at, found, params });
});

test("nested in a circle: every award of the circle is told", () => {
  const book = withCell("EmuAwards", 0, 6, "government-flag");
  expect(seen(book).map(({ code, at }) => [code, at])).toEqual([
    ["AWARD_NESTED_UNKNOWN", "Cụm!H4"],
    ["AWARD_NESTED_UNKNOWN", "Cụm!H5"],
  ]);
  expect(readBook(sourcesOf(book)).awards.map((award) => award.places.kind)).toEqual(["unknown", "unknown"]);
});

test("two rows for one period, unit and criterion: the later is left out and the first is not trusted either", () => {
  const book = workbook();
  book.EmuEntries.push(["2021", "PHÚ THỌ", "I.1", null, 0.8, 90, 100, null, null, null, null, null, null, null, null]);
  expect(seen(book)).toEqual([{ code: "ROW_TWICE", at: "Chấm điểm!D11", found: "I.1", params: { ...PT1, period: "2021", first: 1 } }]);
  const entries = readBook(sourcesOf(book)).entries.filter((entry) => entry.unit === 0 && entry.criterion === 1);
  expect(entries.map((entry) => [entry.row, entry.state])).toEqual([[0, "faulty"]]);
});

test("all faults of a row are told at once, also when nobody knows its unit", () => {
  const book = withCell("EmuEntries", 0, 1, "Cà Mau");
  book.EmuEntries![1]![0] = "sau";
  book.EmuEntries![1]![5] = "76 vụ";
  expect(seen(book).map(({ code, at }) => [code, at])).toEqual([
    ["PERIOD_UNREADABLE", "Chấm điểm!B4"],
    ["UNIT_UNKNOWN", "Chấm điểm!C4"],
    ["NOT_A_NUMBER", "Chấm điểm!G4"],
  ]);
});

test("also where a row is read twice: nesting is looked at after all awards are known", () => {
  const book = withCell("EmuAwards", 0, 6, "Cờ tỉnh");
  book.EmuAwards![2]![5] = "nhân thân tốt";
  expect(seen(book).map(({ at }) => at)).toEqual(["Cụm!H4", "Cụm!G5"]);
});

test("what concerns the whole table comes before its header row", () => {
  const book = withCell("EmuEntries", -1, 7, "Số liệu");
  book.EmuEntries = book.EmuEntries!.slice(0, 1);
  expect(seen(book).map(({ code }) => code)).toEqual(["TABLE_EMPTY", "COLUMN_MISSING"]);
});

test("findings come in the order of the tables, then of the rows", () => {
  const book = withCell("EmuEntries", 4, 3, "?");
  book.EmuEntries![1]![3] = "?";
  book.EmuRubric![2]![5] = "?";
  book.EmuUnits![1]![4] = "?";
  expect(seen(book).map(({ at }) => at)).toEqual(["Cụm!F4", "Thang điểm!G5", "Chấm điểm!E4", "Chấm điểm!E8"]);
});
