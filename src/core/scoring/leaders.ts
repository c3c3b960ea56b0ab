/** Who leads each criterion in each cluster: the largest A/T of the leader rule, the largest A of the units without targets. */
import { compare, equals, ONE, sign, type Exact } from "../model/exact";
import { needsTarget } from "./target";
import type { LeafPlan } from "./plan";
import type { Work } from "./work";

/** All by cluster × leaf, row-major. */
export type Leaders = {
  /** The largest attainment among the units with a target, when it is above 1, and the first unit that has it. */
  readonly lead: (Exact | null)[];
  readonly leadUnit: Int32Array;
  /** The largest result among the units without a target, when it is above 0, and the first unit that has it. */
  readonly largest: (Exact | null)[];
  readonly largestUnit: Int32Array;
};

/** The exceed ratio e = (A − T)/T is largest where A/T is; all compared exactly. Faulty and open cells lead nobody. */
export function findLeaders(work: Work): Leaders {
  const size = work.clusters.length * work.leaves;
  const leaders: Leaders = {
    lead: new Array<Exact | null>(size).fill(null),
    leadUnit: new Int32Array(size).fill(-1),
    largest: new Array<Exact | null>(size).fill(null),
    largestUnit: new Int32Array(size).fill(-1),
  };
  for (let unit = 0; unit < work.units; unit++) {
    const row = unit * work.leaves;
    const group = (work.clusterOf[unit] ?? 0) * work.leaves;
    for (let leaf = 0; leaf < work.leaves; leaf++) {
      const state = work.state[row + leaf];
      if (state === "reported" && work.plans[leaf]?.rule === "leader") {
        takeLead(leaders, group + leaf, unit, work.attainment[row + leaf] ?? null);
      } else if (state === "no-target" && needsTarget(work.plans[leaf]?.rule ?? "direct")) {
        takeLargest(leaders, group + leaf, unit, work.actual[row + leaf] ?? null);
      }
    }
  }
  return leaders;
}

function takeLead(leaders: Leaders, at: number, unit: number, attainment: Exact | null): void {
  if (attainment !== null && compare(attainment, leaders.lead[at] ?? ONE) > 0) {
    leaders.lead[at] = attainment;
    leaders.leadUnit[at] = unit;
  }
}

function takeLargest(leaders: Leaders, at: number, unit: number, actual: Exact | null): void {
  const largest = leaders.largest[at] ?? null;
  if (actual !== null && (largest === null ? sign(actual) > 0 : compare(actual, largest) > 0)) {
    leaders.largest[at] = actual;
    leaders.largestUnit[at] = unit;
  }
}

/** The unit to name as leader beside this unit's points: itself when it ties for the lead, null when nobody leads. */
export function leaderFor(work: Work, plan: LeafPlan, leaders: Leaders, unit: number): number | null {
  if (!needsTarget(plan.rule)) {
    return null;
  }
  const cell = unit * work.leaves + plan.leaf;
  const at = (work.clusterOf[unit] ?? 0) * work.leaves + plan.leaf;
  const withoutTarget = work.state[cell] === "no-target";
  const first = (withoutTarget ? leaders.largestUnit : leaders.leadUnit)[at] ?? -1;
  if (first < 0) {
    return null;
  }
  const best = (withoutTarget ? leaders.largest : leaders.lead)[at] ?? null;
  const own = (withoutTarget ? work.actual : work.attainment)[cell] ?? null;
  return own !== null && best !== null && equals(own, best) ? unit : first;
}
