/** The command line as a person uses it: files in, tables or JSON out, sentences instead of stack traces, nothing written unasked. */
import { execFile } from "node:child_process";
import { mkdtemp, readdir, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { strToU8, zipSync } from "fflate";
import type { ReviewJson } from "../../src/review/steps/result/json";
import { shownPeriod } from "../../src/document/formulas/period-cell";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import type { WorkbookDocument } from "../../src/document/document";
import { goldenWorkbook } from "../cases/golden";
import type { GoldenCase } from "../cases/golden";
import { emu } from "../cases/surfaces";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-cli-"));
  await emu(["template", "bca-cum3-2017", "--sample", "-o", at("sample.xlsx")]);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

async function open(name: string): Promise<WorkbookDocument> {
  const read = readXlsx(await readFile(at(name)));
  if (!read.ok) {
    throw new Error(read.detail);
  }
  return read.document;
}

describe("emu template", () => {
  test("writes just the file it was asked for, and says so", async () => {
    const { code, out, err } = await emu(["template", "empty", "-o", at("empty.xlsx")]);
    expect([code, out]).toEqual([0, ""]);
    expect(err).toContain("empty.xlsx");
    expect((await readdir(folder)).sort()).toEqual(["empty.xlsx", "sample.xlsx"]);
  });

  test("--lang en gives an English workbook", async () => {
    await emu(["template", "bca-cum3-2017", "--lang", "en", "-o", at("en.xlsx")]);
    const names = (await open("en.xlsx")).sheets.filter(({ hidden }) => hidden !== true).map(({ name }) => name);
    const setUp = ["Cluster", "Units", "Rules", "Awards", "Rubric"];
    expect(names).toEqual(["Guide", ...setUp, "Scoring", "Not considered", "Ballots", "Results", "Flags", "Log"]);
  });

  test.each([
    ["a preset that does not exist", ["template", "nothing", "-o", "x.xlsx"], "bca-cum3-2017"],
    ["a sample where there is none", ["template", "empty", "--sample", "-o", "x.xlsx"], "empty"],
    ["a language that does not exist", ["template", "empty", "--lang", "fr", "-o", "x.xlsx"], "fr"],
    ["a folder that does not exist", ["template", "empty", "-o", path.join("no", "such", "x.xlsx")], "không có thư mục"],
    ["no output file", ["template", "empty"], "--output"],
    ["an unknown option", ["template", "empty", "--colour", "-o", "x.xlsx"], "--colour"],
  ])("%s: exit code 2, a sentence, no file", async (_name, args, said) => {
    const full = args.map((arg) => (arg.endsWith("x.xlsx") ? at(arg) : arg));
    const before = await readdir(folder);
    const { code, out, err } = await emu(full);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(await readdir(folder)).toEqual(before);
  });

  test("a name that is taken by a folder: exit code 2, the folder stays, nothing is left behind", async () => {
    const { code, err } = await emu(["template", "empty", "-o", folder]);
    expect(code).toBe(2);
    expect(err).toContain(folder);
    const around = await readdir(path.dirname(folder));
    expect(around.filter((name) => name.includes(path.basename(folder)))).toEqual([path.basename(folder)]);
  });
});

describe("emu review", () => {
  test("prints ranking and verdicts on stdout, findings on stderr, and exits 1 while an error stands", async () => {
    const { code, out, err } = await emu(["review", at("sample.xlsx")]);
    expect(code).toBe(1);
    expect(out).toMatch(/1 {2}Quảng Ninh +988,00 +1\.000,00 +98,80%/);
    expect(out).toMatch(/Tuyên Quang +chưa kết luận được/);
    expect(err).toContain("lỗi Chấm điểm!M29 TEXT_NUMBER");
    expect(err).toContain("1 lỗi, 2 cảnh báo, 1 lưu ý");
    expect(out).not.toContain("TEXT_NUMBER");
  });

  test("--json has exactly the promised fields, and nothing else is on stdout", async () => {
    const { code, out, err } = await emu(["review", at("sample.xlsx"), "--json"]);
    expect([code, err]).toEqual([1, ""]);
    const json = JSON.parse(out) as ReviewJson;
    const fields = (list: readonly object[]) => Object.keys(list[0] ?? {});
    expect(Object.keys(json)).toEqual(["period", "units", "scores", "awards", "votes", "findings", "clusters", "policy"]);
    expect(fields(json.units)).toEqual(["unit", "points", "maximum", "percent", "rank", "tied", "grade", "otherBlanks"]);
    expect(fields(json.scores)).toEqual(["unit", "criterion", "points", "attainment", "met"]);
    expect(fields(json.awards)).toEqual(["award", "unit", "verdict", "reasons"]);
    expect(fields(json.findings)).toEqual(["severity", "code", "sheet", "cell", "found", "expected", "action"]);
    expect(json.units[2]).toEqual({
      unit: "Quảng Ninh",
      points: 988,
      maximum: 1000,
      percent: 0.988,
      rank: 1,
      tied: false,
      grade: null,
      otherBlanks: { maximum: 1000, percent: 0.988, rank: 1 },
    });
    expect(json.clusters).toEqual([]);
    expect(json.policy).toEqual({
      decimals: 2,
      rounding: "half-up",
      "rank-by": "percent",
      "rank-on": "exact",
      "rank-decimals": 2,
      "rank-rounding": "half-up",
      blanks: "out",
      "tie-break": [],
      layers: ["self", "cross-check", "appraised"],
      "difference-limit": null,
      grades: [],
      scale: null,
      "no-target": "in",
      "leader-outlier": 3,
      clusters: "none",
      "vote-threshold": null,
      "vote-base": null,
      "vote-ballots": null,
      "year-from": "own",
    });
    expect(json.scores.find((score) => score.unit === "Hòa Bình" && score.criterion === "I.2")).toEqual({
      unit: "Hòa Bình",
      criterion: "I.2",
      points: 0,
      attainment: 1,
      met: false,
    });
  });

  test("the rules in force stand under every result; figures with blanks counted otherwise where they differ", async () => {
    const { out } = await emu(["review", at("sample.xlsx")]);
    expect(out).toMatch(/QUY ĐỊNH ĐANG ÁP DỤNG\nSố chữ số thập phân của điểm: 2\n(.+: .+\n)+$/);
    expect(out).toContain("Nếu mục chưa báo cáo tính 0 điểm (quy định hiện nay: không tính):");
    expect(out).toMatch(/\nYên Bái +\d+,\d\d% → \d+,\d\d% +\d → \d\n/);
    expect(out).not.toContain("SO SÁNH GIỮA CÁC CỤM");
    expect(out).not.toContain("Xếp loại");
  });

  test("grades, and clusters by rank, where the policy has them", async () => {
    const judged = { code: "I", text: "I", measure: "judgement", rule: "direct", maximum: 10 };
    const golden: GoldenCase = {
      rule: "Thử",
      units: ["Một", "Hai", "Ba"].map((cluster) => ({ unit: `Đơn vị ${cluster}`, cluster })),
      rubric: [judged],
      policy: { clusters: "mean", grades: "90: Xuất sắc; 70: Khá" },
      entries: { "Đơn vị Một": { I: 7 }, "Đơn vị Hai": { I: 9.5 }, "Đơn vị Ba": { I: 7 } },
      expected: { findings: [] },
    };
    await writeFile(at("clusters.xlsx"), writeXlsx(goldenWorkbook(golden)));
    const { out } = await emu(["review", at("clusters.xlsx")]);
    expect(out).toMatch(/Hạng {2}Đơn vị +Điểm +Tối đa +Tỷ lệ +Xếp loại +Chưa rõ/);
    expect(out).toMatch(/1 {2}Đơn vị Hai \(Hai\) +9,50 +10,00 +95,00% +Xuất sắc/);
    expect(out).toMatch(/SO SÁNH GIỮA CÁC CỤM\n.*\n.*\n +1 {2}Hai +95,00% +1\/1\n +2 {2}Một +70,00% +1\/1 {2}đồng hạng với Ba\n/);
    expect(out).not.toContain("Nếu mục chưa báo cáo");
  });

  test("--lang en speaks English", async () => {
    const { out, err } = await emu(["review", at("sample.xlsx"), "--lang", "en"]);
    expect(out).toMatch(/1 {2}Quảng Ninh +988\.00 +1,000\.00 +98\.80%/);
    expect(err).toContain("1 errors, 2 warnings, 1 notices");
  });

  test("--values writes a copy without formulas that shows the same", async () => {
    const { code } = await emu(["review", at("sample.xlsx"), "--values", at("values.xlsx")]);
    expect(code).toBe(1);
    const [live, copy] = [await open("sample.xlsx"), await open("values.xlsx")];
    const values = (document: WorkbookDocument) =>
      document.sheets.map(({ name, cells }) => [name, cells.map((row) => row.map((cell) => cell?.value ?? null))]);
    expect(values(copy)).toEqual(values(live));
    const formulas = (document: WorkbookDocument) =>
      document.sheets.flatMap(({ cells }) => cells.flat()).filter((cell) => cell?.formula !== undefined).length;
    expect(formulas(live)).toBeGreaterThan(10);
    expect(formulas(copy)).toBe(0);
  });

  test("a period that the workbook does not have is refused with those it has, not shown as a period without figures", async () => {
    const answer = await emu(["review", at("sample.xlsx"), "--json", "--period", "2017-D9"]);
    expect([answer.code, answer.out]).toEqual([2, ""]);
    expect(answer.err).toMatch(/không có kỳ “2017-D9”; sổ có các kỳ: .*2017-Q1/);
  });

  test("a period may be typed in small letters", async () => {
    const answer = await emu(["review", at("sample.xlsx"), "--json", "--period", "2017-q1"]);
    expect((JSON.parse(answer.out) as ReviewJson).period).toBe("2017-Q1");
  });

  test("--period looks at another period, also in the copy it writes", async () => {
    const args = ["review", at("sample.xlsx"), "--json", "--period", "2017-Q1", "--values", at("q1.xlsx")];
    const json = JSON.parse((await emu(args)).out) as ReviewJson;
    expect(json.period).toBe("2017-Q1");
    expect(json.units.map(({ points, rank }) => [points, rank])).toEqual(json.units.map(() => [null, null]));
    expect(shownPeriod(await open("q1.xlsx"))).toBe("2017-Q1");
  });

  test.each<readonly [string, string, Uint8Array | null, string]>([
    ["a file that is not there", "absent.xlsx", null, "không có tệp này"],
    ["an empty file", "zero.xlsx", new Uint8Array(), "empty"],
    ["a text file", "text.xlsx", strToU8("đơn vị;điểm"), "text-file"],
    ["an .xls file of old", "old.xls", new Uint8Array([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]), ".xls"],
    ["a zip that is no workbook", "other.xlsx", zipSync({ "a.txt": strToU8("a") }), "not-a-workbook"],
  ])("%s: exit code 2 and a sentence, nothing on stdout", async (_name, name, bytes, said) => {
    if (bytes !== null) {
      await writeFile(at(name), bytes);
    }
    const { code, out, err } = await emu(["review", at(name), "--json"]);
    expect([code, out]).toEqual([2, ""]);
    expect(err).toContain(said);
    expect(err).toContain(name);
    expect(err).not.toMatch(/\n\s+at /);
  });

  test("a folder is no file: exit code 2", async () => {
    const { code, err } = await emu(["review", folder]);
    expect(code).toBe(2);
    expect(err).toContain("thư mục");
  });
});

describe("emu fn", () => {
  test("answers one value for one question, and a table for a table", async () => {
    expect(await emu(["fn", "EMU.POINTS"], '["leader", 5, 8, 10]')).toEqual({ code: 0, out: "2\n", err: "" });
    const ranks = await emu(["fn", "emu.place"], "[[[90],[95],[90]]]");
    expect([ranks.code, JSON.parse(ranks.out)]).toEqual([0, [[2], [1], [2]]]);
  });

  test.each([
    ["a function that does not exist", "EMU.NOTHING", "[]", 1, "#VALUE!"],
    ["too few arguments", "EMU.SCORE", "[]", 1, "#VALUE!"],
    ["an error value in an argument", "EMU.PLACE", '[[[90],[{"error":"#N/A"}]]]', 1, "#VALUE!"],
    ["text where a number is needed", "EMU.PLACE", '[[[90],["25,67"]]]', 1, "25,67"],
    ["no JSON at all", "EMU.PLACE", "90;95", 2, "JSON"],
    ["JSON that is no array", "EMU.PLACE", '{"values":[90]}', 2, "JSON"],
  ])("%s: a name and a sentence on stderr", async (_name, name, input, exit, said) => {
    const { code, out, err } = await emu(["fn", name], input);
    expect([code, out]).toEqual([exit, ""]);
    expect(err).toContain(said);
    expect(err.trim().split("\n")).toHaveLength(1);
  });
});

describe("the program itself", () => {
  test("`emu review --json` as a process: JSON on stdout, exit code 1", async () => {
    const tsx = path.resolve("node_modules/tsx/dist/cli.mjs");
    const answer = await new Promise<{ code: unknown; out: string }>((resolve) => {
      execFile(process.execPath, [tsx, "src/cli/main.ts", "review", at("sample.xlsx"), "--json"], (error, out) => {
        resolve({ code: error?.code, out });
      });
    });
    expect(answer.code).toBe(1);
    expect((JSON.parse(answer.out) as ReviewJson).period).toBe("2017");
  }, 120_000);
});
