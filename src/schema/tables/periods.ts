/** EmuPeriods: what is scored when. */
import type { Columns } from "../column";
import { PERIOD_KIND_WORDS, PERIOD_STATUS_WORDS } from "../words";

export const PERIODS = {
  id: { vi: "Kỳ", en: "id", kind: "period", loss: "table", width: 12 },
  kind: {
    vi: "Loại kỳ",
    en: "kind",
    kind: "name",
    loss: "nothing",
    width: 14,
    mostlyFilled: true,
    words: PERIOD_KIND_WORDS,
    accepts: "words",
  },
  from: { vi: "Từ ngày", en: "from", kind: "date", loss: "nothing", width: 13 },
  to: { vi: "Đến ngày", en: "to", kind: "date", loss: "nothing", width: 13 },
  status: {
    vi: "Trạng thái",
    en: "status",
    kind: "name",
    loss: "nothing",
    width: 16,
    mostlyFilled: true,
    words: PERIOD_STATUS_WORDS,
    accepts: "words",
  },
} as const satisfies Columns;
