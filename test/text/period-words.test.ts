/** A period as people say it: short in a list, and what is no id stays as it is. */
import { periodWords } from "../../src/text/period-words";

test.each([
  ["2026-Q2", "Quý II/2026", "Q2 2026"],
  ["2026-Q4", "Quý IV/2026", "Q4 2026"],
  ["2026-H1", "6 tháng đầu năm 2026", "First half of 2026"],
  ["2026-H2", "6 tháng cuối năm 2026", "Second half of 2026"],
  ["2026-9M", "9 tháng năm 2026", "Nine months of 2026"],
  ["2026-D3", "Đợt 3/2026", "Drive 3 of 2026"],
  ["2026", "Năm 2026", "Year 2026"],
  ["quý hai", "quý hai", "quý hai"],
  ["", "", ""],
])("%s", (id, vi, en) => {
  expect([periodWords(id, "vi"), periodWords(id, "en")]).toEqual([vi, en]);
});
