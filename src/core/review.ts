/**
 * The one call that does the whole job: a book that has been read in, everything that can be said about one of its
 * periods out.
 */
import type { Book } from "./model/book";
import type { Review } from "./result";
import { awardContext } from "./awards/context";
import { judgeAwards } from "./awards/verdicts";
import { judgeVotes } from "./awards/votes";
import { checkBook } from "./checks/book";
import { inOrder } from "./model/finding-order";
import { saidOfPart } from "./checks/part";
import { checkClusters, checkCuts, checkPeriod, checkRanks } from "./checks/results";
import { checkTotals } from "./checks/totals";
import { rankClusters } from "./scoring/ranks/clusters";
import { scoreBookInSteps } from "./scoring/score-book";
import { totalsOf } from "./scoring/totals";
import { finish, within, type Steps } from "./steps";

/**
 * Points, totals, ranks, verdicts and findings of one period (`2021-Q1`, `2021`). Pure: the same book gives the same
 * review. A period without entries gives a review in which nothing is reported.
 */
export function review(book: Book, period: string): Review {
  return finish(reviewInSteps(book, period));
}

/** How far the review has come when the cells are scored, and when the awards are judged. */
const SCORED = 0.6;
const JUDGED = 0.9;

/** `review`, for those who cannot wait for it in one piece. */
export function* reviewInSteps(book: Book, period: string): Steps<Review> {
  const scored = yield* within(0, SCORED, scoreBookInSteps(book, period));
  yield SCORED;
  const { work, ranking } = scored;
  const clusters = rankClusters(work, ranking.standings);
  const totals = totalsOf(work.scores, work.plans, work.branches, work.scale.pointsIn, work.measuredIn);
  // Among a part of its units nobody is proposed, and nobody is not.
  const isWhole = book.part === undefined;
  const { outcomes, ties } = isWhole
    ? yield* within(SCORED, JUDGED, judgeAwards(awardContext(book, period, scored)))
    : { outcomes: [], ties: [] };
  const voted = isWhole ? judgeVotes(book, period, outcomes) : { votes: [], findings: [] };
  const checks = checkBook(work, period);
  yield JUDGED;
  return {
    period,
    policy: book.policy,
    scores: work.scores,
    totals,
    standings: ranking.standings,
    clusters,
    awards: outcomes,
    votes: voted.votes,
    findings: inOrder(
      saidOfPart(book, [
        ...book.findings,
        ...checkPeriod(book, period),
        ...scored.findings,
        ...work.findings,
        ...checks,
        ...checkTotals(book, work, totals, period),
        ...checkRanks(book, ranking),
        ...checkClusters(clusters),
        ...checkCuts(book, ties),
        ...voted.findings,
      ]),
    ),
  };
}
