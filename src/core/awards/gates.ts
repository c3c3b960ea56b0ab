/** R20, knock-out minima: below the maximum of such a criterion, no award. */
import { at, numberAt } from "../numbers/at";
import type { Reason } from "./outcome";
import { totalToExact } from "../model/points";
import { floorOf, isOpen } from "../scoring/ranks/bounds";
import type { LeafPlan } from "../rules/leaf-plan";
import type { AwardContext } from "./context";

type GateState = { points: number; maximum: number; least: number; surplus: number; open: boolean };

/**
 * Failed gates, and those that what is open may still fail. A criterion that is out of the unit's maximum cannot be
 * failed.
 */
export function gateReasons(context: AwardContext, unit: number): readonly Reason[] {
  const { pointsIn } = context;
  return context.gates.flatMap(({ criterion: index, leaves }): readonly Reason[] => {
    const criterion = at(context.book.criteria, index).code;
    const state = gateState(context, unit, leaves);
    if (state.points + state.surplus < state.maximum) {
      const [points, maximum] = [totalToExact(state.points, pointsIn), totalToExact(state.maximum, pointsIn)];
      return [{ code: "GATE_FAILED", params: { criterion, points, maximum } }];
    }
    return state.open || state.least < state.maximum ? [{ code: "TARGET_OPEN", params: { criterion } }] : [];
  });
}

/** What an open cell can give beyond its own maximum; where it turns out to have no target, that may be out. */
function surplusOf(plan: LeafPlan): number {
  if (!plan.rangeKnown) {
    return Infinity;
  }
  const most = Math.max(plan.scaledMost, plan.scaledMaximum);
  return plan.dropsUntargeted ? most : most - plan.scaledMaximum;
}

/**
 * Points of scored cells can only fall when others report, so a group below its maximum stays below it, unless an open
 * cell can give more than its own maximum (`surplus`: a bonus).
 */
function gateState(context: AwardContext, unit: number, leaves: readonly number[]): GateState {
  const state: GateState = { points: 0, maximum: 0, least: 0, surplus: 0, open: false };
  const cluster = numberAt(context.clusterOf, unit);
  const { scores } = context;
  for (const leaf of leaves) {
    const cell = unit * context.book.leaves.length + leaf;
    const plan = at(context.plans, leaf);
    if (isOpen(scores, cell)) {
      state.open = true;
      state.surplus += surplusOf(plan);
    }
    state.points += scores.pointsAt(cell) ?? 0;
    state.maximum += scores.maximumAt(cell);
    state.least += floorOf(scores, cell, plan, context.cells.columns[cluster * context.book.leaves.length + leaf] === 1);
  }
  return state;
}
