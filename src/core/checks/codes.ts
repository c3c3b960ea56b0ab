/**
 * The one catalogue of findings: code → severity. What each message says stands in `src/text/findings.ts`; the parameters it is
 * filled with are named here. An `error` leaves its entry without points until it is put right; nothing is ever guessed.
 */
import type { Severity } from "../model/ids";

export const FINDING_SEVERITY = {
  // The workbook's tables
  /** { table } a table that the workbook should have is gone. */
  TABLE_MISSING: "error",
  /** { table } only a header row, or not even that. */
  TABLE_EMPTY: "warning",
  /** { column, similar } a required header is missing; `similar`: headers present that no column id claims. */
  COLUMN_MISSING: "error",
  /** { column } two columns with the same header: the first is read. */
  COLUMN_TWICE: "error",

  // Single cells
  /** { number } text that is a number, unambiguous: one click turns `25,67` into 25.67 (trap 1). */
  TEXT_NUMBER: "error",
  /** { readings } text that could be two numbers: `1.000` (trap 1). */
  TEXT_NUMBER_AMBIGUOUS: "error",
  NOT_A_NUMBER: "error",
  /** An error value (#N/A …) in a cell that is read. */
  CELL_ERROR: "error",
  VALUE_MISSING: "error",
  NEGATIVE: "error",
  NOT_WHOLE: "error",
  /** { accepted } a word that the column does not know. */
  WORD_UNKNOWN: "error",
  NOT_A_DATE: "error",
  PARAMETERS_UNREADABLE: "error",

  // Rows that name something
  /** { suggestion } suggestion "" where no name is near. */
  UNIT_UNKNOWN: "error",
  CRITERION_UNKNOWN: "error",
  PERIOD_UNKNOWN: "error",
  PERIOD_UNREADABLE: "error",
  AWARD_UNKNOWN: "error",
  /** { first } the cell or row of the first one; the later row is left out. */
  ROW_TWICE: "error",
  UNIT_TWICE: "error",
  CRITERION_TWICE: "error",
  PERIOD_TWICE: "error",
  AWARD_TWICE: "error",

  // Rubric, policy, awards
  /** { criterion, stated, sum } a group's stated maximum differs from the sum of its children (R1). */
  PARENT_MAXIMUM: "error",
  /** { criterion, rule, measure } a rule that this version cannot apply, or that does not fit the measure. */
  RULE_UNSUPPORTED: "error",
  COMPARATOR_MISSING: "error",
  /** { criterion } the leader rule on a target that cannot be exceeded caps everybody at half (trap 4). */
  LEADER_CANNOT_EXCEED: "error",
  LEADER_NEEDS_MORE_IS_BETTER: "error",
  /** { name } */
  POLICY_UNKNOWN: "warning",
  /** { name, accepted } */
  POLICY_VALUE: "error",
  /** exactly one of slots and share, share with rounding. */
  AWARD_PLACES: "error",
  AWARD_NESTED_UNKNOWN: "error",

  // Entries
  /** { unit, criterion, numerator, denominator } */
  NUMERATOR_ABOVE_DENOMINATOR: "error",
  /** { unit, criterion, numerator } something over 0. */
  DENOMINATOR_ZERO: "error",
  /** { unit, criterion } 0/0: read as "did not arise", never as 100 %. */
  ZERO_OVER_ZERO: "notice",
  /** { unit, criterion } one of numerator and denominator without the other. */
  RESULT_INCOMPLETE: "error",
  /** { unit, criterion, actual, computed } typed result beside a numerator and denominator that say something else. */
  ACTUAL_DIFFERS: "error",
  /** { unit, criterion } a percentage typed as 75 where a fraction (75 %) is meant (trap 2). */
  PERCENT_SCALE: "error",
  TARGET_MISSING: "error",
  /** { unit, criterion } a target of 0 where the rule divides by it (trap 3). */
  TARGET_ZERO: "error",
  BASELINE_MISSING: "error",
  BASELINE_ZERO: "error",
  /** { unit, criterion, minimum, maximum } a typed score outside its range (trap 7). */
  SCORE_OUT_OF_RANGE: "error",
  /** { unit, criterion, self, computed } the self-score is not what the rule gives. */
  SELF_DIFFERS: "warning",
  /** { unit, criterion, appraised, computed } an appraisal that changes computed points without a reason: not applied (R33). */
  OVERRIDE_WITHOUT_REASON: "error",
  /** { unit, criterion, self, appraised, limit } trap 11. */
  DIFFERENCE_UNEXPLAINED: "warning",
  EVIDENCE_MISSING: "warning",
  /** { unit, criterion } a result beside "not assigned" or "did not arise": the mark wins. */
  STATE_CONTRADICTION: "warning",
  /** { unit, criterion } nothing reported yet: blank is never zero. */
  NOT_REPORTED: "warning",
  /** { unit, criterion, stated, sum, difference } a printed total that its parts do not add up to (trap 9). */
  TOTAL_DIFFERS: "warning",
  /** { unit, criterion } a number beyond what can be kept exactly. */
  NUMBER_TOO_LARGE: "error",

  // Results
  /** { period, accepted } the period asked for is not in EmuPeriods: nothing is reported for it. */
  REVIEW_PERIOD_UNKNOWN: "error",
  /** { units, rank } */
  TIE: "notice",
  /** { units } ranking on the rounded percentage and on the exact one differ for these units. */
  RANK_DEPENDS_ON_ROUNDING: "notice",
  /** { award, units, places } */
  TIE_AT_CUT: "warning",
} as const satisfies Readonly<Record<string, Severity>>;

export type FindingCode = keyof typeof FINDING_SEVERITY;
