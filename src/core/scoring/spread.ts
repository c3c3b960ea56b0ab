/**
 * How far a unit's figures can still move while something in its cluster is open. Every outcome lies within these bounds, whatever
 * is filled in later; they may be wider than needed, never narrower.
 */
import type { Score } from "../result";
import { compare, max, min, negate, ONE, ZERO, type Exact } from "../model/exact";
import type { LeafPlan } from "./plan";
import { needsTarget } from "./target";
import type { Work } from "./work";

/** Scaled points of the cells that count already (`low` below `high` where a leader may yet appear), and what is open beside them. */
export type Spread = {
  readonly low: number;
  readonly high: number;
  readonly maximum: number;
  readonly open: readonly LeafPlan[];
};

/** Whether cluster × leaf (row-major) has an open cell. */
export type OpenColumns = { readonly any: Uint8Array; readonly leaves: number };

export function isOpen(score: Score): boolean {
  return score.points === null && (score.state === "not-reported" || score.state === "faulty");
}

export function openColumns(work: Work): OpenColumns {
  const any = new Uint8Array(work.clusters.length * work.leaves);
  for (let unit = 0; unit < work.units; unit++) {
    if ((work.openCells[unit] ?? 0) === 0) {
      continue;
    }
    for (let leaf = 0; leaf < work.leaves; leaf++) {
      const score = work.scores[unit * work.leaves + leaf];
      if (score !== undefined && isOpen(score)) {
        any[(work.clusterOf[unit] ?? 0) * work.leaves + leaf] = 1;
      }
    }
  }
  return { any, leaves: work.leaves };
}

/** Least points a scored cell can end with: a new leader can take what is above ½·M, and a larger result what R10 gave. */
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

/** Over the leaves given (positions), or all of them. */
export function spreadOf(work: Work, unit: number, columns: OpenColumns, leaves: readonly number[] | null): Spread {
  const open: LeafPlan[] = [];
  let [low, high, maximum] = [0, 0, 0];
  const cluster = work.clusterOf[unit] ?? 0;
  const count = leaves === null ? work.leaves : leaves.length;
  for (let index = 0; index < count; index++) {
    const leaf = leaves === null ? index : (leaves[index] ?? 0);
    const score = work.scores[unit * work.leaves + leaf];
    const plan = work.plans[leaf];
    if (score === undefined || plan === undefined) {
      continue;
    }
    if (isOpen(score)) {
      open.push(plan);
      continue;
    }
    low += floorOf(score, plan, columns.any[cluster * columns.leaves + leaf] === 1);
    high += score.points ?? 0;
    maximum += score.maximum;
  }
  return { low, high, maximum, open };
}

export type Bounds = { readonly lowest: Exact; readonly highest: Exact };

/** Bounds of points / maximum; null when nothing counts and nothing can. An open cell may also turn out to be out of both. */
export function percentBounds(spread: Spread): Bounds | null {
  const { low, high, maximum, open } = spread;
  const known = open.filter((plan) => plan.rangeKnown);
  const counted = maximum > 0 || known.some((plan) => plan.scaledMaximum > 0);
  if (known.length < open.length) {
    const rest = counted ? percentBounds({ ...spread, open: known }) : null;
    return { lowest: min(ZERO, rest?.lowest ?? ZERO), highest: max(ONE, rest?.highest ?? ONE) };
  }
  if (!counted) {
    return null;
  }
  const least = smallest(low, maximum, known.map((plan) => ({ points: leastOf(plan), maximum: plan.scaledMaximum })));
  const most = smallest(0 - high, maximum, known.map((plan) => ({ points: 0 - mostOf(plan), maximum: plan.scaledMaximum })));
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
 * A lower bound of (points + Σ pᵢ) / (maximum + Σ mᵢ) over every choice of options; exact where something counts already: options
 * join, the smallest ratio first, while they pull the whole down.
 */
function smallest(points: number, maximum: number, options: readonly Option[]): Exact {
  const start = options.reduce((sum, option) => (option.maximum === 0 ? sum + Math.min(option.points, 0) : sum), points);
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

/** Nothing counts yet, at least one option must: a mean is never below its least part, a shortfall weighs most on the smallest. */
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
