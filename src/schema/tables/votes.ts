/** EmuVotes: what was counted in each ballot, and who decided where no ballot did. */
import type { Columns } from "../column";
import { AWARD_WORDS, DECIDER_WORDS, YES_NO_WORDS } from "../words";

export const VOTES = {
  unit: { vi: "Đơn vị", en: "unit", kind: "name", loss: "table", width: 22, accepts: "unit" },
  award: { vi: "Danh hiệu", en: "award", kind: "name", loss: "table", width: 22, words: AWARD_WORDS, accepts: "award" },
  eligible: { vi: "Tổng số thành viên", en: "eligible", kind: "number", loss: "table", width: 11, accepts: "number" },
  yes: { vi: "Số phiếu đồng ý", en: "yes", kind: "number", loss: "table", width: 10, accepts: "number" },
  period: { vi: "Kỳ", en: "period", kind: "period", loss: "result", width: 8, accepts: "period" },
  ballot: { vi: "Lần bỏ phiếu", en: "ballot", kind: "number", loss: "result", width: 9, accepts: "positive" },
  present: { vi: "Số có mặt", en: "present", kind: "number", loss: "result", width: 9, accepts: "number" },
  "in-writing": { vi: "Số lấy ý kiến bằng văn bản", en: "in writing", kind: "number", loss: "result", width: 12, accepts: "number" },
  decision: { vi: "Quyết định công nhận", en: "decision", kind: "name", loss: "result", width: 12, words: YES_NO_WORDS, accepts: "words" },
  "decided-by": {
    vi: "Người quyết định",
    en: "decided by",
    kind: "name",
    loss: "result",
    width: 20,
    words: DECIDER_WORDS,
    accepts: "words",
  },
  reason: { vi: "Lý do quyết định", en: "reason", kind: "text", loss: "result", width: 26 },
} as const satisfies Columns;
