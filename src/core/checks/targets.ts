/** Targets of single entries: zeros that mean something else, targets met to the dot, targets that nobody can meet. */
import type { Entry } from "../model/book";
import type { Finding } from "../model/finding";
import type { Comparator, Measure } from "../model/ids";
import { equals, sign, type Exact } from "../numbers/exact";
import { totalToExact } from "../model/points";
import { measureEntry } from "../scoring/entries/measure";
import type { LeafPlan } from "../rules/leaf-plan";
import type { Work } from "../scoring/columns/work";
import { entryIn, resultColumn } from "../scoring/entries/entry-cell";
import { entryFinding } from "../model/make-finding";
import { outOfReach } from "../rules/reach";

export function checkTargets(work: Work): readonly Finding[] {
  const findings: Finding[] = [];
  const plans = work.plans.flatMap((plan) => (plan.faulty ? [] : [{ plan, strict: strictComparator(plan) }]));
  for (let unit = 0; unit < work.units; unit++) {
    for (const { plan, strict } of plans) {
      const cell = unit * work.leaves + plan.leaf;
      const entry = entryIn(work, cell);
      // Most rows end here: the common target, and a comparator that its very value meets.
      if (entry !== undefined && (strict !== null || entry.target !== null)) {
        checkCell(work, plan, strict, entry, cell, findings);
      }
    }
  }
  return findings;
}

function checkCell(work: Work, plan: LeafPlan, strict: Comparator | null, entry: Entry, cell: number, findings: Finding[]): void {
  const state = work.scores.stateAt(cell);
  if (entry.target !== null && (state === "reported" || state === "not-reported")) {
    pushIf(findings, ownTargetFinding(work, plan, entry, entry.target));
  }
  const points = work.scores.pointsAt(cell);
  if (strict !== null && state === "reported" && points !== null && work.scores.sourceAt(cell) === "rule") {
    pushIf(findings, exactlyMet(work, plan, strict, entry, points));
  }
}

function pushIf(findings: Finding[], finding: Finding | null): void {
  if (finding !== null) {
    findings.push(finding);
  }
}

const NEVER_NEGATIVE: readonly Measure[] = ["value", "ratio", "share", "count"];

/**
 * Trap 3: "at least 0" is met by everybody who reports anything, so the 0 was probably typed for a unit that was
 * assigned no target. Rules that divide by the target refuse it by themselves (TARGET_ZERO).
 */
function ownTargetFinding({ book }: Work, plan: LeafPlan, entry: Entry, target: Exact): Finding | null {
  if (sign(target) === 0 && plan.comparator === ">=" && NEVER_NEGATIVE.includes(plan.measure)) {
    return entryFinding("ZERO_OR_NOT_ASSIGNED", book, entry, "target");
  }
  const params = outOfReach(plan, target);
  return params === null ? null : entryFinding("TARGET_UNREACHABLE", book, entry, "target", params);
}

/** "More than" and "fewer than", of rules that give points for reaching the target all the same. */
function strictComparator({ rule, comparator }: LeafPlan): Comparator | null {
  return rule.paysAtTarget && (comparator === ">" || comparator === "<") ? comparator : null;
}

/**
 * Trap 6: by rules that go by A/T a result equal to its target earns what is due at the target, while "more than" is
 * not met: two outputs, both right.
 */
function exactlyMet({ book, scale }: Work, plan: LeafPlan, comparator: Comparator, entry: Entry, points: number): Finding | null {
  const target = entry.target ?? plan.target;
  const measured = measureEntry(entry, plan.measure, false);
  return target === null || typeof measured === "string" || !equals(measured, target)
    ? null
    : entryFinding("TARGET_MET_EXACTLY", book, entry, resultColumn(entry), {
        measure: plan.measure,
        comparator,
        target,
        points: totalToExact(points, scale.pointsIn),
      });
}
