/**
 * What the council's votes come to, beside the software's verdicts: those stay what they are, for the software names candidates
 * and the council decides. Figures that contradict themselves are findings, and nothing follows from their rows.
 */
import { makeFinding, cellOf } from "../model/make-finding";
import type { FindingCode } from "../model/finding-codes";
import { at, given } from "../numbers/at";
import type { Book, Vote } from "../model/book";
import type { Finding, Param } from "../model/finding";
import { compare } from "../numbers/exact";
import type { AwardVotes, UnitVote, VoteDecision, AwardOutcome } from "./outcome";
import { settleBallots } from "./ballots";
import { placesOf } from "./places";
import { countRow, type CountedRow } from "./vote-count";
import { endOf, voteRule, type VoteRule } from "./vote-rules";

export type VotesJudged = { readonly votes: readonly AwardVotes[]; readonly findings: readonly Finding[] };

type Column = "period" | "ballot" | "eligible" | "present" | "in-writing" | "yes" | "unit" | "decision" | "decided-by" | "reason";

/** The rows on one unit, counted, in the order of the ballots. */
type Rows = { readonly unit: number; readonly votes: readonly Vote[]; readonly counted: readonly CountedRow[] };

/** Every award in every cluster, as `awards` lists them. */
export function judgeVotes(book: Book, period: string, awards: readonly AwardOutcome[]): VotesJudged {
  const day = endOf(book, period);
  const { votes, findings } = votesOf(book, period);
  const judged = awards.map((outcome) => {
    const rule = voteRule(book.policy, at(book.awards, outcome.award).id, day);
    const units = new Set(outcome.verdicts.map(({ unit }) => unit));
    const own = votes.filter(({ award, unit }) => award === outcome.award && units.has(unit));
    return judgeAward(book, outcome, rule, own);
  });
  return {
    votes: judged.map(({ votes: one }) => one),
    findings: [...findings, ...judged.flatMap(({ findings: one }) => one)],
  };
}

/** Votes of the period; where there are several periods, a row must say which. */
function votesOf(book: Book, period: string): { readonly votes: readonly Vote[]; readonly findings: readonly Finding[] } {
  const isOnlyOne = (book.periods ?? []).length < 2;
  const rows = book.votes ?? [];
  return {
    votes: rows.filter((vote) => vote.period === period || (vote.period === null && isOnlyOne)),
    findings: isOnlyOne
      ? []
      : rows.filter((vote) => vote.period === null).map((vote) => voteFinding(book, "VOTE_PERIOD_MISSING", vote, "period")),
  };
}

function voteFinding(book: Book, code: FindingCode, vote: Vote, column: Column, params: Readonly<Record<string, Param>> = {}): Finding {
  const found = {
    period: vote.period,
    ballot: vote.ballot,
    eligible: cellOf(vote.members),
    present: cellOf(vote.present),
    "in-writing": cellOf(vote.inWriting),
    yes: cellOf(vote.yes),
    unit: at(book.units, vote.unit).name,
    decision: vote.decision === null ? null : vote.decision ? "yes" : "no",
    "decided-by": vote.decidedBy,
    reason: vote.reason === "" ? null : vote.reason,
  }[column];
  const subject = { unit: at(book.units, vote.unit).name, award: at(book.awards, vote.award).id };
  return makeFinding(code, { table: "EmuVotes", row: vote.row, column }, found, { ...subject, ...params });
}

