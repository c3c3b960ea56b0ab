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

/** Nothing but that the file was written. */
const WRITTEN = (): string => `Đã ghi ${file}\n`;

const WEIGHTED =
  "TT | Nội dung | Hệ số | Điểm tối đa | Ba Vì | Sơn Tây | Mức phấn đấu\n1 | Án | 2 | 10 | 9 | 8 | 9\n2 | Tin | 1 | 10 | 8 | 9 | 9";

async function book(drawn: string): Promise<void> {
  await writeFile(file, writeXlsx(documentWith([sheet("2021", drawn)])));
}

/** `Ba Vì 26`, and the findings' codes. */
async function reviewed(): Promise<{ readonly code: number; readonly units: readonly string[]; readonly found: readonly string[] }> {
  const { code, out } = await emu(["review", file, "--json"]);
  const { units, findings } = JSON.parse(out) as ReviewJson;
  return { code, units: units.map(({ unit, points }) => `${unit} ${points}`), found: findings.map(({ code: id }) => id) };
}

test("a header whose meaning is not known keeps the reading from being remembered; an answer lets it", async () => {
  await book(WEIGHTED);
  const before = await readFile(file);
  const open = await emu(["bind", file, "--write"]);
  expect(open).toMatchObject({ code: 2, err: expect.stringContaining('--role "Mức phấn đấu=weight"') as unknown });
  expect(open.out).toContain("“Mức phấn đấu” (2021!G1)");
  expect(await readFile(file)).toEqual(before);
  const answered = await emu(["bind", file, "--write", "--role", "Mức phấn đấu=ignore"]);
  expect(answered).toMatchObject({ code: 0, err: expect.stringContaining("READING_UNCONFIRMED") as unknown });
  expect(await reviewed()).toEqual({ code: 1, units: ["Ba Vì 26", "Sơn Tây 25"], found: ["READING_UNCONFIRMED"] });
  expect(await emu(["bind", file, "--write", "--role", "Mức phấn đấu=ignore", "--confirm"])).toMatchObject({ code: 0, err: WRITTEN() });
  expect(await reviewed()).toEqual({ code: 0, units: ["Ba Vì 26", "Sơn Tây 25"], found: [] });
});

test.each([
  ["Hệ số=ignore", ["Ba Vì 17", "Sơn Tây 17"]],
  ["hệ số=coefficient", ["Ba Vì 26", "Sơn Tây 25"]],
  ["Hệ số=hệ số", ["Ba Vì 26", "Sơn Tây 25"]],
  ["2 Tin=điểm trừ", ["Ba Vì 10", "Sơn Tây 7"]],
  ["Tin=ignore", ["Ba Vì 18", "Sơn Tây 16"]],
])("--role %p", async (role, units) => {
  await book(WEIGHTED);
  expect((await emu(["bind", file, "--write", "--confirm", "--role", "Mức phấn đấu=ignore", "--role", role])).code).toBe(0);
  expect((await reviewed()).units).toEqual(units);
});

test.each([
  ["Không có=weight", "Không có"],
  ["Hệ số=cái gì", "cái gì"],
  ["Tin=maximum", "maximum"],
  ["Hệ số", "Hệ số"],
])("--role %p is refused by name", async (role, said) => {
  await book(WEIGHTED);
  expect(await emu(["bind", file, "--role", role])).toMatchObject({ code: 2, out: "", err: expect.stringContaining(said) as unknown });
});

test("a name that could be anything is a unit where a person says so", async () => {
  await book("TT | Nội dung | Điểm tối đa | Tham mưu | Hậu cần\n1 | Án | 10 | 9 | 8\n2 | Tin | 10 | 8 | 9.5\n | Tổng | 20 | 17 | 17.5");
  expect((await emu(["bind", file, "--write", "--period", "2021"])).code).toBe(2);
  const roles = ["--role", "Tham mưu=unit", "--role", "Hậu cần=unit"];
  // The printed totals prove what was answered.
  expect(await emu(["bind", file, "--write", "--period", "2021", ...roles])).toMatchObject({ code: 0, err: WRITTEN() });
  expect(await reviewed()).toEqual({ code: 0, units: ["Tham mưu 17", "Hậu cần 17.5"], found: [] });
});

test("units down: the layers of the one criterion are told by --role", async () => {
  await book("TT | Đơn vị | Lần một | Lần hai\n1 | Đội 1 | 9 | 8\n2 | Đội 2 | 7 | 7.5");
  const roles = ["--role", "Lần một=self", "--role", "Lần hai=council"];
  expect((await emu(["bind", file, "--write", "--confirm", "--period", "2021", ...roles])).code).toBe(0);
  expect((await reviewed()).units).toEqual(["Đội 1 8", "Đội 2 7.5"]);
});

test("a reading from a file: corrected, confirmed, refused where it is none or does not fit", async () => {
  await book(WEIGHTED);
  const map = path.join(folder, "cach-doc.json");
  const proposal = (await emu(["bind", file, "--json"])).out;
  await writeFile(map, proposal.replaceAll('"role": "ask"', '"role": "ignore"'));
  expect(await emu(["bind", file, "--write", "--map", map, "--period", "2021-q2"])).toMatchObject({ code: 0, err: WRITTEN() });
  expect(await reviewed()).toEqual({ code: 0, units: ["Ba Vì 26", "Sơn Tây 25"], found: [] });
  await writeFile(map, proposal);
  expect((await emu(["bind", file, "--write", "--map", map, "--period", "2021"])).code).toBe(2);
  for (const text of ["{}", "[]", "nothing", '{"mapping":{"shape":"matrix"}}']) {
    await writeFile(map, text);
    expect(await emu(["bind", file, "--write", "--map", map])).toMatchObject({
      code: 2,
      out: "",
      err: expect.stringContaining(map) as unknown,
    });
  }
  await writeFile(map, proposal.replaceAll("Sơn Tây", "Quốc Oai"));
  expect(await emu(["bind", file, "--map", map, "--period", "2021"])).toMatchObject({
    code: 2,
    err: expect.stringContaining("Quốc Oai") as unknown,
  });
  expect((await emu(["bind", file, "--map", path.join(folder, "khong.json")])).code).toBe(2);
});

test("what an earlier EMU remembered is nobody's word", async () => {
  await book("TT | Đơn vị | Chuyên môn | Điểm trừ\n1 | Ba Vì | 90 | 5\n2 | Sơn Tây | 88 | 1");
  const { mapping } = detect([sheet("2021", "TT | Đơn vị | Chuyên môn | Điểm trừ\n1 | Ba Vì | 90 | 5\n2 | Sơn Tây | 88 | 1")])[0]!;
  const rows = mapping.rows.map(({ indent: _indent, layer: _layer, kind, ...row }) => ({
    ...row,
    kind: kind === "deduction" ? "bonus" : kind,
  }));
  const { confirmed: _confirmed, ...first } = { ...mapping, version: 1, period: "2021", rows };
  const stored = JSON.stringify(first);
  await writeFile(
    file,
    writeXlsx(
      withLayout(documentWith([sheet("2021", "TT | Đơn vị | Chuyên môn | Điểm trừ\n1 | Ba Vì | 90 | 5\n2 | Sơn Tây | 88 | 1")]), stored),
    ),
  );
  expect((await reviewed()).found).toEqual(["READING_UNCONFIRMED"]);
});
