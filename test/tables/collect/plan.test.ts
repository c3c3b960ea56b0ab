/** What is written, what is asked and what is left out, cell by cell and file by file. */
import type { Choice } from "../../../src/review/steps/collect/conflicts";
import { readCluster } from "../../../src/review/cluster";
import { workbook } from "../workbook";
import { clusterOf, EMPTY, fileOf, FULL, HEADER, planOf, row, said, written, type FileSketch } from "./support";

const REPORT = row("Phú Thọ", "I.1", { "Tử số": 76, "Mẫu số": 100 });

type Row = readonly [
  name: string,
  file: FileSketch,
  choices: Readonly<Record<string, Choice>>,
  conflicts: readonly string[],
  changes: readonly string[],
];

test.each<Row>([
  [
    "blank cells of the cluster are filled in",
    { rows: [REPORT] },
    {},
    [],
    ["Phú Thọ I.1 numerator: null → 76 @0", "Phú Thọ I.1 denominator: null → 100 @0"],
  ],
  ["a file without rows changes nothing", { rows: [], marks: { unit: "Phú Thọ", period: "2021" } }, {}, [], []],
  ["a file without a table of entries changes nothing", { rows: [REPORT], others: { EmuEntries: [] } }, {}, [], []],
  [
    "rows of another period are left out of a unit's file, and named",
    { rows: [REPORT, row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 }, "2020")] },
    {},
    ["row-period a.xlsx Phú Thọ I.2: leave → leave"],
    ["Phú Thọ I.1 numerator: null → 76 @0", "Phú Thọ I.1 denominator: null → 100 @0"],
  ],
  [
    "a row that the cluster has not is added",
    { rows: [row("Yên Bái", "I.2", { "Kết quả thực hiện": 9 })] },
    {},
    [],
    ["Yên Bái I.2 actual: null → 9 @new"],
  ],
  ["checkers' columns are not the unit's", { rows: [row("Phú Thọ", "II.2", { "Thẩm định": 20, "Kiểm tra chéo": 20 })] }, {}, [], []],
  [
    "an error value is left out",
    { rows: [row("Phú Thọ", "I.2", { "Kết quả thực hiện": { error: "#DIV/0!" } })] },
    {},
    ["error-value a.xlsx Phú Thọ I.2: leave → leave"],
    [],
  ],
  [
    "another unit's row is left out",
    { rows: [REPORT, row("Hòa Bình", "I.2", { "Kết quả thực hiện": 9 })] },
    {},
    ["other-unit a.xlsx Phú Thọ I.2: leave → leave"],
    ["Phú Thọ I.1 numerator: null → 76 @0", "Phú Thọ I.1 denominator: null → 100 @0"],
  ],
  [
    "a criterion that the rubric has not is left out",
    { rows: [row("Phú Thọ", "IX", { "Kết quả thực hiện": 9 })] },
    {},
    ["unknown-criterion a.xlsx Phú Thọ IX: leave → leave"],
    [],
  ],
  [
    "of two rows for one criterion the first counts",
    { rows: [row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 }), row("Phú Thọ", "I.2", { "Kết quả thực hiện": 8 })] },
    {},
    ["row-twice a.xlsx Phú Thọ I.2: leave → leave"],
    ["Phú Thọ I.2 actual: null → 9 @1"],
  ],
  [
    "a unit in another spelling is the same",
    { rows: [row("  phú  thọ ", "I.2", { "Kết quả thực hiện": 9 })] },
    {},
    [],
    ["Phú Thọ I.2 actual: null → 9 @1"],
  ],
  [
    "a period that is closed takes nothing",
    { rows: [row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 }, "2021-Q1")] },
    {},
    ["period-closed a.xlsx Phú Thọ 2021-Q1: skip → skip"],
    [],
  ],
  [
    "another period is asked about",
    { rows: [row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 }, "2020")] },
    {},
    ["other-period a.xlsx Phú Thọ 2020: take/skip → ?"],
    ["Phú Thọ I.2 actual: null → 9 @new"],
  ],
  [
    "another period, skipped",
    { rows: [row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 }, "2020")] },
    { "other-period": "skip" },
    ["other-period a.xlsx Phú Thọ 2020: take/skip → skip"],
    [],
  ],
  [
    "not made for a unit: its rows say whose it is",
    { rows: [REPORT], marks: null },
    { unmarked: "take" },
    ["unmarked a.xlsx Phú Thọ : take/skip → take"],
    ["Phú Thọ I.1 numerator: null → 76 @0", "Phú Thọ I.1 denominator: null → 100 @0"],
  ],
  [
    "not made for a unit, and rows of several",
    { rows: [REPORT, row("Hòa Bình", "I.1")], marks: null },
    {},
    ["unknown-unit a.xlsx  : skip → skip", "unmarked a.xlsx  : take/skip → ?"],
    [],
  ],
  [
    "not made for a unit, and no row of the period",
    { rows: [row("Phú Thọ", "I.1", {}, "2020")], marks: null },
    {},
    ["unknown-unit a.xlsx  : skip → skip", "unmarked a.xlsx  : take/skip → ?"],
    [],
  ],
  [
    "nor any column to know rows by",
    { rows: [], marks: null, others: { EmuEntries: [["Ghi chú"], ["x"]] } },
    {},
    ["unknown-unit a.xlsx  : skip → skip", "unmarked a.xlsx  : take/skip → ?"],
    [],
  ],
  [
    "nor a column of units",
    {
      rows: [],
      marks: null,
      others: {
        EmuEntries: [
          ["Kỳ", "Ghi chú"],
          ["2021", "x"],
        ],
      },
    },
    {},
    ["unknown-unit a.xlsx  : skip → skip", "unmarked a.xlsx  : take/skip → ?"],
    [],
  ],
  [
    "a unit that is not in the cluster",
    { rows: [row("Hà Nội", "I.1", { "Tử số": 1 })] },
    {},
    ["unknown-unit a.xlsx  Hà Nội: skip → skip"],
    [],
  ],
  [
    "a misspelt unit is asked about",
    { rows: [row("Phú Tho", "I.2", { "Kết quả thực hiện": 9 })] },
    {},
    ["unknown-unit a.xlsx  Phú Tho: as:Phú Thọ/skip → ?"],
    [],
  ],
  [
    "a misspelt unit, told whose it is",
    { rows: [row("Phú Tho", "I.2", { "Kết quả thực hiện": 9 })] },
    { "unknown-unit": "as:Phú Thọ" },
    ["unknown-unit a.xlsx  Phú Tho: as:Phú Thọ/skip → as:Phú Thọ"],
    ["Phú Thọ I.2 actual: null → 9 @1"],
  ],
  [
    "made from another rubric",
    { rows: [REPORT], marks: { source: "old" } },
    { "other-rubric": "skip" },
    ["other-rubric a.xlsx Phú Thọ : take/skip → skip"],
    [],
  ],
  [
    "its rubric was edited",
    { rows: [REPORT], marks: { own: "as made" } },
    { "edited-rubric": "skip" },
    ["edited-rubric a.xlsx Phú Thọ : take/skip → skip"],
    [],
  ],
  [
    "no rubric and no policy in it",
    { rows: [REPORT], marks: null, others: { EmuRubric: [], EmuPolicy: [] } },
    { unmarked: "skip", "other-rubric": "skip" },
    ["unmarked a.xlsx Phú Thọ : take/skip → skip", "other-rubric a.xlsx Phú Thọ : take/skip → skip"],
    [],
  ],
])("%s", (_name, file, choices, conflicts, changes) => {
  const plan = planOf(EMPTY, [fileOf(file)], choices);
  expect(plan.conflicts.map(said)).toEqual(conflicts);
  expect(written(plan)).toEqual(changes);
  expect(plan.undecided).toBe(conflicts.filter((line) => line.endsWith("?")).length);
});

