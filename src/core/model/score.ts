import type { Exact } from "../numbers/exact";
import type { EntryState, Layer } from "./ids";

/** One unit × one leaf criterion. */
export type Score = {
  readonly unit: number;
  readonly criterion: number;
  readonly state: EntryState;
  /** Index into `book.entries`; null when there is no row. */
  readonly entry: number | null;
  /** Scaled points that count; null: unknown or out (not reported, not arisen, not assigned, faulty). */
  readonly points: number | null;
  /** What this cell adds to the unit's own maximum, scaled; 0 when it is out (R8). */
  readonly maximum: number;
  /** Where the points come from: the rule, or the layer that was typed. */
  readonly source: "rule" | Layer | null;
  /** What the rule gives by itself, scaled: kept beside an override. */
  readonly computed: number | null;
  /** The measured value A and the target T, unrounded. */
  readonly actual: Exact | null;
  readonly target: Exact | null;
  /** A/T (T/A where less is better); null where there is no target or T is 0. */
  readonly attainment: Exact | null;
  readonly met: boolean | null;
  readonly exceeded: boolean | null;
  /** Unit that leads this criterion in the cluster (leader rule and group without targets), else null. */
  readonly leader: number | null;
};
/**
 * The scores of all cells, unit × leaf, row-major: `unit * leaves.length + leaf`, leaf = position in `book.leaves`. A
 * score is put together when it is asked for; what whole columns are asked for can be had by itself.
 */
export type Scores = {
  readonly length: number;
  at(cell: number): Score | undefined;
  pointsAt(cell: number): Score["points"];
  maximumAt(cell: number): Score["maximum"];
  stateAt(cell: number): Score["state"];
};
