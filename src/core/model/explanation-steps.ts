/**
 * The catalogue of steps in an explanation; what each says stands in `src/text/explanations/explain.ts`. All points are exact
 * numbers.
 */
import type { Param } from "./finding";

export const STEP_CODES = [
  /** { criterion, text } */
  "CRITERION",
  /** { clause } the rubric's own source for this criterion. */
  "CLAUSE",
  /** { criteria, measure, actual } the parts and what they give together: their mean, or what their events are worth. */
  "INPUT_PARTS",
  "INPUT_PARTS_SUM",
  /** { numerator, denominator, actual? } */
  "INPUT_RATIO",
  /**
   * { actual, baseline } result and baseline; `actual` is a fraction when it was typed as numerator and denominator.
   */
  "INPUT_BASELINE",
  /** { measure, actual } the measured value A. */
  "MEASURED",
  /** { measure, target, comparator } the rubric's target, or the unit's own (R7). */
  "TARGET",
  "TARGET_OWN",
  /** { measure, comparator } an increase without a target: more than the baseline is enough. */
  "TARGET_BASELINE",
  /** { } */
  "TARGET_MET",
  "TARGET_EXCEEDED",
  "TARGET_NOT_MET",
  /** { attainment } A/T, or T/A where less is better. */
  "ATTAINMENT",

  /** { maximum, points } points before rounding, here and below. */
  "RULE_PASS",
  /** { maximum, points } */
  "RULE_RATIO",
  /** { maximum, points } R3. */
  "RULE_LEADER_BELOW",
  /** { maximum, points } R4. */
  "RULE_LEADER_AT",
  /** { maximum, excess } R5: this unit leads. */
  "RULE_LEADER_LEADS",
  /** { maximum, excess, leader, largest, points } R6. */
  "RULE_LEADER_BEHIND",
  /** { maximum, leader, largest, points } R10. */
  "RULE_NO_TARGET",
  /** { start, per, events, minimum, maximum, points } R11. */
  "RULE_COUNT",
  /** { start, worth, minimum, maximum, points } R11, R25 with several kinds of events: what these are worth together. */
  "RULE_COUNT_PARTS",
  /** { rank, among, maximum, points } R13. */
  "RULE_RANK",
  /** { rank, maximum, points } R13 with a list of points. */
  "RULE_RANK_LIST",
  /** { measure, actual, points } the band that the result lies in (R24). */
  "RULE_BANDS",
  /** { start, per, every, maximum, points } R26: over the target. */
  "RULE_STEP",
  /** { maximum, points } R26: the target is not reached. */
  "RULE_STEP_BELOW",
  /** { source } which typed layer counts. */
  "RULE_DIRECT",
  /** { points, decimals, rounding } */
  "ROUNDED",
  /** { points, reason, computed? } an appraisal stands instead of what the rule gives. */
  "OVERRIDDEN",
  /** { points } an appraisal without a reason does not count. */
  "OVERRIDE_REFUSED",
  /** { points, maximum } */
  "POINTS",
  /** { weight, points } the coefficient, and what the points count with it in the totals. */
  "WEIGHTED",
  /** { points } outside the maximum (R15, R16). */
  "BONUS",
  /** { lost, maximum } */
  "LOST",
  /** { grade } of the total (R24). */
  "GRADE",
  /** { blanks, maximum, percent?, rank? } the same with blanks treated the other way; `blanks`: that other way. */
  "OTHER_BLANKS",
  /** { maximum } */
  "NOT_REPORTED_OUT",
  "NOT_REPORTED_ZERO",
  "NOT_ARISEN",
  "NOT_ASSIGNED",
  /** { } */
  "FAULTY",

  /** { unit } */
  "UNIT",
  /** { criterion, text, points, maximum, lost } one leaf of a whole unit. */
  "LEAF",
  /** { criterion, text, state } a leaf that does not count. */
  "LEAF_OUT",
  /** { criterion, text, points, maximum } */
  "GROUP",
  /** { points, maximum, percent? } */
  "TOTAL",
  /** { rank, count } among the units of the cluster. */
  "RANK",
  /** { units } */
  "TIED",
  /** { units, criteria } the same figure, set apart by the tie-break chain. */
  "SEPARATED",
  "UNRANKED",
  /** { rankBy, rankOn, rankDecimals } */
  "RANKED_BY",
  /** { criteria, lowest?, highest? } */
  "OPEN",
] as const;

export type StepCode = (typeof STEP_CODES)[number];

export type Step = { readonly code: StepCode; readonly params: Readonly<Record<string, Param>> };
