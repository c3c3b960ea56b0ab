/** EMU.FLAG, REASON, VERDICTS, SLOTS: units × awards. */
import { AWARDS, column, ENTRIES, RUBRIC, UNITS, withCell, type Row } from "../tables";
import { always, award, matching, period, requiredTable, TABLES, unit, type Case, type Sections } from "./sections";

const COMPLETE = withCell(ENTRIES, 12, 6, 1);
const STATUS: readonly Row[] = [
  ["Đơn vị", "Lý do không xét"],
  ["Đông Hải", "đang chờ kỷ luật"],
];
const PERIODS: readonly Row[] = [["Kỳ"], ["2021"]];
const POLICY: readonly Row[] = [
  ["Quy định", "Giá trị"],
  ["decimals", 2],
];
const TABLES_OF_AWARDS = {
  ...TABLES,
  units: requiredTable("units", "Đơn vị"),
  awards: requiredTable("awards", "Danh hiệu"),
  period: period(),
};

const of = (who: unknown, what: unknown, status: unknown = null, entries: readonly Row[] = COMPLETE) => [
  RUBRIC,
  entries,
  UNITS,
  AWARDS,
  "2021",
  who,
  what,
  status,
];
/** The direct points of Đông Hải, on which the second place hangs. */
const points = (cell: unknown) => withCell(ENTRIES, 12, 6, Array.isArray(cell) ? null : cell);

const YES = "đủ điều kiện đề nghị";
const NO = "không đủ điều kiện";
const OPEN = "chưa kết luận được";

const PERIODS_CASES: readonly Case[] = [
  ["a period that is none", [RUBRIC, COMPLETE, UNITS, AWARDS, "năm"], "#VALUE! “năm” không phải là mã kỳ."],
  [
    "a period that the table of periods does not have",
    [RUBRIC, COMPLETE, UNITS, AWARDS, "2020", null, null, null, PERIODS],
    "#N/A Không có kỳ “2020” trong bảng periods.",
  ],
];

export const FLAG: Sections = {
  given: [RUBRIC, COMPLETE, UNITS, AWARDS, "2021", "An Bình", "ministry-flag", STATUS, PERIODS, POLICY],
  rule: [
    [
      "two places for the Ministry's flag, one of them for the Government's",
      of(null, null),
      [
        [NO, NO],
        [NO, NO],
        [YES, YES],
        [YES, NO],
      ],
    ],
    ["a unit that is not considered: the next one moves up", of(null, "ministry-flag", STATUS), [[YES], [NO], [YES], [NO]]],
    [
      "an entry not reported leaves it open who is second",
      of(column("An Bình", "Đông Hải"), "ministry-flag", null, ENTRIES),
      [[OPEN], [OPEN]],
    ],
    ["an award by its Vietnamese name", of("Chí Linh", "Cờ thi đua của Chính phủ"), YES],
    ...PERIODS_CASES,
  ],
  casting: { ...TABLES_OF_AWARDS, unit: unit([[""]]), award: award([[""]]) },
  cells: {
    "a figure that is not known leaves the place open": [(cell) => of("Đông Hải", "ministry-flag", null, points(cell)), always(OPEN)],
  },
};

export const REASON: Sections = {
  given: [RUBRIC, COMPLETE, UNITS, AWARDS, "2021", "An Bình", "ministry-flag", STATUS, PERIODS, POLICY],
  rule: [
    ["not considered, with the reason typed", of("Đông Hải", "ministry-flag", STATUS), matching(/đang chờ kỷ luật/)],
    ["what is not reported yet", of("Đông Hải", "ministry-flag", null, ENTRIES), matching(/II\.1/)],
    ["every reason, not the first one only", of("Bắc Sơn", "government-flag"), matching(/Không dẫn đầu cụm.*Hết suất/)],
    ...PERIODS_CASES,
  ],
  casting: { ...TABLES_OF_AWARDS, unit: unit([[""]]), award: award([[""]]) },
  cells: {
    "a figure that is not known is named by its criterion": [
      (cell) => of("Đông Hải", "ministry-flag", null, points(cell)),
      always(matching(/II\.1/)),
    ],
  },
};

const HELD = matching(/đang chờ kỷ luật/);

export const VERDICTS: Sections = {
  given: [RUBRIC, COMPLETE, UNITS, AWARDS, "2021", "An Bình", "ministry-flag", STATUS, PERIODS, POLICY],
  rule: [
    ["the verdict, and right of it every reason", of("Đông Hải", "ministry-flag", STATUS), [[NO, HELD]]],
    [
      "units below each other, awards beside each other: verdicts first, then the reasons in the same order",
      of(column("Chí Linh", "Đông Hải"), [["ministry-flag", "government-flag"]], STATUS),
      [
        [YES, YES, matching(/Bộ Công an/), matching(/Chính phủ/)],
        [NO, NO, HELD, HELD],
      ],
    ],
    [
      "pairs of unit and award: verdict and reasons of each pair",
      of(column("Chí Linh", "Đông Hải"), column("government-flag", "ministry-flag"), STATUS),
      [
        [YES, matching(/Chính phủ/)],
        [NO, HELD],
      ],
    ],
    ["lists of different lengths are no pairs", of(column("Chí Linh", "Đông Hải"), column("a", "b", "c")), matching(/^#/)],
    ["what is not reported yet", of("Đông Hải", "ministry-flag", null, ENTRIES), [[OPEN, matching(/II\.1/)]]],
    ...PERIODS_CASES,
  ],
  casting: { ...TABLES_OF_AWARDS, unit: unit([["", ""]]), award: award([["", ""]]) },
  cells: {
    "a figure that is not known leaves the place open, and is named": [
      (cell) => of("Đông Hải", "ministry-flag", null, points(cell)),
      always([[OPEN, matching(/II\.1/)]]),
    ],
  },
};

export const SLOTS: Sections = {
  given: [RUBRIC, COMPLETE, UNITS, AWARDS, "2021", "ministry-flag", STATUS, PERIODS, POLICY],
  rule: [
    [
      "places, and those left once all are taken",
      [RUBRIC, COMPLETE, UNITS, AWARDS, "2021"],
      [
        [2, 1],
        [0, 0],
      ],
    ],
    ["a place that depends on an entry not reported", [RUBRIC, ENTRIES, UNITS, AWARDS, "2021", "ministry-flag"], [[2], [1]]],
    [
      "a column of awards gives a row each",
      [RUBRIC, COMPLETE, UNITS, AWARDS, "2021", column("government-flag", "ministry-flag")],
      [
        [1, 0],
        [2, 0],
      ],
    ],
    [
      "no number where neither slots nor share can be read",
      [RUBRIC, COMPLETE, UNITS, withCell(AWARDS, 1, 1, "hai"), "2021", "ministry-flag"],
      [[""], [""]],
    ],
    ...PERIODS_CASES.map(([what, [rubric, entries, units, awards, when, ...rest], answer]): Case => [
      what,
      [rubric, entries, units, awards, when, ...rest.slice(1)],
      answer,
    ]),
  ],
  casting: { ...TABLES_OF_AWARDS, award: award([[""], [""]]) },
  cells: {
    "a number of places that cannot be read": [
      (cell) => [RUBRIC, COMPLETE, UNITS, withCell(AWARDS, 1, 1, Array.isArray(cell) ? null : cell), "2021", "ministry-flag"],
      always([[""], [""]]),
    ],
  },
};
