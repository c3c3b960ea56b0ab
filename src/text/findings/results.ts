/** Results: ties and what the ranking depends on. */
import { both } from "./sentences";

export const RESULT_TEXTS = {
  TIE: both(
    [
      "{units} bằng nhau, cùng xếp hạng {rank}.",
      "Phần mềm không tự phân định khi bằng nhau.",
      "Nếu quy chế của Cụm có tiêu chí phân định, ghi vào quy định “Tiêu chí phân định bằng điểm”; nếu không, Cụm quyết định.",
      "{units}: hạng {rank}",
    ],
    [
      "{units} are equal and share rank {rank}.",
      "A tie is never broken by the software.",
      "If the cluster's regulations name a tie-break, enter it in the policy “tie-break”; otherwise the cluster decides.",
      "{units}: rank {rank}",
    ],
  ),
  TIE_BROKEN: both(
    [
      "{units} bằng nhau về kết quả; thứ tự trên do tiêu chí phân định {criteria} quyết định.",
      "Thứ tự theo đúng quy chế của Cụm.",
      "Kiểm tra quy định “Tiêu chí phân định bằng điểm”; ghi rõ căn cứ này trong biên bản.",
      "{units}",
    ],
    [
      "{units} have the same result; the order named here comes from the tie-break {criteria} alone.",
      "The order that the cluster's regulations set.",
      "Check the policy “tie-break”, and state it in the minutes.",
      "{units}",
    ],
  ),
  TIE_BREAK_PASSED: both(
    [
      "{units} bằng nhau; tiêu chí phân định {criterion} không được dùng giữa các đơn vị này vì {missing} không có kết quả ở đó (không giao, không phát sinh hoặc chưa rõ).",
      "Mọi đơn vị bằng nhau đều có kết quả ở tiêu chí phân định.",
      "Nếu chưa báo cáo thì bổ sung; nếu không giao thì Cụm quyết định, hoặc chọn tiêu chí phân định chung cho mọi đơn vị.",
      "{units}",
    ],
    [
      "{units} are equal; the tie-break {criterion} is not used between them, because {missing} has no result in it (not assigned, did not arise, or not known).",
      "A result in the tie-break of every unit that ties.",
      "Where it is not reported, complete it; where it is not assigned, the cluster decides, or names a criterion that all units have.",
      "{units}",
    ],
  ),
  TIE_GRADES_DIFFER: both(
    [
      "{units} cùng xếp hạng {rank} trên số đã làm tròn nhưng xếp loại khác nhau, vì xếp loại tính trên số chính xác.",
      "Cụm thống nhất xếp hạng và xếp loại trên cùng một số.",
      "Kiểm tra quy định “Xếp hạng trên số” và các mức xếp loại trước khi kết luận.",
      "{units}: hạng {rank}",
    ],
    [
      "{units} share rank {rank} on rounded figures but not the grade, which goes by the exact ones.",
      "An agreement of the cluster on one figure for ranks and grades.",
      "Check the policy “rank on” and the grades before concluding.",
      "{units}: rank {rank}",
    ],
  ),
  UNRANKED_WITHOUT_MAXIMUM: both(
    [
      "{unit} có điểm nhưng điểm tối đa của chính đơn vị bằng 0, nên không có tỷ lệ và không được xếp hạng.",
      "Điểm tối đa lớn hơn 0, hoặc xếp hạng theo tổng điểm.",
      "Kiểm tra tình trạng các tiêu chí của đơn vị, hoặc quy định “Xếp hạng theo”.",
      "{unit}",
    ],
    [
      "{unit} has points but a maximum of 0 of its own, so it has no percentage and no rank.",
      "A maximum above 0, or ranking by points.",
      "Check the states of its criteria, or the policy “rank by”.",
      "{unit}",
    ],
  ),
  RANK_DEPENDS_ON_ROUNDING: both(
    [
      "Xếp hạng theo số chính xác và theo số đã làm tròn cho thứ tự khác nhau với {units}.",
      "Cụm thống nhất xếp hạng trên số nào.",
      "Kiểm tra quy định “Xếp hạng trên số” trước khi kết luận.",
      "{units}",
    ],
    [
      "Ranking on exact and on rounded figures gives different places to {units}.",
      "An agreement of the cluster on which of the two is ranked.",
      "Check the policy “rank on” before concluding.",
      "{units}",
    ],
  ),
  RANK_DEPENDS_ON_BLANKS: both(
    [
      "{units} sẽ có thứ hạng khác, hoặc được hay không được xếp hạng, nếu mục chưa báo cáo được tính cách khác (hiện nay: {blanks}).",
      "Mọi mục được báo cáo trước khi kết luận.",
      "Đôn đốc các mục chưa báo cáo; khi khóa kỳ kiểm tra quy định “Chưa báo cáo thì”.",
      "{units}",
    ],
    [
      "{units} would have another rank, or be ranked or not, if what is not reported counted the other way (now: {blanks}).",
      "Everything reported before anything is concluded.",
      "Call for the missing entries; when the period closes, check the policy “blanks”.",
      "{units}",
    ],
  ),
  CLUSTER_TIE: both(
    [
      "Các cụm {clusters} bằng nhau, cùng xếp hạng {rank}.",
      "Phần mềm không tự phân định khi bằng nhau.",
      "Cấp có thẩm quyền quyết định.",
      "{clusters}: hạng {rank}",
    ],
    [
      "The clusters {clusters} are equal and share rank {rank}.",
      "A tie is never broken by the software.",
      "The authority decides.",
      "{clusters}: rank {rank}",
    ],
  ),
  TIE_AT_CUT: both(
    [
      "{units} bằng nhau ở suất cuối của {award} ({places} suất); phần mềm không tự chọn.",
      "Hội đồng hoặc Cụm quyết định bằng bỏ phiếu.",
      "Đưa các đơn vị này ra bỏ phiếu, hoặc ghi tiêu chí phân định vào quy định.",
      "{units}",
    ],
    [
      "{units} are tied at the last place of the {award} (places: {places}); the software does not choose.",
      "A decision of the council or the cluster by ballot.",
      "Put these units to the vote, or enter a tie-break in the policy.",
      "{units}",
    ],
  ),
} as const;
