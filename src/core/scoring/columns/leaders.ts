/** Who leads each criterion in each cluster, by what its rule compares. */
import { at, numberAt } from "../../numbers/at";
import { compare, equals, type Exact } from "../../numbers/exact";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { ClusterWay } from "../../rules/rule";
import type { Work } from "./work";

/** `value`: what it leads by, its attainment or its result. */
export type Leader = { readonly unit: number; readonly value: Exact };

/** By cluster × leaf, row-major; a cluster's criterion without a leader has none. */
type Column = (Leader | undefined)[];

export type Leaders = {
  /** Among the units that are scored as their criterion says; the first, if several tie. */
  readonly own: Column;
  /** Among those that lack the target which it needs (R10): they are compared with each other. */
  readonly untargeted: Column;
};

/** Looks at the pending cells that wait for a leader, all with a known result. */
export function findLeaders(work: Work): Leaders {
  const leaders: Leaders = { own: [], untargeted: [] };
  work.pending.forEach((cell, index) => {
    const way = at(work.ways, index);
    if (way.dependsOn !== "lead") {
      return;
    }
    const value = at(work.compared, index);
    const unit = Math.floor(cell / work.leaves);
    const position = clusterCell(work, unit, cell);
    const column = columnOf(leaders, way, at(work.plans, cell % work.leaves));
    if (value !== null && compare(value, column[position]?.value ?? way.above) > 0) {
      column[position] = { unit, value };
    }
  });
  return leaders;
}

export function columnOf(leaders: Leaders, way: ClusterWay, { rule }: LeafPlan): Column {
  return way === rule ? leaders.own : leaders.untargeted;
}

/** Position in `Leaders` of a cell of this unit. */
export function clusterCell(work: Work, unit: number, cell: number): number {
  return (numberAt(work.clusterOf, unit) - unit) * work.leaves + cell;
}

/** The unit to name as leader beside the points of `unit`: itself when it ties for the lead. */
export function leaderNamed(unit: number, own: Exact | null, leader: Leader): number {
  return own !== null && equals(own, leader.value) ? unit : leader.unit;
}
