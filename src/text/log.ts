/** What the log of a workbook calls the add-in's actions. */
import type { Bilingual } from "./language";

export type LoggedAction = "create" | "choose-period" | "undo-choose-period";

export const LOG_WORDS: Readonly<Record<LoggedAction, Bilingual>> = {
  create: { vi: "Tạo sổ chấm điểm", en: "Created the workbook" },
  "choose-period": { vi: "Chọn kỳ", en: "Chose the period" },
  "undo-choose-period": { vi: "Hoàn tác chọn kỳ", en: "Undid the choice of the period" },
};
