/** EMU.STANDINGS: units × the columns of a ranking. */
import { column, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "../tables";
import { always, criterion, period, TABLES, unit, type Casting, type Sections } from "./sections";

const POLICY: readonly Row[] = [
  ["Quy định", "Giá trị"],
  ["grades", "95: Xuất sắc; 70: Khá"],
];
/** Unit, words of the columns, codes of groups. */
const of = (who: unknown, words: unknown = null, groups: unknown = null, entries: readonly Row[] = ENTRIES) => [
  RUBRIC,
  entries,
  "2021",
  who,
  words,
  groups,
  POLICY,
  UNITS,
];
const IDS =
  "rank, ties, total, maximum, percent, grade, groups, points, met, unit, cluster, gap, rest, percent-out, rank-out, percent-zero, rank-zero";
const unknown = (found: string) => `#VALUE! Đối số columns: không hiểu “${found}”; dùng một trong: ${IDS}.`;
const columns: Casting = {
  blank: [[""]],
  text: unknown("nhiều"),
  "text number": unknown("8"),
  boolean: "#VALUE! Đối số columns: ô 1:1 phải là chữ, không phải TRUE.",
  error: "#VALUE! Đối số columns: ô 1:1 có lỗi #N/A.",
};
/** The result of An Bình in I.1. */
const result = (cell: unknown) => withCell(ENTRIES, 1, 6, Array.isArray(cell) ? null : cell);

const { rubric, entries, policy, units } = TABLES;

export const STANDINGS: Sections = {
  given: of("An Bình", "rank,total,groups", "I"),
  rule: [
    ["rank, ties, total, own maximum, percent of a unit", of("An Bình"), [[3, "", 7, 10, 0.7]]],
    ["groups after them, where codes are given", of("An Bình", null, [["I", "II"]]), [[3, "", 7, 10, 0.7, 5, 2]]],
    [
      "only what is asked for, in that order",
      of(null, "percent,rank"),
      [
        [0.7, 3],
        [0.4, 4],
        [1, 1],
        [0.84375, 2],
      ],
    ],
    [
      "headers as the results sheet shows them, in either language and any case",
      of("Chí Linh", [["HẠNG", "total", "Xếp loại", "Own maximum"]]),
      [[1, 7, "Xuất sắc", 7]],
    ],
    ["a semicolon separates as a comma does, blanks around the words do not count", of("Chí Linh", " rank ; total "), [[1, 7]]],
    ["points of groups in the order of their codes", of("Bắc Sơn", "groups", column("II", "I")), [[1.5, 2.5]]],
    ["a blank code is a blank column, so is a blank word", of("Bắc Sơn", [["rank", null, "groups"]], [["I", null]]), [[4, "", 2.5, ""]]],
    [
      "both ways to count what is not reported, whatever the policy says",
      of(column("An Bình", "Đông Hải"), "percent-out,rank-out,percent-zero,rank-zero"),
      [
        [0.7, 3, 0.7, 2],
        [0.84375, 2, 0.675, 3],
      ],
    ],
    [
      "units in a row: a column for each unit",
      of([["An Bình", "Chí Linh"]], "rank,total"),
      [
        [3, 1],
        [7, 7],
      ],
    ],
    [
      "the answer names its units: best first; how far each is behind the rank above, and that one behind the first, in percentage points",
      of(null, "rank,unit,gap,rest"),
      [
        [1, "Chí Linh", "", ""],
        [2, "Đông Hải", 15.625, 0],
        [3, "An Bình", 14.375, 15.625],
        [4, "Bắc Sơn", 30, 30],
      ],
    ],
    [
      "points of criteria by themselves, and by a sign whether their targets are met; a group has none",
      of("Bắc Sơn", "points,met", [["I.1", "I.2", "I"]]),
      [[2.5, 0, 2.5, "✓", "▼", ""]],
    ],
    [
      "units that are given stay in their order",
      of(column("Bắc Sơn", "Chí Linh"), "unit,rank"),
      [
        ["Bắc Sơn", 4],
        ["Chí Linh", 1],
      ],
    ],
    ["points of groups of which none is named", of(null, "groups"), "#VALUE! Thiếu đối số group."],
    ["a word that is none", of(null, "rank,place"), unknown("place")],
    [
      "ranked by points two share the first place: both are named",
      [RUBRIC, ENTRIES, "2021", null, "rank,ties", null, [POLICY[0]!, ["rank-by", "points"]], UNITS],
      [
        [1, "Chí Linh"],
        [4, ""],
        [1, "An Bình"],
        [3, ""],
      ],
    ],
    ["a period that is none", [RUBRIC, ENTRIES, "2021-Q7"], "#VALUE! “2021-Q7” không phải là mã kỳ."],
  ],
  casting: {
    rubric,
    entries,
    policy,
    units,
    period: period(),
    unit: unit([["", "", ""]]),
    columns,
    group: criterion("group", [[3, 7, ""]]),
  },
  cells: {
    "a result that is not known counts nothing": [(cell) => of("An Bình", "percent,maximum", null, result(cell)), always([[1, 5]])],
  },
};
