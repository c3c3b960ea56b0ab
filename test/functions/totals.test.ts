/** EMU.TOTAL, EMU.MAXIMUM, EMU.PERCENT, EMU.RANK. */
import { call, column, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "./tables";

const of = (name: string, unit: unknown, group: unknown = null) =>
  call(name, RUBRIC, ENTRIES, "2021", unit, group, null, UNITS);

describe("rule", () => {
  test.each([
    ["An Bình", 7, 10, 0.7, 3],
    ["Bắc Sơn", 4, 10, 0.4, 4],
    ["Chí Linh: its maximum without what it was not assigned", 7, 7, 1, 1],
    ["Đông Hải: its maximum without what is not reported yet", 6.75, 8, 0.84375, 2],
  ])("%s", (what, points, most, share, place) => {
    const unit = what.split(":")[0];
    expect(of("EMU.TOTAL", unit)).toBe(points);
    expect(of("EMU.MAXIMUM", unit)).toBe(most);
    expect(of("EMU.PERCENT", unit)).toBe(share);
    expect(call("EMU.RANK", RUBRIC, ENTRIES, "2021", unit, null, UNITS)).toBe(place);
  });

  test.each([
    [
      "EMU.TOTAL",
      [
        [5, 2],
        [2.5, 1.5],
        [5, 2],
        [6.75, ""],
      ],
    ],
    [
      "EMU.MAXIMUM",
      [
        [8, 2],
        [8, 2],
        [5, 2],
        [8, 0],
      ],
    ],
    [
      "EMU.PERCENT",
      [
        [0.625, 1],
        [0.3125, 0.75],
        [1, 1],
        [0.84375, ""],
      ],
    ],
  ])("%s of groups: nothing known is blank, never 0", (name, answer) => {
    expect(of(name, null, [["I", "II"]])).toEqual(answer);
  });

  test("a tie shares the rank and the next one is skipped", () => {
    const rubric = RUBRIC.filter((row) => row[0] !== "I.2" && row[0] !== "I.1");
    const entries = withCell(ENTRIES, 10, 6, 2);
    expect(call("EMU.RANK", rubric, entries, "2021", null, null, UNITS)).toEqual([[1], [1], [1], [""]]);
  });

  test("units are ranked in their own cluster", () => {
    const units = [UNITS[0]!, ...UNITS.slice(1).map((row, index) => [row[0], index < 2 ? "1" : "2", row[2]])];
    expect(call("EMU.RANK", RUBRIC, ENTRIES, "2021", null, null, units)).toEqual([[1], [2], [1], [2]]);
  });

  test("the policy decides the rounding", () => {
    const policy: readonly Row[] = [
      ["Quy định", "Giá trị"],
      ["decimals", 0],
      ["rounding", "down"],
    ];
    expect(call("EMU.TOTAL", RUBRIC, ENTRIES, "2021", "Đông Hải", null, policy, UNITS)).toBe(6);
  });

  test("blanks as zero by policy", () => {
    const policy: readonly Row[] = [
      ["Quy định", "Giá trị"],
      ["blanks", "zero"],
    ];
    expect(call("EMU.MAXIMUM", RUBRIC, ENTRIES, "2021", "Đông Hải", null, policy, UNITS)).toBe(10);
  });
});

describe("casting", () => {
  test.each(["EMU.TOTAL", "EMU.MAXIMUM", "EMU.PERCENT"])(
    "%s: a column of units gives a column, blanks stay blank",
    (name) => {
      const [first, , third] = of(name, column("An Bình", null, "Chí Linh")) as Row[];
      expect([first, third]).toEqual([[of(name, "An Bình")], [of(name, "Chí Linh")]]);
      expect((of(name, column("An Bình", null)) as Row[])[1]).toEqual([""]);
    },
  );

  test.each([
    ["unknown", "IV", "#N/A Không có tiêu chí “IV”."],
    ["an error value", { error: "#DIV/0!" }, "#VALUE! Đối số group: ô 1:1 có lỗi #DIV/0!."],
    ["FALSE", false, "#VALUE! Đối số group: ô 1:1 phải là chữ, không phải FALSE."],
  ])("group: %s", (_what, group, error) => {
    expect(of("EMU.TOTAL", "An Bình", group)).toBe(error);
  });

  test.each([
    ["a blank cell", [[null]]],
    ["a blank cell on the desktop", [[0]]],
    ["an empty text", ""],
  ])("units given as %s: taken from the entries", (_what, units) => {
    expect(call("EMU.TOTAL", RUBRIC, ENTRIES, "2021", null, null, null, units)).toEqual([[7], [4], [7], [6.75]]);
  });

  test("units without their header", () => {
    expect(call("EMU.RANK", RUBRIC, ENTRIES, "2021", null, null, [["Tên"], ["An Bình"]])).toBe(
      "#VALUE! Bảng units thiếu cột “Đơn vị”.",
    );
  });

  test("English headers do as well", () => {
    const entries = [
      ["period", "unit", "criterion", "state", "numerator", "denominator", "actual"],
      ...ENTRIES.slice(1),
    ];
    expect(call("EMU.TOTAL", RUBRIC, entries, "2021", "An Bình")).toBe(7);
  });
});

describe("EMU.TIES", () => {
  const [header, ...entries] = ENTRIES;
  const equal = [header!, ...entries.filter((row) => row[1] === "Chí Linh" || row[1] === "Đông Hải")].map((row) =>
    row[2] === "I.1" || row[2] === "I.2" || row[2] === "II.1" ? row.map((cell, index) => (index > 2 ? null : cell)) : row,
  );
  const typed = (first: number, second: number) =>
    equal.map((row) =>
      row.map((cell, at) => (row[2] === "II.1" && at === 6 ? (row[1] === "Chí Linh" ? first : second) : cell)),
    );

  test("names the unit that shares the rank, on both sides", () => {
    expect(call("EMU.TIES", RUBRIC, typed(1.25, 1.25), "2021")).toEqual([["Đông Hải"], ["Chí Linh"]]);
  });

  test("a hundredth of a point is no tie", () => {
    expect(call("EMU.TIES", RUBRIC, typed(1.25, 1.26), "2021")).toEqual([[""], [""]]);
  });

  test("one unit, one answer", () => {
    expect(call("EMU.TIES", RUBRIC, typed(1, 1), "2021", "Đông Hải")).toBe("Chí Linh");
  });
});
