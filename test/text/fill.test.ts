/** Periods within sentences: in words they say themselves what they are, as ids they need the noun. */
import { fillIn } from "../../src/text/fill";
import { periodWords } from "../../src/text/period-words";
import { words } from "../../src/schema/language";

const LED = words("Kỳ {period} đã niêm phong.", "Period {period} is sealed.");
const INSIDE = words("Niêm phong kỳ {period}", "Seal period {period}");
const QUOTED = words("không rõ kỳ “{period}”", "no period “{period}”");

test.each([
  [LED, "2017", "Năm 2017 đã niêm phong.", "Year 2017 is sealed."],
  [LED, "2026-Q2", "Quý II/2026 đã niêm phong.", "Q2 2026 is sealed."],
  [LED, "2026-H1", "6 tháng đầu năm 2026 đã niêm phong.", "First half of 2026 is sealed."],
  [INSIDE, "2017", "Niêm phong năm 2017", "Seal year 2017"],
  [INSIDE, "2026-03", "Niêm phong tháng 3/2026", "Seal March 2026"],
  [INSIDE, "2026-Q2", "Niêm phong quý II/2026", "Seal Q2 2026"],
  [INSIDE, "2025-2026-H1", "Niêm phong học kỳ I, năm học 2025-2026", "Seal semester 1, school year 2025-2026"],
  [QUOTED, "2026-D1", "Không rõ kỳ “Đợt 1/2026”", "No period “Drive 1 of 2026”"],
])("%j with %s in words", (text, id, vi, en) => {
  expect([fillIn(text, "vi", { period: periodWords(id, "vi") }), fillIn(text, "en", { period: periodWords(id, "en") })]).toEqual([vi, en]);
});

test("an id, and what is no period, keep the noun", () => {
  expect(fillIn(LED, "vi", { period: "2026-Q2" })).toBe("Kỳ 2026-Q2 đã niêm phong.");
  expect(fillIn(LED, "vi")).toBe("Kỳ – đã niêm phong.");
});
