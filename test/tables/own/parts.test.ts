/** The small readers behind a layout: numbers before rows, titles that tell a period, words that name a column. */
import { withCodes, type Line } from "../../../src/tables/own/numbering";
import { guessPeriod } from "../../../src/tables/own/period";
import { pathsAt } from "../../../src/tables/own/header";
import { groupsBySums } from "../../../src/tables/own/row-kinds";
import { viewOf } from "../../../src/tables/own/sheet";
import { readTargetText } from "../../../src/tables/own/own-rubric";
import { unitOnSheet } from "../../../src/tables/own/unit-label";
import { isTotalLabel, isUnitName, roleOfHeader } from "../../../src/tables/own/words";
import { figuresFacts } from "../../../src/tables/own/detect";
import { fromNumber } from "../../../src/core/numbers/exact";
import { sheet } from "./layouts";

/** `g` before a mark: a group, `t` a total, `-` read over, `b` a bonus. */
function codes(marks: readonly string[], groups: readonly string[] = []): readonly string[] {
  const lines = marks.map((text, index): Line => {
    const kinds = { g: "group", t: "total", "-": "ignore", b: "bonus" } as const;
    const [, letter = "", mark = "", label = ""] = /^(?:([gtb-]):)?([^ ]*) ?(.*)$/.exec(text) ?? [];
    return { mark, label, group: groups[index] ?? "", kind: kinds[letter as keyof typeof kinds] ?? "criterion", indent: 0, layer: "" };
  });
  return withCodes(lines).map(({ code }) => code);
}

test.each<[string, readonly string[], readonly string[]]>([
  ["Roman, numbers, letters", ["I", "1", "a", "b", "2", "II", "1"], ["I", "I.1", "I.1.a", "I.1.b", "I.2", "II", "II.1"]],
  ["letters first", ["A", "I", "1", "2", "II", "B", "I"], ["A", "A.I", "A.I.1", "A.I.2", "A.II", "B", "B.I"]],
  ["a tenth letter or number", ["H", "I", "J"], ["H", "I", "J"]],
  ["C and D are letters after B", ["A", "B", "C", "D"], ["A", "B", "C", "D"]],
  ["a list that begins with C", ["C", "1"], ["C", "C.1"]],
  ["Roman up to ten", ["I", "II", "III", "IV", "V", "IX", "X"], ["I", "II", "III", "IV", "V", "IX", "X"]],
  ["brackets and signs", ["1.", "a)", "(b)", "2)"], ["1", "1.a", "1.b", "2"]],
  ["codes with dots", ["1", "1.1", "1.2", "1.2.1", "2"], ["1", "1.1", "1.2", "1.2.1", "2"]],
  ["codes with dots under Roman numbers", ["I", "1", "1.1", "II", "1", "1.1"], ["I", "I.1", "I.1.1", "II", "II.1", "II.1.1"]],
  ["codes with dots whose parents are not there", ["1.1", "1.2", "2.1"], ["1.1", "1.2", "2.1"]],
  ["the same code twice", ["1.1", "1.1"], ["1.1", "1.1-2"]],
  ["numbers that begin again without a heading", ["1", "2", "1"], ["1", "2", "1-2"]],
  ["no numbers under headings", ["g:", "", "", "g:", ""], ["1", "1.1", "1.2", "2", "2.1"]],
  ["no numbers at all", ["", "", ""], ["1", "2", "3"]],
  ["rows without a number under one with", ["1", "", "", "2", ""], ["1", "1.1", "1.2", "2", "2.1"]],
  ["rows without a number before numbers", ["", "1", "2"], ["1", "1-2", "2"]],
  ["a bonus behind groups", ["g:", "", "b:"], ["1", "1.1", "+1"]],
  ["a bonus between criteria", ["1", "b:", "2", "b:"], ["1", "+1", "2", "+2"]],
  ["a sign is no number", ["-", "+", "*"], ["1", "2", "3"]],
  ["totals", ["I", "1", "t: Cộng I", "II", "1", "t: Cộng", "t: Tổng cộng I + II"], ["I", "I.1", "I", "II", "II.1", "II", ""]],
  ["a bonus, a total of nothing that has a name, and the total", ["b:", "t: Cộng", "t: Tổng"], ["+1", "", ""]],
  ["a total before anything", ["t: Tổng", "1"], ["", "1"]],
  ["what is read over has no place", ["1", "-:x", "2"], ["1", "", "2"]],
])("%s", (_what, marks, expected) => {
  expect(codes(marks)).toEqual(expected);
});

test("a column of groups makes branches", () => {
  expect(codes(["1", "2", "", "t: Cộng", "3"], ["Án", "Án", "Tin", "Tin", ""])).toEqual(["1.1", "1.2", "2.1", "2", "3"]);
});

