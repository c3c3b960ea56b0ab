/** EMU.POINTS: the rules of the review on any layout. */
import { call, column } from "./tables";

const points = (...args: readonly unknown[]) => call("EMU.POINTS", ...args);

describe("rule", () => {
  test.each([
    ["leader, A < T", ["leader", 5, 8, 10], 2],
    ["leader, A = T", ["leader", 5, 10, 10], 2.5],
    ["leader, alone above T", ["leader", 5, 20, 10], 5],
    ["leader, the leader's ratio given", ["leader", 5, 15, 10, null, null, 1], 3.75],
    ["leader, above the ratio given", ["leader", 5, 30, 10, null, null, 1], 5],
    ["leader, below T whatever the leader does", ["leader", 5, 8, 10, null, null, 1], 2],
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
  ])("%s", (_rule, args, answer) => {
    expect(points(...args)).toBe(answer);
  });

  test("the leader is found in the results given", () => {
    expect(points("leader", 5, column(8, 10, 20, 15), 10)).toEqual([[2], [2.5], [5], [3.75]]);
  });

  test("each unit its own target (R7), and units without a target among themselves (R10)", () => {
    const none = "no-target";
    expect(points("leader", 10, column(120, 60, 80, 150, 100, 75), column(100, 50, 80, none, none, none))).toEqual(
      column(10, 10, 5, 10, 6.67, 5),
    );
  });

  test("a row of results gives a row", () => {
    expect(points("leader", 5, [[8, 10, 20, 15]], 10)).toEqual([[2, 2.5, 5, 3.75]]);
  });
});

describe("casting", () => {
  test.each([
    ["a blank result", ["leader", 5, column(8, null), 10], /^#VALUE! actual 2:1: /],
    ["a text number", ["leader", 5, column("8", 9), 10], /^#VALUE! actual 1:1: .*số/],
    ["TRUE", ["leader", 5, true, 10], /^#VALUE! actual 1:1: /],
    ["an error value", ["leader", 5, [[8, { error: "#DIV/0!" }]], 10], /^#VALUE! actual 1:2: .*lỗi/],
    ["a blank target", ["leader", 5, 8, [[null]]], /^#VALUE! target 1:1: /],
    ["a target of 0", ["ratio", 5, 8, 0], /^#VALUE! target 1:1: /],
    ["no comparator for pass", ["pass", 3, 1, 1], /^#VALUE! comparator 1:1: /],
    ["an unknown comparator", ["pass", 3, 1, 1, "about"], /^#VALUE! comparator 1:1: /],
    ["an unknown rule", ["best", 5, 8, 10], /^#VALUE! Đối số rule: không hiểu “best”/],
    ["a rule of a later version", ["bands", 5, 8, 10], /^#VALUE! rule 1:1: /],
    ["a negative maximum", ["ratio", -5, 8, 10], /^#VALUE! maximum 1:1: /],
    ["a maximum that is text", ["ratio", "5", 8, 10], /^#VALUE! maximum 1:1: /],
    ["a baseline without its measure", ["pass", 2, 95, 0.05, ">=", 100], /measure=reduction/],
    ["a baseline of 0", ["pass", 2, 95, 0.05, ">=", 0, null, "measure=reduction"], /^#VALUE! baseline 1:1: /],
    ["an unknown measure", ["pass", 2, 95, 0.05, ">=", 100, null, "measure=speed"], /không hiểu “measure=speed”/],
    ["unreadable parameters", ["count", 10, 3, null, null, null, null, "per"], /^#VALUE! parameters 1:1: /],
    ["a leader that is text", ["leader", 5, 8, 10, null, null, "1"], /^#VALUE! Đối số leader: ô 1:1 là chữ “1”/],
    ["targets of another shape", ["leader", 5, column(1, 2, 3), column(1, 2)], /^#VALUE! Hai đối số actual và target/],
    ["direct points above the maximum", ["direct", 10, 11, null], /^#VALUE! actual 1:1: /],
  ])("%s", (_what, args, error) => {
    expect(points(...args)).toEqual(expect.stringMatching(error));
  });
});