test("a file that is none of ours is named with its reason, and left out once somebody says so", () => {
  const plan = planOf(EMPTY, [{ name: "note.docx", content: { problem: "not-a-workbook" } }]);
  expect([plan.conflicts.map(said), plan.units]).toEqual([["unusable note.docx  not-a-workbook: skip → ?"], []]);
});

test.each<[string, Readonly<Record<string, Choice>>, readonly string[]]>([
  ["asked", {}, []],
  ["kept", { filled: "keep" }, []],
  ["taken", { filled: "take" }, ["Phú Thọ I.1 numerator: 76 → 77 @0"]],
])("what the cluster has filled in otherwise: %s", (_name, choices, changes) => {
  const file = fileOf({ rows: [row("Phú Thọ", "I.1", { "Tử số": 77, "Mẫu số": 100, "Minh chứng": " BC  12" })] });
  const plan = planOf(FULL, [file], choices);
  const [conflict] = plan.conflicts;
  expect(conflict?.cell).toEqual({ criterion: "I.1", column: "numerator", before: 76, after: 77 });
  expect([written(plan), plan.undecided]).toEqual([changes, "filled" in choices ? 0 : 1]);
  // The denominator and the evidence say the same; the target and the self-score stay.
  expect(plan.units).toMatchObject([{ unit: 0, name: "Phú Thọ", period: "2021", file: "a.xlsx", same: 2, kept: 2 }]);
});

