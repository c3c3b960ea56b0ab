/** The step that makes a workbook for each unit. */
import { words } from "../../../schema/language";
import type { StepAction } from "../../step-action";

export const SPLIT_ACTION: StepAction = {
  id: "split",
  during: words("Đang làm sổ cho các đơn vị…", "Making the units' workbooks…"),
  failed: words("Chưa làm được sổ cho các đơn vị", "The units' workbooks could not be made"),
};

export const SPLIT_TEXT = {
  title: words("Làm sổ cho các đơn vị", "Workbooks for the units"),
  hint: words(
    "Mỗi đơn vị một tệp .xlsx, chỉ có các dòng của đơn vị đó, để gửi đi cho đơn vị nhập số liệu.",
    "One .xlsx file for each unit, with its own rows only, to be sent out and filled in.",
  ),
  intro: words(
    "Kỳ {period}: mỗi đơn vị một sổ. Ô để nhập thì mở, các ô khác được khóa; sổ của cụm không thay đổi.",
    "Period {period}: one workbook for each unit. Cells to be filled in are open, all others locked; the cluster's workbook does not change.",
  ),
  unit: words("Đơn vị", "Unit"),
  file: words("Tệp", "File"),
  make: words("Tạo {count} sổ (tệp .zip)", "Make {count} workbooks (.zip)"),
  zipName: words("So don vi {period}.zip", "Unit workbooks {period}.zip"),
  made: words(
    "Đã tạo {count} sổ trong tệp {file}. Giải nén rồi gửi cho từng đơn vị.",
    "{count} workbooks are in {file}. Unpack it and send one to each unit.",
  ),
  saveAgain: words("Lưu lại tệp .zip", "Save the .zip again"),
  notSaved: words(
    "Nếu Excel không lưu tệp (Excel cho Mac không cho phần bổ trợ lưu tệp): mở sổ này trên Excel cho web, hoặc dùng lệnh emu split.",
    "If Excel saves no file (Excel for Mac does not let add-ins save files): open this workbook in Excel on the web, or use emu split.",
  ),
  stopped: words("Đã dừng; chưa lưu tệp nào.", "Stopped; no file was saved."),
  noUnits: words("Sổ chưa có đơn vị nào để làm sổ riêng.", "There is no unit to make a workbook for."),
  noPeriod: words("Chọn kỳ trước khi làm sổ cho các đơn vị.", "Choose the period before making the units' workbooks."),
  notOurs: words("Chỉ tách được sổ chấm điểm EMU.", "Only an EMU workbook can be split."),
  more: words("Hiện thêm {count} tệp", "Show {count} more files"),
} as const;
