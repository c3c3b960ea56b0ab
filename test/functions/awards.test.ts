/** EMU.FLAG and EMU.REASON. */
import { setLanguage } from "../../src/functions/language";
import { AWARDS, call, column, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "./tables";

const COMPLETE = withCell(ENTRIES, 12, 6, 1);
const flag = (unit: unknown, award: unknown, status: unknown = null, entries = COMPLETE) =>
  call("EMU.FLAG", RUBRIC, entries, UNITS, AWARDS, "2021", unit, award, status);
const reason = (unit: unknown, award: unknown, status: unknown = null, entries = COMPLETE) =>
  call("EMU.REASON", RUBRIC, entries, UNITS, AWARDS, "2021", unit, award, status);

const YES = "đủ điều kiện đề nghị";
const NO = "không đủ điều kiện";
const OPEN = "chưa kết luận được";

describe("rule", () => {
  test("two places for the Ministry's flag, one of them for the Government's", () => {
    expect(flag(null, null)).toEqual([
      [NO, NO],
      [NO, NO],
      [YES, YES],
      [YES, NO],
    ]);
  });

  test("a unit waiting for a disciplinary decision is scored but not nominated, and the next one moves up", () => {
    const status: readonly Row[] = [
      ["Đơn vị", "Lý do không xét"],
      ["Đông Hải", "đang chờ kỷ luật"],
    ];
    expect(flag(null, "ministry-flag", status)).toEqual([[YES], [NO], [YES], [NO]]);
    expect(reason("Đông Hải", "ministry-flag", status)).toContain("đang chờ kỷ luật");
  });

  test("an entry not reported leaves it open who is second", () => {
    expect(flag(column("An Bình", "Đông Hải"), "ministry-flag", null, ENTRIES)).toEqual([[OPEN], [OPEN]]);
    expect(reason("Đông Hải", "ministry-flag", null, ENTRIES)).toContain("II.1");
  });

  test("every reason is named, not the first one only", () => {
    const reasons = reason("Bắc Sơn", "government-flag") as string;
    expect(reasons).toContain("Không dẫn đầu cụm");
    expect(reasons).toContain("Hết suất");
  });

  test("in English where Office speaks English", () => {
    setLanguage("en");
    expect(flag("Chí Linh", "government-flag")).toBe("candidate");
    setLanguage("vi");
  });
});

describe("EMU.SLOTS", () => {
  const slots = (award: unknown, entries = COMPLETE, awards: readonly Row[] = AWARDS) =>
    call("EMU.SLOTS", RUBRIC, entries, UNITS, awards, "2021", award);

  test("all places are taken by certain candidates once everything is reported", () => {
    expect(slots(null)).toEqual([
      [2, 1],
      [0, 0],
    ]);
  });

  test("a place that depends on an entry not reported is left", () => {
    expect(slots("ministry-flag", ENTRIES)).toEqual([[2], [1]]);
  });

  test("a column of awards gives a row each", () => {
    expect(slots(column("government-flag", "ministry-flag"))).toEqual([
      [1, 0],
      [2, 0],
    ]);
  });

  test("no number where neither slots nor share can be read", () => {
    const [header, ...rows] = AWARDS;
    const unreadable = rows.map((row) => row.map((cell) => (typeof cell === "number" ? "hai" : cell)));
    expect(slots("ministry-flag", COMPLETE, [header!, ...unreadable])).toEqual([[""], [""]]);
  });
});

describe("shape and casting", () => {
  test.each([
    ["one unit, one award", "Chí Linh", "government-flag", YES],
    ["the award by its Vietnamese name", "Chí Linh", "Cờ thi đua của Chính phủ", YES],
    [
      "a row of units: awards run down",
      [["Chí Linh", "An Bình"]],
      null,
      [
        [YES, NO],
        [YES, NO],
      ],
    ],
    ["blank unit", column("Chí Linh", ""), "ministry-flag", [[YES], [""]]],
    ["unknown award", "Chí Linh", "Cờ luân lưu", "#N/A Không có danh hiệu “Cờ luân lưu”."],
    ["unknown unit", "Hà Giang", "ministry-flag", "#N/A Không có đơn vị “Hà Giang”."],
    ["an error value", "Chí Linh", { error: "#N/A" }, "#VALUE! Đối số award: ô 1:1 có lỗi #N/A."],
    ["TRUE", "Chí Linh", true, "#VALUE! Đối số award: ô 1:1 phải là chữ, không phải TRUE."],
  ])("%s", (_what, unit, award, answer) => {
    expect(flag(unit, award)).toEqual(answer);
  });

  test("without the header of the awards", () => {
    expect(call("EMU.FLAG", RUBRIC, COMPLETE, UNITS, [["Tên"], ["x"]], "2021")).toBe("#VALUE! Bảng awards thiếu cột “Danh hiệu”.");
  });

  test("a period that the table of periods does not have", () => {
    const periods: readonly Row[] = [["Kỳ"], ["2022"]];
    expect(call("EMU.FLAG", RUBRIC, COMPLETE, UNITS, AWARDS, "2021", null, null, null, periods)).toBe(
      "#N/A Không có kỳ “2021” trong bảng periods.",
    );
  });
});
