/** The working tables of one scoring: entries by cell, columns of scratch values, running totals. */
import type { Book } from "../model/book";
import type { Exact } from "../model/exact";
import type { Finding } from "../model/finding";
import type { EntryState } from "../model/ids";
import type { Score } from "../result";
import type { LeafPlan } from "./plan";

export type Work = {
  readonly book: Book;
  readonly plans: readonly LeafPlan[];
  readonly units: number;
  readonly leaves: number;
  /** Index into `book.entries` of unit × leaf, −1 where there is no row; row-major like `scores`. */
  readonly cells: Int32Array;
  /** Entries of the period on groups: printed totals. */
  readonly groupEntries: readonly number[];
  /** Clusters in the order of their first unit, and the cluster of each unit. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly clusterSizes: Int32Array;
  /** Whether typed appraisals are a layer of the policy. */
  readonly appraises: boolean;
  readonly findings: Finding[];
  readonly scores: Score[];
  /** Scaled sums of each unit over the leaves scored so far. */
  readonly points: Float64Array;
  readonly maximum: Float64Array;
  /** Number of open cells of each unit. */
  readonly openCells: Int32Array;
  /** What reading an entry gave, by cell: row-major too, because walking the entries in their own order is what makes it fast. */
  readonly state: EntryState[];
  readonly actual: (Exact | null)[];
  readonly target: (Exact | null)[];
  readonly attainment: (Exact | null)[];
  /** Below, at or above 0 as A is below, at or above T (or, for an increase without a target, no change); NaN: not compared. */
  readonly difference: Float64Array;
};

export function startWork(book: Book, plans: readonly LeafPlan[], period: string): Work {
  const units = book.units.length;
  const leaves = book.leaves.length;
  const { cells, groupEntries } = placeEntries(book, period);
  const clusterIndex = new Map<string, number>();
  const clusterOf = new Int32Array(units);
  book.units.forEach((unit, index) => {
    const known = clusterIndex.get(unit.cluster);
    clusterOf[index] = known ?? clusterIndex.size;
    if (known === undefined) {
      clusterIndex.set(unit.cluster, clusterIndex.size);
    }
  });
  const clusterSizes = new Int32Array(clusterIndex.size);
  clusterOf.forEach((cluster) => {
    clusterSizes[cluster] = (clusterSizes[cluster] ?? 0) + 1;
  });
  return {
    book,
    plans,
    units,
    leaves,
    cells,
    groupEntries,
    clusters: [...clusterIndex.keys()],
    clusterOf,
    clusterSizes,
    appraises: book.policy.layers.includes("appraised"),
    findings: [],
    scores: new Array<Score>(units * leaves),
    points: new Float64Array(units),
    maximum: new Float64Array(units),
    openCells: new Int32Array(units),
    state: new Array<EntryState>(units * leaves).fill("not-reported"),
    actual: new Array<Exact | null>(units * leaves).fill(null),
    target: new Array<Exact | null>(units * leaves).fill(null),
    attainment: new Array<Exact | null>(units * leaves).fill(null),
    difference: new Float64Array(units * leaves).fill(NaN),
  };
}

/** Entries of one period by cell. Of two rows for one cell the first counts: the tables have reported the later one. */
function placeEntries(book: Book, period: string) {
  const leaves = book.leaves.length;
  const leafOf = new Int32Array(book.criteria.length).fill(-1);
  book.leaves.forEach((criterion, leaf) => {
    leafOf[criterion] = leaf;
  });
  const cells = new Int32Array(book.units.length * leaves).fill(-1);
  const groupEntries: number[] = [];
  const { entries } = book;
  for (let index = 0; index < entries.length; index++) {
    const entry = entries[index];
    if (entry === undefined || entry.period !== period) {
      continue;
    }
    const leaf = leafOf[entry.criterion] ?? -1;
    if (leaf < 0) {
      groupEntries.push(index);
      continue;
    }
    const cell = entry.unit * leaves + leaf;
    if (cells[cell] === -1) {
      cells[cell] = index;
    }
  }
  return { cells, groupEntries };
}
