/**
 * The chain of criteria that sets equal figures apart. A criterion breaks a tie only where every one of the tied units has a
 * result in it: nobody loses a place by what was not assigned, did not arise or is not known. Where one of them has none the
 * criterion is passed over for all of them, and the next of the chain is asked. Taking it for some of the three who tie and not for
 * the others would have no order (A before B, both equal to C).
 */
import { at, numberAt } from "../../numbers/at";
import { compare, ZERO, type Exact } from "../../numbers/exact";
import type { Policy } from "../../model/policy";
import { ordinalsOf, type Key } from "./ranking";
import { over, partialSpread, pointsBounds, type OpenCells } from "./bounds";
import { withinCaps, type Branch } from "../totals";
import type { Work } from "../columns/work";

/** `byPercent`: a group, ranked by percentage: each unit against its own maximum in it, since these differ. */
export type TieBreak = { readonly code: string; readonly branch: Branch; readonly byPercent: boolean };
export type TieBreaks = readonly TieBreak[];

/** A code that the rubric does not have breaks nothing. */
export function tieBreaksOf(work: Work): TieBreaks {
  const { criteria, policy } = work.book;
  return policy.tieBreak.flatMap((code): TieBreaks => {
    const index = criteria.findIndex((criterion) => criterion.code === code);
    if (index < 0) {
      return [];
    }
    const branch = work.branches.under(index);
    const hasMaximum = branch.leaves.some((leaf) => at(work.plans, leaf).scaledMaximum > 0);
    // One criterion has one maximum: its points and its percentage say the same.
    const isGroup = at(criteria, index).children.length > 0;
    return [{ code, branch, byPercent: policy.rankBy === "percent" && isGroup && hasMaximum }];
  });
}

export type Part = { readonly points: number; readonly maximum: number; readonly counts: boolean };

/** A unit's points and maximum in a branch, with blanks treated either way, and whether anything in it counts at all. */
export function partOf(work: Work, unit: number, branch: Branch, blanks: Policy["blanks"]): Part {
  let [points, maximum, counts] = [0, 0, false];
  for (const leaf of branch.leaves) {
    const cell = unit * work.leaves + leaf;
    const plan = at(work.plans, leaf);
    const own = work.scores.pointsAt(cell);
    if (work.scores.stateAt(cell) === "not-reported") {
      counts ||= blanks === "zero";
      maximum += blanks === "zero" ? plan.counted.maximum : 0;
    } else if (own !== null) {
      counts = true;
      points += own * plan.weight;
      maximum += work.scores.maximumAt(cell) * plan.weight;
    }
  }
  for (const pool of branch.pools) {
    const inside = partOf(work, unit, pool, blanks);
    points += withinCaps(pool, inside.points);
    maximum += inside.maximum;
    counts ||= inside.counts;
  }
  return { points, maximum, counts };
}

/** What a unit is compared by where its figure is equal to another's; null: nothing of it counts there. */
function figureOf(work: Work, unit: number, { branch, byPercent }: TieBreak, blanks: Policy["blanks"]): Exact | null {
  const { points, maximum, counts } = partOf(work, unit, branch, blanks);
  if (!byPercent) {
    return counts ? whole(points) : null;
  }
  return maximum > 0 ? over(points, maximum) : null;
}

/** A criterion of the chain that broke no tie between these units, and those of them that have no result in it. */
export type Passed = { readonly code: string; readonly units: readonly number[]; readonly missing: readonly number[] };

/**
 * The keys of units with these figures: equal ones are refined by the chain as far as all who are equal have a result. Keys of
 * units that are passed over together are equal there.
 */
export function refinedKeys(
  work: Work,
  units: readonly number[],
  figures: readonly Exact[],
  breaks: TieBreaks,
  blanks: Policy["blanks"],
  passed: Passed[] = [],
): readonly Key[] {
  const keys = figures.map((figure): Exact[] => [figure]);
  let groups = equalGroups(figures);
  for (const [level, tieBreak] of breaks.entries()) {
    const length = level + 2;
    const split: (readonly number[])[] = [];
    for (const group of groups) {
      const own = group.map((index) => figureOf(work, at(units, index), tieBreak, blanks));
      const known = own.filter((figure) => figure !== null);
      if (known.length < own.length) {
        const missing = group.filter((_, position) => own[position] === null);
        passed.push({ code: tieBreak.code, units: group.map((i) => at(units, i)), missing: missing.map((i) => at(units, i)) });
        split.push(group);
      } else {
        known.forEach((figure, position) => at(keys, at(group, position)).push(figure));
        split.push(...equalGroups(known).map((members) => members.map((position) => at(group, position))));
      }
    }
    groups = split;
    padTo(keys, length);
  }
  return keys;
}

/** Keys of one comparison have the same length: whoever is alone, or passed over, has nothing to be compared by. */
function padTo(keys: readonly Exact[][], length: number): void {
  for (const key of keys) {
    if (key.length < length) {
      key.push(ZERO);
    }
  }
}