test.each([
  ["in the other language", "not-arisen", 1],
  ["by another word", "không giao", 0],
  ["by no word at all", "??", 0],
])("a state %s", (_name, state, same) => {
  const plan = planOf(FULL, [fileOf({ rows: [row("Hòa Bình", "I.1", { "Tình trạng": state })] })]);
  expect([plan.units[0]?.same, plan.conflicts.length]).toEqual([same, 1 - same]);
});

test("a column that the cluster's entries have lost is named; the others are collected", () => {
  const without = HEADER.indexOf("Minh chứng");
  const entries = workbook().EmuEntries.map((line) => line.filter((_cell, column) => column !== without));
  const cluster = { ...FULL, EmuEntries: { cells: entries } };
  const plan = planOf(cluster, [fileOf({ rows: [row("Yên Bái", "II.1", { "Minh chứng": "BC 1", "Ghi chú": "x" })] })]);
  expect(plan.conflicts.map(said)).toEqual(["no-column a.xlsx Yên Bái II.1: leave → leave"]);
  expect(written(plan)).toEqual(["Yên Bái II.1 note: null → x @6"]);
});

test("without entries of its own the cluster takes all as new rows; rows that name nothing are none of anybody's", () => {
  const nobody = [row("?", "I.1"), row("Phú Thọ", "?"), row("Phú Thọ", "I.1", {}, "?")];
  for (const cluster of [{ ...FULL, EmuEntries: { cells: [[...HEADER]] } }, clusterOf(nobody)]) {
    const plan = planOf(cluster, [fileOf({ rows: [REPORT, row("Phú Thọ", "I.2", { "Kết quả thực hiện": 9 })] })]);
    expect([plan.edits, plan.rows]).toEqual([
      [],
      [
        { period: "2021", unit: "Phú Thọ", criterion: "I.1", numerator: 76, denominator: 100 },
        { period: "2021", unit: "Phú Thọ", criterion: "I.2", actual: 9 },
      ],
    ]);
  }
});

test("columns that cannot be found hold nothing", () => {
  const plan = planOf({ ...FULL, EmuEntries: { cells: [["Ghi chú"], ["x"]] } }, [fileOf({ rows: [REPORT] })]);
  expect(plan.conflicts.map(said)).toEqual(["no-column a.xlsx Phú Thọ I.1: leave → leave", "no-column a.xlsx Phú Thọ I.1: leave → leave"]);
  const none = planOf({ ...FULL, EmuEntries: null }, [fileOf({ rows: [REPORT] })]);
  expect(none.edits).toEqual([]);
});

