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

export const ROWS: Sections = {
  given: [RUBRIC, COMPLETE, POLICY, UNITS],
  rule: [
    ["points, attainment, met, finding", [RUBRIC, FIRST], [[2, 0.8, false, ""]]],
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
  casting: { rubric, entries, policy, units },
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
