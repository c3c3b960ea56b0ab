/** What the minutes say: goldens of two founding clusters, and what must be said of ties, near ties, rounding and what is open. */
import { readFileSync } from "node:fs";
import path from "node:path";
import fc from "fast-check";
import { minutesText } from "../../../src/review/steps/minutes/lines";
import { add, equals } from "../../../src/core/numbers/exact";
import { periodTitle } from "../../../src/text/period-words";
import { disagreement } from "../../../src/review/steps/minutes/groups";
import { given } from "../../../src/core/numbers/at";
import { runs } from "../../runs";
import { DIRECT, linesOf, minutesIn, minutesOfCase, sample } from "./support";

test.each([
  ["cahn-cum11-2021", "vi"],
  ["cahn-cum11-2021", "en"],
  ["daknong-2021", "vi"],
] as const)("the minutes of the sample %s (%s)", (id, language) => {
  const golden = readFileSync(path.join(__dirname, "goldens", `${id}.${language}.txt`), "utf8");
  expect(minutesText(minutesIn(sample(id, language), "2021", { language }))).toBe(golden);
});

test("several clusters: a ranking for each, then the clusters'", () => {
  const { sections } = minutesIn(sample("daknong-2021"), "2021");
  const ranking = given(sections.find(({ id }) => id === "ranking")).blocks;
  const headings = ranking.flatMap((block) => (block.kind === "heading" ? [block.text] : []));
  expect(headings).toEqual(["Cụm 1", "Cụm 2", "Cụm 3", "Cụm 4", "So sánh giữa các cụm"]);
  expect(ranking.filter(({ kind }) => kind === "table")).toHaveLength(5);
});

describe("ties", () => {
  const rubric = [{ code: "I", text: "I", maximum: 100_000, ...DIRECT }];

  test("a tie is said, and the rank is shared", () => {
    const lines = linesOf(minutesOfCase({ units: ["A", "B", "C"], rubric, entries: { A: { I: 5 }, B: { I: 5 }, C: { I: 4 } } }), "ranking");
    expect(lines.slice(1, 4).map((line) => line.slice(0, 5))).toEqual(["1 | A", "1 | B", "3 | C"]);
    expect(lines).toContain("A và B bằng nhau, cùng xếp hạng 1; không tự phân định.");
  });

  test("what is printed alike and is not equal is told apart", () => {
    const lines = linesOf(minutesOfCase({ units: ["A", "B"], rubric, entries: { A: { I: 50_000 }, B: { I: 50_001 } } }), "ranking");
    expect(lines[1]).toContain("50,00%");
    expect(lines[2]).toContain("50,00%");
    expect(lines).toContain("Tỷ lệ in ra giống nhau nhưng không bằng nhau: B 50,001% và A 50,000%. Thứ hạng xét trên số chưa làm tròn.");
  });

  test("equal figures set apart by the tie-break chain are said to be", () => {
    const two = ["I", "II"].map((code) => ({ code, text: code, maximum: 10, ...DIRECT }));
    const entries = { A: { I: 4, II: 6 }, B: { I: 6, II: 4 } };
    const lines = linesOf(minutesOfCase({ units: ["A", "B"], rubric: two, policy: { "tie-break": "I" }, entries }), "ranking");
    expect(lines).toContain("B và A có kết quả bằng nhau; thứ hạng khác nhau chỉ do tiêu chí phân định I.");
  });
});

describe("targets", () => {
  const rubric = [
    { code: "I", text: "Tỷ lệ", measure: "ratio", rule: "pass", maximum: 10, comparator: ">", target: 0.9 },
    { code: "II", text: "Tiếp nhận", measure: "ratio", rule: "pass", maximum: 10, comparator: "=", target: 1 },
  ] as const;

  test.each([
    ["just below is not met, and never printed as the target", 89_996, 100_000, "Chưa đạt (89,996%)"],
    ["the target itself is not over it", 9, 10, "Chưa đạt (90%)"],
    ["just above is exceeded", 90_001, 100_000, "Vượt (90,001%)"],
  ])("%s", (_what, numerator, denominator, said) => {
    const minutes = minutesOfCase({
      units: ["A"],
      rubric,
      entries: { A: { I: { numerator, denominator }, II: { numerator: 1, denominator: 1 } } },
    });
    const [, , , row = ""] = linesOf(minutes, "targets");
    expect(row.split(" | ")).toEqual(["1", "A", said, "Đạt (100%)", said.startsWith("Vượt") ? "2/2" : "1/2"]);
    expect(linesOf(minutes, "targets")).toContain("Chỉ tiêu II không thể vượt: khi xét danh hiệu, đạt được tính như vượt.");
  });

  test.each([
    ["nothing reported", {}, "Chưa báo cáo"],
    ["0 of 0", { numerator: 0, denominator: 0 }, "Không phát sinh"],
    ["not assigned", { state: "not-assigned" }, "Không giao"],
  ])("%s is said, and is no zero", (_what, cells, said) => {
    const entries = { A: { I: cells }, B: { I: { numerator: 1, denominator: 1 } } };
    const lines = linesOf(minutesOfCase({ units: ["A", "B"], rubric: [rubric[0]], entries }), "targets");
    expect(lines.find((line) => line.includes("| A |"))).toContain(`| ${said} | 0/0`);
  });

  test("a unit's own target stands beside its result", () => {
    const { target: _common, ...own } = rubric[0];
    const entries = { A: { I: { target: 0.8, numerator: 85, denominator: 100 } } };
    const lines = linesOf(minutesOfCase({ units: ["A"], rubric: [own], entries }), "targets");
    expect(lines.some((line) => line.includes("Vượt (85%; chỉ tiêu 80%)"))).toBe(true);
  });
});

