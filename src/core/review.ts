/**
 * The one call that does the whole job: a book that has been read in, everything that can be said about one of its
 * periods out.
 */
import type { Book } from "./model/book";
import type { Review } from "./result";
import { awardContext } from "./awards/context";
import { judgeAwards } from "./awards/verdicts";
import { inOrder } from "./checks/order";
import { checkCuts, checkPeriod, checkRanks } from "./checks/results";
import { checkTotals } from "./checks/totals";
import { scoreBook } from "./scoring/score-book";

/**
 * Points, totals, ranks, verdicts and findings of one period (`2021-Q1`, `2021`). Pure: the same book gives the same
 * review. A period without entries gives a review in which nothing is reported.
 */
export function review(book: Book, period: string): Review {
  const scored = scoreBook(book, period);
  const { work, ranking } = scored;
  const { outcomes, ties } = judgeAwards(awardContext(book, period, scored));
  return {
    period,
    policy: book.policy,
    scores: work.scores,
    standings: ranking.standings,
    awards: outcomes,
    findings: inOrder([
      ...book.findings,
      ...checkPeriod(book, period),
      ...scored.findings,
      ...work.findings,
      ...checkTotals(book, work.scores, work.groupEntries),
      ...checkRanks(book, ranking),
      ...checkCuts(book, ties),
    ]),
  };
}
