/** What the command line says about the cross-check. */
import { fillIn } from "../fill";
import { type Language, words } from "../../schema/language";

export const CROSSCHECK_CLI = {
  command: words(
    "Phân công kiểm tra chéo của một kỳ và so điểm tự chấm, kiểm tra chéo, thẩm định; chỉ ghi khi có --write.",
    "Plans the cross-check of a period and compares self-score, cross-check and appraisal; writes only with --write.",
  ),
  seedOption: words("số gieo để bốc thăm, từ 0 đến 999999999", "the seed that lots are drawn from, 0 to 999999999"),
  modeOption: words("inside: trong từng cụm; between: giữa các cụm", "inside each cluster, or between clusters"),
  countOption: words("mỗi đơn vị được bao nhiêu đơn vị kiểm tra", "how many units check each unit"),
  writeOption: words("ghi sổ có phân công mới ra tệp này", "write the workbook with the new plan to this file"),
  forOption: words(
    "cross-check: sổ cho các đơn vị kiểm tra chéo theo phân công, thay cho sổ để tự chấm",
    "cross-check: workbooks for the checkers, as planned, instead of those for self-scores",
  ),
  forUnknown: words("--for chỉ nhận cross-check: “{text}”", "--for takes cross-check only: “{text}”"),
  noPlan: words(
    "{file}: kỳ {period} chưa có phân công kiểm tra chéo; lập trước bằng emu crosscheck … --write.",
    "{file}: there is no plan of the cross-check for {period}; make one with emu crosscheck … --write.",
  ),
  noPeriod: words("Không rõ kỳ “{period}”; ghi --period, ví dụ 2021-Q1.", "No period “{period}”; give --period, for instance 2021-Q1."),
  notEmu: words("{file}: không phải sổ chấm điểm EMU.", "{file} is no EMU workbook."),
  badNumber: words(
    "{option} phải là số nguyên từ {least} đến {most}: “{text}”",
    "{option} takes a whole number from {least} to {most}: “{text}”",
  ),
  badMode: words("--mode chỉ nhận inside hoặc between: “{text}”", "--mode takes inside or between: “{text}”"),
  plan: words("PHÂN CÔNG KIỂM TRA CHÉO", "PLAN OF THE CROSS-CHECK"),
  standing: words("Kỳ {period}: phân công đã ghi trong sổ.", "Period {period}: the plan that the workbook has."),
  checker: words("Đơn vị kiểm tra", "Checker"),
  checked: words("Đơn vị được kiểm tra", "Checks"),
  done: words("Đã kiểm tra", "Done"),
  mutual: words("Không tránh được hai đơn vị kiểm tra lẫn nhau: {pairs}.", "Not avoided: these check each other: {pairs}."),
  uneven: words(
    "Có cụm đông hơn tất cả các cụm khác cộng lại, nên đơn vị ngoài cụm đó phải kiểm tra nhiều hơn.",
    "One cluster has more units than all others together, so units outside it check more.",
  ),
  differences: words("CHÊNH LỆCH", "DIFFERENCES"),
  unit: words("Đơn vị", "Unit"),
  criterion: words("Tiêu chí", "Criterion"),
  difference: words("Chênh lệch", "Difference"),
  status: words("Tình trạng", "Status"),
  within: words("trong mức cho phép", "within the limit"),
  noLimit: words("quy định chưa nêu mức phải giải trình", "the policy states no limit"),
  explained: words("đã giải trình", "explained"),
  unexplained: words("CHƯA GIẢI TRÌNH", "UNEXPLAINED"),
  noDifferences: words("Không có chênh lệch nào trong kỳ {period}.", "No scores differ in {period}."),
  blocks: words(
    "Còn {count} chênh lệch chưa giải trình: chưa khóa được kỳ {period}.",
    "{count} differences are unexplained: {period} cannot be closed yet.",
  ),
} as const;

export function sayCrosscheck(
  message: keyof typeof CROSSCHECK_CLI,
  language: Language,
  values: Readonly<Record<string, string>> = {},
): string {
  return fillIn(CROSSCHECK_CLI[message], language, values);
}
