/** What came and what went between two readings. */
import type { Finding } from "../../../src/core/model/finding";
import { changedFindings } from "../../../src/taskpane/use-cases/changes";
import type { Reading } from "../../../src/review/opened";

function readingOf(rows: string): Reading {
  const findings = [...rows].map((row) => ({
    code: "TEXT_NUMBER",
    place: { table: "EmuEntries", row: row.charCodeAt(0), column: "actual" },
  })) as unknown as readonly Finding[];
  return { review: { findings } } as Reading;
}

/** A letter is a row with a finding. */
test.each([
  ["nothing", "abc", "abc", 0, 0],
  ["one more at the end", "abc", "abcd", 1, 0],
  ["one more at the beginning", "bcd", "abcd", 1, 0],
  ["one more in the middle", "abd", "abcd", 1, 0],
  ["one less", "abcd", "abd", 0, 1],
  ["one for another", "abcd", "abxd", 1, 1],
  ["the same in another order", "abcd", "dcba", 0, 0],
  ["a second of the same cell", "abc", "abbc", 1, 0],
  ["one of two of the same cell less", "abbbc", "abbc", 0, 1],
  ["the first ones", "", "ab", 2, 0],
  ["all of them", "ab", "", 0, 2],
])("%s: %s → %s", (_what, before, after, added, gone) => {
  expect(changedFindings(readingOf(before), readingOf(after))).toEqual({ added, gone });
});
