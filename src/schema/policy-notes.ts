/** What a new workbook says beside each rule of EmuPolicy. */
import { type Bilingual, words } from "./language";
import { VOTE_NOTES } from "./vote-notes";
import type { POLICY_WORDS } from "./words";

export const POLICY_NOTES: Readonly<Record<keyof typeof POLICY_WORDS, Bilingual>> = {
  decimals: words("0 đến 6; điểm của từng tiêu chí làm tròn một lần", "0 to 6; the points of a criterion are rounded once"),
  rounding: words("áp dụng cho điểm của từng tiêu chí", "applied to the points of each criterion"),
  "rank-by": words("tỷ lệ trên điểm tối đa của chính đơn vị, hoặc tổng điểm", "percent of the unit's own maximum, or points"),
  "rank-on": words("số chính xác, hoặc tỷ lệ đã làm tròn", "the exact figure, or the rounded percentage"),
  "rank-decimals": words("chỉ dùng khi xếp hạng trên số đã làm tròn", "used only when ranking on the rounded figure"),
  "rank-rounding": words(
    "chỉ dùng khi xếp hạng trên số đã làm tròn; để trống: như cách làm tròn điểm",
    "used only when ranking on the rounded figure; blank: as points are rounded",
  ),
  blanks: words(
    "không tính: bớt khỏi cả điểm và điểm tối đa; 0 điểm: vẫn giữ điểm tối đa",
    "out: left out of points and maximum; zero: the maximum stays",
  ),
  "tie-break": words(
    "mã tiêu chí, cách nhau bằng dấu ;  Để trống: không tự phân định, báo đồng hạng",
    "codes separated by ;  blank: ties stay and are shown",
  ),
  layers: words("điểm ghi sau thay điểm ghi trước", "the later layer replaces the earlier one"),
  "difference-limit": words(
    "tự chấm và thẩm định chênh quá mức này phải giải trình; để trống: không kiểm tra",
    "points; blank: not checked",
  ),
  grades: words(
    "ví dụ 95: Xuất sắc; 85: Tốt; 70: Khá (từ mức đó trở lên); để trống: không xếp loại",
    "for instance 95: Excellent; 85: Good (from that figure on); blank: no grades",
  ),
  scale: words(
    "tổng điểm tối đa phải có, ví dụ 1000; chỉ để cảnh báo, không tự quy đổi",
    "what all maxima should add up to, for instance 1000; a warning only, nothing is rescaled",
  ),
  "no-target": words(
    "đơn vị không có chỉ tiêu được so trong nhóm của mình; điểm tối đa của mục đó: tính hoặc không tính",
    "a unit without a target is scored among its likes; whether that criterion is in its own maximum: in or out",
  ),
  "leader-outlier": words(
    "cảnh báo khi mức đạt của đơn vị dẫn đầu gấp từng này lần đơn vị kế tiếp; để trống: không kiểm tra",
    "warns when the leader's attainment is this many times the next one's; blank: not checked",
  ),
  clusters: words(
    "không so sánh, hoặc xếp hạng các cụm theo bình quân kết quả của các đơn vị",
    "none, or mean: clusters are ranked by the mean result of their units",
  ),
  ...VOTE_NOTES,
  "year-from": words(
    "số liệu của chính năm đó, hoặc hệ số của từng kỳ, ví dụ Q1=1; Q2=1; Q3=1; Q4=2; khi đó cả hai kết quả đều được nêu",
    "own, or the weight of each period, for instance Q1=1; Q2=1; Q3=1; Q4=2; both results are then shown",
  ),
};
