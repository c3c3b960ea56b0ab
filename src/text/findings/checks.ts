/** Sentences about the plan of the cross-check. */
import { both } from "./sentences";

export const CHECK_TEXTS = {
  CHECK_ITSELF: both(
    [
      "{unit} được giao kiểm tra chéo chính mình trong kỳ {period}; dòng này không được đọc.",
      "Đơn vị kiểm tra và đơn vị được kiểm tra khác nhau.",
      "Chọn đơn vị khác, hoặc lập lại phân công kiểm tra chéo.",
    ],
    [
      "{unit} is to check itself in period {period}; the row is not read.",
      "Two different units.",
      "Choose another unit, or draw the plan of the cross-check anew.",
    ],
  ),
  CHECK_TWICE: both(
    [
      "Phân công {unit} kiểm tra {other} trong kỳ {period} đã có ở dòng số liệu thứ {first}; dòng sau không được đọc.",
      "Mỗi phân công chỉ có một dòng.",
      "Xóa dòng thừa.",
    ],
    [
      "That {unit} checks {other} in period {period} stands in data row {first} already; the later row is not read.",
      "One row for each check.",
      "Delete the row.",
    ],
  ),
  CHECK_MUTUAL: both(
    [
      "Trong kỳ {period}, {unit} và {other} kiểm tra lẫn nhau.",
      "Hai đơn vị không kiểm tra lẫn nhau, trừ khi không tránh được.",
      "Nếu có từ ba đơn vị, hãy lập lại phân công kiểm tra chéo.",
    ],
    [
      "In period {period}, {unit} and {other} check each other.",
      "No two units that check each other, unless it cannot be avoided.",
      "With three units or more, draw the plan of the cross-check anew.",
    ],
  ),
};
