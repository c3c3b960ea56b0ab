/** The working tables of one scoring: entries by cell, running totals, the scores as they come. */
import type { Book } from "../model/book";
import type { Exact } from "../model/exact";
import type { Finding } from "../model/finding";
import type { Score } from "../result";
import type { LeafPlan } from "./plan";

/** A score while it is being worked out. */
export type Draft = { -readonly [Field in keyof Score]: Score[Field] };

/** What the entry in hand says; one object for all entries, emptied before each, so that reading allocates nothing. */
export type Reading = {
  actual: Exact | null;
  target: Exact | null;
  attainment: Exact | null;
  /**
   * Below, at or above 0 as A is below, at or above T (or, for an increase without a target, no change); null: not
   * compared.
   */
  difference: number | null;
};

export type Work = {
  readonly book: Book;
  readonly plans: readonly LeafPlan[];
  readonly units: number;
  readonly leaves: number;
  /** Index into `book.entries` of unit × leaf, −1 where there is no row; row-major like `scores`. */
  readonly cells: Int32Array;
  /** Entries of the period on groups: printed totals. */
  readonly groupEntries: readonly number[];
  /** Clusters in the order of their first unit, the cluster of each unit, and the units of each cluster. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  /** Whether typed appraisals are a layer of the policy. */
  readonly appraises: boolean;
  readonly findings: Finding[];
  readonly scores: Draft[];
  /** Scaled sums of each unit. */
  readonly points: Float64Array;
  readonly maximum: Float64Array;
  /** Cells without known points (not reported, faulty), in the order of the units. */
  readonly open: number[];
  /** Cells whose points depend on the other units of the cluster: leader rules, units without targets. */
  readonly pending: number[];
  readonly reading: Reading;
};

export function startWork(book: Book, plans: readonly LeafPlan[], period: string): Work {
  const units = book.units.length;
  const clusterIndex = new Map<string, number>();
  const clusterOf = new Int32Array(units);
  const members: number[][] = [];
  book.units.forEach((unit, index) => {
    const cluster = clusterIndex.get(unit.cluster) ?? clusterIndex.size;
    clusterIndex.set(unit.cluster, cluster);
    clusterOf[index] = cluster;
    (members[cluster] ??= []).push(index);
  });
  return {
    book,
    plans,
    units,
    leaves: book.leaves.length,
    ...placeEntries(book, period),
    clusters: [...clusterIndex.keys()],
    clusterOf,
    members,
    appraises: book.policy.layers.includes("appraised"),
    findings: [],
    scores: new Array<Draft>(units * book.leaves.length),
    points: new Float64Array(units),
    maximum: new Float64Array(units),
    open: [],
    pending: [],
    reading: { actual: null, target: null, attainment: null, difference: null },
  };
}

/** Entries of one period by cell. Of two rows for one cell the first counts: the tables have reported the later one. */
function placeEntries(book: Book, period: string): Pick<Work, "cells" | "groupEntries"> {
  const leaves = book.leaves.length;
  const leafOf = new Int32Array(book.criteria.length).fill(-1);
  book.leaves.forEach((criterion, leaf) => {
    leafOf[criterion] = leaf;
  });
  const cells = new Int32Array(book.units.length * leaves).fill(-1);
  const groupEntries: number[] = [];
  book.entries.forEach((entry, index) => {
    if (entry.period !== period) {
      return;
    }
    const leaf = leafOf[entry.criterion] ?? -1;
    const cell = entry.unit * leaves + leaf;
    if (leaf < 0) {
      groupEntries.push(index);
    } else if (cells[cell] === -1) {
      cells[cell] = index;
    }
  });
  return { cells, groupEntries };
}
