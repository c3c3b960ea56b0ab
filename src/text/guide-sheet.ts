/** What the sheet Hướng dẫn says. Apart from what other sheets say, so that only what writes it carries it. */
import { type Bilingual, words } from "../schema/language";

export const GUIDE = {
  steps: words("Các bước", "Steps"),
  legend: words("Ký hiệu của ô", "What the cells look like"),
  remarks: words("Nguồn và những điều giả định", "Source and assumptions"),
  measures: words("Cách đo", "Measures"),
  rules: words("Cách tính điểm", "Rules"),
  parameters: words("Cột Tham số", "Parameters column"),
  parts: words("thành phần", "parts"),
  states: words("Tình trạng của một dòng", "State of a row"),
  blank: words("(để trống)", "(blank)"),
} as const;

export const GUIDE_STEPS: readonly Bilingual[] = [
  words(
    "1. Các trang Cụm, Đơn vị, Quy định, Danh hiệu: kiểm tra kỳ chấm điểm, danh sách đơn vị, quy định tính điểm, danh hiệu và số " +
      "suất. Thêm dòng: gõ ngay dưới dòng cuối của bảng; không để dòng trống, không ghi gì khác dưới bảng.",
    "1. Cluster, units, rules and awards sheets: check the periods, the units, the rules of computing, the awards and their " +
      "places. To add a row, type right below the last row of a table; leave no blank row, and write nothing else below it.",
  ),
  words(
    "2. Trang Thang điểm: kiểm tra điểm tối đa, chỉ tiêu, cách đo và cách tính điểm của từng tiêu chí.",
    "2. Rubric sheet: check maximum points, target, measure and rule of each criterion.",
  ),
  words(
    "3. Trang Chấm điểm: nhập kết quả (tử số, mẫu số, kết quả thực hiện, kỳ gốc) và điểm tự chấm vào các ô nền vàng; không " +
      "nhập vào các cột ở hai bên bảng vì các cột đó tự tính. Cột Dấu cho biết dòng nào đạt, chưa đạt, còn trống hoặc có lỗi.",
    "3. Scoring sheet: type results (numerator, denominator, actual result, baseline) and self-scores into the yellow cells; " +
      "the columns on both sides of the table compute themselves. The mark tells which rows are met, missed, blank or wrong.",
  ),
  words(
    "4. Tiêu chí chấm trực tiếp: đơn vị ghi cột Tự chấm, đơn vị kiểm tra ghi cột Kiểm tra chéo, đơn vị thẩm định ghi cột " +
      "Thẩm định; điểm ghi sau thay điểm ghi trước.",
    "4. Judged criteria: the unit fills in the self-score, its checker the cross-check, the appraiser the appraisal; a later " +
      "score replaces an earlier one.",
  ),
  words(
    "5. Trang Tổng hợp: chọn kỳ ở ô màu vàng; điểm, điểm tối đa, tỷ lệ và hạng tự tính lại, kèm tỷ lệ và hạng nếu mục chưa " +
      "báo cáo không tính hoặc tính 0 điểm. Trang ghi cả quy định đang áp dụng.",
    "5. Results sheet: choose the period in the yellow cell; points, maximum, percent and rank follow, with percent and rank " +
      "as they would be if what is not reported were left out or counted as 0. The rules in force stand on the sheet too.",
  ),
  words(
    "6. Trang Xét cờ: xem đơn vị nào đủ điều kiện đề nghị, vì sao đơn vị khác không đủ hoặc chưa kết luận được, và những lỗi " +
      "phải sửa trước khi kết luận. Đơn vị không xét ghi ở trang Không xét, kết quả bỏ phiếu ghi ở trang Bỏ phiếu.",
    "6. Flags sheet: see which units are candidates, why the others are not or cannot be decided yet, and what must be put " +
      "right first. Units not considered are listed on a sheet of their own, and so are ballots.",
  ),
  words(
    "Trong công thức, Excel tiếng Việt ngăn cách đối số bằng dấu chấm phẩy (;). Nếu thấy #NAME? thì phần bổ trợ chưa được nạp; " +
      "số đã tính vẫn lưu trong tệp cho đến khi Excel tính lại.",
    "Where #NAME? shows, the add-in is not loaded; the computed figures stay in the file until Excel calculates again.",
  ),
];

export const LEGEND: readonly { readonly style: "input" | "computed" | "assumed" | "sample" | "group"; readonly text: Bilingual }[] = [
  { style: "input", text: words("Ô nhập: đơn vị điền", "Input: filled in by people") },
  { style: "computed", text: words("Ô tự tính: không nhập đè lên", "Computed: do not type over it") },
  { style: "assumed", text: words("Ô giả định: nguồn không nêu, phải xác nhận", "Assumed: not in the source, to be confirmed") },
  { style: "group", text: words("Nhóm tiêu chí: bằng tổng các tiêu chí con", "Group: the sum of its criteria") },
];

export const SAMPLE_LEGEND = words("Ô minh họa: số liệu đặt ra để làm mẫu", "Sample: made-up figures");

/** What the parameters may say of any criterion or group. */
export const PARAMETER_NOTES: Readonly<Record<string, Bilingual>> = {
  weight: words("hệ số=2: điểm và điểm tối đa nhân với hệ số khi cộng tổng", "weight=2: points and maximum count times that in totals"),
  bonus: words(
    "thưởng=có: ngoài điểm tối đa (điểm thưởng, điểm trừ); ở nhóm, điểm tối đa là mức trần, tối thiểu là mức sàn",
    "bonus=yes: outside the maximum (bonuses, deductions); of a group, the maximum is the cap and minimum the floor",
  ),
  parts: words(
    "dòng chỉ có cách đo, đặt dưới một tiêu chí có cách tính: là thành phần, tiêu chí lấy bình quân (hoặc tổng số lần nhân điểm)",
    "a row with a measure only, under a criterion with a rule, is a part: the criterion takes the mean (or the sum of events × points)",
  ),
};

export const STATE_NOTES: Readonly<Record<string, Bilingual>> = {
  blank: words("đã báo cáo nếu có kết quả, nếu không là chưa báo cáo", "reported if there is a result, else not reported"),
  "not-arisen": words("không có việc để tính; bớt khỏi điểm tối đa", "nothing arose; taken off the maximum"),
  "not-assigned": words("không giao cho đơn vị; bớt khỏi điểm tối đa", "not assigned to this unit; taken off the maximum"),
  "no-target": words("có kết quả nhưng không được giao chỉ tiêu", "a result without a target"),
};
