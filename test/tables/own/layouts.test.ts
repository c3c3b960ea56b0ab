/** Score sheets as offices make them: what is proposed, what comes of it, and which of their own cells the findings name. */
import { at } from "../../../src/core/numbers/at";
import { toNumber } from "../../../src/core/numbers/exact";
import { totalToNumber } from "../../../src/core/model/points";
import { cellAt, locate } from "../../../src/tables/locate";
import { detect, type Proposal } from "../../../src/tables/own/detect";
import { withKind, withRole } from "../../../src/tables/own/change";
import type { OwnMapping } from "../../../src/tables/own/mapping";
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { toSources } from "../../../src/tables/own/to-sources";
import { reviewTables } from "../../../src/tables/review-tables";
import type { TableSources } from "../../../src/tables/source";
import { MATRIX, sheet, TURNED, TWO_LINES, unitSheet } from "./layouts";

const BV = unitSheet("BV", "Ba Vì", ["80", "50", "48", "98"]);
const QO = unitSheet("QO", "Quốc Oai", ["70", "46.67", "50", "96.67"]);

export function proposed(sheets: readonly OwnSheet[], fileName?: string): Proposal {
  return at(detect(sheets, fileName), 0);
}

export function sourcesOf(sheets: readonly OwnSheet[], mapping: OwnMapping): TableSources {
  const read = toSources(sheets, mapping);
  if (!read.ok) {
    throw new Error(JSON.stringify(read.missing));
  }
  return read.sources;
}

/** `Ba Vì 90.5/100 #2` */
function ranking(sheets: readonly OwnSheet[], mapping: OwnMapping): readonly string[] {
  const { book, review } = reviewTables(sourcesOf(sheets, mapping), mapping.period);
  const total = (sum: number): number => totalToNumber(sum, review.totals.measuredIn);
  return review.standings.map(
    ({ unit, points, maximum, rank }) => `${at(book.units, unit).name} ${total(points)}/${total(maximum)} #${rank}`,
  );
}

/** `TOTAL_DIFFERS Quý III!F5`, once a person has confirmed the reading. */
function findings(sheets: readonly OwnSheet[], mapping: OwnMapping): readonly string[] {
  const sources = sourcesOf(sheets, { ...mapping, confirmed: "person" });
  return reviewTables(sources, mapping.period).review.findings.map(({ code, place }) => {
    const found = locate(sources, place);
    return `${code} ${found?.sheet}!${found?.cell}`;
  });
}

function tree({ rows }: OwnMapping): readonly string[] {
  return rows.map(({ code, kind, label }) => `${kind} ${code} ${label}`);
}

