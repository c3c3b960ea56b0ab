/** The arithmetic of one rule for one unit, with the numbers that went in. */
import type { Book, Entry } from "../model/book";
import { compare, ONE, subtract, toNumber, ZERO, type Exact } from "../numbers/exact";
import { at, given } from "../numbers/at";
import type { Rule } from "../model/ids";
import type { Review } from "../result";
import type { Score } from "../model/score";
import { computePoints, computeWithoutTarget } from "../rules/rules";
import type { LeafPlan } from "../rules/leaf-plan";
import { placesAmong } from "../numbers/places";
import { needsTarget } from "../rules/target";
import type { Step } from "../model/explanation-steps";

export type RuleStep = { readonly step: Step; readonly points: Exact };

/** Rules that compute something; a score that is typed has nothing to explain. */
export type ComputingRule = Exclude<Rule, "direct">;

/** `points`: before rounding. */
export function explainRule(book: Book, review: Review, plan: LeafPlan, rule: ComputingRule, entry: Entry, score: Score): RuleStep {
  const { maximum } = plan;
  const actual = score.actual ?? ZERO;
  const leading = leaderScore(book, review, plan, score);
  const leader = score.leader === null ? "" : at(book.units, score.leader).name;
  if (score.state === "no-target" && needsTarget(plan.rule)) {
    const largest = leading?.actual ?? ZERO;
    const points = computeWithoutTarget(plan, actual, largest);
    return { step: { code: "RULE_NO_TARGET", params: { maximum, leader, largest, points } }, points };
  }
  const beside = besides(book, score.unit);
  const typed = plan.ranked ? null : entry.denominator;
  const among: Exact = typed ?? { big: false, n: beside.length, d: 1 };
  const lead = leading?.attainment ?? null;
  const difference = differenceOf(score);
  const place = plan.ranked ? placeOf(review, plan, score, beside) : actual;
  const hasParts = at(book.criteria, plan.criterion).parts.length > 0;
  const points = given(computePoints(plan, place, score.target, difference, score.attainment, lead, toNumber(among)));
  return { step: stepOf(plan, rule, score, { points, leader, lead, among, place, hasParts }), points };
}

/** The units of the same cluster, the unit itself among them. */
function besides(book: Book, unit: number): readonly number[] {
  const { cluster } = at(book.units, unit);
  return book.units.flatMap((other, index) => (other.cluster === cluster ? [index] : []));
}

/** The unit's place among the results of its cluster. */
function placeOf(review: Review, plan: LeafPlan, score: Score, units: readonly number[]): Exact {
  const leaves = review.scores.length / review.standings.length;
  const results = units.flatMap((unit) => {
    const other = review.scores.at(unit * leaves + plan.leaf);
    return other !== undefined && other.computed !== null && other.actual !== null ? [other.actual] : [];
  });
  const own = given(score.actual);
  return { big: false, n: at(placesAmong([own, ...results], plan.less), 0), d: 1 };
}

type Numbers = {
  readonly points: Exact;
  readonly leader: string;
  readonly lead: Exact | null;
  readonly among: Exact;
  /** The rank: external, or among the results of the cluster. */
  readonly place: Exact;
  readonly hasParts: boolean;
};

function stepOf(plan: LeafPlan, rule: ComputingRule, score: Score, { points, leader, lead, among, place, hasParts }: Numbers): Step {
  const { maximum, scale } = plan;
  const actual = score.actual ?? ZERO;
  switch (rule) {
    case "pass":
      return { code: "RULE_PASS", params: { maximum, points } };
    case "ratio":
      return { code: "RULE_RATIO", params: { maximum, points } };
    case "leader":
      return leaderStep(maximum, points, score, leader, lead);
    case "count": {
      const range = { minimum: plan.least, maximum: plan.most, points };
      return hasParts
        ? { code: "RULE_COUNT_PARTS", params: { start: scale.start, worth: actual, ...range } }
        : { code: "RULE_COUNT", params: { start: scale.start, per: scale.per, events: actual, ...range } };
    }
    case "rank":
      return plan.points === undefined
        ? { code: "RULE_RANK", params: { rank: place, among, maximum, points } }
        : { code: "RULE_RANK_LIST", params: { rank: place, maximum, points } };
    case "bands":
      return { code: "RULE_BANDS", params: { measure: plan.measure, actual, points } };
    case "step":
      return stepStep(plan, score, points);
  }
}

/** R26: how far over the target, in which steps. */
function stepStep({ step, maximum }: LeafPlan, score: Score, points: Exact): Step {
  const { start, per, every } = step;
  return score.met === true && score.target !== null
    ? { code: "RULE_STEP", params: { start, per, every, maximum, points } }
    : { code: "RULE_STEP_BELOW", params: { maximum, points } };
}

function leaderStep(maximum: Exact, points: Exact, score: Score, leader: string, lead: Exact | null): Step {
  const attainment = given(score.attainment);
  const side = compare(attainment, ONE);
  if (side <= 0) {
    return { code: side < 0 ? "RULE_LEADER_BELOW" : "RULE_LEADER_AT", params: { maximum, points } };
  }
  const excess = subtract(attainment, ONE);
  return score.leader === score.unit
    ? { code: "RULE_LEADER_LEADS", params: { maximum, excess } }
    : {
        code: "RULE_LEADER_BEHIND",
        params: { maximum, excess, leader, largest: subtract(given(lead), ONE), points },
      };
}

/** The leader's own score of the same criterion. */
function leaderScore(book: Book, review: Review, plan: LeafPlan, score: Score): Score | undefined {
  return score.leader === null ? undefined : review.scores.at(score.leader * book.leaves.length + plan.leaf);
}

/** The comparison again; where an increase has no target, or no ratio, what was decided says it. */
function differenceOf(score: Score): number {
  if (score.actual !== null && score.target !== null) {
    return compare(score.actual, score.target);
  }
  return score.exceeded === true ? 1 : score.met === true ? 0 : -1;
}
