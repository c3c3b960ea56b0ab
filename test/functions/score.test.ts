/** The shape of what EMU.SCORE answers, and the many ways in which cells name periods, units and criteria. */
import { call, column, ENTRIES, RUBRIC, UNITS, withCell } from "./tables";

const score = (unit: unknown, criterion: unknown, entries = ENTRIES) =>
  call("EMU.SCORE", RUBRIC, entries, "2021", unit, criterion, null, UNITS);

describe("shape of the answer", () => {
  const ab = ["An Bình", "Bắc Sơn"];
  const criteria = ["I.1", "II.1"];
  test.each([
    ["one cell × one cell", "An Bình", "I.1", 2],
    ["a column of units × one cell", column(...ab), "I.1", [[2], [2.5]]],
    ["a row of units × one cell", [ab], "I.1", [[2, 2.5]]],
    ["one cell × a row", "An Bình", [criteria], [[2, 2]]],
    ["one cell × a column", "An Bình", column(...criteria), [[2], [2]]],
    [
      "a column × a row: matrix",
      column(...ab),
      [criteria],
      [
        [2, 2],
        [2.5, 1.5],
      ],
    ],
    [
      "a row × a column: matrix the other way",
      [ab],
      column(...criteria),
      [
        [2, 2.5],
        [2, 1.5],
      ],
    ],
    ["two columns: pairs", column(...ab), column(...criteria), [[2], [1.5]]],
    ["two rows: pairs", [ab], [criteria], [[2, 1.5]]],
    [
      "a column of units, all criteria",
      column(...ab),
      null,
      [
        [2, 3, 2],
        [2.5, 0, 1.5],
      ],
    ],
    [
      "a row of units, all criteria down",
      [ab],
      null,
      [
        [2, 2.5],
        [3, 0],
        [2, 1.5],
      ],
    ],
    [
      "all units, a column of criteria: units across",
      null,
      column(...criteria),
      [
        [2, 2.5, 5, 3.75],
        [2, 1.5, 2, ""],
      ],
    ],
    ["all units, one criterion", null, "I.1", [[2], [2.5], [5], [3.75]]],
    ["one unit, all criteria", "An Bình", null, [[2, 3, 2]]],
    [
      "everything",
      null,
      null,
      [
        [2, 3, 2],
        [2.5, 0, 1.5],
        [5, "", 2],
        [3.75, 3, ""],
      ],
    ],
    ["a blank cell among the units is answered by a blank", column("An Bình", null, 0, "Bắc Sơn"), "I.1", [[2], [""], [""], [2.5]]],
  ])("%s", (_shape, unit, criterion, answer) => {
    expect(score(unit, criterion)).toEqual(answer);
  });

  test("two columns of different length", () => {
    expect(score(column(...ab), column("I.1", "I.2", "II.1"))).toBe("#VALUE! Hai đối số unit và criterion không cùng số ô.");
  });

  test("a range of units", () => {
    expect(score([ab, ab], "I.1")).toBe("#VALUE! Đối số unit phải là một ô, một hàng hoặc một cột.");
  });
});

describe("casting", () => {
  test.each([
    ["a year typed as a number", 2021],
    ["a range of one cell", [["2021"]]],
    ["blanks around it", " 2021 "],
  ])("period: %s", (_what, period) => {
    expect(call("EMU.SCORE", RUBRIC, ENTRIES, period, "An Bình", "I.1")).toBe(2);
  });

  test.each([
    ["blank", "", "#VALUE! Thiếu đối số period."],
    ["a blank cell on the desktop", [[0]], "#VALUE! Thiếu đối số period."],
    ["TRUE", true, "#VALUE! Đối số period: ô 1:1 phải là chữ, không phải TRUE."],
    ["#N/A", { error: "#N/A" }, "#VALUE! Đối số period: ô 1:1 có lỗi #N/A."],
    ["no period", "2021-Q7", "#VALUE! “2021-Q7” không phải là mã kỳ."],
    ["two cells", [["2021", "2022"]], "#VALUE! Đối số period phải là một ô."],
  ])("period: %s", (_what, period, error) => {
    expect(call("EMU.SCORE", RUBRIC, ENTRIES, period, "An Bình", "I.1")).toBe(error);
  });

  test.each([
    ["unknown", "Sơn La", "#N/A Không có đơn vị “Sơn La”."],
    ["without its accents", "An Binh", "#N/A Không có đơn vị “An Binh”."],
    ["TRUE", true, "#VALUE! Đối số unit: ô 1:1 phải là chữ, không phải TRUE."],
    ["#REF! of Excel", { code: "#REF!" }, "#VALUE! Đối số unit: ô 1:1 có lỗi #REF!."],
    ["an error as a data type", { basicType: "Error", basicValue: "#N/A" }, "#VALUE! Đối số unit: ô 1:1 có lỗi #N/A."],
  ])("unit: %s", (_what, unit, error) => {
    expect(score(unit, "I.1")).toBe(error);
  });

  test.each([
    ["decomposed accents", "An Bình".normalize("NFD")],
    ["capitals and blanks", "  AN   BÌNH "],
    ["a no-break space", "An\u00a0Bình"],
  ])("unit: %s", (_what, unit) => {
    expect(score(unit, "I.1")).toBe(2);
  });

  test.each([
    ["unknown", "III.9", "#N/A Không có tiêu chí “III.9”."],
    ["small letters and blanks", " ii. 1 ", 2],
  ])("criterion: %s", (_what, criterion, answer) => {
    expect(score("An Bình", criterion)).toBe(answer);
  });

  test.each([
    ["text number", "8"],
    ["text", "nhiều"],
    ["TRUE", true],
    ["#N/A", { error: "#N/A" }],
    ["blank", null],
  ])("a result that is %s gives no points, to nobody else's harm", (_what, result) => {
    const entries = withCell(ENTRIES, 1, 6, result);
    expect(score(null, "I.1", entries)).toEqual([[""], [2.5], [5], [3.75]]);
  });

  test("a text number is not read even where it would lead", () => {
    const entries = withCell(ENTRIES, 3, 6, "20");
    // Without Chí Linh, Đông Hải leads with e = 0.5.
    expect(score("Đông Hải", "I.1", entries)).toBe(5);
  });

  test.each([
    ["the rubric is lost", [[{ error: "#REF!" }]], ENTRIES, "#VALUE! Đối số rubric: ô 1:1 có lỗi #REF!."],
    ["a required header is missing", RUBRIC.map((row) => row.slice(1)), ENTRIES, "#VALUE! Bảng rubric thiếu cột “Mã”."],
    ["a required header is missing", RUBRIC, ENTRIES.map((row) => row.slice(2)), "#VALUE! Bảng entries thiếu cột “Kỳ”."],
    [
      "the entries are blank cells",
      RUBRIC,
      [
        [null, null],
        [null, null],
      ],
      "#VALUE! Bảng entries không có dòng tiêu đề.",
    ],
  ])("%s", (_what, rubric, entries, error) => {
    expect(call("EMU.SCORE", rubric, entries, "2021")).toBe(error);
  });

  test("#N/A in a table cell does not silence the others", () => {
    expect(call("EMU.TOTAL", RUBRIC, withCell(ENTRIES, 1, 6, { error: "#N/A" }), "2021", "Bắc Sơn")).toBe(4);
  });
});
