/** What is said around the units' workbooks: in the files themselves, in the pane and on the command line. */
import type { Choice, Conflict, ConflictKind } from "./conflicts";
import { FILE_PROBLEMS } from "../../../text/cli";
import { formatCell } from "../../../text/format";
import { type Bilingual, type Language, words } from "../../../schema/language";
import { HEADERS } from "../../../schema/schema";
import { PERIOD_STATUS_WORDS } from "../../../schema/words";

export const UNIT_NOTES = {
  entries: words(
    "Chỉ nhập vào ô nền vàng, lưu tệp rồi gửi lại cho đơn vị Cụm trưởng; không đổi tên, không thêm bớt dòng.",
    "Fill in the yellow cells only, save the file and send it back to the lead unit; do not add or remove rows.",
  ),
} as const;

/** The guide sheet of a unit's workbook. */
export const UNIT_GUIDE_STEPS: readonly Bilingual[] = [
  words(
    "1. Sổ này của riêng một đơn vị, cho một kỳ. Trang Cụm và Thang điểm chỉ để xem; có điều gì chưa đúng thì báo đơn vị Cụm " +
      "trưởng, không sửa trong sổ này.",
    "1. This workbook is one unit's, for one period. The cluster and rubric sheets are there to be read; report what is wrong to " +
      "the lead unit and do not change it here.",
  ),
  words(
    "2. Trang Chấm điểm: nhập kết quả (tử số, mẫu số, kết quả thực hiện, kỳ gốc) và điểm tự chấm vào các ô nền vàng. Các ô khác " +
      "được khóa vì do nơi khác ghi.",
    "2. Scoring sheet: type results (numerator, denominator, actual result, baseline) and self-scores into the yellow cells. Other " +
      "cells are locked because others fill them in.",
  ),
  words(
    "3. Không có số liệu thì để trống, không ghi 0: 0 là một kết quả. Việc không phát sinh thì chọn ở cột Tình trạng.",
    "3. Leave blank what is not known; 0 is a result. What did not arise is chosen in the state column.",
  ),
  words(
    "4. Lưu tệp với định dạng .xlsx và gửi cho đơn vị Cụm trưởng. Gửi lại tệp đã sửa thì nói rõ tệp nào là bản cuối.",
    "4. Save it as .xlsx and send it to the lead unit. When you send a corrected file, say which one is the last.",
  ),
  words(
    "Điểm và hạng không có trong sổ này, vì có tiêu chí chỉ tính được khi đủ số liệu của mọi đơn vị.",
    "Points and ranks are not in this workbook: some criteria can be scored only once all units have reported.",
  ),
];

