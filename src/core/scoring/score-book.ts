/** Everything after reading and before judging: points, totals, percentages, ranks. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import { checkRubric } from "./rubric/problems";
import { finish, within, type Steps } from "../steps";
import { scoreCells } from "./columns/columns";
import { planLeaves } from "./rubric/plan";
import { scaleOf } from "./scale";
import { rankUnits, type Ranking } from "./ranks/standings";
import { tallyOf } from "./totals";
import { startWork, type Work } from "./columns/work";

/** `findings` are those of the rubric; those of the entries stand in `work.findings`. */
export type ScoredBook = { readonly work: Work; readonly ranking: Ranking; readonly findings: readonly Finding[] };

export function scoreBook(book: Book, period: string): ScoredBook {
  return finish(scoreBookInSteps(book, period));
}

export function* scoreBookInSteps(book: Book, period: string): Steps<ScoredBook> {
  const scale = scaleOf(book);
  const { findings, faulty } = checkRubric(book, scale);
  const work = startWork(book, planLeaves(book, faulty, scale), period, scale);
  yield* within(0, CELLS_DONE, scoreCells(work));
  capPools(work);
  yield CELLS_DONE;
  return { work, ranking: rankUnits(work), findings };
}

/** How far scoring has come when only the ranking is left. */
const CELLS_DONE = 0.7;

/** Cells are added up as they are scored; where pools are cut off at a cap, the sums are made anew. */
function capPools(work: Work): void {
  if (work.branches.hasPools) {
    const everything = work.branches.under(null);
    for (let unit = 0; unit < work.units; unit++) {
      work.points[unit] = tallyOf(work.scores, work.plans, unit, everything).points;
    }
  }
}
