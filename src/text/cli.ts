/** What the command line says. */
import { type Bilingual, type Language, words } from "../schema/language";

export const CLI_TEXT = {
  program: words("Chấm điểm cụm thi đua trên tệp .xlsx, không cần Excel.", "Scores emulation clusters in .xlsx files, without Excel."),
  template: words("Tạo sổ chấm điểm theo mẫu.", "Makes a scoring workbook from a preset."),
  review: words(
    "Kiểm tra và chấm một sổ; số liệu sai ghi ra stderr; mã thoát 1 nếu còn lỗi.",
    "Checks and scores a workbook; findings go to stderr; exit code 1 while an error stands.",
  ),
  bind: words(
    "Xem cách đọc bảng điểm có sẵn trong một sổ (ma trận tiêu chí × đơn vị, hoặc mỗi đơn vị một trang).",
    "Shows how the score sheets of a workbook could be read (criteria × units, or one sheet a unit).",
  ),
  sheetOption: words("tên trang tính cần đọc", "the sheet to read"),
  writeOption: words("ghi nhớ cách đọc vào chính tệp đó, không đổi gì khác", "remember it in the file itself; nothing else changes"),
  mapOption: words(
    "tệp JSON ghi cách đọc (chép từ bind --json rồi sửa); coi như đã có người xác nhận",
    "a JSON file with the reading (from bind --json, corrected); taken as confirmed",
  ),
  roleOption: words(
    'ý nghĩa của một tiêu đề hay một dòng, ví dụ "Hệ số=weight"; dùng nhiều lần được',
    'what a header or row means, for instance "Hệ số=weight"; may be repeated',
  ),
  confirmOption: words("xác nhận đã xem và cách đọc này đúng", "confirm that the reading was looked at and is right"),
  bindOpen: words(
    'Chưa ghi gì: còn tiêu đề chưa rõ nghĩa. Trả lời bằng --role, ví dụ --role "{example}=weight". Ý nghĩa: {roles}.',
    'Nothing was written: there are headers whose meaning is not known. Answer with --role, for instance --role "{example}=weight". Meanings: {roles}.',
  ),
  bindNoHeader: words("Không có tiêu đề hay dòng “{header}”. Chưa ghi gì.", "There is no header or row “{header}”. Nothing was written."),
  bindNoRole: words(
    "“{role}” không phải là ý nghĩa của tiêu đề “{header}”. Ý nghĩa: {roles}.",
    "“{role}” is nothing that “{header}” can mean. Meanings: {roles}.",
  ),
  bindRoleForm: words('--role cần dạng "tiêu đề=ý nghĩa": “{text}”.', '--role wants "header=meaning": “{text}”.'),
  bindMapUnreadable: words(
    "{file}: không phải cách đọc mà bản EMU này đọc được. Chưa ghi gì.",
    "{file} is no reading that this EMU understands. Nothing was written.",
  ),
  bindOthers: words(
    "Các trang khác cũng giống bảng điểm và KHÔNG được đọc: {sheets}. Chọn trang bằng --sheet.",
    "Other sheets look like score sheets, too, and are NOT read: {sheets}. Choose one with --sheet.",
  ),
  bindUnconfirmed: words(
    "Cách đọc này chưa ai xác nhận: kết quả sẽ báo lỗi READING_UNCONFIRMED cho đến khi chạy lại với --confirm, hoặc xem lại trong ngăn EMU.",
    "Nobody has confirmed this reading: results will say READING_UNCONFIRMED until it is run again with --confirm, or looked at in the EMU pane.",
  ),
  forgetOption: words("bỏ cách đọc đã nhớ trong tệp", "take the remembered reading out of the file"),
  nothingToBind: words("Không trang nào giống bảng điểm.", "No sheet looks like a score sheet."),
  noSuchSheet: words("Trang “{sheet}” không có, hoặc không giống bảng điểm.", "There is no sheet “{sheet}”, or it is no score sheet."),
  bindNeedsPeriod: words(
    "Không rõ kỳ của số liệu: thêm --period, ví dụ --period 2021-Q1. Chưa ghi gì.",
    "The period of the figures is not known: add --period, for instance --period 2021-Q1. Nothing was written.",
  ),
  ownLost: words(
    "{file}: bảng điểm đã khác lúc nhớ cách đọc, nên chưa tính gì. Không tìm thấy, hoặc có nhiều hơn một:",
    "{file}: the score sheet is not what it was when its reading was remembered; nothing is computed. Not found, or more than once:",
  ),
  ownLostHint: words("Xem lại bằng: emu bind --write", "Look at it anew with: emu bind --write"),
  ownNews: words("Có nội dung mới chưa được tính:", "New and not counted:"),
  fn: words(
    "Gọi một hàm EMU: mảng JSON các đối số ở stdin, kết quả JSON ở stdout.",
    "Calls one EMU function: a JSON array of arguments on stdin, its JSON result on stdout.",
  ),
  sampleOption: words("kèm số liệu minh họa (không phải số liệu thật)", "with made-up results"),
  languageOption: words("ngôn ngữ: vi hoặc en", "language: vi or en"),
  outputOption: words("tệp .xlsx sẽ ghi", "the .xlsx file to write"),
  periodOption: words("kỳ cần chấm, ví dụ 2017 hoặc 2021-Q1", "the period, for instance 2017 or 2021-Q1"),
  jsonOption: words("kết quả dạng JSON", "the result as JSON"),
  valuesOption: words("ghi thêm bản chỉ có giá trị, không có công thức", "also write a copy with values only, no formulas"),

  written: words("Đã ghi {file}", "Wrote {file}"),
  presetUnknown: words("Không có mẫu “{id}”. Các mẫu: {ids}.", "There is no preset “{id}”. Presets: {ids}."),
  noSample: words("Mẫu “{id}” không có số liệu minh họa.", "The preset “{id}” has no sample."),
  languageUnknown: words("Không có ngôn ngữ “{id}”: dùng vi hoặc en.", "There is no language “{id}”: use vi or en."),
  newerSchema: words(
    "{file}: sổ do một bản EMU mới hơn tạo ra (mẫu {schema}, bản này đọc đến mẫu {known}); hãy cập nhật EMU. Chưa đọc, chưa ghi gì.",
    "{file} was made by a newer EMU (layout {schema}, this one reads up to {known}): update EMU. Nothing was read or written.",
  ),
  notEmu: words("{file}: không phải sổ chấm điểm EMU.", "{file} is no EMU workbook."),
  notEmuNorOwn: words(
    "{file}: không phải sổ chấm điểm EMU; nếu là bảng điểm riêng, hãy nhớ cách đọc trước: emu bind {file} --write --period 2021-Q1.",
    "{file} is no EMU workbook; if it holds score sheets of your own, remember their layout first: emu bind {file} --write --period 2021-Q1.",
  ),
  unmarked: words(
    "{file}: có bảng {tables} nhưng mất dấu của sổ EMU (tên EMU_SCHEMA), nên chưa đọc gì; mở bằng Excel, bấm “Nhận lại sổ này” trong ngăn EMU rồi lưu.",
    "{file} has the tables {tables} but lost the mark of an EMU workbook (the name EMU_SCHEMA): nothing was read; open it in Excel, press “Take this workbook back” in the EMU pane, and save.",
  ),
  ownRefused: words(
    "{file}: đây là bảng điểm riêng có cách đọc đã nhớ; lệnh này cần sổ chấm điểm EMU. Dùng được với bảng riêng: review, board, compare, year, minutes, overview, bind.",
    "{file} holds score sheets of your own with a remembered layout; this command needs an EMU workbook. These take such sheets: review, board, compare, year, minutes, overview, bind.",
  ),
  periodUnknown: words("{file}: không có kỳ “{period}”; sổ có các kỳ: {periods}.", "{file} has no period “{period}”; it has {periods}."),
  noPeriods: words(
    "{file}: sổ chưa có kỳ nào; ghi kỳ vào bảng Kỳ (EmuPeriods), ví dụ 2021-Q1.",
    "{file} has no period yet; write one into the table of periods (EmuPeriods), for instance 2021-Q1.",
  ),
  cannotRead: words("Không đọc được {file}: {why}", "Cannot read {file}: {why}"),
  cannotWrite: words("Không ghi được {file}: {why}", "Cannot write {file}: {why}"),
  unexpected: words("Lỗi ngoài dự kiến: {why}", "Unexpected failure: {why}"),
  inputNotJson: words(
    "stdin phải là một mảng JSON các đối số, ví dụ [[[1],[2]], 5].",
    "stdin must be a JSON array of arguments, for instance [[[1],[2]], 5].",
  ),

  heading: words("{title} — kỳ {period}", "{title} — period {period}"),
  untitled: words("Sổ chấm điểm", "Scoring workbook"),
  ranking: words("XẾP HẠNG", "RANKING"),
  award: words("{award}: {places} suất, còn {left}", "{award}: {places} places, {left} left"),
  findings: words("{errors} lỗi, {warnings} cảnh báo, {notices} lưu ý", "{errors} errors, {warnings} warnings, {notices} notices"),
  findingsCut: words("… còn {rest} mục nữa; dùng --json để xem hết", "… and {rest} more; --json lists them all"),
  circle: words("các công thức của sổ trỏ vòng vào nhau", "the workbook's formulas refer to each other in a circle"),
  "too-much": words("các công thức của sổ đòi tính quá nhiều ô", "the workbook's formulas ask for too many cells"),
  noUnits: words("Không có đơn vị nào để xếp hạng.", "There is no unit to rank."),
  rank: words("Hạng", "Rank"),
  unit: words("Đơn vị", "Unit"),
  points: words("Điểm", "Points"),
  maximum: words("Tối đa", "Maximum"),
  percent: words("Tỷ lệ", "Percent"),
  open: words("Chưa rõ", "Open"),
  verdict: words("Kết luận", "Verdict"),
  reasons: words("Lý do", "Reasons"),
  tied: words("đồng hạng", "tied"),
  grade: words("Xếp loại", "Grade"),
  sheetsUnread: words(
    "Trang {sheets} có tên trong tệp nhưng tệp không có nội dung (thường là mô-đun macro cũ), EMU không đọc. Nếu trang có số liệu, mở tệp bằng Excel, xem lại rồi lưu lại.",
    "The file names the sheet {sheets} and has no content of it (mostly an old macro module); it was not read. If it holds figures, open the file in Excel, look at it and save it again.",
  ),
  otherBlanks: words(
    "Nếu mục chưa báo cáo {blanks} (quy định hiện nay: {now}):",
    "If what is not reported is {blanks} (the policy now: {now}):",
  ),
  clusters: words("SO SÁNH GIỮA CÁC CỤM", "CLUSTERS COMPARED"),
  cluster: words("Cụm", "Cluster"),
  mean: words("Bình quân", "Mean"),
  ranked: words("Đã xếp hạng", "Units ranked"),
  tiedWith: words("đồng hạng với {clusters}", "tied with {clusters}"),
  provisional: words("còn tạm thời", "provisional"),
  policy: words("QUY ĐỊNH ĐANG ÁP DỤNG", "RULES IN FORCE"),
  found: words("đang ghi", "found"),
  expected: words("cần có", "expected"),
  action: words("việc cần làm", "what to do"),
} as const;

