/** `emu rubric`: a regulation's table read aloud, asked about, and written only when everything is answered. */
import { existsSync } from "node:fs";
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { review } from "../../src/core/review";
import { tablesOf } from "../../src/document/reading/tables";
import { readBook } from "../../src/tables/read-book";
import { rowsOf } from "../../src/review/table-rows";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { buildPreset } from "../../src/template/presets";
import { emu } from "../cases/surfaces";

const TABLE = [
  "TT\tNội dung\tĐiểm tối đa\tChỉ tiêu\tĐiểm trừ",
  "I\tCông tác chuyên môn\t\t\t",
  "I.1\tTỷ lệ khám phá án\t10\ttrên 75%\t",
  "I.2\tMỗi vụ vi phạm trừ 2 điểm\t10\t\t",
  "I.3\tPhối hợp tốt với các ngành\t5\t\t",
  "I.4\tGửi 01 báo cáo không đúng thời gian quy định\t2\t\t-0,5",
].join("\n");

let folder = "";
const at = (name: string) => path.join(folder, name);
beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-rubric-"));
});
afterEach(() => rm(folder, { recursive: true }));

type Line = {
  readonly state: string;
  readonly rule: string | null;
  readonly target: string | null;
  readonly parameters: string | null;
  readonly examples: readonly string[];
  readonly questions: readonly { readonly id: string; readonly open: boolean }[];
};

async function json(input: string, ...more: readonly string[]): Promise<readonly Line[]> {
  return JSON.parse((await emu(["rubric", "-", "--json", ...more], input)).out) as readonly Line[];
}

test("each line with its reading, its examples and what is asked", async () => {
  const lines = await json(TABLE);
  expect(lines.map(({ state, rule }) => [state, rule])).toEqual([
    ["heading", null],
    ["read", "pass"],
    ["asked", "count"],
    ["unread", null],
    ["asked", "count"],
  ]);
  expect(lines[1]).toMatchObject({ comparator: ">", target: "75%", examples: ["75% → 0", "75,1% → 10"], questions: [] });
  expect(lines[2]!.questions.map(({ id }) => id)).toEqual(["floor-unsaid"]);
  expect(lines[4]).toMatchObject({ parameters: "khởi điểm=2; mỗi lần=-0,5; tối thiểu=0", examples: ["1 → 1,5", "2 → 1", "5 → 0"] });
});

test("the same in sentences", async () => {
  const { code, out, err } = await emu(["rubric", "-"], TABLE);
  expect(code).toBe(0);
  expect(out).toContain("Được trọn điểm (10) khi tỷ lệ trên 75%; không thì 0.");
  expect(out).toContain("Không thấy quy tắc tính điểm.");
  expect(out).toContain("floor-zero (thấp nhất là 0)");
  expect(err).toContain("Chưa ghi gì.");
});

test("nothing is written while a question is open, and the lines are named", async () => {
  const { code, err } = await emu(["rubric", "-", "--write", at("out.xlsx"), "--answer", "5=floor-zero"], TABLE);
  expect(code).toBe(1);
  expect(err).toContain("(3, 4)");
  expect(existsSync(at("out.xlsx"))).toBe(false);
});

test("answered, it is the rubric of a workbook that opens without an error", async () => {
  await writeFile(at("quy-che.tsv"), TABLE);
  const answers = ["--answer", "3=floor-minus-maximum", "--answer", "4=judged", "--answer", "5=skip"];
  const { code, out } = await emu(["rubric", at("quy-che.tsv"), "--write", at("out.xlsx"), ...answers]);
  expect([code, out.includes("(bỏ dòng này)")]).toEqual([0, true]);
  const read = readXlsx(await readFile(at("out.xlsx")));
  const tables = read.ok ? tablesOf(read.document) : {};
  expect(
    rowsOf(tables, "EmuRubric").map(({ code: name, measure, rule, maximum, comparator, target, parameters }) => [
      name,
      measure,
      rule,
      maximum,
      comparator,
      target,
      parameters,
    ]),
  ).toEqual([
    ["I", null, null, null, null, null, null],
    ["I.1", "ratio", "pass", 10, ">", 0.75, null],
    ["I.2", "count", "count", 10, null, null, "khởi điểm=10; mỗi lần=-2; tối thiểu=-10"],
    ["I.3", "judgement", "direct", 5, null, null, null],
  ]);
  expect(review(readBook(tables), "2026").findings.filter(({ severity }) => severity === "error")).toEqual([]);
  const sentences = await emu(["rubric", at("out.xlsx"), "--sentences"]);
  expect(sentences.out).toContain(
    "I.2 Mỗi vụ vi phạm trừ 2 điểm: Từ 10 điểm, trừ 2 điểm mỗi lần, thấp nhất -10 điểm. (Đọc từ quy chế: Mỗi vụ vi phạm trừ 2 điểm)",
  );
});

test.each([
  ["a line that is not there", "9=skip", "không có dòng 9"],
  ["a choice that is not offered", "3=upper-band", "không có lựa chọn “upper-band”"],
  ["no choice", "3", "ghi DÒNG=LỰA-CHỌN"],
])("an answer with %s is refused", async (_what, answer, said) => {
  const { code, err } = await emu(["rubric", "-", "--answer", answer], TABLE);
  expect([code, err.includes(said)]).toEqual([2, true]);
});

test("a .csv with commas in its sentences, and a sheet of a workbook", async () => {
  await writeFile(at("a.csv"), "Nội dung;Điểm tối đa\nTỷ lệ điều tra, khám phá án đạt từ 80% trở lên;10\n");
  expect((JSON.parse((await emu(["rubric", at("a.csv"), "--json"])).out) as readonly Line[]).map(({ target }) => target)).toEqual(["80%"]);
  await writeFile(at("b.xlsx"), writeXlsx(buildPreset("empty", { sample: false, language: "vi" })!));
  expect((await emu(["rubric", at("b.xlsx"), "--json"])).code).toBe(0);
});

test("without headers the longest column is the text", async () => {
  const lines = await json("1\tKhông để xảy ra cháy, nổ\t5\n2\tKéo giảm ít nhất 5% số vụ so với năm 2022\t10\n");
  expect(lines.map(({ state, examples }) => [state, examples.length])).toEqual([
    ["read", 2],
    ["read", 2],
  ]);
});
