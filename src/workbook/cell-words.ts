/** Ids → the words that cells show, column by column. What is no id stays as it is: free text, numbers, a person's own words. */
import type { Cell } from "../core/model/cell";
import type { TableName } from "../core/model/finding";
import type { Bilingual, Language } from "../text/language";
import {
  AWARD_WORDS,
  CLUSTER_WORDS,
  COMPARATOR_WORDS,
  CONDITION_WORDS,
  LAYER_WORDS,
  MEASURE_WORDS,
  PERIOD_KIND_WORDS,
  PERIOD_STATUS_WORDS,
  POLICY_VALUE_WORDS,
  POLICY_WORDS,
  ROLE_WORDS,
  ROUNDING_WORDS,
  RULE_WORDS,
  STATE_WORDS,
  YES_NO_WORDS,
} from "../text/vocabulary";
import { PARAMETER_WORDS } from "../text/vocabulary/typed";

export type Words = Readonly<Record<string, Bilingual>>;

const POLICY_VALUES: Words = { ...POLICY_VALUE_WORDS, ...ROUNDING_WORDS, ...LAYER_WORDS };

/** Columns whose cells hold one word of a fixed list. */
const WORD_COLUMNS: { readonly [Table in TableName]?: Readonly<Record<string, Words>> } = {
  EmuCluster: { name: CLUSTER_WORDS },
  EmuUnits: { role: ROLE_WORDS },
  EmuPeriods: { kind: PERIOD_KIND_WORDS, status: PERIOD_STATUS_WORDS },
  EmuPolicy: { name: POLICY_WORDS, value: POLICY_VALUES },
  EmuAwards: {
    award: AWARD_WORDS,
    rounding: ROUNDING_WORDS,
    conditions: CONDITION_WORDS,
    "nested-under": AWARD_WORDS,
    assumed: YES_NO_WORDS,
  },
  EmuVotes: { award: AWARD_WORDS },
  EmuRubric: {
    measure: MEASURE_WORDS,
    rule: RULE_WORDS,
    comparator: COMPARATOR_WORDS,
    parameters: PARAMETER_WORDS,
    gate: YES_NO_WORDS,
    mandatory: { ...AWARD_WORDS, ...YES_NO_WORDS },
    "evidence-required": YES_NO_WORDS,
    assumed: YES_NO_WORDS,
  },
  EmuEntries: { state: STATE_WORDS },
};

/** Columns that hold several words, separated by `;`. */
const SEVERAL = new Set(["EmuAwards.conditions", "EmuPolicy.value", "EmuRubric.mandatory", "EmuRubric.parameters"]);

export function wordsOfColumn(table: TableName, column: string): Words | null {
  return WORD_COLUMNS[table]?.[column] ?? null;
}

export function wordList(words: Words, language: Language): readonly string[] {
  return Object.values(words).map((word) => word[language]);
}

/** The cell as it is shown. */
export function cellInWords(table: TableName, column: string, cell: Cell, language: Language): Cell {
  const words = wordsOfColumn(table, column);
  if (words === null || typeof cell !== "string") {
    return cell;
  }
  if (SEVERAL.has(`${table}.${column}`)) {
    return cell
      .split(";")
      .map((part) => partInWords(part.trim(), words, language))
      .join("; ");
  }
  return words[cell]?.[language] ?? cell;
}

/** A word, or `word=value`. */
function partInWords(part: string, words: Words, language: Language): string {
  const [word = "", ...value] = part.split("=");
  return [words[word.trim()]?.[language] ?? word, ...value].join("=");
}
