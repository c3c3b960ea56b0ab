/** Sentences of findings about the cells that show results. Functions do not look at these cells. */
import { both } from "./sentences";

export const RESULT_CELL_TEXTS = {
  FORMULA_LOST: both(
    [
      "Công thức {formula} của bảng kết quả đã bị gõ đè: số ở đây không còn theo số liệu chấm.",
      "Công thức {formula}.",
      "Nếu vừa gõ nhầm, hãy hoàn tác (Ctrl+Z); nếu không, bấm “Khôi phục công thức”.",
    ],
    [
      "The formula {formula} of the results was typed over: what stands here no longer follows the entries.",
      "The formula {formula}.",
      "If it was just typed, undo it (Ctrl+Z); otherwise press “Restore formulas”.",
    ],
  ),
  SPILL_BLOCKED: both(
    [
      "Công thức {formula} không hiện được kết quả vì có ô đã ghi sẵn ở bên phải hoặc bên dưới.",
      "Các ô bên phải và bên dưới để trống cho kết quả.",
      "Xóa nội dung trong các ô chắn chỗ; kết quả tự hiện lại.",
    ],
    [
      "The formula {formula} cannot show its results: cells to the right or below are filled.",
      "Blank cells to the right and below, for the results.",
      "Clear the cells that are in the way; the results come back by themselves.",
    ],
  ),
  RESULT_NOT_SHOWN: both(
    [
      "Công thức {formula} đang báo lỗi {error}, chưa hiện kết quả.",
      "Kết quả của công thức {formula}.",
      "Bấm “Khôi phục công thức”; nếu vẫn lỗi, bấm Trợ giúp, Kiểm tra cài đặt.",
    ],
    [
      "The formula {formula} shows the error {error} and no result.",
      "The result of the formula {formula}.",
      "Press “Restore formulas”; if the error stays, press Help, EMU status check.",
    ],
  ),
  RESULT_ERROR: both(
    [
      "Công thức {formula} trả lời bằng lỗi {error}, không có kết quả.",
      "Kết quả của công thức {formula}.",
      "Xem kỳ đã chọn ở trang Tổng hợp và các mã, tên mà công thức hỏi; chọn ô, bấm dấu lỗi cạnh ô để đọc lý do. Kết quả đúng vẫn có trong ngăn EMU.",
    ],
    [
      "The formula {formula} answers with the error {error} and gives no result.",
      "The result of the formula {formula}.",
      "See the period chosen on the results sheet and the codes and names that the formula asks for; select the cell and press the error sign beside it to read why. The EMU pane shows the right results all the same.",
    ],
  ),
  RESULT_WAITING: both(
    [
      "Công thức {formula} đang chờ Excel tính ({error}).",
      "Kết quả của công thức {formula}.",
      "Chờ một lát; nếu vẫn vậy, bấm “Khôi phục công thức”.",
    ],
    [
      "The formula {formula} waits for Excel to compute it ({error}).",
      "The result of the formula {formula}.",
      "Wait a moment; if it stays, press “Restore formulas”.",
    ],
  ),
  FORMULA_BARE: both(
    [
      "Công thức kết quả do bản EMU trước viết ({count} ô) đưa thẳng bảng vào hàm: Excel trên máy tính biến ô trống thành số 0, nên các ô này báo lỗi khi được tính lại.",
      "Công thức đưa bảng vào hàm qua tên EMU_RUBRIC, EMU_ENTRIES…: ô trống vẫn là ô trống.",
      "Bấm “Khôi phục công thức”: EMU đặt các tên và viết lại công thức, xem trước được và hoàn tác được.",
    ],
    [
      "Result formulas written by an earlier version of EMU ({count} cells) hand tables over bare: Excel on the desktop turns blank cells into zeros, so that these cells show an error once they are recalculated.",
      "Formulas that hand tables over through the names EMU_RUBRIC, EMU_ENTRIES …: blanks stay blanks.",
      "Press “Restore formulas”: EMU defines the names and writes the formulas anew; it can be looked at before and undone.",
    ],
  ),
  RESULTS_FROZEN: both(
    [
      "Kết quả trong sổ là số cố định từ {time}, không tự đổi theo số liệu chấm.",
      "Công thức, nếu còn chấm điểm.",
      "Để kết quả lại theo số liệu, bấm “Khôi phục công thức”.",
      "số cố định",
    ],
    [
      "The results in this workbook are fixed values since {time}; they do not follow the entries.",
      "Formulas, as long as scoring goes on.",
      "Press “Restore formulas” to make the results follow the entries again.",
      "fixed values",
    ],
  ),
} as const;
