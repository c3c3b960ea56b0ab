/** Several periods of the open workbook at once: the comparison with an earlier one, the small charts, and the whole year. */
import type { Book } from "../../../core/model/book";
import { compareReviews, type Comparison } from "../../../core/periods/compare";
import {
  absenceOf,
  neighbourOf,
  partsOfPeriod,
  saidUnits,
  seriesOf,
  type Neighbour,
  type NeighbourKind,
} from "../../../core/periods/neighbours";
import { weightsOfYear, yearOf, type YearResult } from "../../../core/periods/year";
import type { Review } from "../../../core/result";
import { reviewInSteps } from "../../../core/review";
import type { ChartPoint } from "../../../review/steps/compare/words";
import { part, type Watch } from "../../../document/watch";
import { inSlices } from "../slices";
import type { Reading } from "../../../review/opened";

/** Reviews of other periods of a book, as long as somebody has the book. */
const known = new WeakMap<Book, Map<string, Review>>();

/** @returns null when nobody waits for it any more */
async function reviewsOf(reading: Reading, ids: readonly string[], watch: Watch): Promise<ReadonlyMap<string, Review> | null> {
  const { book, review } = reading;
  const reviews = known.get(book) ?? new Map<string, Review>();
  known.set(book, reviews.set(review.period, review));
  const missing = ids.filter((id) => !reviews.has(id));
  for (const [index, id] of missing.entries()) {
    const done = await inSlices(reviewInSteps(book, id), part(watch, index / missing.length, (index + 1) / missing.length));
    if (done === null || !watch.wanted()) {
      return null;
    }
    reviews.set(id, done);
  }
  return reviews;
}

export type Compared = {
  readonly neighbour: Neighbour;
  /** null: there is nothing to compare with. */
  readonly comparison: Comparison | null;
  /** By unit; empty where the year has fewer than two periods to draw. */
  readonly charts: readonly (readonly ChartPoint[])[];
};

export async function comparePeriods(reading: Reading, which: NeighbourKind, watch: Watch): Promise<Compared | null> {
  const { book, review } = reading;
  const neighbour = neighbourOf(book, review.period, which);
  const series = seriesOf(book, review.period);
  const reviews = await reviewsOf(reading, [...(neighbour.there ? [neighbour.id] : []), ...series], watch);
  if (reviews === null) {
    return null;
  }
  const before = neighbour.there ? reviews.get(neighbour.id) : undefined;
  const said = series.map((id) => saidUnits(book, id));
  return {
    neighbour,
    comparison: before === undefined ? null : compareReviews({ book, review }, { book, review: before }),
    charts:
      series.length < 2
        ? []
        : book.units.map((_, unit) =>
            series.map((period, index) => ({
              period,
              percent: said[index]?.has(unit) === true ? (reviews.get(period)?.standings[unit]?.percent ?? null) : null,
            })),
          ),
  };
}

export async function wholeYear(reading: Reading, watch: Watch): Promise<YearResult | null> {
  const { book, review } = reading;
  const year = partsOfPeriod(review.period)?.year ?? "";
  const ids = [year, ...weightsOfYear(book.policy, year).map(({ id }) => id)].filter((id) => absenceOf(book, id) === null);
  const reviews = await reviewsOf(reading, ids, watch);
  return reviews && yearOf(book, year, reviews);
}
