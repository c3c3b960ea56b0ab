/** `emu open-period`: the rows of a period are added where there are none, with what is known of them and nothing else. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { PeriodStatus } from "../../src/core/model/ids";
import { periodCell } from "../../src/document/names";
import { contentAt } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { rowsOf } from "../../src/review/table-rows";
import { buildPreset } from "../../src/template/presets";
import type { RubricRow, TableRow } from "../../src/template/content";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { contentOf } from "../cases/golden";
import { emu } from "../cases/surfaces";

type Entry = TableRow<"EmuEntries">;

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-open-period-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function documentIn(name: string) {
  const read = readXlsx(await readFile(at(name)));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

async function entriesIn(name: string, period: string): Promise<readonly Entry[]> {
  return rowsOf(tablesOf(await documentIn(name)), "EmuEntries").filter((row) => row.period === period);
}

const RUBRIC: readonly RubricRow[] = [
  { code: "1", text: "Tỷ lệ", measure: "ratio", rule: "ratio", maximum: 10, comparator: ">=", target: 0.75 },
  { code: "2", text: "Giảm", measure: "reduction", rule: "ratio", maximum: 10, comparator: ">=", target: 0.05 },
  { code: "3", text: "Chấm", measure: "judgement", rule: "direct", maximum: 10 },
];

/** Two units, three criteria, quarters of two years. */
async function cluster(entries: readonly Entry[], status: PeriodStatus = "open", rubric = RUBRIC): Promise<void> {
  const periods = ["2025-Q2", "2026-Q1", "2026-Q2"].map(
    (id) => ({ id, kind: "quarter", status: id === "2026-Q2" ? status : "open" }) as const,
  );
  const content = contentOf({ rule: "Cụm thử", units: ["A", "B"], rubric, entries: {}, expected: { findings: [] } });
  const document = standardWorkbook({ ...content, periods, entries, period: "2026-Q1" }, { language: "vi" });
  await writeFile(at("so.xlsx"), writeXlsx(document));
}

const FIRST: Entry = { period: "2026-Q1", unit: "A", criterion: "3" };

test.each([
  ["cahn-cum11-2021", "2021-D2", 7, 77],
  ["cahn-cum6-2020", "2020-Q1", 6, 54],
])("%s, %s: %i units, %i rows, without an error, and none the second time", async (preset, period, units, rows) => {
  await writeFile(at("so.xlsx"), writeXlsx(buildPreset(preset, { sample: false, language: "vi" })!));
  const opened = await emu(["open-period", at("so.xlsx"), period, "--write", at("mo.xlsx")]);
  expect([opened.code, opened.err]).toEqual([0, `Đã ghi ${at("mo.xlsx")}\n`]);
  expect(opened.out).toContain(`Kỳ ${period} chưa có dòng nào → Thêm ${rows} dòng (${units} đơn vị).`);
  expect(await entriesIn("mo.xlsx", period)).toHaveLength(rows);
  const review = await emu(["review", at("mo.xlsx")]);
  expect([review.code, review.out]).toEqual([0, expect.stringContaining(`kỳ ${period}`)]);
  const again = await emu(["open-period", at("mo.xlsx"), period, "--write", at("mo.xlsx")]);
  expect(again.out).toContain(`Kỳ ${period} đã đủ ${rows} dòng: thêm 0 dòng.`);
  expect(await entriesIn("mo.xlsx", period)).toHaveLength(rows);
});

test("nothing is written unless it is asked for, and then it is shown, listed and logged", async () => {
  await cluster([FIRST]);
  const before = await readFile(at("so.xlsx"));
  const { code, err } = await emu(["open-period", at("so.xlsx"), "2026-h1"]);
  expect([code, err, await readFile(at("so.xlsx"))]).toEqual([0, expect.stringContaining("chưa ghi gì"), before]);
  await emu(["open-period", at("so.xlsx"), "2026-h1", "--write", at("so.xlsx")]);
  const document = await documentIn("so.xlsx");
  const tables = tablesOf(document);
  expect(contentAt(document, periodCell(document)!)?.value).toBe("2026-H1");
  expect(rowsOf(tables, "EmuPeriods").at(-1)).toMatchObject({ id: "2026-H1", kind: "half", from: 46023, to: 46203, status: "open" });
  expect(rowsOf(tables, "EmuLog").filter(({ action }) => action === "Mở kỳ")).toHaveLength(8);
});

test("rows stay as they are; the missing ones follow in the order of units and rubric", async () => {
  await cluster([FIRST, { period: "2026-Q2", unit: "A", criterion: "3", self: 7 }]);
  const { out } = await emu(["open-period", at("so.xlsx"), "2026-Q2", "--write", at("so.xlsx")]);
  expect(out).toContain("Kỳ 2026-Q2 đã có 1 dòng, giữ nguyên → Thêm 5 dòng còn thiếu.");
  const rows = await entriesIn("so.xlsx", "2026-Q2");
  expect(rows.map(({ unit, criterion }) => `${unit as string}${criterion as string}`)).toEqual(["A3", "A1", "A2", "B1", "B2", "B3"]);
  expect(rows[0]).toMatchObject({ self: 7 });
});

