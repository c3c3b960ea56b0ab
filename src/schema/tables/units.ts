/** EmuUnits: who competes. */
import type { Columns } from "../column";
import { ROLE_WORDS } from "../words";

export const UNITS = {
  unit: { vi: "Đơn vị", en: "unit", kind: "name", loss: "table", width: 32 },
  level: { vi: "Cấp", en: "level", kind: "name", loss: "nothing", width: 20 },
  parent: { vi: "Trực thuộc", en: "parent", kind: "name", loss: "nothing", width: 32 },
  cluster: { vi: "Cụm", en: "cluster", kind: "name", loss: "result", width: 24 },
  role: { vi: "Vai trò", en: "role", kind: "name", loss: "nothing", width: 16, words: ROLE_WORDS, accepts: "words" },
  order: { vi: "Thứ tự", en: "order", kind: "number", loss: "nothing", width: 10, accepts: "number" },
} as const satisfies Columns;
