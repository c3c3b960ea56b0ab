/** Ids of cells in the words that a sheet shows, and the language that a locale asks for. */
import type { Cell } from "../../src/core/model/cell";
import type { TableName } from "../../src/core/model/finding";
import { cellInWords, wordList } from "../../src/schema/cell-words";
import { languageOf } from "../../src/schema/language";
import { YES_NO_WORDS } from "../../src/schema/words";

test.each([
  ["vi-VN", "vi"],
  ["en-US", "en"],
  ["EN-GB", "en"],
  ["fr-FR", "vi"],
  ["", "vi"],
  [null, "vi"],
  [undefined, "vi"],
])("an Office in %j is spoken to in %s", (locale, language) => {
  expect(languageOf(locale)).toBe(language);
});

test.each<readonly [what: string, table: TableName, column: string, cell: Cell, shown: Cell]>([
  ["a word of the list", "EmuEntries", "state", "not-assigned", "không giao"],
  ["a word of somebody's own", "EmuEntries", "state", "nghỉ phép", "nghỉ phép"],
  ["a number in a column of words", "EmuEntries", "state", 1, 1],
  ["a column without words", "EmuEntries", "note", "open", "open"],
  ["a column that the table does not have", "EmuEntries", "remark", "open", "open"],
  ["parameters with numbers", "EmuRubric", "parameters", "per=1; maximum=10", "mỗi lần=1; tối đa=10"],
  ["a parameter that nobody knows", "EmuRubric", "parameters", "extra=1", "extra=1"],
])("%s is shown as it is said in the sheet", (_what, table, column, cell, shown) => {
  expect(cellInWords(table, column, cell, "vi")).toBe(shown);
});

test("a list for people to choose from", () => {
  expect(wordList(YES_NO_WORDS, "vi")).toEqual(["có", "không"]);
});
