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
