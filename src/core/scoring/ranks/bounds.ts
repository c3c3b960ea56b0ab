/**
 * How far a unit's figures can still move while something in its cluster is open. Every outcome lies within these
 * bounds, whatever is filled in later; they may be wider than needed, never narrower.
 */
import { addAt, at, given, numberAt } from "../../numbers/at";
import type { Scores } from "../../model/score";
import { compare, max, min, negate, ONE, ZERO, type Exact } from "../../numbers/exact";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { ScoreTable } from "../columns/scores";
import { withinCaps, type Branch } from "../totals";
import { wayOf } from "../../rules/rules";
import type { Work } from "../columns/work";

/**
 * Scaled points of the cells that count already (`low` below `high` where a leader may yet appear), and what is open
 * beside them.
 */
export type Spread = {
  readonly low: number;
  readonly high: number;
  readonly maximum: number;
  readonly open: readonly LeafPlan[];
};

/** What is open, looked up once for all units. */
export type OpenCells = {
  /** By unit: positions of the leaves whose points are not known. */
  readonly byUnit: readonly (readonly number[])[];
  /** Whether cluster × leaf (row-major) has an open cell. */
  readonly columns: Uint8Array;
  /** By cluster: whether anything is open there. */
  readonly clusters: Uint8Array;
  /** By unit: how many points its settled cells can lose to leaders yet to come, and to better results. */
  readonly slack: Float64Array;
};

export function isOpen(scores: Scores, cell: number): boolean {
  const state = scores.stateAt(cell);
  return (state === "not-reported" || state === "faulty") && scores.pointsAt(cell) === null;
}

export function gatherOpen(work: Work): OpenCells {
  const { leaves, scores } = work;
  const none: readonly number[] = [];
  const byUnit: number[][] = [];
  const columns = new Uint8Array(work.clusters.length * leaves);
  const clusters = new Uint8Array(work.clusters.length);
  for (const cell of work.open) {
    const unit = Math.floor(cell / leaves);
    const cluster = numberAt(work.clusterOf, unit);
    (byUnit[unit] ??= []).push(cell % leaves);
    columns[cluster * leaves + (cell % leaves)] = 1;
    clusters[cluster] = 1;
  }
  const slack = new Float64Array(work.units);
  if (work.open.length > 0) {
    for (const cell of work.pending) {
      const plan = at(work.plans, cell % leaves);
      const unit = Math.floor(cell / leaves);
      const isShared = columns[numberAt(work.clusterOf, unit) * leaves + plan.leaf] === 1;
      const loss = given(scores.pointsAt(cell)) - floorOf(scores, cell, plan, isShared);
      addAt(slack, unit, loss * plan.weight);
    }
  }
  return { byUnit: Array.from({ length: work.units }, (_, unit) => byUnit[unit] ?? none), columns, clusters, slack };
}

/**
 * Least points a scored cell can end with, before its coefficient: what its rule leaves while others in the cluster are open. An
 * appraisal holds whatever the rule gives, also while both say the same.
 */
export function floorOf(scores: ScoreTable, cell: number, plan: LeafPlan, columnOpen: boolean): number {
  const points = scores.pointsAt(cell) ?? 0;
  if (!columnOpen || scores.isAppraised(cell)) {
    return points;
  }
  const way = wayOf(plan, scores.stateAt(cell));
  return way.dependsOn === "lead" || way.dependsOn === "places" ? way.floor(plan, points) : points;
}

/** Of everything the unit has. */
export function spreadOf(work: Work, unit: number, open: OpenCells): Spread {
  if (work.branches.hasPools) {
    return partialSpread(work, unit, open, work.branches.under(null));
  }
  const points = numberAt(work.points, unit);
  return {
    low: points - numberAt(open.slack, unit),
    high: points,
    maximum: numberAt(work.maximum, unit),
    open: at(open.byUnit, unit).map((leaf) => at(work.plans, leaf)),
  };
}

