import type { Leaf, Rule } from "./rule";
import type { TargetProblem } from "./target";

/** One criterion that is scored, worked out once for all units. */
export type LeafPlan = Leaf<unknown> & {
  /** Position in `book.leaves`, and index into `book.criteria`. */
  readonly leaf: number;
  readonly criterion: number;
  /** Whose `settings` are those of this leaf. */
  readonly rule: Rule;
  /** The rule cannot be applied: points are unknown for everybody. */
  readonly faulty: boolean;
  /** Whether maximum and range can be relied upon, also when the rule cannot. */
  readonly rangeKnown: boolean;
  /** What it adds to the unit's own maximum, before its coefficient: 0 for a bonus. */
  readonly scaledMaximum: number;
  readonly scaledMost: number;
  readonly targetProblem: TargetProblem | null;
  /** Where a unit has no target, it is scored but out of the maximum (policy). */
  readonly dropsUntargeted: boolean;
  readonly evidenceRequired: boolean;
  /** Whole number by which points and maxima are multiplied in totals. */
  readonly weight: number;
  /** Maximum, least and most as they count in totals. */
  readonly counted: { readonly maximum: number; readonly least: number; readonly most: number };
};
