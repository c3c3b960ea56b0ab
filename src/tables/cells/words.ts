/** The words that cells may hold: id, Vietnamese and English, matched without regard to case, blanks or accents' encoding. */
import type {
  Comparator,
  ConditionId,
  Decider,
  Layer,
  Measure,
  PeriodKind,
  PeriodStatus,
  Role,
  Rule,
  StateMark,
} from "../../core/model/ids";
import type { RoundingMode } from "../../core/numbers/rounding-mode";
import { RULE_WORDS } from "../../schema/rules";
import {
  AWARD_WORDS,
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
  STATE_WORDS,
  YES_NO_WORDS,
} from "../../schema/words";
import { COMPARATOR_SYNONYMS, YES_NO_SYNONYMS } from "../../schema/typed-words";
import { textKey } from "./keys";

export type WordTable<Id extends string> = { readonly ids: readonly Id[]; readonly byKey: ReadonlyMap<string, Id> };

type Spoken = { readonly vi: string; readonly en: string };

/** The words that cells list: one cell holds all of them with commas between, several hold a word each. */
export function listedIn(texts: readonly string[]): readonly string[] {
  return texts.flatMap((text) => (texts.length === 1 ? text.split(/[,;]/) : [text]));
}

export function wordTable<Id extends string>(
  words: Readonly<Record<Id, Spoken>>,
  synonyms?: Readonly<Partial<Record<Id, readonly string[]>>>,
): WordTable<Id> {
  const byKey = new Map<string, Id>();
  const ids: Id[] = [];
  for (const id in words) {
    ids.push(id);
    for (const text of [id, words[id].vi, words[id].en, ...(synonyms?.[id] ?? [])]) {
      byKey.set(textKey(text), id);
    }
  }
  return { ids, byKey };
}

export const MEASURE: WordTable<Measure> = wordTable(MEASURE_WORDS);
export const RULE: WordTable<Rule> = wordTable(RULE_WORDS);
export const COMPARATOR: WordTable<Comparator> = wordTable(COMPARATOR_WORDS, COMPARATOR_SYNONYMS);
export const STATE: WordTable<StateMark> = wordTable(STATE_WORDS);
export const ROLE: WordTable<Role> = wordTable(ROLE_WORDS);
export const PERIOD_KIND: WordTable<PeriodKind> = wordTable(PERIOD_KIND_WORDS);
export const PERIOD_STATUS: WordTable<PeriodStatus> = wordTable(PERIOD_STATUS_WORDS);
export const ROUNDING: WordTable<RoundingMode> = wordTable(ROUNDING_WORDS);
export const CONDITION: WordTable<ConditionId> = wordTable(CONDITION_WORDS);
export const LAYER: WordTable<Layer> = wordTable(LAYER_WORDS);
export const YES_NO: WordTable<"yes" | "no"> = wordTable(YES_NO_WORDS, YES_NO_SYNONYMS);
export const DECIDER: WordTable<Decider> = wordTable(DECIDER_WORDS);
export const AWARD = wordTable(AWARD_WORDS);
export const POLICY_NAME = wordTable(POLICY_WORDS);
/** What an entry that is not reported does: `out` of total and maximum, or `zero` points. */
export const BLANKS = wordTable({ out: POLICY_VALUE_WORDS.out, zero: POLICY_VALUE_WORDS.zero });
