/**
 * Who leads each criterion in each cluster: the largest A/T of the leader rule, the largest A of the units without
 * targets.
 */
import { at, numberAt } from "../../numbers/at";
import { compare, equals, ONE, ZERO, type Exact } from "../../numbers/exact";
import type { Work } from "./work";

/** `value`: what it leads by, its attainment or its result. */
export type Leader = { readonly unit: number; readonly value: Exact };

/** By cluster × leaf, row-major; a cluster's criterion without a leader has none. */
export type Leaders = {
  /** The unit with the largest attainment among those with a target, when it is above 1; the first, if several tie. */
  readonly lead: (Leader | undefined)[];
  /** The unit with the largest result among those without a target, when it is above 0. */
  readonly largest: (Leader | undefined)[];
};

/** Looks at the pending cells: those of leader rules and of units without targets, all with a known result. */
export function findLeaders(work: Work): Leaders {
  const leaders: Leaders = { lead: [], largest: [] };
  work.pending.forEach((cell, index) => {
    if (at(work.plans, cell % work.leaves).ranked) {
      return;
    }
    const value = at(work.compared, index);
    const unit = Math.floor(cell / work.leaves);
    const position = clusterCell(work, unit, cell);
    // The exceed ratio e = (A − T)/T is largest where A/T is.
    const isWithoutTarget = work.scores.stateAt(cell) === "no-target";
    const best = isWithoutTarget ? leaders.largest : leaders.lead;
    if (value !== null && compare(value, best[position]?.value ?? (isWithoutTarget ? ZERO : ONE)) > 0) {
      best[position] = { unit, value };
    }
  });
  return leaders;
}

/** Position in `Leaders` of a cell of this unit. */
export function clusterCell(work: Work, unit: number, cell: number): number {
  return (numberAt(work.clusterOf, unit) - unit) * work.leaves + cell;
}

/** The unit to name as leader beside the points of `unit`: itself when it ties for the lead. */
export function leaderNamed(unit: number, own: Exact | null, leader: Leader): number {
  return own !== null && equals(own, leader.value) ? unit : leader.unit;
}
