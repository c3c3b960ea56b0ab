/** The minutes of a review: what they say, the step of the pane that makes them, and its command. */
import { type Bilingual, type Language, words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";
import type { LoggedSheets } from "../../../text/log";

export const MINUTES_ACTION: WritingAction<LoggedSheets> = {
  id: "minutes",
  during: words("Đang lập biên bản…", "Drawing up the minutes…"),
  failed: words("Chưa lập được biên bản", "The minutes could not be drawn up"),
  log: { made: words("Tạo trang biên bản", "Made the minutes"), undone: words("Hoàn tác trang biên bản", "Undid the minutes") },
};

const OPENING = {
  nation: words("CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM", "SOCIALIST REPUBLIC OF VIET NAM"),
  motto: words("Độc lập - Tự do - Hạnh phúc", "Independence - Freedom - Happiness"),
  number: words("Số: ………/BB-………", "No.: ………/BB-………"),
  placeAndDate: words("……………, ngày …… tháng …… năm ………", "……………, …… …… ………"),
  title: words("BIÊN BẢN", "MINUTES"),
  subtitle: words("Họp bình xét thi đua {period}", "Review meeting of the emulation movement, {period}"),
  running: words("Biên bản – {body} – kỳ {period}", "Minutes – {body} – period {period}"),
  untitled: words("Cụm thi đua", "Emulation cluster"),
  sample: words("SỐ LIỆU MINH HỌA, KHÔNG PHẢI SỐ LIỆU THẬT", "MADE-UP FIGURES, NOT REAL ONES"),
  period: words("Kỳ xét: {id} ({title}){dates}; trạng thái: {status}.", "Period: {id} ({title}){dates}; status: {status}."),
  dates: words(", từ ngày {from} đến ngày {to}", ", from {from} to {to}"),
  draft: words(
    "Kỳ này chưa khóa: số liệu còn có thể thay đổi, biên bản là dự thảo.",
    "The period is not closed: figures can still change, and these minutes are a draft.",
  ),
  oneCluster: words("{cluster}: gồm {count} đơn vị: {units}.", "{cluster}: {count} units: {units}."),
  wholeCluster: words("Cụm gồm {count} đơn vị: {units}.", "The cluster has {count} units: {units}."),
  lead: words("Cụm trưởng: {lead}; Cụm phó: {deputy}.", "Lead unit: {lead}; deputy lead unit: {deputy}."),
  notNamed: words("chưa ghi trong sổ", "not stated in the workbook"),
} as const;

const SECTIONS = {
  participants: words("Thành phần tham dự", "Participants"),
  ranking: words("Kết quả chấm điểm và xếp hạng", "Points and ranking"),
  targets: words("Mức độ đạt chỉ tiêu", "Attainment of targets"),
  groups: words("Điểm theo từng nội dung", "Points by content group"),
  flags: words("Xét cờ thi đua và danh hiệu", "Flags and titles"),
  votes: words("Kết quả bỏ phiếu", "Votes"),
  policy: words("Quy định đang áp dụng", "Rules in force"),
  findings: words("Những điểm còn tồn tại của số liệu", "Findings still open"),
  seal: words("Niêm phong số liệu", "Seal"),
} as const;

const PARTICIPANTS = {
  chair: words("Chủ trì", "Chaired by"),
  secretary: words("Thư ký", "Secretary"),
  others: words("Đại biểu khác", "Others present"),
  member: words("{unit} ({role})", "{unit} ({role})"),
} as const;

const TABLES = {
  rank: words("Hạng", "Rank"),
  order: words("TT", "No."),
  unit: words("Đơn vị", "Unit"),
  points: words("Điểm", "Points"),
  maximum: words("Điểm tối đa", "Maximum"),
  percent: words("Tỷ lệ", "Percent"),
  grade: words("Xếp loại", "Grade"),
  cluster: words("Cụm", "Cluster"),
  mean: words("Bình quân", "Mean"),
  ranked: words("Số đơn vị đã xếp hạng", "Units ranked"),
  total: words("Tổng điểm", "Total"),
  metCount: words("Số chỉ tiêu đạt", "Targets met"),
  clusters: words("So sánh giữa các cụm", "Clusters compared"),
  legend: words("{code}: {text}", "{code}: {text}"),
  legendTarget: words("{code}: {text} (yêu cầu {requirement})", "{code}: {text} (required: {requirement})"),
} as const;

const RANKING = {
  none: words("Chưa có đơn vị nào được xếp hạng.", "No unit is ranked yet."),
  unranked: words("Chưa xếp hạng vì chưa có điểm nào được tính: {units}.", "Not ranked, because nothing counts yet: {units}."),
  tie: words(
    "{units} bằng nhau, cùng xếp hạng {rank}; không tự phân định.",
    "{units} are equal and share rank {rank}; the tie is not broken.",
  ),
  separated: words(
    "{units} có kết quả bằng nhau; thứ hạng khác nhau chỉ do tiêu chí phân định {criteria}.",
    "{units} have equal results; their ranks differ by the tie-break criteria {criteria} alone.",
  ),
  near: words(
    "Tỷ lệ in ra giống nhau nhưng không bằng nhau: {figures}. Thứ hạng xét trên số chưa làm tròn.",
    "Printed alike but not equal: {figures}. Ranks follow from the unrounded figures.",
  ),
  figure: words("{unit} {percent}", "{unit} {percent}"),
  provisional: words(
    "Thứ hạng còn tạm thời vì có số liệu chưa rõ: {units}.",
    "Ranks are provisional, because figures are still open: {units}.",
  ),
  open: words("{unit} (mục {criteria})", "{unit} ({criteria})"),
  clusterTie: words("{clusters} bằng nhau, cùng xếp hạng {rank}.", "{clusters} are equal and share rank {rank}."),
  clusterOpen: words("Bình quân còn tạm thời: {clusters}.", "The mean is provisional: {clusters}."),
} as const;

const ATTAINMENT = {
  none: words("Thang điểm không có tiêu chí nào có chỉ tiêu trong kỳ này.", "No criterion of the rubric has a target in this period."),
  exceeded: words("Vượt", "Exceeded"),
  met: words("Đạt", "Met"),
  notMet: words("Chưa đạt", "Not met"),
  open: words("Chưa rõ", "Not known"),
  result: words("{word} ({actual})", "{word} ({actual})"),
  resultOwn: words("{word} ({actual}; chỉ tiêu {target})", "{word} ({actual}; target {target})"),
  compared: words(
    "So sánh trên số chưa làm tròn; “trên” là lớn hơn hẳn, đúng bằng chỉ tiêu là chưa đạt.",
    "Compared on unrounded figures; “over” is strictly larger: a result equal to the target does not meet it.",
  ),
  ceiling: words(
    "Chỉ tiêu {criteria} không thể vượt: khi xét danh hiệu, đạt được tính như vượt.",
    "Target {criteria} cannot be exceeded: where awards ask for exceeding, meeting it counts.",
  ),
} as const;

const GROUPS = {
  none: words("Thang điểm chưa có nội dung nào.", "The rubric has no content groups."),
  agrees: words(
    "Điểm các nội dung đã in cộng đúng bằng tổng điểm đã in của mọi đơn vị.",
    "For every unit the printed points of the groups add up to the printed total.",
  ),
  differs: words(
    "{unit}: các điểm nội dung đã in cộng lại là {sum}, tổng điểm đã in là {total}, lệch {difference} do làm tròn khi in; " +
      "tổng điểm tính từ số chưa làm tròn, không sửa số nào cho khớp.",
    "{unit}: the printed points of the groups add up to {sum}, the printed total is {total}: {difference} apart, because of rounding in " +
      "print; the total follows from unrounded figures, and no figure was adjusted.",
  ),
} as const;

const FLAGS = {
  none: words("Sổ chưa ghi danh hiệu nào để xét.", "The workbook names no award."),
  intro: words(
    "Dưới đây là kết luận theo số liệu và quy định; việc suy tôn do Hội đồng hoặc Cụm biểu quyết.",
    "These are conclusions from figures and rules; the council or the cluster nominates by vote.",
  ),
  places: words("Số suất: {places}; còn {left}.", "Places: {places}; left: {left}."),
  clause: words("Căn cứ: {clause}.", "By: {clause}."),
  assumed: words(
    "Danh hiệu, số suất hoặc điều kiện này là giả định, phải được xác nhận.",
    "Award, places or conditions are assumed and must be confirmed.",
  ),
  candidate: words("Đủ điều kiện đề nghị ({count}):", "Candidates ({count}):"),
  no: words("Không đủ điều kiện ({count}):", "Not eligible ({count}):"),
  undecided: words("Chưa kết luận được ({count}):", "Cannot decide ({count}):"),
  unit: words("{unit} (hạng {rank}): {reasons}", "{unit} (rank {rank}): {reasons}"),
  unrankedUnit: words("{unit}: {reasons}", "{unit}: {reasons}"),
  ofCluster: words("{award} – {cluster}", "{award} – {cluster}"),
} as const;

const VOTES = {
  none: words("Chưa có kết quả bỏ phiếu. Ghi khi Hội đồng biểu quyết:", "No votes are recorded. To be filled in when the council votes:"),
  blankMembers: words("Tổng số thành viên", "Members"),
  blankPresent: words("Có mặt / gửi ý kiến bằng văn bản", "Present / in writing"),
  blankYes: words("Số phiếu đồng ý cho từng đơn vị, danh hiệu", "Votes in favour, by unit and award"),
  ballot: words("Lần", "Ballot"),
  members: words("Tổng số thành viên", "Members"),
  present: words("Có mặt + văn bản", "Present + in writing"),
  presentFigures: words("{present} + {written}", "{present} + {written}"),
  yes: words("Đồng ý", "In favour"),
  result: words("Kết quả", "Result"),
  reached: words("đủ phiếu", "enough votes"),
  notReached: words("chưa đủ phiếu", "not enough votes"),
  notKnown: words("chưa rõ", "not known"),
  outcomes: words("Kết luận:", "What came of it:"),
  outcome: words("{unit}: {outcome}", "{unit}: {outcome}"),
} as const;

const CLOSING = {
  assumed: words(
    "Giả định (nguồn của thang điểm không nêu hoặc không nêu đủ, phải được Cụm xác nhận): {codes}.",
    "Assumed (the rubric's source does not say so, or not all of it; the cluster must confirm): {codes}.",
  ),
  findings: words(
    "Còn {errors} lỗi, {warnings} cảnh báo, {notices} lưu ý.",
    "Open: errors {errors}, warnings {warnings}, notices {notices}.",
  ),
  noFindings: words("Không còn lỗi và cảnh báo nào.", "No error and no warning is open."),
  finding: words("[{severity}] {place}: {message}", "[{severity}] {place}: {message}"),
  findingNowhere: words("[{severity}] {message}", "[{severity}] {message}"),
  more: words("… và {rest} mục nữa, xem phần kiểm tra của sổ.", "… and {rest} more: see the check of the workbook."),
  seal: words("Mã niêm phong: {code}", "Seal code: {code}"),
  notSealed: words("chưa niêm phong", "not sealed"),
  sign: words("(Ký, ghi rõ họ tên)", "(Signature and full name)"),
  lead: words("CỤM TRƯỞNG", "LEAD UNIT"),
  deputy: words("CỤM PHÓ", "DEPUTY LEAD UNIT"),
  secretary: words("THƯ KÝ", "SECRETARY"),
  page: words("Trang ", "Page "),
  sheet: words("Biên bản {period}", "Minutes {period}"),
} as const;

/** The step of the pane. */
const STEP = {
  stepTitle: words("Biên bản", "Minutes"),
  stepHint: words(
    "Xem trước, tạo trang in trong sổ hoặc tải tệp Word của kỳ đang xét.",
    "Preview, printable sheet in the workbook, or Word file of the period.",
  ),
  intro: words(
    "Đây là toàn bộ nội dung biên bản của kỳ {period}. Chưa ghi gì cho đến khi bấm nút; tạo trang thì có ghi Nhật ký và hoàn tác được.",
    "This is everything the minutes of {period} say. Nothing is written until you press a button; making the sheet is logged and can be undone.",
  ),
  make: words("Tạo trang biên bản", "Make the sheet"),
  download: words("Tải .docx", "Download .docx"),
  made: words("Đã tạo trang {sheet}.", "Made the sheet {sheet}."),
  noPeriod: words("Chọn kỳ trước: sổ chưa có kỳ nào hợp lệ.", "Choose a period first: the workbook shows none."),
  shortened: words("… còn {rest} dòng nữa", "… {rest} more rows"),
  working: words("Đang tạo tệp Word…", "Making the Word file…"),
  ready: words("Đã tạo {file}; trình duyệt hoặc Excel hỏi nơi lưu.", "Made {file}; the browser or Excel asks where to save it."),
  failed: words("Không tạo được tệp Word: {why}", "The Word file could not be made: {why}"),
  preview: words("Xem trước biên bản", "Preview of the minutes"),
} as const;

const COMMAND = {
  command: words(
    "Làm biên bản của một kỳ: in ra, thành trang trong sổ, hoặc thành tệp Word.",
    "Minutes of a period: printed, as a sheet, or as a Word file.",
  ),
  docxOption: words("tệp .docx sẽ ghi", "the .docx file to write"),
  writeOption: words("ghi sổ có thêm trang biên bản vào tệp này", "write the workbook with the sheet added to this file"),
} as const;

export const MINUTES_TEXT = {
  ...OPENING,
  ...PARTICIPANTS,
  ...TABLES,
  ...STEP,
  section: SECTIONS,
  ranking: RANKING,
  attainment: ATTAINMENT,
  groups: GROUPS,
  flags: FLAGS,
  votes: VOTES,
  closing: CLOSING,
  cli: COMMAND,
} as const;

/** A sentence with its `{places}` filled in; what is put in is never looked at again. */
export function sayMinutes(text: Bilingual, language: Language, values: Readonly<Record<string, string | number>> = {}): string {
  return text[language].replace(/\{(\w+)\}/g, (place, name: string) => (Object.hasOwn(values, name) ? `${values[name]}` : place));
}
