/** Columns of EMU.STANDINGS: id → header on the results sheet. */
import { words } from "./language";

export const STANDING_WORDS = {
  rank: words("Hạng", "Rank"),
  ties: words("Đồng hạng với", "Tied with"),
  total: words("Tổng điểm", "Total"),
  maximum: words("Điểm tối đa được giao", "Own maximum"),
  percent: words("Tỷ lệ", "Percent"),
  grade: words("Xếp loại", "Grade"),
  groups: words("Điểm từng nhóm", "Points of each group"),
  points: words("Điểm từng tiêu chí", "Points of each criterion"),
  met: words("Đạt chỉ tiêu", "Target met"),
  unit: words("Đơn vị", "Unit"),
  cluster: words("Cụm", "Cluster"),
  gap: words("Kém hạng trên", "Behind the rank above"),
  rest: words("Còn lại đến đơn vị dẫn đầu", "Further to the leader"),
  "percent-out": words("Tỷ lệ nếu mục chưa báo cáo không tính", "Percent if what is not reported is left out"),
  "rank-out": words("Hạng nếu mục chưa báo cáo không tính", "Rank if what is not reported is left out"),
  "percent-zero": words("Tỷ lệ nếu mục chưa báo cáo tính 0 điểm", "Percent if what is not reported counts as 0"),
  "rank-zero": words("Hạng nếu mục chưa báo cáo tính 0 điểm", "Rank if what is not reported counts as 0"),
} as const;

/** What `met` shows of a criterion with a target: shapes, so that it needs no colour and no language. */
export const MET_SIGNS = { met: "✓", missed: "▼" } as const;