test.each<[string, readonly OwnSheet[], string, string, readonly string[], readonly string[]]>([
  [
    "criteria down, units across, numbered I 1 2 II 1 2",
    [sheet("Bảng điểm", MATRIX)],
    "matrix",
    "2021",
    ["Công an huyện Ba Vì 90.5/100 #2", "Công an huyện Quốc Oai 91/100 #1", "Công an thị xã Sơn Tây 86/100 #3"],
    [],
  ],
  [
    "units down, criteria across, maximum in a row, one total typed wrong",
    [sheet("Quý III", TURNED)],
    "turned",
    "2021-Q3",
    ["Ba Vì 92.5/100 #1", "Quốc Oai 92/100 #2", "Sơn Tây 84/100 #3"],
    ["TOTAL_DIFFERS Quý III!F5"],
  ],
  [
    "two header lines, units merged over two columns, headings without numbers",
    [sheet("Năm 2020", TWO_LINES)],
    "matrix",
    "2020",
    ["Công an huyện Ba Vì 55/60 #2", "Công an huyện Quốc Oai 57/60 #1"],
    [],
  ],
  [
    "one sheet a unit, own targets, results with a target scored by the rule",
    [BV, QO],
    "sheets",
    "2022-H1",
    ["Ba Vì 98/100 #1", "Quốc Oai 96.67/100 #2"],
    [],
  ],
  [
    "a number typed as text, a blank, a mark, an error value",
    [
      sheet(
        "Chấm 2021",
        `
Tiêu chí | Điểm tối đa | Đội 1 | Đội 2 | Đội 3
Một | 50 | "25,67 | 40 | không giao
Hai | 50 | 30 | | #N/A
Tổng | 100 | 55.67 | 40 |
`,
      ),
    ],
    "matrix",
    "2021",
    ["Đội 1 30/50 #2", "Đội 2 40/50 #1", "Đội 3 0/0 #null"],
    ["TEXT_NUMBER Chấm 2021!C2", "CELL_ERROR Chấm 2021!E3", "NOT_REPORTED Chấm 2021!D3", "RANK_DEPENDS_ON_BLANKS Chấm 2021!C1"],
  ],
  [
    "blank rows, subtotals, column numbers, results of their own, signatures, far from the corner",
    [
      sheet(
        "2021",
        `
TT | Nội dung | Điểm chuẩn | Phòng A | Phòng B
A | B | 1 | 2 | 3
A | Nghiệp vụ | 50 | |
 | | | |
1 | Án | 30 | 20.5 | 29
2 | Tin báo | 20 | 20 | 10
 | Cộng A | 50 | 40.5 | 40
B | Phong trào | 50 | |
1 | Văn nghệ | 50 | 45 | 50
 | Cộng B | 50 | 45 | 50
 | Tổng điểm | 100 | 85.5 | 90
 | Xếp hạng | | 2 | 1
 | Người lập biểu | | |
`,
        { top: 7, left: 3 },
      ),
    ],
    "matrix",
    "2021",
    ["Phòng A 85.5/100 #2", "Phòng B 89/100 #1"],
    ["TOTAL_DIFFERS 2021!H14", "TOTAL_DIFFERS 2021!H18"],
  ],
  [
    "groups in a merged column of their own",
    [
      sheet(
        "Năm 2021",
        `
Nội dung | Tiêu chí | Tối đa | Đông | Tây
Nghiệp vụ | Án | 30 | 20 | 30
 | Tin báo | 20 | 20 | 10
Phong trào | Văn nghệ | 50 | 45 | 50
Tổng cộng | | 100 | 85 | 90
`,
      ),
    ],
    "matrix",
    "2021",
    ["Đông 85/100 #2", "Tây 90/100 #1"],
    [],
  ],
  [
    "no maximum anywhere: points count, the maximum is assumed",
    [sheet("2021", "Tiêu chí | Đông | Tây\nMột | 8.125 | 9\nHai | 7 | 9.5\nBa | | 0")],
    "matrix",
    "2021",
    ["Đông 15.125/20 #2", "Tây 18.5/30 #1"],
    ["NOT_REPORTED 2021!B4"],
  ],
  [
    "common targets with their comparators: results, not points",
    [
      sheet(
        "2021",
        `
Tiêu chí | Điểm tối đa | Chỉ tiêu | So sánh | Đông | Tây
Án | 10 | 75 | >= | 80 | 70
Tin báo | 10 | ≥ 90% | | 0.95 | 0.85
Nền nếp | 10 | | | 9 | 8
`,
      ),
    ],
    "matrix",
    "2021",
    ["Đông 29/30 #1", "Tây 8/30 #2"],
    [],
  ],
  [
    "deductions beside the maximum, a group that is the sum of the rows below it, no numbers",
    [
      sheet(
        "2021",
        `
Nội dung | Điểm tối đa | Một | Hai
Nghiệp vụ | 50 | 45 | 50
Án | 30 | 25 | 30
Tin báo | 20 | 20 | 20
Phong trào | 50 | 50 | 40
Văn nghệ | 25 | 25 | 20
Thể thao | 25 | 25 | 20
Điểm trừ | | -2 |
Tổng | 100 | 93 | 90
`,
      ),
    ],
    "matrix",
    "2021",
    ["Một 93/100 #1", "Hai 90/100 #2"],
    ["NOT_REPORTED 2021!D8"],
  ],
  [
    "units with a target and a state each, one column that is no figure, a total merged over number and words",
    [
      sheet(
        "2021",
        `
TT | Nhóm | Tiêu chí | Điểm tối đa | Đông | | | | Tây | | |
 | | | | Chỉ tiêu | Kết quả | Tình trạng | ĐVT | Chỉ tiêu | Kết quả | Tình trạng | ĐVT
1 | Án | Khám phá án | 10 | 75 | 75 | | % | 80 | 40 | | %
2 | | Tin báo | 10 | 90 | | không giao | % | 90 | không phát sinh | | %
Tổng | | | 20 | | | | | | | |
`,
      ),
    ],
    "matrix",
    "2021",
    ["Đông 10/10 #1", "Tây 5/10 #2"],
    [],
  ],
  [
    "deductions with a stated size, a comparator beside a target in words, numbers standing in the labels",
    [
      sheet(
        "2021",
        `
Tiêu chí | Điểm tối đa | Chỉ tiêu | So sánh | Đông | Tây
1. Án | 10 | từ 75 trở lên | > | 80 | 70
2. Tin báo | 10 | ≥ 90 | > | 90 | 91
Điểm trừ vi phạm | -5 | | | -4 | -6
Điểm thưởng | 5 | | | 5 | 4
`,
      ),
    ],
    "matrix",
    "2021",
    ["Đông 11/25 #2", "Tây 14/25 #1"],
    ["SCORE_OUT_OF_RANGE 2021!F4"],
  ],
])("%s", (_what, sheets, shape, period, ranks, found) => {
  const { mapping } = proposed(sheets);
  expect(mapping.shape).toBe(shape);
  expect(mapping.period).toBe(period);
  expect(ranking(sheets, mapping)).toEqual(ranks);
  expect(findings(sheets, mapping)).toEqual(found);
});

