/** One row of EmuVotes counted: exact, a whole vote or none, and nothing concluded from figures that contradict each other. */
import { add, compare, isZero, multiply, roundScaled, type Exact } from "../numbers/exact";
import type { Vote } from "../model/book";
import type { FindingCode } from "../model/finding-codes";
import type { Param } from "../model/finding";
import type { BallotCount } from "./outcome";
import type { VoteRule } from "./vote-rules";

export type RowFault = {
  readonly code: FindingCode;
  readonly column: "ballot" | "eligible" | "present" | "in-writing" | "yes";
  readonly params: Readonly<Record<string, Param>>;
};

export type CountedRow = { readonly count: BallotCount; readonly faults: readonly RowFault[] };

/** Those present and those who voted in writing together; null where one of the two is not known. */
function votersOf({ present, inWriting }: Vote): Exact | null {
  return present === null || inWriting === null ? null : add(present, inWriting);
}

/** As many as are known to have voted. */
function knownVoters(vote: Vote): Exact | null {
  return votersOf(vote) ?? vote.present ?? vote.inWriting;
}

function faultsOf(vote: Vote, base: Exact | null, rule: VoteRule): readonly RowFault[] {
  const { members, yes, present } = vote;
  const [voters, least] = [votersOf(vote), knownVoters(vote)];
  const faults: RowFault[] = [];
  if (vote.ballot < 1 || vote.ballot > rule.ballots.value) {
    const params = { ballot: vote.ballot, ballots: rule.ballots.value };
    faults.push({ code: "VOTE_BALLOT_BEYOND", column: "ballot", params });
  }
  if (members !== null && least !== null && compare(least, members) > 0) {
    const column = present === null ? "in-writing" : "present";
    faults.push({ code: "VOTE_VOTERS_ABOVE_MEMBERS", column, params: { voters: least, members } });
  }
  const most = voters ?? members;
  if (yes !== null && most !== null && compare(yes, most) > 0) {
    faults.push({ code: "VOTE_YES_ABOVE_VOTERS", column: "yes", params: { yes, voters: most } });
  }
  if (rule.base.value === "present-and-in-writing" && base === null) {
    const column = present === null ? "present" : "in-writing";
    faults.push({ code: "VOTE_ATTENDANCE_MISSING", column, params: {} });
  }
  if (base !== null && isZero(base)) {
    const column = rule.base.value === "all-members" ? "eligible" : "present";
    faults.push({ code: "VOTE_NOBODY", column, params: { base } });
  }
  return faults;
}

/** yes ≥ threshold × base, compared as fractions: 6 of 7 reaches 80 %, 5 of 7 does not. */
export function countRow(vote: Vote, rule: VoteRule): CountedRow {
  const { ballot, row, members, present, inWriting, yes } = vote;
  const base = rule.base.value === "all-members" ? members : votersOf(vote);
  const faults = faultsOf(vote, base, rule);
  const wanted = base === null ? null : multiply(rule.threshold.value, base);
  const isSound = faults.length === 0 && !vote.faulty;
  const reached = isSound && wanted !== null && yes !== null ? compare(yes, wanted) >= 0 : null;
  const needed = wanted === null ? null : roundScaled(wanted, 0, "ceiling");
  return { count: { ballot, row, members, present, inWriting, yes, base, needed, reached }, faults };
}
