/** What each step of an explanation says; see `core/model/explanation-steps.ts` for the parameters. */
import type { StepCode } from "../../core/model/explanation-steps";
import type { Bilingual } from "../../schema/language";
import { RULE_STEP_TEXTS } from "../../schema/rules";

function both(vi: string, en: string): Bilingual {
  return { vi, en };
}

export const EXPLAIN_TEXTS: Readonly<Record<StepCode, Bilingual>> = {
  ...RULE_STEP_TEXTS,

  CRITERION: both("Tiêu chí {criterion}[: {text}].", "Criterion {criterion}[: {text}]."),
  CLAUSE: both("Căn cứ: {clause}.", "Source: {clause}."),
  INPUT_PARTS: both("Bình quân các thành phần {criteria}: {actual}.", "Mean of the parts {criteria}: {actual}."),
  INPUT_PARTS_SUM: both(
    "Cộng các thành phần {criteria} (số lần nhân điểm mỗi lần): {actual}.",
    "Sum of the parts {criteria} (events times points each): {actual}.",
  ),
  INPUT_RATIO: both("Tử số {numerator}, mẫu số {denominator}.", "Numerator {numerator}, denominator {denominator}."),
  INPUT_BASELINE: both("[Kết quả kỳ này {actual}; ]kỳ gốc {baseline}.", "[Result {actual}; ]baseline {baseline}."),
  MEASURED: both("Kết quả tính được ({measure}): {actual}.", "Measured result ({measure}): {actual}."),
  TARGET: both("Chỉ tiêu: {requirement}.", "Target: {requirement}."),
  TARGET_OWN: both("Chỉ tiêu giao riêng cho đơn vị: {requirement}.", "This unit's own target: {requirement}."),
  TARGET_BASELINE: both(
    "Không có chỉ tiêu riêng: so với kỳ gốc, yêu cầu {comparator} kỳ gốc.",
    "No target of its own: compared with the baseline, {comparator} it is required.",
  ),
  TARGET_MET: both("Đạt chỉ tiêu.", "The target is met."),
  TARGET_EXCEEDED: both("Vượt chỉ tiêu.", "The target is exceeded."),
  TARGET_NOT_MET: both("Chưa đạt chỉ tiêu.", "The target is not met."),
  ATTAINMENT: both("Mức độ đạt so với chỉ tiêu: {attainment}.", "Attainment of the target: {attainment}."),

  RULE_NO_TARGET: both(
    "Không có chỉ tiêu: so với kết quả cao nhất của nhóm không có chỉ tiêu[ ({leader}: {largest})], tối đa {maximum} điểm, được {points} điểm.",
    "No target: compared with the largest result of the units without one[ ({leader}: {largest})], at most {maximum} points: {points} points.",
  ),
  ROUNDED: both(
    "Làm tròn đến {decimals} chữ số thập phân ({rounding}): {points} điểm.",
    "Rounded to {decimals} decimals ({rounding}): {points} points.",
  ),
  OVERRIDDEN: both(
    "Thẩm định chấm {points} điểm[ thay cho {computed} điểm tính theo quy tắc], lý do: {reason}.",
    "The appraisal gives {points} points[ instead of the {computed} that the rule gives], because: {reason}.",
  ),
  OVERRIDE_REFUSED: both(
    "Điểm thẩm định {points} không được tính vì không ghi lý do.",
    "The appraised {points} points do not count because no reason is given.",
  ),
  POINTS: both("Điểm được tính: {points}/{maximum}.", "Points that count: {points} of {maximum}."),
  WEIGHTED: both("Hệ số {weight}: tính {points} điểm vào tổng.", "Coefficient {weight}: {points} points in the totals."),
  BONUS: both(
    "Điểm thưởng, điểm trừ: {points} điểm, nằm ngoài điểm tối đa.",
    "A bonus or deduction: {points} points, outside the maximum.",
  ),
  LOST: both("Mất {lost} điểm so với tối đa.", "Lost against the maximum: {lost}."),
  GRADE: both("Xếp loại: {grade}.", "Grade: {grade}."),
  OTHER_BLANKS: both(
    "Nếu mục chưa báo cáo {blanks}: điểm tối đa {maximum}[, đạt {percent}][, hạng {rank}].",
    "If what is not reported is {blanks}: maximum {maximum}[, {percent}][, rank {rank}].",
  ),
  NOT_REPORTED_OUT: both(
    "Chưa báo cáo: chưa tính điểm và chưa tính vào điểm tối đa ({maximum} điểm).",
    "Not reported: neither its points nor its maximum ({maximum}) count yet.",
  ),
  NOT_REPORTED_ZERO: both(
    "Chưa báo cáo: theo quy định tính 0 trên {maximum} điểm.",
    "Not reported: by the policy this counts as 0 of {maximum} points.",
  ),
  NOT_ARISEN: both(
    "Không phát sinh: không tính điểm và bớt {maximum} điểm khỏi điểm tối đa của đơn vị.",
    "Did not arise: no points, and {maximum} less in the unit's maximum.",
  ),
  NOT_ASSIGNED: both(
    "Không giao chỉ tiêu: không tính điểm và bớt {maximum} điểm khỏi điểm tối đa của đơn vị.",
    "Not assigned: no points, and {maximum} less in the unit's maximum.",
  ),
  FAULTY: both(
    "Chưa tính được điểm vì số liệu hoặc tiêu chí có lỗi; xem phần kiểm tra.",
    "No points can be given because the entry or the criterion has an error; see the findings.",
  ),

  UNIT: both("{unit}:", "{unit}:"),
  LEAF: both("{criterion}[ {text}]: {points}/{maximum}.", "{criterion}[ {text}]: {points} of {maximum}."),
  LEAF_OUT: both("{criterion}[ {text}]: {state}.", "{criterion}[ {text}]: {state}."),
  GROUP: both("Cộng {criterion}[ {text}]: {points}/{maximum}.", "Sum of {criterion}[ {text}]: {points} of {maximum}."),
  TOTAL: both(
    "Tổng điểm {points} trên điểm tối đa của đơn vị {maximum}[, đạt {percent}].",
    "Total {points} of the unit's own maximum {maximum}[, {percent}].",
  ),
  RANK: both("Xếp hạng {rank} trong {count} đơn vị của cụm.", "Rank {rank} of the {count} units of the cluster."),
  TIED: both("Bằng điểm với {units}; phần mềm không tự phân định.", "Tied with {units}; the software does not break ties."),
  SEPARATED: both(
    "Cùng kết quả với {units}; thứ tự do tiêu chí phân định {criteria}.",
    "The same result as {units}; the order comes from the tie-break {criteria}.",
  ),
  UNRANKED: both(
    "Chưa xếp hạng: chưa có điểm nào, hoặc chưa có điểm tối đa nào, được tính.",
    "Not ranked: no points, or no maximum, count yet.",
  ),
  RANKED_BY: both("Xếp hạng theo {rankBy}, trên số {rankOn}.", "Ranked by {rankBy}, on the {rankOn} figure."),
  OPEN: both(
    "Còn chưa rõ điểm ở {criteria}[; kết quả cuối cùng nằm trong khoảng {lowest} đến {highest}].",
    "Points are still open for {criteria}[; the final result lies between {lowest} and {highest}].",
  ),
};
