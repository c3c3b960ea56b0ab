/** Which columns hold words of a fixed list, and which words. */
import type { PlaceTable } from "../core/model/finding";
import type { Bilingual } from "./language";
import {
  AWARD_WORDS,
  CLUSTER_WORDS,
  COMPARATOR_WORDS,
  CONDITION_WORDS,
  DECIDER_WORDS,
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
  VOTE_BASE_WORDS,
  YES_NO_WORDS,
} from "./words";
import { PARAMETER_WORDS } from "./typed-words";

export type Words = Readonly<Record<string, Bilingual>>;

const POLICY_VALUES: Words = { ...POLICY_VALUE_WORDS, ...ROUNDING_WORDS, ...LAYER_WORDS, ...VOTE_BASE_WORDS };

/** Columns whose cells hold one word of a fixed list. */
const WORD_COLUMNS: { readonly [Table in PlaceTable]?: Readonly<Record<string, Words>> } = {
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
  EmuVotes: { award: AWARD_WORDS, decision: YES_NO_WORDS, "decided-by": DECIDER_WORDS },
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

/** Id → word in both languages; null: the column holds no words. */
export function wordsOfColumn(table: PlaceTable, column: string): Words | null {
  return WORD_COLUMNS[table]?.[column] ?? null;
}
