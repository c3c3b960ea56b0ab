/** Rows under a criterion that are measured only; coefficients, pools and bands as they are typed. */
import type { Cell } from "../../src/core/model/cell";
import { toDecimalText, type Exact } from "../../src/core/numbers/exact";
import { review } from "../../src/core/review";
import { UNREADABLE } from "../../src/tables/cells/cells";
import { readParameters } from "../../src/tables/rows/parameters";
import { readBook } from "../../src/tables/read-book";
import { findingsOf, sourcesOf } from "./workbook";

const HEADER: Cell[] = ["code", "measure", "rule", "maximum", "parameters"];

function bookOf(rubric: readonly Cell[][], entries: readonly Cell[][] = []) {
  const book = {
    EmuRubric: [HEADER, ...rubric.map((row) => [...row])],
    EmuEntries: [
      ["period", "unit", "criterion", "actual"],
      ...(entries.length > 0 ? entries : [["2021", "A", rubric[0]?.[0] ?? null, null]]),
    ] as Cell[][],
  };
  return { ...readBook(sourcesOf(book)), found: findingsOf(book) };
}

const WHOLE: Cell[] = ["II.3", "value", "rank", 60, null];
const A: Cell[] = ["II.3.a", "value", null, null, null];
const B: Cell[] = ["II.3.b", "ratio", null, null, null];

describe("parts", () => {
  test("a measure, no rule and no maximum, under a criterion with a rule", () => {
    const { criteria, leaves, found } = bookOf([["II", null, null, null, null], WHOLE, A, B]);
    expect(criteria.map(({ parts, children }) => [parts, children])).toEqual([
      [[], [1]],
      [[2, 3], []],
      [[], []],
      [[], []],
    ]);
    expect(leaves).toEqual([1]);
    expect(found).toEqual([]);
  });

  test.each<[string, Cell[][], readonly number[], readonly string[]]>([
    [
      "under a group a row without a rule is incomplete",
      [
        ["II", null, null, null, null],
        ["II.1", "value", null, null, null],
      ],
      [1],
      ["VALUE_MISSING 1 rule", "VALUE_MISSING 1 maximum"],
    ],
    ["with a maximum it is a criterion, not a part", [WHOLE, ["II.3.a", "value", null, 5, null]], [1], ["VALUE_MISSING 1 rule"]],
    ["with a rule it is a criterion", [WHOLE, ["II.3.a", "value", "direct", 5, null]], [1], []],
    ["without a measure it is a heading", [WHOLE, ["II.3.a", null, null, null, null]], [], []],
  ])("%s", (_name, rows, leaves, expected) => {
    const read = bookOf(rows);
    expect(read.leaves).toEqual(leaves);
    expect(read.findings.map(({ code, place }) => `${code} ${place.row} ${place.column}`)).toEqual(expected);
  });

  test("what cannot be read in a part keeps the criterion from being scored", () => {
    const { criteria } = bookOf([WHOLE, A, ["II.3.b", "nonsense", null, null, null], ["II.4", "value", "direct", 5, null]]);
    expect(criteria.map(({ faulty }) => faulty)).toEqual([false, false, true, false]);
    const weight = bookOf([WHOLE, A, ["II.3.b", "value", null, null, "weight=0"]]);
    expect(weight.criteria.map(({ faulty }) => faulty)).toEqual([true, false, true]);
  });

  test("entries of the parts become the entry of the criterion, in every period", () => {
    const { entries } = bookOf(
      [["II.3", "value", "direct", 60, null], A, ["II.3.b", "value", null, null, null]],
      [
        ["2021", "A", "II.3.a", 4],
        ["2021", "A", "II.3.b", 7],
        ["2022", "A", "II.3.a", 1],
        ["2022", "A", "II.3.b", 2],
        ["2022", "A", "II.3", null],
      ],
    );
    const shown = entries
      .filter(({ criterion }) => criterion === 0)
      .map(({ period, row, actual, state }) => [period, row, actual && toDecimalText(actual), state]);
    expect(shown.sort()).toEqual([
      ["2021", null, "5.5", "reported"],
      ["2022", 4, "1.5", "reported"],
    ]);
  });
});

describe("a group whose parameters cannot be read", () => {
  test("keeps all that is in it from being scored, at any depth, and nothing beside it", () => {
    const { criteria } = bookOf([
      ["I", null, null, null, "weight=hai"],
      ["I.1", null, null, null, null],
      ["I.1.a", "value", "direct", 5, null],
      ["II", null, null, null, "weight=2"],
      ["II.1", "value", "direct", 5, null],
    ]);
    expect(criteria.map(({ code, faulty }) => `${code} ${faulty}`)).toEqual([
      "I true",
      "I.1 false",
      "I.1.a true",
      "II false",
      "II.1 false",
    ]);
  });

  test("a maximum that cannot be read does not", () => {
    const { criteria } = bookOf([
      ["I", null, null, "nhiều", null],
      ["I.1", "value", "direct", 5, null],
    ]);
    expect(criteria.map(({ faulty }) => faulty)).toEqual([true, false]);
  });
});

