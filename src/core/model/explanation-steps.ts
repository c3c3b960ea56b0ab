/**
 * The catalogue of steps in an explanation; what each says is in `src/text/explanations/explain-texts.ts`. All points are exact
 * numbers.
 */
import type { Param } from "./finding";
import type { RuleStep } from "./ids";

export type StepCode =
  /** Those of the rules: each rule names its own. */
  | RuleStep
  /** { criterion, text } */
  | "CRITERION"
  /** { clause } the rubric's own source for this criterion. */
  | "CLAUSE"
  /** { criteria, measure, actual } the parts and what they give together: their mean, or what their events are worth. */
  | "INPUT_PARTS"
  | "INPUT_PARTS_SUM"
  /** { numerator, denominator, actual? } */
  | "INPUT_RATIO"
  /**
   * { actual, baseline } result and baseline; `actual` is a fraction when it was typed as numerator and denominator.
   */
  | "INPUT_BASELINE"
  /** { measure, actual } the measured value A. */
  | "MEASURED"
  /** { measure, target, comparator } the rubric's target, or the unit's own (R7). */
  | "TARGET"
  | "TARGET_OWN"
  /** { measure, comparator } an increase without a target: more than the baseline is enough. */
  | "TARGET_BASELINE"
  /** { } */
  | "TARGET_MET"
  | "TARGET_EXCEEDED"
  | "TARGET_NOT_MET"
  /** { attainment } A/T, or T/A where less is better. */
  | "ATTAINMENT"

  /** { maximum, leader, largest, points } R10, of every rule that needs a target; points before rounding, as in all steps of rules. */
  | "RULE_NO_TARGET"
  /** { points, decimals, rounding } */
  | "ROUNDED"
  /** { points, reason, computed? } an appraisal stands instead of what the rule gives. */
  | "OVERRIDDEN"
  /** { points } an appraisal without a reason does not count. */
  | "OVERRIDE_REFUSED"
  /** { points, maximum } */
  | "POINTS"
  /** { weight, points } the coefficient, and what the points count with it in the totals. */
  | "WEIGHTED"
  /** { points } outside the maximum (R15, R16). */
  | "BONUS"
  /** { lost, maximum } */
  | "LOST"
  /** { grade } of the total (R24). */
  | "GRADE"
  /** { blanks, maximum, percent?, rank? } the same with blanks treated the other way; `blanks`: that other way. */
  | "OTHER_BLANKS"
  /** { maximum } */
  | "NOT_REPORTED_OUT"
  | "NOT_REPORTED_ZERO"
  | "NOT_ARISEN"
  | "NOT_ASSIGNED"
  /** { } */
  | "FAULTY"

  /** { unit } */
  | "UNIT"
  /** { criterion, text, points, maximum, lost } one leaf of a whole unit. */
  | "LEAF"
  /** { criterion, text, state } a leaf that does not count. */
  | "LEAF_OUT"
  /** { criterion, text, points, maximum } */
  | "GROUP"
  /** { points, maximum, percent? } */
  | "TOTAL"
  /** { rank, count } among the units of the cluster. */
  | "RANK"
  /** { units } */
  | "TIED"
  /** { units, criteria } the same figure, set apart by the tie-break chain. */
  | "SEPARATED"
  | "UNRANKED"
  /** { rankBy, rankOn, rankDecimals } */
  | "RANKED_BY"
  /** { criteria, lowest?, highest? } */
  | "OPEN";

export type Step = { readonly code: StepCode; readonly params: Readonly<Record<string, Param>> };