/** Of a part of the tree. What is open in a pool moves its sum up and down between its caps, and no maximum. */
export function partialSpread(work: Work, unit: number, cells: OpenCells, branch: Branch): Spread {
  const open: LeafPlan[] = [];
  let [low, high, maximum] = [0, 0, 0];
  const { scores } = work;
  const cluster = numberAt(work.clusterOf, unit);
  for (const leaf of branch.leaves) {
    const cell = unit * work.leaves + leaf;
    const plan = at(work.plans, leaf);
    if (isOpen(scores, cell)) {
      open.push(plan);
    } else {
      low += floorOf(scores, cell, plan, cells.columns[cluster * work.leaves + leaf] === 1) * plan.weight;
      high += (scores.pointsAt(cell) ?? 0) * plan.weight;
      maximum += scores.maximumAt(cell) * plan.weight;
    }
  }
  for (const pool of branch.pools) {
    const inside = pointsBounds(partialSpread(work, unit, cells, pool));
    low += withinCaps(pool, inside.lowest);
    high += withinCaps(pool, inside.highest);
  }
  return { low, high, maximum, open };
}

export type Bounds = { readonly lowest: Exact; readonly highest: Exact };

/**
 * Bounds of points / maximum; null when nothing counts and nothing can. An open cell may also turn out to be out of
 * both.
 */
export function percentBounds(spread: Spread): Bounds | null {
  const { low, high, maximum, open } = spread;
  if (open.length === 0 && maximum > 0) {
    return { lowest: over(low, maximum), highest: over(high, maximum) };
  }
  const known = open.filter((plan) => plan.rangeKnown);
  const counted = maximum > 0 || known.some((plan) => plan.counted.maximum > 0);
  if (known.length < open.length) {
    const rest = counted ? percentBounds({ ...spread, open: known }) : null;
    return { lowest: min(ZERO, rest?.lowest ?? ZERO), highest: max(ONE, rest?.highest ?? ONE) };
  }
  if (!counted) {
    return null;
  }
  const least = smallest(low, maximum, known, "least");
  const most = smallest(0 - high, maximum, known, "most");
  return { lowest: least, highest: negate(most) };
}

/** Bounds of scaled points, for policies that rank by them. */
export function pointsBounds(spread: Spread): { readonly lowest: number; readonly highest: number } {
  let { low, high } = spread;
  for (const plan of spread.open) {
    if (!plan.rangeKnown) {
      return { lowest: -Number.MAX_SAFE_INTEGER, highest: Number.MAX_SAFE_INTEGER };
    }
    low += Math.min(plan.counted.least, 0);
    high += Math.max(plan.counted.most, 0);
  }
  return { lowest: low, highest: high };
}

type Option = { readonly points: number; readonly maximum: number; readonly ratio: Exact };

/**
 * A lower bound of (points + Σ pᵢ) / (maximum + Σ mᵢ) over every choice of options; exact where something counts
 * already: options join, the smallest ratio first, while they pull the whole down. `most`: the same of the negative of
 * everything. A unit may also come to points without a maximum, if that is what having no target means.
 */
function smallest(points: number, maximum: number, open: readonly LeafPlan[], end: "least" | "most"): Exact {
  const weighing: Option[] = [];
  let [sum, whole] = [points, maximum];
  for (const plan of open) {
    const { counted } = plan;
    const own = end === "least" ? counted.least : 0 - counted.most;
    const isFree = counted.maximum === 0 || plan.dropsUntargeted;
    sum += isFree ? Math.min(own, 0) : 0;
    if (counted.maximum > 0) {
      const weighed = isFree ? Math.max(own, 0) : own;
      weighing.push({ points: weighed, maximum: counted.maximum, ratio: over(weighed, counted.maximum) });
    }
  }
  weighing.sort((a, b) => compare(a.ratio, b.ratio));
  if (maximum === 0) {
    return smallestOfOptions(sum, weighing);
  }
  for (const option of weighing) {
    if (compare(option.ratio, over(sum, whole)) < 0) {
      sum += option.points;
      whole += option.maximum;
    }
  }
  return over(sum, whole);
}

/**
 * Nothing counts yet, at least one option must: a mean is never below its least part, a shortfall weighs most on the
 * smallest.
 */
function smallestOfOptions(start: number, options: readonly Option[]): Exact {
  if (start >= 0) {
    return at(options, 0).ratio;
  }
  const shortfall = options.reduce((sum, option) => sum + Math.min(option.points, 0), start);
  return over(shortfall, Math.min(...options.map((option) => option.maximum)));
}

/** Scaled points over a scaled maximum above 0: both whole numbers below 2^53. */
export function over(points: number, maximum: number): Exact {
  return { big: false, n: points + 0, d: maximum };
}