function judgeAward(
  book: Book,
  { award, cluster, places: shown, verdicts }: AwardOutcome,
  rule: VoteRule,
  votes: readonly Vote[],
): { readonly votes: AwardVotes; readonly findings: readonly Finding[] } {
  const places = placesOf(at(book.awards, award), verdicts.length) === null ? null : shown;
  const findings: Finding[] = memberFindings(book, votes);
  const find = (code: FindingCode, vote: Vote, column: Column, params = {}): void => {
    findings.push(voteFinding(book, code, vote, column, params));
  };
  const field = verdicts
    .filter(({ unit, verdict }) => verdict !== "no" || votes.some((vote) => vote.unit === unit))
    .map(({ unit, verdict }): Rows => {
      const own = votes.filter((vote) => vote.unit === unit).sort((a, b) => a.ballot - b.ballot || a.row - b.row);
      const counted = own.map((vote) => countRow(vote, rule));
      own.forEach((vote, index) => {
        at(counted, index).faults.forEach(({ code, column, params }) => find(code, vote, column, params));
      });
      if (verdict === "no") {
        find("VOTE_NOT_ELIGIBLE", at(own, 0), "unit");
      }
      return { unit, votes: own, counted };
    });
  const contenders = field.map((rows) => ({
    unit: rows.unit,
    faulty: orderFaults(rows, find) || rows.counted.some(({ count }) => count.reached === null),
    reached: new Map(rows.counted.map(({ count }) => [count.ballot, count.reached === true])),
  }));
  const settled = settleBallots(contenders, places, rule.ballots.value);
  for (const { unit, ballot } of settled.needless) {
    const vote = given(votes.find((one) => one.unit === unit && one.ballot === ballot));
    find("VOTE_BALLOT_NEEDLESS", vote, "ballot", { ballot });
  }
  const units = field.map(({ unit, votes: own, counted }): UnitVote => {
    const decision = decisionOf(own, find);
    const outcome = given(settled.outcomes.get(unit));
    const isDecided = decision !== null && outcome === "deadlock";
    if (decision !== null && !isDecided) {
      const vote = given(own.find((one) => one.decision !== null));
      find("VOTE_DECISION_NEEDLESS", vote, "decision");
    }
    return {
      unit,
      outcome: isDecided ? "decided" : outcome,
      ballots: counted.map(({ count }) => count),
      decision: isDecided ? decision : null,
    };
  });
  const above = tooMany(units, settled.above, settled.left);
  if (above.length > 0) {
    const vote = given(votes.find(({ unit }) => unit === above[0]));
    const names = above.map((unit) => at(book.units, unit).name);
    find("VOTES_ABOVE_PLACES", vote, "yes", { unit: "", units: names, places: given(places) });
  }
  return { votes: { award, cluster, places, rule, units }, findings };
}

/** Units given the title by decision where ballots left fewer places; else those whom the ballots could not tell apart. */
function tooMany(units: readonly UnitVote[], above: readonly number[], left: number | null): readonly number[] {
  const given = units.filter(({ decision }) => decision?.given === true).map(({ unit }) => unit);
  if (left !== null && given.length > left) {
    return given;
  }
  return above.some((unit) => units.some((one) => one.unit === unit && one.outcome !== "decided")) ? above : [];
}

/** Two rows of one ballot, or a ballot without the one before it: nobody can tell what was voted. */
function orderFaults(
  { votes }: Rows,
  find: (code: FindingCode, vote: Vote, column: Column, params?: Readonly<Record<string, Param>>) => void,
): boolean {
  let isFaulty = false;
  votes.forEach((vote, index) => {
    const before = votes[index - 1];
    if (before?.ballot === vote.ballot) {
      find("VOTE_TWICE", vote, "ballot", { ballot: vote.ballot, first: before.row + 1 });
      isFaulty = true;
    } else if (vote.ballot > (before?.ballot ?? 0) + 1) {
      find("VOTE_BALLOT_SKIPPED", vote, "ballot", { ballot: vote.ballot, missing: vote.ballot - 1 });
      isFaulty = true;
    }
  });
  return isFaulty;
}

/** What lead and deputy decided; null where nothing, or not all of it, is written down. */
function decisionOf(votes: readonly Vote[], find: (code: FindingCode, vote: Vote, column: Column) => void): VoteDecision | null {
  let decision: VoteDecision | null = null;
  for (const vote of votes) {
    const { decision: isGiven, decidedBy: by, reason } = vote;
    if (isGiven !== null && by !== null && reason !== "") {
      decision = { by, given: isGiven, reason };
    } else if (isGiven !== null || by !== null) {
      find("VOTE_DECISION_INCOMPLETE", vote, isGiven === null ? "decision" : by === null ? "decided-by" : "reason");
    }
  }
  return decision;
}

/** The council has one size: told once for each ballot, at the first row that says otherwise. */
function memberFindings(book: Book, votes: readonly Vote[]): Finding[] {
  const first = new Map<number, Vote>();
  const told = new Set<number>();
  const findings: Finding[] = [];
  for (const vote of votes) {
    const other = first.get(vote.ballot);
    if (vote.members === null) {
      continue;
    } else if (other === undefined) {
      first.set(vote.ballot, vote);
    } else if (!told.has(vote.ballot) && compare(given(other.members), vote.members) !== 0) {
      told.add(vote.ballot);
      const params = { members: vote.members, other: given(other.members), otherUnit: at(book.units, other.unit).name };
      findings.push(voteFinding(book, "VOTE_MEMBERS_DIFFER", vote, "eligible", params));
    }
  }
  return findings;
}
