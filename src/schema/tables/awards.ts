/** EmuAwards: what is awarded, how often, and on which conditions. */
import type { Columns } from "../column";
import { AWARD_WORDS, CONDITION_WORDS, ROUNDING_WORDS, YES_NO_WORDS } from "../words";

export const AWARDS = {
  award: { vi: "Danh hiệu", en: "award", kind: "name", loss: "table", width: 22, words: AWARD_WORDS },
  text: { vi: "Tên gọi", en: "text", kind: "text", loss: "nothing", width: 32 },
  slots: { vi: "Số suất", en: "slots", kind: "number", loss: "result", width: 8, accepts: "number" },
  share: { vi: "Tỷ lệ suất", en: "share", kind: "number", loss: "result", width: 9, accepts: "share" },
  rounding: {
    vi: "Làm tròn suất",
    en: "rounding",
    kind: "name",
    loss: "result",
    width: 15,
    mostlyFilled: true,
    words: ROUNDING_WORDS,
    accepts: "words",
  },
  conditions: {
    vi: "Điều kiện",
    en: "conditions",
    kind: "name",
    loss: "result",
    width: 25,
    several: true,
    words: CONDITION_WORDS,
    accepts: "words-or-other",
  },
  "nested-under": { vi: "Xét trong số", en: "nested under", kind: "name", loss: "result", width: 22, words: AWARD_WORDS, accepts: "award" },
  clause: { vi: "Căn cứ", en: "clause", kind: "text", loss: "nothing", width: 22 },
  assumed: { vi: "Giả định?", en: "assumed?", kind: "text", loss: "nothing", width: 9, words: YES_NO_WORDS, accepts: "words" },
} as const satisfies Columns;
