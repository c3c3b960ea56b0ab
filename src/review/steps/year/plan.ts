/** The year of an open workbook from its periods. */
import { absenceOf } from "../../../core/periods/neighbours";
import { partOfPeriod } from "../../../core/model/period-parts";
import { weightsOfYear, yearOf, type YearResult } from "../../../core/periods/year";
import type { Steps } from "../../../core/steps";
import type { Reading } from "../../opened";
import { reviewsOf } from "../../other-periods";

/** The year of the period that is open; "" where it has none. */
export function yearOfReading({ review }: Reading): string {
  return partOfPeriod(review.period)?.year ?? "";
}

export function* wholeYear(reading: Reading, year: string = yearOfReading(reading)): Steps<YearResult> {
  const { book } = reading;
  const ids = [year, ...weightsOfYear(book.policy, year).map(({ id }) => id)].filter((id) => absenceOf(book, id) === null);
  return yearOf(book, year, yield* reviewsOf(reading, ids));
}
