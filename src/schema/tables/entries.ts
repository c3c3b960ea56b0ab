/** EmuEntries: what each unit has done, and what others found; one row for a period, a unit and a criterion. */
import type { Columns, EntryColumn } from "../column";
import { STATE_WORDS } from "../words";

export const ENTRIES = {
  period: { vi: "Kỳ", en: "period", kind: "period", loss: "table", width: 8, filledBy: ["maker"], accepts: "period" },
  unit: { vi: "Đơn vị", en: "unit", kind: "name", loss: "table", width: 13, filledBy: ["maker"], accepts: "unit" },
  criterion: { vi: "Tiêu chí", en: "criterion", kind: "code", loss: "table", width: 8, filledBy: ["maker"], accepts: "criterion" },
  state: {
    vi: "Tình trạng",
    en: "state",
    kind: "name",
    loss: "result",
    width: 17,
    filledBy: ["unit"],
    words: STATE_WORDS,
    accepts: "words",
  },
  target: {
    vi: "Chỉ tiêu được giao",
    en: "target",
    kind: "figure",
    loss: "result",
    width: 10,
    filledBy: ["maker", "unit"],
    accepts: "number",
  },
  numerator: { vi: "Tử số", en: "numerator", kind: "figure", loss: "result", width: 9, filledBy: ["unit"], accepts: "number" },
  denominator: { vi: "Mẫu số", en: "denominator", kind: "figure", loss: "result", width: 9, filledBy: ["unit"], accepts: "number" },
  actual: { vi: "Kết quả thực hiện", en: "actual", kind: "figure", loss: "result", width: 10, filledBy: ["unit"], accepts: "number" },
  baseline: { vi: "Kỳ gốc", en: "baseline", kind: "figure", loss: "result", width: 9, filledBy: ["unit"], accepts: "number" },
  self: { vi: "Tự chấm", en: "self", kind: "points", loss: "result", width: 8, filledBy: ["unit"], accepts: "score" },
  "cross-check": {
    vi: "Kiểm tra chéo",
    en: "cross-check",
    kind: "points",
    loss: "result",
    width: 9,
    filledBy: ["checker"],
    accepts: "score",
  },
  appraised: { vi: "Thẩm định", en: "appraised", kind: "points", loss: "result", width: 10, filledBy: ["appraiser"], accepts: "score" },
  reason: { vi: "Giải trình", en: "reason", kind: "text", loss: "result", width: 18, filledBy: ["unit", "checker", "appraiser"] },
  evidence: { vi: "Minh chứng", en: "evidence", kind: "text", loss: "result", width: 14, filledBy: ["unit"] },
  note: { vi: "Ghi chú", en: "note", kind: "text", loss: "nothing", width: 18, filledBy: ["unit", "checker", "appraiser"] },
} as const satisfies Columns<EntryColumn>;
