/** What the id of a period says: its kind, its order, its last day. */
import { PERIOD_KINDS } from "../../../src/core/model/ids";
import { FINEST_FIRST, inOrder, lastDayOf, monthsOf, partAfter, partOfPeriod, periodId } from "../../../src/core/model/period-parts";
import { formatDate } from "../../../src/text/format";

test.each([
  ["2026-03", "month", "3", "31/03/2026"],
  ["2024-02", "month", "2", "29/02/2024"],
  ["2026-12", "month", "12", "31/12/2026"],
  ["2021-Q1", "quarter", "1-3", "31/03/2021"],
  ["2021-Q2", "quarter", "4-6", "30/06/2021"],
  ["2021-Q3", "quarter", "7-9", "30/09/2021"],
  ["2021-Q4", "quarter", "10-12", "31/12/2021"],
  ["2021-H1", "half", "1-6", "30/06/2021"],
  ["2021-H2", "half", "7-12", "31/12/2021"],
  ["2021-9M", "nine-months", "1-9", "30/09/2021"],
  ["2021-D3", "drive", null, "31/12/2021"],
  ["2024", "year", "1-12", "31/12/2024"],
  ["2025-2026", "school-year", null, "31/08/2026"],
  ["2025-2026-H1", "semester", null, "31/08/2026"],
  ["2025-2026-D12", "drive", null, "31/08/2026"],
])("%s is a %s, of the months %s, and ends on %s", (id, kind, months, date) => {
  const part = partOfPeriod(id)!;
  const own = monthsOf(part);
  expect([periodId(part), part.kind]).toEqual([id, kind]);
  expect(own && (own.first === own.last ? `${own.first}` : `${own.first}-${own.last}`)).toBe(months);
  expect(formatDate(lastDayOf(id)!, "vi")).toBe(date);
});

test.each([
  "",
  "Q1-2021",
  "2026-00",
  "2026-13",
  "2026-3",
  "2026-Q5",
  "2025-2027",
  "2026-2025",
  "2025-2026-Q1",
  "2025-2026-03",
  "0999",
  "2026-",
])("%p is no id, and ends on no day", (id) => {
  expect([partOfPeriod(id), lastDayOf(id)]).toEqual([null, null]);
});

test.each([
  ["2026-10", "2026-02"],
  ["2026-01", "2025-12"],
  ["2026-D10", "2026-D9"],
  ["2026-2027", "2025-2026"],
])("%s comes after %s", (later, earlier) => {
  const [one, other] = [partOfPeriod(earlier)!, partOfPeriod(later)!];
  expect([inOrder(one, other), inOrder(other, one)]).toEqual([-1, 1]);
});

test.each([
  ["2026-01", "2026-02"],
  ["2026-09", "2026-10"],
  ["2026-12", "2027-01"],
  ["2026-Q4", "2027-Q1"],
  ["2026-H1", "2026-H2"],
  ["2026-9M", "2027-9M"],
  ["2026-D9", "2026-D10"],
  ["2026", "2027"],
  ["2025-2026", "2026-2027"],
  ["2025-2026-H2", "2026-2027-H1"],
])("after %s comes %s", (id, next) => {
  expect(periodId(partAfter(partOfPeriod(id)!))).toBe(next);
});

test("a year is drawn by every kind of which it has several", () => {
  expect([...FINEST_FIRST, "nine-months", "year", "school-year"].sort()).toEqual([...PERIOD_KINDS].sort());
});
