/** From totals to standings: percentages, ranks within each cluster, bounds while something is open. */
import { at, given, numberAt } from "../../numbers/at";
import type { Policy } from "../../model/policy";
import { compare, multiply, type Exact } from "../../numbers/exact";
import type { Standing } from "../result";
import { figureNow, isRanked, limitsOf, type Limits } from "./keys";
import { otherBlanks } from "./other-blanks";
import { ordinalsOf, ranksOf, type Key } from "./ranking";
import { gatherOpen, over, type Bounds, type OpenCells } from "./bounds";
import { openKeys, refinedKeys, tieBreaksOf, type Passed, type TieBreaks } from "./tie-breaks";
import type { Work } from "../columns/work";
import { totalToExact } from "../../model/points";

/**
 * Where each unit stands in its cluster as numbers that compare like its ranking keys: at worst and at best over all
 * that is open. Only units of one cluster can be compared.
 */
export type Positions = {
  readonly worst: Int32Array;
  readonly best: Int32Array;
  /** Ranked already; ranked now or possible once something is filled in. */
  readonly ranked: readonly boolean[];
  readonly rankable: boolean[];
};

export type Ranking = {
  readonly standings: readonly Standing[];
  readonly positions: Positions;
  readonly open: OpenCells;
  /** By cluster: units that would have another rank on rounded instead of exact figures, or the other way round. */
  readonly unstable: readonly (readonly number[])[];
  /** By cluster: units that would have another rank if blanks counted as zero instead of staying out, or the other way round. */
  readonly blanksDecide: readonly (readonly number[])[];
  /** Criteria of the tie-break chain that broke no tie, because one of those who tie has no result in it. */
  readonly passed: readonly Passed[];
};

export function rankUnits(work: Work): Ranking {
  const open = gatherOpen(work);
  const percents = Array.from({ length: work.units }, (_, unit) => percentOf(work, unit));
  const ranked = percents.map((percent, unit) => isRanked(work, unit, percent, work.book.policy.blanks));
  const positions: Positions = {
    worst: new Int32Array(work.units),
    best: new Int32Array(work.units),
    ranked,
    rankable: [...ranked],
  };
  const table: Table = {
    percents,
    ranks: new Array<number | null>(work.units).fill(null),
    tied: new Array<readonly number[]>(work.units).fill([]),
    separated: new Array<readonly number[]>(work.units).fill([]),
    bounds: percents.map((percent) => (percent === null ? null : { lowest: percent, highest: percent })),
    positions,
    passed: [],
  };
  const breaks = tieBreaksOf(work);
  const unstable = work.members.map((units, cluster) => rankCluster(work, units, cluster, open, breaks, table));
  const others = otherBlanks(work, breaks);
  const standings = percents.map((percent, unit): Standing => ({
    unit,
    points: numberAt(work.points, unit),
    maximum: numberAt(work.maximum, unit),
    percent,
    rank: table.ranks[unit] ?? null,
    tiedWith: at(table.tied, unit),
    separatedFrom: at(table.separated, unit),
    open: at(open.byUnit, unit).map((leaf) => at(work.book.leaves, leaf)),
    lowest: table.bounds[unit]?.lowest ?? null,
    highest: table.bounds[unit]?.highest ?? null,
    grade: at(ranked, unit) ? gradeOf(work, percent, unit) : null,
    otherBlanks: others[unit] ?? null,
  }));
  const blanksDecide = work.members.map((units) => movedByBlanks(units.map((unit) => at(standings, unit))));
  return { standings, positions, open, unstable, blanksDecide, passed: table.passed };
}

/** Whose rank would be another, or would be one at all; while nobody has one, that nothing is reported says enough. */
function movedByBlanks(standings: readonly Standing[]): readonly number[] {
  const isAnybodyRanked = standings.some(({ rank }) => rank !== null);
  return standings.flatMap(({ unit, rank, otherBlanks: other }) =>
    isAnybodyRanked && other !== null && other.rank !== rank ? [unit] : [],
  );
}

/** What the ranking of each cluster fills in, by unit. */
type Table = {
  readonly percents: readonly (Exact | null)[];
  readonly ranks: (number | null)[];
  readonly tied: (readonly number[])[];
  readonly separated: (readonly number[])[];
  readonly bounds: (Bounds | null)[];
  readonly positions: Positions;
  readonly passed: Passed[];
};

