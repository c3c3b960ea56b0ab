/** The chapters of the user guide in the pane, in their order. */
import { type Bilingual, words } from "../../schema/language";

export const CHAPTERS = {
  use: words("Làm việc với EMU", "Working with EMU"),
  periods: words("Tạo sổ, mở kỳ, so sánh các kỳ", "A new workbook, opening and comparing periods"),
  collect: words("Tạo và tiếp nhận sổ của đơn vị", "The units’ workbooks"),
  "cross-check": words("Kiểm tra chéo, giải trình", "Cross-check and explanations"),
  votes: words("Bỏ phiếu", "Votes"),
  minutes: words("Biên bản", "Minutes"),
  seal: words("Trạng thái kỳ, niêm phong", "States of a period, seals"),
  rubric: words("Thang điểm, quy định", "Rubric and policy"),
  phrases: words("Đọc quy chế thành thang điểm", "From a regulation to a rubric"),
  own: words("Dùng bảng điểm sẵn có", "Using the score sheets you have"),
} as const satisfies Readonly<Record<string, Bilingual>>;

export type ChapterId = keyof typeof CHAPTERS;
export const CHAPTER_IDS = Object.keys(CHAPTERS) as readonly ChapterId[];
