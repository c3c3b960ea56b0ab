/** What the pane says of a period in which nothing has been entered yet. Loaded with the steps of the review. */
import { words } from "../../schema/language";

export const EMPTY_TEXT = {
  check: words("Chưa có số liệu để kiểm tra", "Nothing to check yet"),
  results: words("Chưa có số liệu để xếp hạng", "Nothing to rank yet"),
  flags: words("Chưa có số liệu để xét cờ", "Nothing to award yet"),
  noRows: words("Kỳ {period} chưa có dòng nào.", "{period} has no rows yet."),
  open: words("Mở kỳ", "Open the period"),
  filled: words("Số liệu {period} đã có", "Entries of {period}"),
  split: words("Tạo sổ cho đơn vị", "Make the units' workbooks"),
  type: words("Tự nhập", "Type them in"),
  owing: words("Chưa báo cáo", "Not reported"),
  before: words("Kỳ trước", "The period before"),
  look: words("Xem {period}", "Look at {period}"),
} as const;
