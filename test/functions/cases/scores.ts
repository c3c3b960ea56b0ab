/** EMU.SCORE, ATTAINMENT, MET: units × criteria. EMU.TOTAL, MAXIMUM, PERCENT: units × groups. EMU.RANK, TIES: units. */
import { ENTRIES, RUBRIC, UNITS, withCell, type Row } from "../tables";
import { always, AS_LEFT_OUT, criterion, matching, period, TABLES, unit, word, type Case, type Sections } from "./sections";

const POLICY: readonly Row[] = [
  ["Quy định", "Giá trị"],
  ["decimals", 2],
];
const policy = (name: string, value: unknown): readonly Row[] => [POLICY[0]!, [name, value]];
/** The tables, then unit, criterion or group, policy and units. */
const of = (who: unknown, what: unknown = null, more: unknown = null, entries: readonly Row[] = ENTRIES) => [
  RUBRIC,
  entries,
  "2021",
  who,
  what,
  more,
  UNITS,
];
const ranked = (who: unknown = null, more: unknown = null, entries: readonly Row[] = ENTRIES) => [
  RUBRIC,
  entries,
  "2021",
  who,
  more,
  UNITS,
];
/** The result of An Bình in I.1. */
const result = (cell: unknown) => withCell(ENTRIES, 1, 6, Array.isArray(cell) ? null : cell);

const PERIODS_CASES: readonly Case[] = [
  ["a period that is none", [RUBRIC, ENTRIES, "2021-Q7"], "#VALUE! “2021-Q7” không phải là mã kỳ."],
  ["two periods", [RUBRIC, ENTRIES, [["2021", "2022"]]], "#VALUE! Đối số period phải là một ô."],
];

const { rubric, entries, policy: policyTable, units } = TABLES;
const TABLES_ONLY = { rubric, entries, policy: policyTable, units };
const RANK_CASTING = { ...TABLES_ONLY, period: period(), unit: unit([[""]]) };
const SCORE_CASTING = { ...RANK_CASTING, criterion: criterion("criterion", [[""]]) };
const TOTAL_CASTING = { ...RANK_CASTING, group: criterion("group", "") };
const blanks = word("blanks", "out, zero", AS_LEFT_OUT);
/** Out, or as zero, whatever the policy says. */
const TOTALS_BY_BLANKS = (out: unknown, zero: unknown): readonly Case[] =>
  (["out", "zero"] as const).flatMap((inForce) =>
    [
      ["out", out],
      ["không tính", out],
      ["zero", zero],
      ["0 điểm", zero],
      [null, inForce === "out" ? out : zero],
    ].map(([asked, answer]): Case => [
      `blanks “${String(asked)}” where the policy says ${inForce}`,
      [...of(null, null, policy("blanks", inForce)), asked],
      answer,
    ]),
  );

export const SCORE: Sections = {
  given: of("An Bình", "I.1", POLICY),
  rule: [
    ["leader rule, A < T: ½·M·A/T", of("An Bình", "I.1"), 2],
    ["leader rule, A = T: ½·M", of("Bắc Sơn", "I.1"), 2.5],
    ["leader rule, the leader: M", of("Chí Linh", "I.1"), 5],
    ["leader rule, A > T, not the leader: ½·M + ½·M·e/e_lead", of("Đông Hải", "I.1"), 3.75],
    ["pass or fail, over 90 %", of("An Bình", "I.2"), 3],
    ["pass or fail, exactly 90 % is not over 90 %", of("Bắc Sơn", "I.2"), 0],
    ["not assigned: blank, never 0", of("Chí Linh", "I.2"), ""],
    ["not reported: blank, never 0", of("Đông Hải", "II.1"), ""],
    ["a group has the points of its criteria", of("An Bình", "I"), 5],
    ["another period has no results", [RUBRIC, ENTRIES, "2022", "An Bình", "I.1"], ""],
    ["decimals by policy", of("Đông Hải", "I.1", policy("decimals", 1)), 3.8],
    ...PERIODS_CASES,
  ],
  casting: SCORE_CASTING,
  cells: {
    "a result gives no points and harms nobody else": [(cell) => of(null, "I.1", null, result(cell)), always([[""], [2.5], [5], [3.75]])],
    "the leader's result is not read": [
      (cell) => of("Đông Hải", "I.1", null, withCell(ENTRIES, 3, 6, Array.isArray(cell) ? null : cell)),
      always(5),
    ],
  },
};

