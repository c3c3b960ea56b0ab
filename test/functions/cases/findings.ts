/** EMU.ROWS and EMU.CHECK: what is known of each row, and everything that is wrong. */
import { AWARDS, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "../tables";
import { always, AS_LEFT_OUT, KINDS, matching, period, TABLES } from "./sections";
import type { Casting, Kind, Sections } from "./sections";

const COMPLETE = withCell(ENTRIES, 12, 6, 1);
const PERIODS: readonly Row[] = [["Kỳ"], ["2021"]];
const STATUS: readonly Row[] = [["Đơn vị", "Lý do không xét"]];
const POLICY: readonly Row[] = [
  ["Quy định", "Giá trị"],
  ["decimals", 2],
];
const PLACED = [RUBRIC, COMPLETE, UNITS, PERIODS, POLICY, AWARDS, STATUS];
const NOTHING = [["Không có lỗi, cảnh báo hay lưu ý nào.", "", "", "", ""]];
const TEXT: unknown = expect.any(String);
const FIRST = ENTRIES.slice(0, 2);
/** The result of An Bình in I.1, the only one entered. */
const result = (cell: unknown) => withCell(FIRST, 1, 6, Array.isArray(cell) ? null : cell);

/** A table without its header is a finding here. */
function found(argument: string, header: string, blank: unknown): Casting {
  const finding = expect.arrayContaining([["lỗi", TEXT, matching(new RegExp(`không có cột “${header}”`)), TEXT, TEXT]]);
  return { ...always(finding), blank, error: `#VALUE! Đối số ${argument}: ô 1:1 có lỗi #N/A.` };
}

/** What is said of a result of each kind. */
const SAID: Readonly<Record<Kind, RegExp>> = {
  blank: /chưa báo cáo/i,
  text: /không phải là số/,
  "text number": /là chữ chứ không phải số/,
  boolean: /không phải là số/,
  error: /giá trị lỗi/,
};

function said(answer: (message: unknown) => unknown): Casting {
  return Object.fromEntries(Object.keys(KINDS).map((kind) => [kind, answer(matching(SAID[kind as Kind]))])) as Casting;
}

const { rubric, entries, policy, units } = TABLES;

const unknownWord = (word: string) =>
  `#VALUE! Đối số columns: không hiểu “${word}”; dùng một trong: points, attainment, met, finding, mark, name, unit-of-measure, target, maximum.`;
const columns: Casting = {
  blank: COMPLETE.slice(1).map(() => [""]),
  text: unknownWord("nhiều"),
  "text number": unknownWord("8"),
  boolean: "#VALUE! Đối số columns: ô 1:1 phải là chữ, không phải TRUE.",
  error: "#VALUE! Đối số columns: ô 1:1 có lỗi #N/A.",
};
const marks = (table: readonly Row[], rubricOf: readonly Row[] = RUBRIC) => [rubricOf, table, null, UNITS, "mark"];
const MEASURED: readonly Row[] = [
  [...RUBRIC[0]!, "Đơn vị tính"],
  ["N", "Nhóm", null, null, null, null, null, null],
  ["N.1", "Số vụ phạm tội", "reduction", "pass", 5, ">=", 0.05, "vụ"],
  ["N.2", "Số buổi tuyên truyền", "value", "pass", 5, ">=", 12, "buổi"],
  ["N.3", "Tỷ lệ hài lòng", "value", "pass", 5, ">", 0.9, "%"],
  ["N.4", "Chấp hành", "judgement", "direct", 5, null, null, "điểm"],
];
const measured = (criterion: string) => ["2021", "An Bình", criterion, null, null, null, null];

export const ROWS: Sections = {
  given: [RUBRIC, COMPLETE, POLICY, UNITS, "name,points,mark"],
  rule: [
    ["points, attainment, met, finding", [RUBRIC, FIRST], [[2, 0.8, false, ""]]],
    ["the columns asked for, in that order", [RUBRIC, FIRST, null, UNITS, "maximum,,points"], [[5, "", 2]]],
    [
      "asked for by their headers, a cell each",
      [RUBRIC, FIRST, null, UNITS, [["Tên tiêu chí", "Dấu"]]],
      [["Số vụ khám phá", "✗ chưa đạt"]],
    ],
    [
      "the mark: missed, met at the target, exceeded, entered, blank, not assigned",
      marks([ENTRIES[0]!, ENTRIES[1]!, ENTRIES[2]!, ENTRIES[3]!, ENTRIES[7]!, ENTRIES[9]!, ENTRIES[12]!]),
      [["✗ chưa đạt"], ["✓ đạt"], ["▲ vượt"], ["– không giao"], ["• đã nhập"], ["○ trống"]],
    ],
    [
      "the mark of what is typed wrong is an error, that of a blank row is blank",
      marks([ENTRIES[0]!, [...FIRST[1]!.slice(0, 6), "tám"], ["2021", "An Bnh", "I.1", null, null, null, 8], FIRST[0]!.map(() => null)]),
      [["! lỗi"], ["! lỗi"], [""]],
    ],
    [
      "what is required, as it is said, with its unit of measure",
      [MEASURED, [ENTRIES[0]!, ...["N.1", "N.2", "N.3", "N.4"].map(measured)], null, UNITS, "target,unit-of-measure"],
      [
        ["giảm từ 5% trở lên", "vụ"],
        ["từ 12 trở lên", "buổi"],
        ["trên 90%", "%"],
        ["chấm trực tiếp", "điểm"],
      ],
    ],
    [
      "a unit's own target is what is required of it",
      [
        RUBRIC,
        [
          [...ENTRIES[0]!, "Chỉ tiêu được giao"],
          [...FIRST[1]!, 7],
        ],
        null,
        UNITS,
        "target,mark",
      ],
      [["từ 7 trở lên", "▲ vượt"]],
    ],
    [
      "a row for each row, whatever its period",
      [RUBRIC, [...FIRST, ["2022", "An Bình", "I.1", null, null, null, 30]]],
      [
        [2, 0.8, false, ""],
        [5, 3, true, ""],
      ],
    ],
    [
      "a blank row stays blank",
      [RUBRIC, [...FIRST, FIRST[0]!.map(() => null)]],
      [
        [2, 0.8, false, ""],
        ["", "", "", ""],
      ],
    ],
    ["a table without data has one blank row", [RUBRIC, [ENTRIES[0]!]], [["", "", "", ""]]],
    [
      "a duplicate: neither row can be trusted",
      [RUBRIC, [...FIRST, FIRST[1]!]],
      [
        ["", "", "", ""],
        ["", "", "", matching(/./)],
      ],
    ],
  ],
  casting: { rubric, entries, policy, units, columns },
  cells: {
    "a result has a finding and no points": [(cell) => [RUBRIC, result(cell)], said((message) => [["", "", "", message]])],
  },
};

export const CHECK: Sections = {
  given: [RUBRIC, COMPLETE, "2021", UNITS, PERIODS, POLICY, AWARDS, STATUS, ...PLACED.map((table) => table.slice(0, 1))],
  rule: [
    ["nothing is wrong: one row that says so", [RUBRIC, COMPLETE], NOTHING],
    [
      "severity, where, found, expected, what to do",
      [RUBRIC, withCell(COMPLETE, 12, 6, "25,67")],
      [["lỗi", "Chấm điểm (EmuEntries), dòng số liệu 12, cột “Kết quả thực hiện”", matching(/25,67/), matching(/./), matching(/./)]],
    ],
    [
      "a period that the table of periods does not have",
      [RUBRIC, COMPLETE, "2022", UNITS, PERIODS],
      "#N/A Không có kỳ “2022” trong bảng periods.",
    ],
    ["a period that is none", [RUBRIC, COMPLETE, "năm nay"], "#VALUE! “năm nay” không phải là mã kỳ."],
  ],
  casting: {
    rubric: found("rubric", "Mã", "#VALUE! Thiếu đối số rubric."),
    entries: found("entries", "Kỳ", "#VALUE! Thiếu đối số entries."),
    period: period("#VALUE! Thiếu đối số period."),
    units: found("units", "Đơn vị", AS_LEFT_OUT),
    periods: found("periods", "Kỳ", AS_LEFT_OUT),
    policy: found("policy", "Quy định", AS_LEFT_OUT),
    awards: found("awards", "Danh hiệu", AS_LEFT_OUT),
    status: found("status", "Đơn vị", AS_LEFT_OUT),
    // Where they stand is asked for, not what they hold.
    rubricAt: always(AS_LEFT_OUT),
    entriesAt: always(AS_LEFT_OUT),
    unitsAt: always(AS_LEFT_OUT),
    periodsAt: always(AS_LEFT_OUT),
    policyAt: always(AS_LEFT_OUT),
    awardsAt: always(AS_LEFT_OUT),
    statusAt: always(AS_LEFT_OUT),
  },
  cells: {
    "a result is found": [(cell) => [RUBRIC, result(cell)], said((message) => expect.arrayContaining([[TEXT, TEXT, message, TEXT, TEXT]]))],
  },
};
