/** Checks of the rubric itself: what they find keeps a criterion from being scored for anybody. */
import { at } from "../model/at";
import type { Book, Criterion } from "../model/book";
import type { Finding } from "../model/finding";
import { weightsOf } from "../scoring/weights";
import { cellOf, makeFinding } from "./finding";
import { groupProblem, scaleProblem, weightProblem, type Problem } from "./rubric-groups";
import { leafProblem, partProblem } from "./rubric-leaves";

export type RubricCheck = { readonly findings: readonly Finding[]; readonly faulty: ReadonlySet<number> };

/** Problems that say something about a criterion without keeping it from being scored. */
const HARMLESS: readonly Problem["code"][] = ["BANDS_GAP", "WEIGHTS_SUM", "PARENT_MAXIMUM"];

/**
 * Findings of the rubric, and the leaves that cannot be scored because of them. Criteria already faulty are left
 * alone.
 */
export function checkRubric(book: Book): RubricCheck {
  const findings: Finding[] = [];
  const faulty = new Set<number>();
  const { tooLarge } = weightsOf(book);
  const isLeaf = new Set(book.leaves);
  const partOf = new Map(book.leaves.flatMap((leaf) => at(book.criteria, leaf).parts.map((part) => [part, leaf])));

  function report(criterion: Criterion | null, problem: Problem): void {
    const place = { table: "EmuRubric" as const, row: criterion?.row ?? null, column: problem.column };
    const named = criterion === null ? {} : { unit: "", criterion: criterion.code };
    const found = criterion === null ? null : foundIn(criterion, problem.column);
    findings.push(makeFinding(problem.code, place, found, { ...named, ...problem.params }));
  }

  book.criteria.forEach((criterion, index) => {
    const whole = partOf.get(index);
    if (criterion.faulty) {
      return;
    }
    const problem = isLeaf.has(index)
      ? leafProblem(criterion, book, tooLarge)
      : whole === undefined
        ? groupProblem(criterion, book)
        : partProblem(criterion, at(book.criteria, whole));
    if (problem !== null) {
      report(criterion, problem);
      if (!HARMLESS.includes(problem.code)) {
        faulty.add(whole ?? index);
      }
    }
    const unbalanced = weightProblem(criterion.children, book) ?? weightProblem(criterion.parts, book);
    if (unbalanced !== null) {
      report(criterion, unbalanced);
    }
  });
  const tops = book.criteria.flatMap(({ parent }, index) => (parent === null ? [index] : []));
  for (const problem of [weightProblem(tops, book), scaleProblem(book)]) {
    if (problem !== null) {
      report(null, problem);
    }
  }
  return { findings, faulty };
}

function foundIn(criterion: Criterion, column: string) {
  switch (column) {
    case "maximum":
      return cellOf(criterion.maximum);
    case "target":
      return cellOf(criterion.target);
    case "comparator":
      return criterion.comparator;
    case "rule":
      return criterion.rule;
    default:
      return null;
  }
}
