/** The board of who has reported what: in the pane and on the command line. */
import type { ReportBoard, UnitReport } from "./plan";
import type { Finding } from "../../../core/model/finding";
import { fill } from "../../../text/fill";
import { describeFinding } from "../../../text/findings/findings";
import { type Bilingual, type Language, words } from "../../../schema/language";

export const BOARD_TEXT = {
  title: words("Đơn vị nào đã báo cáo", "Who has reported"),
  hint: words(
    "Mỗi đơn vị đã báo cáo, kiểm tra chéo, thẩm định bao nhiêu tiêu chí và còn thiếu những gì trong kỳ.",
    "How many criteria each unit has reported, had cross-checked and appraised, and what it still owes in the period.",
  ),
  heading: words("Kỳ {period}", "Period {period}"),
  summary: words(
    "{done}/{units} đơn vị đã báo cáo đủ; còn thiếu {owed} tiêu chí[, có lỗi phải sửa: {faulty}].",
    "{done} of {units} units have reported everything; criteria still owed: {owed}[, faulty: {faulty}].",
  ),
  complete: words("Cả {units} đơn vị đã báo cáo đủ.", "All {units} units have reported everything."),
  noUnits: words("Sổ chưa có đơn vị nào.", "The workbook has no units yet."),
  unit: words("Đơn vị", "Unit"),
  state: words("Tình trạng", "State"),
  filled: words("Đã báo cáo", "Reported"),
  owed: words("Còn thiếu", "Owed"),
  faulty: words("Có lỗi", "Faulty"),
  self: words("Tự chấm", "Self-score"),
  crossCheck: words("Kiểm tra chéo", "Cross-check"),
  appraised: words("Thẩm định", "Appraisal"),
  due: words("Phải báo cáo", "Due"),
  owedCodes: words("Còn thiếu: {codes}", "Owed: {codes}"),
  faultyCodes: words("Có lỗi, phải sửa: {codes}", "Faulty, to be put right: {codes}"),
  counts: words(
    "Đã báo cáo {filled}/{due} · tự chấm {self} · kiểm tra chéo {crossCheck} · thẩm định {appraised}",
    "Reported {filled} of {due} · self-score {self} · cross-check {crossCheck} · appraisal {appraised}",
  ),
  unread: words("Dòng chưa tính được cho đơn vị nào ({count}):", "Rows that count for no unit yet ({count}):"),
  unreadRow: words("{cell} ({found}): {message}", "{cell} ({found}): {message}"),
  unreadMore: words("… và {count} dòng nữa; xem phần Kiểm tra.", "… and {count} more; see the check."),
  missing: words("Còn thiếu hoặc có lỗi: {count}", "Missing or faulty: {count}"),
  nothingMissing: words("{unit} đã báo cáo đủ.", "{unit} has reported everything."),
  goto: words("Đến ô", "Go to cell"),
  moreCriteria: words("Hiện thêm {count} tiêu chí", "Show {count} more criteria"),
  filter: words("Hiện", "Show"),
  all: words("mọi đơn vị", "all units"),
  open: words("đơn vị còn thiếu", "units that owe something"),
  more: words("Hiện thêm {count} đơn vị", "Show {count} more units"),
  cli: words("Bảng theo dõi: đơn vị nào đã báo cáo, còn thiếu gì trong kỳ.", "Who has reported what in a period, and what is still owed."),
} as const;

export const REPORT_STATES: Readonly<Record<UnitReport["state"], Bilingual>> = {
  done: words("Đủ", "Complete"),
  part: words("Chưa đủ", "Incomplete"),
  none: words("Chưa có gì", "Nothing yet"),
};

/** So many rows are named; the check has them all. */
const ROWS = 20;

/** Rows that were passed over, each by its cell, under a line that counts them; nothing where there are none. */
export function unreadLines({ unread }: ReportBoard, cellOf: (finding: Finding) => string, language: Language): readonly string[] {
  const counted = (count: number): ReadonlyMap<string, string> => new Map([["count", `${count}`]]);
  const rows = unread.slice(0, ROWS).map((finding) => {
    const { found, message } = describeFinding(finding, language);
    return fill(BOARD_TEXT.unreadRow[language], new Map(Object.entries({ cell: cellOf(finding), found, message })));
  });
  return unread.length === 0
    ? []
    : [
        fill(BOARD_TEXT.unread[language], counted(unread.length)),
        ...rows,
        ...(unread.length > ROWS ? [fill(BOARD_TEXT.unreadMore[language], counted(unread.length - ROWS))] : []),
      ];
}

/** How far all units together have come; faults are named only where there are some. */
export function boardSummary({ units, done, owed }: ReportBoard, language: Language): string {
  const faulty = units.reduce((sum, unit) => sum + unit.faulty.length, 0);
  const counts = new Map([
    ["done", `${done}`],
    ["units", `${units.length}`],
    ["owed", `${owed}`],
    ...(faulty > 0 ? ([["faulty", `${faulty}`]] as const) : []),
  ]);
  return fill(BOARD_TEXT[done === units.length ? "complete" : "summary"][language], counts);
}
