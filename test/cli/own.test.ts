/** Score sheets of somebody's own on the command line: shown, remembered only when asked to, then reviewed where they stand. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import type { ReviewJson } from "../../src/review/steps/result/json";
import { detect } from "../../src/tables/own/detect";
import { writeMapping } from "../../src/tables/own/stored";
import { withLayout } from "../../src/document/parts/own";
import { writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { MATRIX, sheet, TURNED, TWO_LINES } from "../tables/own/layouts";
import { documentWith, ownWorkbook } from "../document/own-workbooks";

let folder = "";
let file = "";

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-own-cli-"));
  file = path.join(folder, "so.xlsx");
  await writeFile(file, writeXlsx(ownWorkbook()));
});
afterEach(() => rm(folder, { recursive: true }));

test("the proposal is printed and nothing is written", async () => {
  const before = await readFile(file);
  const { code, out, err } = await emu(["bind", file]);
  expect([code, err]).toEqual([0, ""]);
  expect(out).toContain("Bảng điểm: tiêu chí theo dòng, đơn vị theo cột");
  expect(out).toMatch(/Công an huyện Ba Vì +điểm, tự chấm +Công an huyện Ba Vì/);
  expect(out).toMatch(/I\.1 +1 Tỷ lệ điều tra, khám phá án +tiêu chí/);
  expect(await readFile(file)).toEqual(before);
  const json = JSON.parse((await emu(["bind", file, "--json"])).out) as { readonly mapping: { readonly period: string } };
  expect(json.mapping.period).toBe("2021");
});

test("remembered, reviewed in its own cells, forgotten", async () => {
  expect((await emu(["bind", file, "--write", "--period", "2021-h2"])).code).toBe(0);
  const { code, out } = await emu(["review", file, "--json"]);
  const review = JSON.parse(out) as ReviewJson;
  expect(code).toBe(1);
  expect(review.period).toBe("2021-H2");
  expect(review.findings.map(({ code: id, sheet: name, cell }) => `${id} ${name}!${cell}`)).toEqual(["TEXT_NUMBER Bảng điểm!D4"]);
  expect(review.units.find(({ unit }) => unit === "Công an huyện Quốc Oai")).toMatchObject({ points: 91, rank: 1 });
  expect((await emu(["bind", file, "--forget"])).code).toBe(0);
  expect(await emu(["review", file])).toMatchObject({ code: 2, out: "", err: expect.stringContaining("emu bind") as unknown });
});

test("a sheet by name; one that is not there; a period that is not known; nothing to bind", async () => {
  await writeFile(file, writeXlsx(documentWith([sheet("Quý III", TURNED), sheet("Cụm", TWO_LINES)])));
  expect((await emu(["bind", file, "--sheet", "quý iii"])).out).toContain("đơn vị theo dòng, tiêu chí theo cột");
  expect(await emu(["bind", file, "--sheet", "Khác"])).toMatchObject({ code: 2, out: "" });
  const unknown = await emu(["bind", file, "--sheet", "Cụm", "--write"]);
  expect(unknown.code).toBe(2);
  expect(unknown.err).toContain("--period");
  await writeFile(file, writeXlsx(documentWith([sheet("A", "Kính gửi | Bà")])));
  expect(await emu(["bind", file])).toMatchObject({ code: 2, out: "" });
  expect((await emu(["bind", path.join(folder, "khong.xlsx")])).code).toBe(2);
});

test.each([
  ["a header that changed", MATRIX.replace("Công an huyện Quốc Oai", "Công an huyện Phúc Thọ"), "Công an huyện Quốc Oai", 2],
  ["a row that is new", MATRIX.replace("II  |", "3 | Tiêu chí thêm | 5 | 5 | 5 | 5\nII  |"), "Tiêu chí thêm", 0],
])("%s is named", async (_what, drawn, said, code) => {
  const stored = writeMapping(detect([sheet("Bảng điểm", MATRIX)])[0]!.mapping);
  await writeFile(file, writeXlsx(withLayout(documentWith([sheet("Bảng điểm", drawn)]), stored)));
  const reviewed = await emu(["review", file]);
  expect(reviewed.code).toBe(code);
  expect(reviewed.err).toContain(said);
});

test("what is remembered and damaged is said so", async () => {
  await writeFile(file, writeXlsx(withLayout(ownWorkbook(), "{}")));
  const { code, err } = await emu(["review", file]);
  expect([code, err.includes("bị hỏng")]).toEqual([2, true]);
});
