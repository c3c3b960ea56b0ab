/** From cells to result in one call: what the functions, the pane, the command line and the templates' cached values all use. */
import type { Book } from "../core/model/book";
import type { Review } from "../core/result";
import { review } from "../core/review";
import { readBook } from "./read-book";
import type { TableSources } from "./source";

export function reviewTables(sources: TableSources, period: string): { book: Book; review: Review } {
  const book = readBook(sources);
  return { book, review: review(book, period) };
}
