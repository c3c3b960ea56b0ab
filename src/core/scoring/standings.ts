/** From totals to standings: percentages, ranks within each cluster, bounds while something is open. */
import type { Standing } from "../result";
import type { Policy } from "../model/policy";
import { fromScaled, multiply, roundScaled, type Exact } from "../model/exact";
import { competitionRanks, ordinalsOf, type Key } from "./ranking";
import {
  isOpen,
  openColumns,
  over,
  percentBounds,
  pointsBounds,
  spreadOf,
  type Bounds,
  type OpenColumns,
} from "./spread";
import { leavesUnder, tallyOf } from "./totals";
import type { Work } from "./work";

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/**
 * Where each unit stands in its cluster as numbers that compare like its ranking keys: now, at worst and at best over all that is
 * open. Only units of one cluster can be compared.
 */
export type Positions = {
  readonly now: Int32Array;
  readonly worst: Int32Array;
  readonly best: Int32Array;
  /** Ranked already; ranked now or possible once something is filled in. */
  readonly ranked: readonly boolean[];
  readonly rankable: readonly boolean[];
};

export type Ranking = {
  readonly standings: readonly Standing[];
  readonly positions: Positions;
  readonly columns: OpenColumns;
  /** Units whose rank is another one when ranking on rounded instead of exact figures, or the other way round; by cluster. */
  readonly unstable: readonly (readonly number[])[];
};

export function rankUnits(work: Work): Ranking {
  const { policy } = work.book;
  const columns = openColumns(work);
  const members = work.clusters.map((_, cluster) => unitsOf(work, cluster));
  const percents = Array.from({ length: work.units }, (_, unit) => percentOf(work, unit));
  const bounds = percents.map((percent, unit) => boundsFor(work, unit, columns, percent));
  const breaks = policy.tieBreak.map((code) => leavesUnder(work.book, criterionOf(work, code)));
  const keys = percents.map((percent, unit) => keyNow(work, unit, percent, policy, breaks));
  const other: Policy = { ...policy, rankOn: policy.rankOn === "exact" ? "rounded" : "exact" };
  const positions = startPositions(work, percents);
  const ranks = new Array<number | null>(work.units).fill(null);
  const unstable: number[][] = [];
  const tied = new Array<readonly number[]>(work.units).fill([]);
  for (const units of members) {
    const own = competitionRanks(units.map((unit) => keys[unit] ?? null));
    const others = competitionRanks(units.map((unit) => keyNow(work, unit, percents[unit] ?? null, other, breaks)));
    units.forEach((unit, index) => {
      ranks[unit] = own[index] ?? null;
    });
    unstable.push(units.filter((_, index) => own[index] !== others[index]));
    listTies(units, ranks, tied);
    place(work, units, keys, bounds, columns, breaks, positions);
  }
  const standings = percents.map((percent, unit): Standing => ({
    unit,
    points: work.points[unit] ?? 0,
    maximum: work.maximum[unit] ?? 0,
    percent,
    rank: ranks[unit] ?? null,
    tiedWith: tied[unit] ?? [],
    open: openLeaves(work, unit),
    lowest: bounds[unit]?.lowest ?? null,
    highest: bounds[unit]?.highest ?? null,
  }));
  return { standings, positions, columns, unstable };
}

function criterionOf(work: Work, code: string): number {
  return work.book.criteria.findIndex((criterion) => criterion.code === code);
}

function unitsOf(work: Work, cluster: number): readonly number[] {
  const units: number[] = [];
  work.clusterOf.forEach((own, unit) => {
    if (own === cluster) {
      units.push(unit);
    }
  });
  return units;
}

/** points / own maximum (R8, R9); null where nothing counts. */
function percentOf(work: Work, unit: number): Exact | null {
  const maximum = work.maximum[unit] ?? 0;
  return maximum > 0 ? over(work.points[unit] ?? 0, maximum) : null;
}

function openLeaves(work: Work, unit: number): readonly number[] {
  if ((work.openCells[unit] ?? 0) === 0) {
    return [];
  }
  return work.book.leaves.filter((_, leaf) => {
    const score = work.scores[unit * work.leaves + leaf];
    return score !== undefined && isOpen(score);
  });
}

function clusterHasOpen(columns: OpenColumns, cluster: number): boolean {
  return columns.any.subarray(cluster * columns.leaves, (cluster + 1) * columns.leaves).includes(1);
}

