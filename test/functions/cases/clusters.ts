/** EMU.GRADE: units. EMU.CLUSTERS: clusters among each other. EMU.POLICY: the rules in force. */
import { ENTRIES, RUBRIC, UNITS, withCell, type Row } from "../tables";
import { always, matching, period, requiredTable, table, TABLES, unit, type Sections } from "./sections";

const HEADER: Row = ["Quy định", "Giá trị"];
const GRADES: readonly Row[] = [HEADER, ["grades", "95: Xuất sắc; 70: Khá"]];
const graded = (who: unknown, more: unknown = GRADES, entries: readonly Row[] = ENTRIES) => [RUBRIC, entries, "2021", who, more, UNITS];
const { rubric, entries, policy, units } = TABLES;

export const GRADE: Sections = {
  given: graded("An Bình"),
  rule: [
    ["70 %, 40 %, 100 % and 84.375 %", graded(null), [["Khá"], [""], ["Xuất sắc"], ["Khá"]]],
    ["exactly the lower end belongs to the grade", graded("An Bình", [HEADER, ["grades", "70: Khá"]]), "Khá"],
    ["a hundredth of a per cent below it does not", graded("An Bình", [HEADER, ["grades", "70.01: Khá"]]), ""],
    [
      "points, where units are ranked by points",
      graded(null, [HEADER, ["rank-by", "points"], ["grades", "7: Đủ; 6.75: Gần đủ"]]),
      [["Đủ"], [""], ["Đủ"], ["Gần đủ"]],
    ],
    ["no grades without a policy that names them", graded(null, null), [[""], [""], [""], [""]]],
    ["two grades from the same figure are none", graded("Chí Linh", [HEADER, ["grades", "95: A; 95: B"]]), ""],
  ],
  casting: { rubric, entries, policy, units, period: period(), unit: unit([[""]]) },
  cells: {
    "grades that cannot be read": [(cell) => graded("Chí Linh", [HEADER, ["grades", Array.isArray(cell) ? null : cell]]), always("")],
  },
};

const TWO: readonly Row[] = [UNITS[0]!, ...UNITS.slice(1).map((row, index) => [row[0]!, index < 2 ? "Một" : "Hai", row[2]!])];
const SAME: readonly Row[] = [
  ["Mã", "Cách đo", "Cách tính điểm", "Điểm tối đa"],
  ["1", "judgement", "direct", 10],
];
const scores = (...points: readonly (number | null)[]): readonly Row[] => [
  ["Kỳ", "Đơn vị", "Tiêu chí", "Tự chấm"],
  ...points.map((score, index): Row => ["2021", UNITS[index + 1]![0]!, "1", score]),
];
const compared = (more: unknown = null, of: readonly Row[] = TWO, given: readonly Row[] = ENTRIES) => [RUBRIC, given, of, "2021", more];
const COMPARE: readonly Row[] = [HEADER, ["clusters", "mean"]];
const NOT_COMPARED = [["Quy định không so sánh giữa các cụm.", "", "", "", "", "", ""]];
const RANKING = [
  ["Một", 2, 0.55, 2, 2, "", false],
  ["Hai", 1, 0.921875, 2, 2, "", true],
];

