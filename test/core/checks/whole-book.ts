/** What the checks of a whole book find, in plain values. */
import { checkBook } from "../../../src/core/checks/book";
import type { Book, Criterion } from "../../../src/core/model/book";
import { toNumber } from "../../../src/core/numbers/exact";
import type { Finding, Param } from "../../../src/core/model/finding";
import { scoreBook } from "../../../src/core/scoring/score-book";
import { bookOf, PERIOD, type BookSketch } from "../book-builder";

/** The book with other cells in the row of a criterion, for what a sketch cannot say. */
export function withCriterion(book: Book, code: string, cells: Partial<Criterion>): Book {
  return {
    ...book,
    criteria: book.criteria.map((criterion) => (criterion.code === code ? { ...criterion, ...cells } : criterion)),
  };
}

export function checked(book: Book | BookSketch, period = PERIOD): readonly Finding[] {
  const whole = "criteria" in book ? book : bookOf(book);
  return checkBook(scoreBook(whole, period).work, period);
}

/** `CODE column`, sorted. */
export function codes(findings: readonly Finding[]): readonly string[] {
  return findings.map(({ code, place }) => `${code} ${place.column ?? "-"}`).sort();
}

function plain(value: Param): unknown {
  return typeof value === "object" && "big" in value ? toNumber(value) : value;
}

/** Everything a finding says, exact numbers as plain ones. */
export function said({ code, severity, place, found, params }: Finding) {
  const { table, row, column } = place;
  const values = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, plain(value)]));
  return { code, severity, at: `${table} ${row ?? "-"} ${column ?? "-"}`, found, ...values };
}
