/** Checks of the rubric itself: what they find keeps a criterion from being scored for anybody. */
import { at } from "../../numbers/at";
import type { Book, Criterion } from "../../model/book";
import type { Finding } from "../../model/finding";
import { scaleOf, type Scale } from "../scale";
import { leavesUnder } from "../totals";
import { finestWeight } from "./weights";
import { cellOf, makeFinding } from "../../model/make-finding";
import type { Problem } from "../../model/problem";
import { groupProblem, scaleProblem, weightProblem } from "./group-problems";
import { leafProblem, partProblem } from "./leaf-problems";

export type RubricCheck = { readonly findings: readonly Finding[]; readonly faulty: ReadonlySet<number> };

/** Problems that say something about a criterion without keeping it from being scored. */
const HARMLESS: readonly Problem["code"][] = ["BANDS_GAP", "WEIGHTS_SUM", "PARENT_MAXIMUM"];

/**
 * Findings of the rubric, and the leaves that cannot be scored because of them. Criteria already faulty are left
 * alone.
 */
export function checkRubric(book: Book, scale: Scale = scaleOf(book)): RubricCheck {
  const findings: Finding[] = [];
  const faulty = new Set<number>();
  const blamed = new Set<number>();
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
      ? leafProblem(criterion, index, book, scale)
      : whole === undefined
        ? groupProblem(criterion, index, book, scale)
        : partProblem(criterion, at(book.criteria, whole));
    if (problem?.code === "WEIGHT_DIGITS") {
      blamed.add(finestWeight(book, index));
      faulty.add(index);
    } else if (problem !== null) {
      report(criterion, problem);
      if (!HARMLESS.includes(problem.code)) {
        faulty.add(whole ?? index);
        // What is in a pool cannot be counted without its cap.
        if (scale.tooFine.has(index)) {
          leavesUnder(book, index).forEach((leaf) => faulty.add(at(book.leaves, leaf)));
        }
      }
    }
    const unbalanced = weightProblem(criterion.children, book) ?? weightProblem(criterion.parts, book);
    if (unbalanced !== null) {
      report(criterion, unbalanced);
    }
  });
  for (const index of blamed) {
    report(at(book.criteria, index), { code: "WEIGHT_DIGITS", column: "parameters" });
  }
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
