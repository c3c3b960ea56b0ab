/**
 * Which columns EMU.STANDINGS is asked for, by words: `rank,ties,total` in one cell, or a row or column of cells. Headers that
 * the results sheet shows are understood too.
 */
import { STANDING_WORDS } from "../schema/standing-words";
import { textKey } from "./cells/keys";
import { listedIn, wordTable, type WordTable } from "./cells/words";

export type StandingWord = keyof typeof STANDING_WORDS;

export const STANDING: WordTable<StandingWord> = wordTable(STANDING_WORDS);

/** A column of the answer: the word, and which of the groups asked for, where it is the points of one. */
export type StandingColumn = { readonly word: StandingWord; readonly group: number | null };

/** What is shown when no columns are asked for; groups where codes of groups are given. */
const USUAL: readonly StandingWord[] = ["rank", "ties", "total", "maximum", "percent", "groups"];

/** Words that stand for a column of each group or criterion asked for. */
type GroupWord = "groups" | "points" | "met";

function isGroupWord(word: StandingWord | undefined): word is GroupWord {
  return word === "groups" || word === "points" || word === "met";
}

function eachGroup(word: GroupWord, groups: number): readonly StandingColumn[] {
  return Array.from({ length: groups }, (_, group) => ({ word, group }));
}

/** Whether the answer names its units itself: asked for all, it then lists them as a ranking does. */
export function namesUnits(columns: readonly (StandingColumn | null)[]): boolean {
  return columns.some((column) => column?.word === "unit");
}

/**
 * The columns in their order; null: a blank one.
 * @param texts of the cells that ask for them; null: nothing is asked for
 * @param groups how many codes of groups there are
 * @returns a word that is none of them, as it stands there
 */
export function standingColumns(
  texts: readonly string[] | null,
  groups: number,
): { readonly columns: readonly (StandingColumn | null)[] } | { readonly unknown: string } {
  const columns: (StandingColumn | null)[] = [];
  for (const text of texts === null ? USUAL : listedIn(texts)) {
    const key = textKey(text);
    const word = STANDING.byKey.get(key);
    if (key !== "" && word === undefined) {
      return { unknown: text.trim() };
    }
    columns.push(...(isGroupWord(word) ? eachGroup(word, groups) : [word === undefined ? null : { word, group: null }]));
  }
  return { columns };
}
