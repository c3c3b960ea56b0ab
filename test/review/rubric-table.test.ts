/** A rubric of somebody's own: columns by their headers, what is not known asked about, what could be two things refused by its cell. */
import { readRubricTable, type RubricAnswers } from "../../src/review/steps/new-cluster/rubric-table";
import { dayTyped, readDays } from "../../src/review/steps/new-cluster/dates";
import { sayNote, sayProblem } from "../../src/review/steps/new-cluster/words";
import { daySerial } from "../../src/core/model/dates";

const at = (name: string) => ({ name, top: 0, left: 0 });

/** Cells of a line are separated by bars. */
function read(lines: readonly string[], answers: RubricAnswers = {}, sheet: string | null = "Thang điểm") {
  const cells = lines.map((line) =>
    line.split("|").map((cell) => {
      const text = cell.trim();
      return text === "" ? null : /^\d+$/.test(text) ? Number.parseInt(text, 10) : text;
    }),
  );
  const table = readRubricTable({ title: "thang.xlsx", cells, sheet: sheet === null ? null : at(sheet) }, answers, "vi");
  return {
    rows: table.rows.map(({ code, text, measure = null, rule = null, maximum = null, comparator = null, target = null }) =>
      [code, text, measure, rule, maximum, comparator, target].join("|"),
    ),
    problems: table.problems.map((one) => sayProblem(one, "vi")),
    notes: table.notes.map((one) => sayNote(one, "vi")),
    assumed: table.rows.map(({ assumedColumns = [] }) => assumedColumns.length),
  };
}

const DIRECT = "judgement|direct";

test.each<{ readonly what: string; readonly lines: readonly string[]; readonly rows: readonly string[] }>([
  {
    what: "numbers before the rows make the tree",
    lines: ["TT|Nội dung, tiêu chí|Điểm tối đa", "I|Phòng ngừa|", "1|Tin báo|10", "2|Khám phá án|20", "II|Xây dựng|", "1|Chi bộ|5"],
    rows: [
      `I|Phòng ngừa|||||`,
      `I.1|Tin báo|${DIRECT}|10||`,
      `I.2|Khám phá án|${DIRECT}|20||`,
      `II|Xây dựng|||||`,
      `II.1|Chi bộ|${DIRECT}|5||`,
    ],
  },
  {
    what: "a title above, column numbers below the headers, totals left out",
    lines: ["BẢNG ĐIỂM||", "", "Mã|Tiêu chí|Thang điểm", "(1)|(2)|(3)", "A.1|Tin báo|60", "A.2|Án|40", "|Tổng cộng|100"],
    rows: [`A.1|Tin báo|${DIRECT}|60||`, `A.2|Án|${DIRECT}|40||`],
  },
  {
    what: "measure, rule, comparator and target in words",
    lines: [
      "Mã|Nội dung|Cách đo|Cách tính điểm|Điểm chuẩn|Chỉ tiêu",
      "I.1|Án|tỷ lệ|theo tỷ lệ|20|từ 75% trở lên",
      "I.2|Tin|tỷ lệ|đạt/không đạt|10|> 90%",
    ],
    rows: ["I.1|Án|ratio|ratio|20|>=|0.75", "I.2|Tin|ratio|pass|10|>|0.9"],
  },
  {
    what: "no column of codes: counted",
    lines: ["Tiêu chí|Điểm tối đa", "Tin báo|10", "Án|20"],
    rows: [`1|Tin báo|${DIRECT}|10||`, `2|Án|${DIRECT}|20||`],
  },
  {
    what: "a maximum as text, with the comma of Vietnam",
    lines: ["Mã|Tiêu chí|Điểm tối đa", "1|Tin báo|1,25"],
    rows: [`1|Tin báo|${DIRECT}|1.25||`],
  },
])("$what", ({ lines, rows }) => {
  const table = read(lines);
  expect(table.problems).toEqual([]);
  expect(table.rows).toEqual(rows);
});

