/**
 * Points and maximum of a group, or of the whole rubric, for one unit: whole numbers in the unit of the review's totals, each
 * leaf times its coefficient.
 */

import type { TotalUnit } from "../model/points";
import type { Exact } from "../numbers/exact";

export type Tally = { readonly points: number; readonly maximum: number };
export type Totals = {
  /** What the points and the maximum of a score are counted in: `totalToExact` and `totalToNumber` turn them into what people read. */
  readonly pointsIn: TotalUnit;
  /** The same of sums. */
  readonly measuredIn: TotalUnit;
  /** Of one unit, in a group or leaf (index into `book.criteria`); null: over the whole rubric. */
  of(unit: number, criterion: number | null): Tally;
};
/** What a unit's figures would be if blanks were treated the other way: `out` instead of `zero`, or `zero` instead of `out`. */
export type OtherBlanks = { readonly maximum: number; readonly percent: Exact | null; readonly rank: number | null };
export type Standing = {
  readonly unit: number;
  /** In the unit of the review's totals, as is the maximum. */
  readonly points: number;
  /** The unit's own (rebased) maximum. */
  readonly maximum: number;
  /** points / maximum, a fraction; null when nothing counts (maximum 0): unranked, not zero. */
  readonly percent: Exact | null;
  /** Competition rank (1, 1, 3) in the unit's cluster; null: unranked. */
  readonly rank: number | null;
  /** The other units with the same rank. */
  readonly tiedWith: readonly number[];
  /** Other units with the same figure, whose rank differs by the tie-break chain alone. */
  readonly separatedFrom: readonly number[];
  /** Leaves whose points are not known yet (not reported or faulty): while there are any, the rank is provisional. */
  readonly open: readonly number[];
  /** Bounds of the final percentage over everything still open in the cluster; equal when nothing is. */
  readonly lowest: Exact | null;
  readonly highest: Exact | null;
  /** The grade of the total (R24); null: below the lowest one, unranked, or no grades in the policy. */
  readonly grade: string | null;
  /** null where nothing in the cluster is left blank. */
  readonly otherBlanks: OtherBlanks | null;
};
/** One cluster among the others (R32). */
export type ClusterStanding = {
  readonly cluster: string;
  /** Units that are ranked, and all. */
  readonly ranked: number;
  readonly units: number;
  /** Mean of the percentages (fractions) or points of the ranked units, as the policy ranks; null: nobody is ranked. */
  readonly mean: Exact | null;
  readonly rank: number | null;
  /** The other clusters with the same rank. */
  readonly tiedWith: readonly string[];
  /** Something in the cluster is still open: the figure can change. */
  readonly provisional: boolean;
};
