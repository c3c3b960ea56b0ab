/** Home of the pane: where the period stands, what to do next, and the steps from opening it to its seal. Loaded with it. */
import { type Bilingual, words } from "../../schema/language";

export const REVIEW_TEXT = {
  noPeriod: words("Sổ chưa có kỳ nào.", "The workbook has no period yet."),
  stands: words("Bước {number}/{all}: {step}.", "Step {number} of {all}: {step}."),
  ended: words("Kỳ {period} đã niêm phong.", "{period} is sealed."),
  counts: words(
    "Đã có {filled}/{due} số liệu; {done}/{units} đơn vị đã đủ.",
    "Entries: {filled} of {due}; complete units: {done} of {units}.",
  ),
  noRows: words("Kỳ {period} chưa có dòng nào.", "{period} has no rows yet."),
  todo: words("Việc cần làm ngay", "To do now"),
  steps: words("Quy trình bình xét", "Steps of the review"),
  present: words("Đang làm", "Now"),
  done: words("Đã xong", "Done"),
  possible: words("Làm được", "Possible"),
  waits: words("chờ bước {number}", "after step {number}"),
  waitsClosing: words("chờ khóa kỳ", "once the period is closed"),
  status: words("Trạng thái kỳ: {status}", "State of the period: {status}"),
  progress: words("Tiến độ báo cáo", "Reports received"),
  complete: words("{count} đơn vị đã đủ", "Complete units: {count}"),
  unfold: words("Xem thêm", "Show"),
  fold: words("Thu gọn", "Hide"),
  owed: words("{count} tiêu chí chưa báo cáo", "not reported: {count}"),
  faulty: words("{count} lỗi", "wrong: {count}"),
  board: words("Xem từng tiêu chí", "Criterion by criterion"),
  reports: words("Báo cáo", "Reports"),
  fixErrors: words("Sửa {count} lỗi", "Errors to correct: {count}"),
  collect: words("Thu đủ số liệu của {count} đơn vị", "Units with entries missing: {count}"),
  collectText: words("{units}: còn {owed} tiêu chí chưa báo cáo", "{units}: {owed} not reported"),
  moreUnits: words("{units} và {count} đơn vị khác", "{units} and {count} more"),
  warnings: words("Xem {count} cảnh báo", "Warnings to look at: {count}"),
  explain: words("Giải trình {count} chênh lệch", "Differences to explain: {count}"),
  explainText: words("Chưa giải trình thì chưa khóa được kỳ.", "The period cannot be closed before."),
  vote: words("Bỏ phiếu {count} danh hiệu", "Awards to vote on: {count}"),
  voteText: words("Ghi kết quả kiểm phiếu của hội đồng.", "Enter the council's count."),
  goto: words("Đến ô", "Go to cell"),
  look: words("Xem", "Look"),
  takeIn: words("Tiếp nhận", "Take in"),
  begin: words("Mở bước", "Open step"),
  rows: words("{count} dòng", "Rows: {count}"),
  differences: words("{count} chênh lệch", "Differences: {count}"),
  scores: words("{count} điểm", "Scores: {count}"),
} as const;

/** The steps by their short names, as the stepper lists them. */
export const STAGE_TEXT = {
  "open-period": words("Mở kỳ", "Open the period"),
  split: words("Gửi sổ cho đơn vị", "Send workbooks to the units"),
  collect: words("Thu số liệu", "Collect the entries"),
  "cross-check": words("Kiểm tra chéo", "Cross-check"),
  appraise: words("Thẩm định", "Appraisal"),
  explain: words("Giải trình", "Explanations"),
  votes: words("Bỏ phiếu", "Votes"),
  minutes: words("Biên bản", "Minutes"),
  seal: words("Niêm phong", "Seal"),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What the present step is about, in one sentence. */
export const STAGE_NOW = {
  "open-period": words(
    "Thêm dòng cho mọi đơn vị và tiêu chí, lấy chỉ tiêu kỳ trước.",
    "Adds the rows of every unit and criterion, with the targets of the period before.",
  ),
  split: words(
    "Chưa có số liệu nào. Tạo sổ cho từng đơn vị, hoặc tự nhập ở trang Chấm điểm.",
    "Nothing has been entered yet. Make a workbook for each unit, or type on the sheet of entries.",
  ),
  collect: words(
    "{done}/{units} đơn vị đã đủ; còn {owed} tiêu chí chưa báo cáo, {errors} lỗi.",
    "Complete units: {done} of {units}. Not reported: {owed}; errors: {errors}.",
  ),
  "cross-check": words("{planned} lượt kiểm tra đã phân công.", "Checks planned: {planned}."),
  appraise: words(
    "Ghi điểm thẩm định ở trang Chấm điểm (đã có {appraised}), rồi khóa kỳ.",
    "Enter appraised scores on the sheet of entries (so far: {appraised}), then close the period.",
  ),
  explain: words("{unexplained} chênh lệch chưa giải trình.", "Unexplained differences: {unexplained}."),
  votes: words("{settled}/{awards} danh hiệu đã có kết quả bỏ phiếu.", "Settled by vote: {settled} of {awards} awards."),
  minutes: words("Lập biên bản của kỳ.", "Make the minutes of the period."),
  seal: words("Số liệu đã khóa. Niêm phong để sau này thấy được mọi thay đổi.", "The period is closed. A seal shows every later change."),
} as const satisfies Readonly<Record<keyof typeof STAGE_TEXT, Bilingual>>;

/** The one button of the present step. */
export const STAGE_BUTTON = {
  "open-period": words("Mở kỳ", "Open the period"),
  split: words("Tạo sổ cho đơn vị", "Make the units' workbooks"),
  collect: words("Tiếp nhận sổ của đơn vị", "Take in the units' workbooks"),
  "cross-check": words("Kiểm tra chéo", "Cross-check"),
  appraise: words("Khóa kỳ", "Close the period"),
  explain: words("Giải trình", "Explain"),
  votes: words("Ghi kết quả bỏ phiếu", "Enter the votes"),
  minutes: words("Lập biên bản", "Make the minutes"),
  seal: words("Niêm phong", "Seal"),
  onward: words("Chuyển sang “{status}”", "Move on to “{status}”"),
} as const satisfies Readonly<Record<keyof typeof STAGE_TEXT | "onward", Bilingual>>;
