/** The step “Bỏ phiếu” of a review, and what the command line says of it. */
import type { Bilingual } from "../language";

function words(vi: string, en: string): Bilingual {
  return { vi, en };
}

export const VOTE_CLI = {
  votes: words("In kết quả bỏ phiếu của hội đồng; mã thoát 1 nếu số phiếu còn lỗi.", "Prints the council's votes; exit code 1 while they hold an error."),
  heading: words("BỎ PHIẾU", "VOTES"),
  places: words("Số suất", "Places"),
  outcome: words("Kết quả", "Outcome"),
  ballots: words("Các lần bỏ phiếu", "Ballots"),
  nothing: words("Sổ chưa có danh hiệu nào để bỏ phiếu.", "The workbook has no award to vote on."),
} as const;
