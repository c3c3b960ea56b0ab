/** EmuRubric: the tree of criteria. */
import type { Columns } from "../column";
import { RULE_WORDS } from "../rules";
import { PARAMETER_WORDS } from "../typed-words";
import { AWARD_WORDS, COMPARATOR_WORDS, MEASURE_WORDS, YES_NO_WORDS } from "../words";

export const RUBRIC = {
  code: { vi: "Mã", en: "code", kind: "code", loss: "table", width: 9 },
  text: { vi: "Nội dung, tiêu chí", en: "text", kind: "text", loss: "nothing", width: 48, mostlyFilled: true },
  measure: { vi: "Cách đo", en: "measure", kind: "name", loss: "table", width: 15, words: MEASURE_WORDS, accepts: "words" },
  rule: { vi: "Cách tính điểm", en: "rule", kind: "name", loss: "table", width: 17, words: RULE_WORDS, accepts: "words" },
  maximum: { vi: "Điểm tối đa", en: "maximum", kind: "points", loss: "table", width: 9, accepts: "number" },
  comparator: {
    vi: "So sánh",
    en: "comparator",
    kind: "name",
    loss: "result",
    width: 14,
    words: COMPARATOR_WORDS,
    accepts: "words-or-other",
  },
  target: { vi: "Chỉ tiêu", en: "target", kind: "figure", loss: "result", width: 10, accepts: "number" },
  "unit-of-measure": { vi: "Đơn vị tính", en: "unit of measure", kind: "text", loss: "nothing", width: 10 },
  parameters: { vi: "Tham số", en: "parameters", kind: "name", loss: "result", width: 20, several: true, words: PARAMETER_WORDS },
  gate: { vi: "Điểm liệt", en: "gate", kind: "figure", loss: "result", width: 8, words: YES_NO_WORDS, accepts: "words" },
  mandatory: {
    vi: "Bắt buộc cho danh hiệu",
    en: "mandatory for award",
    kind: "name",
    loss: "result",
    width: 19,
    several: true,
    words: { ...AWARD_WORDS, ...YES_NO_WORDS },
  },
  "evidence-required": {
    vi: "Cần minh chứng",
    en: "evidence required",
    kind: "name",
    loss: "result",
    width: 11,
    words: YES_NO_WORDS,
    accepts: "words",
  },
  clause: { vi: "Căn cứ", en: "clause", kind: "text", loss: "nothing", width: 30 },
  assumed: { vi: "Giả định?", en: "assumed?", kind: "text", loss: "nothing", width: 9, words: YES_NO_WORDS, accepts: "words" },
} as const satisfies Columns;