/** What keeps a file, a row or a cell from being collected as it is. `{detail}`, `{unit}`, `{file}`, `{where}`, `{shows}` and `{status}` are filled in. */
export const CONFLICT_TEXT: Readonly<Record<ConflictKind, Bilingual>> = {
  unusable: words(
    "{file}: không dùng được: {detail}. Chưa ghi được vào sổ khi còn tệp này: lấy lại tệp, hoặc bỏ tệp.",
    "{file} cannot be used: {detail}. Nothing can be written before: get the file again, or skip it.",
  ),
  unmarked: words(
    "{file} là sổ EMU nhưng không phải sổ tách cho đơn vị. Vẫn lấy số liệu trong sổ này?",
    "{file} is an EMU workbook, but was not made for a unit. Take its entries all the same?",
  ),
  "unknown-unit": words(
    "{file}: không có đơn vị “{detail}” trong cụm. Đây là sổ của đơn vị nào?",
    "{file}: there is no unit “{detail}” in the cluster. Whose workbook is it?",
  ),
  "other-period": words(
    "{file} là của kỳ {detail}, không phải kỳ đang tổng hợp. Vẫn lấy số liệu vào kỳ {detail}?",
    "{file} is for {detail}, not the period being collected. Take its entries into {detail} all the same?",
  ),
  "period-closed": words(
    "{file}: kỳ {detail} đang ở trạng thái “{status}”, trạng thái này không nhận số liệu trong tệp.",
    "{file}: the state of {detail} is “{status}”, in which nothing of such a file is taken.",
  ),
  untimely: words(
    "{file}: kỳ {detail} đã sang “{status}”, tệp này đến muộn; lấy vào thì điểm đã kiểm tra, thẩm định có thể không còn khớp. Vẫn lấy số liệu?",
    "{file} is late: the state of {detail} is “{status}” already, and what was checked or appraised may no longer fit. Take its entries all the same?",
  ),
  "other-rubric": words(
    "{file} được tách từ thang điểm hoặc quy định khác với sổ của cụm hiện nay. Vẫn lấy số liệu?",
    "{file} was made from another version of the rubric or the rules than the cluster has now. Take its entries all the same?",
  ),
  "edited-rubric": words(
    "{file}: thang điểm hoặc quy định trong tệp đã bị sửa. Thang điểm của cụm giữ nguyên; vẫn lấy số liệu?",
    "{file}: the rubric or the rules in it were changed. The cluster's own stay as they are; take its entries all the same?",
  ),
  "unplanned-check": words(
    "{file}: {detail} không được phân công kiểm tra chéo {unit}. Vẫn lấy điểm kiểm tra chéo trong sổ này?",
    "{file}: {detail} was not to check {unit}. Take its cross-check all the same?",
  ),
  "cells-beside": words(
    "{file}: vùng {detail} có số liệu nằm ngoài bảng Chấm điểm, EMU không đọc. Vẫn lấy phần nằm trong bảng?",
    "{file}: {detail} is filled outside the table of entries and is not read. Take what is inside the table all the same?",
  ),
  "covered-cells": words(
    "{file}: ô {detail} có số liệu bị che dưới vùng trộn ô. Vẫn lấy số liệu trong sổ này?",
    "{file}: {detail} holds something hidden under merged cells. Take its entries all the same?",
  ),
  "unread-sheets": words(
    "{file}: trang {detail} có tên nhưng không có nội dung trong tệp, EMU không đọc. Vẫn lấy số liệu trong sổ này?",
    "{file} names the sheet {detail} and has no content of it. Take its entries all the same?",
  ),
  "several-files": words(
    "{unit} có nhiều tệp không giống nhau: {file}. Lấy tệp nào?",
    "{unit} sent several files that differ: {file}. Which one counts?",
  ),
  filled: words("{unit}, {detail}: sổ của cụm đã ghi số khác.", "{unit}, {detail}: the cluster's workbook already says something else."),
  "unknown-criterion": words(
    "{unit}: {where} trong {file} ghi tiêu chí {shows}, thang điểm của cụm không có; bỏ qua dòng này.",
    "{unit}: the cluster's rubric has no criterion {shows} ({where} of {file}); the row is left out.",
  ),
  "other-unit": words(
    "{unit}: {where} trong {file} ghi đơn vị {shows}, không phải đơn vị của tệp; bỏ qua dòng “{detail}”.",
    "{unit}: {where} of {file} names {shows}, not the unit of the file; row “{detail}” is left out.",
  ),
  "row-period": words(
    "{unit}: {where} trong {file} ghi kỳ {shows}, không phải kỳ của tệp; bỏ qua dòng “{detail}”. Ghi lại kỳ trong tệp rồi tiếp nhận lại.",
    "{unit}: {where} of {file} has the period {shows}, not that of the file; row “{detail}” is left out. Correct the period in the file and collect it again.",
  ),
  "row-twice": words(
    "{unit}: {where} trong {file} ghi tiêu chí {shows} lần thứ hai; chỉ lấy dòng đầu.",
    "{unit}: {where} of {file} has criterion {shows} again; only the first row counts.",
  ),
  "error-value": words(
    "{unit}, {detail}: {where} trong {file} ({shows}) báo lỗi, là ngày giờ, là phần trăm ở chỗ ghi điểm hoặc công thức chưa có kết quả; bỏ qua ô này.",
    "{unit}, {detail}: {where} of {file} ({shows}) is an error value, a date, a percentage for points or a formula without a result and is left out.",
  ),
  "no-column": words(
    "{unit}, {detail}: bảng Chấm điểm của cụm không có cột này; bỏ qua ô của {file}.",
    "{unit}, {detail}: the cluster's entries have no such column; the cell of {file} is left out.",
  ),
};

const CHOICE_TEXT = {
  keep: words("Giữ số của cụm", "Keep the cluster's"),
  take: words("Lấy số trong tệp", "Take the file's"),
  skip: words("Bỏ tệp này", "Skip the file"),
  leave: words("Bỏ qua", "Leave out"),
  as: words("Là {name}", "It is {name}"),
  file: words("Lấy {name}", "Take {name}"),
} as const;

function filled(text: string, values: Readonly<Record<string, string>>): string {
  return text.replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}

/** What a choice is called on its button. */
export function choiceText(choice: Choice, language: Language): string {
  const [kind = "", ...name] = choice.split(":");
  const known: Readonly<Record<string, Bilingual>> = CHOICE_TEXT;
  return filled(known[kind]?.[language] ?? choice, { name: name.join(":") });
}

/** `TÊN TIÊU CHÍ · Tự chấm` */
export function columnText(column: string, language: Language): string {
  const headers: Readonly<Record<string, Bilingual>> = HEADERS.EmuEntries;
  return headers[column]?.[language] ?? column;
}

