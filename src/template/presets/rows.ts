/**
 * Rows that recur in rubrics: what the source states of a criterion is left unmarked, everything else is marked as
 * assumed.
 */
import type { AwardRow, RubricRow } from "../content";
import type { Translate } from "./translate";

export const PERCENT = "%";

/** What a row says of how points are earned; the code and the unit of measure follow from it. */
const SHAPE = ["text", "measure", "rule", "maximum", "comparator", "target", "parameters"] as const;

export function group(code: string, text: string, maximum: number): RubricRow {
  return { code, text, maximum, assumedColumns: ["text", "maximum"] };
}

/** A target that the source states, mandatory for every award. How many points it earns, and how, is assumed. */
export function statedTarget(row: RubricRow): RubricRow {
  return { "unit-of-measure": PERCENT, mandatory: "yes", assumedColumns: ["rule", "maximum"], ...row };
}

/** A criterion of which the source says nothing at all. */
export function assumed(row: RubricRow): RubricRow {
  return { ...row, assumedColumns: SHAPE.filter((column) => row[column] !== undefined) };
}

export function judged(code: string, text: string, maximum: number, t: Translate): RubricRow {
  const measure = { measure: "judgement", rule: "direct", "unit-of-measure": t("điểm", "points") } as const;
  return assumed({ code, text, maximum, ...measure });
}

/** Points for each event, or off for each; `parameters` say how many and between which limits. */
export function counted(code: string, text: string, maximum: number, unitOfMeasure: string, parameters: string): RubricRow {
  return assumed({
    code,
    text,
    measure: "count",
    rule: "count",
    maximum,
    "unit-of-measure": unitOfMeasure,
    parameters,
  });
}

export function leavesOf(rubric: readonly RubricRow[]): readonly RubricRow[] {
  return rubric.filter((row) => row.measure !== undefined);
}

const AWARD_COLUMNS = ["award", "text", "slots", "share", "rounding", "conditions", "nested-under"] as const;

/** An award of which the source says nothing: that there is one, how many places it has and on which conditions. */
export function assumedAward(row: AwardRow): AwardRow {
  return { ...row, assumedColumns: AWARD_COLUMNS.filter((column) => row[column] !== undefined) };
}

/** Id and name of the usual awards. */
export function awardNames(t: Translate) {
  return {
    ministryFlag: {
      award: "ministry-flag",
      text: t("Cờ thi đua của Bộ Công an", "Ministry of Public Security Emulation Flag"),
    },
    governmentFlag: { award: "government-flag", text: t("Cờ thi đua của Chính phủ", "Government Emulation Flag") },
    determinedToWin: {
      award: "determined-to-win",
      text: t("Đơn vị Quyết thắng", "“Determined to Win” Unit (Đơn vị Quyết thắng)"),
    },
  } as const;
}