export const ATTAINMENT: Sections = {
  given: of("An Bình", "I.1", POLICY),
  rule: [
    ["A/T", of("An Bình", "I.1"), 0.8],
    ["not rounded", of("An Bình", "I.2"), 95 / 90],
    ["a group has none", of("An Bình", "I"), ""],
    ["a direct entry has none", of("An Bình", "II.1"), ""],
    ["not assigned: blank", of("Chí Linh", "I.2"), ""],
    ...PERIODS_CASES,
  ],
  casting: SCORE_CASTING,
  cells: { "a result": [(cell) => of("An Bình", "I.1", null, result(cell)), always("")] },
};

export const MET: Sections = {
  given: of("An Bình", "I.1", POLICY),
  rule: [
    ["over 90 %", of("An Bình", "I.2"), true],
    ["exactly 90 % is not over 90 %", of("Bắc Sơn", "I.2"), false],
    ["exactly the target, from it upwards", of("Bắc Sơn", "I.1"), true],
    ["below it", of("An Bình", "I.1"), false],
    ["not assigned: blank, not FALSE", of("Chí Linh", "I.2"), ""],
    ["a group has none", of("An Bình", "I"), ""],
    ...PERIODS_CASES,
  ],
  casting: SCORE_CASTING,
  cells: { "a result": [(cell) => of("An Bình", "I.1", null, result(cell)), always("")] },
};

export const TOTAL: Sections = {
  given: of("An Bình", "I", POLICY),
  rule: [
    ["every unit", of(null), [[7], [4], [7], [6.75]]],
    [
      "groups: nothing known is blank, never 0",
      of(null, [["I", "II"]]),
      [
        [5, 2],
        [2.5, 1.5],
        [5, 2],
        [6.75, ""],
      ],
    ],
    [
      "the policy decides the rounding",
      of("Đông Hải", null, [
        ["Quy định", "Giá trị"],
        ["decimals", 0],
        ["rounding", "down"],
      ]),
      6,
    ],
    ...PERIODS_CASES,
  ],
  casting: TOTAL_CASTING,
  cells: {
    "a result counts nothing, in nobody else's total": [(cell) => of(null, null, null, result(cell)), always([[5], [4], [7], [6.75]])],
  },
};

export const MAXIMUM: Sections = {
  given: [...of("An Bình", "I", POLICY), "zero"],
  rule: [
    ["without what was not assigned, or is not reported yet", of(null), [[10], [10], [7], [8]]],
    [
      "groups",
      of(null, [["I", "II"]]),
      [
        [8, 2],
        [8, 2],
        [5, 2],
        [8, 0],
      ],
    ],
    ["blanks as zero by policy", of("Đông Hải", null, policy("blanks", "zero")), 10],
    ...TOTALS_BY_BLANKS([[10], [10], [7], [8]], [[10], [10], [7], [10]]),
    ...PERIODS_CASES,
  ],
  casting: { ...TOTAL_CASTING, blanks },
  cells: { "a result that is not known is out of it": [(cell) => of("An Bình", null, null, result(cell)), always(5)] },
};

export const PERCENT: Sections = {
  given: [...of("An Bình", "I", POLICY), "zero"],
  rule: [
    ["of the unit's own maximum", of(null), [[0.7], [0.4], [1], [0.84375]]],
    [
      "groups: nothing of nothing is blank",
      of(null, [["I", "II"]]),
      [
        [0.625, 1],
        [0.3125, 0.75],
        [1, 1],
        [0.84375, ""],
      ],
    ],
    ...TOTALS_BY_BLANKS([[0.7], [0.4], [1], [0.84375]], [[0.7], [0.4], [1], [0.675]]),
    ...PERIODS_CASES,
  ],
  casting: { ...TOTAL_CASTING, blanks },
  cells: { "a result": [(cell) => of("An Bình", null, null, result(cell)), always(1)] },
};

const TIED_RUBRIC = RUBRIC.filter(([code]) => code !== "I.2" && code !== "I.1");
const TIED = withCell(ENTRIES, 10, 6, 2);

