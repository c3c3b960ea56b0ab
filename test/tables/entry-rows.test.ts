/** Rows of EmuEntries: what reports a result, what each number may be, and rows that belong to nobody. */
import type { Cell } from "../../src/core/model/cell";
import { toDecimalText } from "../../src/core/numbers/exact";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Rows } from "./workbook";

const COLUMNS = ["state", "target", "numerator", "denominator", "actual", "baseline", "self", "cross-check", "appraised"];

/** One criterion and one entry of it with these cells filled. */
function bookWith(measure: Cell, rule: Cell, filled: Readonly<Record<string, Cell>>) {
  const EmuRubric: Rows = [
    ["code", "measure", "rule", "maximum"],
    ["I", null, null, null],
    ["I.1", measure, rule, measure === null ? null : 10],
    ["I.2", "value", "direct", 10],
  ];
  const EmuEntries: Rows = [
    ["period", "unit", "criterion", ...COLUMNS, "reason", "evidence", "note"],
    ["2021", "A", measure === null ? "I" : "I.1", ...COLUMNS.map((column) => filled[column] ?? null)],
  ];
  return { EmuRubric, EmuEntries };
}

function stateOf(measure: Cell, rule: Cell, filled: Readonly<Record<string, Cell>>) {
  return readBook(sourcesOf(bookWith(measure, rule, filled))).entries[0]?.state;
}

describe("any one of the results reports a criterion that is computed", () => {
  test.each([
    ["numerator", "reported"],
    ["denominator", "reported"],
    ["actual", "reported"],
    ["target", "not-reported"],
    ["baseline", "not-reported"],
    ["self", "not-reported"],
    ["cross-check", "not-reported"],
    ["appraised", "not-reported"],
  ])("%s: %s", (column, state) => {
    expect(stateOf("ratio", "ratio", { [column]: 0 })).toBe(state);
  });
});

describe("points typed by any layer report a criterion that is judged, by its rule or by its measure, and a group", () => {
  const judged = [
    ["value", "direct"],
    ["judgement", "pass"],
    [null, null],
  ] as const;
  test.each(judged.flatMap(([measure, rule]) => ["self", "cross-check", "appraised"].map((x) => [measure, rule, x] as const)))(
    "%p, %p: %s",
    (measure, rule, column) => {
      expect(stateOf(measure, rule, { [column]: 5 })).toBe("reported");
    },
  );

  test.each(judged)("%p, %p: not a target or a blank row", (measure, rule) => {
    expect(stateOf(measure, rule, { target: 5 })).toBe("not-reported");
    expect(stateOf(measure, rule, {})).toBe("not-reported");
  });
});

describe("what each number may be", () => {
  const NEGATIVE = ["reduction", "increase", "value", "judgement"];
  test.each(["value", "ratio", "reduction", "increase", "count", "share", "rank", "judgement"])(
    "the result and the target of a %s",
    (measure) => {
      const mayBeNegative = NEGATIVE.includes(measure);
      for (const column of ["actual", "target"]) {
        const found = findingsOf(bookWith(measure, "direct", { [column]: -1 })).map(({ code }) => code);
        expect([column, found]).toEqual([column, mayBeNegative ? [] : ["NEGATIVE"]]);
      }
      const isWhole = ["count", "rank"].includes(measure);
      const found = findingsOf(bookWith(measure, "direct", { actual: 0.5 })).map(({ code }) => code);
      expect(found).toEqual(isWhole ? ["NOT_WHOLE"] : []);
      expect(findingsOf(bookWith(measure, "direct", { actual: 2, target: 0.5 }))).toEqual([]);
    },
  );

  test.each([
    ["numerator", ["NEGATIVE"]],
    ["denominator", ["NEGATIVE"]],
    ["baseline", ["NEGATIVE"]],
    ["self", []],
    ["cross-check", []],
    ["appraised", []],
  ])("%s below 0: %p", (column, found) => {
    expect(findingsOf(bookWith("value", "direct", { [column]: -1 })).map(({ code }) => code)).toEqual(found);
    expect(findingsOf(bookWith("value", "direct", { [column]: 0.5 }))).toEqual([]);
  });

  test("of a group's own row: whatever is printed", () => {
    expect(findingsOf(bookWith(null, null, { actual: -0.5, target: -0.5, appraised: -1 }))).toEqual([]);
  });
});

