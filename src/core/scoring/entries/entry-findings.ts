/** Checks of one entry, called while it is scored. */
import { at } from "../../numbers/at";
import type { Book, Entry } from "../../model/book";
import type { Finding } from "../../model/finding";
import type { Exact } from "../../numbers/exact";
import type { EntryState } from "../../model/ids";
import { compare, sign } from "../../numbers/exact";
import { differenceOf, isAbove, isExplained } from "../../model/layers";
import type { MeasureProblem } from "./measure";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { TargetProblem } from "../../rules/target";
import { dueCell } from "./due";
import { entryFinding, makeFinding, numberIn, type NumberColumn } from "../../model/make-finding";

/** What is wrong with the result typed: `problem` as `measureEntry` gave it. */
export function measureFinding(
  problem: Exclude<MeasureProblem, "blank">,
  book: Book,
  entry: Entry,
  computed: Exact | null = null,
): Finding {
  const { numerator, denominator, actual } = entry;
  switch (problem) {
    case "NUMERATOR_ABOVE_DENOMINATOR":
      return entryFinding(problem, book, entry, "numerator", {
        ...(numerator && { numerator }),
        ...(denominator && { denominator }),
      });
    case "DENOMINATOR_ZERO":
      return entryFinding(problem, book, entry, "denominator", { ...(numerator && { numerator }) });
    case "ZERO_OVER_ZERO":
      return entryFinding(problem, book, entry, "denominator");
    case "RESULT_INCOMPLETE":
      return entryFinding(problem, book, entry, numerator === null ? "numerator" : "denominator");
    case "ACTUAL_DIFFERS":
      return entryFinding(problem, book, entry, "actual", { ...(actual && { actual }), ...(computed && { computed }) });
    case "PERCENT_SCALE":
    case "NOT_WHOLE":
      return entryFinding(problem, book, entry, "actual");
    case "BASELINE_MISSING":
    case "BASELINE_ZERO":
      return entryFinding(problem, book, entry, "baseline");
    case "NEGATIVE":
      return entryFinding(problem, book, entry, firstNegative(entry));
  }
}

/** The cell to blame; a rank of 0 has no negative cell, its result is shown. */
function firstNegative(entry: Entry): NumberColumn {
  const columns = ["numerator", "denominator", "actual", "baseline"] as const;
  return columns.find((column) => sign(numberIn(entry, column) ?? POSITIVE) < 0) ?? "actual";
}

const POSITIVE: Exact = { big: false, n: 1, d: 1 };

export function targetFinding(problem: TargetProblem, book: Book, entry: Entry): Finding {
  return entryFinding(problem, book, entry, "target");
}

/** Trap 7: the first typed score outside what this criterion can give; null when all are within. */
export function scoreOutOfRange(plan: LeafPlan, book: Book, entry: Entry): Finding | null {
  if (plan.rule.dependsOn !== "typed" && entry.self === null && entry.crossCheck === null && entry.appraised === null) {
    return null;
  }
  const isScore = plan.rule.dependsOn === "typed" && (plan.measure === "judgement" || plan.measure === "value");
  const column =
    (isOutside(plan, entry.self) && "self") ||
    (isOutside(plan, entry.crossCheck) && "cross-check") ||
    (isOutside(plan, entry.appraised) && "appraised") ||
    (isScore && isOutside(plan, entry.actual) && "actual");
  return column === false ? null : entryFinding("SCORE_OUT_OF_RANGE", book, entry, column, { minimum: plan.least, maximum: plan.most });
}

function isOutside(plan: LeafPlan, typed: Exact | null): boolean {
  return typed !== null && (compare(typed, plan.least) < 0 || compare(typed, plan.most) > 0);
}

/**
 * A result or a score beside a mark that says there is none; 0 of 0 is what "did not arise" looks like, and no
 * contradiction.
 */
export function besideMark(book: Book, entry: Entry, state: EntryState): readonly Finding[] {
  return contradictsMark(entry) ? [entryFinding("STATE_CONTRADICTION", book, entry, "state", { state })] : [];
}

function contradictsMark(entry: Entry): boolean {
  const { numerator, denominator } = entry;
  return (
    entry.actual !== null ||
    entry.self !== null ||
    entry.crossCheck !== null ||
    entry.appraised !== null ||
    (numerator !== null && sign(numerator) !== 0) ||
    (denominator !== null && sign(denominator) !== 0)
  );
}

/** Trap 11: self-score, cross-check and appraisal further apart than the policy's limit, and nobody said why. */
export function differenceUnexplained(book: Book, entry: Entry): Finding | null {
  const limit = book.policy.differenceLimit;
  const apart = differenceOf(entry);
  if (limit === null || apart === null || !isAbove(apart, limit) || isExplained(entry)) {
    return null;
  }
  const { self, crossCheck, appraised } = entry;
  return entryFinding("DIFFERENCE_UNEXPLAINED", book, entry, "reason", {
    ...(self && { self }),
    ...(crossCheck && { crossCheck }),
    ...(appraised && { appraised }),
    difference: apart.difference,
    limit,
  });
}

/** Nothing reported yet for a leaf: where there is a row, its first cell to fill in, else the table as a whole. */
export function notReported(book: Book, unit: number, plan: LeafPlan, entry: Entry | undefined): Finding {
  return makeFinding(
    "NOT_REPORTED",
    entry === undefined ? { table: "EmuEntries", row: null, column: null } : dueCell(book, plan.criterion, entry),
    null,
    { unit: at(book.units, unit).name, criterion: at(book.criteria, plan.criterion).code },
  );
}
