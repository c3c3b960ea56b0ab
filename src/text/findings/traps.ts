/** Traps of real tables that leave every cell readable: scales mixed, zeros, leaders far ahead, spans of no day. */
import { both } from "./sentences";

export const TRAP_TEXTS = {
  SCALE_MIXED: both(
    [
      "[Kết quả {actual}][Kỳ gốc {ownBaseline}] lệch khoảng 100 lần[ so với chỉ tiêu {target}][ so với bậc {band}][ so với kỳ gốc {baseline}][ so với kết quả {result}][ so với {other} ({otherActual})]; có thể đã lẫn phần trăm với tỷ lệ thập phân.",
      "{number}, nếu ô này ghi theo thang khác; mọi đơn vị và kỳ gốc dùng chung một thang.",
      "Hỏi lại đơn vị; nếu lẫn thang thì ghi {number}.",
    ],
    [
      "[The result {actual}][The baseline {ownBaseline}] is about a hundredfold off[ the target {target}][ the band {band}][ the baseline {baseline}][ the result {result}][ that of {other}, {otherActual}]; per cents and fractions may be mixed.",
      "{number}, if this cell was entered on another scale; one scale for all units and baselines.",
      "Ask the unit; enter {number} if the scale was mixed.",
    ],
  ),
  ZERO_OR_NOT_ASSIGNED: both(
    [
      "Chỉ tiêu riêng của đơn vị là 0, mức mà đơn vị nào cũng đạt; có thể định ghi là không giao.",
      "Chỉ tiêu lớn hơn 0, hoặc tình trạng “không giao”, hoặc để trống để dùng chỉ tiêu chung.",
      "Nếu đơn vị không được giao, xóa số 0 và chọn “không giao”; nếu dùng chỉ tiêu chung thì để trống ô.",
    ],
    [
      "The unit's own target is 0, which everybody meets; “not assigned” may have been meant.",
      "A target above 0, or the state “not assigned”, or blank for the common target.",
      "Where nothing was assigned, clear the 0 and choose “not assigned”; where the common target holds, leave the cell blank.",
    ],
  ),
  TARGET_MET_EXACTLY: both(
    [
      "Kết quả đúng bằng chỉ tiêu {target} trong khi yêu cầu là “{comparator}”: chỉ tiêu chưa đạt, còn điểm vẫn là mức điểm tại chỉ tiêu ({points}).",
      "Hai kết luận riêng: chưa đạt chỉ tiêu, và {points} điểm.",
      "Không cần sửa nếu số liệu đúng; nếu văn bản ghi “từ … trở lên” thì sửa cách so sánh trong thang điểm.",
    ],
    [
      "The result equals the target {target}, which asks for “{comparator}”: the target is not met, while the points are those due at the target ({points}).",
      "Two separate answers: the target is not met, and {points} points.",
      "Nothing needs doing if the figures are right; if the document says “at least”, correct the comparator in the rubric.",
    ],
  ),
  LEADER_OUTLIER: both(
    [
      "{unit} dẫn đầu tiêu chí {criterion} với mức độ đạt {attainment}, gấp ít nhất {limit} lần đơn vị kế tiếp ({next}: {nextAttainment}), nên điểm vượt của các đơn vị khác bị kéo xuống gần một nửa điểm tối đa.",
      "Chỉ tiêu và kết quả của đơn vị dẫn đầu đã được kiểm tra.",
      "Kiểm tra chỉ tiêu giao cho {unit} (có thể quá thấp) và kết quả; nếu đúng thì giữ nguyên.",
    ],
    [
      "{unit} leads criterion {criterion} with an attainment of {attainment}, at least {limit} times that of the next unit ({next}: {nextAttainment}), so the others' points for exceeding are pressed down towards half of the maximum.",
      "The leader's target and result, checked.",
      "Check the target assigned to {unit} (it may be too low) and the result; if both are right, leave them.",
    ],
  ),
  PERIOD_CLOSED_INCOMPLETE: both(
    [
      "Kỳ {period} ghi “{status}” nhưng còn {count} mục chưa báo cáo.",
      "Mọi mục có kết quả hoặc tình trạng trước khi khóa kỳ.",
      "Mở lại kỳ để bổ sung, hoặc ghi rõ tình trạng của từng mục còn trống.",
    ],
    [
      "The period {period} is “{status}” although entries are not reported (number: {count}).",
      "A result or a state in every entry before a period is closed.",
      "Open the period again to complete it, or enter the state of each entry that is blank.",
    ],
  ),
  DATES_REVERSED: both(
    [
      "Ngày kết thúc ({to}) đứng trước ngày bắt đầu ({from}), nên khoảng thời gian này không có ngày nào.",
      "Ngày kết thúc từ {from} trở đi.",
      "Kiểm tra lại hai ngày; có thể đã ghi đổi chỗ.",
      "{to}",
    ],
    [
      "The end ({to}) lies before the beginning ({from}), so the span holds no day.",
      "An end on {from} or later.",
      "Check the two dates; they may have changed places.",
      "{to}",
    ],
  ),
  ROLE_TWICE: both(
    [
      "Cụm[ “{cluster}”] đã có {other} là {role}; mỗi cụm chỉ có một.",
      "Một Cụm trưởng và một Cụm phó trong mỗi cụm.",
      "Sửa vai trò của một trong hai đơn vị.",
    ],
    [
      "The cluster[ “{cluster}”] already has {other} as its {role}; there is only one.",
      "One lead unit and one deputy in each cluster.",
      "Correct the role of one of the two units.",
    ],
  ),
  CLUSTER_OF_ONE: both(
    [
      "Đơn vị đứng một mình trong cụm[ “{cluster}”], nên không có ai để xếp hạng cùng.",
      "Tên cụm viết giống nhau ở mọi đơn vị trong cụm.",
      "Kiểm tra lại tên cụm; có thể đã viết khác các đơn vị cùng cụm.",
    ],
    [
      "The unit stands alone in its cluster[ “{cluster}”], with nobody to be ranked among.",
      "The cluster's name, written alike for all its units.",
      "Check the name of the cluster; it may be written otherwise than for the other units.",
    ],
  ),
  AWARD_NESTED_WIDER: both(
    [
      "{award} có {places} suất, nhiều hơn {above} ({abovePlaces} suất) mà nó được xét trong đó[ (cụm “{cluster}”)].",
      "Không quá {abovePlaces} suất.",
      "Sửa số suất của một trong hai danh hiệu, hoặc cột “xét trong số”.",
    ],
    [
      "The {award} has more places ({places}) than the {above} it is nested under ({abovePlaces})[ in the cluster “{cluster}”].",
      "Places: {abovePlaces} at most.",
      "Correct the places of one of the two, or the award it is nested under.",
    ],
  ),
  AWARD_ABOVE_UNITS: both(
    [
      "{award} có {places} suất trong khi cụm[ “{cluster}”] chỉ có {count} đơn vị.",
      "Không quá {count} suất.",
      "Kiểm tra lại số suất và danh sách đơn vị.",
    ],
    [
      "The {award} has more places ({places}) than the cluster[ “{cluster}”] has units ({count}).",
      "Places: {count} at most.",
      "Check the number of places and the list of units.",
    ],
  ),
} as const;
