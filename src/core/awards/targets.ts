/** Mandatory targets of an award: met, or exceeded, by the unrounded results. */
import { at, given } from "../numbers/at";
import type { Entry } from "../model/book";
import type { Param } from "../model/finding";
import type { Reason } from "./outcome";
import type { Score } from "../model/score";
import { ZERO } from "../numbers/exact";
import type { LeafPlan } from "../rules/leaf-plan";
import { isBeyond } from "../rules/target";
import { criterionCodes, scoreAt, type AwardContext } from "./context";

/**
 * One reason for each mandatory target that is not met, or not known; else the count of those that are.
 *
 * A target that was not assigned, did not arise or was never set binds nobody. What a closing review counts as 0 stays
 * unreported: it meets nothing.
 */
export function targetReasons(context: AwardContext, award: number, unit: number, exceeded: boolean): readonly Reason[] {
  const reasons: Reason[] = [];
  const unreported: number[] = [];
  const ceilings: number[] = [];
  let count = 0;
  for (const leaf of at(context.mandatory, award)) {
    const score = scoreAt(context, unit, leaf);
    if (bindsNobody(score)) {
      continue;
    }
    const reason = judgeTarget(context, leaf, score, exceeded);
    if (score.state === "not-reported" && score.points !== null) {
      unreported.push(score.criterion);
    } else if (reason === null) {
      count++;
      if (!isBeyond(score)) {
        ceilings.push(score.criterion);
      }
    } else {
      reasons.push(reason);
    }
  }
  if (unreported.length > 0) {
    reasons.push({ code: "INCOMPLETE", params: { criteria: criterionCodes(context, unreported) } });
  }
  if (reasons.length > 0) {
    return reasons;
  }
  return [exceeded ? exceededReason(context, count, ceilings) : { code: "TARGETS_MET", params: { count } }];
}

/** Where nothing better is possible, meeting counts as exceeding, and is not called that. */
function exceededReason(context: AwardContext, count: number, ceilings: readonly number[]): Reason {
  if (ceilings.length === 0) {
    return { code: "TARGETS_EXCEEDED", params: { count } };
  }
  return ceilings.length === count
    ? { code: "TARGETS_AT_CEILING", params: { count } }
    : { code: "TARGETS_EXCEEDED", params: { count, criteria: criterionCodes(context, ceilings) } };
}

function bindsNobody({ state }: Score): boolean {
  return state === "not-assigned" || state === "not-arisen" || state === "no-target";
}

function judgeTarget({ book, plans }: AwardContext, leaf: number, score: Score, exceeded: boolean): Reason | null {
  const criterion = at(book.criteria, score.criterion).code;
  if (score.met === null) {
    return { code: "TARGET_OPEN", params: { criterion } };
  }
  if (exceeded ? score.exceeded : score.met) {
    return null;
  }
  const code = score.met ? "TARGET_NOT_EXCEEDED" : "TARGET_NOT_MET";
  return { code, params: { criterion, ...measured(at(plans, leaf), at(book.entries, given(score.entry)), score) } };
}

/** What was compared; an increase over a baseline of 0 has no ratio, so the results themselves are shown. */
function measured(plan: LeafPlan, entry: Entry, score: Score): Readonly<Record<string, Param>> {
  const compared =
    score.actual === null
      ? { measure: "value", actual: entry.actual, target: entry.baseline }
      : { measure: plan.measure, actual: score.actual, target: score.target ?? ZERO };
  return {
    measure: compared.measure,
    ...(plan.comparator && { comparator: plan.comparator }),
    ...(compared.actual && { actual: compared.actual }),
    ...(compared.target && { target: compared.target }),
  };
}
