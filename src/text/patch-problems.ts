/** Why a copy of a workbook is not written: what in the file cannot be kept right, and what to do about it. */
import { words, type Bilingual } from "../schema/language";

/** `{detail}`: the part of the file or the cell that is meant. */
export const PATCH_PROBLEMS = {
  signed: words(
    "tệp có chữ ký số ({detail}), ghi vào là chữ ký hết giá trị; hãy lưu một bản không ký bằng Excel rồi làm lại trên bản đó",
    "the file is digitally signed ({detail}), and any change makes the signature invalid; save a copy without signature in Excel and use that one",
  ),
  "structure-protected": words(
    "cấu trúc sổ đang được bảo vệ nên không thêm, bớt trang {detail}; hãy bỏ bảo vệ ở Xem lại > Bảo vệ sổ làm việc rồi làm lại",
    "the structure of the workbook is protected, so the sheet {detail} cannot come or go; lift it with Review > Protect Workbook and try again",
  ),
  "array-formula": words(
    "ô {detail} nằm trong một công thức mảng, Excel không cho sửa riêng; hãy chuyển công thức mảng đó thành giá trị hoặc dời đi rồi làm lại",
    "the cell {detail} is within an array formula, of which Excel changes no cell alone; turn that formula into values or move it, and try again",
  ),
  "data-table": words(
    "ô {detail} nằm trong một bảng dữ liệu (Phân tích What-If); hãy dời bảng đó đi rồi làm lại",
    "the cell {detail} is within a data table (What-If Analysis); move that table and try again",
  ),
  "pivot-table": words(
    "ô {detail} nằm trong một PivotTable; hãy dời PivotTable đó sang trang khác rồi làm lại",
    "the cell {detail} is within a PivotTable; move it to another sheet and try again",
  ),
  "merged-cell": words(
    "ô {detail} bị che trong các ô trộn; hãy bỏ trộn ô rồi làm lại",
    "the cell {detail} is hidden under merged cells; unmerge them and try again",
  ),
  "table-header": words(
    "ô {detail} là tiêu đề của một bảng; hãy sửa tiêu đề bằng Excel",
    "the cell {detail} is the header of a table; change it in Excel",
  ),
  "header-not-text": words(
    "ô tiêu đề {detail} không phải là chữ (là số, công thức, lỗi hoặc trống), nên không rõ cột bên dưới là gì; hãy gõ lại tiêu đề bằng Excel rồi làm lại",
    "the header cells {detail} are no text (a number, a formula, an error or blank), so nobody knows what the columns below are; type the headers in Excel and try again",
  ),
  "table-in-use": words(
    "có slicer đang gắn với bảng {detail}; hãy xóa slicer bằng Excel rồi làm lại",
    "a slicer hangs on the table {detail}; delete it in Excel and try again",
  ),
  "not-in-files": words(
    "thay đổi này ở {detail} chỉ làm được khi sổ mở trong Excel; hãy làm bằng bảng EMU trong Excel",
    "this change of {detail} can only be made while the workbook is open in Excel; use the EMU pane there",
  ),
  "not-writable": words(
    "không trang tính nào chứa được: {detail}; hãy sửa sổ bằng Excel rồi làm lại",
    "no sheet can hold it: {detail}; correct the workbook in Excel and try again",
  ),
  "not-as-meant": words(
    "bản ghi đọc lại khác với dự định ở {detail} nên không ghi gì; tệp gốc giữ nguyên. Hãy mở và lưu tệp bằng Excel rồi làm lại; nếu vẫn vậy, hãy báo lỗi này cho người phát triển",
    "the copy reads otherwise than meant at {detail}, so nothing was written and the file is as it was. Open and save it in Excel and try again; if it stays so, report this to the developers",
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** Why a change of a workbook is not made, by the code of the document's answer; `{detail}`: the cell, table or sheet that is meant. */
export const EDIT_PROBLEMS = {
  "formula-cell": words(
    "ô {detail} đang chứa công thức, EMU không ghi đè công thức; hãy đổi công thức thành giá trị bằng Excel rồi làm lại",
    "the cell {detail} holds a formula, and formulas are never written over; turn it into its value in Excel and try again",
  ),
  "changed-meanwhile": words(
    "ô {detail} không còn như lúc xem trước; hãy làm lại từ đầu",
    "the cell {detail} is no longer what the preview saw; begin again",
  ),
  "item-not-found": words(
    "sổ không còn {detail}; hãy mở sổ trong Excel và khôi phục bằng bảng EMU rồi làm lại",
    "the workbook has no {detail} any more; open it in Excel, put it right with the EMU pane, and try again",
  ),
  "no-room": words(
    "ngay dưới bảng {detail} còn bảng khác hoặc ô đã ghi nên không thêm được dòng; hãy dời phần đó đi rồi làm lại",
    "another table or filled cells are right below the table {detail}, so no rows fit; move them away and try again",
  ),
  "not-supported": words(
    "không thêm được vào chỗ này: {detail}; hãy dời phần dưới bảng đi bằng Excel rồi làm lại",
    "nothing can be added here: {detail}; move what is below the table away in Excel and try again",
  ),
  "name-taken": words(
    "sổ đã có trang, bảng hoặc tên trùng: {detail}; hãy đổi tên chỗ trùng bằng Excel rồi làm lại",
    "the workbook has a sheet, table or name like that already: {detail}; rename it in Excel and try again",
  ),
} as const satisfies Readonly<Record<string, Bilingual>>;

/** What a workbook is called, by what is in it. */
export const EXTENSIONS: Readonly<Record<"workbook" | "macros" | "template" | "macros-template", string>> = {
  workbook: ".xlsx",
  macros: ".xlsm",
  template: ".xltx",
  "macros-template": ".xltm",
};

export const PATCH_TEXT = {
  extension: words(
    "tệp nguồn là loại {extension}, bản ghi ra phải mang đuôi {extension} thì Excel mới mở được",
    "the file is a workbook of the kind {extension}, and Excel opens the copy under that extension only",
  ),
} as const;
