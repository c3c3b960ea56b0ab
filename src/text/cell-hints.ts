/** Hints of cells and notes on the sheets. Apart from captions and headers, which the pane knows too. */
import { words } from "../schema/language";

/** Title and message of each kind of cell check. */
export const CELL_HINTS = {
  list: words("Chọn trong danh sách", "Choose from the list"),
  listMessage: words("Chọn một mục có sẵn; bấm mũi tên bên phải ô.", "Choose one of the items; press the arrow beside the cell."),
  number: words("Nhập số", "Enter a number"),
  numberMessage: words(
    "Nhập số, không nhập chữ. Tỷ lệ nhập kèm dấu %, ví dụ 75%. Không có số liệu thì để trống, không ghi 0.",
    "A number, not text. Percentages with the sign, for instance 75%. Leave it blank where nothing is known; 0 is a result.",
  ),
  unitMessage: words("Chọn đơn vị có ở trang Đơn vị.", "One of the units of the units sheet."),
  criterionMessage: words("Chọn mã tiêu chí có trong thang điểm.", "One of the codes of the rubric."),
  periodMessage: words("Chọn kỳ có trong bảng kỳ ở trang Cụm.", "One of the periods of the cluster sheet."),
} as const;

export const DOCUMENT_NOTES = {
  cells: words(
    "Ô nền vàng là ô nhập; ô giả định có viền đứt; mọi thứ khác tự tính.",
    "Yellow cells are inputs; assumed cells have a dashed border; everything else is computed.",
  ),
  entries: words(
    "Mỗi dòng là một đơn vị, một tiêu chí, một kỳ. Nhập vào ô vàng; tên, yêu cầu, điểm và dấu ở bên trái, nhận xét ở cuối tự tính.",
    "One row for each unit, criterion and period. Type into yellow cells; name, requirement, points and mark on the left and the findings at the end compute themselves.",
  ),
  tie: words(
    "Đồng hạng được giữ nguyên và báo rõ; phần mềm không tự phân định.",
    "Ties stay as they are and are shown; nothing breaks them silently.",
  ),
  candidate: words(
    "Đây là danh sách đủ điều kiện đề nghị, không phải quyết định khen thưởng; hội đồng bỏ phiếu và quyết định.",
    "These are candidates, not decisions: the council votes and decides.",
  ),
} as const;