describe("parameters of pools, coefficients, bands and steps", () => {
  const place = { table: "EmuRubric", row: 0, column: "parameters" } as const;
  function text(x: Exact | null): string {
    return x === null ? "*" : toDecimalText(x);
  }
  function read(cell: Cell) {
    const parameters = readParameters([], place, cell);
    if (parameters === UNREADABLE || parameters === null) {
      return parameters;
    }
    const { bands, bonus, ...numbers } = parameters;
    return {
      ...Object.fromEntries(Object.entries(numbers).map(([name, value]) => [name, text(value as Exact)])),
      ...(bonus === undefined ? {} : { bonus }),
      ...(bands && { bands: bands.map(({ from, to, points }) => [from, to, points].map(text).join(" ")) }),
    };
  }

  test.each<[string, object]>([
    ["bands=90:10|80:8|*:0", { bands: ["90 * 10", "80 * 8", "* * 0"] }],
    ["bậc=90%:10|80,5%:8", { bands: ["0.9 * 10", "0.805 * 8"] }],
    ["bands = 0..80 : 0 | 80..90 : 8", { bands: ["0 80 0", "80 90 8"] }],
    ["bands=5..5:1", { bands: ["5 5 1"] }],
    ["mỗi mức=5%; per=1; start=2,5", { every: "0.05", per: "1", start: "2.5" }],
    ["hệ số=0,15", { weight: "0.15" }],
    ["weight=2; bonus=yes; minimum=-5", { weight: "2", minimum: "-5", bonus: true }],
    ["thưởng=có", { bonus: true }],
    ["bonus=no", { bonus: false }],
  ])("%s", (cell, expected) => {
    expect(read(cell)).toEqual(expected);
  });

  test.each([
    "bands=",
    "bands=90",
    "bands=90:10:5",
    "bands=:10",
    "bands=90:",
    "bands=80..:8",
    "bands=..80:8",
    "bands=70..80..90:8",
    "bands=90..80:8",
    "bands=*..80:8",
    "bands=90:10|",
    "weight=0",
    "weight=-1",
    "weight=2|3",
    "bonus=maybe",
    "bonus=",
    "every=5%|6%",
    "weight=2; weight=3",
    "minimum=5; maximum=4",
  ])("unreadable: %s", (cell) => {
    expect(read(cell)).toBe(UNREADABLE);
  });
});

describe("policy rows for grades, the scale and clusters", () => {
  function policyOf(name: Cell, value: Cell) {
    const book = {
      EmuRubric: [HEADER, ["1", "value", "direct", 10, null]] as Cell[][],
      EmuEntries: [
        ["period", "unit", "criterion"],
        ["2021", "A", "1"],
      ] as Cell[][],
      EmuPolicy: [
        ["name", "value"],
        [name, value],
      ] as Cell[][],
    };
    const { policy, findings } = readBook(sourcesOf(book));
    return { policy, codes: findings.map(({ code }) => code) };
  }

  test.each<[string, readonly string[]]>([
    ["95: Xuất sắc; 85: Tốt", ["95 Xuất sắc", "85 Tốt"]],
    ["85: Tốt; 95: Xuất sắc", ["95 Xuất sắc", "85 Tốt"]],
    ["≥95%: A; từ 84,5: B", ["95 A", "84.5 B"]],
    ["0: Trung bình: yếu", ["0 Trung bình: yếu"]],
  ])("grades %s", (value, expected) => {
    const { policy, codes } = policyOf("grades", value);
    expect(policy.grades.map(({ from, text }) => `${toDecimalText(from)} ${text}`)).toEqual(expected);
    expect(codes).toEqual([]);
  });

  test.each<[string, Cell]>([
    ["grades", "95"],
    ["grades", "95: "],
    ["grades", ": Tốt"],
    ["grades", "95: A; 95: B"],
    ["grades", ";"],
    ["grades", 95],
    ["scale", -1],
    ["leader-outlier", 1],
    ["no-target", "maybe"],
    ["clusters", "max"],
  ])("%s: %s is refused", (name, value) => {
    expect(policyOf(name, value).codes).toEqual(["POLICY_VALUE"]);
  });

  test("words in both languages; blank where nothing is asked for", () => {
    expect(policyOf("Không có chỉ tiêu thì điểm tối đa", "không tính").policy.noTarget).toBe("out");
    expect(policyOf("no target", "tính").policy.noTarget).toBe("in");
    expect(policyOf("So sánh giữa các cụm", "bình quân các đơn vị").policy.clusters).toBe("mean");
    expect(policyOf("scale", 1000).policy.scale).toEqual({ big: false, n: 1000, d: 1 });
    expect(policyOf("leader outlier", 2.5).policy.leaderOutlier).toEqual({ big: false, n: 25, d: 10 });
    expect(policyOf("leader outlier", null)).toMatchObject({ policy: { leaderOutlier: null }, codes: [] });
    expect(policyOf("grades", null)).toMatchObject({ policy: { grades: [] }, codes: [] });
    expect(policyOf("scale", "1000").codes).toEqual(["TEXT_NUMBER"]);
  });
});

test("a row with a measure and no rule, under no criterion with one, is scored for nobody", () => {
  const book = bookOf(
    [
      ["II", null, null, null, null],
      ["II.1", "value", null, null, null],
    ],
    [["2021", "A", "II.1", 5]],
  );
  expect(review(book, "2021").scores.at(0)).toMatchObject({ state: "faulty", points: null });
});

test("a tie-break code typed as a number", () => {
  const book = {
    EmuRubric: [HEADER, [1, "value", "direct", 10, null]] as Cell[][],
    EmuEntries: [
      ["period", "unit", "criterion"],
      ["2021", "A", 1],
    ] as Cell[][],
    EmuPolicy: [
      ["name", "value"],
      ["tie-break", 1],
    ] as Cell[][],
  };
  expect(readBook(sourcesOf(book)).policy.tieBreak).toEqual(["1"]);
});