export const RANK: Sections = {
  given: [...ranked("An Bình", POLICY), "zero"],
  rule: [
    ["by percent of the own maximum", ranked(), [[3], [4], [1], [2]]],
    ["by points, where the policy says so: two share the first place", ranked(null, policy("rank-by", "points")), [[1], [4], [1], [3]]],
    [
      "a tie shares the rank; a unit for which nothing counts has none",
      [TIED_RUBRIC, TIED, "2021", null, null, UNITS],
      [[1], [1], [1], [""]],
    ],
    [
      "units are ranked in their own cluster",
      [RUBRIC, ENTRIES, "2021", null, null, [UNITS[0]!, ...UNITS.slice(1).map((row, index) => [row[0], index < 2 ? "1" : "2", row[2]])]],
      [[1], [2], [1], [2]],
    ],
    ["blanks as zero, where the policy leaves them out", [...ranked(), "zero"], [[2], [4], [1], [3]]],
    ["blanks out, where the policy says zero", [...ranked(null, policy("blanks", "zero")), "không tính"], [[3], [4], [1], [2]]],
    ["blanks as the policy says", [...ranked(null, policy("blanks", "zero")), null], [[2], [4], [1], [3]]],
    ...PERIODS_CASES,
  ],
  casting: { ...RANK_CASTING, blanks },
  cells: {
    "a result that is not known counts nothing": [(cell) => ranked(null, null, result(cell)), always([[1], [4], [1], [3]])],
  },
};

export const TIES: Sections = {
  given: ranked("An Bình", POLICY),
  rule: [
    ["nobody shares a rank", ranked(), [[""], [""], [""], [""]]],
    [
      "every other unit that shares the rank",
      [TIED_RUBRIC, TIED, "2021", null, null, UNITS],
      [["Bắc Sơn và Chí Linh"], ["An Bình và Chí Linh"], ["An Bình và Bắc Sơn"], [""]],
    ],
    ["equal points, ranked by points", ranked("An Bình", policy("rank-by", "points")), "Chí Linh"],
    [
      "a hundredth of a point is no tie",
      ranked(null, policy("rank-by", "points"), withCell(ENTRIES, 9, 6, 1.99)),
      [[""], [""], [""], [""]],
    ],
    ...PERIODS_CASES,
  ],
  casting: RANK_CASTING,
  cells: {
    "a result that is not known may make a tie, which is shown": [(cell) => ranked("An Bình", null, result(cell)), always("Chí Linh")],
  },
};

export const EXPLAIN: Sections = {
  given: [RUBRIC, ENTRIES, "2021", "An Bình", "I.1", POLICY, UNITS],
  rule: [
    [
      "one criterion: result, target, met, attainment, rule, points",
      [RUBRIC, ENTRIES, "2021", "An Bình", "I.1"],
      expect.arrayContaining([["Mức độ đạt so với chỉ tiêu: 80%."], ["Điểm được tính: 2/5."]]),
    ],
    [
      "every criterion, each group and the total",
      [RUBRIC, ENTRIES, "2021", "An Bình"],
      expect.arrayContaining(["I.1", "I.2", "II.1"].map((code) => [matching(new RegExp(`^${code} .*/`))])),
    ],
    ["two units", [RUBRIC, ENTRIES, "2021", [["An Bình", "Bắc Sơn"]]], "#VALUE! Đối số unit phải là một ô."],
    ["two criteria", [RUBRIC, ENTRIES, "2021", "An Bình", [["I.1", "I.2"]]], "#VALUE! Đối số criterion phải là một ô."],
    ...PERIODS_CASES.map(([what, [, , when], answer]): Case => [what, [RUBRIC, ENTRIES, when, "An Bình"], answer]),
  ],
  casting: {
    ...TABLES_ONLY,
    period: period(),
    unit: unit("#VALUE! Thiếu đối số unit."),
    criterion: criterion("criterion", expect.arrayContaining([["An Bình:"]])),
  },
  cells: {
    "a result is said not to be known": [
      (cell) => [RUBRIC, result(cell), "2021", "An Bình", "I.1"],
      {
        ...always([["Tiêu chí I.1: Số vụ khám phá."], [matching(/^Chưa tính được điểm/)]]),
        blank: [["Tiêu chí I.1: Số vụ khám phá."], [matching(/^Chưa báo cáo/)]],
      },
    ],
  },
};
