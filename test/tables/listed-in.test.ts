/** Words that cells list: all of them in one cell, or one in each. */
import { listedIn } from "../../src/tables/cells/words";

test.each<readonly [what: string, texts: readonly string[], words: readonly string[]]>([
  ["one cell, commas between", ["rank,total, percent"], ["rank", "total", " percent"]],
  ["one cell, as a Vietnamese machine types lists", ["rank;total"], ["rank", "total"]],
  ["one word", ["rank"], ["rank"]],
  ["a word a cell: what stands in one is one word", ["Tử số, mẫu số", "rank"], ["Tử số, mẫu số", "rank"]],
  ["no cell", [], []],
])("%s", (_what, texts, words) => {
  expect(listedIn(texts)).toEqual(words);
});
