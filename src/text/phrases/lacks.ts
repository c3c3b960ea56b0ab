/** Rules that a phrase states and that EMU cannot compute yet: read and named, never forced into a similar one. */
import { words, type Words } from "../../schema/language";

export const LACK_TEXTS = {
  quota: words("trần số suất danh hiệu (ghi ở bảng Danh hiệu, cột suất)", "a limit of titles (it belongs into the awards table)"),
  vote: words("tỷ lệ phiếu (ghi ở Quy định: tỷ lệ phiếu đồng ý tối thiểu)", "a share of votes (it belongs into the policy)"),
  gate: words("xếp loại theo tổng điểm kèm điều kiện khác", "a grade of the total with another condition"),
  disqualified: words(
    "không xếp loại, không xét vì một việc (ghi ở bảng Không xét)",
    "not graded or not considered for an incident (table of units not considered)",
  ),
  "class-cap": words("hạ hoặc giới hạn xếp loại vì một việc", "a grade limited by an incident"),
  caps: words(
    "trần điểm thưởng, điểm trừ của tổng (ghi ở nhóm thưởng, nhóm trừ)",
    "limits of all bonuses or deductions (they belong to a bonus group)",
  ),
  "highest-only": words("chỉ tính mức cao nhất của một thành tích", "only the highest of several bonuses"),
  "one-of": words("chọn một trong nhiều trường hợp", "one of several cases"),
  grades: words("xếp loại theo tổng điểm (ghi ở Quy định: xếp loại theo tổng)", "grades of the total (they belong into the policy)"),
  "class-points": words("điểm theo xếp loại bằng chữ", "points for a grade in words"),
  prizes: words("điểm theo giải, cộng theo số giải", "points for prizes, added up"),
  "rank-groups": words("điểm theo nhóm thứ hạng, kể cả các hạng còn lại", "points for groups of ranks, the rest included"),
  "step-down": words(
    "trừ dần theo từng bậc dưới mức, hoặc từ lần thứ mấy trở đi",
    "points off for each step below a level, or from the n-th on",
  ),
  "step-shifted": words("bậc đầu tiên đã nằm trong điểm ban đầu", "steps of which the first is in the starting points"),
  "step-mean-points": words("bậc tính bằng điểm phần trăm trên mức bình quân", "steps in percentage points over a mean"),
  "ratio-over-whole": words("tỷ lệ so với kế hoạch trên 100%", "a rate of a plan above 100%"),
  "several-at-once": words("phải đạt nhiều chỉ tiêu cùng lúc trong một tiêu chí", "several targets at once in one criterion"),
  "mixed-bands": words("bậc khi thì lấy đầu dưới, khi thì lấy đầu trên", "bands of which some take their lower and some their upper end"),
  deadline: words("điểm theo ngày hoàn thành", "points by the day of completion"),
  "scaled-target": words("ngưỡng nhân hệ số cho một số đơn vị", "a threshold scaled for some units"),
  "share-of-mean": words("so với một phần của mức bình quân", "compared with a share of the mean"),
  precondition: words("điều kiện phải có trước khi tính điểm", "a condition before any points"),
  "conditional-events": words("điểm theo số lần kèm điều kiện", "points for events under a condition"),
  "whole-groups": words("trừ theo từng nhóm đủ số lần", "points for whole groups of events"),
  "judged-events": words("mức trừ mỗi lần do người chấm chọn trong một khoảng", "a deduction per event chosen within a range"),
  "percentage-points": words("mức thay đổi tính bằng điểm phần trăm", "a change in percentage points"),
} as const satisfies Words;
export type LackId = keyof typeof LACK_TEXTS;
