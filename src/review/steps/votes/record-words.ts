/** What `emu votes --record` says. */
import { fillIn } from "../../../text/fill";
import { type Bilingual, type Language, words } from "../../../schema/language";
import type { RecordProblem } from "./record";

export const RECORD_TEXT = {
  recordOption: words(
    "tệp .csv hoặc .xlsx có các cột như bảng bỏ phiếu; xem trước, chỉ ghi khi có --write",
    "a .csv or .xlsx file with the columns of the votes table; shown first, written only with --write",
  ),
  writeOption: words("ghi sổ có các phiếu trong tệp --record ra tệp này", "write the workbook with the ballots of --record to this file"),
  replaceOption: words("thay cả các số đã ghi khác trong sổ", "also replace counts that the workbook has and that differ"),
  needsRecord: words("--write và --replace chỉ dùng cùng --record.", "--write and --replace go with --record."),
  noTable: words(
    "{file}: sổ không có bảng EmuVotes nên chưa ghi được kết quả bỏ phiếu; hãy lấy lại bảng trong ngăn EMU.",
    "{file} has no table EmuVotes, so votes cannot be recorded; bring the table back in the EMU pane.",
  ),
  sealed: words(
    "{file}: kỳ {period} đã niêm phong, không ghi thêm phiếu. Chưa ghi gì.",
    "{file}: period {period} is sealed and takes no more votes. Nothing was written.",
  ),
  early: words(
    "{file}: kỳ {period} chưa đến bước bỏ phiếu; chuyển sang thẩm định, khóa kỳ rồi mới ghi phiếu: emu advance. Chưa ghi gì.",
    "{file}: period {period} is not yet voted on; it is appraised and closed first: emu advance. Nothing was written.",
  ),
  notList: words(
    "{list}: không có dòng tiêu đề nào có cả “Đơn vị” và “Danh hiệu”; cần các cột như bảng bỏ phiếu. Chưa ghi gì.",
    "{list}: no line of headers has both “unit” and “award”; the columns of the votes table are wanted. Nothing was written.",
  ),
  notText: words(
    "{list}: chữ trong tệp không phải UTF-8; trong Excel chọn lưu “CSV UTF-8”, hoặc dùng .xlsx. Chưa ghi gì.",
    "{list} is not UTF-8 text; save it as “CSV UTF-8” in Excel, or use .xlsx. Nothing was written.",
  ),
  empty: words("{list}: không có dòng nào. Chưa ghi gì.", "{list} has no rows. Nothing was written."),
  missing: words(
    "{file}: bảng bỏ phiếu thiếu cột {columns}; thêm cột mang đúng tên đó ngay bên phải bảng. Chưa ghi gì.",
    "{file}: the votes table lacks {columns}; add columns with these names right beside the table. Nothing was written.",
  ),
  unreadable: words("{list}: chưa ghi gì, vì:", "{list}: nothing was written, because:"),
  over: words(
    "Sổ đã ghi số khác; chưa ghi gì. Sửa tệp, hoặc thêm --replace nếu đúng là phải thay:",
    "The workbook says something else; nothing was written. Correct the list, or add --replace if these are to be replaced:",
  ),
  replaced: words("Thay số đã ghi trong sổ:", "Replaced in the workbook:"),
  contradicts: words("Ghi như vậy thì mâu thuẫn; chưa ghi gì:", "Written so, it would contradict itself; nothing was written:"),
} as const;

export const RECORD_PROBLEMS: Readonly<Record<RecordProblem["code"], Bilingual>> = {
  "other-period": words(
    "kỳ {period}, không phải kỳ {shown} đang ghi; ghi riêng với --period {period}",
    "period {period}, not {shown}, which is being recorded; record it by itself with --period {period}",
  ),
  "not-voted": words(
    "{unit} không được đưa ra bỏ phiếu {award} lần {ballot}: không đủ điều kiện, hoặc lần trước đã có kết quả",
    "{unit} is not voted on for {award} in ballot {ballot}: no candidate, or settled by the ballot before",
  ),
  ballot: words(
    "{award}: chưa đến lần bỏ phiếu {ballot}; lần tiếp theo là {next}",
    "{award}: ballot {ballot} is not due; the next one is {next}",
  ),
  twice: words("{unit}, {award}, lần {ballot}: có hai dòng trong tệp", "{unit}, {award}, ballot {ballot}: two rows in the list"),
  council: words(
    "{award}, lần {ballot}: các dòng ghi số thành viên, có mặt hoặc bằng văn bản khác nhau",
    "{award}, ballot {ballot}: rows differ in all members, present or in writing",
  ),
  counts: words(
    "{unit}, {award}, lần {ballot}: thiếu số phiếu hoặc tổng số thành viên",
    "{unit}, {award}, ballot {ballot}: a count is missing",
  ),
};

export function sayRecord(message: keyof typeof RECORD_TEXT, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(RECORD_TEXT[message], language, values);
}
