/** Ids in words, wherever a sentence names one. */
import { RESULT_CELLS, TABLE_NAMES, type PlaceTable } from "../core/model/finding";
import type { Column } from "../schema/column";
import type { Bilingual, Language, Words } from "../schema/language";
import { columnOf, SCHEMA } from "../schema/schema";
import {
  AWARD_WORDS,
  BOOK_PART_WORDS,
  LAYER_WORDS,
  POLICY_VALUE_WORDS,
  POLICY_WORDS,
  ROUNDING_WORDS,
  SHOWN_STATE_WORDS,
  STATE_WORDS,
  VARIANT_WORDS,
  VOTE_BASE_WORDS,
} from "../schema/words";

/** Columns of several names, whose words hang on the row, and parameters, which are said as they are typed. */
const APART: ReadonlySet<string> = new Set(["name", "value", "parameters"]);

/** Name of a column → the words of the ids it may hold. */
const OF_COLUMNS = TABLE_NAMES.flatMap((table) =>
  Object.entries<Column>(SCHEMA[table]).flatMap(([id, { words }]) => (words === undefined || APART.has(id) ? [] : [[id, words] as const])),
);

/** The same of parameters of findings, and of rows of the policy. */
const WORDS: ReadonlyMap<string, Words> = new Map<string, Words>([
  ...OF_COLUMNS,
  ["state", { ...STATE_WORDS, ...SHOWN_STATE_WORDS }],
  ["rank-rounding", ROUNDING_WORDS],
  ["above", AWARD_WORDS],
  ["name", POLICY_WORDS],
  ["policy-name", POLICY_WORDS],
  ...(["rank-by", "rank-on", "blanks", "no-target", "clusters", "year-from"] as const).map((name) => [name, POLICY_VALUE_WORDS] as const),
  ["layers", LAYER_WORDS],
  ["variant", VARIANT_WORDS],
  ["what", BOOK_PART_WORDS],
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
  return columnOf(table, column)?.[language] ?? column;
}
