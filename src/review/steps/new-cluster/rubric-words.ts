/** What is said of a rubric that was pasted, stands on a sheet or in a file, and of the days of periods. */
import { words } from "../../../schema/language";

export const RUBRIC_TABLE = {
  place: words("ở dòng {row}, cột {column}", "in row {row}, column {column}"),
  pasted: words("bảng đã dán", "the pasted table"),
  source: words(
    "Thang điểm lấy từ {base}; quy định theo mặc định của EMU, chưa có danh hiệu",
    "The rubric is that of {base}; the policy is EMU's default, there are no awards yet",
  ),
  remark: words(
    "Sổ này lập cho năm {year}, thang điểm lấy từ {base}. Ô đánh dấu giả định là chỗ bảng đó không nêu; quy định là mặc định của EMU, danh hiệu do cụm ghi thêm.",
    "This workbook was made for {year} with the rubric of {base}. Cells marked as assumed are what that table does not state; the policy is EMU's default, awards are the cluster's to add.",
  ),
  from: words("Bảng thang điểm của cụm (dán vào)", "The cluster’s own rubric (pasted)"),
  paste: words("Bảng thang điểm", "The rubric"),
  pasteHint: words(
    "Chép cả bảng, gồm dòng tiêu đề cột, từ Excel hoặc Word rồi dán vào đây.",
    "Copy the whole table with its headers from Excel or Word, and paste it here.",
  ),
  read: words("Đã đọc {criteria} tiêu chí, tổng điểm tối đa {maximum}.", "Criteria read: {criteria}; maximum in all: {maximum}."),
  column: words("Cột “{header}” ({place})", "Column “{header}” ({place})"),
  ask: words("Chọn…", "Choose…"),
  ignore: words("Bỏ qua cột này", "Ignore this column"),
  group: words("Tên nhóm, nội dung", "Group"),
  sheet: words("Lấy từ một trang của sổ đang mở", "From a sheet of the open workbook"),
  noSheet: words("Không lấy từ trang nào", "From no sheet"),
} as const;

export const RUBRIC_PROBLEMS = {
  "rubric-no-header": words(
    "{base}: chưa thấy dòng tiêu đề. Cần một cột tên tiêu chí (“Nội dung, tiêu chí”) và một cột “Điểm tối đa”, bên dưới là các tiêu chí.",
    "{base}: the row of headers was not found. There must be a column with the criteria (“Criterion”) and one with “Maximum”, and criteria below them.",
  ),
  "rubric-none": words("Dán bảng thang điểm vào ô bên trên.", "Paste the rubric into the field above."),
  "rubric-column": words(
    "Ô {place}: chưa rõ cột “{header}” là gì; chọn nội dung của cột, hoặc bỏ qua.",
    "Cell {place}: it is not known what the column “{header}” holds; choose it, or ignore the column.",
  ),
  "rubric-no-text": words("Ô {place}: dòng này chưa có tên tiêu chí.", "Cell {place}: this row has no name of a criterion."),
  "rubric-no-number": words("Ô {place}: “{found}” không phải là số.", "Cell {place}: “{found}” is not a number."),
  "rubric-two-numbers": words(
    "Ô {place}: “{found}” đọc được thành hai số; ghi lại cho rõ.",
    "Cell {place}: “{found}” can be read as two numbers; write it unmistakably.",
  ),
  "rubric-fault": words("Ô {place}: {message}", "Cell {place}: {message}"),
  "rubric-answer": words(
    "Không đọc được “{text}”; ghi “Tiêu đề=cột”, cột là một trong: {roles}.",
    "“{text}” cannot be read; write “Header=column”, where the column is one of: {roles}.",
  ),
  "dates-period": words("Không có kỳ “{period}”; các kỳ: {periods}.", "There is no period “{period}”; there are {periods}."),
  "dates-unreadable": words(
    "“{text}” không phải là ngày; ghi ngày/tháng/năm, ví dụ 01/12/2025.",
    "“{text}” is not a day; write day/month/year, for instance 01/12/2025.",
  ),
  "dates-order": words("{period}: ngày đầu phải trước ngày cuối.", "{period}: the first day must be before the last."),
  "dates-form": words(
    "Không đọc được “{text}”; ghi “2026-Q1=01/12/2025..28/02/2026”.",
    "“{text}” cannot be read; write “2026-Q1=01/12/2025..28/02/2026”.",
  ),
} as const;

export const RUBRIC_NOTES = {
  "rubric-total": words(
    "Ô {place}: dòng “{found}” là dòng cộng, không lấy làm tiêu chí.",
    "Cell {place}: the row “{found}” is a total and no criterion.",
  ),
  "rubric-direct": words(
    "{count} tiêu chí không nêu cách đo, cách tính: chấm trực tiếp, đánh dấu giả định.",
    "Criteria without a measure and a rule: {count}. They are scored directly, marked as assumed.",
  ),
  "rubric-targets": words(
    "Trong đó {count} tiêu chí có chỉ tiêu; muốn EMU tính điểm theo chỉ tiêu thì chọn cách tính ở trang Thang điểm.",
    "Of these with a target: {count}. Choose a rule on the sheet Rubric where EMU is to score by it.",
  ),
} as const;