test("units of no list are known by the entries", () => {
  const plan = planOf({ ...FULL, EmuUnits: null }, [fileOf({ rows: [row("Yên Bái", "II.1", { "Ghi chú": "x" })] })]);
  expect(written(plan)).toEqual(["Yên Bái II.1 note: null → x @6"]);
});

test("a workbook without rubric and policy goes by another one", () => {
  const { EmuEntries = null } = FULL;
  const plan = planOf(EMPTY, [{ name: "a.xlsx", content: { tables: { EmuEntries }, marks: null } }], { "unknown-unit": "skip" });
  expect(plan.conflicts.map(({ kind }) => kind)).toEqual(["unknown-unit", "unmarked", "other-rubric"]);
});

test("a unit that nothing tells from another is called as it is listed, and no file is taken for its own", () => {
  const units = [
    ["Đơn vị", "Cấp"],
    ["Phú Thọ", null],
    ["Phú Thọ", "tỉnh"],
  ];
  const cluster = clusterOf([], { EmuUnits: units });
  const { unitName } = readCluster(cluster);
  expect([unitName(0), unitName(1)]).toEqual(["Phú Thọ", "tỉnh Phú Thọ"]);
  const plan = planOf(cluster, [fileOf({ rows: [REPORT] })]);
  expect([plan.conflicts.map(({ kind, options }) => [kind, ...options]), written(plan)]).toEqual([
    [["unknown-unit", "as:tỉnh Phú Thọ", "skip"]],
    [],
  ]);
});

test("a file whose entries have lost columns gives what is left", () => {
  const EmuEntries = [
    ["Kỳ", "Đơn vị", "Tiêu chí", "Tử số"],
    ["2021", "Phú Thọ", "I.1", 76],
  ];
  expect(written(planOf(EMPTY, [fileOf({ rows: [REPORT], others: { EmuEntries } })]))).toEqual(["Phú Thọ I.1 numerator: null → 76 @0"]);
});

describe("several files of one unit", () => {
  const [one, other] = [
    fileOf({ name: "b.xlsx", rows: [REPORT] }),
    fileOf({ name: "a.xlsx", rows: [row("Phú Thọ", "I.1", { "Tử số": 77 })] }),
  ];
  const ofOther = fileOf({ name: "c.xlsx", rows: [row("Hòa Bình", "I.2", { "Kết quả thực hiện": 1 })] });

  test.each<[string, Readonly<Record<string, Choice>>, readonly string[], number]>([
    ["nothing of the unit is taken while it is not decided", {}, [], 1],
    ["the one chosen counts", { "several-files": "file:a.xlsx" }, ["Phú Thọ I.1 numerator: null → 77 @0"], 0],
    ["or none", { "several-files": "skip" }, [], 0],
  ])("%s", (_name, choices, changes, undecided) => {
    const plan = planOf(EMPTY, [one, ofOther, other], choices);
    expect(plan.conflicts.map(said)[0]).toMatch(/^several-files a\.xlsx, b\.xlsx Phú Thọ : file:a\.xlsx\/file:b\.xlsx\/skip/);
    expect(written(plan)).toEqual([...changes, "Hòa Bình I.2 actual: null → 1 @5"]);
    expect(plan.undecided).toBe(undecided);
  });

  test("copies are one file, whatever the order of their columns", () => {
    const { EmuRubric, EmuPolicy } = workbook();
    const turned = [[...HEADER], REPORT].map((line) => [...line].reverse());
    const copy = fileOf({ name: "copy.xlsx", rows: [REPORT], others: { EmuRubric, EmuPolicy, EmuEntries: turned } });
    const plan = planOf(EMPTY, [one, copy]);
    expect([plan.conflicts, written(plan).length]).toEqual([[], 2]);
  });
});
