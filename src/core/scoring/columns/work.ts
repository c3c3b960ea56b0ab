/** The working tables of one scoring: entries by cell, running totals, the scores as they come. */
import { numberAt } from "../../numbers/at";
import type { Book } from "../../model/book";
import type { Exact } from "../../numbers/exact";
import { blankReading, type Desk } from "../entries/desk";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { ClusterWay } from "../../rules/rule";
import { ScoreTable } from "./scores";
import { Branches } from "../totals";
import type { Scale } from "../scale";
import type { TotalUnit } from "../../model/points";

export type Work = Desk & {
  readonly units: number;
  /** Entries of the period on groups: printed totals. */
  readonly groupEntries: readonly number[];
  /** Whether typed appraisals are a layer of the policy. */
  readonly appraises: boolean;
  readonly scores: ScoreTable;
  readonly branches: Branches;
  readonly scale: Scale;
  /** What sums are counted in. */
  readonly measuredIn: TotalUnit;
  /** Sums of each unit, and what the maximum of its unreported cells would add to its own. */
  readonly points: Float64Array;
  readonly maximum: Float64Array;
  readonly blank: Float64Array;
  /** How many cells of each unit are not reported. */
  readonly blankCells: Int32Array;
  /** Cells without known points (not reported, faulty), in the order of the units. */
  readonly open: number[];
  /** Cells whose points depend on the other units of the cluster: leader rules, places, units without targets. */
  readonly pending: number[];
  /** Of each pending cell, how it comes to its points, and what it is compared with others by. */
  readonly ways: ClusterWay[];
  readonly compared: (Exact | null)[];
};

export function startWork(book: Book, plans: readonly LeafPlan[], period: string, scale: Scale): Work {
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
  const { cells, groupEntries } = placeEntries(book, period);
  const desk: Desk = {
    book,
    plans,
    leaves: book.leaves.length,
    cells,
    clusters: [...clusterIndex.keys()],
    clusterOf,
    members,
    findings: [],
    reading: blankReading(),
  };
  return {
    ...desk,
    units,
    groupEntries,
    appraises: book.policy.layers.includes("appraised"),
    scores: new ScoreTable(desk),
    branches: new Branches(book, scale),
    scale,
    measuredIn: scale.measuredIn,
    points: new Float64Array(units),
    maximum: new Float64Array(units),
    blank: new Float64Array(units),
    blankCells: new Int32Array(units),
    open: [],
    pending: [],
    ways: [],
    compared: [],
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
  const parts = new Set(book.criteria.flatMap((criterion) => criterion.parts));
  const groupEntries: number[] = [];
  book.entries.forEach((entry, index) => {
    if (entry.period !== period) {
      return;
    }
    const leaf = numberAt(leafOf, entry.criterion);
    const cell = entry.unit * leaves + leaf;
    if (leaf < 0) {
      // What stands on a part has gone into the criterion that it is a part of.
      if (!parts.has(entry.criterion)) {
        groupEntries.push(index);
      }
    } else if (cells[cell] === -1) {
      cells[cell] = index;
    }
  });
  return { cells, groupEntries };
}
