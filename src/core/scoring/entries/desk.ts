/** What entries are read with, and where what one of them says is put. */
import type { Book } from "../../model/book";
import type { Exact } from "../../numbers/exact";
import type { Finding } from "../../model/finding";
import type { Layer } from "../../model/ids";
import type { LeafPlan } from "../../rules/leaf-plan";

/** What the entry in hand says; one object for all entries, emptied before each, so that reading allocates nothing. */
export type Reading = {
  actual: Exact | null;
  target: Exact | null;
  /**
   * Below, at or above 0 as A is below, at or above T (or, for an increase without a target, no change); null: not
   * compared.
   */
  difference: number | null;
  /** Where the score of a judged entry comes from. */
  source: "rule" | Layer | null;
};

export function blankReading(): Reading {
  return { actual: null, target: null, difference: null, source: null };
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