/** Ranks, ties and positions of one cluster's units; returns those whose rank hangs on rounding. */
function rankCluster(
  work: Work,
  units: readonly number[],
  cluster: number,
  open: OpenCells,
  breaks: TieBreaks,
  table: Table,
): readonly number[] {
  const { policy } = work.book;
  const other: Policy = { ...policy, rankOn: policy.rankOn === "exact" ? "rounded" : "exact" };
  const ranked = units.filter((unit) => table.positions.ranked[unit] === true);
  const keys = keysOf(work, ranked, policy, breaks, table, table.passed);
  const sorted = ordinalsOf(keys);
  const ranks = ranksOf(sorted);
  const others = ranksOf(ordinalsOf(keysOf(work, ranked, other, breaks, table, []), sorted.order));
  ranked.forEach((unit, index) => {
    table.ranks[unit] = numberAt(ranks, index);
    table.positions.worst[unit] = table.positions.best[unit] = numberAt(sorted.ordinals, index);
  });
  listTies(ranked, table);
  if (breaks.length > 0) {
    listSeparated(ranked, keys, sorted.order, table);
  }
  if (open.clusters[cluster] === 1) {
    placeOpen(work, units, open, breaks, table);
  }
  return ranked.filter((_, index) => ranks[index] !== others[index]);
}

/** Units whose figures are equal, and whose ranks the chain has set apart. */
function listSeparated(units: readonly number[], keys: readonly Key[], order: readonly number[], table: Table): void {
  let equals: number[] = [];
  let figure: Exact | null = null;
  const close = (): void => {
    for (const unit of equals) {
      table.separated[unit] = equals.filter((other) => table.ranks[other] !== table.ranks[unit]);
    }
  };
  for (const index of order) {
    const own = at(at(keys, index), 0);
    if (figure !== null && compare(own, figure) !== 0) {
      close();
      equals = [];
    }
    figure = own;
    equals.push(at(units, index));
  }
  close();
}

function keysOf(
  work: Work,
  units: readonly number[],
  policy: Policy,
  breaks: TieBreaks,
  { percents }: Table,
  passed: Passed[],
): readonly Key[] {
  const figures = units.map((unit) => figureNow(work, unit, at(percents, unit), policy));
  return refinedKeys(work, units, figures, breaks, policy.blanks, passed);
}

/** Bounds and positions while something in the cluster is open. */
function placeOpen(work: Work, units: readonly number[], open: OpenCells, breaks: TieBreaks, table: Table): void {
  const placed: Limits[] = [];
  for (const unit of units) {
    const limits = limitsOf(work, unit, open, table.positions.ranked[unit] === true);
    table.bounds[unit] = limits?.bounds ?? null;
    table.positions.rankable[unit] = limits !== null;
    if (limits !== null) {
      placed.push(limits);
    }
  }
  const { ordinals } = ordinalsOf(openKeys(work, placed, open, breaks));
  placed.forEach(({ unit }, index) => {
    table.positions.worst[unit] = numberAt(ordinals, 2 * index);
    table.positions.best[unit] = numberAt(ordinals, 2 * index + 1);
  });
}

/** points / own maximum (R8, R9); null where nothing counts. */
function percentOf(work: Work, unit: number): Exact | null {
  const maximum = numberAt(work.maximum, unit);
  return maximum > 0 ? over(numberAt(work.points, unit), maximum) : null;
}

function listTies(units: readonly number[], { ranks, tied }: Table): void {
  const byRank = new Map<number, number[]>();
  for (const unit of units) {
    const rank = given(at(ranks, unit));
    const group = byRank.get(rank);
    if (group === undefined) {
      byRank.set(rank, [unit]);
    } else {
      group.push(unit);
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

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/**
 * R24: the name that the total of a ranked unit gets; bands are given by their lower ends, so none overlap and none leave a hole.
 * null: below the lowest grade, or the policy names none. Compared unrounded: 94.996 is not "from 95".
 */
function gradeOf(work: Work, percent: Exact | null, unit: number): string | null {
  const { grades, rankBy } = work.book.policy;
  if (grades.length === 0) {
    return null;
  }
  const figure = rankBy === "percent" ? multiply(given(percent), HUNDRED) : totalToExact(numberAt(work.points, unit), work.measuredIn);
  return grades.find(({ from }) => compare(figure, from) >= 0)?.text ?? null;
}
