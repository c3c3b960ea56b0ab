/** Layouts of published tables and of the kinds they stand for: who competes, what counts, and whether the sheet's own totals prove it. */
import { at } from "../../../src/core/numbers/at";
import { totalToNumber } from "../../../src/core/model/points";
import { cellAt, locate } from "../../../src/tables/locate";
import { detect, type Proposal } from "../../../src/tables/own/detect";
import { provenBy } from "../../../src/tables/own/readings";
import type { OwnSheet } from "../../../src/tables/own/sheet";
import { readMapping, writeMapping } from "../../../src/tables/own/stored";
import { toSources } from "../../../src/tables/own/to-sources";
import { reviewTables } from "../../../src/tables/review-tables";
import { processorMs } from "../../runs";
import { published, sum, type Sums } from "./published";

function first(sheets: readonly OwnSheet[]): Proposal {
  return at(detect(sheets), 0);
}

/** `Ba Vì 92`, and the codes of what is found in the reading as it is remembered. */
function read(sheets: readonly OwnSheet[]): { readonly units: readonly string[]; readonly found: readonly string[] } {
  const stored = readMapping(writeMapping({ ...first(sheets).mapping, period: "2021" }));
  const sources = toSources(sheets, stored!);
  if (!sources.ok) {
    throw new Error(JSON.stringify(sources.missing));
  }
  const { book, review } = reviewTables(sources.sources, "2021");
  return {
    units: review.standings.map(({ unit, points }) => `${at(book.units, unit).name} ${totalToNumber(points, review.totals.measuredIn)}`),
    found: [...new Set(review.findings.map(({ code }) => code))],
  };
}

/** The printed totals of a drawing, by the name that stands in a column of the row, or by header. */
function down(sheets: readonly OwnSheet[], label: string, names: readonly string[], columns: readonly number[]): readonly string[] {
  const row = sheets[0]!.cells.find((cells) => cells.includes(label))!;
  return names.map((name, index) => `${name} ${String(row[columns[index]!])}`);
}

function across(sheets: readonly OwnSheet[], names: readonly string[], column: number): readonly string[] {
  return names.map((name) => `${name} ${String(sheets[0]!.cells.find((cells) => cells.includes(name))![column])}`);
}

const ALL: Sums = { S: (column) => sum(column) };
const ROW: Sums = { S: (_column, row) => sum(row) };

type Case = [what: string, sheets: readonly OwnSheet[], shape: string, expected: (sheets: readonly OwnSheet[]) => readonly string[]];

