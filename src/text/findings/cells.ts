/** Tables, headers and single cells. */
import { both } from "./sentences";

export const CELL_TEXTS = {
  TABLE_MISSING: both(
    [
      "Tệp không còn bảng {table}.",
      "Bảng mang tên {tableId}, dòng đầu có các tiêu đề {headers}.",
      "Nếu vừa xóa, hãy hoàn tác (Ctrl+Z); nếu không, chép lại bảng từ bản mẫu và giữ nguyên tên {tableId}.",
      "không có bảng {tableId}",
    ],
    [
      "The table {table} is gone from the file.",
      "A table named {tableId} with the headers {headers} in its first row.",
      "If it was just deleted, undo (Ctrl+Z); otherwise copy it back from the template and keep the name {tableId}.",
      "no table {tableId}",
    ],
  ),
  TABLE_EMPTY: both(
    [
      "Bảng {table} chưa có dòng số liệu nào.",
      "Ít nhất một dòng số liệu bên dưới dòng tiêu đề.",
      "Nhập số liệu vào bảng; nếu đang dùng hàm, kiểm tra vùng chọn đã gồm cả dòng tiêu đề và các dòng số liệu.",
      "bảng trống",
    ],
    [
      "The table {table} has no rows yet.",
      "At least one row below the header row.",
      "Fill in the table; in a function, check that the range holds the header row and the rows below it.",
      "an empty table",
    ],
  ),
  COLUMN_MISSING: both(
    [
      "Bảng {table} không có cột “{column}”; cột này chưa được đọc.",
      "Tiêu đề “{column}” (hoặc “{otherColumn}”) ở dòng đầu của bảng.",
      "Ghi lại đúng tiêu đề “{column}”; cột đứng ở vị trí nào cũng được.",
      "không có cột này[; tiêu đề lạ: {similar}]",
    ],
    [
      "The table {table} has no column “{column}”; nothing is read from it.",
      "The header “{column}” (or “{otherColumn}”) in the first row of the table.",
      "Restore the header “{column}”; the column may stand anywhere in the table.",
      "no such column[; headers not recognised: {similar}]",
    ],
  ),
  COLUMN_TWICE: both(
    [
      "Bảng {table} có hai cột “{column}”; chỉ cột bên trái được đọc.",
      "Mỗi tiêu đề chỉ có một lần.",
      "Xóa cột thừa hoặc đổi tiêu đề của nó.",
    ],
    [
      "The table {table} has two columns “{column}”; only the left one is read.",
      "Each header once.",
      "Delete the column that is not wanted, or change its header.",
    ],
  ),
  TEXT_NUMBER: both(
    [
      "Ô “{column}” là chữ chứ không phải số, nên không được tính.",
      "Số {number}.",
      "Nếu đúng là {number}, hãy đổi ô thành số: chọn định dạng Số rồi gõ lại, dùng dấu thập phân của máy này.",
    ],
    [
      "The cell “{column}” holds text, not a number, so it does not count.",
      "The number {number}.",
      "If {number} is meant, make the cell a number: set its format to Number and type it again with this computer's decimal mark.",
    ],
  ),
  TEXT_NUMBER_AMBIGUOUS: both(
    [
      "Ô “{column}” là chữ và có thể hiểu là {readings}; phần mềm không đoán.",
      "Một số: {readings}.",
      "Chọn số đúng, đổi ô sang định dạng Số và gõ lại, không dùng dấu phân cách hàng nghìn.",
    ],
    [
      "The cell “{column}” is text that could be {readings}; nothing is guessed.",
      "One number: {readings}.",
      "Decide which is meant, set the cell's format to Number and type it again without a thousands separator.",
    ],
  ),
  NOT_A_NUMBER: both(
    [
      "Ô “{column}” không phải là số.",
      "Một số, hoặc để trống nếu chưa có.",
      "Gõ số vào ô; ghi chú thì viết ở cột “{noteColumn}”, tình trạng thì chọn ở cột tình trạng.",
    ],
    [
      "The cell “{column}” is not a number.",
      "A number, or blank while there is none.",
      "Type the number; remarks belong in the column “{noteColumn}”, marks in the state column.",
    ],
  ),
  CELL_ERROR: both(
    ["Ô “{column}” mang giá trị lỗi.", "Một giá trị không lỗi, hoặc để trống.", "Sửa công thức trong ô hoặc gõ lại giá trị."],
    ["The cell “{column}” holds an error value.", "A value without an error, or blank.", "Mend the formula, or type the value."],
  ),
  CELL_IS_DATE: both(
    [
      "Ô “{column}” là ngày hoặc giờ, nên không được tính: Excel tự đổi khi gõ dấu “/”, “-”, “.” hoặc “:”.",
      "Giá trị cần nhập, không phải ngày giờ[: {readings}?]",
      "Đổi định dạng ô sang General (Chung) rồi gõ lại đúng giá trị; một phân số thì gõ =4/5.",
      "ô hiện “{shown}” (ngày giờ)",
    ],
    [
      "The cell “{column}” is a date or a time, so it does not count: Excel makes one of what is typed with “/”, “-”, “.” or “:”.",
      "The value that is meant, not a date or time[: {readings}?]",
      "Set the cell's format to General and type the value again; a fraction is typed =4/5.",
      "the cell shows “{shown}” (a date or time)",
    ],
  ),
  COUNT_LIKE_DATE: both(
    [
      "Số ở cột “{column}” là số mà Excel dùng cho ngày {from} và gấp hơn 1.000 lần mức làm điểm thay đổi, nên không được tính.",
      "Số lần, số người hoặc số vụ.",
      "Đổi định dạng ô sang General (Chung) rồi gõ lại đúng số.",
    ],
    [
      "The number in “{column}” is the one that Excel keeps for the day {from}, and more than 1,000 times what changes the points, so it does not count.",
      "A count.",
      "Set the cell's format to General and type the number again.",
    ],
  ),
  FORMULA_PENDING: both(
    [
      "Ô “{column}” là công thức chưa có kết quả, nên không được tính.",
      "Công thức đã có kết quả, hoặc một giá trị.",
      "Mở tệp bằng Excel cho công thức tính xong, rồi lưu lại; hoặc gõ giá trị vào ô.",
      "công thức chưa có kết quả",
    ],
    [
      "The cell “{column}” is a formula without a result, so it does not count.",
      "A formula with its result, or a value.",
      "Open the file in Excel, let it calculate, and save it; or type the value.",
      "a formula without a result",
    ],
  ),
  VALUE_MISSING: both(
    ["Ô “{column}” để trống.", "Một giá trị ở cột “{column}”.", "Điền ô này, hoặc xóa cả dòng nếu không dùng."],
    ["The cell “{column}” is blank.", "A value in the column “{column}”.", "Fill in the cell, or clear the row if it is not used."],
  ),
  NEGATIVE: both(
    ["Số ở cột “{column}” âm.", "Số từ 0 trở lên.", "Kiểm tra lại dấu trừ và số liệu gốc."],
    ["The number in “{column}” is negative.", "A number of 0 or more.", "Check the minus sign and the source of the figure."],
  ),
  NOT_WHOLE: both(
    ["Số ở cột “{column}” phải là số nguyên.", "Một số nguyên.", "Ghi số lần, số người hoặc thứ hạng, không ghi số lẻ."],
    ["The number in “{column}” must be a whole number.", "A whole number.", "Enter a count or a rank, without decimals."],
  ),
  WORD_UNKNOWN: both(
    ["Cột “{column}” không có lựa chọn này.", "Một trong: {accepted}.", "Chọn lại từ danh sách thả xuống của ô."],
    ["The column “{column}” does not know this word.", "One of: {accepted}.", "Choose from the list of the cell."],
  ),
  NOT_A_DATE: both(
    [
      "Ô “{column}” không phải là ngày.",
      "Một ngày, ví dụ 31/12/2021, ở dạng ngày của Excel.",
      "Đổi ô sang định dạng Ngày rồi gõ lại ngày.",
    ],
    [
      "The cell “{column}” is not a date.",
      "A date that Excel knows as a date, such as 31 December 2021.",
      "Set the cell's format to Date and type the date again.",
    ],
  ),
  PARAMETERS_UNREADABLE: both(
    [
      "Không đọc được tham số[ ở đoạn “{part}”].",
      "Dạng tên=số, cách nhau bằng dấu chấm phẩy, ví dụ mỗi lần=-2; tối thiểu=-10; tối đa=0 hoặc điểm=60|45|30. Tên: {accepted}.",
      "Viết lại ô tham số theo dạng trên; không dùng dấu phân cách hàng nghìn.",
    ],
    [
      "The parameters cannot be read[ at “{part}”].",
      "Written as name=number, separated by semicolons, such as per=-2; minimum=-10; maximum=0 or points=60|45|30. Names: {accepted}.",
      "Write the parameters in this form, without thousands separators.",
    ],
  ),
  PARAMETERS_AMBIGUOUS: both(
    [
      "Tham số “{part}” có thể hiểu là {readings}; phần mềm không đoán.",
      "Một số: {readings}.",
      "Viết lại không dùng dấu phân cách hàng nghìn; số thập phân có đúng ba chữ số sau dấu thì viết thêm một số 0.",
    ],
    [
      "The parameter “{part}” could be {readings}; nothing is guessed.",
      "One number: {readings}.",
      "Write it without a thousands separator; a decimal with just three digits behind the mark is written with one more zero.",
    ],
  ),
  PARAMETERS_PERCENT: both(
    [
      "Tham số “{part}” ghi {value}, nhưng chỗ này là điểm: không rõ {value} của số nào.",
      "Số điểm, không có dấu %.",
      "Nếu muốn nói {value} của điểm tối đa, hãy tự nhân ra và ghi số điểm.",
    ],
    [
      "The parameter “{part}” says {value} where points are meant: of what is not said.",
      "A number of points, without a % sign.",
      "If {value} of the maximum is meant, work it out and write the points.",
    ],
  ),
  POINTS_PERCENT: both(
    [
      "Ô “{column}” ghi tỷ lệ phần trăm ({value}), nhưng chỗ này là điểm: không rõ phần trăm của số nào.",
      "Số điểm, không có dấu %.",
      "Nếu muốn nói {value} của điểm tối đa, hãy tự nhân ra và ghi số điểm; định dạng ô là Số.",
      "ô hiện “{value}”",
    ],
    [
      "The cell “{column}” holds a percentage ({value}) where points are meant: of what is not said.",
      "A number of points, without a % sign.",
      "If {value} of the maximum is meant, work it out and write the points, in a cell formatted as a number.",
      "the cell shows “{value}”",
    ],
  ),
} as const;
