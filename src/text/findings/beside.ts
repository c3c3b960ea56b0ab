/** What stands beside the tables, or under merged cells: nobody reads it. */
import { both } from "./sentences";

export const BESIDE_TEXTS = {
  READING_UNCONFIRMED: both(
    [
      "Chưa ai xác nhận cách đọc bảng điểm này, và tổng đã ghi trên bảng không đủ để chứng minh; điểm, hạng dưới đây chỉ để xem thử.",
      "Một người đã xem ý nghĩa của từng cột, từng dòng.",
      "Trong ngăn EMU bấm “Xem lại cách đọc”, sửa chỗ chưa đúng rồi bấm “Nhớ cách đọc này”; hoặc chạy: emu bind TỆP --write --confirm.",
    ],
    [
      "Nobody has confirmed how this score sheet is read, and its printed totals do not prove it; the points and ranks below are a trial.",
      "A person who has looked at what each column and row means.",
      "In the EMU pane press “Look at the reading”, change what is not so and press “Remember this”; or run: emu bind FILE --write --confirm.",
    ],
  ),
  ROWS_BELOW: both(
    [
      "Vùng {range} có số liệu nằm ngay dưới bảng {table} nhưng chưa thuộc bảng, nên EMU không đọc.",
      "Mọi dòng số liệu nằm trong bảng {table}.",
      "Bấm Sửa để đưa các dòng này vào bảng. Nếu không phải số liệu, chuyển xuống cách bảng ít nhất hai dòng trống, hoặc xóa.",
      "“{line}”",
    ],
    [
      "{range} is filled right below the table {table} but is not part of it, so EMU does not read it.",
      "All rows inside the table {table}.",
      "Press Fix to take these rows into the table. If they are not data, leave at least two blank rows between, or delete them.",
      "“{line}”",
    ],
  ),
  CELLS_BESIDE: both(
    [
      "Vùng {range} nằm sát cạnh bảng {table} nhưng không thuộc cột nào của bảng, nên EMU không đọc.",
      "Số liệu trong các cột của bảng {table}; cột sát bên cạnh để trống.",
      "Nếu là số liệu, chuyển vào đúng cột của bảng. Nếu là ghi chú, để cách bảng ít nhất một cột trống.",
      "“{line}”",
    ],
    [
      "{range} stands right beside the table {table} but in none of its columns, so EMU does not read it.",
      "Data in the columns of the table {table}; a blank column beside it.",
      "Move data into its column of the table. Leave at least one blank column between the table and a note.",
      "“{line}”",
    ],
  ),
  VALUE_UNDER_MERGE: both(
    [
      "Ô này có số liệu bị che dưới vùng trộn ô {range}: người xem không thấy, nhưng EMU vẫn đọc.",
      "Không trộn ô trong bảng số liệu; ô bị che để trống.",
      "Bỏ trộn ô {range}, rồi giữ hoặc xóa số liệu vừa hiện ra.",
    ],
    [
      "This cell holds something under the merged cells {range}: nobody sees it, and EMU reads it.",
      "No merged cells among the data; nothing under them.",
      "Unmerge {range}, then keep or delete what comes to light.",
    ],
  ),
} as const;