const PROVEN: readonly Case[] = [
  [
    "standard points, bonus, deduction and total of departments, units down",
    [
      published(
        "Tổng hợp",
        `
BẢNG TỔNG HỢP ĐIỂM THI ĐUA NĂM 2021
TT | Đơn vị | Điểm chuẩn | Điểm thưởng | Điểm trừ | Tổng điểm | Xếp hạng | Ghi chú
1 | Sơn Tây | # | # | -# | =S | 1 |
2 | Ba Vì | # | # | -# | =S | 2 |
3 | Quốc Oai | # | # | -# | =S | 3 |`,
        { S: (_column, [standard = 0, bonus = 0, deduction = 0]) => standard + bonus - deduction },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Sơn Tây", "Ba Vì", "Quốc Oai"], 5),
  ],
  [
    "penalties under another of their names, written without a sign",
    [
      published(
        "Bảng",
        `
STT | Đơn vị | Chuyên môn | Phong trào | Khấu trừ | Tổng cộng
1 | Đội 1 | # | # | -# | =S
2 | Đội 2 | # | # | -# | =S
3 | Đội 3 | # | # | -# | =S`,
        { S: (_column, [one = 0, two = 0, taken = 0]) => one + two - taken },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Đội 1", "Đội 2", "Đội 3"], 5),
  ],
  [
    "a column that no word explains is taken off, as all printed totals say (classes of a school)",
    [
      published(
        "Tuần",
        `
TT | Lớp | Nề nếp | Học tập | Vi phạm | Tổng | Xếp thứ
1 | Lớp 6A1 | # | # | -# | =S | 1
2 | Lớp 6A2 | # | # | -# | =S | 2
3 | Lớp 6A3 | # | # | -# | =S | 3`,
        { S: (_column, [one = 0, two = 0, taken = 0]) => one + two - taken },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Lớp 6A1", "Lớp 6A2", "Lớp 6A3"], 5),
  ],
  [
    "a section of deductions with its own subtotal, criteria down",
    [
      published(
        "2021",
        `
TT | Nội dung | Điểm tối đa | Ba Vì | Sơn Tây | Quốc Oai
I | Chuyên môn | 20 | | |
1 | Án | 10 | # | # | #
2 | Tin báo | 10 | # | # | #
II | ĐIỂM TRỪ | | | |
1 | Vi phạm kỷ luật | | -# | -# | -#
2 | Báo cáo chậm | | -# | -# | -#
 | Cộng điểm trừ | | =T | =T | =T
 | Tổng điểm | | =S | =S | =S`,
        { T: ([, , a = 0, b = 0]) => a + b, S: ([one = 0, two = 0, a = 0, b = 0]) => one + two - a - b },
      ),
    ],
    "matrix",
    (sheets) => down(sheets, "Tổng điểm", ["Ba Vì", "Sơn Tây", "Quốc Oai"], [3, 4, 5]),
  ],
  [
    "coefficients beside the maximum, and columns of mean, highest and difference that nobody competes in",
    [
      published(
        "2021",
        `
STT | Tiêu chí | Điểm quy định | Hệ số | Công an xã A | Công an xã B | Trung bình | Cao nhất | Chênh lệch | Ghi chú
1 | Một | 10 | 2 | # | # | 8 | 9 | 1 |
2 | Hai | 10 | 1 | # | # | 8 | 9 | 1 |
 | Tổng | | | =S | =S | | | |`,
        { S: ([one = 0, two = 0]) => 2 * one + two },
      ),
    ],
    "matrix",
    (sheets) => down(sheets, "Tổng", ["Công an xã A", "Công an xã B"], [4, 5]),
  ],
  [
    "quarters side by side with their sum and mean, units down",
    [
      published(
        "Năm",
        `
STT | Đơn vị | Quý I | Quý II | Quý III | Quý IV | Tổng | TB | Xếp loại
1 | Sơn Tây | # | # | # | # | =S | =M | Tốt
2 | Ba Vì | # | # | # | # | =S | =M | Tốt`,
        { ...ROW, M: (_column, row) => sum(row) / 4 },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Sơn Tây", "Ba Vì"], 6),
  ],
  [
    "quarters under each unit: the mean is the year's",
    [
      published(
        "Năm",
        `
TT | Nội dung | Điểm tối đa | Ba Vì | | | | | Sơn Tây | | | |
 | | | Quý I | Quý II | Quý III | Quý IV | TB | Quý I | Quý II | Quý III | Quý IV | TB
1 | Án | 10 | 8 | 9 | 10 | 9 | # | 8 | 9 | 8 | 8 | #
2 | Tin | 10 | 8 | 8 | 8 | 8 | # | 9 | 9 | 9 | 9 | #
 | Tổng | 20 | | | | | =S | | | | | =S`,
        ALL,
      ),
    ],
    "matrix",
    (sheets) => down(sheets, "Tổng", ["Ba Vì", "Sơn Tây"], [7, 12]),
  ],
  [
    "three rows a unit: self-score and two appraisals, the last one counts",
    [
      published(
        "Cụm",
        `
TT | Đơn vị | Lần chấm | Chuyên môn | Xây dựng Đảng | Phong trào | Tổng
1 | Công an xã A | ĐTC | # | # | # | =S
 | | TĐ1 | # | # | # | =S
 | | TĐ2 | 9 | 9 | 8 | 26
2 | Công an xã B | ĐTC | # | # | # | =S
 | | TĐ1 | # | # | # | =S
 | | TĐ2 | 7 | 9.5 | 8 | 24.5`,
        ROW,
      ),
    ],
    "turned",
    () => ["Công an xã A 26", "Công an xã B 24.5"],
  ],
  [
    "tables of units below each other on one sheet, each under its name",
    [
      published(
        "Cụm 1",
        `
TỔNG HỢP CHẤM ĐIỂM NĂM 2021
1. Công an xã Minh Châu
TT | Nội dung | Điểm tối đa | Tự chấm | Cụm chấm
1 | Án | 10 | 9 | 8
2 | Tin báo | 10 | 9 | 9
 | Tổng | 20 | 18 | 17
 | | | |
2. Công an xã Phú Sơn
TT | Nội dung | Điểm tối đa | Tự chấm | Cụm chấm
1 | Án | 10 | 10 | 9.5
2 | Tin báo | 10 | 9 | 9
 | Tổng | 20 | 19 | 18.5`,
      ),
    ],
    "sheets",
    () => ["Công an xã Minh Châu 17", "Công an xã Phú Sơn 18.5"],
  ],
  [
    "a sheet a unit with three layers under one heading and a line of column numbers (officials of a city)",
    ["A", "B"].map((unit, index) =>
      published(
        `Phòng ${unit}`,
        `
Đơn vị: Phòng ${unit}
TT | Tiêu chí chấm điểm | Điểm tối đa | Kết quả đánh giá | |
 | | | Cá nhân tự chấm | Người quản lý trực tiếp | Cấp có thẩm quyền
(1) | (2) | (3) | (4) | (5) | (6)
I | Tiêu chí chung | 20 | | |
1 | Phẩm chất | 10 | # | # | ${8 + index}
2 | Đạo đức | 10 | # | # | 8.25
II | Kết quả nhiệm vụ | 10 | # | # | 10
 | Tổng cộng | 30 | =S | =S | ${26.25 + index}`,
        ALL,
      ),
    ),
    "sheets",
    () => ["Phòng A 26.25", "Phòng B 27.25"],
  ],
  [
    "a sheet a unit: standard points, bonus and deduction beside the points that hold them",
    ["Ba Vì", "Quốc Oai"].map((unit, index) =>
      published(
        unit,
        `
BẢNG TỰ CHẤM ĐIỂM
Đơn vị: Công an ${unit}
STT | Tiêu chuẩn thi đua | Điểm chuẩn | Điểm thưởng | Điểm trừ | Điểm tự chấm | Điểm Hội đồng chấm
1 | Khám phá án | 10 | | -1 | 9 | ${9 - index}
2 | Tin báo | 10 | 1 | | 11 | 10
 | Tổng cộng | 20 | 1 | -1 | 20 | ${19 - index}`,
      ),
    ),
    "sheets",
    () => ["Công an Ba Vì 19", "Công an Quốc Oai 18"],
  ],
  [
    "each unit's own points, bonus, deduction and total under its name: the total counts",
    [
      published(
        "2021",
        `
TT | Nội dung | Điểm chuẩn | Ba Vì | | | | Sơn Tây | | |
 | | | Tự chấm | Thưởng | Trừ | Tổng | Tự chấm | Thưởng | Trừ | Tổng
1 | Án | 10 | 8 | 1 | | 9 | 10 | | 2 | 8
2 | Tin | 10 | 9 | | 1 | 8 | 9 | 2 | | 11
 | Tổng cộng | 20 | 17 | 1 | 1 | 17 | 19 | 2 | 2 | 19`,
      ),
    ],
    "matrix",
    () => ["Ba Vì 17", "Sơn Tây 19"],
  ],
  [
    "numbers a, a1, a1.1 with notes on what is taken off; units under one heading (departments of an office)",
    [
      published(
        "Bảng điểm",
        `
STT | TIÊU CHUẨN THI ĐUA | ĐIỂM | | | ĐIỂM TỰ CHẤM CỦA CÁC ĐƠN VỊ | |
 | | Chuẩn | Thưởng | Trừ | Huyện Một | Huyện Hai | Tham mưu
1 | Tiêu chuẩn 1: chuyên môn | 20 | | | | |
a | Quản lý | 20 | | | | |
a1 | Triển khai kịp thời | 10 | | | # | # | #
a1.1 | Mỗi trường hợp chậm: trừ 0,5 điểm | | | -0.5 | | |
 | Ghi chú: tổng điểm trừ của mục a1 không quá 1,5 điểm | | | | | |
a2 | Lập quy hoạch | 10 | 0.5 | | # | # | #
a.2.1 | Mỗi trường hợp sai: trừ 1 điểm | | | "- 1 | | |
 | (Phòng Quản lý theo dõi, đánh giá) | | | | | |
2 | Tiêu chuẩn 2: báo cáo | 10 | | | # | # | #
 | Tổng cộng | 30 | | | =S | =S | =S`,
        ALL,
      ),
    ],
    "matrix",
    (sheets) => down(sheets, "Tổng cộng", ["Huyện Một", "Huyện Hai", "Tham mưu"], [5, 6, 7]),
  ],
  [
    "groups by blanks before their words, the points of a criterion under “Điểm”",
    [
      published(
        "2021",
        `
Nội dung | Điểm | Ba Vì | Sơn Tây
Chuyên môn | 20 | 17 | 18
"   Án | 10 | 8 | 9
"   Tin báo | 10 | 9 | 9
Phong trào | 10 | 7.5 | 8
"   Văn nghệ | 10 | 7.5 | 8
Tổng | 30 | 24.5 | 26`,
      ),
    ],
    "matrix",
    () => ["Ba Vì 24.5", "Sơn Tây 26"],
  ],
  [
    "a row of coefficients above units that stand down the side, criteria under headings of two lines",
    [
      published(
        "2021",
        `
TT | Đơn vị | Chuyên môn | | Phong trào | Tổng
 | | Án | Tin báo | |
 | Hệ số | 2 | 1 | 1 |
1 | Ba Vì | # | # | # | =S
2 | Sơn Tây | # | # | # | =S
 | Trung bình | 5 | 5 | 5 | 20`,
        { S: (_column, [one = 0, two = 0, three = 0]) => 2 * one + two + three },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Ba Vì", "Sơn Tây"], 5),
  ],
  [
    "a total first, then what is added and taken off, then what is left",
    [
      published(
        "Tháng",
        `
TT | Đơn vị | Tổng điểm | Điểm thưởng | Điểm phạt | Điểm còn lại
1 | Đội 1 | # | # | -# | =S
2 | Đội 2 | # | # | -# | =S`,
        { S: (_column, [one = 0, bonus = 0, taken = 0]) => one + bonus - taken },
      ),
    ],
    "turned",
    (sheets) => across(sheets, ["Đội 1", "Đội 2"], 5),
  ],
];

test.each(PROVEN)("%s", (_what, sheets, shape, expected) => {
  const { mapping, questions } = first(sheets);
  expect({ shape: mapping.shape, confirmed: mapping.confirmed, questions }).toEqual({ shape, confirmed: "totals", questions: [] });
  const { units, found } = read(sheets);
  expect(units).toEqual(expected(sheets));
  // Points that are equal, or that somebody gave without saying why, are findings about the points.
  expect(
    found.filter((code) => ["TOTAL_DIFFERS", "READING_UNCONFIRMED", "SCORE_OUT_OF_RANGE", "CRITERION_TWICE", "UNIT_TWICE"].includes(code)),
  ).toEqual([]);
});

test.each<[string, string, readonly string[]]>([
  ["a column of figures with a word of points in its header", "Mức phấn đấu", ["Mức phấn đấu"]],
  ["a name that could be anything", "Tham mưu", ["Tham mưu"]],
  ["last year's points", "Năm trước", ["Năm trước"]],
  ["a column without a header", "", [""]],
])("%s becomes no unit: it is asked about", (_what, header, asked) => {
  const drawn = `TT | Nội dung | Điểm tối đa | Ba Vì | Sơn Tây | ${header} | Ghi chú\n1 | Một | 10 | 9 | 8 | 7 |\n2 | Hai | 10 | 7 | 8 | 9 |`;
  const { mapping, questions, units } = first([published("2021", drawn)]);
  expect(questions.map(({ text }) => text)).toEqual(asked);
  expect(units).toBe(2);
  // Nothing that is open can be kept.
  expect(readMapping(writeMapping({ ...mapping, period: "2021" }))).toBeNull();
});

test.each<[string, string, readonly string[]]>([
  ["headcount beside the points", "Quân số", ["Quân số"]],
  ["a coefficient of each unit", "Hệ số địa bàn", ["Hệ số địa bàn"]],
])("units down: %s is asked about", (_what, header, asked) => {
  const drawn = `TT | Đơn vị | ${header} | Chuyên môn | Phong trào\n1 | Đội 1 | 5 | 9 | 8\n2 | Đội 2 | 6 | 7 | 8`;
  expect(first([published("2021", drawn)]).questions.map(({ text }) => text)).toEqual(asked);
});

test("deductions without a printed total are taken off and the reading is nobody's until a person confirms it", () => {
  const sheets = [published("2021", "TT | Đơn vị | Chuyên môn | Điểm trừ\n1 | Ba Vì | 90 | 5\n2 | Sơn Tây | 88 | 1")];
  expect(first(sheets).mapping.confirmed).toBe("nobody");
  expect(read(sheets)).toEqual({ units: ["Ba Vì 85", "Sơn Tây 87"], found: ["READING_UNCONFIRMED"] });
});

test("totals that prove the coefficients are not counted leave them out", () => {
  const drawn =
    "TT | Nội dung | Hệ số | Điểm tối đa | Ba Vì | Sơn Tây\n1 | Án | 2 | 10 | 9 | 8\n2 | Tin | 1 | 10 | 8 | 9\n | Tổng | | 20 | 17 | 17";
  const { mapping, reasons } = first([published("2021", drawn)]);
  expect(mapping.columns[2]?.role).toBe("ignore");
  expect(reasons).toContain("totals-decide");
});

test("a coefficient that is no number is refused where it stands, never read", () => {
  const drawn = 'TT | Nội dung | Hệ số | Điểm tối đa | Ba Vì | Sơn Tây\n1 | Án | "2 | 10 | 9 | 8\n2 | Tin | 1 | 10 | 8 | 9';
  expect(read([published("2021", drawn)]).found).toContain("PARAMETERS_UNREADABLE");
});

test("bonuses and deductions that no arithmetic explains are asked about", () => {
  const drawn = (unit: string): string =>
    `Đơn vị: ${unit}\nTT | Nội dung | Điểm chuẩn | Thưởng | Trừ | Tự chấm\n1 | Án | 10 | 1 | 2 | 8\n2 | Tin | 10 | | 1 | 8`;
  const sheets = [published("A", drawn("Ba Vì")), published("B", drawn("Sơn Tây"))];
  expect(first(sheets).questions.map(({ text }) => text)).toEqual(["Thưởng", "Trừ"]);
});

test("nor are those in which a bonus is no number", () => {
  const drawn = "Đơn vị: Ba Vì\nTT | Nội dung | Điểm chuẩn | Thưởng | Tự chấm\n1 | Án | 10 | có | 8\n2 | Tin | 10 | 1 | 11";
  expect(first([published("A", drawn)]).questions.map(({ text }) => text)).toEqual(["Thưởng"]);
});

test("points of two layers beside plain ones: nobody can tell whose parts these are", () => {
  const drawn =
    "TT | Đơn vị | Án | Tin | Tổng điểm tự chấm | Tổng điểm thẩm định\n1 | Đội 1 | 9 | 8 | 17 | 16\n2 | Đội 2 | 7 | 8 | 15 | 15";
  expect(first([published("2021", drawn)]).questions.map(({ text }) => text)).toEqual(["Tổng điểm tự chấm", "Tổng điểm thẩm định"]);
});

const LAYERS = "TT | Tên đơn vị | Tổng điểm tự chấm | Tổng điểm cụm chấm | Chênh lệch | Xếp loại";

test.each([
  ["later less earlier", `${LAYERS}\n1 | Đội 1 | 95 | 94 | -1 | Tốt\n2 | Đội 2 | 96 | 96 | 0 | Tốt`, []],
  ["earlier less later", `${LAYERS}\n1 | Đội 1 | 95 | 94 | 1 | Tốt\n2 | Đội 2 | 96 | 96 | 0 | Tốt`, []],
  ["a difference that is another", `${LAYERS}\n1 | Đội 1 | 95 | 94 | -2 | Tốt\n2 | Đội 2 | 96 | 96 | 0 | Tốt`, ["READING_UNCONFIRMED"]],
  ["now this way round, now that", `${LAYERS}\n1 | Đội 1 | 95 | 94 | -1 | Tốt\n2 | Đội 2 | 97 | 96 | 1 | Tốt`, ["READING_UNCONFIRMED"]],
  ["a difference that is missing", `${LAYERS}\n1 | Đội 1 | 95 | 94 | | Tốt\n2 | Đội 2 | 96 | 96 | 0 | Tốt`, ["READING_UNCONFIRMED"]],
])("two layers of one criterion side by side, %s: the later one counts", (_what, drawn, found) => {
  const sheets = [published("2021", drawn)];
  expect(first(sheets).criteria).toBe(1);
  expect(read(sheets).units).toEqual(["Đội 1 94", "Đội 2 96"]);
  expect(read(sheets).found).toEqual(found);
  expect(provenBy(sheets, first(sheets).mapping)).toBe(found.length === 0);
});

test.each([
  ["of all columns", "Đơn vị | Quý I | Quý II | Bình quân\nĐội 1 | 90 | 92 | 91\nĐội 2 | 88 | 91 | 89.5", "totals"],
  ["of others", "Đơn vị | Quý I | Quý II | Bình quân\nĐội 1 | 90 | 92 | 91\nĐội 2 | 88 | 91 | 90", "nobody"],
  ["of which one is missing", "Đơn vị | Quý I | Quý II | Bình quân\nĐội 1 | 90 | 92 |\nĐội 2 | 88 | 91 | 89.5", "nobody"],
  ["beside a figure that is missing", "Đơn vị | Quý I | Quý II | Bình quân\nĐội 1 | 90 | | 90\nĐội 2 | 88 | 91 | 89.5", "nobody"],
])("a printed mean %s", (_what, drawn, confirmed) => {
  expect(first([published("2021", drawn)]).mapping.confirmed).toBe(confirmed);
});

/** `deduction +1 Điểm trừ`, and what the columns are. */
function meanings(drawn: string): { readonly columns: readonly string[]; readonly rows: readonly string[]; readonly proof: string } {
  const { mapping } = first([published("2021", drawn)]);
  return {
    columns: mapping.columns.map(({ path, role }) => `${path.at(-1) ?? ""} ${role}`),
    rows: mapping.rows.map(({ kind, code, label }) => `${kind} ${code} ${label}`.replace("  ", " ")),
    proof: mapping.confirmed,
  };
}

test.each<[string, string, string, string]>([
  [
    "what is called a deduction and added by all totals is added",
    "TT | Đơn vị | Chuyên môn | Điểm trừ | Tổng\n1 | A 1 | 50 | 10 | 60\n2 | A 2 | 48 | 9 | 57\n3 | A 3 | 47 | 8 | 55",
    "bonus +1 Điểm trừ",
    "totals",
  ],
  [
    "what is called a bonus and taken off by all totals is taken off",
    "TT | Đơn vị | Chuyên môn | Điểm thưởng | Tổng\n1 | A 1 | 50 | 10 | 40\n2 | A 2 | 48 | 9 | 39",
    "deduction +1 Điểm thưởng",
    "totals",
  ],
  [
    "a mean that all totals count is a criterion",
    "TT | Đơn vị | Chuyên môn | Trung bình tuần | Tổng\n1 | A 1 | 50 | 10 | 60\n2 | A 2 | 48 | 9 | 57",
    "criterion 2 Trung bình tuần",
    "totals",
  ],
  [
    "two columns that no total holds, one of them blank for a unit",
    "TT | Đơn vị | Chuyên môn | Lượt | Số giờ trực | Tổng\n1 | A 1 | 50 | 1 | 10 | 50\n2 | A 2 | 48 | 2 | 9 | 48\n3 | A 3 | 47 | | 8 | 47",
    "ignore Lượt",
    "totals",
  ],
  [
    "two columns alike, either of which could be taken off: nobody can tell",
    "TT | Đơn vị | Một | Hai | Ba | Tổng\n1 | A 1 | 50 | 5 | 5 | 50\n2 | A 2 | 48 | 4 | 4 | 48",
    "criterion 2 Hai",
    "nobody",
  ],
  [
    "totals that follow neither with coefficients nor without",
    "TT | Đơn vị | Án | Tin | Tổng\n | Hệ số | 2 | 1 |\n1 | A 1 | 9 | 8 | 20\n2 | A 2 | 8 | 9 | 22",
    "criterion 1 Án",
    "nobody",
  ],
  [
    "a total of a layer beside criteria without layers",
    "TT | Đơn vị | Án | Tin | Tổng điểm tự chấm\n1 | A 1 | 9 | 8 | 17\n2 | A 2 | 8 | 9 | 17",
    "total Tổng điểm tự chấm",
    "totals",
  ],
  [
    "points of a layer beside criteria without layers",
    "TT | Đơn vị | Án | Tin | Điểm thẩm định\n1 | A 1 | 9 | 8 | 17\n2 | A 2 | 8 | 9 | 17",
    "ask Điểm thẩm định",
    "nobody",
  ],
  [
    "the total of a layer is what bonuses are added to",
    "TT | Đơn vị | Tổng điểm tự chấm | Điểm thưởng | Tổng cộng\n1 | A 1 | 90 | 1 | 91\n2 | A 2 | 89 | 3 | 92",
    "criterion 1 Tổng điểm tự chấm",
    "totals",
  ],
  [
    "several bonuses and their total",
    "TT | Đơn vị | Án | Điểm thưởng sáng kiến | Điểm thưởng thi đấu | Tổng điểm thưởng | Tổng cộng\n1 | A 1 | 50 | 1 | 2 | 3 | 53\n2 | A 2 | 48 | 3 | 1 | 4 | 52",
    "total 1 Tổng điểm thưởng",
    "totals",
  ],
  [
    "a code and a remark of each unit, right of its name",
    "Đơn vị | Mã | Án | Tin | Lý do\nĐội 1 | 101 | 9 | 8 |\nĐội 2 | 102 | 8 | 9 |",
    "ignore Mã",
    "nobody",
  ],
  [
    "a criterion with a maximum that begins like a mean",
    "TT | Tiêu chí | Điểm tối đa | Đội 1 | Đội 2\n1 | Bình quân thu nhập | 10 | 9 | 8\n | Tổng | 10 | 9 | 8",
    "criterion 1 Bình quân thu nhập",
    "totals",
  ],
  [
    "signs of a list before the words",
    "Tiêu chí | Điểm tối đa | Đội 1 | Đội 2\nChuyên môn | 20 | 17 | 17\n- Án | 10 | 9 | 8\n+ Trọng án | 10 | 9 | 8\n- Tin | 10 | 8 | 9\n2021 | 5 | 5 | 5\nTổng | 25 | 22 | 22",
    "criterion 1.1.1 + Trọng án",
    "totals",
  ],
])("%s", (_what, drawn, row, proof) => {
  const { rows, proof: proven } = meanings(drawn);
  expect(rows).toContain(row);
  expect(proven).toBe(proof);
});

test("“Cộng” beside “Trừ” is what may be added", () => {
  const drawn =
    "TT | Tiêu chuẩn | Điểm | | | Huyện Một | Huyện Hai\n | | Chuẩn | Cộng | Trừ | |\n1 | Án | 10 | 1 | 12 | 11 | -2\n | Tổng cộng | 10 | | | 11 | -2";
  expect(meanings(drawn).columns.slice(2, 5)).toEqual(["Chuẩn maximum", "Cộng bonus", "Trừ deduction"]);
  expect(read([published("2021", drawn)]).found).not.toContain("SCORE_OUT_OF_RANGE");
});

test.each<[string, string, readonly string[]]>([
  [
    "quarters of a unit without its year",
    "TT | Nội dung | Ba Vì | | Sơn Tây |\n | | Quý I | Quý II | Quý I | Quý II\n1 | Án | 9 | 8 | 7 | 8\n2 | Tin | 9 | 8 | 7 | 8",
    ["Ba Vì / Quý I", "Ba Vì / Quý II", "Sơn Tây / Quý I", "Sơn Tây / Quý II"],
  ],
  [
    "layers of quarters on a unit's own sheet",
    "TT | Nội dung | Điểm tối đa | Quý I | | Quý II |\n | | | Tự chấm | Cụm chấm | Tự chấm | Cụm chấm\n1 | Án | 10 | 9 | 9 | 8 | 8\n2 | Tin | 10 | 9 | 9 | 8 | 8",
    ["Quý I / Tự chấm", "Quý I / Cụm chấm", "Quý II / Tự chấm", "Quý II / Cụm chấm"],
  ],
  [
    "the same fields under headings that are no units",
    "TT | Nội dung | Điểm tối đa | Lần thứ nhất | | Lần thứ hai |\n | | | Tự chấm | Cụm chấm | Tự chấm | Cụm chấm\n1 | Án | 10 | 9 | 9 | 8 | 8\n2 | Tin | 10 | 9 | 9 | 8 | 8",
    ["Lần thứ nhất / Tự chấm", "Lần thứ nhất / Cụm chấm", "Lần thứ hai / Tự chấm", "Lần thứ hai / Cụm chấm"],
  ],
  [
    "two columns of the same points",
    "TT | Nội dung | Điểm tối đa | Tự chấm | Điểm thẩm định | Điểm phúc tra\n1 | Án | 10 | 9 | 9 | 8\n2 | Tin | 10 | 9 | 9 | 8",
    ["Điểm phúc tra"],
  ],
])("%s are asked about", (_what, drawn, asked) => {
  expect(first([published("2021", drawn)]).questions.map(({ text }) => text)).toEqual(asked);
});

test("more doubts than anybody could settle are left alone", () => {
  const wide = (figure: (column: number) => number): string => Array.from({ length: 22 }, (_cell, column) => figure(column)).join(" | ");
  const heads = Array.from({ length: 22 }, (_cell, column) => `Mục ${column}`).join(" | ");
  const drawn = `Đơn vị | ${heads} | Tổng\nĐội 1 | ${wide(() => 1)} | 20\nĐội 2 | ${wide((column) => column)} | 5`;
  expect(first([published("2021", drawn)]).reasons).toContain("totals-differ");
});

test("coefficients of groups count where their criteria have none; where these have, they alone do", () => {
  const drawn = (group: string, leaf: string): readonly OwnSheet[] => [
    published(
      "2021",
      `TT | Nội dung | Hệ số | Điểm tối đa | Ba Vì | Sơn Tây\nI | Chính | ${group} | | |\n1 | Án | ${leaf} | 10 | 9 | 8\n2 | Tin | ${leaf} | 10 | 8 | 8`,
    ),
  ];
  expect(read(drawn("2", "")).units).toEqual(["Ba Vì 34", "Sơn Tây 32"]);
  expect(read(drawn("2", "3")).units).toEqual(["Ba Vì 51", "Sơn Tây 48"]);
});

test("a deduction is corrected in the cell where it stands, with what stands in it", () => {
  const sheets = [published("2021", "TT | Đơn vị | Chuyên môn | Điểm trừ\n1 | Ba Vì | 90 | 5\n2 | Sơn Tây | 88 | 1")];
  const sources = toSources(sheets, { ...first(sheets).mapping, period: "2021" });
  const place = { table: "EmuEntries", row: 1, column: "self" } as const;
  expect(sources.ok && cellAt(sources.sources, place)).toEqual({ sheet: "2021", cell: "D2", value: 5 });
});

test("a criterion with layers side by side stands where its first layer does", () => {
  const drawn =
    "TT | Đơn vị | Án | | Tin |\n | | Tự chấm | Thẩm định | Tự chấm | Thẩm định\n1 | Đội 1 | 30 | 28 | 20 | 19\n2 | Đội 2 | 31 | 29 | 19 | 19";
  const sheets = [published("2021", drawn)];
  const sources = toSources(sheets, { ...first(sheets).mapping, period: "2021" });
  const cell = (column: "self" | "appraised" | "actual" | null): string | undefined =>
    (sources.ok ? locate(sources.sources, { table: "EmuEntries", row: 1, column }) : null)?.cell;
  expect([cell("self"), cell("appraised"), cell(null)]).toEqual(["E3", "F3", "E3"]);
  expect(read(sheets).units).toEqual(["Đội 1 47", "Đội 2 48"]);
});

describe("tables below each other", () => {
  const table = (unit: string, points: string): string =>
    `${unit}\nTT | Nội dung | Điểm tối đa | Tự chấm\n1 | Án | 10 | ${points}\n2 | Tin | 10 | 9\n`;

  test("two of the same unit cannot be told apart", () => {
    const sheets = [published("2021", table("Đơn vị: Đội 1", "9") + table("Đơn vị: Đội 1", "8"))];
    const sources = toSources(sheets, { ...first(sheets).mapping, period: "2021" });
    expect(sources.ok).toBe(false);
  });

  test("without names above them", () => {
    const sheets = [published("2021", `Phiếu chấm\n${table("", "9")}${table("", "8")}Người lập | Ba Vì | | Ngày`)];
    expect(first(sheets).mapping.sheets).toHaveLength(2);
    expect(toSources(sheets, { ...first(sheets).mapping, period: "2021" }).ok).toBe(false);
  });

  test("a header line repeated above nothing is one table; so are two tables that differ", () => {
    const again = published("2021", `${table("Đơn vị: Đội 1", "9")}TT | Nội dung | Điểm tối đa | Tự chấm\n`);
    expect(first([again]).mapping.sheets).toHaveLength(1);
    const other = published("2021", `${table("Đơn vị: Đội 1", "9")}STT | Tiêu chí | Thang điểm | Điểm\n1 | Văn nghệ | 5 | 4\n`);
    expect(first([other]).mapping.sheets).toHaveLength(1);
  });
});

test("points in words are refused with the number they mean", () => {
  const drawn = "TT | Nội dung | Điểm tối đa | Ba Vì | Sơn Tây\n1 | Án | 10 điểm | 8,5đ | 10/10";
  const sheets = [published("2021", drawn)];
  const sources = toSources(sheets, { ...first(sheets).mapping, period: "2021", confirmed: "person" });
  const { findings } = reviewTables(sources.ok ? sources.sources : {}, "2021").review;
  expect(findings.map(({ code }) => code)).toEqual(["TEXT_NUMBER", "TEXT_NUMBER", "NOT_A_NUMBER"]);
});

test("the printed totals of a corrected layout are looked at on every sheet, also where a row is lacking", () => {
  const one = (unit: string, rows: string): OwnSheet => published(unit, `Đơn vị: ${unit}\nTT | Nội dung | Điểm tối đa | Tự chấm\n${rows}`);
  const sheets = [
    one("Ba Vì", "1 | Án | 10 | 9\n2 | Tin | 10 | 8\n | Tổng | 20 | 17"),
    one("Sơn Tây", "1 | Án | 10 | 9\n | Tổng | 20 | 9"),
  ];
  expect(provenBy(sheets, first(sheets).mapping)).toBe(true);
});

test("sixteen times the rows take at most thirty times the work", () => {
  const units = ["Ba Vì", "Sơn Tây", "Quốc Oai", "Phúc Thọ"];
  const large = (rows: number): OwnSheet => ({
    name: "2021",
    top: 0,
    left: 0,
    cells: [
      ["STT", "Nội dung", "Điểm tối đa", ...units],
      ...Array.from({ length: rows }, (_row, row) => [
        row + 1,
        `Tiêu chí ${row}`,
        10,
        ...units.map((_unit, column) => (row + column) % 10),
      ]),
    ],
  });
  const taken = (rows: number): number => processorMs(() => detect([large(rows)]));
  taken(500);
  const [small, big] = [taken(500), taken(8000)];
  expect(big).toBeLessThan(Math.max(small, 30) * 30);
});
