/** EMU.ROWS and EMU.CHECK. */
import { callFunction } from "../../src/functions/registry";
import { call, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "./tables";

const rows = (entries: readonly Row[] = ENTRIES) => call("EMU.ROWS", RUBRIC, entries, null, UNITS) as Row[];
const check = (entries: readonly Row[] = ENTRIES, ...others: readonly unknown[]) => call("EMU.CHECK", RUBRIC, entries, ...others) as Row[];

describe("EMU.ROWS, rule", () => {
  test("a row for each row of the entries: points, attainment, met, finding", () => {
    const answer = rows();
    expect(answer).toHaveLength(ENTRIES.length - 1);
    expect(answer[0]).toEqual([2, 0.8, false, ""]);
    expect(answer[5]).toEqual([0, 1, false, ""]);
    expect(answer[6]).toEqual(["", "", "", ""]);
    expect(answer[11]!.slice(0, 3)).toEqual(["", "", ""]);
    expect(answer[11]![3]).toMatch(/chưa báo cáo/i);
  });

  test("each row in the review of its own period", () => {
    const answer = rows([...ENTRIES, ["2022", "An Bình", "I.1", null, null, null, 30]]);
    expect(answer[0]!.slice(0, 3)).toEqual([2, 0.8, false]);
    expect(answer[12]!.slice(0, 3)).toEqual([5, 3, true]);
  });
});

describe("EMU.ROWS, casting", () => {
  test.each([
    ["a text number", 6, "8", "chữ"],
    ["an unknown unit", 1, "An Bnh", "An Bình"],
    ["an unknown criterion", 2, "IX", "mã"],
    ["an error value", 6, { error: "#N/A" }, "lỗi"],
  ])("%s has a finding and no points, in its own row only", (_what, at, cell, word) => {
    const answer = rows(withCell(ENTRIES, 1, at, cell));
    expect(answer[0]!.slice(0, 3)).toEqual(["", "", ""]);
    expect(answer[0]![3]).toContain(word);
    expect(answer[1]![3]).toBe("");
  });

  test("a duplicate: neither row can be trusted", () => {
    const answer = rows([...ENTRIES, ENTRIES[1]!]);
    expect(answer[12]!.slice(0, 3)).toEqual(["", "", ""]);
    expect(answer[12]![3]).not.toBe("");
  });

  test("a blank row stays blank", () => {
    expect(rows([...ENTRIES, ENTRIES[0]!.map(() => null)])[12]).toEqual(["", "", "", ""]);
  });

  test("entries with a header row only", () => {
    expect(rows([ENTRIES[0]!])).toEqual([["", "", "", ""]]);
  });

  test("a missing header is an error of the function", () => {
    expect(
      call(
        "EMU.ROWS",
        RUBRIC,
        ENTRIES.map((row) => row.slice(0, 2)),
      ),
    ).toBe("#VALUE! Bảng entries thiếu cột “Tiêu chí”.");
  });
});

describe("EMU.CHECK, rule", () => {
  test("five columns: severity, where, found, expected, what to do", () => {
    const [first] = check(withCell(ENTRIES, 1, 6, "25,67"), "2021");
    expect(first).toHaveLength(5);
    expect(first![0]).toBe("lỗi");
    expect(first![1]).toBe("Chấm điểm (EmuEntries), dòng số liệu 1, cột “Kết quả thực hiện”");
    expect(first![2]).toContain("25,67");
    expect(first!.slice(3).every((cell) => cell !== "")).toBe(true);
  });

  test("errors first, whatever the order of the rows", () => {
    const severities = check(withCell(ENTRIES, 12, 5, "x")).map(([severity]) => severity);
    expect(severities[0]).toBe("lỗi");
    expect(
      [...severities].sort((a, b) => ["lỗi", "cảnh báo", "lưu ý"].indexOf(a as string) - ["lỗi", "cảnh báo", "lưu ý"].indexOf(b as string)),
    ).toEqual(severities);
  });

  test("a clean workbook says so in one row", () => {
    expect(check(withCell(ENTRIES, 12, 6, 1))).toEqual([["Không có lỗi, cảnh báo hay lưu ý nào.", "", "", "", ""]]);
  });

  test("the same finding of two periods stands there once", () => {
    const entries = withCell(ENTRIES, 1, 1, "Sơn La");
    const both = [...entries, ["2022", "Bắc Sơn", "I.1", null, null, null, 3]];
    const unknown = check(both, null, UNITS).filter(([, , found]) => `${found}`.includes("Sơn La"));
    expect(unknown).toHaveLength(1);
  });

  test("where Excel says where the tables stand, cells are named", () => {
    const args = [RUBRIC, withCell(ENTRIES, 1, 6, "8"), "2021"];
    const result = callFunction("EMU.CHECK", args, ["'Thang điểm'!A4:G9", "'Chấm điểm'!$B$4:$H$16", "'Tổng hợp'!B3"]);
    expect(result).toMatchObject({
      ok: true,
      value: expect.arrayContaining([expect.arrayContaining(["Chấm điểm!H5"])]),
    });
  });
});

describe("EMU.CHECK, casting", () => {
  test("a missing required column is a finding here, not an error", () => {
    const answer = check(ENTRIES.map((row) => row.slice(1)));
    expect(answer[0]![2]).toContain("Kỳ");
  });

  test.each([
    ["a period that cannot be read", "năm nay", "#VALUE! “năm nay” không phải là mã kỳ."],
    ["an error value", { error: "#N/A" }, "#VALUE! Đối số period: ô 1:1 có lỗi #N/A."],
  ])("%s", (_what, period, error) => {
    expect(check(ENTRIES, period)).toBe(error);
  });

  test("a lost table is an error of the function", () => {
    expect(call("EMU.CHECK", { error: "#REF!" }, ENTRIES)).toBe("#VALUE! Đối số rubric: ô 1:1 có lỗi #REF!.");
  });
});
