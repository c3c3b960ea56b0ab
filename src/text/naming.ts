/** Ids in words, wherever a sentence names one. */
import { RESULT_CELLS } from "../core/model/finding";
import type { PlaceTable } from "../core/model/finding";
import type { Bilingual, Language } from "../schema/language";
import {
  AWARD_WORDS,
  BOOK_PART_WORDS,
  COMPARATOR_WORDS,
  CONDITION_WORDS,
  DECIDER_WORDS,
  HEADERS,
  LAYER_WORDS,
  MEASURE_WORDS,
  PERIOD_KIND_WORDS,
  PERIOD_STATUS_WORDS,
  POLICY_VALUE_WORDS,
  POLICY_WORDS,
  ROLE_WORDS,
  ROUNDING_WORDS,
  RULE_WORDS,
  SHOWN_STATE_WORDS,
  STATE_WORDS,
  VARIANT_WORDS,
  VOTE_BASE_WORDS,
  YES_NO_WORDS,
} from "../schema/words";

type WordList = Readonly<Record<string, Bilingual>>;

/** Name of a parameter, column or policy → the words of the ids it may hold. */
const WORDS: ReadonlyMap<string, WordList> = new Map<string, WordList>([
  ["measure", MEASURE_WORDS],
  ["rule", RULE_WORDS],
  ["comparator", COMPARATOR_WORDS],
  ["state", { ...STATE_WORDS, ...SHOWN_STATE_WORDS }],
  ["role", ROLE_WORDS],
  ["kind", PERIOD_KIND_WORDS],
  ["status", PERIOD_STATUS_WORDS],
  ["rounding", ROUNDING_WORDS],
  ["rank-rounding", ROUNDING_WORDS],
  ["conditions", CONDITION_WORDS],
  ["award", AWARD_WORDS],
  ["mandatory", { ...AWARD_WORDS, ...YES_NO_WORDS }],
  ["nested-under", AWARD_WORDS],
  ["above", AWARD_WORDS],
  ["gate", YES_NO_WORDS],
  ["evidence-required", YES_NO_WORDS],
  ["assumed", YES_NO_WORDS],
  ["name", POLICY_WORDS],
  ["policy-name", POLICY_WORDS],
  ["rank-by", POLICY_VALUE_WORDS],
  ["rank-on", POLICY_VALUE_WORDS],
  ["blanks", POLICY_VALUE_WORDS],
  ["no-target", POLICY_VALUE_WORDS],
  ["clusters", POLICY_VALUE_WORDS],
  ["year-from", POLICY_VALUE_WORDS],
  ["layers", LAYER_WORDS],
  ["variant", VARIANT_WORDS],
  ["what", BOOK_PART_WORDS],
  ["decision", YES_NO_WORDS],
  ["decided-by", DECIDER_WORDS],
  ["vote-base", VOTE_BASE_WORDS],
]);

const TABLES: Readonly<Record<PlaceTable, Bilingual>> = {
  EmuCluster: { vi: "Thông tin cụm", en: "Cluster" },
  EmuUnits: { vi: "Đơn vị", en: "Units" },
  EmuPeriods: { vi: "Kỳ", en: "Periods" },
  EmuPolicy: { vi: "Quy định", en: "Policy" },
  EmuAwards: { vi: "Danh hiệu", en: "Awards" },
  EmuStatus: { vi: "Không xét", en: "Not considered" },
  EmuVotes: { vi: "Bỏ phiếu", en: "Votes" },
  EmuRubric: { vi: "Thang điểm", en: "Rubric" },
  EmuEntries: { vi: "Chấm điểm", en: "Scoring" },
  EmuLog: { vi: "Nhật ký", en: "Log" },
  EmuChecks: { vi: "Kiểm tra chéo", en: "Cross-check" },
  EmuResults: { vi: "Ô kết quả", en: "Result cells" },
};

/** The word for an id of a kind; the id itself where it has none (a user's own award, a code). */
export function idWord(kind: string, id: string, language: Language): string {
  const words = WORDS.get(kind);
  return words && Object.hasOwn(words, id) ? (words[id]?.[language] ?? id) : id;
}

/** `Chấm điểm (EmuEntries)`. */
export function tableTitle(table: PlaceTable, language: Language): string {
  return table === RESULT_CELLS ? TABLES[table][language] : `${TABLES[table][language]} (${table})`;
}

/** The header of a column in one language; the reader of tables knows both. */
export function columnWord(table: PlaceTable, column: string, language: Language): string {
  const headers: WordList = table === RESULT_CELLS ? {} : HEADERS[table];
  const words = Object.hasOwn(headers, column) ? headers[column] : undefined;
  return words?.[language] ?? column;
}
