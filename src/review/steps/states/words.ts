/** The states of a period in sentences: what each allows, what is in the way of the next one. */
import type { ObstacleCode } from "../../../core/periods/obstacles";
import type { Activity } from "../../../core/periods/states";
import { type Bilingual, words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";

export const STATES_ACTION: WritingAction = {
  id: "advance",
  during: words("Đang chuyển trạng thái kỳ…", "Moving the period on…"),
  failed: words("Chưa chuyển được trạng thái kỳ", "The period could not be moved on"),
  log: words("Chuyển trạng thái kỳ", "Moved the period on"),
};

/** What the log says of taking a period back. */
export const REOPENED = words("Mở lại kỳ để thẩm định", "Took the period back to the appraisal");

export const ACTIVITY_WORDS: Readonly<Record<Activity, Bilingual>> = {
  "fill-in": words("nhập kết quả, tự chấm", "filling in results and self-scores"),
  collect: words("tổng hợp sổ của đơn vị", "collecting the units' workbooks"),
  "cross-check": words("kiểm tra chéo", "cross-checking"),
  appraise: words("thẩm định", "appraising"),
  correct: words("sửa theo phát hiện của EMU", "corrections of findings"),
  vote: words("bỏ phiếu", "voting"),
  seal: words("niêm phong", "sealing"),
};

/** `{count}` and `{periods}` are filled in. */
export const OBSTACLE_TEXT: Readonly<Record<ObstacleCode, Bilingual>> = {
  "period-not-listed": words(
    "Kỳ này chưa có dòng (hoặc cột Trạng thái) trong bảng Kỳ, nên chưa ghi được trạng thái.",
    "The table of periods has no row for this period, or no status column: there is no cell for its state.",
  ),
  sealed: words(
    "Kỳ này đã niêm phong: không chuyển trạng thái, không mở lại.",
    "This period is sealed: its state is not changed and it is not opened again.",
  ),
  "not-a-move": words(
    "Trạng thái chỉ chuyển từng bước theo thứ tự; chỉ mở lại được từ “đã khóa” về “thẩm định”.",
    "States follow one another step by step; only a closed period can be taken back, to the appraisal.",
  ),
  "reason-missing": words("Mở lại kỳ đã khóa phải ghi lý do.", "Taking back a closed period needs a reason."),
  errors: words("Còn {count} lỗi trong sổ.", "Errors left in the workbook: {count}."),
  differences: words(
    "Còn {count} chỗ chênh lệch giữa các lớp chấm vượt mức cho phép mà chưa giải trình.",
    "Scores further apart than the limit that nobody has explained: {count}.",
  ),
  "not-reported": words(
    "Còn {count} mục chưa báo cáo, trong khi quy định đang là “mục trống để ngoài”. Hãy nhập số liệu, ghi tình trạng, hoặc đổi " +
      "quy định sang “tính 0 điểm” khi chốt.",
    "Not reported: {count}, while the policy leaves blanks out. Fill them in, mark their state, or let blanks count zero for the " +
      "final result.",
  ),
  "blanks-zero": words("{count} mục chưa báo cáo được tính 0 điểm.", "Not reported and counted as zero points: {count}."),
  ties: words("{count} đơn vị đồng hạng; EMU không tự phân hạng.", "Units that share a rank: {count}. EMU breaks no tie by itself."),
  "formula-unknown": words(
    "{count} ô sắp niêm phong là công thức chưa có giá trị, hoặc đang báo lỗi: {cells}. Mở tệp bằng Excel để tính lại, hoặc gõ giá trị " +
      "vào ô, lưu rồi niêm phong.",
    "Cells to be sealed that are formulas without a value, or with an error: {count} ({cells}). Let Excel calculate them, or type the " +
      "value, save, and seal then.",
  ),
  masked: words(
    "{count} ô sắp niêm phong có định dạng số làm nó hiện khác giá trị thật: {cells}. Đổi định dạng số về “General” (Chung) rồi niêm phong.",
    "Cells to be sealed that show something else than they hold, by their number format: {count} ({cells}). Give them “General”, and seal then.",
  ),
  "seal-exists": words("Kỳ này đã có niêm phong.", "This period has a seal already."),
  "seal-broken": words(
    "Niêm phong trước đó không còn nguyên: {periods}. Xem bước Niêm phong.",
    "Earlier seals do not hold: {periods}. See the step “Seal”.",
  ),
  "seal-changed": words(
    "Thang điểm, đơn vị hoặc quy định đã đổi sau khi niêm phong: {periods}. Số liệu của các kỳ đó còn nguyên.",
    "Rubric, units or rules were changed since these were sealed: {periods}. Their entries are as they were.",
  ),
};

export const STATES_TEXT = {
  title: words("Trạng thái kỳ", "State of the period"),
  hint: words(
    "Kỳ đang ở bước nào, bước tiếp theo là gì, còn vướng gì.",
    "Where the period stands, what comes next, and what is in the way.",
  ),
  now: words("Trạng thái kỳ {period}: {status}", "Period {period} is: {status}"),
  current: words("hiện nay", "now"),
  allowed: words("Đang cho phép: {activities}.", "Allowed now: {activities}."),
  untimely: words("Vẫn được nhưng trái bước: {activities}.", "Possible, but out of turn: {activities}."),
  forbidden: words("Không làm ở bước này: {activities}.", "Not at this stage: {activities}."),
  next: words("Bước tiếp theo: {status}", "Next: {status}"),
  blocking: words("Còn vướng, chưa chuyển được:", "In the way:"),
  considered: words("Cần biết trước khi chuyển:", "To be considered first:"),
  clear: words("Không còn gì vướng.", "Nothing is in the way."),
  preview: words(
    "Sẽ ghi vào ô {cell}: “{before}” → “{after}”, và một dòng nhật ký.",
    "Cell {cell} becomes “{before}” → “{after}”, and the log gets a line.",
  ),
  move: words("Chuyển sang “{status}”", "Move on to “{status}”"),
  bySeal: words("Kỳ đã khóa chỉ còn bước niêm phong: mở bước “Niêm phong”.", "A closed period is sealed next: open the step “Seal”."),
  back: words("Mở lại để thẩm định", "Take back to the appraisal"),
  reason: words("Lý do mở lại", "Reason"),
  sealed: words("Kỳ đã niêm phong: không sửa, không mở lại.", "The period is sealed: nothing is changed or opened again."),
  goto: words("Đến chỗ đó", "Go there"),
  done: words("Kỳ {period}: {status}.", "Period {period}: {status}."),
  unknown: words("Sổ chưa có kỳ nào để chuyển trạng thái.", "The workbook has no period whose state could be moved on."),
} as const;
