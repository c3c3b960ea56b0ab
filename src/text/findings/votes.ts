/** Votes: figures that contradict themselves, ballots that decide nothing, decisions not written down in full. */
import { both } from "./sentences";

export const VOTE_TEXTS = {
  VOTE_PERIOD_MISSING: both(
    [
      "Không rõ phiếu này thuộc kỳ nào, nên chưa được tính.",
      "Mã kỳ, vì sổ có nhiều kỳ.",
      "Ghi kỳ vào cột “Kỳ” của bảng bỏ phiếu; nếu bảng chưa có cột này, thêm một cột tên “Kỳ” ngay bên phải bảng.",
    ],
    [
      "It is not known which period these votes belong to, so they are not counted.",
      "The id of a period: the workbook has several.",
      "Enter the period in the column “period” of the votes; where there is none, add a column called “period” beside the table.",
    ],
  ),
  VOTE_BALLOT_BEYOND: both(
    [
      "Lần bỏ phiếu {ballot}: quy định chỉ có tối đa {ballots} lần, nên chưa kết luận được cho đơn vị này.",
      "Từ 1 đến {ballots}.",
      "Sửa số lần bỏ phiếu hoặc xóa dòng này; nếu quy chế của Cụm cho phép nhiều lần hơn, ghi vào quy định “Số lần bỏ phiếu tối đa”.",
    ],
    [
      "Ballot {ballot}: the rules allow {ballots} at most, so nothing is concluded for this unit.",
      "1 to {ballots}.",
      "Correct the number of the ballot or delete the row; if the cluster's regulations allow more, enter it in the policy “vote ballots”.",
    ],
  ),
  VOTE_BALLOT_SKIPPED: both(
    [
      "Có phiếu lần {ballot} mà không có phiếu lần {missing}.",
      "Kết quả lần {missing} của cùng đơn vị, danh hiệu và kỳ.",
      "Bổ sung dòng của lần {missing}, hoặc sửa số lần bỏ phiếu.",
    ],
    [
      "There are votes of ballot {ballot} and none of ballot {missing}.",
      "The result of ballot {missing} for the same unit, award and period.",
      "Add the row of ballot {missing}, or correct the number of the ballot.",
    ],
  ),
  VOTE_TWICE: both(
    [
      "Lần bỏ phiếu {ballot} đã ghi ở dòng số liệu thứ {first} của bảng. Không thể biết dòng nào đúng nên cả hai đều chưa được tính.",
      "Mỗi đơn vị, danh hiệu, kỳ và lần bỏ phiếu chỉ một dòng.",
      "Xóa dòng sai, hoặc sửa số lần bỏ phiếu.",
    ],
    [
      "Ballot {ballot} already stands in data row {first} of the table. Nobody can tell which is right, so neither is counted.",
      "One row for each unit, award, period and ballot.",
      "Delete the wrong row, or correct the number of the ballot.",
    ],
  ),
  VOTE_YES_ABOVE_VOTERS: both(
    ["Số phiếu đồng ý {yes} lớn hơn số người bỏ phiếu {voters}.", "Không quá {voters}.", "Kiểm tra lại biên bản kiểm phiếu."],
    ["{yes} yes votes are more than the {voters} who voted.", "At most {voters}.", "Check the record of the count."],
  ),
  VOTE_VOTERS_ABOVE_MEMBERS: both(
    [
      "Số có mặt và lấy ý kiến bằng văn bản là {voters}, lớn hơn tổng số thành viên {members}.",
      "Không quá {members}.",
      "Kiểm tra tổng số thành viên, số có mặt và số lấy ý kiến bằng văn bản.",
    ],
    [
      "{voters} present or in writing are more than the {members} members.",
      "At most {members}.",
      "Check the members, those present and those in writing.",
    ],
  ),
  VOTE_NOBODY: both(
    ["Không có ai để tính tỷ lệ phiếu.", "Lớn hơn 0.", "Ghi số thành viên của hội đồng."],
    ["There is nobody to count the share of.", "More than 0.", "Enter the number of members of the council."],
  ),
  VOTE_ATTENDANCE_MISSING: both(
    [
      "Tỷ lệ phiếu được tính trên số có mặt và lấy ý kiến bằng văn bản, nhưng một trong hai số chưa ghi.",
      "Cả hai số; không có ai thì ghi 0.",
      "Ghi số có mặt và số lấy ý kiến bằng văn bản theo biên bản.",
    ],
    [
      "The share is counted of those present and in writing, and one of the two is not stated.",
      "Both numbers; 0 where there was nobody.",
      "Enter those present and those in writing as the record says.",
    ],
  ),
  VOTE_DECISION_INCOMPLETE: both(
    [
      "Quyết định ghi chưa đủ, nên chưa được áp dụng.",
      "Công nhận hay không (có/không), người quyết định và lý do.",
      "Ghi đủ ba cột “Quyết định công nhận”, “Người quyết định”, “Lý do quyết định”.",
    ],
    [
      "A decision is not written down in full and is not applied.",
      "What was decided (yes/no), who decided and why.",
      "Fill in the three columns “decision”, “decided by” and “reason”.",
    ],
  ),
  VOTE_DECISION_NEEDLESS: both(
    [
      "Có quyết định, nhưng kết quả bỏ phiếu không để lại việc gì cho Cụm trưởng và Cụm phó quyết định; quyết định chưa được áp dụng.",
      "Để trống; chỉ quyết định khi đã hết số lần bỏ phiếu.",
      "Xóa quyết định, hoặc bổ sung các lần bỏ phiếu còn thiếu.",
    ],
    [
      "There is a decision where the ballots left none to lead and deputy; it is not applied.",
      "Blank: lead and deputy decide only after the last ballot.",
      "Clear the decision, or add the ballots that are missing.",
    ],
  ),
  VOTE_BALLOT_NEEDLESS: both(
    [
      "Có phiếu lần {ballot} trong khi lần trước đã có kết quả; lần này không được tính.",
      "Chỉ bỏ phiếu tiếp đối với đơn vị chưa có kết quả.",
      "Kiểm tra số phiếu của lần trước; nếu đúng, xóa dòng này.",
    ],
    [
      "There are votes of ballot {ballot} although the one before was decisive; they are not counted.",
      "A further ballot only for units that the one before did not settle.",
      "Check the votes of the ballot before; if they are right, delete this row.",
    ],
  ),
  VOTE_MEMBERS_DIFFER: both(
    [
      "Tổng số thành viên là {members}, nhưng ở dòng của {otherUnit} trong cùng lần bỏ phiếu là {other}.",
      "Một hội đồng, một tổng số.",
      "Kiểm tra tổng số thành viên hội đồng.",
    ],
    [
      "The council has {members} members here and {other} in the row of {otherUnit}, in the same ballot.",
      "One council, one number.",
      "Check the number of members.",
    ],
  ),
  VOTE_NOT_ELIGIBLE: both(
    [
      "Đơn vị được bỏ phiếu {award} trong khi phần mềm kết luận không đủ điều kiện.",
      "Đơn vị đủ điều kiện đề nghị, hoặc hội đồng biết rõ và chịu trách nhiệm.",
      "Xem lý do ở mục xét cờ; phiếu vẫn được tính, kết luận của phần mềm giữ nguyên.",
    ],
    [
      "The unit was voted on for the {award} although the software finds it not eligible.",
      "A candidate, or a council that knows what it does.",
      "See the reasons among the flags; the votes are counted, the verdict stays.",
    ],
  ),
  VOTES_ABOVE_PLACES: both(
    [
      "{award}: {units} đều được đề nghị trong khi chỉ có {places} suất; phần mềm không tự chọn theo số phiếu.",
      "Không quá {places} đơn vị.",
      "Bỏ phiếu lần tiếp theo giữa các đơn vị này, hoặc ghi quyết định của Cụm trưởng và Cụm phó.",
      "{units}",
    ],
    [
      "{award}: {units} are all proposed and there are {places} places; the software does not choose by the number of votes.",
      "At most {places} units.",
      "Hold a further ballot among these units, or enter the decision of lead and deputy.",
      "{units}",
    ],
  ),
} as const;
