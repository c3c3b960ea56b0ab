/** What the log of a workbook calls the add-in's actions. */
import type { FixCode } from "../core/model/fix-ids";
import type { Bilingual } from "../schema/language";
import { SEAL_ACTIONS } from "../schema/log-words";

/** What cells were edited for: a correction, a seal, or in its own words what a step of the review does. */
export type LoggedEdit = `fix-${FixCode}` | "seal" | Bilingual;
/** What sheets were added for, and that they were taken away again. */
export type LoggedSheets = { readonly made: Bilingual; readonly undone: Bilingual };
/** What the shape of the workbook was changed for. */
export type LoggedRepair = "repair" | "undo-repair";
/** Tables brought to sheets of their own. */
export type LoggedUpgrade = "upgrade" | "undo-upgrade";
type LoggedId =
  | "freeze"
  | "restore"
  | "undo-freeze"
  | "undo-restore"
  | "create"
  | "remember-layout"
  | "forget-layout"
  | "choose-period"
  | "undo-choose-period"
  | Exclude<LoggedEdit, Bilingual>
  | "undo-edits"
  | "undo-seal"
  | "insert-formula"
  | "undo-insert-formula"
  | "undo-take-in"
  | LoggedRepair
  | LoggedUpgrade;

export type LoggedAction = LoggedId | Bilingual;

const LOG_WORDS: Readonly<Record<LoggedId, Bilingual>> = {
  create: { vi: "Tạo sổ chấm điểm", en: "Created the workbook" },
  "remember-layout": { vi: "Nhớ cách đọc bảng điểm", en: "Remembered how to read the sheets" },
  "forget-layout": { vi: "Bỏ cách đọc bảng điểm", en: "Forgot how to read the sheets" },
  "choose-period": { vi: "Chọn kỳ", en: "Chose the period" },
  "undo-choose-period": { vi: "Hoàn tác chọn kỳ", en: "Undid the choice of the period" },
  "fix-number": { vi: "Đổi chữ thành số", en: "Turned text into a number" },
  "fix-spelling": { vi: "Ghi tên theo danh sách", en: "Wrote a name as listed" },
  "fix-suggestion": { vi: "Sửa tên theo gợi ý", en: "Corrected a name as suggested" },
  "fix-fraction": { vi: "Sửa bậc của tỷ lệ", en: "Corrected the scale of a percentage" },
  "fix-word": { vi: "Sửa từ gõ sai", en: "Corrected a word" },
  "fix-date": { vi: "Đổi ngày giờ thành giá trị đã gõ", en: "Turned a date back into what was typed" },
  "fix-header": { vi: "Ghi lại tiêu đề cột", en: "Restored a header" },
  "fix-take-in": { vi: "Đưa dòng vào bảng", en: "Took rows into a table" },
  "undo-take-in": { vi: "Hoàn tác đưa dòng vào bảng", en: "Undid taking rows into a table" },
  "fix-not-assigned": { vi: "Đánh dấu không giao", en: "Marked as not assigned" },
  ...SEAL_ACTIONS,
  freeze: { vi: "Đổi công thức thành số cố định", en: "Turned formulas into fixed values" },
  restore: { vi: "Khôi phục công thức", en: "Restored formulas" },
  "undo-freeze": { vi: "Hoàn tác đổi thành số cố định", en: "Undid the fixed values" },
  "undo-restore": { vi: "Hoàn tác khôi phục công thức", en: "Undid the restoring of formulas" },
  "insert-formula": { vi: "Ghi công thức vào ô", en: "Inserted a formula" },
  "undo-insert-formula": { vi: "Hoàn tác ghi công thức", en: "Undid an inserted formula" },
  repair: { vi: "Nhận lại bảng", en: "Restored a table" },
  "undo-repair": { vi: "Hoàn tác nhận lại bảng", en: "Undid restoring a table" },
  upgrade: { vi: "Chuyển sổ sang cấu trúc mới", en: "Moved to the new layout" },
  "undo-upgrade": { vi: "Hoàn tác chuyển cấu trúc", en: "Undid the move to the new layout" },
  "undo-edits": { vi: "Hoàn tác sửa ô", en: "Undid an edit" },
};

export function loggedWords(action: LoggedAction): Bilingual {
  return typeof action === "string" ? LOG_WORDS[action] : action;
}
