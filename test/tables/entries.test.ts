import type { Cell } from "../../src/core/model/cell";
import { toDecimalText } from "../../src/core/numbers/exact";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf, withCell, workbook, type Workbook } from "./workbook";

function entriesOf(book: Workbook) {
  return readBook(sourcesOf(book)).entries;
}

/** The state of Phú Thọ's I.1 (a ratio) or another row after one cell is changed. */
function stateAfter(row: number, column: number, cell: Cell) {
  return entriesOf(withCell("EmuEntries", row, column, cell)).find((entry) => entry.row === row)?.state;
}

test("an entry as it stands: numbers exact, blanks null, texts as typed", () => {
  expect(entriesOf(workbook())[0]).toEqual({
    row: 0,
    period: "2021",
    unit: 0,
    criterion: 1,
    state: "reported",
    target: { big: false, n: 8, d: 10 },
    numerator: { big: false, n: 76, d: 1 },
    denominator: { big: false, n: 100, d: 1 },
    actual: null,
    baseline: null,
    self: { big: false, n: 10, d: 1 },
    crossCheck: null,
    appraised: null,
    reason: "",
    evidence: "BC 12",
    note: "",
  });
});

describe("the five states, all different", () => {
  test.each([
    ["reported", 0],
    ["reported", 1],
    ["reported", 3],
    ["not-arisen", 4],
    ["not-reported", 5],
  ])("%s: row %i", (state, row) => {
    expect(entriesOf(workbook()).find((entry) => entry.row === row)?.state).toBe(state);
  });

  test.each([
    ["không phát sinh", "not-arisen"],
    ["KHÔNG PHÁT SINH ", "not-arisen"],
    ["not-arisen", "not-arisen"],
    ["did not arise", "not-arisen"],
    ["không giao", "not-assigned"],
    ["Not assigned", "not-assigned"],
    ["không có chỉ tiêu", "no-target"],
    ["không có chỉ tiêu".normalize("NFD"), "no-target"],
  ])("%p is the mark %s", (word, state) => {
    expect(stateAfter(5, 3, word)).toBe(state);
  });

  test("a result of 0 is reported, a blank is not", () => {
    expect(stateAfter(1, 7, 0)).toBe("reported");
    expect(stateAfter(1, 7, null)).toBe("not-reported");
    expect(stateAfter(1, 7, "")).toBe("not-reported");
    expect(stateAfter(1, 7, " ")).toBe("not-reported");
  });

  test("a self-score alone reports a judged criterion, not a computed one", () => {
    expect(stateAfter(3, 11, null)).toBe("reported");
    expect(stateAfter(5, 9, 5)).toBe("not-reported");
  });
});

describe("a cell that cannot be read makes its entry faulty", () => {
  const columns = [3, 4, 5, 6, 7, 8, 9, 10, 11];
  test.each(columns)("an error value in column %i", (column) => {
    expect(stateAfter(0, column, { error: "#N/A" })).toBe("faulty");
  });

  test.each(columns)("words in column %i", (column) => {
    expect(stateAfter(0, column, "chưa rõ")).toBe("faulty");
  });

  test.each(columns.slice(1))("a tick in column %i", (column) => {
    expect(stateAfter(0, column, true)).toBe("faulty");
    expect(stateAfter(0, column, false)).toBe("faulty");
  });

  test.each(columns.slice(1))("a text number in column %i, and its value is not used", (column) => {
    const entry = entriesOf(withCell("EmuEntries", 0, column, "12,5"))[0]!;
    expect(entry.state).toBe("faulty");
    const numbers = [entry.target, entry.numerator, entry.denominator, entry.actual, entry.baseline, entry.self];
    expect([...numbers, entry.crossCheck, entry.appraised].map((x) => x && toDecimalText(x))).not.toContain("12.5");
  });
});

test.each([0.1, 25.67, 861.84, 0.1 + 0.2, Math.PI, 1e-9, 123456789.12345, 9e15, -0.5])(
  "the number %p is kept as Excel shows it",
  (cell) => {
    const { actual } = entriesOf(withCell("EmuEntries", 1, 7, cell))[1]!;
    expect(Number(toDecimalText(actual!, 30))).toBe(Number(cell.toPrecision(15)));
  },
);

test("rows nobody has begun are skipped without a word", () => {
  const book = workbook();
  book.EmuEntries.splice(3, 0, [null, "", " ", null, null, null, null, null, null, null, null, null, null, null, null]);
  expect(findingsOf(book)).toEqual([]);
  expect(entriesOf(book).map((entry) => entry.row)).toEqual([0, 1, 3, 4, 5, 6, 7]);
});

test.each([2021, "2021", " 2021 "])("the year %p is the period 2021", (cell) => {
  expect(entriesOf(withCell("EmuEntries", 0, 0, cell))[0]?.period).toBe("2021");
});

test("printed totals of groups are kept: the checks compare them with their parts", () => {
  const book = workbook();
  book.EmuEntries.push(["2021", "Phú Thọ", "I", null, null, null, null, null, null, null, null, 12.5, null, null, null]);
  const entry = entriesOf(book).at(-1)!;
  expect([entry.criterion, entry.state, toDecimalText(entry.appraised!)]).toEqual([0, "reported", "12.5"]);
});

test("rows shorter than the header are blank at their end", () => {
  const book = workbook();
  book.EmuEntries[1] = book.EmuEntries[1]!.slice(0, 7);
  expect(findingsOf(book)).toEqual([]);
  expect(entriesOf(book)[0]?.self).toBeNull();
});

test("numbers and ticks in text columns are read as they are shown", () => {
  const book = withCell("EmuEntries", 0, 13, 12.5);
  book.EmuEntries![1]![14] = true;
  const [entry] = entriesOf(book);
  expect([entry?.evidence, entry?.note]).toEqual(["12.5", "TRUE"]);
});

test("without EmuPeriods any period that can be read is accepted, and no other", () => {
  const { EmuPeriods: _, ...book } = workbook();
  book.EmuEntries[1]![0] = "2019-D4";
  book.EmuEntries[2]![0] = "2019-D0";
  expect(findingsOf(book).map(({ code, at }) => [code, at])).toEqual([["PERIOD_UNREADABLE", "Chấm điểm!B5"]]);
});