/** A conflict in one sentence, with what stands on either side of it. */
export function conflictText({ kind, file, unit, detail, where, shows, status, cell }: Conflict, language: Language): string {
  const why = kind === "unusable" ? (FILE_PROBLEMS[detail]?.[language] ?? detail) : detail;
  const about = cell === null ? why : `${cell.criterion} · ${columnText(cell.column, language)}`;
  const state = status === null ? "" : PERIOD_STATUS_WORDS[status][language];
  const sentence = filled(CONFLICT_TEXT[kind][language], {
    file,
    unit,
    detail: about,
    where: where === "" ? SOME_CELL[language] : filled(CELL[language], { where }),
    shows: formatCell(shows, language),
    status: state,
  });
  return kind === "filled" && cell !== null ? `${sentence} ${sidesText(cell, language)}` : sentence;
}

function sidesText({ before, after }: NonNullable<Conflict["cell"]>, language: Language): string {
  const [one, other] = [formatCell(before, language), formatCell(after, language)];
  return filled(SIDES[language], { before: one, after: other });
}

const CELL = words("ô {where}", "cell {where}");
const SOME_CELL = words("một ô", "a cell");

const SIDES = words("Cụm: {before}; tệp: {after}.", "Cluster: {before}; file: {after}.");

/** What the command line says. */
export const COLLECT_CLI = {
  split: words(
    "Tách sổ của cụm thành sổ riêng của từng đơn vị, cho một kỳ.",
    "Makes a workbook for each unit from the cluster's, for one period.",
  ),
  splitOutput: words("thư mục sẽ ghi các tệp", "the folder to write the files into"),
  collect: words(
    "Tổng hợp sổ của các đơn vị vào sổ của cụm: xem trước mọi thay đổi; chỉ ghi khi có --write.",
    "Collects the units' workbooks into the cluster's: shows every change; writes only with --write.",
  ),
  writeOption: words("ghi sổ đã tổng hợp ra tệp này", "write the collected workbook to this file"),
  chooseOption: words(
    "cách xử lý một vướng mắc (mã=lựa chọn) hoặc mọi vướng mắc cùng loại, ví dụ filled=take",
    "what to do about a conflict (id=choice) or all of a kind, for instance filled=take",
  ),
  noUnits: words("{file}: không có đơn vị nào để tách sổ.", "{file}: there is no unit to make a workbook for."),
  noPeriod: words("Không rõ kỳ “{period}”; ghi --period, ví dụ 2021-Q1.", "No period “{period}”; give --period, for instance 2021-Q1."),
  unit: words("Đơn vị", "Unit"),
  file: words("Tệp", "File"),
  added: words("Mới", "New"),
  changed: words("Đổi", "Changed"),
  same: words("Như cũ", "Same"),
  kept: words("Giữ của cụm", "Kept"),
  before: words("Cụm", "Cluster"),
  after: words("Tệp", "File"),
  where: words("Ô", "Cell"),
  conflicts: words("VƯỚNG MẮC", "CONFLICTS"),
  changes: words("THAY ĐỔI", "CHANGES"),
  open: words("chưa chọn: {options}", "to be chosen: {options}"),
  withoutOption: words(
    "bỏ tệp này, dù đọc được hay không (ghi được nhiều lần)",
    "leave this file out, whether it can be read or not (may be given several times)",
  ),
  withoutUnknown: words(
    "--without {file}: lệnh không có tệp này; ghi đúng tên một tệp trong danh sách. Chưa ghi gì.",
    "--without {file}: no file of the command is called so; give the name of one of them. Nothing was written.",
  ),
  leftOut: words("Đã bỏ theo --without: {files}", "Left out (--without): {files}"),
  twice: words("{file}: chính là {former}, chỉ đọc một lần.", "{file} is {former}, and is read once."),
  reading: words("Đang đọc tệp {number}/{count}: {file}", "Reading file {number} of {count}: {file}"),
  unread: words(
    '{count} tệp không tiếp nhận được; chưa ghi gì. Lấy lại tệp, hoặc bỏ tệp đó: --without "{file}"',
    '{count} files cannot be collected; nothing was written. Get them again, or leave them out: --without "{file}"',
  ),
  undecided: words(
    "Còn {count} vướng mắc chưa chọn cách xử lý (--choose); chưa ghi gì.",
    "{count} conflicts are still to be decided (--choose); nothing was written.",
  ),
  badChoice: words("--choose phải có dạng mã=lựa chọn: “{text}”", "--choose takes id=choice: “{text}”"),
  unchanged: words("Không có gì thay đổi: {units}.", "Nothing changes: {units}."),
  nothing: words("Không có gì để ghi: sổ của cụm đã có đủ.", "Nothing to write: the cluster's workbook has it all."),
  sealed: words(
    "{file}: kỳ {period} đã niêm phong nên không nhận thêm số liệu. Chưa ghi gì.",
    "{file}: period {period} is sealed and takes no more entries. Nothing was written.",
  ),
} as const;

export function sayCollect(message: keyof typeof COLLECT_CLI, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return filled(COLLECT_CLI[message][language], values);
}
