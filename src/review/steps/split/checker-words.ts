/** What the workbooks of those who cross-check say. */
import { type Bilingual, words } from "../../../schema/language";

export const CHECKER_NOTES = {
  title: words("kiểm tra chéo", "cross-check"),
  entries: words(
    "Chỉ ghi điểm kiểm tra chéo, giải trình và ghi chú vào ô nền vàng, lưu tệp rồi gửi lại cho đơn vị Cụm trưởng; các cột khác chỉ để xem.",
    "Type the cross-check, the explanation and notes into the yellow cells only, save the file and send it back to the lead unit; all other columns are there to be read.",
  ),
} as const;

/** The guide sheet of a checker's workbook. */
export const CHECKER_GUIDE_STEPS: readonly Bilingual[] = [
  words(
    "1. Sổ này để đơn vị bạn kiểm tra chéo các đơn vị được phân công, cho một kỳ. Trang Cụm và Thang điểm chỉ để xem.",
    "1. With this workbook your unit checks the units it was assigned, for one period. The cluster and rubric sheets are there to be read.",
  ),
  words(
    "2. Trang Chấm điểm: đối chiếu kết quả và minh chứng với điểm tự chấm, rồi ghi điểm ở cột Kiểm tra chéo. Chưa kiểm tra thì để trống, không ghi 0.",
    "2. Scoring sheet: compare results and evidence with the self-scores, then type yours into the cross-check column. Leave blank what is not checked; 0 is a score.",
  ),
  words(
    "3. Điểm khác điểm tự chấm thì nói rõ lý do ở cột Giải trình; chênh quá mức quy định mà không có giải trình thì chưa khóa được kỳ.",
    "3. Where your score differs, say why in the explanation column: the period cannot be closed while a difference above the limit is unexplained.",
  ),
  words("4. Lưu tệp với định dạng .xlsx và gửi cho đơn vị Cụm trưởng.", "4. Save it as .xlsx and send it to the lead unit."),
];
