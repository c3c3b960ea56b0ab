/**
 * What a review says. Points are whole numbers of a smallest unit (`Totals.pointsIn`: hundredths, for `decimals` 2 and maxima that
 * have no more), so sums and ranks are integer work; `src/text/format.ts` and `points.ts` turn them into what people read.
 */
import type { Finding } from "./model/finding";
import type { Policy } from "./model/policy";
import type { Scores } from "./model/score";
import type { ClusterStanding, Standing, Totals } from "./scoring/result";
import type { AwardOutcome, AwardVotes } from "./awards/outcome";

export type Review = {
  readonly period: string;
  readonly policy: Policy;
  readonly scores: Scores;
  readonly totals: Totals;
  readonly standings: readonly Standing[];
  /** In the order of their first units; empty unless the policy compares clusters and there are several. */
  readonly clusters: readonly ClusterStanding[];
  readonly awards: readonly AwardOutcome[];
  /** What the council voted, beside what the software says of each award: in the same order. */
  readonly votes: readonly AwardVotes[];
  /** Reading's findings and the checks' own, errors first, then in the order of the tables. */
  readonly findings: readonly Finding[];
};
