/** What the log of a workbook calls the add-in's actions. */
import type { FixCode } from "../core/checks/fixes";
import type { Bilingual } from "./language";

/** What cells were edited for. */
export type LoggedEdit = `fix-${FixCode}`;
export type LoggedAction = "create" | "choose-period" | "undo-choose-period" | LoggedEdit | "undo-edits";

export const LOG_WORDS: Readonly<Record<LoggedAction, Bilingual>> = {
  create: { vi: "Tạo sổ chấm điểm", en: "Created the workbook" },
  "choose-period": { vi: "Chọn kỳ", en: "Chose the period" },
  "undo-choose-period": { vi: "Hoàn tác chọn kỳ", en: "Undid the choice of the period" },
  "fix-number": { vi: "Đổi chữ thành số", en: "Turned text into a number" },
  "fix-spelling": { vi: "Ghi tên theo danh sách", en: "Wrote a name as listed" },
  "fix-suggestion": { vi: "Sửa tên theo gợi ý", en: "Corrected a name as suggested" },
  "fix-fraction": { vi: "Sửa bậc của tỷ lệ", en: "Corrected the scale of a percentage" },
  "fix-word": { vi: "Sửa từ gõ sai", en: "Corrected a word" },
  "fix-not-assigned": { vi: "Đánh dấu không giao", en: "Marked as not assigned" },
  "undo-edits": { vi: "Hoàn tác sửa ô", en: "Undid an edit" },
};