test.each<{ readonly what: string; readonly lines: readonly string[]; readonly said: readonly RegExp[] }>([
  { what: "no headers", lines: ["Tin báo|10", "Án|20"], said: [/chưa thấy dòng tiêu đề/] },
  {
    what: "a column that nobody knows",
    lines: ["Mã|Tiêu chí|Điểm tối đa|Đơn vị theo dõi", "1|Tin báo|10|PX03"],
    said: [/^Ô Thang điểm!D1: chưa rõ cột “Đơn vị theo dõi”/],
  },
  {
    what: "two columns for one thing",
    lines: ["Mã|Tiêu chí|Điểm tối đa|Điểm chuẩn", "1|Tin báo|10|12"],
    said: [/^Ô Thang điểm!D1: chưa rõ cột “Điểm chuẩn”/],
  },
  { what: "no number", lines: ["Mã|Tiêu chí|Điểm tối đa", "1|Tin báo|mười"], said: [/^Ô Thang điểm!C2: “mười” không phải là số/] },
  {
    what: "two numbers in one",
    lines: ["Mã|Tiêu chí|Điểm tối đa", "1|Tin báo|1.125"],
    said: [/^Ô Thang điểm!C2: “1.125” đọc được thành hai số/],
  },
  { what: "a row without its name", lines: ["Mã|Tiêu chí|Điểm tối đa", "1||10"], said: [/^Ô Thang điểm!B2: dòng này chưa có tên/] },
  {
    what: "a word that no rule has",
    lines: ["Mã|Tiêu chí|Cách đo|Cách tính điểm|Điểm tối đa", "1|Tin báo|tỷ lệ|tùy cụm|10"],
    said: [/^Ô Thang điểm!D2: /],
  },
])("refused by its cell: $what", ({ lines, said }) => {
  const { problems } = read(lines);
  expect(problems).toHaveLength(said.length);
  said.forEach((one, index) => expect(problems[index]).toMatch(one));
});

test("what was said of a column holds; a pasted table names row and column", () => {
  const lines = ["Mã|Tiêu chí|Điểm tối đa|Đơn vị theo dõi", "1|Tin báo|10|PX03"];
  expect(read(lines, { "Đơn vị theo dõi": "ignore" }).problems).toEqual([]);
  expect(read(lines, {}, null).problems).toEqual([expect.stringMatching(/^Ô ở dòng 1, cột 4: /)]);
});

test("what the table does not say is marked as assumed, and told", () => {
  const { assumed, notes } = read(["Mã|Tiêu chí|Điểm tối đa|Chỉ tiêu", "1|Tin báo|10|90%", "|Tổng|10|"]);
  expect(assumed).toEqual([2]);
  expect(notes).toEqual([
    expect.stringMatching(/^Ô Thang điểm!B3: dòng “Tổng”/),
    expect.stringMatching(/^1 tiêu chí không nêu cách đo/),
    expect.stringMatching(/^Trong đó 1 tiêu chí có chỉ tiêu/),
  ]);
});

test.each([
  ["01/12/2025", daySerial(2025, 12, 1)],
  ["1-3-2026", daySerial(2026, 3, 1)],
  ["2026-02-28", daySerial(2026, 2, 28)],
  ["31/04/2026", null],
  ["29/02/2026", null],
  ["29/02/2028", daySerial(2028, 2, 29)],
  ["12/2025", null],
  ["", null],
])("the day %j", (text, day) => {
  expect(dayTyped(text)).toBe(day);
});

test.each([
  ["2026-Q1=01/12/2025..28/02/2026", { period: "2026-Q1", from: "01/12/2025", to: "28/02/2026" }],
  ["2026-D1=01/01/2026..", { period: "2026-D1", from: "01/01/2026", to: "" }],
  ["2026-Q1", null],
  ["=a..b", null],
])("days of a period: %j", (text, days) => {
  expect(readDays(text)).toEqual(days);
});
