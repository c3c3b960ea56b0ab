/** Which findings are told in one line. */
import { findingGroups } from "../../../src/core/checks/blanks";
import type { Finding } from "../../../src/core/model/finding";

/** `Yên Bái I.1`: not reported; `!Yên Bái I.1`: no number. */
function finding(words: string, row: number): Finding {
  const [unit = "", criterion = ""] = words.replace("!", "").split(" ");
  const wrong = words.startsWith("!");
  return {
    code: wrong ? "NOT_A_NUMBER" : "NOT_REPORTED",
    severity: wrong ? "error" : "warning",
    place: { table: "EmuEntries", row, column: "actual" },
    found: null,
    params: { unit, criterion },
  };
}

test.each([
  ["nothing", [], []],
  ["three blanks of a unit are a line each", ["A 1", "A 2", "A 3"], ["A 1", "A 2", "A 3"]],
  ["four are one line", ["A 1", "A 2", "A 3", "A 4"], ["A 1, A 2, A 3, A 4"]],
  ["of each unit, where its first one stands", ["A 1", "B 1", "A 2", "A 3", "B 2", "A 4"], ["A 1, A 2, A 3, A 4", "B 1", "B 2"]],
  ["whatever else the unit has stays apart", ["A 1", "!A 5", "A 2", "A 3", "!A 6", "A 4"], ["A 1, A 2, A 3, A 4", "!A 5", "!A 6"]],
  ["four that are no blanks", ["!A 1", "!A 2", "!A 3", "!A 4"], ["!A 1", "!A 2", "!A 3", "!A 4"]],
] as const)("%s", (_what, findings, lines) => {
  const made = findings.map(finding);
  const words = new Map(made.map((one, index) => [one, findings[index]]));
  expect(findingGroups(made).map((group) => group.map((one) => words.get(one)).join(", "))).toEqual(lines);
});
