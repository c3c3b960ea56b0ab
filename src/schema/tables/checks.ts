/** EmuChecks: who checks whom. */
import type { Columns } from "../column";

export const CHECKS = {
  period: { vi: "Kỳ", en: "period", kind: "period", loss: "table", width: 12 },
  checker: { vi: "Đơn vị kiểm tra", en: "checker", kind: "name", loss: "table", width: 34, accepts: "unit" },
  checked: { vi: "Đơn vị được kiểm tra", en: "checked unit", kind: "name", loss: "table", width: 34, accepts: "unit" },
  note: { vi: "Ghi chú", en: "note", kind: "text", loss: "nothing", width: 48 },
} as const satisfies Columns;
