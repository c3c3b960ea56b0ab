/** What the source of each preset says stands in its workbook unmarked; what it does not say is marked as assumed. */
import { reviewTables } from "../../../src/tables/review-tables";
import type { CellContent } from "../../../src/document/document";
import { tablesOf } from "../../../src/document/reading/tables";
import { shownPeriod } from "../../../src/document/formulas/period-cell";
import { preset, rowsOf, sheetNamed } from "./support";

type Stated = readonly [code: string, measure: string, comparator: string, target: number | null];
type Facts = {
  readonly id: string;
  readonly units: readonly string[];
  readonly lead: readonly string[];
  readonly contents: number;
  readonly total: number;
  readonly firstPeriod: string;
  readonly periods: readonly string[];
  readonly stated: readonly Stated[];
  /** Cells of stated rows that are assumed all the same, beside rule and maximum. */
  readonly assumedCells: readonly string[];
  /** What the guide must say. */
  readonly says: readonly string[];
};

const YEAR_PERIODS = ["Q1", "Q2", "Q3", "Q4", "H1", "H2", "9M"];
const DAK_NONG = [1, 2, 3, 4].flatMap((cluster) => [1, 2, 3, 4].map((place) => `Đơn vị ${cluster}.${place}`));

const FACTS: readonly Facts[] = [
  {
    id: "cahn-cum11-2021",
    units: ["Sơn Tây", "Hoài Đức", "Đan Phượng", "Ba Vì", "Quốc Oai", "Phúc Thọ", "Thạch Thất"],
    lead: ["Sơn Tây"],
    contents: 5,
    total: 100,
    firstPeriod: "2021-D1",
    periods: ["2021-D1", "2021-D2", "2021-D3", "2021-D4", "2021"],
    stated: [
      ["I.1", "tỷ lệ", "trên", 0.75],
      ["I.2", "tỷ lệ", "trên", 0.9],
      ["I.3", "tăng so kỳ gốc", "trên", 0],
      ["II.1", "tỷ lệ", "trên", 0.9],
      ["III.1", "tỷ lệ đạt loại", "từ … trở lên", 0.95],
      ["III.2", "tỷ lệ đạt loại", "từ … trở lên", 0.95],
    ],
    assumedCells: ["III.1 So sánh", "III.2 So sánh"],
    says: ["Cụm trưởng là Sơn Tây", "Nguồn không nêu Cụm phó", "đúng 75% hoặc đúng 90% là chưa đạt"],
  },
  {
    id: "cahn-cum6-2020",
    units: ["Đống Đa", "Thanh Xuân", "Long Biên", "Hai Bà Trưng", "Hoàng Mai", "Hà Đông"],
    lead: [],
    contents: 4,
    total: 100,
    firstPeriod: "2020",
    periods: [...YEAR_PERIODS.map((part) => `2020-${part}`), "2020"],
    stated: [],
    assumedCells: [],
    says: ["NGUỒN KHÔNG NÊU CHỈ TIÊU NÀO", "là kết quả đã đạt, không phải chỉ tiêu", "không nêu Cụm trưởng"],
  },
  {
    id: "bca-cum1-2023",
    units: ["Hà Nội", "TP. Hồ Chí Minh", "Đà Nẵng", "Hải Phòng", "Cần Thơ"],
    lead: ["Cần Thơ"],
    contents: 7,
    total: 1000,
    firstPeriod: "2023",
    periods: [...YEAR_PERIODS.map((part) => `2023-${part}`), "2023"],
    stated: [
      ["I.1", "tỷ lệ", "bằng", 1],
      ["I.2", "tỷ lệ", "trên", 0.9],
      ["II.1", "tỷ lệ", "trên", 0.75],
      ["II.2", "tỷ lệ", "trên", 0.9],
      ["III.1", "tỷ lệ", "từ … trở lên", null],
      ["V.1", "giảm so kỳ gốc", "từ … trở lên", 0.05],
    ],
    assumedCells: ["III.1 Cách đo"],
    says: ["Cụm trưởng là Cần Thơ", "Một tin khác của cùng lễ ký giao ước", "số liệu bên ngoài, nguồn không nêu", "không thể vượt"],
  },
  {
    id: "daknong-2021",
    units: DAK_NONG,
    lead: ["Đơn vị 1.1", "Đơn vị 2.1", "Đơn vị 3.1", "Đơn vị 4.1"],
    contents: 6,
    total: 100,
    firstPeriod: "2021-Q1",
    periods: ["2021-Q1", "2021-Q2", "2021-Q3", "2021-Q4", "2021-H1", "2021-H2", "2021"],
    stated: [
      ["I.1", "giảm so kỳ gốc", "từ … trở lên", 0.05],
      ["I.2", "tỷ lệ", "từ … trở lên", 0.75],
      ["I.3", "tỷ lệ", "từ … trở lên", 0.95],
      ["II.1", "tỷ lệ", "bằng", 1],
      ["II.2", "tỷ lệ", "từ … trở lên", 0.9],
    ],
    assumedCells: ["II.1 So sánh"],
    says: ["NGUỒN KHÔNG LIỆT KÊ ĐƠN VỊ", "chỉ là tên tạm", "giữa các cụm"],
  },
];

