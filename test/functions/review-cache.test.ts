/** One computation for each distinct input, and never a stale answer. */
import { forgetAll, knownBook, knownTable } from "../../src/functions/arguments/review-cache";
import { processorMs } from "../runs";
import { call, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "./tables";

const copy = (rows: readonly Row[]): readonly Row[] => rows.map((row) => [...row]);

function bookOf(entries: readonly Row[]) {
  return knownBook({
    EmuRubric: knownTable("EmuRubric", copy(RUBRIC)),
    EmuEntries: knownTable("EmuEntries", copy(entries)),
  });
}

beforeEach(forgetAll);

test("equal content in fresh arrays is read once", () => {
  expect(bookOf(ENTRIES)).toBe(bookOf(ENTRIES));
  expect(bookOf(ENTRIES).review("2021")).toBe(bookOf(ENTRIES).review("2021"));
});

test.each([
  ["a number", withCell(ENTRIES, 1, 6, 9)],
  ["a number become text", withCell(ENTRIES, 1, 6, "8")],
  ["a blank become 0", withCell(ENTRIES, 12, 6, 0)],
  ["an error value", withCell(ENTRIES, 12, 6, { error: "#N/A" })],
  ["one row more", [...ENTRIES, ENTRIES[1]!]],
  ["one column less", ENTRIES.map((row) => row.slice(0, -1))],
])("%s is another input", (_what, entries) => {
  expect(bookOf(entries)).not.toBe(bookOf(ENTRIES));
});

test("the text of an error and the error are two inputs", () => {
  expect(bookOf(withCell(ENTRIES, 12, 6, "#N/A"))).not.toBe(bookOf(withCell(ENTRIES, 12, 6, { error: "#N/A" })));
});

test("blank as null, as empty text and left out are one input", () => {
  expect(bookOf(withCell(ENTRIES, 12, 6, ""))).toBe(bookOf(withCell(ENTRIES, 12, 6, undefined)));
});

test("going back to earlier figures gives the earlier answer", () => {
  const total = (entries: readonly Row[]) => call("EMU.TOTAL", RUBRIC, entries, "2021", "An Bình", null, null, UNITS);
  const answers = [8, 9, 8, 10, 8].map((result) => total(withCell(ENTRIES, 1, 6, result)));
  expect(answers).toEqual([7, 7.25, 7, 7.5, 7]);
});

test("blanks and clusters asked for otherwise than the policy says do not mix with what it says", () => {
  const book = bookOf(ENTRIES);
  const asked = [{}, { blanks: "zero" }, { clusters: "mean" }, { blanks: "zero", clusters: "mean" }] as const;
  const reviews = asked.map((otherwise) => book.review("2021", otherwise));
  expect(new Set(reviews).size).toBe(4);
  expect(reviews.map(({ policy: { blanks, clusters } }) => [blanks, clusters])).toEqual([
    ["out", "none"],
    ["zero", "none"],
    ["out", "mean"],
    ["zero", "mean"],
  ]);
  expect(asked.map((otherwise) => book.review("2021", otherwise))).toEqual(reviews);
  expect(book.review("2021", { blanks: "out" })).toBe(book.review("2021"));
  expect(book.review("2022", { blanks: "zero" })).not.toBe(reviews[1]);
});

test("ranks with blanks out, as zero and as the policy says come in any order", () => {
  const rank = (blanks: string | null) => call("EMU.RANK", RUBRIC, ENTRIES, "2021", null, null, UNITS, blanks);
  const [out, zero] = [
    [[3], [4], [1], [2]],
    [[2], [4], [1], [3]],
  ];
  expect([null, "zero", "out", null, "zero"].map(rank)).toEqual([out, zero, out, out, zero]);
});

test("ten versions of a table do not mix", () => {
  for (let version = 1; version <= 10; version += 1) {
    const entries = withCell(ENTRIES, 9, 6, version / 10);
    expect(call("EMU.SCORE", RUBRIC, entries, "2021", "An Bình", "II.1")).toBe(version / 10);
  }
});

test("a hundred functions over 42 000 rows take as long as a few", () => {
  const units = Array.from({ length: 700 }, (_unit, index) => `Đơn vị ${index}`);
  const codes = Array.from({ length: 60 }, (_code, index) => `T${index}`);
  const rubric = [RUBRIC[0]!, ...codes.map((code) => [code, code, "value", "leader", 5, ">=", 10])];
  const entries = [
    ENTRIES[0]!,
    ...units.flatMap((unit, row) => codes.map((code, at) => ["2021", unit, code, null, null, null, (row * 7 + at * 3) % 40])),
  ];
  const first = processorMs(() => call("EMU.TOTAL", rubric, entries, "2021"));
  const next = processorMs(() => {
    for (let index = 0; index < 20; index += 1) {
      call("EMU.SCORE", rubric, entries, "2021", units[index], "T1");
    }
  });
  expect(next / 20).toBeLessThan(first / 2);
});
