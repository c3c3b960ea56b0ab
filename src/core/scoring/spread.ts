/**
 * How far a unit's figures can still move while something in its cluster is open. Every outcome lies within these
 * bounds, whatever is filled in later; they may be wider than needed, never narrower.
 */
import type { Score } from "../result";
import { compare, max, min, negate, ONE, ZERO, type Exact } from "../model/exact";
import type { LeafPlan } from "./plan";
import { needsTarget } from "./target";
import type { Work } from "./work";

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
  /** By unit: how many points its settled cells can lose to leaders yet to come. */
  readonly slack: Float64Array;
};

export function isOpen(score: Score): boolean {
  return score.points === null && (score.state === "not-reported" || score.state === "faulty");
}

export function gatherOpen(work: Work): OpenCells {
  const { leaves, scores } = work;
  const none: readonly number[] = [];
  const byUnit: number[][] = [];
  const columns = new Uint8Array(work.clusters.length * leaves);
  const clusters = new Uint8Array(work.clusters.length);
  for (const cell of work.open) {
    const unit = Math.floor(cell / leaves);
    const cluster = work.clusterOf[unit] ?? 0;
    (byUnit[unit] ??= []).push(cell % leaves);
    columns[cluster * leaves + (cell % leaves)] = 1;
    clusters[cluster] = 1;
  }
  const slack = new Float64Array(work.units);
  if (work.open.length > 0) {
    for (const cell of work.pending) {
      const score = scores[cell];
      const plan = work.plans[cell % leaves];
      if (score !== undefined && plan !== undefined) {
        const { unit } = score;
        const isShared = columns[(work.clusterOf[unit] ?? 0) * leaves + plan.leaf] === 1;
        slack[unit] = (slack[unit] ?? 0) + (score.points ?? 0) - floorOf(score, plan, isShared);
      }
    }
  }
  return { byUnit: Array.from({ length: work.units }, (_, unit) => byUnit[unit] ?? none), columns, clusters, slack };
}

/**
 * Least points a scored cell can end with: a new leader can take what is above ½·M, and a larger result what R10 gave.
 */
export function floorOf(score: Score, plan: LeafPlan, columnOpen: boolean): number {
  const points = score.points ?? 0;
  if (!columnOpen || score.source !== "rule" || !needsTarget(plan.rule)) {
    return points;
  }
  if (score.state === "no-target") {
    return Math.min(points, 0);
  }
  const above = plan.rule === "leader" && score.attainment !== null && compare(score.attainment, ONE) > 0;
  return above ? Math.min(points, plan.scaledHalf) : points;
}

/** Of everything the unit has. */
export function spreadOf(work: Work, unit: number, open: OpenCells): Spread {
  const points = work.points[unit] ?? 0;
  return {
    low: points - (open.slack[unit] ?? 0),
    high: points,
    maximum: work.maximum[unit] ?? 0,
    open: (open.byUnit[unit] ?? []).flatMap((leaf) => work.plans[leaf] ?? []),
  };
}

/** Of some of the leaves (positions). */
export function partialSpread(work: Work, unit: number, cells: OpenCells, leaves: readonly number[]): Spread {
  const open: LeafPlan[] = [];
  let [low, high, maximum] = [0, 0, 0];
  const cluster = work.clusterOf[unit] ?? 0;
  for (const leaf of leaves) {
    const score = work.scores[unit * work.leaves + leaf];
    const plan = work.plans[leaf];
    if (score === undefined || plan === undefined) {
      continue;
    }
    if (isOpen(score)) {
      open.push(plan);
    } else {
      low += floorOf(score, plan, cells.columns[cluster * work.leaves + leaf] === 1);
      high += score.points ?? 0;
      maximum += score.maximum;
    }
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
  const counted = maximum > 0 || known.some((plan) => plan.scaledMaximum > 0);
  if (known.length < open.length) {
    const rest = counted ? percentBounds({ ...spread, open: known }) : null;
    return { lowest: min(ZERO, rest?.lowest ?? ZERO), highest: max(ONE, rest?.highest ?? ONE) };
  }
  if (!counted) {
    return null;
  }
  const least = smallest(
    low,
    maximum,
    known.map((plan) => ({ points: leastOf(plan), maximum: plan.scaledMaximum })),
  );
  const most = smallest(
    0 - high,
    maximum,
    known.map((plan) => ({ points: 0 - mostOf(plan), maximum: plan.scaledMaximum })),
  );
  return { lowest: least, highest: negate(most) };
}

/** Bounds of scaled points, for policies that rank by them. */
export function pointsBounds(spread: Spread): { readonly lowest: number; readonly highest: number } {
  let { low, high } = spread;
  for (const plan of spread.open) {
    if (!plan.rangeKnown) {
      return { lowest: -Number.MAX_SAFE_INTEGER, highest: Number.MAX_SAFE_INTEGER };
    }
    low += Math.min(leastOf(plan), 0);
    high += Math.max(mostOf(plan), 0);
  }
  return { lowest: low, highest: high };
}

function leastOf(plan: LeafPlan): number {
  return plan.faulty ? Math.min(0, plan.scaledLeast) : plan.scaledLeast;
}

function mostOf(plan: LeafPlan): number {
  return plan.faulty ? Math.max(plan.scaledMaximum, plan.scaledMost) : plan.scaledMost;
}

type Option = { readonly points: number; readonly maximum: number };

/**
 * A lower bound of (points + Σ pᵢ) / (maximum + Σ mᵢ) over every choice of options; exact where something counts
 * already: options join, the smallest ratio first, while they pull the whole down.
 */
function smallest(points: number, maximum: number, options: readonly Option[]): Exact {
  const start = options.reduce(
    (sum, option) => (option.maximum === 0 ? sum + Math.min(option.points, 0) : sum),
    points,
  );
  const weighing = options
    .filter((option) => option.maximum > 0)
    .map((option) => ({ ...option, ratio: over(option.points, option.maximum) }))
    .sort((a, b) => compare(a.ratio, b.ratio));
  if (maximum === 0) {
    return smallestOfOptions(start, weighing);
  }
  let [sum, whole] = [start, maximum];
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
function smallestOfOptions(start: number, options: readonly (Option & { readonly ratio: Exact })[]): Exact {
  if (start >= 0) {
    return options[0]?.ratio ?? ZERO;
  }
  const shortfall = options.reduce((sum, option) => sum + Math.min(option.points, 0), start);
  return over(shortfall, Math.min(...options.map((option) => option.maximum)));
}

/** Scaled points over a scaled maximum above 0: both whole numbers below 2^53. */
export function over(points: number, maximum: number): Exact {
  return { big: false, n: points + 0, d: maximum };
}
