/** Entries: what is wrong with a result, a target or a score. */
import { both } from "./sentences";

export const ENTRY_TEXTS = {
  NUMERATOR_ABOVE_DENOMINATOR: both(
    [
      "Tử số ({numerator}) lớn hơn mẫu số ({denominator}).",
      "Tử số không quá {denominator}.",
      "Kiểm tra lại hai số; có thể đã ghi đổi chỗ.",
    ],
    [
      "The numerator ({numerator}) is larger than the denominator ({denominator}).",
      "A numerator of at most {denominator}.",
      "Check the two numbers; they may have changed places.",
    ],
  ),
  BAND_NONE: both(
    [
      "Kết quả {actual} không thuộc bậc nào của tiêu chí, nên chưa có điểm.",
      "Một kết quả nằm trong các bậc của tiêu chí.",
      "Kiểm tra kết quả; nếu đúng, bổ sung bậc còn thiếu vào thang điểm.",
    ],
    [
      "The result {actual} lies in none of the criterion's bands, so it has no points.",
      "A result within the bands of the criterion.",
      "Check the result; if it is right, add the missing band to the rubric.",
    ],
  ),
  PARTS_AND_RESULT: both(
    [
      "Kết quả của tiêu chí này được tính từ các thành phần; không ghi trực tiếp.",
      "Ô kết quả để trống.",
      "Xóa kết quả đã ghi và điền ở các dòng thành phần.",
    ],
    [
      "The result of this criterion is put together from its parts; it is not typed.",
      "A blank result.",
      "Clear the result and fill in the rows of the parts.",
    ],
  ),
  PARTS_MISSING: both(
    [
      "Còn thiếu thành phần {parts}; chưa đủ để tính kết quả của tiêu chí.",
      "Đủ các thành phần, hoặc ghi rõ tình trạng không giao, không phát sinh.",
      "Điền các thành phần còn thiếu.",
    ],
    [
      "The parts {parts} are missing; the result of the criterion waits for them.",
      "All parts, or a state that says not assigned or did not arise.",
      "Fill in the missing parts.",
    ],
  ),
  DENOMINATOR_ZERO: both(
    [
      "Mẫu số bằng 0 trong khi tử số là {numerator}.",
      "Mẫu số lớn hơn 0.",
      "Điền đúng mẫu số; nếu không phát sinh thì cả hai số bằng 0 hoặc chọn “không phát sinh”.",
    ],
    [
      "The denominator is 0 while the numerator is {numerator}.",
      "A denominator above 0.",
      "Enter the denominator; where nothing arose both are 0, or choose “did not arise”.",
    ],
  ),
  ZERO_OVER_ZERO: both(
    [
      "0/0 được hiểu là không phát sinh: không tính điểm và không tính vào điểm tối đa, không phải 100%.",
      "“không phát sinh” ở cột tình trạng cho rõ.",
      "Nếu đúng là không phát sinh thì chọn tình trạng đó; nếu không, điền lại hai số.",
    ],
    [
      "0/0 is read as “did not arise”: it counts neither in the points nor in the maximum, and is not 100%.",
      "“did not arise” in the state column, to say so plainly.",
      "Choose that state if nothing arose; otherwise enter the two numbers.",
    ],
  ),
  RESULT_INCOMPLETE: both(
    ["Chỉ có một trong hai số tử số và mẫu số.", "Cả tử số và mẫu số, hoặc để trống cả hai.", "Điền nốt số còn thiếu ở cột “{column}”."],
    [
      "Only one of numerator and denominator is filled in.",
      "Both numerator and denominator, or neither.",
      "Fill in the missing one in the column “{column}”.",
    ],
  ),
  ACTUAL_DIFFERS: both(
    [
      "Kết quả ghi là {actual} nhưng tử số chia mẫu số được {computed}.",
      "{computed}, hoặc để trống để phần mềm tự tính.",
      "Xóa kết quả đã ghi, hoặc sửa tử số, mẫu số.",
    ],
    [
      "The result typed is {actual}, but numerator over denominator is {computed}.",
      "{computed}, or blank to have it computed.",
      "Clear the typed result, or correct numerator and denominator.",
    ],
  ),
  PERCENT_SCALE: both(
    [
      "Tỷ lệ phần trăm lớn hơn 100%; có lẽ đã ghi 75 thay cho 75%.",
      "Một tỷ lệ từ 0% đến 100%, ví dụ 75% (bằng 0,75).",
      "Gõ lại kèm dấu phần trăm, ví dụ 75%.",
    ],
    [
      "The percentage is above 100%; 75 may have been typed where 75% is meant.",
      "A share from 0% to 100%, such as 75% (which is 0.75).",
      "Type it again with the percent sign: 75%.",
    ],
  ),
  TARGET_MISSING: both(
    [
      "Chưa có chỉ tiêu cho tiêu chí này.",
      "Chỉ tiêu ở dòng này hoặc ở thang điểm.",
      "Điền chỉ tiêu được giao; nếu không giao thì chọn tình trạng “không giao” hoặc “không có chỉ tiêu”.",
    ],
    [
      "There is no target for this criterion.",
      "A target in this row or in the rubric.",
      "Enter the assigned target; where there is none, choose the state “not assigned” or “no target”.",
    ],
  ),
  TARGET_ZERO: both(
    [
      "Chỉ tiêu bằng 0 nên không thể tính mức độ đạt.",
      "Chỉ tiêu khác 0, hoặc tình trạng “không giao” hay “không có chỉ tiêu”.",
      "Nếu không được giao chỉ tiêu, xóa số 0 và chọn tình trạng tương ứng.",
    ],
    [
      "The target is 0, so no attainment can be computed.",
      "A target other than 0, or the state “not assigned” or “no target”.",
      "If no target was assigned, clear the 0 and choose the state that fits.",
    ],
  ),
  BASELINE_MISSING: both(
    ["Thiếu số liệu kỳ gốc để so sánh.", "Số liệu cùng kỳ hoặc năm gốc.", "Điền cột “{column}” từ báo cáo đã chốt của kỳ gốc."],
    [
      "The baseline to compare with is missing.",
      "The figure of the baseline period.",
      "Fill in the column “{column}” from the final report of that period.",
    ],
  ),
  BASELINE_ZERO: both(
    [
      "Số liệu kỳ gốc bằng 0 nên không tính được tỷ lệ tăng, giảm.",
      "Số liệu kỳ gốc lớn hơn 0.",
      "Kiểm tra số kỳ gốc; nếu đúng bằng 0, chọn tình trạng do Cụm thống nhất (không phát sinh, không có chỉ tiêu).",
    ],
    [
      "The baseline is 0, so no rate of change can be computed.",
      "A baseline above 0.",
      "Check the baseline; if it is 0 indeed, choose the state the cluster has agreed on (did not arise, no target).",
    ],
  ),
  SCORE_OUT_OF_RANGE: both(
    ["Điểm nằm ngoài khung cho phép.", "Từ {minimum} đến {maximum} điểm.", "Chấm lại trong khung điểm của tiêu chí."],
    ["The score is outside its range.", "From {minimum} to {maximum} points.", "Score again within the range of the criterion."],
  ),
  SELF_DIFFERS: both(
    [
      "Điểm tự chấm ({self}) khác điểm tính theo thang điểm ({computed}); điểm tính theo thang điểm được dùng.",
      "{computed} điểm.",
      "Sửa điểm tự chấm, hoặc kiểm tra lại số liệu của tiêu chí.",
    ],
    [
      "The self-score ({self}) is not what the rubric gives ({computed}); the rubric's points count.",
      "{computed} points.",
      "Correct the self-score, or check the figures of this criterion.",
    ],
  ),
  CROSS_CHECK_DIFFERS: both(
    [
      "Điểm kiểm tra chéo ({crossCheck}) khác điểm tính theo thang điểm ({computed}); điểm tính theo thang điểm được dùng.",
      "{computed} điểm, hoặc điểm thẩm định kèm giải trình.",
      "Kiểm tra lại số liệu của tiêu chí; nếu kiểm tra chéo đúng, ghi {crossCheck} vào điểm thẩm định và ghi lý do.",
    ],
    [
      "The cross-check ({crossCheck}) is not what the rubric gives ({computed}); the rubric's points count.",
      "{computed} points, or an appraisal with its reason.",
      "Check the figures of this criterion; if the cross-check is right, enter {crossCheck} as the appraisal, with the reason.",
    ],
  ),
  SCORE_UNUSED: both(
    [
      "Điểm này không được dùng: quy định không có lớp điểm này, hoặc dòng này chỉ lấy kết quả.",
      "Ô trống, hoặc lớp điểm có trong quy định “Thứ tự ưu tiên điểm”.",
      "Xóa điểm, ghi sang đúng cột, hoặc bổ sung lớp điểm vào quy định.",
    ],
    [
      "This score is not used: the policy has no such layer, or only the result of this row counts.",
      "A blank cell, or a layer that the policy “layers” names.",
      "Clear it, enter it where it counts, or add the layer to the policy.",
    ],
  ),
  VALUE_UNUSED: both(
    [
      "Con số này không có tác dụng[: cách đo “{measure}” hoặc tình trạng của dòng không dùng đến].",
      "Ô trống.",
      "Xóa, hoặc ghi sang đúng cột; nếu cần dùng, kiểm tra lại cách đo ở thang điểm.",
    ],
    [
      "This figure has no effect[: the measure “{measure}”, or the state of the row, has no use for it].",
      "A blank cell.",
      "Clear it, or enter it in the right column; if it should count, check the measure in the rubric.",
    ],
  ),
  OVERRIDE_WITHOUT_REASON: both(
    [
      "Điểm thẩm định ({appraised}) thay điểm tính theo thang điểm[ ({computed})] mà không có giải trình, nên chưa được áp dụng.",
      "Lý do ở cột giải trình.",
      "Ghi lý do, hoặc xóa điểm thẩm định.",
    ],
    [
      "The appraisal ({appraised}) replaces the rubric's points[ ({computed})] without a reason, so it is not applied.",
      "A reason in the explanation column.",
      "Enter the reason, or clear the appraisal.",
    ],
  ),
  DIFFERENCE_UNEXPLAINED: both(
    [
      "Điểm chênh nhau {difference}, quá {limit} điểm, mà chưa có giải trình.[ Tự chấm: {self}.][ Kiểm tra chéo: {crossCheck}.][ Thẩm định: {appraised}.]",
      "Giải trình của đơn vị.",
      "Đề nghị đơn vị giải trình và ghi vào cột “{column}”.",
    ],
    [
      "The scores differ by {difference}, more than {limit} points, and nobody has said why.[ Self-score: {self}.][ Cross-check: {crossCheck}.][ Appraised: {appraised}.]",
      "The unit's explanation.",
      "Ask the unit to explain and enter it in the column “{column}”.",
    ],
  ),
  EVIDENCE_MISSING: both(
    ["Tiêu chí cần minh chứng mà chưa có.", "Số, ngày văn bản hoặc đường dẫn minh chứng.", "Ghi minh chứng vào cột “{column}”."],
    [
      "The criterion asks for evidence and none is given.",
      "Number and date of a document, or where it is kept.",
      "Enter it in the column “{column}”.",
    ],
  ),
  STATE_CONTRADICTION: both(
    [
      "Có số liệu trong khi tình trạng là “{state}”; tình trạng được dùng, số liệu không được tính.",
      "Chỉ tình trạng, hoặc chỉ số liệu.",
      "Xóa tình trạng nếu số liệu đúng, hoặc xóa số liệu.",
    ],
    [
      "There are figures beside the state “{state}”; the state holds and the figures do not count.",
      "Either the state or the figures.",
      "Clear the state if the figures are right, or clear the figures.",
    ],
  ),
  NOT_REPORTED: both(
    [
      "Chưa báo cáo; ô trống không được coi là 0.",
      "Kết quả, hoặc tình trạng (không phát sinh, không giao).",
      "Nhập kết quả, hoặc chọn tình trạng.",
      "(chưa có số liệu)",
    ],
    [
      "Not reported yet; a blank is never taken for 0.",
      "A result, or a state (did not arise, not assigned).",
      "Enter the result, or choose a state.",
      "(nothing yet)",
    ],
  ),
  TOTAL_DIFFERS: both(
    [
      "Tổng đã ghi là {stated} nhưng các phần cộng lại được {sum}, chênh {difference}.",
      "{sum}.",
      "Kiểm tra từng phần và tổng; tổng do phần mềm cộng từ các phần mới là tổng được dùng.",
    ],
    [
      "The printed total is {stated}, but its parts add up to {sum}: a difference of {difference}.",
      "{sum}.",
      "Check the parts and the total; the total that counts is the sum of the parts.",
    ],
  ),
  NUMBER_TOO_LARGE: both(
    ["Số quá lớn để tính chính xác.", "Một số trong phạm vi thực tế.", "Kiểm tra lại số chữ số đã gõ."],
    ["The number is too large to be kept exactly.", "A number of a realistic size.", "Check the number of digits typed."],
  ),
  NUMBER_TOO_FINE: both(
    [
      "Điểm tối đa, mức trần hoặc mức sàn có quá nhiều chữ số thập phân, nên không cộng được chính xác.",
      "Số có vài chữ số thập phân, hoặc phân số, ví dụ =100/3.",
      "Viết lại thành phân số, hoặc làm tròn đến số chữ số mà quy chế ghi.",
    ],
    [
      "The maximum, cap or floor has so many decimals that it cannot be added up exactly.",
      "A number with a few decimals, or a fraction such as =100/3.",
      "Write it as a fraction, or round it to the decimals of the regulations.",
    ],
  ),
  WEIGHT_DIGITS: both(
    [
      "Hệ số có quá nhiều chữ số, nên không cộng điểm được chính xác; chưa tính được các tiêu chí dùng hệ số này.",
      "Hệ số có vài chữ số, hoặc phân số, ví dụ weight=1/3.",
      "Viết hệ số thành phân số (1/3 thay cho 0,333333333), hoặc bớt chữ số.",
    ],
    [
      "The coefficient has so many digits that points cannot be added up exactly; the criteria that it counts for are not scored.",
      "A coefficient with a few digits, or a fraction such as weight=1/3.",
      "Write the coefficient as a fraction (1/3 instead of 0.333333333), or with fewer digits.",
    ],
  ),
} as const;

/** `NUMERATOR_ABOVE_DENOMINATOR` of an external rank: place and number of places, in the result column. */
export const RANK_BEHIND_LAST = both(
  ["Thứ hạng {numerator} lớn hơn số bậc xếp hạng ({denominator}).", "Thứ hạng từ 1 đến {denominator}.", "Kiểm tra lại thứ hạng."],
  ["The rank {numerator} lies behind the last place ({denominator}).", "A rank from 1 to {denominator}.", "Check the rank."],
);
