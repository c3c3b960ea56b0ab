/** EMU.POINTS: the rules of the review on any layout. */
import { column } from "../tables";
import { always, AS_LEFT_OUT, matching, number, word, type Casting, type Sections } from "./sections";

const RULES = "pass, ratio, leader, direct, count, rank, bands, step";
const none = "no-target";

/** What the reader of entries says of a cell, with the argument's name before it. */
function figure(argument: string, blank: unknown, text: RegExp): Casting {
  const place = `^#VALUE! ${argument} 1:1: .*`;
  return {
    blank,
    text: matching(text),
    "text number": matching(new RegExp(`${place}là chữ chứ không phải số`)),
    boolean: matching(new RegExp(`${place}không phải là số`)),
    error: matching(new RegExp(`${place}giá trị lỗi`)),
  };
}

export const POINTS: Sections = {
  given: ["leader", 5, 95, 0.05, ">=", 100, 2, "measure=reduction"],
  missing: { target: matching(/^#VALUE! target 1:1: Chưa có chỉ tiêu/) },
  rule: [
    ["leader, A < T", ["leader", 5, 8, 10], 2],
    ["leader, A = T", ["leader", 5, 10, 10], 2.5],
    ["leader, alone above T", ["leader", 5, 20, 10], 5],
    ["leader, the leader's ratio given", ["leader", 5, 15, 10, null, null, 1], 3.75],
    ["leader, above the ratio given", ["leader", 5, 30, 10, null, null, 1], 5],
    ["leader, below T whatever the leader does", ["leader", 5, 8, 10, null, null, 1], 2],
    ["leader, nobody exceeds", ["leader", 5, 8, 10, null, null, -0.2], 2],
    ["leader of a reduction", ["leader", 5, 90, 0.05, ">=", 100, 2, "measure=reduction"], 3.75],
    ["leader of an increase", ["leader", 5, 120, 0.05, ">=", 100, 5, "measure=increase"], 4],
    ["a leader is nothing to another rule", ["ratio", 10, 6, 9, null, null, 5], 6.67],
    [
      "a leader of a measure it cannot be laid out for",
      ["leader", 5, 12, 10, ">=", null, 0.5, "measure=count"],
      "#VALUE! Đối số leader chỉ dùng với cách đo value, reduction hoặc increase.",
    ],
    ["leader found in the results given", ["leader", 5, column(8, 10, 20, 15), 10], [[2], [2.5], [5], [3.75]]],
    ["a row of results gives a row", ["leader", 5, [[8, 10, 20, 15]], 10], [[2, 2.5, 5, 3.75]]],
    [
      "each unit its own target (R7), and units without a target among themselves (R10)",
      ["leader", 10, column(120, 60, 80, 150, 100, 75), column(100, 50, 80, none, none, none)],
      column(10, 10, 5, 10, 6.67, 5),
    ],
    ["not assigned: blank", ["leader", 5, 12, [["not-assigned"]]], ""],
    ["proportional", ["ratio", 10, 6, 9], 6.67],
    ["proportional, never above M", ["ratio", 10, 12, 9], 10],
    ["proportional, less is better", ["ratio", 10, 4, 2, "<="], 5],
    ["pass, strictly over", ["pass", 3, 0.9, 0.9, ">"], 0],
    ["pass, at least", ["pass", 3, 0.9, 0.9, ">="], 3],
    ["pass, 89.996 is not over 90", ["pass", 3, 89.996, 90, ">"], 0],
    ["pass, 0.1 + 0.2 is 0.3 as Excel shows it", ["pass", 3, 0.1 + 0.2, 0.3, "="], 3],
    ["pass in Vietnamese words", ["đạt/không đạt", 3, 0.9, 0.9, "từ … trở lên"], 3],
    ["reduction against a baseline", ["pass", 2, 95, 0.05, ">=", 100, null, "measure=reduction"], 2],
    ["increase against a baseline", ["pass", 2, 100, 0, ">", 100, null, "measure=increase"], 0],
    ["count", ["count", 10, 3, null, null, null, null, "per=-2; start=10; minimum=0"], 4],
    ["direct", ["direct", 10, 7.255, null], 7.26],
    ["rank", ["rank", 60, 2, null, null, null, null, "points=60|45|30|15|0"], 45],
    [
      "rank among the results given: ties share the better rank",
      ["rank", 60, column(9, 7, 9, 1), null, null, null, null, "measure=value; points=60|45|30|15|0"],
      column(60, 30, 60, 15),
    ],
    ["bands", ["bands", 10, column(96, 92, 90, 70), null, ">=", null, null, "bands=95:10|90:8|*:0"], column(10, 8, 8, 0)],
    ["bands without bands", ["bands", 10, 92, null, ">="], matching(/^#VALUE! parameters 1:1: .*để trống/)],
    ["step: one point for each 5 % over the target", ["step", 10, 12, 10, null, null, null, "per=1; every=0.05"], 4],
    ["the measure in Vietnamese, on a line of its own", ["pass", 2, 95, 0.05, ">=", 100, null, "measure=Giảm so kỳ gốc\n"], 2],
    ["a target of 0", ["ratio", 5, 8, 0], matching(/^#VALUE! target 1:1: /)],
    ["no comparator for pass", ["pass", 3, 1, 1], matching(/^#VALUE! comparator 1:1: /)],
    ["a negative maximum", ["ratio", -5, 8, 10], matching(/^#VALUE! maximum 1:1: /)],
    ["a baseline without its measure", ["pass", 2, 95, 0.05, ">=", 100], matching(/measure=reduction/)],
    ["a baseline of 0", ["pass", 2, 95, 0.05, ">=", 0, null, "measure=reduction"], matching(/^#VALUE! baseline 1:1: /)],
    ["an unknown measure", ["pass", 2, 95, 0.05, ">=", 100, null, "measure=speed"], matching(/không hiểu “measure=speed”/)],
    ["unreadable parameters", ["count", 10, 3, null, null, null, null, "per"], matching(/^#VALUE! parameters 1:1: /)],
    ["two leaders", ["leader", 5, 15, 10, null, null, [[1, 2]]], "#VALUE! Đối số leader phải là một ô."],
    ["a row of results shorter than another", ["leader", 5, [[8, 10], [20], [15, 12]], 10], matching(/^#VALUE! actual 2:2: Chưa báo cáo/)],
    ["no results", ["leader", 5, [], 10], "#VALUE! Thiếu đối số actual."],
    ["targets of another shape", ["leader", 5, column(1, 2, 3), column(1, 2)], "#VALUE! Hai đối số actual và target không cùng số ô."],
    ["direct points above the maximum", ["direct", 10, 11, null], matching(/^#VALUE! actual 1:1: /)],
  ],
  casting: {
    rule: word("rule", RULES, "#VALUE! Thiếu đối số rule."),
    maximum: figure("maximum", matching(/^#VALUE! maximum 1:1: .*để trống/), /^#VALUE! maximum 1:1: .*không phải là số/),
    actual: figure("actual", matching(/^#VALUE! actual 1:1: Chưa báo cáo/), /^#VALUE! actual 1:1: .*không phải là số/),
    target: figure("target", AS_LEFT_OUT, /^#VALUE! target 1:1: .*không có lựa chọn này/),
    comparator: {
      ...always(matching(/^#VALUE! comparator 1:1: .*không có lựa chọn này/)),
      blank: AS_LEFT_OUT,
      error: "#VALUE! Đối số comparator: ô 1:1 có lỗi #N/A.",
    },
    baseline: figure("baseline", matching(/^#VALUE! baseline 1:1: Thiếu/), /^#VALUE! baseline 1:1: .*không phải là số/),
    leader: number("leader"),
    // With a baseline, what the parameters must say comes first.
    parameters: { ...always(matching(/measure=reduction/)), error: "#VALUE! Đối số parameters: ô 1:1 có lỗi #N/A." },
  },
  cells: {
    "parameters without a baseline": [
      (cell) => ["leader", 5, 8, 10, null, null, null, cell],
      {
        ...always(matching(/^#VALUE! parameters 1:1: Không đọc được tham số/)),
        blank: 2,
        error: "#VALUE! Đối số parameters: ô 1:1 có lỗi #N/A.",
      },
    ],
    "a result among others": [
      (cell) => ["leader", 5, [[8], [Array.isArray(cell) ? null : cell]], 10],
      always(matching(/^#VALUE! actual 2:1: /)),
    ],
  },
};
