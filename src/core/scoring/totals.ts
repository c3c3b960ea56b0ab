/**
 * Sums over the tree of the rubric (R1): a group's points are those of its leaves, each times its coefficient, and nothing else;
 * only a pool of bonuses or deductions is cut off at its cap (R15).
 */
import { at } from "../numbers/at";
import type { Book } from "../model/book";
import { wholeIn, type TotalUnit } from "../model/points";
import type { Totals, Tally } from "./result";
import type { Scores } from "../model/score";
import { isBonus, type Scale } from "./scale";
import { type LeafPlan } from "../rules/leaf-plan";

/** Positions (in `book.leaves`) of the leaves under a criterion, itself if it is one; null: of the whole rubric. */
export function leavesUnder(book: Pick<Book, "criteria" | "leaves">, criterion: number | null): readonly number[] {
  return book.leaves.flatMap((leaf, position) => (isUnder(book, leaf, criterion) ? [position] : []));
}

function isUnder(book: Pick<Book, "criteria">, leaf: number, ancestor: number | null): boolean {
  for (let index: number | null = leaf; index !== null; index = at(book.criteria, index).parent) {
    if (index === ancestor) {
      return true;
    }
  }
  return ancestor === null;
}

/** A part of the tree: its leaves, and the pools in it, whose leaves are not among these. */
export type Branch = { readonly leaves: readonly number[]; readonly pools: readonly Pool[] };

/** A capped pool: what is in it counts from `least` to `most`, in the unit of the totals. */
export type Pool = Branch & { readonly least: number; readonly most: number };

/** The branches of a rubric, made when they are first asked for. */
export class Branches {
  readonly hasPools: boolean;
  private readonly book: Book;
  private readonly scale: Scale;
  private readonly known = new Map<number | null, Branch>();
  private readonly leafOf: ReadonlyMap<number, number>;

  constructor(book: Book, scale: Scale) {
    this.book = book;
    this.scale = scale;
    this.leafOf = new Map(book.leaves.map((criterion, leaf) => [criterion, leaf]));
    this.hasPools = book.criteria.some((_, index) => this.capsOf(index) !== null);
  }

  /** What lies under a criterion (index), itself if it is a leaf; null: everything. */
  under(criterion: number | null): Branch {
    const before = this.known.get(criterion);
    if (before !== undefined) {
      return before;
    }
    const branch = this.isPlain(criterion)
      ? { leaves: leavesUnder(this.book, criterion), pools: [] }
      : this.join(criterion === null ? this.tops() : [criterion]);
    this.known.set(criterion, branch);
    return branch;
  }

  private isPlain(criterion: number | null): boolean {
    return !this.hasPools || (criterion !== null && this.leafOf.has(criterion));
  }

  private tops(): readonly number[] {
    return this.book.criteria.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  }

  private join(criteria: readonly number[]): Branch {
    const leaves: number[] = [];
    const pools: Pool[] = [];
    for (const index of criteria) {
      const leaf = this.leafOf.get(index);
      if (leaf !== undefined) {
        leaves.push(leaf);
        continue;
      }
      const inside = this.join(at(this.book.criteria, index).children);
      const caps = this.capsOf(index);
      if (caps === null) {
        leaves.push(...inside.leaves);
        pools.push(...inside.pools);
      } else {
        pools.push({ ...inside, ...caps });
      }
    }
    return { leaves, pools };
  }

  /** The caps of a bonus group: its parameters, or its maximum; null where it has none, or is no such group. */
  private capsOf(index: number): Pick<Pool, "least" | "most"> | null {
    const { children, parameters, maximum } = at(this.book.criteria, index);
    const [least, most] = [parameters.minimum, parameters.maximum ?? maximum];
    if (children.length === 0 || !isBonus(this.book, index) || (least === undefined && most === null)) {
      return null;
    }
    const { weights, pointsIn } = this.scale;
    const factor = at(weights.factors, index);
    // A cap that cannot be kept exactly has an error, and so has all that is in its pool.
    const scaled = (points: typeof most | undefined, none: number): number =>
      points === undefined || points === null ? none : (wholeIn(points, pointsIn) ?? none) * factor;
    return { least: scaled(least, -Infinity), most: scaled(most, Infinity) };
  }
}

/** Points and own maximum of one unit (row of the scores) over a branch. */
export function tallyOf(scores: Scores, plans: readonly LeafPlan[], unit: number, branch: Branch): Tally {
  let points = 0;
  let maximum = 0;
  for (const leaf of branch.leaves) {
    const cell = unit * plans.length + leaf;
    const { weight } = at(plans, leaf);
    points += (scores.pointsAt(cell) ?? 0) * weight;
    maximum += scores.maximumAt(cell) * weight;
  }
  for (const pool of branch.pools) {
    const inside = tallyOf(scores, plans, unit, pool);
    points += withinCaps(pool, inside.points);
    maximum += inside.maximum;
  }
  return { points, maximum };
}

export function withinCaps({ least, most }: Pick<Pool, "least" | "most">, points: number): number {
  return Math.max(least, Math.min(most, points));
}

/** Sums of one review, for each unit and group. */
export function totalsOf(
  scores: Scores,
  plans: readonly LeafPlan[],
  branches: Branches,
  pointsIn: TotalUnit,
  measuredIn: TotalUnit,
): Totals {
  return {
    pointsIn,
    measuredIn,
    of: (unit, criterion) => tallyOf(scores, plans, unit, branches.under(criterion)),
  };
}
