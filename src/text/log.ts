/** What the log of a workbook calls the add-in's actions. */
import type { FixCode } from "../core/model/fix-ids";
import type { Bilingual } from "../schema/language";
import { SEAL_ACTIONS } from "../schema/log-words";

/** What cells were edited for. */
export type LoggedEdit = `fix-${FixCode}` | "collect" | "cross-check" | "explain-difference" | "advance" | "reopen" | "seal" | "vote";
/** What sheets were added for. */
export type LoggedSheets = "minutes" | "cross-check" | "overview";
/** What the shape of the workbook was changed for. */
export type LoggedRepair = "repair" | "undo-repair";
/** Tables brought to sheets of their own. */
export type LoggedUpgrade = "upgrade" | "undo-upgrade";
export type LoggedAction =
  | "freeze"
  | "restore"
  | "undo-freeze"
  | "undo-restore"
  | "create"
  | "remember-layout"
  | "forget-layout"
  | "choose-period"
  | "undo-choose-period"
  | LoggedEdit
  | LoggedSheets
  | `undo-${LoggedSheets}`
  | "undo-edits"
  | "undo-seal"
  | "insert-formula"
  | "undo-insert-formula"
  | "undo-take-in"
  | LoggedRepair
  | LoggedUpgrade;

export const LOG_WORDS: Readonly<Record<LoggedAction, Bilingual>> = {
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
  advance: { vi: "Chuyển trạng thái kỳ", en: "Moved the period on" },
  reopen: { vi: "Mở lại kỳ để thẩm định", en: "Took the period back to the appraisal" },
  ...SEAL_ACTIONS,
  collect: { vi: "Tổng hợp số liệu đơn vị gửi", en: "Collected a unit's entries" },
  vote: { vi: "Ghi kết quả bỏ phiếu", en: "Wrote the votes" },
  "cross-check": { vi: "Phân công kiểm tra chéo", en: "Planned the cross-check" },
  "explain-difference": { vi: "Ghi giải trình chênh lệch", en: "Explained a difference" },
  minutes: { vi: "Tạo trang biên bản", en: "Made the minutes" },
  "undo-cross-check": { vi: "Hoàn tác phân công kiểm tra chéo", en: "Undid the plan of the cross-check" },
  overview: { vi: "Tạo trang tổng hợp toàn tỉnh", en: "Made the overview" },
  "undo-overview": { vi: "Hoàn tác trang tổng hợp toàn tỉnh", en: "Undid the overview" },
  "undo-minutes": { vi: "Hoàn tác trang biên bản", en: "Undid the minutes" },
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
