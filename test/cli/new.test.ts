/** `emu new`: a workbook of one's own cluster and year; what it takes from a preset is never said to be the cluster's. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { TableName } from "../../src/core/model/finding";
import { readBook } from "../../src/tables/read-book";
import { review as reviewOf } from "../../src/core/review";
import { tablesOf } from "../../src/document/reading/tables";
import { baseOfPreset, planNewCluster } from "../../src/review/steps/new-cluster/plan";
import { rowsOf } from "../../src/review/table-rows";
import { PRESETS } from "../../src/template/presets";
import { standardWorkbook } from "../../src/template/standard-workbook";
import { readXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";

let folder = "";
const at = (name: string) => path.join(folder, name);
const EIGHT = ["Xã An", "Xã Bình", "Xã Chính", "Xã Dũng", "Phường Giang", "Phường Hòa", "Xã Kiên", "Xã Lâm"];

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-new-"));
});
afterEach(() => rm(folder, { recursive: true }));

async function make(units: readonly string[], more: Readonly<Record<string, string>> = {}, flags: readonly string[] = []) {
  await writeFile(at("units.txt"), units.join("\r\n"));
  const options = { "--name": "Cụm thi đua số 9", "--year": "2026", "--from": "empty", "--units": at("units.txt"), ...more };
  return emu(["new", at("cum.xlsx"), ...Object.entries(options).flat(), ...flags]);
}

async function rowsIn<Table extends TableName>(name: string, table: Table) {
  const read = readXlsx(await readFile(at(name)));
  return read.ok ? rowsOf(tablesOf(read.document), table) : [];
}

test.each(PRESETS.flatMap(({ id }) => [3, 13].map((count) => [id, count] as const)))(
  "%s for 2026 and %i units opens without an error",
  (id, count) => {
    const wanted = { name: "Cụm 9", authority: null, year: "2026", lead: "Đơn vị 1", deputy: "Đơn vị 2", periods: "quarters" };
    const units = Array.from({ length: count }, (_unit, index) => `Đơn vị ${index + 1}`);
    const plan = planNewCluster({ ...wanted, units }, baseOfPreset(id, "2026", "vi")!, "vi");
    const content = plan.kind === "planned" ? plan.content : null;
    const tables = tablesOf(standardWorkbook(content!, { language: "vi" }));
    const review = reviewOf(readBook(tables), "2026-Q1");
    expect(new Set(review.findings.filter(({ severity }) => severity === "error").map(({ code }) => code))).toEqual(new Set());
    expect(review.standings).toHaveLength(count);
    // Nothing of the preset's own year is left, but for what the preset is called where its rows are said to be assumed.
    const own = JSON.stringify([content!.rubric, content!.awards, content!.policy, content!.units, content!.periods]);
    expect(own.match(/\b20(?:1\d|2[0-4])\b/g)).toBeNull();
    expect(content!.rubric.every(({ assumedColumns = [] }) => assumedColumns.includes("text"))).toBe(true);
  },
);

test("units, roles, periods and the rows of the first period, as they were asked for", async () => {
  const { code, out, err } = await make(["\uFEFFXã  An ", "", ...EIGHT.slice(1)], {
    "--lead": "xã bình",
    "--deputy": "Giang",
    "--periods": "halves",
  });
  expect([code, err]).toEqual([0, `Đã ghi ${at("cum.xlsx")}\n`]);
  expect(out).toContain("Cụm thi đua số 9, năm 2026: 8 đơn vị; các kỳ 2026-H1, 2026-H2, 2026; kỳ 2026-H1 có sẵn 8 dòng");
  const units = await rowsIn("cum.xlsx", "EmuUnits");
  expect(units.map(({ unit }) => unit)).toEqual(EIGHT);
  expect(units.map(({ role }) => role)).toEqual(["member", "lead", "member", "member", "deputy", "member", "member", "member"]);
  expect((await rowsIn("cum.xlsx", "EmuPeriods")).map(({ id, from, to }) => [id, from, to])).toEqual([
    ["2026-H1", 46023, 46203],
    ["2026-H2", 46204, 46387],
    ["2026", 46023, 46387],
  ]);
  expect((await rowsIn("cum.xlsx", "EmuCluster")).find(({ name }) => name === "year")?.value).toBe(2026);
});

const MONTHS = Array.from({ length: 12 }, (_month, index) => `2026-${`${index + 1}`.padStart(2, "0")}`);

test.each<[more: Readonly<Record<string, string>>, ids: readonly string[], title: string, year: string | number]>([
  [{}, ["2026-Q1", "2026-Q2", "2026-Q3", "2026-Q4", "2026"], "Cụm thi đua số 9, năm 2026", 2026],
  [{ "--periods": "months" }, [...MONTHS, "2026"], "Cụm thi đua số 9, năm 2026", 2026],
  [{ "--periods": "drives:2" }, ["2026-D1", "2026-D2", "2026"], "Cụm thi đua số 9, năm 2026", 2026],
  [{ "--year": "2025-2026" }, ["2025-2026"], "Cụm thi đua số 9, năm học 2025-2026", "2025-2026"],
  [{ "--year": "năm học 2025/2026", "--periods": "school-year" }, ["2025-2026"], "Cụm thi đua số 9, năm học 2025-2026", "2025-2026"],
  [
    { "--year": "2025-2026", "--periods": "semesters" },
    ["2025-2026-H1", "2025-2026-H2", "2025-2026"],
    "Cụm thi đua số 9, năm học 2025-2026",
    "2025-2026",
  ],
  [{ "--year": "2025-2026", "--periods": "drives:1" }, ["2025-2026-D1", "2025-2026"], "Cụm thi đua số 9, năm học 2025-2026", "2025-2026"],
])("the periods of %j are %j, and the first has its rows", async (more, ids, title, year) => {
  const { code, out } = await make(EIGHT, { "--from": "model-1000", ...more });
  expect([code, out.split(":")[0]]).toEqual([0, title]);
  expect((await rowsIn("cum.xlsx", "EmuPeriods")).map(({ id }) => `${id as string}`)).toEqual(ids);
  expect(new Set((await rowsIn("cum.xlsx", "EmuEntries")).map(({ period }) => `${period as string}`))).toEqual(new Set([ids[0]]));
  expect((await rowsIn("cum.xlsx", "EmuCluster")).find(({ name }) => name === "year")?.value).toBe(year);
  const review = await emu(["review", at("cum.xlsx"), "--json"]);
  expect(JSON.parse(review.out)).toMatchObject({ period: ids[0] });
});

test.each<[what: string, units: readonly string[], more: Readonly<Record<string, string>>, said: readonly string[]]>([
  ["two of one name", ["Xã An", "Xã Bình", "xã  an"], {}, ["--units: Dòng 3: “xã an” đã có ở dòng 1"]],
  ["two of one look", ["Xã An", "Xã Аn"], {}, ["--units: Dòng 2: “Xã Аn” trông giống hệt “Xã An”"]],
  ["no unit", ["", " "], {}, ["--units: Chưa có đơn vị nào"]],
  ["a lead that is no unit", EIGHT, { "--lead": "Xã Bính" }, ["--lead: “Xã Bính” không có trong các đơn vị; có phải “Xã Bình”?"]],
  [
    "one unit in two roles",
    EIGHT,
    { "--lead": "Xã An", "--deputy": "xã an" },
    ["--deputy: “Xã An” không thể vừa là Cụm trưởng vừa là Cụm phó"],
  ],
  ["no school year", EIGHT, { "--year": "2025-2027" }, ["--year: “2025-2027” không phải một năm"]],
  [
    "quarters of a school year",
    EIGHT,
    { "--year": "2025-2026", "--periods": "quarters" },
    ["--periods: Không chia năm 2025-2026 theo “quarters” được"],
  ],
  ["a school year of one year", EIGHT, { "--periods": "school-year" }, ["--periods: Không chia năm 2026 theo “school-year” được"]],
  ["weeks", EIGHT, { "--periods": "weeks" }, ["--periods: Không chia năm 2026 theo “weeks” được"]],
  ["no drives", EIGHT, { "--periods": "drives:0" }, ["--periods: Ghi số đợt từ 1 đến 99; đang ghi “0”"]],
  ["no year", EIGHT, { "--year": " " }, ["--year: Ghi năm bằng bốn chữ số"]],
  ["no name", EIGHT, { "--name": " " }, ["--name: Ghi tên cụm"]],
  ["no such preset", EIGHT, { "--from": "model-2000" }, ["--from: không có mẫu “model-2000”"]],
  ["several at once", ["Xã An", "Xã An"], { "--year": "26" }, ["--year: “26”", "--units: Dòng 2: “Xã An” đã có ở dòng 1"]],
])("refused, and nothing written: %s", async (_what, units, more, said) => {
  const { code, out, err } = await make(units, more);
  expect([code, out]).toEqual([2, ""]);
  said.forEach((sentence) => {
    expect(err).toContain(sentence);
  });
  await expect(readFile(at("cum.xlsx"))).rejects.toThrow("ENOENT");
});

test.each([
  [["Xã An", "Xã Bình"], "Lưu ý: Cụm có 2 đơn vị; thường có từ 3 đến 13"],
  [["Xã Sen Ngư", "Xã Sen Ngữ", "Xã Ba"], "“Xã Sen Ngữ” và “Xã Sen Ngư” chỉ khác dấu"],
])("%j: made, with a word about it", async (units, said) => {
  const { code, err } = await make(units);
  expect([code, err]).toEqual([0, expect.stringContaining(said)]);
});

test("names out of a numbered list, a letter, a sheet: what is no name is left out, and said so", async () => {
  const list = ["Đơn vị:", "1. Xã An;", "- Xã Bình,", "3\tXã Chính\tCông an tỉnh", "• Phường Giang", "Xã 19 tháng 8"];
  const { code, err } = await make(list);
  expect(code).toBe(0);
  expect(err).toContain("Lưu ý: Dòng 1, “Đơn vị:”, là tiêu đề của danh sách");
  expect(err).toContain("Lưu ý: Đã bỏ số thứ tự, dấu đầu dòng, dấu cuối dòng ở 4 dòng");
  const units = (await rowsIn("cum.xlsx", "EmuUnits")).map(({ unit }) => unit);
  expect(units).toEqual(["Xã An", "Xã Bình", "Xã Chính", "Phường Giang", "Xã 19 tháng 8"]);
});

test("last year's workbook gives units, roles and rubric; what is there is replaced only with --force", async () => {
  await make(EIGHT, { "--year": "2025", "--from": "cahn-cum6-2020", "--lead": "Xã An", "--authority": "Công an tỉnh" });
  const next = ["new", at("sau.xlsx"), "--name", "Cụm 9", "--year", "2026", "--from", at("cum.xlsx"), "--deputy", "Xã Bình"];
  expect((await emu(next)).code).toBe(0);
  expect((await rowsIn("sau.xlsx", "EmuUnits")).map(({ unit, role }) => [unit, role]).slice(0, 3)).toEqual([
    ["Xã An", "lead"],
    ["Xã Bình", "deputy"],
    ["Xã Chính", "member"],
  ]);
  expect(await rowsIn("sau.xlsx", "EmuRubric")).toEqual(await rowsIn("cum.xlsx", "EmuRubric"));
  expect((await rowsIn("sau.xlsx", "EmuCluster")).find(({ name }) => name === "authority")?.value).toBe("Công an tỉnh");
  expect(await emu(next)).toMatchObject({ code: 2, err: expect.stringContaining("--force") as string });
  expect((await emu([...next, "--force"])).code).toBe(0);
});

describe("--from a rubric of one's own", () => {
  const TABLE = ["TT;Nội dung;Điểm tối đa;Theo dõi", "I;Phòng ngừa;;", "1;Tin báo;60;PX03", "2;Án;40;PX03"];

  test("a .csv with a column that is to be ignored, and days of a period", async () => {
    await writeFile(at("thang.csv"), TABLE.join("\n"));
    const asked = await make(EIGHT, { "--from": at("thang.csv") });
    expect([asked.code, asked.err]).toEqual([2, expect.stringContaining("thang.csv!D1: chưa rõ cột “Theo dõi”")]);
    const flags = ["--column", "Theo dõi=ignore", "--dates", "2026-Q1=01/12/2025..28/02/2026"];
    const made = await make(EIGHT, { "--from": at("thang.csv") }, flags);
    expect([made.code, made.err]).toEqual([0, expect.stringContaining("2 tiêu chí không nêu cách đo")]);
    expect((await rowsIn("cum.xlsx", "EmuRubric")).map(({ code, maximum = null }) => [code, maximum])).toEqual([
      ["I", null],
      ["I.1", 60],
      ["I.2", 40],
    ]);
    expect((await rowsIn("cum.xlsx", "EmuEntries")).length).toBe(16);
    const [first] = await rowsIn("cum.xlsx", "EmuPeriods");
    expect(first).toMatchObject({ id: "2026-Q1", from: 45992, to: 46081 });
  });

  test.each([
    [["--dates", "2026-Q9=01/12/2025..28/02/2026"], "Không có kỳ “2026-Q9”"],
    [["--dates", "2026-Q1=31/02/2026.."], "“31/02/2026” không phải là ngày"],
    [["--dates", "2026-Q1=01/04/2026.."], "2026-Q1: ngày đầu phải trước ngày cuối"],
    [["--dates", "2026-Q1"], "Không đọc được “2026-Q1”"],
    [["--column", "Theo dõi=màu"], "Không đọc được “Theo dõi=màu”"],
  ])("%j is refused", async (flags, said) => {
    await writeFile(at("thang.csv"), TABLE.map((line) => line.replace(/;[^;]*$/, "")).join("\n"));
    const made = await make(EIGHT, { "--from": at("thang.csv") }, flags);
    expect([made.code, made.err]).toEqual([2, expect.stringContaining(said)]);
  });
});
