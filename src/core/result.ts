/**
 * What a review says. Points are whole numbers of a smallest unit (`Totals.pointsIn`: hundredths, for `decimals` 2 and maxima that
 * have no more), so sums and ranks are integer work; `src/text/format.ts` and `points.ts` turn them into what people read.
 */
import type { Exact } from "./numbers/exact";
import type { Finding, Param } from "./model/finding";
import type { Decider, EntryState, Layer, VerdictId, VoteOutcomeId } from "./model/ids";
import type { Policy } from "./model/policy";
import type { ReasonCode } from "./awards/reasons";
import type { VoteRule } from "./awards/vote-rules";
import type { TotalUnit } from "./model/points";

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

/**
 * Points and maximum of a group, or of the whole rubric, for one unit: whole numbers in the unit of the review's totals, each
 * leaf times its coefficient.
 */
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

export type Reason = { readonly code: ReasonCode; readonly params: Readonly<Record<string, Param>> };

export type Verdict = {
  readonly unit: number;
  readonly award: number;
  readonly verdict: VerdictId;
  /** Every reason, not the first one only. */
  readonly reasons: readonly Reason[];
};

/** One award in one cluster. */
export type AwardOutcome = {
  readonly award: number;
  readonly cluster: string;
  readonly places: number;
  /** Places not taken by certain candidates. */
  readonly left: number;
  readonly verdicts: readonly Verdict[];
};

/** One ballot on one unit, counted. */
export type BallotCount = {
  readonly ballot: number;
  /** Data row in EmuVotes. */
  readonly row: number;
  readonly members: Exact | null;
  readonly present: Exact | null;
  readonly inWriting: Exact | null;
  readonly yes: Exact | null;
  /** Of how many the share is counted, the least whole number of yes votes, and whether it was reached; null: not known. */
  readonly base: Exact | null;
  readonly needed: number | null;
  readonly reached: boolean | null;
};

export type VoteDecision = { readonly by: Decider; readonly given: boolean; readonly reason: string };

export type UnitVote = {
  readonly unit: number;
  readonly outcome: VoteOutcomeId;
  readonly ballots: readonly BallotCount[];
  /** Of an outcome `decided`. */
  readonly decision: VoteDecision | null;
};

/** The ballots on one award in one cluster, by the rule in force at the end of the period. */
export type AwardVotes = {
  readonly award: number;
  readonly cluster: string;
  /** null: cannot be read from EmuAwards. */
  readonly places: number | null;
  readonly rule: VoteRule;
  /** Candidates, those whose verdict is open, and whoever was voted on. */
  readonly units: readonly UnitVote[];
};

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
