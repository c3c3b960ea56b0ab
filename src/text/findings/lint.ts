/** The rubric linter: what nobody can reach, and what has no effect. */
import { both } from "./sentences";

export const LINT_TEXTS = {
  MAXIMUM_UNREACHABLE: both(
    [
      "Không đơn vị nào đạt được điểm tối đa {maximum}: với các tham số đã ghi, cao nhất chỉ là {best} điểm.",
      "Điểm tối đa {best}, hoặc tham số cho phép đạt {maximum} điểm.",
      "Sửa điểm tối đa hoặc tham số theo thang bảng điểm đã ban hành.",
    ],
    [
      "No unit can reach the maximum of {maximum}: the parameters give {best} points at best.",
      "A maximum of {best}, or parameters that let {maximum} points be reached.",
      "Correct the maximum or the parameters by the rubric as adopted.",
    ],
  ),
  CRITERION_EARNS_NOTHING: both(
    [
      "Không đơn vị nào được cộng hay bị trừ điểm ở đây.",
      "Điểm tối đa lớn hơn 0, hoặc tham số minimum, maximum khác 0.",
      "Ghi điểm tối đa, ghi khung điểm thưởng hay điểm trừ ở cột tham số, hoặc xóa tiêu chí.",
    ],
    [
      "No unit can win or lose points here.",
      "A maximum above 0, or parameters minimum and maximum other than 0.",
      "Enter the maximum, or the range of a bonus or deduction in the parameters, or delete the criterion.",
    ],
  ),
  CRITERION_UNASSIGNED: both(
    [
      "Trong kỳ này mọi đơn vị đều ghi “không giao”, nên tiêu chí không được tính cho ai.",
      "Ít nhất một đơn vị được giao tiêu chí này.",
      "Kiểm tra lại tình trạng ở các dòng của tiêu chí; nếu đúng là không giao cho ai thì không cần làm gì thêm.",
    ],
    [
      "In this period every unit is marked “not assigned”, so the criterion counts for nobody.",
      "At least one unit to which the criterion is assigned.",
      "Check the states in the rows of the criterion; if it is indeed assigned to nobody, leave it.",
    ],
  ),
  TARGET_UNREACHABLE: both(
    [
      "Không kết quả nào có thể đạt chỉ tiêu “{comparator} {target}”.",
      "Một chỉ tiêu có thể đạt được, ví dụ “bằng 100%” thay cho “trên 100%”.",
      "Đối chiếu văn bản giao chỉ tiêu, rồi sửa chỉ tiêu hoặc cách so sánh.",
    ],
    [
      "No result can meet the target “{comparator} {target}”.",
      "A target that can be met, such as “equal to 100%” instead of “over 100%”.",
      "Compare it with the document that sets the target, then correct the target or the comparator.",
    ],
  ),
  TARGET_UNUSED: both(
    [
      "Cách tính “{rule}” không dùng chỉ tiêu, và chỉ tiêu không có cách so sánh, nên con số này không có tác dụng.",
      "Ô chỉ tiêu trống, hoặc cách so sánh để biết đạt hay chưa, hoặc cách tính dùng chỉ tiêu.",
      "Xóa chỉ tiêu, chọn cách so sánh, hoặc chọn lại cách tính điểm.",
    ],
    [
      "The rule “{rule}” does not look at targets and this one has no comparator, so it has no effect.",
      "No target, or a comparator that tells whether it is met, or a rule that goes by the target.",
      "Clear the target, choose a comparator, or choose another rule.",
    ],
  ),
  COMPARATOR_ASSUMED: both(
    [
      "Chưa ghi cách so sánh; cách tính “{rule}” đang hiểu là càng cao càng tốt.",
      "trên (>) hoặc từ … trở lên (>=) nếu càng cao càng tốt; không quá (<=) hoặc dưới (<) nếu ngược lại.",
      "Chọn cách so sánh theo đúng văn bản giao chỉ tiêu.",
    ],
    [
      "No comparator is given; the rule “{rule}” takes more for better.",
      "over (>) or at least (>=) where more is better, at most (<=) or under (<) where less is.",
      "Choose the comparator that the document setting the target uses.",
    ],
  ),
  PARAMETERS_UNUSED: both(
    [
      "Tham số {unused} không có tác dụng ở đây[ với cách tính “{rule}”].",
      "Ô tham số không có {unused}[; ở đây dùng được: {accepted}].",
      "Xóa tham số thừa, hoặc ghi vào đúng dòng, đúng cách tính điểm.",
      "“{unused}”",
    ],
    [
      "The parameter {unused} has no effect here[ with the rule “{rule}”].",
      "Parameters without {unused}[; used here: {accepted}].",
      "Delete what is not used, or write it in the row and with the rule that it is meant for.",
      "“{unused}”",
    ],
  ),
  PART_CELL_UNUSED: both(
    [
      "Ô “{column}” không có tác dụng ở một thành phần: thành phần chỉ có kết quả để gộp vào tiêu chí.",
      "Ô trống; ghi ở dòng tiêu chí phía trên.",
      "Chuyển sang dòng tiêu chí, hoặc xóa.",
    ],
    [
      "The cell “{column}” has no effect on a part: a part only has a result that goes into its criterion.",
      "A blank cell; it belongs in the row of the criterion above.",
      "Move it to the row of the criterion, or clear it.",
    ],
  ),
  CAP_TWICE: both(
    [
      "Nhóm có hai mức trần: {stated} ở ô điểm tối đa và {maximum} ở tham số; tham số được dùng.",
      "Một mức trần.",
      "Xóa mức trần không đúng với quy chế.",
    ],
    [
      "The group has two caps: {stated} in the maximum and {maximum} in the parameters; the parameter holds.",
      "One cap.",
      "Delete the one that is not what the regulations say.",
    ],
  ),
  MANDATORY_WITHOUT_TARGET: both(
    [
      "Danh hiệu đòi hỏi chỉ tiêu của mục này, nhưng mục này không có chỉ tiêu để so sánh nên không đơn vị nào được kết luận là đạt.",
      "Chỉ tiêu và cách so sánh ở tiêu chí này, hoặc ô bắt buộc để trống.",
      "Ghi chỉ tiêu và cách so sánh, hoặc bỏ dấu bắt buộc; với cả một nhóm thì ghi ở từng tiêu chí của nhóm.",
    ],
    [
      "An award demands the target of this row, but there is no target to compare with, so no unit can be said to meet it.",
      "A target with its comparator, or no mark in the column.",
      "Enter target and comparator, or clear the mark; for a whole group, mark its criteria one by one.",
    ],
  ),
  GATE_WITHOUT_POINTS: both(
    [
      "Điểm liệt đặt ở mục có điểm tối đa 0 và không thể bị trừ điểm, nên không bao giờ có tác dụng.",
      "Điểm liệt ở mục có điểm tối đa lớn hơn 0, hoặc có điểm trừ.",
      "Chuyển dấu điểm liệt sang đúng tiêu chí, hoặc ghi điểm tối đa.",
    ],
    [
      "The knock-out minimum stands on a maximum of 0 from which nothing can be deducted, so it never knocks anybody out.",
      "A knock-out minimum on a maximum above 0, or on a deduction.",
      "Move the mark to the right criterion, or enter the maximum.",
    ],
  ),
  HEADING_EMPTY: both(
    [
      "Mục này chưa có cách đo, cách tính và cũng không có tiêu chí nào bên dưới, nên không được chấm.",
      "Tiêu chí con có mã bắt đầu bằng mã của mục này, hoặc cách đo, cách tính và điểm tối đa.",
      "Bổ sung tiêu chí, sửa lại mã của các tiêu chí con, hoặc xóa dòng.",
    ],
    [
      "This row has neither measure and rule nor criteria under it, so nothing is scored here.",
      "Criteria whose codes begin with the code of this row, or a measure, a rule and a maximum.",
      "Add the criteria, correct the codes of those that belong here, or delete the row.",
    ],
  ),
} as const;