describe("texts", () => {
  test("as they are shown; blanks are none", () => {
    const book = withCell("EmuEntries", 0, 12, " thống  nhất ");
    book.EmuEntries![1]![13] = " ";
    book.EmuEntries![1]![14] = "";
    expect(readBook(sourcesOf(book)).entries[0]).toMatchObject({ reason: "thống nhất", evidence: "", note: "" });
  });

  test.each([12, 13, 14])("an error value in column %i leaves no text, and the entry is not trusted", (column) => {
    const [entry] = readBook(sourcesOf(withCell("EmuEntries", 0, column, { error: "#REF!" }))).entries;
    const { reason, evidence, note } = entry!;
    expect([entry?.state, [reason, evidence, note][column - 12]]).toEqual(["faulty", ""]);
  });

  test("the next row is trusted again", () => {
    const book = withCell("EmuEntries", 0, 12, { error: "#REF!" });
    expect(readBook(sourcesOf(book)).entries.map(({ state }) => state)).not.toContain(undefined);
    expect(readBook(sourcesOf(book)).entries.filter(({ state }) => state === "faulty")).toHaveLength(1);
  });
});

describe("rows that belong to nobody", () => {
  function withRow(row: Cell[]) {
    const book = workbook();
    book.EmuEntries.push([...row, ...Array<Cell>(15 - row.length).fill(null)]);
    return book;
  }

  function seen(row: Cell[]) {
    return findingsOf(withRow(row)).map(({ code, at }) => `${code} ${at}`);
  }

  test.each<readonly [what: string, row: Cell[], found: readonly string[]]>([
    [
      "only a number was typed",
      [null, null, null, null, null, null, null, 5],
      ["VALUE_MISSING Chấm điểm!B11", "VALUE_MISSING Chấm điểm!C11", "VALUE_MISSING Chấm điểm!D11"],
    ],
    ["only the period", ["2021"], ["VALUE_MISSING Chấm điểm!C11", "VALUE_MISSING Chấm điểm!D11"]],
    ["only the unit", [null, "Phú Thọ"], ["VALUE_MISSING Chấm điểm!B11", "VALUE_MISSING Chấm điểm!D11"]],
    ["only the criterion", [null, null, "I.1"], ["VALUE_MISSING Chấm điểm!B11", "VALUE_MISSING Chấm điểm!C11"]],
    ["no criterion", ["2021", "Phú Thọ", " "], ["VALUE_MISSING Chấm điểm!D11"]],
    ["blanks of every kind", [" ", "", "\u00a0", null], []],
    // The measure of no criterion is asked: a number of any kind will do, a text will not.
    ["an unknown criterion with numbers", ["2021", "Phú Thọ", "IX", null, -5, null, null, -0.5], ["CRITERION_UNKNOWN Chấm điểm!D11"]],
    ["an unknown unit and period", ["2021-Q3", "Cà Mau", "I.1"], ["PERIOD_UNKNOWN Chấm điểm!B11", "UNIT_UNKNOWN Chấm điểm!C11"]],
    // It is not in the list, so it has no listed spelling.
    ["a period with a long dash that is not in the list", ["2021–Q3", "Phú Thọ", "I.1"], ["PERIOD_UNKNOWN Chấm điểm!B11"]],
  ])("%s", (_what, row, found) => {
    expect(seen(row)).toEqual(found);
    expect(readBook(sourcesOf(withRow(row))).entries).toEqual(readBook(sourcesOf(workbook())).entries);
  });

  test("what is named: the period's list, a unit or code like it, and nothing where the cell is right", () => {
    const row: Cell[] = ["?", "Phu Tho", "I1"];
    expect(findingsOf(withRow(row)).map(({ code, params }) => [code, params])).toEqual([
      ["PERIOD_UNREADABLE", { unit: "Phu Tho", criterion: "I1", accepted: ["2021-Q1", "2021"] }],
      ["UNIT_UNKNOWN", { unit: "Phu Tho", criterion: "I1", suggestion: "Phú Thọ" }],
      ["CRITERION_UNKNOWN", { unit: "Phu Tho", criterion: "I1", suggestion: "I.1" }],
    ]);
  });

  test("without a list of periods none is offered", () => {
    const { EmuPeriods: _, ...book } = withRow(["?", "Phú Thọ", "I.1"]);
    expect(findingsOf(book).map(({ params }) => params["accepted"])).toEqual([[]]);
  });

  test("a row that is found is read though it has nothing else", () => {
    const { entries } = readBook(sourcesOf(withRow(["2021", "Yên Bái", "I.1"])));
    expect(entries.at(-1)).toMatchObject({ row: 7, unit: 2, criterion: 1, state: "not-reported" });
  });
});

test("every number of a row stands in its own place", () => {
  const numbers = Object.fromEntries(COLUMNS.slice(1).map((column, index) => [column, index + 1]));
  const [entry] = readBook(sourcesOf(bookWith("value", "direct", numbers))).entries;
  const { target, numerator, denominator, actual, baseline, self, crossCheck, appraised } = entry!;
  const read = [target, numerator, denominator, actual, baseline, self, crossCheck, appraised];
  expect(read.map((number) => number && toDecimalText(number))).toEqual(["1", "2", "3", "4", "5", "6", "7", "8"]);
});