test.each<[string, readonly OwnSheet[]]>([
  ["nothing at all", []],
  ["an empty sheet", [{ name: "A", top: 0, left: 0, cells: [] }]],
  ["a letter", [sheet("A", "Kính gửi: | Công an tỉnh\nNội dung | như sau\nThứ nhất | đã làm\nThứ hai | chưa làm")]],
  ["headers without rows", [sheet("A", "Tiêu chí | Điểm tối đa | X | Y")]],
  ["a list of names", [sheet("A", "STT | Họ tên\n1 | An\n2 | Bình")]],
])("%s is no score sheet", (_what, sheets) => {
  expect(detect(sheets)).toEqual([]);
});

test("of several score sheets the fullest comes first, and each can be chosen", () => {
  const small = sheet("Nháp", "Tiêu chí | Điểm tối đa | Đông | Tây\nMột | 10 | 9 | 8");
  const names = detect([small, sheet("Chính", MATRIX), BV, QO]).map(({ mapping }) => mapping.sheets.map(({ name }) => name));
  expect(names).toEqual([["Chính"], ["BV", "QO"], ["Nháp"]]);
});

test.each<[string, readonly OwnSheet[], string, readonly string[]]>([
  ["a plain matrix", [sheet("A", MATRIX)], "high", ["criteria-header", "maximum-header", "unit-names", "totals-follow"]],
  [
    "two header lines",
    [sheet("A", TWO_LINES)],
    "high",
    ["criteria-header", "maximum-header", "unit-names", "repeated-fields", "totals-follow"],
  ],
  ["units down", [sheet("A", TURNED)], "high", ["units-header", "maximum-header", "totals-differ"]],
  ["a sheet a unit", [BV, QO], "high", ["same-sheets", "criteria-header", "maximum-header", "totals-follow"]],
  ["no words in the corner", [sheet("A", " | Đông | Tây\nMột | 8 | 9\nHai | 7 | 9")], "low", ["no-criteria-header", "no-maximum"]],
])("reasons for %s", (_what, sheets, confidence, reasons) => {
  expect(proposed(sheets)).toMatchObject({ confidence, reasons });
});

test("the tree, the totals and what is read over are shown before anything is remembered", () => {
  expect(tree(proposed([sheet("A", MATRIX)]).mapping)).toEqual([
    "group I CÔNG TÁC CHUYÊN MÔN",
    "criterion I.1 Tỷ lệ điều tra, khám phá án",
    "criterion I.2 Giải quyết tin báo",
    "group II XÂY DỰNG LỰC LƯỢNG",
    "criterion II.1 Chấp hành điều lệnh",
    "criterion II.2 Xây dựng Đảng",
    "total  Tổng cộng",
    "rank  Xếp hạng",
    "ignore  NGƯỜI LẬP BIỂU",
  ]);
});

test("a row taken for nothing is not counted; the printed total then differs", () => {
  const sheets = [sheet("A", MATRIX)];
  const mapping = withKind(proposed(sheets).mapping, 2, "ignore");
  expect(ranking(sheets, mapping)[0]).toBe("Công an huyện Ba Vì 65.5/70 #1");
  expect(findings(sheets, mapping)).toContain("TOTAL_DIFFERS A!D9");
});