/** Positions of figures that are equal to one another, two or more at a time. */
function equalGroups(figures: readonly Exact[]): readonly (readonly number[])[] {
  const { ordinals } = ordinalsOf(figures.map((figure) => [figure]));
  const groups = new Map<number, number[]>();
  ordinals.forEach((ordinal, index) => {
    const group = groups.get(ordinal) ?? [];
    groups.set(ordinal, group);
    group.push(index);
  });
  return [...groups.values()].filter((group) => group.length > 1);
}

/**
 * What a unit has in a criterion of the chain while something is open: a figure between two ends, for certain nothing, or nobody
 * can tell yet.
 */
type Range = { readonly lowest: Exact; readonly highest: Exact } | "none" | "open";

function rangeOf(work: Work, unit: number, open: OpenCells, tieBreak: TieBreak): Range {
  const { branch, byPercent } = tieBreak;
  if (isOpenIn(branch, new Set(at(open.byUnit, unit)))) {
    return "open";
  }
  if (figureOf(work, unit, tieBreak, work.book.policy.blanks) === null) {
    return "none";
  }
  const spread = partialSpread(work, unit, open, branch);
  const { lowest, highest } = pointsBounds(spread);
  return byPercent
    ? { lowest: over(lowest, spread.maximum), highest: over(highest, spread.maximum) }
    : { lowest: whole(lowest), highest: whole(highest) };
}

function isOpenIn({ leaves, pools }: Branch, open: ReadonlySet<number>): boolean {
  return open.size > 0 && (leaves.some((leaf) => open.has(leaf)) || pools.some((pool) => isOpenIn(pool, open)));
}

/** The least and the largest figure that a unit may end with. */
export type Ends = { readonly unit: number; readonly low: Exact; readonly high: Exact };

const BELOW: Exact = { big: false, n: -Number.MAX_SAFE_INTEGER, d: 1 };
const ABOVE: Exact = { big: false, n: Number.MAX_SAFE_INTEGER, d: 1 };

/**
 * For each unit the smallest and the largest key that it may end with, one after the other. Whether a criterion of the chain breaks
 * a tie depends on who ties, so it is relied upon only where everybody who may end with that figure is sure to have a result in it;
 * where they are all settled, the tie itself is.
 */
export function openKeys(work: Work, ends: readonly Ends[], open: OpenCells, breaks: TieBreaks): readonly Key[] {
  const firsts = ends.flatMap(({ low, high }): readonly Key[] => [[low], [high]]);
  if (breaks.length === 0) {
    return firsts;
  }
  const { ordinals } = ordinalsOf(firsts);
  const ranges = ends.map(({ unit }) => breaks.map((tieBreak) => rangeOf(work, unit, open, tieBreak)));
  const among = (index: number): readonly [number, number] => [numberAt(ordinals, 2 * index), numberAt(ordinals, 2 * index + 1)];
  /** At each figure, how many of the units that may end there are such. */
  const covering = (isSuch: (index: number) => boolean): Int32Array => {
    const steps = new Int32Array(firsts.length + 1);
    ends.forEach((_, index) => {
      const [low, high] = among(index);
      steps[low] = numberAt(steps, low) + (isSuch(index) ? 1 : 0);
      steps[high + 1] = numberAt(steps, high + 1) - (isSuch(index) ? 1 : 0);
    });
    for (let figure = 1; figure < steps.length; figure++) {
      steps[figure] = numberAt(steps, figure) + numberAt(steps, figure - 1);
    }
    return steps;
  };
  const unsettled = covering((index) => {
    const [low, high] = among(index);
    return low !== high || at(ranges, index).some((range) => !isSettled(range));
  });
  const unsure = breaks.map((_, level) => covering((index) => typeof at(at(ranges, index), level) === "string"));
  const settled = settledKeys(work, ends, (index) => numberAt(unsettled, among(index)[0]) === 0, breaks);
  return ends.flatMap(({ low, high }, index): readonly Key[] => {
    const final = settled.get(index);
    if (final !== undefined) {
      return [final, final];
    }
    const own = at(ranges, index);
    const rest = (figure: number, end: "lowest" | "highest"): readonly Exact[] => {
      const first = unsure.findIndex((counts) => numberAt(counts, figure) > 0);
      const reliable = first < 0 ? own.length : first;
      return own.map((range, level) => (level < reliable && typeof range !== "string" ? range[end] : end === "lowest" ? BELOW : ABOVE));
    };
    const [lowest, highest] = among(index);
    return [
      [low, ...rest(lowest, "lowest")],
      [high, ...rest(highest, "highest")],
    ];
  });
}

function isSettled(range: Range): boolean {
  return range === "none" || (range !== "open" && compare(range.lowest, range.highest) === 0);
}

/** Keys of those who can only end with one figure, and with nobody else there who is not as settled. */
function settledKeys(work: Work, ends: readonly Ends[], isFinal: (index: number) => boolean, breaks: TieBreaks): ReadonlyMap<number, Key> {
  const indices = [...ends.keys()].filter(isFinal);
  const units = indices.map((index) => at(ends, index).unit);
  const figures = indices.map((index) => at(ends, index).low);
  const keys = refinedKeys(work, units, figures, breaks, work.book.policy.blanks);
  return new Map(indices.map((index, position) => [index, at(keys, position)]));
}

function whole(n: number): Exact {
  return { big: false, n: n + 0, d: 1 };
}