test.each([
  ["BẢNG ĐIỂM QUÝ II NĂM 2021", "2021-Q2"],
  ["Quý 4/2022", "2022-Q4"],
  ["6 tháng đầu năm 2021", "2021-H1"],
  ["6 tháng cuối năm 2021", "2021-H2"],
  ["Sáu tháng năm 2023", "2023-H1"],
  ["9 tháng năm 2021", "2021-9M"],
  ["Đợt 3 năm 2021", "2021-D3"],
  ["Năm 2021", "2021"],
  ["BẢNG ĐIỂM THÁNG 3 NĂM 2026", "2026-03"],
  ["Kết quả tháng 12/2026", "2026-12"],
  ["Tháng 01 năm 2026", "2026-01"],
  // A date, a span, a figure up to a month: no month is scored by these.
  ["Đà Lạt, ngày 05 tháng 4 năm 2026", "2026"],
  ["Từ tháng 1 đến tháng 6 năm 2026", "2026"],
  ["Quý II (số liệu đến tháng 6/2026)", "2026-Q2"],
  ["Bảng điểm năm học 2025-2026", "2025-2026"],
  ["Học kỳ II, năm học 2025 – 2026", "2025-2026-H2"],
  ["Năm học 2025-2026, học kỳ 1", "2025-2026-H1"],
  ["Năm học 2025 - 2029", "2025"],
  ["quyết định số 12021 của xã", ""],
  ["Tổng hợp", ""],
])("the title %s tells the period %s", (title, period) => {
  expect(guessPeriod([title])).toBe(period);
});

test("the part of the year may stand in another text", () => {
  expect(guessPeriod(["QUÝ III", "Hà Nội, năm 2021"])).toBe("2021-Q3");
  expect(guessPeriod(["Năm 2021", "Quý I/2022"])).toBe("2022-Q1");
});

test.each([
  ["≥ 75%", ">=", 0.75],
  ["trên 90", ">", 90],
  ["75% trở lên", ">=", 0.75],
  ["từ 75% trở lên", ">=", 0.75],
  ["< 5", "<", 5],
  ["ít nhất 2,5", ">=", 2.5],
] as const)("the target %s", (text, comparator, target) => {
  expect(readTargetText(text)).toEqual({ comparator, target });
});

test.each(["75", "75%", "trên 1.000", "khoảng 75%", "trên", "từ 5 đến 7"])("the target %s is no number with a comparator", (text) => {
  expect(readTargetText(text)).toBeNull();
});

test.each([
  ["Tổng cộng", true],
  ["TỔNG ĐIỂM (I+II)", true],
  ["Cộng mục I", true],
  ["Tổng điểm phần A và B", true],
  ["Tổng số vụ phạm pháp hình sự", false],
  ["Cộng đồng dân cư", false],
  ["Điểm cộng", false],
])("%s is a total: %s", (label, expected) => {
  expect(isTotalLabel(label)).toBe(expected);
});

test.each([
  ["Điểm tối đa (đ)", "maximum"],
  ["  ĐIỂM   CHUẨN:", "maximum"],
  ["Self-score", "self"],
  ["Kết quả thực hiện", "actual"],
  ["Công an huyện", null],
])("the header %s", (text, role) => {
  expect(roleOfHeader(text)).toBe(role);
});

test.each([
  ["Công an huyện Ba Vì", true],
  ["CA. Ba Vì", false],
  ["Q. Ba Đình", true],
  ["Tỷ lệ phá án", false],
])("%s begins like a unit's name: %s", (text, expected) => {
  expect(isUnitName(text)).toBe(expected);
});

test.each([
  ["Đơn vị: Ba Vì\nTT | Tiêu chí", "Ba Vì"],
  ["Đơn vị: | | Ba Vì\nTT | Tiêu chí", "Ba Vì"],
  ["Đơn vị | Ba Vì\nTT | Tiêu chí", "Ba Vì"],
  ["Đơn vị:\nTT | Tiêu chí", null],
  ["Phiếu chấm\nTT | Tiêu chí", null],
])("the unit above a table: %s", (drawn, unit) => {
  expect(unitOnSheet(viewOf(sheet("A", drawn), false), 1)).toBe(unit);
});

test("merged headers reach as far as there is something below them", () => {
  const view = viewOf(sheet("A", "Nội dung | Ba Vì | | | Điểm\n | Tự chấm | Thẩm định | | "), false);
  expect(pathsAt(view, 0, 2)).toEqual([["Nội dung"], ["Ba Vì", "Tự chấm"], ["Ba Vì", "Thẩm định"], [], ["Điểm"]]);
});

test.each<[string, readonly (number | null)[], readonly number[]]>([
  ["groups that are sums", [50, 30, 20, 50, 25, 25], [0, 3]],
  ["a sum of one row is none", [50, 50, 30], []],
  ["a row that says nothing", [50, 30, null], []],
  ["something left over", [50, 30, 20, 7], []],
  ["nothing", [], []],
  ["a group that says nothing", [null, 1, 2], []],
])("%s", (_what, maxima, expected) => {
  expect(groupsBySums(maxima.map((one) => (one === null ? null : fromNumber(one))))).toEqual(expected);
});

test.each([
  [9.125, 3, 10],
  [0.1 + 0.2, 2, 10],
  [1 / 3, 6, 10],
  [12, 2, 20],
  [1e12, 2, 1e9],
  [1e-300, 6, 10],
])("figures of %d: %d decimals, a maximum of %d", (figure, decimals, maximum) => {
  const view = viewOf({ name: "A", top: 0, left: 0, cells: [[figure, null]] }, false);
  const columns = [{ path: [], offset: 0, role: "self", unit: "" } as const, { path: [], offset: 0, role: "text", unit: "" } as const];
  const rows = [{ mark: "", label: "", group: "", kind: "criterion", code: "1", indent: 0, layer: "" } as const];
  expect(figuresFacts([{ view, rows, lines: [0], columns, at: [0, null] }])).toEqual({ decimals, maximum });
});
