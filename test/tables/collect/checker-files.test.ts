/** A checker's file is collected as one file for each unit that was checked. */
import { checkedUnits } from "../../../src/review/steps/collect/checker-files";
import { readCluster } from "../../../src/review/cluster";
import { CHECK_COLUMNS, type CollectedFile } from "../../../src/review/unit-files";
import { type Marks } from "../../../src/document/reading/marks";
import { planCollect } from "../../../src/review/steps/collect/plan";
import { rubricVersion } from "../../../src/review/rubric-version";
import { sourcesOf, workbook, type Rows, type Workbook } from "../workbook";

const HEADER = ["Kỳ", "Đơn vị", "Tiêu chí", "Tự chấm", "Kiểm tra chéo", "Giải trình", "Ghi chú"];
const ENTRIES: Rows = [HEADER, [2021, "Hòa Bình", "II", 3, null, null, null], [2021, "Yên Bái", "II", 4, null, null, null]];

function periodIn(status: string): Rows {
  return workbook().EmuPeriods.map((line) => (line[0] === 2021 ? [...line.slice(0, -1), status] : line));
}

/** In the state in which checks are collected. */
function cluster(
  checks: Rows | null = [
    [2021, "Phú Thọ", "Hòa Bình", null],
    [2021, "Phú Thọ", "Yên Bái", null],
  ],
): Workbook {
  const plan = checks && [["Kỳ", "Đơn vị kiểm tra", "Đơn vị được kiểm tra", "Ghi chú"], ...checks];
  return { ...workbook(), EmuPeriods: periodIn("kiểm tra chéo"), EmuEntries: ENTRIES, ...(plan && { EmuChecks: plan }) };
}

const CODE = "I.1";

function fileWith(rows: Rows, purpose: Marks["purpose"] | null = "cross-check"): CollectedFile {
  const tables = sourcesOf({ ...workbook(), EmuEntries: [HEADER, ...rows] });
  const version = rubricVersion(tables);
  const marks = { unit: "Phú Thọ", period: "2021", source: version, own: version, ...(purpose && { purpose }) };
  return { name: "check.xlsx", content: { tables, marks } };
}

function planOf(book: Workbook, file: CollectedFile) {
  return planCollect(sourcesOf(book), [file], { period: "2021", choices: new Map() });
}

test("one file for each unit named in the rows of the period, with the cross-check's columns", () => {
  const rows: Rows = [
    [2021, "Hòa Bình", CODE, 3, 2, null, null],
    [2021, "HÒA BÌNH", "I.2", 3, 2, null, null],
    [2021, "Yên Bái", CODE, 3, 1, null, null],
    [2021, null, CODE, 3, 1, null, null],
    ["2021-Q1", "Sơn La", CODE, 3, null, null, null],
  ];
  const files = checkedUnits(readCluster(sourcesOf(cluster())), fileWith(rows));
  expect(files.map(({ name }) => name)).toEqual(["check.xlsx › Hòa Bình", "check.xlsx › Yên Bái"]);
  const [first] = files;
  expect(first!.content).toMatchObject({ marks: { unit: "Hòa Bình" }, columns: CHECK_COLUMNS });
  expect("tables" in first!.content && first!.content.tables.EmuEntries!.cells).toHaveLength(4);
  expect(files.every(({ content }) => !("unplanned" in content))).toBe(true);
});

test("what was found out of the rubric's version before is kept with each of the units", () => {
  const file = fileWith([
    [2021, "Hòa Bình", CODE, 3, 2, null, null],
    [2021, "Yên Bái", CODE, 3, 1, null, null],
  ]);
  const content = { ...file.content, version: "v1" } as CollectedFile["content"];
  const files = checkedUnits(readCluster(sourcesOf(cluster())), { ...file, content });
  expect(files.map((one) => "version" in one.content && one.content.version)).toEqual(["v1", "v1"]);
});

