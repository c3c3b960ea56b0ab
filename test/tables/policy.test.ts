/** EmuPolicy cell by cell: what each row takes, what it takes for none, and what it accepts when it cannot. */
import type { Cell } from "../../src/core/model/cell";
import { toDecimalText, type Exact } from "../../src/core/numbers/exact";
import { DEFAULT_POLICY, type Policy } from "../../src/core/model/policy";
import { readBook } from "../../src/tables/read-book";
import { POLICY_NOTES } from "../../src/schema/policy-notes";
import { findingsOf, sourcesOf, workbook } from "./workbook";

function withPolicy(name: Cell, value: Cell) {
  return {
    ...workbook(),
    EmuPolicy: [
      ["name", "value"],
      [name, value],
    ],
  };
}

function read(name: Cell, value: Cell): { policy: Policy; found: readonly unknown[] } {
  const book = withPolicy(name, value);
  return {
    policy: readBook(sourcesOf(book)).policy,
    found: findingsOf(book).map(({ code, params }) => [code, params]),
  };
}

describe("numbers of decimals", () => {
  test.each([0, -0, 1, 2, 3, 4, 5, 6])("%p is one", (cell) => {
    expect(read("decimals", cell).policy.decimals).toBe(cell + 0);
    expect(read("rank-decimals", cell).policy.rankDecimals).toBe(cell + 0);
  });

  test.each([-1, 0.5, 6.5, 7, Number.NaN, Number.POSITIVE_INFINITY])("%p is none", (cell) => {
    for (const name of ["decimals", "rank-decimals"]) {
      expect(read(name, cell)).toEqual({
        policy: DEFAULT_POLICY,
        found: [["POLICY_VALUE", { name, accepted: ["0–6"] }]],
      });
    }
  });
});

describe("limits and ratios", () => {
  const shown = (number: Exact | null) => number && toDecimalText(number);

  test.each<readonly [string, number, keyof Policy, string]>([
    ["difference-limit", 0, "differenceLimit", "0"],
    ["difference-limit", 0.5, "differenceLimit", "0.5"],
    ["scale", 0, "scale", "0"],
    ["scale", 1000, "scale", "1000"],
    ["leader-outlier", 1.1, "leaderOutlier", "1.1"],
  ])("%s: %d", (name, cell, field, number) => {
    const { policy, found } = read(name, cell);
    expect([shown(policy[field] as Exact), found]).toEqual([number, []]);
  });

  test.each<readonly [string, number, string]>([
    ["difference-limit", -0.01, "≥ 0"],
    ["difference-limit", Number.POSITIVE_INFINITY, "≥ 0"],
    ["scale", -1, "≥ 0"],
    ["leader-outlier", 1, "> 1"],
    ["leader-outlier", 0, "> 1"],
  ])("%s: not %d", (name, cell, accepted) => {
    expect(read(name, cell)).toEqual({
      policy: DEFAULT_POLICY,
      found: [["POLICY_VALUE", { name, accepted: [accepted] }]],
    });
  });

  test.each(["decimals", "rank-decimals", "difference-limit", "scale", "leader-outlier"])("%s as text is a text number", (name) => {
    expect(read(name, "2")).toMatchObject({ policy: DEFAULT_POLICY, found: [["TEXT_NUMBER", { name }]] });
    expect(read(name, true)).toMatchObject({ found: [["NOT_A_NUMBER", { name }]] });
  });
});

describe("a blank value", () => {
  test.each<readonly [string, Partial<Policy>]>([
    ["tie-break", {}],
    ["difference-limit", {}],
    ["grades", {}],
    ["scale", {}],
    ["leader-outlier", { leaderOutlier: null }],
    ["rank-rounding", {}],
  ])("of %s is none", (name, policy) => {
    for (const blank of [null, "", " "]) {
      expect(read(name, blank)).toEqual({ policy: { ...DEFAULT_POLICY, ...policy }, found: [] });
    }
  });

  test.each(["decimals", "rounding", "rank-by", "rank-on", "rank-decimals", "blanks", "layers", "no-target", "clusters", "year-from"])(
    "of %s is missed",
    (name) => {
      expect(read(name, null)).toEqual({ policy: DEFAULT_POLICY, found: [["VALUE_MISSING", { name }]] });
    },
  );
});

describe("words", () => {
  test.each<readonly [string, readonly string[]]>([
    ["rounding", ["half-up", "half-even", "up", "down", "ceiling", "floor"]],
    ["rank-rounding", ["half-up", "half-even", "up", "down", "ceiling", "floor"]],
    ["rank-by", ["percent", "points"]],
    ["rank-on", ["exact", "rounded"]],
    ["blanks", ["out", "zero"]],
    ["layers", ["self", "cross-check", "appraised"]],
    ["no-target", ["in", "out"]],
    ["clusters", ["none", "mean"]],
  ])("%s accepts no other", (name, accepted) => {
    expect(read(name, "tùy")).toEqual({
      policy: DEFAULT_POLICY,
      found: [["POLICY_VALUE", { name, accepted }]],
    });
  });

  test.each(["; ;", ";", "self; ; tùy", "self;self"])("layers: not %p", (cell) => {
    expect(read("layers", cell)).toMatchObject({ policy: DEFAULT_POLICY, found: [["POLICY_VALUE", {}]] });
  });

  test("layers with blanks and semicolons about them", () => {
    expect(read("layers", " ; appraised ;; self ; ").policy.layers).toEqual(["appraised", "self"]);
  });
});

