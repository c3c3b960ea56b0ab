/** What scoring needs to know of each leaf, worked out once per review instead of once per entry. */
import type { Book, Criterion } from "../../model/book";
import type { Policy } from "../../model/policy";
import { at } from "../../numbers/at";
import { max, min, multiply, negate, ONE, sign, ZERO, type Exact } from "../../numbers/exact";
import { exactToPoints, totalToExact, wholeIn, type TotalUnit } from "../../model/points";
import { lessIsBetter, needsTarget, targetProblem } from "../../rules/target";
import type { CountScale } from "../../rules/count";
import type { StepScale } from "../../rules/step";
import type { Scale } from "../scale";
import type { LeafPlan } from "../../rules/leaf-plan";

const HALF: Exact = { big: false, n: 1, d: 2 };

/** Least and most points that the parameters allow, before anything is entered. */
export function pointsRange(criterion: Criterion): { readonly least: Exact; readonly most: Exact } {
  const { parameters, rule } = criterion;
  const maximum = criterion.maximum ?? ZERO;
  if (rule === "count") {
    const scale = countScale(criterion);
    return { least: scale.minimum, most: scale.maximum };
  }
  if (rule === "rank" && parameters.points !== undefined) {
    return { least: parameters.points.reduce(min, maximum), most: maximum };
  }
  if (rule === "bands") {
    const points = (parameters.bands ?? []).map((band) => band.points);
    return { least: points.reduce(min, maximum), most: points.reduce(max, maximum) };
  }
  if (rule === "step") {
    return { least: parameters.minimum ?? ZERO, most: parameters.maximum ?? maximum };
  }
  return rule === "direct" ? { least: parameters.minimum ?? ZERO, most: parameters.maximum ?? maximum } : { least: ZERO, most: maximum };
}

/**
 * Deductions from nothing reach down to −M, everything else to 0, unless the parameters say otherwise. With parts, what they are
 * worth together is measured already: `per` of the criterion has gone into the parts that name none of their own, never on top.
 */
export function countScale(criterion: Pick<Criterion, "parameters" | "maximum" | "parts">): CountScale {
  const { parameters } = criterion;
  const hasParts = criterion.parts.length > 0;
  const per = hasParts ? ONE : (parameters.per ?? ZERO);
  const [start, maximum] = [parameters.start ?? ZERO, criterion.maximum ?? ZERO];
  const fromNothing = (sign(per) < 0 || hasParts) && sign(start) <= 0;
  return {
    start,
    per,
    minimum: parameters.minimum ?? (fromNothing ? negate(maximum) : ZERO),
    maximum: parameters.maximum ?? maximum,
  };
}

/** The largest scaled number of one leaf that keeps every total of the rubric below 2^53. */
export function largestPoints(leaves: number): number {
  return Math.floor(Number.MAX_SAFE_INTEGER / Math.max(1, leaves));
}

/** Whether a criterion, or a group it stands in, is outside the maximum (R15, R16). */
export function isBonus(book: Pick<Book, "criteria">, index: number): boolean {
  for (let next: number | null = index; next !== null; next = at(book.criteria, next).parent) {
    if (at(book.criteria, next).parameters.bonus === true) {
      return true;
    }
  }
  return false;
}

/** Whether the least points are a floor that the rubric states, not just the smallest of a list of points. */
export function hasFloor({ rule }: Pick<Criterion, "rule">): boolean {
  return rule !== "rank" && rule !== "bands";
}

/** `faulty`: criteria found unusable by the checks of the rubric, beside those the book marks itself. */
export function planLeaves(book: Book, faulty: ReadonlySet<number>, scale: Scale): readonly LeafPlan[] {
  return book.leaves.map((index, leaf) => planLeaf(book, index, leaf, faulty.has(index), scale));
}

function planLeaf(book: Book, index: number, leaf: number, faulty: boolean, scale: Scale): LeafPlan {
  const weight = at(scale.weights.factors, index);
  const criterion = at(book.criteria, index);
  const { rule, maximum, parameters } = criterion;
  // What events are worth together is no count: it may be negative, and broken.
  const measure = criterion.parts.length > 0 && rule === "count" ? "value" : criterion.measure;
  const { least, most } = pointsRange(criterion);
  const leaves = book.leaves.length;
  const floor = hasFloor(criterion) ? least : roundedBy(least, book.policy);
  const scaled = [maximum ?? ZERO, floor, most].map((points) => scaledWithin(points, scale.pointsIn, leaves, weight));
  const [scaledMaximum, scaledLeast, scaledMost] = scaled.map((points) => points ?? 0) as [number, number, number];
  const comparator = criterion.comparator ?? (measure === "increase" ? ">" : rule === "step" ? ">=" : null);
  const isFaulty = faulty || criterion.faulty || measure === null || rule === null || maximum === null;
  const ownMaximum = isBonus(book, index) ? 0 : scaledMaximum;
  // Anything from 0 to the maximum may come of a fault that is put right, of steps without a target (R10), of what a closing review
  // counts as 0: also where the parameters leave that out.
  const mayLeave = isFaulty || rule === "step" || book.policy.blanks === "zero";
  return {
    leaf,
    criterion: index,
    measure: measure ?? "judgement",
    rule: rule ?? "direct",
    comparator,
    less: lessIsBetter(comparator),
    faulty: isFaulty,
    rangeKnown: maximum !== null && sign(maximum) >= 0 && scaled.every((points) => points !== null),
    maximum: maximum ?? ZERO,
    scaledMaximum: ownMaximum,
    least,
    most,
    scaledLeast,
    scaledMost,
    scaledHalf: (exactToPoints(multiply(maximum ?? ZERO, HALF), book.policy) ?? 0) * scale.fineness,
    target: criterion.target,
    targetProblem: measure === null || rule === null ? null : targetProblem(criterion.target, rule, measure, comparator),
    scale: countScale(criterion),
    step: stepScale(criterion),
    points: parameters.points,
    bands: parameters.bands ?? [],
    ranked: rule === "rank" && measure !== "rank",
    dropsUntargeted: book.policy.noTarget === "out" && rule !== null && needsTarget(rule),
    evidenceRequired: criterion.evidenceRequired,
    weight,
    counted: {
      maximum: ownMaximum * weight,
      least: (mayLeave ? Math.min(0, scaledLeast) : scaledLeast) * weight,
      most: (mayLeave ? Math.max(scaledMaximum, scaledMost) : scaledMost) * weight,
    },
  };
}

/** Nothing for reaching the target unless `start` says so, at most M unless the parameters do. */
function stepScale({ parameters, maximum }: Pick<Criterion, "parameters" | "maximum">): StepScale {
  return {
    start: parameters.start ?? ZERO,
    per: parameters.per ?? ZERO,
    every: parameters.every ?? ONE,
    minimum: parameters.minimum ?? ZERO,
    maximum: parameters.maximum ?? maximum ?? ZERO,
  };
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
