/** Ids → the words that cells show, column by column. What is no id stays as it is: free text, numbers, a person's own words. */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { Language, Words } from "./language";
import { YES_NO_WORDS } from "./words";
import { columnOf } from "./schema";

export function wordList(words: Words, language: Language): readonly string[] {
  return Object.values(words).map((word) => word[language]);
}

/** The cell as it is shown. */
export function cellInWords(table: TableName, column: string, cell: Cell, language: Language): Cell {
  const { words, several } = columnOf(table, column) ?? {};
  if (words === undefined || typeof cell !== "string") {
    return cell;
  }
  if (several === true) {
    return cell
      .split(";")
      .map((part) => partInWords(part.trim(), words, language))
      .join("; ");
  }
  return words[cell]?.[language] ?? cell;
}

/** A word, or `word=value`, where the value may be a yes or no. */
function partInWords(part: string, words: Words, language: Language): string {
  const [first, ...value] = part.split("=");
  const word = String(first);
  const answers: Words = YES_NO_WORDS;
  return [words[word.trim()]?.[language] ?? word, ...value.map((text) => answers[text]?.[language] ?? text)].join("=");
}
