/** What is said around the cross-check: on its sheet, in the pane and on the command line. */
import type { CheckMode, PlanRefusal } from "../../../core/crosscheck/plan";
import { fill, fillIn } from "../../../text/fill";
import { type Bilingual, type Language, words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";
import type { LoggedSheets } from "../../../text/log";

export const CROSSCHECK_ACTION: WritingAction<LoggedSheets> = {
  id: "cross-check",
  during: words("Đang ghi kiểm tra chéo…", "Writing the cross-check…"),
  failed: words("Chưa ghi được kiểm tra chéo", "The cross-check could not be written"),
  log: {
    made: words("Phân công kiểm tra chéo", "Planned the cross-check"),
    undone: words("Hoàn tác phân công kiểm tra chéo", "Undid the plan of the cross-check"),
  },
};

/** What the log says of an explanation. */
export const EXPLAINED = words("Ghi giải trình chênh lệch", "Explained a difference");

export const CHECK_MODE_WORDS: Readonly<Record<CheckMode, Bilingual>> = {
  inside: words("trong từng cụm", "inside each cluster"),
  between: words("giữa các cụm", "between clusters"),
};

/** On the sheet of the plans. */
export const CHECK_SHEET = {
  name: words("Kiểm tra chéo", "Cross-check"),
  title: words("Phân công kiểm tra chéo", "Plan of the cross-check"),
  drawn: words(
    "Kỳ {period}: {mode}, mỗi đơn vị được {count} đơn vị khác kiểm tra; số gieo {seed}.",
    "Period {period}: {mode}, each unit is checked by {count} others; seed {seed}.",
  ),
  again: words(
    "Bốc thăm bằng máy: cùng số gieo, cùng danh sách đơn vị thì ai bốc lại cũng ra đúng phân công này.",
    "Drawn by lot: with the same seed and the same units anybody draws this very plan again.",
  ),
} as const;

/** Beside each row of the plan, so that it can be drawn again. */
const CHECK_NOTE = words("{mode}; số đơn vị kiểm tra: {count}; số gieo: {seed}", "{mode}; checks: {count}; seed: {seed}");

export type Drawn = { readonly period: string; readonly mode: CheckMode; readonly count: number; readonly seed: number };

export function sayDrawn(text: Bilingual, { period, mode, count, seed }: Drawn, language: Language): string {
  return fill(
    text[language],
    new Map([
      ["period", period],
      ["mode", CHECK_MODE_WORDS[mode][language]],
      ["count", `${count}`],
      ["seed", `${seed}`],
    ]),
  );
}

export function checkNote(drawn: Drawn, language: Language): string {
  return sayDrawn(CHECK_NOTE, drawn, language);
}

export const REFUSAL_TEXT: Readonly<Record<PlanRefusal["code"], Bilingual>> = {
  "no-units": words("Sổ chưa có đơn vị nào.", "There are no units."),
  "one-cluster": words(
    "Sổ chỉ có một cụm nên không kiểm tra chéo giữa các cụm được; hãy chọn kiểm tra trong cụm.",
    "There is one cluster only, so units of other clusters cannot check it; choose checks inside the cluster.",
  ),
  count: words("Mỗi đơn vị phải được ít nhất 1 đơn vị kiểm tra.", "Each unit needs at least 1 check."),
  "too-many": words(
    "Không đủ đơn vị[ ở {cluster}] để mỗi đơn vị được ngần ấy đơn vị khác kiểm tra.",
    "There are too few units[ in {cluster}] for so many checks of each.",
  ),
};

export function refusalText({ code, cluster }: PlanRefusal, language: Language): string {
  return fill(REFUSAL_TEXT[code][language], new Map(cluster === "" ? [] : [["cluster", cluster]]));
}

/** The step of the pane. */
export const CROSSCHECK_TEXT = {
  title: words("Kiểm tra chéo", "Cross-check"),
  hint: words(
    "Bốc thăm phân công đơn vị nào kiểm tra đơn vị nào, rồi so điểm tự chấm, kiểm tra chéo, thẩm định.",
    "Draw who checks whom, then compare self-score, cross-check and appraisal.",
  ),
  notOurs: words("Chỉ phân công và so sánh được trong sổ chấm điểm EMU.", "This works in an EMU workbook only."),
  noPeriod: words("Chọn kỳ trước khi phân công kiểm tra chéo.", "Choose the period before planning its cross-check."),
  closed: words(
    "Kỳ {period} đã khóa hoặc đã niêm phong: chỉ xem, không ghi thêm.",
    "Period {period} is closed or sealed: nothing more is written.",
  ),
  early: words(
    "Kỳ {period} đang mở: chuyển kỳ sang “kiểm tra chéo” rồi mới phân công. Sổ giữ nguyên.",
    "Period {period} is open: move it on to the cross-check first, then plan it. Nothing was written.",
  ),
  plan: words("Phân công kỳ {period}", "Plan for {period}"),
  standing: words(
    "Sổ đã có phân công cho kỳ này; đã kiểm tra đến đâu ghi bên phải.",
    "The workbook has a plan for this period, with what is done so far.",
  ),
  draw: words("Bốc thăm", "Draw lots"),
  mode: words("Kiểm tra", "Checks"),
  count: words("Mỗi đơn vị được bao nhiêu đơn vị kiểm tra", "Checks of each unit"),
  seed: words("Số gieo", "Seed"),
  seedHint: words(
    "Cùng số gieo thì luôn ra cùng phân công. Số có sẵn được tính từ tên kỳ.",
    "The same seed always gives the same plan. The one offered follows from the period.",
  ),
  wholeNumber: words("Nhập số nguyên từ {least} đến {most}.", "Type a whole number from {least} to {most}."),
  other: words("Bốc lại (số gieo kế tiếp)", "Draw again (next seed)"),
  checker: words("Đơn vị kiểm tra", "Checker"),
  checked: words("Được kiểm tra", "Checks"),
  done: words("Đã làm", "Done"),
  mutual: words("Không tránh được kiểm tra lẫn nhau: {pairs}.", "Not avoided, these check each other: {pairs}."),
  uneven: words(
    "Có cụm đông hơn các cụm khác cộng lại: đơn vị ngoài cụm đó phải kiểm tra nhiều hơn.",
    "One cluster has more units than all others together: units outside it check more.",
  ),
  write: words("Ghi phân công: {count} dòng", "Write the plan: {count} rows"),
  replace: words("Thay phân công cũ: {count} dòng", "Replace the plan: {count} rows"),
  replaceNote: words(
    "Phân công cũ của kỳ này được thay tại chỗ; có thể hoàn tác. Sổ đã gửi cho đơn vị kiểm tra thì phải tạo lại.",
    "The old plan of this period is replaced where it stands, and can be undone. Workbooks already sent to checkers must be made again.",
  ),
  written: words("Đã ghi phân công kiểm tra chéo kỳ {period}, số gieo {seed}.", "The plan for {period} is written, seed {seed}."),
  files: words("Tạo sổ cho {count} đơn vị kiểm tra (tệp .zip)", "Make workbooks for {count} checkers (.zip)"),
  zipName: words("So kiem tra cheo {period}.zip", "Cross-check workbooks {period}.zip"),
  filesMade: words(
    "Đã tạo {count} sổ kiểm tra chéo trong tệp {file}. Giải nén rồi gửi cho từng đơn vị kiểm tra; nhận lại thì thả vào bước tổng hợp.",
    "{count} workbooks are in {file}. Unpack it and send one to each checker; drop what comes back on the step that collects.",
  ),
  compare: words("So điểm", "Scores side by side"),
  limit: words(
    "Chênh lệch trên {limit} điểm phải có giải trình thì mới khóa được kỳ.",
    "Differences above {limit} points must be explained before the period can close.",
  ),
  noLimit: words(
    "Quy định của sổ chưa nêu mức chênh lệch phải giải trình, nên không có gì cản việc khóa kỳ.",
    "The policy states no limit for differences, so none keeps the period from being closed.",
  ),
  blocks: words(
    "Còn {count} chênh lệch chưa giải trình: chưa khóa được kỳ.",
    "{count} differences are unexplained: the period cannot be closed.",
  ),
  noBlocks: words("Không có chênh lệch nào cản việc khóa kỳ.", "No difference keeps the period from being closed."),
  show: words("Hiện", "Show"),
  onlyAbove: words("Chênh lệch phải giải trình ({count})", "Differences to be explained ({count})"),
  all: words("Mọi chênh lệch ({count})", "All differences ({count})"),
  noDifferences: words("Không có chênh lệch nào.", "No scores differ."),
  difference: words("Chênh lệch {difference}", "Difference {difference}"),
  explained: words("Đã giải trình: {reason}", "Explained: {reason}"),
  unexplained: words("Chưa giải trình", "Unexplained"),
  reason: words("Giải trình cho {unit}, {criterion}", "Explanation for {unit}, {criterion}"),
  save: words("Ghi giải trình", "Save"),
  saved: words("Đã ghi giải trình của {unit}, {criterion}.", "The explanation of {unit}, {criterion} is written."),
  jump: words("Đến ô giải trình", "Go to the cell"),
  more: words("Hiện thêm {count}", "Show {count} more"),
} as const;

export function sayStep(message: keyof typeof CROSSCHECK_TEXT, language: Language, values: Readonly<Record<string, string>> = {}): string {
  return fillIn(CROSSCHECK_TEXT[message], language, values);
}