const WITH_SOURCE = ["Nội dung, tiêu chí", "Cách đo", "Cách tính điểm", "Điểm tối đa", "So sánh", "Chỉ tiêu", "Tham số"] as const;
const NEVER_STATED = ["Cách tính điểm", "Điểm tối đa", "Tham số"];

const isFilled = (cell: CellContent | undefined) => (cell?.value ?? "") !== "";

describe.each(FACTS)("$id", (facts) => {
  const document = preset(facts.id, "template");
  const rubric = rowsOf(document, "EmuRubric");
  const row = (code: string) => rubric.find((one) => one["Mã"]?.value === code);

  test("units in the source's order, with their lead", () => {
    const units = rowsOf(document, "EmuUnits");
    expect(units.map((unit) => unit["Đơn vị"]?.value)).toEqual(facts.units);
    expect(units.filter((unit) => unit["Vai trò"]?.value === "Cụm trưởng").map((unit) => unit["Đơn vị"]?.value)).toEqual(facts.lead);
  });

  test("periods, and the first of them to begin with", () => {
    expect(rowsOf(document, "EmuPeriods").map((period) => period["Kỳ"]?.value)).toEqual(facts.periods);
    expect(shownPeriod(document)).toBe(facts.firstPeriod);
  });

  test("stated targets with their comparators, mandatory and unmarked", () => {
    const found = facts.stated.map(([code]) => {
      const { "Cách đo": measure, "So sánh": comparator, "Chỉ tiêu": target } = row(code) ?? {};
      return [code, measure?.value, comparator?.value, target?.value];
    });
    expect(found).toEqual(facts.stated);
    const mandatory = rubric.filter((one) => isFilled(one["Bắt buộc cho danh hiệu"])).map((one) => one["Mã"]?.value);
    expect(mandatory).toEqual(facts.stated.map(([code]) => code));
  });

  test("every other cell that says how points are earned is marked as assumed, and so is its row", () => {
    const stated = new Set(facts.stated.map(([code]) => code));
    const assumed = (code: string, column: string) =>
      !stated.has(code) || NEVER_STATED.includes(column) || facts.assumedCells.includes(`${code} ${column}`);
    const wrong = rubric.flatMap((one) => {
      const code = String(one["Mã"]?.value);
      const cells = WITH_SOURCE.filter((column) => isFilled(one[column]));
      const marked = one["Giả định?"]?.value === "có" ? [] : [`${code} Giả định?`];
      const style = (column: (typeof WITH_SOURCE)[number]) => one[column]?.style === "assumed";
      return [...marked, ...cells.filter((column) => style(column) !== assumed(code, column)).map((column) => `${code} ${column}`)];
    });
    expect(wrong).toEqual([]);
  });

  test("awards, of which the source says nothing, are assumed from their name to their conditions", () => {
    for (const award of rowsOf(document, "EmuAwards")) {
      const unmarked = Object.entries(award).filter(
        ([column, cell]) => column !== "Giả định?" && isFilled(cell) && cell.style !== "assumed",
      );
      expect([award["Giả định?"]?.value, unmarked.map(([column]) => column)]).toEqual(["có", []]);
    }
  });

  test("the contents, and maxima that add up to the whole", () => {
    const { book, review } = reviewTables(tablesOf(document), facts.firstPeriod);
    expect(review.findings.filter(({ code }) => code === "PARENT_MAXIMUM")).toEqual([]);
    const groups = rubric.filter((one) => !String(one["Mã"]?.value).includes("."));
    expect(groups).toHaveLength(facts.contents);
    expect(groups.reduce((sum, one) => sum + Number(one["Điểm tối đa"]?.value), 0)).toBe(facts.total);
    expect(book.criteria.filter(({ parent }) => parent === null)).toHaveLength(facts.contents);
  });

  test("the guide says what is stated and what is assumed", () => {
    const text = JSON.stringify(sheetNamed(document, "Hướng dẫn").cells);
    expect(facts.says.filter((words) => !text.includes(words))).toEqual([]);
    expect(text).toContain("Giả định");
  });
});

