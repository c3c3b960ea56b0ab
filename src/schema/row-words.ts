/** Columns of EMU.ROWS: id → header beside the entries; and the short mark that one of them is. */
import { words } from "./language";

export const ROW_WORDS = {
  points: words("Điểm", "Points"),
  attainment: words("Mức độ đạt", "Attainment"),
  met: words("Đạt chỉ tiêu", "Target met"),
  finding: words("Nhận xét", "Finding"),
  mark: words("Dấu", "Mark"),
  name: words("Tên tiêu chí", "Criterion name"),
  "unit-of-measure": words("Đơn vị tính", "Unit of measure"),
  target: words("Yêu cầu", "Required"),
  maximum: words("Tối đa", "Maximum"),
} as const;

/** A sign before each word: it is told apart where colours are not printed or not seen. */
export const MARK_WORDS = {
  error: words("! lỗi", "! error"),
  blank: words("○ trống", "○ blank"),
  exceeded: words("▲ vượt", "▲ exceeded"),
  met: words("✓ đạt", "✓ met"),
  missed: words("✗ chưa đạt", "✗ missed"),
  entered: words("• đã nhập", "• entered"),
  "not-arisen": words("– không phát sinh", "– did not arise"),
  "not-assigned": words("– không giao", "– not assigned"),
} as const;

export type Mark = keyof typeof MARK_WORDS;
