/** What scoring needs to know of each leaf, worked out once per review instead of once per entry. */
import type { Book } from "../../model/book";
import type { Comparator, Measure } from "../../model/ids";
import type { Policy } from "../../model/policy";
import { at } from "../../numbers/at";
import { multiply, sign, ZERO, type Exact } from "../../numbers/exact";
import { exactToPoints, totalToExact, wholeIn, type TotalUnit } from "../../model/points";
import type { LeafPlan } from "../../rules/leaf-plan";
import type { Rule } from "../../rules/rule";
import { pointsRange, RULES, ruleOf, targetProblem } from "../../rules/rules";
import { lessIsBetter } from "../../rules/target";
import { isBonus, largestPoints, type Scale } from "../scale";

const HALF: Exact = { big: false, n: 1, d: 2 };

/** `faulty`: criteria found unusable by the checks of the rubric, beside those the book marks itself. */
export function planLeaves(book: Book, faulty: ReadonlySet<number>, scale: Scale): readonly LeafPlan[] {
  return book.leaves.map((index, leaf) => planLeaf(book, index, leaf, faulty.has(index), scale));
}

function planLeaf(book: Book, index: number, leaf: number, faulty: boolean, scale: Scale): LeafPlan {
  const criterion = at(book.criteria, index);
  const known = ruleOf(criterion);
  const rule = known ?? RULES.direct;
  const settings = rule.settings(criterion);
  // What events are worth together is no count: it may be negative, and broken.
  const measure = criterion.parts.length > 0 && rule.countsEvents ? "value" : criterion.measure;
  const maximum = criterion.maximum ?? ZERO;
  const weight = at(scale.weights.factors, index);
  const range = pointsRange(criterion);
  const floor = rule.listsPoints ? roundedBy(range.least, book.policy) : range.least;
  const scaled = [maximum, floor, range.most].map((points) => scaledWithin(points, scale.pointsIn, book.leaves.length, weight));
  const [scaledMaximum, scaledLeast, scaledMost] = scaled.map((points) => points ?? 0) as [number, number, number];
  const comparator = criterion.comparator ?? assumedComparator(rule, measure);
  const isFaulty = faulty || criterion.faulty || measure === null || known === null || criterion.maximum === null;
  const ownMaximum = isBonus(book, index) ? 0 : scaledMaximum;
  // Anything from 0 to the maximum may come of a fault that is put right, of a unit without a target (R10), of what a closing review
  // counts as 0: also where the parameters leave that out.
  const mayLeave = isFaulty || rule.needsTarget || book.policy.blanks === "zero";
  return {
    leaf,
    criterion: index,
    measure: measure ?? "judgement",
    rule,
    settings,
    comparator,
    less: lessIsBetter(comparator),
    faulty: isFaulty,
    rangeKnown: criterion.maximum !== null && sign(maximum) >= 0 && scaled.every((points) => points !== null),
    maximum,
    scaledMaximum: ownMaximum,
    least: range.least,
    most: range.most,
    scaledLeast,
    scaledMost,
    scaledHalf: (exactToPoints(multiply(maximum, HALF), book.policy) ?? 0) * scale.fineness,
    target: criterion.target,
    targetProblem: measure === null || known === null ? null : targetProblem(rule, measure, comparator, criterion.target),
    dropsUntargeted: book.policy.noTarget === "out" && rule.needsTarget,
    evidenceRequired: criterion.evidenceRequired,
    weight,
    counted: {
      maximum: ownMaximum * weight,
      least: (mayLeave ? Math.min(0, scaledLeast) : scaledLeast) * weight,
      most: (mayLeave ? Math.max(scaledMaximum, scaledMost) : scaledMost) * weight,
    },
  };
}

/** What is meant where no comparator is stated; null: nothing can be. */
function assumedComparator({ comparator }: Rule, measure: Measure | null): Comparator | null {
  return measure === "increase" ? ">" : comparator === "needed" ? null : comparator;
}

/** In whole parts of the unit; null when it has more decimals, or with its coefficient is too large to be added up exactly. */
export function scaledWithin(points: Exact, unit: TotalUnit, leaves: number, weight: number): number | null {
  const scaled = wholeIn(points, unit);
  return scaled !== null && Math.abs(scaled) * weight <= largestPoints(leaves) ? scaled : null;
}

function roundedBy(points: Exact, policy: Policy): Exact {
  const scaled = exactToPoints(points, policy);
  return scaled === null ? points : totalToExact(scaled, { decimals: policy.decimals, divisor: 1 });
}
