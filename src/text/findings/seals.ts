/** Seals of periods: what no longer is what was sealed. */
import { both } from "./sentences";

export const SEAL_TEXTS = {
  SEAL_BROKEN: both(
    [
      "Số liệu kỳ {period} không còn như lúc niêm phong[ (mã {seal})][: {cells} ô đã đổi][; {results} kết quả đã khác].",
      "Số liệu như lúc niêm phong.",
      "Xem từng ô bên dưới và trả lại giá trị đã niêm phong; nếu cần sửa thật, lập biên bản.",
    ],
    [
      "Period {period} is no longer what was sealed[ (code {seal})][: {cells} cells changed][; {results} results differ].",
      "What was sealed.",
      "Look at the cells below and put the sealed values back; what must be changed belongs in minutes of its own.",
    ],
  ),
  SEAL_CELL_CHANGED: both(
    ["Ô này đã đổi sau khi niêm phong kỳ {period}.", "[Giá trị đã niêm phong: {sealed}]", "Trả lại giá trị đã niêm phong."],
    ["This cell was changed after period {period} was sealed.", "[The sealed value: {sealed}]", "Put the sealed value back."],
  ),
  SEAL_TAMPERED: both(
    [
      "Niêm phong kỳ {period}[ (mã {seal})] đã bị sửa: nội dung không khớp mã của chính nó.",
      "Niêm phong như lúc lập.",
      "Lấy lại tệp đã lưu lúc niêm phong, và so mã với biên bản.",
    ],
    [
      "The seal of period {period}[ (code {seal})] was changed: what it holds does not give its own code.",
      "The seal as it was made.",
      "Go back to the file as it was saved when sealed, and compare the code with the minutes.",
    ],
  ),
  SEAL_CHAIN_BROKEN: both(
    [
      "Niêm phong kỳ {period}[ (mã {seal})] nối với một niêm phong trước đó không còn trong sổ.",
      "Đủ các niêm phong nối nhau.",
      "Lấy lại tệp còn đủ các niêm phong.",
    ],
    [
      "The seal of period {period}[ (code {seal})] names one before it that is not in the workbook.",
      "All seals of the chain.",
      "Go back to the file that has all of them.",
    ],
  ),
  SEAL_REOPENED: both(
    [
      "Kỳ {period} đã niêm phong[ (mã {seal})] nhưng trạng thái đang ghi “{status}”.",
      "“đã niêm phong”.",
      "Ghi lại trạng thái “đã niêm phong”: kỳ đã niêm phong không mở lại.",
    ],
    [
      "Period {period} was sealed[ (code {seal})], but its status says “{status}”.",
      "“sealed”.",
      "Put the status “sealed” back: what was sealed is not opened again.",
    ],
  ),
  SEAL_MISSING: both(
    [
      "Kỳ {period} ghi là đã niêm phong nhưng trong sổ không có niêm phong của kỳ này.",
      "Niêm phong do EMU lập.",
      "Đổi trạng thái về “đã khóa” rồi niêm phong bằng EMU, hoặc lấy lại tệp còn niêm phong.",
    ],
    [
      "Period {period} is called sealed, but the workbook has no seal of it.",
      "A seal made by EMU.",
      "Set the status back to “closed” and seal it with EMU, or go back to the file that has the seal.",
    ],
  ),
  SEAL_DAMAGED: both(
    ["Có một niêm phong không đọc được[ (kỳ {period})].", "Niêm phong như lúc lập.", "Lấy lại tệp đã lưu lúc niêm phong."],
    ["A seal cannot be read[ (period {period})].", "The seal as it was made.", "Go back to the file as it was saved when sealed."],
  ),
  SEAL_NEWER: both(
    [
      "Có niêm phong của phiên bản EMU mới hơn[ (kỳ {period})], phiên bản này chưa kiểm tra được.",
      "Niêm phong mà phiên bản này đọc được.",
      "Cập nhật EMU rồi kiểm tra lại.",
    ],
    [
      "A seal was made by a later version of EMU[ (period {period})]; this version cannot verify it.",
      "A seal that this version reads.",
      "Update EMU and verify again.",
    ],
  ),
  SEAL_RULES_DIFFER: both(
    [
      "Kỳ {period} được niêm phong theo bộ quy tắc tính {engine}[ (mã {seal})]; phiên bản này tính ra kết quả khác[ ở {results} chỗ], nên không kiểm tra được kết quả đã niêm phong.",
      "Kết quả trong biên bản đã ký.",
      "So kết quả và mã với biên bản đã ký, hoặc kiểm tra bằng phiên bản EMU đã niêm phong.",
    ],
    [
      "Period {period} was sealed under version {engine} of the rules[ (code {seal})]; this version gives other results[ in {results} places], so the sealed ones cannot be checked.",
      "The results in the signed minutes.",
      "Compare results and code with the signed minutes, or verify with the version of EMU that sealed them.",
    ],
  ),
  SEAL_RULES_UNKNOWN: both(
    [
      "Kỳ {period} được niêm phong theo bộ quy tắc tính {engine}[ (mã {seal})] mà phiên bản này không biết: không kiểm tra được.",
      "Bộ quy tắc tính mà phiên bản này biết.",
      "Cập nhật EMU rồi kiểm tra lại, và so mã với biên bản đã ký.",
    ],
    [
      "Period {period} was sealed under version {engine} of the rules[ (code {seal})], which this version does not know: it cannot be checked.",
      "Rules that this version knows.",
      "Update EMU and verify again, and compare the code with the signed minutes.",
    ],
  ),
  SEAL_RIVALLED: both(
    [
      "Có niêm phong khác tranh chỗ với niêm phong kỳ {period}[ (mã {seal})]: cùng kỳ, hoặc cùng nối với một niêm phong trước.",
      "Mỗi kỳ một niêm phong, nối nhau thành một chuỗi.",
      "So mã của từng niêm phong với biên bản đã ký; lấy lại tệp đã lưu lúc niêm phong.",
    ],
    [
      "Another seal competes with that of period {period}[ (code {seal})]: of the same period, or after the same seal.",
      "One seal a period, each after another one.",
      "Compare the code of each with the signed minutes; go back to the file as it was saved when sealed.",
    ],
  ),
  SEAL_BEFORE_ITS_TIME: both(
    [
      "Niêm phong kỳ {period}[ (mã {seal})] ghi thời điểm sớm hơn niêm phong mà nó nối tiếp, hoặc ghi không rõ.",
      "Thời điểm sau niêm phong trước.",
      "So mã với biên bản đã ký; kiểm tra đồng hồ của máy đã niêm phong.",
    ],
    [
      "The seal of period {period}[ (code {seal})] says that it was made before the one that it follows, or does not say when.",
      "A time after the seal before it.",
      "Compare the code with the signed minutes; check the clock of the computer that sealed it.",
    ],
  ),
  SEAL_LOST: both(
    [
      "Nhật ký ghi kỳ {period} đã niêm phong[ (mã {seal})], nhưng trong sổ không còn niêm phong đó.",
      "Niêm phong như lúc lập.",
      "Lấy lại tệp đã lưu lúc niêm phong, và so mã với biên bản đã ký.",
    ],
    [
      "The log says that period {period} was sealed[ (code {seal})], but that seal is not in the workbook any more.",
      "The seal as it was made.",
      "Go back to the file as it was saved when sealed, and compare the code with the signed minutes.",
    ],
  ),
  SEAL_FORMULA: both(
    [
      "Ô này thuộc kỳ {period} đã niêm phong mà lại là công thức: giá trị có thể tự đổi.",
      "Giá trị đã niêm phong, gõ thẳng vào ô.",
      "Thay công thức bằng giá trị đã niêm phong.",
    ],
    [
      "This cell of the sealed period {period} is a formula: its value may change by itself.",
      "The sealed value itself.",
      "Put the sealed value in place of the formula.",
    ],
  ),
  SEAL_MASKED: both(
    [
      "Ô này thuộc kỳ {period} đã niêm phong, nhưng định dạng số làm nó hiện khác giá trị thật.",
      "Ô hiện đúng giá trị đã niêm phong.",
      "Đổi định dạng số của ô về “General” (Chung).",
    ],
    [
      "This cell of the sealed period {period} shows something else than it holds, by its number format.",
      "A cell that shows the sealed value.",
      "Give the cell the number format “General”.",
    ],
  ),
  SEAL_TABLE_HIDDEN: both(
    [
      "Bảng “{table}” đứng ở một trang ẩn, hoặc mọi dòng hay mọi cột của nó đang ẩn: người xem có thể đang nhìn một bảng khác.",
      "Bảng đã niêm phong nhìn thấy được.",
      "Bỏ ẩn rồi so với trang đang thấy.",
    ],
    [
      "The table “{table}” is on a hidden sheet, or all of its rows or columns are hidden: people may be looking at another one.",
      "Sealed tables that can be seen.",
      "Unhide it and compare it with what is shown.",
    ],
  ),
} as const;