function boundsFor(work: Work, unit: number, columns: OpenColumns, percent: Exact | null): Bounds | null {
  if (!clusterHasOpen(columns, work.clusterOf[unit] ?? 0)) {
    return percent === null ? null : { lowest: percent, highest: percent };
  }
  return percentBounds(spreadOf(work, unit, columns, null));
}

/** What the policy compares: percentage or points, exact or rounded, then the criteria that break ties. */
function keyNow(
  work: Work,
  unit: number,
  percent: Exact | null,
  policy: Policy,
  breaks: readonly (readonly number[])[],
): Key | null {
  if (percent === null) {
    return null;
  }
  const first = policy.rankBy === "percent" ? percentKey(percent, policy) : pointsKey(work.points[unit] ?? 0, policy);
  return [first, ...breaks.map((leaves) => whole(tallyOf(work.scores, work.leaves, unit, leaves).points))];
}

function percentKey(percent: Exact, policy: Policy): Exact {
  return policy.rankOn === "exact" ? percent : rounded(multiply(percent, HUNDRED), policy);
}

function pointsKey(points: number, policy: Policy): Exact {
  const exact = fromScaled(points, policy.decimals);
  return policy.rankOn === "exact" ? exact : rounded(exact, policy);
}

/** Rounding keeps the order, so bounds may be rounded too; a figure too large to be rounded is left as it is. */
function rounded(x: Exact, policy: Policy): Exact {
  const scaled = roundScaled(x, policy.rankDecimals, policy.rounding);
  return scaled === null ? x : fromScaled(scaled, policy.rankDecimals);
}

function whole(n: number): Exact {
  return { big: false, n, d: 1 };
}

function listTies(units: readonly number[], ranks: readonly (number | null)[], tied: (readonly number[])[]): void {
  const byRank = new Map<number, number[]>();
  for (const unit of units) {
    const rank = ranks[unit] ?? null;
    if (rank !== null) {
      byRank.set(rank, [...(byRank.get(rank) ?? []), unit]);
    }
  }
  for (const group of byRank.values()) {
    if (group.length > 1) {
      for (const unit of group) {
        tied[unit] = group.filter((other) => other !== unit);
      }
    }
  }
}

function startPositions(work: Work, percents: readonly (Exact | null)[]): Positions {
  return {
    now: new Int32Array(work.units),
    worst: new Int32Array(work.units),
    best: new Int32Array(work.units),
    ranked: percents.map((percent) => percent !== null),
    rankable: percents.map((percent, unit) => percent !== null || (work.openCells[unit] ?? 0) > 0),
  };
}

/** Fills in the positions of one cluster's units. */
function place(
  work: Work,
  units: readonly number[],
  keys: readonly (Key | null)[],
  bounds: readonly (Bounds | null)[],
  columns: OpenColumns,
  breaks: readonly (readonly number[])[],
  positions: Positions,
): void {
  const first = units[0];
  const hasOpen = first !== undefined && clusterHasOpen(columns, work.clusterOf[first] ?? 0);
  const placed: { readonly unit: number; readonly into: Int32Array; readonly key: Key }[] = [];
  for (const unit of units) {
    const now = keys[unit] ?? null;
    if (now !== null) {
      placed.push({ unit, into: positions.now, key: now });
    }
    const limits = hasOpen ? limitKeys(work, unit, columns, bounds[unit] ?? null, breaks) : now && [now, now];
    if (limits) {
      placed.push({ unit, into: positions.worst, key: limits[0] }, { unit, into: positions.best, key: limits[1] });
    }
  }
  const ordinals = ordinalsOf(placed.map(({ key }) => key));
  placed.forEach(({ unit, into }, index) => {
    into[unit] = ordinals[index] ?? 0;
  });
}

/** The lexicographically smallest and largest keys that the open cells leave possible; null: never ranked. */
function limitKeys(
  work: Work,
  unit: number,
  columns: OpenColumns,
  bounds: Bounds | null,
  breaks: readonly (readonly number[])[],
): readonly [worst: Key, best: Key] | null {
  if (bounds === null) {
    return null;
  }
  const { policy } = work.book;
  const points = pointsBounds(spreadOf(work, unit, columns, null));
  const [low, high] =
    policy.rankBy === "percent"
      ? [percentKey(bounds.lowest, policy), percentKey(bounds.highest, policy)]
      : [pointsKey(points.lowest, policy), pointsKey(points.highest, policy)];
  const rest = breaks.map((leaves) => pointsBounds(spreadOf(work, unit, columns, leaves)));
  return [
    [low, ...rest.map(({ lowest }) => whole(lowest))],
    [high, ...rest.map(({ highest }) => whole(highest))],
  ];
}
