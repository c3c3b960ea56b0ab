/** The council's ballots of the review as lines of the minutes. */
import { at } from "../../../core/numbers/at";
import { divide } from "../../../core/numbers/exact";
import type { UnitVote } from "../../../core/awards/outcome";
import type { Language } from "../../../schema/language";
import { MINUTES_TEXT as T, sayMinutes } from "./words";
import { outcomeText, ruleLines } from "../votes/said";
import { awardTitle } from "./flags";
import type { MinutesInput, VotedAward, VoteLine } from "./input";

/** null: nobody has voted. A ballot that was counted says whether it reached what the rule asks for. */
export function voteLinesOf({ book, review, language }: Pick<MinutesInput, "book" | "review" | "language">): readonly VotedAward[] | null {
  const voted = review.votes
    .filter(({ units }) => units.some(({ ballots }) => ballots.length > 0))
    .map(({ award, cluster, rule, units }): VotedAward => {
      const title = awardTitle(at(book.awards, award), language);
      return {
        award: cluster === "" ? title : sayMinutes(T.flags.ofCluster, language, { award: title, cluster }),
        rule: ruleLines(rule, language),
        lines: units.flatMap((one) => linesOf(at(book.units, one.unit).name, one, language)),
        outcomes: units.map((one) => ({ unit: at(book.units, one.unit).name, outcome: outcomeText(one, language) })),
      };
    });
  return voted.length === 0 ? null : voted;
}

function linesOf(unit: string, { ballots }: UnitVote, language: Language): readonly VoteLine[] {
  const { reached: passed, notReached, notKnown } = T.votes;
  return ballots.map(({ ballot, members, present, inWriting, yes, base, reached }) => ({
    unit,
    ballot,
    members,
    present,
    written: inWriting,
    yes,
    share: yes === null || base === null ? null : divide(yes, base),
    outcome: (reached === null ? notKnown : reached ? passed : notReached)[language],
  }));
}
