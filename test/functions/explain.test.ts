/** EMU.EXPLAIN. */
import { call, ENTRIES, RUBRIC, type Row } from "./tables";

const explain = (unit: unknown, criterion: unknown = null, period: unknown = "2021") =>
  call("EMU.EXPLAIN", RUBRIC, ENTRIES, period, unit, criterion);

function text(answer: unknown): string {
  return (answer as Row[]).map(([line]) => line).join("\n");
}

describe("rule", () => {
  test("the leader rule: result, target, leader, points", () => {
    const lines = text(explain("Đông Hải", "I.1"));
    for (const word of ["15", "10", "Chí Linh", "3,75"]) {
      expect(lines).toContain(word);
    }
  });

  test("an answer is a column of lines", () => {
    expect((explain("Đông Hải", "I.1") as Row[]).every((row) => row.length === 1)).toBe(true);
  });

  test("a whole unit: every criterion, the total", () => {
    const lines = text(explain("An Bình"));
    for (const word of ["I.1", "I.2", "II.1", "7"]) {
      expect(lines).toContain(word);
    }
  });

  test("a group", () => {
    const lines = text(explain("An Bình", "I"));
    expect(lines).toContain("I.2");
    expect(lines).not.toContain("II.1");
  });
});

describe("casting", () => {
  test.each([
    ["unknown unit", "Sơn La", "I.1", "#N/A Không có đơn vị “Sơn La”."],
    ["unknown criterion", "An Bình", "X", "#N/A Không có tiêu chí “X”."],
    ["blank unit", [[null]], "I.1", "#VALUE! Thiếu đối số unit."],
    ["two units", [["An Bình", "Bắc Sơn"]], "I.1", "#VALUE! Đối số unit phải là một ô."],
    ["#N/A", { error: "#N/A" }, "I.1", "#VALUE! Đối số unit: ô 1:1 có lỗi #N/A."],
    ["TRUE", true, "I.1", "#VALUE! Đối số unit: ô 1:1 phải là chữ, không phải TRUE."],
  ])("%s", (_what, unit, criterion, error) => {
    expect(explain(unit, criterion)).toBe(error);
  });

  test("a blank criterion is the whole rubric", () => {
    expect(explain("An Bình", [[0]])).toEqual(explain("An Bình"));
  });
});
