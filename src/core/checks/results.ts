/** Findings about results: ties, ranks that hang on rounding, ties at a cut line. */
import { at, given } from "../numbers/at";
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import type { AwardTie } from "../awards/verdicts";
import type { Review } from "../result";
import type { Ranking } from "../scoring/ranks/standings";
import { makeFinding } from "../model/make-finding";

function names(book: Book, units: readonly number[]): readonly string[] {
  return units.map((unit) => at(book.units, unit).name);
}

/** Units gathered from the entries have no row of their own. */
function placeOfUnit(book: Book, unit: number) {
  const { row } = at(book.units, unit);
  return { table: "EmuUnits" as const, row, column: row === null ? null : "unit" };
}

/** One finding for each group of units that share a rank, and for each cluster where rounding would change ranks. */
export function checkRanks(book: Book, ranking: Ranking): readonly Finding[] {
  const ties = ranking.standings.flatMap(({ unit, rank, tiedWith }): readonly Finding[] => {
    // Told once for each group, at its first unit.
    if (rank === null || tiedWith.length === 0 || tiedWith.some((other) => other < unit)) {
      return [];
    }
    return [makeFinding("TIE", placeOfUnit(book, unit), null, { units: names(book, [unit, ...tiedWith]), rank })];
  });
  const unstable = ranking.unstable.flatMap((units): readonly Finding[] =>
    units.length === 0
      ? []
      : [makeFinding("RANK_DEPENDS_ON_ROUNDING", placeOfUnit(book, at(units, 0)), null, { units: names(book, units) })],
  );
  const blanks = ranking.blanksDecide.flatMap((units): readonly Finding[] =>
    units.length === 0
      ? []
      : [
          makeFinding("RANK_DEPENDS_ON_BLANKS", placeOfUnit(book, at(units, 0)), null, {
            units: names(book, units),
            blanks: book.policy.blanks,
          }),
        ],
  );
  return [...ties, ...separated(book, ranking), ...passedOver(book, ranking), ...unstable, ...blanks, ...unlike(book, ranking)];
}

/** Criteria of the chain that broke no tie, because one of those who tie has no result there. */
function passedOver(book: Book, { passed }: Ranking): readonly Finding[] {
  return passed.map(({ code, units, missing }) => {
    const params = { units: names(book, units), criterion: code, missing: names(book, missing) };
    return makeFinding("TIE_BREAK_PASSED", placeOfUnit(book, at(units, 0)), null, params);
  });
}

/** Ranks and grades that look as if they contradict each other: one rank, two grades; points, and no rank. */
function unlike(book: Book, { standings }: Ranking): readonly Finding[] {
  return standings.flatMap(({ unit, rank, tiedWith, grade, points }): readonly Finding[] => {
    const place = placeOfUnit(book, unit);
    if (rank === null && points !== 0) {
      return [makeFinding("UNRANKED_WITHOUT_MAXIMUM", place, null, { unit: at(book.units, unit).name })];
    }
    const group = [unit, ...tiedWith];
    const isTold = tiedWith.every((other) => other > unit) && group.some((other) => at(standings, other).grade !== grade);
    return isTold && rank !== null ? [makeFinding("TIE_GRADES_DIFFER", place, null, { units: names(book, group), rank })] : [];
  });
}

/** Equal figures that the chain sets apart: one finding for each group, at its first unit. */
function separated(book: Book, { standings }: Ranking): readonly Finding[] {
  return standings.flatMap(({ unit, separatedFrom }): readonly Finding[] => {
    const group = [unit, ...separatedFrom];
    // Two who stay tied with each other, both ahead of a third, are one group with it: told once.
    const isTold = group.some((other) => at(standings, other).separatedFrom.some((one) => one < unit) || other < unit);
    if (separatedFrom.length === 0 || isTold) {
      return [];
    }
    const everybody = [...new Set(group.flatMap((other) => [other, ...at(standings, other).separatedFrom]))];
    const byRank = everybody.sort((a, b) => given(at(standings, a).rank) - given(at(standings, b).rank) || a - b);
    const params = { units: names(book, byRank), criteria: book.policy.tieBreak };
    return [makeFinding("TIE_BROKEN", placeOfUnit(book, unit), null, params)];
  });
}

/** One finding for each group of clusters that share a rank (R32). */
export function checkClusters(clusters: Review["clusters"]): readonly Finding[] {
  return clusters.flatMap(({ cluster, rank, tiedWith }, index): readonly Finding[] => {
    const isFirst = clusters.findIndex((other) => other.rank === rank) === index;
    return rank === null || tiedWith.length === 0 || !isFirst
      ? []
      : [
          makeFinding("CLUSTER_TIE", { table: "EmuUnits", row: null, column: null }, null, {
            clusters: [cluster, ...tiedWith],
            rank,
          }),
        ];
  });
}

/** A period that EmuPeriods does not list has no entries: nobody should take that for nothing reported. */
export function checkPeriod(book: Book, period: string): readonly Finding[] {
  const { periods } = book;
  if (periods === null || period === "" || periods.some(({ id }) => id === period)) {
    return [];
  }
  const accepted = periods.map(({ id }) => id);
  const place = { table: "EmuPeriods", row: null, column: null } as const;
  return [makeFinding("REVIEW_PERIOD_UNKNOWN", place, period, { period, accepted })];
}

export function checkCuts(book: Book, ties: readonly AwardTie[]): readonly Finding[] {
  return ties.map(({ award, units, places }) => {
    const { id, row } = at(book.awards, award);
    const place = { table: "EmuAwards", row, column: "award" } as const;
    return makeFinding("TIE_AT_CUT", place, id, { award: id, units: names(book, units), places });
  });
}