describe("codes that break ties", () => {
  test("blanks and a last semicolon name nothing", () => {
    expect(read("tie-break", " II ; ; I.2 ; ").policy.tieBreak).toEqual(["II", "I.2"]);
  });

  test("one unknown code makes the row unreadable", () => {
    expect(read("tie-break", "II; IX")).toEqual({
      policy: DEFAULT_POLICY,
      found: [["POLICY_VALUE", { name: "tie-break", accepted: [] }]],
    });
  });

  test.each<readonly [Cell, readonly string[]]>([
    [1.2, ["1.2"]],
    ["1.10", ["1.10"]],
    // The number 1.1 may be 1.10.
    [1.1, []],
    ["1.1", ["1.1"]],
  ])("%p names %p", (cell, codes) => {
    const EmuRubric = [["code", "measure", "rule", "maximum"], ...["1.1", "1.10", "1.2"].map((code) => [code, "value", "direct", 1])];
    const policy = readBook(sourcesOf({ ...withPolicy("tie-break", cell), EmuRubric })).policy;
    expect(policy.tieBreak).toEqual(codes);
  });
});

describe("grades", () => {
  function gradesOf(cell: Cell): readonly string[] {
    return read("grades", cell).policy.grades.map(({ from, text }) => `${toDecimalText(from)} ${text}`);
  }

  test.each<readonly [string, readonly string[]]>([
    ["95: Xuất sắc; 85: Tốt", ["95 Xuất sắc", "85 Tốt"]],
    ["85: Tốt ; 95: Xuất sắc;", ["95 Xuất sắc", "85 Tốt"]],
    ["từ 95 %  : A", ["95 A"]],
    ["≥95: A; >= 50,5%:B", ["95 A", "50.5 B"]],
    ["0: a: b", ["0 a: b"]],
  ])("%p", (cell, grades) => {
    expect(gradesOf(cell)).toEqual(grades);
  });

  test.each(["95: A; B", "95: A; 85:", "95", ": A", "95: A; 95,0: B", "khoảng≥95: A", "95≥: A", "9%5: A", "95%x: A", ";"])(
    "not %p",
    (cell) => {
      expect(read("grades", cell)).toEqual({
        policy: DEFAULT_POLICY,
        found: [["POLICY_VALUE", { name: "grades", accepted: ["95: A; 85: B"] }]],
      });
    },
  );
});

test("a row without a name is told with its place; so is an unknown or repeated name", () => {
  const book = {
    ...workbook(),
    EmuPolicy: [
      ["value", "name"],
      [2, null],
      [2, "Màu nền"],
      [2, "decimals"],
      [3, "Decimals"],
    ],
  };
  expect(findingsOf(book).map(({ code, at }) => [code, at])).toEqual([
    ["VALUE_MISSING", "Cụm!C4"],
    ["POLICY_UNKNOWN", "Cụm!C5"],
    ["ROW_TWICE", "Cụm!C7"],
  ]);
});

describe("the cluster's own rules of voting", () => {
  const share = (cell: Cell) => {
    const { votes } = read("vote-threshold", cell).policy;
    return votes.threshold && toDecimalText(votes.threshold.value);
  };

  test.each([
    [0.8, "0.8"],
    [80, "0.8"],
    [66.7, "0.667"],
    [1, "1"],
    [100, "1"],
  ])("vote-threshold: %d is %s", (cell, number) => {
    expect(share(cell)).toBe(number);
  });

  test.each([0, -0.8, 101, Number.NaN])("vote-threshold: %d is none", (cell) => {
    expect(read("vote-threshold", cell)).toEqual({
      policy: DEFAULT_POLICY,
      found: [["POLICY_VALUE", { name: "vote-threshold", accepted: ["> 0 %, ≤ 100 %"] }]],
    });
  });

  test.each<readonly [Cell, unknown]>([
    ["số có mặt và lấy ý kiến bằng văn bản", "present-and-in-writing"],
    ["all members", "all-members"],
  ])("vote-base: %s", (cell, value) => {
    expect(read("vote-base", cell).policy.votes.base).toEqual({ value, note: "" });
  });

  test("vote-ballots: a small whole number", () => {
    expect(read("vote-ballots", 3).policy.votes.ballots).toEqual({ value: 3, note: "" });
    expect(read("vote-ballots", 0).found).toEqual([["POLICY_VALUE", { name: "vote-ballots", accepted: ["1–5"] }]]);
    expect(read("vote-base", "ai cũng được").found).toHaveLength(1);
  });

  test.each(["vote-threshold", "vote-base", "vote-ballots"])("%s may be left blank: the dated rule holds", (name) => {
    expect(read(name, null)).toEqual({ policy: DEFAULT_POLICY, found: [] });
  });

  test.each<readonly [string, Cell, string]>([
    ["the ground", " Quy chế số 5,  Điều 9 ", "Quy chế số 5, Điều 9"],
    ["nothing", null, ""],
    ["what every new workbook has there", POLICY_NOTES["vote-threshold"].vi, ""],
    ["the same in English", POLICY_NOTES["vote-threshold"].en, ""],
  ])("the note says %s", (_what, note, ground) => {
    const EmuPolicy = [
      ["name", "value", "note"],
      ["vote-threshold", 0.9, note],
    ];
    expect(readBook(sourcesOf({ ...workbook(), EmuPolicy })).policy.votes.threshold?.note).toBe(ground);
  });
});
