/** One unit × one leaf, from the inputs to the points. */
import type { Book, Entry } from "../model/book";
import type { Layer } from "../model/ids";
import { equals, isZero, sign, subtract, type Exact } from "../numbers/exact";
import { at } from "../numbers/at";
import { totalToExact } from "../model/points";
import type { Review } from "../result";
import type { Score } from "../model/score";
import { checkRubric } from "../scoring/rubric/problems";
import { planLeaves } from "../scoring/rubric/plan";
import { type LeafPlan } from "../rules/leaf-plan";
import { scaleOf } from "../scoring/scale";
import { isTyped, wayOf } from "../rules/rules";
import { isBeyond } from "../rules/target";
import { explainRule } from "./explain-rule";
import type { Step, StepCode } from "../model/explanation-steps";

export function explainLeaf(book: Book, review: Review, unit: number, leaf: number): readonly Step[] {
  const score = review.scores.at(unit * book.leaves.length + leaf);
  if (score === undefined) {
    return [];
  }
  const scale = scaleOf(book);
  const plan = at(planLeaves(book, checkRubric(book, scale).faulty, scale), leaf);
  const criterion = at(book.criteria, plan.criterion);
  const steps: Step[] = [{ code: "CRITERION", params: { criterion: criterion.code, text: criterion.text } }];
  if (criterion.clause !== "") {
    steps.push({ code: "CLAUSE", params: { clause: criterion.clause } });
  }
  if (score.entry === null || score.points === null || score.source === null) {
    return [...steps, withoutPoints(review, score, plan)];
  }
  const entry = at(book.entries, score.entry);
  return [
    ...steps,
    ...inputs(book, plan, entry, score),
    ...comparison(plan, entry, score),
    ...rule(book, review, plan, entry, score, score.source),
    ...outcome(book, review, entry, score, score.points),
    ...weighting(review, plan, score.points),
  ];
}

function withoutPoints({ totals }: Review, score: Score, plan: LeafPlan): Step {
  const maximum = totalToExact(plan.scaledMaximum, totals.pointsIn);
  const codes: Readonly<Record<Score["state"], StepCode>> = {
    reported: "FAULTY",
    "no-target": "FAULTY",
    faulty: "FAULTY",
    "not-reported": score.points === null ? "NOT_REPORTED_OUT" : "NOT_REPORTED_ZERO",
    "not-arisen": "NOT_ARISEN",
    "not-assigned": "NOT_ASSIGNED",
  };
  return { code: codes[score.state], params: { maximum } };
}

function inputs(book: Book, plan: LeafPlan, entry: Entry, score: Score): readonly Step[] {
  const { numerator, denominator, actual, baseline } = entry;
  const steps: Step[] = [];
  const { parts } = at(book.criteria, plan.criterion);
  if (parts.length > 0 && score.actual !== null) {
    const criteria = parts.map((part) => at(book.criteria, part).code);
    const code = plan.rule.countsEvents ? "INPUT_PARTS_SUM" : "INPUT_PARTS";
    return [{ code, params: { criteria, measure: plan.measure, actual: score.actual } }];
  }
  if (plan.measure !== "rank" && numerator !== null && denominator !== null) {
    steps.push({ code: "INPUT_RATIO", params: { numerator, denominator } });
  }
  if ((plan.measure === "reduction" || plan.measure === "increase") && baseline !== null) {
    steps.push({ code: "INPUT_BASELINE", params: { ...(numerator === null && actual && { actual }), baseline } });
  }
  if (score.actual !== null && plan.measure !== "judgement") {
    steps.push({ code: "MEASURED", params: { measure: plan.measure, actual: score.actual } });
  }
  return steps;
}

function comparison(plan: LeafPlan, entry: Entry, score: Score): readonly Step[] {
  const { measure } = plan;
  const comparator = plan.comparator ?? "";
  const steps: Step[] = [];
  if (score.target !== null) {
    const code = entry.target === null ? "TARGET" : "TARGET_OWN";
    steps.push({ code, params: { measure, target: score.target, comparator } });
  } else if (score.met !== null) {
    steps.push({ code: "TARGET_BASELINE", params: { comparator } });
  }
  if (score.met !== null) {
    const met = isBeyond(score) ? "TARGET_EXCEEDED" : "TARGET_MET";
    steps.push({ code: score.met ? met : "TARGET_NOT_MET", params: {} });
  }
  if (score.attainment !== null) {
    steps.push({ code: "ATTAINMENT", params: { attainment: score.attainment } });
  }
  return steps;
}

/** The rule's own arithmetic, and the rounding where it changed anything. */
function rule(book: Book, review: Review, plan: LeafPlan, entry: Entry, score: Score, source: "rule" | Layer): readonly Step[] {
  const way = wayOf(plan, score.state);
  if (way.dependsOn === "typed") {
    return [way.explain(source)];
  }
  if (score.computed === null) {
    return [];
  }
  const { step, points } = explainRule({ book, review, plan, entry, score }, way);
  const { decimals, rounding } = book.policy;
  const rounded = totalToExact(score.computed, review.totals.pointsIn);
  return equals(points, rounded) ? [step] : [step, { code: "ROUNDED", params: { points: rounded, decimals, rounding } }];
}

function outcome(book: Book, { totals }: Review, entry: Entry, score: Score, scaled: number): readonly Step[] {
  const points = totalToExact(scaled, totals.pointsIn);
  const maximum = totalToExact(score.maximum, totals.pointsIn);
  const computed = score.computed === null ? null : totalToExact(score.computed, totals.pointsIn);
  const steps: Step[] = [];
  if (score.source === "appraised" && score.computed !== score.points && isComputed(book, score)) {
    steps.push({ code: "OVERRIDDEN", params: { points, reason: entry.reason, ...(computed && { computed }) } });
  } else if (computed !== null && entry.appraised !== null && !equals(entry.appraised, computed)) {
    steps.push({ code: "OVERRIDE_REFUSED", params: { points: entry.appraised } });
  }
  steps.push({ code: "POINTS", params: { points, maximum } });
  return [...steps, ...lost(points, maximum)];
}

/** What the points are in the totals, where that is not what they are by themselves. */
function weighting({ totals }: Review, plan: LeafPlan, points: number): readonly Step[] {
  const steps: Step[] = [];
  // Of both units, the one of sums is finer by the coefficients' common denominator.
  const divisor = totals.measuredIn.divisor / totals.pointsIn.divisor;
  if (plan.weight !== divisor) {
    const weight: Exact = { big: false, n: plan.weight, d: divisor };
    steps.push({ code: "WEIGHTED", params: { weight, points: totalToExact(points * plan.weight, totals.measuredIn) } });
  }
  if (plan.scaledMaximum === 0 && sign(plan.maximum) > 0 && points !== 0) {
    steps.push({ code: "BONUS", params: { points: totalToExact(points, totals.pointsIn) } });
  }
  return steps;
}

function isComputed(book: Book, score: Score): boolean {
  return !isTyped(at(book.criteria, score.criterion));
}

export function lost(points: Exact, maximum: Exact): readonly Step[] {
  const missing = subtract(maximum, points);
  return sign(missing) > 0 && !isZero(maximum) ? [{ code: "LOST", params: { lost: missing, maximum } }] : [];
}