describe("printed parts and printed total", () => {
  const rubric = ["I", "II", "III"].map((code) => ({ code, text: code, maximum: 10, parameters: "weight=0.333", ...DIRECT }));

  test("where rounding in print sets them apart, a sentence says for whom and by how much; no figure is changed", () => {
    const lines = linesOf(
      minutesOfCase({ units: ["A", "B"], rubric, entries: { A: { I: 1.01, II: 1.01, III: 1.01 }, B: { I: 1, II: 1, III: 1 } } }),
      "groups",
    );
    // 0.333 · 1.01 = 0.33633, three of them 1.00899.
    expect(lines).toContain("1 | A | 0,3363 | 0,3363 | 0,3363 | 1,009");
    expect(lines.filter((line) => line.startsWith("A: "))).toEqual([
      "A: các điểm nội dung đã in cộng lại là 1,0089, tổng điểm đã in là 1,009, lệch 0,0001 do làm tròn khi in; tổng điểm tính từ số " +
        "chưa làm tròn, không sửa số nào cho khớp.",
    ]);
    expect(lines.filter((line) => line.startsWith("B: "))).toEqual([]);
  });

  test("points without coefficients always add up", () => {
    const points = fc.array(fc.integer({ min: -1_000_000, max: 1_000_000 }), { maxLength: 20 });
    fc.assert(
      fc.property(points, fc.integer({ min: 0, max: 6 }), (parts, decimals) => {
        const total = parts.reduce((sum, part) => sum + part, 0);
        expect(disagreement(parts, total, { decimals, divisor: 1 })).toBeNull();
      }),
      { numRuns: runs(200) },
    );
  });

  test("sum and difference give the printed total", () => {
    const parts = fc.array(fc.integer({ min: 0, max: 1_000_000 }), { minLength: 1, maxLength: 20 });
    fc.assert(
      fc.property(parts, fc.integer({ min: 1, max: 5000 }), (list, divisor) => {
        const found = disagreement(
          list,
          list.reduce((sum, part) => sum + part, 0),
          { decimals: 2, divisor },
        );
        expect(found === null || (equals(add(found.sum, found.difference), found.total) && !equals(found.sum, found.total))).toBe(true);
      }),
      { numRuns: runs(300) },
    );
  });
});

describe("flags, votes, seal", () => {
  test("a tie at the cut line and what is missing are said, unit by unit", () => {
    const lines = linesOf(minutesIn(sample("daknong-2021"), "2021"), "flags");
    expect(lines.filter((line) => line.includes("Bằng Đơn vị 1.2 ở suất cuối"))).toHaveLength(1);
    expect(lines).toContain("Đơn vị 4.4 (hạng 2): Chưa biết chỉ tiêu I.1 đạt hay không. Chưa có đủ điểm ở I.1.");
  });

  test("without any votes, room to write", () => {
    expect(linesOf(minutesIn(sample("cahn-cum11-2021"), "2021"), "votes")).toContain("Tổng số thành viên");
  });

  test.each([
    [null, "Mã niêm phong: chưa niêm phong"],
    ["  ", "Mã niêm phong: chưa niêm phong"],
    ["EMU-7K2P-93QX", "Mã niêm phong: EMU-7K2P-93QX"],
  ])("the seal code %p", (sealCode, said) => {
    expect(linesOf(minutesIn(sample("cahn-cum11-2021"), "2021", { sealCode }), "seal")).toEqual([said]);
  });
});

test.each([
  ["2021", "năm 2021", "the year 2021"],
  ["2021-Q3", "quý III năm 2021", "quarter 3 of 2021"],
  ["2021-H1", "6 tháng đầu năm 2021", "the first half of 2021"],
  ["2021-H2", "6 tháng cuối năm 2021", "the second half of 2021"],
  ["2021-9M", "9 tháng năm 2021", "nine months of 2021"],
  ["2021-D12", "đợt 12 năm 2021", "drive 12 of 2021"],
  ["2026-03", "tháng 3 năm 2026", "March 2026"],
  ["2025-2026", "năm học 2025-2026", "the school year 2025-2026"],
  ["2025-2026-H2", "học kỳ II năm học 2025-2026", "semester 2 of the school year 2025-2026"],
  ["tháng 3", "tháng 3", "tháng 3"],
])("the period %s in words", (id, vi, en) => {
  expect([periodTitle(id, "vi"), periodTitle(id, "en")]).toEqual([vi, en]);
});

test("a workbook without units, awards and groups still gives minutes", () => {
  const minutes = minutesOfCase({ units: [], rubric: [], entries: {} });
  expect(linesOf(minutes, "ranking")).toEqual(["Chưa có đơn vị nào được xếp hạng."]);
  expect(linesOf(minutes, "flags")).toEqual(["Sổ chưa ghi danh hiệu nào để xét."]);
  expect(linesOf(minutes, "groups")).toEqual(["Thang điểm chưa có nội dung nào."]);
});