test.each<[what: string, before: readonly Entry[], expected: Entry]>([
  ["a target of the period before", [{ period: "2026-Q1", unit: "A", criterion: "1", target: 0.8 }], { criterion: "1", target: 0.8 }],
  ["no target where it had none", [{ period: "2026-Q1", unit: "A", criterion: "1" }], { criterion: "1", target: null }],
  ["no target that cannot be read", [{ period: "2026-Q1", unit: "A", criterion: "1", target: "tám" }], { criterion: "1", target: null }],
  ["none of another kind of period", [{ period: "2025", unit: "A", criterion: "1", target: 0.8 }], { criterion: "1", target: null }],
  ["none of a later period", [{ period: "2026-Q3", unit: "A", criterion: "1", target: 0.8 }], { criterion: "1", target: null }],
  [
    "the latest of several",
    [
      { period: "2026-Q1", unit: "A", criterion: "1", target: 0.8 },
      { period: "2025-Q4", unit: "A", criterion: "1", target: 0.7 },
    ],
    { criterion: "1", target: 0.8 },
  ],
  [
    "what is not assigned",
    [{ period: "2026-Q1", unit: "A", criterion: "3", state: "not-assigned" }],
    { criterion: "3", state: "not-assigned" },
  ],
  ["not what did not arise", [{ period: "2026-Q1", unit: "A", criterion: "3", state: "not-arisen" }], { criterion: "3", state: null }],
  [
    "last year's result as the baseline, with its source",
    [{ period: "2025-Q2", unit: "A", criterion: "2", actual: 40, baseline: 44 }],
    { criterion: "2", baseline: 40, actual: null, note: "Kỳ gốc: kết quả kỳ 2025-Q2 trong sổ này." },
  ],
  [
    "no baseline of the quarter before",
    [{ period: "2026-Q1", unit: "A", criterion: "2", actual: 40 }],
    { criterion: "2", baseline: null, note: null },
  ],
  [
    "no baseline where none is measured",
    [{ period: "2025-Q2", unit: "A", criterion: "1", actual: 0.7 }],
    { criterion: "1", baseline: null },
  ],
])("carried: %s", async (_what, before, expected) => {
  await cluster(before);
  expect((await emu(["open-period", at("so.xlsx"), "2026-Q2", "--write", at("so.xlsx")])).code).toBe(0);
  const row = (await entriesIn("so.xlsx", "2026-Q2")).find(({ unit, criterion }) => unit === "A" && criterion === expected.criterion);
  expect(row).toMatchObject(expected);
});

test("as JSON: what is added, and where targets and baselines come from", async () => {
  await cluster([
    { period: "2025-Q2", unit: "A", criterion: "2", actual: 40 },
    { period: "2026-Q1", unit: "B", criterion: "1", target: 0.9 },
  ]);
  const { out } = await emu(["open-period", at("so.xlsx"), "2026-Q2", "--json"]);
  expect(JSON.parse(out)).toEqual({
    period: "2026-Q2",
    listed: false,
    there: 0,
    added: 6,
    units: [
      { unit: "A", added: 3 },
      { unit: "B", added: 3 },
    ],
    targets: { from: "2026-Q1", cells: [{ unit: "B", criterion: "1", value: 0.9 }] },
    states: [],
    baselines: { from: "2025-Q2", wanted: "2025-Q2", cells: [{ unit: "A", criterion: "2", value: 40 }], missing: 1 },
  });
});

test.each<[what: string, period: string, status: PeriodStatus, said: string]>([
  ["no id", "quý hai", "open", "“quý hai” không phải mã kỳ"],
  ["no month", "2026-13", "open", "“2026-13” không phải mã kỳ"],
  ["a closed period", "2026-Q2", "closed", "kỳ 2026-Q2 đã khóa"],
  ["a sealed period", "2026-Q2", "sealed", "kỳ 2026-Q2 đã niêm phong"],
])("refused: %s", async (_what, period, status, said) => {
  await cluster([FIRST], status);
  const { code, out, err } = await emu(["open-period", at("so.xlsx"), period, "--write", at("moi.xlsx")]);
  expect([code, out, err]).toEqual([2, "", expect.stringContaining(said)]);
  await expect(readFile(at("moi.xlsx"))).rejects.toThrow("ENOENT");
});

test.each<[what: string, rubric: readonly RubricRow[], said: string]>([
  ["a rubric without criteria", [{ code: "I", text: "Nội dung" }], "bảng Thang điểm (EmuRubric) chưa có tiêu chí nào"],
])("refused: %s", async (_what, rubric, said) => {
  await cluster([], "open", rubric);
  const { code, err } = await emu(["open-period", at("so.xlsx"), "2026-Q2"]);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
});

test("refused: a unit's own workbook", async () => {
  await cluster([FIRST]);
  await emu(["split", at("so.xlsx"), "--period", "2026-Q1", "-o", at("don-vi")]);
  const { code, err } = await emu(["open-period", path.join(at("don-vi"), "2026-Q1 A.xlsx"), "2026-Q2"]);
  expect([code, err]).toEqual([2, expect.stringContaining("hãy mở kỳ trong sổ của cụm")]);
});
