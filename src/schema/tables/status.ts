/** EmuStatus: whom no award is considered for, why and when. */
import type { Columns } from "../column";

export const STATUS = {
  unit: { vi: "Đơn vị", en: "unit", kind: "name", loss: "table", width: 32, accepts: "unit" },
  reason: { vi: "Lý do không xét", en: "reason", kind: "text", loss: "table", width: 60 },
  from: { vi: "Từ ngày", en: "from", kind: "date", loss: "result", width: 14 },
  to: { vi: "Đến ngày", en: "to", kind: "date", loss: "result", width: 14 },
} as const satisfies Columns;
