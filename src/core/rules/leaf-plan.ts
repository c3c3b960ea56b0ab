import type { Band } from "../model/book";
import type { Measure, Rule, Comparator } from "../model/ids";
import type { Exact } from "../numbers/exact";
import type { CountScale } from "./count";
import type { StepScale } from "./step";
import type { TargetProblem } from "./target";

export type LeafPlan = {
  /** Position in `book.leaves`, and index into `book.criteria`. */
  readonly leaf: number;
  readonly criterion: number;
  readonly measure: Measure;
  readonly rule: Rule;
  readonly comparator: Comparator | null;
  readonly less: boolean;
  /** The rule cannot be applied: points are unknown for everybody. */
  readonly faulty: boolean;
  /** Whether maximum and range below can be relied upon, also when the rule cannot. */
  readonly rangeKnown: boolean;
  readonly maximum: Exact;
  /** What it adds to the unit's own maximum, before its coefficient: 0 for a bonus. */
  readonly scaledMaximum: number;
  /** Least and most points of one entry, exact and in the unit of points. */
  readonly least: Exact;
  readonly most: Exact;
  readonly scaledLeast: number;
  readonly scaledMost: number;
  /** ½·M, rounded: what a unit above its target keeps whoever leads. */
  readonly scaledHalf: number;
  readonly target: Exact | null;
  readonly targetProblem: TargetProblem | null;
  readonly scale: CountScale;
  readonly step: StepScale;
  readonly points: readonly Exact[] | undefined;
  readonly bands: readonly Band[];
  /** A place among the results of the cluster, not a rank given from outside. */
  readonly ranked: boolean;
  /** Where a unit has no target, it is scored but out of the maximum (policy). */
  readonly dropsUntargeted: boolean;
  readonly evidenceRequired: boolean;
  /** Whole number by which points and maxima are multiplied in totals. */
  readonly weight: number;
  /** Maximum, least and most as they count in totals. */
  readonly counted: { readonly maximum: number; readonly least: number; readonly most: number };
};
