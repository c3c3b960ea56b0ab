/** From what a rule gives to what counts: rounding, claims, appraisals that override, totals. */
import type { Entry } from "../../model/book";
import { addAt, given } from "../../numbers/at";
import { compare, isZero, type Exact } from "../../numbers/exact";
import type { Score } from "../../model/score";
import { entryFinding } from "../../model/make-finding";
import { exactToPoints, totalToExact } from "../../model/points";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { Work } from "./work";

/** `computed`: what the rule gives before rounding; null: nothing to compute from. False when no points come of it. */
export function settle(work: Work, plan: LeafPlan, cell: number, entry: Entry, computed: Exact | null): boolean {
  const points = computed === null ? null : roundPoints(work, plan, computed);
  if (points !== null) {
    work.scores.setComputed(cell, points);
  }
  if (entry.self !== null && points !== null && roundPoints(work, plan, entry.self) !== points) {
    const rule = totalToExact(points, work.scale.pointsIn);
    work.findings.push(entryFinding("SELF_DIFFERS", work.book, entry, "self", { self: entry.self, computed: rule }));
  }
  const override = entry.appraised === null ? null : overrideOf(work, plan, cell, entry, entry.appraised, points);
  const counted = override ?? points;
  if (counted === null) {
    return false;
  }
  if (override === null && entry.crossCheck !== null && roundPoints(work, plan, entry.crossCheck) !== counted) {
    const computedPoints = totalToExact(counted, work.scale.pointsIn);
    const params = { crossCheck: entry.crossCheck, computed: computedPoints };
    work.findings.push(entryFinding("CROSS_CHECK_DIFFERS", work.book, entry, "cross-check", params));
  }
  count(work, plan, cell, entry, counted, override === null ? "rule" : "appraised");
  return true;
}

/** An appraisal instead of computed points counts with a reason only (R33); the computed points stay beside it. */
function overrideOf(work: Work, plan: LeafPlan, cell: number, entry: Entry, appraised: Exact, computed: number | null): number | null {
  const points = roundPoints(work, plan, appraised);
  const isReasoned = entry.reason.trim() !== "";
  if (work.appraises && isReasoned) {
    // Also where it is what the rule gives now: others may still move that, and not the appraisal.
    work.scores.setAppraised(cell);
  }
  if (points === computed) {
    return null;
  }
  if (!work.appraises) {
    work.findings.push(entryFinding("SCORE_UNUSED", work.book, entry, "appraised"));
    return null;
  }
  if (isReasoned) {
    return points;
  }
  const rule = computed === null ? {} : { computed: totalToExact(computed, work.scale.pointsIn) };
  work.findings.push(entryFinding("OVERRIDE_WITHOUT_REASON", work.book, entry, "appraised", { appraised, ...rule }));
  return null;
}

/** Puts points that count into the score and the unit's totals. */
export function count(work: Work, plan: LeafPlan, cell: number, entry: Entry, points: number, source: Score["source"]): void {
  const { unit } = entry;
  work.scores.setPoints(cell, points, source);
  const isOut = plan.dropsUntargeted && work.scores.stateAt(cell) === "no-target";
  addAt(work.points, unit, points * plan.weight);
  addAt(work.maximum, unit, isOut ? 0 : plan.counted.maximum);
  if (plan.evidenceRequired && entry.evidence.trim() === "" && !isNothing(plan, entry)) {
    work.findings.push(entryFinding("EVIDENCE_MISSING", work.book, entry, "evidence"));
  }
}

/** Where nothing happened there is nothing to prove. */
function isNothing({ rule }: LeafPlan, { actual }: Entry): boolean {
  return rule.countsEvents && actual !== null && isZero(actual);
}

/**
 * Leaf points are rounded here, once. Every rule and every typed score stays within its range, which is known to fit. The ends of
 * the range are not rounded: full marks of 33.335 are 33.335, and nothing is rounded beyond them.
 */
export function roundPoints({ book, scale }: Work, plan: LeafPlan, points: Exact): number {
  const rounded = given(exactToPoints(points, book.policy)) * scale.fineness;
  if (scale.fineness === 1) {
    return rounded;
  }
  if (compare(points, plan.most) >= 0) {
    return plan.scaledMost;
  }
  return compare(points, plan.least) <= 0 ? plan.scaledLeast : Math.max(plan.scaledLeast, Math.min(plan.scaledMost, rounded));
}
