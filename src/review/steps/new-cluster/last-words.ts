/** What the pane says of last year's workbook as the beginning of a new one. */
import { words } from "../../../schema/language";
import type { StepAction } from "../../step-action";

export const NEXT_YEAR_ACTION: StepAction = {
  id: "next-year",
  during: words("Đang tạo sổ năm sau…", "Making next year’s workbook…"),
  failed: words("Chưa tạo được sổ năm sau", "Next year’s workbook could not be made"),
};

export const NEW_LAST = {
  title: words("Tạo sổ năm sau", "Next year’s workbook"),
  hint: words(
    "Sổ mới cho năm sau từ sổ đang mở; kết quả năm nay thành kỳ gốc.",
    "A new workbook for next year from the open one; this year’s results become baselines.",
  ),
  notHere: words(
    "Làm được từ sổ chấm điểm EMU của cụm; sổ này là bảng điểm riêng, sổ của một đơn vị hoặc của người kiểm tra chéo.",
    "This needs the EMU workbook of a cluster; this one holds score sheets of your own, or is made for a unit or a checker.",
  ),
  from: words("Sổ năm trước", "Last year’s workbook"),
  fill: words("Điền từ sổ năm trước…", "Fill in from last year’s workbook…"),
  choose: words("Chọn sổ năm trước…", "Choose last year’s workbook…"),
  other: words("Chọn tệp khác…", "Choose another file…"),
  reading: words("Đang đọc {file}…", "Reading {file}…"),
  read: words(
    "Đã đọc {file}: {units} đơn vị, {criteria} tiêu chí, {awards} danh hiệu; kết quả năm trước thành kỳ gốc.",
    "Read {file}: units {units}, criteria {criteria}, awards {awards}; last year’s results become baselines.",
  ),
  problem: words("Không dùng được {file}: {problem}.", "This file cannot be used: {file}, {problem}."),
  notCluster: words("đây không phải sổ chấm điểm EMU của cụm", "it is not the EMU workbook of a cluster"),
  part: words(
    "đây là sổ của một đơn vị hoặc của người kiểm tra chéo; chọn sổ của cụm",
    "it is the workbook of one unit or of a checker; choose the cluster’s",
  ),
  units: words("Đơn vị so với năm trước", "Units compared with last year"),
  unitsText: words(
    "Kỳ gốc của mỗi đơn vị lấy từ kết quả năm trước của chính đơn vị đó. Đơn vị đổi tên, sáp nhập, mới lập thì chọn ở đây.",
    "The baselines of a unit are its own results of last year. Choose here which units were renamed, merged or are new.",
  ),
  fresh: words("{unit} (năm trước không có)", "{unit} (not there last year)"),
  ask: words("Chọn…", "Choose…"),
  isNew: words("Đơn vị mới", "A new unit"),
  was: words("Năm trước là {unit}", "Last year it was {unit}"),
  merged: words("Sáp nhập từ {units}", "Merged from {units}"),
  gone: words("{unit} (năm nay không còn)", "{unit} (no longer there)"),
  dissolved: words("Giải thể, hoặc không còn trong cụm", "Dissolved, or no longer in the cluster"),
  into: words("Nay thuộc {unit}", "Now part of {unit}"),
  download: words("Bấm Tạo sổ để tải sổ mới về. Sổ đang mở giữ nguyên.", "Create downloads the new workbook. The open one stays as it is."),
  fileName: words("{name}, {year}.xlsx", "{name}, {year}.xlsx"),
  made: words("Đã tạo sổ {file}. Mở tệp đó để làm việc với năm mới.", "{file} was made. Open it to work on the new year."),
  saveAgain: words("Lưu lại tệp", "Save the file again"),
} as const;
