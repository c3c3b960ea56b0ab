/** EmuVotes cell by cell: a row in its columns, older workbooks without the later ones, and what is read as nothing. */
import type { Cell } from "../../src/core/model/cell";
import { readBook } from "../../src/tables/read-book";
import { HEADERS } from "../../src/schema/schema";
import { findingsOf, sourcesOf, workbook, type Rows } from "./workbook";

type Column = keyof typeof HEADERS.EmuVotes;

const ROW: { readonly [Id in Column]: Cell } = {
  unit: "Phú Thọ",
  award: "Cờ thi đua của Bộ Công an",
  eligible: 7,
  yes: 6,
  period: "2021-Q1",
  ballot: 2,
  present: 5,
  "in-writing": 2,
  decision: "có",
  "decided-by": "Cụm trưởng và Cụm phó",
  reason: "Thành tích nổi bật",
};

function withVote(cells: { readonly [Id in Column]?: Cell }) {
  const columns = Object.keys(cells) as Column[];
  const EmuVotes: Rows = [columns.map((id) => HEADERS.EmuVotes[id].vi), columns.map((id) => cells[id] ?? null)];
  return { ...workbook(), EmuVotes };
}

function read(cells: { readonly [Id in Column]?: Cell }) {
  return readBook(sourcesOf(withVote(cells))).votes;
}

const number = (n: number) => ({ big: false, n, d: 1 });

test("a row with every column", () => {
  expect(findingsOf(withVote(ROW))).toEqual([]);
  expect(read(ROW)).toEqual([
    {
      period: "2021-Q1",
      unit: 0,
      award: 0,
      ballot: 2,
      members: number(7),
      present: number(5),
      inWriting: number(2),
      yes: number(6),
      decision: true,
      decidedBy: "lead-and-deputy",
      reason: "Thành tích nổi bật",
      faulty: false,
      row: 0,
    },
  ]);
});

test("an older workbook without the later columns: first ballot, period and attendance not stated", () => {
  const { unit, award, eligible, yes } = ROW;
  const old = { unit, award, eligible, yes } as const;
  expect(findingsOf(withVote(old))).toEqual([]);
  expect(read(old)).toMatchObject([
    { period: null, ballot: 1, members: number(7), present: null, inWriting: null, yes: number(6), decision: null, faulty: false },
  ]);
});

test("nobody has voted: the book has no votes", () => {
  const { EmuVotes, ...without } = withVote(ROW);
  expect([readBook(sourcesOf(without)).votes, readBook(sourcesOf({ ...without, EmuVotes: EmuVotes.slice(0, 1) })).votes]).toEqual([
    undefined,
    undefined,
  ]);
});

test.each<[string, Column, Cell, string]>([
  ["no unit", "unit", null, "VALUE_MISSING Cụm!B4"],
  ["an unknown unit", "unit", "Phú Tho", "UNIT_UNKNOWN Cụm!B4"],
  ["no award", "award", null, "VALUE_MISSING Cụm!C4"],
  ["an unknown award", "award", "Huân chương", "AWARD_UNKNOWN Cụm!C4"],
  ["an unreadable period", "period", "quý 1", "PERIOD_UNREADABLE Cụm!F4"],
  ["an unknown period", "period", "2021-Q2", "PERIOD_UNKNOWN Cụm!F4"],
])("%s: the row is about nothing", (_what, column, cell, finding) => {
  const book = withVote({ ...ROW, [column]: cell });
  expect(findingsOf(book).map(({ code, at }) => `${code} ${at}`)).toEqual([finding]);
  expect(readBook(sourcesOf(book)).votes).toBeUndefined();
});

test.each<[string, Column, Cell, string]>([
  ["text that is a number", "yes", "6", "TEXT_NUMBER Cụm!E4"],
  ["half a vote", "yes", 5.5, "NOT_WHOLE Cụm!E4"],
  ["fewer than none", "present", -1, "NEGATIVE Cụm!H4"],
  ["a word for a number", "eligible", "bảy", "NOT_A_NUMBER Cụm!D4"],
  ["half a ballot", "ballot", 1.5, "NOT_WHOLE Cụm!G4"],
  ["a word nobody knows", "decision", "chắc là có", "WORD_UNKNOWN Cụm!J4"],
  ["a decider nobody knows", "decided-by", "ai đó", "WORD_UNKNOWN Cụm!K4"],
  ["an error value", "in-writing", { error: "#N/A" }, "CELL_ERROR Cụm!I4"],
])("%s: nothing follows from the row", (_what, column, cell, finding) => {
  const book = withVote({ ...ROW, [column]: cell });
  expect(findingsOf(book).map(({ code, at }) => `${code} ${at}`)).toEqual([finding]);
  expect(readBook(sourcesOf(book)).votes).toMatchObject([{ faulty: true }]);
});

test.each<[Column, string]>([
  ["eligible", "VALUE_MISSING Cụm!D4"],
  ["yes", "VALUE_MISSING Cụm!E4"],
])("%s left blank is missing, never 0", (column, finding) => {
  const book = withVote({ ...ROW, [column]: null });
  expect(findingsOf(book).map(({ code, at }) => `${code} ${at}`)).toEqual([finding]);
  expect(readBook(sourcesOf(book)).votes).toMatchObject([{ faulty: false, [column === "yes" ? "yes" : "members"]: null }]);
});

test("a decision against, and a period typed otherwise", () => {
  const cells = { ...ROW, decision: "không", period: "2021–q1" } as const;
  expect(read(cells)).toMatchObject([{ decision: false, period: "2021-Q1" }]);
  expect(findingsOf(withVote(cells)).map(({ code, at }) => `${code} ${at}`)).toEqual(["NAME_VARIANT Cụm!F4"]);
});

test("without a list of periods any id is taken, with the year as a number", () => {
  const { EmuPeriods: _periods, ...book } = withVote({ ...ROW, period: 2030 });
  expect(readBook(sourcesOf(book)).votes).toMatchObject([{ period: "2030" }]);
  const unreadable = { ...book, EmuVotes: [book.EmuVotes[0]!, book.EmuVotes[1]!.map((cell) => (cell === 2030 ? "x" : cell))] };
  expect(findingsOf(unreadable).find(({ code }) => code === "PERIOD_UNREADABLE")?.params["accepted"]).toEqual([]);
});

test("nothing is awarded: nothing is voted on", () => {
  const { EmuAwards: _awards, ...book } = withVote(ROW);
  expect(readBook(sourcesOf(book)).votes).toBeUndefined();
});

test("a standard table that lost a column of its own is told so", () => {
  const { ballot: _ballot, ...without } = ROW;
  expect(findingsOf(withVote(without)).map(({ code, params }) => [code, params["column"]])).toEqual([["COLUMN_MISSING", "ballot"]]);
});
