/** `emu kit` and `emu deviations`: the clusters of a province from one rubric, and where one of them says otherwise later. */
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { withContent } from "../../src/document/patch/cells";
import { tablesOf } from "../../src/document/reading/tables";
import { rowsOf } from "../../src/review/table-rows";
import { readKitList } from "../../src/review/steps/kit/list";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { cellOf } from "../taskpane/support";

let folder = "";
const at = (...names: string[]) => path.join(folder, ...names);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-kit-"));
});
afterEach(() => rm(folder, { recursive: true }));

const HEADER = "Cụm;Đơn vị;Vai trò";
const TWO = [
  HEADER,
  "Cụm thi đua số 1;Xã An;Cụm trưởng",
  ";Xã Bình;cụm phó",
  ";Xã Chính;",
  "Cụm thi đua số 2;Phường Giang;",
  ";Phường Hòa;",
  ";Xã Kiên;",
];

async function kit(lines: readonly string[], ...more: readonly string[]) {
  await writeFile(at("ds.csv"), lines.join("\r\n"));
  return emu(["kit", "--list", at("ds.csv"), "--year", "2026", "--from", "lamdong-cum9-2026", "-o", at("out"), ...more]);
}

async function documentOf(name: string) {
  const read = readXlsx(await readFile(at("out", name)));
  if (!read.ok) {
    throw new Error(read.code);
  }
  return read.document;
}

test("a workbook for each cluster: its units and roles, the rubric of all, its first period open", async () => {
  const { code, out } = await kit(TWO, "--authority", "Công an tỉnh Lâm Đồng");
  expect(code).toBe(0);
  expect(out).toContain("2 cụm, 6 đơn vị.");
  expect((await readdir(at("out"))).sort()).toEqual(["Cụm thi đua số 1 2026.xlsx", "Cụm thi đua số 2 2026.xlsx"]);
  const [one, two] = await Promise.all([1, 2].map(async (n) => tablesOf(await documentOf(`Cụm thi đua số ${n} 2026.xlsx`))));
  expect(rowsOf(one!, "EmuUnits").map(({ unit, role }) => [unit, role ?? null])).toEqual([
    ["Xã An", "lead"],
    ["Xã Bình", "deputy"],
    ["Xã Chính", "member"],
  ]);
  expect(rowsOf(two!, "EmuUnits").map(({ unit }) => unit)).toEqual(["Phường Giang", "Phường Hòa", "Xã Kiên"]);
  expect(rowsOf(one!, "EmuCluster").find(({ name }) => name === "authority")?.value).toBe("Công an tỉnh Lâm Đồng");
  expect(rowsOf(two!, "EmuRubric").map(({ code: id }) => id)).toEqual(rowsOf(one!, "EmuRubric").map(({ code: id }) => id));
  expect(new Set(rowsOf(two!, "EmuEntries").map(({ period }) => period))).toEqual(new Set(["2026-Q1"]));
});

test("fifteen clusters of seven communes: fifteen workbooks, all as the common rubric", async () => {
  const clusters = Array.from({ length: 15 }, (_, cluster) =>
    Array.from({ length: 7 }, (_unit, unit) => `Cụm ${cluster + 1};Xã ${cluster + 1}.${unit + 1};`),
  );
  expect((await kit([HEADER, ...clusters.flat()])).code).toBe(0);
  const files = (await readdir(at("out"))).map((name) => at("out", name));
  expect(files).toHaveLength(15);
  const { code, out } = await emu(["deviations", "lamdong-cum9-2026", ...files]);
  expect([code, out.trim().split("\n").length, out.includes("khác")]).toEqual([0, 15, false]);
}, 120_000);

test.each<readonly [what: string, lines: readonly string[], said: string]>([
  ["nobody", [HEADER], "Chưa có đơn vị nào"],
  ["a unit before any cluster", [HEADER, ";Xã An;", ...TWO.slice(1)], "Dòng 2: “Xã An” chưa thuộc cụm nào"],
  ["a role that is none", [...TWO, ";Xã Lâm;Tổ trưởng"], "Dòng 8: “Tổ trưởng” của Xã Lâm không phải vai trò"],
  ["two leads", [...TWO.slice(0, 4), ";Xã Dũng;Cụm trưởng"], "Dòng 5: Cụm thi đua số 1 có hai đơn vị cùng vai trò (Xã An và Xã Dũng)"],
  ["a unit in two clusters", [...TWO, ";xã  an;"], "Dòng 8: “xã an” đã có ở dòng 2, trong Cụm thi đua số 1"],
  ["a unit twice in its cluster", [...TWO, ";Phường Hòa;"], "Cụm thi đua số 2: Dòng 4: “Phường Hòa” đã có ở dòng 2"],
])("%s is refused by its line, and nothing is made", async (_what, lines, said) => {
  const { code, err } = await kit(lines);
  expect([code, err]).toEqual([2, expect.stringContaining(said)]);
  await expect(readdir(at("out"))).rejects.toThrow();
});

test("columns are found by their headers, or stand in this order", () => {
  const named = readKitList([
    ["Đơn vị", "STT", "Cụm thi đua"],
    ["Xã An", 1, "Cụm 1"],
    ["Xã Bình", 2, null],
  ]);
  const plain = readKitList([
    ["Cụm 1", "Xã An"],
    [null, "Xã Bình"],
  ]);
  expect(named).toEqual(plain);
  expect(named.clusters).toEqual([{ name: "Cụm 1", units: ["Xã An", "Xã Bình"], lead: null, deputy: null }]);
});

test("what a cluster changed is named with its cell, and what both say: exit code 1", async () => {
  await kit(TWO);
  const name = "Cụm thi đua số 2 2026.xlsx";
  const document = await documentOf(name);
  const place = cellOf(document, "EmuRubric", 1, "maximum");
  const [, row] = rowsOf(tablesOf(document), "EmuRubric");
  await writeFile(at("out", name), writeXlsx(withContent(document, place, 99, undefined)));
  const { code, out } = await emu(["deviations", at("out", "Cụm thi đua số 1 2026.xlsx"), at("out", name)]);
  expect(code).toBe(1);
  expect(out.trim().split("\n")).toEqual([
    `${at("out", name)}: khác bản chung ở 1 chỗ.`,
    `  Thang điểm (EmuRubric), “${row!.code as string}”, Điểm tối đa: đang ghi 99, bản chung ${row!.maximum as number} (Thang điểm!E${place.row + 1})`,
  ]);
});
