/**
 * The year from its periods: the weighted mean of what units are ranked by, exact. It stands beside the year's own scoring and never
 * in its place.
 *
 * A period that nobody has reported yet is left out for everybody, and the year is provisional; a unit that is missing in a period
 * that others have reported is treated as the policy treats blanks, and the other way is computed too.
 */
import { at } from "../numbers/at";
import type { Book } from "../model/book";
import { add, divide, multiply, ZERO, type Exact } from "../numbers/exact";
import type { Policy } from "../model/policy";
import { totalToExact } from "../model/points";
import type { Review } from "../result";
import type { Standing } from "../scoring/result";
import { review } from "../review";
import { figureKey } from "../scoring/ranks/keys";
import { competitionRanks } from "../scoring/ranks/ranking";
import { absenceOf, saidUnits, type Absence } from "./neighbours";
import { partOfPeriod } from "../model/period-parts";

export type YearPeriod = {
  readonly id: string;
  readonly weight: Exact;
  /** null: it counts. */
  readonly absence: Absence | null;
};

export type YearFigure = { readonly figure: Exact | null; readonly rank: number | null };

export type YearStanding = YearFigure & {
  readonly unit: number;
  /** By period of the year; null: absent, not reported, or nothing counts in it. */
  readonly figures: readonly (Exact | null)[];
  /** Periods (indices) that are there, and in which this unit has said nothing. */
  readonly missing: readonly number[];
  readonly tiedWith: readonly number[];
  /** With blanks treated the other way; null where that changes nothing in the unit's cluster. */
  readonly otherBlanks: YearFigure | null;
};

export type YearComputed = {
  readonly periods: readonly YearPeriod[];
  /** By unit; empty where no period of the year is there. */
  readonly standings: readonly YearStanding[];
  /** A period is still to come, or something in one is open. */
  readonly provisional: boolean;
};

export type YearResult = {
  readonly year: string;
  /** null: the policy names no weights for this year. */
  readonly computed: YearComputed | null;
  /** The year scored on its own entries; null: it has none. */
  readonly own: Review | null;
};

/** The weights that a policy gives to the periods of one year, in its own order. */
export function weightsOfYear({ yearFrom }: Policy, year: string): readonly Omit<YearPeriod, "absence">[] {
  return (yearFrom ?? []).flatMap(({ period, weight }) => {
    const parts = partOfPeriod(period);
    if (parts === null) {
      return [{ id: `${year}-${period}`, weight }];
    }
    return parts.year === year ? [{ id: period, weight }] : [];
  });
}

type Blanks = Policy["blanks"];

/** One period that is there: what each unit has in it, both ways of treating blanks. */
type Counted = { readonly index: number; readonly weight: Exact; readonly review: Review; readonly said: ReadonlySet<number> };

function figureIn({ review: done }: Counted, standing: Standing, blanks: Blanks): Exact | null {
  const { policy, totals } = done;
  const { percent, rank } = blanks === policy.blanks ? standing : (standing.otherBlanks ?? standing);
  return rank !== null && policy.rankBy === "points" ? totalToExact(standing.points, totals.measuredIn) : percent;
}

/** What counts of a unit in a period; null: nothing, and the period's weight with it. */
function contribution(counted: Counted, unit: number, blanks: Blanks): Exact | null {
  if (!counted.said.has(unit)) {
    return blanks === "zero" ? ZERO : null;
  }
  return figureIn(counted, at(counted.review.standings, unit), blanks);
}

function meanFor(periods: readonly Counted[], unit: number, blanks: Blanks): Exact | null {
  let [sum, weights] = [ZERO, ZERO];
  for (const counted of periods) {
    const figure = contribution(counted, unit, blanks);
    if (figure !== null) {
      sum = add(sum, multiply(figure, counted.weight));
      weights = add(weights, counted.weight);
    }
  }
  return divide(sum, weights);
}

/** Units (indices) by cluster. */
function membersOf(book: Book): readonly (readonly number[])[] {
  const members = new Map<string, number[]>();
  book.units.forEach(({ cluster }, unit) => {
    members.set(cluster, [...(members.get(cluster) ?? []), unit]);
  });
  return [...members.values()];
}

/** Figures and ranks of every unit, ranked within its cluster by the one code that ranks. */
function rankedBy(book: Book, periods: readonly Counted[], blanks: Blanks): readonly YearFigure[] {
  const figures = book.units.map((_, unit) => meanFor(periods, unit, blanks));
  const ranks = new Array<number | null>(figures.length).fill(null);
  for (const units of membersOf(book)) {
    const keys = units.map((unit) => at(figures, unit)).map((figure) => figure && [figureKey(figure, book.policy)]);
    competitionRanks(keys).forEach((rank, index) => {
      ranks[at(units, index)] = rank;
    });
  }
  return figures.map((figure, unit) => ({ figure, rank: at(ranks, unit) }));
}

function standingsOf(book: Book, periods: readonly YearPeriod[], counted: readonly Counted[]): readonly YearStanding[] {
  const { blanks } = book.policy;
  const [now, other] = [rankedBy(book, counted, blanks), rankedBy(book, counted, blanks === "out" ? "zero" : "out")];
  const byPeriod = new Map(counted.map((one) => [one.index, one]));
  const blankClusters = new Set(book.units.flatMap(({ cluster }, unit) => (counted.some((one) => hasBlank(one, unit)) ? [cluster] : [])));
  return book.units.map(({ cluster }, unit) => {
    const own = at(now, unit);
    return {
      unit,
      ...own,
      figures: periods.map((_, index) => {
        const one = byPeriod.get(index);
        return one?.said.has(unit) === true ? figureIn(one, at(one.review.standings, unit), blanks) : null;
      }),
      missing: counted.flatMap((one) => (one.said.has(unit) ? [] : [one.index])),
      tiedWith: own.rank === null ? [] : tied(book, now, unit),
      otherBlanks: blankClusters.has(cluster) ? at(other, unit) : null,
    };
  });
}

function hasBlank({ said, review: { standings } }: Counted, unit: number): boolean {
  return !said.has(unit) || at(standings, unit).open.length > 0;
}

function tied(book: Book, now: readonly YearFigure[], unit: number): readonly number[] {
  const { cluster } = at(book.units, unit);
  return book.units.flatMap((beside, other) =>
    other !== unit && beside.cluster === cluster && at(now, other).rank === at(now, unit).rank ? [other] : [],
  );
}

/** @param reviews of periods that are known already; the others are made */
export function yearOf(book: Book, year: string, reviews: ReadonlyMap<string, Review> = new Map()): YearResult {
  const reviewOf = (id: string): Review => reviews.get(id) ?? review(book, id);
  const own = absenceOf(book, year) === null ? reviewOf(year) : null;
  const periods = weightsOfYear(book.policy, year).map((one): YearPeriod => ({ ...one, absence: absenceOf(book, one.id) }));
  if (periods.length === 0) {
    return { year, computed: null, own };
  }
  const counted = periods.flatMap(({ id, weight, absence }, index): readonly Counted[] =>
    absence === null ? [{ index, weight, review: reviewOf(id), said: saidUnits(book, id) }] : [],
  );
  const isOpen = counted.some((one) => book.units.some((_, unit) => hasBlank(one, unit)));
  return {
    year,
    own,
    computed: {
      periods,
      standings: counted.length === 0 ? [] : standingsOf(book, periods, counted),
      provisional: isOpen || counted.length < periods.length,
    },
  };
}