describe("cahn-cum11-2021", () => {
  test("drives have no dates, for the source gives none; a rate of last year is typed as a percentage", () => {
    const document = preset("cahn-cum11-2021", "sample");
    const drives = rowsOf(document, "EmuPeriods").slice(0, 4);
    expect(drives.map((drive) => [drive["Loại kỳ"]?.value, drive["Từ ngày"]?.value, drive["Đến ngày"]?.value])).toEqual(
      drives.map(() => ["đợt", null, null]),
    );
    const entry = rowsOf(document, "EmuEntries").find((one) => one["Tiêu chí"]?.value === "I.3");
    expect([entry?.["Kỳ gốc"]?.format, entry?.["Kết quả thực hiện"]?.style]).toEqual(["0.00%", "label"]);
  });
});

describe("cahn-cum6-2020", () => {
  test("no cell of the rubric or the entries is a target, and every rate is marked so", () => {
    const document = preset("cahn-cum6-2020", "template");
    expect(rowsOf(document, "EmuRubric").filter((one) => isFilled(one["Chỉ tiêu"]))).toEqual([]);
    const entries = rowsOf(document, "EmuEntries");
    expect(entries.filter((one) => isFilled(one["Chỉ tiêu được giao"]))).toEqual([]);
    const marked = entries.filter((one) => one["Tình trạng"]?.value === "không có chỉ tiêu").map((one) => one["Tiêu chí"]?.value);
    expect(new Set(marked)).toEqual(new Set(["I.1", "I.2", "I.3"]));
  });
});

describe("daknong-2021", () => {
  test("units are placeholders marked as assumed; their clusters are stated and shown beside the ranks", () => {
    const document = preset("daknong-2021", "sample");
    const units = rowsOf(document, "EmuUnits");
    expect(new Set(units.map((one) => `${one["Đơn vị"]?.style} ${one["Vai trò"]?.style} ${one["Cụm"]?.style}`))).toEqual(
      new Set(["assumed assumed input"]),
    );
    const results = sheetNamed(document, "Tổng hợp").cells;
    expect(results[5]?.slice(0, 3).map((cell) => cell?.value)).toEqual(["Đơn vị", "Cụm", "Hạng"]);
    expect(results.slice(6, 22).map((line) => line[1]?.value)).toEqual(units.map((one) => one["Cụm"]?.value));
  });
});
