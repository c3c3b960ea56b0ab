/** A period as people say it: short in a list, and what is no id stays as it is. */
import { partOfPeriod } from "../../src/core/model/period-parts";
import { readPeriodId } from "../../src/tables/cells/period-id";
import { periodWords } from "../../src/text/period-words";

test.each([
  ["2026-Q2", "Quý II/2026", "Q2 2026"],
  ["2026-Q4", "Quý IV/2026", "Q4 2026"],
  ["2026-H1", "6 tháng đầu năm 2026", "First half of 2026"],
  ["2026-H2", "6 tháng cuối năm 2026", "Second half of 2026"],
  ["2026-9M", "9 tháng năm 2026", "Nine months of 2026"],
  ["2026-D3", "Đợt 3/2026", "Drive 3 of 2026"],
  ["2026", "Năm 2026", "Year 2026"],
  ["2026-01", "Tháng 1/2026", "January 2026"],
  ["2026-12", "Tháng 12/2026", "December 2026"],
  ["2025-2026", "Năm học 2025-2026", "School year 2025-2026"],
  ["2025-2026-H1", "Học kỳ I, năm học 2025-2026", "Semester 1, school year 2025-2026"],
  ["quý hai", "quý hai", "quý hai"],
  ["", "", ""],
])("%s", (id, vi, en) => {
  expect([periodWords(id, "vi"), periodWords(id, "en")]).toEqual([vi, en]);
  // What people read, they may write; months of English have no place in a Vietnamese workbook.
  expect([readPeriodId(vi), /-\d\d$/.test(id) ? id : readPeriodId(en)]).toEqual(partOfPeriod(id) === null ? [null, null] : [id, id]);
});
