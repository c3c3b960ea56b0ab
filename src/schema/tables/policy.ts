/** EmuPolicy: by which rules the cluster counts, one a row. */
import type { Columns } from "../column";
import { LAYER_WORDS, POLICY_VALUE_WORDS, POLICY_WORDS, ROUNDING_WORDS, VOTE_BASE_WORDS } from "../words";

const VALUES = { ...POLICY_VALUE_WORDS, ...ROUNDING_WORDS, ...LAYER_WORDS, ...VOTE_BASE_WORDS };

export const POLICY = {
  name: { vi: "Quy định", en: "name", kind: "name", loss: "table", width: 42, words: POLICY_WORDS },
  value: { vi: "Giá trị", en: "value", kind: "any", loss: "table", width: 40, several: true, words: VALUES },
  note: { vi: "Giải thích", en: "note", kind: "text", loss: "nothing", width: 70 },
} as const satisfies Columns;

/** Rows whose value is one of points. */
export const POLICY_POINTS: ReadonlySet<string | undefined> = new Set([
  "difference-limit",
  "scale",
] satisfies (keyof typeof POLICY_WORDS)[]);
