/** The table of rules, and what is asked of any of them. */
import type { Criterion } from "../model/book";
import type { Comparator, EntryState, Measure, Rule as RuleId } from "../model/ids";
import { compare, ONE, ZERO, type Exact } from "../numbers/exact";
import { bands } from "./bands";
import { count } from "./count";
import { direct } from "./direct";
import { leader } from "./leader";
import type { LeafPlan } from "./leaf-plan";
import { noTarget } from "./no-target";
import { pass } from "./pass";
import { rank } from "./rank";
import { ratio } from "./ratio";
import { upToMaximum, type Range, type Rule, type Way } from "./rule";
import { step } from "./step";
import { isPart, type TargetProblem } from "./target";

export const RULES: Readonly<Record<RuleId, Rule>> = { pass, ratio, leader, direct, count, rank, bands, step };

/** null: a group or a part, or a rule that cannot be read. */
export function ruleOf({ rule, measure }: Pick<Criterion, "rule" | "measure">): Rule | null {
  const own = rule === null ? null : RULES[rule];
  return own === null || measure === null ? own : (own.instead(measure) ?? own);
}

/** Whether the score is what people type, not what comes of a result. */
export function isTyped(criterion: Pick<Criterion, "rule" | "measure">): boolean {
  return ruleOf(criterion)?.dependsOn === "typed";
}

/** Whether its parts are worth points for each event, and do not give a mean. */
export function countsEvents(criterion: Pick<Criterion, "rule" | "measure">): boolean {
  return ruleOf(criterion)?.countsEvents === true;
}

/** How a cell in this state comes to its points: R10 for a unit that lacks the target which its rule needs. */
export function wayOf({ rule }: Pick<LeafPlan, "rule">, state: EntryState): Way<unknown> {
  return state === "no-target" && rule.needsTarget ? noTarget : rule;
}

/** Least and most points that the parameters allow, before anything is entered. */
export function pointsRange(criterion: Criterion): Range {
  const rule = ruleOf(criterion);
  const maximum = criterion.maximum ?? ZERO;
  return rule === null ? upToMaximum(null, maximum) : rule.range(rule.settings(criterion), maximum);
}

/** What makes a target unusable for a rule, else null. */
export function targetProblem(rule: Rule, measure: Measure, comparator: Comparator | null, target: Exact | null): TargetProblem | null {
  if (target === null) {
    return rule.needsTarget && !(rule.increaseIsEnough && measure === "increase") ? "TARGET_MISSING" : null;
  }
  return isPart(measure) && compare(target, ONE) > 0 ? "PERCENT_SCALE" : rule.unusableTarget(target, measure, comparator);
}
