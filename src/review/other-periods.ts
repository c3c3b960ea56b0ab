/** Reviews of other periods of an open workbook. */
import type { Book } from "../core/model/book";
import type { Review } from "../core/result";
import { reviewInSteps } from "../core/review";
import { within, type Steps } from "../core/steps";
import type { Reading } from "./opened";

/** As long as somebody has the book: the steps that ask for them share what is known. */
const known = new WeakMap<Book, Map<string, Review>>();

/** @param ids of periods; the one that is open need not be among them, and is always known */
export function* reviewsOf({ book, review }: Pick<Reading, "book" | "review">, ids: readonly string[]): Steps<ReadonlyMap<string, Review>> {
  const reviews = known.get(book) ?? new Map<string, Review>();
  known.set(book, reviews.set(review.period, review));
  const missing = ids.filter((id) => !reviews.has(id));
  for (const [index, id] of missing.entries()) {
    reviews.set(id, yield* within(index / missing.length, (index + 1) / missing.length, reviewInSteps(book, id)));
  }
  return reviews;
}
