/** Rows that name something, the policy, the awards. */
import { both } from "./sentences";

const LIST_VI = "Mỗi tên chỉ có một dòng.";
const LIST_EN = "One row for each name.";

export const NAME_TEXTS = {
  UNIT_UNKNOWN: both(
    [
      "Không có đơn vị này trong danh sách; dòng này không được tính.[ Có phải “{suggestion}”?]",
      "[“{suggestion}”, ]một đơn vị trong bảng Đơn vị, viết đủ dấu.",
      "Chọn lại đơn vị từ danh sách, hoặc thêm đơn vị vào bảng Đơn vị nếu còn thiếu.",
    ],
    [
      "No such unit in the list; the row does not count.[ Is “{suggestion}” meant?]",
      "[“{suggestion}”, ]a unit of the Units table, with all its accents.",
      "Choose the unit from the list, or add it to the Units table if it is missing there.",
    ],
  ),
  CRITERION_UNKNOWN: both(
    [
      "Thang điểm không có mã tiêu chí này; dòng này không được tính.[ Có phải mã {suggestion}?]",
      "[{suggestion}, ]một mã trong cột “Mã” của thang điểm.",
      "Chọn lại mã tiêu chí; mã tận cùng bằng số 0 như 1.10 phải gõ ở dạng chữ (Text).",
    ],
    [
      "The rubric has no criterion of this code; the row does not count.[ Is {suggestion} meant?]",
      "[{suggestion}, ]a code of the rubric's column “Mã” (code).",
      "Choose the code again; a code that ends in 0, such as 1.10, must be typed as text.",
    ],
  ),
  PERIOD_UNKNOWN: both(
    [
      "Kỳ này không có trong danh sách kỳ; dòng này không được tính.",
      "Một kỳ trong bảng Kỳ[: {accepted}].",
      "Chọn lại kỳ, hoặc thêm kỳ vào bảng Kỳ.",
    ],
    [
      "This period is not in the list of periods; the row does not count.",
      "A period of the Periods table[: {accepted}].",
      "Choose the period again, or add it to the Periods table.",
    ],
  ),
  REVIEW_PERIOD_UNKNOWN: both(
    [
      "Kỳ đang xem không có trong danh sách kỳ, nên không có số liệu nào của kỳ này.",
      "Một kỳ trong bảng Kỳ[: {accepted}].",
      "Chọn một kỳ trong danh sách, hoặc thêm kỳ vào bảng Kỳ.",
    ],
    [
      "The period shown is not in the list of periods, so it has no figures.",
      "A period of the Periods table[: {accepted}].",
      "Choose a period of the list, or add it to the Periods table.",
    ],
  ),
  PERIOD_UNREADABLE: both(
    [
      "Không đọc được mã kỳ; dòng này không được tính.",
      "Mã kỳ như 2026-03 (tháng), 2026-Q1 (quý), 2026-H1 (6 tháng), 2026-9M (9 tháng), 2026-D1 (đợt), 2026 (năm), 2025-2026 (năm học); ghi “Quý I/2026” cũng được.",
      "Viết lại kỳ theo dạng trên. Mã tháng như 2026-03: đặt ô ở định dạng Văn bản (Text) trước khi gõ, nếu không Excel đổi nó thành ngày.",
    ],
    [
      "The period cannot be read; the row does not count.",
      "An id such as 2026-03 (month), 2026-Q1 (quarter), 2026-H1 (half-year), 2026-9M (nine months), 2026-D1 (drive), 2026 (year), 2025-2026 (school year); “Quý I/2026” will do too.",
      "Write the period in this form. A month such as 2026-03: format the cell as Text first, or Excel turns it into a date.",
    ],
  ),
  AWARD_UNKNOWN: both(
    [
      "Không có danh hiệu[ “{part}”] trong bảng Danh hiệu.",
      "“có”, để trống, hoặc danh hiệu trong bảng Danh hiệu, cách nhau bằng dấu chấm phẩy[: {accepted}].",
      "Sửa tên danh hiệu, hoặc thêm danh hiệu vào bảng Danh hiệu.",
    ],
    [
      "There is no award[ “{part}”] in the Awards table.",
      "“yes”, blank, or awards of the Awards table separated by semicolons[: {accepted}].",
      "Correct the award's name, or add the award to the Awards table.",
    ],
  ),
  ROW_TWICE: both(
    [
      "Dòng này trùng với dòng số liệu thứ {first} của bảng. Không thể biết dòng nào đúng nên cả hai đều chưa được tính.",
      "Mỗi kỳ, đơn vị và tiêu chí chỉ có một dòng.",
      "So sánh hai dòng, giữ dòng đúng và xóa dòng kia.",
    ],
    [
      "This row repeats data row {first} of the table. Which one is right cannot be known, so neither counts.",
      "One row for each period, unit and criterion.",
      "Compare the two rows, keep the right one and delete the other.",
    ],
  ),
  UNIT_TWICE: both(
    [
      "Đơn vị này đã có ở dòng số liệu thứ {first} của bảng; dòng sau không được đọc.",
      LIST_VI,
      "Xóa dòng thừa; nếu là hai đơn vị khác nhau, ghi rõ cấp và đơn vị trực thuộc.",
    ],
    [
      "This unit stands in data row {first} of the table already; the later row is not read.",
      LIST_EN,
      "Delete the row; if these are two units, fill in level and parent to tell them apart.",
    ],
  ),
  CRITERION_TWICE: both(
    [
      "Mã này đã có ở dòng số liệu thứ {first} của thang điểm; dòng sau không được đọc.",
      "Mỗi mã chỉ có một lần.",
      "Đổi mã; nếu là 1.10 thì gõ ở dạng chữ (Text), vì gõ dạng số Excel lưu thành 1.1.",
    ],
    [
      "This code stands in data row {first} of the rubric already; the later row is not read.",
      "Each code once.",
      "Change the code; 1.10 must be typed as text, because as a number Excel stores 1.1.",
    ],
  ),
  PERIOD_TWICE: both(
    ["Kỳ này đã có ở dòng số liệu thứ {first} của bảng; dòng sau không được đọc.", LIST_VI, "Xóa dòng thừa."],
    ["This period stands in data row {first} of the table already; the later row is not read.", LIST_EN, "Delete the row."],
  ),
  AWARD_TWICE: both(
    ["Danh hiệu này đã có ở dòng số liệu thứ {first} của bảng; dòng sau không được đọc.", LIST_VI, "Xóa dòng thừa."],
    ["This award stands in data row {first} of the table already; the later row is not read.", LIST_EN, "Delete the row."],
  ),
  NAME_VARIANT: both(
    [
      "Tên này được hiểu là “{listed}”, nhưng viết khác danh sách[ ({variant})]: công thức và bộ lọc của Excel có thể bỏ sót.",
      "“{listed}”, đúng như trong danh sách.",
      "Chọn lại từ danh sách thả xuống của ô, hoặc bấm Sửa trong ngăn EMU.",
    ],
    [
      "The name is read as “{listed}” but written otherwise than in the list[ ({variant})]: Excel's own formulas and filters may miss it.",
      "“{listed}”, as the list writes it.",
      "Choose it from the list of the cell, or press Fix in the EMU pane.",
    ],
  ),
  NAME_TOO_LONG: both(
    [
      "Tên hoặc mã này quá dài ({length} ký tự), nên không được đọc.",
      "Nhiều nhất {limit} ký tự.",
      "Rút gọn tên; phần giải thích ghi vào cột nội dung hoặc ghi chú.",
    ],
    [
      "This name or code is too long ({length} characters) and is not read.",
      "At most {limit} characters.",
      "Shorten the name; explanations belong into the column for text or notes.",
    ],
  ),
  NAME_LOOKALIKE: both(
    [
      "Tên này dễ bị nhầm.[ Nhìn giống hệt “{other}” nhưng viết bằng ký tự khác nên là hai tên khác nhau.][ Có ký tự của bảng chữ khác: {letters}.]",
      "Tên viết bằng chữ cái tiếng Việt, khác rõ với các tên còn lại[, kể cả “{other}”].",
      "Gõ lại tên bằng bàn phím tiếng Việt; nếu là cùng một đơn vị hoặc tiêu chí, xóa dòng thừa.",
    ],
    [
      "This name can be mistaken.[ It looks exactly like “{other}” but is written with other characters: these are two names.][ It has letters of another alphabet: {letters}.]",
      "A name in letters of Vietnamese, plainly different from all others[, “{other}” included].",
      "Type the name again; where the same unit or criterion is meant, delete the superfluous row.",
    ],
  ),
  BOOK_TOO_LARGE: both(
    [
      "Sổ có quá nhiều {what} ({count}, nhiều nhất {limit}), nên không được chấm.",
      "Sổ của một cụm, hoặc vài cụm.",
      "Kiểm tra các bảng Đơn vị, Thang điểm và Danh hiệu: có thể đã dán thừa dòng; nếu không, tách sổ theo cụm.",
    ],
    [
      "The workbook has too many {what} ({count}, at most {limit}) and is not reviewed.",
      "The workbook of one cluster, or of a few.",
      "Look at the Units, Rubric and Awards tables: rows may have been pasted in by mistake; else divide it by clusters.",
    ],
  ),
  FINDINGS_CUT: both(
    [
      "Còn nhiều lỗi nữa: chỉ {limit} lỗi đầu tiên được liệt kê.",
      "Các bảng đúng kiểu dữ liệu ở từng cột.",
      "Sửa các lỗi đã nêu rồi kiểm tra lại; có thể cả một cột bị nhập sai kiểu.",
    ],
    [
      "There are more findings: only the first {limit} are listed.",
      "Tables whose columns hold what they are for.",
      "Put these right and check again; a whole column may be of the wrong kind.",
    ],
  ),
  POLICY_UNKNOWN: both(
    ["Không có quy định nào tên như vậy; dòng này không có tác dụng.", "Một trong: {accepted}.", "Sửa tên quy định hoặc xóa dòng."],
    ["There is no policy of this name; the row has no effect.", "One of: {accepted}.", "Correct the name or delete the row."],
  ),
  POLICY_VALUE: both(
    [
      "Giá trị của quy định “{name}” không dùng được; tạm dùng giá trị mặc định.",
      "Một giá trị mà quy định này nhận[: {accepted}].",
      "Chọn lại giá trị; mã tiêu chí nếu có phải đúng như trong thang điểm.",
    ],
    [
      "The value of the policy “{name}” cannot be used; the default holds for now.",
      "A value that this policy accepts[: {accepted}].",
      "Choose the value again; codes of criteria must be those of the rubric.",
    ],
  ),
  AWARD_PLACES: both(
    [
      "Không rõ số suất của {award}; chưa thể kết luận cho đơn vị nào.",
      "Đúng một trong hai: số suất (số nguyên), hoặc tỷ lệ suất (trên 0% đến 100%) kèm cách làm tròn.",
      "Điền một trong hai cột; tỷ lệ thì phải chọn cách làm tròn.",
    ],
    [
      "The number of places of the {award} is not clear; no unit's verdict can be reached.",
      "Exactly one of: slots (a whole number), or a share (over 0% up to 100%) with its rounding.",
      "Fill in one of the two columns; a share needs a rounding.",
    ],
  ),
  AWARD_NESTED_UNKNOWN: both(
    [
      "{award} được xét trong số một danh hiệu không có trong bảng, hoặc vòng lại chính nó.",
      "Một danh hiệu khác trong bảng Danh hiệu[: {accepted}], hoặc để trống.",
      "Chọn lại danh hiệu ở cột “{column}”.",
    ],
    [
      "The {award} is nested under an award that the table does not have, or in a circle.",
      "Another award of the Awards table[: {accepted}], or blank.",
      "Choose the award in the column “{column}” again.",
    ],
  ),
} as const;

/** `ROW_TWICE` in the table of policies: there the first row holds. */
export const POLICY_TWICE = both(
  ["Quy định này đã có ở dòng số liệu thứ {first} của bảng; dòng sau không được đọc.", LIST_VI, "Xóa dòng thừa."],
  ["This policy stands in data row {first} of the table already; the later row is not read.", LIST_EN, "Delete the row."],
);