test.each<[string, CollectedFile]>([
  ["a unit's own file", fileWith([[2021, "Hòa Bình", CODE, 3, 2, null, null]], null)],
  ["a file without marks", { name: "a", content: { tables: sourcesOf(workbook()), marks: null } }],
  ["no workbook at all", { name: "a", content: { problem: "not-xlsx" } }],
])("%s stays as it is", (_what, file) => {
  expect(checkedUnits(readCluster(sourcesOf(cluster())), file)).toEqual([file]);
});

test.each<readonly [what: string, entries: Rows]>([
  ["units and periods", [["Tiêu chí"], [CODE]]],
  [
    "periods",
    [
      ["Đơn vị", "Tiêu chí"],
      ["Hòa Bình", CODE],
    ],
  ],
  [
    "units",
    [
      ["Kỳ", "Tiêu chí"],
      [2021, CODE],
    ],
  ],
])("a checker's file that lost its column of %s names nobody, and is not passed over", (_what, EmuEntries) => {
  const tables = sourcesOf({ ...workbook(), EmuEntries });
  const marks = { unit: "Phú Thọ", period: "2021", source: "", own: "", purpose: "cross-check" } as const;
  expect(checkedUnits(readCluster(sourcesOf(cluster())), { name: "a", content: { tables, marks } }).map(({ name }) => name)).toEqual(["a"]);
});

test("only the cross-check, the explanation and the note are taken", () => {
  const plan = planOf(cluster(), fileWith([[2021, "Hòa Bình", "II", 9, 2.5, "seen on the spot", "by phone"]]));
  expect(plan.conflicts).toEqual([]);
  const changes = [...plan.edits.map(({ column, after }) => [column, after]), ...plan.rows.flatMap((row) => Object.entries(row))];
  const taken = changes.filter(([column]) => !["period", "unit", "criterion"].includes(String(column)));
  expect(taken).toEqual([
    ["cross-check", 2.5],
    ["reason", "seen on the spot"],
    ["note", "by phone"],
  ]);
});

test.each<[string, Rows | null, string, number]>([
  ["planned", [[2021, "Phú Thọ", "Hòa Bình", null]], "Hòa Bình", 0],
  ["planned the other way round", [[2021, "Hòa Bình", "Phú Thọ", null]], "Hòa Bình", 1],
  ["planned for another period", [["2021-Q1", "Phú Thọ", "Hòa Bình", null]], "Hòa Bình", 1],
  ["its own unit", [[2021, "Phú Thọ", "Hòa Bình", null]], "Phú Thọ", 1],
  ["no plan at all", null, "Hòa Bình", 1],
])("a check that was not planned is asked about: %s", (_what, checks, unit, count) => {
  const plan = planOf(cluster(checks), fileWith([[2021, unit, "II", 3, 2, null, null]]));
  const asked = plan.conflicts.filter(({ kind }) => kind === "unplanned-check");
  expect(asked).toHaveLength(count);
  expect(asked.map(({ detail, options, chosen }) => [detail, options, chosen])).toEqual(
    asked.map(() => ["Phú Thọ", ["take", "skip"], null]),
  );
});

test("a unit's own file and that of its checker are not two files of one unit; the unit's is late by then", () => {
  const rows: Rows = [[2021, "Hòa Bình", "II", 3, 2, null, null]];
  const own = fileWith(rows, null);
  const ofUnit = {
    ...own,
    name: "own.xlsx",
    content: { ...own.content, marks: { ...(own.content as { marks: Marks }).marks, unit: "Hòa Bình" } },
  };
  const plan = planCollect(sourcesOf(cluster()), [ofUnit as CollectedFile, fileWith(rows)], {
    period: "2021",
    choices: new Map([["untimely", "take"]]),
  });
  expect(plan.conflicts.map(({ kind, file }) => [kind, file])).toEqual([["untimely", "own.xlsx"]]);
  expect(plan.units).toHaveLength(2);
});

test("an unknown unit in a checker's file is told as such, not as unplanned", () => {
  const plan = planOf(cluster(), fileWith([[2021, "Sơn La", "II", 3, 2, null, null]]));
  expect(plan.conflicts.map(({ kind }) => kind)).toEqual(["unknown-unit"]);
});
