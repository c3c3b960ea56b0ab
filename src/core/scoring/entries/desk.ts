/** What entries are read with, and where what one of them says is put. */
import type { Book } from "../../model/book";
import type { Finding } from "../../model/finding";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { Reading } from "../../rules/rule";

export function blankReading(): Reading {
  return { actual: null, target: null, difference: null, source: null, denominator: null, units: 0 };
}

/** What the entries of a period are read with. */
export type Desk = {
  readonly book: Book;
  readonly plans: readonly LeafPlan[];
  readonly leaves: number;
  /** Index into `book.entries` of unit × leaf, −1 where there is no row; row-major like the scores. */
  readonly cells: Int32Array;
  /** Clusters in the order of their first unit, the cluster of each unit, and the units of each cluster. */
  readonly clusters: readonly string[];
  readonly clusterOf: Int32Array;
  readonly members: readonly (readonly number[])[];
  readonly findings: Finding[];
  readonly reading: Reading;
};
