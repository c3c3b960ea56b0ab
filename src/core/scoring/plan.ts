/** What scoring needs to know of each leaf, worked out once per review instead of once per entry. */
import type { Book, Criterion } from "../model/book";
import type { Comparator, Measure, Rule } from "../model/ids";
import type { Policy } from "../model/policy";
import { min, negate, sign, ZERO, type Exact } from "../model/exact";
import { exactToPoints } from "../points";
import { lessIsBetter, targetProblem, type TargetProblem } from "./target";
import type { CountScale } from "./rules/count";

export type LeafPlan = {
  /** Position in `book.leaves`, and index into `book.criteria`. */
  readonly leaf: number;
  readonly criterion: number;
  readonly measure: Measure;
  readonly rule: Rule;
  readonly comparator: Comparator | null;
  readonly less: boolean;
  /** The rule cannot be applied: points are unknown for everybody. */
  readonly faulty: boolean;
  /** Whether maximum and range below can be relied upon, also when the rule cannot. */
  readonly rangeKnown: boolean;
  readonly maximum: Exact;
  readonly scaledMaximum: number;
  /** Least and most points of one entry, exact and scaled. */
  readonly least: Exact;
  readonly most: Exact;
  readonly scaledLeast: number;
  readonly scaledMost: number;
  /** ½·M, rounded: what a unit above its target keeps whoever leads. */
  readonly scaledHalf: number;
  readonly target: Exact | null;
  readonly targetProblem: TargetProblem | null;
  readonly scale: CountScale;
  readonly points: readonly Exact[] | undefined;
  readonly evidenceRequired: boolean;
};

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
  return rule === "direct"
    ? { least: parameters.minimum ?? ZERO, most: parameters.maximum ?? maximum }
    : { least: ZERO, most: maximum };
}

/** Deductions from nothing reach down to −M, everything else to 0, unless the parameters say otherwise. */
export function countScale(criterion: Pick<Criterion, "parameters" | "maximum">): CountScale {
  const { parameters } = criterion;
  const [start, per, maximum] = [parameters.start ?? ZERO, parameters.per ?? ZERO, criterion.maximum ?? ZERO];
  const fromNothing = sign(per) < 0 && sign(start) <= 0;
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

/** `faulty`: criteria found unusable by the checks of the rubric, beside those the book marks itself. */
export function planLeaves(book: Book, faulty: ReadonlySet<number>): readonly LeafPlan[] {
  return book.leaves.flatMap((index, leaf) => {
    const criterion = book.criteria[index];
    return criterion === undefined ? [] : [planLeaf(criterion, index, leaf, faulty.has(index), book)];
  });
}

function planLeaf(criterion: Criterion, index: number, leaf: number, faulty: boolean, book: Book): LeafPlan {
  const { measure, rule, maximum } = criterion;
  const { least, most } = pointsRange(criterion);
  const scaled = [maximum ?? ZERO, least, most].map((points) => scaledWithin(points, book.policy, book.leaves.length));
  const [scaledMaximum, scaledLeast, scaledMost] = scaled;
  const comparator = criterion.comparator ?? (measure === "increase" ? ">" : null);
  return {
    leaf,
    criterion: index,
    measure: measure ?? "judgement",
    rule: rule ?? "direct",
    comparator,
    less: lessIsBetter(comparator),
    faulty: faulty || criterion.faulty || measure === null || rule === null || maximum === null,
    rangeKnown: maximum !== null && sign(maximum) >= 0 && scaled.every((points) => points !== null),
    maximum: maximum ?? ZERO,
    scaledMaximum: scaledMaximum ?? 0,
    least,
    most,
    scaledLeast: scaledLeast ?? 0,
    scaledMost: scaledMost ?? 0,
    scaledHalf: halfOf(maximum ?? ZERO, book.policy),
    target: criterion.target,
    targetProblem:
      measure === null || rule === null ? null : targetProblem(criterion.target, rule, measure, comparator),
    scale: countScale(criterion),
    points: criterion.parameters.points,
    evidenceRequired: criterion.evidenceRequired,
  };
}

/** Rounded by the policy; null when it is too large to be added up exactly. */
export function scaledWithin(points: Exact, policy: Policy, leaves: number): number | null {
  const scaled = exactToPoints(points, policy);
  return scaled !== null && Math.abs(scaled) <= largestPoints(leaves) ? scaled : null;
}

function halfOf(maximum: Exact, policy: Policy): number {
  const half: Exact = maximum.big
    ? { big: true, n: maximum.n, d: maximum.d * 2n }
    : { big: false, n: maximum.n, d: maximum.d * 2 };
  return exactToPoints(half, policy) ?? 0;
}
