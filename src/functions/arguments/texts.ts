/** An argument that lists words: all of them in one cell with commas between, or one in each cell. */
import { textKey } from "../../tables/cells/keys";
import { listedIn, type WordTable } from "../../tables/cells/words";
import { isOmitted, textOf, toCells, type Raw } from "./arguments";
import { isRefusal, refuse, type Refusal } from "./errors";

/** What the cells say; null where the argument is left out. */
export function textsOf(raw: Raw, argument: string): readonly string[] | null | Refusal {
  if (isOmitted(raw)) {
    return null;
  }
  const texts: string[] = [];
  for (const [row, line] of toCells(raw).entries()) {
    for (const [column, cell] of line.entries()) {
      const text = textOf(cell, argument, row, column);
      if (isRefusal(text)) {
        return text;
      }
      texts.push(text);
    }
  }
  return texts;
}

export function unknownWord<Id extends string>(argument: string, found: string, words: WordTable<Id>): Refusal {
  return refuse("WORD_UNKNOWN", { argument, found, accepted: words.ids.join(", ") });
}

/** The words in their order, null for a blank cell; `usual` where the argument is left out. */
export function listedWords<Id extends string>(
  raw: Raw,
  argument: string,
  words: WordTable<Id>,
  usual: readonly Id[],
): readonly (Id | null)[] | Refusal {
  const texts = textsOf(raw, argument);
  if (texts === null || isRefusal(texts)) {
    return texts ?? usual;
  }
  const ids: (Id | null)[] = [];
  for (const text of listedIn(texts)) {
    const key = textKey(text);
    const id = words.byKey.get(key) ?? null;
    if (key !== "" && id === null) {
      return unknownWord(argument, text.trim(), words);
    }
    ids.push(id);
  }
  return ids;
}
