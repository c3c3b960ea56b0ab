/** How hosts hand over a blank cell: null on the web, "" in some builds and through IF(table="","",table), 0 on the desktop. */
import { callFunction } from "../../src/functions/registry";
import { tablesOf } from "../../src/document/reading/tables";
import { buildPreset, PRESETS } from "../../src/template/presets";

const TABLES = ["EmuRubric", "EmuEntries", "EmuPolicy", "EmuUnits"] as const;

function ranks(id: string, period: string, blank: null | "" | 0): unknown {
  const tables = tablesOf(buildPreset(id, { sample: true, language: "vi" })!);
  const [rubric, entries, policy, units] = TABLES.map((name) =>
    tables[name]!.cells.map((row) => row.map((cell) => (cell === null ? blank : cell))),
  );
  return callFunction("EMU.RANK", [rubric, entries, period, null, policy, units]);
}

const SAMPLES = PRESETS.filter(({ sample }) => sample).map(({ id }) => id);

function periodOf(id: string): string {
  const { cells } = tablesOf(buildPreset(id, { sample: true, language: "vi" })!).EmuEntries!;
  return String(cells[1]![cells[0]!.indexOf("Kỳ")]);
}

describe.each(SAMPLES)("the sample of %s", (id) => {
  test("null and empty text are the same: nothing reported", () => {
    const expected = ranks(id, periodOf(id), null);
    expect(expected).toMatchObject({ ok: true });
    expect(ranks(id, periodOf(id), "")).toEqual(expected);
  });

  test("as 0 they cannot be told from a reported 0: a named error, never a wrong number", () => {
    expect(ranks(id, periodOf(id), 0)).toMatchObject({ ok: false, error: "#VALUE!" });
    expect(JSON.stringify(ranks(id, periodOf(id), 0))).toMatch(/thành số 0.*viết đối số là EMU_RUBRIC.*IF\(t=/);
  });
});

test("a 0 that people typed among blanks and words is a finding of its own, not such a host", () => {
  const rubric = [
    ["Mã", "Cách đo", "Cách tính điểm", "Điểm tối đa"],
    ["I", "giá trị", "chấm trực tiếp", 10],
  ];
  const entries = [
    ["Kỳ", "Đơn vị", "Tiêu chí", "Tình trạng", "Tự chấm"],
    ["2021", "An Bình", "I", 0, 5],
    ["2021", "Bình Minh", "I", null, 7],
  ];
  expect(callFunction("EMU.TOTAL", [rubric, entries, "2021"])).toMatchObject({ ok: true, value: [[""], [7]] });
});

const RUBRIC = [
  ["Mã", "Cách đo", "Cách tính điểm", "Điểm tối đa"],
  ["I", "giá trị", "chấm trực tiếp", 10],
];
const HEADERS = ["Kỳ", "Đơn vị", "Tiêu chí", "Tự chấm"];

// Tables of one's own with few columns, none of them free text.
test.each<readonly [what: string, rows: readonly (readonly unknown[])[], refused: boolean]>([
  [
    "a blank row below the entries",
    [
      ["2021", "An Bình", "I", 5],
      [0, 0, 0, 0],
    ],
    true,
  ],
  [
    "a row whose period was left blank, nothing else being blank",
    [
      ["2021", "An Bình", "I", 5],
      [0, "Bình Minh", "I", 7],
    ],
    true,
  ],
  ["a unit left blank, nothing else being blank", [["2021", 0, "I", 5]], true],
  [
    "a 0 typed as a unit's name, where blanks are seen",
    [
      ["2021", 0, "I", 5],
      ["2021", "Bình Minh", "I", null],
    ],
    false,
  ],
  ["a 0 reported", [["2021", "An Bình", "I", 0]], false],
])("%s", (_what, rows, refused) => {
  const result = callFunction("EMU.TOTAL", [RUBRIC, [HEADERS, ...rows], "2021"]);
  expect(result).toMatchObject({ ok: !refused });
  expect(JSON.stringify(result).includes("EMU_ENTRIES")).toBe(refused);
});

test("a header that is 0 was blank", () => {
  const entries = [
    [...HEADERS, 0],
    ["2021", "An Bình", "I", 5, "x"],
  ];
  expect(JSON.stringify(callFunction("EMU.TOTAL", [RUBRIC, entries, "2021"]))).toContain("EMU_ENTRIES");
});

test("whatever table it is, its own name is shown", () => {
  const units = [
    ["Đơn vị", "Cụm"],
    ["An Bình", 0],
    ["Bình Minh", 0],
  ];
  const entries = [HEADERS, ["2021", "An Bình", "I", 5]];
  expect(JSON.stringify(callFunction("EMU.RANK", [RUBRIC, entries, "2021", null, null, units]))).toContain("EMU_UNITS");
});