export const CLUSTERS: Sections = {
  given: compared(COMPARE),
  rule: [
    ["the mean of 70 % and 40 %, and of 100 % and 84.375 %; what is open makes it provisional", compared(), RANKING],
    ["the same by a policy that compares clusters", compared(COMPARE), RANKING],
    [
      "the mean of points, where units are ranked by points",
      compared([HEADER, ["clusters", "bình quân các đơn vị"], ["rank-by", "points"]]),
      [
        ["Một", 2, 5.5, 2, 2, "", false],
        ["Hai", 1, 6.875, 2, 2, "", true],
      ],
    ],
    ["a policy that does not compare them", compared([HEADER, ["clusters", "none"]]), NOT_COMPARED],
    ["a policy that says nothing of them", compared([HEADER, ["decimals", 2]]), NOT_COMPARED],
    ["one cluster only", compared(null, UNITS), [["Chỉ có một cụm, không có gì để so sánh.", "", "", "", "", "", ""]]],
    [
      "equal means share the rank, thirds are exact",
      [SAME, scores(1, 2, 2, 1), TWO, "2021"],
      [
        ["Một", 1, 0.15, 2, 2, "Hai", false],
        ["Hai", 1, 0.15, 2, 2, "Một", false],
      ],
    ],
    [
      "a unit for which nothing counts is not in the mean, nor is it 0",
      [SAME, scores(8, null, 7, 7), TWO, "2021"],
      [
        ["Một", 1, 0.8, 1, 2, "", true],
        ["Hai", 2, 0.7, 2, 2, "", false],
      ],
    ],
    [
      "a cluster in which nothing counts has no rank",
      [SAME, scores(null, null, 7, 7), TWO, "2021"],
      [
        ["Một", "", "", 0, 2, "", true],
        ["Hai", 1, 0.7, 2, 2, "", false],
      ],
    ],
    ["a period that is none", [RUBRIC, ENTRIES, TWO, "2021-Q7"], "#VALUE! “2021-Q7” không phải là mã kỳ."],
  ],
  casting: { rubric, entries, policy, units: requiredTable("units", "Đơn vị"), period: period() },
  cells: {
    "a result that is not known is out of the mean": [
      (cell) => compared(null, TWO, withCell(ENTRIES, 1, 6, Array.isArray(cell) ? null : cell)),
      always([
        ["Một", 2, 0.7, 2, 2, "", true],
        ["Hai", 1, 0.921875, 2, 2, "", true],
      ]),
    ],
  },
};

const USUAL = [
  ["Số chữ số thập phân của điểm: 2"],
  ["Cách làm tròn điểm: làm tròn nửa lên"],
  ["Chưa báo cáo thì: không tính"],
  ["Xếp hạng theo: tỷ lệ % trên điểm tối đa được giao"],
  ["Xếp hạng trên số: chính xác"],
  ["Thứ tự ưu tiên điểm: tự chấm → kiểm tra chéo → thẩm định"],
  ["Không có chỉ tiêu thì điểm tối đa: tính"],
  ["Dẫn đầu vượt bao nhiêu lần thì cảnh báo: 3"],
];

export const POLICY: Sections = {
  given: [[HEADER, ["tie-break", "I.1"]], RUBRIC],
  rule: [
    ["what is not said is the usual", [[HEADER, ["decimals", 2]]], USUAL],
    [
      "every rule that can be said",
      [
        [
          HEADER,
          ["decimals", 1],
          ["rounding", "down"],
          ["rank-by", "points"],
          ["rank-on", "rounded"],
          ["rank-decimals", 0],
          ["blanks", "zero"],
          ["tie-break", "I.1; II.1"],
          ["layers", "self"],
          ["difference-limit", 0.5],
          ["grades", "70: Khá; 95: Xuất sắc"],
          ["scale", 1000],
          ["no-target", "out"],
          ["leader-outlier", null],
          ["clusters", "mean"],
        ],
        RUBRIC,
      ],
      [
        ["Số chữ số thập phân của điểm: 1"],
        ["Cách làm tròn điểm: làm tròn xuống"],
        ["Chưa báo cáo thì: 0 điểm"],
        ["Xếp hạng theo: tổng điểm"],
        ["Xếp hạng trên số: đã làm tròn"],
        ["Số chữ số thập phân khi xếp hạng: 0"],
        ["Tiêu chí phân định bằng điểm: I.1, II.1"],
        ["Thứ tự ưu tiên điểm: tự chấm"],
        ["Không có chỉ tiêu thì điểm tối đa: không tính"],
        ["So sánh giữa các cụm: bình quân các đơn vị"],
        ["Thang điểm: 1.000"],
        ["Xếp loại theo tổng: ≥ 95: Xuất sắc; ≥ 70: Khá"],
        ["Chênh lệch phải giải trình: 0,5"],
      ],
    ],
    ["what cannot be read is not in force", [[HEADER, ["blanks", "nửa điểm"]]], USUAL],
    ["nor is a criterion that the rubric does not have", [[HEADER, ["tie-break", "IX"]], RUBRIC], USUAL],
  ],
  casting: { policy: requiredTable("policy", "Quy định"), rubric: table("rubric", "Mã") },
  cells: {
    "a number of decimals": [
      (cell) => [[HEADER, ["decimals", Array.isArray(cell) ? null : cell]]],
      always(expect.arrayContaining([[matching(/thập phân của điểm: 2$/)]])),
    ],
  },
};