test.each([
  ["self", "actual", "Quốc Oai 91/100 #1"],
  ["self", "cross-check", "Quốc Oai 91/100 #1"],
  ["self", "ignore", "Sơn Tây 86/100 #2"],
] as const)("a unit's column of %s becomes %s", (_from, role, second) => {
  const sheets = [sheet("A", MATRIX)];
  const start = proposed(sheets).mapping;
  const index = start.columns.findIndex(({ unit }) => unit === "Công an huyện Quốc Oai");
  const mapping = withRole(start, index, role);
  expect(ranking(sheets, mapping)[1]).toContain(second);
  expect(withRole(mapping, index, "self")).toEqual(start);
});

test("a field of a unit with several columns stays that unit's when its meaning changes", () => {
  const start = proposed([sheet("A", TWO_LINES)]).mapping;
  const changed = withRole(withRole(start, 3, "ignore"), 3, "cross-check");
  expect(changed.columns[3]).toMatchObject({ role: "cross-check", unit: "Công an huyện Ba Vì" });
  const sheets = [BV, QO];
  expect(withRole(proposed(sheets).mapping, 6, "reason").columns[6]).toMatchObject({ role: "reason", unit: "" });
});

test("a cell to be corrected is the cell of the sheet, with what stands in it", () => {
  const sheets = [sheet("A", MATRIX.replace("27.5", '"27,5'), { top: 2, left: 1 })];
  const { mapping } = proposed(sheets);
  const sources = sourcesOf(sheets, mapping);
  const finding = reviewTables(sources, mapping.period).review.findings.find(({ code }) => code === "TEXT_NUMBER")!;
  expect(cellAt(sources, finding.place)).toEqual({ sheet: "A", cell: "E6", value: "27,5" });
  expect(finding.params).toMatchObject({ unit: "Công an huyện Ba Vì", criterion: "I.1" });
});

test("a figure that its sheet shows as a day is refused where it stands; a mark elsewhere changes nothing", () => {
  const plain = sheet("A", MATRIX, { top: 2, left: 1 });
  const { mapping } = proposed([plain]);
  const marked = (row: number, column: number) => [
    { ...plain, marks: new Map([[row, new Map([[column, { kind: "date", format: "d-mmm" } as const]])]]) },
  ];
  const codes = (sheets: readonly OwnSheet[]) =>
    reviewTables(sourcesOf(sheets, mapping), mapping.period).review.findings.map(({ code }) => code);
  expect(codes(marked(3, 3))).toContain("CELL_IS_DATE");
  expect(codes(marked(90, 0))).toEqual(codes([plain]));
});

test("points that their sheet shows as a percentage are refused where they stand; results may be percentages", () => {
  const plain = sheet("A", MATRIX, { top: 2, left: 1 });
  const { mapping } = proposed([plain]);
  const all = new Map(
    plain.cells.map((line, row) => [row, new Map(line.map((_cell, column) => [column, { kind: "percent", format: "0%" } as const]))]),
  );
  const told = (start: OwnMapping, role: OwnMapping["columns"][number]["role"]) => {
    const columns = start.columns.map((column) => (column.unit === "" ? column : { ...column, role }));
    const changed = { ...start, columns };
    const { findings } = reviewTables(sourcesOf([{ ...plain, marks: all }], changed), changed.period).review;
    return findings.filter(({ code, place }) => code === "POINTS_PERCENT" && place.table === "EmuEntries").length;
  };
  expect(told(mapping, "self")).toBeGreaterThan(0);
  expect(told(mapping, "actual")).toBe(0);
});

test("a comparator in the target's cell: the finding and the correction know the cell as it stands", () => {
  const sheets = [sheet("2021", "Tiêu chí | Điểm tối đa | Chỉ tiêu | Đông | Tây\nÁn | 10 | trên 90% | 0.95 | 0.9")];
  const { mapping } = proposed(sheets);
  const sources = sourcesOf(sheets, mapping);
  const { book } = reviewTables(sources, mapping.period);
  expect(book.criteria[0]).toMatchObject({ comparator: ">", rule: "ratio", measure: "value" });
  expect(toNumber(book.criteria[0]!.target!)).toBe(0.9);
  expect(cellAt(sources, { table: "EmuRubric", row: 0, column: "target" })).toEqual({
    sheet: "2021",
    cell: "C2",
    value: "trên 90%",
  });
  expect(cellAt(sources, { table: "EmuRubric", row: 0, column: "measure" })).toBeNull();
  expect(locate(sources, { table: "EmuRubric", row: 0, column: "measure" })).toEqual({ sheet: "2021", cell: "A2" });
  expect(locate(sources, { table: "EmuUnits", row: 1, column: "unit" })).toEqual({ sheet: "2021", cell: "E1" });
  expect(locate(sources, { table: "EmuEntries", row: 1, column: null })).toEqual({ sheet: "2021", cell: "E2" });
  expect(locate(sources, { table: "EmuEntries", row: 1, column: "period" })).toEqual({ sheet: "2021", cell: "E2" });
  expect(locate(sources, { table: "EmuEntries", row: 99, column: null })).toEqual({ sheet: "2021", cell: "A1" });
  expect(locate(sources, { table: "EmuUnits", row: 9, column: "unit" })).toEqual({ sheet: "2021", cell: "A1" });
  expect(locate(sources, { table: "EmuPolicy", row: 0, column: "value" })).toBeNull();
});

