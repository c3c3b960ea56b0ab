/** R24: the name that a total gets. Bands are given by their lower ends, so none of them overlap and none leave a hole. */
import { compare, multiply, type Exact } from "../../numbers/exact";
import { totalToExact } from "../../model/points";
import { given, numberAt } from "../../numbers/at";
import type { Work } from "../columns/work";

const HUNDRED: Exact = { big: false, n: 100, d: 1 };

/** Of a unit that is ranked. null: below the lowest grade, or the policy names none. Compared unrounded: 94.996 is not "from 95". */
export function gradeOf(work: Work, percent: Exact | null, unit: number): string | null {
  const { grades, rankBy } = work.book.policy;
  if (grades.length === 0) {
    return null;
  }
  const figure = rankBy === "percent" ? multiply(given(percent), HUNDRED) : totalToExact(numberAt(work.points, unit), work.measuredIn);
  return grades.find(({ from }) => compare(figure, from) >= 0)?.text ?? null;
}
