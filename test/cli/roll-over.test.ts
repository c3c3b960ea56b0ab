/** `emu new --from last.xlsx`: last year's results become this year's baselines, each with where it comes from; nothing is guessed of units. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { Cell } from "../../src/core/model/cell";
import { tablesOf } from "../../src/document/reading/tables";
import { readSuccessor } from "../../src/review/steps/new-cluster/baselines";
import { rowsOf } from "../../src/review/table-rows";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { withCells } from "../document/split/support";
import { entriesIn } from "../e2e/support/quarter";

let folder = "";
const at = (name: string) => path.join(folder, name);
const FIVE = ["Xã An", "Xã Bình", "Xã Chính", "Xã Dũng", "Xã Giang"];

async function documentIn(name: string) {
  const read = readXlsx(await readFile(at(name)));
  if (!read.ok) {
    throw new Error(read.code);
  }
  return read.document;
}

/** Results of last year, by unit: what stands in the columns of I.1 (a reduction). */
type Results = Readonly<Record<string, Readonly<Record<string, Cell>>>>;

const RESULTS: Results = {
  "Xã An": { actual: 40 },
  "Xã Bình": { actual: 25 },
  "Xã Chính": { actual: 12.5 },
  "Xã Dũng": {},
  "Xã Giang": { numerator: 3, denominator: 4 },
};

/** The workbook of 2025 with these results in its year. */
async function lastYear(results: Results = RESULTS): Promise<void> {
  await writeFile(at("units.txt"), FIVE.join("\n"));
  const made = ["--name", "Cụm 9", "--year", "2025", "--periods", "year", "--units", at("units.txt"), "--from", "daknong-2021"];
  expect((await emu(["new", at("last.xlsx"), ...made])).code).toBe(0);
  const document = await documentIn("last.xlsx");
  const cells = entriesIn(document, "2025").flatMap(({ key, cells: of }) => {
    const [unit = "", criterion] = key.split("|");
    return criterion === "I.1" ? Object.entries(results[unit] ?? {}).map(([column, value]) => ({ ...of.get(column)!, value })) : [];
  });
  await writeFile(at("last.xlsx"), writeXlsx(withCells(document, cells)));
}

async function next(units: readonly string[] | null, options: readonly string[] = []) {
  await writeFile(at("next.txt"), (units ?? []).join("\n"));
  const list = units === null ? [] : ["--units", at("next.txt")];
  return emu(["new", at("next.xlsx"), "--name", "Cụm 9", "--year", "2026", "--from", at("last.xlsx"), ...list, ...options]);
}

/** Unit: baseline and note of I.1 in a period. */
async function baselines(period: string) {
  const rows = rowsOf(tablesOf(await documentIn("next.xlsx")), "EmuEntries");
  return rows
    .filter((row) => `${row.period as string}` === period && row.criterion === "I.1")
    .map(({ unit, baseline = null, note = null }) => [unit, baseline, note]);
}

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-roll-"));
  await lastYear();
});
afterAll(() => rm(folder, { recursive: true }));
afterEach(() => rm(at("next.xlsx"), { force: true }));

const SOURCE = (unit: string) => `Kỳ gốc: kết quả năm 2025 của ${unit}, sổ last.xlsx.`;

test("the same units: results as they were reported, rates from their counts, what is missing blank", async () => {
  const { code, err } = await next(null, ["--periods", "year"]);
  expect([code, err]).toEqual([
    0,
    expect.stringContaining("Kỳ gốc lấy từ năm 2025, sổ last.xlsx: 4 ô, ghi nguồn ở cột Ghi chú; còn trống 1 ô."),
  ]);
  expect(await baselines("2026")).toEqual([
    ["Xã An", 40, SOURCE("Xã An")],
    ["Xã Bình", 25, SOURCE("Xã Bình")],
    ["Xã Chính", 12.5, SOURCE("Xã Chính")],
    ["Xã Dũng", null, null],
    ["Xã Giang", 0.75, SOURCE("Xã Giang")],
  ]);
});

test("where the first period is a quarter, the whole year's baselines stand in rows of the year", async () => {
  expect((await next(null)).code).toBe(0);
  expect((await baselines("2026-Q1")).map(([, baseline]) => baseline)).toEqual([null, null, null, null, null]);
  expect((await baselines("2026")).map(([unit, baseline]) => [unit, baseline])).toEqual([
    ["Xã An", 40],
    ["Xã Bình", 25],
    ["Xã Chính", 12.5],
    ["Xã Giang", 0.75],
  ]);
});

test("opening the year later keeps what stands there and adds the other rows", async () => {
  await next(null);
  expect((await emu(["open-period", at("next.xlsx"), "2026", "--write", at("next.xlsx")])).code).toBe(0);
  const rows = rowsOf(tablesOf(await documentIn("next.xlsx")), "EmuEntries").filter(({ period }) => `${period as string}` === "2026");
  expect(rows).toHaveLength(FIVE.length * 11);
  expect(Object.fromEntries((await baselines("2026")).map(([unit, baseline]) => [unit, baseline]))).toEqual({
    "Xã An": 40,
    "Xã Bình": 25,
    "Xã Chính": 12.5,
    "Xã Dũng": null,
    "Xã Giang": 0.75,
  });
});