test("rows are taken from the sheet that has most of them", () => {
  const short = unitSheet("S1", "Ba Vì", ["80", "50", "48", "98"]);
  const more = { ...QO, cells: [...QO.cells.slice(0, 5), [3, "Thêm", 10, null, null, 9, null], ...QO.cells.slice(5)] };
  const { mapping } = proposed([short, more]);
  expect(tree(mapping)).toContain("criterion 3 Thêm");
  expect(mapping.sheets.map(({ lacking }) => lacking)).toEqual([[2], []]);
  expect(ranking([short, more], mapping)[0]).toBe("Ba Vì 98/100 #1");
});

test("a bonus that nothing limits, and a group of bonuses with its cap", () => {
  const sheets = [sheet("2021", "Tiêu chí | Đông | Tây\nMột | 8 | 9\nĐiểm trừ | -3 | -1\nThưởng | |\nHai | 1 | 2")];
  const start = proposed(sheets).mapping;
  expect(ranking(sheets, start)).toEqual(["Đông 6/10 #2", "Tây 10/10 #1"]);
  expect(start.rows.map(({ kind }) => kind)).toEqual(["criterion", "deduction", "group", "bonus"]);
  expect(ranking(sheets, withKind(start, 2, "bonus"))).toEqual(["Đông 6/10 #2", "Tây 10/10 #1"]);
  const limited = { ...start, maximum: null };
  expect(findings(sheets, limited)).toContain("VALUE_MISSING 2021!A2");
});

test("a column without a header can be given a meaning", () => {
  const sheets = [sheet("2021", " | Điểm tối đa | Đông | Tây\nMột | 10 | 8 | 9")];
  const { mapping } = proposed(sheets);
  expect(mapping.columns[0]).toEqual({ path: [], offset: -1, role: "text", unit: "" });
  expect(withRole(mapping, 0, "self").columns[0]).toMatchObject({ role: "self", unit: "" });
  expect(ranking(sheets, mapping)).toEqual(["Đông 8/10 #2", "Tây 9/10 #1"]);
});

test("a mark in the place of a figure is the state of its row, and stands in that cell", () => {
  const sheets = [sheet("2021", "TT | Tiêu chí | Điểm tối đa | Đông | Tây\n1 | Một | 10 | không giao | 9\n2 | | 10 | 8 | 7")];
  const { mapping } = proposed(sheets);
  const sources = sourcesOf(sheets, mapping);
  expect(ranking(sheets, mapping)).toEqual(["Đông 8/10 #1", "Tây 16/20 #1"]);
  expect(cellAt(sources, { table: "EmuEntries", row: 0, column: "state" })).toEqual({
    sheet: "2021",
    cell: "D2",
    value: "không giao",
  });
  expect(cellAt(sources, { table: "EmuEntries", row: 2, column: "state" })).toBeNull();
  expect(locate(sources, { table: "EmuEntries", row: 2, column: "state" })).toEqual({ sheet: "2021", cell: "E2" });
  expect(tree(mapping)).toEqual(["criterion 1 Một", "criterion 2 2"]);
});

test("a numbered group of bonuses is a pool beside the maximum, capped by what it states", () => {
  const drawn =
    "TT | Tiêu chí | Điểm tối đa | Đông | Tây\nI | Chính | 10 | 9 | 8\nII | Điểm thưởng | 5 | |\n1 | Sáng kiến | 5 | 4 | 5\n2 | Khen | 5 | 3 |";
  const sheets = [sheet("2021", drawn)];
  const mapping = withKind(proposed(sheets).mapping, 1, "bonus");
  expect(ranking(sheets, mapping)).toEqual(["Đông 14/10 #1", "Tây 13/10 #2"]);
});
