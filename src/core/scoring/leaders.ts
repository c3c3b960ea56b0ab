/**
 * Who leads each criterion in each cluster: the largest A/T of the leader rule, the largest A of the units without
 * targets.
 */
import { compare, equals, ONE, sign, type Exact } from "../model/exact";
import type { Score } from "../result";
import type { Work } from "./work";

/** By cluster × leaf, row-major; a cluster's criterion without a leader has none. */
export type Leaders = {
  /**
   * The score with the largest attainment among the units with a target, when it is above 1; the first unit's, if
   * several tie.
   */
  readonly lead: (Score | undefined)[];
  /** The score with the largest result among the units without a target, when it is above 0. */
  readonly largest: (Score | undefined)[];
};

/** Looks at the pending cells: those of leader rules and of units without targets, all with a known result. */
export function findLeaders(work: Work): Leaders {
  const leaders: Leaders = { lead: [], largest: [] };
  for (const cell of work.pending) {
    const score = work.scores[cell];
    if (score !== undefined) {
      const at = clusterCell(work, score.unit, cell);
      if (score.state === "no-target") {
        leaders.largest[at] = larger(score, score.actual, leaders.largest[at], leaders.largest[at]?.actual ?? null);
      } else {
        // The exceed ratio e = (A − T)/T is largest where A/T is.
        const lead = leaders.lead[at];
        const exceeds = score.attainment !== null && compare(score.attainment, lead?.attainment ?? ONE) > 0;
        leaders.lead[at] = exceeds ? score : lead;
      }
    }
  }
  return leaders;
}

function larger(score: Score, actual: Exact | null, best: Score | undefined, largest: Exact | null): Score | undefined {
  if (actual === null) {
    return best;
  }
  return (largest === null ? sign(actual) > 0 : compare(actual, largest) > 0) ? score : best;
}

/** Position in `Leaders` of a cell of this unit. */
export function clusterCell(work: Work, unit: number, cell: number): number {
  return ((work.clusterOf[unit] ?? 0) - unit) * work.leaves + cell;
}

/** The unit to name as leader beside these points: itself when it ties for the lead, null when nobody leads. */
export function leaderNamed(
  own: Exact | null,
  best: Exact | null,
  score: Score,
  leader: Score | undefined,
): number | null {
  if (leader === undefined) {
    return null;
  }
  return own !== null && best !== null && equals(own, best) ? score.unit : leader.unit;
}