test.each<[what: string, units: readonly string[], same: readonly string[], found: readonly (readonly [Cell, Cell, string | null])[]]>([
  ["renamed", ["Xã An Hòa", "Xã Bình", "Xã Chính"], ["Xã An=Xã An Hòa"], [["Xã An Hòa", 40, SOURCE("Xã An")]]],
  ["new", ["Xã Mới", "Xã Bình", "Xã Chính"], ["=Xã Mới"], [["Xã Mới", null, null]]],
  [
    "merged, counts",
    ["Phường Tân An", "Xã Chính", "Xã Giang"],
    ["Xã An+Xã Bình=Phường Tân An"],
    [["Phường Tân An", 65, "Kỳ gốc: cộng kết quả năm 2025 của Xã An và Xã Bình, sổ last.xlsx."]],
  ],
  [
    "merged under the name of one of them",
    ["Xã An", "Xã Chính", "Xã Giang"],
    ["Xã An + Xã Bình = Xã An"],
    [["Xã An", 65, "Kỳ gốc: cộng kết quả năm 2025 của Xã An và Xã Bình, sổ last.xlsx."]],
  ],
  [
    "merged, what cannot be added up",
    ["Xã Tân An", "Xã Bình", "Xã Giang"],
    ["Xã An+Xã Chính=Xã Tân An"],
    [["Xã Tân An", null, "Kỳ gốc để trống: kết quả năm 2025 của Xã An và Xã Chính (sổ last.xlsx) không cộng được hoặc còn thiếu."]],
  ],
  [
    "merged, one without a result",
    ["Xã Tân An", "Xã Bình", "Xã Giang"],
    ["Xã An+Xã Dũng=Xã Tân An"],
    [["Xã Tân An", null, "Kỳ gốc để trống: kết quả năm 2025 của Xã An và Xã Dũng (sổ last.xlsx) không cộng được hoặc còn thiếu."]],
  ],
])("a unit that is %s", async (_what, units, same, found) => {
  const { code, err } = await next(units, [...same.flatMap((one) => ["--same", one]), "--periods", "year"]);
  expect([code, err]).toEqual([0, expect.stringContaining("Không còn trong danh sách:")]);
  expect((await baselines("2026")).slice(0, found.length)).toEqual(found);
});

test.each<[what: string, units: readonly string[], same: readonly string[], said: string]>([
  [
    "nothing was said of two units",
    ["Xã Lạ", "Xã Bình", "Xã Mới"],
    [],
    "--same: Sổ last.xlsx không có Xã Lạ và Xã Mới, nên chưa rõ kỳ gốc",
  ],
  ["an old unit that was not there", ["Xã Lạ", "Xã Bình"], ["Xã Kia=Xã Lạ"], "--same: Sổ last.xlsx không có đơn vị “Xã Kia”"],
  ["a new unit that is not there", FIVE, ["Xã An=Xã Lạ"], "--same: “Xã Lạ” không có trong các đơn vị"],
  [
    "one old unit for two",
    ["Xã An", "Xã Lạ"],
    ["Xã An=Xã Lạ"],
    "--same: Kết quả năm trước của “Xã An” không thể là kỳ gốc của cả “Xã An” lẫn “Xã Lạ”",
  ],
  ["what cannot be read", FIVE, ["Xã An"], "--same: Không đọc được “Xã An”"],
])("refused: %s", async (_what, units, same, said) => {
  const { code, err, out } = await next(
    units,
    same.flatMap((one) => ["--same", one]),
  );
  expect([code, out]).toEqual([2, ""]);
  expect(err).toContain(said);
  await expect(readFile(at("next.xlsx"))).rejects.toThrow("ENOENT");
});

test("what units were is asked of a workbook of last year only", async () => {
  await writeFile(at("next.txt"), FIVE.join("\n"));
  const options = ["--name", "Cụm 9", "--year", "2026", "--from", "empty", "--units", at("next.txt"), "--same", "Xã Cũ=Xã An"];
  const { code, err } = await emu(["new", at("next.xlsx"), ...options]);
  expect([code, err]).toEqual([2, "--same: Chỉ dùng khi thang điểm lấy từ sổ năm trước.\n"]);
});

test.each([
  ["A=B", { unit: "B", from: ["A"] }],
  [" A + B = C ", { unit: "C", from: ["A", "B"] }],
  ["=C", { unit: "C", from: [] }],
  ["A", null],
  ["A=", null],
  ["A+=C", null],
  ["A=B=C", null],
])("%j is read as %j", (text, read) => {
  expect(readSuccessor(text)).toEqual(read);
});
