/** The council's votes as `emu review --json` and `emu votes --json` print them. */
import type { Book } from "../../../core/model/book";
import { toNumber, type Exact } from "../../../core/numbers/exact";
import type { Decider, VoteBase, VoteOutcomeId } from "../../../core/model/ids";
import type { AwardVotes } from "../../../core/awards/outcome";
import type { Language } from "../../../schema/language";
import { ruleLines } from "./said";

export type VotesJson = readonly {
  readonly award: string;
  readonly cluster: string;
  /** null: cannot be read. */
  readonly places: number | null;
  readonly rule: {
    /** A fraction. */
    readonly threshold: number;
    readonly base: VoteBase;
    readonly ballots: number;
    /** Each with the text that says so and its days. */
    readonly words: readonly string[];
  };
  readonly units: readonly {
    readonly unit: string;
    readonly outcome: VoteOutcomeId;
    readonly ballots: readonly {
      readonly ballot: number;
      readonly members: number | null;
      readonly present: number | null;
      readonly inWriting: number | null;
      readonly yes: number | null;
      readonly base: number | null;
      readonly needed: number | null;
      readonly reached: boolean | null;
    }[];
    readonly decision: { readonly by: Decider; readonly given: boolean; readonly reason: string } | null;
  }[];
}[];

function numberOf(exact: Exact | null): number | null {
  return exact === null ? null : toNumber(exact);
}

export function votesJson(book: Book, votes: readonly AwardVotes[], language: Language): VotesJson {
  return votes.map(({ award, cluster, places, rule, units }) => ({
    award: book.awards[award]?.id ?? "",
    cluster,
    places,
    rule: {
      threshold: toNumber(rule.threshold.value),
      base: rule.base.value,
      ballots: rule.ballots.value,
      words: ruleLines(rule, language),
    },
    units: units.map(({ unit, outcome, ballots, decision }) => ({
      unit: book.units[unit]?.name ?? "",
      outcome,
      ballots: ballots.map(({ ballot, members, present, inWriting, yes, base, needed, reached }) => ({
        ballot,
        members: numberOf(members),
        present: numberOf(present),
        inWriting: numberOf(inWriting),
        yes: numberOf(yes),
        base: numberOf(base),
        needed,
        reached,
      })),
      decision,
    })),
  }));
}
