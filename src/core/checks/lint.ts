/**
 * The rubric linter: what a rubric asks for that nobody can give, or says without effect. It needs no entries, so it
 * speaks before the quarter starts; nothing it finds keeps anybody from being scored.
 */
import { at, given, numberAt } from "../numbers/at";
import type { Book, Criterion } from "../model/book";
import type { Finding } from "../model/finding";
import { compare, sign } from "../numbers/exact";
import { isBonus } from "../scoring/scale";
import { type LeafPlan } from "../rules/leaf-plan";
import { leavesUnder } from "../scoring/totals";
import type { Work } from "../scoring/columns/work";
import { cellOf, makeFinding } from "../model/make-finding";
import { groupFaults, parametersFault, partFaults, type Fault } from "./lint-parameters";
import { outOfReach } from "../rules/reach";

/** Of the rows of EmuRubric; leaves that cannot be scored anyway are left alone. */
export function lintRubric(work: Work): readonly Finding[] {
  const { book, plans } = work;
  const leaves = new Set(book.leaves);
  const wholes = new Map(book.leaves.flatMap((leaf) => at(book.criteria, leaf).parts.map((part) => [part, leaf] as const)));
  return [
    ...plans.filter(({ faulty }) => !faulty).flatMap((plan) => told(at(book.criteria, plan.criterion), lintLeaf(work, plan))),
    ...book.criteria.flatMap((criterion, index) => [
      ...told(criterion, [gateFault(work, criterion, index)]),
      ...(leaves.has(index) ? [] : told(criterion, [headingFault(criterion), groupMandatoryFault(criterion)])),
      ...told(criterion, withoutRuleFaults(book, index, wholes.get(index))),
    ]),
  ];
}

function told(criterion: Criterion, faults: readonly (Fault | null)[]): readonly Finding[] {
  return faults.flatMap((fault): readonly Finding[] => {
    if (fault === null) {
      return [];
    }
    const { code, column, found, params } = fault;
    const place = { table: "EmuRubric", row: criterion.row, column } as const;
    return [makeFinding(code, place, found, { unit: "", criterion: criterion.code, ...params })];
  });
}

/** Of a part, `whole` being the criterion that it is a part of, or of a group. */
function withoutRuleFaults(book: Book, index: number, whole: number | undefined): readonly (Fault | null)[] {
  const criterion = at(book.criteria, index);
  if (criterion.faulty) {
    return [];
  }
  if (whole !== undefined) {
    return partFaults(criterion, at(book.criteria, whole));
  }
  return criterion.children.length > 0 ? groupFaults(book, index) : [];
}

function lintLeaf(work: Work, plan: LeafPlan): readonly (Fault | null)[] {
  const criterion = at(work.book.criteria, plan.criterion);
  return [
    maximumFault(work.book, criterion, plan) ?? nothingFault(criterion, plan),
    targetFault(criterion, plan),
    comparatorFault(criterion, plan),
    parametersFault(criterion, plan, work.book),
    mandatoryFault(work, criterion, plan),
    assignedFault(work, criterion, plan),
  ];
}

/** More points are promised than the rule can ever give. A bonus has no maximum to reach, only a cap. */
function maximumFault(book: Book, criterion: Criterion, plan: LeafPlan): Fault | null {
  const best = isBonus(book, plan.criterion) ? null : plan.rule.best(plan);
  return best !== null && compare(best, plan.maximum) < 0
    ? {
        code: "MAXIMUM_UNREACHABLE",
        column: "maximum",
        found: cellOf(criterion.maximum),
        params: { maximum: plan.maximum, best },
      }
    : null;
}

/** No points to win and none to lose; a target that an award demands needs none. */
function nothingFault(criterion: Criterion, { least, most, maximum }: LeafPlan): Fault | null {
  const earnsNothing = [least, most, maximum].every((points) => sign(points) === 0);
  return earnsNothing && criterion.mandatoryFor.length === 0
    ? { code: "CRITERION_EARNS_NOTHING", column: "maximum", found: cellOf(criterion.maximum) }
    : null;
}

function targetFault({ rule }: Criterion, plan: LeafPlan): Fault | null {
  const { target } = plan;
  if (target === null) {
    return null;
  }
  const found = cellOf(target);
  const params = outOfReach(plan, target);
  if (params !== null) {
    return { code: "TARGET_UNREACHABLE", column: "target", found, params };
  }
  // With a comparator it is at least shown whether the target is met.
  return !plan.rule.needsTarget && plan.comparator === null
    ? { code: "TARGET_UNUSED", column: "target", found, params: { rule: given(rule) } }
    : null;
}

/** Rules that go by A/T work without a comparator: more is then better, and nobody has said so. */
function comparatorFault({ rule, comparator, measure }: Criterion, plan: LeafPlan): Fault | null {
  return plan.rule.needsTarget && comparator === null && measure !== "increase"
    ? { code: "COMPARATOR_ASSUMED", column: "comparator", found: null, params: { rule: given(rule) } }
    : null;
}

/** An award that demands a target which is nowhere given could be granted to nobody. */
function mandatoryFault(work: Work, criterion: Criterion, plan: LeafPlan): Fault | null {
  const isGiven = plan.target !== null || plan.measure === "increase" || plan.rule.needsTarget;
  return criterion.mandatoryFor.length > 0 && !isGiven && (plan.comparator === null || !hasOwnTarget(work, plan.leaf))
    ? mandatoryWithoutTarget(criterion)
    : null;
}

/** Targets are those of criteria; a group has none. */
function groupMandatoryFault(criterion: Criterion): Fault | null {
  return criterion.mandatoryFor.length > 0 ? mandatoryWithoutTarget(criterion) : null;
}

function mandatoryWithoutTarget({ mandatoryFor }: Criterion): Fault {
  const found = mandatoryFor.includes("*") ? "yes" : mandatoryFor.join("; ");
  return { code: "MANDATORY_WITHOUT_TARGET", column: "mandatory", found };
}

function hasOwnTarget({ book, cells, leaves, units }: Work, leaf: number): boolean {
  for (let cell = leaf; cell < units * leaves; cell += leaves) {
    const entry = book.entries[numberAt(cells, cell)];
    if (entry !== undefined && entry.target !== null) {
      return true;
    }
  }
  return false;
}

/** Nobody has this criterion in the period. A unit's own workbook, with nobody else in it, cannot tell. */
function assignedFault({ scores, leaves, units }: Work, criterion: Criterion, { leaf }: LeafPlan): Fault | null {
  for (let cell = leaf; cell < units * leaves; cell += leaves) {
    if (scores.stateAt(cell) !== "not-assigned") {
      return null;
    }
  }
  return units < 2 ? null : { code: "CRITERION_UNASSIGNED", column: "code", found: criterion.code };
}

/** A knock-out minimum of no points, from which nothing can be deducted either, knocks nobody out (R20). */
function gateFault({ book, plans }: Work, criterion: Criterion, index: number): Fault | null {
  const guarded = criterion.gate ? leavesUnder(book, index).map((leaf) => at(plans, leaf)) : [];
  const isEmpty = guarded.every((plan) => plan.rangeKnown && plan.scaledMaximum === 0 && plan.scaledLeast >= 0);
  return guarded.length > 0 && isEmpty ? { code: "GATE_WITHOUT_POINTS", column: "gate", found: "yes" } : null;
}

/** A heading under which nothing stands yet. */
function headingFault({ children, parts, measure, code }: Criterion): Fault | null {
  return measure === null && children.length === 0 && parts.length === 0 ? { code: "HEADING_EMPTY", column: "code", found: code } : null;
}
