/** The step that reads a regulation's rubric, and what the command line says of it. */
import { words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";

export const RUBRIC_ACTION: WritingAction = {
  id: "rubric-helper",
  during: words("Đang ghi thang điểm…", "Writing the rubric…"),
  failed: words("Chưa ghi được thang điểm", "The rubric could not be written"),
  log: words("Ghi thang điểm đọc từ quy chế", "Wrote the rubric read from a regulation"),
};

/** In the clause column of the row. */
export const RUBRIC_CLAUSE = words("Đọc từ quy chế: {phrase}", "Read from the regulation: {phrase}");

export const RUBRIC_TEXT = {
  title: words("THANG ĐIỂM ĐỌC TỪ QUY CHẾ: {lines} dòng", "RUBRIC READ FROM THE REGULATION: {lines} lines"),
  counts: words(
    "{read} dòng đọc được, {asked} dòng phải hỏi, {unread} dòng không có quy tắc, {headings} đề mục.",
    "{read} lines read, {asked} to be asked about, {unread} without a rule, {headings} headings.",
  ),
  nothing: words("Không thấy dòng nào có nội dung.", "There is no line with a text."),
  heading: words("(đề mục)", "(heading)"),
  unread: words("Không thấy quy tắc tính điểm.", "No rule is seen."),
  examples: words("Ví dụ: {examples}.", "Examples: {examples}."),
  noExamples: words("Ví dụ: EMU chưa tính được.", "Examples: EMU cannot compute them yet."),
  question: words("Hỏi: {question}", "Question: {question}"),
  skipped: words("(bỏ dòng này)", "(left out)"),
  preview: words(
    "Chưa ghi gì. Thêm --write out.xlsx để ghi thành sổ EMU.",
    "Nothing was written. Add --write out.xlsx to write an EMU workbook.",
  ),
  open: words(
    "Chưa ghi: còn {count} dòng phải trả lời ({lines}). Trả lời: --answer DÒNG=LỰA-CHỌN, ví dụ --answer {example}.",
    "Nothing was written: {count} lines are still to be answered ({lines}). Answer with --answer LINE=CHOICE, for instance --answer {example}.",
  ),
  writes: words("Sẽ ghi {rows} dòng thang điểm.", "{rows} rows of a rubric are to be written."),
  sentence: words("{code} {text}: {sentence}", "{code} {text}: {sentence}"),
} as const;

export const RUBRIC_CLI = {
  command: words(
    "Đọc câu chữ của quy chế thành cách đo, cách tính, chỉ tiêu; không tự nhận điều gì.",
    "Reads the phrases of a regulation as measures, rules and targets; accepts nothing by itself.",
  ),
  fileArgument: words("tệp .xlsx, .csv, .tsv, .txt; - là dán vào stdin", "an .xlsx, .csv, .tsv or .txt file; - for stdin"),
  answerOption: words(
    "trả lời câu hỏi của một dòng: --answer 3=at-least,last-year",
    "answers the questions of a line: --answer 3=at-least,last-year",
  ),
  writeOption: words("ghi thành sổ EMU khi mọi câu hỏi đã có trả lời", "writes an EMU workbook once every question is answered"),
  sentencesOption: words(
    "tệp là sổ EMU: in câu EMU hiểu cho từng tiêu chí",
    "the file is an EMU workbook: prints each criterion as EMU understands it",
  ),
  noAnswer: words("--answer “{text}”: ghi DÒNG=LỰA-CHỌN.", "--answer “{text}”: write LINE=CHOICE."),
  noSuchLine: words("--answer: không có dòng {line}.", "--answer: there is no line {line}."),
  noSuchChoice: words(
    "--answer {line}: không có lựa chọn “{choice}”; có: {choices}.",
    "--answer {line}: there is no choice “{choice}”; there are: {choices}.",
  ),
  notText: words("{file}: không đọc được.", "{file} cannot be read."),
} as const;

export const RUBRIC_STEP = {
  title: words("Đọc quy chế thành thang điểm", "Read a regulation as a rubric"),
  hint: words(
    "Dán bảng tiêu chí từ Word, Excel; EMU đọc từng câu, hỏi chỗ hiểu được nhiều cách.",
    "Paste a table of criteria from Word or Excel; EMU reads each sentence and asks where it can mean two things.",
  ),
  paste: words("Dán bảng (nội dung, điểm tối đa, chỉ tiêu)", "Paste the table (text, maximum, target)"),
  read: words("Đọc", "Read"),
  line: words("Dòng {line}", "Line {line}"),
  maximum: words("tối đa {maximum} điểm", "at most {maximum} points"),
  noMaximum: words("chưa có điểm tối đa", "no maximum"),
  more: words("Xem thêm {count} dòng", "Show {count} more lines"),
  left: words("Còn {count} dòng phải trả lời.", "{count} lines are still to be answered."),
  rows: words("Sẽ thêm {rows} dòng vào bảng Thang điểm.", "{rows} rows are to be added to the rubric."),
  show: words("Xem các dòng sẽ ghi", "Show the rows"),
  write: words("Ghi {rows} dòng vào Thang điểm", "Write {rows} rows into the rubric"),
  done: words("Đã thêm {rows} dòng vào Thang điểm.", "Added {rows} rows to the rubric."),
  taken: words(
    "Mã đã có trong Thang điểm: {codes}. Đổi mã trong bảng dán rồi đọc lại.",
    "Codes that the rubric has already: {codes}. Change them and read again.",
  ),
  sealed: words(
    "Sổ có kỳ đã niêm phong: không thêm tiêu chí. Lập sổ năm sau rồi ghi vào đó.",
    "A period of this workbook is sealed: no criterion is added. Make next year's workbook and write there.",
  ),
  own: words("Chỉ dùng được với sổ chấm điểm EMU của cụm.", "This needs the cluster's EMU workbook."),
  note: words(
    "Không dòng nào được ghi khi chưa bấm; ghi xong vẫn hoàn tác được.",
    "Nothing is written before you press; it can be undone.",
  ),
} as const;
