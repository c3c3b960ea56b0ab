/**
 * The one call that does the whole job: a book that has been read in, everything that can be said about one of its
 * periods out.
 */
import type { Book } from "./model/book";
import type { Review } from "./result";
import { awardContext } from "./awards/context";
import { judgeAwards } from "./awards/verdicts";
import { checkBook } from "./checks/book";
import { inOrder } from "./checks/order";
import { checkClusters, checkCuts, checkPeriod, checkRanks } from "./checks/results";
import { checkTotals } from "./checks/totals";
import { rankClusters } from "./scoring/clusters";
import { scoreBook } from "./scoring/score-book";
import { totalsOf } from "./scoring/totals";

/**
 * Points, totals, ranks, verdicts and findings of one period (`2021-Q1`, `2021`). Pure: the same book gives the same
 * review. A period without entries gives a review in which nothing is reported.
 */
export function review(book: Book, period: string): Review {
  const scored = scoreBook(book, period);
  const { work, ranking } = scored;
  const clusters = rankClusters(work, ranking.standings);
  const totals = totalsOf(work.scores, work.plans, work.branches, work.measuredIn);
  const { outcomes, ties } = judgeAwards(awardContext(book, period, scored));
  return {
    period,
    policy: book.policy,
    scores: work.scores,
    totals,
    standings: ranking.standings,
    clusters,
    awards: outcomes,
    findings: inOrder([
      ...book.findings,
      ...checkPeriod(book, period),
      ...scored.findings,
      ...work.findings,
      ...checkBook(work, period),
      ...checkTotals(book, work, totals),
      ...checkRanks(book, ranking),
      ...checkClusters(clusters),
      ...checkCuts(book, ties),
    ]),
  };
}
