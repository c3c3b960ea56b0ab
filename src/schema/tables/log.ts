/** EmuLog: what the add-in changed. */
import type { Columns } from "../column";

export const LOG = {
  time: { vi: "Thời điểm", en: "time", kind: "date", loss: "table", width: 18 },
  action: { vi: "Việc làm", en: "action", kind: "text", loss: "table", width: 40 },
  place: { vi: "Vị trí", en: "place", kind: "text", loss: "nothing", width: 24 },
  before: { vi: "Trước", en: "before", kind: "text", loss: "nothing", width: 30 },
  after: { vi: "Sau", en: "after", kind: "text", loss: "nothing", width: 30 },
} as const satisfies Columns;
