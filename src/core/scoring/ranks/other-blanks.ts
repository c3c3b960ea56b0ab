/**
 * The same figures with blanks treated the other way: a review under way leaves them out of the maximum, a closing one counts
 * them as 0. Both are shown, so that nobody is surprised when the period closes.
 */
import { at, numberAt } from "../../numbers/at";
import type { OtherBlanks } from "../result";
import { figureNow, isRanked } from "./keys";
import { competitionRanks } from "./ranking";
import { over } from "./bounds";
import { refinedKeys, type TieBreaks } from "./tie-breaks";
import type { Work } from "../columns/work";

/** By unit; null for the units of clusters in which nothing is left blank. */
export function otherBlanks(work: Work, breaks: TieBreaks): readonly (OtherBlanks | null)[] {
  const others = new Array<OtherBlanks | null>(work.units).fill(null);
  for (const units of work.members) {
    // Bonuses have no maximum to be left out of, but by points they make the difference between a rank and none, and a
    // criterion of the chain breaks a tie where a blank one of them counts as 0, and none where it is left out.
    const blank = work.book.policy.rankBy === "points" || breaks.length > 0 ? work.blankCells : work.blank;
    if (units.some((unit) => numberAt(blank, unit) > 0)) {
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
    return { unit, maximum, percent: maximum > 0 ? over(numberAt(work.points, unit), maximum) : null };
  });
  const otherWay = policy.blanks === "out" ? "zero" : "out";
  const ranked = figures.flatMap(({ percent, unit }) =>
    isRanked(work, unit, percent, otherWay) ? [{ unit, figure: figureNow(work, unit, percent, policy) }] : [],
  );
  const keys = refinedKeys(
    work,
    ranked.map(({ unit }) => unit),
    ranked.map(({ figure }) => figure),
    breaks,
    otherWay,
  );
  const ranks = competitionRanks(keys);
  const rankOf = new Map(ranked.map(({ unit }, index) => [unit, at(ranks, index)]));
  for (const { unit, maximum, percent } of figures) {
    others[unit] = { maximum, percent, rank: rankOf.get(unit) ?? null };
  }
}