/** Why a file is no workbook that can be read or used: codes of the .xlsx reader, then what it turned out to be. */
export const FILE_PROBLEMS: Readonly<Record<string, Bilingual>> = {
  "not-a-zip": words(
    "đây không phải tệp .xlsx, hoặc tệp bị cắt cụt; hãy lấy lại tệp gốc, mở bằng Excel và lưu thành .xlsx",
    "it is no .xlsx file, or it was cut short; get the original, open it in Excel and save it as .xlsx",
  ),
  empty: words(
    "tệp rỗng (0 byte): lưu, tải hoặc chép chưa xong; hãy lấy lại tệp .xlsx gốc",
    "it is empty (0 bytes): saving, downloading or copying did not end; get the original .xlsx file again",
  ),
  "cut-short": words(
    "tệp .xlsx bị cắt cụt: tải hoặc chép chưa xong; hãy lấy lại tệp gốc",
    "it is an .xlsx file that was cut short: downloading or copying did not end; get the original again",
  ),
  "web-page": words(
    "đây là trang web (HTML hoặc XML) mang tên tệp Excel; hãy mở bằng Excel và lưu thành .xlsx",
    "it is a web page (HTML or XML) named like an Excel file; open it in Excel and save it as .xlsx",
  ),
  "text-file": words(
    "đây là tệp văn bản (như .csv); hãy mở bằng Excel, kiểm tra các cột và lưu thành .xlsx",
    "it is a text file (such as .csv); open it in Excel, check its columns and save it as .xlsx",
  ),
  "open-document": words(
    "đây là tệp OpenDocument (.ods); hãy mở bằng Excel hoặc LibreOffice và lưu thành .xlsx",
    "it is an OpenDocument file (.ods); open it in Excel or LibreOffice and save it as .xlsx",
  ),
  "numbers-file": words(
    "đây là tệp của Numbers; hãy xuất thành .xlsx từ Numbers",
    "it is a file of Numbers; export it from Numbers as .xlsx",
  ),
  "old-xls": words(
    "đây là tệp .xls của Excel 97–2003; hãy mở bằng Excel và lưu thành .xlsx",
    "it is an .xls file of Excel 97–2003; open it in Excel and save it as .xlsx",
  ),
  password: words("tệp có mật khẩu; hãy bỏ mật khẩu rồi thử lại", "it is protected by a password; take the password off first"),
  "not-a-workbook": words("đây không phải sổ tính Excel; hãy chọn tệp .xlsx", "it is no Excel workbook; choose an .xlsx file"),
  "binary-workbook": words(
    "đây là tệp .xlsb; hãy mở bằng Excel và lưu thành .xlsx",
    "it is an .xlsb file; open it in Excel and save it as .xlsx",
  ),
  "too-large": words(
    "tệp quá lớn; hãy bỏ hình ảnh, trang không dùng đến rồi lưu lại",
    "it is too large; take out pictures and sheets that are not needed and save it again",
  ),
  "broken-zip": words("tệp bị hỏng; hãy lấy lại tệp gốc", "the file is damaged; get the original again"),
  "broken-xml": words(
    "tệp bị hỏng; hãy lấy lại tệp gốc, hoặc mở bằng Excel rồi lưu lại",
    "the file is damaged; get the original again, or open it in Excel and save it anew",
  ),
  "not-opened": words("không mở được tệp (đã bị xóa, đổi chỗ hoặc đang bị khóa)", "it cannot be opened (deleted, moved or locked)"),
  "not-understood": words(
    "nội dung tệp không đọc được; hãy mở bằng Excel rồi lưu lại",
    "what is in it cannot be understood; open it in Excel and save it anew",
  ),
  "not-emu": words(
    "đây không phải sổ chấm điểm EMU; hãy lấy sổ mà đơn vị được giao để nhập",
    "it is no EMU workbook; get the workbook that the unit was given to fill in",
  ),
  "newer-schema": words("sổ do một bản EMU mới hơn tạo ra; hãy cập nhật EMU", "it was made by a newer EMU; update EMU"),
  "entries-lost": words(
    "sổ EMU không còn bảng Chấm điểm đọc được (mất bảng hoặc tiêu đề cột bị sửa); hãy mở bằng EMU trong Excel, bấm Tìm bảng hoặc sửa lại tiêu đề, rồi lưu",
    "this EMU workbook has no table of entries that can be read (the table is gone or its headers were changed); open it with EMU in Excel, press Find the table or set the headers right, and save",
  ),
  "lock-file": words(
    "đây là tệp khóa tạm của Excel: có người đang mở sổ cùng tên; hãy đóng sổ đó, và bỏ tệp này",
    "it is a lock that Excel keeps while somebody has the workbook of this name open; close that workbook, and leave this file out",
  ),
  "the-cluster": words("đây chính là sổ của cụm; hãy bỏ tệp này", "it is the cluster's workbook itself; leave it out"),
  "own-layout": words(
    "đây là bảng điểm riêng có cách đọc đã nhớ; ở đây cần sổ EMU tách cho đơn vị",
    "it holds score sheets of somebody's own with a remembered layout; a workbook made for a unit is wanted here",
  ),
  "own-lost": words(
    "bảng điểm riêng đã khác lúc nhớ cách đọc; hãy xem lại cách đọc (emu bind, hoặc ngăn EMU)",
    "its own score sheets are not what they were when their layout was remembered; look at the layout anew (emu bind, or the EMU pane)",
  ),
  "broken-workbook": words(
    "tệp bị hỏng hoặc thiếu phần; hãy lấy lại tệp gốc, hoặc mở bằng Excel rồi lưu lại",
    "the file is damaged or incomplete; get the original again, or open it in Excel and save it anew",
  ),
};

export type CliMessage = keyof typeof CLI_TEXT;

/** A sentence with its `{places}` filled in. */
export function say(message: CliMessage, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return CLI_TEXT[message][language].replace(/\{(\w+)\}/g, (place, name: string) => values[name] ?? place);
}
