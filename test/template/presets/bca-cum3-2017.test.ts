/**
 * Cụm 3, Bộ Công an, 2017: what the source says stands there, what it does not say is marked, and the sample shows what
 * it promises.
 */
import { reviewTables } from "../../../src/tables/review-tables";
import { tablesOf } from "../../../src/document/reading/tables";
import { shownPeriod } from "../../../src/document/formulas/period-cell";
import { cachedBlock, cachedPoints, cachedStanding } from "../../cases/cached";
import { byCommandLine, byPane } from "../../cases/surfaces";
import { preset, rowsOf, sheetNamed } from "./support";

const SAMPLE = preset("bca-cum3-2017", "sample");
const BLANK = preset("bca-cum3-2017", "template");

describe("what the source says", () => {
  test("eight units in its order, and no lead unit", () => {
    const units = rowsOf(BLANK, "EmuUnits").map((row) => [row["Đơn vị"]?.value, row["Vai trò"]?.value]);
    const names = ["Phú Thọ", "Bắc Kạn", "Quảng Ninh", "Thái Nguyên", "Bắc Giang", "Hòa Bình", "Yên Bái", "Tuyên Quang"];
    expect(units).toEqual(names.map((name) => [name, "thành viên"]));
  });

  test("eight contents; clearance 75 % or more; serious and particularly serious cases over 90 %", () => {
    const rubric = rowsOf(BLANK, "EmuRubric");
    expect(rubric.filter((row) => !String(row["Mã"]?.value).includes("."))).toHaveLength(8);
    const target = (code: string) => {
      const row = rubric.find((one) => one["Mã"]?.value === code);
      return [row?.["So sánh"]?.value, row?.["Chỉ tiêu"]?.value, row?.["So sánh"]?.style, row?.["Chỉ tiêu"]?.style];
    };
    expect(target("I.1")).toEqual(["từ … trở lên", 0.75, "input", "input"]);
    expect(target("I.2")).toEqual(["trên", 0.9, "input", "input"]);
  });

  test("half of the units for the Ministry flag, one of them for the Government flag", () => {
    const [ministry, government] = rowsOf(BLANK, "EmuAwards");
    expect([ministry?.["Tỷ lệ suất"]?.value, ministry?.["Số suất"]?.value]).toEqual([0.5, null]);
    expect([government?.["Số suất"]?.value, government?.["Xét trong số"]?.value]).toEqual([1, ministry?.["Danh hiệu"]?.value]);
  });
});

describe("what the source does not say", () => {
  test("every maximum, every rule and every other target is marked as assumed, in its row and in its look", () => {
    for (const row of rowsOf(BLANK, "EmuRubric")) {
      const code = String(row["Mã"]?.value);
      expect([code, row["Giả định?"]?.value]).toEqual([code, "có"]);
      expect([code, row["Điểm tối đa"]?.style]).toEqual([code, "assumed"]);
      if (row["Cách tính điểm"]?.value !== null) {
        expect([code, row["Cách tính điểm"]?.style]).toEqual([code, "assumed"]);
      }
      if (row["Chỉ tiêu"]?.value !== null && code !== "I.1" && code !== "I.2") {
        expect([code, row["Chỉ tiêu"]?.style]).toEqual([code, "assumed"]);
      }
    }
  });

  test("the maxima add up to 1000, group by group", () => {
    const { book, review } = reviewTables(tablesOf(BLANK), "2017");
    expect(review.findings.filter(({ code }) => code === "PARENT_MAXIMUM")).toEqual([]);
    const groups = rowsOf(BLANK, "EmuRubric").filter((row) => !String(row["Mã"]?.value).includes("."));
    expect(groups.reduce((sum, row) => sum + Number(row["Điểm tối đa"]?.value), 0)).toBe(1000);
    expect(book.leaves).toHaveLength(15);
  });

  test("the guide names the source and the assumptions", () => {
    const text = JSON.stringify(sheetNamed(BLANK, "Hướng dẫn").cells);
    expect(text).toContain("từ 75% trở lên");
    expect(text).toContain("Nguồn không nêu Cụm trưởng");
  });
});

