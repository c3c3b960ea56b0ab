/** Everything after reading and before judging: points, totals, percentages, ranks. */
import type { Book } from "../model/book";
import type { Finding } from "../model/finding";
import { checkRubric } from "../checks/rubric";
import { scoreCells } from "./cells";
import { planLeaves } from "./plan";
import { rankUnits, type Ranking } from "./standings";
import { startWork, type Work } from "./work";

/** `findings` are those of the rubric; those of the entries stand in `work.findings`. */
export type ScoredBook = { readonly work: Work; readonly ranking: Ranking; readonly findings: readonly Finding[] };

export function scoreBook(book: Book, period: string): ScoredBook {
  const { findings, faulty } = checkRubric(book);
  const work = startWork(book, planLeaves(book, faulty), period);
  scoreCells(work);
  return { work, ranking: rankUnits(work), findings };
}
