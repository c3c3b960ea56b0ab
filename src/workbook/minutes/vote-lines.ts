/** The council's ballots of the review as lines of the minutes, and the code of a period's seal. */
import { at } from "../../core/model/at";
import { divide } from "../../core/model/exact";
import { codeOf } from "../../tables/seal/seal";
import { readSeals } from "../../tables/seal/stored";
import { MINUTES_TEXT as T, sayMinutes } from "../../text/review/minutes";
import { awardTitle } from "./flags";
import type { MinutesInput, VoteLine } from "./types";

/** null: nobody has voted. A ballot that was counted says whether it reached what the rule asks for. */
export function voteLinesOf({ book, review, language }: Pick<MinutesInput, "book" | "review" | "language">): readonly VoteLine[] | null {
  const lines = review.votes.flatMap(({ award, cluster, units }) =>
    units.flatMap(({ unit, ballots }) =>
      ballots.map(({ ballot, members, present, inWriting, yes, base, reached }): VoteLine => {
        const title = awardTitle(at(book.awards, award), language);
        const { reached: passed, notReached, notKnown } = T.votes;
        return {
          award: cluster === "" ? title : sayMinutes(T.flags.ofCluster, language, { award: title, cluster }),
          unit: at(book.units, unit).name,
          ballot,
          members,
          present,
          written: inWriting,
          yes,
          share: yes === null || base === null ? null : divide(yes, base),
          outcome: (reached === null ? notKnown : reached ? passed : notReached)[language],
        };
      }),
    ),
  );
  return lines.length === 0 ? null : lines;
}

/** null: the period has no seal that can be read. Whether it still holds is verified elsewhere. */
export function sealCodeOf(stored: readonly string[], period: string): string | null {
  const seal = [...readSeals(stored).seals].reverse().find((one) => one.period === period);
  return seal === undefined ? null : codeOf(seal.hash);
}