describe("the workbook that is handed out", () => {
  test("has every unit × criterion of the year as a row, nothing filled in, and no error", () => {
    const { review } = reviewTables(tablesOf(BLANK), shownPeriod(BLANK) ?? "");
    expect(review.scores).toHaveLength(8 * 15);
    expect(new Set(review.findings.map(({ code }) => code))).toEqual(new Set(["NOT_REPORTED"]));
    expect(review.standings.every(({ rank }) => rank === null)).toBe(true);
  });

  test.each(["vi", "en"] as const)("reads the same in %s", (language) => {
    const own = preset("bca-cum3-2017", "sample", language);
    const { review } = reviewTables(tablesOf(own), "2017");
    const vietnamese = reviewTables(tablesOf(SAMPLE), "2017").review;
    expect(review.standings).toEqual(vietnamese.standings);
    expect(review.awards.map(({ places, left }) => [places, left])).toEqual([
      [4, 1],
      [1, 0],
    ]);
    expect(review.findings.map(({ code }) => code)).toEqual(vietnamese.findings.map(({ code }) => code));
  });
});

describe("the sample", () => {
  const verdicts = async () => (await byCommandLine(SAMPLE)).json.awards;
  const of = async (award: string, verdict: string) =>
    (await verdicts()).filter((one) => one.award === award && one.verdict === verdict).map(({ unit }) => unit);

  test("is called a sample where the cluster is described", () => {
    expect(rowsOf(SAMPLE, "EmuCluster").some((row) => row["Mục"]?.value === "Số liệu mẫu")).toBe(true);
  });

  test("has certain candidates for both flags, and a tie at the cut line that nobody breaks", async () => {
    expect(await of("ministry-flag", "candidate")).toEqual(["Phú Thọ", "Quảng Ninh", "Bắc Giang"]);
    expect(await of("ministry-flag", "undecided")).toEqual(["Thái Nguyên", "Tuyên Quang"]);
    expect(await of("government-flag", "candidate")).toEqual(["Quảng Ninh"]);
    expect(await of("government-flag", "undecided")).toEqual([]);
  });

  test("has one text number, one missing entry, one tie, one tie at the cut, and nothing else", async () => {
    const { code, json } = await byCommandLine(SAMPLE);
    expect(code).toBe(1);
    expect(json.findings.map((finding) => finding.code).sort()).toEqual(["NOT_REPORTED", "TEXT_NUMBER", "TIE", "TIE_AT_CUT"]);
    expect(json.findings[0]).toMatchObject({ code: "TEXT_NUMBER", sheet: "Chấm điểm", cell: "M29", found: "25,67" });
  });

  test("has a unit that meets 'over 90 %' exactly and so misses it, and one that is not considered", async () => {
    const { scores, awards } = (await byCommandLine(SAMPLE)).json;
    const exactly = scores.find(({ unit, criterion }) => unit === "Hòa Bình" && criterion === "I.2");
    expect(exactly).toMatchObject({ points: 0, attainment: 1, met: false });
    const reasons = awards.find(({ award, unit }) => award === "ministry-flag" && unit === "Bắc Kạn")?.reasons.join(" ");
    expect(reasons).toContain("không xét");
  });

  test("shows the same in pane, command line and cells", async () => {
    const { json } = await byCommandLine(SAMPLE);
    expect(await byPane(SAMPLE)).toEqual(json);
    expect(cachedStanding(SAMPLE, "rank")).toEqual(json.units.map(({ rank }) => rank));
    expect(cachedStanding(SAMPLE, "total")).toEqual(json.units.map(({ points }) => points));
    const codes = [...new Set(json.scores.map(({ criterion }) => criterion))];
    expect(cachedPoints(SAMPLE, codes).flat()).toEqual(json.scores.map(({ points }) => points ?? ""));
    expect(cachedBlock(SAMPLE, /^EMU\.CHECK/)).toHaveLength(json.findings.length);
    expect(cachedBlock(SAMPLE, /^EMU\.ROWS/)).toHaveLength(120);
  });
});
