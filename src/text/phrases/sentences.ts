/** The rule of a line as EMU understands it, in one sentence. */
import { words, type Words } from "../../schema/language";

export const PHRASE_SENTENCES = {
  pass: words(
    "Được trọn điểm[ ({maximum})] khi {what} {required}; không thì 0.",
    "Full points[ ({maximum})] when {what} is {required}; otherwise 0.",
  ),
  passOwn: words(
    "Được trọn điểm[ ({maximum})] khi {what} so với kỳ gốc; không thì 0.",
    "Full points[ ({maximum})] when there is {what} against the baseline; otherwise 0.",
  ),
  none: words(
    "Được trọn điểm[ ({maximum})] khi không có trường hợp nào; có thì 0.",
    "Full points[ ({maximum})] when it never happens; otherwise 0.",
  ),
  deduct: words(
    "Từ {start} điểm, trừ {per} điểm mỗi lần[, thấp nhất {minimum} điểm].",
    "From {start} points, {per} off for each[, not below {minimum}].",
  ),
  add: words("Cộng {per} điểm mỗi lần[, nhiều nhất {maximum} điểm].", "{per} points for each[, at most {maximum}]."),
  parts: words(
    "Nhiều loại, mỗi loại một mức: {parts}[; từ {minimum} đến {maximum} điểm].",
    "Several kinds, each with its points: {parts}[; from {minimum} to {maximum}].",
  ),
  bands: words("Theo bậc: {bands}.", "By bands: {bands}."),
  step: words(
    "Từ mức {target}: {start} điểm, cứ thêm {every} được thêm {per} điểm[, nhiều nhất {maximum} điểm][; dưới mức đó {minimum} điểm].",
    "From {target}: {start} points, {per} more for each {every}[, at most {maximum}][; below it {minimum}].",
  ),
  stepDown: words(
    "Từ mức {target} trở xuống: {start} điểm, cứ giảm {every} được thêm {per} điểm[, nhiều nhất {maximum} điểm][; trên mức đó {minimum} điểm].",
    "From {target} down: {start} points, {per} more for each {every} less[, at most {maximum}][; above it {minimum}].",
  ),
  ratio: words("Điểm theo tỷ lệ đạt[, nhiều nhất {maximum} điểm].", "In proportion to attainment[, at most {maximum} points]."),
  leader: words(
    "So với đơn vị cao nhất trong cụm[; nhiều nhất {maximum} điểm].",
    "Compared with the best of the cluster[; at most {maximum} points].",
  ),
  rank: words("Điểm theo thứ hạng[: {points}].", "Points by rank[: {points}]."),
  direct: words("Người chấm cho điểm[, từ {minimum} đến {maximum}].", "Judged by people[, from {minimum} to {maximum}]."),
  lacks: words("EMU chưa có quy tắc này: {lacks}.", "EMU has no rule for this yet: {lacks}."),
} as const satisfies Words;

/** What is measured, within a sentence. */
export const MEASURED_AS = {
  value: words("kết quả", "the result"),
  ratio: words("tỷ lệ", "the rate"),
  share: words("tỷ lệ đạt loại", "the share"),
  count: words("số lượng", "the number"),
  reduction: words("kết quả", "the result"),
  increase: words("kết quả", "the result"),
  rank: words("thứ hạng", "the rank"),
  judgement: words("điểm chấm", "the score"),
} as const;

export const TARGET_WORDS = {
  "own-past": words("của chính đơn vị ở kỳ gốc", "of the unit itself in the baseline period"),
  mean: words("bình quân (nhập vào)", "the mean (entered)"),
  largest: words("giá trị lớn nhất trong các đơn vị", "the largest of all units"),
  elsewhere: words("chỉ tiêu (nhập riêng)", "a target (entered apart)"),
} as const;
export const CHANGE_WORDS = { reduction: words("có giảm", "a reduction"), increase: words("có tăng", "an increase") } as const;
export const FULL = words("đủ điểm", "full points");
export const BAND_REST = words("còn lại", "otherwise");
