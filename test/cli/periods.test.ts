/** `emu compare`, `emu year` and `emu overview` on real files. */
import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildPreset } from "../../src/template/presets";
import { readXlsx, writeXlsx } from "../../src/xlsx";
import { emu } from "../cases/surfaces";
import { halvesWorkbook, withPolicy } from "../document/periods/support";

let folder = "";
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "emu-periods-"));
  await writeFile(at("halves.xlsx"), writeXlsx(await halvesWorkbook()));
  await emu(["template", "daknong-2021", "--sample", "-o", at("province.xlsx")]);
  await emu(["template", "cahn-cum6-2020", "-o", at("blank.xlsx")]);
  await writeFile(at("broken.xlsx"), "nothing of the kind");
}, 60_000);

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe("emu compare", () => {
  test("every unit with arrow and words; who said nothing then is new", async () => {
    const { code, out, err } = await emu(["compare", at("halves.xlsx"), "--period", "2017-h2"]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Kỳ 2017-H2 so với kỳ 2017-H1");
    expect(out).toMatch(/\nPhú Thọ +94,63% → 95,03% ▲ tăng 0,4 điểm % +946,33 → 950,33 ▲ tăng 4 +3 → 3 = giữ hạng\n/);
    expect(out).toMatch(/\nBắc Kạn .+ 7 → 8 ▼ xuống hạng +Còn mục chưa rõ\n/);
    expect(out).toMatch(/\nYên Bái +mới: kỳ kia chưa có số liệu/);
    expect(out).toMatch(/\nPhú Thọ +III\.1 +93 → 94 ▲ tăng 1 +93 → 94 ▲ tăng 1\n/);
  });

  test("as JSON: exact differences as numbers, unknown as null", async () => {
    const { out } = await emu(["compare", at("halves.xlsx"), "--period", "2017-H2", "--json", "--lang", "en"]);
    const json = JSON.parse(out) as {
      units: { unit: string; presence: string; percent: object; points: object }[];
      before: string;
      absent: unknown;
    };
    expect([json.before, json.absent]).toEqual(["2017-H1", null]);
    expect(json.units.find(({ unit }) => unit === "Quảng Ninh")).toMatchObject({
      percent: { before: 0.984, now: 0.988, difference: 0.004, direction: "up" },
      points: { difference: 4, direction: "up" },
    });
    expect(json.units.find(({ unit }) => unit === "Yên Bái")).toMatchObject({
      presence: "new",
      percent: { before: null, difference: null, direction: "unknown" },
    });
  });

  test("a period that is not there is named, and is no column of zeros", async () => {
    const first = await emu(["compare", at("halves.xlsx")]);
    expect([first.code, first.out]).toEqual([1, ""]);
    expect(first.err).toContain("Kỳ 2016 không có trong bảng kỳ");
    const second = await emu(["compare", at("halves.xlsx"), "--period", "2017-Q2", "--json", "--lang", "en"]);
    expect([second.code, JSON.parse(second.out)]).toEqual([
      1,
      { period: "2017-Q2", with: "previous", before: "2017-Q1", absent: "no-entries" },
    ]);
    expect(second.err).toContain("No figures do not mean 0.");
  });

  test("last year's workbook is another file", async () => {
    const { code, err } = await emu(["compare", at("halves.xlsx"), "--with", "last-year", "--against", at("province.xlsx")]);
    expect([code, err]).toEqual([1, expect.stringContaining("Kỳ 2016")]);
    const none = await emu(["compare", at("halves.xlsx"), "--against", at("broken.xlsx")]);
    expect([none.code, none.out]).toEqual([2, ""]);
  });

  test.each([
    [["--with", "tuần trước"], "tuần trước"],
    [["--period", "quý hai"], "quý hai"],
  ])("%p makes no sense", async (options, word) => {
    const { code, out, err } = await emu(["compare", at("halves.xlsx"), ...options]);
    expect([code, out, err.includes(word)]).toEqual([2, "", true]);
  });
});

describe("emu year", () => {
  test("from its periods, beside its own scoring; the other way of treating blanks; the weights among the rules", async () => {
    const { code, out } = await emu(["year", at("halves.xlsx")]);
    expect(code).toBe(0);
    expect(out).toContain("Hệ số: 2017-H1 = 1; 2017-H2 = 2.");
    expect(out).toContain("không thay nhau");
    expect(out).toMatch(/\nQuảng Ninh +98,40% +98,80% +98,67% +1 +98,80% +1\n/);
    expect(out).toMatch(/\nThái Nguyên .+ 4 .+ 4 +Đồng hạng với Tuyên Quang\n/);
    expect(out).toMatch(/\nYên Bái +– +82,88% +82,88% +6 +82,88% +6 +Thiếu 2017-H1\n/);
    expect(out).toMatch(/\nYên Bái +82,88% → 54,11% +6 → 8\n/);
    expect(out).toContain("Kết quả cả năm tính từ: 2017-H1 = 1; 2017-H2 = 2");
  });

  test("as JSON", async () => {
    const { out } = await emu(["year", at("halves.xlsx"), "--year", "2017", "--json"]);
    const json = JSON.parse(out) as {
      computed: { periods: object[]; units: { unit: string; figure: number }[] };
      own: { units: object[] };
    };
    expect(json.computed.periods).toEqual([
      { id: "2017-H1", weight: 1, absence: null },
      { id: "2017-H2", weight: 2, absence: null },
    ]);
    // (0.984 + 2 · 0.988) / 3
    expect(json.computed.units.find(({ unit }) => unit === "Quảng Ninh")!.figure).toBeCloseTo(2.96 / 3, 12);
    expect(json.own.units).toHaveLength(8);
  });

  test("without weights its own scoring alone, and how to name them", async () => {
    const { code, out } = await emu(["year", at("province.xlsx"), "--year", "2021"]);
    expect(code).toBe(0);
    expect(out).toContain("Quy định chưa nêu hệ số các kỳ của năm 2021");
    expect(out).toMatch(/Đơn vị 1\.1 \(Cụm 1\) +93,00% +1\n/);
    expect(out).not.toContain("Tính từ các kỳ");
  });

  test("of a year that has nothing there is nothing, and no zero", async () => {
    const { code, out } = await emu(["year", at("blank.xlsx")]);
    expect([code, out.includes("chưa có số liệu riêng"), out.includes("0,00%")]).toEqual([1, true, false]);
    await writeFile(
      at("weights.xlsx"),
      writeXlsx(withPolicy(buildPreset("bca-cum3-2017", { sample: true, language: "vi" })!, "year-from", "Q1=1;Q2=1")),
    );
    const weights = await emu(["year", at("weights.xlsx"), "--year", "2018"]);
    expect([weights.code, weights.out.includes("Chưa kỳ nào của năm 2018 có số liệu.")]).toEqual([1, true]);
    expect(weights.out).toContain("Chưa tính vì không có trong bảng kỳ: 2018-Q1 và 2018-Q2.");
  });

  test.each(["2021-Q1", "năm nay"])("%p is no year", async (word) => {
    const { code, err } = await emu(["year", at("halves.xlsx"), "--year", word]);
    expect([code, err.includes(word)]).toEqual([2, true]);
  });
});

describe("emu overview", () => {
  test("Đắk Nông's four clusters, ranked, with their leads, candidates and units", async () => {
    const { code, out, err } = await emu(["overview", at("province.xlsx")]);
    expect([code, err]).toEqual([0, ""]);
    expect(out).toContain("Tổng hợp các cụm, năm 2021");
    expect(out).toMatch(/\n +1 +Cụm 3 +4 +96,75% +93,05% +Đơn vị 3\.1 +Đơn vị Quyết thắng: Đơn vị 3\.1 và Đơn vị 3\.2;/);
    expect(out).toMatch(/\n +4 +Cụm 4 .+ Còn tạm thời\n/);
    expect(out).toMatch(/\nCụm 1 +1 +Đơn vị 1\.2 +46,5 +50 +93,00% +Đồng hạng, 2 đơn vị\n/);
  });

  test("several files: what cannot be taken is named, the rest is shown; the period must be one", async () => {
    const names = [at("halves.xlsx"), at("province.xlsx"), at("broken.xlsx")];
    const asked = await emu(["overview", ...names]);
    expect([asked.code, asked.out, asked.err]).toEqual([2, "", expect.stringContaining("2017, 2021")]);
    const { code, out, err } = await emu(["overview", ...names, "--period", "2017"]);
    expect(code).toBe(1);
    expect(out).toMatch(/\n +– +Cụm thi đua số 3 +8 /);
    expect(err).toMatch(/broken\.xlsx: không dùng được: đây là tệp văn bản/);
    expect(err).toMatch(/province\.xlsx: không có số liệu của năm 2017; các kỳ có số liệu: Năm 2021\./);
    const json = JSON.parse((await emu(["overview", ...names, "--period", "2017", "--json"])).out) as {
      clusters: unknown[];
      problems: { kind: string }[];
      compared: boolean;
    };
    expect([json.clusters.length, json.compared, json.problems.map(({ kind }) => kind)]).toEqual([1, false, ["unusable", "other-period"]]);
  });

  test("two clusters of other rules are shown and not ranked", async () => {
    await emu(["template", "cahn-cum11-2021", "--sample", "-o", at("hanoi.xlsx")]);
    const period = (JSON.parse((await emu(["overview", at("hanoi.xlsx"), "--json"])).out) as { period: string }).period;
    const opened = readXlsx(await readFile(at("hanoi.xlsx")));
    const other = opened.ok ? withPolicy(opened.document, "blanks", "0 điểm") : null;
    await writeFile(at("other.xlsx"), writeXlsx(renamed(other!)));
    const { out } = await emu(["overview", at("hanoi.xlsx"), at("other.xlsx"), "--period", period]);
    expect(out).toContain("Vì sao không xếp hạng giữa các cụm");
    expect(out).toMatch(/Chưa báo cáo thì khác nhau: Cụm khác: 0 điểm; Cụm thi đua số 11: không tính\./);
  });

  test("--write: values only, text stays text, numbers are numbers", async () => {
    const { code } = await emu(["overview", at("province.xlsx"), "--write", at("overview.xlsx")]);
    expect(code).toBe(0);
    const read = readXlsx(await readFile(at("overview.xlsx")));
    const cells = read.ok ? read.document.sheets[0]!.cells.flat() : [];
    expect(cells.some((cell) => cell?.formula !== undefined)).toBe(false);
    expect(cells.find((cell) => cell?.value === 0.9675)?.format).toBe("0.00%");
    expect(cells.some((cell) => cell?.value === "Cụm 3")).toBe(true);
  });

  test("a file that is not there, a folder that is not there, a period that is none", async () => {
    expect((await emu(["overview", at("province.xlsx"), at("nobody.xlsx")])).code).toBe(2);
    const { code, err } = await emu(["overview", at("province.xlsx"), "--write", at("no/such/folder.xlsx")]);
    expect([code, err]).toEqual([2, expect.stringContaining("không có thư mục này")]);
    expect((await emu(["overview", at("province.xlsx"), "--period", "quý hai"])).err).toContain("quý hai");
  });
});

/** The same workbook as another cluster's. */
function renamed(document: ReturnType<typeof withPolicy>) {
  return {
    ...document,
    sheets: document.sheets.map((sheet) => ({
      ...sheet,
      cells: sheet.cells.map((line) =>
        line.map((cell, column) => (line[column - 1]?.value === "Tên cụm" && cell ? { ...cell, value: "Cụm khác" } : cell)),
      ),
    })),
  };
}
