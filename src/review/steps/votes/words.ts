/** The step “Bỏ phiếu” of a review, and what the command line says of it. */
import { words } from "../../../schema/language";
import type { WritingAction } from "../../step-action";

export const VOTE_ACTION: WritingAction = {
  id: "vote",
  during: words("Đang ghi kết quả bỏ phiếu…", "Writing the votes…"),
  failed: words("Chưa ghi được kết quả bỏ phiếu", "The votes could not be written"),
  log: words("Ghi kết quả bỏ phiếu", "Wrote the votes"),
};

export const VOTE_CLI = {
  votes: words(
    "In kết quả bỏ phiếu của hội đồng; mã thoát 1 nếu số phiếu còn lỗi.",
    "Prints the council's votes; exit code 1 while they hold an error.",
  ),
  heading: words("BỎ PHIẾU", "VOTES"),
  places: words("Số suất", "Places"),
  outcome: words("Kết quả", "Outcome"),
  ballots: words("Các lần bỏ phiếu", "Ballots"),
  nothing: words("Sổ chưa có danh hiệu nào để bỏ phiếu.", "The workbook has no award to vote on."),
} as const;

export const VOTE_STEP = {
  title: words("Bỏ phiếu", "Votes"),
  hint: words(
    "Ghi kết quả kiểm phiếu của hội đồng cho từng danh hiệu; xem ngay đơn vị nào đủ phiếu, khi nào phải bỏ phiếu lần hai.",
    "Enter the council's count for each award and see at once who has passed and when a second ballot is needed.",
  ),
  note: words(
    "Phần mềm chỉ nêu đơn vị đủ điều kiện và đếm phiếu; hội đồng quyết định. Bằng phiếu không bao giờ được tự phân định.",
    "The software names candidates and counts; the council decides. A tie is never broken by the software.",
  ),
  nothing: words("Sổ chưa có danh hiệu nào để bỏ phiếu.", "The workbook has no award to vote on."),
  noTable: words(
    "Sổ này không có bảng EmuVotes, nên chưa ghi được kết quả bỏ phiếu.",
    "This workbook has no table EmuVotes, so votes cannot be written.",
  ),
  sealed: words("Kỳ {period} đã niêm phong: kết quả bỏ phiếu chỉ để xem.", "Period {period} is sealed: its votes can only be looked at."),
  early: words(
    "Kỳ {period} chưa đến bước bỏ phiếu: thẩm định và khóa kỳ trước ở Trạng thái kỳ.",
    "Period {period} is not yet voted on: it is appraised and closed first, under State of the period.",
  ),
  award: words("Danh hiệu", "Award"),
  ballot: words("Lần bỏ phiếu", "Ballot"),
  places: words("Số suất: {places}", "Places: {places}"),
  rule: words("Quy định đang áp dụng tại ngày cuối kỳ", "Rules in force on the last day of the period"),
  council: words("Hội đồng", "Council"),
  members: words("Tổng số thành viên", "All members"),
  present: words("Có mặt", "Present"),
  inWriting: words("Lấy ý kiến bằng văn bản", "In writing"),
  yes: words("Số phiếu đồng ý cho {unit}", "Yes votes for {unit}"),
  rank: words("hạng {rank}", "rank {rank}"),
  nobody: words("Không còn đơn vị nào để bỏ phiếu ở lần này.", "Nobody is left to be voted on in this ballot."),
  wrong: words("Nhập số nguyên từ 0, ví dụ 6.", "A whole number from 0 on, for instance 6."),
  outcome: words("Sẽ là: {outcome}", "Would be: {outcome}"),
  preview: words("Sẽ ghi {rows} dòng mới, sửa {cells} ô trong bảng bỏ phiếu.", "Would write {rows} new rows and change {cells} cells."),
  nothingToWrite: words(
    "Chưa có gì khác với sổ: nhập số phiếu rồi ghi.",
    "Nothing differs from the workbook yet: enter the counts, then write.",
  ),
  missing: words(
    "Bảng bỏ phiếu của sổ này thiếu cột: {columns}. Thêm các cột mang đúng tên đó ngay bên phải bảng rồi đọc lại.",
    "The votes table of this workbook lacks: {columns}. Add columns with these names right beside the table, then read again.",
  ),
  save: words("Ghi lần bỏ phiếu {ballot}", "Write ballot {ballot}"),
  saved: words("Đã ghi lần bỏ phiếu {ballot}: {award}.", "Ballot {ballot} is written: {award}."),
  deadlock: words("Cụm trưởng và Cụm phó quyết định", "Lead and deputy decide"),
  deadlockHint: words(
    "Đã hết số lần bỏ phiếu. Ghi ai quyết định, quyết định gì và vì sao; phần mềm không quyết định thay.",
    "The ballots are used up. Write down who decided what, and why; the software does not decide.",
  ),
  decision: words("Quyết định công nhận", "Decision for it"),
  decidedBy: words("Người quyết định", "Decided by"),
  reason: words("Lý do", "Reason"),
  choose: words("(chọn)", "(choose)"),
  saveDecision: words("Ghi quyết định: {unit}", "Write the decision: {unit}"),
  savedDecision: words("Đã ghi quyết định: {unit}.", "The decision is written: {unit}."),
} as const;
