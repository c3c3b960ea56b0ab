/**
 * Which columns EMU.STANDINGS is asked for, by words: `rank,ties,total` in one cell, or a row or column of cells. Headers that
 * the results sheet shows are understood too.
 */
import { STANDING_WORDS } from "../text/vocabulary/standings";
import { textKey } from "./keys";
import { wordTable, type WordTable } from "./words";

export type StandingWord = keyof typeof STANDING_WORDS;

export const STANDING: WordTable<StandingWord> = wordTable(STANDING_WORDS);

/** A column of the answer: the word, and which of the groups asked for, where it is the points of one. */
export type StandingColumn = { readonly word: StandingWord; readonly group: number | null };

/** What is shown when no columns are asked for; groups where codes of groups are given. */
export function usualColumns(groups: number): readonly StandingColumn[] {
  const usual = (["rank", "ties", "total", "maximum", "percent"] as const).map((word) => ({ word, group: null }));
  return [...usual, ...eachGroup(groups)];
}

function eachGroup(groups: number): readonly StandingColumn[] {
  return Array.from({ length: groups }, (_, group) => ({ word: "groups", group }) as const);
}

/** Words of one cell or of several; a blank one is a blank column. */
export function standingTexts(texts: readonly string[]): readonly string[] {
  return texts.length === 1 ? (texts[0] ?? "").split(/[,;]/) : texts;
}

/**
 * The columns in their order; null: a blank one.
 * @param texts as `standingTexts` gives them
 * @param groups how many codes of groups there are
 * @returns a word that is none of them, as it stands there
 */
export function standingColumns(
  texts: readonly string[],
  groups: number,
): { readonly columns: readonly (StandingColumn | null)[] } | { readonly unknown: string } {
  const columns: (StandingColumn | null)[] = [];
  for (const text of texts) {
    const key = textKey(text);
    const word = STANDING.byKey.get(key);
    if (key !== "" && word === undefined) {
      return { unknown: text.trim() };
    }
    columns.push(...(word === "groups" ? eachGroup(groups) : [word === undefined ? null : { word, group: null }]));
  }
  return { columns };
}
