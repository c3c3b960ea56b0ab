/** The rubric's rules: what keeps a criterion from being scored for anybody. */
import { both } from "./sentences";

export const RULE_TEXTS = {
  PARENT_MAXIMUM: both(
    [
      "Điểm tối đa ghi cho nhóm ({stated}) khác tổng điểm tối đa của các mục con ({sum}).",
      "{sum}, hoặc để trống để phần mềm tự cộng.",
      "Sửa điểm tối đa của nhóm hoặc của mục con.",
    ],
    [
      "The maximum stated for the group ({stated}) is not the sum of its criteria's maxima ({sum}).",
      "{sum}, or blank to have it added up.",
      "Correct the group's maximum or those of its criteria.",
    ],
  ),
  RULE_UNSUPPORTED: both(
    [
      "Cách tính “{rule}” không dùng được với cách đo “{measure}”; tiêu chí này chưa được chấm cho đơn vị nào.",
      "Cách tính phù hợp với cách đo.",
      "Chọn lại cách tính điểm hoặc cách đo của tiêu chí.",
    ],
    [
      "The rule “{rule}” cannot be applied to the measure “{measure}”; nobody is scored on this criterion.",
      "A rule that fits the measure.",
      "Choose another rule or another measure for the criterion.",
    ],
  ),
  GROUP_SCORED: both(
    [
      "Dòng này có mục con nên là một nhóm; nhóm không được chấm trực tiếp mà bằng tổng các mục con.",
      "Nhóm để trống cách đo và cách tính; mục con có cách tính và điểm tối đa riêng (hoặc chỉ có cách đo nếu là thành phần).",
      "Xóa cách tính của nhóm, hoặc xóa cách tính và điểm tối đa của các mục con để chúng thành thành phần.",
    ],
    [
      "This row has criteria under it, so it is a group: a group is never scored directly but is the sum of its criteria.",
      "A group without measure and rule; criteria with a rule and maximum of their own (or, for parts, with a measure only).",
      "Clear the group's rule, or the rules and maxima of the rows under it to make them parts.",
    ],
  ),
  BANDS_OVERLAP: both(
    [
      "Các bậc chồng lên nhau tại {at}: một kết quả rơi vào hai bậc.",
      "Mỗi kết quả chỉ thuộc một bậc, ví dụ 90:10|80:8|*:0 hoặc 0..80:0|80..90:8|90..100:10.",
      "Sửa cột tham số; không trộn bậc một mốc (90:10) với bậc hai mốc (80..90:8).",
      "{at}",
    ],
    [
      "The bands overlap at {at}: one result would lie in two of them.",
      "Every result in one band only, for instance 90:10|80:8|*:0 or 0..80:0|80..90:8|90..100:10.",
      "Correct the parameters; do not mix bands with one limit (90:10) and with two (80..90:8).",
      "{at}",
    ],
  ),
  BANDS_GAP: both(
    [
      "Các bậc hở từ {at}: kết quả rơi vào khoảng này không thuộc bậc nào.",
      "Các bậc nối liền nhau, hoặc thêm *:0 cho các kết quả còn lại.",
      "Sửa mốc của bậc, hoặc thêm bậc “*”.",
      "{at}",
    ],
    [
      "The bands leave a hole from {at}: results in it belong to none.",
      "Bands that meet, or *:0 for all other results.",
      "Correct the limits, or add the band “*”.",
      "{at}",
    ],
  ),
  RANK_LIST_SHORT: both(
    [
      "Bảng điểm thứ hạng có {places} mức, trong khi có tới {units} đơn vị phải xếp hạng.",
      "{units} mức điểm, mức cuối có thể là 0.",
      "Thêm các mức điểm còn thiếu vào cột tham số, ví dụ points=60|45|30|15|0.",
    ],
    [
      "The list has points for {places} places, and up to {units} units are ranked.",
      "Points for {units} places; the last ones may be 0.",
      "Add the missing points to the parameters, for instance points=60|45|30|15|0.",
    ],
  ),
  RANK_LIST_ORDER: both(
    [
      "Bảng điểm thứ hạng cho hạng dưới nhiều điểm hơn hạng trên.",
      "Điểm giảm dần hoặc bằng nhau từ hạng 1.",
      "Sửa thứ tự các mức điểm ở cột tham số.",
    ],
    [
      "The list gives a worse place more points than a better one.",
      "Points that do not rise from rank 1 downwards.",
      "Correct the order of the points in the parameters.",
    ],
  ),
  CAP_WITHOUT_BONUS: both(
    [
      "Nhóm thường không có mức trần hoặc mức sàn: điểm của nhóm là tổng các mục con.",
      "Chỉ nhóm điểm thưởng, điểm trừ (thưởng=có) mới có mức trần, mức sàn.",
      "Thêm “thưởng=có” nếu nhóm nằm ngoài thang điểm, hoặc bỏ tối thiểu, tối đa ở cột tham số.",
    ],
    [
      "An ordinary group has no cap and no floor: its points are the sum of its criteria's.",
      "A cap or floor on a group of bonuses or deductions (bonus=yes) only.",
      "Add “bonus=yes” if the group lies outside the scale, or take minimum and maximum out of the parameters.",
    ],
  ),
  WEIGHTS_SUM: both(
    [
      "Các hệ số cộng lại bằng {sum}, không phải {whole}; hệ số chỉ có ý nghĩa tương đối và phần mềm không tự chia lại.",
      "Các hệ số cộng lại bằng {whole}.",
      "Đối chiếu hệ số với thang bảng điểm đã ban hành.",
      "{sum}",
    ],
    [
      "The coefficients add up to {sum}, not {whole}; they are relative, and nothing is rescaled.",
      "Coefficients that add up to {whole}.",
      "Compare the coefficients with the rubric as it was adopted.",
      "{sum}",
    ],
  ),
  YEAR_WEIGHTS_SUM: both(
    [
      "Hệ số của các kỳ trong năm[ {year}] cộng lại bằng {sum}, không phải {whole}; hệ số chỉ có ý nghĩa tương đối và phần mềm không tự chia lại.",
      "Các hệ số cộng lại bằng {whole}.",
      "Đối chiếu hệ số với quy chế đã ban hành.",
      "{sum}",
    ],
    [
      "The weights of the periods of the year[ {year}] add up to {sum}, not {whole}; they are relative, and nothing is rescaled.",
      "Weights that add up to {whole}.",
      "Compare the weights with the regulations as they were adopted.",
      "{sum}",
    ],
  ),
  SCALE_DIFFERS: both(
    [
      "Điểm tối đa của cả thang bảng điểm cộng lại bằng {sum}, khác thang điểm đã công bố là {stated}; phần mềm không tự quy đổi.",
      "{stated}",
      "Sửa điểm tối đa của các nội dung, hoặc sửa quy định “Thang điểm”.",
      "{sum}",
    ],
    [
      "The maxima of the whole rubric add up to {sum}, not to the declared scale of {stated}; nothing is rescaled.",
      "{stated}",
      "Correct the maxima of the contents, or the policy “scale”.",
      "{sum}",
    ],
  ),
  COMPARATOR_MISSING: both(
    [
      "Chỉ tiêu không ghi cách so sánh, nên không rõ đạt đúng mức chỉ tiêu là đạt hay chưa đạt.",
      "trên (>), từ … trở lên (>=), bằng (=), không quá (<=) hoặc dưới (<).",
      "Chọn cách so sánh theo đúng văn bản giao chỉ tiêu.",
    ],
    [
      "The target has no comparator, so whether a result equal to it meets it is not known.",
      "over (>), at least (>=), equal to (=), at most (<=) or under (<).",
      "Choose the comparator that the document setting the target uses.",
    ],
  ),
  LEADER_CANNOT_EXCEED: both(
    [
      "Tính theo đơn vị dẫn đầu với chỉ tiêu không thể vượt thì không ai được quá nửa số điểm.",
      "Chỉ tiêu có thể vượt, hoặc cách tính “đạt/không đạt”.",
      "Đổi cách tính của tiêu chí thành “đạt/không đạt” (pass).",
    ],
    [
      "The leader rule on a target that cannot be exceeded would cap everybody at half the points.",
      "A target that can be exceeded, or the rule “pass”.",
      "Change the criterion's rule to “pass”.",
    ],
  ),
  LEADER_NEEDS_MORE_IS_BETTER: both(
    [
      "Cách tính theo đơn vị dẫn đầu chỉ dùng khi kết quả càng cao càng tốt.",
      "So sánh “trên” hoặc “từ … trở lên”, hoặc cách tính khác.",
      "Đổi cách so sánh, hoặc chọn cách tính “đạt/không đạt” hay “theo tỷ lệ”.",
    ],
    [
      "The leader rule can only be used where more is better.",
      "The comparator “over” or “at least”, or another rule.",
      "Change the comparator, or use the rule “pass” or “ratio”.",
    ],
  ),
} as const;
