/** A period beside an earlier one, and the small charts of its year. */
import { compareReviews, type Comparison } from "../../../core/periods/compare";
import { neighbourOf, saidUnits, seriesOf, type Neighbour, type NeighbourKind } from "../../../core/periods/neighbours";
import { given } from "../../../core/numbers/at";
import { within, type Steps } from "../../../core/steps";
import type { Reading } from "../../opened";
import { reviewsOf } from "../../other-periods";
import type { ChartPoint } from "./words";

export type Compared =
  | { readonly neighbour: Neighbour & { readonly there: true }; readonly comparison: Comparison }
  /** There is nothing to compare with. */
  | { readonly neighbour: Neighbour & { readonly there: false }; readonly comparison: null };

/** @param other the workbook in which the earlier period is looked for: last year's may be another one */
export function* comparePeriods(reading: Reading, which: NeighbourKind, other: Reading = reading): Steps<Compared> {
  const { book, review } = reading;
  const neighbour = neighbourOf(book, review.period, which, other.book);
  if (!neighbour.there) {
    return { neighbour, comparison: null };
  }
  const before = given((yield* reviewsOf(other, [neighbour.id])).get(neighbour.id));
  return { neighbour, comparison: compareReviews({ book, review }, { book: other.book, review: before }) };
}

/** By unit; empty where the year has fewer than two periods to draw. */
export type Charts = readonly (readonly ChartPoint[])[];

export function* chartsOf({ book, review }: Reading): Steps<Charts> {
  const series = seriesOf(book, review.period);
  if (series.length < 2) {
    return [];
  }
  const reviews = yield* reviewsOf({ book, review }, series);
  const said = series.map((id) => saidUnits(book, id));
  return book.units.map((_, unit) =>
    series.map((period, index) => ({
      period,
      percent: said[index]?.has(unit) === true ? (reviews.get(period)?.standings[unit]?.percent ?? null) : null,
    })),
  );
}

/** How much of the work the comparison is; the charts need the other periods of the year too. */
const COMPARED = 0.3;

export function* comparedWithCharts(reading: Reading, which: NeighbourKind): Steps<Compared & { readonly charts: Charts }> {
  const compared = yield* within(0, COMPARED, comparePeriods(reading, which));
  return { ...compared, charts: yield* within(COMPARED, 1, chartsOf(reading)) };
}
