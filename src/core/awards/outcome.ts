import type { Param } from "../model/finding";
import type { Decider, VerdictId, VoteOutcomeId } from "../model/ids";
import type { ReasonCode } from "./reasons";
import type { Exact } from "../numbers/exact";
import type { VoteRule } from "./vote-rules";

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
