/**
 * The same figures with blanks treated the other way: a review under way leaves them out of the maximum, a closing one counts
 * them as 0. Both are shown, so that nobody is surprised when the period closes.
 */
import { at, numberAt } from "../model/at";
import type { OtherBlanks } from "../result";
import { keyNow, type TieBreaks } from "./keys";
import { competitionRanks } from "./ranking";
import { over } from "./spread";
import type { Work } from "./work";

/** By unit; null for the units of clusters in which nothing is left blank. */
export function otherBlanks(work: Work, breaks: TieBreaks): readonly (OtherBlanks | null)[] {
  const others = new Array<OtherBlanks | null>(work.units).fill(null);
  for (const units of work.members) {
    if (units.some((unit) => numberAt(work.blank, unit) > 0)) {
      rankOtherwise(work, units, breaks, others);
    }
  }
  return others;
}

function rankOtherwise(work: Work, units: readonly number[], breaks: TieBreaks, others: (OtherBlanks | null)[]): void {
  const { policy } = work.book;
  const figures = units.map((unit) => {
    const blank = numberAt(work.blank, unit) * (policy.blanks === "out" ? 1 : -1);
    const maximum = numberAt(work.maximum, unit) + blank;
    return { maximum, percent: maximum > 0 ? over(numberAt(work.points, unit), maximum) : null };
  });
  const keys = figures.map(({ percent }, index) =>
    percent === null ? null : keyNow(work, at(units, index), percent, policy, breaks),
  );
  const ranks = competitionRanks(keys);
  figures.forEach(({ maximum, percent }, index) => {
    others[at(units, index)] = { maximum, percent, rank: ranks[index] ?? null };
  });
}
