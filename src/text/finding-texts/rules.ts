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
